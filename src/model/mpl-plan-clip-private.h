/* mpl-plan-clip-private.h: a clip as it is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-plan-clip.h"

G_BEGIN_DECLS

/* Magic, version, UUID of the file, whether cut, the programme's first day, the records: table, id
 * and values by the names of their fields. Little-endian on every machine. */
#define MPL_PLAN_CLIP_FORMAT "(susbia(sxa{sv}))"
#define MPL_PLAN_CLIP_MAGIC "mentoring-activities"
#define MPL_PLAN_CLIP_VERSION 1

/* A record of a clip: all values are such as its table takes. */
typedef struct
{
  const MplTable *table;
  gint64 id;        /* in the file that it comes from */
  MplValue *values; /* for each field */
} MplPlanClipRecord;

typedef struct
{
  char *file;
  gboolean cut;
  MplDay start;       /* the programme's first day, %MPL_DAY_NONE where it has none */
  GPtrArray *records; /* of MplPlanClipRecord, activities first in their order */
  GHashTable *index;  /* the same by table and id */
} MplPlanClip;

/* (transfer full) (nullable): errors as of mpl_plan_paste(). */
MplPlanClip *mpl_plan_clip_read (GBytes *bytes, GError **error);
void mpl_plan_clip_free (MplPlanClip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplPlanClip, mpl_plan_clip_free)

/* (nullable) (transfer none) */
MplPlanClipRecord *mpl_plan_clip_find (MplPlanClip *self, const MplTable *table, gint64 id);

/* What a record refers to by a field, 0 for nothing. */
gint64 mpl_plan_clip_get_reference (const MplPlanClipRecord *self, guint field);

/* The types that a clip may hold; ended by %NULL. */
extern const MplTable *const mpl_plan_clip_tables[];

/* How a paste is done that is no plain one. */
typedef struct
{
  const char *verb;    /* for one */
  const char *several; /* for several */
  const char *suffix;  /* (nullable): at the end of titles */
} MplPlanPasteStyle;

/* (transfer full) (nullable): mpl_plan_paste() of a clip that has been read. */
MplChange *mpl_plan_paste_clip (MplSnapshot *snapshot,
                                const MplCalendar *calendar,
                                MplPlanClip *clip,
                                const char *file,
                                MplPlanPlace place,
                                const MplPlanPasteStyle *style,
                                MplPlanPaste *result,
                                GError **error);

G_END_DECLS
