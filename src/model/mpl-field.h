/* mpl-field.h: what is known of a record type and of each of its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every stored type is declared once, as one static MplTable with its MplFields. From it come the
 * object's properties, the row statements and journal triggers of the store, validation, import
 * mapping, the sentences of the journal and the columns that a paper may show.
 */

#pragma once

#include "model/mpl-value.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MplFieldKind:
 * @MPL_FIELD_INTEGER: a number from @min to @max
 * @MPL_FIELD_BOOLEAN: 0 or 1
 * @MPL_FIELD_DAY: an #MplDay
 * @MPL_FIELD_TIME: seconds since 1970 UTC
 * @MPL_FIELD_TEXT: a text of at most @max characters
 * @MPL_FIELD_CHOICE: the code of one of @choices, a text
 * @MPL_FIELD_FLAGS: a set of @choices: bit n is choice n
 * @MPL_FIELD_REFERENCE: the id of a record of the table @target
 */
typedef enum
{
  MPL_FIELD_INTEGER,
  MPL_FIELD_BOOLEAN,
  MPL_FIELD_DAY,
  MPL_FIELD_TIME,
  MPL_FIELD_TEXT,
  MPL_FIELD_CHOICE,
  MPL_FIELD_FLAGS,
  MPL_FIELD_REFERENCE,
} MplFieldKind;

struct _MplChoice
{
  const char *code;    /* English, the same in every locale */
  const char *label;   /* N_() */
  const char *context; /* the label's msgctxt, %NULL for none */
};

struct _MplField
{
  const char *name;  /* column, property and JSON key */
  const char *label; /* N_() */
  MplFieldKind kind;
  gboolean required;        /* never null */
  gint64 min;               /* of an integer */
  gint64 max;               /* of an integer; characters of a text */
  const MplChoice *choices; /* ended by a %NULL code */
  const char *target;       /* name of the table that a reference points into */
  gint64 initial;           /* value of a new record's required number, boolean or flags */
  const char *initial_code; /* of a new record's required choice or text */
};

struct _MplTable
{
  const char *name;       /* in the file; the type's word in the glossary: "activity" */
  const char *label;      /* N_() */
  const MplField *fields; /* without the id, which every table has */
  guint n_fields;         /* at most 64, so that a set of fields is a guint64 */
  GType (*get_type) (void);
  int title; /* the field that names a record in a sentence; -1 where none does */
};

/**
 * mpl_table_get_all:
 * @n_tables: (out): how many there are
 *
 * All stored types, those that others refer to first.
 */
const MplTable *const *mpl_table_get_all (guint *n_tables);

/* The table of that name, %NULL where there is none. */
const MplTable *mpl_table_find (const char *name);

/* The index of the field of that name, -1 where there is none. */
int mpl_table_find_field (const MplTable *self, const char *name);

/**
 * mpl_field_validate:
 * @self: a field
 * @value: what it is to hold
 * @error: %MPL_ERROR_INVALID with a sentence that names the field and says what is allowed
 *
 * Bounds, required, closed lists, valid UTF-8, no control characters. References are checked for
 * being a number only.
 */
gboolean mpl_field_validate (const MplField *self, const MplValue *value, GError **error);

/* The bit of a choice of a flags field; 0 where there is no such code. */
guint64 mpl_field_get_flag (const MplField *self, const char *code);

/* The translated label of a choice, %NULL where there is no such code. */
const char *mpl_field_get_choice_label (const MplField *self, const char *code);

G_END_DECLS
