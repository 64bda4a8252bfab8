/* mpl-sheet-serial.h: the days and times that Excel keeps as numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: ECMA-376 part 1, 18.17.4 (dates and times), 18.8.30 and 18.8.31 (number formats).
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

/**
 * MplSheetLooks: how a number is shown
 * @MPL_SHEET_LOOKS_PLAIN: as a number
 * @MPL_SHEET_LOOKS_DAY: as a day, perhaps with a time
 * @MPL_SHEET_LOOKS_TIME: as a time of the day or a duration
 */
typedef enum
{
  MPL_SHEET_LOOKS_PLAIN,
  MPL_SHEET_LOOKS_DAY,
  MPL_SHEET_LOOKS_TIME,
} MplSheetLooks;

/**
 * mpl_sheet_looks_of_id:
 * @id: of a number format
 *
 * Returns: what a format means that every Excel knows by its number
 */
MplSheetLooks mpl_sheet_looks_of_id (guint id);

/**
 * mpl_sheet_looks_of_code:
 * @code: «dd.mm.yyyy», «0.00», «[h]:mm»
 *
 * Returns: what a format means that a file spells out
 */
MplSheetLooks mpl_sheet_looks_of_code (const char *code);

/**
 * mpl_sheet_serial_to_day:
 * @serial: days since the file's epoch; the fraction is the time of the day
 * @is_1904: whether the epoch is 1904, as on old Macintoshes, instead of 1900
 *
 * Returns: the day, %MPL_DAY_NONE where it is none that we take
 */
MplDay mpl_sheet_serial_to_day (double serial, gboolean is_1904);

/**
 * mpl_sheet_pipe_serial:
 * @pipe: hears of the cell
 * @row: from 1
 * @column: from 0
 * @number: the cell's
 * @looks: how it is shown
 * @is_1904: as in mpl_sheet_serial_to_day()
 *
 * Tells of a number as what it is shown as.
 */
void mpl_sheet_pipe_serial (MplSheetPipe *pipe,
                            guint row,
                            guint column,
                            double number,
                            MplSheetLooks looks,
                            gboolean is_1904);

/**
 * mpl_sheet_pipe_iso:
 * @pipe: hears of the cell
 * @row: from 1
 * @column: from 0
 * @text: «2026-09-15», perhaps with a time behind
 *
 * Tells of a day that is written out; of a text where it is none.
 */
void mpl_sheet_pipe_iso (MplSheetPipe *pipe, guint row, guint column, const char *text);

G_END_DECLS
