/* mpl-sheet-run.c: a file is read by a child
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-run.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* By the clock, while the child may use ten seconds of the processor: a disk may be slow. */
#define DEFAULT_TIMEOUT (60 * G_TIME_SPAN_SECOND)

/* How often a cancelled job is noticed. */
#define POLL_MS 100

/* Read at once. */
#define PIECE 65536

static char *program;
static gint64 timeout = DEFAULT_TIMEOUT;

void
mpl_sheet_read_set_program (const char *path, guint seconds)
{
  g_set_str (&program, path);
  timeout = seconds > 0 ? seconds * G_TIME_SPAN_SECOND : DEFAULT_TIMEOUT;
}

/* Ourselves. The link's text is the path, which a debugger's or valgrind's program has too; after
 * an upgrade has replaced the file only the link itself still leads to it. */
static char *
find_program (void)
{
  g_autofree char *path = NULL;

  if (program != NULL)
    return g_strdup (program);

  path = g_file_read_link ("/proc/self/exe", NULL);
  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&path);

  return g_strdup ("/proc/self/exe");
}

static GSubprocess *
start (int fd, const char *name, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = find_program ();
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  GSubprocess *child;
  int copy = fcntl (fd, F_DUPFD_CLOEXEC, 3);

  /* A sanitizer's report is wanted; what libraries print of a hostile file is not. */
#ifndef __SANITIZE_ADDRESS__
  flags |= G_SUBPROCESS_FLAGS_STDERR_SILENCE;
#endif
  if (copy < 0)
    {
      mpl_error_set (error, MPL_ERROR_FAILED, g_strerror (errno), _ ("“%s” could not be read."),
                     name);
      return NULL;
    }
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_take_fd (launcher, copy, MPL_SHEET_CHILD_FD);
  child = g_subprocess_launcher_spawn (launcher, &local_error, path, MPL_SHEET_CHILD_OPTION, NULL);
  if (child == NULL)
    mpl_error_set (error, MPL_ERROR_FAILED, local_error->message, _ ("“%s” could not be read."),
                   name);

  return child;
}

/* Waits until there is something to read: 1; 0 where it takes too long; -1 after an error. */
static int
wait_for (GPollFD *fds, guint n_fds, gint64 until, GCancellable *cancellable)
{
  while (g_get_monotonic_time () < until)
    {
      int n;

      if (g_cancellable_is_cancelled (cancellable))
        return -1;
      n = g_poll (fds, n_fds, POLL_MS);
      if (n > 0 && fds[0].revents != 0)
        return 1;
      if (n < 0 && errno != EINTR)
        return -1;
    }

  return 0;
}

static gboolean
listen_to (int fd,
           const char *name,
           MplSheetListener *listener,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  GPollFD fds[] = { { .fd = fd, .events = G_IO_IN | G_IO_HUP } };
  gint64 until = g_get_monotonic_time () + timeout;

  while (TRUE)
    {
      int ready = wait_for (fds, G_N_ELEMENTS (fds), until, cancellable);
      gssize n = ready == 1 ? read (fd, piece, PIECE) : -1;

      if (g_cancellable_is_cancelled (cancellable))
        {
          mpl_error_set (error, MPL_ERROR_CANCELLED, NULL, _ ("Cancelled."));
          return FALSE;
        }
      if (ready == 0)
        {
          mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("“%s” takes too long to read."), name);
          return FALSE;
        }
      if (n < 0)
        {
          mpl_error_set (error, MPL_ERROR_FAILED, g_strerror (errno), _ ("“%s” could not be read."),
                         name);
          return FALSE;
        }
      if (n == 0)
        return TRUE;
      if (!mpl_sheet_listener_hear (listener, piece, (gsize) n, error))
        return FALSE;
    }
}

/* The child has closed the pipe without its last word. */
static void
tell_death (GSubprocess *child, const char *name, GError **error)
{
  g_autofree char *detail = NULL;
  gboolean by_time = FALSE;

  if (g_subprocess_get_if_signaled (child))
    {
      int signal = g_subprocess_get_term_sig (child);

      /* The kernel's word for too many seconds of the processor. */
      by_time = signal == SIGXCPU || signal == SIGKILL;
      detail = g_strdup_printf ("signal %d", signal);
    }
  else
    detail = g_strdup_printf ("status %d", g_subprocess_get_exit_status (child));

  if (by_time)
    mpl_error_set (error, MPL_ERROR_LIMIT, detail, _ ("“%s” takes too long to read."), name);
  else
    mpl_error_set (error, MPL_ERROR_INVALID, detail,
                   _ ("“%s” cannot be read: it is damaged or too large."), name);
}

gboolean
mpl_sheet_run (int fd,
               const char *name,
               MplSheetListener *listener,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GSubprocess) child = start (fd, name, error);
  GInputStream *stream;
  gboolean heard;

  if (child == NULL)
    return FALSE;

  stream = g_subprocess_get_stdout_pipe (child);
  heard = listen_to (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream)), name, listener,
                     cancellable, error);

  /* Nobody is left behind, whatever happened. */
  if (!heard || mpl_sheet_listener_has_all (listener))
    g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  if (heard && !mpl_sheet_listener_has_all (listener))
    {
      tell_death (child, name, error);
      return FALSE;
    }

  return heard;
}
