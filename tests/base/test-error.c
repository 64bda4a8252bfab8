/* test-error.c: sentence and detail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"

static void
test_detail (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *detail = NULL;

  mpl_error_set (&error, MPL_ERROR_FULL, "disk I/O error (13)", "No space left for “%s”.", "a.b");
  g_assert_error (error, MPL_ERROR, MPL_ERROR_FULL);
  sentence = mpl_error_split (error, &detail);
  g_assert_cmpstr (sentence, ==, "No space left for “a.b”.");
  g_assert_cmpstr (detail, ==, "disk I/O error (13)");
}

static void
test_no_detail (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  char *detail = (char *) "unset";

  mpl_error_set (&error, MPL_ERROR_NOTHING, NULL, "There is nothing to undo (yet).");
  sentence = mpl_error_split (error, &detail);
  g_assert_cmpstr (sentence, ==, "There is nothing to undo (yet).");
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_null (detail);
  mpl_error_set (NULL, MPL_ERROR_FAILED, NULL, "Nobody listens.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/detail", test_detail);
  g_test_add_func ("/base/error/no-detail", test_no_detail);
  return g_test_run ();
}
