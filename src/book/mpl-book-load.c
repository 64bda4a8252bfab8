/* mpl-book-load.c: from the file into the model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "book/mpl-book-private.h"

#include "base/mpl-error.h"
#include "model/mpl-model-writer.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const MplTable *table;
  GArray *items; /* MplRefresh */
} Loader;

static void
clear_refresh (gpointer data)
{
  g_clear_pointer (&((MplRefresh *) data)->row, mpl_row_unref);
}

static GArray *
new_refreshes (guint n_reserved)
{
  GArray *items = g_array_sized_new (FALSE, TRUE, sizeof (MplRefresh), n_reserved);

  g_array_set_clear_func (items, clear_refresh);
  return items;
}

static gboolean
take_row (gint64 id, MplValue *values, gpointer user_data)
{
  Loader *loader = user_data;
  MplRefresh item = { loader->table, id, mpl_row_new_take (loader->table, id, values) };

  g_array_append_val (loader->items, item);
  return TRUE;
}

gboolean
mpl_book_load (MplStore *store, MplModel *model, GError **error)
{
  g_autoptr (GArray) items = new_refreshes (1024);
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      Loader loader = { tables[i], items };

      if (!mpl_store_read_table (store, tables[i], take_row, &loader, error))
        return FALSE;
    }
  mpl_model_refresh (model, (MplRefresh *) (gpointer) items->data, items->len);

  if (mpl_model_get_school (model) == NULL)
    {
      mpl_error_set (error, MPL_ERROR_DAMAGED, "no row in \"school\"",
                     _ ("The school file is damaged: the school itself is missing. Restore it "
                        "from a backup."));
      return FALSE;
    }
  return TRUE;
}

static int
compare_touched (gconstpointer a, gconstpointer b)
{
  const MplTouched *first = a, *second = b;

  if (first->table != second->table)
    return mpl_table_get_index (first->table) < mpl_table_get_index (second->table) ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

gboolean
mpl_book_refresh (MplStore *store, MplModel *model, GArray *touched, GError **error)
{
  g_autoptr (GArray) items = new_refreshes (touched->len);

  g_array_sort (touched, compare_touched);
  for (guint i = 0; i < touched->len; i++)
    {
      const MplTouched *record = &g_array_index (touched, MplTouched, i);
      g_autofree MplValue *values = g_new0 (MplValue, record->table->n_fields);
      MplRefresh item = { record->table, record->id, NULL };
      gboolean found = FALSE;

      if (!mpl_store_read_row (store, record->table, record->id, values, &found, error))
        {
          for (guint j = 0; j < record->table->n_fields; j++)
            mpl_value_clear (&values[j]);
          return FALSE;
        }
      if (found)
        item.row = mpl_row_new_take (record->table, record->id, values);
      g_array_append_val (items, item);
    }
  mpl_model_refresh (model, (MplRefresh *) (gpointer) items->data, items->len);

  return TRUE;
}
