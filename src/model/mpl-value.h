/* mpl-value.h: one value of a record's field, as a school file stores it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A school file knows integers, texts and nothing (design: STRICT tables, INTEGER or TEXT only);
 * days, choices, flags and references are integers or texts whose field tells what they mean.
 */

#pragma once

#include "model/mpl-types.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_VALUE_NULL,
  MPL_VALUE_INTEGER,
  MPL_VALUE_TEXT,
} MplValueKind;

struct _MplValue
{
  MplValueKind kind;
  union
  {
    gint64 integer;
    char *text; /* owned, valid UTF-8 */
  };
};

#define MPL_VALUE_INIT { .kind = MPL_VALUE_NULL }

/* Each frees what @self held before. A %NULL text is the null value. */
void mpl_value_set_null (MplValue *self);
void mpl_value_set_integer (MplValue *self, gint64 integer);
void mpl_value_set_text (MplValue *self, const char *text);

/**
 * mpl_value_take_text:
 * @self: a value
 * @text: (transfer full) (nullable): valid UTF-8
 */
void mpl_value_take_text (MplValue *self, char *text);

void mpl_value_copy (MplValue *self, const MplValue *source);
gboolean mpl_value_equal (const MplValue *a, const MplValue *b);

/* Frees what @self holds; it is the null value then. */
void mpl_value_clear (MplValue *self);

G_END_DECLS
