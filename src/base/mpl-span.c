/* mpl-span.c: the days from one to another, both included
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-span.h"

/* An open end compares as a day before or after all others. */
static gint64
first_of (MplSpan self)
{
  return self.start == MPL_DAY_NONE ? G_MININT64 : self.start;
}

static gint64
last_of (MplSpan self)
{
  return self.end == MPL_DAY_NONE ? G_MAXINT64 : self.end;
}

gboolean
mpl_span_is_valid (MplSpan self)
{
  return (self.start == MPL_DAY_NONE || mpl_day_is_valid (self.start))
         && (self.end == MPL_DAY_NONE || mpl_day_is_valid (self.end))
         && first_of (self) <= last_of (self);
}

int
mpl_span_get_length (MplSpan self)
{
  g_return_val_if_fail (mpl_span_is_valid (self), 0);
  g_return_val_if_fail (self.start != MPL_DAY_NONE && self.end != MPL_DAY_NONE, 0);

  return self.end - self.start + 1;
}

gboolean
mpl_span_contains (MplSpan self, MplDay day)
{
  return day != MPL_DAY_NONE && day >= first_of (self) && day <= last_of (self);
}

gboolean
mpl_span_equal (MplSpan a, MplSpan b)
{
  return a.start == b.start && a.end == b.end;
}

gboolean
mpl_span_overlaps (MplSpan a, MplSpan b)
{
  return first_of (a) <= last_of (b) && first_of (b) <= last_of (a);
}

gboolean
mpl_span_intersect (MplSpan a, MplSpan b, MplSpan *both)
{
  if (!mpl_span_overlaps (a, b))
    return FALSE;

  if (both != NULL)
    {
      both->start = first_of (a) >= first_of (b) ? a.start : b.start;
      both->end = last_of (a) <= last_of (b) ? a.end : b.end;
    }

  return TRUE;
}

MplSpan
mpl_span_union (MplSpan a, MplSpan b)
{
  return MPL_SPAN_INIT (first_of (a) <= first_of (b) ? a.start : b.start,
                        last_of (a) >= last_of (b) ? a.end : b.end);
}

MplSpan
mpl_span_shift (MplSpan self, int days)
{
  return MPL_SPAN_INIT (self.start == MPL_DAY_NONE ? MPL_DAY_NONE : self.start + days,
                        self.end == MPL_DAY_NONE ? MPL_DAY_NONE : self.end + days);
}
