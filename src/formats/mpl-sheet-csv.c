/* mpl-sheet-csv.c: text with separators becomes a sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-csv.h"

#include "base/mpl-error.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of preference where looking does not tell. */
static const char separators[] = { ';', '\t', ',', '|' };

/* Records and bytes that the separator is looked for in. */
#define LOOK_RECORDS 200
#define LOOK_BYTES (256 * 1024)

/* Bytes between two looks at the cancellable. */
#define STEP 65536

/* How many separators @separator a record holds, outside of quotation marks. */
static const char *
count_in_record (const char *at, const char *end, char separator, guint *count)
{
  gboolean quoted = FALSE;
  gboolean at_start = TRUE;

  *count = 0;
  for (; at < end && (quoted || *at != '\n'); at++)
    {
      if (*at == '"' && quoted && at + 1 < end && at[1] == '"')
        at++;
      else if (*at == '"' && (quoted || at_start))
        quoted = !quoted;
      else if (!quoted && *at == separator)
        ++*count;
      /* Behind any of them: which one is the file's is not known yet. */
      at_start = !quoted && memchr (separators, *at, sizeof separators) != NULL;
    }

  return at < end ? at + 1 : end;
}

/* The most frequent number of separators in a record, and in how many records it is met. */
static void
judge (const char *text, const char *end, char separator, guint *records, guint *count)
{
  guint met[MPL_SHEET_MAX_COLUMNS + 1] = { 0 };

  for (guint i = 0; i < LOOK_RECORDS && text < end; i++)
    {
      guint found;

      text = count_in_record (text, end, separator, &found);
      met[MIN (found, MPL_SHEET_MAX_COLUMNS)]++;
    }

  *records = 0;
  *count = 0;
  for (guint i = 1; i <= MPL_SHEET_MAX_COLUMNS; i++)
    if (met[i] > 0 && met[i] >= *records)
      {
        *records = met[i];
        *count = i;
      }
}

/* The separator by which most records have the same number of fields; of two, the one that makes
 * more fields: a decimal comma in each row is no separator. */
static char
find_separator (const char *text, gsize length)
{
  const char *end = text + MIN (length, LOOK_BYTES);
  char best = separators[0];
  guint best_records = 0;
  guint best_count = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint records;
      guint count;

      judge (text, end, separators[i], &records, &count);
      if (records > best_records || (records == best_records && count > best_count))
        {
          best = separators[i];
          best_records = records;
          best_count = count;
        }
    }

  return best;
}

/* «sep=;»: the length of the line, 0 where there is none. */
static gsize
read_separator_line (const GString *text, char *separator)
{
  if (text->len < 5 || g_ascii_strncasecmp (text->str, "sep=", 4) != 0
      || (text->str[5] != '\n' && text->str[5] != '\0')
      || memchr (separators, text->str[4], sizeof separators) == NULL)
    return 0;

  *separator = text->str[4];
  return MIN (text->len, 6);
}

gboolean
mpl_sheet_csv_is_dangerous (const char *text)
{
  while (*text == '\'')
    text++;

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

typedef struct
{
  MplSheet *sheet;
  guint row;
  guint column;
  GError *error;
} Reading;

static void
on_field_cb (void *field, size_t length, void *user_data)
{
  Reading *reading = user_data;
  const char *text = field;

  if (reading->error == NULL && length > 0)
    {
      if (*text == '\'' && mpl_sheet_csv_is_dangerous (text))
        {
          text++;
          length--;
        }
      mpl_sheet_add_text (reading->sheet, reading->row, reading->column, MPL_SHEET_TEXT, text,
                          (gssize) length, &reading->error);
    }
  reading->column++;
}

static void
on_record_cb (int end, void *user_data)
{
  Reading *reading = user_data;

  reading->row++;
  reading->column = 0;
}

/* White space belongs to a cell. */
static int
is_space (unsigned char c)
{
  return FALSE;
}

static int
is_line_end (unsigned char c)
{
  return c == '\n';
}

/* Whether the text ended within quotation marks: libcsv then waits for more of a field. */
static gboolean
is_open (const struct csv_parser *parser)
{
  return parser->quoted != 0 && parser->pstate == 2;
}

static gboolean
parse (Reading *reading,
       struct csv_parser *parser,
       const char *text,
       gsize length,
       GCancellable *cancellable)
{
  for (gsize done = 0; done < length; done += STEP)
    {
      gsize n = MIN (STEP, length - done);

      if (g_cancellable_is_cancelled (cancellable))
        {
          mpl_error_set (&reading->error, MPL_ERROR_CANCELLED, NULL, _ ("Cancelled."));
          return FALSE;
        }
      if (csv_parse (parser, text + done, n, on_field_cb, on_record_cb, reading) != n)
        {
          mpl_error_set (&reading->error, MPL_ERROR_LIMIT, csv_strerror (csv_error (parser)),
                         _ ("The file needs more memory than it may."));
          return FALSE;
        }
      if (reading->error != NULL)
        return FALSE;
    }

  return TRUE;
}

gboolean
mpl_sheet_csv_read (MplSheetBook *book,
                    const char *data,
                    gsize length,
                    GCancellable *cancellable,
                    MplSheetReadInfo *info,
                    GError **error)
{
  g_autoptr (GString) text = mpl_sheet_encoding_decode (data, length, &info->encoding);
  Reading reading = { .row = 1 };
  struct csv_parser parser;
  gsize skipped;
  gboolean done;

  info->format = MPL_SHEET_CSV;
  skipped = read_separator_line (text, &info->separator);
  if (skipped == 0)
    info->separator = find_separator (text->str, text->len);

  reading.sheet = mpl_sheet_book_add_sheet (book, "", FALSE, error);
  if (reading.sheet == NULL)
    return FALSE;

  /* An empty line is a row too: row numbers are those that a person sees. */
  csv_init (&parser, CSV_REPALL_NL | CSV_APPEND_NULL);
  csv_set_delim (&parser, (unsigned char) info->separator);
  csv_set_space_func (&parser, is_space);
  csv_set_term_func (&parser, is_line_end);
  csv_set_blk_size (&parser, 4096);

  done = parse (&reading, &parser, text->str + skipped, text->len - skipped, cancellable);
  if (done && is_open (&parser))
    {
      mpl_error_set (&reading.error, MPL_ERROR_INVALID, NULL,
                     _ ("“%s”: a quotation mark in row %u is never closed."),
                     mpl_sheet_book_get_name (book), reading.row);
      done = FALSE;
    }
  if (done)
    csv_fini (&parser, on_field_cb, on_record_cb, &reading);
  csv_free (&parser);

  if (reading.error != NULL)
    {
      g_propagate_error (error, reading.error);
      return FALSE;
    }
  return done;
}
