/* formats-test.c: what the tests of formats share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"
#include "formats/mpl-sheet-listener.h"

#include <glib/gstdio.h>
#include <string.h>

void
formats_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_fatal_mask ("mentoring-formats",
                        G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
}

static void
dump_cell (GString *dump, const MplSheetCell *cell)
{
  g_autofree char *letters = mpl_sheet_column_name (cell->column);
  g_autofree char *text = mpl_sheet_cell_to_text (cell);

  g_string_append_printf (dump, " %s%s", letters, cell->merged ? "^" : "");
  switch ((MplSheetKind) cell->kind)
    {
    case MPL_SHEET_TEXT:
      g_string_append_printf (dump, "\"%s\"", text);
      break;
    case MPL_SHEET_FAULT:
      g_string_append_printf (dump, "!\"%s\"", text);
      break;
    case MPL_SHEET_NUMBER:
      g_string_append_printf (dump, "#%s", text);
      break;
    case MPL_SHEET_DAY:
      g_string_append_printf (dump, "=%s", text);
      break;
    case MPL_SHEET_EMPTY:
    default:
      g_assert_not_reached ();
    }
}

char *
formats_test_dump (MplSheetBook *book)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < mpl_sheet_book_get_n_sheets (book); i++)
    {
      MplSheet *sheet = mpl_sheet_book_get_sheet (book, i);

      g_string_append_printf (dump, "[%s]%s\n", mpl_sheet_get_name (sheet),
                              mpl_sheet_is_hidden (sheet) ? " hidden" : "");
      for (guint row = 0; row < mpl_sheet_get_n_rows (sheet); row++)
        {
          guint n_cells;
          const MplSheetCell *cells = mpl_sheet_get_cells (sheet, row, &n_cells);

          g_assert_cmpuint (n_cells, >, 0);
          g_string_append_printf (dump, "%u", mpl_sheet_get_row_number (sheet, row));
          for (guint cell = 0; cell < n_cells; cell++)
            {
              g_assert_true (mpl_sheet_get_cell (sheet, row, cells[cell].column) == &cells[cell]);
              g_assert_cmpuint (cells[cell].column, <, mpl_sheet_get_n_columns (sheet));
              dump_cell (dump, &cells[cell]);
            }
          g_string_append_c (dump, '\n');
        }
    }

  return g_string_free (dump, FALSE);
}

char *
formats_test_fixture (const char *name)
{
  const char *folder = g_getenv ("MENTORING_FIXTURES");

  g_assert_nonnull (folder);
  return g_build_filename (folder, name, NULL);
}

char *
formats_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("mentoring-formats-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
formats_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

MplSheetBook *
formats_test_read_here (const char *data, gsize length, GError **error)
{
  g_autoptr (MplSheetPipe) pipe = mpl_sheet_pipe_new (-1);
  g_autoptr (MplSheetListener) listener
      = mpl_sheet_listener_new ("здесь", MPL_SHEET_TABLES_AND_DOCUMENTS);
  const GByteArray *bytes;

  mpl_sheet_child_read (data, length, NULL, pipe);
  g_assert_true (mpl_sheet_pipe_finish (pipe));
  bytes = mpl_sheet_pipe_get_bytes (pipe);
  if (!mpl_sheet_listener_hear (listener, bytes->data, bytes->len, error))
    return NULL;

  return mpl_sheet_listener_finish (listener, NULL, error);
}

void
formats_test_expect (GError **error, int code, const char *words)
{
  g_assert_error (*error, MPL_ERROR, code);
  if (words != NULL && strstr ((*error)->message, words) == NULL)
    g_error ("“%s” lacks “%s”", (*error)->message, words);
  g_clear_error (error);
}
