/* test-model.c: the model against a naive one, change by change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The naive file is a list of rows; it does what the store does with a change, and nothing else
 * is trusted.
 */

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-model-writer.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "random-change.h"

/* Touched rows of one change. */
typedef struct
{
  MplModel *model;
  gint64 last_id;
} Naive;

static void
clear_refresh (gpointer data)
{
  g_clear_pointer (&((MplRefresh *) data)->row, mpl_row_unref);
}

static MplRow *
make_row (Naive *naive, MplChange *change, const MplChangeOp *op, gint64 id)
{
  g_autofree MplValue *values = g_new0 (MplValue, op->table->n_fields);
  MplRecord *record = mpl_model_get (naive->model, op->table, id);

  for (guint i = 0; i < op->table->n_fields; i++)
    {
      if ((op->set & (1ull << i)) != 0)
        mpl_value_copy (&values[i], &op->values[i]);
      else
        mpl_value_copy (&values[i], &mpl_row_get_values (mpl_record_get_row (record))[i]);
      if (op->table->fields[i].kind == MPL_FIELD_REFERENCE && values[i].kind == MPL_VALUE_INTEGER)
        values[i].integer = mpl_change_get_real_id (change, values[i].integer);
    }
  return mpl_row_new_take (op->table, id, values);
}

/* What the store and the book do together. */
static void
apply (Naive *naive, MplChange *change)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (MplRefresh));

  g_array_set_clear_func (items, clear_refresh);
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (op->kind == MPL_CHANGE_INSERT)
        mpl_change_resolve (change, op->id, ++naive->last_id);
    }
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);
      gint64 id = mpl_change_get_real_id (change, op->id);
      MplRefresh item = { op->table, id, NULL };

      if (op->kind != MPL_CHANGE_DELETE)
        item.row = make_row (naive, change, op, id);
      g_array_append_val (items, item);
    }
  mpl_model_refresh (naive->model, (MplRefresh *) (gpointer) items->data, items->len);
}

static void
add_school (Naive *naive)
{
  g_autoptr (MplChange) change = mpl_change_new ("school-add");

  mpl_change_insert (change, &mpl_school_table);
  apply (naive, change);
}

/* Every reference leads somewhere, and who refers is found by it. */
static void
assert_children (MplModel *model, const MplTable *table, guint field)
{
  const MplTable *target = mpl_table_find (table->fields[field].target);
  MplRecordList *parents = mpl_model_get_list (model, target);
  MplRecordList *list = mpl_model_get_list (model, table);
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (model);
  guint n_found = 0, n_expected = 0;

  for (guint i = 0; i < mpl_record_list_get_length (parents); i++)
    {
      gint64 id = mpl_record_get_id (mpl_record_list_get (parents, i));
      const GPtrArray *children = mpl_model_get_children (model, table, field, id);
      guint n_rows, n_children = 0;
      MplRow *const *rows = mpl_snapshot_get_children (snapshot, table, field, id, &n_rows);

      for (guint j = 0; j < mpl_record_list_get_length (list); j++)
        {
          MplRecord *record = mpl_record_list_get (list, j);

          if (mpl_record_get_reference (record, field) != id)
            continue;
          g_assert_cmpuint (n_children, <, children->len);
          g_assert_true (g_ptr_array_index (children, n_children) == record);
          g_assert_cmpuint (n_children, <, n_rows);
          g_assert_true (rows[n_children] == mpl_record_get_row (record));
          n_children++;
        }
      g_assert_cmpuint (children->len, ==, n_children);
      g_assert_cmpuint (n_rows, ==, n_children);
      n_found += n_children;
    }
  for (guint i = 0; i < mpl_record_list_get_length (list); i++)
    n_expected += mpl_record_is_null (mpl_record_list_get (list, i), field) ? 0 : 1;
  g_assert_cmpuint (n_found, ==, n_expected);
}

static void
assert_all_children (MplModel *model)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      for (guint j = 0; j < tables[i]->n_fields; j++)
        {
          if (tables[i]->fields[j].kind == MPL_FIELD_REFERENCE)
            assert_children (model, tables[i], j);
        }
    }
}

/* In the midst of a change, too, no reference leads nowhere. */
static void
on_list_items_changed_cb (GListModel *list,
                          guint position,
                          guint removed,
                          guint added,
                          MplModel *model)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      MplRecordList *records = mpl_model_get_list (model, tables[i]);

      for (guint j = 0; j < mpl_record_list_get_length (records); j++)
        {
          MplRecord *record = mpl_record_list_get (records, j);

          for (guint k = 0; k < tables[i]->n_fields; k++)
            {
              const MplField *field = &tables[i]->fields[k];

              if (field->kind == MPL_FIELD_REFERENCE && !mpl_record_is_null (record, k))
                g_assert_nonnull (mpl_model_get (model, mpl_table_find (field->target),
                                                 mpl_record_get_reference (record, k)));
            }
        }
    }
}

static void
watch_lists (MplModel *model)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    g_signal_connect (mpl_model_get_list (model, tables[i]), "items-changed",
                      G_CALLBACK (on_list_items_changed_cb), model);
}

static void
test_random (void)
{
  guint n_rounds = g_getenv ("MENTORING_NIGHTLY") != NULL ? 250 : 60;
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };

  add_school (&naive);
  watch_lists (model);
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (MplChange) change
          = random_change_new (model, (guint) g_test_rand_int_range (1, 25));
      g_autoptr (MplSnapshot) before = mpl_model_get_snapshot (model);
      g_autoptr (MplSnapshot) preview = mpl_snapshot_new_with_change (before, change);
      g_autofree char *dump = dump_snapshot (before);
      g_autofree char *dump_later = NULL;
      g_autoptr (GError) error = NULL;
      guint n_tables;
      const MplTable *const *tables = mpl_table_get_all (&n_tables);

      g_assert_true (mpl_model_validate (model, change, &error));
      g_assert_no_error (error);
      apply (&naive, change);
      assert_all_children (model);

      /* A snapshot is what it was. */
      dump_later = dump_snapshot (before);
      g_assert_cmpstr (dump_later, ==, dump);
      for (guint j = 0; j < n_tables; j++)
        {
          guint n_rows;

          mpl_snapshot_get_rows (preview, tables[j], &n_rows);
          g_assert_cmpuint (n_rows, ==,
                            mpl_record_list_get_length (mpl_model_get_list (model, tables[j])));
        }
    }
}

/* Of a change without new records the preview is the very thing that comes. */
static void
test_preview (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  g_autoptr (MplChange) fill = NULL;
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");
  g_autoptr (MplSnapshot) before = NULL;
  g_autoptr (MplSnapshot) preview = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  add_school (&naive);
  fill = random_change_new (model, 400);
  apply (&naive, fill);

  for (guint i = 0; i < n_tables; i++)
    {
      MplRecordList *list = mpl_model_get_list (model, tables[i]);

      for (guint j = 0; j < mpl_record_list_get_length (list); j++)
        {
          gint64 id = mpl_record_get_id (mpl_record_list_get (list, j));
          const MplChangeOp *op = mpl_change_find_op (change, tables[i], id);

          if (op != NULL && op->kind == MPL_CHANGE_DELETE)
            continue;
          if (!tables[i]->single && g_test_rand_int_range (0, 10) == 0)
            mpl_model_delete (model, change, tables[i], id);
          else
            random_change_set (model, change, tables[i], id, 0);
        }
    }
  before = mpl_model_get_snapshot (model);
  preview = mpl_snapshot_new_with_change (before, change);
  apply (&naive, change);
  expected = dump_model (model);
  dump = dump_snapshot (preview);
  g_assert_cmpstr (dump, ==, expected);
}

static void
on_record_notify_cb (MplRecord *record, GParamSpec *pspec, GString *told)
{
  g_string_append_printf (told, "%s ", pspec->name);
}

static void
test_notify (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  g_autoptr (MplChange) change = mpl_change_new ("activity-add");
  g_autoptr (MplChange) edit = mpl_change_new ("activity-edit");
  g_autoptr (GString) told = g_string_new (NULL);
  gint64 id = mpl_change_insert (change, &mpl_activity_table);
  g_autofree char *title = NULL;
  MplRecord *record;
  int fact_start;

  mpl_change_set_text (change, &mpl_activity_table, id, MPL_ACTIVITY_TITLE, "Педсовет");
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_START, 20000);
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_END, 20001);
  apply (&naive, change);
  id = mpl_change_get_real_id (change, id);
  record = mpl_model_get (model, &mpl_activity_table, id);
  g_signal_connect (record, "notify", G_CALLBACK (on_record_notify_cb), told);

  /* The title is set to what it is. */
  mpl_change_set_text (edit, &mpl_activity_table, id, MPL_ACTIVITY_TITLE, "Педсовет");
  mpl_change_set_integer (edit, &mpl_activity_table, id, MPL_ACTIVITY_FACT_START, 20000);
  mpl_change_set_text (edit, &mpl_activity_table, id, MPL_ACTIVITY_STATUS, "running");
  apply (&naive, edit);
  g_assert_cmpstr (told->str, ==, "status fact-start ");

  g_assert_true (mpl_model_get (model, &mpl_activity_table, id) == record);
  g_object_get (record, "title", &title, "fact-start", &fact_start, NULL);
  g_assert_cmpstr (title, ==, "Педсовет");
  g_assert_cmpint (fact_start, ==, 20000);
  g_assert_cmpint (mpl_record_get_choice (record, MPL_ACTIVITY_STATUS), ==, MPL_ACTIVITY_RUNNING);
  g_assert_cmpint (mpl_record_get_choice (record, MPL_ACTIVITY_KIND), ==, MPL_ACTIVITY_SINGLE);
  g_assert_cmpstr (mpl_record_get_title (record), ==, "Педсовет");
}

static gint64
add_programme (Naive *naive, MplDay start, gboolean archived)
{
  g_autoptr (MplChange) change = mpl_change_new ("programme-add");
  const MplTable *table = &mpl_programme_table;
  gint64 id = mpl_change_insert (change, table);

  mpl_change_set_text (change, table, id, MPL_PROGRAMME_TITLE, "Программа");
  mpl_change_set_integer (change, table, id, MPL_PROGRAMME_START, start);
  mpl_change_set_integer (change, table, id, MPL_PROGRAMME_END, start + 300);
  mpl_change_set_integer (change, table, id, MPL_PROGRAMME_ARCHIVED, archived);
  apply (naive, change);

  return mpl_change_get_real_id (change, id);
}

static void
test_current_programme (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  g_autoptr (MplSnapshot) snapshot = NULL;
  gint64 id;

  g_assert_null (mpl_model_get_school (model));
  g_assert_null (mpl_model_get_programme (model));
  add_programme (&naive, 20000, FALSE);
  id = add_programme (&naive, 20100, FALSE);
  add_programme (&naive, 20050, FALSE);
  add_programme (&naive, 20200, TRUE);
  g_assert_cmpint (mpl_record_get_id (mpl_model_get_programme (model)), ==, id);
  /* Of two that begin on the same day, the one that was made later. */
  id = add_programme (&naive, 20100, FALSE);
  g_assert_cmpint (mpl_record_get_id (mpl_model_get_programme (model)), ==, id);
  snapshot = mpl_model_get_snapshot (model);
  g_assert_cmpint (mpl_row_get_id (mpl_snapshot_get_programme (snapshot)), ==, id);
}

static void
test_settings (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  static const char *const values[] = { "1", "2", NULL, NULL, "3" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (MplChange) change = mpl_change_new ("settings-edit");
      g_autoptr (MplSnapshot) snapshot = NULL;

      mpl_model_set_setting (model, change, "matching.weight", values[i]);
      apply (&naive, change);
      g_assert_cmpstr (mpl_model_get_setting (model, "matching.weight"), ==, values[i]);
      g_assert_null (mpl_model_get_setting (model, "matching"));
      snapshot = mpl_model_get_snapshot (model);
      g_assert_cmpstr (mpl_snapshot_get_setting (snapshot, "matching.weight"), ==, values[i]);
      g_assert_cmpuint (mpl_record_list_get_length (mpl_model_get_list (model, &mpl_setting_table)),
                        ==, values[i] == NULL ? 0 : 1);
    }
}

/* Tables that have not changed are shared between snapshots, with their rows. */
static void
test_snapshot_shares (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  g_autoptr (MplSnapshot) first = NULL;
  g_autoptr (MplSnapshot) second = NULL;
  guint n_first, n_second;

  add_school (&naive);
  add_programme (&naive, 20000, FALSE);
  first = mpl_model_get_snapshot (model);
  add_programme (&naive, 20000, FALSE);
  second = mpl_model_get_snapshot (model);

  g_assert_true (mpl_snapshot_get_rows (first, &mpl_school_table, &n_first)
                 == mpl_snapshot_get_rows (second, &mpl_school_table, &n_second));
  g_assert_true (mpl_snapshot_get_rows (first, &mpl_programme_table, &n_first)[0]
                 == mpl_snapshot_get_rows (second, &mpl_programme_table, &n_second)[0]);
  g_assert_cmpuint (n_first, ==, 1);
  g_assert_cmpuint (n_second, ==, 2);
  g_assert_null (mpl_snapshot_get (first, &mpl_programme_table, 3));
  g_assert_nonnull (mpl_snapshot_get (second, &mpl_programme_table, 3));
}

static gpointer
read_children (gpointer data)
{
  MplSnapshot *snapshot = data;
  guint n_blocks, n_activities = 0;
  MplRow *const *blocks = mpl_snapshot_get_rows (snapshot, &mpl_block_table, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      guint n;

      mpl_snapshot_get_children (snapshot, &mpl_activity_table, MPL_ACTIVITY_BLOCK,
                                 mpl_row_get_id (blocks[i]), &n);
      n_activities += n;
    }
  return GUINT_TO_POINTER (n_activities);
}

static void
test_threads (void)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  Naive naive = { model, 0 };
  g_autoptr (MplChange) change = NULL;
  MplSnapshot *snapshot;
  GThread *threads[4];
  guint expected;

  add_school (&naive);
  change = random_change_new (model, 600);
  apply (&naive, change);
  snapshot = mpl_model_get_snapshot (model);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_children, snapshot);
  expected = GPOINTER_TO_UINT (read_children (snapshot));
  g_assert_cmpuint (expected, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, expected);
  g_object_unref (snapshot);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/random", test_random);
  g_test_add_func ("/model/preview", test_preview);
  g_test_add_func ("/model/notify", test_notify);
  g_test_add_func ("/model/current-programme", test_current_programme);
  g_test_add_func ("/model/settings", test_settings);
  g_test_add_func ("/model/snapshot-shares", test_snapshot_shares);
  g_test_add_func ("/model/threads", test_threads);

  return g_test_run ();
}
