/* mpl-activity-state-section.c: how far an activity is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-state-section.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-choices.h"
#include "app/widgets/mpl-day-row.h"
#include "model/mpl-activity.h"

struct _MplActivityStateSection
{
  MplActivitySection parent_instance;

  AdwComboRow *status_row;
  AdwSwitchRow *by_hand_row;
  AdwSpinRow *progress_row;
  MplDayRow *fact_start_row;
  MplDayRow *fact_end_row;
};

G_DEFINE_FINAL_TYPE (MplActivityStateSection, mpl_activity_state_section, MPL_TYPE_ACTIVITY_SECTION)

static MplActivityDraft *
get_edited (MplActivityStateSection *self)
{
  return mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
}

static void
on_status_cb (MplActivityStateSection *self)
{
  MplActivityDraft *draft = get_edited (self);
  const MplField *field = &mpl_activity_table.fields[MPL_ACTIVITY_STATUS];
  guint selected = adw_combo_row_get_selected (self->status_row);

  if (draft != NULL && selected < mpl_field_get_n_choices (field))
    mpl_activity_draft_set_text (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_STATUS,
                                 field->choices[selected].code);
}

/* What was counted so far is what a person goes on from. */
static void
on_by_hand_cb (MplActivityStateSection *self)
{
  MplActivityDraft *draft = get_edited (self);

  if (draft == NULL)
    return;
  if (adw_switch_row_get_active (self->by_hand_row))
    mpl_activity_draft_set_integer (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_PROGRESS,
                                    mpl_activity_draft_get_progress (draft));
  else
    mpl_activity_draft_set_null (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_PROGRESS);
}

static void
on_progress_cb (MplActivityStateSection *self)
{
  MplActivityDraft *draft = get_edited (self);

  if (draft != NULL && adw_switch_row_get_active (self->by_hand_row))
    mpl_activity_draft_set_integer (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_PROGRESS,
                                    (gint64) adw_spin_row_get_value (self->progress_row));
}

static void
on_fact_start_cb (MplActivityStateSection *self)
{
  MplActivityDraft *draft = get_edited (self);

  if (draft != NULL)
    mpl_activity_draft_set_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_FACT_START,
                                mpl_day_row_get_day (self->fact_start_row));
}

static void
on_fact_end_cb (MplActivityStateSection *self)
{
  MplActivityDraft *draft = get_edited (self);

  if (draft != NULL)
    mpl_activity_draft_set_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_FACT_END,
                                mpl_day_row_get_day (self->fact_end_row));
}

static void
mpl_activity_state_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityStateSection *self = MPL_ACTIVITY_STATE_SECTION (section);
  MplCalendar *calendar = mpl_activity_draft_get_calendar (draft);

  mpl_activity_choices_fill (self->status_row, &mpl_activity_table.fields[MPL_ACTIVITY_STATUS]);
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->fact_start_row), calendar);
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->fact_end_row), calendar);
}

/* (transfer full): where the progress comes from while nobody sets it. */
static char *
describe_progress (MplActivityDraft *draft)
{
  guint n = mpl_activity_draft_get_n (draft, MPL_DRAFT_ACTIONS);
  int progress = mpl_activity_draft_get_progress (draft);

  if (n == 0)
    /* Translators: %d is the progress in per cent */
    return g_strdup_printf (_ ("%d %%, by the status"), progress);
  /* Translators: %d is the progress in per cent */
  return g_strdup_printf (_ ("%d %%, by the actions done"), progress);
}

static void
mpl_activity_state_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityStateSection *self = MPL_ACTIVITY_STATE_SECTION (section);
  const MplDraftList list = MPL_DRAFT_FIELDS;
  const MplValue *progress = mpl_activity_draft_get (draft, list, 0, MPL_ACTIVITY_PROGRESS);
  gboolean by_hand = progress->kind == MPL_VALUE_INTEGER;
  g_autofree char *counted = by_hand ? NULL : describe_progress (draft);
  int status = mpl_activity_draft_get_choice (draft, MPL_ACTIVITY_STATUS);

  adw_combo_row_set_selected (self->status_row, (guint) MAX (status, 0));
  adw_switch_row_set_active (self->by_hand_row, by_hand);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->by_hand_row), by_hand ? "" : counted);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_row), by_hand);
  if (by_hand)
    adw_spin_row_set_value (self->progress_row, (double) progress->integer);
  mpl_day_row_set_day (self->fact_start_row,
                       mpl_activity_draft_get_day (draft, list, 0, MPL_ACTIVITY_FACT_START));
  mpl_day_row_set_day (self->fact_end_row,
                       mpl_activity_draft_get_day (draft, list, 0, MPL_ACTIVITY_FACT_END));
}

static void
mpl_activity_state_section_show (MplActivitySection *section,
                                 MplActivityDraft *draft,
                                 GPtrArray *problems)
{
  MplActivityStateSection *self = MPL_ACTIVITY_STATE_SECTION (section);
  const MplDraftList list = MPL_DRAFT_FIELDS;

  mpl_activity_row_show (GTK_WIDGET (self->progress_row),
                         mpl_draft_problems_find (problems, list, 0, MPL_ACTIVITY_PROGRESS), NULL);
  mpl_activity_row_show (GTK_WIDGET (self->fact_start_row),
                         mpl_draft_problems_find (problems, list, 0, MPL_ACTIVITY_FACT_START),
                         NULL);
  mpl_activity_row_show (GTK_WIDGET (self->fact_end_row),
                         mpl_draft_problems_find (problems, list, 0, MPL_ACTIVITY_FACT_END), NULL);
}

static GtkWidget *
mpl_activity_state_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityStateSection *self = MPL_ACTIVITY_STATE_SECTION (section);

  if (problem->list != MPL_DRAFT_FIELDS)
    return NULL;
  switch (problem->field)
    {
    case MPL_ACTIVITY_STATUS:
      return GTK_WIDGET (self->status_row);
    case MPL_ACTIVITY_PROGRESS:
      return GTK_WIDGET (self->progress_row);
    case MPL_ACTIVITY_FACT_START:
      return GTK_WIDGET (self->fact_start_row);
    case MPL_ACTIVITY_FACT_END:
      return GTK_WIDGET (self->fact_end_row);
    default:
      return NULL;
    }
}

static void
mpl_activity_state_section_class_init (MplActivityStateSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->bind = mpl_activity_state_section_bind;
  section_class->update = mpl_activity_state_section_update;
  section_class->show = mpl_activity_state_section_show;
  section_class->find = mpl_activity_state_section_find;

  g_type_ensure (MPL_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-state-section.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, MplActivityStateSection, name)
  BIND (status_row);
  BIND (by_hand_row);
  BIND (progress_row);
  BIND (fact_start_row);
  BIND (fact_end_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_status_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_by_hand_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_progress_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fact_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_fact_end_cb);
}

static void
mpl_activity_state_section_init (MplActivityStateSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
