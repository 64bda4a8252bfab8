/* mpl-timeline-editor.c: who changes what a timeline shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-editor.h"

G_DEFINE_INTERFACE (MplTimelineEditor, mpl_timeline_editor, G_TYPE_OBJECT)

static void
mpl_timeline_editor_default_init (MplTimelineEditorInterface *iface)
{
}

void
mpl_timeline_motion_clear (MplTimelineMotion *self)
{
  g_clear_pointer (&self->ghosts, g_free);
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->problem, g_free);
  self->n_ghosts = 0;
}
