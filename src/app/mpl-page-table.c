/* mpl-page-table.c: the pages of the window, one line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-page-table.h"

/* A page gets its line when it works, not before: the window shows no empty shells. */
static const MplPageInfo page_table[] = {
  { NULL },
};

const MplPageInfo *
mpl_page_table_get (void)
{
  return page_table;
}

const MplPageInfo *
mpl_page_table_find (const MplPageInfo *pages, const char *id)
{
  g_return_val_if_fail (pages != NULL, NULL);

  for (const MplPageInfo *page = pages; id != NULL && page->id != NULL; page++)
    if (g_str_equal (page->id, id))
      return page;

  return NULL;
}

gboolean
mpl_page_is_available (const MplPageInfo *self, gboolean has_book)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_book || !self->needs_book;
}
