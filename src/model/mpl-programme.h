/* mpl-programme.h: a mentoring programme and the blocks of its plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A programme is a period of one or several school years (recommendations, point 4) with its
 * challenges (8), focus (9) and goal; its plan has blocks in order (six by default, 3).
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of a programme. */
typedef enum
{
  MPL_PROGRAMME_UUID,
  MPL_PROGRAMME_TITLE,
  MPL_PROGRAMME_START,
  MPL_PROGRAMME_END,
  MPL_PROGRAMME_CHALLENGES,
  MPL_PROGRAMME_FOCUS,
  MPL_PROGRAMME_GOAL,
  MPL_PROGRAMME_STATUS,
  MPL_PROGRAMME_FOLLOWING_YEAR, /* whether the school has run a programme before */
  MPL_PROGRAMME_ARCHIVED,
  MPL_PROGRAMME_N_FIELDS,
} MplProgrammeField;

/* Choices of MPL_PROGRAMME_STATUS, the state of the plan. */
typedef enum
{
  MPL_PLAN_DRAFT,
  MPL_PLAN_REVIEW,
  MPL_PLAN_APPROVED,
  MPL_PLAN_CHANGING,
} MplPlanStatus;

/* Bits of MPL_PROGRAMME_CHALLENGES and MPL_ACTIVITY_CHALLENGES (point 8). */
typedef enum
{
  MPL_CHALLENGE_NEWCOMER = 1 << 0,
  MPL_CHALLENGE_CRISIS = 1 << 1,
} MplChallenges;

/* Bits of MPL_PROGRAMME_FOCUS and MPL_ACTIVITY_FOCUS (point 9). */
typedef enum
{
  MPL_FOCUS_PERSONAL = 1 << 0,
  MPL_FOCUS_METHODICAL = 1 << 1,
  MPL_FOCUS_ADAPTATION = 1 << 2,
} MplFocus;

extern const MplChoice mpl_challenge_choices[];
extern const MplChoice mpl_focus_choices[];

#define MPL_TYPE_PROGRAMME (mpl_programme_get_type ())
G_DECLARE_FINAL_TYPE (MplProgramme, mpl_programme, MPL, PROGRAMME, MplRecord)

extern const MplTable mpl_programme_table;

/* Fields of a block. */
typedef enum
{
  MPL_BLOCK_PROGRAMME,
  MPL_BLOCK_POSITION, /* blocks stand by position, then by id */
  MPL_BLOCK_TITLE,
  MPL_BLOCK_COLOUR, /* null: by position */
  MPL_BLOCK_N_FIELDS,
} MplBlockField;

#define MPL_TYPE_BLOCK (mpl_block_get_type ())
G_DECLARE_FINAL_TYPE (MplBlock, mpl_block, MPL, BLOCK, MplRecord)

extern const MplTable mpl_block_table;

/* The bounds of a position among records of one owner. */
#define MPL_POSITION_MIN (-1000000000)
#define MPL_POSITION_MAX 1000000000

G_END_DECLS
