/* mpl-timeline-input.c: what a timeline shows, as plain structs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-input.h"

#include <string.h>

/* A link as it was added, before its rows are known. */
typedef struct
{
  gint64 from;
  gint64 to;
  MplTimelineLinkType type;
  gboolean critical;
} PendingLink;

struct _MplTimelineInput
{
  gatomicrefcount ref_count;
  gboolean sealed;
  MplDay today;
  MplSpan span;
  GStringChunk *texts;
  GArray *rows;           /* MplTimelineRow */
  GPtrArray *occurrences; /* the rows' arrays */
  GArray *pending;        /* PendingLink */
  GArray *links;          /* MplTimelineLink */
  GArray *terms;          /* MplTimelineTerm */
  GPtrArray *titles;      /* the terms' arrays */
  GHashTable *by_id[3];   /* gint64 → row + 1, for each kind */
  MplDay first_day;
  guint8 *days;
  guint n_days;
};

static gboolean
span_is_known (MplSpan span)
{
  return span.start != MPL_DAY_NONE && span.end != MPL_DAY_NONE;
}

/* Unlike mpl_span_union(), a span without days adds nothing. */
static MplSpan
extend (MplSpan span, MplSpan by)
{
  if (!span_is_known (by))
    return span;
  if (!span_is_known (span))
    return by;

  return mpl_span_union (span, by);
}

static const char *
keep_text (MplTimelineInput *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->texts, text);
}

/* Half an open end tells no place on the scale: the row is shown without a bar. */
static MplSpan
close_span (MplSpan span)
{
  if (span_is_known (span) && mpl_span_is_valid (span))
    return span;

  return MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
}

MplTimelineInput *
mpl_timeline_input_new (MplDay today)
{
  MplTimelineInput *self = g_new0 (MplTimelineInput, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->today = today;
  self->span = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  self->texts = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (MplTimelineRow));
  self->occurrences = g_ptr_array_new_with_free_func (g_free);
  self->pending = g_array_new (FALSE, FALSE, sizeof (PendingLink));
  self->links = g_array_new (FALSE, FALSE, sizeof (MplTimelineLink));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MplTimelineTerm));
  self->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    self->by_id[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

MplTimelineInput *
mpl_timeline_input_ref (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mpl_timeline_input_unref (MplTimelineInput *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_string_chunk_free (self->texts);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->occurrences);
  g_array_unref (self->pending);
  g_array_unref (self->links);
  g_array_unref (self->terms);
  g_ptr_array_unref (self->titles);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    g_hash_table_unref (self->by_id[i]);
  g_free (self->days);
  g_free (self);
}

static int
compare_occurrences (gconstpointer a, gconstpointer b, gpointer unused)
{
  MplDay day_a = ((const MplTimelineOccurrence *) a)->day;
  MplDay day_b = ((const MplTimelineOccurrence *) b)->day;

  return (day_a > day_b) - (day_a < day_b);
}

guint
mpl_timeline_input_add_row (MplTimelineInput *self, const MplTimelineRow *row)
{
  MplTimelineRow copy;
  guint index;

  g_return_val_if_fail (self != NULL && !self->sealed, 0);
  g_return_val_if_fail (row != NULL && row->title != NULL, 0);

  index = self->rows->len;
  copy = *row;
  copy.number = keep_text (self, row->number);
  copy.title = keep_text (self, row->title);
  copy.responsible = keep_text (self, row->responsible);
  copy.span = close_span (row->span);
  copy.baseline = close_span (row->baseline);
  copy.progress = CLAMP (row->progress, 0, 100);
  copy.overdue = MAX (row->overdue, 0);
  copy.block = -1;
  copy.occurrences = NULL;
  if (row->n_occurrences > 0)
    {
      gpointer kept
          = g_memdup2 (row->occurrences, row->n_occurrences * sizeof (MplTimelineOccurrence));
      g_sort_array (kept, row->n_occurrences, sizeof (MplTimelineOccurrence), compare_occurrences,
                    NULL);
      copy.occurrences = kept;
      g_ptr_array_add (self->occurrences, kept);
    }
  g_array_append_val (self->rows, copy);
  g_hash_table_insert (self->by_id[copy.kind], g_memdup2 (&copy.id, sizeof copy.id),
                       GUINT_TO_POINTER (index + 1));

  return index;
}

void
mpl_timeline_input_add_link (MplTimelineInput *self,
                             gint64 from,
                             gint64 to,
                             MplTimelineLinkType type,
                             gboolean critical)
{
  PendingLink link = { from, to, type, critical };

  g_return_if_fail (self != NULL && !self->sealed);

  g_array_append_val (self->pending, link);
}

void
mpl_timeline_input_add_term (MplTimelineInput *self, const MplTimelineTerm *term)
{
  MplTimelineTerm copy;
  guint n_titles;
  const char **titles;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (term != NULL && term->titles != NULL);
  g_return_if_fail (span_is_known (term->span) && mpl_span_is_valid (term->span));

  n_titles = g_strv_length ((char **) term->titles);
  titles = g_new0 (const char *, n_titles + 1);
  for (guint i = 0; i < n_titles; i++)
    titles[i] = keep_text (self, term->titles[i]);
  g_ptr_array_add (self->titles, titles);
  copy = *term;
  copy.titles = titles;
  g_array_append_val (self->terms, copy);
}

void
mpl_timeline_input_set_days (MplTimelineInput *self,
                             MplDay first,
                             const MplTimelineDayFlags *days,
                             guint n_days)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_free (self->days);
  self->days = g_new (guint8, MAX (n_days, 1));
  for (guint i = 0; i < n_days; i++)
    self->days[i] = (guint8) days[i];
  self->n_days = n_days;
  self->first_day = first;
}

void
mpl_timeline_input_copy_time (MplTimelineInput *self, MplTimelineInput *other)
{
  g_return_if_fail (self != NULL && !self->sealed && other != NULL);

  g_free (self->days);
  self->days = g_memdup2 (other->days, other->n_days);
  self->n_days = other->n_days;
  self->first_day = other->first_day;
  for (guint i = 0; i < other->terms->len; i++)
    mpl_timeline_input_add_term (self, mpl_timeline_input_get_term (other, i));
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  MplDay start_a = ((const MplTimelineTerm *) a)->span.start;
  MplDay start_b = ((const MplTimelineTerm *) b)->span.start;

  return (start_a > start_b) - (start_a < start_b);
}

static void
seal_rows (MplTimelineInput *self)
{
  g_autofree gboolean *told = NULL;
  MplTimelineRow *rows = (MplTimelineRow *) (gpointer) self->rows->data;
  int block = -1;

  /* A block that tells its own days keeps them. */
  told = g_new0 (gboolean, MAX (self->rows->len, 1));
  for (guint i = 0; i < self->rows->len; i++)
    {
      MplTimelineRow *row = &rows[i];

      if (row->kind == MPL_TIMELINE_BLOCK)
        {
          block = (int) i;
          told[i] = span_is_known (row->span);
        }
      row->block = block;
      if (row->kind == MPL_TIMELINE_ACTIVITY && block >= 0 && !told[block])
        rows[block].span = extend (rows[block].span, row->span);

      self->span = extend (self->span, row->span);
      self->span = extend (self->span, row->baseline);
      for (guint j = 0; j < row->n_occurrences; j++)
        self->span
            = extend (self->span, MPL_SPAN_INIT (row->occurrences[j].day, row->occurrences[j].day));
    }
}

void
mpl_timeline_input_seal (MplTimelineInput *self)
{
  g_return_if_fail (self != NULL);

  if (self->sealed)
    return;

  seal_rows (self);
  for (guint i = 0; i < self->pending->len; i++)
    {
      const PendingLink *pending = &g_array_index (self->pending, PendingLink, i);
      int from = mpl_timeline_input_find_row (self, MPL_TIMELINE_ACTIVITY, pending->from);
      int to = mpl_timeline_input_find_row (self, MPL_TIMELINE_ACTIVITY, pending->to);
      MplTimelineLink link = { (guint) from, (guint) to, pending->type, pending->critical };

      if (from >= 0 && to >= 0 && from != to)
        g_array_append_val (self->links, link);
    }
  g_array_sort (self->terms, compare_terms);
  self->sealed = TRUE;
}

guint
mpl_timeline_input_get_n_rows (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const MplTimelineRow *
mpl_timeline_input_get_row (MplTimelineInput *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);

  return &g_array_index (self->rows, MplTimelineRow, index);
}

int
mpl_timeline_input_find_row (MplTimelineInput *self, MplTimelineRowKind kind, gint64 id)
{
  g_return_val_if_fail (self != NULL, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id[kind], &id)) - 1;
}

guint
mpl_timeline_input_get_n_links (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, 0);

  return self->links->len;
}

const MplTimelineLink *
mpl_timeline_input_get_link (MplTimelineInput *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->links->len, NULL);

  return &g_array_index (self->links, MplTimelineLink, index);
}

guint
mpl_timeline_input_get_n_terms (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->terms->len;
}

const MplTimelineTerm *
mpl_timeline_input_get_term (MplTimelineInput *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->terms->len, NULL);

  return &g_array_index (self->terms, MplTimelineTerm, index);
}

MplTimelineDayFlags
mpl_timeline_input_get_day (MplTimelineInput *self, MplDay day)
{
  g_return_val_if_fail (self != NULL, MPL_TIMELINE_DAY_WORKING);

  if (day >= self->first_day && (gint64) day - self->first_day < (gint64) self->n_days)
    return self->days[day - self->first_day];

  return mpl_day_get_weekday (day) >= MPL_SATURDAY ? MPL_TIMELINE_DAY_WEEKEND
                                                   : MPL_TIMELINE_DAY_WORKING;
}

MplDay
mpl_timeline_input_get_today (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL, MPL_DAY_NONE);

  return self->today;
}

MplSpan
mpl_timeline_input_get_span (MplTimelineInput *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE));

  return self->span;
}
