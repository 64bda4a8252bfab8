/* mpl-list-top.c: keeps the beginning of a list in sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-list-top.h"

/* A list that is scrolled by less than a header of two lines, in pixels, stands at its beginning.
 */
#define NEAR_TOP 72

/* The list is laid out at the end of the first frame. */
static gboolean
on_view_tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (++*n_frames < 2)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));

  return G_SOURCE_REMOVE;
}

void
mpl_list_top_keep (GtkListView *view, gboolean always)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  if (!gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;

  if (always
      || gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_lower (adjustment) < NEAR_TOP)
    gtk_widget_add_tick_callback (GTK_WIDGET (view), on_view_tick_cb, g_new0 (guint, 1), g_free);
}
