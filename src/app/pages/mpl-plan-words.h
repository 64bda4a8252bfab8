/* mpl-plan-words.h: words and icons for an activity of the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of the plan and the pane beside them say alike.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* The icon of its status, which never stands without the word. */
const char *mpl_plan_words_get_status_icon (MplRow *activity);

/* The icon of its kind; "" for a single activity. */
const char *mpl_plan_words_get_kind_icon (MplRow *activity);

/* The translated label of the choice in a field of an activity. */
const char *mpl_plan_words_get_choice (MplRow *activity, guint field);

/* The word for its kind; "" for a single activity. */
const char *mpl_plan_words_get_kind (MplRow *activity);

/* What the school of a file calls its terms. */
MplTermKind mpl_plan_words_get_term_kind (MplSnapshot *snapshot);

/* (transfer full): «просрочено на 5 дней»; "" for 0 days. */
char *mpl_plan_words_make_overdue (int days);

/* (transfer full) (nullable): «раз в 2 недели, кроме каникул»; %NULL where it has no rule. */
char *mpl_plan_words_make_recurrence (MplRow *activity, MplTermKind term_kind);

/* Adds @part to @text, after @separator where @text is not empty; nothing for "" and %NULL. */
void mpl_plan_words_add (GString *text, const char *separator, const char *part);

G_END_DECLS
