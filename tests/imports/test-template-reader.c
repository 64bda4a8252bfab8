/* test-template-reader.c: the built-in template, and files that are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "imports/mpl-template-reader.h"

#include <string.h>

/* The smallest template; each fault below changes one thing of it. */
static const char smallest[]
    = "{\"format\":1,\"id\":\"x\",\"title\":\"T\",\"description\":\"D\",\"source\":\"S\","
      "\"blocks\":[{\"id\":\"b\",\"title\":\"B\"}],"
      "\"roles\":[{\"id\":\"r\",\"kind\":\"person\",\"title\":\"R\"}],"
      "\"activities\":[{\"code\":\"1.01\",\"block\":\"b\",\"title\":\"A\",\"kind\":\"single\","
      "\"start\":\"09-01\",\"end\":\"09-05\","
      "\"following\":{\"start\":\"08-01\",\"end\":\"08-05\",\"repeat\":\"always\"},"
      "\"result\":\"R\",\"evidence\":\"E\",\"responsible\":[\"r\"],\"depends\":[],"
      "\"aims\":[\"A1\"],\"spheres\":[\"sports\"],\"objectives\":[],\"levels\":[],\"focus\":[],"
      "\"topics\":[],\"challenges\":[],\"focus_only\":[],\"short\":true,"
      "\"actions\":[{\"title\":\"X\",\"at\":0}]}]}";

static MplTemplate *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mpl_template_read_bytes (bytes, "t.json", error);
}

static void
test_built_in (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplTemplate) template = mpl_template_read (MPL_TEMPLATE_BUILT_IN, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (template->blocks->len, ==, 6);
  g_assert_cmpuint (template->activities->len, >=, 58);
}

static void
test_smallest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplTemplate) template = read_text (smallest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (template->activities->len, ==, 1);
}

/* A fault and the place that the error must name. */
static void
test_faults (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *place;
  } faults[] = {
    { "\"format\":1", "\"format\":2", "format" },
    { "\"format\":1", "\"format\":1.5", "format" },
    { "\"title\":\"T\"", "\"title\":\"\"", "title" },
    { "\"title\":\"T\"", "\"title\":7", "title" },
    { "\"title\":\"T\"", "\"title\":\"a\\u0007b\"", "title" },
    { "\"title\":\"T\",", "", "title" },
    { "\"source\":\"S\"", "\"source\":\"S\",\"sourse\":\"S\"", "sourse" },
    { "\"kind\":\"person\"", "\"kind\":\"robot\"", "roles[0].kind" },
    { "\"block\":\"b\"", "\"block\":\"c\"", "activities[0].block" },
    { "\"start\":\"09-01\"", "\"start\":\"13-01\"", "activities[0].start" },
    { "\"start\":\"08-01\"", "\"start\":\"02-30\"", "activities[0].following.start" },
    { "\"responsible\":[\"r\"]", "\"responsible\":[\"s\"]", "activities[0].responsible" },
    { "\"aims\":[\"A1\"]", "\"aims\":[\"A9\"]", "activities[0].aims" },
    { "\"aims\":[\"A1\"]", "\"aims\":[1]", "activities[0].aims" },
    { "\"at\":0", "\"at\":101", "activities[0].actions[0].at" },
    { "\"depends\":[]", "\"depends\":[{\"code\":\"9.99\",\"type\":\"FS\",\"lag\":0}]",
      "activities" },
    { "\"depends\":[]", "\"depends\":[{\"code\":\"1.01\",\"type\":\"FS\",\"lag\":0}]",
      "activities" },
    { "\"depends\":[]", "\"depends\":{}", "activities[0].depends" },
    { "\"kind\":\"single\"", "\"kind\":\"recurring\"", "activities[0].recurrence" },
    { "\"short\":true", "\"short\":true,\"recurrence\":\"whenever\"", "activities[0].recurrence" },
    { "\"actions\":[{", "\"actions\":[[],{", "activities[0].actions[0]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *at = strstr (smallest, faults[i].old);
      g_autofree char *head = g_strndup (smallest, (gsize) (at - smallest));
      g_autofree char *text = g_strconcat (head, faults[i].new, at + strlen (faults[i].old), NULL);
      g_autofree char *place = g_strdup_printf (", %s: ", faults[i].place);

      g_assert_null (read_text (text, &error));
      g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "t.json"));
      g_assert_nonnull (strstr (error->message, place));
    }
}

/* Every prefix of a template and every flipped bit: an error or a template, never a crash. */
static void
test_broken (void)
{
  gsize length = strlen (smallest);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *prefix = g_strndup (smallest, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (prefix, &error));
      g_assert_nonnull (error);
    }
  for (gsize i = 0; i < length; i++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autofree char *text = g_strdup (smallest);
        g_autoptr (GError) error = NULL;
        g_autoptr (MplTemplate) template = NULL;

        text[i] = (char) (text[i] ^ (1 << bit));
        template = read_text (text, &error);
        g_assert_true ((template == NULL) == (error != NULL));
      }
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new ("{\"a\":");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (read_text (deep->str, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_LIMIT);
  g_clear_error (&error);

  g_assert_null (mpl_template_read ("/dev/zero", &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_LIMIT);
  g_clear_error (&error);

  g_assert_null (mpl_template_read ("no-such-template", &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (mpl_template_read ("/no/such/file.json", &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imports/template-reader/built-in", test_built_in);
  g_test_add_func ("/imports/template-reader/smallest", test_smallest);
  g_test_add_func ("/imports/template-reader/faults", test_faults);
  g_test_add_func ("/imports/template-reader/broken", test_broken);
  g_test_add_func ("/imports/template-reader/limits", test_limits);
  return g_test_run ();
}
