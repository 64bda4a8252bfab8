/* mpl-timeline-builder-calendar.c: a school's calendar on a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan is Russian in every locale; see base/mpl-format.h.
 */

#include "timeline/mpl-timeline-builder.h"

#include <string.h>

static MplTimelineDayFlags
find_flags (const MplCalendar *calendar, MplDay day)
{
  MplTimelineDayFlags flags = MPL_TIMELINE_DAY_WORKING;

  switch (mpl_calendar_get_kind (calendar, day))
    {
    case MPL_DAY_KIND_WEEKEND:
      flags |= MPL_TIMELINE_DAY_WEEKEND;
      break;

    case MPL_DAY_KIND_HOLIDAY:
    case MPL_DAY_KIND_MOVED:
    case MPL_DAY_KIND_REGIONAL:
    case MPL_DAY_KIND_SCHOOL:
      flags |= MPL_TIMELINE_DAY_HOLIDAY;
      break;

    case MPL_DAY_KIND_WORKING:
    case MPL_DAY_KIND_WORKING_WEEKEND:
    default:
      break;
    }
  if (mpl_calendar_get_break (calendar, day) != NULL)
    flags |= MPL_TIMELINE_DAY_BREAK;

  return flags;
}

/* «осенние каникулы» → «осенние» → «осень»: whole words all. */
static void
add_break_titles (GPtrArray *titles, const char *title)
{
  static const char *const seasons[][2] = {
    { "осенние", "осень" }, { "зимние", "зима" }, { "весенние", "весна" }, { "летние", "лето" }
  };
  static const char suffix[] = " каникулы";

  if (!g_str_has_suffix (title, suffix))
    return;

  g_ptr_array_add (titles, g_strndup (title, strlen (title) - strlen (suffix)));
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_prefix (title, seasons[i][0]))
      g_ptr_array_add (titles, g_strdup (seasons[i][1]));
}

/* «IV четверть» → «IV четв.» → «IV». */
static void
add_quarter_titles (GPtrArray *titles, const char *title)
{
  static const char *const words[][2] = { { " четверть", " четв." }, { " триместр", " трим." } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (title, words[i][0]))
      {
        g_autofree char *number = g_strndup (title, strlen (title) - strlen (words[i][0]));

        g_ptr_array_add (titles, g_strconcat (number, words[i][1], NULL));
        g_ptr_array_add (titles, g_steal_pointer (&number));
        return;
      }
}

static void
add_term (MplTimelineInput *self, const MplCalendarTerm *term, MplSpan span)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  MplTimelineTerm shown = { .span = span, .is_break = term->kind == MPL_TERM_BREAK };

  g_ptr_array_add (titles, g_strdup (term->title));
  if (shown.is_break)
    add_break_titles (titles, term->title);
  else
    add_quarter_titles (titles, term->title);
  g_ptr_array_add (titles, NULL);
  shown.titles = (const char *const *) titles->pdata;
  mpl_timeline_input_add_term (self, &shown);
}

/* A break may lie within a trimester, and one term may begin before another has ended: what a day
 * shows is its break, else its term. */
static const MplCalendarTerm *
find_shown (const MplCalendar *calendar, MplDay day)
{
  const MplCalendarTerm *term = mpl_calendar_get_break (calendar, day);

  return term != NULL ? term : mpl_calendar_get_term (calendar, day);
}

void
mpl_timeline_input_set_calendar (MplTimelineInput *self, const MplCalendar *calendar, MplSpan span)
{
  g_autofree MplTimelineDayFlags *days = NULL;
  const MplCalendarTerm *term = NULL;
  MplDay start = span.start;
  int n_days;

  g_return_if_fail (self != NULL && calendar != NULL);
  g_return_if_fail (mpl_day_is_valid (span.start) && mpl_day_is_valid (span.end));
  g_return_if_fail (span.start <= span.end);

  n_days = mpl_span_get_length (span);
  days = g_new (MplTimelineDayFlags, n_days);
  for (MplDay day = span.start; day <= span.end + 1; day++)
    {
      const MplCalendarTerm *next = day <= span.end ? find_shown (calendar, day) : NULL;

      if (next != term || day > span.end)
        {
          if (term != NULL)
            add_term (self, term, MPL_SPAN_INIT (start, day - 1));
          term = next;
          start = day;
        }
      if (day <= span.end)
        days[day - span.start] = find_flags (calendar, day);
    }
  mpl_timeline_input_set_days (self, span.start, days, (guint) n_days);
}
