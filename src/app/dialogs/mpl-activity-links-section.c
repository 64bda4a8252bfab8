/* mpl-activity-links-section.c: what an activity waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-links-section.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-choices.h"
#include "app/dialogs/mpl-activity-link-row.h"
#include "app/widgets/mpl-chooser.h"
#include "model/mpl-action.h"

#define LIST MPL_DRAFT_LINKS

struct _MplActivityLinksSection
{
  MplActivityListSection parent_instance;

  MplChooser *chooser;
};

G_DEFINE_FINAL_TYPE (MplActivityLinksSection,
                     mpl_activity_links_section,
                     MPL_TYPE_ACTIVITY_LIST_SECTION)

static void
on_chosen_cb (MplActivityLinksSection *self, MplChooserItem *item)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  guint added;

  if (draft == NULL)
    return;
  added = mpl_activity_list_section_add (MPL_ACTIVITY_LIST_SECTION (self));
  mpl_activity_draft_set_integer (draft, LIST, added, MPL_DEPENDENCY_PREDECESSOR,
                                  mpl_chooser_item_get_id (item));
  gtk_widget_grab_focus (
      GTK_WIDGET (mpl_activity_list_section_get_row (MPL_ACTIVITY_LIST_SECTION (self), added)));
}

static GtkListBoxRow *
make_row (MplActivityListSection *section)
{
  GtkWidget *row
      = mpl_activity_link_row_new (mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (section)));
  GtkListBoxRow *list_row = GTK_LIST_BOX_ROW (row);

  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row),
                               mpl_activity_list_section_make_remover (section, list_row));

  return list_row;
}

static void
update_row (MplActivityListSection *section, GtkListBoxRow *row, guint item)
{
  mpl_activity_link_row_update (MPL_ACTIVITY_LINK_ROW (row), item);
}

static void
show_row (MplActivityListSection *section, GtkListBoxRow *row, guint item, GPtrArray *problems)
{
  mpl_activity_link_row_show (MPL_ACTIVITY_LINK_ROW (row), problems);
}

static GtkWidget *
find_in_row (MplActivityListSection *section, GtkListBoxRow *row, guint field)
{
  return mpl_activity_link_row_find (MPL_ACTIVITY_LINK_ROW (row), field);
}

static void
mpl_activity_links_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityLinksSection *self = MPL_ACTIVITY_LINKS_SECTION (section);
  g_autoptr (GListModel) items = mpl_activity_choices_new_activities (draft);

  mpl_chooser_set_items (self->chooser, items);
}

static void
mpl_activity_links_section_class_init (MplActivityLinksSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivityListSectionClass *list_class = MPL_ACTIVITY_LIST_SECTION_CLASS (klass);

  MPL_ACTIVITY_SECTION_CLASS (klass)->bind = mpl_activity_links_section_bind;
  list_class->list = LIST;
  list_class->make_row = make_row;
  list_class->update_row = update_row;
  list_class->show_row = show_row;
  list_class->find_in_row = find_in_row;

  g_type_ensure (MPL_TYPE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-links-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityLinksSection, chooser);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
mpl_activity_links_section_init (MplActivityLinksSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_chooser_set_placeholder (self->chooser, _ ("Activity"));
}
