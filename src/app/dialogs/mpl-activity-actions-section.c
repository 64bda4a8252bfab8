/* mpl-activity-actions-section.c: the actions that form an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-actions-section.h"

#include "app/dialogs/mpl-activity-action-row.h"
#include "app/dialogs/mpl-activity-choices.h"
#include "model/mpl-action.h"

struct _MplActivityActionsSection
{
  MplActivityListSection parent_instance;

  GListModel *responsible;
};

G_DEFINE_FINAL_TYPE (MplActivityActionsSection,
                     mpl_activity_actions_section,
                     MPL_TYPE_ACTIVITY_LIST_SECTION)

static void
on_add_clicked_cb (MplActivityActionsSection *self)
{
  MplActivityListSection *section = MPL_ACTIVITY_LIST_SECTION (self);
  guint item;

  if (mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self)) == NULL)
    return;
  item = mpl_activity_list_section_add (section);
  gtk_widget_grab_focus (mpl_activity_action_row_find (
      MPL_ACTIVITY_ACTION_ROW (mpl_activity_list_section_get_row (section, item)),
      MPL_ACTION_TITLE));
}

static GtkListBoxRow *
make_row (MplActivityListSection *section)
{
  MplActivityActionsSection *self = MPL_ACTIVITY_ACTIONS_SECTION (section);
  GtkWidget *row = mpl_activity_action_row_new (
      mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (section)), self->responsible);
  GtkListBoxRow *list_row = GTK_LIST_BOX_ROW (row);

  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row),
                               mpl_activity_list_section_make_handle (section, list_row));
  mpl_activity_action_row_add_remover (MPL_ACTIVITY_ACTION_ROW (row),
                                       mpl_activity_list_section_make_remover (section, list_row));

  return list_row;
}

static void
update_row (MplActivityListSection *section, GtkListBoxRow *row, guint item)
{
  mpl_activity_action_row_update (MPL_ACTIVITY_ACTION_ROW (row), item);
}

static void
show_row (MplActivityListSection *section, GtkListBoxRow *row, guint item, GPtrArray *problems)
{
  mpl_activity_action_row_show (MPL_ACTIVITY_ACTION_ROW (row), problems);
}

static GtkWidget *
find_in_row (MplActivityListSection *section, GtkListBoxRow *row, guint field)
{
  return mpl_activity_action_row_find (MPL_ACTIVITY_ACTION_ROW (row), field);
}

static void
mpl_activity_actions_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MPL_ACTIVITY_ACTIONS_SECTION (section)->responsible
      = mpl_activity_choices_new_responsible (draft);
}

static void
mpl_activity_actions_section_dispose (GObject *object)
{
  g_clear_object (&MPL_ACTIVITY_ACTIONS_SECTION (object)->responsible);

  G_OBJECT_CLASS (mpl_activity_actions_section_parent_class)->dispose (object);
}

static void
mpl_activity_actions_section_class_init (MplActivityActionsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivityListSectionClass *list_class = MPL_ACTIVITY_LIST_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_activity_actions_section_dispose;
  MPL_ACTIVITY_SECTION_CLASS (klass)->bind = mpl_activity_actions_section_bind;
  list_class->list = MPL_DRAFT_ACTIONS;
  list_class->make_row = make_row;
  list_class->update_row = update_row;
  list_class->show_row = show_row;
  list_class->find_in_row = find_in_row;

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-actions-section.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
mpl_activity_actions_section_init (MplActivityActionsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
