/* mpl-lap.c: the dense problem: each source to one target, at the least cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "matching/mpl-lap.h"

static void
fill_forbidden (MplLap *self)
{
  gsize n_cells = (gsize) self->n_groups * self->stride;

  if (self->wide)
    {
      self->wide_costs = g_new (gint64, n_cells);
      for (gsize i = 0; i < n_cells; i++)
        self->wide_costs[i] = MPL_LAP_BEYOND / 2;
    }
  else
    {
      self->narrow_costs = g_new (gint32, n_cells);
      for (guint g = 0; g < self->n_groups; g++)
        for (guint t = self->n_targets; t < self->stride; t++)
          self->narrow_costs[(gsize) g * self->stride + t] = MPL_LAP_FORBIDDEN;
    }
}

MplLap *
mpl_lap_new (guint n_sources, guint n_targets, guint n_groups, gboolean wide)
{
  MplLap *self = g_new0 (MplLap, 1);
  gsize stride;

  self->n_sources = n_sources;
  self->n_targets = n_targets;
  self->n_groups = n_groups;
  self->wide = wide;
  self->stride = (n_targets + MPL_LAP_BLOCK - 1) / MPL_LAP_BLOCK * MPL_LAP_BLOCK;
  stride = self->stride;
  fill_forbidden (self);

  self->group = g_new0 (guint, n_sources);
  mpl_seats_init (&self->seats, n_sources, self->stride);
  self->bid = g_new0 (gint64, n_sources);

  self->capacity = g_new0 (gint64, stride);
  self->price = g_new0 (gint64, stride);

  self->key = g_new (gint64, stride);
  self->via = g_new (gint64, stride);
  self->work = g_new (gint64, stride);
  for (guint t = 0; t < self->stride; t++)
    self->work[t] = -MPL_LAP_BEYOND;
  self->block = g_new (gint64, stride / MPL_LAP_BLOCK);
  self->closed = g_new (guint, stride);
  self->closed_at = g_new (gint64, stride);
  self->seen = g_new0 (guint8, n_groups);
  self->zeros = g_malloc0 (stride * sizeof (gint64));
  return self;
}

void
mpl_lap_free (MplLap *self)
{
  g_free (self->narrow_costs);
  g_free (self->wide_costs);
  g_free (self->group);
  mpl_seats_clear (&self->seats);
  g_free (self->bid);
  g_free (self->capacity);
  g_free (self->price);
  g_free (self->key);
  g_free (self->via);
  g_free (self->work);
  g_free (self->block);
  g_free (self->closed);
  g_free (self->closed_at);
  g_free (self->seen);
  g_free (self->zeros);
  g_free (self);
}

void
mpl_lap_count_idle (MplLap *self)
{
  self->idle_held = 0;
  for (guint t = 0; t < self->n_targets; t++)
    if (self->price[t] == self->level)
      self->idle_held += self->capacity[t] - self->seats.load[t];
}

static void
set_idle (MplLap *self)
{
  self->idle = -(gint64) self->n_sources;
  self->level = G_MININT64;
  for (guint t = 0; t < self->n_targets; t++)
    {
      self->idle += self->capacity[t];
      if (self->capacity[t] > 0)
        self->level = MAX (self->level, self->price[t]);
    }
  mpl_lap_count_idle (self);
}

/* Places again those for whom their target, or one as good, still is the best. */
static void
place_again (MplLap *self)
{
  mpl_lap_prepare_work (self);
  for (guint s = 0; s < self->n_sources; s++)
    {
      gint target = self->seats.target[s];
      gint64 least, cost;
      guint nearest;

      self->seats.target[s] = -1;
      if (target < 0 || self->seats.load[target] >= self->capacity[target])
        continue;

      mpl_lap_scan_first (self, self->group[s], 0, 0);
      least = mpl_lap_take_nearest (self, &nearest);
      cost = mpl_lap_get_cost (self, s, (guint) target) - self->price[target];
      if (least < MPL_LAP_FAR && MPL_LAP_DISTANCE (least) == cost)
        {
          mpl_seats_place (&self->seats, s, (guint) target);
          self->bid[s] = self->price[target];
        }
    }
}

/* Prices are told from the level down; without room to spare, from the highest. */
static void
settle_level (MplLap *self)
{
  if (self->idle == 0)
    set_idle (self);

  for (guint t = 0; t < self->n_targets; t++)
    self->price[t] = self->capacity[t] > 0 ? self->price[t] - self->level : 0;
  self->level = 0;
}

static int
compare_costs (gconstpointer a, gconstpointer b, gpointer costs)
{
  gint64 first = ((const gint64 *) costs)[*(const guint *) a];
  gint64 second = ((const gint64 *) costs)[*(const guint *) b];

  return first < second ? -1 : first > second;
}

/* The cost at which the cheapest targets could take every source, as far as there are such. */
static gint64
find_marginal_cost (const MplLap *self, gint64 *least)
{
  g_autofree guint *order = g_new (guint, self->n_targets);
  gint64 room = 0, margin = 0;

  for (guint t = 0; t < self->n_targets; t++)
    order[t] = t;
  g_sort_array (order, self->n_targets, sizeof (guint), compare_costs, least);
  for (guint i = 0; i < self->n_targets; i++)
    {
      if (least[order[i]] >= MPL_LAP_BEYOND / 2 || room >= (gint64) self->n_sources)
        break;
      room += self->capacity[order[i]];
      margin = least[order[i]];
    }

  return margin;
}

/* How many sources the present prices send where there is room for them. */
static gint64
count_served (MplLap *self)
{
  g_autofree gint64 *room = g_memdup2 (self->capacity, self->stride * sizeof (gint64));
  gint64 n_served = 0;

  mpl_lap_prepare_work (self);
  for (guint s = 0; s < self->n_sources; s++)
    {
      guint nearest;

      mpl_lap_scan_first (self, self->group[s], 0, 0);
      if (mpl_lap_take_nearest (self, &nearest) < MPL_LAP_FAR && room[nearest] > 0)
        {
          room[nearest]--;
          n_served++;
        }
    }

  return n_served;
}

/* Any prices up to the level are a beginning. Where costs are sums of what a source and a target
 * are worth, the least cost of a target is its price already; prices that send sources to no more
 * targets than none do would only have to be taken back. */
static void
guess_prices (MplLap *self)
{
  g_autofree gint64 *least = g_new (gint64, self->stride);
  gint64 margin, n_served;

  for (guint t = 0; t < self->n_targets; t++)
    self->price[t] = 0;
  set_idle (self);
  n_served = count_served (self);
  if (n_served == self->n_sources)
    return;

  mpl_lap_find_least_costs (self, least);
  margin = find_marginal_cost (self, least);
  for (guint t = 0; t < self->n_targets; t++)
    self->price[t] = self->capacity[t] > 0 ? MIN (least[t] - margin, 0) : 0;
  if (self->idle > 0 && count_served (self) < n_served + n_served / 4)
    for (guint t = 0; t < self->n_targets; t++)
      self->price[t] = 0;
}

gboolean
mpl_lap_solve (MplLap *self, gboolean warm)
{
  gboolean all;

  for (guint t = 0; t < self->stride; t++)
    {
      self->seats.first[t] = -1;
      self->seats.load[t] = 0;
    }
  if (self->n_sources == 0)
    {
      for (guint t = 0; t < self->n_targets; t++)
        self->price[t] = 0;
      return TRUE;
    }

  if (!warm)
    {
      guess_prices (self);
      for (guint s = 0; s < self->n_sources; s++)
        self->seats.target[s] = -1;
    }

  set_idle (self);
  if (warm)
    {
      place_again (self);
      mpl_lap_count_idle (self);
    }
  mpl_lap_bid_round (self);
  all = mpl_lap_search_round (self);
  settle_level (self);
  return all;
}
