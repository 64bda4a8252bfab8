/* test-header.c: the labels of the scale at any zoom and place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-forms.h"
#include "timeline/mpl-timeline-header.h"

/* Whether the label is a whole form of its cell. */
static gboolean
is_form (MplTimelineInput *input, const MplTimelineHeaderCell *cell)
{
  guint n_dated = 0;
  g_auto (GStrv) forms = mpl_timeline_forms_new (input, &cell->tick, &n_dated);

  return g_strv_contains ((const char *const *) forms, cell->text);
}

static guint
count_labels (const MplTimelineHeader *header)
{
  guint n = 0;

  for (guint i = 0; i < header->cells->len; i++)
    n += g_array_index (header->cells, MplTimelineHeaderCell, i).text != NULL;

  return n;
}

static void
check (MplTimelineLayout *layout, double x0, double x1)
{
  g_autoptr (MplTimelineHeader) header = mpl_timeline_header_new (layout, x0, x1);
  double end[2] = { -G_MAXDOUBLE, -G_MAXDOUBLE };
  double cell_end[2] = { -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < header->cells->len; i++)
    {
      const MplTimelineHeaderCell *cell = &g_array_index (header->cells, MplTimelineHeaderCell, i);

      /* Cells stand side by side without a gap. */
      g_assert_cmpfloat (cell->x0, <=, cell->x1);
      if (cell_end[cell->row] > -G_MAXDOUBLE)
        g_assert_cmpfloat_with_epsilon (cell->x0, cell_end[cell->row], 0.01);
      cell_end[cell->row] = cell->x1;
      if (cell->text == NULL)
        continue;

      g_assert_cmpfloat (cell->text_x, >=, cell->x0);
      g_assert_cmpfloat (cell->text_x + cell->text_width, <=, cell->x1);
      g_assert_cmpfloat (cell->text_x, >=, end[cell->row]);
      g_assert_true (is_form (mpl_timeline_layout_get_input (layout), cell));
      end[cell->row] = cell->text_x + cell->text_width;
      if (header->flag != NULL && cell->row == header->flag_row)
        g_assert_true (cell->text_x >= header->flag_x1
                       || cell->text_x + cell->text_width <= header->flag_x0);
    }
  if (header->flag != NULL)
    {
      g_assert_cmpfloat (header->flag_x0, >=, x0);
      g_assert_cmpfloat (header->flag_x1, <=, x1);
      g_assert_cmpfloat (header->today_x, >=, header->flag_x0 - 1);
      g_assert_cmpfloat (header->today_x, <=, header->flag_x1 + 1);
    }
}

static void
test_no_overlap (void)
{
  g_autoptr (MplTimelineInput) input = sample_three_years ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (double day_width = 0.3; day_width < 250; day_width *= 1.23)
    {
      g_autoptr (MplTimelineLayout) layout
          = sample_layout (input, day_width, MPL_TIMELINE_PARTS_DEFAULT);
      double width = mpl_timeline_layout_get_width (layout);

      for (guint i = 0; i < 12; i++)
        {
          double x0 = g_rand_double_range (rand, 0, width);

          check (layout, x0, MIN (x0 + g_rand_double_range (rand, 1, 1500), width));
        }
      check (layout, 0, width);
    }
}

/* Today's flag takes no label away, at any zoom. */
static void
test_flag (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  guint n_flags = 0;

  for (double day_width = 0.3; day_width < 250; day_width *= 1.07)
    {
      g_autoptr (MplTimelineLayout) with
          = sample_layout (input, day_width, MPL_TIMELINE_PARTS_DEFAULT);
      g_autoptr (MplTimelineLayout) without
          = sample_layout (input, day_width, MPL_TIMELINE_PARTS_DEFAULT & ~MPL_TIMELINE_PART_TODAY);
      double x = mpl_time_scale_get_x (mpl_timeline_layout_get_scale (with), SAMPLE_TODAY);
      g_autoptr (MplTimelineHeader) a = mpl_timeline_header_new (with, MAX (x - 400, 0), x + 400);
      g_autoptr (MplTimelineHeader) b
          = mpl_timeline_header_new (without, MAX (x - 400, 0), x + 400);

      g_assert_true (a->has_today);
      g_assert_false (b->has_today);
      g_assert_cmpuint (count_labels (a), ==, count_labels (b));
      n_flags += a->flag != NULL;
    }
  g_assert_cmpuint (n_flags, >, 20);
}

/* At the zoom that the window opens with, everything has its name. */
static void
test_named (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 4.2, MPL_TIMELINE_PARTS_DEFAULT);
  g_autoptr (MplTimelineHeader) header
      = mpl_timeline_header_new (layout, 0, mpl_timeline_layout_get_width (layout));
  guint n_terms = 0;

  for (guint i = 0; i < header->cells->len; i++)
    {
      const MplTimelineHeaderCell *cell = &g_array_index (header->cells, MplTimelineHeaderCell, i);

      if (cell->tick.term >= 0)
        {
          g_assert_nonnull (cell->text);
          n_terms++;
        }
    }
  g_assert_cmpuint (n_terms, ==, 7);
  g_assert_cmpstr (header->flag, ==, "сегодня 24.11");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/header/no-overlap", test_no_overlap);
  g_test_add_func ("/timeline/header/flag", test_flag);
  g_test_add_func ("/timeline/header/named", test_named);
  return g_test_run ();
}
