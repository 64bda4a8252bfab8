/* mpl-announce.h: words for a screen reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mpl_announce:
 * @widget: what the words are about
 * @text: what a screen reader is to say, translated
 *
 * Says nothing while @widget is not on screen: what is filled in before a dialog opens is no news.
 */
void mpl_announce (GtkWidget *widget, const char *text);

G_END_DECLS
