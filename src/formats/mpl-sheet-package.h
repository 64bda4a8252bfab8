/* mpl-sheet-package.h: the files within a ZIP package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the reading child. What a package says of the sizes of its files is looked at before any of
 * them is unpacked, and no more is unpacked than that.
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"
#include "formats/mpl-xml.h"

G_BEGIN_DECLS

/* What all files that are opened may unpack to, in bytes. */
#define MPL_SHEET_PACKAGE_MAX (256 * 1024 * 1024)

typedef struct _MplSheetPackage MplSheetPackage;

/**
 * mpl_sheet_package_new:
 * @data: (array length=length): the ZIP file; it must stay
 * @length: in bytes
 * @pipe: hears of trouble; it must stay
 *
 * Returns: (transfer full) (nullable): the package, %NULL after trouble
 */
MplSheetPackage *mpl_sheet_package_new (const char *data, gsize length, MplSheetPipe *pipe);
void mpl_sheet_package_free (MplSheetPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSheetPackage, mpl_sheet_package_free)

/**
 * mpl_sheet_package_has:
 * @path: «xl/workbook.xml»
 *
 * Returns: whether there is such a file
 */
gboolean mpl_sheet_package_has (MplSheetPackage *self, const char *path);

/**
 * mpl_sheet_package_open:
 * @path: «xl/workbook.xml»; letters of another case will do
 *
 * Returns: (transfer full) (nullable): a reader of the file; %NULL where there is none, and after
 *   trouble
 */
MplXml *mpl_sheet_package_open (MplSheetPackage *self, const char *path);

/**
 * mpl_sheet_package_get_type:
 *
 * Returns: (transfer full) (nullable): what the file «mimetype» says
 */
char *mpl_sheet_package_get_type (MplSheetPackage *self);

/**
 * mpl_sheet_package_close:
 * @xml: (transfer full): the reader of one of its files
 * @path: of the file
 *
 * Tells the pipe where the file was broken.
 *
 * Returns: whether it was whole
 */
gboolean mpl_sheet_package_close (MplSheetPackage *self, MplXml *xml, const char *path);

G_END_DECLS
