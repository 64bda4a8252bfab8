/* mpl-paper-head.c: what a paper of a programme says above and below its matter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "papers/mpl-paper-head.h"

#include "base/mpl-format.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school.h"

#include <string.h>

/* A programme is called so by the recommendations; the plan's title takes it in the genitive. */
#define PROGRAMME_NOMINATIVE "Программа "
#define PROGRAMME_GENITIVE "программы "

/* Quotation marks within quotation marks are „ “ (the rules of Russian typography). */
static char *
lower_quotes (const char *text)
{
  GString *lower = g_string_new (text);

  g_string_replace (lower, "«", "„", 0);
  g_string_replace (lower, "»", "“", 0);

  return g_string_free_and_steal (lower);
}

static char *
make_title (MplRow *programme)
{
  const char *title = mpl_row_get_text (programme, MPL_PROGRAMME_TITLE);
  g_autofree char *lower = NULL;

  if (g_str_has_prefix (title, PROGRAMME_NOMINATIVE))
    return g_strconcat ("План реализации ", PROGRAMME_GENITIVE,
                        title + strlen (PROGRAMME_NOMINATIVE), NULL);

  lower = lower_quotes (title);
  return g_strconcat ("План реализации программы наставничества «", lower, "»", NULL);
}

static char *
make_subtitle (MplRow *programme, MplSpan period)
{
  int first = mpl_day_get_school_year (mpl_row_get_day (programme, MPL_PROGRAMME_START));
  int last = mpl_day_get_school_year (mpl_row_get_day (programme, MPL_PROGRAMME_END));
  g_autofree char *from = mpl_format_school_year (first);
  g_autofree char *to = mpl_format_school_year (last);
  g_autofree char *years = first == last ? g_strdup_printf ("на %s учебный год", from)
                                         : g_strdup_printf ("на %s – %s учебные годы", from, to);
  g_autofree char *days = NULL;

  if (period.start == MPL_DAY_NONE && period.end == MPL_DAY_NONE)
    return g_steal_pointer (&years);

  days = mpl_format_span (period, TRUE);
  return g_strdup_printf ("%s (%s)", years, days);
}

static char *
find_school_name (MplRow *school)
{
  static const guint fields[] = { MPL_SCHOOL_NAME_SHORT, MPL_SCHOOL_NAME_FULL };

  for (guint i = 0; school != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const char *name = mpl_row_get_text (school, fields[i]);

      if (name != NULL && *name != '\0')
        return g_strdup (name);
    }

  return NULL;
}

static MplRow *
find_role (MplSnapshot *snapshot, const char *code)
{
  guint n = 0;
  MplRow *const *roles = mpl_snapshot_get_rows (snapshot, &mpl_role_table, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (mpl_row_get_text (roles[i], MPL_ROLE_CODE), code) == 0)
      return roles[i];

  return NULL;
}

/* The person who holds the role on a day; the first one where several do. */
static MplRow *
find_holder (MplSnapshot *snapshot, MplRow *role, MplDay day)
{
  guint n = 0;
  MplRow *const *holdings = mpl_snapshot_get_children (snapshot, &mpl_holding_table,
                                                       MPL_HOLDING_ROLE, mpl_row_get_id (role), &n);

  for (guint i = 0; i < n; i++)
    {
      MplDay start = mpl_row_get_day (holdings[i], MPL_HOLDING_START);
      MplDay end = mpl_row_get_day (holdings[i], MPL_HOLDING_END);

      if ((start == MPL_DAY_NONE || start <= day) && (end == MPL_DAY_NONE || end >= day))
        return mpl_snapshot_get (snapshot, &mpl_person_table,
                                 mpl_row_get_reference (holdings[i], MPL_HOLDING_PERSON));
    }

  return NULL;
}

static void
sign (MplPaperHead *self, MplSnapshot *snapshot)
{
  MplRow *school = mpl_snapshot_get_school (snapshot);
  MplRow *role = find_role (snapshot, MPL_ROLE_CODE_CURATOR);
  MplRow *person = role != NULL ? find_holder (snapshot, role, self->day) : NULL;

  /* The role's own title is too long to stand before a line. */
  self->signature_post = g_strdup ("Куратор");
  if (person == NULL)
    {
      self->signature_name = g_strdup ("");
      return;
    }
  self->signature_name = mpl_format_name (
      mpl_row_get_text (person, MPL_PERSON_FAMILY), mpl_row_get_text (person, MPL_PERSON_GIVEN),
      mpl_row_get_text (person, MPL_PERSON_PATRONYMIC), MPL_NAME_INITIALS_FIRST,
      school == NULL || mpl_row_get_boolean (school, MPL_SCHOOL_INITIALS_SPACE));
}

MplPaperHead *
mpl_paper_head_new_for_plan (MplSnapshot *snapshot, MplRow *programme, MplSpan period, MplDay day)
{
  MplPaperHead *self;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && programme != NULL, NULL);
  g_return_val_if_fail (mpl_day_is_valid (day), NULL);

  self = g_new0 (MplPaperHead, 1);
  self->day = day;
  self->title = make_title (programme);
  self->subtitle = make_subtitle (programme, period);
  self->school = find_school_name (mpl_snapshot_get_school (snapshot));
  self->griffs = mpl_paper_make_griffs (snapshot, programme, "УТВЕРЖДЕН");
  sign (self, snapshot);

  return self;
}

void
mpl_paper_head_free (MplPaperHead *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; self->griffs[i] != NULL; i++)
    g_strfreev (self->griffs[i]);
  g_free (self->griffs);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->school);
  g_free (self->signature_post);
  g_free (self->signature_name);
  g_free (self);
}
