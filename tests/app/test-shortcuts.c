/* test-shortcuts.c: accelerators and dialog tell what the table tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/dialogs/mpl-shortcuts-dialog.h"
#include "app/mpl-app.h"
#include "app/mpl-application.h"
#include "app/mpl-shortcuts.h"
#include "app/widgets/mpl-keycaps.h"

static MplApplication *application;

/* What an accelerator is once GTK has read it: names of keys differ in spelling. */
static char *
normalize (const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  g_assert_cmpuint (key, !=, 0);

  return gtk_accelerator_name (key, modifiers);
}

static void
test_table_is_sound (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint count = 0;

  for (const MplShortcut *shortcut = mpl_shortcuts_get (); shortcut->title != NULL; shortcut++)
    {
      g_assert_nonnull (shortcut->group);
      g_assert_nonnull (shortcut->accels[0]);
      for (guint i = 0; shortcut->accels[i] != NULL; i++)
        {
          char *accelerator = normalize (shortcut->accels[i]);

          if (!g_hash_table_add (seen, accelerator))
            g_error ("%s stands twice in the table", shortcut->accels[i]);
        }
      count++;
    }

  g_assert_cmpuint (count, >=, 5);
}

/* Both ways: the application has the table's accelerators and no others. */
static void
test_application_has_them (void)
{
  GtkApplication *gtk = GTK_APPLICATION (application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (gtk);
  guint with_action = 0;

  for (const MplShortcut *shortcut = mpl_shortcuts_get (); shortcut->title != NULL; shortcut++)
    {
      g_auto (GStrv) accels = NULL;

      if (shortcut->action == NULL)
        continue;

      with_action++;
      accels = gtk_application_get_accels_for_action (gtk, shortcut->action);
      g_assert_cmpuint (g_strv_length (accels), ==, g_strv_length ((char **) shortcut->accels));
      for (guint i = 0; accels[i] != NULL; i++)
        {
          g_autofree char *expected = normalize (shortcut->accels[i]);
          g_autofree char *actual = normalize (accels[i]);

          g_assert_cmpstr (actual, ==, expected);
        }
    }

  g_assert_cmpuint (g_strv_length (actions), ==, with_action);
}

/* An accelerator of an action that nobody has does nothing. */
static void
test_actions_exist (void)
{
  for (const MplShortcut *shortcut = mpl_shortcuts_get (); shortcut->title != NULL; shortcut++)
    if (shortcut->action != NULL && g_str_has_prefix (shortcut->action, "app."))
      g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application),
                                                shortcut->action + strlen ("app.")));
}

/* Collects widgets of a type in the order of the screen. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
check_row (GtkWidget *row, const MplShortcut *shortcut)
{
  g_autoptr (GPtrArray) keycaps = g_ptr_array_new ();
  g_autofree char *label = mpl_shortcut_get_label (shortcut);

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   _ (shortcut->title));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       label);

  collect (row, MPL_TYPE_KEYCAPS, keycaps);
  g_assert_cmpuint (keycaps->len, ==, g_strv_length ((char **) shortcut->accels));
  for (guint i = 0; i < keycaps->len; i++)
    {
      g_autofree char *accelerator = NULL;

      g_object_get (keycaps->pdata[i], "accelerator", &accelerator, NULL);
      g_assert_cmpstr (accelerator, ==, shortcut->accels[i]);
    }
}

static void
test_dialog_lists_them (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  MplShortcutsDialog *dialog = g_object_ref_sink (mpl_shortcuts_dialog_new ());
  const char *group = NULL;
  guint n_rows = 0;
  guint n_groups = 0;

  collect (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_ACTION_ROW, rows);
  collect (adw_dialog_get_child (ADW_DIALOG (dialog)), ADW_TYPE_PREFERENCES_GROUP, groups);

  for (const MplShortcut *shortcut = mpl_shortcuts_get (); shortcut->title != NULL; shortcut++)
    {
      if (g_strcmp0 (group, shortcut->group) != 0)
        {
          group = shortcut->group;
          g_assert_cmpuint (n_groups, <, groups->len);
          g_assert_cmpstr (adw_preferences_group_get_title (groups->pdata[n_groups++]), ==,
                           _ (group));
        }

      g_assert_cmpuint (n_rows, <, rows->len);
      check_row (rows->pdata[n_rows++], shortcut);
    }

  g_assert_cmpuint (n_rows, ==, rows->len);
  g_assert_cmpuint (n_groups, ==, groups->len);
  g_assert_finalize_object (dialog);
}

static void
test_label (void)
{
  const MplShortcut one = { "g", "t", NULL, { "<Shift><Control>z" } };
  const MplShortcut two = { "g", "t", NULL, { "<Control>z", "F2" } };
  g_autofree char *one_label = mpl_shortcut_get_label (&one);
  g_autofree char *two_label = mpl_shortcut_get_label (&two);

  g_assert_cmpstr (one_label, ==, "Shift+Ctrl+Z");
  g_assert_cmpstr (two_label, ==, "Ctrl+Z, F2");
}

static void
test_keycaps (void)
{
  static const struct
  {
    const char *accelerator;
    const char *keys[4];
  } cases[] = {
    { "F10", { "F10" } },
    { "<Control>q", { "Ctrl", "Q" } },
    { "<Shift><Control>Left", { "Ctrl", "Shift", "Left" } },
    { "<Control>plus", { "Ctrl", "+" } },
    { "nonsense-key", { NULL } },
  };
  GtkWidget *keycaps = g_object_ref_sink (mpl_keycaps_new (NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *child;
      guint n = 0;

      g_object_set (keycaps, "accelerator", cases[i].accelerator, NULL);
      for (child = gtk_widget_get_first_child (keycaps); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child)), ==, cases[i].keys[n++]);
      g_assert_null (cases[i].keys[n]);
    }

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (keycaps), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_finalize_object (keycaps);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  application = mpl_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/shortcuts/table-is-sound", test_table_is_sound);
  g_test_add_func ("/shortcuts/application-has-them", test_application_has_them);
  g_test_add_func ("/shortcuts/actions-exist", test_actions_exist);
  g_test_add_func ("/shortcuts/dialog-lists-them", test_dialog_lists_them);
  g_test_add_func ("/shortcuts/label", test_label);
  g_test_add_func ("/shortcuts/keycaps", test_keycaps);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
