/* mpl-sheet-pipe.h: how the reading child tells its parent what it read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stream of records: a letter, then numbers (little-endian) and texts (a length in bytes, then
 * the bytes). The child has read a hostile file and may be under its power: the parent believes
 * nothing, checks each length before it waits for the bytes, and makes the sentences itself.
 *
 *   F u8 format                        what the file is; comes first
 *   S u8 hidden, u16 text              a sheet begins
 *   T u32 row, u16 column, u32 text    a text        X the same: a fault of a formula
 *   N u32 row, u16 column, u64 bits    a number
 *   D u32 row, u16 column, i32 day     a day
 *   M u32 row, u16 column, u32 row, u16 column   a merged cell, first and last
 *   E u8 what, u32 row, u16 text       the file cannot be read; nothing follows
 *   Z                                  all was said; nothing follows
 */

#pragma once

#include "formats/mpl-sheet-read.h"

G_BEGIN_DECLS

/**
 * MplSheetTrouble: why the child cannot read a file
 * @MPL_SHEET_TROUBLE_DAMAGED: it is not what it says it is
 * @MPL_SHEET_TROUBLE_PASSWORD: it is protected by a password
 * @MPL_SHEET_TROUBLE_SIZE: it is larger when unpacked than we take
 * @MPL_SHEET_TROUBLE_MEMORY: it needs more memory than the child has
 * @MPL_SHEET_TROUBLE_NO_TABLE: there is no table in it
 * @MPL_SHEET_TROUBLE_WORD: it is a document, not a table
 * @MPL_SHEET_TROUBLE_SLIDES: it is a presentation
 * @MPL_SHEET_TROUBLE_XLSB: it is a binary workbook of Excel
 * @MPL_SHEET_TROUBLE_ARCHIVE: it is an archive
 * @MPL_SHEET_TROUBLE_UNKNOWN: nobody knows
 */
typedef enum
{
  MPL_SHEET_TROUBLE_DAMAGED,
  MPL_SHEET_TROUBLE_PASSWORD,
  MPL_SHEET_TROUBLE_SIZE,
  MPL_SHEET_TROUBLE_MEMORY,
  MPL_SHEET_TROUBLE_NO_TABLE,
  MPL_SHEET_TROUBLE_WORD,
  MPL_SHEET_TROUBLE_SLIDES,
  MPL_SHEET_TROUBLE_XLSB,
  MPL_SHEET_TROUBLE_ARCHIVE,
  MPL_SHEET_TROUBLE_UNKNOWN,
} MplSheetTrouble;

#define MPL_SHEET_N_TROUBLES (MPL_SHEET_TROUBLE_UNKNOWN + 1)

typedef struct _MplSheetPipe MplSheetPipe;

/**
 * mpl_sheet_pipe_new:
 * @fd: where the stream goes, or -1 to keep it in memory
 *
 * Returns: (transfer full): the child's end
 */
MplSheetPipe *mpl_sheet_pipe_new (int fd);
void mpl_sheet_pipe_free (MplSheetPipe *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSheetPipe, mpl_sheet_pipe_free)

/* What is said, in this order. A sheet is told of with its first cell where @lazy. */
void mpl_sheet_pipe_format (MplSheetPipe *self, MplSheetFormat format);
void mpl_sheet_pipe_sheet (MplSheetPipe *self, const char *name, gboolean hidden, gboolean lazy);

/**
 * mpl_sheet_pipe_text:
 * @row: from 1
 * @column: from 0
 * @kind: a text or a fault
 * @text: (array length=length): the text; one that is far too long is cut, and refused as too long
 * @length: in bytes
 */
void mpl_sheet_pipe_text (MplSheetPipe *self,
                          guint row,
                          guint column,
                          MplSheetKind kind,
                          const char *text,
                          gsize length);
void mpl_sheet_pipe_number (MplSheetPipe *self, guint row, guint column, double number);
void mpl_sheet_pipe_day (MplSheetPipe *self, guint row, guint column, MplDay day);

/* Cells of nought rows or columns are no merge and are not told of. */
void mpl_sheet_pipe_merge (MplSheetPipe *self,
                           guint row,
                           guint column,
                           guint last_row,
                           guint last_column);

/**
 * mpl_sheet_pipe_trouble:
 * @trouble: why nothing can be read
 * @row: where, 0 for nowhere
 * @detail: (nullable): the technical cause
 *
 * The first trouble ends the stream; all that is said later is dropped.
 */
void
mpl_sheet_pipe_trouble (MplSheetPipe *self, MplSheetTrouble trouble, guint row, const char *detail);

/* Whether to go on: no trouble was told of and somebody listens. */
gboolean mpl_sheet_pipe_is_well (MplSheetPipe *self);

/* Says that all was said, unless there was trouble. Returns whether it came through. */
gboolean mpl_sheet_pipe_finish (MplSheetPipe *self);

/* The stream that was kept in memory. */
const GByteArray *mpl_sheet_pipe_get_bytes (MplSheetPipe *self);

G_END_DECLS
