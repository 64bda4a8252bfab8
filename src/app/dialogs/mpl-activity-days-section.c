/* mpl-activity-days-section.c: the days of an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-days-section.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-day-row.h"
#include "model/mpl-activity.h"

struct _MplActivityDaysSection
{
  MplActivitySection parent_instance;

  MplDayRow *start_row;
  MplDayRow *end_row;
};

G_DEFINE_FINAL_TYPE (MplActivityDaysSection, mpl_activity_days_section, MPL_TYPE_ACTIVITY_SECTION)

static void
take_day (MplActivityDaysSection *self, MplDayRow *row, guint field)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));

  if (draft != NULL)
    mpl_activity_draft_set_day (draft, MPL_DRAFT_FIELDS, 0, field, mpl_day_row_get_day (row));
}

static void
on_start_cb (MplActivityDaysSection *self)
{
  take_day (self, self->start_row, MPL_ACTIVITY_START);
}

static void
on_end_cb (MplActivityDaysSection *self)
{
  take_day (self, self->end_row, MPL_ACTIVITY_END);
}

static void
mpl_activity_days_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityDaysSection *self = MPL_ACTIVITY_DAYS_SECTION (section);
  MplCalendar *calendar = mpl_activity_draft_get_calendar (draft);

  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->start_row), calendar);
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->end_row), calendar);
}

static void
mpl_activity_days_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityDaysSection *self = MPL_ACTIVITY_DAYS_SECTION (section);
  gboolean milestone
      = mpl_activity_draft_get_choice (draft, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE;
  MplDay start = mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START);

  mpl_day_row_set_day (self->start_row, start);
  mpl_day_row_set_day (self->end_row,
                       mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END));
  mpl_day_picker_set_near (mpl_day_row_get_picker (self->end_row), start);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start_row),
                                 milestone ? _ ("Day") : _ ("Start"));
  gtk_widget_set_visible (GTK_WIDGET (self->end_row), !milestone);
}

/* (transfer full): how long it takes, «12 working days». */
static char *
describe_length (MplActivityDraft *draft)
{
  MplSpan span
      = MPL_SPAN_INIT (mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START),
                       mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END));
  int n;

  if (span.start == MPL_DAY_NONE || span.end == MPL_DAY_NONE || span.end < span.start)
    return NULL;

  n = mpl_calendar_count_working_days (mpl_activity_draft_get_calendar (draft), span);

  return g_strdup_printf (ngettext ("%d working day in all", "%d working days in all", (gulong) n),
                          n);
}

static void
mpl_activity_days_section_show (MplActivitySection *section,
                                MplActivityDraft *draft,
                                GPtrArray *problems)
{
  MplActivityDaysSection *self = MPL_ACTIVITY_DAYS_SECTION (section);
  g_autofree char *length = describe_length (draft);

  mpl_activity_row_show (
      GTK_WIDGET (self->start_row),
      mpl_draft_problems_find (problems, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START), NULL);
  mpl_activity_row_show (GTK_WIDGET (self->end_row),
                         mpl_draft_problems_find (problems, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END),
                         length);
}

static GtkWidget *
mpl_activity_days_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityDaysSection *self = MPL_ACTIVITY_DAYS_SECTION (section);

  if (problem->list != MPL_DRAFT_FIELDS)
    return NULL;
  if (problem->field == MPL_ACTIVITY_START)
    return GTK_WIDGET (self->start_row);
  if (problem->field == MPL_ACTIVITY_END)
    return gtk_widget_get_visible (GTK_WIDGET (self->end_row)) ? GTK_WIDGET (self->end_row)
                                                               : GTK_WIDGET (self->start_row);
  return NULL;
}

static void
mpl_activity_days_section_class_init (MplActivityDaysSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->bind = mpl_activity_days_section_bind;
  section_class->update = mpl_activity_days_section_update;
  section_class->show = mpl_activity_days_section_show;
  section_class->find = mpl_activity_days_section_find;

  g_type_ensure (MPL_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-days-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityDaysSection, start_row);
  gtk_widget_class_bind_template_child (widget_class, MplActivityDaysSection, end_row);
  gtk_widget_class_bind_template_callback (widget_class, on_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_end_cb);
}

static void
mpl_activity_days_section_init (MplActivityDaysSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
