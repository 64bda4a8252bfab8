/* mpl-sheet-child-formats.h: the readers that run in the child
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each takes a file in memory, tells the pipe what it holds, and of trouble.
 */

#pragma once

#include "formats/mpl-sheet-package.h"
#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

/**
 * mpl_sheet_xlsx_read:
 * @package: the file
 * @pipe: hears of it
 */
void mpl_sheet_xlsx_read (MplSheetPackage *package, MplSheetPipe *pipe);
void mpl_sheet_ods_read (MplSheetPackage *package, MplSheetPipe *pipe);
void mpl_sheet_docx_read (MplSheetPackage *package, MplSheetPipe *pipe);

/**
 * mpl_sheet_html_read:
 * @data: (array length=length): the file
 * @length: in bytes
 * @pipe: hears of it
 */
void mpl_sheet_html_read (const char *data, gsize length, MplSheetPipe *pipe);

/**
 * mpl_sheet_xls_read:
 * @path: of the file, which freexl opens
 * @data: (array length=length): the same file in memory
 * @length: in bytes
 * @pipe: hears of it
 */
void mpl_sheet_xls_read (const char *path, const char *data, gsize length, MplSheetPipe *pipe);

G_END_DECLS
