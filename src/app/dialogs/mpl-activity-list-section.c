/* mpl-activity-list-section.c: a part of the activity's dialog that edits a list of the draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows stand in the order of the draft's records. A change of the list is made in the rows first:
 * the draft tells of its change at once, and by then both have to agree.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-list-section.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-announce.h"
#include "app/widgets/mpl-reorder.h"

typedef struct
{
  GtkListBox *box;
} MplActivityListSectionPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MplActivityListSection,
                            mpl_activity_list_section,
                            MPL_TYPE_ACTIVITY_SECTION)

static GtkListBox *
get_box (MplActivityListSection *self)
{
  MplActivityListSectionPrivate *priv = mpl_activity_list_section_get_instance_private (self);

  return priv->box;
}

static MplDraftList
get_list (MplActivityListSection *self)
{
  return MPL_ACTIVITY_LIST_SECTION_GET_CLASS (self)->list;
}

static guint
count_rows (MplActivityListSection *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_box (self), (int) n) != NULL)
    n++;
  return n;
}

static void
update_visible (MplActivityListSection *self)
{
  gtk_widget_set_visible (GTK_WIDGET (get_box (self)),
                          gtk_list_box_get_row_at_index (get_box (self), 0) != NULL);
}

static void
append_row (MplActivityListSection *self)
{
  GtkListBoxRow *row = MPL_ACTIVITY_LIST_SECTION_GET_CLASS (self)->make_row (self);

  gtk_list_box_append (get_box (self), GTK_WIDGET (row));
}

static void
mpl_activity_list_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityListSection *self = MPL_ACTIVITY_LIST_SECTION (section);
  guint n = mpl_activity_draft_get_n (draft, get_list (self));

  for (guint i = count_rows (self); i < n; i++)
    append_row (self);
  update_visible (self);
  for (guint i = 0; i < n; i++)
    MPL_ACTIVITY_LIST_SECTION_GET_CLASS (self)->update_row (
        self, gtk_list_box_get_row_at_index (get_box (self), (int) i), i);
}

static void
mpl_activity_list_section_show (MplActivitySection *section,
                                MplActivityDraft *draft,
                                GPtrArray *problems)
{
  MplActivityListSection *self = MPL_ACTIVITY_LIST_SECTION (section);
  guint n = mpl_activity_draft_get_n (draft, get_list (self));

  for (guint i = 0; i < n; i++)
    MPL_ACTIVITY_LIST_SECTION_GET_CLASS (self)->show_row (
        self, gtk_list_box_get_row_at_index (get_box (self), (int) i), i, problems);
}

static GtkWidget *
mpl_activity_list_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityListSection *self = MPL_ACTIVITY_LIST_SECTION (section);
  MplActivityListSectionClass *klass = MPL_ACTIVITY_LIST_SECTION_GET_CLASS (self);
  GtkListBoxRow *row;

  if (problem->list != klass->list)
    return NULL;
  row = gtk_list_box_get_row_at_index (get_box (self), (int) problem->item);
  if (row == NULL || klass->find_in_row == NULL)
    return GTK_WIDGET (row);

  return klass->find_in_row (self, row, problem->field);
}

static void
mpl_activity_list_section_class_init (MplActivityListSectionClass *klass)
{
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->update = mpl_activity_list_section_update;
  section_class->show = mpl_activity_list_section_show;
  section_class->find = mpl_activity_list_section_find;
}

static void
on_title_cb (MplActivityListSection *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_box (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)),
                                  -1);
}

static void
mpl_activity_list_section_init (MplActivityListSection *self)
{
  MplActivityListSectionPrivate *priv = mpl_activity_list_section_get_instance_private (self);

  priv->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (priv->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->box), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (priv->box), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (priv->box));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_cb), NULL);
}

/* What an entry takes when it loses the focus goes to the record that its row still stands for. */
static void
leave_rows (MplActivityListSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

guint
mpl_activity_list_section_add (MplActivityListSection *self)
{
  MplActivityDraft *draft;

  g_return_val_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self), 0);

  draft = mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (self));
  g_return_val_if_fail (draft != NULL, 0);

  return mpl_activity_draft_add (draft, get_list (self));
}

void
mpl_activity_list_section_remove (MplActivityListSection *self, GtkListBoxRow *row)
{
  MplActivityDraft *draft;
  GtkListBoxRow *next;
  guint item;

  g_return_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self) && GTK_IS_LIST_BOX_ROW (row));

  draft = mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (self));
  leave_rows (self);
  item = mpl_activity_list_section_get_item (self, row);
  gtk_list_box_remove (get_box (self), GTK_WIDGET (row));
  mpl_activity_draft_remove (draft, get_list (self), item);

  next = gtk_list_box_get_row_at_index (get_box (self), (int) item);
  if (next == NULL && item > 0)
    next = gtk_list_box_get_row_at_index (get_box (self), (int) item - 1);
  if (next != NULL)
    gtk_widget_child_focus (GTK_WIDGET (next), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
move (guint from, guint to, gpointer user_data)
{
  MplActivityListSection *self = user_data;
  MplActivityDraft *draft = mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (self));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_box (self), (int) from);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (row));
  g_autofree char *place = NULL;
  gboolean within = focus != NULL && gtk_widget_is_ancestor (focus, kept);

  leave_rows (self);
  gtk_list_box_remove (get_box (self), kept);
  gtk_list_box_insert (get_box (self), kept, (int) to);
  mpl_activity_draft_move (draft, get_list (self), from, to);
  gtk_widget_grab_focus (within ? focus : kept);

  /* Translators: where a row of a list is now */
  place = g_strdup_printf (_ ("Moved to place %u of %u"), to + 1, count_rows (self));
  mpl_announce (kept, place);
}

guint
mpl_activity_list_section_get_item (MplActivityListSection *self, GtkListBoxRow *row)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self) && GTK_IS_LIST_BOX_ROW (row), 0);

  return (guint) MAX (gtk_list_box_row_get_index (row), 0);
}

GtkListBoxRow *
mpl_activity_list_section_get_row (MplActivityListSection *self, guint item)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self), NULL);

  return gtk_list_box_get_row_at_index (get_box (self), (int) item);
}

GtkWidget *
mpl_activity_list_section_make_handle (MplActivityListSection *self, GtkListBoxRow *row)
{
  GtkWidget *handle;

  g_return_val_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self) && GTK_IS_LIST_BOX_ROW (row), NULL);

  handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_set_tooltip_text (handle, _ ("Drag, or press Ctrl+Up and Ctrl+Down"));
  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_set_cursor_from_name (handle, "grab");
  mpl_reorder_attach (row, handle, move, G_OBJECT (self));

  return handle;
}

static void
on_remove_clicked_cb (GtkButton *button, MplActivityListSection *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  /* An expander row has rows within. */
  while (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (get_box (self)))
    row = gtk_widget_get_ancestor (gtk_widget_get_parent (row), GTK_TYPE_LIST_BOX_ROW);
  if (row != NULL)
    mpl_activity_list_section_remove (self, GTK_LIST_BOX_ROW (row));
}

GtkWidget *
mpl_activity_list_section_make_remover (MplActivityListSection *self, GtkListBoxRow *row)
{
  GtkWidget *button;

  g_return_val_if_fail (MPL_IS_ACTIVITY_LIST_SECTION (self) && GTK_IS_LIST_BOX_ROW (row), NULL);

  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, 0);

  return button;
}
