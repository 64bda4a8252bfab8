/* mpl-paper.c: the papers that the program makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "papers/mpl-paper.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"
#include "papers/mpl-timeline-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const drawn[] = { "pdf", "svg", "png", NULL };

static const MplPaper papers[] = {
  { "timeline", "Шкала плана реализации программы наставничества", drawn, MPL_PAPER_PER_PROGRAMME,
    .landscape = TRUE, .has_period = TRUE, .export = mpl_timeline_paper_export },
};

const MplPaper *
mpl_paper_get_all (guint *n_papers)
{
  g_return_val_if_fail (n_papers != NULL, NULL);

  *n_papers = G_N_ELEMENTS (papers);
  return papers;
}

const MplPaper *
mpl_paper_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].id, id) == 0)
      return &papers[i];

  return NULL;
}

const char *
mpl_paper_find_format (const MplPaper *self, const char *path)
{
  g_autofree char *base = NULL;
  const char *dot;

  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  base = g_path_get_basename (path);
  dot = strrchr (base, '.');
  /* ".pdf" alone is a hidden file without a suffix. */
  if (dot == NULL || dot == base)
    return NULL;
  for (const char *const *format = self->formats; *format != NULL; format++)
    if (g_ascii_strcasecmp (*format, dot + 1) == 0)
      return *format;

  return NULL;
}

void
mpl_paper_request_init (MplPaperRequest *self,
                        const MplPaper *paper,
                        MplSnapshot *snapshot,
                        MplDay today)
{
  *self = (MplPaperRequest) {
    .snapshot = snapshot,
    .today = today,
    .landscape = paper->landscape,
    .period = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE),
    .pair = MPL_PAPER_ALL,
    .person = MPL_PAPER_ALL,
  };
}

const char *
mpl_paper_get_per (const MplPaper *self)
{
  static const char *const names[] = {
    [MPL_PAPER_PER_PROGRAMME] = "programme",
    [MPL_PAPER_PER_PAIR] = "pair",
    [MPL_PAPER_PER_PERSON] = "person",
  };

  g_return_val_if_fail (self != NULL, NULL);

  return names[self->per];
}

/* An id that the file does not hold is told before that the paper has no use for it. */
static gboolean
check_owner (const MplPaper *self, const MplPaperRequest *request, GError **error)
{
  const MplTable *pairs = mpl_table_find ("pair");

  if (request->pair != MPL_PAPER_ALL
      && (pairs == NULL || mpl_snapshot_get (request->snapshot, pairs, request->pair) == NULL))
    {
      mpl_error_set (error, MPL_ERROR_NOT_FOUND, NULL, _ ("The file holds no pair %lld."),
                     (long long) request->pair);
      return FALSE;
    }
  if (request->person != MPL_PAPER_ALL
      && mpl_snapshot_get (request->snapshot, &mpl_person_table, request->person) == NULL)
    {
      mpl_error_set (error, MPL_ERROR_NOT_FOUND, NULL, _ ("The file holds no person %lld."),
                     (long long) request->person);
      return FALSE;
    }
  if ((request->pair != MPL_PAPER_ALL && self->per != MPL_PAPER_PER_PAIR)
      || (request->person != MPL_PAPER_ALL && self->per != MPL_PAPER_PER_PERSON))
    {
      mpl_error_set (error, MPL_ERROR_USAGE, NULL,
                     _ ("The paper “%s” is made of the programme as a whole."), self->id);
      return FALSE;
    }

  return TRUE;
}

gboolean
mpl_paper_export (const MplPaper *self,
                  const MplPaperRequest *request,
                  const char *path,
                  const char *format,
                  GCancellable *cancellable,
                  GError **error)
{
  g_return_val_if_fail (self != NULL && request != NULL, FALSE);
  g_return_val_if_fail (path != NULL && g_strv_contains (self->formats, format), FALSE);
  g_return_val_if_fail (mpl_day_is_valid (request->today), FALSE);

  if (!check_owner (self, request, error))
    return FALSE;
  if (!self->has_period
      && (request->period.start != MPL_DAY_NONE || request->period.end != MPL_DAY_NONE))
    {
      mpl_error_set (error, MPL_ERROR_USAGE, NULL, _ ("The paper “%s” is not made for a period."),
                     self->id);
      return FALSE;
    }

  return self->export (request, path, format, cancellable, error);
}
