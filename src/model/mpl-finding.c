/* mpl-finding.c: what a check has found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-finding.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#define MAX_TEXTS 9

typedef struct
{
  const char *code;
  MplSeverity severity;
  const char *page;
  const char *sentence; /* N_() */
} Kind;

/* Translators: {1}, {2}… are places for texts and may stand in any order. An activity is told by
 * its number and title: 1.5 “Draw up the plan”. */
static const Kind kinds[] = {
  [MPL_FINDING_PROGRAMME_MISSING]
  = { "programme-missing", MPL_SEVERITY_NOTE, "overview",
      N_ ("There is no programme yet. Make one from the template, or an empty one.") },
  [MPL_FINDING_PLAN_EMPTY]
  = { "plan-empty", MPL_SEVERITY_ERROR, "plan",
      N_ ("The plan has no activities. Add them, or make a programme from the template.") },
  [MPL_FINDING_AIM_OPEN]
  = { "aim-open", MPL_SEVERITY_ERROR, "plan",
      N_ ("The aim “{1}” is not covered: no activity serves it. Mark it in the activities that "
          "do, or add such activities.") },
  [MPL_FINDING_AIM_WEAK]
  = { "aim-weak", MPL_SEVERITY_WARNING, "plan",
      N_ ("The aim “{1}” is weakly covered: activity {2} alone serves it. Mark it in one more "
          "activity.") },
  [MPL_FINDING_OBJECTIVE_OPEN]
  = { "objective-open", MPL_SEVERITY_ERROR, "plan",
      N_ ("The objective “{1}” is not covered: no activity serves it. Mark it in the activities "
          "that do, or add such activities.") },
  [MPL_FINDING_OBJECTIVE_WEAK]
  = { "objective-weak", MPL_SEVERITY_WARNING, "plan",
      N_ ("The objective “{1}” is weakly covered: activity {2} alone serves it. Mark it in one "
          "more activity.") },
  [MPL_FINDING_LEVEL_OPEN]
  = { "level-open", MPL_SEVERITY_ERROR, "plan",
      N_ ("Information support is not covered: no activity is marked “{1}”. Mark those that "
          "inform at this level, first of all in the first three blocks.") },
  [MPL_FINDING_LEVEL_START]
  = { "level-start", MPL_SEVERITY_WARNING, "plan",
      N_ ("Information support is not covered at the start, where it is needed most: no activity "
          "of the first three blocks is marked “{1}”. Add or mark one.") },
  [MPL_FINDING_FOCUS_UNUSED]
  = { "focus-unused", MPL_SEVERITY_WARNING, "plan",
      N_ ("The focus “{1}” is chosen, but no activity works on it. Mark it in the activities that "
          "do, or take it out of the programme.") },
  [MPL_FINDING_CHALLENGE_UNUSED]
  = { "challenge-unused", MPL_SEVERITY_WARNING, "plan",
      N_ ("The challenge “{1}” is chosen, but no activity is meant for it. Mark it in the "
          "activities that are, or take it out of the programme.") },
  [MPL_FINDING_ROLE_VACANT] = { "role-vacant", MPL_SEVERITY_WARNING, "people",
                                N_ ("Nobody holds the role “{1}”. Appoint a person to it.") },
  [MPL_FINDING_ROLE_IDLE]
  = { "role-idle", MPL_SEVERITY_WARNING, "plan",
      N_ ("The role “{1}” answers for no activity. Name it as responsible for at least one.") },
  [MPL_FINDING_OUTSIDE]
  = { "outside-programme", MPL_SEVERITY_ERROR, "plan",
      N_ ("Activity {1} ({2}) lies outside the programme ({3}). Move it, or change the "
          "programme’s term.") },
  [MPL_FINDING_START_OFF]
  = { "start-off", MPL_SEVERITY_WARNING, "plan",
      N_ ("Activity {1} starts on a day off, {2}. Move its start to {3}.") },
  [MPL_FINDING_END_OFF] = { "end-off", MPL_SEVERITY_WARNING, "plan",
                            N_ ("Activity {1} ends on a day off, {2}. Move its end to {3}.") },
  [MPL_FINDING_MILESTONE_LONG]
  = { "milestone-long", MPL_SEVERITY_WARNING, "plan",
      N_ ("Milestone {1} lasts longer than a day ({2}). Leave one day, or make it a single "
          "activity.") },
  [MPL_FINDING_RULE_MISSING]
  = { "recurrence-missing", MPL_SEVERITY_WARNING, "plan",
      N_ ("Activity {1} is recurring, but it is not told how often. Choose its recurrence.") },
  [MPL_FINDING_RULE_WRONG]
  = { "recurrence-wrong", MPL_SEVERITY_ERROR, "plan",
      N_ ("The recurrence “{2}” of activity {1} is not understood. Choose it anew.") },
  [MPL_FINDING_RULE_EMPTY]
  = { "recurrence-empty", MPL_SEVERITY_WARNING, "plan",
      N_ ("Activity {1} never takes place: its recurrence gives no day within its term ({2}). "
          "Change the recurrence or the term.") },
  [MPL_FINDING_LINK_CIRCLE]
  = { "link-circle", MPL_SEVERITY_ERROR, "plan",
      N_ ("Activities wait for each other in a circle: {1}. Delete one of these links.") },
  [MPL_FINDING_LINK_BROKEN]
  = { "link-broken", MPL_SEVERITY_ERROR, "plan",
      N_ ("Activity {1} does not wait for activity {2}, which it is linked to. Move it later by "
          "{3}, or change the link.") },
  [MPL_FINDING_OVERDUE]
  = { "overdue", MPL_SEVERITY_WARNING, "plan",
      N_ ("Activity {1} was due on {2}. Mark it as done, or choose another term.") },
  [MPL_FINDING_NO_RESPONSIBLE]
  = { "responsible-missing", MPL_SEVERITY_WARNING, "plan",
      N_ ("Nobody is responsible for activity {1}. Name a role or a person.") },
  [MPL_FINDING_NO_RESULT] = { "result-missing", MPL_SEVERITY_WARNING, "plan",
                              N_ ("Activity {1} has no expected result. Write what it yields.") },
  [MPL_FINDING_CALENDAR_ROW]
  = { "calendar-row", MPL_SEVERITY_WARNING, "settings",
      N_ ("The calendar leaves out the row “{1}”: its days do not fit together. Correct or delete "
          "it.") },
  [MPL_FINDING_DAYS_PROVISIONAL]
  = { "days-provisional", MPL_SEVERITY_NOTE, "settings",
      N_ ("The days off of {1} are provisional. Once the Government has moved them, enter that in "
          "the calendar and check the dates.") },
  [MPL_FINDING_TERMS_PROVISIONAL]
  = { "terms-provisional", MPL_SEVERITY_NOTE, "settings",
      N_ ("The school has not confirmed its terms and breaks of {1}. Compare them with its own "
          "timetable.") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == MPL_FINDING_N_KINDS);

static const char *const severities[] = {
  [MPL_SEVERITY_ERROR] = "error",
  [MPL_SEVERITY_WARNING] = "warning",
  [MPL_SEVERITY_NOTE] = "note",
};

G_DEFINE_BOXED_TYPE (MplFinding, mpl_finding, mpl_finding_copy, mpl_finding_free)

MplFinding *
mpl_finding_new (MplFindingKind kind,
                 const MplTable *table,
                 gint64 id,
                 const char *where,
                 guint order,
                 ...)
{
  const char *texts[MAX_TEXTS] = { NULL };
  guint n_texts = 0;
  MplFinding *self;
  va_list list;

  g_return_val_if_fail (kind < MPL_FINDING_N_KINDS, NULL);
  g_return_val_if_fail (where != NULL, NULL);

  va_start (list, order);
  for (const char *text = va_arg (list, const char *); text != NULL && n_texts < MAX_TEXTS;
       text = va_arg (list, const char *))
    texts[n_texts++] = text;
  va_end (list);

  self = g_new0 (MplFinding, 1);
  self->kind = kind;
  self->table = table;
  self->id = id;
  self->where = g_strdup (where);
  self->message = mpl_finding_fill (_ (kinds[kind].sentence), texts, n_texts);
  self->order = order;

  return self;
}

MplFinding *
mpl_finding_copy (const MplFinding *self)
{
  MplFinding *copy = g_memdup2 (self, sizeof (MplFinding));

  copy->where = g_strdup (self->where);
  copy->message = g_strdup (self->message);

  return copy;
}

void
mpl_finding_free (MplFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->where);
  g_free (self->message);
  g_free (self);
}

int
mpl_finding_compare (gconstpointer a, gconstpointer b)
{
  const MplFinding *first = *(MplFinding *const *) a, *second = *(MplFinding *const *) b;
  MplSeverity first_severity = kinds[first->kind].severity;
  MplSeverity second_severity = kinds[second->kind].severity;

  if (first_severity != second_severity)
    return first_severity < second_severity ? -1 : 1;
  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  return (int) first->kind - (int) second->kind;
}

const char *
mpl_finding_get_code (MplFindingKind kind)
{
  g_return_val_if_fail (kind < MPL_FINDING_N_KINDS, NULL);

  return kinds[kind].code;
}

MplSeverity
mpl_finding_get_severity (MplFindingKind kind)
{
  g_return_val_if_fail (kind < MPL_FINDING_N_KINDS, MPL_SEVERITY_ERROR);

  return kinds[kind].severity;
}

const char *
mpl_finding_get_page (MplFindingKind kind)
{
  g_return_val_if_fail (kind < MPL_FINDING_N_KINDS, NULL);

  return kinds[kind].page;
}

const char *
mpl_severity_get_code (MplSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);

  return severities[severity];
}

char *
mpl_finding_fill (const char *sentence, const char *const *texts, guint n_texts)
{
  GString *filled;

  g_return_val_if_fail (sentence != NULL, NULL);

  filled = g_string_sized_new (256);
  for (const char *p = sentence; *p != '\0'; p++)
    {
      if (p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}'
          && (guint) (p[1] - '1') < n_texts)
        {
          g_string_append (filled, texts[p[1] - '1']);
          p += 2;
        }
      else
        g_string_append_c (filled, *p);
    }
  return g_string_free_and_steal (filled);
}
