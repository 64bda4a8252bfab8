/* mpl-activity-link-row.c: a predecessor in the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-link-row.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-choices.h"
#include "app/dialogs/mpl-activity-section.h"
#include "model/mpl-action.h"

#define LIST MPL_DRAFT_LINKS

struct _MplActivityLinkRow
{
  AdwExpanderRow parent_instance;

  MplActivityDraft *draft;
  guint item;
  gboolean updating;

  AdwComboRow *type_row;
  AdwSpinRow *lag_row;
  AdwComboRow *unit_row;
};

G_DEFINE_FINAL_TYPE (MplActivityLinkRow, mpl_activity_link_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
can_edit (MplActivityLinkRow *self)
{
  return !self->updating && self->draft != NULL
         && self->item < mpl_activity_draft_get_n (self->draft, LIST);
}

static void
take_choice (MplActivityLinkRow *self, AdwComboRow *row, guint field)
{
  const MplField *f = &mpl_dependency_table.fields[field];
  guint selected = adw_combo_row_get_selected (row);

  if (can_edit (self) && selected < mpl_field_get_n_choices (f))
    mpl_activity_draft_set_text (self->draft, LIST, self->item, field, f->choices[selected].code);
}

static void
on_type_cb (MplActivityLinkRow *self)
{
  take_choice (self, self->type_row, MPL_DEPENDENCY_TYPE);
}

static void
on_unit_cb (MplActivityLinkRow *self)
{
  take_choice (self, self->unit_row, MPL_DEPENDENCY_LAG_UNIT);
}

static void
on_lag_cb (MplActivityLinkRow *self)
{
  if (can_edit (self))
    mpl_activity_draft_set_integer (self->draft, LIST, self->item, MPL_DEPENDENCY_LAG,
                                    (gint64) adw_spin_row_get_value (self->lag_row));
}

static void
mpl_activity_link_row_dispose (GObject *object)
{
  g_clear_object (&MPL_ACTIVITY_LINK_ROW (object)->draft);

  G_OBJECT_CLASS (mpl_activity_link_row_parent_class)->dispose (object);
}

static void
mpl_activity_link_row_class_init (MplActivityLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_activity_link_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityLinkRow, type_row);
  gtk_widget_class_bind_template_child (widget_class, MplActivityLinkRow, lag_row);
  gtk_widget_class_bind_template_child (widget_class, MplActivityLinkRow, unit_row);
  gtk_widget_class_bind_template_callback (widget_class, on_type_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_lag_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unit_cb);
}

static void
mpl_activity_link_row_init (MplActivityLinkRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_activity_choices_fill (self->type_row, &mpl_dependency_table.fields[MPL_DEPENDENCY_TYPE]);
  mpl_activity_choices_fill (self->unit_row, &mpl_dependency_table.fields[MPL_DEPENDENCY_LAG_UNIT]);
  self->updating = FALSE;
}

GtkWidget *
mpl_activity_link_row_new (MplActivityDraft *draft)
{
  MplActivityLinkRow *self = g_object_new (MPL_TYPE_ACTIVITY_LINK_ROW, NULL);

  self->draft = g_object_ref (draft);
  self->item = G_MAXUINT;

  return GTK_WIDGET (self);
}

static int
get_choice (MplActivityLinkRow *self, guint field)
{
  return mpl_field_find_choice (&mpl_dependency_table.fields[field],
                                mpl_activity_draft_get_text (self->draft, LIST, self->item, field));
}

void
mpl_activity_link_row_update (MplActivityLinkRow *self, guint item)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MPL_IS_ACTIVITY_LINK_ROW (self));

  self->item = item;
  self->updating = TRUE;
  title = mpl_activity_choices_get_activity (
      self->draft,
      mpl_activity_draft_get_integer (self->draft, LIST, item, MPL_DEPENDENCY_PREDECESSOR));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_combo_row_set_selected (self->type_row,
                              (guint) MAX (get_choice (self, MPL_DEPENDENCY_TYPE), 0));
  adw_combo_row_set_selected (self->unit_row,
                              (guint) MAX (get_choice (self, MPL_DEPENDENCY_LAG_UNIT), 0));
  adw_spin_row_set_value (self->lag_row, (double) mpl_activity_draft_get_integer (
                                             self->draft, LIST, item, MPL_DEPENDENCY_LAG));
  self->updating = FALSE;
}

/* (transfer full): «Finish to start, lag 3, working days» */
static char *
describe (MplActivityLinkRow *self)
{
  const MplField *fields = mpl_dependency_table.fields;
  const char *type = mpl_field_get_choice_label (
      &fields[MPL_DEPENDENCY_TYPE],
      mpl_activity_draft_get_text (self->draft, LIST, self->item, MPL_DEPENDENCY_TYPE));
  int lag
      = (int) mpl_activity_draft_get_integer (self->draft, LIST, self->item, MPL_DEPENDENCY_LAG);
  g_autofree char *days = NULL;

  if (lag == 0)
    return g_strdup (type);
  if (get_choice (self, MPL_DEPENDENCY_LAG_UNIT) == MPL_LAG_CALENDAR)
    days = g_strdup_printf (ngettext ("%+d calendar day", "%+d calendar days", (gulong) ABS (lag)),
                            lag);
  else
    days = g_strdup_printf (ngettext ("%+d working day", "%+d working days", (gulong) ABS (lag)),
                            lag);

  return g_strdup_printf ("%s, %s", type, days);
}

void
mpl_activity_link_row_show (MplActivityLinkRow *self, GPtrArray *problems)
{
  const MplDraftProblem *problem;
  g_autofree char *note = NULL;

  g_return_if_fail (MPL_IS_ACTIVITY_LINK_ROW (self));

  problem = mpl_draft_problems_find (problems, LIST, self->item, MPL_DEPENDENCY_PREDECESSOR);
  if (problem == NULL)
    problem = mpl_draft_problems_find (problems, LIST, self->item, MPL_DEPENDENCY_LAG);
  note = describe (self);
  mpl_activity_row_show (GTK_WIDGET (self), problem, note);
}

GtkWidget *
mpl_activity_link_row_find (MplActivityLinkRow *self, guint field)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_LINK_ROW (self), NULL);

  if (field == MPL_DEPENDENCY_PREDECESSOR)
    return GTK_WIDGET (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return GTK_WIDGET (field == MPL_DEPENDENCY_LAG ? (gpointer) self->lag_row
                                                 : (gpointer) self->type_row);
}
