/* mpl-rows.c: SQL as it may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>
#include <sqlite3.h>

char *mpl_rows_select (const char *table);

char *
mpl_rows_select (const char *table)
{
  /* lint: names only */
  return g_strdup_printf ("SELECT * FROM %s WHERE id = ?1", table);
}
