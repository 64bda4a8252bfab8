/* test-timeline-view.c: rows, places and zoom of the timeline's view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "app/mpl-app.h"
#include "app/pages/mpl-plan-page.h"
#include "app/widgets/mpl-frozen-row.h"
#include "app/widgets/mpl-timeline-sentence.h"
#include "app/widgets/mpl-timeline-view.h"
#include "base/mpl-format.h"
#include "page-test.h"
#include "test-page.h"

#define N_BLOCKS 6
#define PER_BLOCK 40
#define TODAY mpl_day_new (2026, 11, 25)

/* Blocks of forty activities, each a week after the one before; block 2 is one day alone. */
static MplTimelineInput *
make_input (guint n_blocks, guint per_block)
{
  MplTimelineInput *input = mpl_timeline_input_new (TODAY);
  MplDay start = mpl_day_new (2026, 8, 17);

  for (guint i = 0; i < n_blocks * (per_block + 1); i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", i);
      gboolean is_block = i % (per_block + 1) == 0;
      MplDay day = start + (MplDay) (i * 320 / (n_blocks * (per_block + 1)));
      MplTimelineRow row = {
        .kind = is_block ? MPL_TIMELINE_BLOCK : MPL_TIMELINE_ACTIVITY,
        .id = i + 1,
        .number = "1",
        .title = title,
        .responsible = "Куратор",
        .span = is_block ? (MplSpan) MPL_TIMELINE_NO_DAYS : MPL_SPAN_INIT (day, day + 4),
        .baseline = MPL_TIMELINE_NO_DAYS,
        .total = is_block ? per_block : 0,
      };

      mpl_timeline_input_add_row (input, &row);
    }
  mpl_timeline_input_seal (input);

  return input;
}

static GtkWidget *
present_view (MplTimelineInput *input, int width, GtkWindow **window)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = mpl_timeline_view_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  mpl_timeline_view_set_input (MPL_TIMELINE_VIEW (view), input,
                               MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE));
  *window = page_test_present (scrolled, width);

  return view;
}

static GtkAdjustment *
get_adjustment (GtkWidget *view, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_VERTICAL
             ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view))
             : gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
}

static gboolean
is_bound_row (GtkWidget *widget, gconstpointer data)
{
  return MPL_IS_FROZEN_ROW (widget) && gtk_widget_get_child_visible (widget);
}

/* Every row that is seen has one widget, at the place where the chart draws it. */
static void
check_rows (GtkWidget *view)
{
  MplTimelineScene *scene = mpl_timeline_view_get_scene (MPL_TIMELINE_VIEW (view));
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (scene);
  GtkWidget *first = NULL;
  GtkWidget *rows;
  double x = 0, y = 0;
  guint n_seen = 0;
  int last;

  g_assert_cmpuint (page_test_find (view, is_bound_row, NULL, &first), >, 0);
  rows = gtk_widget_get_parent (first);
  mpl_timeline_scene_get_position (scene, &x, &y);
  for (GtkWidget *child = gtk_widget_get_first_child (rows); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int row = mpl_frozen_row_get_row (MPL_FROZEN_ROW (child));
      graphene_rect_t bounds;
      double expected;

      if (row < 0)
        continue;
      expected = mpl_timeline_layout_get_row_y (layout, (guint) row) - y;
      g_assert_true (gtk_widget_compute_bounds (child, rows, &bounds));
      g_assert_cmpfloat_with_epsilon ((double) bounds.origin.y, expected, 0.01);
      if (expected > -mpl_timeline_scene_get_metrics (scene)->row_height
          && expected < gtk_widget_get_height (rows))
        n_seen++;
      if (gtk_widget_get_prev_sibling (child) != NULL)
        g_assert_cmpint (
            mpl_frozen_row_get_row (MPL_FROZEN_ROW (gtk_widget_get_prev_sibling (child))), <, row);
    }
  last = MIN (mpl_timeline_layout_get_row_at (layout, y + gtk_widget_get_height (rows) - 1),
              (int) mpl_timeline_layout_get_n_rows (layout) - 1);
  g_assert_cmpint ((int) n_seen, ==, last - mpl_timeline_layout_get_row_at (layout, y) + 1);
}

static void
test_rows (void)
{
  g_autoptr (MplTimelineInput) input = make_input (N_BLOCKS, PER_BLOCK);
  GtkWindow *window;
  GtkWidget *view = present_view (input, 1200, &window);
  MplTimelineScene *scene = mpl_timeline_view_get_scene (MPL_TIMELINE_VIEW (view));
  GtkAdjustment *vadjustment = get_adjustment (view, GTK_ORIENTATION_VERTICAL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (
          vadjustment, g_rand_double_range (rand, 0, gtk_adjustment_get_upper (vadjustment)));
      if (i % 7 == 3)
        mpl_timeline_scene_set_cursor (
            scene, g_rand_int_range (rand, 0, (int) mpl_timeline_scene_get_n_rows (scene)));
      if (i % 11 == 5)
        mpl_timeline_scene_fold_all (scene, i % 2);
      page_test_settle ();
      check_rows (view);
    }
  page_test_destroy (window);
}

/* At the start the days of all rows are seen where that can be read, else the weeks around today,
 * on a page with something to see; the chart is never narrower or lower than its place. */
static void
test_first_place (void)
{
  static const int widths[] = { 360, 700, 1100, 1600 };
  g_autoptr (MplTimelineInput) input = make_input (N_BLOCKS, PER_BLOCK);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWindow *window;
      GtkWidget *view = present_view (input, widths[i], &window);
      MplTimelineScene *scene = mpl_timeline_view_get_scene (MPL_TIMELINE_VIEW (view));
      const MplTimeScale *scale = mpl_timeline_scene_get_scale (scene);
      GtkAdjustment *h = get_adjustment (view, GTK_ORIENTATION_HORIZONTAL);
      GtkAdjustment *v = get_adjustment (view, GTK_ORIENTATION_VERTICAL);
      double left = gtk_adjustment_get_value (h);
      double right = left + gtk_adjustment_get_page_size (h);
      MplSpan all = mpl_timeline_input_get_span (input);
      guint n_seen = 0;

      g_assert_cmpfloat (gtk_adjustment_get_page_size (h), >, widths[i] * 0.4);
      g_assert_cmpfloat (mpl_time_scale_get_width (scale), >=, right - 0.01);
      if (mpl_time_scale_get_x (scale, all.start) < left
          || mpl_time_scale_get_x (scale, all.end + 1) > right)
        {
          g_assert_cmpint (widths[i], <, 1600);
          g_assert_cmpfloat (mpl_time_scale_get_x (scale, TODAY), >, left);
          g_assert_cmpfloat (mpl_time_scale_get_x (scale, TODAY), <, right);
        }
      for (guint row = 0; row < mpl_timeline_scene_get_n_rows (scene); row++)
        {
          MplTimelineLayout *layout = mpl_timeline_scene_get_layout (scene);
          const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, row);
          double y = mpl_timeline_layout_get_row_y (layout, row) - gtk_adjustment_get_value (v);

          n_seen += bar->kind == MPL_TIMELINE_BAR_BAR && y >= 0
                    && y < gtk_adjustment_get_page_size (v) && bar->box.x1 > left
                    && bar->box.x0 < right;
        }
      g_assert_cmpuint (n_seen, >=, 5);
      page_test_destroy (window);
    }
}

/* What lies under the anchor stays there, whatever the zoom; also at both bounds. */
static void
test_zoom (void)
{
  g_autoptr (MplTimelineInput) input = make_input (2, 10);
  GtkWindow *window;
  GtkWidget *widget = present_view (input, 1200, &window);
  MplTimelineView *view = MPL_TIMELINE_VIEW (widget);
  const MplTimeScale *scale = mpl_timeline_scene_get_scale (mpl_timeline_view_get_scene (view));
  GtkAdjustment *h = get_adjustment (widget, GTK_ORIENTATION_HORIZONTAL);
  double before = scale->day_width;
  double today_before = mpl_time_scale_get_x (scale, TODAY) - gtk_adjustment_get_value (h);
  guint n_levels = 0, n = 0;

  g_object_set (gtk_widget_get_settings (widget), "gtk-enable-animations", FALSE, NULL);
  mpl_timeline_view_zoom (view, 1);
  page_test_settle ();
  g_assert_cmpfloat (scale->day_width, >, before);
  g_assert_cmpfloat_with_epsilon (
      mpl_time_scale_get_x (scale, TODAY) - gtk_adjustment_get_value (h), today_before, 1.5);

  mpl_zoom_get_levels (&n_levels);
  for (; mpl_timeline_view_can_zoom (view, 1) && n < 2 * n_levels; n++)
    {
      mpl_timeline_view_zoom (view, 1);
      page_test_settle ();
    }
  g_assert_cmpuint (n, <, n_levels);
  g_assert_cmpuint (mpl_time_scale_get_level (scale), ==, n_levels - 1);
  for (n = 0; mpl_timeline_view_can_zoom (view, -1) && n < 2 * n_levels; n++)
    {
      mpl_timeline_view_zoom (view, -1);
      page_test_settle ();
    }
  g_assert_cmpuint (mpl_time_scale_get_level (scale), ==, 0);
  g_assert_cmpfloat (mpl_time_scale_get_width (scale), >=, gtk_adjustment_get_page_size (h));

  mpl_timeline_view_fit (view);
  page_test_settle ();
  g_assert_cmpfloat_with_epsilon (scale->day_width, before, before * 0.02);
  page_test_destroy (window);
}

/* A place that was remembered is the place that is shown. */
static void
test_place (void)
{
  g_autoptr (MplTimelineInput) input = make_input (N_BLOCKS, PER_BLOCK);
  GtkWindow *window;
  MplTimelineView *view = MPL_TIMELINE_VIEW (present_view (input, 900, &window));
  MplTimelinePlace place = { 0.6, mpl_day_new (2027, 2, 1) + 0.5, 33 };
  MplTimelinePlace found = { 0 };

  mpl_timeline_view_set_place (view, &place);
  page_test_settle ();
  mpl_timeline_view_get_place (view, &found);
  g_assert_cmpfloat_with_epsilon (found.day_width, place.day_width, 1e-6);
  g_assert_cmpfloat_with_epsilon (found.day, place.day, 0.1);
  g_assert_cmpfloat_with_epsilon (found.row, place.row, 0.1);

  mpl_timeline_view_show_row (view, MPL_TIMELINE_ACTIVITY, 200);
  page_test_settle ();
  g_assert_cmpint (mpl_timeline_scene_get_row (
                       mpl_timeline_view_get_scene (view),
                       (guint) mpl_timeline_scene_get_cursor (mpl_timeline_view_get_scene (view)))
                       ->id,
                   ==, 200);
  page_test_destroy (window);
}

/* Cursor, selection and folding stay with their records when rows come and go. */
static void
test_records (void)
{
  g_autoptr (MplTimelineInput) input = make_input (3, 5);
  g_autoptr (MplTimelineInput) fewer = make_input (2, 5);
  GtkWindow *window;
  MplTimelineView *view = MPL_TIMELINE_VIEW (present_view (input, 900, &window));
  MplTimelineScene *scene = mpl_timeline_view_get_scene (view);
  MplSpan none = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  g_autoptr (GArray) ids = NULL;

  mpl_timeline_scene_set_cursor (scene, 8);
  mpl_timeline_scene_select (scene, 7, MPL_TIMELINE_SELECT_ONLY);
  mpl_timeline_scene_select (scene, 9, MPL_TIMELINE_SELECT_RANGE);
  mpl_timeline_scene_select (scene, 15, MPL_TIMELINE_SELECT_TOGGLE);
  g_assert_cmpuint (mpl_timeline_scene_get_n_selected (scene), ==, 4);

  mpl_timeline_view_set_input (view, fewer, none);
  g_assert_cmpint (mpl_timeline_scene_get_cursor (scene), ==, 8);
  ids = mpl_timeline_scene_get_selected_ids (scene, MPL_TIMELINE_ACTIVITY);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 8);

  /* The block's row takes the cursor of a row that it hides. */
  mpl_timeline_scene_set_folded (scene, 6, TRUE);
  g_assert_cmpint (mpl_timeline_scene_get_cursor (scene), ==, 6);
  g_assert_cmpuint (mpl_timeline_scene_get_n_selected (scene), ==, 0);
  mpl_timeline_view_set_input (view, input, none);
  g_assert_cmpuint (mpl_timeline_scene_get_n_rows (scene), ==, 18 - 5);
  mpl_timeline_view_set_input (view, NULL, none);
  page_test_settle ();
  g_assert_cmpuint (mpl_timeline_scene_get_n_rows (scene), ==, 0);
  page_test_destroy (window);
}

static void
test_sentence (void)
{
  MplTimelineRow row = {
    .kind = MPL_TIMELINE_ACTIVITY,
    .number = "1.2",
    .title = "Составить план",
    .responsible = "Куратор",
    .span = MPL_SPAN_INIT (mpl_day_new (2026, 9, 14), mpl_day_new (2026, 9, 17)),
    .overdue = 5,
  };
  g_autofree char *activity = mpl_timeline_sentence_new (&row);
  g_autofree char *block = NULL;

  g_assert_cmpstr (activity, ==,
                   "1.2 Составить план, 14–17" MPL_NBSP "сентября, responsible Куратор, planned, "
                   "overdue by 5 days");
  row = (MplTimelineRow) { .kind = MPL_TIMELINE_BLOCK, .number = "1", .title = "Блок", .total = 3 };
  block = mpl_timeline_sentence_new (&row);
  g_assert_cmpstr (block, ==, "1 Блок, 0 of 3 done");
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/timeline-view/rows", test_rows);
  g_test_add_func ("/timeline-view/first-place", test_first_place);
  g_test_add_func ("/timeline-view/zoom", test_zoom);
  g_test_add_func ("/timeline-view/place", test_place);
  g_test_add_func ("/timeline-view/records", test_records);
  g_test_add_func ("/timeline-view/sentence", test_sentence);

  return page_test_run ();
}
