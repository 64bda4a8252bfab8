/* mpl-keycaps.h: the keys of one accelerator, drawn as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MPL_TYPE_KEYCAPS (mpl_keycaps_get_type ())

G_DECLARE_FINAL_TYPE (MplKeycaps, mpl_keycaps, MPL, KEYCAPS, GtkWidget)

/**
 * mpl_keycaps_new:
 * @accelerator: as gtk_accelerator_parse() reads it
 *
 * Returns: (transfer floating): the keys
 */
GtkWidget *mpl_keycaps_new (const char *accelerator);

G_END_DECLS
