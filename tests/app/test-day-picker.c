/* test-day-picker.c: days typed, spoken and chosen on a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/widgets/mpl-day-cell.h"
#include "app/widgets/mpl-day-popover.h"
#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-day-text.h"
#include "app/widgets/mpl-month-days.h"
#include "app/widgets/mpl-month-grid.h"
#include "base/mpl-format.h"
#include "page-test.h"
#include "test-page.h"

static void
check_parse (const char *text, const char *expected)
{
  MplDay today = mpl_day_new (2026, 11, 25);
  g_autoptr (GError) error = NULL;
  MplDay day = mpl_day_text_parse (text, today, mpl_day_new (2026, 9, 15), &error);
  g_autofree char *iso = mpl_day_to_iso (day);

  g_test_message ("“%s”", text);
  g_assert_cmpstr (iso, ==, expected);
  g_assert_true ((error == NULL) == (expected != NULL));
}

static void
test_parse (void)
{
  static const char *const good[][2] = {
    { "15.09.2026", "2026-09-15" },
    { " 1.9.2026 ", "2026-09-01" },
    { "1.9.26", "2026-09-01" },
    { "1.9", "2026-09-01" },
    { "1.9.", "2026-09-01" },
    { "31.8", "2026-08-31" },
    { "1.7", "2026-07-01" },
    { "30.6", "2027-06-30" },
    { "1/9/2026", "2026-09-01" },
    { "1 9 2026", "2026-09-01" },
    { "1-9-26", "2026-09-01" },
    { "01092026", "2026-09-01" },
    { "010926", "2026-09-01" },
    { "0109", "2026-09-01" },
    { "2026-09-01", "2026-09-01" },
    { "29.02.2028", "2028-02-29" },
    { "15", "2026-09-15" },
    { "1", "2026-09-01" },
    { "сегодня", "2026-11-25" },
    { "Завтра", "2026-11-26" },
    { "послезавтра", "2026-11-27" },
    { "ВЧЕРА", "2026-11-24" },
    { "tomorrow", "2026-11-26" },
    { "15 сентября 2026 г.", "2026-09-15" },
    { "15\u00a0сентября 2026\u00a0г.", "2026-09-15" },
    { "15 сен", "2026-09-15" },
    { "9 мая", "2027-05-09" },
    { "9 май 2027", "2027-05-09" },
    { "1 март 27", "2027-03-01" },
    { "3 дек.", "2026-12-03" },
  };
  static const char *const bad[] = { "",
                                     "   ",
                                     "31.9.2026",
                                     "29.2.2027",
                                     "32",
                                     "0",
                                     "1.13",
                                     "1.9.1",
                                     "1.9.202",
                                     "1.9.20266",
                                     "1.9.2026.1",
                                     "осенью",
                                     "9 вендемьера",
                                     "сен",
                                     "сен 15",
                                     "111111111111111",
                                     "1.9.1899",
                                     "1.9.2200",
                                     "123",
                                     "12345",
                                     "1234567",
                                     "1.9.2026 в школе",
                                     "−1.9",
                                     "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    check_parse (good[i][0], good[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    check_parse (bad[i], NULL);
}

/* Whatever the day, each way of writing it is understood. */
static void
test_parse_all (void)
{
  const MplDay last = mpl_day_new (2099, 12, 31);

  for (MplDay day = mpl_day_new (2000, 1, 1); day <= last; day += 1 + (day % 17))
    {
      for (int format = MPL_DAY_SHORT; format <= MPL_DAY_LONG; format++)
        {
          g_autofree char *text = mpl_format_day (day, (MplDayFormat) format);
          MplDay near = mpl_day_new (mpl_day_get_school_year (day) + 1, 2, 1);

          g_assert_cmpint (mpl_day_text_parse (text, near, near, NULL), ==, day);
        }
    }
}

static void
test_speak (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  g_autofree char *plain = mpl_day_text_speak (mpl_day_new (2026, 9, 15), NULL);
  g_autofree char *working = mpl_day_text_speak (mpl_day_new (2026, 9, 15), calendar);
  g_autofree char *holiday = mpl_day_text_speak (mpl_day_new (2027, 5, 9), calendar);
  g_autofree char *pause = mpl_day_text_speak (mpl_day_new (2026, 10, 29), calendar);

  g_assert_cmpstr (plain, ==, "вторник, 15\u00a0сентября 2026");
  g_assert_cmpstr (working, ==, "вторник, 15\u00a0сентября 2026, working day");
  g_assert_nonnull (strstr (holiday, "День Победы"));
  g_assert_nonnull (strstr (pause, "working day, "));
  g_assert_nonnull (strstr (pause, "каникулы"));
}

static void
test_month (void)
{
  const MplSpan open = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  const MplSpan year = MPL_SPAN_INIT (mpl_day_new (2026, 9, 1), mpl_day_new (2027, 5, 31));
  const MplDay first = mpl_day_new (MPL_YEAR_MIN, 1, 1);
  const MplDay last = mpl_day_new (MPL_YEAR_MAX, 12, 31);

  for (MplDay day = mpl_day_new (2026, 1, 1); day < mpl_day_new (2029, 1, 1); day++)
    {
      MplDay page = mpl_month_get_first (day);
      MplDay home = mpl_month_move (day, MPL_MONTH_STEP_WEEK_EDGE, -1, open);
      MplDay end = mpl_month_move (day, MPL_MONTH_STEP_WEEK_EDGE, 1, open);

      /* The page begins on a Monday and holds the whole month. */
      g_assert_cmpint ((page + 3) % 7, ==, 0);
      g_assert_cmpint (page, <=, mpl_day_get_month_start (day));
      g_assert_cmpint (page + 7, >, mpl_day_get_month_start (day));
      g_assert_cmpint (page + MPL_MONTH_DAYS, >, mpl_day_get_month_end (day));

      g_assert_cmpint (mpl_day_get_weekday (home), ==, MPL_MONDAY);
      g_assert_cmpint (end - home, ==, 6);
      g_assert_true (home <= day && day <= end);
      g_assert_cmpint (mpl_month_move (day, MPL_MONTH_STEP_DAY, -1, open), ==, day - 1);
      g_assert_cmpint (mpl_month_move (day, MPL_MONTH_STEP_WEEK, 1, open), ==, day + 7);
      for (int step = MPL_MONTH_STEP_DAY; step <= MPL_MONTH_STEP_MONTH_EDGE; step++)
        {
          MplDay moved = mpl_month_move (day, (MplMonthStep) step, -1, year);

          g_assert_true (mpl_span_contains (year, moved));
        }
    }

  g_assert_cmpint (mpl_month_move (mpl_day_new (2027, 1, 31), MPL_MONTH_STEP_MONTH, 1, open), ==,
                   mpl_day_new (2027, 2, 28));
  g_assert_cmpint (mpl_month_move (first, MPL_MONTH_STEP_DAY, -1, open), ==, first);
  g_assert_cmpint (mpl_month_move (first, MPL_MONTH_STEP_YEAR, -1, open), ==, first);
  g_assert_cmpint (mpl_month_move (last, MPL_MONTH_STEP_MONTH, 1, open), ==, last);
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

static void
type_text (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_picker (void)
{
  MplDayPicker *picker = MPL_DAY_PICKER (g_object_ref_sink (mpl_day_picker_new ()));
  GtkWindow *window = page_test_present (GTK_WIDGET (picker), 400);
  GtkWidget *entry = page_test_find_type (GTK_WIDGET (picker), GTK_TYPE_ENTRY);
  guint n = 0;

  mpl_day_picker_set_label (picker, "Начало");
  mpl_day_picker_set_near (picker, mpl_day_new (2026, 9, 1));
  mpl_day_picker_set_day (picker, mpl_day_new (2026, 9, 15));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "15.09.2026");
  g_signal_connect (picker, "notify::day", G_CALLBACK (count_notify), &n);
  mpl_day_picker_set_day (picker, mpl_day_new (2026, 9, 15));
  g_assert_cmpuint (n, ==, 0);

  /* A day in full is taken while typing, a short one when it is done. */
  type_text (entry, "16.09.2026");
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 9, 16));
  type_text (entry, "1.10");
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 9, 16));
  g_assert_true (mpl_day_picker_commit (picker));
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 10, 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "01.10.2026");
  g_assert_cmpuint (n, ==, 2);

  /* Wrong text keeps the old day and says so. */
  type_text (entry, "31.09.2026");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 10, 1));
  g_assert_nonnull (mpl_day_picker_get_problem (picker));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (
      page_test_find_label (GTK_WIDGET (picker), mpl_day_picker_get_problem (picker)));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  type_text (entry, "");
  g_assert_false (mpl_day_picker_commit (picker));
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 10, 1));

  type_text (entry, "2 октября");
  g_assert_true (mpl_day_picker_commit (picker));
  g_assert_null (mpl_day_picker_get_problem (picker));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Начало");
  page_test_destroy (window);
  g_assert_finalize_object (picker);
}

static void
test_limits (void)
{
  MplDayPicker *picker = MPL_DAY_PICKER (g_object_ref_sink (mpl_day_picker_new ()));
  GtkWindow *window = page_test_present (GTK_WIDGET (picker), 400);
  GtkWidget *entry = page_test_find_type (GTK_WIDGET (picker), GTK_TYPE_ENTRY);

  g_object_set (picker, "nullable", TRUE, "min-day", mpl_day_new (2026, 9, 1), "max-day",
                mpl_day_new (2026, 9, 30), NULL);
  type_text (entry, "31.08.2026");
  g_assert_false (mpl_day_picker_commit (picker));
  g_assert_nonnull (strstr (mpl_day_picker_get_problem (picker), "01.09.2026"));
  type_text (entry, "01.10.2026");
  g_assert_false (mpl_day_picker_commit (picker));
  g_assert_nonnull (strstr (mpl_day_picker_get_problem (picker), "30.09.2026"));
  type_text (entry, "30.09.2026");
  g_assert_true (mpl_day_picker_commit (picker));
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, mpl_day_new (2026, 9, 30));

  type_text (entry, "");
  g_assert_cmpint (mpl_day_picker_get_day (picker), ==, MPL_DAY_NONE);
  g_assert_null (mpl_day_picker_get_problem (picker));

  page_test_destroy (window);
  g_assert_finalize_object (picker);
}

static MplDayCell *
find_cell (GtkWidget *widget, MplDay day)
{
  MplDayCell *found = NULL;

  if (MPL_IS_DAY_CELL (widget))
    return mpl_day_cell_get_day (MPL_DAY_CELL (widget)) == day ? MPL_DAY_CELL (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, day);

  return found;
}

static void
keep_day (MplDayPopover *popover, int day, int *kept)
{
  *kept = day;
}

static void
test_popover (void)
{
  const MplDay day = mpl_day_new (2026, 10, 29);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  GtkWidget *picker = g_object_ref_sink (mpl_day_picker_new ());
  GtkWindow *window = page_test_present (picker, 500);
  GtkWidget *button = page_test_find_type (picker, GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover;
  GtkWidget *grid;
  MplDayCell *cell;
  g_autofree char *spoken = mpl_day_text_speak (day, calendar);
  int chosen = 0;

  mpl_day_picker_set_calendar (MPL_DAY_PICKER (picker), calendar);
  mpl_day_picker_set_day (MPL_DAY_PICKER (picker), day);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  page_test_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  grid = page_test_find_type (popover, MPL_TYPE_MONTH_GRID);
  g_assert_nonnull (grid);
  g_signal_connect (popover, "chosen", G_CALLBACK (keep_day), &chosen);

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  cell = find_cell (popover, day);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_nonnull (page_test_find_label (popover, "Октябрь 2026"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "break"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "off"));
  g_assert_true (gtk_widget_has_css_class (
      GTK_WIDGET (find_cell (popover, mpl_day_new (2026, 10, 31))), "off"));

  mpl_month_grid_turn (MPL_MONTH_GRID (grid), 1);
  g_assert_nonnull (page_test_find_label (popover, "Ноябрь 2026"));
  g_assert_cmpint (mpl_month_grid_get_current (MPL_MONTH_GRID (grid)), ==,
                   mpl_day_new (2026, 11, 29));
  g_signal_emit_by_name (grid, "chosen");
  g_assert_cmpint (chosen, ==, mpl_day_new (2026, 11, 29));
  g_assert_cmpint (mpl_day_picker_get_day (MPL_DAY_PICKER (picker)), ==, chosen);
  page_test_settle ();
  g_assert_false (gtk_widget_get_mapped (popover));

  /* Days outside of the limits cannot be chosen. */
  mpl_day_picker_set_limits (MPL_DAY_PICKER (picker),
                             MPL_SPAN_INIT (mpl_day_new (2026, 11, 10), MPL_DAY_NONE));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  page_test_settle ();
  g_assert_false (
      gtk_widget_get_sensitive (GTK_WIDGET (find_cell (popover, mpl_day_new (2026, 11, 9)))));
  g_assert_true (
      gtk_widget_get_sensitive (GTK_WIDGET (find_cell (popover, mpl_day_new (2026, 11, 10)))));
  mpl_month_grid_turn (MPL_MONTH_GRID (grid), -1);
  g_assert_cmpint (mpl_month_grid_get_current (MPL_MONTH_GRID (grid)), ==,
                   mpl_day_new (2026, 11, 10));

  page_test_destroy (window);
  g_assert_finalize_object (picker);
}

static void
test_row (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  MplDayRow *row = MPL_DAY_ROW (g_object_ref_sink (mpl_day_row_new ()));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWindow *window;
  GtkWidget *entry;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Начало");
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (row), calendar);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
  window = page_test_present (group, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  mpl_day_row_set_day (row, mpl_day_new (2026, 9, 15));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "вторник, working day");
  mpl_day_row_set_note (row, NULL, "12 рабочих дней");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "вторник, working day\n12 рабочих дней");
  mpl_day_row_set_note (row, "Раньше начала", NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Раньше начала");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "wrong"));

  entry = page_test_find_type (GTK_WIDGET (row), GTK_TYPE_ENTRY);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Начало");
  type_text (entry, "когда-нибудь");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   mpl_day_picker_get_problem (mpl_day_row_get_picker (row)));
  mpl_day_row_set_note (row, NULL, NULL);
  type_text (entry, "15");
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "wrong"));

  page_test_destroy (window);
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/day-picker/parse", test_parse);
  g_test_add_func ("/day-picker/parse-all", test_parse_all);
  g_test_add_func ("/day-picker/speak", test_speak);
  g_test_add_func ("/day-picker/month", test_month);
  g_test_add_func ("/day-picker/picker", test_picker);
  g_test_add_func ("/day-picker/limits", test_limits);
  g_test_add_func ("/day-picker/popover", test_popover);
  g_test_add_func ("/day-picker/row", test_row);

  return page_test_run ();
}
