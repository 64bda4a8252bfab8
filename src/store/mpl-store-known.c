/* mpl-store-known.c: the files that this user's program has closed itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One key file for each in the user's state folder, named by the UUID.
 */

#include "mpl-config.h"

#include "store/mpl-store-known.h"

#define GROUP "File"

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "mentoring", "files", NULL);
}

static GKeyFile *
load (const char *uuid)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, uuid, NULL);

  if (!g_uuid_string_is_valid (uuid)
      || !g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&file);
}

gboolean
mpl_store_known_is_clean (const char *uuid, const MplFileIdentity *identity)
{
  g_autoptr (GKeyFile) file = load (uuid);

  /* The time of the last change of name or mode cannot be set by anyone, so a file that was put in
   * the place of ours is told from it even where size and time were made the same. */
  return file != NULL && g_key_file_get_uint64 (file, GROUP, "Inode", NULL) == identity->inode
         && g_key_file_get_int64 (file, GROUP, "Size", NULL) == identity->size
         && g_key_file_get_int64 (file, GROUP, "Modified", NULL) == identity->mtime
         && g_key_file_get_int64 (file, GROUP, "Changed", NULL) == identity->ctime;
}

void
mpl_store_known_mark (const char *uuid, const char *path, const MplFileIdentity *identity)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = get_folder ();
  g_autofree char *target = g_build_filename (folder, uuid, NULL);
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/");
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_if_fail (g_uuid_string_is_valid (uuid));

  g_key_file_set_string (file, GROUP, "Path", escaped);
  g_key_file_set_uint64 (file, GROUP, "Inode", identity->inode);
  g_key_file_set_int64 (file, GROUP, "Size", identity->size);
  g_key_file_set_int64 (file, GROUP, "Modified", identity->mtime);
  g_key_file_set_int64 (file, GROUP, "Changed", identity->ctime);
  text = g_key_file_to_data (file, &length, NULL);

  if (!mpl_file_make_folder (folder, &error)
      || !g_file_set_contents_full (target, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                    0600, &error))
    g_message ("The state of %s is not kept: %s", path, error->message);
}

char *
mpl_store_known_find (const char *path)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *found = NULL;
  gint64 newest = G_MININT64;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GKeyFile) file = load (name);
      g_autofree char *known
          = file != NULL ? g_key_file_get_string (file, GROUP, "Path", NULL) : NULL;
      gint64 changed = file != NULL ? g_key_file_get_int64 (file, GROUP, "Changed", NULL) : 0;

      if (g_strcmp0 (known, escaped) == 0 && changed > newest)
        {
          g_free (found);
          found = g_strdup (name);
          newest = changed;
        }
    }

  return g_steal_pointer (&found);
}
