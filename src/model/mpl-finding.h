/* mpl-finding.h: what a check has found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table holds every code with its severity, its sentence and the page that mends it. Codes are
 * the same in every locale; scripts read them.
 */

#pragma once

#include "model/mpl-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_SEVERITY_ERROR,
  MPL_SEVERITY_WARNING,
  MPL_SEVERITY_NOTE,
} MplSeverity;

/* What is found; of findings about one place the order tells which comes first. The comment is
 * what the sentence's places hold. */
typedef enum
{
  MPL_FINDING_PROGRAMME_MISSING,
  MPL_FINDING_PLAN_EMPTY,
  MPL_FINDING_AIM_OPEN,          /* the aim */
  MPL_FINDING_AIM_WEAK,          /* the aim, the activity */
  MPL_FINDING_OBJECTIVE_OPEN,    /* the objective */
  MPL_FINDING_OBJECTIVE_WEAK,    /* the objective, the activity */
  MPL_FINDING_LEVEL_OPEN,        /* the level */
  MPL_FINDING_LEVEL_START,       /* the level */
  MPL_FINDING_FOCUS_UNUSED,      /* the focus */
  MPL_FINDING_CHALLENGE_UNUSED,  /* the challenge */
  MPL_FINDING_ROLE_VACANT,       /* the role */
  MPL_FINDING_ROLE_IDLE,         /* the role */
  MPL_FINDING_OUTSIDE,           /* the activity, its days, the programme's */
  MPL_FINDING_START_OFF,         /* the activity, the day, the working day */
  MPL_FINDING_END_OFF,           /* the activity, the day, the working day */
  MPL_FINDING_MILESTONE_LONG,    /* the activity, its days */
  MPL_FINDING_RULE_MISSING,      /* the activity */
  MPL_FINDING_RULE_WRONG,        /* the activity, the rule */
  MPL_FINDING_RULE_EMPTY,        /* the activity, its days */
  MPL_FINDING_LINK_CIRCLE,       /* the activities */
  MPL_FINDING_LINK_BROKEN,       /* the activity, its predecessor, by how much */
  MPL_FINDING_OVERDUE,           /* the activity, the day */
  MPL_FINDING_NO_RESPONSIBLE,    /* the activity */
  MPL_FINDING_NO_RESULT,         /* the activity */
  MPL_FINDING_CALENDAR_ROW,      /* the day or term */
  MPL_FINDING_DAYS_PROVISIONAL,  /* the years */
  MPL_FINDING_TERMS_PROVISIONAL, /* the school years */
  MPL_FINDING_N_KINDS,
} MplFindingKind;

/**
 * MplFinding:
 * @kind: what it is
 * @table: (nullable): the type of the record that it is about
 * @id: the record, 0 for none
 * @where: its place as a code: "A1", "O4", "municipal", a role's code, an activity's number "1.5"
 * @message: a sentence that says what to do, in the language of the interface
 * @order: findings of one severity stand by it
 */
typedef struct
{
  MplFindingKind kind;
  const MplTable *table;
  gint64 id;
  char *where;
  char *message;
  guint order;
} MplFinding;

#define MPL_TYPE_FINDING (mpl_finding_get_type ())
GType mpl_finding_get_type (void);

/**
 * mpl_finding_new:
 * @kind: what it is
 * @table: (nullable): the type of the record that it is about
 * @id: the record, 0 for none
 * @where: its place as a code
 * @order: its place among findings of its severity
 * @...: texts for the places of the sentence, ended by %NULL
 *
 * Returns: (transfer full): a finding
 */
MplFinding *mpl_finding_new (MplFindingKind kind,
                             const MplTable *table,
                             gint64 id,
                             const char *where,
                             guint order,
                             ...) G_GNUC_NULL_TERMINATED;

MplFinding *mpl_finding_copy (const MplFinding *self);
void mpl_finding_free (MplFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplFinding, mpl_finding_free)

/* Errors first, then by @order, then by @kind; takes elements of a #GPtrArray. */
int mpl_finding_compare (gconstpointer a, gconstpointer b);

/* The code of a kind, "aim-open". */
const char *mpl_finding_get_code (MplFindingKind kind);

MplSeverity mpl_finding_get_severity (MplFindingKind kind);

/* The page that mends it: "overview", "plan", "people" or "settings". */
const char *mpl_finding_get_page (MplFindingKind kind);

/* The code of a severity: "error", "warning" or "note". */
const char *mpl_severity_get_code (MplSeverity severity);

/**
 * mpl_finding_fill:
 * @sentence: a sentence with places {1} to {9}
 * @texts: (array length=n_texts): what comes there
 * @n_texts: how many there are
 *
 * A translation may tell the places in any order. What is put in is not looked at again; a place
 * without a text stays.
 *
 * Returns: (transfer full): the sentence filled in
 */
char *mpl_finding_fill (const char *sentence, const char *const *texts, guint n_texts);

G_END_DECLS
