/* mpl-sheet-encoding.c: how the bytes of a text file are meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-encoding.h"

#include <string.h>

/* How much is looked at where all would be too much. */
#define LOOK 65536

static const struct
{
  const char *name;  /* for people */
  const char *iconv; /* %NULL: UTF-8 */
} encodings[] = {
  [MPL_SHEET_UTF8] = { "UTF-8", NULL },
  [MPL_SHEET_UTF16_LE] = { "UTF-16 LE", "UTF-16LE" },
  [MPL_SHEET_UTF16_BE] = { "UTF-16 BE", "UTF-16BE" },
  [MPL_SHEET_CP1251] = { "Windows-1251", "CP1251" },
  [MPL_SHEET_KOI8_R] = { "KOI8-R", "KOI8-R" },
  [MPL_SHEET_CP866] = { "CP866", "CP866" },
};

const char *
mpl_sheet_encoding_get_name (MplSheetEncoding encoding)
{
  g_return_val_if_fail (encoding < G_N_ELEMENTS (encodings), NULL);

  return encodings[encoding].name;
}

/* How much a letter speaks for Russian, from «а» to «я»: ten times the logarithm of its frequency
 * in texts, against that of a letter taken blindly. */
static const gint8 weights[32]
    = { 10, -6, 4, -6, 0,   10,  -12, -6, 9,   -9,  2,   4,  1,  8,   13,  -1,
        4,  6,  7, -1, -23, -11, -18, -8, -15, -20, -43, -5, -6, -23, -16, -4 };

/* What no letter of the encoding is, and a capital behind a small letter. */
#define STRANGE (-30)
#define CAPITAL_WITHIN (-20)

/* KOI8's letters by their number in the alphabet: «юабцдефгхийклмнопярстужвьызшэщчъ». */
static const guint8 koi8_order[32]
    = { 30, 0,  1,  22, 4,  5,  20, 3, 21, 8,  9, 10, 11, 12, 13, 14,
        15, 31, 16, 17, 18, 19, 6,  2, 28, 27, 7, 24, 29, 25, 23, 26 };

/* The number of a letter in the alphabet, 32 more for a capital; -1 for none. */
static int
find_letter (MplSheetEncoding encoding, guchar byte)
{
  switch (encoding)
    {
    case MPL_SHEET_CP1251:
      return byte >= 0xe0 ? byte - 0xe0 : byte >= 0xc0 ? 32 + byte - 0xc0 : -1;

    case MPL_SHEET_KOI8_R:
      return byte >= 0xe0   ? 32 + koi8_order[byte - 0xe0]
             : byte >= 0xc0 ? koi8_order[byte - 0xc0]
                            : -1;

    case MPL_SHEET_CP866:
      if (byte < 0xa0)
        return 32 + byte - 0x80;
      return byte < 0xb0 ? byte - 0xa0 : byte >= 0xe0 && byte < 0xf0 ? 16 + byte - 0xe0 : -1;

    case MPL_SHEET_UTF8:
    case MPL_SHEET_UTF16_LE:
    case MPL_SHEET_UTF16_BE:
    default:
      return -1;
    }
}

/* The letter «ё», quotation marks, dashes, «№» and the space that does not break. */
static gboolean
is_sign (MplSheetEncoding encoding, guchar byte)
{
  const char *signs = encoding == MPL_SHEET_CP1251
                          ? "\xa8\xb8\xab\xbb\x84\x93\x94\x96\x97\x85\xb9\xa0"
                      : encoding == MPL_SHEET_KOI8_R ? "\xa3\xb3\x9a\x9c"
                                                     : "\xf0\xf1\xfc\xff";

  return strchr (signs, (char) byte) != NULL;
}

static gint64
judge_eight_bits (MplSheetEncoding encoding, const char *data, gsize length)
{
  gboolean after_small = FALSE;
  gint64 score = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) data[i];
      int letter = byte >= 0x80 ? find_letter (encoding, byte) : -1;

      if (letter >= 0)
        score += weights[letter % 32] + (after_small && letter >= 32 ? CAPITAL_WITHIN : 0);
      else if (byte >= 0x80 && !is_sign (encoding, byte))
        score += STRANGE;
      after_small = letter >= 0 && letter < 32;
    }

  return score;
}

static MplSheetEncoding
find_eight_bits (const char *data, gsize length)
{
  static const MplSheetEncoding candidates[]
      = { MPL_SHEET_CP1251, MPL_SHEET_KOI8_R, MPL_SHEET_CP866 };
  MplSheetEncoding best = candidates[0];
  gint64 best_score = G_MININT64;

  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gint64 score = judge_eight_bits (candidates[i], data, length);

      if (score > best_score)
        {
          best_score = score;
          best = candidates[i];
        }
    }

  return best;
}

/* Of Latin, Cyrillic and signs the high byte is 0 or 4. %MPL_SHEET_UTF8: no UTF-16. */
static MplSheetEncoding
find_sixteen_bits (const char *data, gsize length)
{
  gsize pairs = MIN (length, LOOK) / 2;
  gsize even = 0;
  gsize odd = 0;
  gboolean has_zero = FALSE;

  for (gsize i = 0; i < pairs; i++)
    {
      char first = data[2 * i];
      char second = data[2 * i + 1];

      has_zero = has_zero || first == 0 || second == 0;
      even += (first == 0 || first == 4) && second != 0;
      odd += (second == 0 || second == 4) && first != 0;
    }
  if (!has_zero)
    return MPL_SHEET_UTF8;
  if (odd >= pairs - pairs / 10)
    return MPL_SHEET_UTF16_LE;
  if (even >= pairs - pairs / 10)
    return MPL_SHEET_UTF16_BE;

  return MPL_SHEET_UTF8;
}

MplSheetEncoding
mpl_sheet_encoding_find (const char *data, gsize length, gsize *mark)
{
  MplSheetEncoding sixteen;

  *mark = 0;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      *mark = 3;
      return MPL_SHEET_UTF8;
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *mark = 2;
      return data[0] == '\xff' ? MPL_SHEET_UTF16_LE : MPL_SHEET_UTF16_BE;
    }

  sixteen = find_sixteen_bits (data, length);
  if (sixteen != MPL_SHEET_UTF8)
    return sixteen;

  /* Zeros are valid here, and left out later. */
  if (g_utf8_validate_len (data, length, NULL))
    return MPL_SHEET_UTF8;
  for (const char *at = data, *end = data + length; at < end;)
    {
      if (g_utf8_validate_len (at, (gsize) (end - at), &at))
        return MPL_SHEET_UTF8;
      if (*at != '\0')
        break;
      at++;
    }

  return find_eight_bits (data, MIN (length, LOOK * 16));
}

/* In pieces where a byte is no character of the encoding. */
static void
convert (GString *text, const char *data, gsize length, const char *iconv)
{
  while (length > 0)
    {
      g_autofree char *piece = NULL;
      gsize n_read = 0;
      gsize n_written = 0;

      piece = g_convert (data, (gssize) length, "UTF-8", iconv, &n_read, &n_written, NULL);
      if (piece == NULL && n_read > 0)
        piece = g_convert (data, (gssize) n_read, "UTF-8", iconv, NULL, &n_written, NULL);
      if (piece != NULL)
        g_string_append_len (text, piece, (gssize) n_written);
      data += MIN (n_read, length);
      length -= MIN (n_read, length);
      if (length > 0)
        {
          gsize unit = g_str_has_prefix (iconv, "UTF-16") ? 2 : 1;

          g_string_append (text, "\ufffd");
          data += MIN (unit, length);
          length -= MIN (unit, length);
        }
    }
}

/* In place: zeros go, each line end becomes one \n. */
static void
tidy (GString *text)
{
  gsize to = 0;

  for (gsize from = 0; from < text->len; from++)
    {
      char c = text->str[from];

      if (c == '\0' || (c == '\r' && from + 1 < text->len && text->str[from + 1] == '\n'))
        continue;
      text->str[to++] = c == '\r' ? '\n' : c;
    }
  g_string_truncate (text, to);
}

GString *
mpl_sheet_encoding_decode (const char *data, gsize length, MplSheetEncoding *encoding)
{
  g_autoptr (GString) text = g_string_sized_new (length + 1);
  gsize mark;

  *encoding = mpl_sheet_encoding_find (data, length, &mark);
  data += mark;
  length -= mark;

  if (encodings[*encoding].iconv != NULL)
    convert (text, data, length, encodings[*encoding].iconv);
  else
    g_string_append_len (text, data, (gssize) length);
  tidy (text);

  if (!g_utf8_validate_len (text->str, text->len, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (text->str, (gssize) text->len);

      g_string_assign (text, valid);
    }

  return g_steal_pointer (&text);
}
