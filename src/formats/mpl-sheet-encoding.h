/* mpl-sheet-encoding.h: how the bytes of a text file are meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Found by looking: no Russian program that writes CSV says what it writes. Excel writes CP1251
 * («CSV») or UTF-8 with a mark («CSV UTF-8») or UTF-16 («Текст Юникод»), old systems CP866 and
 * KOI8-R.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_SHEET_UTF8,
  MPL_SHEET_UTF16_LE,
  MPL_SHEET_UTF16_BE,
  MPL_SHEET_CP1251,
  MPL_SHEET_KOI8_R,
  MPL_SHEET_CP866,
} MplSheetEncoding;

/**
 * mpl_sheet_encoding_get_name:
 * @encoding: an encoding
 *
 * Returns: its name as programs show it: «UTF-8», «Windows-1251»
 */
const char *mpl_sheet_encoding_get_name (MplSheetEncoding encoding);

/**
 * mpl_sheet_encoding_find:
 * @data: (array length=length): the file
 * @length: in bytes
 * @mark: (out): bytes at the beginning that say the encoding and are no text
 *
 * Returns: how the file is most likely meant; %MPL_SHEET_UTF8 for plain ASCII
 */
MplSheetEncoding mpl_sheet_encoding_find (const char *data, gsize length, gsize *mark);

/**
 * mpl_sheet_encoding_decode:
 * @data: (array length=length): the file
 * @length: in bytes
 * @encoding: (out): what was found
 *
 * What is no character becomes U+FFFD; zeros are left out; line ends become \n.
 *
 * Returns: (transfer full): the file's text in UTF-8, ended by a zero
 */
GString *mpl_sheet_encoding_decode (const char *data, gsize length, MplSheetEncoding *encoding);

G_END_DECLS
