/* mpl-programme-job.c: a new programme for a school file, from the choice to the change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "imports/mpl-programme-job.h"

#include "imports/mpl-calendar-built-in.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "model/mpl-template-plan.h"
#include "model/mpl-verb.h"

void
mpl_programme_name_school (MplChange *change, MplSnapshot *snapshot, const char *name)
{
  MplRow *school = mpl_snapshot_get_school (snapshot);

  if (name == NULL || school == NULL)
    return;

  mpl_change_set_text (change, &mpl_school_table, mpl_row_get_id (school), MPL_SCHOOL_NAME_FULL,
                       name);
  mpl_change_set_text (change, &mpl_school_table, mpl_row_get_id (school), MPL_SCHOOL_NAME_SHORT,
                       name);
}

MplChange *
mpl_programme_make (const MplTemplate *template,
                    const MplTemplateChoice *choice,
                    const char *school,
                    MplSnapshot *snapshot,
                    GError **error)
{
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_PROGRAMME_TEMPLATE);
  g_autoptr (MplSnapshot) with_calendar = NULL;
  g_autoptr (MplCalendar) calendar = NULL;
  gint64 programme;

  mpl_programme_name_school (change, snapshot, school);
  if (template == NULL)
    return g_steal_pointer (&change);

  if (!mpl_template_choice_validate (choice, error)
      || !mpl_calendar_add_built_in (choice->span, snapshot, change, error))
    return NULL;

  /* The plan is made on the days that the file will know. */
  with_calendar = mpl_snapshot_new_with_change (snapshot, change);
  calendar = mpl_calendar_new_for_snapshot (with_calendar);
  programme = mpl_template_make_plan (template, choice, snapshot, calendar, change, error);
  if (programme == 0)
    return NULL;
  mpl_change_set_subject (change, &mpl_programme_table, programme);

  return g_steal_pointer (&change);
}
