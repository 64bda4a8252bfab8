/* mpl-lap-search.c: shortest augmenting paths
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dijkstra's algorithm on reduced costs, over arrays: from a source over targets to the nearest
 * one with room; each target on the way hands one of those placed there on.
 */

#include "matching/mpl-lap.h"

#include <string.h>

/* Stands for the idle source. */
#define IDLE G_GINT64_CONSTANT (-1)

typedef struct
{
  gint64 root;
  /* Where the idle source was come by, or -1, and how far that is. */
  gint64 idle_from;
  gint64 idle_distance;
} Search;

/* Of sources that are alike the first one reached tells all. */
static void
scan_placed (MplLap *self, guint target, gint64 distance)
{
  for (gint s = self->seats.first[target]; s >= 0; s = self->seats.next[s])
    {
      guint group = self->group[s];

      if (self->seen[group])
        continue;
      self->seen[group] = TRUE;
      mpl_lap_scan_more (
          self, group,
          distance - (mpl_lap_get_cost (self, (guint) s, target) - self->price[target]), s);
    }
}

static void
close_target (MplLap *self, Search *search, guint target, gint64 distance)
{
  self->closed[self->n_closed++] = target;
  self->closed_at[target] = distance;
  self->work[target] = -MPL_LAP_BEYOND;

  scan_placed (self, target, distance);
  if (self->idle > 0 && search->idle_from < 0 && self->seats.load[target] < self->capacity[target])
    {
      search->idle_from = target;
      search->idle_distance = distance;
      mpl_lap_scan_idle (self, FALSE, distance + self->level, IDLE);
    }
}

/* Returns: the nearest target with room, or -1 */
static gint
find_room (MplLap *self, Search *search, gint64 *distance)
{
  if (search->root == IDLE)
    {
      mpl_lap_scan_idle (self, TRUE, self->level, IDLE);
    }
  else
    {
      self->seen[self->group[search->root]] = TRUE;
      mpl_lap_scan_first (self, self->group[search->root], 0, search->root);
    }

  for (;;)
    {
      guint target;
      gint64 key = mpl_lap_take_nearest (self, &target);

      if (key >= MPL_LAP_FAR)
        return -1;
      *distance = MPL_LAP_DISTANCE (key);
      if (MPL_LAP_KEY_HAS_ROOM (key))
        return (gint) target;
      close_target (self, search, target, *distance);
    }
}

static void
hand_on (MplLap *self, const Search *search, guint target)
{
  for (;;)
    {
      gint64 source = self->via[target];
      gint from;

      if (source == IDLE)
        {
          if (search->root == IDLE)
            return;
          target = (guint) search->idle_from;
          continue;
        }

      from = self->seats.target[source];
      if (from >= 0)
        mpl_seats_displace (&self->seats, (guint) source);
      mpl_seats_place (&self->seats, (guint) source, target);
      self->bid[source] = G_MININT64;
      if (source == search->root)
        return;
      target = (guint) from;
    }
}

/* Those on the way become as dear as the end is far: the path then costs nothing more. */
static void
lower_prices (MplLap *self, const Search *search, gint64 distance)
{
  for (guint i = 0; i < self->n_closed; i++)
    {
      guint t = self->closed[i];

      self->price[t] += self->closed_at[t] - distance;
    }
  if (search->root == IDLE || search->idle_from >= 0)
    self->level += search->idle_distance - distance;
}

static gboolean
search_from (MplLap *self, gint64 root)
{
  Search search = { .root = root, .idle_from = -1 };
  gint64 distance;
  gint end;

  self->n_closed = 0;
  memset (self->seen, FALSE, self->n_groups);
  mpl_lap_prepare_work (self);
  end = find_room (self, &search, &distance);
  if (end < 0)
    return FALSE;

  lower_prices (self, &search, distance);
  hand_on (self, &search, (guint) end);
  mpl_lap_count_idle (self);
  return TRUE;
}

gboolean
mpl_lap_search_round (MplLap *self)
{
  gboolean all = TRUE;

  for (guint s = 0; s < self->n_sources; s++)
    if (self->seats.target[s] < 0)
      all &= search_from (self, s);

  /* Room below the level that prices of an older problem have left. */
  while (all && self->idle_held < self->idle)
    all = search_from (self, IDLE);

  return all;
}
