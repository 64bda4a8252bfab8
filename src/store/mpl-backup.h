/* mpl-backup.h: copies of a school file, made and kept by themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They lie in the user's data folder under the file's UUID, so that a file that is moved or renamed
 * keeps them: mentoring/backups/<UUID>/<time>.mentoring, mode 0600. Each is a whole school file.
 * Ten days and twelve months are kept. All functions may run in any thread.
 */

#pragma once

#include "model/mpl-field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MplBackup:
 * @path: the copy
 * @time: when it was made, seconds since 1970 UTC
 * @size: bytes
 * @counts: (array): how many records it has of each table, in the order of mpl_table_get_all(); 0
 *   also where it cannot be read
 * @readable: whether it can be read by this version
 */
typedef struct
{
  char *path;
  gint64 time;
  gint64 size;
  gint64 *counts;
  gboolean readable;
} MplBackup;

void mpl_backup_free (MplBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplBackup, mpl_backup_free)

/* How many records of a type the copy has. */
gint64 mpl_backup_get_count (const MplBackup *self, const MplTable *table);

/**
 * mpl_backup_list:
 * @uuid: what the school file calls itself: mpl_store_get_uuid()
 *
 * Returns: (transfer full) (element-type MplBackup): its copies, the newest first; empty where
 * there are none
 */
GPtrArray *mpl_backup_list (const char *uuid, GError **error);

/**
 * mpl_backup_find_uuid:
 * @path: a school file, or where one was
 *
 * Returns: (transfer full) (nullable): what the file that this program last closed there calls
 *   itself: so the backups of a file are found that can no longer be opened
 */
char *mpl_backup_find_uuid (const char *path);

/**
 * mpl_backup_get_last_time:
 * @uuid: what the school file calls itself
 *
 * Returns: when the newest copy was made, 0 where there is none
 */
gint64 mpl_backup_get_last_time (const char *uuid);

/**
 * mpl_backup_make:
 * @path: a school file; it may be open and written meanwhile
 * @uuid: what it calls itself
 * @cancellable: (nullable): to stop it
 * @error: where the reason goes; then no copy has been added and none taken away
 *
 * Makes a copy by a connection of its own, checks it, and then drops those that are kept no longer.
 */
gboolean
mpl_backup_make (const char *path, const char *uuid, GCancellable *cancellable, GError **error);

/**
 * mpl_backup_copy:
 * @path: a school file; it may be open and written meanwhile
 * @target: a file that does not exist; mode 0600
 * @cancellable: (nullable): to stop it
 * @error: %MPL_ERROR_EXISTS…; then there is no file at @target
 */
gboolean
mpl_backup_copy (const char *path, const char *target, GCancellable *cancellable, GError **error);

/**
 * mpl_backup_replace:
 * @path: a school file; it may be open and written meanwhile
 * @target: a file that may exist
 * @cancellable: (nullable): to stop it
 * @error: then what was at @target is there as it was. %MPL_ERROR_EXISTS where that is the school
 *   file itself, by whatever name; %MPL_ERROR_LOCKED where it is one that somebody has open
 *
 * The same where @target may be replaced: by a whole copy, and a school file only after a backup.
 */
gboolean mpl_backup_replace (const char *path,
                             const char *target,
                             GCancellable *cancellable,
                             GError **error);

/**
 * mpl_backup_select_kept:
 * @times: (element-type gint64): when copies were made, the newest first
 *
 * Returns: (transfer full) (element-type gboolean): which of them are kept: all of the last day,
 *   ten at most; the last of each of ten days; the last of each of twelve months
 */
GArray *mpl_backup_select_kept (const GArray *times);

G_END_DECLS
