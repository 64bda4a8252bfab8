/* mpl-activity-responsible-section.c: who is responsible for an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-responsible-section.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-choices.h"
#include "app/widgets/mpl-chooser.h"
#include "model/mpl-role.h"

#define LIST MPL_DRAFT_RESPONSIBLE

struct _MplActivityResponsibleSection
{
  MplActivityListSection parent_instance;

  MplChooser *chooser;
};

G_DEFINE_FINAL_TYPE (MplActivityResponsibleSection,
                     mpl_activity_responsible_section,
                     MPL_TYPE_ACTIVITY_LIST_SECTION)

static void
on_chosen_cb (MplActivityResponsibleSection *self, MplChooserItem *item)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  gboolean role = mpl_chooser_item_get_table (item) == &mpl_role_table;
  guint field = role ? MPL_RESPONSIBLE_ROLE : MPL_RESPONSIBLE_PERSON;
  gint64 id = mpl_chooser_item_get_id (item);
  guint n, i = 0;

  if (draft == NULL)
    return;

  /* Who is there already is shown, not added again. */
  n = mpl_activity_draft_get_n (draft, LIST);
  while (i < n && mpl_activity_draft_get_integer (draft, LIST, i, field) != id)
    i++;
  if (i == n)
    {
      i = mpl_activity_list_section_add (MPL_ACTIVITY_LIST_SECTION (self));
      mpl_activity_draft_set_integer (draft, LIST, i, field, id);
    }
  gtk_widget_grab_focus (
      GTK_WIDGET (mpl_activity_list_section_get_row (MPL_ACTIVITY_LIST_SECTION (self), i)));
}

static GtkListBoxRow *
make_row (MplActivityListSection *section)
{
  GtkWidget *row = adw_action_row_new ();
  GtkListBoxRow *list_row = GTK_LIST_BOX_ROW (row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             mpl_activity_list_section_make_handle (section, list_row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             mpl_activity_list_section_make_remover (section, list_row));

  return list_row;
}

static void
update_row (MplActivityListSection *section, GtkListBoxRow *row, guint item)
{
  MplActivityDraft *draft = mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (section));
  gint64 role = mpl_activity_draft_get_integer (draft, LIST, item, MPL_RESPONSIBLE_ROLE);
  gint64 person = mpl_activity_draft_get_integer (draft, LIST, item, MPL_RESPONSIBLE_PERSON);
  g_autofree char *name
      = mpl_activity_choices_get_name (mpl_activity_draft_get_snapshot (draft), role, person);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
}

static void
show_row (MplActivityListSection *section, GtkListBoxRow *row, guint item, GPtrArray *problems)
{
  MplActivityDraft *draft = mpl_activity_section_get_draft (MPL_ACTIVITY_SECTION (section));
  gint64 person = mpl_activity_draft_get_integer (draft, LIST, item, MPL_RESPONSIBLE_PERSON);
  g_autofree char *post
      = mpl_activity_choices_get_post (mpl_activity_draft_get_snapshot (draft), person);

  mpl_activity_row_show (GTK_WIDGET (row),
                         mpl_draft_problems_find (problems, LIST, item, MPL_RESPONSIBLE_ROLE),
                         person != 0 ? post : NULL);
}

static void
mpl_activity_responsible_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityResponsibleSection *self = MPL_ACTIVITY_RESPONSIBLE_SECTION (section);
  g_autoptr (GListModel) items = mpl_activity_choices_new_responsible (draft);

  mpl_chooser_set_items (self->chooser, items);
}

static void
mpl_activity_responsible_section_class_init (MplActivityResponsibleSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivityListSectionClass *list_class = MPL_ACTIVITY_LIST_SECTION_CLASS (klass);

  MPL_ACTIVITY_SECTION_CLASS (klass)->bind = mpl_activity_responsible_section_bind;
  list_class->list = LIST;
  list_class->make_row = make_row;
  list_class->update_row = update_row;
  list_class->show_row = show_row;

  g_type_ensure (MPL_TYPE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-responsible-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityResponsibleSection, chooser);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
mpl_activity_responsible_section_init (MplActivityResponsibleSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_chooser_set_placeholder (self->chooser, _ ("Role or person"));
}
