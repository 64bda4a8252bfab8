/* mpl-facts-group.h: one part of the facts below its heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of rows; it takes no place where there is nothing to tell.
 *
 * Property: `title`, its heading.
 *
 * Signal `activity-activated` (gint64): a person asks for the activity of a row, by its id.
 */

#pragma once

#include <adwaita.h>

#include "app/pages/mpl-facts.h"

G_BEGIN_DECLS

#define MPL_TYPE_FACTS_GROUP (mpl_facts_group_get_type ())
G_DECLARE_FINAL_TYPE (MplFactsGroup, mpl_facts_group, MPL, FACTS_GROUP, GtkBox)

/**
 * mpl_facts_group_show:
 * @self: a group
 * @facts: (nullable): all facts
 * @part: those that it shows
 */
void mpl_facts_group_show (MplFactsGroup *self, const MplFacts *facts, MplFactsPart part);

G_END_DECLS
