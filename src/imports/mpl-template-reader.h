/* mpl-template-reader.h: reads a template of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is that of docs/template-format.md.
 */

#pragma once

#include "model/mpl-template.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The template that comes with the program. */
#define MPL_TEMPLATE_BUILT_IN "teacher-teacher"

/**
 * mpl_template_read_bytes:
 * @bytes: the text of the file
 * @name: how the file is called in errors
 * @error: %MPL_ERROR_INVALID with file and place, %MPL_ERROR_LIMIT
 *
 * Returns: (transfer full) (nullable): the template
 */
MplTemplate *mpl_template_read_bytes (GBytes *bytes, const char *name, GError **error);

/**
 * mpl_template_read:
 * @id_or_path: the id of a template that comes with the program, or the path of a file
 * @error: as above, and %MPL_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the template
 */
MplTemplate *mpl_template_read (const char *id_or_path, GError **error);

G_END_DECLS
