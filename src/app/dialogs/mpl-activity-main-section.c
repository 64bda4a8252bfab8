/* mpl-activity-main-section.c: block, title and kind of an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-main-section.h"

#include "app/dialogs/mpl-activity-choices.h"
#include "app/widgets/mpl-text-row.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"

struct _MplActivityMainSection
{
  MplActivitySection parent_instance;

  GArray *blocks; /* of gint64, as the row names them */

  MplTextRow *title_row;
  AdwComboRow *block_row;
  AdwComboRow *kind_row;
};

G_DEFINE_FINAL_TYPE (MplActivityMainSection, mpl_activity_main_section, MPL_TYPE_ACTIVITY_SECTION)

static void
on_title_cb (MplActivityMainSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  g_autofree char *text = NULL;

  if (draft == NULL)
    return;
  text = mpl_text_row_get_text (self->title_row);
  mpl_activity_draft_set_text (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_TITLE, text);
}

static void
on_block_cb (MplActivityMainSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  guint selected = adw_combo_row_get_selected (self->block_row);

  if (draft != NULL && selected < self->blocks->len)
    mpl_activity_draft_set_integer (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_BLOCK,
                                    g_array_index (self->blocks, gint64, selected));
}

static void
on_kind_cb (MplActivityMainSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  const MplField *field = &mpl_activity_table.fields[MPL_ACTIVITY_KIND];
  guint selected = adw_combo_row_get_selected (self->kind_row);

  if (draft != NULL && selected < mpl_field_get_n_choices (field))
    mpl_activity_draft_set_text (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_KIND,
                                 field->choices[selected].code);
}

/* The blocks of the activity's programme; none for an activity of a pair. */
static void
mpl_activity_main_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityMainSection *self = MPL_ACTIVITY_MAIN_SECTION (section);
  MplRow *programme = mpl_activity_draft_get_programme (draft);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GArray) plan = NULL;

  mpl_activity_choices_fill (self->kind_row, &mpl_activity_table.fields[MPL_ACTIVITY_KIND]);
  gtk_widget_set_visible (GTK_WIDGET (self->block_row), programme != NULL);
  if (programme == NULL)
    return;

  plan = mpl_plan_read (mpl_activity_draft_get_snapshot (draft), programme);
  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);
      g_autofree char *title = NULL;
      gint64 id;

      if (row->activity != NULL)
        continue;
      id = mpl_row_get_id (row->block);
      title = g_strdup_printf ("%u. %s", row->block_number, mpl_row_get_title (row->block));
      g_array_append_val (self->blocks, id);
      gtk_string_list_append (titles, title);
    }
  adw_combo_row_set_model (self->block_row, G_LIST_MODEL (titles));
}

static void
mpl_activity_main_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityMainSection *self = MPL_ACTIVITY_MAIN_SECTION (section);
  gint64 block = mpl_activity_draft_get_integer (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_BLOCK);
  int kind = mpl_activity_draft_get_choice (draft, MPL_ACTIVITY_KIND);

  mpl_text_row_set_text (self->title_row, mpl_activity_draft_get_text (draft, MPL_DRAFT_FIELDS, 0,
                                                                       MPL_ACTIVITY_TITLE));
  adw_combo_row_set_selected (self->kind_row, (guint) MAX (kind, 0));
  for (guint i = 0; i < self->blocks->len; i++)
    if (g_array_index (self->blocks, gint64, i) == block)
      adw_combo_row_set_selected (self->block_row, i);
}

static void
mpl_activity_main_section_show (MplActivitySection *section,
                                MplActivityDraft *draft,
                                GPtrArray *problems)
{
  MplActivityMainSection *self = MPL_ACTIVITY_MAIN_SECTION (section);

  mpl_activity_row_show (
      GTK_WIDGET (self->title_row),
      mpl_draft_problems_find (problems, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_TITLE), NULL);
}

static GtkWidget *
mpl_activity_main_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityMainSection *self = MPL_ACTIVITY_MAIN_SECTION (section);

  if (problem->list != MPL_DRAFT_FIELDS)
    return NULL;
  switch (problem->field)
    {
    case MPL_ACTIVITY_TITLE:
      return GTK_WIDGET (self->title_row);
    case MPL_ACTIVITY_BLOCK:
      return GTK_WIDGET (self->block_row);
    case MPL_ACTIVITY_KIND:
      return GTK_WIDGET (self->kind_row);
    default:
      return NULL;
    }
}

static void
mpl_activity_main_section_finalize (GObject *object)
{
  g_array_unref (MPL_ACTIVITY_MAIN_SECTION (object)->blocks);

  G_OBJECT_CLASS (mpl_activity_main_section_parent_class)->finalize (object);
}

static void
mpl_activity_main_section_class_init (MplActivityMainSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mpl_activity_main_section_finalize;
  section_class->bind = mpl_activity_main_section_bind;
  section_class->update = mpl_activity_main_section_update;
  section_class->show = mpl_activity_main_section_show;
  section_class->find = mpl_activity_main_section_find;

  g_type_ensure (MPL_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-main-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityMainSection, title_row);
  gtk_widget_class_bind_template_child (widget_class, MplActivityMainSection, block_row);
  gtk_widget_class_bind_template_child (widget_class, MplActivityMainSection, kind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_block_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_cb);
}

static void
mpl_activity_main_section_init (MplActivityMainSection *self)
{
  self->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}
