/* mpl-frozen-rows.c: the columns beside a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accessibility: a tree; of its items those exist that are seen, each knows its place among all.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-frozen-rows.h"

#include <math.h>

#include "app/widgets/mpl-frozen-row.h"

struct _MplFrozenRows
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
  GPtrArray *pool; /* MplFrozenRow, children of this widget, in no order */
};

G_DEFINE_FINAL_TYPE (MplFrozenRows, mpl_frozen_rows, GTK_TYPE_WIDGET)

static MplFrozenRow *
find_bound (MplFrozenRows *self, int row)
{
  for (guint i = 0; i < self->pool->len; i++)
    {
      MplFrozenRow *child = g_ptr_array_index (self->pool, i);

      if (mpl_frozen_row_get_row (child) == row)
        return child;
    }

  return NULL;
}

/* The shown rows that are seen, at least partly. */
static void
get_seen (MplFrozenRows *self, int height, int *first, int *last)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double x = 0, y = 0;

  *first = 0;
  *last = -1;
  if (layout == NULL || height <= 0 || mpl_timeline_layout_get_n_rows (layout) == 0)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  *first = MAX (mpl_timeline_layout_get_row_at (layout, y), 0);
  *last = MIN (mpl_timeline_layout_get_row_at (layout, y + height - 1),
               (int) mpl_timeline_layout_get_n_rows (layout) - 1);
}

static gboolean
is_wanted (MplFrozenRows *self, int row, int first, int last)
{
  return row >= 0
         && ((row >= first && row <= last) || row == mpl_timeline_scene_get_cursor (self->scene));
}

/* A widget that shows nothing any more. */
static MplFrozenRow *
take_free (MplFrozenRows *self, int first, int last)
{
  GtkWidget *child;

  for (guint i = 0; i < self->pool->len; i++)
    {
      MplFrozenRow *row = g_ptr_array_index (self->pool, i);

      if (!is_wanted (self, mpl_frozen_row_get_row (row), first, last))
        return row;
    }

  child = mpl_frozen_row_new (self->scene);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_ptr_array_add (self->pool, child);

  return MPL_FROZEN_ROW (child);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return mpl_frozen_row_get_row (*(MplFrozenRow *const *) a)
         - mpl_frozen_row_get_row (*(MplFrozenRow *const *) b);
}

/* A screen reader walks the children in their order. */
static void
order_children (MplFrozenRows *self)
{
  GtkWidget *before = NULL;

  g_ptr_array_sort (self->pool, compare_rows);
  for (guint i = 0; i < self->pool->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->pool, i);

      if (gtk_widget_get_prev_sibling (child) != before)
        gtk_widget_insert_after (child, GTK_WIDGET (self), before);
      before = child;
    }
}

/* Binds every row that is seen to a widget; @anew also those that were bound before. */
static void
bind_rows (MplFrozenRows *self, int height, gboolean anew)
{
  int cursor = mpl_timeline_scene_get_cursor (self->scene);
  gboolean moved = FALSE;
  int first, last;

  get_seen (self, height, &first, &last);
  for (guint i = 0; i < self->pool->len; i++)
    {
      MplFrozenRow *child = g_ptr_array_index (self->pool, i);
      int row = mpl_frozen_row_get_row (child);

      if (anew && row >= 0)
        mpl_frozen_row_bind (child, row < (int) mpl_timeline_scene_get_n_rows (self->scene)
                                            && is_wanted (self, row, first, last)
                                        ? row
                                        : -1);
    }
  for (int row = first; row <= last + 1; row++)
    {
      int wanted = row <= last ? row : cursor;

      if (wanted < 0 || find_bound (self, wanted) != NULL)
        continue;
      mpl_frozen_row_bind (take_free (self, first, last), wanted);
      moved = TRUE;
    }
  for (guint i = 0; i < self->pool->len; i++)
    {
      MplFrozenRow *child = g_ptr_array_index (self->pool, i);
      int row = mpl_frozen_row_get_row (child);

      if (row >= 0 && !is_wanted (self, row, first, last))
        mpl_frozen_row_bind (child, -1);
    }
  if (moved)
    order_children (self);
}

static void
update_states (MplFrozenRows *self)
{
  for (guint i = 0; i < self->pool->len; i++)
    mpl_frozen_row_update_state (g_ptr_array_index (self->pool, i));
}

static void
on_scene_changed_cb (MplFrozenRows *self, guint change)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget);

  if (height <= 0)
    return;

  if (change & (MPL_TIMELINE_SCENE_ROWS | MPL_TIMELINE_SCENE_COLUMNS | MPL_TIMELINE_SCENE_LOOK))
    bind_rows (self, height, TRUE);
  else if (change & (MPL_TIMELINE_SCENE_POSITION | MPL_TIMELINE_SCENE_CURSOR))
    bind_rows (self, height, FALSE);
  else if (change & (MPL_TIMELINE_SCENE_SELECTION | MPL_TIMELINE_SCENE_HOVER))
    update_states (self);
  if (change
      & (MPL_TIMELINE_SCENE_ROWS | MPL_TIMELINE_SCENE_POSITION | MPL_TIMELINE_SCENE_COLUMNS
         | MPL_TIMELINE_SCENE_CURSOR | MPL_TIMELINE_SCENE_LOOK))
    gtk_widget_queue_allocate (widget);

  /* The keyboard goes where the cursor goes, and stays with its record when rows come and go. */
  if ((change & (MPL_TIMELINE_SCENE_ROWS | MPL_TIMELINE_SCENE_CURSOR))
      && gtk_widget_get_focus_child (widget) != NULL)
    mpl_frozen_rows_grab_focus (self);
}

static void
mpl_frozen_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MplFrozenRows *self = MPL_FROZEN_ROWS (widget);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double x = 0, y = 0;

  bind_rows (self, height, FALSE);
  if (layout == NULL)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  for (guint i = 0; i < self->pool->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->pool, i);
      int row = mpl_frozen_row_get_row (MPL_FROZEN_ROW (child));
      GskTransform *transform = NULL;

      if (row < 0)
        continue;
      transform = gsk_transform_translate (
          NULL, &GRAPHENE_POINT_INIT (
                    0, (float) (mpl_timeline_layout_get_row_y (layout, (guint) row) - y)));
      gtk_widget_allocate (child, width,
                           (int) ceil (mpl_timeline_scene_get_metrics (self->scene)->row_height),
                           -1, transform);
    }
}

static void
mpl_frozen_rows_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  MplFrozenRows *self = MPL_FROZEN_ROWS (widget);

  /* GTK asks every child before it allocates it. */
  for (guint i = 0; i < self->pool->len; i++)
    gtk_widget_measure (g_ptr_array_index (self->pool, i), orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = 0;
  *natural = 0;
}

gboolean
mpl_frozen_rows_grab_focus (MplFrozenRows *self)
{
  int row = mpl_timeline_scene_get_cursor (self->scene);
  MplFrozenRow *child;
  int last;

  g_return_val_if_fail (MPL_IS_FROZEN_ROWS (self), FALSE);

  if (row < 0)
    {
      get_seen (self, gtk_widget_get_height (GTK_WIDGET (self)), &row, &last);
      if (row > last)
        return FALSE;
      mpl_timeline_scene_set_cursor (self->scene, row);
    }
  child = find_bound (self, row);

  return child != NULL && gtk_widget_grab_focus (GTK_WIDGET (child));
}

/* The keyboard comes to the cursor's row and goes on beyond all rows. */
static gboolean
mpl_frozen_rows_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return mpl_frozen_rows_grab_focus (MPL_FROZEN_ROWS (widget));
}

static void
mpl_frozen_rows_dispose (GObject *object)
{
  MplFrozenRows *self = MPL_FROZEN_ROWS (object);

  while (self->pool->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->pool, self->pool->len - 1));
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (mpl_frozen_rows_parent_class)->dispose (object);
}

static void
mpl_frozen_rows_finalize (GObject *object)
{
  g_ptr_array_unref (MPL_FROZEN_ROWS (object)->pool);

  G_OBJECT_CLASS (mpl_frozen_rows_parent_class)->finalize (object);
}

static void
mpl_frozen_rows_class_init (MplFrozenRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_frozen_rows_dispose;
  object_class->finalize = mpl_frozen_rows_finalize;
  widget_class->size_allocate = mpl_frozen_rows_size_allocate;
  widget_class->measure = mpl_frozen_rows_measure;
  widget_class->focus = mpl_frozen_rows_focus;

  gtk_widget_class_set_css_name (widget_class, "frozenrows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
}

static void
mpl_frozen_rows_init (MplFrozenRows *self)
{
  self->pool = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
mpl_frozen_rows_new (MplTimelineScene *scene)
{
  MplFrozenRows *self = g_object_new (MPL_TYPE_FROZEN_ROWS, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
