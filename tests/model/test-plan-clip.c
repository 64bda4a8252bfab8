/* test-plan-clip.c: activities copied, cut, pasted and doubled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "edit-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-clip-private.h"
#include "model/mpl-plan-clip.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-plan-order.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

#include <string.h>

#define DAY(month, day) (mpl_day_new (2026, (month), (day)))
#define FILE_UUID "11111111-2222-4333-8444-555555555555"

/* «0 1 2 | 3 4 5», where a person answers for 0, a role of the school's own too, and 0 has a done
 * action, a value of an own column and is done itself; 1 has a cancelled day. */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 programme;
  gint64 activities[6];
  gint64 blocks[2];
} Fixture;

static void
add_extras (SoundPlan *plan)
{
  gint64 role = mpl_change_insert (plan->change, &mpl_role_table);
  gint64 person = mpl_change_insert (plan->change, &mpl_responsible_table);
  gint64 own = mpl_change_insert (plan->change, &mpl_responsible_table);
  gint64 column = mpl_change_insert (plan->change, &mpl_plan_column_table);
  gint64 value = mpl_change_insert (plan->change, &mpl_activity_value_table);
  gint64 day = mpl_change_insert (plan->change, &mpl_occurrence_table);
  gint64 first = sound_plan_get_activity (plan, 0);

  edit_plan_add_action (plan, 0, DAY (9, 8), DAY (9, 9));
  mpl_change_set_text (plan->change, &mpl_role_table, role, MPL_ROLE_TITLE, "Совет молодых");
  mpl_change_set_integer (plan->change, &mpl_responsible_table, person, MPL_RESPONSIBLE_ACTIVITY,
                          first);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, person, MPL_RESPONSIBLE_PERSON,
                          plan->persons[0]);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, own, MPL_RESPONSIBLE_ACTIVITY,
                          first);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, own, MPL_RESPONSIBLE_ROLE, role);
  mpl_change_set_text (plan->change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_TITLE, "Где");
  mpl_change_set_integer (plan->change, &mpl_activity_value_table, value,
                          MPL_ACTIVITY_VALUE_ACTIVITY, first);
  mpl_change_set_integer (plan->change, &mpl_activity_value_table, value, MPL_ACTIVITY_VALUE_COLUMN,
                          column);
  mpl_change_set_text (plan->change, &mpl_activity_value_table, value, MPL_ACTIVITY_VALUE_VALUE,
                       "Зал");
  mpl_change_set_integer (plan->change, &mpl_occurrence_table, day, MPL_OCCURRENCE_ACTIVITY,
                          sound_plan_get_activity (plan, 1));
  mpl_change_set_integer (plan->change, &mpl_occurrence_table, day, MPL_OCCURRENCE_DAY,
                          DAY (9, 15));
  mpl_change_set_text (plan->change, &mpl_occurrence_table, day, MPL_OCCURRENCE_STATUS,
                       "cancelled");
  mpl_change_set_text (plan->change, &mpl_activity_table, first, MPL_ACTIVITY_STATUS, "done");
  mpl_change_set_text (plan->change, &mpl_activity_table, first, MPL_ACTIVITY_TEMPLATE, "1.05");
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_PROGRESS, 100);
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_FACT_START, DAY (9, 7));
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_FACT_END, DAY (9, 10));
}

static void
open_plan (Fixture *self, SoundPlan *plan)
{
  guint n;
  MplRow *const *blocks;

  for (guint i = 0; i < 6; i++)
    self->activities[i] = -sound_plan_get_activity (plan, i);
  self->programme = -plan->programme;
  self->model = edit_plan_open (plan);
  self->snapshot = mpl_model_get_snapshot (self->model);
  self->calendar = mpl_calendar_new_for_snapshot (self->snapshot);
  blocks = mpl_snapshot_get_rows (self->snapshot, &mpl_block_table, &n);
  self->blocks[0] = mpl_row_get_id (blocks[0]);
  self->blocks[1] = mpl_row_get_id (blocks[1]);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (2, 3);

  add_extras (plan);
  open_plan (self, plan);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);
  g_assert_finalize_object (self->model);
}

static GBytes *
copy (Fixture *self, const char *which, gboolean cut)
{
  g_autoptr (GError) error = NULL;
  gint64 ids[6] = { 0 };
  GBytes *clip;

  for (guint i = 0; which[i] != '\0'; i++)
    ids[i] = self->activities[which[i] - '0'];
  clip = mpl_plan_copy (self->snapshot, ids, (guint) strlen (which), FILE_UUID, cut, &error);
  g_assert_no_error (error);
  return clip;
}

static void
do_change (Fixture *self, MplChange *change, GError *error, const char *expected)
{
  g_autofree char *order = NULL;

  g_assert_no_error (error);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, change);
  order = edit_plan_describe (self->snapshot);
  g_assert_cmpstr (order, ==, expected);
}

/* Pastes at the end of the first block. */
static MplPlanPaste
paste (Fixture *self, GBytes *clip, const char *file, const char *expected)
{
  g_autoptr (GError) error = NULL;
  MplPlanPaste result;
  g_autoptr (MplChange) change
      = mpl_plan_paste (self->snapshot, self->calendar, clip, file,
                        (MplPlanPlace) { self->blocks[0], 0 }, &result, &error);

  do_change (self, change, error, expected);
  return result;
}

static guint
count (Fixture *self, const MplTable *table)
{
  guint n;

  mpl_snapshot_get_rows (self->snapshot, table, &n);
  return n;
}

static MplRow *
get_last (Fixture *self, const MplTable *table, guint back)
{
  guint n;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, table, &n);

  return rows[n - 1 - back];
}

static guint
count_children (Fixture *self, const MplTable *table, guint field, const MplRow *row)
{
  guint n;

  mpl_snapshot_get_children (self->snapshot, table, field, mpl_row_get_id (row), &n);
  return n;
}

static void
assert_as_before (Fixture *self, MplRow *pasted, guint index)
{
  MplRow *row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, self->activities[index]);
  static const guint fields[]
      = { MPL_ACTIVITY_START, MPL_ACTIVITY_END, MPL_ACTIVITY_AIMS, MPL_ACTIVITY_LEVELS };

  g_assert_cmpstr (mpl_row_get_title (pasted), ==, mpl_row_get_title (row));
  g_assert_cmpstr (mpl_row_get_text (pasted, MPL_ACTIVITY_RECURRENCE), ==,
                   mpl_row_get_text (row, MPL_ACTIVITY_RECURRENCE));
  g_assert_cmpstr (mpl_row_get_text (pasted, MPL_ACTIVITY_UUID), !=,
                   mpl_row_get_text (row, MPL_ACTIVITY_UUID));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpint (mpl_row_get_integer (pasted, fields[i]), ==,
                     mpl_row_get_integer (row, fields[i]));
}

static void
test_same_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) clip = copy (self, "10", FALSE);
  guint n_roles = count (self, &mpl_role_table), n_links = count (self, &mpl_dependency_table);
  MplPlanPaste result = paste (self, clip, FILE_UUID, "0 1 2 0 1 | 3 4 5");
  MplRow *first = get_last (self, &mpl_activity_table, 1);
  MplRow *second = get_last (self, &mpl_activity_table, 0);
  g_autofree char *words = mpl_plan_paste_describe (&result);

  g_assert_null (words);
  g_assert_cmpuint (result.n_activities, ==, 2);
  g_assert_cmpuint (count (self, &mpl_role_table), ==, n_roles);
  g_assert_cmpuint (count (self, &mpl_dependency_table), ==, n_links + 1);
  g_assert_cmpint (
      mpl_plan_link_find (self->snapshot, mpl_row_get_id (first), mpl_row_get_id (second)), !=, 0);
  assert_as_before (self, first, 0);
  assert_as_before (self, second, 1);
  g_assert_cmpint (mpl_row_get_choice (first, MPL_ACTIVITY_STATUS), ==, MPL_ACTIVITY_PLANNED);
  g_assert_true (mpl_row_is_null (first, MPL_ACTIVITY_PROGRESS));
  g_assert_true (mpl_row_is_null (first, MPL_ACTIVITY_FACT_END));
  g_assert_true (mpl_row_is_null (first, MPL_ACTIVITY_TEMPLATE));
  g_assert_cmpuint (count_children (self, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, first),
                    ==, SOUND_N_ROLES + 2);
  g_assert_cmpuint (
      count_children (self, &mpl_activity_value_table, MPL_ACTIVITY_VALUE_ACTIVITY, first), ==, 1);
  g_assert_true (mpl_row_is_null (get_last (self, &mpl_action_table, 0), MPL_ACTION_DONE));
  g_assert_cmpuint (count_children (self, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY, second),
                    ==, 0);
}

/* What is cut and pasted has only gone elsewhere. */
static void
test_cut (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) clip = copy (self, "01", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) cut = mpl_plan_cut (self->snapshot, self->activities, 2, &error);
  MplRow *first, *second;

  g_assert_cmpstr (mpl_change_get_verb (cut), ==, "activities-cut");
  do_change (self, cut, error, "2 | 3 4 5");
  paste (self, clip, FILE_UUID, "2 0 1 | 3 4 5");
  first = get_last (self, &mpl_activity_table, 1);
  second = get_last (self, &mpl_activity_table, 0);
  g_assert_cmpint (mpl_row_get_choice (first, MPL_ACTIVITY_STATUS), ==, MPL_ACTIVITY_DONE);
  g_assert_cmpint (mpl_row_get_day (first, MPL_ACTIVITY_FACT_END), ==, DAY (9, 10));
  g_assert_cmpint (mpl_row_get_integer (first, MPL_ACTIVITY_PROGRESS), ==, 100);
  g_assert_cmpstr (mpl_row_get_text (first, MPL_ACTIVITY_TEMPLATE), ==, "1.05");
  g_assert_false (mpl_row_is_null (get_last (self, &mpl_action_table, 0), MPL_ACTION_DONE));
  g_assert_cmpuint (count_children (self, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY, second),
                    ==, 1);
}

/* A school of its own, with a programme a year later, without the persons and the column. */
static void
test_other_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) clip = copy (self, "012", TRUE);
  g_autoptr (SoundPlan) plan = sound_plan_new (2, 3);
  Fixture other;
  MplPlanPaste result;
  MplRow *first, *milestone;
  g_autofree char *words = NULL;
  guint n_roles;

  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_START,
                          mpl_day_new (2027, 8, 18));
  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_END,
                          mpl_day_new (2028, 6, 30));
  open_plan (&other, plan);
  n_roles = count (&other, &mpl_role_table);
  result = paste (&other, clip, "another", "0 1 2 0 1 2 | 3 4 5");
  words = mpl_plan_paste_describe (&result);
  g_assert_cmpuint (result.n_persons, ==, 1);
  g_assert_cmpuint (result.n_values, ==, 1);
  g_assert_cmpuint (result.n_roles, ==, 1);
  g_assert_cmpint (result.days, ==, 366);
  g_assert_nonnull (strstr (words, "1 person"));
  g_assert_nonnull (strstr (words, "366 days"));
  g_assert_cmpuint (count (&other, &mpl_role_table), ==, n_roles + 1);

  first = get_last (&other, &mpl_activity_table, 2);
  milestone = get_last (&other, &mpl_activity_table, 0);
  /* 7–11 September 2026 and 366 days: Wednesday 8 – Sunday 12 September 2027. */
  g_assert_cmpint (mpl_row_get_day (first, MPL_ACTIVITY_START), ==, mpl_day_new (2027, 9, 8));
  g_assert_cmpint (mpl_row_get_day (first, MPL_ACTIVITY_END), ==, mpl_day_new (2027, 9, 10));
  g_assert_cmpint (mpl_row_get_day (milestone, MPL_ACTIVITY_START), ==,
                   mpl_row_get_day (milestone, MPL_ACTIVITY_END));
  g_assert_cmpint (mpl_row_get_choice (first, MPL_ACTIVITY_STATUS), ==, MPL_ACTIVITY_PLANNED);
  g_assert_cmpstr (mpl_row_get_text (first, MPL_ACTIVITY_TEMPLATE), ==, "1.05");
  g_assert_cmpuint (
      count_children (&other, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, first), ==,
      SOUND_N_ROLES + 1);
  tear_down (&other, NULL);
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_duplicate (self->snapshot, self->calendar, self->activities, 2, &error);
  MplRow *first;

  g_assert_cmpstr (mpl_change_get_verb (change), ==, "activities-duplicate");
  do_change (self, change, error, "0 1 (копия) (копия) 2 | 3 4 5");
  first = get_last (self, &mpl_activity_table, 1);
  g_assert_cmpstr (mpl_row_get_title (first), ==, "Activity 0 (копия)");
  g_assert_cmpuint (count_children (self, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, first),
                    ==, SOUND_N_ROLES + 2);
}

static void
test_text (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 ids[] = { self->activities[5], self->activities[0] };
  g_autofree char *text = mpl_plan_copy_text (self->snapshot, ids, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "№\tМероприятие\tСроки\tОтветственные\n"
                   "1.1\tActivity 0\t07.09.2026–11.09.2026\t"
                   "head, deputy, curator, mentor, mentee, psychologist, Орлова" MPL_NBSP "А., "
                   "Совет молодых\n"
                   "2.3\tActivity 5\t12.10.2026\t"
                   "head, deputy, curator, mentor, mentee, psychologist\n");
}

static void
test_archived (Fixture *self, gconstpointer data)
{
  g_autoptr (MplChange) archive = mpl_change_new ("programme-archive");
  g_autoptr (GBytes) clip = NULL;
  g_autoptr (GError) paste_error = NULL, cut_error = NULL;

  mpl_change_set_integer (archive, &mpl_programme_table, self->programme, MPL_PROGRAMME_ARCHIVED,
                          TRUE);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, archive);
  clip = copy (self, "0", FALSE);
  edit_plan_assert_error (mpl_plan_paste (self->snapshot, self->calendar, clip, NULL,
                                          (MplPlanPlace) { self->blocks[0], 0 }, NULL,
                                          &paste_error),
                          &paste_error, MPL_ERROR_READ_ONLY, "archive");
  edit_plan_assert_error (mpl_plan_cut (self->snapshot, self->activities, 1, &cut_error),
                          &cut_error, MPL_ERROR_READ_ONLY, "archive");
}

static void
refuse (Fixture *self, GVariant *variant, int code, const char *word)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (variant);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (owned);
  g_autoptr (GError) error = NULL;

  edit_plan_assert_error (mpl_plan_paste (self->snapshot, self->calendar, bytes, NULL,
                                          (MplPlanPlace) { self->blocks[0], 0 }, NULL, &error),
                          &error, code, word);
}

static GVariant *
make_clip (const char *magic, guint version, const char *records)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed
      = g_variant_parse (G_VARIANT_TYPE ("a(sxa{sv})"), records, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_variant_new ("(susbi@a(sxa{sv}))", magic, version, "", FALSE, 20000, parsed);
}

#define ACTIVITY(id) \
  "('activity', " id ", {'title': <'a'>, 'start': <int64 20000>, 'end': <int64 20001>})"

static void
test_refused (Fixture *self, gconstpointer data)
{
  const char *magic = "mentoring-activities";
  static const char *const damaged[] = {
    "[('school', 1, {})]",
    "[('activity', 0, {})]",
    "[" ACTIVITY ("1") ", " ACTIVITY ("1") "]",
    "[('activity', 1, {'name': <'a'>})]",
    "[('activity', 1, {'uuid': <'11111111-2222-4333-8444-555555555555'>})]",
    "[('activity', 1, {'block': <int64 1>})]",
    "[('activity', 1, {'title': <int64 1>})]",
    "[('activity', 1, {'start': <'today'>})]",
    "[" ACTIVITY ("1") ", ('action', 2, {'title': <'b'>, 'activity': <int64 7>})]",
    "[" ACTIVITY ("1") ", ('responsible', 2, {'role': <int64 7>, 'activity': <int64 1>})]",
    "[" ACTIVITY ("1") ", ('dependency', 2, {'predecessor': <int64 1>, 'successor': <int64 1>})]",
    "[" ACTIVITY ("1") ", " ACTIVITY ("2") ", "
                                           "('dependency', 3, {'predecessor': <int64 1>, "
                                           "'successor': <int64 2>}), ('dependency', 4, "
                                           "{'predecessor': <int64 2>, 'successor': <int64 1>})]",
  };
  g_autoptr (GBytes) noise = g_bytes_new_static ("no clip at all", 14);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);

  for (gsize i = 0; i < G_N_ELEMENTS (damaged); i++)
    refuse (self, make_clip (magic, 1, damaged[i]), MPL_ERROR_INVALID, "damaged");
  refuse (self, make_clip (magic, 1, "[]"), MPL_ERROR_INVALID, "no activities");
  refuse (self, make_clip ("mentoring", 1, "[]"), MPL_ERROR_INVALID, "no activities");
  refuse (self, make_clip (magic, 2, "[]"), MPL_ERROR_NEWER, "newer");
  refuse (self, g_variant_new_string ("text"), MPL_ERROR_INVALID, "no activities");
  /* Each value is one that its field takes. */
  refuse (self, make_clip (magic, 1, "[('activity', 1, {'title': <'a'>})]"), MPL_ERROR_INVALID,
          "Start");
  refuse (self,
          make_clip (magic, 1,
                     "[('activity', 1, {'title': <'a'>, 'start': <int64 20000>, "
                     "'end': <int64 19999>})]"),
          MPL_ERROR_INVALID, "End");
  refuse (self,
          make_clip (magic, 1,
                     "[('activity', 1, {'title': <'a\\u0001'>, 'start': <int64 20000>, "
                     "'end': <int64 20000>})]"),
          MPL_ERROR_INVALID, "Title");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      edit_plan_assert_error (mpl_plan_paste (self->snapshot, self->calendar,
                                              i == 0 ? noise : empty, NULL,
                                              (MplPlanPlace) { self->blocks[0], 0 }, NULL, &error),
                              &error, MPL_ERROR_INVALID, "clipboard");
    }
}

static void
test_limits (Fixture *self, gconstpointer data)
{
  GVariantBuilder records;
  guint n = MPL_PLAN_CLIP_MAX_ACTIVITIES + 1;

  for (guint pass = 0; pass < 2; pass++)
    {
      g_variant_builder_init (&records, G_VARIANT_TYPE ("a(sxa{sv})"));
      for (guint i = 0; i < (pass == 0 ? n : 1002); i++)
        {
          GVariantBuilder fields;

          g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{sv}"));
          g_variant_builder_add (&fields, "{sv}", "title", g_variant_new_string ("a"));
          if (pass == 0)
            {
              g_variant_builder_add (&fields, "{sv}", "start", g_variant_new_int64 (20000));
              g_variant_builder_add (&fields, "{sv}", "end", g_variant_new_int64 (20000));
            }
          g_variant_builder_add (&records, "(sxa{sv})", pass == 0 ? "activity" : "role",
                                 (gint64) i + 1, &fields);
        }
      refuse (self,
              g_variant_new ("(susbia(sxa{sv}))", "mentoring-activities", 1, "", FALSE, 20000,
                             &records),
              MPL_ERROR_LIMIT, "too large");
    }
}

/* A clip with bytes that have changed is refused, or what it holds is such as a file takes. */
static void
test_mutated (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) clip = copy (self, "012345", TRUE);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (clip, &size);
  int n_rounds = g_getenv ("MENTORING_NIGHTLY") != NULL ? 100000 : 3000;

  for (int round = 0; round < n_rounds; round++)
    {
      g_autofree guint8 *mutated = g_memdup2 (bytes, size);
      g_autoptr (GBytes) wrong = NULL;
      g_autoptr (MplChange) change = NULL;
      g_autoptr (GError) error = NULL, invalid = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        mutated[g_test_rand_int_range (0, (int) size)] = (guint8) g_test_rand_int_range (0, 256);
      wrong = g_bytes_new (mutated,
                           size - (gsize) (round % 7 == 0 ? g_test_rand_int_range (0, 9) : 0));
      change
          = mpl_plan_paste (self->snapshot, self->calendar, wrong, FILE_UUID,
                            (MplPlanPlace) { self->blocks[1], self->activities[4] }, NULL, &error);
      g_assert_true ((change != NULL) == (error == NULL));
      if (change != NULL)
        mpl_model_validate (self->model, change, &invalid);
      g_assert_no_error (invalid);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-clip/same-file", test_same_file);
  ADD ("/model/plan-clip/cut", test_cut);
  ADD ("/model/plan-clip/other-file", test_other_file);
  ADD ("/model/plan-clip/duplicate", test_duplicate);
  ADD ("/model/plan-clip/text", test_text);
  ADD ("/model/plan-clip/archived", test_archived);
  ADD ("/model/plan-clip/refused", test_refused);
  ADD ("/model/plan-clip/limits", test_limits);
  ADD ("/model/plan-clip/mutated", test_mutated);

  return g_test_run ();
}
