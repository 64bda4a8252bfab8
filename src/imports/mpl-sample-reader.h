/* mpl-sample-reader.h: reads the sample school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is that of docs/template-format.md.
 */

#pragma once

#include "model/mpl-sample.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * mpl_sample_read_bytes:
 * @bytes: the text of the file
 * @name: how the file is called in errors
 * @error: %MPL_ERROR_INVALID with file and place, %MPL_ERROR_LIMIT
 *
 * Returns: (transfer full) (nullable): the sample
 */
MplSample *mpl_sample_read_bytes (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
