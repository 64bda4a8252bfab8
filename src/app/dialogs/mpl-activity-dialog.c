/* mpl-activity-dialog.c: an activity edited whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sections edit one draft. After each change the draft is checked as a whole: each section
 * shows what is wrong with its fields, a line at the bottom says the first thing for which nothing
 * can be saved and leads to it.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-dialog.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-actions-section.h"
#include "app/dialogs/mpl-activity-days-section.h"
#include "app/dialogs/mpl-activity-links-section.h"
#include "app/dialogs/mpl-activity-main-section.h"
#include "app/dialogs/mpl-activity-meaning-section.h"
#include "app/dialogs/mpl-activity-outcome-section.h"
#include "app/dialogs/mpl-activity-own-section.h"
#include "app/dialogs/mpl-activity-recurrence-section.h"
#include "app/dialogs/mpl-activity-responsible-section.h"
#include "app/dialogs/mpl-activity-state-section.h"
#include "app/widgets/mpl-announce.h"
#include "app/widgets/mpl-day-picker.h"
#include "app/widgets/mpl-text-row.h"
#include "base/mpl-error.h"
#include "model/mpl-activity-draft.h"
#include "model/mpl-activity.h"

struct _MplActivityDialog
{
  AdwDialog parent_instance;

  MplBook *book;
  MplActivityDraft *draft;
  GPtrArray *problems;

  AdwPreferencesPage *page;
  GtkWidget *cancel_button;
  GtkWidget *save_button;
  GtkWidget *reason_button;
  GtkLabel *reason;
  AdwToastOverlay *toasts;
  GPtrArray *sections; /* of MplActivitySection, in their order */
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplActivityDialog, mpl_activity_dialog, ADW_TYPE_DIALOG)

/* (nullable): the first problem for which nothing can be saved; errors stand first. */
static const MplDraftProblem *
get_error (MplActivityDialog *self)
{
  const MplDraftProblem *problem;

  if (self->problems == NULL || self->problems->len == 0)
    return NULL;
  problem = g_ptr_array_index (self->problems, 0);

  return problem->warning ? NULL : problem;
}

static void
show_reason (MplActivityDialog *self, const char *text)
{
  if (text != NULL && !g_str_equal (gtk_label_get_label (self->reason), text))
    mpl_announce (GTK_WIDGET (self), text);
  gtk_label_set_label (self->reason, text != NULL ? text : "");
  gtk_widget_set_visible (self->reason_button, text != NULL);
}

static void
update (MplActivityDialog *self)
{
  gboolean dirty = mpl_activity_draft_is_dirty (self->draft);
  gboolean read_only = mpl_book_get_read_only (self->book);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const MplDraftProblem *error;
  gboolean quiet;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = mpl_activity_draft_check (self->draft, mpl_day_today ());
  error = get_error (self);

  /* A new activity is not scolded before anybody has written a word. */
  quiet = mpl_activity_draft_get_id (self->draft) == 0 && !dirty;
  for (guint i = 0; i < self->sections->len; i++)
    mpl_activity_section_show (g_ptr_array_index (self->sections, i),
                               quiet ? none : self->problems);

  show_reason (self, error != NULL && !quiet && !read_only ? error->message : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "activity.save", dirty && error == NULL);
  gtk_widget_set_tooltip_text (self->save_button, error != NULL ? error->message
                                                  : !dirty      ? _ ("Nothing has been changed")
                                                                : NULL);
  adw_dialog_set_can_close (ADW_DIALOG (self), !dirty || read_only);
}

static void
focus_problem (MplActivityDialog *self, const MplDraftProblem *problem)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      GtkWidget *widget
          = mpl_activity_section_find (g_ptr_array_index (self->sections, i), problem);

      if (widget == NULL)
        continue;
      if (!gtk_widget_grab_focus (widget))
        gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
      mpl_announce (widget, problem->message);
      return;
    }
}

/* Has every field take what is typed in it. (nullable): the first that cannot. */
static GtkWidget *
commit (GtkWidget *widget)
{
  GtkWidget *failed = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (MPL_IS_DAY_PICKER (widget))
    return mpl_day_picker_commit (MPL_DAY_PICKER (widget)) ? NULL : widget;
  if (ADW_IS_SPIN_ROW (widget))
    adw_spin_row_update (ADW_SPIN_ROW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && failed == NULL;
       child = gtk_widget_get_next_sibling (child))
    failed = commit (child);

  return failed;
}

static gboolean
save_draft (MplActivityDialog *self)
{
  g_autoptr (MplChange) change = mpl_activity_draft_make_change (self->draft);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (!mpl_book_apply (self->book, change, &error))
    {
      g_autofree char *sentence = mpl_error_split (error, NULL);
      AdwToast *toast = adw_toast_new (sentence);

      /* Nothing is lost: the draft stays, and can be saved again. */
      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_set_timeout (toast, 0);
      adw_toast_overlay_add_toast (self->toasts, toast);
      return FALSE;
    }

  mpl_change_get_subject (change, &id);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, mpl_change_get_real_id (change, id));
  adw_dialog_force_close (ADW_DIALOG (self));

  return TRUE;
}

/* Saves, or goes to the first field for which that cannot be. */
static void
try_save (MplActivityDialog *self)
{
  GtkWidget *failed;

  if (mpl_book_get_read_only (self->book))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  failed = commit (GTK_WIDGET (self->page));
  if (failed != NULL)
    gtk_widget_grab_focus (failed);
  else if (get_error (self) != NULL)
    focus_problem (self, get_error (self));
  else if (mpl_activity_draft_is_dirty (self->draft))
    save_draft (self);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  try_save (MPL_ACTIVITY_DIALOG (widget));
}

static void
finish (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplActivityDialog *self = MPL_ACTIVITY_DIALOG (widget);
  const MplDraftProblem *error;

  /* An empty new activity is told what it lacks. */
  if (!mpl_activity_draft_is_dirty (self->draft) && mpl_activity_draft_get_id (self->draft) == 0
      && (error = get_error (self)) != NULL)
    {
      for (guint i = 0; i < self->sections->len; i++)
        mpl_activity_section_show (g_ptr_array_index (self->sections, i), self->problems);
      show_reason (self, error->message);
      focus_problem (self, error);
      return;
    }
  try_save (self);
}

static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_reason_clicked_cb (MplActivityDialog *self)
{
  const MplDraftProblem *error = get_error (self);

  if (error != NULL)
    focus_problem (self, error);
}

static void
on_question_response_cb (MplActivityDialog *self, const char *response)
{
  if (g_str_equal (response, "save"))
    try_save (self);
  else if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Closing is asked for while there is something to lose. */
static void
on_close_attempt_cb (MplActivityDialog *self)
{
  const MplDraftProblem *error = get_error (self);
  AdwAlertDialog *question = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Save Changes?"), error != NULL ? error->message : NULL));

  adw_alert_dialog_add_responses (question, "cancel", _ ("_Cancel"), "discard", _ ("_Don’t Save"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (question, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (question, "save", error == NULL);
  adw_alert_dialog_set_default_response (question, error == NULL ? "save" : "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (on_question_response_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

static void
mpl_activity_dialog_dispose (GObject *object)
{
  MplActivityDialog *self = MPL_ACTIVITY_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);

  G_OBJECT_CLASS (mpl_activity_dialog_parent_class)->dispose (object);
}

static void
ensure_sections (void)
{
  g_type_ensure (MPL_TYPE_ACTIVITY_ACTIONS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_DAYS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_LINKS_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_MAIN_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_MEANING_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_OUTCOME_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_OWN_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_RECURRENCE_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_RESPONSIBLE_SECTION);
  g_type_ensure (MPL_TYPE_ACTIVITY_STATE_SECTION);
}

static void
mpl_activity_dialog_class_init (MplActivityDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_activity_dialog_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  ensure_sections ();
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, page);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, reason_button);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDialog, toasts);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reason_clicked_cb);

  gtk_widget_class_install_action (widget_class, "activity.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "activity.finish", NULL, finish);
  gtk_widget_class_install_action (widget_class, "activity.cancel", NULL, cancel);
}

/* Every section of the page, however deep a container stands between. */
static void
collect_sections (MplActivityDialog *self, GtkWidget *widget)
{
  if (MPL_IS_ACTIVITY_SECTION (widget))
    {
      g_ptr_array_add (self->sections, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_sections (self, child);
}

static void
mpl_activity_dialog_init (MplActivityDialog *self)
{
  const MplDraftProblem first = { .list = MPL_DRAFT_FIELDS, .field = MPL_ACTIVITY_TITLE };
  GtkWidget *title = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sections = g_ptr_array_new ();
  collect_sections (self, GTK_WIDGET (self->page));

  for (guint i = 0; i < self->sections->len && title == NULL; i++)
    title = mpl_activity_section_find (g_ptr_array_index (self->sections, i), &first);
  adw_dialog_set_focus (ADW_DIALOG (self), mpl_text_row_get_view (MPL_TEXT_ROW (title)));
}

static AdwDialog *
new_for_draft (MplBook *book, MplActivityDraft *draft)
{
  gboolean read_only = mpl_book_get_read_only (book);
  MplActivityDialog *self;

  self = g_object_new (MPL_TYPE_ACTIVITY_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->draft = g_object_ref (draft);
  if (mpl_activity_draft_get_id (draft) == 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("New Activity"));

  for (guint i = 0; i < self->sections->len; i++)
    {
      mpl_activity_section_bind (g_ptr_array_index (self->sections, i), draft);
      /* The page itself stays alive: it can be scrolled. */
      gtk_widget_set_sensitive (g_ptr_array_index (self->sections, i), !read_only);
    }
  if (read_only)
    {
      gtk_widget_set_visible (self->save_button, FALSE);
      gtk_button_set_label (GTK_BUTTON (self->cancel_button), _ ("_Close"));
      gtk_button_set_use_underline (GTK_BUTTON (self->cancel_button), TRUE);
    }
  /* After the sections, which tell their widgets first. */
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}

AdwDialog *
mpl_activity_dialog_new (MplBook *book, gint64 activity_id)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplActivityDraft) draft = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (book), NULL);

  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  draft = mpl_activity_draft_new (snapshot, activity_id);

  return draft != NULL ? new_for_draft (book, draft) : NULL;
}

AdwDialog *
mpl_activity_dialog_new_for_block (MplBook *book, gint64 block_id, MplSpan span)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplActivityDraft) draft = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (book), NULL);

  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  draft = mpl_activity_draft_new_for_block (snapshot, block_id, span);

  return draft != NULL ? new_for_draft (book, draft) : NULL;
}
