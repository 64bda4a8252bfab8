/* mpl-timeline-editor.h: who changes what a timeline shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view knows pointers, keys and points; what a move, a link or a new row means, and whether it
 * may be, is asked of an editor. A move is begun, asked on every motion and ended; the other jobs
 * are done at once. An editor tells a person by itself of what went wrong.
 */

#pragma once

#include <glib-object.h>

#include "timeline/mpl-timeline-types.h"

G_BEGIN_DECLS

/* Where a bar is held. */
typedef enum
{
  MPL_TIMELINE_GRIP_WHOLE,
  MPL_TIMELINE_GRIP_START,
  MPL_TIMELINE_GRIP_END,
} MplTimelineGrip;

/* An activity where it would be. */
typedef struct
{
  gint64 id;
  MplSpan span;
} MplTimelineGhost;

/**
 * MplTimelineMotion: what a motion would do
 * @ghosts: (array length=n_ghosts): the activities, the one that is held first
 * @n_ghosts: their number
 * @days: (transfer full): the days of the first in words: «14–17 сентября, 4 рабочих дня»
 * @problem: (transfer full) (nullable): what is wrong with it
 */
typedef struct
{
  MplTimelineGhost *ghosts;
  guint n_ghosts;
  char *days;
  char *problem;
} MplTimelineMotion;

void mpl_timeline_motion_clear (MplTimelineMotion *self);

#define MPL_TYPE_TIMELINE_EDITOR (mpl_timeline_editor_get_type ())
G_DECLARE_INTERFACE (MplTimelineEditor, mpl_timeline_editor, MPL, TIMELINE_EDITOR, GObject)

/**
 * MplTimelineEditorInterface:
 * @can_edit: whether anything can be changed now
 * @begin_move: begins to move or resize activities; %FALSE where that cannot be
 * @move_by: so many days from where the held one was, over working days or, where @free, as they
 *   come; tells what that would do
 * @move_by_step: the same by so many working days
 * @end_move: ends the move, done or not
 * @set_progress: 0–100
 * @check_link: (transfer full) (nullable): why there can be no link, %NULL where there can
 * @add_link: makes one
 * @create: makes an activity in a block, before another one or at its end (0)
 * @reorder: puts activities into a block, before another one or at its end (0)
 * @reorder_block: puts a block before another one or to the end (0)
 * @step: moves activities, or a block, by one place
 * @move_occurrence: moves an occurrence, told by its place in the row, to a day
 */
struct _MplTimelineEditorInterface
{
  GTypeInterface g_iface;

  gboolean (*can_edit) (MplTimelineEditor *self);
  gboolean (*begin_move) (MplTimelineEditor *self,
                          const gint64 *ids,
                          guint n_ids,
                          gint64 held,
                          MplTimelineGrip grip);
  gboolean (*move_by) (MplTimelineEditor *self, int days, gboolean free, MplTimelineMotion *motion);
  gboolean (*move_by_step) (MplTimelineEditor *self, int n, MplTimelineMotion *motion);
  void (*end_move) (MplTimelineEditor *self, gboolean commit);
  void (*set_progress) (MplTimelineEditor *self, gint64 id, int per_cent);
  char *(*check_link) (MplTimelineEditor *self, gint64 from, gint64 to);
  void (*add_link) (MplTimelineEditor *self, gint64 from, gint64 to);
  void (*create) (MplTimelineEditor *self, gint64 block, gint64 before, MplSpan span);
  void (*reorder) (MplTimelineEditor *self,
                   const gint64 *ids,
                   guint n_ids,
                   gint64 block,
                   gint64 before);
  void (*reorder_block) (MplTimelineEditor *self, gint64 block, gint64 before);
  void (*step) (MplTimelineEditor *self,
                MplTimelineRowKind kind,
                const gint64 *ids,
                guint n_ids,
                gboolean down);
  void (*move_occurrence) (MplTimelineEditor *self,
                           gint64 id,
                           guint occurrence,
                           MplDay day,
                           gboolean free);
};

G_END_DECLS
