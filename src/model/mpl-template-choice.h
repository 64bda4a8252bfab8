/* mpl-template-choice.h: what a person's choice takes from a template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-template.h"

G_BEGIN_DECLS

/**
 * MplTemplateChoice:
 * @span: the programme's days
 * @challenges: which problems are solved (point 8), flags of MplProgramme; none: all
 * @focus: which subjects (point 9), flags of MplProgramme; none: all
 * @full: all activities, or the short preset
 * @following_year: the dates of a school whose programme runs in its second or later year
 *
 * What a person chooses when a programme is made.
 */
typedef struct
{
  MplSpan span;
  guint64 challenges;
  guint64 focus;
  gboolean full;
  gboolean following_year;
} MplTemplateChoice;

/* The default: 15 August – 30 June of the school year of @today, all challenges and focuses,
 * the short preset. From 1 July the coming school year. */
MplTemplateChoice mpl_template_choice_default (MplDay today);

/**
 * mpl_template_select:
 * @self: a template
 * @choice: what was chosen
 *
 * Returns: (transfer full) (element-type int): the indices of the activities that the choice
 *   takes, in the template's order
 */
GArray *mpl_template_select (const MplTemplate *self, const MplTemplateChoice *choice);

/**
 * mpl_template_inherit:
 * @self: a template
 * @taken: (array): for each activity whether it is taken
 * @activity: index of a taken activity
 *
 * The predecessors of an activity among those that are taken. Where a predecessor is left out its
 * own predecessors come in its place, so that the order of work stays.
 *
 * Returns: (transfer full) (element-type MplTemplateDepend): each at most once
 */
GArray *mpl_template_inherit (const MplTemplate *self, const gboolean *taken, int activity);

/* Whether a step belongs to the choice. */
gboolean mpl_template_takes_action (const MplTemplateAction *action,
                                    const MplTemplateChoice *choice);

/* The day of the school year that begins in @year. 29 February becomes 28 where it must. */
MplDay mpl_template_day (MplTemplateDay day, int year);

G_END_DECLS
