/* mpl-plan-editor-jobs.c: what menus and keys do to the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-editor-private.h"

#include <glib/gi18n.h>

#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-clip.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-plan-status.h"
#include "model/mpl-programme.h"

static gboolean
can_edit (MplPlanEditor *self)
{
  MplTimelineEditor *editor = MPL_TIMELINE_EDITOR (self);

  return MPL_TIMELINE_EDITOR_GET_IFACE (editor)->can_edit (editor);
}

/* «Deleted: Педсовет», or how many. */
static void
tell_gone (MplPlanEditor *self, MplSnapshot *before, const gint64 *ids, guint n_ids)
{
  MplRow *first = mpl_snapshot_get (before, &mpl_activity_table, ids[0]);
  g_autofree char *text = NULL;

  if (n_ids == 1 && first != NULL)
    /* Translators: %s is the title of an activity */
    text = g_strdup_printf (_ ("Deleted: %s"), mpl_row_get_title (first));
  else
    text
        = g_strdup_printf (ngettext ("%u activity deleted", "%u activities deleted", n_ids), n_ids);
  mpl_plan_editor_tell (self, text, TRUE);
}

void
mpl_plan_editor_delete (MplPlanEditor *self, const gint64 *ids, guint n_ids)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (n_ids == 0 || !can_edit (self))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  change = mpl_plan_delete_activities (snapshot, ids, n_ids, &error);
  if (mpl_plan_editor_apply (self, change, error))
    tell_gone (self, snapshot, ids, n_ids);
}

void
mpl_plan_editor_duplicate (MplPlanEditor *self, const gint64 *ids, guint n_ids)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplCalendar) calendar = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (n_ids == 0 || !can_edit (self))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  calendar = mpl_calendar_new_for_snapshot (snapshot);
  change = mpl_plan_duplicate (snapshot, calendar, ids, n_ids, &error);
  mpl_plan_editor_apply (self, change, error);
}

void
mpl_plan_editor_set_status (MplPlanEditor *self,
                            const gint64 *ids,
                            guint n_ids,
                            MplActivityStatus status)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (n_ids == 0 || !can_edit (self))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  change
      = mpl_plan_set_status (snapshot, ids, n_ids, status,
                             MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE), mpl_day_today (), &error);
  mpl_plan_editor_apply (self, change, error);
}

void
mpl_plan_editor_link (MplPlanEditor *self, const gint64 *ids, guint n_ids)
{
  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (!can_edit (self))
    return;

  for (guint i = 0; i + 1 < n_ids; i++)
    MPL_TIMELINE_EDITOR_GET_IFACE (self)->add_link (MPL_TIMELINE_EDITOR (self), ids[i], ids[i + 1]);
}

void
mpl_plan_editor_create (MplPlanEditor *self, MplPlanPlace place)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  MplDay day = mpl_day_today ();
  MplRow *programme;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (!can_edit (self))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  programme = mpl_snapshot_get_programme (snapshot);
  if (programme == NULL)
    return;

  day = CLAMP (day, mpl_row_get_day (programme, MPL_PROGRAMME_START),
               mpl_row_get_day (programme, MPL_PROGRAMME_END));
  mpl_plan_editor_create_at (self, place, MPL_SPAN_INIT (day, day));
}

void
mpl_plan_editor_rename (MplPlanEditor *self, MplTimelineRowKind kind, gint64 id, const char *title)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (!can_edit (self))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  change = kind == MPL_TIMELINE_BLOCK ? mpl_plan_rename_block (snapshot, id, title, &error)
                                      : mpl_plan_rename_activity (snapshot, id, title, &error);
  mpl_plan_editor_apply (self, change, error);
}

static const char *
get_file (MplPlanEditor *self)
{
  return mpl_store_get_uuid (mpl_book_get_store (self->book));
}

void
mpl_plan_editor_copy (MplPlanEditor *self, const gint64 *ids, guint n_ids, gboolean cut)
{
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) clip = NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *parts[2];
  g_autoptr (GdkContentProvider) both = NULL;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (self->book == NULL || n_ids == 0 || (cut && !can_edit (self)))
    return;

  snapshot = mpl_plan_editor_get_snapshot (self);
  clip = mpl_plan_copy (snapshot, ids, n_ids, get_file (self), cut, &error);
  text = clip != NULL ? mpl_plan_copy_text (snapshot, ids, n_ids, &error) : NULL;
  if (text == NULL)
    {
      mpl_plan_editor_fail (self, error);
      return;
    }

  parts[0] = gdk_content_provider_new_for_bytes (MPL_PLAN_CLIP_MIME, clip);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->widget), both);
  if (!cut)
    return;

  change = mpl_plan_cut (snapshot, ids, n_ids, &error);
  mpl_plan_editor_apply (self, change, error);
}

typedef struct
{
  MplPlanEditor *editor;
  MplPlanPlace place;
} Paste;

static void
free_paste (Paste *paste)
{
  g_object_unref (paste->editor);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, free_paste)

static void
paste_clip (MplPlanEditor *self, MplPlanPlace place, GBytes *clip)
{
  g_autoptr (MplSnapshot) snapshot = mpl_plan_editor_get_snapshot (self);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  g_autoptr (GError) error = NULL;
  MplPlanPaste result = { 0 };
  g_autoptr (MplChange) change
      = mpl_plan_paste (snapshot, calendar, clip, get_file (self), place, &result, &error);
  g_autofree char *text = NULL;

  if (!mpl_plan_editor_apply (self, change, error))
    return;

  text = mpl_plan_paste_describe (&result);
  if (text != NULL)
    mpl_plan_editor_tell (self, text, TRUE);
}

static void
on_clip_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GBytes) clip = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) < 0
      || !can_edit (paste->editor))
    return;

  clip = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  paste_clip (paste->editor, paste->place, clip);
}

/* What was copied in this program is written while it is read: never wait for it here. */
static void
on_clip_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  /* Something else, or nothing, is on the clipboard. */
  if (stream == NULL)
    return;

  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, on_clip_copied_cb, g_steal_pointer (&paste));
}

void
mpl_plan_editor_paste (MplPlanEditor *self, MplPlanPlace place)
{
  static const char *const types[] = { MPL_PLAN_CLIP_MIME, NULL };
  Paste *paste;

  g_return_if_fail (MPL_IS_PLAN_EDITOR (self));

  if (!can_edit (self))
    return;

  paste = g_new0 (Paste, 1);
  paste->editor = g_object_ref (self);
  paste->place = place;
  gdk_clipboard_read_async (gtk_widget_get_clipboard (self->widget), (const char **) types,
                            G_PRIORITY_DEFAULT, NULL, on_clip_read_cb, paste);
}
