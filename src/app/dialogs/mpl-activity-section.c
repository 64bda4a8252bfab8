/* mpl-activity-section.c: a part of the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-section.h"

#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-text-row.h"

typedef struct
{
  MplActivityDraft *draft;
  gboolean updating;
} MplActivitySectionPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (MplActivitySection, mpl_activity_section, ADW_TYPE_PREFERENCES_GROUP)

static MplActivitySectionPrivate *
get_private (MplActivitySection *self)
{
  return mpl_activity_section_get_instance_private (self);
}

static void
update (MplActivitySection *self)
{
  MplActivitySectionPrivate *priv = get_private (self);

  priv->updating = TRUE;
  MPL_ACTIVITY_SECTION_GET_CLASS (self)->update (self, priv->draft);
  priv->updating = FALSE;
}

static void
mpl_activity_section_dispose (GObject *object)
{
  g_clear_object (&get_private (MPL_ACTIVITY_SECTION (object))->draft);

  G_OBJECT_CLASS (mpl_activity_section_parent_class)->dispose (object);
}

static void
do_nothing (MplActivitySection *self, MplActivityDraft *draft)
{
}

static void
mpl_activity_section_class_init (MplActivitySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mpl_activity_section_dispose;
  klass->bind = do_nothing;
  klass->update = do_nothing;
}

static void
mpl_activity_section_init (MplActivitySection *self)
{
}

void
mpl_activity_section_bind (MplActivitySection *self, MplActivityDraft *draft)
{
  MplActivitySectionPrivate *priv;

  g_return_if_fail (MPL_IS_ACTIVITY_SECTION (self) && MPL_IS_ACTIVITY_DRAFT (draft));

  priv = get_private (self);
  g_return_if_fail (priv->draft == NULL);

  priv->draft = g_object_ref (draft);
  priv->updating = TRUE;
  MPL_ACTIVITY_SECTION_GET_CLASS (self)->bind (self, draft);
  priv->updating = FALSE;
  update (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
mpl_activity_section_show (MplActivitySection *self, GPtrArray *problems)
{
  MplActivitySectionPrivate *priv;

  g_return_if_fail (MPL_IS_ACTIVITY_SECTION (self) && problems != NULL);

  priv = get_private (self);
  if (priv->draft != NULL && MPL_ACTIVITY_SECTION_GET_CLASS (self)->show != NULL)
    MPL_ACTIVITY_SECTION_GET_CLASS (self)->show (self, priv->draft, problems);
}

GtkWidget *
mpl_activity_section_find (MplActivitySection *self, const MplDraftProblem *problem)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_SECTION (self) && problem != NULL, NULL);

  if (MPL_ACTIVITY_SECTION_GET_CLASS (self)->find == NULL)
    return NULL;
  return MPL_ACTIVITY_SECTION_GET_CLASS (self)->find (self, problem);
}

MplActivityDraft *
mpl_activity_section_get_draft (MplActivitySection *self)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_SECTION (self), NULL);

  return get_private (self)->draft;
}

MplActivityDraft *
mpl_activity_section_get_edited (MplActivitySection *self)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_SECTION (self), NULL);

  return get_private (self)->updating ? NULL : get_private (self)->draft;
}

const MplDraftProblem *
mpl_draft_problems_find (GPtrArray *problems, MplDraftList list, guint item, guint field)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const MplDraftProblem *problem = g_ptr_array_index (problems, i);

      if (problem->list == list && problem->item == item && problem->field == field)
        return problem;
    }
  return NULL;
}

static void
set_class (GtkWidget *row, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (row, name);
  else
    gtk_widget_remove_css_class (row, name);
}

void
mpl_activity_row_show (GtkWidget *row, const MplDraftProblem *problem, const char *note)
{
  const char *text = problem != NULL ? problem->message : note;
  gboolean wrong = problem != NULL && !problem->warning;

  g_return_if_fail (GTK_IS_WIDGET (row));

  set_class (row, "warned", problem != NULL && problem->warning);
  if (MPL_IS_DAY_ROW (row))
    {
      mpl_day_row_set_note (MPL_DAY_ROW (row), wrong ? text : NULL, wrong ? NULL : text);
      return;
    }
  if (MPL_IS_TEXT_ROW (row))
    {
      mpl_text_row_set_wrong (MPL_TEXT_ROW (row), problem != NULL ? text : NULL);
      return;
    }

  set_class (row, "wrong", wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text != NULL ? text : "");
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
}
