/* mpl-facts.h: the facts of an activity or of a block as texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pane beside the plan shows, made without a widget, so that it is shown anew only where a
 * text differs. Nothing is told twice, and what there is nothing to tell of has no fact.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-plan-index.h"

G_BEGIN_DECLS

/* The parts of the pane in their order; each has a heading. */
typedef enum
{
  MPL_FACTS_DAYS,
  MPL_FACTS_RESPONSIBLE,
  MPL_FACTS_RESULT,
  MPL_FACTS_ACTIONS,
  MPL_FACTS_PREDECESSORS,
  MPL_FACTS_SUCCESSORS,
  MPL_FACTS_PURPOSE,
  MPL_FACTS_OWN,
  MPL_FACTS_NOTE,
  MPL_FACTS_N_PARTS,
} MplFactsPart;

/* What stands before a fact; never the only thing to tell it. */
typedef enum
{
  MPL_FACT_MARK_NONE,
  MPL_FACT_MARK_OPEN,
  MPL_FACT_MARK_DONE,
  MPL_FACT_MARK_LATE,
} MplFactMark;

/* No share of a progress. */
#define MPL_FACT_NO_PROGRESS (-1)

/**
 * MplFact:
 * @part: where it stands
 * @name: (nullable): what it is called, %NULL where the heading of its part says it
 * @text: the fact
 * @detail: (nullable): more of it
 * @mark: what stands before it
 * @progress: per cent, %MPL_FACT_NO_PROGRESS for no bar
 * @activity: the activity that it leads to, 0 for none
 */
typedef struct
{
  MplFactsPart part;
  char *name;
  char *text;
  char *detail;
  MplFactMark mark;
  int progress;
  gint64 activity;
} MplFact;

/**
 * MplFacts:
 * @number: «1.2», with the kind where it is not a single activity; of a block, «Блок 1»
 * @title: its title
 * @status: (nullable): the word for its status, %NULL for a block
 * @status_icon: (nullable): the icon that goes with it
 * @overdue: (nullable): «просрочено на 5 дней», %NULL where it is not
 * @rows: (element-type MplFact): the facts by their parts
 */
typedef struct
{
  char *number;
  char *title;
  char *status;
  char *status_icon;
  char *overdue;
  GPtrArray *rows;
} MplFacts;

/* (transfer full): no facts yet; the texts are the owner's to fill. */
MplFacts *mpl_facts_new (void);
void mpl_facts_free (MplFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplFacts, mpl_facts_free)

/* Whether both tell the same; either may be %NULL. */
gboolean mpl_facts_equal (const MplFacts *a, const MplFacts *b);

/**
 * mpl_facts_add:
 * @self: facts
 * @part: where it stands; not before that of the last one
 * @name: (nullable): what it is called
 * @text: (nullable): the fact; %NULL and "" add nothing
 *
 * Returns: (transfer none) (nullable): the fact, for whoever has more to tell of it
 */
MplFact *mpl_facts_add (MplFacts *self, MplFactsPart part, const char *name, const char *text);

/**
 * mpl_facts_add_days:
 * @self: facts
 * @span: a valid span, closed at both ends
 * @calendar: the school's days
 *
 * Adds «14–17 сентября 2026 г.» with «4 рабочих дня», and with the day of the week where it is one
 * day.
 */
void mpl_facts_add_days (MplFacts *self, MplSpan span, const MplCalendar *calendar);

/* Has each text of our own begin with a capital letter, once all are added: what the school wrote
 * stays as it is. */
void mpl_facts_capitalize (MplFacts *self);

/**
 * mpl_facts_new_for_block:
 * @index: the plan
 * @calendar: the school's days
 * @id: a block's id
 * @today: the day by which activities are overdue
 *
 * Returns: (transfer full) (nullable): its facts, %NULL where the plan has no such block
 */
MplFacts *mpl_facts_new_for_block (const MplPlanIndex *index,
                                   const MplCalendar *calendar,
                                   gint64 id,
                                   MplDay today);

G_END_DECLS
