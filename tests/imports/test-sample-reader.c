/* test-sample-reader.c: samples, and files that are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "imports/mpl-sample-reader.h"

#include <string.h>

/* The smallest sample; each fault below changes one thing of it. */
static const char smallest[]
    = "{\"format\":1,\"id\":\"x\",\"school\":{\"name_full\":\"F\",\"name_short\":\"S\","
      "\"kind\":\"school\",\"place\":\"P\",\"week\":5,\"term_kind\":\"quarter\"},"
      "\"programme\":{\"template\":\"t\",\"preset\":\"full\",\"title\":\"T\",\"goal\":\"G\","
      "\"challenges\":[\"crisis\"],\"focus\":[],\"status\":\"approved\",\"baseline\":\"B\"},"
      "\"people\":[{\"id\":\"a\",\"family\":\"A\",\"given\":\"B\",\"gender\":\"male\","
      "\"position\":\"P\",\"disciplines\":[],\"hired\":{\"years_ago\":3,\"day\":\"09-01\"},"
      "\"mentor\":true,\"mentee\":false,\"capacity\":2,\"needs\":[]}],"
      "\"holdings\":[{\"role\":\"head\",\"person\":\"a\"}],"
      "\"approvals\":[{\"kind\":\"agreed\",\"role\":\"union\",\"number\":\"1\","
      "\"activity\":\"1.06\",\"at\":\"end\"}],"
      "\"councils\":[{\"role\":\"council\",\"day\":\"+01-14\",\"title\":\"C\",\"number\":\"1\"}],"
      "\"progress\":{\"overdue\":{\"codes\":[\"1.08\"],\"within_days\":9,\"at_most\":3,"
      "\"progress\":40},\"late\":[{\"code\":\"1.04\",\"working_days\":2}],\"moved\":[],"
      "\"set_aside\":[{\"code\":\"5.24\",\"status\":\"postponed\",\"note\":\"N\"}]},"
      "\"consents\":[],\"pairs\":[],\"meetings\":[]}";

static MplSample *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mpl_sample_read_bytes (bytes, "s.json", error);
}

static void
test_smallest (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSample) sample = read_text (smallest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sample->people->len, ==, 1);
  g_assert_cmpint (g_array_index (sample->people, MplSamplePerson, 0).days[MPL_PERSON_HIRED].years,
                   ==, -3);
  g_assert_true (g_array_index (sample->councils, MplSampleCouncil, 0).day.second_year);
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
    { "\"week\":5", "\"week\":7", "school.week" },
    { "\"week\":5", "\"week\":5,\"phones\":\"1\"", "school.phones" },
    { "\"place\":\"P\",", "", "school.place" },
    { "\"kind\":\"school\"", "\"kind\":\"castle\"", "school.kind" },
    { "\"name_full\":\"F\"", "\"name_full\":\"F\\nG\"", "school.name_full" },
    { "\"preset\":\"full\"", "\"preset\":\"half\"", "programme.preset" },
    { "\"crisis\"", "\"boredom\"", "programme.challenges" },
    { "\"status\":\"approved\"", "\"status\":\"planned\"", "programme.status" },
    { "\"goal\":\"G\",", "", "programme.goal" },
    { "\"gender\":\"male\",", "", "people[0].gender" },
    { "\"mentor\":true", "\"mentor\":1", "people[0].mentor" },
    { "\"capacity\":2", "\"capacity\":99", "people[0].capacity" },
    { "\"needs\"", "\"knees\"", "people[0].knees" },
    { "\"day\":\"09-01\"", "\"day\":\"09-31\"", "people[0].hired.day" },
    { "\"day\":\"09-01\"", "\"day\":\"+09-01\"", "people[0].hired.day" },
    { "\"years_ago\":3,", "", "people[0].hired.years_ago" },
    { "\"hired\":{", "\"born\":{", "people[0].hired" },
    { "\"needs\":[]}", "\"needs\":[]},{\"disciplines\":[],\"id\":\"a\"}", "people[1].id" },
    { "\"person\":\"a\"", "\"person\":\"b\"", "holdings[0].person" },
    { "\"kind\":\"agreed\"", "\"kind\":\"refused\"", "approvals[0].kind" },
    { "\"at\":\"end\"", "\"at\":\"noon\"", "approvals[0].at" },
    { "\"+01-14\"", "\"01-32\"", "councils[0].day" },
    { "\"day\":\"+01-14\",", "", "councils[0].day" },
    { "\"within_days\":9", "\"within_days\":0", "progress.overdue.within_days" },
    { "\"codes\":[\"1.08\"]", "\"codes\":\"1.08\"", "progress.overdue.codes" },
    { "\"working_days\":2", "\"working_days\":31", "progress.late[0].working_days" },
    { "\"status\":\"postponed\"", "\"status\":\"done\"", "progress.set_aside[0].status" },
    { "\"moved\":[],", "", "progress.moved" },
    { "\"pairs\":[],", "", "pairs" },
    { "\"pairs\":[],", "\"pairs\":[],\"pears\":[],", "pears" },
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
      g_assert_nonnull (strstr (error->message, "s.json"));
      g_assert_nonnull (strstr (error->message, place));
    }
}

/* Every prefix of a sample and every flipped bit: an error or a sample, never a crash. */
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
        g_autoptr (MplSample) sample = NULL;

        text[i] = (char) (text[i] ^ (1 << bit));
        sample = read_text (text, &error);
        g_assert_true ((sample == NULL) == (error != NULL));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imports/sample-reader/smallest", test_smallest);
  g_test_add_func ("/imports/sample-reader/faults", test_faults);
  g_test_add_func ("/imports/sample-reader/broken", test_broken);
  return g_test_run ();
}
