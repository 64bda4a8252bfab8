/* test-layout.c: rows, bars, labels and arrows of random plans
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-route.h"

#include <math.h>
#include <string.h>

#define ALL_PARTS \
  (MPL_TIMELINE_PARTS_DEFAULT | MPL_TIMELINE_PART_CRITICAL | MPL_TIMELINE_PART_ACTIONS)

static void
set_random_heights (MplTimelineLayout *layout, GRand *rand)
{
  guint n = mpl_timeline_layout_get_n_rows (layout);
  double least = mpl_timeline_layout_get_metrics (layout)->row_height;
  g_autofree double *heights = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    heights[i] = floor (least * g_rand_double_range (rand, 1, 3));
  mpl_timeline_layout_set_heights (layout, heights);
}

static void
check_rows (MplTimelineLayout *layout)
{
  guint n = mpl_timeline_layout_get_n_rows (layout);

  for (guint i = 0; i < n; i++)
    {
      double y0 = mpl_timeline_layout_get_row_y (layout, i);
      double y1 = mpl_timeline_layout_get_row_y (layout, i + 1);

      g_assert_cmpfloat (y0, <, y1);
      g_assert_cmpint (mpl_timeline_layout_get_row_at (layout, y0), ==, i);
      g_assert_cmpint (mpl_timeline_layout_get_row_at (layout, (y0 + y1) / 2), ==, i);
      g_assert_cmpint (mpl_timeline_layout_get_row_at (layout, y1), ==, i + 1);
      g_assert_cmpint (
          mpl_timeline_layout_find_row (layout, mpl_timeline_layout_get_input_row (layout, i)), ==,
          i);
    }
  g_assert_cmpint (mpl_timeline_layout_get_row_at (layout, -0.5), ==, -1);
  g_assert_cmpint (
      mpl_timeline_layout_get_row_at (layout, mpl_timeline_layout_get_height (layout) + 99), ==, n);
}

static void
check_in_row (MplTimelineLayout *layout, guint row, const MplTimelineBox *box)
{
  g_assert_cmpfloat (box->y0, >=, mpl_timeline_layout_get_row_y (layout, row));
  g_assert_cmpfloat (box->y1, <=, mpl_timeline_layout_get_row_y (layout, row + 1));
  g_assert_cmpfloat (box->x0, <, box->x1);
  g_assert_cmpfloat (box->y0, <, box->y1);
}

static void
check_label (MplTimelineLayout *layout, guint row, const MplTimelineBar *bar)
{
  double start = MIN (bar->box.x0, bar->line_x0);
  double end = MAX (bar->box.x1, bar->line_x1);

  check_in_row (layout, row, &bar->label_box);
  g_assert_cmpfloat (bar->label_box.x0, >=, 0);
  g_assert_cmpfloat (bar->label_box.x1, <=, mpl_timeline_layout_get_width (layout) + 1);
  if (bar->side == MPL_TIMELINE_LABEL_RIGHT)
    g_assert_cmpfloat (bar->label_box.x0, >=, end);
  else if (bar->side == MPL_TIMELINE_LABEL_LEFT)
    g_assert_cmpfloat (bar->label_box.x1, <=, start);
  else
    g_assert_true (bar->label_box.x0 >= start && bar->label_box.x1 <= end);
}

static void
check_bars (MplTimelineLayout *layout)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);

  for (guint i = 0; i < mpl_timeline_layout_get_n_rows (layout); i++)
    {
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, i);

      if (bar->row->span.start == MPL_DAY_NONE)
        {
          g_assert_cmpint (bar->kind, ==, MPL_TIMELINE_BAR_NONE);
          continue;
        }
      check_in_row (layout, i, &bar->box);
      if (bar->has_baseline)
        check_in_row (layout, i, &bar->baseline);
      if (bar->label != NULL)
        check_label (layout, i, bar);
      if (bar->kind != MPL_TIMELINE_BAR_BAR)
        continue;

      /* The bar is where its days are, to the pixel. */
      g_assert_cmpfloat_with_epsilon (bar->box.x0,
                                      mpl_time_scale_get_x (scale, bar->row->span.start), 0.51);
      g_assert_cmpfloat (bar->box.x1, >=,
                         mpl_time_scale_get_x (scale, bar->row->span.end + 1) - 0.51);
      g_assert_cmpfloat (bar->progress_x, >=, bar->box.x0);
      g_assert_cmpfloat (bar->progress_x, <=, bar->box.x1);
    }
}

static gboolean
crosses (const MplTimelineLine *line, const MplTimelineBox *box)
{
  return line->x1 > box->x0 && line->x0 < box->x1 && line->y1 > box->y0 && line->y0 < box->y1;
}

static void
check_route (MplTimelineLayout *layout, const MplTimelineRoute *route)
{
  guint n = mpl_timeline_layout_get_n_rows (layout);
  const MplTimelineBar *from = mpl_timeline_layout_get_bar (layout, route->from);
  const MplTimelineBar *to = mpl_timeline_layout_get_bar (layout, route->to);
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MplTimelineLine));
  guint end = route->n_points - 1;

  /* It leaves from under the bar and enters the other one's end. */
  g_assert_cmpfloat (route->x[0], >=, MIN (from->box.x0, from->line_x0) - 1);
  g_assert_cmpfloat (route->x[0], <=, MAX (from->box.x1, from->line_x1) + 1);
  if (route->direction > 0)
    g_assert_cmpfloat (route->x[end], ==, MIN (to->box.x0, to->line_x0));
  else
    g_assert_cmpfloat (route->x[end], ==, MAX (to->box.x1, to->line_x1));
  g_assert_cmpfloat (route->y[end], >=, mpl_timeline_layout_get_row_y (layout, route->to));
  g_assert_cmpfloat (route->y[end], <=, mpl_timeline_layout_get_row_y (layout, route->to + 1));
  g_assert_cmpfloat (fabs (route->x[end] - route->x[end - 1]), >=, metrics->head);

  mpl_timeline_layout_get_route_lines (layout, route, 0, n - 1, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const MplTimelineLine *line = &g_array_index (lines, MplTimelineLine, i);

      g_assert_true (line->x0 == line->x1 || line->y0 == line->y1);
      g_assert_cmpfloat (line->x0, <=, line->x1);
      g_assert_cmpfloat (line->y0, <=, line->y1);
      for (guint row = 0; row < n; row++)
        {
          const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, row);

          g_assert_false (bar->label != NULL && crosses (line, &bar->label_box));
        }
    }
}

static void
check_routes (MplTimelineLayout *layout)
{
  MplTimelineInput *input = mpl_timeline_layout_get_input (layout);
  g_autoptr (GPtrArray) routes = g_ptr_array_new ();
  guint n_expected = 0;

  for (guint i = 0; i < mpl_timeline_input_get_n_links (input); i++)
    {
      const MplTimelineLink *link = mpl_timeline_input_get_link (input, i);

      n_expected += mpl_timeline_layout_find_row (layout, link->from) >= 0
                    && mpl_timeline_layout_find_row (layout, link->to) >= 0
                    && mpl_timeline_input_get_row (input, link->from)->span.start != MPL_DAY_NONE
                    && mpl_timeline_input_get_row (input, link->to)->span.start != MPL_DAY_NONE;
    }
  mpl_timeline_layout_get_routes (layout, 0, mpl_timeline_layout_get_n_rows (layout), routes);
  g_assert_cmpuint (routes->len, ==, n_expected);
  for (guint i = 0; i < routes->len; i++)
    check_route (layout, g_ptr_array_index (routes, i));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (MplTimelineInput) input
          = sample_random (rand, (guint) g_rand_int_range (rand, 1, 60));
      double day_width = exp (g_rand_double_range (rand, -1, 4));
      g_autoptr (MplTimelineLayout) layout = sample_layout (input, day_width, ALL_PARTS);
      MplTimeScale scale;

      if (i % 3 == 0)
        set_random_heights (layout, rand);
      check_rows (layout);
      check_bars (layout);
      check_routes (layout);

      /* After a zoom nothing of the old places is left. */
      scale = *mpl_timeline_layout_get_scale (layout);
      mpl_time_scale_zoom (&scale, g_rand_double_range (rand, 0.3, 3), 0);
      mpl_timeline_layout_set_scale (layout, &scale);
      check_bars (layout);
      check_routes (layout);
    }
}

/* In a plan that people make, the lanes are free: no arrow has to be cut at a label. */
static void
test_no_cut (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();

  for (double day_width = 1.5; day_width < 30; day_width *= 1.4)
    {
      g_autoptr (MplTimelineLayout) layout = sample_layout (input, day_width, ALL_PARTS);
      g_autoptr (GPtrArray) routes = g_ptr_array_new ();
      guint n = mpl_timeline_layout_get_n_rows (layout);

      mpl_timeline_layout_get_routes (layout, 0, n, routes);
      g_assert_cmpuint (routes->len, >, 10);
      for (guint i = 0; i < routes->len; i++)
        {
          const MplTimelineRoute *route = g_ptr_array_index (routes, i);
          g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MplTimelineLine));

          mpl_timeline_layout_get_route_lines (layout, route, 0, n - 1, lines);
          g_assert_cmpuint (lines->len, ==, route->n_points - 1);
        }
    }
}

static void
test_folding (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 4, ALL_PARTS);
  guint n = mpl_timeline_layout_get_n_rows (layout);
  int row = mpl_timeline_input_find_row (input, MPL_TIMELINE_ACTIVITY, 2026 * 1000 + 104);
  int block = mpl_timeline_input_get_row (input, (guint) row)->block;
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();

  g_assert_cmpint (block, ==, 0);
  mpl_timeline_layout_get_routes (layout, 0, n, before);
  mpl_timeline_layout_set_folded (layout, (guint) block, TRUE);
  g_assert_true (mpl_timeline_layout_get_folded (layout, (guint) block));
  g_assert_cmpuint (mpl_timeline_layout_get_n_rows (layout), ==, n - 6);
  g_assert_cmpint (mpl_timeline_layout_find_row (layout, (guint) row), ==, -1);
  g_assert_cmpint (mpl_timeline_layout_find_row (layout, (guint) block), ==, 0);
  check_rows (layout);
  check_bars (layout);
  check_routes (layout);
  mpl_timeline_layout_get_routes (layout, 0, n, after);
  g_assert_cmpuint (after->len, ==, before->len - 5);
  mpl_timeline_layout_set_folded (layout, (guint) block, FALSE);
  g_assert_cmpuint (mpl_timeline_layout_get_n_rows (layout), ==, n);
}

/* Each status can be told without its colour: by its word or mark. */
static void
test_labels (void)
{
  static const struct
  {
    int code;
    const char *label;
  } labels[] = {
    { 101, "✓" },
    { 105, "✓ 21.09" },
    { 303, "70\u00a0%" },
    { 304, "! просрочено на 25\u00a0дней" },
    { 503, "15.12–25.12" },
    { 505, "02.03" },
    { 506, "отложено · 01.02–19.02" },
    { 507, "отменено" },
    { 501, "1 из 14" },
  };
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 4, ALL_PARTS);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      int row = mpl_timeline_input_find_row (input, MPL_TIMELINE_ACTIVITY,
                                             2026 * 1000 + labels[i].code);
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (
          layout, (guint) mpl_timeline_layout_find_row (layout, (guint) row));

      g_assert_cmpstr (bar->label, ==, labels[i].label);
    }
}

static void
test_actions (void)
{
  g_autoptr (MplTimelineInput) input = mpl_timeline_input_new (MPL_DAY_NONE);
  MplTimelineRow row = { .kind = MPL_TIMELINE_ACTIVITY,
                         .id = 1,
                         .title = "Мероприятие",
                         .span = { 20000, 20010 },
                         .baseline = MPL_TIMELINE_NO_DAYS };
  g_autoptr (MplTimelineLayout) without = NULL;
  g_autoptr (MplTimelineLayout) with = NULL;

  mpl_timeline_input_add_row (input, &row);
  row.kind = MPL_TIMELINE_ACTION;
  row.span.start = row.span.end;
  mpl_timeline_input_add_row (input, &row);
  mpl_timeline_input_seal (input);
  without = sample_layout (input, 4, MPL_TIMELINE_PARTS_DEFAULT);
  with = sample_layout (input, 4, ALL_PARTS);
  g_assert_cmpuint (mpl_timeline_layout_get_n_rows (without), ==, 1);
  g_assert_cmpuint (mpl_timeline_layout_get_n_rows (with), ==, 2);
  g_assert_cmpint (mpl_timeline_layout_get_bar (with, 1)->kind, ==, MPL_TIMELINE_BAR_DIAMOND);
}

/* A plan without rows, without days, with ends that are open. */
static void
test_empty (void)
{
  g_autoptr (MplTimelineInput) input = mpl_timeline_input_new (MPL_DAY_NONE);
  g_autoptr (MplTimelineInput) open = mpl_timeline_input_new (MPL_DAY_NONE);
  MplTimelineRow row = { .kind = MPL_TIMELINE_ACTIVITY,
                         .id = 1,
                         .title = "",
                         .span = { 20000, MPL_DAY_NONE },
                         .baseline = MPL_TIMELINE_NO_DAYS };
  g_autoptr (MplTimelineLayout) layout = NULL;

  mpl_timeline_input_seal (input);
  g_assert_cmpint (mpl_timeline_input_get_span (input).start, ==, MPL_DAY_NONE);
  mpl_timeline_input_add_row (open, &row);
  mpl_timeline_input_add_link (open, 1, 1, MPL_TIMELINE_FS, FALSE);
  mpl_timeline_input_add_link (open, 1, 77, MPL_TIMELINE_FS, FALSE);
  mpl_timeline_input_seal (open);
  g_assert_cmpuint (mpl_timeline_input_get_n_links (open), ==, 0);
  g_assert_cmpint (mpl_timeline_input_get_row (open, 0)->span.start, ==, MPL_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/layout/random", test_random);
  g_test_add_func ("/timeline/layout/no-cut", test_no_cut);
  g_test_add_func ("/timeline/layout/folding", test_folding);
  g_test_add_func ("/timeline/layout/labels", test_labels);
  g_test_add_func ("/timeline/layout/actions", test_actions);
  g_test_add_func ("/timeline/layout/empty", test_empty);
  return g_test_run ();
}
