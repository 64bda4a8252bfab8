/* mpl-timeline-file.h: files written whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MplTimelineFile MplTimelineFile;

/**
 * mpl_timeline_file_new:
 * @path: where the file is to be
 * @cancellable: (nullable): breaks off writing
 * @error: why its folder cannot be written
 *
 * Returns: (transfer full) (nullable): a file that is written beside @path
 */
MplTimelineFile *
mpl_timeline_file_new (const char *path, GCancellable *cancellable, GError **error);

/* Closes the file; what was not put in place is deleted. */
void mpl_timeline_file_free (MplTimelineFile *self);

/* A #cairo_write_func_t; the closure is the file. */
cairo_status_t
mpl_timeline_file_write (void *closure, const unsigned char *data, unsigned int length);

/**
 * mpl_timeline_file_close:
 * @self: a file
 * @status: what cairo says of the surface that wrote it
 * @error: why it could not be written
 *
 * Returns: whether everything is on the disk
 */
gboolean mpl_timeline_file_close (MplTimelineFile *self, cairo_status_t status, GError **error);

/**
 * mpl_timeline_file_commit:
 * @files: (element-type MplTimelineFile): closed files
 * @error: why they could not be put in place
 *
 * Puts all files in place, or none.
 *
 * Returns: whether they are in place
 */
gboolean mpl_timeline_file_commit (GPtrArray *files, GError **error);

G_END_DECLS
