/* mpl-app.c: from the command line to the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-app.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "app/dialogs/mpl-activity-action-row.h"
#include "app/dialogs/mpl-activity-actions-section.h"
#include "app/dialogs/mpl-activity-days-section.h"
#include "app/dialogs/mpl-activity-dialog.h"
#include "app/dialogs/mpl-activity-link-row.h"
#include "app/dialogs/mpl-activity-links-section.h"
#include "app/dialogs/mpl-activity-main-section.h"
#include "app/dialogs/mpl-activity-recurrence-section.h"
#include "app/dialogs/mpl-activity-responsible-section.h"
#include "app/dialogs/mpl-activity-state-section.h"
#include "app/dialogs/mpl-new-programme-dialog.h"
#include "app/dialogs/mpl-preferences-dialog.h"
#include "app/dialogs/mpl-print-dialog.h"
#include "app/dialogs/mpl-print-options.h"
#include "app/dialogs/mpl-shortcuts-dialog.h"
#include "app/mpl-application.h"
#include "app/mpl-sidebar.h"
#include "app/mpl-welcome-page.h"
#include "app/mpl-window.h"
#include "app/pages/mpl-activity-pane.h"
#include "app/pages/mpl-activity-row.h"
#include "app/pages/mpl-facts-group.h"
#include "app/pages/mpl-journal-page.h"
#include "app/pages/mpl-journal-row.h"
#include "app/pages/mpl-plan-list-view.h"
#include "app/pages/mpl-plan-page.h"
#include "app/pages/mpl-plan-timeline.h"
#include "app/widgets/mpl-chooser.h"
#include "app/widgets/mpl-day-picker.h"
#include "app/widgets/mpl-day-popover.h"
#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-keycaps.h"
#include "app/widgets/mpl-main-menu.h"
#include "app/widgets/mpl-print-preview.h"
#include "app/widgets/mpl-month-grid.h"
#include "app/widgets/mpl-text-row.h"

#define EXIT_USAGE 2

/* libadwaita 1.7 looks the close button of a dialog up in the catalogue of the program instead of
 * its own, so the words have to be there. */
G_GNUC_UNUSED static const char *const borrowed_words[] = {
  N_ ("Close"),
  N_ ("Close the window"),
};

static void complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* One line on stderr, begun with the program's name as the other tools of a terminal do. */
static void
complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("mentoring: %s\n", text);
}

/* Returns -1 to go on, else the exit status. */
static int
read_options (int argc, char *argv[], const char *commands)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = NULL;
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Print the version and exit"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  /* GOptionContext removes what it has read; the caller's array stays whole. */
  arguments = g_new0 (char *, argc + 1);
  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);

  context = g_option_context_new (_ ("[FILE]"));
  g_option_context_set_summary (context, _ ("Plan and run a school’s mentoring programme"));
  g_option_context_set_description (context, commands);
  g_option_context_add_main_entries (context, entries, MPL_GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      complain ("%s", error->message);
      return EXIT_USAGE;
    }

  if (g_strv_length (arguments) > 2
      || (arguments[0] != NULL && arguments[1] != NULL
          && !g_file_test (arguments[1], G_FILE_TEST_EXISTS)))
    {
      /* Translators: %s is what the user typed on the command line */
      complain (_ ("unknown command “%s”; see “mentoring --help”"),
                arguments[g_strv_length (arguments) > 2 ? 2 : 1]);
      return EXIT_USAGE;
    }

  if (version)
    {
      g_print ("mentoring %s\n", MPL_VERSION);
      return EXIT_SUCCESS;
    }

  return -1;
}

/* g_settings_new() ends the program where the schema is missing; a person gets a word instead. */
static gboolean
has_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, MPL_APP_ID, TRUE);

  return schema != NULL;
}

int
mpl_app_run (int argc, char *argv[], const char *commands)
{
  g_autoptr (MplApplication) application = NULL;
  int status = read_options (argc, argv, commands);

  if (status >= 0)
    return status;

  if (!has_schema ())
    {
      complain (_ ("the settings’ schema %s is not installed"), MPL_APP_ID);
      return EXIT_FAILURE;
    }

  if (!gtk_init_check ())
    {
      complain (_ ("there is no display to open a window on"));
      return EXIT_FAILURE;
    }

  g_set_application_name (_ ("Mentoring"));
  application = mpl_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

void
mpl_app_register_types (void)
{
  g_type_ensure (MPL_TYPE_ACTIVITY_PANE);
  g_type_ensure (MPL_TYPE_ACTIVITY_ROW);
  g_type_ensure (MPL_TYPE_FACTS_GROUP);
  g_type_ensure (MPL_TYPE_ACTIVITY_ACTIONS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_ACTION_ROW);
  g_type_ensure (MPL_TYPE_ACTIVITY_DAYS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_DIALOG);
  g_type_ensure (MPL_TYPE_ACTIVITY_LINKS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_LINK_ROW);
  g_type_ensure (MPL_TYPE_ACTIVITY_MAIN_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_RECURRENCE_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_RESPONSIBLE_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_STATE_SECTION);
  g_type_ensure (MPL_TYPE_CHOOSER);
  g_type_ensure (MPL_TYPE_DAY_PICKER);
  g_type_ensure (MPL_TYPE_DAY_POPOVER);
  g_type_ensure (MPL_TYPE_DAY_ROW);
  g_type_ensure (MPL_TYPE_JOURNAL_PAGE);
  g_type_ensure (MPL_TYPE_JOURNAL_ROW);
  g_type_ensure (MPL_TYPE_KEYCAPS);
  g_type_ensure (MPL_TYPE_MAIN_MENU);
  g_type_ensure (MPL_TYPE_MONTH_GRID);
  g_type_ensure (MPL_TYPE_NEW_PROGRAMME_DIALOG);
  g_type_ensure (MPL_TYPE_PLAN_LIST_VIEW);
  g_type_ensure (MPL_TYPE_PLAN_PAGE);
  g_type_ensure (MPL_TYPE_PLAN_TIMELINE);
  g_type_ensure (MPL_TYPE_PREFERENCES_DIALOG);
  g_type_ensure (MPL_TYPE_PRINT_DIALOG);
  g_type_ensure (MPL_TYPE_PRINT_OPTIONS);
  g_type_ensure (MPL_TYPE_PRINT_PREVIEW);
  g_type_ensure (MPL_TYPE_SHORTCUTS_DIALOG);
  g_type_ensure (MPL_TYPE_SIDEBAR);
  g_type_ensure (MPL_TYPE_TEXT_ROW);
  g_type_ensure (MPL_TYPE_WELCOME_PAGE);
  g_type_ensure (MPL_TYPE_WINDOW);
}
