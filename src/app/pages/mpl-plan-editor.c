/* mpl-plan-editor.c: the plan changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-editor-private.h"

#include <glib/gi18n.h>

#include "app/mpl-error-dialog.h"
#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-plan-occurrence.h"
#include "model/mpl-plan-status.h"

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void editor_init (MplTimelineEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MplPlanEditor,
                               mpl_plan_editor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MPL_TYPE_TIMELINE_EDITOR, editor_init))

MplSnapshot *
mpl_plan_editor_get_snapshot (MplPlanEditor *self)
{
  return mpl_model_get_snapshot (mpl_book_get_model (self->book));
}

void
mpl_plan_editor_tell (MplPlanEditor *self, const char *text, gboolean with_undo)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (self->widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (toasts == NULL)
    return;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  if (with_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (toasts));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

/* What cannot be by the rules is a word beside the work; what the file refuses stops it. */
void
mpl_plan_editor_fail (MplPlanEditor *self, const GError *error)
{
  if (g_error_matches (error, MPL_ERROR, MPL_ERROR_INVALID)
      || g_error_matches (error, MPL_ERROR, MPL_ERROR_EXISTS)
      || g_error_matches (error, MPL_ERROR, MPL_ERROR_NOTHING)
      || g_error_matches (error, MPL_ERROR, MPL_ERROR_READ_ONLY)
      || g_error_matches (error, MPL_ERROR, MPL_ERROR_LIMIT)
      || g_error_matches (error, MPL_ERROR, MPL_ERROR_NEWER))
    {
      g_autofree char *sentence = mpl_error_split (error, NULL);

      mpl_plan_editor_tell (self, sentence, FALSE);
      return;
    }

  mpl_error_dialog_present (self->widget, _ ("The Plan Was Not Changed"), error);
}

gboolean
mpl_plan_editor_apply (MplPlanEditor *self, MplChange *change, const GError *reason)
{
  g_autoptr (GError) error = NULL;

  if (change == NULL)
    {
      mpl_plan_editor_fail (self, reason);
      return FALSE;
    }
  if (mpl_book_apply (self->book, change, &error))
    return TRUE;

  mpl_plan_editor_fail (self, error);

  return FALSE;
}

static gboolean
can_edit (MplTimelineEditor *editor)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);

  return self->book != NULL && !mpl_book_get_read_only (self->book);
}

static gboolean
begin_move (MplTimelineEditor *editor,
            const gint64 *ids,
            guint n_ids,
            gint64 held,
            MplTimelineGrip grip)
{
  static const MplPlanEdge edges[] = {
    [MPL_TIMELINE_GRIP_WHOLE] = MPL_PLAN_EDGE_NONE,
    [MPL_TIMELINE_GRIP_START] = MPL_PLAN_EDGE_START,
    [MPL_TIMELINE_GRIP_END] = MPL_PLAN_EDGE_END,
  };
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->move, mpl_plan_move_free);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);
  self->calendar = mpl_calendar_new_for_snapshot (snapshot);
  self->move = mpl_plan_move_new (snapshot, self->calendar, ids, n_ids, held, edges[grip], &error);
  if (self->move == NULL)
    mpl_plan_editor_fail (self, error);

  return self->move != NULL;
}

/* «14–17 сентября, 4 рабочих дня» */
static char *
describe_days (MplPlanEditor *self, MplSpan span)
{
  g_autofree char *days = mpl_format_span (span, FALSE);
  int n = mpl_calendar_count_working_days (self->calendar, span);

  /* Translators: days of an activity and how many of them are working days */
  return g_strdup_printf (ngettext ("%s, %d working day", "%s, %d working days", (gulong) n), days,
                          n);
}

/* The first problem that the move makes; one that was there before says nothing new. */
static char *
describe_problem (MplPlanEditor *self)
{
  g_autoptr (GArray) problems = mpl_plan_move_find_problems (self->move);

  for (guint i = 0; i < problems->len; i++)
    {
      const MplPlanProblem *problem = &g_array_index (problems, MplPlanProblem, i);

      if (problem->is_new)
        return mpl_plan_move_describe_problem (self->move, problem);
    }

  return NULL;
}

static void
fill_motion (MplPlanEditor *self, MplTimelineMotion *motion)
{
  guint n = mpl_plan_move_get_n_activities (self->move);
  guint lead = mpl_plan_move_get_lead (self->move);

  motion->n_ghosts = n;
  motion->ghosts = g_new (MplTimelineGhost, n);
  for (guint i = 0; i < n; i++)
    motion->ghosts[i] = (MplTimelineGhost) { mpl_plan_move_get_activity (self->move, i),
                                             mpl_plan_move_get_span (self->move, i) };
  /* The lead comes first. */
  if (lead != 0)
    {
      MplTimelineGhost ghost = motion->ghosts[lead];

      motion->ghosts[lead] = motion->ghosts[0];
      motion->ghosts[0] = ghost;
    }
  motion->days = describe_days (self, motion->ghosts[0].span);
  motion->problem = describe_problem (self);
}

static gboolean
move_by (MplTimelineEditor *editor, int days, gboolean free, MplTimelineMotion *motion)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);

  if (self->move == NULL || !mpl_plan_move_by_days (self->move, days, free, NULL))
    return FALSE;

  fill_motion (self, motion);

  return TRUE;
}

static gboolean
move_by_step (MplTimelineEditor *editor, int n, MplTimelineMotion *motion)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);

  if (self->move == NULL || !mpl_plan_move_by_working_days (self->move, n, NULL))
    return FALSE;

  fill_motion (self, motion);

  return TRUE;
}

static void
end_move (MplTimelineEditor *editor, gboolean commit)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplPlanMove) move = g_steal_pointer (&self->move);
  g_autoptr (MplChange) change = NULL;

  if (move == NULL || !commit)
    return;

  change = mpl_plan_move_make_change (move);
  mpl_plan_editor_apply (self, change, NULL);
}

static void
set_progress (MplTimelineEditor *editor, gint64 id, int per_cent)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_set_progress (snapshot, &id, 1, per_cent, mpl_day_today (), &error);

  mpl_plan_editor_apply (self, change, error);
}

static char *
check_link (MplTimelineEditor *editor, gint64 from, gint64 to)
{
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (MPL_PLAN_EDITOR (editor));
  g_autoptr (GError) error = NULL;

  if (mpl_plan_link_check (snapshot, from, to, 0, &error))
    return NULL;

  return mpl_error_split (error, NULL);
}

static void
add_link (MplTimelineEditor *editor, gint64 from, gint64 to)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_link_add (snapshot, from, to, MPL_DEPENDENCY_FS, 0, MPL_LAG_WORKING, &error);

  mpl_plan_editor_apply (self, change, error);
}

void
mpl_plan_editor_create_at (MplPlanEditor *self, MplPlanPlace place, MplSpan span)
{
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  g_autoptr (GError) error = NULL;
  MplPlanNew new = { .place = place, .kind = MPL_ACTIVITY_SINGLE, .span = span };
  gint64 id = 0;
  g_autoptr (MplChange) change = mpl_plan_create_activity (snapshot, calendar, &new, &id, &error);

  if (mpl_plan_editor_apply (self, change, error))
    g_signal_emit (self, signals[CREATED], 0, mpl_change_get_real_id (change, id));
}

static void
create (MplTimelineEditor *editor, gint64 block, gint64 before, MplSpan span)
{
  mpl_plan_editor_create_at (MPL_PLAN_EDITOR (editor), (MplPlanPlace) { block, before }, span);
}

static void
reorder (MplTimelineEditor *editor, const gint64 *ids, guint n_ids, gint64 block, gint64 before)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_reorder (snapshot, ids, n_ids, (MplPlanPlace) { block, before }, &error);

  mpl_plan_editor_apply (self, change, error);
}

static void
reorder_block (MplTimelineEditor *editor, gint64 block, gint64 before)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change = mpl_plan_reorder_block (snapshot, block, before, &error);

  mpl_plan_editor_apply (self, change, error);
}

static void
step (MplTimelineEditor *editor,
      MplTimelineRowKind kind,
      const gint64 *ids,
      guint n_ids,
      gboolean down)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change = NULL;

  if (n_ids == 0)
    return;

  change = kind == MPL_TIMELINE_BLOCK ? mpl_plan_step_block (snapshot, ids[0], down, &error)
                                      : mpl_plan_step (snapshot, ids, n_ids, down, &error);
  mpl_plan_editor_apply (self, change, error);
}

static void
move_occurrence (MplTimelineEditor *editor, gint64 id, guint occurrence, MplDay day, gboolean free)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (editor);
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  MplRow *activity = mpl_snapshot_get (snapshot, &mpl_activity_table, id);
  g_autoptr (GArray) days
      = activity != NULL ? mpl_plan_read_occurrences (snapshot, calendar, activity) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change = NULL;

  if (days == NULL || occurrence >= days->len)
    return;

  change = mpl_plan_move_occurrence (snapshot, calendar, id,
                                     g_array_index (days, MplRecurrenceDay, occurrence).original,
                                     day, free, &error);
  mpl_plan_editor_apply (self, change, error);
}

static void
editor_init (MplTimelineEditorInterface *iface)
{
  iface->can_edit = can_edit;
  iface->begin_move = begin_move;
  iface->move_by = move_by;
  iface->move_by_step = move_by_step;
  iface->end_move = end_move;
  iface->set_progress = set_progress;
  iface->check_link = check_link;
  iface->add_link = add_link;
  iface->create = create;
  iface->reorder = reorder;
  iface->reorder_block = reorder_block;
  iface->step = step;
  iface->move_occurrence = move_occurrence;
}

static void
mpl_plan_editor_finalize (GObject *object)
{
  MplPlanEditor *self = MPL_PLAN_EDITOR (object);

  g_clear_pointer (&self->move, mpl_plan_move_free);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (mpl_plan_editor_parent_class)->finalize (object);
}

static void
mpl_plan_editor_class_init (MplPlanEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_plan_editor_finalize;

  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
mpl_plan_editor_init (MplPlanEditor *self)
{
}

MplPlanEditor *
mpl_plan_editor_new (GtkWidget *widget)
{
  MplPlanEditor *self = g_object_new (MPL_TYPE_PLAN_EDITOR, NULL);

  self->widget = widget;

  return self;
}

void
mpl_plan_editor_set_book (MplPlanEditor *self, MplBook *book)
{
  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  g_clear_pointer (&self->move, mpl_plan_move_free);
  g_set_object (&self->book, book);
}
