/* mpl-lock.c: one writer at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-lock.h"
#include "store/mpl-lock-owner.h"
#include "store/mpl-store-errors.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEXT_SIZE_MAX 4096
/* A file that others make and delete all the time is given up on. */
#define ATTEMPTS_MAX 20

struct _MplLock
{
  char *path;
  int fd;
};

/* What an attempt came to. */
typedef enum
{
  ATTEMPT_TAKEN,
  ATTEMPT_HELD, /* by another; the error is set */
  ATTEMPT_AGAIN,
  ATTEMPT_FAILED, /* errno tells why */
} Attempt;

static MplLockOwner *
read_owner (int fd)
{
  char text[TEXT_SIZE_MAX];
  ssize_t length = pread (fd, text, sizeof text, 0);

  return length > 0 ? mpl_lock_owner_parse (text, (gsize) length) : NULL;
}

static gboolean
write_owner (int fd)
{
  g_autoptr (MplLockOwner) owner = mpl_lock_owner_new_self ();
  gsize length = 0;
  g_autofree char *text = mpl_lock_owner_format (owner, &length);
  ssize_t written;

  if (ftruncate (fd, 0) != 0)
    return FALSE;
  written = pwrite (fd, text, length, 0);
  if (written >= 0 && (gsize) written < length)
    errno = ENOSPC;

  return written == (ssize_t) length;
}

/* Whether the file that is open is still the one with that name. */
static gboolean
is_at (int fd, const char *path)
{
  struct stat opened, named;

  return fstat (fd, &opened) == 0 && lstat (path, &named) == 0 && opened.st_ino == named.st_ino
         && opened.st_dev == named.st_dev;
}

/* Looks at a lock file that was there. With the kernel's lock in hand its maker on this machine is
 * dead; without one that works its process is looked up. */
static Attempt
judge (int fd, gboolean kernel_locked, const char *path, GError **error)
{
  g_autoptr (MplLockOwner) owner = read_owner (fd);

  /* Its maker died, or another took it over, before the text was written. */
  if (owner == NULL)
    return ATTEMPT_TAKEN;

  if (!mpl_lock_owner_is_here (owner) || (!kernel_locked && mpl_lock_owner_is_alive (owner)))
    {
      mpl_lock_owner_set_error (owner, path, error);
      return ATTEMPT_HELD;
    }

  return ATTEMPT_TAKEN;
}

/* Takes the kernel's lock on @fd and looks whether the file is free. */
static Attempt
take (int fd, gboolean created, const char *path, const char *lock_path, GError **error)
{
  gboolean kernel_locked = flock (fd, LOCK_EX | LOCK_NB) == 0;

  if (!kernel_locked && errno == EWOULDBLOCK)
    {
      g_autoptr (MplLockOwner) owner = read_owner (fd);

      if (owner == NULL && !is_at (fd, lock_path))
        return ATTEMPT_AGAIN;
      mpl_lock_owner_set_error (owner, path, error);
      return ATTEMPT_HELD;
    }

  /* Its last owner deleted it before letting go. */
  if (!is_at (fd, lock_path))
    return ATTEMPT_AGAIN;
  if (created)
    return ATTEMPT_TAKEN;

  return judge (fd, kernel_locked, path, error);
}

static Attempt
try_acquire (const char *path, const char *lock_path, int *out_fd, GError **error)
{
  gboolean created = TRUE;
  Attempt attempt;
  int fd = open (lock_path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0 && errno == EEXIST)
    {
      created = FALSE;
      fd = open (lock_path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
      if (fd < 0 && errno == ENOENT)
        return ATTEMPT_AGAIN;
    }
  if (fd < 0)
    return ATTEMPT_FAILED;

  attempt = take (fd, created, path, lock_path, error);
  if (attempt == ATTEMPT_TAKEN && !write_owner (fd))
    {
      int errnum = errno;
      unlink (lock_path);
      errno = errnum;
      attempt = ATTEMPT_FAILED;
    }

  if (attempt == ATTEMPT_TAKEN)
    *out_fd = fd;
  else
    {
      int errnum = errno;
      close (fd);
      errno = errnum;
    }

  return attempt;
}

MplLock *
mpl_lock_acquire (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  Attempt attempt = ATTEMPT_AGAIN;
  MplLock *self;
  int fd = -1;

  for (int i = 0; attempt == ATTEMPT_AGAIN && i < ATTEMPTS_MAX; i++)
    attempt = try_acquire (path, lock_path, &fd, error);

  switch (attempt)
    {
    case ATTEMPT_TAKEN:
      self = g_new0 (MplLock, 1);
      self->path = g_steal_pointer (&lock_path);
      self->fd = fd;
      return self;
    case ATTEMPT_FAILED:
      mpl_store_error_set_errno (error, errno, path);
      return NULL;
    case ATTEMPT_AGAIN:
      mpl_lock_owner_set_error (NULL, path, error);
      return NULL;
    case ATTEMPT_HELD:
    default:
      return NULL;
    }
}

void
mpl_lock_release (MplLock *self)
{
  if (self == NULL)
    return;

  /* Deleted first: whoever opened it meanwhile sees that it is no longer the file of that name. */
  if (is_at (self->fd, self->path))
    unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
