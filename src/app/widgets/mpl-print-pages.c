/* mpl-print-pages.c: the pages of a timeline, divided and drawn beside the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A print belongs to the thread that made it, so everything that touches one is a task of the one
 * thread of a pool: making, drawing, and letting it go. What a task found goes back to the main
 * thread as a result. Tasks of an older request than the newest are passed over.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-print-pages.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"
#include "papers/mpl-timeline-paper.h"

/* Pictures that are kept: those on screen and some beside them. */
#define MAX_PICTURES 10

/* What the thread owns; the main thread only counts @newest up. */
typedef struct
{
  MplTimelineDocument *document;
  MplTimelinePrint *print;
  guint serial; /* of the request that @print is of */
  guint newest; /* atomic */
} Worker;

typedef struct
{
  char *first; /* the number of its first row, "" where it has none */
  char *last;
  MplSpan days;
} PageFacts;

typedef struct
{
  GWeakRef owner;
  Worker *worker;
  guint serial;
  gboolean leave; /* nobody is there any more */

  /* Of a request. */
  MplSnapshot *snapshot;
  MplTimelineExportOptions options;
  MplDay today;
  GArray *facts; /* what came of it, PageFacts */
  double page_width;
  double page_height;

  /* Of a picture. */
  guint page;
  int width;
  GBytes *pixels;
  int height;
} Task;

typedef struct
{
  guint page;
  int width;
  GdkTexture *texture; /* NULL while it is being drawn */
} Picture;

struct _MplPrintPages
{
  GObject parent_instance;

  GThreadPool *pool;
  Worker *worker;
  guint requested; /* serial of the newest request */
  guint shown;     /* serial of the pages that there are */
  GArray *facts;
  double width;
  double height;
  GPtrArray *pictures; /* the latest first */
};

enum
{
  SIGNAL_DIVIDED,
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplPrintPages, mpl_print_pages, G_TYPE_OBJECT)

static void
clear_facts (gpointer data)
{
  PageFacts *facts = data;

  g_free (facts->first);
  g_free (facts->last);
}

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_clear_object (&picture->texture);
  g_free (picture);
}

static void
free_task (gpointer data)
{
  Task *task = data;

  g_weak_ref_clear (&task->owner);
  g_clear_object (&task->snapshot);
  g_clear_pointer (&task->facts, g_array_unref);
  g_clear_pointer (&task->pixels, g_bytes_unref);
  g_free (task);
}

/* The last task, which nobody waits for, has no owner. */
static Task *
new_task (MplPrintPages *self, gboolean owned)
{
  Task *task = g_new0 (Task, 1);

  g_weak_ref_init (&task->owner, owned ? self : NULL);
  task->worker = self->worker;
  task->serial = self->requested;

  return task;
}

/* --- In the thread */

static char *
get_number (MplTimelinePrint *print, MplTimelineInput *input, guint page, guint row)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (print, page);
  const MplTimelineRow *found
      = mpl_timeline_input_get_row (input, mpl_timeline_layout_get_input_row (layout, row));

  return g_strdup (found->number != NULL ? found->number : found->title);
}

static GArray *
find_facts (MplTimelinePrint *print, MplTimelineInput *input)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (PageFacts));

  g_array_set_clear_func (facts, clear_facts);
  for (guint page = 0; page < mpl_timeline_print_get_n_pages (print); page++)
    {
      PageFacts found = { 0 };
      guint first = 0, n_rows = 0;

      mpl_timeline_print_get_page (print, page, &first, &n_rows, &found.days);
      found.first = n_rows > 0 ? get_number (print, input, page, first) : g_strdup ("");
      found.last = n_rows > 0 ? get_number (print, input, page, first + n_rows - 1) : g_strdup ("");
      g_array_append_val (facts, found);
    }

  return facts;
}

static void
let_go (Worker *worker)
{
  g_clear_pointer (&worker->print, mpl_timeline_print_free);
  g_clear_pointer (&worker->document, mpl_timeline_document_free);
}

static void
divide (Task *task)
{
  Worker *worker = task->worker;
  MplRow *programme = mpl_snapshot_get_programme (task->snapshot);

  let_go (worker);
  worker->document
      = mpl_timeline_document_new (task->snapshot, programme, &task->options, task->today);
  worker->print = mpl_timeline_print_new (worker->document->input, &worker->document->options);
  worker->serial = task->serial;
  task->facts = find_facts (worker->print, worker->document->input);
  mpl_timeline_print_get_size (worker->print, &task->page_width, &task->page_height);
}

static void
draw (Task *task)
{
  MplTimelinePrint *print = task->worker->print;
  cairo_surface_t *surface;
  double width, height, factor;
  cairo_t *cr;

  mpl_timeline_print_get_size (print, &width, &height);
  factor = task->width / width;
  task->height = MAX (1, (int) (height * factor + 0.5));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, task->width, task->height);
  cr = cairo_create (surface);
  cairo_scale (cr, factor, factor);
  mpl_timeline_print_draw_page (print, task->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  /* The bytes keep the surface, which is not copied. */
  task->pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                             (gsize) cairo_image_surface_get_stride (surface)
                                                 * (gsize) task->height,
                                             (GDestroyNotify) cairo_surface_destroy, surface);
}

static gboolean on_task_done_cb (gpointer data);

static void
run_task (gpointer data, gpointer unused)
{
  Task *task = data;
  Worker *worker = task->worker;

  if (task->leave)
    {
      let_go (worker);
      g_free (worker);
      free_task (task);
      return;
    }

  if (task->serial == (guint) g_atomic_int_get (&worker->newest))
    {
      if (task->snapshot != NULL)
        divide (task);
      else if (worker->serial == task->serial)
        draw (task);
    }
  g_idle_add_full (G_PRIORITY_DEFAULT, on_task_done_cb, task, free_task);
}

/* --- In the main thread */

static Picture *
find_picture (MplPrintPages *self, guint page, int width)
{
  for (guint i = 0; i < self->pictures->len; i++)
    {
      Picture *picture = g_ptr_array_index (self->pictures, i);

      if (picture->page == page && (width < 0 ? picture->texture != NULL : picture->width == width))
        return picture;
    }

  return NULL;
}

/* Until the new pages are drawn the old ones are better than white paper. */
static void
keep_old_pictures (MplPrintPages *self, gboolean same_size)
{
  for (guint i = self->pictures->len; i > 0; i--)
    {
      Picture *picture = g_ptr_array_index (self->pictures, i - 1);

      if (same_size && picture->texture != NULL)
        picture->width = 0;
      else
        g_ptr_array_remove_index (self->pictures, i - 1);
    }
}

static void
take_pages (MplPrintPages *self, Task *task)
{
  self->shown = task->serial;
  keep_old_pictures (self, G_APPROX_VALUE (self->width, task->page_width, 0.01)
                               && G_APPROX_VALUE (self->height, task->page_height, 0.01));
  g_clear_pointer (&self->facts, g_array_unref);
  self->facts = g_steal_pointer (&task->facts);
  self->width = task->page_width;
  self->height = task->page_height;
  g_signal_emit (self, signals[SIGNAL_DIVIDED], 0);
}

static void
take_picture (MplPrintPages *self, Task *task)
{
  Picture *picture = find_picture (self, task->page, task->width);

  if (picture == NULL || picture->texture != NULL)
    return;

  picture->texture = gdk_memory_texture_new (task->width, task->height, GDK_MEMORY_DEFAULT,
                                             task->pixels, (gsize) task->width * 4);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0, task->page);
}

static gboolean
on_task_done_cb (gpointer data)
{
  Task *task = data;
  g_autoptr (MplPrintPages) self = g_weak_ref_get (&task->owner);

  if (self != NULL && task->serial == self->requested)
    {
      if (task->facts != NULL)
        take_pages (self, task);
      else if (task->pixels != NULL)
        take_picture (self, task);
    }

  return G_SOURCE_REMOVE;
}

static void
mpl_print_pages_finalize (GObject *object)
{
  MplPrintPages *self = MPL_PRINT_PAGES (object);
  Task *task = new_task (self, FALSE);

  /* Whatever still waits is passed over; the last task frees the worker. */
  g_atomic_int_set (&self->worker->newest, self->requested + 1);
  task->leave = TRUE;
  g_thread_pool_push (self->pool, task, NULL);
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);

  G_OBJECT_CLASS (mpl_print_pages_parent_class)->finalize (object);
}

static void
mpl_print_pages_class_init (MplPrintPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_print_pages_finalize;

  signals[SIGNAL_DIVIDED] = g_signal_new ("divided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
mpl_print_pages_init (MplPrintPages *self)
{
  self->worker = g_new0 (Worker, 1);
  /* Exclusive, so that it is one and the same thread all the time. */
  self->pool = g_thread_pool_new_full (run_task, NULL, free_task, 1, TRUE, NULL);
  self->pictures = g_ptr_array_new_with_free_func (free_picture);
}

MplPrintPages *
mpl_print_pages_new (void)
{
  return g_object_new (MPL_TYPE_PRINT_PAGES, NULL);
}

void
mpl_print_pages_request (MplPrintPages *self,
                         MplSnapshot *snapshot,
                         const MplTimelineExportOptions *options,
                         MplDay today)
{
  Task *task;

  g_return_if_fail (MPL_IS_PRINT_PAGES (self) && MPL_IS_SNAPSHOT (snapshot));
  g_return_if_fail (mpl_snapshot_get_programme (snapshot) != NULL);

  self->requested++;
  g_atomic_int_set (&self->worker->newest, self->requested);
  task = new_task (self, TRUE);
  task->snapshot = g_object_ref (snapshot);
  task->options = *options;
  task->today = today;
  g_thread_pool_push (self->pool, task, NULL);
}

gboolean
mpl_print_pages_get_busy (MplPrintPages *self)
{
  return self->shown != self->requested;
}

guint
mpl_print_pages_get_n_pages (MplPrintPages *self)
{
  return self->facts != NULL ? self->facts->len : 0;
}

void
mpl_print_pages_get_size (MplPrintPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

char *
mpl_print_pages_describe (MplPrintPages *self, guint page)
{
  const PageFacts *facts;
  g_autofree char *days = NULL;

  g_return_val_if_fail (page < mpl_print_pages_get_n_pages (self), NULL);

  facts = &g_array_index (self->facts, PageFacts, page);
  days = mpl_format_span (facts->days, TRUE);
  if (*facts->first == '\0')
    /* Translators: page 1 of 3: no activities, then the days */
    return g_strdup_printf (_ ("Page %u of %u: no activities, %s"), page + 1, self->facts->len,
                            days);

  /* Translators: page 1 of 3: the numbers of its first and last activity, then the days */
  return g_strdup_printf (_ ("Page %u of %u: from %s to %s, %s"), page + 1, self->facts->len,
                          facts->first, facts->last, days);
}

GdkTexture *
mpl_print_pages_get_picture (MplPrintPages *self, guint page, int width)
{
  Picture *picture;
  Task *task;

  g_return_val_if_fail (page < mpl_print_pages_get_n_pages (self) && width > 0, NULL);

  picture = find_picture (self, page, width);
  if (picture != NULL && picture->texture != NULL)
    return picture->texture;

  /* While it is being divided anew, no page is drawn that will not stay. */
  if (picture == NULL && !mpl_print_pages_get_busy (self))
    {
      if (self->pictures->len >= MAX_PICTURES)
        g_ptr_array_set_size (self->pictures, MAX_PICTURES - 1);
      picture = g_new0 (Picture, 1);
      picture->page = page;
      picture->width = width;
      g_ptr_array_insert (self->pictures, 0, picture);
      task = new_task (self, TRUE);
      task->page = page;
      task->width = width;
      g_thread_pool_push (self->pool, task, NULL);
    }

  picture = find_picture (self, page, -1);
  return picture != NULL ? picture->texture : NULL;
}
