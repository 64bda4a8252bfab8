/* mpl-lap-scan.c: the loops that take the time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All are over whole blocks without a branch, so that compilers make vectors of them; where the
 * processor has wider vectors than the oldest one of its family, a copy for it is picked when the
 * program starts.
 */

#include "matching/mpl-lap.h"
#include "matching/mpl-vectors.h"

/* What one target is reached at: the key of the distance so far, the cost of the cell, the price
 * as a key. The sum is made in 64 bits; a forbidden cell lies beyond everything. */
#define NARROW_KEY(base, cost, work)                                                           \
  ((base) + ((gint64) (cost) * 2) + (-(gint64) ((cost) == MPL_LAP_FORBIDDEN) & MPL_LAP_BEYOND) \
   - (work))
#define WIDE_KEY(base, cost, work) ((base) + (cost) * 2 - (work))

#define DEFINE_SCANS(name, type, MAKE_KEY)                                                        \
  MPL_VECTORS static void scan_first_##name (const type *restrict costs,                          \
                                             const gint64 *restrict work, gint64 *restrict key,   \
                                             gint64 *restrict block, guint n_blocks, gint64 base) \
  {                                                                                               \
    for (guint b = 0; b < n_blocks; b++)                                                          \
      {                                                                                           \
        gint64 least = MPL_LAP_FAR;                                                               \
                                                                                                  \
        for (guint i = 0; i < MPL_LAP_BLOCK; i++)                                                 \
          {                                                                                       \
            gint64 found = MAKE_KEY (base, costs[i], work[i]);                                    \
                                                                                                  \
            found = found < MPL_LAP_FAR ? found : MPL_LAP_FAR;                                    \
            key[i] = found;                                                                       \
            least = found < least ? found : least;                                                \
          }                                                                                       \
        block[b] = least;                                                                         \
        costs += MPL_LAP_BLOCK;                                                                   \
        work += MPL_LAP_BLOCK;                                                                    \
        key += MPL_LAP_BLOCK;                                                                     \
      }                                                                                           \
  }                                                                                               \
                                                                                                  \
  MPL_VECTORS static void scan_more_##name (                                                      \
      const type *restrict costs, const gint64 *restrict work, gint64 *restrict key,              \
      gint64 *restrict via, gint64 *restrict block, guint n_blocks, gint64 base, gint64 from)     \
  {                                                                                               \
    for (guint b = 0; b < n_blocks; b++)                                                          \
      {                                                                                           \
        gint64 least = MPL_LAP_FAR;                                                               \
                                                                                                  \
        for (guint i = 0; i < MPL_LAP_BLOCK; i++)                                                 \
          {                                                                                       \
            gint64 found = MAKE_KEY (base, costs[i], work[i]);                                    \
            gint64 known = key[i];                                                                \
            gint64 nearer = -(gint64) (found < known);                                            \
                                                                                                  \
            found = (found & nearer) | (known & ~nearer);                                         \
            key[i] = found;                                                                       \
            via[i] = (from & nearer) | (via[i] & ~nearer);                                        \
            least = found < least ? found : least;                                                \
          }                                                                                       \
        block[b] = least;                                                                         \
        costs += MPL_LAP_BLOCK;                                                                   \
        work += MPL_LAP_BLOCK;                                                                    \
        key += MPL_LAP_BLOCK;                                                                     \
        via += MPL_LAP_BLOCK;                                                                     \
      }                                                                                           \
  }

DEFINE_SCANS (narrow, gint32, NARROW_KEY)
DEFINE_SCANS (wide, gint64, WIDE_KEY)

/* The least cost by target, over all rows. */
MPL_VECTORS static void
find_least_narrow (const gint32 *restrict costs, gint32 *restrict least, gsize stride)
{
  for (gsize t = 0; t < stride; t++)
    least[t] = costs[t] < least[t] ? costs[t] : least[t];
}

MPL_VECTORS static void
find_least_wide (const gint64 *restrict costs, gint64 *restrict least, gsize stride)
{
  for (gsize t = 0; t < stride; t++)
    least[t] = costs[t] < least[t] ? costs[t] : least[t];
}

void
mpl_lap_find_least_costs (const MplLap *self, gint64 *least)
{
  gsize stride = self->stride;
  g_autofree gint32 *narrow = g_new (gint32, stride);

  for (gsize t = 0; t < stride; t++)
    {
      narrow[t] = MPL_LAP_FORBIDDEN;
      least[t] = MPL_LAP_BEYOND / 2;
    }
  for (guint g = 0; g < self->n_groups; g++)
    if (self->wide)
      find_least_wide (self->wide_costs + g * stride, least, stride);
    else
      find_least_narrow (self->narrow_costs + g * stride, narrow, stride);
  if (!self->wide)
    for (gsize t = 0; t < stride; t++)
      least[t] = narrow[t] == MPL_LAP_FORBIDDEN ? MPL_LAP_BEYOND / 2 : narrow[t];
}

static void
scan_first (MplLap *self, const void *costs, gint64 distance, gint64 via)
{
  guint n_blocks = self->stride / MPL_LAP_BLOCK;

  for (guint i = 0; i < self->stride; i++)
    self->via[i] = via;
  if (self->wide)
    scan_first_wide (costs, self->work, self->key, self->block, n_blocks, MPL_LAP_KEY (distance));
  else
    scan_first_narrow (costs, self->work, self->key, self->block, n_blocks, MPL_LAP_KEY (distance));
}

static void
scan_more (MplLap *self, const void *costs, gint64 distance, gint64 via)
{
  guint n_blocks = self->stride / MPL_LAP_BLOCK;

  if (self->wide)
    scan_more_wide (costs, self->work, self->key, self->via, self->block, n_blocks,
                    MPL_LAP_KEY (distance), via);
  else
    scan_more_narrow (costs, self->work, self->key, self->via, self->block, n_blocks,
                      MPL_LAP_KEY (distance), via);
}

static const void *
get_row (const MplLap *self, guint group)
{
  gsize at = (gsize) group * self->stride;

  if (self->wide)
    return self->wide_costs + at;

  return self->narrow_costs + at;
}

void
mpl_lap_scan_first (MplLap *self, guint group, gint64 distance, gint64 via)
{
  scan_first (self, get_row (self, group), distance, via);
}

void
mpl_lap_scan_more (MplLap *self, guint group, gint64 distance, gint64 via)
{
  scan_more (self, get_row (self, group), distance, via);
}

void
mpl_lap_scan_idle (MplLap *self, gboolean is_first, gint64 distance, gint64 via)
{
  if (is_first)
    scan_first (self, self->zeros, distance, via);
  else
    scan_more (self, self->zeros, distance, via);
}

MPL_VECTORS static gint64
find_least (const gint64 *keys, guint n_keys)
{
  gint64 least = MPL_LAP_FAR;

  for (guint i = 0; i < n_keys; i++)
    least = keys[i] < least ? keys[i] : least;

  return least;
}

gint64
mpl_lap_take_nearest (MplLap *self, guint *target)
{
  guint n_blocks = self->stride / MPL_LAP_BLOCK;
  gint64 least = find_least (self->block, n_blocks);
  guint b = 0, i;

  *target = 0;
  if (least >= MPL_LAP_FAR)
    return MPL_LAP_FAR;

  while (self->block[b] != least)
    b++;
  i = b * MPL_LAP_BLOCK;
  while (self->key[i] != least)
    i++;
  self->key[i] = MPL_LAP_FAR;
  self->block[b] = find_least (self->key + b * MPL_LAP_BLOCK, MPL_LAP_BLOCK);
  *target = i;
  return least;
}

void
mpl_lap_prepare_work (MplLap *self)
{
  for (guint t = 0; t < self->n_targets; t++)
    mpl_lap_update_work (self, t);
}
