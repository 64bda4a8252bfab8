/* mpl-json.c: strict reading of the program's JSON files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-json.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_DEPTH 16

/* One level of where the reader stands: an object, and how it was come by. */
typedef struct
{
  JsonObject *object; /* owned by the tree; %NULL between the elements of an array */
  char *member;       /* the member of the level below that led here */
  JsonArray *array;   /* the array that is stepped through, %NULL for a plain object */
  guint index;        /* of the element in work */
  GHashTable *asked;  /* members of the object that somebody asked for */
} Level;

struct _MplJson
{
  JsonParser *parser;
  char *name;
  GArray *levels;
  GError *error;
};

static void
clear_level (gpointer data)
{
  Level *level = data;

  g_free (level->member);
  g_clear_pointer (&level->asked, g_hash_table_unref);
}

static Level *
innermost (MplJson *self)
{
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
push_level (MplJson *self, const char *member, JsonObject *object, JsonArray *array)
{
  Level level = {
    .object = object,
    .member = g_strdup (member),
    .array = array,
    .asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  g_array_append_val (self->levels, level);
}

/* «activities[3].title» */
static char *
describe_place (MplJson *self, const char *member)
{
  g_autoptr (GString) place = g_string_new (NULL);

  for (guint i = 1; i < self->levels->len; i++)
    {
      Level *level = &g_array_index (self->levels, Level, i);

      g_string_append_printf (place, "%s%s", place->len > 0 ? "." : "", level->member);
      if (level->array != NULL)
        g_string_append_printf (place, "[%u]", level->index);
    }
  if (member != NULL)
    g_string_append_printf (place, "%s%s", place->len > 0 ? "." : "", member);

  return g_string_free (g_steal_pointer (&place), FALSE);
}

void
mpl_json_complain (MplJson *self, const char *member, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *place = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  place = describe_place (self, member);
  /* Translators: file, place in it, what is wrong there */
  mpl_error_set (&self->error, MPL_ERROR_INVALID, NULL, _ ("“%s”, %s: %s"), self->name, place,
                 what);
}

/* Nothing that is nested deeper than our formats is given to the parser, which recurses. */
static gboolean
is_too_deep (const char *text, gsize length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (in_string)
        {
          if (c == '\\')
            i++;
          else if (c == '"')
            in_string = FALSE;
        }
      else if (c == '"')
        in_string = TRUE;
      else if (c == '{' || c == '[')
        {
          if (++depth > MAX_DEPTH)
            return TRUE;
        }
      else if ((c == '}' || c == ']') && depth > 0)
        depth--;
    }

  return FALSE;
}

GBytes *
mpl_json_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, &local_error);
  if (info != NULL
      && (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
          || g_file_info_get_size (info) > MAX_BYTES))
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("“%s” is larger than such a file can be."),
                     path);
      return NULL;
    }
  if (info != NULL)
    bytes = g_file_load_bytes (file, NULL, NULL, &local_error);
  if (bytes == NULL)
    {
      gboolean absent = g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

      mpl_error_set (error, absent ? MPL_ERROR_NOT_FOUND : MPL_ERROR_DENIED, local_error->message,
                     absent ? _ ("There is no file “%s”.") : _ ("The file “%s” cannot be read."),
                     path);
    }

  return g_steal_pointer (&bytes);
}

MplJson *
mpl_json_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (MplJson) self = g_new0 (MplJson, 1);
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  self->name = g_strdup (name);
  self->parser = json_parser_new_immutable ();
  self->levels = g_array_new (FALSE, TRUE, sizeof (Level));
  g_array_set_clear_func (self->levels, clear_level);

  if (length > MAX_BYTES || (length > 0 && is_too_deep (text, length)))
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("“%s” is larger than such a file can be."),
                     name);
      return NULL;
    }
  if (length == 0 || !g_utf8_validate_len (text, length, NULL)
      || !json_parser_load_from_data (self->parser, text, (gssize) length, &local_error))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, local_error ? local_error->message : NULL,
                     _ ("“%s” is not a JSON file."), name);
      return NULL;
    }
  root = json_parser_get_root (self->parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("“%s” is not a JSON file."), name);
      return NULL;
    }

  push_level (self, NULL, json_node_get_object (root), NULL);
  return g_steal_pointer (&self);
}

void
mpl_json_free (MplJson *self)
{
  g_clear_object (&self->parser);
  g_clear_pointer (&self->levels, g_array_unref);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/* What stands in the present object and nobody asked for is a mistyped name. */
static void
check_all_asked (MplJson *self)
{
  Level *level = innermost (self);
  g_autoptr (GList) members = NULL;

  if (level->object == NULL || self->error != NULL)
    return;

  members = json_object_get_members (level->object);
  for (GList *l = members; l != NULL; l = l->next)
    if (!g_hash_table_contains (level->asked, l->data))
      {
        mpl_json_complain (self, l->data, _ ("there is no such member"));
        return;
      }
}

gboolean
mpl_json_finish (MplJson *self, GError **error)
{
  check_all_asked (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
mpl_json_failed (MplJson *self)
{
  return self->error != NULL;
}

static JsonNode *
find_member (MplJson *self, const char *member)
{
  Level *level = innermost (self);

  if (self->error != NULL || level->object == NULL)
    return NULL;

  g_hash_table_add (level->asked, g_strdup (member));
  return json_object_get_member (level->object, member);
}

gboolean
mpl_json_has (MplJson *self, const char *member)
{
  return find_member (self, member) != NULL;
}

/* A text that is one: not empty, within its limit, without control characters. */
static const char *
check_text (MplJson *self, const char *member, JsonNode *node, glong max)
{
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      mpl_json_complain (self, member, _ ("a text is expected"));
      return NULL;
    }

  text = json_node_get_string (node);
  if (*text == '\0' || g_utf8_strlen (text, -1) > max)
    {
      mpl_json_complain (self, member, _ ("a text of 1 to %ld characters is expected"), max);
      return NULL;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && *p != '\n')
      {
        mpl_json_complain (self, member, _ ("a text without control characters is expected"));
        return NULL;
      }

  return text;
}

char *
mpl_json_get_text (MplJson *self, const char *member, glong max)
{
  JsonNode *node = find_member (self, member);
  const char *text = self->error == NULL ? check_text (self, member, node, max) : NULL;

  return g_strdup (text != NULL ? text : "");
}

char *
mpl_json_get_optional_text (MplJson *self, const char *member, glong max)
{
  if (!mpl_json_has (self, member))
    return NULL;

  return mpl_json_get_text (self, member, max);
}

int
mpl_json_get_integer (MplJson *self, const char *member, int min, int max)
{
  JsonNode *node = find_member (self, member);
  gint64 value;

  if (self->error != NULL)
    return min;
  value = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : 0;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64 || value < min || value > max)
    {
      mpl_json_complain (self, member, _ ("a number from %d to %d is expected"), min, max);
      return min;
    }

  return (int) value;
}

gboolean
mpl_json_get_boolean (MplJson *self, const char *member)
{
  JsonNode *node = find_member (self, member);

  if (self->error != NULL)
    return FALSE;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      mpl_json_complain (self, member, _ ("true or false is expected"));
      return FALSE;
    }

  return json_node_get_boolean (node);
}

int
mpl_json_get_choice (MplJson *self, const char *member, const char *const *codes)
{
  g_autofree char *text = mpl_json_get_text (self, member, 100);

  if (self->error != NULL)
    return 0;
  for (int i = 0; codes[i] != NULL; i++)
    if (strcmp (codes[i], text) == 0)
      return i;

  mpl_json_complain (self, member, _ ("“%s” is not known"), text);
  return 0;
}

/* The array of a member, within its limit; %NULL after a fault. */
static JsonArray *
find_array (MplJson *self, const char *member, guint max)
{
  JsonNode *node = find_member (self, member);
  JsonArray *array;

  if (self->error != NULL)
    return NULL;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      mpl_json_complain (self, member, _ ("a list is expected"));
      return NULL;
    }
  array = json_node_get_array (node);
  if (json_array_get_length (array) > max)
    {
      mpl_json_complain (self, member, _ ("at most %u entries are expected"), max);
      return NULL;
    }

  return array;
}

GStrv
mpl_json_get_texts (MplJson *self, const char *member, guint max)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array = find_array (self, member, max);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *text = check_text (self, member, json_array_get_element (array, i), 1000);

      if (text == NULL)
        break;
      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}

void
mpl_json_open_array (MplJson *self, const char *member, guint max)
{
  JsonArray *array = find_array (self, member, max);

  push_level (self, member, NULL, array);
  /* The first step goes to the element 0. */
  innermost (self)->index = G_MAXUINT;
}

gboolean
mpl_json_next (MplJson *self)
{
  Level *level = innermost (self);
  JsonNode *node;

  check_all_asked (self);
  if (self->error != NULL || level->array == NULL
      || level->index + 1 >= json_array_get_length (level->array))
    {
      g_array_set_size (self->levels, self->levels->len - 1);
      return FALSE;
    }

  level->index++;
  level->object = NULL;
  g_hash_table_remove_all (level->asked);
  node = json_array_get_element (level->array, level->index);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      mpl_json_complain (self, NULL, _ ("an object is expected"));
      g_array_set_size (self->levels, self->levels->len - 1);
      return FALSE;
    }
  level->object = json_node_get_object (node);

  return TRUE;
}

void
mpl_json_open_object (MplJson *self, const char *member)
{
  JsonNode *node = find_member (self, member);

  if (self->error == NULL && (node == NULL || !JSON_NODE_HOLDS_OBJECT (node)))
    mpl_json_complain (self, member, _ ("an object is expected"));

  push_level (self, member, self->error == NULL ? json_node_get_object (node) : NULL, NULL);
}

void
mpl_json_close_object (MplJson *self)
{
  check_all_asked (self);
  g_array_set_size (self->levels, self->levels->len - 1);
}
