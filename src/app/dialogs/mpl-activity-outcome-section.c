/* mpl-activity-outcome-section.c: what an activity yields, and a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-outcome-section.h"

#include "app/widgets/mpl-text-row.h"
#include "model/mpl-activity.h"

static const guint fields[] = { MPL_ACTIVITY_RESULT, MPL_ACTIVITY_EVIDENCE, MPL_ACTIVITY_NOTE };

struct _MplActivityOutcomeSection
{
  MplActivitySection parent_instance;

  MplTextRow *rows[G_N_ELEMENTS (fields)];
};

G_DEFINE_FINAL_TYPE (MplActivityOutcomeSection,
                     mpl_activity_outcome_section,
                     MPL_TYPE_ACTIVITY_SECTION)

static void
on_text_cb (MplTextRow *row, GParamSpec *pspec, MplActivityOutcomeSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  g_autofree char *text = NULL;

  if (draft == NULL)
    return;
  text = mpl_text_row_get_text (row);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (self->rows[i] == row)
      mpl_activity_draft_set_text (draft, MPL_DRAFT_FIELDS, 0, fields[i], text);
}

static void
mpl_activity_outcome_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityOutcomeSection *self = MPL_ACTIVITY_OUTCOME_SECTION (section);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mpl_text_row_set_text (self->rows[i],
                           mpl_activity_draft_get_text (draft, MPL_DRAFT_FIELDS, 0, fields[i]));
}

static void
mpl_activity_outcome_section_show (MplActivitySection *section,
                                   MplActivityDraft *draft,
                                   GPtrArray *problems)
{
  MplActivityOutcomeSection *self = MPL_ACTIVITY_OUTCOME_SECTION (section);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mpl_activity_row_show (GTK_WIDGET (self->rows[i]),
                           mpl_draft_problems_find (problems, MPL_DRAFT_FIELDS, 0, fields[i]),
                           NULL);
}

static GtkWidget *
mpl_activity_outcome_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityOutcomeSection *self = MPL_ACTIVITY_OUTCOME_SECTION (section);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (problem->list == MPL_DRAFT_FIELDS && problem->field == fields[i])
      return GTK_WIDGET (self->rows[i]);

  return NULL;
}

static void
mpl_activity_outcome_section_class_init (MplActivityOutcomeSectionClass *klass)
{
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->update = mpl_activity_outcome_section_update;
  section_class->show = mpl_activity_outcome_section_show;
  section_class->find = mpl_activity_outcome_section_find;
}

static void
mpl_activity_outcome_section_init (MplActivityOutcomeSection *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const MplField *field = &mpl_activity_table.fields[fields[i]];

      self->rows[i]
          = g_object_new (MPL_TYPE_TEXT_ROW, "title", mpl_field_get_label (field), "multiline",
                          field->multiline, "max-length", (guint) field->max, NULL);
      g_signal_connect_object (self->rows[i], "notify::text", G_CALLBACK (on_text_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}
