/* test-ui.c: every .ui file makes its widgets without a warning
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gtk4-builder-tool knows neither libadwaita's types nor ours; here both are registered. A file
 * with a template makes an instance of its type, another one goes through GtkBuilder. GTest makes
 * every warning fatal; that this is so, and that a fault is found, has cases of its own.
 */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/mpl-app.h"

#define UI_ROOT "/org/school/Mentoring/ui/"

/* An instance of a template's type, or NULL after a critical message. */
static GObject *
make_instance (const char *type_name)
{
  GType type = g_type_from_name (type_name);

  if (type == G_TYPE_INVALID)
    {
      g_critical ("%s is not registered: mpl_app_register_types() must know it", type_name);
      return NULL;
    }

  return g_object_ref_sink (g_object_new (type, NULL));
}

/* Some warnings come only when a widget is measured and drawn. */
static void
show_widget (GtkWidget *widget)
{
  g_autoptr (GtkWindow) window = NULL;

  if (GTK_IS_WINDOW (widget))
    {
      window = g_object_ref (GTK_WINDOW (widget));
      gtk_window_present (window);
    }
  else
    {
      window = GTK_WINDOW (g_object_ref_sink (adw_window_new ()));
      if (ADW_IS_DIALOG (widget))
        {
          gtk_window_set_default_size (window, 800, 600);
          gtk_window_present (window);
          adw_dialog_present (ADW_DIALOG (widget), GTK_WIDGET (window));
        }
      else if (GTK_IS_POPOVER (widget))
        {
          GtkWidget *bin = adw_bin_new ();

          adw_window_set_content (ADW_WINDOW (window), bin);
          gtk_window_present (window);
          gtk_widget_set_parent (widget, bin);
          gtk_popover_popup (GTK_POPOVER (widget));
        }
      else
        {
          adw_window_set_content (ADW_WINDOW (window), widget);
          gtk_window_present (window);
        }
    }

  while (!gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);

  if (GTK_IS_POPOVER (widget))
    gtk_widget_unparent (widget);
  gtk_window_destroy (window);
}

static void
check_template (const char *type_name)
{
  GObject *object = make_instance (type_name);

  g_assert_nonnull (object);
  if (GTK_IS_WIDGET (object))
    show_widget (GTK_WIDGET (object));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_finalize_object (object);
}

static void
check_ui (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("<template\\s+class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (regex, text, 0, &match))
    {
      g_autofree char *type_name = g_match_info_fetch (match, 1);

      check_template (type_name);
    }
  else
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new ();
      g_autoptr (GError) error = NULL;

      gtk_builder_add_from_string (builder, text, -1, &error);
      g_assert_no_error (error);
    }
}

static void
test_file (gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;

  bytes = g_resources_lookup_data (data, 0, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  size = g_bytes_get_size (bytes);
  g_assert_cmpuint (size, >, 0);

  check_ui (text);
}

/* Calls @visit with the path of every .ui file below a folder of the resource. */
static void
visit_resource (const char *folder, void (*visit) (const char *path, gpointer), gpointer user_data)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        visit_resource (path, visit, user_data);
      else if (g_str_has_suffix (path, ".ui"))
        visit (path, user_data);
    }
}

static void
add_case (const char *path, gpointer user_data)
{
  g_autofree char *name = g_strconcat ("/ui/file/", path + strlen (UI_ROOT), NULL);

  g_test_add_data_func_full (name, g_strdup (path), test_file, g_free);
}

static void
count_file (const char *path, gpointer user_data)
{
  guint *count = user_data;

  *count += 1;
}

static guint
count_on_disk (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        count += count_on_disk (path);
      else if (g_str_has_suffix (name, ".ui"))
        count++;
    }

  return count;
}

/* A file left out of the resource is checked by nobody. */
static void
test_all_in_resource (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "ui", NULL);
  guint count = 0;

  visit_resource (UI_ROOT, count_file, &count);
  g_assert_cmpuint (count, >=, 6);
  g_assert_cmpuint (count, ==, count_on_disk (folder));
}

/* What the checker must not let pass, each in a process of its own, which has to die. */
static const struct
{
  const char *name;
  const char *text;
} faults[] = {
  { "unknown-type", "<interface><object class='MplNoSuchThing'/></interface>" },
  { "unknown-template", "<interface><template class=\"MplNoSuchThing\"/></interface>" },
  { "unknown-property", "<interface><object class='AdwBin'>"
                        "<property name='colour'>red</property></object></interface>" },
  { "wrong-value", "<interface><object class='AdwStatusPage'>"
                   "<property name='visible'>perhaps</property></object></interface>" },
  { "bad-binding", "<interface><object class='GtkLabel'>"
                   "<binding name='label'><lookup name='nothing' type='GtkLabel'>"
                   "</lookup></binding></object></interface>" },
};

static void
test_fault (gconstpointer data)
{
  const char *text = data;

  if (g_test_subprocess ())
    {
      check_ui (text);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
}

static void
test_warning_is_fatal (void)
{
  if (g_test_subprocess ())
    {
      g_log ("Gtk", G_LOG_LEVEL_WARNING, "anything");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*anything*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  mpl_app_register_types ();

  visit_resource (UI_ROOT, add_case, NULL);
  g_test_add_func ("/ui/all-in-resource", test_all_in_resource);
  g_test_add_func ("/ui/warning-is-fatal", test_warning_is_fatal);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/ui/fault/", faults[i].name, NULL);

      g_test_add_data_func (name, faults[i].text, test_fault);
    }

  return g_test_run ();
}
