/* mpl-timeline-sentence.h: a row of a timeline in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-types.h"

G_BEGIN_DECLS

/**
 * mpl_timeline_sentence_new:
 * @row: a row
 *
 * Returns: (transfer full): what the row shows, as a screen reader says it: «1.2 Составить план,
 *   14–17 сентября, ответственный Куратор, запланировано, просрочено на 5 дней»
 */
char *mpl_timeline_sentence_new (const MplTimelineRow *row);

G_END_DECLS
