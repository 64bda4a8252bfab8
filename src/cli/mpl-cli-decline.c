/* mpl-cli-decline.c: `mentoring decline`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "model/mpl-declension.h"

#include <glib/gi18n.h>

static const char *const case_keys[MPL_N_CASES]
    = { "nominative", "genitive", "dative", "accusative", "instrumental", "prepositional" };

static const char *const case_names[MPL_N_CASES]
    = { N_ ("nominative"), N_ ("genitive"),     N_ ("dative"),
        N_ ("accusative"), N_ ("instrumental"), N_ ("prepositional") };

/* As the file and its JSON name it; %NULL for unknown. */
static const char *
get_gender_name (MplGender gender)
{
  switch (gender)
    {
    case MPL_GENDER_MALE:
      return "male";
    case MPL_GENDER_FEMALE:
      return "female";
    case MPL_GENDER_UNKNOWN:
    default:
      return NULL;
    }
}

/* Whether --gender is understood. */
static gboolean
read_gender (const char *text, MplGender *gender)
{
  if (text == NULL)
    *gender = MPL_GENDER_UNKNOWN;
  else if (g_str_equal (text, "male"))
    *gender = MPL_GENDER_MALE;
  else if (g_str_equal (text, "female"))
    *gender = MPL_GENDER_FEMALE;
  else
    return FALSE;

  return TRUE;
}

static void
print (const MplDeclinedName *declined, gboolean as_json)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!as_json)
    {
      for (guint i = 0; i < MPL_N_CASES; i++)
        mpl_cli_print_row (_ (case_names[i]), declined->forms[i], NULL);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  for (guint i = 0; i < MPL_N_CASES; i++)
    mpl_cli_add_text (builder, case_keys[i], declined->forms[i]);
  mpl_cli_add_text (builder, "gender", get_gender_name (declined->gender));
  json_builder_set_member_name (builder, "doubtful");
  json_builder_add_boolean_value (builder, declined->doubtful);
  json_builder_end_object (builder);
  mpl_cli_print_json (builder);
}

MplCliStatus
mpl_cli_decline (int argc, char **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *gender_text = NULL;
  const GOptionEntry entries[] = {
    { "gender", 0, 0, G_OPTION_ARG_STRING, &gender_text, N_ ("whose name it is: male, female"),
      N_ ("GENDER") },
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplName) name = NULL;
  g_autoptr (MplDeclinedName) declined = NULL;
  g_autoptr (GError) error = NULL;
  MplGender gender;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;
  if (!read_gender (gender_text, &gender))
    {
      mpl_cli_complain (_ ("--gender is “male” or “female”, not “%s”."), gender_text);
      return MPL_CLI_USAGE;
    }

  name = mpl_name_read (arguments[0], &error);
  if (name == NULL)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  declined = mpl_name_decline (name, gender);
  print (declined, as_json);

  return MPL_CLI_DONE;
}
