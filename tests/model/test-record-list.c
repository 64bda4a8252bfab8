/* test-record-list.c: what a list tells, against a brute-force one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-activity.h"
#include "model/mpl-model-writer.h"

/* What a view does that trusts `items-changed` alone, and how often it was told. */
typedef struct
{
  GArray *ids;
  guint n_signals;
  guint n_told; /* added and removed in all */
} Mirror;

static MplRecord *
new_record (gint64 id)
{
  MplValue values[MPL_ACTIVITY_N_FIELDS] = { MPL_VALUE_INIT };
  g_autoptr (MplRow) row = mpl_row_new_take (&mpl_activity_table, id, values);

  return mpl_record_new (row);
}

static void
on_list_items_changed_cb (GListModel *list,
                          guint position,
                          guint removed,
                          guint added,
                          Mirror *mirror)
{
  mirror->n_signals++;
  mirror->n_told += removed + added;
  g_assert_cmpuint (mirror->ids->len, >=, position + removed);
  g_array_remove_range (mirror->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (MplRecord) record = g_list_model_get_item (list, position + i);
      gint64 id = mpl_record_get_id (record);

      g_array_insert_val (mirror->ids, position + i, id);
    }
  g_assert_cmpuint (mirror->ids->len, ==, g_list_model_get_n_items (list));
}

/* The list is what @present says, the mirror too, and everything is found. */
static void
assert_list (MplRecordList *list, const gboolean *present, guint n_ids, const Mirror *mirror)
{
  guint position = 0;

  for (guint i = 0; i < n_ids; i++)
    {
      gint64 id = (gint64) i + 1;
      guint found;

      g_assert_cmpint (mpl_record_list_get_position (list, id, &found), ==, present[i]);
      g_assert_cmpuint (found, ==, position);
      if (!present[i])
        {
          g_assert_null (mpl_record_list_find (list, id));
          continue;
        }
      g_assert_true (mpl_record_list_find (list, id) == mpl_record_list_get (list, position));
      g_assert_cmpint (mpl_record_get_id (mpl_record_list_get (list, position)), ==, id);
      g_assert_cmpint (g_array_index (mirror->ids, gint64, position), ==, id);
      position++;
    }
  g_assert_cmpuint (mpl_record_list_get_length (list), ==, position);
  g_assert_cmpuint (mirror->ids->len, ==, position);
}

/* How many runs of neighbours the chosen ones make in a list where those of @among stand. */
static guint
count_runs (const gboolean *chosen, const gboolean *among, guint n_ids)
{
  guint n_runs = 0;
  gboolean in_run = FALSE;

  for (guint i = 0; i < n_ids; i++)
    {
      if (chosen[i])
        {
          n_runs += in_run ? 0 : 1;
          in_run = TRUE;
        }
      else if (among[i])
        in_run = FALSE;
    }
  return n_runs;
}

static void
insert_chosen (MplRecordList *list, const gboolean *chosen, guint n_ids)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    {
      if (chosen[i])
        g_ptr_array_add (records, new_record ((gint64) i + 1));
    }
  mpl_record_list_insert (list, (MplRecord *const *) records->pdata, records->len);
}

static void
remove_chosen (MplRecordList *list, const gboolean *chosen, guint n_ids)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_ids; i++)
    {
      gint64 id = (gint64) i + 1;

      if (chosen[i])
        g_array_append_val (ids, id);
    }
  mpl_record_list_remove (list, (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
test_random (void)
{
  enum
  {
    N_IDS = 40,
    N_ROUNDS = 400,
  };
  g_autoptr (MplRecordList) list = mpl_record_list_new (&mpl_activity_table);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Mirror mirror = { .ids = ids };
  gboolean present[N_IDS] = { FALSE };

  g_signal_connect (list, "items-changed", G_CALLBACK (on_list_items_changed_cb), &mirror);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gboolean inserts = g_test_rand_int_range (0, 2) == 0;
      gboolean chosen[N_IDS] = { FALSE };
      int density = g_test_rand_int_range (1, 8);
      guint n_chosen = 0, n_runs;

      for (guint i = 0; i < N_IDS; i++)
        {
          chosen[i] = present[i] != inserts && g_test_rand_int_range (0, density) == 0;
          n_chosen += chosen[i];
        }
      n_runs = count_runs (chosen, present, N_IDS);
      mirror.n_signals = mirror.n_told = 0;

      if (inserts)
        insert_chosen (list, chosen, N_IDS);
      else
        remove_chosen (list, chosen, N_IDS);
      for (guint i = 0; i < N_IDS; i++)
        present[i] ^= chosen[i];

      assert_list (list, present, N_IDS, &mirror);
      g_assert_cmpuint (mirror.n_told, ==, n_chosen);
      g_assert_cmpuint (mirror.n_signals, ==, n_runs);
    }
}

static void
test_identity (void)
{
  g_autoptr (MplRecordList) list = mpl_record_list_new (&mpl_activity_table);
  g_autoptr (MplRecord) second = new_record (2);
  g_autoptr (MplRecord) first = new_record (1);
  gint64 id = 1;

  mpl_record_list_insert (list, &second, 1);
  mpl_record_list_insert (list, &first, 1);
  g_assert_true (mpl_record_list_get (list, 0) == first);
  g_assert_true (mpl_record_list_find (list, 2) == second);
  mpl_record_list_remove (list, &id, 1);
  g_assert_true (mpl_record_list_get (list, 0) == second);
  g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (list)), ==, MPL_TYPE_ACTIVITY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-list/random", test_random);
  g_test_add_func ("/record-list/identity", test_identity);

  return g_test_run ();
}
