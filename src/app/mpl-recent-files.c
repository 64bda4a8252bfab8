/* mpl-recent-files.c: the school files that were open last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-recent-files.h"

#include <glib/gi18n.h>

#define KEY "recent-files"

static void
set (GSettings *settings, const char *path, gboolean keep)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  guint n = 0;

  if (keep)
    {
      g_strv_builder_add (builder, path);
      n++;
    }
  for (char **other = old; *other != NULL && n < MPL_RECENT_FILES_MOST; other++)
    if (!g_str_equal (*other, path))
      {
        g_strv_builder_add (builder, *other);
        n++;
      }
  paths = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) paths);
}

void
mpl_recent_files_add (GSettings *settings, const char *path)
{
  if (settings != NULL)
    set (settings, path, TRUE);
}

void
mpl_recent_files_remove (GSettings *settings, const char *path)
{
  if (settings != NULL)
    set (settings, path, FALSE);
}

char **
mpl_recent_files_get (GSettings *settings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = settings != NULL ? g_settings_get_strv (settings, KEY) : NULL;

  for (char **path = paths; path != NULL && *path != NULL; path++)
    if (g_file_test (*path, G_FILE_TEST_IS_REGULAR))
      g_strv_builder_add (builder, *path);

  return g_strv_builder_end (builder);
}

/* «Лицей № 5 — Документы»: two files of one name are told apart by their folder; an underscore is
 * no mnemonic. */
static char *
make_label (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *place = g_path_get_basename (folder);
  g_autofree char *title = g_str_has_suffix (name, ".mentoring")
                               ? g_strndup (name, strlen (name) - strlen (".mentoring"))
                               : g_strdup (name);
  g_autofree char *label = g_strdup_printf ("%s — %s", title, place);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

GMenuModel *
mpl_recent_files_make_menu (GSettings *settings)
{
  g_auto (GStrv) paths = mpl_recent_files_get (settings);
  GMenu *menu = g_menu_new ();

  for (char **path = paths; *path != NULL; path++)
    {
      g_autofree char *label = make_label (*path);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-path", "s", *path);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}
