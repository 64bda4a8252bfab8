/* mpl-frozen-row.c: a row of the columns beside a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS nodes: `frozenrow`, which draws the focus as an outline.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-frozen-row.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-timeline-brush.h"
#include "app/widgets/mpl-timeline-sentence.h"
#include "base/mpl-format.h"
#include "timeline/mpl-timeline-row-text.h"

/* In em: the arrow's zone, the arrow, and how far an action's title stands in. */
#define INDENT 1.15
#define ARROW 0.26
#define ACTION_INDENT 1.0

/* The part of a cell that a shortened text fills at least. */
#define LEAST_FILLED 0.8

typedef enum
{
  CELL_NUMBER,
  CELL_TITLE,
  CELL_RESPONSIBLE,
  CELL_DAYS,
  N_CELLS
} Cell;

struct _MplFrozenRow
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
  int row;
  PangoLayout *texts[N_CELLS];
  double places[N_CELLS]; /* x of each text */
};

G_DEFINE_FINAL_TYPE (MplFrozenRow, mpl_frozen_row, GTK_TYPE_WIDGET)

double
mpl_frozen_row_get_indent (const MplTimelineMetrics *metrics)
{
  return INDENT * metrics->em;
}

static double
get_text_width (PangoLayout *layout)
{
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

/* Where whole words would leave much of a narrow column empty, a part of one is better. */
static void
cut_anywhere (PangoLayout *layout, const char *text)
{
  if (g_str_equal (pango_layout_get_text (layout), text))
    return;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

static void
set_cell (MplFrozenRow *self,
          Cell cell,
          MplTextStyle style,
          const char *text,
          double x,
          double width)
{
  MplTimelineText *store = mpl_timeline_scene_get_text (self->scene);

  g_clear_object (&self->texts[cell]);
  if (text == NULL || *text == '\0' || width <= 0)
    return;

  self->texts[cell] = mpl_timeline_text_new_layout (store, style, text, width, 1);
  if (get_text_width (self->texts[cell]) < LEAST_FILLED * width)
    cut_anywhere (self->texts[cell], text);
  self->places[cell] = x;
}

/* A block's title has all the room up to the count at the right end. */
static void
set_block_cells (MplFrozenRow *self, const MplTimelineRow *row)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  double width = mpl_timeline_columns_get_width (mpl_timeline_scene_get_columns (self->scene));
  double left = mpl_frozen_row_get_indent (metrics);
  double right = width - metrics->pad;
  g_autofree char *count = mpl_timeline_row_format_count (row);
  g_autofree char *title = g_strconcat (row->number != NULL ? row->number : "",
                                        row->number != NULL ? "  " : "", row->title, NULL);

  set_cell (self, CELL_NUMBER, MPL_TEXT_NORMAL, NULL, 0, 0);
  set_cell (self, CELL_DAYS, MPL_TEXT_NORMAL, NULL, 0, 0);
  set_cell (self, CELL_RESPONSIBLE, MPL_TEXT_SMALL_BOLD, count, right, width);
  if (self->texts[CELL_RESPONSIBLE] != NULL)
    {
      right -= get_text_width (self->texts[CELL_RESPONSIBLE]);
      self->places[CELL_RESPONSIBLE] = right;
    }
  set_cell (self, CELL_TITLE, MPL_TEXT_BOLD, title, left, right - left - metrics->pad);
}

static void
set_activity_cells (MplFrozenRow *self, const MplTimelineRow *row)
{
  const MplTimelineColumns *columns = mpl_timeline_scene_get_columns (self->scene);
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  double pad = metrics->pad;
  double indent = mpl_frozen_row_get_indent (metrics);
  double x = MAX (columns->number, indent);
  double end = columns->number + columns->title;
  g_autofree char *days = mpl_timeline_row_format_days (row);

  set_cell (self, CELL_NUMBER, MPL_TEXT_NORMAL, row->number, indent,
            columns->number > 0 ? columns->number - indent : 0);
  if (row->kind == MPL_TIMELINE_ACTION)
    x += ACTION_INDENT * metrics->em;
  set_cell (self, CELL_TITLE, MPL_TEXT_NORMAL, row->title, x, end - x - 2 * pad);
  set_cell (self, CELL_RESPONSIBLE, MPL_TEXT_NORMAL, row->responsible, end + pad,
            columns->responsible - 2 * pad);
  end += columns->responsible;
  set_cell (self, CELL_DAYS, MPL_TEXT_NORMAL, days, end + pad, columns->days - pad);
}

static void
update_accessible (MplFrozenRow *self, const MplTimelineRow *row)
{
  g_autofree char *sentence = mpl_timeline_sentence_new (row);
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) row->kind + 1, -1);
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_POS_IN_SET, self->row + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) mpl_timeline_scene_get_n_rows (self->scene), -1);
  if (row->kind == MPL_TIMELINE_BLOCK)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED,
                                 !mpl_timeline_scene_get_folded (self->scene, (guint) self->row),
                                 -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
}

void
mpl_frozen_row_update_state (MplFrozenRow *self)
{
  g_return_if_fail (MPL_IS_FROZEN_ROW (self));

  if (self->row >= 0)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                                 mpl_timeline_scene_get_selected (self->scene, (guint) self->row),
                                 -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mpl_frozen_row_bind (MplFrozenRow *self, int row)
{
  const MplTimelineRow *what;

  g_return_if_fail (MPL_IS_FROZEN_ROW (self));

  self->row = row;
  gtk_widget_set_child_visible (GTK_WIDGET (self), row >= 0);
  if (row < 0)
    return;

  what = mpl_timeline_scene_get_row (self->scene, (guint) row);
  if (what->kind == MPL_TIMELINE_BLOCK)
    set_block_cells (self, what);
  else
    set_activity_cells (self, what);
  update_accessible (self, what);
  mpl_frozen_row_update_state (self);
}

int
mpl_frozen_row_get_row (MplFrozenRow *self)
{
  return self->row;
}

/* A chevron: to the right where the block is folded, down where it is open. */
static void
draw_arrow (MplFrozenRow *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  gboolean folded = mpl_timeline_scene_get_folded (self->scene, (guint) self->row);
  float r = (float) (ARROW * metrics->em);
  float x = (float) (mpl_frozen_row_get_indent (metrics) / 2);
  float y = (float) (metrics->row_height / 2);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1.5f);
  g_autoptr (GskPath) path = NULL;

  if (folded)
    {
      gsk_path_builder_move_to (builder, x - r / 2, y - r);
      gsk_path_builder_line_to (builder, x + r / 2, y);
      gsk_path_builder_line_to (builder, x - r / 2, y + r);
    }
  else
    {
      gsk_path_builder_move_to (builder, x - r, y - r / 2);
      gsk_path_builder_line_to (builder, x, y + r / 2);
      gsk_path_builder_line_to (builder, x + r, y - r / 2);
    }
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
draw_cell (MplFrozenRow *self, GtkSnapshot *snapshot, Cell cell, MplTimelineColor color)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  int height = 0;
  double y;

  if (self->texts[cell] == NULL)
    return;

  pango_layout_get_size (self->texts[cell], NULL, &height);
  y = (metrics->row_height - (double) height / PANGO_SCALE) / 2;
  mpl_timeline_brush_write (snapshot, color, self->texts[cell],
                            mpl_timeline_metrics_snap (metrics, self->places[cell]),
                            mpl_timeline_metrics_snap (metrics, y));
}

static void
mpl_frozen_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplFrozenRow *self = MPL_FROZEN_ROW (widget);
  const MplTimelinePainter *painter = mpl_timeline_scene_get_painter (self->scene);
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  const MplTimelineRow *row;
  MplTimelineColor title = painter->palette->text;
  double width = gtk_widget_get_width (widget);

  if (self->row < 0 || layout == NULL)
    return;

  row = mpl_timeline_scene_get_row (self->scene, (guint) self->row);
  mpl_timeline_brush_fill (snapshot, mpl_timeline_scene_get_ground (self->scene, (guint) self->row),
                           0, 0, width, metrics->row_height);
  mpl_timeline_brush_fill (snapshot, painter->palette->row_line, 0,
                           metrics->row_height - metrics->line, width, metrics->line);
  if (row->kind == MPL_TIMELINE_BLOCK)
    {
      GdkRGBA color;

      title = mpl_timeline_painter_get_block_color (painter, mpl_timeline_layout_get_input (layout),
                                                    row)
                  ->title;
      color = mpl_timeline_brush_get_rgba (title);
      draw_arrow (self, snapshot, &color);
      draw_cell (self, snapshot, CELL_RESPONSIBLE, title);
    }
  else
    {
      if (row->kind == MPL_TIMELINE_ACTION)
        title = painter->palette->dim;
      draw_cell (self, snapshot, CELL_RESPONSIBLE, painter->palette->dim);
    }
  draw_cell (self, snapshot, CELL_NUMBER, painter->palette->dim);
  draw_cell (self, snapshot, CELL_TITLE, title);
  draw_cell (self, snapshot, CELL_DAYS, painter->palette->dim);
}

/* row.fold: folds a block or opens it, for whoever has neither pointer nor keyboard. */
static void
fold (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplFrozenRow *self = MPL_FROZEN_ROW (widget);
  guint row = (guint) self->row;

  if (self->row >= 0 && mpl_timeline_scene_get_row (self->scene, row)->kind == MPL_TIMELINE_BLOCK)
    mpl_timeline_scene_set_folded (self->scene, row,
                                   !mpl_timeline_scene_get_folded (self->scene, row));
}

static void
mpl_frozen_row_finalize (GObject *object)
{
  MplFrozenRow *self = MPL_FROZEN_ROW (object);

  for (guint i = 0; i < N_CELLS; i++)
    g_clear_object (&self->texts[i]);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (mpl_frozen_row_parent_class)->finalize (object);
}

static void
mpl_frozen_row_class_init (MplFrozenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mpl_frozen_row_finalize;
  widget_class->snapshot = mpl_frozen_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "frozenrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE_ITEM);
  gtk_widget_class_install_action (widget_class, "row.fold", NULL, fold);
}

static void
mpl_frozen_row_init (MplFrozenRow *self)
{
  self->row = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
mpl_frozen_row_new (MplTimelineScene *scene)
{
  MplFrozenRow *self = g_object_new (MPL_TYPE_FROZEN_ROW, NULL);

  self->scene = g_object_ref (scene);

  return GTK_WIDGET (self);
}
