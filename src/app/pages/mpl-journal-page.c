/* mpl-journal-page.c: the history of the school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: arrows walk the rows, Tab leads to the button of a row.
 * Accessibility: a list whose items carry the whole row as one sentence.
 */

#include "mpl-config.h"

#include "app/pages/mpl-journal-page.h"

#include <glib/gi18n.h>

#include "app/mpl-error-dialog.h"
#include "app/mpl-list-top.h"
#include "app/pages/mpl-journal-list.h"
#include "app/pages/mpl-journal-row.h"
#include "base/mpl-error.h"

struct _MplJournalPage
{
  AdwNavigationPage parent_instance;

  MplBook *book;
  GSignalGroup *book_signals;
  MplJournalList *list;
  guint read_on_id;

  GtkListView *list_view;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  AdwStatusPage *unreadable;
};

enum
{
  PROP_0,
  PROP_BOOK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplJournalPage, mpl_journal_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_state (MplJournalPage *self, const GError *error)
{
  const char *state = "history";

  if (error != NULL)
    {
      g_autofree char *sentence = mpl_error_split (error, NULL);
      g_autofree char *escaped = g_markup_escape_text (sentence, -1);

      adw_status_page_set_description (self->unreadable, escaped);
      state = "unreadable";
    }
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    state = "empty";

  gtk_stack_set_visible_child_name (self->stack, state);
}

static void
update (MplJournalPage *self)
{
  g_autoptr (GError) error = NULL;

  mpl_journal_list_update (self->list, self->book, &error);
  show_state (self, error);
  mpl_list_top_keep (self->list_view, FALSE);
}

static void
on_question_response_cb (AdwAlertDialog *dialog, const char *response, MplJournalPage *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (dialog), "command");
  g_autoptr (GError) error = NULL;
  guint n_steps;

  if (!g_str_equal (response, "undo") || self->book == NULL)
    return;

  /* Counted again: history may have gone on while the question stood. */
  n_steps = mpl_journal_list_count_steps (self->list, *id);
  for (guint i = 0; i < n_steps; i++)
    if (!mpl_book_undo (self->book, &error))
      {
        mpl_error_dialog_present (GTK_WIDGET (self), _ ("History Was Not Taken Back All the Way"),
                                  error);
        return;
      }
}

static void
undo_to (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplJournalPage *self = MPL_JOURNAL_PAGE (widget);
  gint64 id = g_variant_get_int64 (parameter);
  guint n_steps = mpl_journal_list_count_steps (self->list, id);
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (n_steps == 0)
    return;

  body = g_strdup_printf (
      ngettext ("%u change will be undone. It can be done again until you change something else.",
                "%u changes will be undone. They can be done again until you change something "
                "else.",
                n_steps),
      n_steps);
  dialog = adw_alert_dialog_new (_ ("Undo to Here?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep"), "undo",
                                  _ ("_Undo"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "undo",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  g_object_set_data_full (G_OBJECT (dialog), "command", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_question_response_cb), self,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

static gboolean
on_read_on_idle_cb (gpointer user_data)
{
  MplJournalPage *self = user_data;
  g_autoptr (GError) error = NULL;

  self->read_on_id = 0;
  mpl_journal_list_read_on (self->list, &error);
  show_state (self, error);

  return G_SOURCE_REMOVE;
}

/* Reads on a page before the end is in sight; not at once, as the list may just be laid out. */
static void
on_adjustment_changed_cb (MplJournalPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (self->read_on_id == 0 && page > 0
      && gtk_adjustment_get_value (adjustment) + 2 * page >= gtk_adjustment_get_upper (adjustment))
    self->read_on_id = g_idle_add (on_read_on_idle_cb, self);
}

static void
on_factory_setup_cb (MplJournalPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, mpl_journal_row_new ());
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
on_factory_bind_cb (MplJournalPage *self, GtkListItem *list_item)
{
  MplJournalItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  g_object_get (item, "label", &label, NULL);
  gtk_list_item_set_accessible_label (list_item, label);
  mpl_journal_row_set_item (MPL_JOURNAL_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
on_factory_unbind_cb (MplJournalPage *self, GtkListItem *list_item)
{
  mpl_journal_row_set_item (MPL_JOURNAL_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
set_book (MplJournalPage *self, MplBook *book)
{
  if (!g_set_object (&self->book, book))
    return;

  g_signal_group_set_target (self->book_signals, book);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

static void
mpl_journal_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mpl_journal_page_parent_class)->map (widget);

  /* Another day may have come: the headings go by today. */
  update (MPL_JOURNAL_PAGE (widget));
}

static void
mpl_journal_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, MPL_JOURNAL_PAGE (object)->book);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_journal_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BOOK:
      set_book (MPL_JOURNAL_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_journal_page_dispose (GObject *object)
{
  MplJournalPage *self = MPL_JOURNAL_PAGE (object);

  g_clear_handle_id (&self->read_on_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_JOURNAL_PAGE);
  g_clear_object (&self->book_signals);
  g_clear_object (&self->list);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (mpl_journal_page_parent_class)->dispose (object);
}

static void
mpl_journal_page_class_init (MplJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_journal_page_get_property;
  object_class->set_property = mpl_journal_page_set_property;
  object_class->dispose = mpl_journal_page_dispose;
  widget_class->map = mpl_journal_page_map;

  properties[PROP_BOOK]
      = g_param_spec_object ("book", NULL, NULL, MPL_TYPE_BOOK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The headers of the list name this type by its name. */
  g_type_ensure (MPL_TYPE_JOURNAL_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MplJournalPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, MplJournalPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MplJournalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MplJournalPage, unreadable);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_unbind_cb);
  gtk_widget_class_install_action (widget_class, "journal.undo-to", "x", undo_to);
}

static void
mpl_journal_page_init (MplJournalPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = mpl_journal_list_new ();
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
  gtk_list_view_set_model (self->list_view, selection);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_adjustment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_adjustment_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->book_signals = g_signal_group_new (MPL_TYPE_BOOK);
  g_signal_group_connect_swapped (self->book_signals, "changed", G_CALLBACK (update), self);
}
