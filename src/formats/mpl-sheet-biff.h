/* mpl-sheet-biff.h: what freexl does not tell of an XLS file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: [MS-XLS] 2.4.28 (BoundSheet8), 2.4.168 (MergeCells), 2.4.117 (FilePass); [MS-OFFCRYPTO]
 * 2.3.4.4 (an encrypted package).
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

/* Of one sheet. */
typedef struct
{
  gboolean hidden;
  GArray *merges; /* of guint16: first and last row, first and last column, from 0 */
} MplBiffSheet;

/**
 * MplBiffKind: what an OLE file holds
 */
typedef enum
{
  MPL_BIFF_WORKBOOK,
  MPL_BIFF_PASSWORD,
  MPL_BIFF_WORD,
  MPL_BIFF_SLIDES,
  MPL_BIFF_UNKNOWN,
  MPL_BIFF_DAMAGED,
} MplBiffKind;

/**
 * mpl_biff_look:
 * @data: (array length=length): an OLE file
 * @length: in bytes
 * @sheets: (out) (transfer full) (element-type MplBiffSheet): of a workbook, its sheets in order
 *
 * Returns: what the file holds
 */
MplBiffKind mpl_biff_look (const char *data, gsize length, GPtrArray **sheets);

G_END_DECLS
