/* mpl-activity-meaning-section.c: what an activity serves: aims, objectives, levels, focus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-meaning-section.h"

#include "app/widgets/mpl-flags-row.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"

/* In the order of the recommendations: points 7, 11, 12, 9, 8. */
static const guint fields[] = {
  MPL_ACTIVITY_AIMS,  MPL_ACTIVITY_SPHERES, MPL_ACTIVITY_OBJECTIVES, MPL_ACTIVITY_LEVELS,
  MPL_ACTIVITY_FOCUS, MPL_ACTIVITY_TOPICS,  MPL_ACTIVITY_CHALLENGES,
};

/* The topics of each focus (point 9), the first and the last of them. */
static const struct
{
  gint64 focus;
  const char *first;
  const char *last;
} topics[] = {
  { MPL_FOCUS_PERSONAL, "leadership", "time" },
  { MPL_FOCUS_METHODICAL, "documents", "qualification" },
  { MPL_FOCUS_ADAPTATION, "pupils", "groups" },
};

struct _MplActivityMeaningSection
{
  MplActivitySection parent_instance;

  MplFlagsRow *rows[G_N_ELEMENTS (fields)];
};

G_DEFINE_FINAL_TYPE (MplActivityMeaningSection,
                     mpl_activity_meaning_section,
                     MPL_TYPE_ACTIVITY_SECTION)

static void
on_flags_cb (MplFlagsRow *row, GParamSpec *pspec, MplActivityMeaningSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));

  for (guint i = 0; draft != NULL && i < G_N_ELEMENTS (fields); i++)
    if (self->rows[i] == row)
      mpl_activity_draft_set_integer (draft, MPL_DRAFT_FIELDS, 0, fields[i],
                                      (gint64) mpl_flags_row_get_flags (row));
}

/* The topics that the chosen focuses have. */
static guint64
get_offered_topics (gint64 focus)
{
  const MplField *field = &mpl_activity_table.fields[MPL_ACTIVITY_TOPICS];
  guint64 offered = 0;

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      if ((focus & topics[i].focus) == 0)
        continue;
      for (int j = mpl_field_find_choice (field, topics[i].first);
           j <= mpl_field_find_choice (field, topics[i].last); j++)
        offered |= G_GUINT64_CONSTANT (1) << j;
    }

  return offered;
}

static void
mpl_activity_meaning_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityMeaningSection *self = MPL_ACTIVITY_MEANING_SECTION (section);
  const MplDraftList list = MPL_DRAFT_FIELDS;
  gint64 aims = mpl_activity_draft_get_integer (draft, list, 0, MPL_ACTIVITY_AIMS);
  gint64 focus = mpl_activity_draft_get_integer (draft, list, 0, MPL_ACTIVITY_FOCUS);
  gint64 a1 = (gint64) mpl_field_get_flag (&mpl_activity_table.fields[MPL_ACTIVITY_AIMS], "A1");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gint64 flags = mpl_activity_draft_get_integer (draft, list, 0, fields[i]);

      mpl_flags_row_set_flags (self->rows[i], (guint64) flags);
      if (fields[i] == MPL_ACTIVITY_SPHERES)
        gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), (aims & a1) != 0 || flags != 0);
      if (fields[i] == MPL_ACTIVITY_TOPICS)
        {
          mpl_flags_row_set_offered (self->rows[i], get_offered_topics (focus));
          gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), focus != 0 || flags != 0);
        }
    }
}

static GtkWidget *
mpl_activity_meaning_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityMeaningSection *self = MPL_ACTIVITY_MEANING_SECTION (section);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (problem->list == MPL_DRAFT_FIELDS && problem->field == fields[i])
      return GTK_WIDGET (self->rows[i]);

  return NULL;
}

static void
mpl_activity_meaning_section_class_init (MplActivityMeaningSectionClass *klass)
{
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->update = mpl_activity_meaning_section_update;
  section_class->find = mpl_activity_meaning_section_find;
}

static void
mpl_activity_meaning_section_init (MplActivityMeaningSection *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean codes = fields[i] == MPL_ACTIVITY_AIMS || fields[i] == MPL_ACTIVITY_OBJECTIVES;

      self->rows[i] = MPL_FLAGS_ROW (mpl_flags_row_new ());
      mpl_flags_row_set_field (self->rows[i], &mpl_activity_table.fields[fields[i]], codes);
      g_signal_connect_object (self->rows[i], "notify::flags", G_CALLBACK (on_flags_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows[i]));
    }
}
