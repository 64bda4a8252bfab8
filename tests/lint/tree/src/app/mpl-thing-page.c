/* mpl-thing-page.c: a page with a word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

const char *mpl_thing_page_title (void);

const char *
mpl_thing_page_title (void)
{
  return _ ("Things");
}
