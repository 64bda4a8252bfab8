/* mpl-print-job.c: a timeline written to a file beside the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-print-job.h"

#include "papers/mpl-timeline-paper.h"

typedef struct
{
  MplSnapshot *snapshot;
  MplTimelineExportOptions options;
  MplDay today;
  char *path;
  GStrv may_replace;
  MplTimelineFormat format;
  MplPrintProgressFunc progress;
  gpointer progress_data;
  guint done;  /* atomic: pages that are written */
  guint total; /* atomic */
  guint told;  /* atomic: whether the main thread has still to hear of it */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->snapshot);
  g_free (job->path);
  g_strfreev (job->may_replace);
  g_free (job);
}

static gboolean
on_may_replace_cb (const char *path, gpointer data, GError **error)
{
  Job *job = data;

  if (job->may_replace != NULL
      && (g_strv_contains ((const char *const *) job->may_replace, path)
          || g_strcmp0 (job->may_replace[0], "*") == 0))
    return TRUE;

  return mpl_timeline_export_keep (path, NULL, error);
}

static gboolean
on_tell_cb (gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);

  g_atomic_int_set (&job->told, FALSE);
  if (!g_task_get_completed (task))
    job->progress ((guint) g_atomic_int_get (&job->done), (guint) g_atomic_int_get (&job->total),
                   job->progress_data);

  return G_SOURCE_REMOVE;
}

/* Pages come faster than a window is drawn: one word is on its way at most. */
static void
on_progress_cb (guint done, guint total, gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);

  g_atomic_int_set (&job->total, total);
  g_atomic_int_set (&job->done, done);
  if (job->progress != NULL && g_atomic_int_compare_and_exchange (&job->told, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT, on_tell_cb, g_object_ref (task), g_object_unref);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  MplRow *programme = mpl_snapshot_get_programme (job->snapshot);
  g_autoptr (MplTimelineDocument) document
      = mpl_timeline_document_new (job->snapshot, programme, &job->options, job->today);
  GError *error = NULL;

  if (mpl_timeline_export (document->input, &document->options, job->path, job->format, cancellable,
                           on_progress_cb, task, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
mpl_print_job_run_async (MplSnapshot *snapshot,
                         const MplTimelineExportOptions *options,
                         MplDay today,
                         const char *path,
                         const char *const *may_replace,
                         MplTimelineFormat format,
                         GCancellable *cancellable,
                         MplPrintProgressFunc progress,
                         gpointer progress_data,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->snapshot = g_object_ref (snapshot);
  job->options = *options;
  job->options.replace = on_may_replace_cb;
  job->options.replace_data = job;
  job->today = today;
  job->path = g_strdup (path);
  job->may_replace = g_strdupv ((char **) may_replace);
  job->format = format;
  job->progress = progress;
  job->progress_data = progress_data;
  g_task_set_source_tag (task, mpl_print_job_run_async);
  g_task_set_task_data (task, job, free_job);
  /* What was written whole stays, even where it was cancelled at the last moment. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

gboolean
mpl_print_job_run_finish (GAsyncResult *result, guint *n_pages, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (n_pages != NULL)
    *n_pages = (guint) g_atomic_int_get (&job->total);

  return g_task_propagate_boolean (G_TASK (result), error);
}
