/* mpl-shortcuts.h: the one table of keyboard shortcuts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It feeds the accelerators of the application and the shortcuts dialog, so that neither can tell
 * another story than the other.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many accelerators one line may carry. */
#define MPL_SHORTCUT_ACCELS 2

/**
 * MplShortcut:
 * @group: the msgid of the heading below which the dialog lists it; lines of one group stand
 *   together
 * @title: the msgid of what it does; %NULL ends the table
 * @action: (nullable): the detailed action that the accelerators activate; %NULL where the toolkit
 *   or a widget answers the key by itself and the table only tells of it
 * @accels: the accelerators, as gtk_accelerator_parse() reads them
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accels[MPL_SHORTCUT_ACCELS + 1];
} MplShortcut;

const MplShortcut *mpl_shortcuts_get (void);

/* Makes the accelerators of the table those of @application. */
void mpl_shortcuts_install (GtkApplication *application);

/**
 * mpl_shortcut_get_label:
 * @self: a line of the table
 *
 * Returns: (transfer full): its accelerators as a person reads them: «Ctrl+Q»; several are
 *   separated by a comma
 */
char *mpl_shortcut_get_label (const MplShortcut *self);

G_END_DECLS
