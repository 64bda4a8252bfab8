/* mpl-timeline-filter.c: some of a timeline's rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-filter.h"

/* Adds the wanted rows from @first up to the next block. */
static guint
add_block (MplTimelineInput *self,
           MplTimelineInput *input,
           guint first,
           MplTimelineRowFunc func,
           gpointer data)
{
  const MplTimelineRow *block = mpl_timeline_input_get_row (input, first);
  guint n_rows = mpl_timeline_input_get_n_rows (input);
  gboolean has_block = block->kind != MPL_TIMELINE_BLOCK; /* above the first there is none */
  gboolean wanted = FALSE;
  guint i = has_block ? first : first + 1;

  for (; i < n_rows; i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);

      if (row->kind == MPL_TIMELINE_BLOCK)
        break;
      if (row->kind == MPL_TIMELINE_ACTIVITY)
        wanted = func (row, data);
      if (!wanted)
        continue;
      if (!has_block)
        mpl_timeline_input_add_row (self, block);
      has_block = TRUE;
      mpl_timeline_input_add_row (self, row);
    }

  return i;
}

MplTimelineInput *
mpl_timeline_input_new_filtered (MplTimelineInput *input, MplTimelineRowFunc func, gpointer data)
{
  MplTimelineInput *self;
  guint n_rows;

  g_return_val_if_fail (input != NULL && func != NULL, NULL);

  self = mpl_timeline_input_new (mpl_timeline_input_get_today (input));
  n_rows = mpl_timeline_input_get_n_rows (input);
  for (guint i = 0; i < n_rows;)
    i = add_block (self, input, i, func, data);
  for (guint i = 0; i < mpl_timeline_input_get_n_links (input); i++)
    {
      const MplTimelineLink *link = mpl_timeline_input_get_link (input, i);

      mpl_timeline_input_add_link (self, mpl_timeline_input_get_row (input, link->from)->id,
                                   mpl_timeline_input_get_row (input, link->to)->id, link->type,
                                   link->critical);
    }
  mpl_timeline_input_copy_time (self, input);
  mpl_timeline_input_seal (self);

  return self;
}
