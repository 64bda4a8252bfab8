/* mpl-timeline-export.c: a timeline as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-export.h"

#include "base/mpl-error.h"
#include "timeline/mpl-timeline-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  MplTimelineInput *input;
  MplTimelinePrint *print;
  const MplTimelineExportOptions *options;
  GPtrArray *files; /* MplTimelineFile */
  GCancellable *cancellable;
  MplTimelineProgressFunc progress;
  gpointer progress_data;
} ExportContext;

static gboolean
is_cancelled (ExportContext *context, GError **error)
{
  if (!g_cancellable_is_cancelled (context->cancellable))
    return FALSE;

  mpl_error_set (error, MPL_ERROR_CANCELLED, NULL,
                 _ ("The export was cancelled; nothing was written."));
  return TRUE;
}

static void
tell (ExportContext *context, guint done)
{
  if (context->progress != NULL)
    context->progress (done, mpl_timeline_print_get_n_pages (context->print),
                       context->progress_data);
}

static void
set_metadata (ExportContext *context, cairo_surface_t *surface)
{
  const MplTimelineExportOptions *options = context->options;

  if (options->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  if (options->subtitle != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, options->subtitle);
  if (options->school != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->school);
  if (options->day != MPL_DAY_NONE)
    {
      g_autofree char *day = mpl_day_to_iso (options->day);
      g_autofree char *time = g_strconcat (day, "T00:00:00", NULL);

      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, time);
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "mentoring");
}

/* An entry of the outline for each block. */
static void
add_outline (ExportContext *context, cairo_surface_t *surface)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (context->print, 0);

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (context->input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (context->input, i);
      int shown = mpl_timeline_layout_find_row (layout, i);
      g_autofree char *title = NULL;
      g_autofree char *place = NULL;

      if (row->kind != MPL_TIMELINE_BLOCK || shown < 0)
        continue;

      title = g_strjoin (" ", row->number != NULL ? row->number : row->title,
                         row->number != NULL ? row->title : NULL, NULL);
      place = g_strdup_printf ("page=%u",
                               mpl_timeline_print_find_row (context->print, (guint) shown) + 1);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, place, 0);
    }
}

static gboolean
write_pdf (ExportContext *context, const char *path, GError **error)
{
  guint n_pages = mpl_timeline_print_get_n_pages (context->print);
  MplTimelineFile *file = mpl_timeline_file_new (path, context->cancellable, error);
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean cancelled = FALSE;
  double width, height;
  cairo_t *cr;

  if (file == NULL)
    return FALSE;

  g_ptr_array_add (context->files, file);
  mpl_timeline_print_get_size (context->print, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (mpl_timeline_file_write, file, width, height);
  set_metadata (context, surface);
  cr = cairo_create (surface);
  for (guint page = 0; page < n_pages && !cancelled; page++)
    {
      cancelled = is_cancelled (context, error);
      if (cancelled)
        break;
      mpl_timeline_print_draw_page (context->print, page, cr);
      cairo_show_page (cr);
      tell (context, page + 1);
    }
  if (!cancelled)
    add_outline (context, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return !cancelled && mpl_timeline_file_close (file, status, error);
}

static cairo_status_t
draw_svg (ExportContext *context, guint page, MplTimelineFile *file)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  mpl_timeline_print_get_size (context->print, &width, &height);
  surface = cairo_svg_surface_create_for_stream (mpl_timeline_file_write, file, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  cr = cairo_create (surface);
  mpl_timeline_print_draw_page (context->print, page, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_status_t
draw_png (ExportContext *context, guint page, MplTimelineFile *file)
{
  double factor = context->options->resolution / 72;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  cairo_t *cr;

  mpl_timeline_print_get_size (context->print, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * factor),
                                        (int) ceil (height * factor));
  cr = cairo_create (surface);
  cairo_scale (cr, factor, factor);
  mpl_timeline_print_draw_page (context->print, page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, mpl_timeline_file_write, file);
  cairo_surface_destroy (surface);

  return status;
}

/* «plan.png» → «plan-2.png» where there are several pages. */
static char *
make_page_path (const char *path, guint page, guint n_pages)
{
  const char *base = strrchr (path, G_DIR_SEPARATOR);
  const char *dot = strrchr (base != NULL ? base : path, '.');

  if (n_pages == 1)
    return g_strdup (path);
  if (dot == NULL)
    return g_strdup_printf ("%s-%u", path, page + 1);

  return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, page + 1, dot);
}

gboolean
mpl_timeline_export_keep (const char *path, gpointer data, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  mpl_error_set (error, MPL_ERROR_EXISTS, NULL, _ ("“%s” exists already; nothing was written."),
                 name);
  return FALSE;
}

/* Whether a path is free or is given up by whoever owns it. */
static gboolean
ask (ExportContext *context, const char *path, GError **error)
{
  if (context->options->replace == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  return context->options->replace (path, context->options->replace_data, error);
}

/* Asks for the path and for those of all pages. */
static gboolean
ask_all (ExportContext *context, const char *path, guint n_pages, GError **error)
{
  if (!ask (context, path, error))
    return FALSE;
  for (guint page = 0; n_pages > 1 && page < n_pages; page++)
    {
      g_autofree char *page_path = make_page_path (path, page, n_pages);

      if (!ask (context, page_path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_pages (ExportContext *context, const char *path, MplTimelineFormat format, GError **error)
{
  guint n_pages = mpl_timeline_print_get_n_pages (context->print);

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *page_path = make_page_path (path, page, n_pages);
      MplTimelineFile *file;
      cairo_status_t status;

      if (is_cancelled (context, error))
        return FALSE;
      file = mpl_timeline_file_new (page_path, context->cancellable, error);
      if (file == NULL)
        return FALSE;
      g_ptr_array_add (context->files, file);
      status = format == MPL_TIMELINE_SVG ? draw_svg (context, page, file)
                                          : draw_png (context, page, file);
      if (!mpl_timeline_file_close (file, status, error))
        return FALSE;
      tell (context, page + 1);
    }

  return TRUE;
}

gboolean
mpl_timeline_export (MplTimelineInput *input,
                     const MplTimelineExportOptions *options,
                     const char *path,
                     MplTimelineFormat format,
                     GCancellable *cancellable,
                     MplTimelineProgressFunc progress,
                     gpointer progress_data,
                     GError **error)
{
  g_autoptr (MplTimelinePrint) print = NULL;
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify) mpl_timeline_file_free);
  ExportContext context = {
    .input = input,
    .options = options,
    .files = files,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
  };
  guint n_files;

  g_return_val_if_fail (input != NULL && options != NULL && path != NULL, FALSE);

  if (is_cancelled (&context, error))
    return FALSE;

  print = mpl_timeline_print_new (input, options);
  context.print = print;
  n_files = format == MPL_TIMELINE_PDF ? 1 : mpl_timeline_print_get_n_pages (print);
  if (!ask_all (&context, path, n_files, error))
    return FALSE;
  if (format == MPL_TIMELINE_PDF ? !write_pdf (&context, path, error)
                                 : !write_pages (&context, path, format, error))
    return FALSE;
  if (is_cancelled (&context, error) || !mpl_timeline_file_commit (files, error))
    return FALSE;

  /* The picture of before, which had one page, would be taken for this one. */
  if (n_files > 1 && options->replace != NULL)
    g_unlink (path);

  return TRUE;
}
