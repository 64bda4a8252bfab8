/* mpl-record.h: a record of the school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each stored type is a subclass without fields of its own: a record holds an id and a row of
 * values, and its properties come from the type's field table. A property notifies when its value
 * has changed and at no other time. Records are read by everyone and changed by the book alone
 * (mpl-model-writer.h). They belong to the main thread; a worker gets an MplSnapshot.
 */

#pragma once

#include "model/mpl-row.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MPL_TYPE_RECORD (mpl_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MplRecord, mpl_record, MPL, RECORD, GObject)

struct _MplRecordClass
{
  GObjectClass parent_class;

  const MplTable *table;
  GParamSpec **properties; /* one for each field */
};

/* Tells a subclass its table and installs a property for each of its fields. */
void mpl_record_class_set_table (MplRecordClass *klass, const MplTable *table);

/* The body of a subclass whose table is TypeName's `type_name_table`. */
#define MPL_DEFINE_RECORD(TypeName, type_name)                                 \
  struct _##TypeName                                                           \
  {                                                                            \
    MplRecord parent_instance;                                                 \
  };                                                                           \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, MPL_TYPE_RECORD)                   \
  static void type_name##_class_init (TypeName##Class *klass)                  \
  {                                                                            \
    mpl_record_class_set_table (MPL_RECORD_CLASS (klass), &type_name##_table); \
  }                                                                            \
  static void type_name##_init (TypeName *self)                                \
  {                                                                            \
  }

/**
 * mpl_record_new:
 * @row: its first row, which tells its type
 *
 * Returns: (transfer full): a record
 */
MplRecord *mpl_record_new (MplRow *row);

const MplTable *mpl_record_get_table (MplRecord *self);
gint64 mpl_record_get_id (MplRecord *self);

/* (transfer none): what it holds now; a reference keeps it as it is. */
MplRow *mpl_record_get_row (MplRecord *self);

/* The same as the functions of the row; a text lives until the record changes. */
gboolean mpl_record_is_null (MplRecord *self, guint field);
gint64 mpl_record_get_integer (MplRecord *self, guint field);
gboolean mpl_record_get_boolean (MplRecord *self, guint field);
MplDay mpl_record_get_day (MplRecord *self, guint field);
const char *mpl_record_get_text (MplRecord *self, guint field);
int mpl_record_get_choice (MplRecord *self, guint field);
guint64 mpl_record_get_flags (MplRecord *self, guint field);
gint64 mpl_record_get_reference (MplRecord *self, guint field);
const char *mpl_record_get_title (MplRecord *self);

G_END_DECLS
