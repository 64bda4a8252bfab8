/* mpl-book-label.c: how a command is called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "book/mpl-book-private.h"

#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* The subject's title as it is now; of one that is gone, as the journal kept it. */
static const char *
get_title (const MplCommand *command, MplModel *model)
{
  const MplTable *table;
  MplRecord *record;

  if (command->subject_table == NULL)
    return command->title;

  table = mpl_table_find (command->subject_table);
  record = table == NULL ? NULL : mpl_model_get (model, table, command->subject);
  return record == NULL ? command->title : mpl_record_get_title (record);
}

static MplDay
get_day (GDateTime *time)
{
  return mpl_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                      g_date_time_get_day_of_month (time));
}

char *
mpl_command_make_label (const MplCommand *command, MplModel *model)
{
  g_autofree char *phrase = mpl_verb_get_phrase (command->verb, get_title (command, model));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (command->time);
  g_autofree char *day = NULL;
  MplDay today = mpl_day_today ();

  if (time == NULL || get_day (time) == today)
    return g_steal_pointer (&phrase);

  if (g_date_time_get_year (time) == mpl_day_get_year (today))
    /* Translators: a day of this year by strftime: 12 September */
    day = g_date_time_format (time, _ ("%-d %B"));
  else
    /* Translators: a day of another year by strftime: 12 September 2025 */
    day = g_date_time_format (time, _ ("%-d %B %Y"));

  /* Translators: what undo takes back, and the day on which it was done */
  return g_strdup_printf (_ ("%s (%s)"), phrase, day);
}

char *
mpl_command_make_sentence (const MplCommand *command, MplModel *model)
{
  return mpl_verb_get_sentence (command->verb, get_title (command, model));
}
