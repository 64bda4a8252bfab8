/* mpl-plan-words.c: words and icons for an activity of the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-words.h"

#include <glib/gi18n.h>

#include "model/mpl-activity.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-school.h"

static const char *const status_icons[] = {
  [MPL_ACTIVITY_PLANNED] = "radio-symbolic",
  [MPL_ACTIVITY_RUNNING] = "media-playback-start-symbolic",
  [MPL_ACTIVITY_DONE] = "object-select-symbolic",
  [MPL_ACTIVITY_POSTPONED] = "media-playback-pause-symbolic",
  [MPL_ACTIVITY_CANCELLED] = "process-stop-symbolic",
};

static const char *const kind_icons[] = {
  [MPL_ACTIVITY_SINGLE] = "",
  [MPL_ACTIVITY_RECURRING] = "media-playlist-repeat-symbolic",
  [MPL_ACTIVITY_MILESTONE] = "emoji-flags-symbolic",
};

const char *
mpl_plan_words_get_status_icon (MplRow *activity)
{
  return status_icons[mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS)];
}

const char *
mpl_plan_words_get_kind_icon (MplRow *activity)
{
  return kind_icons[mpl_row_get_choice (activity, MPL_ACTIVITY_KIND)];
}

const char *
mpl_plan_words_get_choice (MplRow *activity, guint field)
{
  return mpl_field_get_choice_label (&mpl_activity_table.fields[field],
                                     mpl_row_get_text (activity, field));
}

const char *
mpl_plan_words_get_kind (MplRow *activity)
{
  if (mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_SINGLE)
    return "";

  return mpl_plan_words_get_choice (activity, MPL_ACTIVITY_KIND);
}

MplTermKind
mpl_plan_words_get_term_kind (MplSnapshot *snapshot)
{
  MplRow *school = mpl_snapshot_get_school (snapshot);

  return school != NULL ? (MplTermKind) mpl_row_get_choice (school, MPL_SCHOOL_TERM_KIND) : 0;
}

char *
mpl_plan_words_make_overdue (int days)
{
  if (days == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("overdue by %d day", "overdue by %d days", (gulong) days),
                          days);
}

char *
mpl_plan_words_make_recurrence (MplRow *activity, MplTermKind term_kind)
{
  const char *rule = mpl_row_get_text (activity, MPL_ACTIVITY_RECURRENCE);
  MplRecurrence recurrence;

  if (rule == NULL || !mpl_recurrence_from_text (&recurrence, rule, NULL))
    return NULL;

  return mpl_recurrence_to_sentence (&recurrence, term_kind);
}

void
mpl_plan_words_add (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}
