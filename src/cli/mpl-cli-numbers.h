/* mpl-cli-numbers.h: JSON that is mostly numbers, read straight on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the reader stands in a text that ends with a zero. */
typedef struct
{
  const char *text;
  const char *at;
} MplCliNumbers;

/**
 * MplCliNumber:
 * @MPL_CLI_NUMBER_WHOLE: a whole number that 64 bits hold
 * @MPL_CLI_NUMBER_NULL: null
 * @MPL_CLI_NUMBER_OTHER: a fraction, a number too large, a text, true, a list …
 * @MPL_CLI_NUMBER_BROKEN: no JSON
 */
typedef enum
{
  MPL_CLI_NUMBER_WHOLE,
  MPL_CLI_NUMBER_NULL,
  MPL_CLI_NUMBER_OTHER,
  MPL_CLI_NUMBER_BROKEN,
} MplCliNumber;

/* Reads the sign, after white space. Returns: whether it stands there; else nothing is read. */
gboolean mpl_cli_numbers_take (MplCliNumbers *self, char sign);

/* Reads a number or null; what is neither is not read on. */
MplCliNumber mpl_cli_numbers_take_number (MplCliNumbers *self, gint64 *number);

/* Reads a text in quotes. Returns: (transfer full) (nullable): it, escapes as they stand */
char *mpl_cli_numbers_take_text (MplCliNumbers *self);

/* Whether only white space is left. */
gboolean mpl_cli_numbers_at_end (MplCliNumbers *self);

/* The line and character, from 1, where the reader stands. */
void mpl_cli_numbers_get_place (const MplCliNumbers *self, guint *line, guint *character);

G_END_DECLS
