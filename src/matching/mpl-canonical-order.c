/* mpl-canonical-order.c: an order of rows and columns that their own order does not show in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "matching/mpl-canonical-order.h"

#include "matching/mpl-vectors.h"

/* Cells that symmetries may cost to break. */
#define MAX_WORK (1 << 22)

/* Odd numbers without a pattern: the fractions of the golden ratio, √2 and √3. */
#define GOLDEN G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define ROOT_2 G_GUINT64_CONSTANT (0x6a09e667f3bcc909)
#define ROOT_3 G_GUINT64_CONSTANT (0xbb67ae8584caa73b)

/**
 * Side:
 * @n: how many rows or columns
 * @colour: by row: its colour
 * @sum: by row: what the others add to it
 * @keys: (nullable): by row: its key
 * @order: the rows by colour, content where it is given, and key
 * @content: (nullable): by row: a number of its cells where they stand
 * @n_colours: how many colours there are
 */
typedef struct
{
  guint n;
  guint64 *colour;
  guint64 *sum;
  const gint64 *keys;
  guint *order;
  const guint64 *content;
  guint n_colours;
} Side;

typedef struct
{
  const MplAssignmentProblem *problem;
  Side mentees;
  Side mentors;
  guint64 work;
} Order;

static inline guint64
mix (guint64 number)
{
  number ^= number >> 32;
  number *= ROOT_2;
  number ^= number >> 29;
  number *= ROOT_3;
  number ^= number >> 32;
  return number;
}

/* What a cell says to one side of the colour on the other. */
static inline guint64
tell (gint64 score, guint64 colour)
{
  guint64 number = ((guint64) score * GOLDEN) ^ colour;

  number ^= number >> 32;
  number *= ROOT_2;
  number ^= number >> 31;
  return number * ROOT_3;
}

/* Both sides at once: a sum does not know the order of what is added. */
MPL_VECTORS static guint64
add_row (const gint64 *restrict scores,
         const guint64 *restrict colours,
         guint64 *restrict sums,
         guint n,
         guint64 colour)
{
  guint64 sum = 0;

  for (guint j = 0; j < n; j++)
    {
      sum += tell (scores[j], colours[j]);
      sums[j] += tell (scores[j], colour);
    }

  return sum;
}

static void
side_init (Side *self, guint n, const gint64 *keys)
{
  self->n = n;
  self->colour = g_new0 (guint64, n);
  self->sum = g_new0 (guint64, n);
  self->keys = keys;
  self->order = g_new (guint, n);
  self->n_colours = 0;
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
}

static void
side_clear (Side *self)
{
  g_free (self->colour);
  g_free (self->sum);
  g_free (self->order);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Side *side = data;
  guint first = *(const guint *) a, second = *(const guint *) b;

  if (side->colour[first] != side->colour[second])
    return side->colour[first] < side->colour[second] ? -1 : 1;
  if (side->content != NULL && side->content[first] != side->content[second])
    return side->content[first] < side->content[second] ? -1 : 1;
  if (side->keys != NULL && side->keys[first] != side->keys[second])
    return side->keys[first] < side->keys[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
side_sort (Side *self)
{
  g_sort_array (self->order, self->n, sizeof (guint), compare_rows, self);
  self->n_colours = self->n > 0;
  for (guint k = 1; k < self->n; k++)
    self->n_colours += self->colour[self->order[k]] != self->colour[self->order[k - 1]];
}

static void
begin (Order *self)
{
  const MplAssignmentProblem *problem = self->problem;

  for (guint i = 0; i < self->mentees.n; i++)
    self->mentees.colour[i] = problem->fixed != NULL && problem->fixed[i] >= 0 ? GOLDEN : 0;
  for (guint j = 0; j < self->mentors.n; j++)
    self->mentors.colour[j]
        = mix ((guint64) MIN (problem->capacities[j], (gint64) self->mentees.n) + 1);
}

/* One round: each colour takes in what the other side says. */
static void
refine_once (Order *self)
{
  const MplAssignmentProblem *problem = self->problem;
  Side *mentees = &self->mentees, *mentors = &self->mentors;

  for (guint j = 0; j < mentors->n; j++)
    mentors->sum[j] = 0;
  for (guint i = 0; i < mentees->n; i++)
    {
      const gint64 *row = problem->scores + (gsize) i * mentors->n;
      gint fixed = problem->fixed != NULL ? problem->fixed[i] : -1;

      mentees->sum[i]
          = add_row (row, mentors->colour, mentors->sum, mentors->n, mentees->colour[i]);
      if (fixed >= 0)
        {
          mentees->sum[i] += mix (mentors->colour[fixed] ^ GOLDEN);
          mentors->sum[fixed] += mix (mentees->colour[i] ^ GOLDEN);
        }
    }
  for (guint i = 0; i < mentees->n; i++)
    mentees->colour[i] = mix (mentees->colour[i] * GOLDEN + mentees->sum[i]);
  for (guint j = 0; j < mentors->n; j++)
    mentors->colour[j] = mix (mentors->colour[j] * GOLDEN + mentors->sum[j]);
  self->work += (guint64) mentees->n * mentors->n;
}

static guint
count_colours (const Order *self)
{
  return self->mentees.n_colours + self->mentors.n_colours;
}

static gboolean
is_told_apart (const Order *self)
{
  return count_colours (self) == self->mentees.n + self->mentors.n;
}

static void
refine (Order *self)
{
  guint n_colours;

  side_sort (&self->mentees);
  side_sort (&self->mentors);
  do
    {
      n_colours = count_colours (self);
      if (is_told_apart (self))
        return;
      refine_once (self);
      side_sort (&self->mentees);
      side_sort (&self->mentors);
    }
  while (count_colours (self) > n_colours);
}

/* By row and by column: a number of its cells where they stand. */
static void
number_content (const Order *self, guint64 *rows, guint64 *columns)
{
  const MplAssignmentProblem *problem = self->problem;
  guint n_mentors = problem->n_mentors;
  g_autofree guint64 *places = g_new (guint64, n_mentors);

  for (guint j = 0; j < n_mentors; j++)
    {
      places[j] = mix (j + 1);
      columns[j] = 0;
    }
  for (guint i = 0; i < problem->n_mentees; i++)
    {
      gint fixed = problem->fixed != NULL ? problem->fixed[i] : -1;

      rows[i] = add_row (problem->scores + (gsize) i * n_mentors, places, columns, n_mentors,
                         mix (i + 1));
      if (fixed >= 0)
        {
          rows[i] += mix ((guint64) fixed ^ GOLDEN);
          columns[fixed] += mix (i ^ GOLDEN);
        }
    }
}

/* Rows alike in every cell are numbered within their colour: which is which is all the same. */
static void
side_number_alike (Side *self, const guint64 *content)
{
  g_autofree guint64 *colour = g_memdup2 (self->colour, self->n * sizeof (guint64));
  guint64 n_alike = 0;

  self->content = content;
  side_sort (self);
  self->content = NULL;
  for (guint k = 1; k < self->n; k++)
    {
      guint row = self->order[k], before = self->order[k - 1];

      if (colour[row] == colour[before] && content[row] == content[before])
        self->colour[row] = mix (colour[row] + ++n_alike);
      else
        n_alike = 0;
    }
}

static void
number_alike (Order *self)
{
  g_autofree guint64 *rows = g_new (guint64, self->mentees.n);
  g_autofree guint64 *columns = g_new (guint64, self->mentors.n);

  number_content (self, rows, columns);
  side_number_alike (&self->mentees, rows);
  side_number_alike (&self->mentors, columns);
}

/* The row in front of the first colour that several have gets one of its own. */
static gboolean
side_break (Side *self)
{
  for (guint k = 1; k < self->n; k++)
    if (self->colour[self->order[k]] == self->colour[self->order[k - 1]])
      {
        self->colour[self->order[k - 1]] = mix (self->colour[self->order[k - 1]] ^ ROOT_3);
        return TRUE;
      }

  return FALSE;
}

static void
find_ranks (const Side *self, guint *ranks)
{
  for (guint k = 0; k < self->n; k++)
    ranks[self->order[k]] = k;
}

void
mpl_canonical_order_find (const MplAssignmentProblem *problem,
                          guint *mentee_rank,
                          guint *mentor_rank)
{
  Order order = { .problem = problem };

  side_init (&order.mentees, problem->n_mentees, problem->mentee_keys);
  side_init (&order.mentors, problem->n_mentors, problem->mentor_keys);
  begin (&order);
  refine (&order);
  if (!is_told_apart (&order))
    {
      number_alike (&order);
      refine (&order);
    }
  while (!is_told_apart (&order) && order.work < MAX_WORK)
    {
      if (!side_break (&order.mentees))
        side_break (&order.mentors);
      refine (&order);
    }

  find_ranks (&order.mentees, mentee_rank);
  find_ranks (&order.mentors, mentor_rank);
  side_clear (&order.mentees);
  side_clear (&order.mentors);
}
