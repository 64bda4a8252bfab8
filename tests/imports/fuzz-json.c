/* fuzz-json.c: any bytes as a JSON file of ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "imports/mpl-json.h"
#include "imports/mpl-template-reader.h"

/* As the readers of our files walk: texts, numbers, lists, objects in objects. */
static void
walk (MplJson *json)
{
  static const char *const codes[] = { "a", "b", NULL };
  g_autofree char *title = mpl_json_get_text (json, "title", 20);
  g_autofree char *other = mpl_json_get_optional_text (json, "other", 20);
  g_auto (GStrv) list = mpl_json_get_texts (json, "list", 5);

  mpl_json_get_integer (json, "n", 0, 10);
  mpl_json_get_boolean (json, "yes");
  mpl_json_open_array (json, "rows", 3);
  while (mpl_json_next (json))
    {
      g_autofree char *inner = mpl_json_get_text (json, "title", 20);

      g_assert_nonnull (inner);
    }
  mpl_json_open_object (json, "inner");
  mpl_json_get_choice (json, "kind", codes);
  mpl_json_close_object (json);
  g_assert_nonnull (title);
  g_assert_nonnull (list);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplJson) json = mpl_json_new_from_bytes (bytes, "f.json", &error);
  g_autoptr (MplTemplate) template = NULL;

  g_assert_true ((json != NULL) == (error == NULL));
  if (json != NULL)
    {
      walk (json);
      mpl_json_finish (json, NULL);
    }
  g_clear_error (&error);
  template = mpl_template_read_bytes (bytes, "f.json", &error);
  g_assert_true ((template != NULL) == (error == NULL));

  return 0;
}
