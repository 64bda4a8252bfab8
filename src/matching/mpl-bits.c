/* mpl-bits.c: rows of bits, gone through 64 at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "matching/mpl-bits.h"

#include <string.h>

MplBits *
mpl_bits_new (guint n_rows, guint n_columns)
{
  MplBits *self = g_new (MplBits, 1);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->n_words = (n_columns + MPL_BITS_PER_WORD - 1) / MPL_BITS_PER_WORD;
  self->words = g_new0 (guint64, (gsize) n_rows * self->n_words);
  return self;
}

void
mpl_bits_free (MplBits *self)
{
  g_free (self->words);
  g_free (self);
}

void
mpl_bits_fill_row (MplBits *self, guint row)
{
  guint64 *words = mpl_bits_row (self, row);
  guint rest = self->n_columns % MPL_BITS_PER_WORD;

  if (self->n_words == 0)
    return;

  memset (words, 0xff, self->n_words * sizeof (guint64));
  if (rest != 0)
    words[self->n_words - 1] = (G_GUINT64_CONSTANT (1) << rest) - 1;
}

/* 64 by 64 bits: swaps the two other quarters, then those of the quarters, and so on. */
static void
transpose_block (guint64 *block)
{
  guint64 mask = G_GUINT64_CONSTANT (0x00000000ffffffff);

  for (guint half = MPL_BITS_PER_WORD / 2; half > 0; half /= 2, mask ^= mask << half)
    for (guint k = 0; k < MPL_BITS_PER_WORD; k = ((k | half) + 1) & ~half)
      {
        guint64 swapped = ((block[k] >> half) ^ block[k | half]) & mask;

        block[k] ^= swapped << half;
        block[k | half] ^= swapped;
      }
}

MplBits *
mpl_bits_transpose (const MplBits *self)
{
  MplBits *other = mpl_bits_new (self->n_columns, self->n_rows);

  for (guint first = 0; first < self->n_rows; first += MPL_BITS_PER_WORD)
    for (guint w = 0; w < self->n_words; w++)
      {
        guint64 block[MPL_BITS_PER_WORD] = { 0 };
        guint n_rows = MIN (MPL_BITS_PER_WORD, self->n_rows - first);
        guint n_columns = MIN (MPL_BITS_PER_WORD, self->n_columns - w * MPL_BITS_PER_WORD);
        guint64 any = 0;

        for (guint k = 0; k < n_rows; k++)
          any |= block[k] = mpl_bits_row (self, first + k)[w];
        if (any == 0)
          continue;

        transpose_block (block);
        for (guint k = 0; k < n_columns; k++)
          mpl_bits_row (other, w * MPL_BITS_PER_WORD + k)[first / MPL_BITS_PER_WORD] = block[k];
      }

  return other;
}
