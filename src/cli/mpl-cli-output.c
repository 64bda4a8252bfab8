/* mpl-cli-output.c: what the commands print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/mpl-cli-command.h"

#include "base/mpl-error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* A line feed in a name or a path must not make two lines of one. */
static char *
one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strdelimit (line, "\r\n\t", ' ');
}

void
mpl_cli_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  line = one_line (text);
  g_printerr ("mentoring: %s\n", line);
}

void
mpl_cli_print_error (const GError *error)
{
  g_autofree char *detail = NULL;
  g_autofree char *sentence = mpl_error_split (error, &detail);

  if (detail != NULL)
    mpl_cli_complain ("%s (%s)", sentence, detail);
  else
    mpl_cli_complain ("%s", sentence);
}

void
mpl_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}

void
mpl_cli_print_done (gboolean as_json, const char *key, const char *path)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!as_json)
    return;

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  mpl_cli_add_text (builder, key, path);
  json_builder_end_object (builder);
  mpl_cli_print_json (builder);
}

void
mpl_cli_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

void
mpl_cli_print_row (const char *first, ...)
{
  g_autoptr (GString) row = g_string_new (NULL);
  va_list args;

  va_start (args, first);
  for (const char *cell = first; cell != NULL; cell = va_arg (args, const char *))
    {
      g_autofree char *line = one_line (cell);

      if (row->len > 0 || cell != first)
        g_string_append_c (row, '\t');
      g_string_append (row, line);
    }
  va_end (args);

  g_print ("%s\n", row->str);
}
