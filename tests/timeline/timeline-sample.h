/* timeline-sample.h: inputs for tests, pictures and measurements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-layout.h"

G_BEGIN_DECLS

/* The day on which the samples are looked at. */
#define SAMPLE_TODAY mpl_day_new (2026, 11, 24)

/* A year of mentoring at a school, with every shape and status. (transfer full) */
MplTimelineInput *sample_year (void);

/* The same with titles of 300 characters. (transfer full) */
MplTimelineInput *sample_long_titles (void);

/* Three years, planned far ahead. (transfer full) */
MplTimelineInput *sample_three_years (void);

/* A programme of a single day. (transfer full) */
MplTimelineInput *sample_one_day (void);

/* So many activities in blocks of ten over a year, every one linked to the next. (transfer full) */
MplTimelineInput *sample_many (guint n_activities);

/* Anything: rows, links and days without rhyme. (transfer full) */
MplTimelineInput *sample_random (GRand *rand, guint n_rows);

/* A layout on a screen of scale 1 with a margin of days at either end. (transfer full) */
MplTimelineLayout *
sample_layout (MplTimelineInput *input, double day_width, MplTimelineParts parts);

G_END_DECLS
