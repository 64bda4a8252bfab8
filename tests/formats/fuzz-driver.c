/* fuzz-driver.c: throws mutated files at a target
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fuzz-TARGET CORPUS [ROUNDS]: each file of the folder CORPUS as it is, then ROUNDS mutations of
 * them, always the same ones. The targets are libFuzzer's (LLVMFuzzerTestOneInput): linked with
 * clang's -fsanitize=fuzzer instead of this file they are guided by what they reach. A target that
 * survives prints one line in TAP.
 */

#include "fuzz.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LENGTH 65536

/* What means something to one of the formats. */
static const char *const words[] = {
  "\"",
  ";",
  "\n",
  "\t",
  "'",
  "=",
  "<",
  ">",
  "&",
  "</",
  "/>",
  "&lt;",
  "&#0;",
  "&#x10ffff;",
  "<!--",
  "<![CDATA[",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<table>",
  "<tr>",
  "<td colspan=999999>",
  "<td rowspan=0>",
  "</table>",
  "<w:tbl>",
  "<w:tc>",
  "<w:vMerge/>",
  "<w:gridSpan w:val=\"99999\"/>",
  "<row r=\"4294967295\">",
  "<c r=\"ZZZZZZ99999999999\">",
  "<v>1e999</v>",
  "0",
  "-1",
  "65535",
  "4294967295",
  "\xff\xfe",
  "\xef\xbb\xbf",
  "\xef\xbf\xbf",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "null",
  "\\u0000",
  "\\",
  "1e5",
  "T",
  "S",
  "M",
  "X",
  "N",
  "D",
  "Z",
  "E",
  "F\2",
};

static GPtrArray *
load_corpus (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  if (dir == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      char *data;
      gsize length;

      if (!g_file_get_contents (path, &data, &length, &error))
        g_error ("%s", error->message);
      g_ptr_array_add (corpus, g_bytes_new_take (data, length));
    }

  return corpus;
}

static gsize
place (GRand *rand, gsize length)
{
  return (gsize) g_rand_int_range (rand, 0, (gint32) MAX (length, 1));
}

static void
mutate (GByteArray *bytes, GRand *rand, GPtrArray *corpus)
{
  const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
  gsize at = place (rand, bytes->len);
  gsize wanted = 1 + place (rand, 32);
  gsize n = MIN (bytes->len - at, wanted);
  GBytes *other = g_ptr_array_index (corpus, place (rand, corpus->len));
  g_autofree guint8 *rest = g_memdup2 (bytes->data + at, bytes->len - at);
  gsize n_rest = bytes->len - at;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: /* a bit */
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;

    case 1: /* cut off */
      g_byte_array_set_size (bytes, (guint) at);
      break;

    case 2: /* cut out */
      if (n > 0)
        g_byte_array_remove_range (bytes, (guint) at, (guint) n);
      break;

    case 3: /* a word */
      g_byte_array_set_size (bytes, (guint) at);
      g_byte_array_append (bytes, (const guint8 *) word, (guint) strlen (word));
      g_byte_array_append (bytes, rest, (guint) n_rest);
      break;

    case 4: /* a piece again and again */
      g_byte_array_set_size (bytes, (guint) at);
      for (int i = g_rand_int_range (rand, 2, 40); i > 0; i--)
        g_byte_array_append (bytes, rest, (guint) n);
      g_byte_array_append (bytes, rest, (guint) n_rest);
      break;

    default: /* the end of another */
      at = place (rand, g_bytes_get_size (other));
      g_byte_array_append (bytes, (const guint8 *) g_bytes_get_data (other, NULL) + at,
                           (guint) (g_bytes_get_size (other) - at));
      break;
    }
  if (bytes->len > MAX_LENGTH)
    g_byte_array_set_size (bytes, MAX_LENGTH);
}

/* What broke the target is what a developer wants to see. */
static char *last_path;

static void
throw_at_target (const guint8 *data, gsize length)
{
  /* On the heap and not a byte longer, so that a sanitizer sees one read too far. */
  g_autofree guint8 *copy = g_memdup2 (data, MAX (length, 1));

  if (last_path != NULL)
    g_file_set_contents (last_path, (const char *) data, (gssize) length, NULL);
  LLVMFuzzerTestOneInput (copy, length);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) corpus = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260901);
  guint64 rounds = 0;

  if (argc < 2)
    g_error ("usage: %s CORPUS [ROUNDS]", argv[0]);
  corpus = load_corpus (argv[1]);
  g_assert_cmpuint (corpus->len, >, 0);
  if (argc > 2)
    rounds = g_ascii_strtoull (argv[2], NULL, 10);
  if (g_getenv ("MENTORING_NIGHTLY") != NULL && *g_getenv ("MENTORING_NIGHTLY") != '\0')
    rounds *= 100;
  last_path = g_strdup (g_getenv ("MENTORING_FUZZ_LAST"));

  for (guint i = 0; i < corpus->len; i++)
    throw_at_target (g_bytes_get_data (g_ptr_array_index (corpus, i), NULL),
                     g_bytes_get_size (g_ptr_array_index (corpus, i)));
  for (guint64 round = 0; round < rounds; round++)
    {
      GBytes *seed = g_ptr_array_index (corpus, place (rand, corpus->len));
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), (guint) g_bytes_get_size (seed));
      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        mutate (bytes, rand, corpus);
      throw_at_target (bytes->data, bytes->len);
    }

  g_print ("1..1\nok 1 %u files, %" G_GUINT64_FORMAT " mutations\n", corpus->len, rounds);
  g_free (last_path);
  return 0;
}
