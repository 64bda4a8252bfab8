/* mpl-sheet-read.h: a table file becomes a book of sheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is what its first bytes say, whatever it is called. CSV is read here; all else by a
 * child process of our own program that may use little memory and time and open nothing, and
 * what it says is held against the limits of mpl-sheet-book.h. May be called in any thread.
 */

#pragma once

#include "formats/mpl-sheet-book.h"
#include "formats/mpl-sheet-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MplSheetFormat:
 * @MPL_SHEET_CSV: text with separators
 * @MPL_SHEET_XLSX: Excel since 2007
 * @MPL_SHEET_ODS: LibreOffice, «МойОфис»
 * @MPL_SHEET_XLS: Excel until 2003
 * @MPL_SHEET_HTML: the tables of a page; electronic journals give such files out as .xls
 * @MPL_SHEET_DOCX: the tables of a Word document
 */
typedef enum
{
  MPL_SHEET_CSV = 1 << 0,
  MPL_SHEET_XLSX = 1 << 1,
  MPL_SHEET_ODS = 1 << 2,
  MPL_SHEET_XLS = 1 << 3,
  MPL_SHEET_HTML = 1 << 4,
  MPL_SHEET_DOCX = 1 << 5,
} MplSheetFormat;

/* What a table may come in, and what a plan may come in too. */
#define MPL_SHEET_TABLES \
  (MPL_SHEET_CSV | MPL_SHEET_XLSX | MPL_SHEET_ODS | MPL_SHEET_XLS | MPL_SHEET_HTML)
#define MPL_SHEET_TABLES_AND_DOCUMENTS (MPL_SHEET_TABLES | MPL_SHEET_DOCX)

/**
 * MplSheetReadInfo:
 * @format: what the file is
 * @encoding: of a CSV file
 * @separator: of a CSV file: one of ; , | and the tab
 */
typedef struct
{
  MplSheetFormat format;
  MplSheetEncoding encoding;
  char separator;
} MplSheetReadInfo;

/**
 * mpl_sheet_book_read:
 * @path: a file
 * @accept: the formats that will do; a file of another is refused by its name
 * @info: (out) (optional): what was found
 * @error: %MPL_ERROR_NOT_FOUND, %MPL_ERROR_DENIED, %MPL_ERROR_CANCELLED; %MPL_ERROR_LIMIT where
 *   the file is larger than we take in any of its parts; %MPL_ERROR_INVALID where it is damaged,
 *   protected by a password or no table, with a word on what it is
 *
 * Sheets that hold nothing are kept, tables of a document that hold nothing are not. The row
 * numbers of a CSV file count its records, as spreadsheets do; those of a document's table its
 * rows.
 *
 * Returns: (transfer full) (nullable): the book
 */
MplSheetBook *mpl_sheet_book_read (const char *path,
                                   MplSheetFormat accept,
                                   GCancellable *cancellable,
                                   MplSheetReadInfo *info,
                                   GError **error);

/**
 * mpl_sheet_read_set_program:
 * @path: (nullable): the program that reads instead of this one; %NULL for this one
 * @seconds: how long it may take by the clock; 0 for what is usual
 *
 * For tests, which let it lie, die and sleep.
 */
void mpl_sheet_read_set_program (const char *path, guint seconds);

G_END_DECLS
