/* mpl-plan-search.c: the rows of a plan that a search finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-search.h"

#include "app/mpl-search-text.h"
#include "model/mpl-activity.h"
#include "timeline/mpl-timeline-filter.h"

typedef struct
{
  MplSnapshot *snapshot;
  const char *const *words;
  guint n_found;
} Search;

static gboolean
is_found (const MplTimelineRow *row, gpointer data)
{
  Search *search = data;
  MplRow *activity = mpl_snapshot_get (search->snapshot, &mpl_activity_table, row->id);
  const char *parts[]
      = { row->title, row->responsible, mpl_row_get_text (activity, MPL_ACTIVITY_RESULT),
          mpl_row_get_text (activity, MPL_ACTIVITY_NOTE) };
  g_autoptr (GString) text = g_string_new (row->number);
  g_autofree char *folded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      {
        g_string_append_c (text, '\n');
        g_string_append (text, parts[i]);
      }
  folded = mpl_search_text_fold (text->str);
  if (!mpl_search_text_matches (folded, search->words))
    return FALSE;

  search->n_found++;

  return TRUE;
}

MplTimelineInput *
mpl_plan_search_rows (MplTimelineInput *input,
                      MplSnapshot *snapshot,
                      const char *const *words,
                      guint *n_found)
{
  Search search = { .snapshot = snapshot, .words = words };
  MplTimelineInput *found = mpl_timeline_input_new_filtered (input, is_found, &search);

  *n_found = search.n_found;

  return found;
}
