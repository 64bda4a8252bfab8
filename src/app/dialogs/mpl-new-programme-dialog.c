/* mpl-new-programme-dialog.c: a programme made from the template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every widget that tells something of the choice calls update(), which reads all of them, says
 * what would come or what is wrong, and allows or refuses the making.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-new-programme-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "imports/mpl-programme-job.h"
#include "imports/mpl-template-reader.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "model/mpl-template-plan.h"

struct _MplNewProgrammeDialog
{
  AdwDialog parent_instance;

  MplBook *book;
  MplTemplate *template;
  gboolean touched; /* whether a person has changed anything */

  AdwEntryRow *school_row;
  AdwEntryRow *start_row;
  AdwEntryRow *end_row;
  AdwSwitchRow *following_row;
  AdwSwitchRow *newcomer_row;
  AdwSwitchRow *crisis_row;
  AdwSwitchRow *personal_row;
  AdwSwitchRow *methodical_row;
  AdwSwitchRow *adaptation_row;
  AdwSwitchRow *full_row;
  GtkLabel *outcome;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (MplNewProgrammeDialog, mpl_new_programme_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Returns the day of a row, marked where it holds none. */
static MplDay
read_day (AdwEntryRow *row, int school_year)
{
  MplDay day = mpl_day_from_text (gtk_editable_get_text (GTK_EDITABLE (row)), school_year);

  set_wrong (GTK_WIDGET (row), day == MPL_DAY_NONE);
  return day;
}

/* What was chosen; FALSE with a reason where it cannot be. */
static gboolean
read_choice (MplNewProgrammeDialog *self, MplTemplateChoice *choice, char **reason)
{
  int year = mpl_day_get_school_year (mpl_day_today ());
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->school_row));
  gsize max = (gsize) mpl_school_table.fields[MPL_SCHOOL_NAME_SHORT].max;
  gboolean too_long = (gsize) g_utf8_strlen (name, -1) > max;
  g_autoptr (GError) error = NULL;

  *choice = (MplTemplateChoice) {
    .span = MPL_SPAN_INIT (read_day (self->start_row, year), read_day (self->end_row, year)),
    .challenges = (adw_switch_row_get_active (self->newcomer_row) ? MPL_CHALLENGE_NEWCOMER : 0)
                  | (adw_switch_row_get_active (self->crisis_row) ? MPL_CHALLENGE_CRISIS : 0),
    .focus = (adw_switch_row_get_active (self->personal_row) ? MPL_FOCUS_PERSONAL : 0)
             | (adw_switch_row_get_active (self->methodical_row) ? MPL_FOCUS_METHODICAL : 0)
             | (adw_switch_row_get_active (self->adaptation_row) ? MPL_FOCUS_ADAPTATION : 0),
    .full = adw_switch_row_get_active (self->full_row),
    .following_year = adw_switch_row_get_active (self->following_row),
  };

  set_wrong (GTK_WIDGET (self->school_row), too_long);
  if (too_long)
    *reason
        = g_strdup_printf (_ ("The name of the school is longer than %d characters."), (int) max);
  else if (choice->span.start == MPL_DAY_NONE || choice->span.end == MPL_DAY_NONE)
    *reason = g_strdup (_ ("Write the days as DD.MM.YYYY, for example 01.09.2026."));
  else if (choice->challenges == 0)
    *reason = g_strdup (_ ("Choose at least one problem that the programme solves."));
  else if (choice->focus == 0)
    *reason = g_strdup (_ ("Choose at least one subject of mentoring."));
  else if (!mpl_template_choice_validate (choice, &error))
    {
      set_wrong (GTK_WIDGET (self->end_row), TRUE);
      *reason = mpl_error_split (error, NULL);
    }

  return *reason == NULL;
}

/* «103 activities in 6 blocks: 14 milestones, 20 recurring» */
static char *
describe_outcome (MplTemplateCount count)
{
  g_autofree char *activities = g_strdup_printf (
      ngettext ("%u activity", "%u activities", count.activities), count.activities);
  g_autofree char *blocks
      = g_strdup_printf (ngettext ("in %u block", "in %u blocks", count.blocks), count.blocks);
  g_autofree char *milestones = g_strdup_printf (
      ngettext ("%u milestone", "%u milestones", count.milestones), count.milestones);
  g_autofree char *recurring = g_strdup_printf (
      ngettext ("%u recurring", "%u recurring", count.recurring), count.recurring);

  return g_strdup_printf ("%s %s: %s, %s", activities, blocks, milestones, recurring);
}

static void
update (MplNewProgrammeDialog *self)
{
  MplTemplateChoice choice;
  g_autofree char *text = NULL;
  gboolean possible;

  if (self->template == NULL)
    return;

  possible = read_choice (self, &choice, &text);
  if (possible)
    {
      MplTemplateCount count = mpl_template_count (self->template, &choice);

      possible = count.activities > 0;
      text = possible ? describe_outcome (count)
                      : g_strdup (_ ("No activity falls within these days."));
    }

  gtk_label_set_label (self->outcome, text);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->outcome), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (possible)
    gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programme.make", possible);
}

static void
on_choice_changed_cb (MplNewProgrammeDialog *self)
{
  /* From now on closing would lose something. */
  if (!self->touched && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->touched = TRUE;
      adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
    }
  update (self);
}

/* A file of its own for a school: named after it, in the user's data folder. */
static char *
find_path (const char *name_of_school)
{
  const char *school = g_strcmp0 (name_of_school, "") != 0 ? name_of_school : _ ("School");
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "mentoring", NULL);
  g_autofree char *name = NULL;

  g_mkdir_with_parents (folder, 0700);
  name = g_utf8_substring (school, 0, MIN (g_utf8_strlen (school, -1), 60));
  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", ' ');
  g_strstrip (name);
  /* Nothing is left of it, or it would be a hidden file. */
  if (*name == '\0' || *name == '.')
    g_set_str (&name, _ ("School"));

  for (int i = 1;; i++)
    {
      g_autofree char *file = i == 1 ? g_strdup_printf ("%s.mentoring", name)
                                     : g_strdup_printf ("%s %d.mentoring", name, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/* The whole job as one change; a new file that it fails in is taken away again. */
static MplBook *
make_programme (MplNewProgrammeDialog *self, const MplTemplateChoice *choice, GError **error)
{
  g_autofree char *school
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->school_row))));
  g_autofree char *path = self->book == NULL ? find_path (school) : NULL;
  g_autoptr (MplBook) book
      = self->book != NULL ? g_object_ref (self->book) : mpl_book_create (path, error);
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = NULL;

  if (book == NULL)
    return NULL;

  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  change = mpl_programme_make (self->template, choice, *school != '\0' ? school : NULL, snapshot,
                               error);
  if (change != NULL && mpl_book_apply (book, change, error))
    return g_steal_pointer (&book);

  if (path != NULL)
    {
      mpl_book_close (book, NULL);
      g_unlink (path);
    }

  return NULL;
}

static void
make (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplNewProgrammeDialog *self = MPL_NEW_PROGRAMME_DIALOG (widget);
  MplTemplateChoice choice;
  g_autofree char *reason = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MplBook) book = NULL;

  if (!read_choice (self, &choice, &reason))
    return;

  book = make_programme (self, &choice, &error);
  if (book == NULL)
    {
      sentence = mpl_error_split (error, NULL);
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_MADE], 0, book);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_discard_response_cb (MplNewProgrammeDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Closing is asked for while there is something to lose. */
static void
on_close_attempt_cb (MplNewProgrammeDialog *self)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Close Without Making the Programme?"),
                                              _ ("What you have chosen will be lost."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "stay", _ ("_Go On Choosing"),
                                  "discard", _ ("_Close"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (on_discard_response_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
set_day (AdwEntryRow *row, MplDay day)
{
  g_autofree char *text = mpl_format_day (day, MPL_DAY_SHORT);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* A file that is open knows its school and whether it has run a programme before. */
static void
fill (MplNewProgrammeDialog *self)
{
  MplTemplateChoice choice = mpl_template_choice_default (mpl_day_today ());

  set_day (self->start_row, choice.span.start);
  set_day (self->end_row, choice.span.end);
  if (self->book != NULL)
    {
      MplModel *model = mpl_book_get_model (self->book);
      const char *name = mpl_record_get_text (mpl_model_get_school (model), MPL_SCHOOL_NAME_SHORT);

      gtk_editable_set_text (GTK_EDITABLE (self->school_row), name != NULL ? name : "");
      adw_switch_row_set_active (self->following_row, mpl_model_get_programme (model) != NULL);
    }
}

static void
mpl_new_programme_dialog_dispose (GObject *object)
{
  MplNewProgrammeDialog *self = MPL_NEW_PROGRAMME_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->template, mpl_template_unref);

  G_OBJECT_CLASS (mpl_new_programme_dialog_parent_class)->dispose (object);
}

static void
mpl_new_programme_dialog_class_init (MplNewProgrammeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_new_programme_dialog_dispose;

  signals[SIGNAL_MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, MPL_TYPE_BOOK);

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-new-programme-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MplNewProgrammeDialog, name)
  BIND (school_row);
  BIND (start_row);
  BIND (end_row);
  BIND (following_row);
  BIND (newcomer_row);
  BIND (crisis_row);
  BIND (personal_row);
  BIND (methodical_row);
  BIND (adaptation_row);
  BIND (full_row);
  BIND (outcome);
  BIND (toasts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt_cb);
  gtk_widget_class_install_action (widget_class, "programme.make", NULL, make);
  gtk_widget_class_install_action (widget_class, "programme.cancel", NULL, cancel);
}

static void
mpl_new_programme_dialog_init (MplNewProgrammeDialog *self)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* The template is part of the program: that it cannot be read is a defect. */
  self->template = mpl_template_read (MPL_TEMPLATE_BUILT_IN, &error);
  if (self->template == NULL)
    g_critical ("%s", error->message);
  fill (self);
  update (self);
}

MplNewProgrammeDialog *
mpl_new_programme_dialog_new (MplBook *book)
{
  MplNewProgrammeDialog *self = g_object_new (MPL_TYPE_NEW_PROGRAMME_DIALOG, NULL);

  if (g_set_object (&self->book, book))
    {
      fill (self);
      update (self);
    }

  return self;
}
