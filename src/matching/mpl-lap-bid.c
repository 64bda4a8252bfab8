/* mpl-lap-bid.c: places most sources without a search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Jonker and Volgenant's augmenting row reduction, for capacities: a source goes where it costs
 * least. Where that is full it lowers the price there until its second choice is as good, as far
 * as all but one of those placed there still want to stay; that one is displaced and bids next.
 * A bid remembers the price down to which its source stays; prices only fall, so it stays true.
 */

#include "matching/mpl-lap.h"

/* Then searching is the shorter way. */
#define MAX_BIDS_PER_SOURCE 8

typedef struct
{
  guint target;
  gint64 stay;
} Offer;

/* Where the source costs least now, and how far the price may fall. */
static gboolean
find_offer (MplLap *self, guint source, Offer *offer)
{
  gint64 best, second;
  guint other;

  mpl_lap_scan_first (self, self->group[source], 0, 0);
  best = mpl_lap_take_nearest (self, &offer->target);
  if (best >= MPL_LAP_FAR)
    return FALSE;

  second = mpl_lap_take_nearest (self, &other);
  if (second >= MPL_LAP_FAR)
    offer->stay = G_MININT64;
  else
    offer->stay
        = self->price[offer->target] - (MPL_LAP_DISTANCE (second) - MPL_LAP_DISTANCE (best));
  return TRUE;
}

/* The one placed there that goes first when the price falls; and the price down to which all the
 * others stay. */
static gint
find_weakest (const MplLap *self, guint target, gint64 *others_stay)
{
  gint weakest = -1;

  *others_stay = G_MININT64;
  for (gint s = self->seats.first[target]; s >= 0; s = self->seats.next[s])
    {
      if (weakest < 0 || self->bid[s] > self->bid[weakest])
        {
          if (weakest >= 0)
            *others_stay = MAX (*others_stay, self->bid[weakest]);
          weakest = s;
        }
      else
        {
          *others_stay = MAX (*others_stay, self->bid[s]);
        }
    }

  return weakest;
}

static void
take_room (MplLap *self, guint source, guint target)
{
  gboolean of_idle = self->idle > 0 && self->price[target] == self->level;

  mpl_seats_place (&self->seats, source, target);
  if (of_idle && --self->idle_held == self->idle)
    mpl_lap_prepare_work (self);
  else
    mpl_lap_update_work (self, target);
}

/* Returns: the source that is displaced, or -1 */
static gint
bid (MplLap *self, guint source)
{
  Offer offer;
  gint64 price;
  gint weakest;

  if (!find_offer (self, source, &offer))
    return -1;

  if (mpl_lap_has_room (self, offer.target))
    {
      take_room (self, source, offer.target);
      self->bid[source] = offer.stay;
      return -1;
    }

  /* Full, or what is left belongs to the idle source, which does not bid. */
  if (offer.stay == G_MININT64 || self->seats.load[offer.target] < self->capacity[offer.target])
    return -1;

  weakest = find_weakest (self, offer.target, &price);
  price = MAX (price, offer.stay);
  if (price >= self->price[offer.target])
    return -1;

  mpl_seats_displace (&self->seats, (guint) weakest);
  mpl_seats_place (&self->seats, source, offer.target);
  self->bid[source] = offer.stay;
  self->price[offer.target] = price;
  mpl_lap_update_work (self, offer.target);
  return weakest;
}

void
mpl_lap_bid_round (MplLap *self)
{
  gint64 left = (gint64) self->n_sources * MAX_BIDS_PER_SOURCE;

  mpl_lap_prepare_work (self);
  for (guint round = 0; round < 2; round++)
    for (guint s = 0; s < self->n_sources; s++)
      {
        gint bidder = (gint) s;

        if (self->seats.target[s] >= 0)
          continue;
        while (bidder >= 0 && left-- > 0)
          bidder = bid (self, (guint) bidder);
      }
}
