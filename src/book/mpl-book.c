/* mpl-book.c: the open school file with its model and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "book/mpl-book-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

struct _MplBook
{
  GObject parent_instance;

  MplStore *store;
  MplModel *model;

  char *undo_label;
  char *redo_label;
  gboolean closed;
  gboolean stale; /* whether the file has a command that could not be read back */
};

G_DEFINE_FINAL_TYPE (MplBook, mpl_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_label (MplBook *self, char **label, GParamSpec *property, MplCommand *command)
{
  g_autofree char *text = NULL;

  if (command != NULL && !command->barrier)
    text = mpl_command_make_label (command, self->model);
  if (g_set_str (label, text))
    g_object_notify_by_pspec (G_OBJECT (self), property);
}

static void
update_labels (MplBook *self)
{
  g_autoptr (MplCommand) undo = mpl_store_peek_undo (self->store);
  g_autoptr (MplCommand) redo = mpl_store_peek_redo (self->store);

  set_label (self, &self->undo_label, properties[PROP_UNDO_LABEL], undo);
  set_label (self, &self->redo_label, properties[PROP_REDO_LABEL], redo);
}

/* The file has changed: has the model follow. That the rows cannot be read back although they
 * have just been written is next to impossible; the model then stays what it was, and nothing
 * more is written from it. */
static gboolean
follow (MplBook *self, GArray *touched, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!mpl_book_refresh (self->store, self->model, touched, &local_error))
    {
      self->stale = TRUE;
      mpl_error_set (error, MPL_ERROR_FAILED, local_error->message,
                     _ ("The change is saved, but could not be read back. Close the file and "
                        "open it again."));
      return FALSE;
    }

  update_labels (self);
  g_signal_emit (self, signals[CHANGED], 0, touched);
  return TRUE;
}

static gboolean
check_writable (MplBook *self, GError **error)
{
  if (self->closed)
    {
      mpl_error_set (error, MPL_ERROR_READ_ONLY, NULL, _ ("The school file is closed."));
      return FALSE;
    }
  if (self->stale)
    {
      mpl_error_set (error, MPL_ERROR_READ_ONLY, NULL,
                     _ ("The last change could not be read back. Close the file and open it "
                        "again."));
      return FALSE;
    }
  if (mpl_store_get_read_only (self->store))
    {
      const GError *reason = mpl_store_get_read_only_reason (self->store);

      if (reason != NULL)
        {
          g_propagate_error (error, g_error_copy (reason));
          return FALSE;
        }
      mpl_error_set (error, MPL_ERROR_READ_ONLY, NULL,
                     _ ("The school file is open for reading only. Save a copy to work on it."));
      return FALSE;
    }
  return TRUE;
}

static void
mpl_book_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplBook *self = MPL_BOOK (object);

  switch (prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, mpl_book_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_book_finalize (GObject *object)
{
  MplBook *self = MPL_BOOK (object);

  /* Who wants to know whether the file closes well closes it before. */
  g_clear_object (&self->store);
  g_clear_object (&self->model);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);

  G_OBJECT_CLASS (mpl_book_parent_class)->finalize (object);
}

static void
mpl_book_class_init (MplBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_book_get_property;
  object_class->finalize = mpl_book_finalize;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
mpl_book_init (MplBook *self)
{
  self->model = mpl_model_new ();
}

MplBook *
mpl_book_create (const char *path, GError **error)
{
  MplStore *store = mpl_store_create (path, error);

  return store == NULL ? NULL : mpl_book_new (store, error);
}

MplBook *
mpl_book_open (const char *path, MplStoreFlags flags, GError **error)
{
  MplStore *store = mpl_store_open (path, flags, error);

  return store == NULL ? NULL : mpl_book_new (store, error);
}

MplBook *
mpl_book_new (MplStore *store, GError **error)
{
  g_autoptr (MplBook) self = NULL;

  g_return_val_if_fail (MPL_IS_STORE (store), NULL);

  self = g_object_new (MPL_TYPE_BOOK, NULL);
  self->store = store;
  if (!mpl_book_load (store, self->model, error))
    return NULL;
  update_labels (self);

  return g_steal_pointer (&self);
}

gboolean
mpl_book_close (MplBook *self, GError **error)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), FALSE);

  if (self->closed)
    return TRUE;
  self->closed = TRUE;
  return mpl_store_close (self->store, error);
}

MplModel *
mpl_book_get_model (MplBook *self)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);

  return self->model;
}

MplStore *
mpl_book_get_store (MplBook *self)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);

  return self->store;
}

gboolean
mpl_book_get_read_only (MplBook *self)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), TRUE);

  return mpl_store_get_read_only (self->store);
}

gboolean
mpl_book_apply (MplBook *self, MplChange *change, GError **error)
{
  g_autoptr (GArray) touched = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (self), FALSE);
  g_return_val_if_fail (MPL_IS_CHANGE (change), FALSE);

  if (mpl_change_is_empty (change))
    return TRUE;
  if (!check_writable (self, error) || !mpl_model_validate (self->model, change, error))
    return FALSE;

  touched = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  if (mpl_store_apply (self->store, change, touched, &local_error) == 0)
    {
      if (g_error_matches (local_error, MPL_ERROR, MPL_ERROR_NOTHING))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return follow (self, touched, error);
}

/* Names the barrier that stands before undo. */
static gboolean
check_barrier (MplBook *self, GError **error)
{
  g_autoptr (MplCommand) command = mpl_store_peek_undo (self->store);
  g_autofree char *sentence = NULL;

  if (command == NULL || !command->barrier)
    return TRUE;

  sentence = mpl_command_make_sentence (command, self->model);
  mpl_error_set (error, MPL_ERROR_BARRIER, command->verb,
                 /* Translators: the name of a command: “Erase a person’s data” */
                 _ ("History does not go back further: “%s” cannot be undone."), sentence);
  return FALSE;
}

gboolean
mpl_book_undo (MplBook *self, GError **error)
{
  g_autoptr (GArray) touched = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (self), FALSE);

  if (!check_writable (self, error) || !check_barrier (self, error))
    return FALSE;

  touched = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  return mpl_store_undo (self->store, touched, error) && follow (self, touched, error);
}

gboolean
mpl_book_redo (MplBook *self, GError **error)
{
  g_autoptr (GArray) touched = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (self), FALSE);

  if (!check_writable (self, error))
    return FALSE;

  touched = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  return mpl_store_redo (self->store, touched, error) && follow (self, touched, error);
}

const char *
mpl_book_get_undo_label (MplBook *self)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);

  return self->undo_label;
}

const char *
mpl_book_get_redo_label (MplBook *self)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);

  return self->redo_label;
}

GPtrArray *
mpl_book_read_history (MplBook *self, gint64 before, guint limit, GError **error)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);

  return mpl_store_read_commands (self->store, before, limit, error);
}

char *
mpl_book_describe_command (MplBook *self, const MplCommand *command)
{
  g_return_val_if_fail (MPL_IS_BOOK (self), NULL);
  g_return_val_if_fail (command != NULL, NULL);

  return mpl_command_make_sentence (command, self->model);
}
