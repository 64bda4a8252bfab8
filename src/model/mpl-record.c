/* mpl-record.c: a record of the school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-record.h"

#include "model/mpl-model-writer.h"

typedef struct
{
  gint64 id;
  MplRow *row;
} MplRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MplRecord, mpl_record, G_TYPE_OBJECT)

/* The fields have the property ids 1–64. */
#define PROP_ID 65

static MplRow *
get_row (MplRecord *self)
{
  MplRecordPrivate *priv = mpl_record_get_instance_private (self);

  return priv->row;
}

static GParamSpec *
make_property (const MplField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case MPL_FIELD_INTEGER:
    case MPL_FIELD_TIME:
    case MPL_FIELD_REFERENCE:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case MPL_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    case MPL_FIELD_DAY:
      return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE, flags);
    case MPL_FIELD_FLAGS:
      return g_param_spec_uint64 (field->name, NULL, NULL, 0, G_MAXUINT64, 0, flags);
    case MPL_FIELD_TEXT:
    case MPL_FIELD_UUID:
    case MPL_FIELD_CHOICE:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    default:
      g_assert_not_reached ();
    }
}

static void
mpl_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplRecord *self = MPL_RECORD (object);
  guint field = prop_id - 1;

  if (prop_id == PROP_ID)
    {
      g_value_set_int64 (value, mpl_record_get_id (self));
      return;
    }

  switch (mpl_record_get_table (self)->fields[field].kind)
    {
    case MPL_FIELD_INTEGER:
    case MPL_FIELD_TIME:
    case MPL_FIELD_REFERENCE:
      g_value_set_int64 (value, mpl_record_get_integer (self, field));
      break;
    case MPL_FIELD_BOOLEAN:
      g_value_set_boolean (value, mpl_record_get_boolean (self, field));
      break;
    case MPL_FIELD_DAY:
      g_value_set_int (value, mpl_record_get_day (self, field));
      break;
    case MPL_FIELD_FLAGS:
      g_value_set_uint64 (value, mpl_record_get_flags (self, field));
      break;
    case MPL_FIELD_TEXT:
    case MPL_FIELD_UUID:
    case MPL_FIELD_CHOICE:
      g_value_set_string (value, mpl_record_get_text (self, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
mpl_record_finalize (GObject *object)
{
  MplRecordPrivate *priv = mpl_record_get_instance_private (MPL_RECORD (object));

  g_clear_pointer (&priv->row, mpl_row_unref);

  G_OBJECT_CLASS (mpl_record_parent_class)->finalize (object);
}

static void
mpl_record_class_init (MplRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mpl_record_get_property;
  object_class->finalize = mpl_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
mpl_record_init (MplRecord *self)
{
}

void
mpl_record_class_set_table (MplRecordClass *klass, const MplTable *table)
{
  g_return_if_fail (table->n_fields < PROP_ID);

  /* The one method that GObject does not hand down to a subclass. */
  G_OBJECT_CLASS (klass)->get_property = mpl_record_get_property;

  klass->table = table;
  klass->properties = g_new (GParamSpec *, table->n_fields);
  for (guint i = 0; i < table->n_fields; i++)
    {
      klass->properties[i] = make_property (&table->fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, klass->properties[i]);
    }
}

MplRecord *
mpl_record_new (MplRow *row)
{
  MplRecord *self = g_object_new (mpl_row_get_table (row)->get_type (), NULL);
  MplRecordPrivate *priv = mpl_record_get_instance_private (self);

  priv->id = mpl_row_get_id (row);
  priv->row = mpl_row_ref (row);

  return self;
}

void
mpl_record_set_row (MplRecord *self, MplRow *row)
{
  MplRecordPrivate *priv = mpl_record_get_instance_private (self);
  MplRecordClass *klass = MPL_RECORD_GET_CLASS (self);
  g_autoptr (MplRow) old = NULL;
  const MplValue *before, *after;

  g_return_if_fail (mpl_row_get_table (row) == klass->table);
  g_return_if_fail (mpl_row_get_id (row) == priv->id);

  old = priv->row;
  priv->row = mpl_row_ref (row);
  before = mpl_row_get_values (old);
  after = mpl_row_get_values (row);

  for (guint i = 0; i < klass->table->n_fields; i++)
    {
      if (!mpl_value_equal (&before[i], &after[i]))
        g_object_notify_by_pspec (G_OBJECT (self), klass->properties[i]);
    }
}

const MplTable *
mpl_record_get_table (MplRecord *self)
{
  return MPL_RECORD_GET_CLASS (self)->table;
}

gint64
mpl_record_get_id (MplRecord *self)
{
  MplRecordPrivate *priv = mpl_record_get_instance_private (self);

  return priv->id;
}

const gint64 *
mpl_record_get_key (MplRecord *self)
{
  MplRecordPrivate *priv = mpl_record_get_instance_private (self);

  return &priv->id;
}

MplRow *
mpl_record_get_row (MplRecord *self)
{
  return get_row (self);
}

gboolean
mpl_record_is_null (MplRecord *self, guint field)
{
  return mpl_row_is_null (get_row (self), field);
}

gint64
mpl_record_get_integer (MplRecord *self, guint field)
{
  return mpl_row_get_integer (get_row (self), field);
}

gboolean
mpl_record_get_boolean (MplRecord *self, guint field)
{
  return mpl_row_get_boolean (get_row (self), field);
}

MplDay
mpl_record_get_day (MplRecord *self, guint field)
{
  return mpl_row_get_day (get_row (self), field);
}

const char *
mpl_record_get_text (MplRecord *self, guint field)
{
  return mpl_row_get_text (get_row (self), field);
}

int
mpl_record_get_choice (MplRecord *self, guint field)
{
  return mpl_row_get_choice (get_row (self), field);
}

guint64
mpl_record_get_flags (MplRecord *self, guint field)
{
  return mpl_row_get_flags (get_row (self), field);
}

gint64
mpl_record_get_reference (MplRecord *self, guint field)
{
  return mpl_row_get_reference (get_row (self), field);
}

const char *
mpl_record_get_title (MplRecord *self)
{
  return mpl_row_get_title (get_row (self));
}
