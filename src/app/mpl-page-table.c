/* mpl-page-table.c: the pages of the window, one line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-page-table.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-journal-page.h"
#include "app/pages/mpl-plan-page.h"

/* A page gets its line when it works, not before: the window shows no empty shells. */
static const MplPageInfo page_table[] = {
  { "plan", N_ ("Plan"), "view-list-symbolic", mpl_plan_page_get_type, TRUE },
  { "journal", N_ ("Journal"), "document-open-recent-symbolic", mpl_journal_page_get_type, TRUE },
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
