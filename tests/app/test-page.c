/* test-page.c: pages for tests of the sidebar and the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-page.h"

struct _TestPage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, ADW_TYPE_NAVIGATION_PAGE)

int test_pages_alive;

const MplPageInfo test_pages[] = {
  { "overview", "Overview", "view-grid-symbolic", test_page_get_type, TRUE },
  { "help", "Help", "help-about-symbolic", test_page_get_type, FALSE },
  { "plan", "Plan", "x-office-calendar-symbolic", test_page_get_type, TRUE },
  { NULL },
};

const MplPageInfo test_book_pages[] = {
  { "overview", "Overview", "view-grid-symbolic", test_page_get_type, TRUE },
  { "plan", "Plan", "x-office-calendar-symbolic", test_page_get_type, TRUE },
  { NULL },
};

static void
test_page_finalize (GObject *object)
{
  test_pages_alive--;

  G_OBJECT_CLASS (test_page_parent_class)->finalize (object);
}

static void
test_page_class_init (TestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_page_finalize;
}

static void
test_page_init (TestPage *self)
{
  test_pages_alive++;
}
