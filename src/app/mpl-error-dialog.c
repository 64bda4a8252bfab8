/* mpl-error-dialog.c: tells what has gone wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-error-dialog.h"

#include <glib/gi18n.h>

#include "base/mpl-error.h"

void
mpl_error_dialog_present (GtkWidget *parent, const char *heading, const GError *error)
{
  g_autofree char *detail = NULL;
  g_autofree char *sentence = mpl_error_split (error, &detail);
  AdwDialog *dialog = adw_alert_dialog_new (heading, sentence);

  if (detail != NULL)
    {
      GtkWidget *label = gtk_label_new (detail);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dimmed");
      adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), label);
    }
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}
