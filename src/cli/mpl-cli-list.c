/* mpl-cli-list.c: `mentoring list`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "book/mpl-book.h"
#include "cli/mpl-cli-records.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-plan.h"
#include "store/mpl-backup.h"

#include <glib/gi18n.h>

static void
list_activities (MplBook *book, JsonBuilder *builder)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  MplRow *programme = mpl_snapshot_get_programme (snapshot);
  g_autoptr (GArray) plan = NULL;

  /* A school without a programme has no activities, which is no error. */
  if (programme == NULL)
    return;

  plan = mpl_plan_read (snapshot, programme);
  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);
      g_autofree char *number = mpl_plan_row_get_number (row);
      g_autofree char *days = NULL;

      if (row->activity == NULL)
        {
          if (builder == NULL)
            mpl_cli_print_row (number, mpl_row_get_title (row->block), NULL);
          continue;
        }
      if (builder != NULL)
        {
          mpl_cli_add_activity (builder, snapshot, row);
          continue;
        }
      days = mpl_format_span (MPL_SPAN_INIT (mpl_row_get_day (row->activity, MPL_ACTIVITY_START),
                                             mpl_row_get_day (row->activity, MPL_ACTIVITY_END)),
                              TRUE);
      mpl_cli_print_row (number, mpl_row_get_title (row->activity), days, NULL);
    }
}

static void
list_people (MplBook *book, JsonBuilder *builder)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  guint n = 0;
  MplRow *const *people = mpl_snapshot_get_rows (snapshot, &mpl_person_table, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *position = mpl_row_get_text (people[i], MPL_PERSON_POSITION);
      g_autofree char *name = NULL;

      if (builder != NULL)
        {
          mpl_cli_add_person (builder, people[i]);
          continue;
        }
      name = g_strjoin (" ", mpl_row_get_text (people[i], MPL_PERSON_FAMILY),
                        mpl_row_get_text (people[i], MPL_PERSON_GIVEN),
                        mpl_row_get_text (people[i], MPL_PERSON_PATRONYMIC), NULL);
      mpl_cli_print_row (name, position != NULL ? position : "", NULL);
    }
}

/* «2026-11-25T14:03:00+03:00» for machines, «25.11.2026 14:03» for people. */
static char *
format_time (gint64 time, gboolean for_machines)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time);

  return for_machines ? g_date_time_format_iso8601 (local)
                      : g_date_time_format (local, "%d.%m.%Y %H:%M");
}

static gboolean
list_journal (MplBook *book, JsonBuilder *builder, GError **error)
{
  gint64 before = 0;

  /* Page by page: a journal of three years is long. */
  for (;;)
    {
      g_autoptr (GPtrArray) commands = mpl_book_read_history (book, before, 500, error);

      if (commands == NULL)
        return FALSE;
      if (commands->len == 0)
        return TRUE;

      for (guint i = 0; i < commands->len; i++)
        {
          const MplCommand *command = g_ptr_array_index (commands, i);
          g_autofree char *sentence = mpl_book_describe_command (book, command);
          g_autofree char *time = format_time (command->time, builder != NULL);

          before = command->id;
          if (builder != NULL)
            mpl_cli_add_command (builder, command, sentence, time);
          else
            mpl_cli_print_row (time, sentence, command->undone ? _ ("undone") : "", NULL);
        }
    }
}

static gboolean
list_backups (MplBook *book, JsonBuilder *builder, GError **error)
{
  g_autoptr (GPtrArray) backups
      = mpl_backup_list (mpl_store_get_uuid (mpl_book_get_store (book)), error);

  if (backups == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    {
      const MplBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *time = format_time (backup->time, builder != NULL);
      g_autofree char *name = g_path_get_basename (backup->path);
      g_autofree char *size = g_format_size ((guint64) backup->size);

      if (builder != NULL)
        mpl_cli_add_backup (builder, backup, name, time);
      else
        mpl_cli_print_row (name, time, size, NULL);
    }

  return TRUE;
}

static gboolean
list_records (MplBook *book, const char *what, JsonBuilder *builder, GError **error)
{
  if (g_str_equal (what, "activities"))
    list_activities (book, builder);
  else if (g_str_equal (what, "people"))
    list_people (book, builder);
  else if (g_str_equal (what, "papers"))
    mpl_cli_list_papers (builder);
  else if (g_str_equal (what, "journal"))
    return list_journal (book, builder, error);
  else
    return list_backups (book, builder, error);

  return TRUE;
}

MplCliStatus
mpl_cli_list (int argc, char **argv)
{
  static const char *const whats[]
      = { "activities", "people", "papers", "journal", "backups", NULL };
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  const char *what;
  gboolean done;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  what = arguments[1];
  if (!g_strv_contains (whats, what))
    {
      mpl_cli_complain (
          _ ("“%s” cannot be listed. There are: activities, people, papers, journal, backups."),
          what);
      return MPL_CLI_USAGE;
    }

  book = mpl_book_open (arguments[0], MPL_STORE_READ_ONLY, &error);
  if (book == NULL)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  if (as_json)
    {
      builder = json_builder_new ();
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, what);
      json_builder_begin_array (builder);
    }

  done = list_records (book, what, builder, &error);
  if (!done)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  if (as_json)
    {
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      mpl_cli_print_json (builder);
    }

  return MPL_CLI_DONE;
}
