/* mpl-timeline-print.h: a timeline on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Divides a timeline among pages and draws each of them, for the preview, the printer and files.
 * Every page repeats columns and scale; nothing is cut, no page is empty. Belongs to the thread
 * that made it.
 */

#pragma once

#include "timeline/mpl-timeline-columns.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_TIMELINE_A4,
  MPL_TIMELINE_A3,
} MplTimelinePaper;

/* Asked about a file that stands where one is to be written; see mpl_timeline_export(). */
typedef gboolean (*MplTimelineReplaceFunc) (const char *path, gpointer data, GError **error);

/**
 * MplTimelineExportOptions: all texts are Russian and stay the caller's
 * @paper: the paper's size
 * @landscape: whether it lies
 * @span: the period, %MPL_DAY_NONE at both ends for the whole programme
 * @day_width: 1/72 inch per day; 0 to fit the period to one page's width
 * @font_size: in points; 0 for the largest that does not cost a page
 * @columns: which columns
 * @parts: which parts of the chart
 * @legend: whether the shapes are told of
 * @mono: for a printer without colours
 * @font: (nullable): the family, %NULL for the system's sans
 * @title: (nullable): «План реализации программы наставничества …»
 * @subtitle: (nullable): «на 2026/27 учебный год»
 * @school: (nullable): in the footer, and the document's author
 * @griffs: (nullable) (array zero-terminated=1): up to three griffs of approval, each a
 *   %NULL-terminated array of lines: «УТВЕРЖДЕН», «приказом …», «от … № …»
 * @signature_post: (nullable): «Куратор»
 * @signature_name: (nullable): «Т. В. Орлова»
 * @day: the day in the footer and of the document, %MPL_DAY_NONE for none
 * @resolution: pixels per inch of a PNG
 * @replace: (nullable): asked about each file that exists, before anything is written; with %NULL
 *   files are replaced
 * @replace_data: for @replace
 */
typedef struct
{
  MplTimelinePaper paper;
  gboolean landscape;
  MplSpan span;
  double day_width;
  double font_size;
  MplTimelineColumnSet columns;
  MplTimelineParts parts;
  gboolean legend;
  gboolean mono;
  const char *font;
  const char *title;
  const char *subtitle;
  const char *school;
  const char *const *const *griffs;
  const char *signature_post;
  const char *signature_name;
  MplDay day;
  double resolution;
  MplTimelineReplaceFunc replace;
  gpointer replace_data;
} MplTimelineExportOptions;

/* A4 landscape, the whole programme on one page's width, in colours, 150 pixels per inch. */
void mpl_timeline_export_options_init (MplTimelineExportOptions *self);

typedef struct _MplTimelinePrint MplTimelinePrint;

/**
 * mpl_timeline_print_new:
 * @input: a sealed input
 * @options: how; its texts have to live as long as the print
 *
 * Returns: (transfer full): the pages, at least one
 */
MplTimelinePrint *mpl_timeline_print_new (MplTimelineInput *input,
                                          const MplTimelineExportOptions *options);
void mpl_timeline_print_free (MplTimelinePrint *self);

guint mpl_timeline_print_get_n_pages (MplTimelinePrint *self);

/* The size of every page in 1/72 inch. */
void mpl_timeline_print_get_size (MplTimelinePrint *self, double *width, double *height);

/* Draws a page with its upper left corner at the origin. */
void mpl_timeline_print_draw_page (MplTimelinePrint *self, guint page, cairo_t *cr);

/**
 * mpl_timeline_print_get_page:
 * @self: a print
 * @page: a page
 * @first: (out): the first shown row on it
 * @n_rows: (out): how many
 * @days: (out): its days
 */
void mpl_timeline_print_get_page (MplTimelinePrint *self,
                                  guint page,
                                  guint *first,
                                  guint *n_rows,
                                  MplSpan *days);

/* The chart of a page; its rows are those of the whole programme. (transfer none) */
MplTimelineLayout *mpl_timeline_print_get_layout (MplTimelinePrint *self, guint page);

/* The page with the first days on which a shown row stands. */
guint mpl_timeline_print_find_row (MplTimelinePrint *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplTimelinePrint, mpl_timeline_print_free)

G_END_DECLS
