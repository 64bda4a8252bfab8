/* mpl-timeline-scene.c: what the parts of a timeline's view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-scene.h"

struct _MplTimelineScene
{
  GObject parent_instance;

  MplTimelineInput *input;
  MplTimelineText *text;
  MplTimelineLayout *layout; /* NULL without input or text */
  MplTimelineMetrics metrics;
  MplTimelinePainter painter;
  MplTimelineParts parts;
  MplTimeScale scale;
  MplTimelineColumns columns;
  double x;
  double y;

  int hover;
  int cursor; /* rows of the input */
  int anchor;
  guint8 *selected; /* by row of the input */
  guint n_selected;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplTimelineScene, mpl_timeline_scene, G_TYPE_OBJECT)

static void
tell (MplTimelineScene *self, MplTimelineSceneChange change)
{
  g_signal_emit (self, signals[CHANGED], 0, (guint) change);
}

static guint
to_input (MplTimelineScene *self, guint row)
{
  return mpl_timeline_layout_get_input_row (self->layout, row);
}

static MplTimelineRowState
get_state (guint row, gpointer data)
{
  MplTimelineScene *self = data;
  MplTimelineRowState state = 0;

  if (self->selected != NULL && self->selected[to_input (self, row)])
    state |= MPL_TIMELINE_ROW_SELECTED;
  if (self->hover == (int) row)
    state |= MPL_TIMELINE_ROW_HOVERED;

  return state;
}

static void
mpl_timeline_scene_finalize (GObject *object)
{
  MplTimelineScene *self = MPL_TIMELINE_SCENE (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->text);
  g_clear_pointer (&self->input, mpl_timeline_input_unref);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (mpl_timeline_scene_parent_class)->finalize (object);
}

static void
mpl_timeline_scene_class_init (MplTimelineSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_timeline_scene_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mpl_timeline_scene_init (MplTimelineScene *self)
{
  self->painter.palette = mpl_timeline_palette_get (MPL_TIMELINE_PALETTE_LIGHT);
  self->painter.row_state = get_state;
  self->painter.row_state_data = self;
  self->hover = -1;
  self->cursor = -1;
  self->anchor = -1;
  mpl_timeline_metrics_init_screen (&self->metrics, 15, 1);
}

MplTimelineScene *
mpl_timeline_scene_new (void)
{
  return g_object_new (MPL_TYPE_TIMELINE_SCENE, NULL);
}

/* The row of another input that shows the same record, -1. */
static int
find_again (MplTimelineInput *old, MplTimelineInput *input, int row)
{
  const MplTimelineRow *what;

  if (old == NULL || input == NULL || row < 0)
    return -1;

  what = mpl_timeline_input_get_row (old, (guint) row);
  return mpl_timeline_input_find_row (input, what->kind, what->id);
}

/* Lays out anew; what @old has folded stays so where it is still there. */
static void
renew_layout (MplTimelineScene *self, MplTimelineLayout *old)
{
  MplTimelineInput *before = old != NULL ? mpl_timeline_layout_get_input (old) : NULL;
  guint n_before = before != NULL ? mpl_timeline_input_get_n_rows (before) : 0;

  self->layout = NULL;
  self->hover = -1;
  if (self->input == NULL || self->text == NULL || self->scale.day_width <= 0)
    return;

  self->layout = mpl_timeline_layout_new (self->input, self->text, &self->metrics, &self->scale,
                                          self->parts);
  for (guint i = 0; i < n_before; i++)
    if (mpl_timeline_input_get_row (before, i)->kind == MPL_TIMELINE_BLOCK
        && mpl_timeline_layout_get_folded (old, i))
      {
        int row = find_again (before, self->input, (int) i);

        if (row >= 0)
          mpl_timeline_layout_set_folded (self->layout, (guint) row, TRUE);
      }
}

void
mpl_timeline_scene_set_look (MplTimelineScene *self,
                             const PangoFontDescription *font,
                             double resolution,
                             double scale,
                             MplTimelinePaletteId palette)
{
  g_autoptr (MplTimelineLayout) old = g_steal_pointer (&self->layout);

  g_clear_object (&self->text);
  self->text = mpl_timeline_text_new (font, resolution, scale == 1);
  mpl_timeline_metrics_init_screen (&self->metrics, mpl_timeline_text_get_em (self->text), scale);
  self->painter.palette = mpl_timeline_palette_get (palette);
  if (self->scale.day_width > 0)
    self->scale.em = self->metrics.em;
  renew_layout (self, old);
  tell (self, MPL_TIMELINE_SCENE_LOOK | MPL_TIMELINE_SCENE_ROWS);
}

static void
keep_selection (MplTimelineScene *self, MplTimelineInput *old, MplTimelineInput *input)
{
  guint n_old = old != NULL ? mpl_timeline_input_get_n_rows (old) : 0;
  guint n = input != NULL ? mpl_timeline_input_get_n_rows (input) : 0;
  guint8 *selected = g_new0 (guint8, MAX (n, 1));
  guint n_selected = 0;

  if (self->n_selected > 0)
    for (guint i = 0; i < n_old; i++)
      {
        int row = self->selected[i] ? find_again (old, input, (int) i) : -1;

        if (row >= 0)
          {
            selected[row] = TRUE;
            n_selected++;
          }
      }
  g_free (self->selected);
  self->selected = selected;
  self->n_selected = n_selected;
}

void
mpl_timeline_scene_set_input (MplTimelineScene *self,
                              MplTimelineInput *input,
                              MplTimelineParts parts)
{
  g_autoptr (MplTimelineLayout) old = g_steal_pointer (&self->layout);
  g_autoptr (MplTimelineInput) before = g_steal_pointer (&self->input);

  self->cursor = find_again (before, input, self->cursor);
  self->anchor = find_again (before, input, self->anchor);
  keep_selection (self, before, input);
  self->input = input != NULL ? mpl_timeline_input_ref (input) : NULL;
  self->parts = parts;
  renew_layout (self, old);
  tell (self, MPL_TIMELINE_SCENE_ROWS | MPL_TIMELINE_SCENE_CURSOR | MPL_TIMELINE_SCENE_SELECTION);
}

MplTimelineLayout *
mpl_timeline_scene_get_layout (MplTimelineScene *self)
{
  return self->layout;
}

const MplTimelinePainter *
mpl_timeline_scene_get_painter (MplTimelineScene *self)
{
  return &self->painter;
}

const MplTimelineMetrics *
mpl_timeline_scene_get_metrics (MplTimelineScene *self)
{
  return &self->metrics;
}

MplTimelineText *
mpl_timeline_scene_get_text (MplTimelineScene *self)
{
  return self->text;
}

MplTimelineParts
mpl_timeline_scene_get_parts (MplTimelineScene *self)
{
  return self->parts;
}

guint
mpl_timeline_scene_get_n_rows (MplTimelineScene *self)
{
  return self->layout != NULL ? mpl_timeline_layout_get_n_rows (self->layout) : 0;
}

const MplTimelineRow *
mpl_timeline_scene_get_row (MplTimelineScene *self, guint row)
{
  return mpl_timeline_input_get_row (self->input, to_input (self, row));
}

int
mpl_timeline_scene_find_row (MplTimelineScene *self, MplTimelineRowKind kind, gint64 id)
{
  int row = self->layout != NULL ? mpl_timeline_input_find_row (self->input, kind, id) : -1;

  return row >= 0 ? mpl_timeline_layout_find_row (self->layout, (guint) row) : -1;
}

const MplTimeScale *
mpl_timeline_scene_get_scale (MplTimelineScene *self)
{
  return &self->scale;
}

void
mpl_timeline_scene_set_scale (MplTimelineScene *self, const MplTimeScale *scale)
{
  if (self->scale.first == scale->first && self->scale.last == scale->last
      && self->scale.day_width == scale->day_width && self->scale.em == scale->em)
    return;

  self->scale = *scale;
  if (self->layout != NULL)
    mpl_timeline_layout_set_scale (self->layout, scale);
  else
    renew_layout (self, NULL);
  tell (self, MPL_TIMELINE_SCENE_SCALE);
}

void
mpl_timeline_scene_get_position (MplTimelineScene *self, double *x, double *y)
{
  *x = self->x;
  *y = self->y;
}

void
mpl_timeline_scene_set_position (MplTimelineScene *self, double x, double y)
{
  x = mpl_timeline_metrics_snap (&self->metrics, x);
  y = mpl_timeline_metrics_snap (&self->metrics, y);
  if (self->x == x && self->y == y)
    return;

  self->x = x;
  self->y = y;
  tell (self, MPL_TIMELINE_SCENE_POSITION);
}

int
mpl_timeline_scene_get_cursor (MplTimelineScene *self)
{
  if (self->layout == NULL || self->cursor < 0)
    return -1;

  return mpl_timeline_layout_find_row (self->layout, (guint) self->cursor);
}

void
mpl_timeline_scene_set_cursor (MplTimelineScene *self, int row)
{
  int cursor = row >= 0 && self->layout != NULL ? (int) to_input (self, (guint) row) : -1;

  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  tell (self, MPL_TIMELINE_SCENE_CURSOR);
}

void
mpl_timeline_scene_set_hover (MplTimelineScene *self, int row)
{
  if (row >= (int) mpl_timeline_scene_get_n_rows (self))
    row = -1;
  if (self->hover == row)
    return;

  self->hover = row;
  tell (self, MPL_TIMELINE_SCENE_HOVER);
}

static void
set_selected (MplTimelineScene *self, guint input_row, gboolean selected)
{
  if (self->selected[input_row] == !!selected)
    return;

  self->selected[input_row] = !!selected;
  if (selected)
    self->n_selected++;
  else
    self->n_selected--;
}

static void
clear_selection (MplTimelineScene *self)
{
  for (guint i = 0; self->n_selected > 0 && i < mpl_timeline_input_get_n_rows (self->input); i++)
    set_selected (self, i, FALSE);
}

static void
select_range (MplTimelineScene *self, int row)
{
  int from
      = self->anchor >= 0 ? mpl_timeline_layout_find_row (self->layout, (guint) self->anchor) : -1;

  clear_selection (self);
  if (from < 0)
    from = row;
  for (int i = MIN (from, row); i <= MAX (from, row); i++)
    set_selected (self, to_input (self, (guint) i), TRUE);
}

void
mpl_timeline_scene_select (MplTimelineScene *self, int row, MplTimelineSelect how)
{
  if (self->layout == NULL)
    return;

  if (row < 0)
    {
      clear_selection (self);
      self->anchor = -1;
    }
  else if (how == MPL_TIMELINE_SELECT_RANGE)
    {
      select_range (self, row);
    }
  else
    {
      guint input_row = to_input (self, (guint) row);
      gboolean selected = how == MPL_TIMELINE_SELECT_ONLY || !self->selected[input_row];

      if (how == MPL_TIMELINE_SELECT_ONLY)
        clear_selection (self);
      set_selected (self, input_row, selected);
      self->anchor = (int) input_row;
    }
  tell (self, MPL_TIMELINE_SCENE_SELECTION);
}

gboolean
mpl_timeline_scene_get_selected (MplTimelineScene *self, guint row)
{
  return self->selected != NULL && self->selected[to_input (self, row)];
}

guint
mpl_timeline_scene_get_n_selected (MplTimelineScene *self)
{
  return self->n_selected;
}

GArray *
mpl_timeline_scene_get_selected_ids (MplTimelineScene *self, MplTimelineRowKind kind)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; self->n_selected > 0 && i < mpl_timeline_input_get_n_rows (self->input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (self->input, i);

      if (self->selected[i] && row->kind == kind)
        g_array_append_val (ids, row->id);
    }

  return ids;
}

gboolean
mpl_timeline_scene_get_folded (MplTimelineScene *self, guint row)
{
  return mpl_timeline_layout_get_folded (self->layout, to_input (self, row));
}

/* What is hidden has neither cursor nor selection: the block's own row takes the cursor. */
static void
leave_hidden (MplTimelineScene *self)
{
  for (guint i = 0; self->n_selected > 0 && i < mpl_timeline_input_get_n_rows (self->input); i++)
    if (self->selected[i] && mpl_timeline_layout_find_row (self->layout, i) < 0)
      set_selected (self, i, FALSE);
  if (self->cursor >= 0 && mpl_timeline_layout_find_row (self->layout, (guint) self->cursor) < 0)
    self->cursor = mpl_timeline_input_get_row (self->input, (guint) self->cursor)->block;
}

static void
tell_folded (MplTimelineScene *self)
{
  self->hover = -1;
  leave_hidden (self);
  tell (self, MPL_TIMELINE_SCENE_ROWS | MPL_TIMELINE_SCENE_CURSOR | MPL_TIMELINE_SCENE_SELECTION);
}

void
mpl_timeline_scene_set_folded (MplTimelineScene *self, guint row, gboolean folded)
{
  if (mpl_timeline_scene_get_folded (self, row) == !!folded)
    return;

  mpl_timeline_layout_set_folded (self->layout, to_input (self, row), folded);
  tell_folded (self);
}

void
mpl_timeline_scene_fold_all (MplTimelineScene *self, gboolean folded)
{
  if (self->layout == NULL)
    return;

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (self->input); i++)
    if (mpl_timeline_input_get_row (self->input, i)->kind == MPL_TIMELINE_BLOCK)
      mpl_timeline_layout_set_folded (self->layout, i, folded);
  tell_folded (self);
}

const MplTimelineColumns *
mpl_timeline_scene_get_columns (MplTimelineScene *self)
{
  return &self->columns;
}

void
mpl_timeline_scene_set_columns (MplTimelineScene *self, const MplTimelineColumns *columns)
{
  if (self->columns.number == columns->number && self->columns.title == columns->title
      && self->columns.responsible == columns->responsible && self->columns.days == columns->days)
    return;

  self->columns = *columns;
  self->columns.title_widths = NULL;
  tell (self, MPL_TIMELINE_SCENE_COLUMNS);
}

MplTimelineColor
mpl_timeline_scene_get_ground (MplTimelineScene *self, guint row)
{
  return mpl_timeline_painter_get_row_ground (&self->painter, self->layout, row);
}
