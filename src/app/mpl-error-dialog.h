/* mpl-error-dialog.h: tells what has gone wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * mpl_error_dialog_present:
 * @parent: a widget of the window that it happened in
 * @heading: what was not done
 * @error: why: its sentence, and the technical cause below
 */
void mpl_error_dialog_present (GtkWidget *parent, const char *heading, const GError *error);

G_END_DECLS
