/* mpl-sheet-xlsx-parts.h: what the sheets of an XLSX file refer to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: ECMA-376 part 1, 18.2 (workbook), 18.4 (shared strings), 18.8 (styles), part 2
 * (relationships).
 */

#pragma once

#include "formats/mpl-sheet-package.h"
#include "formats/mpl-sheet-serial.h"

G_BEGIN_DECLS

/* Of one sheet. */
typedef struct
{
  char *name;
  char *path;
  gboolean hidden;
} MplXlsxSheet;

/**
 * MplXlsxParts:
 * @sheets: (element-type MplXlsxSheet): in the order of the file
 * @texts: the shared strings, each ended by a zero
 * @starts: (element-type guint32): where each begins
 * @looks: (element-type guint8): #MplSheetLooks of each cell format
 * @is_1904: which epoch days count from
 */
typedef struct
{
  GPtrArray *sheets;
  GString *texts;
  GArray *starts;
  GArray *looks;
  gboolean is_1904;
} MplXlsxParts;

/**
 * mpl_xlsx_parts_read:
 * @package: an XLSX file
 * @pipe: hears of trouble
 *
 * Returns: (transfer full) (nullable): the parts, %NULL after trouble
 */
MplXlsxParts *mpl_xlsx_parts_read (MplSheetPackage *package, MplSheetPipe *pipe);
void mpl_xlsx_parts_free (MplXlsxParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplXlsxParts, mpl_xlsx_parts_free)

/* Where a workbook is kept in the package. (transfer full) (nullable) */
char *mpl_xlsx_find_workbook (MplSheetPackage *package);

/**
 * mpl_xlsx_append_text:
 * @xml: stands at the start of an element that holds a text: `si` or `is`
 * @text: what is appended to
 *
 * Reads a text with all its runs to the element's end, without what tells its pronunciation.
 */
void mpl_xlsx_append_text (MplXml *xml, GString *text);

/**
 * mpl_xlsx_unescape:
 * @text: changed in place from @start on
 * @start: in bytes
 *
 * Undoes «_x000D_», by which Excel writes what XML cannot hold.
 */
void mpl_xlsx_unescape (GString *text, gsize start);

G_END_DECLS
