/* mpl-approval.h: how a plan was approved, and the dates it was approved with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of an approval, a «гриф»: who considered, agreed or approved the plan, by which paper. */
typedef enum
{
  MPL_APPROVAL_PROGRAMME,
  MPL_APPROVAL_POSITION,
  MPL_APPROVAL_KIND,
  MPL_APPROVAL_ROLE, /* the body or the official; null where @body alone tells it */
  MPL_APPROVAL_BODY, /* its words on paper where they differ from the role's title */
  MPL_APPROVAL_NUMBER,
  MPL_APPROVAL_DAY,
  MPL_APPROVAL_N_FIELDS,
} MplApprovalField;

/* Choices of MPL_APPROVAL_KIND. */
typedef enum
{
  MPL_APPROVAL_CONSIDERED,
  MPL_APPROVAL_AGREED,
  MPL_APPROVAL_APPROVED,
} MplApprovalKind;

#define MPL_TYPE_APPROVAL (mpl_approval_get_type ())
G_DECLARE_FINAL_TYPE (MplApproval, mpl_approval, MPL, APPROVAL, MplRecord)

extern const MplTable mpl_approval_table;

/* Fields of a baseline: a frozen copy of a plan's dates. */
typedef enum
{
  MPL_BASELINE_PROGRAMME,
  MPL_BASELINE_TITLE,
  MPL_BASELINE_DAY, /* when it was taken */
  MPL_BASELINE_N_FIELDS,
} MplBaselineField;

#define MPL_TYPE_BASELINE (mpl_baseline_get_type ())
G_DECLARE_FINAL_TYPE (MplBaseline, mpl_baseline, MPL, BASELINE, MplRecord)

extern const MplTable mpl_baseline_table;

/* Fields of a baseline's span: one activity as it was then. */
typedef enum
{
  MPL_BASELINE_SPAN_BASELINE,
  MPL_BASELINE_SPAN_ACTIVITY, /* null: deleted since */
  MPL_BASELINE_SPAN_TITLE,
  MPL_BASELINE_SPAN_START,
  MPL_BASELINE_SPAN_END,
  MPL_BASELINE_SPAN_N_FIELDS,
} MplBaselineSpanField;

#define MPL_TYPE_BASELINE_SPAN (mpl_baseline_span_get_type ())
G_DECLARE_FINAL_TYPE (MplBaselineSpan, mpl_baseline_span, MPL, BASELINE_SPAN, MplRecord)

extern const MplTable mpl_baseline_span_table;

G_END_DECLS
