/* test-paper.c: the table of papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "papers/mpl-paper.h"

#include "base/mpl-error.h"
#include "model/mpl-programme.h"

#include <glib/gstdio.h>

#define TODAY (mpl_day_new (2026, 11, 25))

static void
test_table (void)
{
  guint n = 0;
  const MplPaper *papers = mpl_paper_get_all (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (mpl_paper_find (papers[i].id) == &papers[i]);
      g_assert_true (g_utf8_validate (papers[i].title, -1, NULL));
      g_assert_nonnull (papers[i].formats[0]);
      g_assert_nonnull (papers[i].export);
    }
  g_assert_null (mpl_paper_find ("no-such-paper"));
  g_assert_null (mpl_paper_find (NULL));
}

static void
test_format (void)
{
  const MplPaper *paper = mpl_paper_find ("timeline");

  g_assert_cmpstr (mpl_paper_find_format (paper, "/a.svg/plan.pdf"), ==, "pdf");
  g_assert_cmpstr (mpl_paper_find_format (paper, "План.PNG"), ==, "png");
  g_assert_null (mpl_paper_find_format (paper, "/a.pdf/plan"));
  g_assert_null (mpl_paper_find_format (paper, "plan.odt"));
  g_assert_null (mpl_paper_find_format (paper, ".pdf"));
  g_assert_null (mpl_paper_find_format (paper, "pdf"));
}

static MplSnapshot *
make_snapshot (void)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (MplChange) change = mpl_change_new ("programme-new");
  gint64 id = mpl_change_insert (change, &mpl_programme_table);

  mpl_change_set_text (change, &mpl_programme_table, id, MPL_PROGRAMME_TITLE, "П");
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_START, TODAY);
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_END, TODAY + 100);
  g_assert_true (mpl_change_validate (change, NULL));

  return mpl_snapshot_new_with_change (empty, change);
}

static void
check_error (const MplPaperRequest *request, MplError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "mpl-never.pdf", NULL);

  g_assert_false (
      mpl_paper_export (mpl_paper_find ("timeline"), request, path, "pdf", NULL, &error));
  g_assert_error (error, MPL_ERROR, (int) code);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_errors (void)
{
  const MplPaper *paper = mpl_paper_find ("timeline");
  g_autoptr (MplSnapshot) snapshot = make_snapshot ();
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  MplPaperRequest request;

  mpl_paper_request_init (&request, paper, empty, TODAY);
  g_assert_true (request.landscape);
  check_error (&request, MPL_ERROR_NOTHING);
  request.pair = 1;
  check_error (&request, MPL_ERROR_NOT_FOUND);
  request.pair = MPL_PAPER_ALL;
  request.person = 0;
  check_error (&request, MPL_ERROR_NOT_FOUND);

  mpl_paper_request_init (&request, paper, snapshot, TODAY);
  request.period = MPL_SPAN_INIT (TODAY, TODAY - 1);
  check_error (&request, MPL_ERROR_INVALID);
  request.period = MPL_SPAN_INIT (MPL_DAY_NONE, TODAY - 1);
  check_error (&request, MPL_ERROR_INVALID);
  request.period = MPL_SPAN_INIT (MPL_DAY_NONE, TODAY + 10 * 366);
  check_error (&request, MPL_ERROR_INVALID);
}

/* A plan without activities makes a page that says so; what stands there stays. */
static void
test_empty_plan (void)
{
  const MplPaper *paper = mpl_paper_find ("timeline");
  g_autoptr (MplSnapshot) snapshot = make_snapshot ();
  g_autofree char *folder = g_dir_make_tmp ("mpl-papers-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  MplPaperRequest request;

  mpl_paper_request_init (&request, paper, snapshot, TODAY);
  g_assert_true (mpl_paper_export (paper, &request, path, "pdf", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_false (mpl_paper_export (paper, &request, path, "pdf", NULL, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_EXISTS);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/paper/table", test_table);
  g_test_add_func ("/papers/paper/format", test_format);
  g_test_add_func ("/papers/paper/errors", test_errors);
  g_test_add_func ("/papers/paper/empty-plan", test_empty_plan);

  return g_test_run ();
}
