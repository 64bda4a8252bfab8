/* mpl-sample.h: a made-up school whose programme is in full swing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain data, read from a file by `imports` (docs/template-format.md, “The sample school”). Its
 * days are relative to a school year; mpl-sample-change.h makes a school file's records of it.
 */

#pragma once

#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "model/mpl-template.h"

G_BEGIN_DECLS

/* A day of the calendar year that is @years after the one in which the school year begins; @month
 * is 0 where there is no such day. */
typedef struct
{
  int years;
  int month;
  int day;
} MplSampleDay;

/* The values of a person's fields; those that are days stand in @days. */
typedef struct
{
  char *id; /* only within the sample */
  MplValue values[MPL_PERSON_N_FIELDS];
  MplSampleDay days[MPL_PERSON_N_FIELDS];
} MplSamplePerson;

/* @role is a role's code, @person an index into the people. */
typedef struct
{
  char *role;
  guint person;
} MplSampleHolding;

/* The first or the last day of the activity that came from the template's row @code. */
typedef struct
{
  char *code;
  gboolean at_end;
} MplSampleEdge;

typedef struct
{
  MplValue kind; /* of MPL_APPROVAL_KIND */
  char *role;
  char *number;
  MplSampleEdge edge;
} MplSampleApproval;

/* Where @edge has no code the council meets on @day, or on the next working day. */
typedef struct
{
  char *role;
  char *title;
  char *number;
  MplTemplateDay day;
  MplSampleEdge edge;
} MplSampleCouncil;

typedef struct
{
  char *code;
  int working_days;
} MplSampleShift;

typedef struct
{
  char *code;
  char *status; /* code of MPL_ACTIVITY_STATUS */
  char *note;
} MplSampleAside;

/**
 * MplSampleProgress:
 * @overdue: (array zero-terminated=1): codes of activities that may stay overdue
 * @within_days: those that ended at most so many days ago
 * @at_most: the latest of them, at most so many
 * @per_cent: how far they have come
 * @late: (element-type MplSampleShift): done later than planned
 * @moved: (element-type MplSampleShift): put off after the approval
 * @set_aside: (element-type MplSampleAside): postponed or cancelled
 *
 * What is done by the day on which the sample is made.
 */
typedef struct
{
  GStrv overdue;
  int within_days;
  int at_most;
  int per_cent;
  GArray *late;
  GArray *moved;
  GArray *set_aside;
} MplSampleProgress;

typedef struct
{
  MplValue school[MPL_SCHOOL_N_FIELDS];
  MplValue programme[MPL_PROGRAMME_N_FIELDS]; /* title, goal, challenges, focus, status */
  char *template;                             /* id of the template of its plan */
  gboolean full;
  char *baseline;    /* title of the copy of the dates at the approval */
  GArray *people;    /* of MplSamplePerson */
  GArray *holdings;  /* of MplSampleHolding */
  GArray *approvals; /* of MplSampleApproval */
  GArray *councils;  /* of MplSampleCouncil */
  MplSampleProgress progress;
} MplSample;

/* (transfer full): an empty sample to be filled by a reader. */
MplSample *mpl_sample_new (void);
void mpl_sample_free (MplSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSample, mpl_sample_free)

G_END_DECLS
