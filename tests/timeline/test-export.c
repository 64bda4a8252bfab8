/* test-export.c: files as other programs read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "base/mpl-error.h"
#include "timeline/mpl-timeline-export.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  MplTimelineExportOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const approved[]
      = { "УТВЕРЖДЕН", "приказом МБОУ «СОШ № 12»", "от 21.09.2026 № 214", NULL };
  static const char *const *const griffs[] = { approved, NULL };

  fixture->folder = g_dir_make_tmp ("mpl-export-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  mpl_timeline_export_options_init (&fixture->options);
  fixture->options.title = "План реализации программы наставничества";
  fixture->options.subtitle = "на 2026/27 учебный год";
  fixture->options.school = "МБОУ «СОШ № 12»";
  fixture->options.griffs = griffs;
  fixture->options.signature_name = "Т. В. Орлова";
  fixture->options.day = SAMPLE_TODAY;
}

/* What is in the folder, hidden files too, as one text. */
static char *
list_folder (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
make_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* The output of a program, %NULL where it is not installed. */
static char *
run (const char *program, const char *argument, const char *path)
{
  const char *argv[] = { program, path, NULL, NULL };
  char *output = NULL;
  int status = 0;
  g_autofree char *found = g_find_program_in_path (program);

  if (found == NULL)
    return NULL;
  if (argument != NULL)
    argv[2] = argument;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);

  return output;
}

static void
count_progress (guint done, guint total, gpointer data)
{
  guint *last = data;

  g_assert_cmpuint (done, ==, *last + 1);
  g_assert_cmpuint (done, <=, total);
  *last = done;
}

static void
check_fonts (const char *fonts)
{
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
  guint n_fonts = 0;

  /* Two lines of heads; then name, type, encoding, "emb sub uni" and the object. */
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      n_fonts++;
      g_assert_nonnull (strstr (lines[i], "yes yes yes"));
    }
  g_assert_cmpuint (n_fonts, >=, 2);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path (fixture, "план.pdf");
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *pages = NULL;
  guint n_pages = 0;

  g_assert_true (mpl_timeline_export (input, &fixture->options, path, MPL_TIMELINE_PDF, NULL,
                                      count_progress, &n_pages, &error));
  g_assert_no_error (error);
  text = run ("pdftotext", "-", path);
  info = run ("pdfinfo", NULL, path);
  fonts = run ("pdffonts", NULL, path);
  if (text == NULL || info == NULL || fonts == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);
      g_auto (GStrv) words = g_strsplit (row->title, " ", -1);

      /* A title may be broken over lines, its words may not. */
      for (guint j = 0; words[j] != NULL; j++)
        g_assert_nonnull (strstr (text, words[j]));
    }
  g_assert_nonnull (strstr (text, "УТВЕРЖДЕН"));
  g_assert_nonnull (strstr (text, "просрочено на 25"));
  g_assert_nonnull (strstr (text, "IV четверть"));
  g_assert_nonnull (strstr (text, "Орлова"));
  g_assert_nonnull (strstr (text, "26.05–10.06"));
  pages = g_strdup_printf ("Pages:           %u\n", n_pages);
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, fixture->options.title));
  g_assert_nonnull (strstr (info, "СОШ № 12"));
  g_assert_nonnull (strstr (info, "841.89 x 595.276 pts (A4)"));
  check_fonts (fonts);
}

/* The outline leads to each block's page. */
static void
test_outline (Fixture *fixture, gconstpointer data)
{
  const char *argv[] = { "pdftohtml", "-xml", "-i", "-stdout", NULL, NULL };
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autofree char *path = make_path (fixture, "plan.pdf");
  g_autofree char *found = g_find_program_in_path (argv[0]);
  g_autofree char *xml = NULL;
  const char *outline;

  g_assert_true (mpl_timeline_export (input, &fixture->options, path, MPL_TIMELINE_PDF, NULL, NULL,
                                      NULL, NULL));
  if (found == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  argv[4] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &xml,
                               NULL, NULL, NULL));
  outline = strstr (xml, "<outline>");
  g_assert_nonnull (outline);
  g_assert_nonnull (strstr (outline, "<item page=\"1\">1 Подготовка к запуску программы</item>"));
  g_assert_nonnull (strstr (outline, "<item page=\"2\">6 Завершение наставничества</item>"));
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplTimelineInput) year = sample_year ();
  g_autoptr (MplTimelineInput) one_day = sample_one_day ();
  g_autofree char *png = make_path (fixture, "a.b.png");
  g_autofree char *svg = make_path (fixture, "one.svg");
  g_autofree char *bare = make_path (fixture, "bare");
  g_autofree char *names = NULL;
  g_autofree char *bytes = NULL;

  fixture->options.resolution = 72;
  g_assert_true (
      mpl_timeline_export (year, &fixture->options, png, MPL_TIMELINE_PNG, NULL, NULL, NULL, NULL));
  g_assert_true (mpl_timeline_export (one_day, &fixture->options, svg, MPL_TIMELINE_SVG, NULL, NULL,
                                      NULL, NULL));
  g_assert_true (mpl_timeline_export (year, &fixture->options, bare, MPL_TIMELINE_PNG, NULL, NULL,
                                      NULL, NULL));
  names = list_folder (fixture);
  g_assert_cmpstr (names, ==, "a.b-1.png a.b-2.png bare-1 bare-2 one.svg");
  g_assert_true (g_file_get_contents (svg, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "<?xml"));
  g_assert_nonnull (strstr (bytes, "</svg>"));
}

static void
cancel (guint done, guint total, gpointer data)
{
  if (done == 2)
    g_cancellable_cancel (data);
}

/* After a cancel everything is as it was. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  static const MplTimelineFormat formats[]
      = { MPL_TIMELINE_PDF, MPL_TIMELINE_SVG, MPL_TIMELINE_PNG };
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autofree char *path = make_path (fixture, "plan.out");
  g_autofree char *second = make_path (fixture, "plan-2.out");

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_true (g_file_set_contents (second, "before", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;
      g_autofree char *bytes = NULL;

      g_assert_false (mpl_timeline_export (input, &fixture->options, path, formats[i], cancellable,
                                           cancel, cancellable, &error));
      g_assert_error (error, MPL_ERROR, MPL_ERROR_CANCELLED);
      names = list_folder (fixture);
      g_assert_cmpstr (names, ==, "plan-2.out plan.out");
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_cmpstr (bytes, ==, "before");
    }
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autofree char *lost = g_build_filename (fixture->folder, "no", "plan.pdf", NULL);
  g_autofree char *folder = make_path (fixture, "plan-2.png");
  g_autofree char *first = make_path (fixture, "plan-1.png");
  g_autofree char *path = make_path (fixture, "plan.png");
  g_autofree char *names = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (mpl_timeline_export (input, &fixture->options, lost, MPL_TIMELINE_PDF, NULL, NULL,
                                       NULL, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_GONE);
  g_clear_error (&error);

  /* A folder with a file in it stands where the second page is to be. */
  g_assert_true (g_file_set_contents (first, "before", -1, NULL));
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_assert_false (mpl_timeline_export (input, &fixture->options, "/proc/plan.pdf",
                                           MPL_TIMELINE_PDF, NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  names = list_folder (fixture);
  g_assert_cmpstr (names, ==, "plan-1.png");
  g_assert_true (g_file_get_contents (first, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "before");
}

typedef struct
{
  GPtrArray *asked;
  gboolean answer;
} Owner;

static gboolean
answer (const char *path, gpointer data, GError **error)
{
  Owner *owner = data;

  g_ptr_array_add (owner->asked, g_path_get_basename (path));
  if (!owner->answer)
    mpl_error_set (error, MPL_ERROR_EXISTS, NULL, "no");

  return owner->answer;
}

/* Whoever owns a file that stands in the way is asked before anything is written. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autofree char *path = make_path (fixture, "plan.png");
  g_autofree char *second = make_path (fixture, "plan-2.png");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  Owner owner = { g_ptr_array_new_with_free_func (g_free), FALSE };

  fixture->options.resolution = 72;
  fixture->options.replace = answer;
  fixture->options.replace_data = &owner;
  g_assert_true (g_file_set_contents (second, "before", -1, NULL));
  g_assert_false (mpl_timeline_export (input, &fixture->options, path, MPL_TIMELINE_PNG, NULL, NULL,
                                       NULL, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_EXISTS);
  before = list_folder (fixture);
  g_assert_cmpstr (before, ==, "plan-2.png");

  owner.answer = TRUE;
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_true (mpl_timeline_export (input, &fixture->options, path, MPL_TIMELINE_PNG, NULL, NULL,
                                      NULL, NULL));
  after = list_folder (fixture);
  g_assert_cmpstr (after, ==, "plan-1.png plan-2.png");
  g_assert_cmpuint (owner.asked->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (owner.asked, 1), ==, "plan.png");
  g_assert_cmpstr (g_ptr_array_index (owner.asked, 2), ==, "plan-2.png");
  g_ptr_array_unref (owner.asked);
}

static gpointer
export_thread (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autofree char *path = make_path (fixture, "thread.pdf");

  return GINT_TO_POINTER (mpl_timeline_export (input, &fixture->options, path, MPL_TIMELINE_PDF,
                                               NULL, NULL, NULL, NULL));
}

static void
test_thread (Fixture *fixture, gconstpointer data)
{
  GThread *thread = g_thread_new ("export", export_thread, fixture);

  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/timeline/export/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("pdf", test_pdf);
  ADD ("outline", test_outline);
  ADD ("pictures", test_pictures);
  ADD ("cancel", test_cancel);
  ADD ("errors", test_errors);
  ADD ("replace", test_replace);
  ADD ("thread", test_thread);
  return g_test_run ();
}
