/* mpl-lock-owner.c: who holds a lock, as the lock file tells it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-lock-owner.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define GROUP "Lock"
#define TEXT_LENGTH_MAX 64

/* Field 22 of proc(5)'s stat. The second is the program's name, in parentheses, and may hold
 * anything: so it is counted from the last parenthesis. 0 where the process is not there. */
static gint64
read_start (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  rest = strrchr (text, ')');
  if (rest == NULL)
    return 0;

  fields = g_strsplit (rest + 1, " ", -1);

  /* fields[0] is empty, fields[1] the third. */
  return g_strv_length (fields) > 20 ? g_ascii_strtoll (fields[20], NULL, 10) : 0;
}

static char *
read_line (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("");

  return g_strdup (g_strstrip (text));
}

/* The machine's id is not for others to see (machine-id(5)); a digest of it will do. */
static char *
read_machine (void)
{
  g_autofree char *id = read_line ("/etc/machine-id");
  g_autofree char *digest = NULL;

  if (*id == '\0')
    return g_strdup ("");
  digest = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) id, strlen (id),
                                      MPL_APP_ID, -1);

  return g_strndup (digest, 32);
}

MplLockOwner *
mpl_lock_owner_new_self (void)
{
  MplLockOwner *self = g_new0 (MplLockOwner, 1);

  self->host = g_strdup (g_get_host_name ());
  self->machine = read_machine ();
  self->boot = read_line ("/proc/sys/kernel/random/boot_id");
  self->user = g_strdup (g_get_user_name ());
  self->pid = getpid ();
  self->start = read_start (self->pid);
  self->time = g_get_real_time () / G_USEC_PER_SEC;

  return self;
}

/* A text that another machine wrote and that a person is going to see. */
static char *
get_text (GKeyFile *file, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);
  GString *clean;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  clean = g_string_new (NULL);
  for (const char *p = text; *p != '\0' && clean->len < TEXT_LENGTH_MAX; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (clean, g_unichar_isprint (c) ? c : '?');
    }

  return g_string_free (clean, FALSE);
}

MplLockOwner *
mpl_lock_owner_parse (const char *text, gsize length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (MplLockOwner) self = g_new0 (MplLockOwner, 1);

  if (length == 0 || !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL))
    return NULL;

  self->host = get_text (file, "Host");
  self->machine = get_text (file, "Machine");
  self->boot = get_text (file, "Boot");
  self->user = get_text (file, "User");
  self->pid = g_key_file_get_int64 (file, GROUP, "Process", NULL);
  self->start = g_key_file_get_int64 (file, GROUP, "Start", NULL);
  self->time = g_key_file_get_int64 (file, GROUP, "Time", NULL);
  if (self->host == NULL || self->user == NULL || self->pid <= 0)
    return NULL;

  return g_steal_pointer (&self);
}

char *
mpl_lock_owner_format (const MplLockOwner *self, gsize *length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, GROUP, "Host", self->host);
  g_key_file_set_string (file, GROUP, "Machine", self->machine);
  g_key_file_set_string (file, GROUP, "Boot", self->boot);
  g_key_file_set_string (file, GROUP, "User", self->user);
  g_key_file_set_int64 (file, GROUP, "Process", self->pid);
  g_key_file_set_int64 (file, GROUP, "Start", self->start);
  g_key_file_set_int64 (file, GROUP, "Time", self->time);

  return g_key_file_to_data (file, length, NULL);
}

void
mpl_lock_owner_free (MplLockOwner *self)
{
  if (self == NULL)
    return;

  g_free (self->host);
  g_free (self->machine);
  g_free (self->boot);
  g_free (self->user);
  g_free (self);
}

gboolean
mpl_lock_owner_is_here (const MplLockOwner *self)
{
  g_autoptr (MplLockOwner) here = mpl_lock_owner_new_self ();

  if (self->boot != NULL && *self->boot != '\0' && g_str_equal (self->boot, here->boot))
    return TRUE;
  if (!g_str_equal (self->host, here->host))
    return FALSE;

  /* The same name: this machine before it was started anew, unless it is another of that name. */
  return g_strcmp0 (self->machine, here->machine) == 0;
}

gboolean
mpl_lock_owner_is_alive (const MplLockOwner *self)
{
  g_autofree char *boot = read_line ("/proc/sys/kernel/random/boot_id");

  if (self->boot != NULL && *self->boot != '\0' && *boot != '\0' && !g_str_equal (self->boot, boot))
    return FALSE;
  if (self->pid > G_MAXINT || (kill ((pid_t) self->pid, 0) != 0 && errno == ESRCH))
    return FALSE;

  return self->start == 0 || read_start (self->pid) == self->start;
}

void
mpl_lock_owner_set_error (const MplLockOwner *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GDateTime) time = self != NULL ? g_date_time_new_from_unix_local (self->time) : NULL;
  /* Translators: day and time at which a file was opened. */
  g_autofree char *since = time != NULL ? g_date_time_format (time, _ ("%d.%m.%Y %H:%M")) : NULL;
  g_autofree char *detail = NULL;

  if (self == NULL)
    {
      mpl_error_set (error, MPL_ERROR_LOCKED, NULL,
                     _ ("“%s” is being opened by another program just now. Wait a moment and try "
                        "again."),
                     name);
      return;
    }

  detail = g_strdup_printf ("process %" G_GINT64_FORMAT, self->pid);
  if (mpl_lock_owner_is_here (self))
    mpl_error_set (
        error, MPL_ERROR_LOCKED, detail,
        /* Translators: file, computer, user, day and time */
        _ ("“%s” is open on “%s” by user %s since %s. Close it there, or open it here for "
           "reading."),
        name, self->host, self->user, since != NULL ? since : "?");
  else
    mpl_error_set (
        error, MPL_ERROR_LOCKED, detail,
        /* Translators: file, computer, user, day and time, file */
        _ ("“%s” is open on the computer “%s” by user %s since %s. Close it there, or open "
           "it here for reading. If that computer is switched off, delete “%s-lock”."),
        name, self->host, self->user, since != NULL ? since : "?", name);
}
