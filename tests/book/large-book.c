/* large-book.c: a school file with very many activities, to measure with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "large-book.h"

#include "book/mpl-book.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-verb.h"

static void
check (gboolean success, const GError *error)
{
  if (!success)
    g_error ("%s", error == NULL ? "failed" : error->message);
}

static gint64
add_activity (MplChange *change, int i, gint64 block)
{
  const MplTable *table = &mpl_activity_table;
  gint64 id = mpl_change_insert (change, table);
  int start = LARGE_BOOK_FIRST + i % (LARGE_BOOK_LAST - LARGE_BOOK_FIRST - 20);
  g_autofree char *title
      = g_strdup_printf ("Провести практикум № %d по обратной связи, целям и разбору урока", i);

  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_BLOCK, block);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_POSITION, i);
  mpl_change_set_text (change, table, id, MPL_ACTIVITY_TITLE, title);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_START, start);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_END, start + i % 17);
  mpl_change_set_text (change, table, id, MPL_ACTIVITY_RESULT,
                       "Наставники владеют приёмами сопровождения");
  mpl_change_set_text (change, table, id, MPL_ACTIVITY_EVIDENCE, "Материалы практикума");
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_OBJECTIVES, i % 32);
  mpl_change_set_text (change, table, id, MPL_ACTIVITY_TEMPLATE, "3.06");

  return id;
}

static void
add_link (MplChange *change, gint64 from, gint64 to)
{
  gint64 id = mpl_change_insert (change, &mpl_dependency_table);

  mpl_change_set_integer (change, &mpl_dependency_table, id, MPL_DEPENDENCY_PREDECESSOR, from);
  mpl_change_set_integer (change, &mpl_dependency_table, id, MPL_DEPENDENCY_SUCCESSOR, to);
}

void
large_book_create (const char *path, int n_activities)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplBook) book = mpl_book_create (path, &error);
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_IMPORT_PLAN);
  gint64 programme = mpl_change_insert (change, &mpl_programme_table);
  gint64 blocks[LARGE_BOOK_N_BLOCKS];
  gint64 before = 0;

  check (book != NULL, error);
  mpl_change_set_text (change, &mpl_programme_table, programme, MPL_PROGRAMME_TITLE, "Программа");
  mpl_change_set_integer (change, &mpl_programme_table, programme, MPL_PROGRAMME_START,
                          LARGE_BOOK_FIRST);
  mpl_change_set_integer (change, &mpl_programme_table, programme, MPL_PROGRAMME_END,
                          LARGE_BOOK_LAST);
  for (int i = 0; i < LARGE_BOOK_N_BLOCKS; i++)
    {
      blocks[i] = mpl_change_insert (change, &mpl_block_table);
      mpl_change_set_integer (change, &mpl_block_table, blocks[i], MPL_BLOCK_PROGRAMME, programme);
      mpl_change_set_integer (change, &mpl_block_table, blocks[i], MPL_BLOCK_POSITION, i);
      mpl_change_set_text (change, &mpl_block_table, blocks[i], MPL_BLOCK_TITLE, "Блок");
    }
  for (int i = 0; i < n_activities; i++)
    {
      gint64 id = add_activity (change, i, blocks[i * LARGE_BOOK_N_BLOCKS / n_activities]);

      if (i % 10 == 9)
        add_link (change, before, id);
      before = id;
    }
  check (mpl_book_apply (book, change, &error), error);
  check (mpl_book_close (book, &error), error);
}
