/* mpl-bits.h: rows of bits, gone through 64 at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MPL_BITS_PER_WORD 64

/**
 * MplBits:
 * @n_rows: how many rows
 * @n_columns: how many bits a row
 * @n_words: how many words a row
 * @words: the rows; bits beyond @n_columns are 0
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  guint n_words;
  guint64 *words;
} MplBits;

/* All bits are 0. */
MplBits *mpl_bits_new (guint n_rows, guint n_columns);
void mpl_bits_free (MplBits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplBits, mpl_bits_free)

/* Returns: (transfer full): rows for columns */
MplBits *mpl_bits_transpose (const MplBits *self);

/* Sets the bits of a row, those beyond @n_columns left out. */
void mpl_bits_fill_row (MplBits *self, guint row);

static inline guint64 *
mpl_bits_row (const MplBits *self, guint row)
{
  return self->words + (gsize) row * self->n_words;
}

static inline gboolean
mpl_bit_test (const guint64 *row, guint column)
{
  return (row[column / MPL_BITS_PER_WORD] >> (column % MPL_BITS_PER_WORD)) & 1;
}

static inline void
mpl_bit_set (guint64 *row, guint column)
{
  row[column / MPL_BITS_PER_WORD] |= G_GUINT64_CONSTANT (1) << (column % MPL_BITS_PER_WORD);
}

static inline void
mpl_bit_clear (guint64 *row, guint column)
{
  row[column / MPL_BITS_PER_WORD] &= ~(G_GUINT64_CONSTANT (1) << (column % MPL_BITS_PER_WORD));
}

/* The column of the lowest bit of a word that is not 0; takes the bit away. */
static inline guint
mpl_bit_take (guint64 *word, guint index)
{
  guint bit = (guint) __builtin_ctzll (*word);

  *word &= *word - 1;
  return index * MPL_BITS_PER_WORD + bit;
}

G_END_DECLS
