/* mpl-field.h: what is known of a record type and of each of its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every stored type is declared once, as one static MplTable with its MplFields. From it come the
 * object's properties, the row statements and journal triggers of the store, validation, import
 * mapping, the sentences of the journal and the columns that a paper may show.
 *
 * Some columns bear words that SQL keeps for itself ("end", "column", "key"): a statement quotes
 * every name.
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
 * @MPL_FIELD_TEXT: a text of @min to @max characters
 * @MPL_FIELD_UUID: a text that names the record outside of the file; a new record gets its own
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
  MPL_FIELD_UUID,
  MPL_FIELD_CHOICE,
  MPL_FIELD_FLAGS,
  MPL_FIELD_REFERENCE,
} MplFieldKind;

struct _MplChoice
{
  const char *code;    /* English, the same in every locale */
  const char *label;   /* N_() or NC_() */
  const char *context; /* the label's msgctxt, %NULL for none */
};

struct _MplField
{
  const char *name;  /* column, property and JSON key */
  const char *label; /* N_() */
  MplFieldKind kind;
  gboolean required;        /* never null */
  gboolean multiline;       /* a text that may hold line breaks and tabs */
  gboolean belongs;         /* a reference: the record is deleted with its target, not cleared */
  gint64 min;               /* of an integer; characters of a text */
  gint64 max;               /* of an integer; characters of a text */
  const MplChoice *choices; /* ended by a %NULL code */
  const char *target;       /* name of the table that a reference points into */
  gint64 initial;           /* value of a new record's required number, boolean or flags */
  const char *initial_code; /* of a new record's required choice or text */
};

/**
 * MplRuleKind:
 * @MPL_RULE_ORDER: where both are known, the second field is not less than the first
 * @MPL_RULE_ONE_OF: exactly one of both fields is known
 */
typedef enum
{
  MPL_RULE_ORDER,
  MPL_RULE_ONE_OF,
} MplRuleKind;

/* What two fields of a record owe each other. */
struct _MplRule
{
  MplRuleKind kind;
  guint first;
  guint second;
};

struct _MplTable
{
  const char *name;       /* in the file; the type's word in the glossary: "activity" */
  const char *label;      /* N_() */
  const MplField *fields; /* without the id, which every table has */
  guint n_fields;         /* at most 64, so that a set of fields is a guint64 */
  const MplRule *rules;
  guint n_rules;
  gboolean single; /* a file holds one record from its beginning, and never more or less */
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

/* The place of the table among mpl_table_get_all(). */
guint mpl_table_get_index (const MplTable *self);

/* The index of the field of that name, -1 where there is none. */
int mpl_table_find_field (const MplTable *self, const char *name);

/**
 * mpl_table_validate:
 * @self: a table
 * @values: (array): a value for each of its fields
 * @error: %MPL_ERROR_INVALID
 *
 * Each field by itself and the rules between them.
 */
gboolean mpl_table_validate (const MplTable *self, const MplValue *values, GError **error);

/**
 * mpl_field_validate:
 * @self: a field
 * @value: what it is to hold
 * @error: %MPL_ERROR_INVALID with a sentence that names the field and says what is allowed
 *
 * Bounds, required, closed lists, valid UTF-8, no control characters. References are checked for
 * being a number other than 0 only.
 */
gboolean mpl_field_validate (const MplField *self, const MplValue *value, GError **error);

/* The value that a new record has: the initial one, a UUID of its own, or null. */
void mpl_field_get_initial (const MplField *self, MplValue *value);

/* Whether the file holds the field as TEXT; else it is an INTEGER. */
gboolean mpl_field_is_text (const MplField *self);

/* How many choices the field has. */
guint mpl_field_get_n_choices (const MplField *self);

/* The index of a choice, -1 where there is no such code. */
int mpl_field_find_choice (const MplField *self, const char *code);

/* The bit of a choice of a flags field; 0 where there is no such code. */
guint64 mpl_field_get_flag (const MplField *self, const char *code);

/* The translated label of the field. */
const char *mpl_field_get_label (const MplField *self);

/* The translated label of a choice, %NULL where there is no such code. */
const char *mpl_field_get_choice_label (const MplField *self, const char *code);

G_END_DECLS
