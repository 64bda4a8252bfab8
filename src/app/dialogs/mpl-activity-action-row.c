/* mpl-activity-action-row.c: an action in the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-action-row.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-choices.h"
#include "app/dialogs/mpl-activity-section.h"
#include "app/widgets/mpl-chooser.h"
#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-text-row.h"
#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-role.h"

#define LIST MPL_DRAFT_ACTIONS

struct _MplActivityActionRow
{
  AdwExpanderRow parent_instance;

  MplActivityDraft *draft;
  guint item;
  gboolean updating;

  GtkCheckButton *done_check;
  MplTextRow *title_row;
  MplDayRow *day_row;
  AdwActionRow *responsible_row;
  GtkWidget *clear_button;
  MplChooser *chooser;
  MplDayRow *done_row;
};

G_DEFINE_FINAL_TYPE (MplActivityActionRow, mpl_activity_action_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
can_edit (MplActivityActionRow *self)
{
  return !self->updating && self->draft != NULL
         && self->item < mpl_activity_draft_get_n (self->draft, LIST);
}

static void
on_title_cb (MplActivityActionRow *self)
{
  g_autofree char *text = NULL;

  if (!can_edit (self))
    return;
  text = mpl_text_row_get_text (self->title_row);
  mpl_activity_draft_set_text (self->draft, LIST, self->item, MPL_ACTION_TITLE, text);
}

static void
on_day_cb (MplActivityActionRow *self)
{
  if (can_edit (self))
    mpl_activity_draft_set_day (self->draft, LIST, self->item, MPL_ACTION_DAY,
                                mpl_day_row_get_day (self->day_row));
}

static void
on_done_day_cb (MplActivityActionRow *self)
{
  if (can_edit (self))
    mpl_activity_draft_set_day (self->draft, LIST, self->item, MPL_ACTION_DONE,
                                mpl_day_row_get_day (self->done_row));
}

static void
on_done_cb (MplActivityActionRow *self)
{
  if (can_edit (self))
    mpl_activity_draft_set_day (self->draft, LIST, self->item, MPL_ACTION_DONE,
                                gtk_check_button_get_active (self->done_check) ? mpl_day_today ()
                                                                               : MPL_DAY_NONE);
}

/* A role or a person, never both. */
static void
set_responsible (MplActivityActionRow *self, gint64 role, gint64 person)
{
  if (!can_edit (self))
    return;
  if (role != 0)
    mpl_activity_draft_set_integer (self->draft, LIST, self->item, MPL_ACTION_ROLE, role);
  else
    mpl_activity_draft_set_null (self->draft, LIST, self->item, MPL_ACTION_ROLE);
  if (person != 0)
    mpl_activity_draft_set_integer (self->draft, LIST, self->item, MPL_ACTION_PERSON, person);
  else
    mpl_activity_draft_set_null (self->draft, LIST, self->item, MPL_ACTION_PERSON);
}

static void
on_chosen_cb (MplActivityActionRow *self, MplChooserItem *item)
{
  gboolean role = mpl_chooser_item_get_table (item) == &mpl_role_table;
  gint64 id = mpl_chooser_item_get_id (item);

  set_responsible (self, role ? id : 0, role ? 0 : id);
}

static void
on_clear_clicked_cb (MplActivityActionRow *self)
{
  set_responsible (self, 0, 0);
  gtk_widget_child_focus (GTK_WIDGET (self->responsible_row), GTK_DIR_TAB_FORWARD);
}

static void
mpl_activity_action_row_dispose (GObject *object)
{
  g_clear_object (&MPL_ACTIVITY_ACTION_ROW (object)->draft);

  G_OBJECT_CLASS (mpl_activity_action_row_parent_class)->dispose (object);
}

static void
mpl_activity_action_row_class_init (MplActivityActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_activity_action_row_dispose;

  g_type_ensure (MPL_TYPE_CHOOSER);
  g_type_ensure (MPL_TYPE_DAY_ROW);
  g_type_ensure (MPL_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-action-row.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MplActivityActionRow, name)
  BIND (done_check);
  BIND (title_row);
  BIND (day_row);
  BIND (responsible_row);
  BIND (clear_button);
  BIND (chooser);
  BIND (done_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
mpl_activity_action_row_init (MplActivityActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_chooser_set_placeholder (self->chooser, _ ("Role or person"));
}

GtkWidget *
mpl_activity_action_row_new (MplActivityDraft *draft, GListModel *responsible)
{
  MplActivityActionRow *self = g_object_new (MPL_TYPE_ACTIVITY_ACTION_ROW, NULL);
  MplCalendar *calendar = mpl_activity_draft_get_calendar (draft);

  self->draft = g_object_ref (draft);
  self->item = G_MAXUINT;
  mpl_chooser_set_items (self->chooser, responsible);
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->day_row), calendar);
  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->done_row), calendar);

  return GTK_WIDGET (self);
}

/* (transfer full): «15.09.2026 · Куратор · done on 16.09.2026» */
static char *
describe (MplActivityActionRow *self, const char *responsible)
{
  MplDay day = mpl_activity_draft_get_day (self->draft, LIST, self->item, MPL_ACTION_DAY);
  MplDay done = mpl_activity_draft_get_day (self->draft, LIST, self->item, MPL_ACTION_DONE);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  if (day != MPL_DAY_NONE)
    g_strv_builder_take (parts, mpl_format_day (day, MPL_DAY_SHORT));
  if (*responsible != '\0')
    g_strv_builder_add (parts, responsible);
  if (done != MPL_DAY_NONE)
    {
      g_autofree char *text = mpl_format_day (done, MPL_DAY_SHORT);

      /* Translators: of an action; %s is a day, DD.MM.YYYY */
      g_strv_builder_take (parts, g_strdup_printf (_ ("done on %s"), text));
    }
  strings = g_strv_builder_end (parts);

  return g_strjoinv (" · ", strings);
}

void
mpl_activity_action_row_update (MplActivityActionRow *self, guint item)
{
  const char *title;
  gint64 role, person;
  MplDay done;
  g_autofree char *responsible = NULL;

  g_return_if_fail (MPL_IS_ACTIVITY_ACTION_ROW (self));

  self->item = item;
  self->updating = TRUE;
  title = mpl_activity_draft_get_text (self->draft, LIST, item, MPL_ACTION_TITLE);
  role = mpl_activity_draft_get_integer (self->draft, LIST, item, MPL_ACTION_ROLE);
  person = mpl_activity_draft_get_integer (self->draft, LIST, item, MPL_ACTION_PERSON);
  done = mpl_activity_draft_get_day (self->draft, LIST, item, MPL_ACTION_DONE);
  responsible
      = mpl_activity_choices_get_name (mpl_activity_draft_get_snapshot (self->draft), role, person);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *title != '\0' ? title : _ ("New action"));
  mpl_text_row_set_text (self->title_row, title);
  mpl_day_row_set_day (self->day_row,
                       mpl_activity_draft_get_day (self->draft, LIST, item, MPL_ACTION_DAY));
  mpl_day_picker_set_near (
      mpl_day_row_get_picker (self->day_row),
      mpl_activity_draft_get_day (self->draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START));
  mpl_day_row_set_day (self->done_row, done);
  gtk_check_button_set_active (self->done_check, done != MPL_DAY_NONE);
  adw_action_row_set_subtitle (self->responsible_row,
                               *responsible != '\0' ? responsible : _ ("As of the activity"));
  gtk_widget_set_visible (self->clear_button, role != 0 || person != 0);
  self->updating = FALSE;
}

void
mpl_activity_action_row_show (MplActivityActionRow *self, GPtrArray *problems)
{
  static const guint fields[] = { MPL_ACTION_TITLE, MPL_ACTION_DAY, MPL_ACTION_DONE };
  GtkWidget *rows[3];
  const MplDraftProblem *first = NULL;
  g_autofree char *responsible = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (MPL_IS_ACTIVITY_ACTION_ROW (self));

  rows[0] = GTK_WIDGET (self->title_row);
  rows[1] = GTK_WIDGET (self->day_row);
  rows[2] = GTK_WIDGET (self->done_row);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const MplDraftProblem *problem
          = mpl_draft_problems_find (problems, LIST, self->item, fields[i]);

      mpl_activity_row_show (rows[i], problem, NULL);
      if (first == NULL)
        first = problem;
    }

  responsible = mpl_activity_choices_get_name (
      mpl_activity_draft_get_snapshot (self->draft),
      mpl_activity_draft_get_integer (self->draft, LIST, self->item, MPL_ACTION_ROLE),
      mpl_activity_draft_get_integer (self->draft, LIST, self->item, MPL_ACTION_PERSON));
  note = describe (self, responsible);
  /* Unfolded, the field says it itself. */
  if (first != NULL && (first->warning || adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))))
    first = NULL;
  mpl_activity_row_show (GTK_WIDGET (self), first, note);
}

GtkWidget *
mpl_activity_action_row_find (MplActivityActionRow *self, guint field)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_ACTION_ROW (self), NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  switch (field)
    {
    case MPL_ACTION_DAY:
      return GTK_WIDGET (self->day_row);
    case MPL_ACTION_DONE:
      return GTK_WIDGET (self->done_row);
    default:
      return GTK_WIDGET (self->title_row);
    }
}

void
mpl_activity_action_row_add_remover (MplActivityActionRow *self, GtkWidget *remover)
{
  g_return_if_fail (MPL_IS_ACTIVITY_ACTION_ROW (self) && GTK_IS_WIDGET (remover));

  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), remover);
}
