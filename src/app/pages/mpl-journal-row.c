/* mpl-journal-row.c: a row of the journal's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has been undone is dimmed, and said in words below. For a screen reader the list item
 * carries the whole row as one sentence.
 */

#include "mpl-config.h"

#include "app/pages/mpl-journal-row.h"

#include <glib/gi18n.h>

struct _MplJournalRow
{
  AdwBin parent_instance;

  MplJournalItem *item;

  GtkWidget *texts;
  GtkWidget *undo_button;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplJournalRow, mpl_journal_row, ADW_TYPE_BIN)

/* For the template: what has nothing to tell takes no place. */
static gboolean
is_filled (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
mpl_journal_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, MPL_JOURNAL_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_journal_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      mpl_journal_row_set_item (MPL_JOURNAL_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_journal_row_dispose (GObject *object)
{
  MplJournalRow *self = MPL_JOURNAL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_JOURNAL_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (mpl_journal_row_parent_class)->dispose (object);
}

static void
mpl_journal_row_class_init (MplJournalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_journal_row_get_property;
  object_class->set_property = mpl_journal_row_set_property;
  object_class->dispose = mpl_journal_row_dispose;

  properties[PROP_ITEM]
      = g_param_spec_object ("item", NULL, NULL, MPL_TYPE_JOURNAL_ITEM,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-journal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MplJournalRow, texts);
  gtk_widget_class_bind_template_child (widget_class, MplJournalRow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
}

static void
mpl_journal_row_init (MplJournalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mpl_journal_row_new (void)
{
  return g_object_new (MPL_TYPE_JOURNAL_ROW, NULL);
}

void
mpl_journal_row_set_item (MplJournalRow *self, MplJournalItem *item)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MPL_IS_JOURNAL_ROW (self));
  g_return_if_fail (item == NULL || MPL_IS_JOURNAL_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  /* An action never stands without its target, which GTK complains about. */
  if (item == NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo_button), NULL);
    }
  else
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x",
                                        mpl_journal_item_get_id (item));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->undo_button), "journal.undo-to");
      /* Translators: the name of a button for a screen reader; %s is a command in history */
      label = g_strdup_printf (_ ("Undo to here: %s"), mpl_journal_item_get_sentence (item));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }

  if (item != NULL && mpl_journal_item_get_undone (item))
    gtk_widget_add_css_class (self->texts, "dimmed");
  else
    gtk_widget_remove_css_class (self->texts, "dimmed");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
