/* store-test.c: what the tests of the store share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"

#include <glib/gstdio.h>
#include <unistd.h>

void
store_test_init (int *argc, char ***argv)
{
  if (g_access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
}

char *
store_test_path (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "school", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));

  return g_build_filename (folder, name, NULL);
}

static void
record_free (gpointer data)
{
  StoreTestRecord *record = data;

  g_free (record->text);
  g_free (record);
}

typedef struct
{
  const MplTable *table;
  GPtrArray *records;
} Reading;

static gboolean
add_record (gint64 id, MplValue *values, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GString) text = g_string_new (NULL);
  StoreTestRecord *record = g_new0 (StoreTestRecord, 1);

  g_string_printf (text, "%s %" G_GINT64_FORMAT, reading->table->name, id);
  for (guint i = 0; i < reading->table->n_fields; i++)
    {
      g_string_append_printf (text, " %s=", reading->table->fields[i].name);
      if (values[i].kind == MPL_VALUE_INTEGER)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, values[i].integer);
      else if (values[i].kind == MPL_VALUE_TEXT)
        {
          g_autofree char *escaped = g_strescape (values[i].text, NULL);
          g_string_append_printf (text, "\"%s\"", escaped);
        }
      else
        g_string_append (text, "null");
    }

  record->table = reading->table;
  record->id = id;
  record->text = g_strdup (text->str);
  g_ptr_array_add (reading->records, record);

  return TRUE;
}

GPtrArray *
store_test_read (MplStore *store)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (record_free);
  guint n_tables = 0;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr (GError) error = NULL;
      Reading reading = { tables[i], records };

      mpl_store_read_table (store, tables[i], add_record, &reading, &error);
      g_assert_no_error (error);
    }

  return records;
}

char *
store_test_dump (MplStore *store)
{
  g_autoptr (GPtrArray) records = store_test_read (store);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      StoreTestRecord *record = g_ptr_array_index (records, i);
      g_string_append (dump, record->text);
      g_string_append_c (dump, '\n');
    }

  return g_string_free (dump, FALSE);
}

MplChange *
store_test_add_person (const char *family)
{
  MplChange *change = mpl_change_new ("person-new");
  gint64 id = mpl_change_insert (change, &mpl_person_table);

  mpl_change_set_text (change, &mpl_person_table, id, MPL_PERSON_FAMILY, family);
  mpl_change_set_text (change, &mpl_person_table, id, MPL_PERSON_GIVEN, "Анна");
  mpl_change_set_subject (change, &mpl_person_table, id);

  return change;
}

MplChange *
store_test_set_note (gint64 person, const char *note)
{
  MplChange *change = mpl_change_new ("person-edit");

  mpl_change_set_text (change, &mpl_person_table, person, MPL_PERSON_NOTE, note);
  mpl_change_set_subject (change, &mpl_person_table, person);

  return change;
}

MplStore *
store_test_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  MplStore *store = mpl_store_open (path, MPL_STORE_NO_BACKUP, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);

  return store;
}

MplStore *
store_test_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  MplStore *store = mpl_store_create (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);

  return store;
}

gint64
store_test_apply (MplStore *store, MplChange *change)
{
  g_autoptr (GError) error = NULL;
  gint64 command = mpl_store_apply (store, change, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (command, >, 0);
  g_object_unref (change);

  return command;
}

void
store_test_expect (GError **error, int code)
{
  g_autofree char *sentence = NULL;

  g_assert_nonnull (*error);
  sentence = mpl_error_split (*error, NULL);
  if (!g_error_matches (*error, MPL_ERROR, code))
    g_error ("expected code %d: %s, %d: %s", code, g_quark_to_string ((*error)->domain),
             (*error)->code, (*error)->message);
  g_assert_cmpuint (g_utf8_strlen (sentence, -1), >, 20);
  g_test_message ("%s", (*error)->message);
  g_clear_error (error);
}
