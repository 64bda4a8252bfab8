/* mpl-paper.h: the papers that the program makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table: window and command line list it and export by it, and neither knows what a paper
 * holds. A new paper is one more line.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a paper belongs to: one of the programme, or one for each pair or person. */
typedef enum
{
  MPL_PAPER_PER_PROGRAMME,
  MPL_PAPER_PER_PAIR,
  MPL_PAPER_PER_PERSON,
} MplPaperPer;

typedef enum
{
  MPL_PAPER_A4,
  MPL_PAPER_A3,
} MplPaperSize;

/**
 * MplPaperReplaceFunc:
 * @path: a file that stands where one is to be written
 * @data: the asker's
 * @error: why it stays
 *
 * Asked before anything is written, in the thread that exports.
 *
 * Returns: whether the file may be replaced
 */
typedef gboolean (*MplPaperReplaceFunc) (const char *path, gpointer data, GError **error);

/* Told after each page, in the thread that exports. */
typedef void (*MplPaperProgressFunc) (guint done, guint total, gpointer data);

/* Of @pair and @person: no matter which. */
#define MPL_PAPER_ALL G_MININT64

/**
 * MplPaperRequest:
 * @snapshot: the school file
 * @today: the day that the paper is made on
 * @size: the size of its pages
 * @landscape: whether they lie
 * @period: its days; %MPL_DAY_NONE at an end that the programme tells
 * @pair: the pair that it is made for, or %MPL_PAPER_ALL
 * @person: the person that it is made for, or %MPL_PAPER_ALL
 * @replace: (nullable): asked for each file that exists; %NULL leaves them all alone
 * @progress: (nullable): told of the pages
 * @data: for @replace and @progress
 */
typedef struct
{
  MplSnapshot *snapshot;
  MplDay today;
  MplPaperSize size;
  gboolean landscape;
  MplSpan period;
  gint64 pair;
  gint64 person;
  MplPaperReplaceFunc replace;
  MplPaperProgressFunc progress;
  gpointer data;
} MplPaperRequest;

/**
 * MplPaper:
 * @id: its name for scripts, which stays the same
 * @title: its name, Russian in every locale
 * @formats: (array zero-terminated=1): the suffixes that it is written with, the usual one first
 * @per: what it belongs to
 * @landscape: whether its pages lie unless told otherwise
 * @has_period: whether it can be made for a part of the programme
 * @export: writes it; see mpl_paper_export()
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *const *formats;
  MplPaperPer per;
  gboolean landscape;
  gboolean has_period;
  gboolean (*export) (const MplPaperRequest *request,
                      const char *path,
                      const char *format,
                      GCancellable *cancellable,
                      GError **error);
} MplPaper;

/**
 * mpl_paper_get_all:
 * @n_papers: (out): how many
 *
 * Returns: (array length=n_papers) (transfer none): the papers in the order of their use
 */
const MplPaper *mpl_paper_get_all (guint *n_papers);

/* (nullable): the paper of that id. */
const MplPaper *mpl_paper_find (const char *id);

/* (nullable) (transfer none): the format of those of the paper that a path's suffix names. */
const char *mpl_paper_find_format (const MplPaper *self, const char *path);

/* A request for the paper as it usually is: A4, all days, all pairs and persons. */
void mpl_paper_request_init (MplPaperRequest *self,
                             const MplPaper *paper,
                             MplSnapshot *snapshot,
                             MplDay today);

/* "programme", "pair" or "person", for scripts. */
const char *mpl_paper_get_per (const MplPaper *self);

/**
 * mpl_paper_export:
 * @self: a paper
 * @request: of what and how
 * @path: the file; pictures of several pages are "name-1.png" and so on, and no "name.png"
 * @format: one of the paper's formats
 * @cancellable: (nullable): breaks off between pages
 * @error: %MPL_ERROR_USAGE where the request does not fit the paper, %MPL_ERROR_NOT_FOUND for an id
 *   that the file does not hold, %MPL_ERROR_NOTHING without a programme, %MPL_ERROR_INVALID for a
 *   period that ends before it begins, %MPL_ERROR_EXISTS for a file that may not be replaced, or
 *   why it could not be written
 *
 * Written whole or not at all. May be called in any thread.
 *
 * Returns: whether it was written
 */
gboolean mpl_paper_export (const MplPaper *self,
                           const MplPaperRequest *request,
                           const char *path,
                           const char *format,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
