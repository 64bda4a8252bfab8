/* mpl-role.h: roles, who holds them, and who answers for an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Responsibility is split among roles (recommendations, point 13): persons, collegial bodies and
 * services of the school, and what a school adds of its own.
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of a role. */
typedef enum
{
  MPL_ROLE_CODE, /* a code of those below or of a template; null for the school's own */
  MPL_ROLE_KIND,
  MPL_ROLE_TITLE,
  MPL_ROLE_SHORT, /* as a narrow column shows it; null: the title */
  MPL_ROLE_POSITION,
  MPL_ROLE_OWN, /* whether the school added it */
  MPL_ROLE_N_FIELDS,
} MplRoleField;

/* Choices of MPL_ROLE_KIND. */
typedef enum
{
  MPL_ROLE_OF_PERSON,
  MPL_ROLE_OF_BODY,
  MPL_ROLE_OF_SERVICE,
} MplRoleKind;

/* Codes that the program itself speaks of; the template may bring others. */
#define MPL_ROLE_CODE_HEAD "head"
#define MPL_ROLE_CODE_DEPUTY "deputy"
#define MPL_ROLE_CODE_CURATOR "curator"
#define MPL_ROLE_CODE_MENTOR "mentor"
#define MPL_ROLE_CODE_MENTEE "mentee"
#define MPL_ROLE_CODE_PSYCHOLOGIST "psychologist"
#define MPL_ROLE_CODE_PEDAGOGICAL_COUNCIL "pedagogical_council"
#define MPL_ROLE_CODE_METHODICAL_COUNCIL "methodical_council"
#define MPL_ROLE_CODE_UNION "union"

#define MPL_TYPE_ROLE (mpl_role_get_type ())
G_DECLARE_FINAL_TYPE (MplRole, mpl_role, MPL, ROLE, MplRecord)

extern const MplTable mpl_role_table;

/* Fields of a holding: a person holds a role from a day to a day. */
typedef enum
{
  MPL_HOLDING_ROLE,
  MPL_HOLDING_PERSON,
  MPL_HOLDING_START, /* null: since always */
  MPL_HOLDING_END,   /* the last day; null: it goes on */
  MPL_HOLDING_N_FIELDS,
} MplHoldingField;

#define MPL_TYPE_HOLDING (mpl_holding_get_type ())
G_DECLARE_FINAL_TYPE (MplHolding, mpl_holding, MPL, HOLDING, MplRecord)

extern const MplTable mpl_holding_table;

/* Fields of a responsible: a role or a person answers for an activity. */
typedef enum
{
  MPL_RESPONSIBLE_ACTIVITY,
  MPL_RESPONSIBLE_POSITION,
  MPL_RESPONSIBLE_ROLE,
  MPL_RESPONSIBLE_PERSON,
  MPL_RESPONSIBLE_N_FIELDS,
} MplResponsibleField;

#define MPL_TYPE_RESPONSIBLE (mpl_responsible_get_type ())
G_DECLARE_FINAL_TYPE (MplResponsible, mpl_responsible, MPL, RESPONSIBLE, MplRecord)

extern const MplTable mpl_responsible_table;

G_END_DECLS
