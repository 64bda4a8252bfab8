/* mpl-assignment-narrow.c: what the optima of the first three levels have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A graph: from a mentor an edge leads to another one if a mentee of his could go there; from a
 * mentor who can take one more with a load of L − 1 to the node of level L, and from that to the
 * mentors with a load of L. Going round a circle changes neither total nor squares, and every
 * other optimum is got by going round circles. So a tight cell is in some optimum exactly if it
 * lies within a strongly connected component (Kosaraju's way: in order of finishing, backwards).
 */

#include "matching/mpl-assignment-private.h"

/**
 * Graph:
 * @n_mentors: nodes from 0 are mentors, then no mentor, then levels
 * @n_levels: how many levels
 * @level_first: by load: where in @by_load those mentors begin; one more than levels
 * @by_load: the mentors whose load may change, by load
 * @unseen: the nodes that the first pass has not come by
 * @finished: the nodes in the order in which the first pass left them
 * @component: by node: its component, or -1
 * @open: the mentees whose places the second pass has not come by
 */
typedef struct
{
  MplAssignmentWork *work;
  guint n_mentors;
  guint n_levels;
  guint n_nodes;
  guint *level_first;
  guint *by_load;
  MplBits *unseen;
  guint *finished;
  guint n_finished;
  gint *component;
  MplBits *open;
} Graph;

/* A node that the first pass is in, and where it goes on. */
typedef struct
{
  guint node;
  gint mentee;
  guint word;
  guint at;
} Frame;

static gboolean
can_take (const MplAssignmentWork *work, guint mentor)
{
  return mpl_assignment_is_slack (work, mentor) && work->seats.load[mentor] < work->room[mentor];
}

static gboolean
can_give (const MplAssignmentWork *work, guint mentor)
{
  return mpl_assignment_is_slack (work, mentor) && work->seats.load[mentor] > 0;
}

static void
sort_by_load (Graph *self)
{
  const MplAssignmentWork *work = self->work;
  gint64 most = 0;

  for (guint j = 0; j < self->n_mentors; j++)
    most = MAX (most, mpl_assignment_get_load (work, j));
  self->n_levels = (guint) most + 2;
  self->level_first = g_new0 (guint, self->n_levels + 1);
  self->by_load = g_new (guint, self->n_mentors);
  for (guint j = 0; j < self->n_mentors; j++)
    if (mpl_assignment_is_slack (work, j))
      self->level_first[mpl_assignment_get_load (work, j) + 1]++;
  for (guint k = 1; k <= self->n_levels; k++)
    self->level_first[k] += self->level_first[k - 1];

  for (guint j = self->n_mentors; j-- > 0;)
    if (mpl_assignment_is_slack (work, j))
      self->by_load[--self->level_first[mpl_assignment_get_load (work, j) + 1]] = j;
  for (guint k = 0; k < self->n_levels; k++)
    self->level_first[k] = self->level_first[k + 1];
  self->level_first[self->n_levels] = self->level_first[self->n_levels - 1];
}

static Frame
enter (Graph *self, guint node)
{
  Frame frame = { .node = node, .mentee = -1 };

  mpl_bit_clear (self->unseen->words, node);
  if (node <= self->n_mentors)
    frame.mentee = self->work->seats.first[node];
  else
    frame.at = self->level_first[node - self->n_mentors - 1];
  return frame;
}

/* Returns: a node that the first pass has not come by, or -1 */
static gint
go_on_from_mentor (Graph *self, Frame *frame)
{
  const MplAssignmentWork *work = self->work;

  for (; frame->mentee >= 0; frame->mentee = work->seats.next[frame->mentee], frame->word = 0)
    {
      const guint64 *row = mpl_bits_row (work->tight, (guint) frame->mentee);

      for (; frame->word < work->tight->n_words; frame->word++)
        {
          guint64 word = row[frame->word] & self->unseen->words[frame->word];

          if (word != 0)
            return (gint) mpl_bit_take (&word, frame->word);
        }
    }

  if (can_take (work, frame->node))
    {
      guint level = self->n_mentors + 1 + (guint) mpl_assignment_get_load (work, frame->node) + 1;

      if (mpl_bit_test (self->unseen->words, level))
        return (gint) level;
    }

  return -1;
}

static gint
go_on_from_level (Graph *self, Frame *frame)
{
  guint level = frame->node - self->n_mentors - 1;

  for (; frame->at < self->level_first[level + 1]; frame->at++)
    {
      guint mentor = self->by_load[frame->at];

      if (can_give (self->work, mentor) && mpl_bit_test (self->unseen->words, mentor))
        return (gint) mentor;
    }

  return -1;
}

static void
finish_from (Graph *self, guint root, Frame *stack)
{
  guint n_stack = 1;

  stack[0] = enter (self, root);
  while (n_stack > 0)
    {
      Frame *top = &stack[n_stack - 1];
      gint node = top->node <= self->n_mentors ? go_on_from_mentor (self, top)
                                               : go_on_from_level (self, top);

      if (node >= 0)
        {
          stack[n_stack++] = enter (self, (guint) node);
          continue;
        }
      self->finished[self->n_finished++] = top->node;
      n_stack--;
    }
}

static guint
add_node (Graph *self, guint node, gint component, guint *stack, guint n_stack)
{
  const MplSeats *seats = &self->work->seats;

  if (self->component[node] >= 0)
    return n_stack;

  self->component[node] = component;
  stack[n_stack] = node;
  if (node <= self->n_mentors)
    for (gint s = seats->first[node]; s >= 0; s = seats->next[s])
      mpl_bit_clear (self->open->words, (guint) s);
  return n_stack + 1;
}

/* Backwards from a mentor: to those whose mentees could go to him, and to his level. */
static guint
go_back_from_mentor (Graph *self, guint mentor, gint component, guint *stack, guint n_stack)
{
  const MplAssignmentWork *work = self->work;
  const guint64 *mentees = mpl_bits_row (work->tight_mentees, mentor);

  for (guint w = 0; w < work->tight_mentees->n_words; w++)
    for (guint64 word = mentees[w] & self->open->words[w]; word != 0; word &= self->open->words[w])
      {
        guint mentee = mpl_bit_take (&word, w);

        n_stack = add_node (self, (guint) work->seats.target[mentee], component, stack, n_stack);
      }

  if (can_give (work, mentor))
    n_stack = add_node (self, self->n_mentors + 1 + (guint) mpl_assignment_get_load (work, mentor),
                        component, stack, n_stack);
  return n_stack;
}

static guint
go_back_from_level (Graph *self, guint level, gint component, guint *stack, guint n_stack)
{
  if (level == 0)
    return n_stack;

  for (guint k = self->level_first[level - 1]; k < self->level_first[level]; k++)
    if (can_take (self->work, self->by_load[k]))
      n_stack = add_node (self, self->by_load[k], component, stack, n_stack);
  return n_stack;
}

static void
find_components (Graph *self)
{
  g_autofree Frame *frames = g_new (Frame, self->n_nodes);
  g_autofree guint *stack = g_new (guint, self->n_nodes);

  for (guint node = 0; node < self->n_nodes; node++)
    if (mpl_bit_test (self->unseen->words, node))
      finish_from (self, node, frames);

  for (guint k = self->n_finished; k-- > 0;)
    {
      guint n_stack = add_node (self, self->finished[k], (gint) k, stack, 0);

      while (n_stack > 0)
        {
          guint node = stack[--n_stack];

          if (node <= self->n_mentors)
            n_stack = go_back_from_mentor (self, node, (gint) k, stack, n_stack);
          else
            n_stack
                = go_back_from_level (self, node - self->n_mentors - 1, (gint) k, stack, n_stack);
        }
    }
}

/* Returns: whether any mentee has a choice */
static gboolean
keep_within_components (Graph *self)
{
  MplAssignmentWork *work = self->work;
  gboolean tied = FALSE;

  for (guint i = 0; i < work->problem->n_mentees; i++)
    {
      guint64 *row = mpl_bits_row (work->tight, i);
      gint component;

      if (!work->is_free[i])
        continue;
      component = self->component[work->seats.target[i]];
      for (guint w = 0; w < work->tight->n_words; w++)
        for (guint64 word = row[w]; word != 0;)
          {
            guint mentor = mpl_bit_take (&word, w);

            if (self->component[mentor] != component)
              mpl_bit_clear (row, mentor);
            else
              tied |= mentor != (guint) work->seats.target[i];
          }
    }

  return tied;
}

gboolean
mpl_assignment_narrow (MplAssignmentWork *self)
{
  Graph graph = { .work = self, .n_mentors = self->problem->n_mentors };
  g_autofree guint *level_first = NULL, *by_load = NULL, *finished = NULL;
  g_autofree gint *component = NULL;
  g_autoptr (MplBits) unseen = NULL, open = NULL;

  sort_by_load (&graph);
  /* Freed with the others. */
  level_first = graph.level_first;
  by_load = graph.by_load;
  graph.level_first = level_first;
  graph.by_load = by_load;
  graph.n_nodes = graph.n_mentors + 1 + graph.n_levels;
  unseen = mpl_bits_new (1, graph.n_nodes);
  graph.unseen = unseen;
  open = mpl_bits_new (1, self->problem->n_mentees);
  graph.open = open;
  finished = g_new (guint, graph.n_nodes);
  graph.finished = finished;
  component = g_new (gint, graph.n_nodes);
  graph.component = component;
  for (guint node = 0; node < graph.n_nodes; node++)
    component[node] = -1;
  mpl_bits_fill_row (unseen, 0);
  mpl_bits_fill_row (open, 0);
  find_components (&graph);
  return keep_within_components (&graph);
}
