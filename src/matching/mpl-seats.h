/* mpl-seats.h: who is placed where, both ways
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MplSeats:
 * @target: by source: where it is placed, or -1
 * @load: by target: how many are placed there
 * @first: by target: one of those placed there, or -1
 * @next: by source: another one placed at the same target, or -1
 * @previous: by source: the one that it is the next of, or -1
 */
typedef struct
{
  gint *target;
  gint64 *load;
  gint *first;
  gint *next;
  gint *previous;
} MplSeats;

static inline void
mpl_seats_init (MplSeats *self, guint n_sources, guint n_targets)
{
  self->target = g_new (gint, n_sources);
  self->next = g_new (gint, n_sources);
  self->previous = g_new (gint, n_sources);
  for (guint s = 0; s < n_sources; s++)
    self->target[s] = -1;

  self->load = g_new0 (gint64, n_targets);
  self->first = g_new (gint, n_targets);
  for (guint t = 0; t < n_targets; t++)
    self->first[t] = -1;
}

static inline void
mpl_seats_clear (MplSeats *self)
{
  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->previous, g_free);
  g_clear_pointer (&self->load, g_free);
  g_clear_pointer (&self->first, g_free);
}

/* A source that is not placed. */
static inline void
mpl_seats_place (MplSeats *self, guint source, guint target)
{
  gint first = self->first[target];

  self->target[source] = (gint) target;
  self->next[source] = first;
  self->previous[source] = -1;
  if (first >= 0)
    self->previous[first] = (gint) source;
  self->first[target] = (gint) source;
  self->load[target]++;
}

/* A source that is placed. */
static inline void
mpl_seats_displace (MplSeats *self, guint source)
{
  gint target = self->target[source];
  gint next = self->next[source], previous = self->previous[source];

  if (previous >= 0)
    self->next[previous] = next;
  else
    self->first[target] = next;
  if (next >= 0)
    self->previous[next] = previous;
  self->load[target]--;
  self->target[source] = -1;
}

static inline void
mpl_seats_move (MplSeats *self, guint source, guint target)
{
  mpl_seats_displace (self, source);
  mpl_seats_place (self, source, target);
}

G_END_DECLS
