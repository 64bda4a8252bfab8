/* test-page.h: pages for tests of the sidebar and the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/mpl-page-table.h"

G_BEGIN_DECLS

#define TEST_TYPE_PAGE (test_page_get_type ())

G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, AdwNavigationPage)

/* How many pages are alive. */
extern int test_pages_alive;

/* Two pages that need a book, «overview» and «plan», around one that does not, «help». */
extern const MplPageInfo test_pages[];

/* Pages that all need a book. */
extern const MplPageInfo test_book_pages[];

/* Makes progress until a condition holds; GTest's timeout ends what never does. */
#define test_iterate_until(condition)        \
  G_STMT_START                               \
  {                                          \
    while (!(condition))                     \
      g_main_context_iteration (NULL, TRUE); \
  }                                          \
  G_STMT_END

G_END_DECLS
