/* mpl-template.h: a template of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain data, read from a file by `imports` (docs/template-format.md) and immutable from then on.
 * Its days are relative to a school year; mpl-template-plan.h makes a programme of them.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A day of a school year: of its first or of its second calendar year. */
typedef struct
{
  int month;
  int day;
  gboolean second_year;
} MplTemplateDay;

/**
 * MplTemplateRepeat:
 * @MPL_TEMPLATE_ALWAYS: the activity comes back each year
 * @MPL_TEMPLATE_AS_NEEDED: in following years only where there is need
 * @MPL_TEMPLATE_NEWCOMERS: in following years only for those who have newly joined
 */
typedef enum
{
  MPL_TEMPLATE_ALWAYS,
  MPL_TEMPLATE_AS_NEEDED,
  MPL_TEMPLATE_NEWCOMERS,
} MplTemplateRepeat;

typedef struct
{
  char *id;
  char *title;
  char *colour; /* nullable: one of the block colours */
} MplTemplateBlock;

/* What kind of role: a person, a collegial body or a service of the school. */
typedef struct
{
  char *id;
  char *title;
  char *title_short; /* nullable */
  char *kind;        /* code of MPL_ROLE_KIND */
} MplTemplateRole;

/* A step of an activity; @at: 0 at its first day – 100 at its last. */
typedef struct
{
  char *title;
  int at;
  int role;           /* index into the roles, -1 for none */
  guint64 challenges; /* only for these; none: always */
  guint64 focus;      /* only for these; none: always */
} MplTemplateAction;

/* A predecessor: @activity is an index into the activities, @type an MplDependencyType, @lag in
 * working days. */
typedef struct
{
  int activity;
  int type;
  int lag;
} MplTemplateDepend;

/* The flags are those of MplActivity's fields. */
typedef struct
{
  char *code;
  int block;
  char *title;
  int kind;
  MplTemplateDay start;
  MplTemplateDay end;
  MplTemplateDay following_start;
  MplTemplateDay following_end;
  MplTemplateRepeat repeat;
  char *following_title; /* nullable */
  char *recurrence;      /* nullable: the rule's canonical text */
  char *result;
  char *evidence;
  char *term; /* nullable: the term as a plan says it */
  char *note; /* nullable */
  guint64 aims;
  guint64 spheres;
  guint64 objectives;
  guint64 levels;
  guint64 focus;
  guint64 topics;
  guint64 challenges;
  guint64 focus_only;
  gboolean in_short;
  GArray *responsible; /* of int: indices into the roles */
  GArray *depends;     /* of MplTemplateDepend */
  GArray *actions;     /* of MplTemplateAction */
} MplTemplateActivity;

typedef struct _MplTemplate MplTemplate;

struct _MplTemplate
{
  gatomicrefcount refs;
  char *id;
  char *title;
  char *description;
  GArray *blocks;     /* of MplTemplateBlock */
  GArray *roles;      /* of MplTemplateRole */
  GArray *activities; /* of MplTemplateActivity, in the plan's order */
};

#define MPL_TYPE_TEMPLATE (mpl_template_get_type ())
GType mpl_template_get_type (void);

/* An empty list of MplTemplateAction that frees what it holds. (transfer full) */
GArray *mpl_template_actions_new (void);

/* An empty template to be filled by a reader. (transfer full) */
MplTemplate *mpl_template_new (void);
MplTemplate *mpl_template_ref (MplTemplate *self);
void mpl_template_unref (MplTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplTemplate, mpl_template_unref)

G_END_DECLS
