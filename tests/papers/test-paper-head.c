/* test-paper-head.c: title, griffs and signature of a paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "papers/mpl-paper-head.h"

#include "base/mpl-format.h"
#include "model/mpl-approval.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school.h"

#define TODAY (mpl_day_new (2026, 11, 25))
#define NO_DAYS MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE)

typedef struct
{
  MplChange *change;
  gint64 programme;
  int position; /* of the next approval */
} School;

static void
begin (School *school, const char *title, MplDay start, MplDay end)
{
  const MplTable *table = &mpl_programme_table;

  school->position = 0;
  school->change = mpl_change_new ("programme-new");
  school->programme = mpl_change_insert (school->change, table);
  mpl_change_set_text (school->change, table, school->programme, MPL_PROGRAMME_TITLE, title);
  mpl_change_set_integer (school->change, table, school->programme, MPL_PROGRAMME_START, start);
  mpl_change_set_integer (school->change, table, school->programme, MPL_PROGRAMME_END, end);
}

static void
begin_usual (School *school)
{
  begin (school, "Программа наставничества «педагог — педагог»", mpl_day_new (2026, 8, 15),
         mpl_day_new (2027, 6, 30));
}

static void
name_school (School *school, const char *name)
{
  gint64 id = mpl_change_insert (school->change, &mpl_school_table);

  mpl_change_set_text (school->change, &mpl_school_table, id, MPL_SCHOOL_NAME_SHORT, name);
}

static gint64
add_role (School *school, const char *code, const char *kind, const char *title)
{
  gint64 id = mpl_change_insert (school->change, &mpl_role_table);

  if (code != NULL)
    mpl_change_set_text (school->change, &mpl_role_table, id, MPL_ROLE_CODE, code);
  mpl_change_set_text (school->change, &mpl_role_table, id, MPL_ROLE_KIND, kind);
  mpl_change_set_text (school->change, &mpl_role_table, id, MPL_ROLE_TITLE, title);
  return id;
}

static void
add_approval (School *school,
              const char *kind,
              gint64 role,
              const char *body,
              const char *number,
              MplDay day)
{
  const MplTable *table = &mpl_approval_table;
  gint64 id = mpl_change_insert (school->change, table);

  mpl_change_set_integer (school->change, table, id, MPL_APPROVAL_PROGRAMME, school->programme);
  mpl_change_set_integer (school->change, table, id, MPL_APPROVAL_POSITION, school->position--);
  mpl_change_set_text (school->change, table, id, MPL_APPROVAL_KIND, kind);
  if (role != 0)
    mpl_change_set_integer (school->change, table, id, MPL_APPROVAL_ROLE, role);
  if (body != NULL)
    mpl_change_set_text (school->change, table, id, MPL_APPROVAL_BODY, body);
  if (number != NULL)
    mpl_change_set_text (school->change, table, id, MPL_APPROVAL_NUMBER, number);
  if (day != MPL_DAY_NONE)
    mpl_change_set_integer (school->change, table, id, MPL_APPROVAL_DAY, day);
}

static void
add_holder (School *school, gint64 role, const char *family, MplDay start, MplDay end)
{
  gint64 person = mpl_change_insert (school->change, &mpl_person_table);
  gint64 id = mpl_change_insert (school->change, &mpl_holding_table);

  mpl_change_set_text (school->change, &mpl_person_table, person, MPL_PERSON_FAMILY, family);
  mpl_change_set_text (school->change, &mpl_person_table, person, MPL_PERSON_GIVEN, "Татьяна");
  mpl_change_set_integer (school->change, &mpl_holding_table, id, MPL_HOLDING_ROLE, role);
  mpl_change_set_integer (school->change, &mpl_holding_table, id, MPL_HOLDING_PERSON, person);
  if (start != MPL_DAY_NONE)
    mpl_change_set_integer (school->change, &mpl_holding_table, id, MPL_HOLDING_START, start);
  if (end != MPL_DAY_NONE)
    mpl_change_set_integer (school->change, &mpl_holding_table, id, MPL_HOLDING_END, end);
}

static MplPaperHead *
finish (School *school, MplSpan period)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (school->change, &error));
  g_assert_no_error (error);
  snapshot = mpl_snapshot_new_with_change (empty, school->change);
  g_clear_object (&school->change);

  return mpl_paper_head_new_for_plan (snapshot, mpl_snapshot_get_programme (snapshot), period,
                                      TODAY);
}

/* All griffs as one text: lines by "/", griffs by " | ". */
static char *
join (const MplPaperHead *head)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; head->griffs[i] != NULL; i++)
    {
      g_autofree char *lines = g_strjoinv ("/", head->griffs[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", lines);
    }
  g_string_replace (text, MPL_NBSP, " ", 0);

  return g_string_free_and_steal (text);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *programme;
    const char *title;
  } cases[] = {
    { "Программа наставничества «педагог — педагог»",
      "План реализации программы наставничества «педагог — педагог»" },
    { "Первые шаги", "План реализации программы наставничества «Первые шаги»" },
    { "Школа «Росток»", "План реализации программы наставничества «Школа „Росток“»" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MplPaperHead) head = NULL;
      School school;

      begin (&school, cases[i].programme, mpl_day_new (2026, 8, 15), mpl_day_new (2027, 6, 30));
      head = finish (&school, NO_DAYS);
      g_assert_cmpstr (head->title, ==, cases[i].title);
      g_assert_cmpstr (head->subtitle, ==, "на 2026/27 учебный год");
      g_assert_null (head->school);
      g_assert_null (head->griffs[0]);
      g_assert_cmpstr (head->signature_post, ==, "Куратор");
      g_assert_cmpstr (head->signature_name, ==, "");
      g_assert_cmpint (head->day, ==, TODAY);
    }
}

static void
test_years (void)
{
  g_autoptr (MplPaperHead) years = NULL;
  g_autoptr (MplPaperHead) part = NULL;
  School school;

  begin (&school, "П", mpl_day_new (2026, 8, 15), mpl_day_new (2029, 6, 30));
  years = finish (&school, NO_DAYS);
  g_assert_cmpstr (years->subtitle, ==, "на 2026/27 – 2028/29 учебные годы");
  begin_usual (&school);
  part = finish (&school, MPL_SPAN_INIT (mpl_day_new (2026, 11, 9), mpl_day_new (2026, 12, 31)));
  g_assert_cmpstr (part->subtitle, ==,
                   "на 2026/27 учебный год (9" MPL_NBSP "ноября – 31" MPL_NBSP
                   "декабря 2026" MPL_NBSP "г.)");
}

/* The order is that of the positions, which here run against that of the records. */
static void
test_griffs (void)
{
  g_autoptr (MplPaperHead) head = NULL;
  g_autofree char *griffs = NULL;
  School school;

  begin_usual (&school);
  name_school (&school, "МБОУ «СОШ № 7»");
  add_approval (&school, "approved", add_role (&school, "head", "person", "Руководитель"), NULL,
                "112-ОД", mpl_day_new (2026, 9, 18));
  add_approval (&school, "agreed", add_role (&school, "union", "body", "Профсоюзный комитет"), NULL,
                "4", mpl_day_new (2026, 9, 17));
  add_approval (&school, "considered",
                add_role (&school, "pedagogical_council", "body", "Педагогический совет"), NULL,
                "2", mpl_day_new (2026, 9, 17));
  add_approval (&school, "considered",
                add_role (&school, "methodical_council", "body", "Методический совет"), NULL, "1",
                mpl_day_new (2026, 9, 14));
  head = finish (&school, NO_DAYS);
  griffs = join (head);
  g_assert_cmpstr (griffs, ==,
                   "РАССМОТРЕНО/на заседании методического совета/протокол от 14.09.2026 № 1"
                   "/на заседании педагогического совета/протокол от 17.09.2026 № 2"
                   " | СОГЛАСОВАНО/профсоюзным комитетом/протокол от 17.09.2026 № 4"
                   " | УТВЕРЖДЕН/приказом МБОУ «СОШ № 7»/от 18.09.2026 № 112-ОД");
  g_assert_cmpstr (head->school, ==, "МБОУ «СОШ № 7»");
}

/* What is not known yet is filled in by hand; a body of the school's own is told as it stands. */
static void
test_gaps (void)
{
  g_autoptr (MplPaperHead) head = NULL;
  g_autofree char *griffs = NULL;
  School school;

  begin_usual (&school);
  name_school (&school, "Школа № 5");
  add_approval (&school, "approved", 0, NULL, NULL, MPL_DAY_NONE);
  add_approval (&school, "agreed", add_role (&school, NULL, "person", "Методист"), NULL, NULL,
                mpl_day_new (2026, 9, 3));
  add_approval (&school, "considered", add_role (&school, NULL, "body", "Совет родителей"), NULL,
                NULL, MPL_DAY_NONE);
  add_approval (&school, "considered", 0, "на заседании кафедры", "5", mpl_day_new (2026, 9, 1));
  head = finish (&school, NO_DAYS);
  griffs = join (head);
  g_assert_cmpstr (griffs, ==,
                   "РАССМОТРЕНО/на заседании кафедры/протокол от 01.09.2026 № 5"
                   "/Совет родителей/протокол от ____________ № _____"
                   " | СОГЛАСОВАНО/Методист/03.09.2026"
                   " | УТВЕРЖДЕН/приказом директора/от ____________ № _____");
}

static void
test_approved_by_body (void)
{
  g_autoptr (MplPaperHead) head = NULL;
  g_autofree char *griffs = NULL;
  School school;

  begin_usual (&school);
  add_approval (&school, "approved",
                add_role (&school, "pedagogical_council", "body", "Педагогический совет"), NULL,
                "2", mpl_day_new (2026, 9, 17));
  head = finish (&school, NO_DAYS);
  griffs = join (head);
  g_assert_cmpstr (griffs, ==,
                   "УТВЕРЖДЕН/на заседании педагогического совета/протокол от 17.09.2026 № 2");
}

/* The curator of the day signs, not one of before or after. */
static void
test_signature (void)
{
  g_autoptr (MplPaperHead) head = NULL;
  School school;
  gint64 role;

  begin_usual (&school);
  role = add_role (&school, "curator", "person", "Куратор реализации программ");
  add_holder (&school, role, "Прежняя", MPL_DAY_NONE, TODAY - 1);
  add_holder (&school, role, "Будущая", TODAY + 1, MPL_DAY_NONE);
  add_holder (&school, role, "Орлова", TODAY, TODAY);
  head = finish (&school, NO_DAYS);
  g_assert_cmpstr (head->signature_post, ==, "Куратор");
  g_assert_cmpstr (head->signature_name, ==, "Т." MPL_NBSP "Орлова");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/head/titles", test_titles);
  g_test_add_func ("/papers/head/years", test_years);
  g_test_add_func ("/papers/head/griffs", test_griffs);
  g_test_add_func ("/papers/head/gaps", test_gaps);
  g_test_add_func ("/papers/head/approved-by-body", test_approved_by_body);
  g_test_add_func ("/papers/head/signature", test_signature);

  return g_test_run ();
}
