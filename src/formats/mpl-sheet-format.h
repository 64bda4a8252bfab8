/* mpl-sheet-format.h: what a file is by its first bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-read.h"

G_BEGIN_DECLS

/**
 * MplSheetLook: what the first bytes say
 * @MPL_SHEET_LOOK_TEXT: nothing, so it may be CSV
 * @MPL_SHEET_LOOK_ZIP: XLSX, ODS, DOCX or another package
 * @MPL_SHEET_LOOK_OLE: XLS, or an XLSX under a password
 * @MPL_SHEET_LOOK_BIFF: an XLS so old that it has no container
 * @MPL_SHEET_LOOK_HTML: a page
 * @MPL_SHEET_LOOK_OTHER: something that holds no table for us
 */
typedef enum
{
  MPL_SHEET_LOOK_TEXT,
  MPL_SHEET_LOOK_ZIP,
  MPL_SHEET_LOOK_OLE,
  MPL_SHEET_LOOK_BIFF,
  MPL_SHEET_LOOK_HTML,
  MPL_SHEET_LOOK_OTHER,
} MplSheetLook;

/**
 * mpl_sheet_format_look:
 * @data: (array length=length): the beginning of a file, or all of it
 * @length: in bytes
 * @what: (out): where it is %MPL_SHEET_LOOK_OTHER, what: a translated sentence «this is a PDF»
 *
 * Returns: what the file is
 */
MplSheetLook mpl_sheet_format_look (const char *data, gsize length, const char **what);

/**
 * mpl_sheet_format_get_name:
 * @format: one format
 *
 * Returns: its name for people, translated: «CSV», «Excel (XLSX)»
 */
const char *mpl_sheet_format_get_name (MplSheetFormat format);

/* Sets MPL_ERROR_INVALID where @format is not one of @accept; returns whether it is. */
gboolean mpl_sheet_format_check (MplSheetFormat format,
                                 MplSheetFormat accept,
                                 const char *name,
                                 GError **error);

G_END_DECLS
