/* mpl-store-backup.c: backups of a file that is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-backup.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-store-private.h"

#define SECONDS_PER_DAY 86400
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

/* What a worker needs of a store; the store itself stays in its thread. */
typedef struct
{
  char *path;
  char *uuid;
  GWeakRef store;
  GMainContext *context;
  GError *error;
} Job;

static Job *
job_new (MplStore *store)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (store->path);
  job->uuid = g_strdup (store->uuid);
  job->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&job->store, store);

  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->store);
  g_main_context_unref (job->context);
  g_clear_error (&job->error);
  g_free (job->path);
  g_free (job->uuid);
  g_free (job);
}

static gboolean
tell_failure (gpointer data)
{
  Job *job = data;
  g_autoptr (MplStore) store = g_weak_ref_get (&job->store);

  if (store != NULL)
    mpl_store_emit_backup_failed (store, job->error);

  return G_SOURCE_REMOVE;
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  if (mpl_backup_make (job->path, job->uuid, NULL, &job->error))
    {
      job_free (job);
      return NULL;
    }

  g_message ("No backup of %s: %s", job->path, job->error->message);
  {
    g_autoptr (GSource) source = g_idle_source_new ();

    g_source_set_callback (source, tell_failure, job, job_free);
    g_source_attach (source, job->context);
  }

  return NULL;
}

/* A day since the last copy, and something new to keep. */
static gboolean
is_due (MplStore *self, const MplFileIdentity *identity)
{
  gint64 last = mpl_backup_get_last_time (self->uuid);

  return mpl_store_journal_get_time () - last >= SECONDS_PER_DAY
         && identity->mtime / NANOSECONDS >= last;
}

void
mpl_store_start_backup (MplStore *self, const MplFileIdentity *identity)
{
  if (is_due (self, identity))
    self->backup = g_thread_new ("backup", run_job, job_new (self));
}

void
mpl_store_finish_backup (MplStore *self)
{
  g_clear_pointer (&self->backup, g_thread_join);
}

gboolean
mpl_store_backup (MplStore *self, GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->connection != NULL, FALSE);

  return mpl_backup_make (self->path, self->uuid, NULL, error);
}

static void
run_task (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  if (mpl_backup_make (job->path, job->uuid, cancellable, &job->error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&job->error));
}

void
mpl_store_backup_async (MplStore *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MPL_IS_STORE (self) && self->connection != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mpl_store_backup_async);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, run_task);
}

gboolean
mpl_store_backup_finish (MplStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
mpl_store_give_way (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (MplStore) store = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  store = mpl_store_open (path, MPL_STORE_NO_BACKUP, &local_error);
  if (store == NULL)
    {
      if (g_error_matches (local_error, MPL_ERROR, MPL_ERROR_NOT_OURS)
          || g_error_matches (local_error, MPL_ERROR, MPL_ERROR_DAMAGED)
          || g_error_matches (local_error, MPL_ERROR, MPL_ERROR_NEWER))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return mpl_store_backup (store, error) && mpl_store_close (store, error);
}
