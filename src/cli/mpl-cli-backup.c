/* mpl-cli-backup.c: `mentoring backup`, `mentoring restore`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "base/mpl-error.h"
#include "store/mpl-backup.h"
#include "store/mpl-store.h"

#include <glib/gi18n.h>

MplCliStatus
mpl_cli_backup (int argc, char **argv)
{
  gboolean as_json = FALSE;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("replace a file that exists, after a backup"),
      NULL },
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  if (force ? !mpl_backup_replace (arguments[0], arguments[1], NULL, &error)
            : !mpl_backup_copy (arguments[0], arguments[1], NULL, &error))
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  mpl_cli_print_done (as_json, "backup", arguments[1]);
  return MPL_CLI_DONE;
}

/* A path, or the name that `list FILE backups` shows. */
static char *
find_backup (const char *path, const char *word)
{
  g_autofree char *uuid = mpl_backup_find_uuid (path);
  g_autoptr (GPtrArray) backups = NULL;

  if (g_file_test (word, G_FILE_TEST_EXISTS) || uuid == NULL)
    return g_strdup (word);

  backups = mpl_backup_list (uuid, NULL);
  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const MplBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char *name = g_path_get_basename (backup->path);

      if (g_strcmp0 (name, word) == 0)
        return g_strdup (backup->path);
    }

  return g_strdup (word);
}

/* A file that can be opened keeps its history behind a barrier; one that cannot is set aside. */
static gboolean
restore (const char *path, const char *backup, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (MplStore) store = mpl_store_open (path, MPL_STORE_NO_BACKUP, &local_error);

  if (store != NULL)
    return mpl_store_restore (store, backup, error) && mpl_store_close (store, error);

  if (g_error_matches (local_error, MPL_ERROR, MPL_ERROR_DAMAGED)
      || g_error_matches (local_error, MPL_ERROR, MPL_ERROR_NOT_FOUND)
      || g_error_matches (local_error, MPL_ERROR, MPL_ERROR_NOT_OURS))
    return mpl_store_restore_lost (path, backup, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

MplCliStatus
mpl_cli_restore (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  backup = find_backup (arguments[0], arguments[1]);
  if (!restore (arguments[0], backup, &error))
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  mpl_cli_print_done (as_json, "restored", backup);
  return MPL_CLI_DONE;
}
