/* mpl-lap.h: the dense problem: each source to one target, at the least cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sources have one unit each, targets a capacity; there is a way to place every source. Shortest
 * augmenting paths after a round of bids (Jonker and Volgenant, Computing 38, 1987; Crouse, IEEE
 * Trans. Aerospace and Electronic Systems 52, 2016), with capacities taken as they are: a target
 * is one node however much it holds.
 *
 * What the prices mean: for every source s there is u[s] with u[s] + v[t] ≤ cost[s][t] for every
 * target, equal where s is placed; v ≤ 0, and v = 0 where room is left. That is the proof that no
 * other placing costs less. u is not stored: it is cost − v at the target of s.
 *
 * While there is more room than sources, the room left over counts as taken by one more source,
 * the idle one, which pays the same everywhere: `level`. So room below the level is room that the
 * idle source has yet to take, and prices of an older, similar problem can be gone on from.
 *
 * How large it gets: costs are from 0 to R ≤ 2³², sides at most N = 2¹⁶. A price set at the end of
 * a search is the difference of two alternating sums of costs along paths of at most N targets, so
 * |v| ≤ 2NR ≤ 2⁴⁹; a bid lowers the least price by R at most and there are at most 8N bids, so
 * |v| ≤ 2⁵²; prices of an older problem obey the same. Distances are at most |v| + 2NR, doubled
 * (see keys) below 2⁵⁴. MPL_LAP_FAR is 2⁶⁰, and the sum of a distance and twice 2⁶¹ is below 2⁶³.
 */

#pragma once

#include "matching/mpl-seats.h"

G_BEGIN_DECLS

/* Targets are looked at in blocks, rows of costs are padded to whole ones. */
#define MPL_LAP_BLOCK 32

/* No way, or none yet: more than any distance. */
#define MPL_LAP_FAR (G_GINT64_CONSTANT (1) << 60)
/* Added to a key so that it never is the nearer one. */
#define MPL_LAP_BEYOND (G_GINT64_CONSTANT (1) << 61)

/* A forbidden cell in a row of 32-bit costs; in one of 64 bits it is MPL_LAP_BEYOND / 2. */
#define MPL_LAP_FORBIDDEN G_MAXINT32
/* The largest cost that fits 32 bits beside it. */
#define MPL_LAP_NARROW_MAX (G_MAXINT32 - 1)

/**
 * MplLap:
 * @n_sources: how many
 * @n_targets: how many
 * @n_groups: how many rows of costs
 * @stride: length of a row of costs: @n_targets in whole blocks
 * @wide: whether costs are of 64 bits
 * @narrow_costs: (nullable): the rows, forbidden where padded
 * @wide_costs: (nullable): the same where @wide
 * @group: by source: its row of costs; sources that are alike share one
 * @capacity: by target: how many it takes
 * @price: by target: v, kept from one solving to the next
 * @seats: which source is placed at which target
 * @bid: by source: the price down to which it would stay where it is placed
 * @idle: how much room will be left
 * @idle_held: how much room at @level is left now
 * @level: the price where the idle source is
 *
 * Everything else is working space of a search: by target the key of its distance, the source that
 * it is reached by, the price as the scan needs it; per block the least key.
 */
typedef struct
{
  guint n_sources;
  guint n_targets;
  guint n_groups;
  guint stride;
  gboolean wide;
  gint32 *narrow_costs;
  gint64 *wide_costs;
  guint *group;
  gint64 *capacity;

  gint64 *price;
  MplSeats seats;
  gint64 *bid;
  gint64 idle;
  gint64 idle_held;
  gint64 level;

  gint64 *key;
  gint64 *via;
  gint64 *work;
  gint64 *block;
  gint64 *closed_at;
  guint *closed;
  guint n_closed;
  guint8 *seen;
  void *zeros;
} MplLap;

/* Sources, targets and rows as numbered; costs are all forbidden, capacities 0, prices 0. */
MplLap *mpl_lap_new (guint n_sources, guint n_targets, guint n_groups, gboolean wide);
void mpl_lap_free (MplLap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplLap, mpl_lap_free)

static inline void
mpl_lap_set_cost (MplLap *self, guint group, guint target, gint64 cost)
{
  gsize at = (gsize) group * self->stride + target;

  if (self->wide)
    self->wide_costs[at] = cost;
  else
    self->narrow_costs[at] = (gint32) cost;
}

static inline gint64
mpl_lap_get_cost (const MplLap *self, guint source, guint target)
{
  gsize at = (gsize) self->group[source] * self->stride + target;

  return self->wide ? self->wide_costs[at] : self->narrow_costs[at];
}

/**
 * mpl_lap_solve:
 * @self: a problem whose costs, capacities and groups are set
 * @warm: whether @price and the targets in @seats are those of a similar problem
 *
 * Places every source. Where no way is left for one, which the caller has ruled out, it stays
 * unplaced.
 *
 * Returns: whether all are placed
 */
gboolean mpl_lap_solve (MplLap *self, gboolean warm);

/* Rounds of the solver, each in its own file. */
void mpl_lap_bid_round (MplLap *self);
gboolean mpl_lap_search_round (MplLap *self);

/* Counts the room at the level anew. */
void mpl_lap_count_idle (MplLap *self);

/* Whether a target takes one more without displacing another or the idle source. */
static inline gboolean
mpl_lap_has_room (const MplLap *self, guint target)
{
  if (self->seats.load[target] >= self->capacity[target])
    return FALSE;

  return self->idle == 0 || self->price[target] < self->level || self->idle_held > self->idle;
}

/* The scans over a row of costs, in mpl-lap-scan.c. Keys are distances doubled, plus one where the
 * target has no room: of targets as near as each other those with room come first. */
#define MPL_LAP_KEY(distance) ((distance) * 2)
#define MPL_LAP_DISTANCE(key) ((key) >> 1)
#define MPL_LAP_KEY_HAS_ROOM(key) (((key) & 1) == 0)

/* The row as the way to each target from a distance. */
void mpl_lap_scan_first (MplLap *self, guint group, gint64 distance, gint64 via);
/* The same where it is nearer than what there was. */
void mpl_lap_scan_more (MplLap *self, guint group, gint64 distance, gint64 via);
/* And along a row of zeros: the idle source. */
void mpl_lap_scan_idle (MplLap *self, gboolean is_first, gint64 distance, gint64 via);

/* The least cost by target (room for @stride of them), half of MPL_LAP_BEYOND where all cells are
 * forbidden. */
void mpl_lap_find_least_costs (const MplLap *self, gint64 *least);

/* Takes the nearest target away: its key and number, or a key of MPL_LAP_FAR and more. */
gint64 mpl_lap_take_nearest (MplLap *self, guint *target);

/* What the scan subtracts for a target: beyond everything where the target takes nobody. */
void mpl_lap_prepare_work (MplLap *self);

static inline void
mpl_lap_update_work (MplLap *self, guint target)
{
  self->work[target] = self->capacity[target] == 0
                           ? -MPL_LAP_BEYOND
                           : MPL_LAP_KEY (self->price[target]) - !mpl_lap_has_room (self, target);
}

G_END_DECLS
