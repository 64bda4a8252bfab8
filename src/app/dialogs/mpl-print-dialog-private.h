/* mpl-print-dialog-private.h: what the files of MplPrintDialog share, and its tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-print-dialog.h"
#include "app/dialogs/mpl-print-options.h"
#include "app/widgets/mpl-print-pages.h"
#include "app/widgets/mpl-print-preview.h"

G_BEGIN_DECLS

struct _MplPrintDialog
{
  AdwDialog parent_instance;

  MplSnapshot *snapshot; /* NULL without a programme */
  char *book_path;       /* the school file, which is never written over */
  MplPrintPages *pages;
  MplTimelineExportOptions chosen; /* what the preview shows, or is going to */
  gboolean is_valid;               /* whether what is chosen can be printed */
  MplDay today;
  GCancellable *cancellable; /* of the job that runs, NULL for none */

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split_view;
  MplPrintOptions *options;
  GtkStack *actions;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;
  GtkStack *states;
  MplPrintPreview *preview;
  GtkWidget *spinner;
  GtkLabel *page_label;
};

/* mpl-print-dialog.c: which actions can be done now. */
void mpl_print_dialog_update_actions (MplPrintDialog *self);

/* mpl-print-output.c: asks for a file and writes it. */
void mpl_print_dialog_choose_file (MplPrintDialog *self);

/**
 * mpl_print_dialog_save:
 * @self: the dialog
 * @path: the file; its suffix tells the format, and none means PDF
 * @may_replace: (nullable) (array zero-terminated=1): as of mpl_print_job_run_async()
 *
 * Writes what is chosen; a toast says that it is done, a dialog why it is not.
 */
void mpl_print_dialog_save (MplPrintDialog *self, const char *path, const char *const *may_replace);

/* mpl-print-output.c: makes a PDF and hands it to the desktop's print dialog. */
void mpl_print_dialog_print (MplPrintDialog *self);

G_END_DECLS
