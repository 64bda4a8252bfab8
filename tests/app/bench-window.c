/* bench-window.c: what the window costs beside an empty one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Start-up and memory: a process is started that opens a window and ends once its first frame with
 * content is painted; an empty window of libadwaita is measured in the same way beside it. Frames:
 * the timeline of 100 and of 10,000 activities is scrolled down, sideways and zoomed at 1400×900;
 * what lies between the frame clock's before-paint and after-paint counts, in processor time, so
 * that other work on the machine does not.
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <time.h>

#include "app/mpl-app.h"
#include "app/mpl-window-private.h"
#include "app/widgets/mpl-timeline-view.h"
#include "large-book.h"

#define WIDTH 1400
#define HEIGHT 900
#define N_STARTS 9
#define N_FRAMES 240

/* By how many pixels a frame moves the timeline. */
#define STEP 60.0

/* The budgets: starts as ratios to the empty window, memory in MB, frames in milliseconds. */
#define START_RATIO_1000 1.5
#define START_RATIO_10000 2.5
#define MEMORY_MB 60.0
#define FRAME_MS 8.0
#define FRAME_RATIO 1.2

typedef enum
{
  MOVE_DOWN,
  MOVE_ASIDE,
  MOVE_ZOOM,
  N_MOVES
} Move;

static const char *const move_names[] = { "scroll", "pan", "zoom" };

typedef struct
{
  GtkWindow *window;
  MplTimelineView *view; /* NULL for an empty window */
  gint64 started;        /* microseconds of the monotonic clock */
  gboolean measures_frames;
  Move move;
  guint n_frames;
  clock_t before;
  double times[N_MOVES][N_FRAMES];
} Child;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Resident memory of this process in MB. */
static double
get_memory (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  pages = strtol (strchr (text, ' '), NULL, 10);

  return (double) pages * 4096 / 1e6;
}

static MplTimelineView *
find_view (GtkWidget *widget)
{
  MplTimelineView *found = NULL;

  if (MPL_IS_TIMELINE_VIEW (widget))
    return MPL_TIMELINE_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);

  return found;
}

static gboolean
is_shown (Child *child)
{
  if (child->view == NULL)
    return TRUE;

  return mpl_timeline_scene_get_n_rows (mpl_timeline_view_get_scene (child->view)) > 0
         && gtk_widget_get_width (GTK_WIDGET (child->view)) > 0;
}

static G_NORETURN void
finish (Child *child)
{
  for (Move move = 0; child->measures_frames && move < N_MOVES; move++)
    {
      qsort (child->times[move], N_FRAMES, sizeof (double), compare_doubles);
      g_print ("%.3f %.3f ", child->times[move][N_FRAMES / 2],
               child->times[move][N_FRAMES * 99 / 100]);
    }
  g_print ("\n");
  exit (0);
}

/* Moves by a little, so that the next frame has something to paint. */
static void
move_on (Child *child)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (child->view);
  guint i = child->n_frames % N_FRAMES;
  GtkAdjustment *adjustment = child->move == MOVE_DOWN
                                  ? gtk_scrollable_get_vadjustment (scrollable)
                                  : gtk_scrollable_get_hadjustment (scrollable);
  double room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (child->move == MOVE_ZOOM)
    {
      MplTimelinePlace place;

      mpl_timeline_view_get_place (child->view, &place);
      place.day_width *= i % 120 < 60 ? 1.03 : 1 / 1.03;
      mpl_timeline_view_set_place (child->view, &place);
    }
  else
    /* As fast as a wheel turns, there and back where the way is short. */
    gtk_adjustment_set_value (adjustment,
                              fmod (gtk_adjustment_get_value (adjustment) + STEP, MAX (room, 1)));
}

static void
on_before_paint_cb (GdkFrameClock *clock_, gpointer data)
{
  ((Child *) data)->before = clock ();
}

static void
on_after_paint_cb (GdkFrameClock *clock_, gpointer data)
{
  Child *child = data;

  if (!is_shown (child))
    return;

  if (!child->measures_frames)
    {
      g_print ("%.2f %.2f", (double) (g_get_monotonic_time () - child->started) / 1000,
               get_memory ());
      finish (child);
    }

  /* The first frames of a move still set up. */
  if (child->n_frames >= N_FRAMES)
    child->times[child->move][child->n_frames - N_FRAMES]
        = (double) (clock () - child->before) * 1000 / CLOCKS_PER_SEC;
  if (++child->n_frames == 2 * N_FRAMES)
    {
      child->n_frames = 0;
      child->move++;
    }
  if (child->move == N_MOVES)
    finish (child);
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock_, gpointer data)
{
  Child *child = data;

  if (is_shown (child))
    move_on (child);

  return G_SOURCE_CONTINUE;
}

static void
make_empty (Child *child, GtkApplication *application)
{
  GtkWidget *view = adw_toolbar_view_new ();

  child->window = GTK_WINDOW (adw_application_window_new (application));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (child->window), view);
}

static void
make_window (Child *child, GtkApplication *application, const char *path)
{
  mpl_app_register_types ();
  child->window = GTK_WINDOW (mpl_window_new_with_pages (NULL, mpl_page_table_get ()));
  gtk_window_set_application (child->window, application);
  mpl_window_open_path (MPL_WINDOW (child->window), path);
}

static void
on_activate_cb (GtkApplication *application, gpointer data)
{
  Child *child = data;
  const char *path = g_object_get_data (G_OBJECT (application), "path");
  GdkFrameClock *frame_clock;

  if (path == NULL)
    make_empty (child, application);
  else
    make_window (child, application, path);
  gtk_window_set_default_size (child->window, WIDTH, HEIGHT);
  gtk_widget_realize (GTK_WIDGET (child->window));
  if (path != NULL)
    child->view = find_view (GTK_WIDGET (child->window));
  frame_clock = gtk_widget_get_frame_clock (GTK_WIDGET (child->window));
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (on_before_paint_cb), child);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_after_paint_cb), child);
  if (child->measures_frames)
    gtk_widget_add_tick_callback (GTK_WIDGET (child->window), on_tick_cb, child, NULL);
  gtk_window_present (child->window);
}

/* --child STARTED frames|start [FILE] */
static int
run_child (char *argv[])
{
  static Child child;
  g_autoptr (AdwApplication) application
      = adw_application_new ("org.school.Mentoring.Bench", G_APPLICATION_NON_UNIQUE);

  child.started = g_ascii_strtoll (argv[2], NULL, 10);
  child.measures_frames = g_str_equal (argv[3], "frames");
  g_object_set_data (G_OBJECT (application), "path", argv[4]);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), &child);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* What a child has printed, as numbers. */
static void
run (const char *self, const char *what, const char *path, double *numbers, guint n_numbers)
{
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *const argv[] = { self, "--child", started, what, path, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  int status = 0;
  char *p;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                     &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);

  p = output;
  for (guint i = 0; i < n_numbers; i++)
    numbers[i] = g_ascii_strtod (p, &p);
}

static void
measure_start (const char *self, const char *path, double *milliseconds, double *memory)
{
  double times[N_STARTS], sizes[N_STARTS];

  for (guint i = 0; i < N_STARTS; i++)
    {
      double numbers[2];

      run (self, "start", path, numbers, G_N_ELEMENTS (numbers));
      times[i] = numbers[0];
      sizes[i] = numbers[1];
    }
  qsort (times, N_STARTS, sizeof (double), compare_doubles);
  qsort (sizes, N_STARTS, sizeof (double), compare_doubles);
  *milliseconds = times[N_STARTS / 2];
  *memory = sizes[N_STARTS / 2];
}

static gboolean report (gboolean within, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Prints a line; one over the budget says so. */
static gboolean
report (gboolean within, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_vprintf (format, args);
  va_end (args);
  g_print ("%s\n", within ? "" : "  OVER THE BUDGET");

  return within;
}

static gboolean
bench_starts (const char *self, char *const paths[], const int sizes[], guint n_paths)
{
  double empty = 0, empty_memory = 0;
  gboolean good = TRUE;

  measure_start (self, NULL, &empty, &empty_memory);
  g_print ("empty window: %.0f ms, %.1f MB\n", empty, empty_memory);
  for (guint i = 0; i < n_paths; i++)
    {
      double time = 0, memory = 0;
      double budget = sizes[i] > 1000 ? START_RATIO_10000 : START_RATIO_1000;

      measure_start (self, paths[i], &time, &memory);
      good &= report (time <= budget * empty,
                      "start, %5d activities: %.0f ms, %.2f of the empty window's (budget %.1f)",
                      sizes[i], time, time / empty, budget);
      good &= report (memory - empty_memory <= MEMORY_MB,
                      "memory, %5d activities: %.1f MB, %+.1f (budget +%.0f)", sizes[i], memory,
                      memory - empty_memory, MEMORY_MB);
    }

  return good;
}

static gboolean
bench_frames (const char *self, const char *few, const char *many)
{
  double small[2 * N_MOVES], large[2 * N_MOVES];
  gboolean good = TRUE;

  run (self, "frames", few, small, G_N_ELEMENTS (small));
  run (self, "frames", many, large, G_N_ELEMENTS (large));
  for (Move move = 0; move < N_MOVES; move++)
    {
      double p99 = large[2 * move + 1];

      good &= report (
          p99 <= FRAME_MS && p99 <= MAX (FRAME_RATIO * small[2 * move + 1], FRAME_MS / 2),
          "frame, %-6s: 100 activities p50 %.2f p99 %.2f ms; 10000: p50 %.2f p99 %.2f ms "
          "(budget %.0f)",
          move_names[move], small[2 * move], small[2 * move + 1], large[2 * move], p99, FRAME_MS);
    }

  return good;
}

int
main (int argc, char *argv[])
{
  static const int sizes[] = { 100, 1000, 10000 };
  char *paths[G_N_ELEMENTS (sizes)];
  g_autofree char *folder = NULL;
  gboolean good;

  if (argc >= 4 && g_str_equal (argv[1], "--child"))
    return run_child (argv);

  folder = g_dir_make_tmp ("bench-window-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.mentoring", sizes[i]);

      paths[i] = g_build_filename (folder, name, NULL);
      large_book_create (paths[i], sizes[i]);
    }
  good = bench_starts (argv[0], paths, sizes, G_N_ELEMENTS (sizes));
  good &= bench_frames (argv[0], paths[0], paths[2]);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_unlink (paths[i]);
      g_free (paths[i]);
    }
  g_rmdir (folder);

  return good ? 0 : 1;
}
