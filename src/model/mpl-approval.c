/* mpl-approval.c: how a plan was approved, and the dates it was approved with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-approval.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static const MplChoice approval_kinds[] = {
  [MPL_APPROVAL_CONSIDERED] = { "considered", NC_ ("approval", "Considered"), "approval" },
  [MPL_APPROVAL_AGREED] = { "agreed", NC_ ("approval", "Agreed"), "approval" },
  [MPL_APPROVAL_APPROVED] = { "approved", NC_ ("approval", "Approved"), "approval" },
  { NULL },
};

static const MplField approval_fields[] = {
  [MPL_APPROVAL_PROGRAMME] = { .name = "programme",
                               .label = N_ ("Mentoring programme"),
                               .kind = MPL_FIELD_REFERENCE,
                               .required = TRUE,
                               .belongs = TRUE,
                               .target = "programme" },
  [MPL_APPROVAL_POSITION] = { .name = "position",
                              .label = N_ ("Place in order"),
                              .kind = MPL_FIELD_INTEGER,
                              .required = TRUE,
                              .min = MPL_POSITION_MIN,
                              .max = MPL_POSITION_MAX },
  [MPL_APPROVAL_KIND] = { .name = "kind",
                          .label = N_ ("Kind of approval"),
                          .kind = MPL_FIELD_CHOICE,
                          .required = TRUE,
                          .choices = approval_kinds,
                          .initial_code = "approved" },
  [MPL_APPROVAL_ROLE] = { .name = "role",
                          .label = N_ ("Body or official"),
                          .kind = MPL_FIELD_REFERENCE,
                          .target = "role" },
  [MPL_APPROVAL_BODY]
  = { .name = "body", .label = N_ ("Words on paper"), .kind = MPL_FIELD_TEXT, .max = 500 },
  [MPL_APPROVAL_NUMBER] = { .name = "number",
                            .label = N_ ("Number of the minutes or order"),
                            .kind = MPL_FIELD_TEXT,
                            .max = 50 },
  [MPL_APPROVAL_DAY] = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY },
};
G_STATIC_ASSERT (G_N_ELEMENTS (approval_fields) == MPL_APPROVAL_N_FIELDS);

const MplTable mpl_approval_table = {
  .name = "approval",
  .label = N_ ("Approval"),
  .fields = approval_fields,
  .n_fields = MPL_APPROVAL_N_FIELDS,
  .get_type = mpl_approval_get_type,
  .title = MPL_APPROVAL_BODY,
};

MPL_DEFINE_RECORD (MplApproval, mpl_approval)

static const MplField baseline_fields[] = {
  [MPL_BASELINE_PROGRAMME] = { .name = "programme",
                               .label = N_ ("Mentoring programme"),
                               .kind = MPL_FIELD_REFERENCE,
                               .required = TRUE,
                               .belongs = TRUE,
                               .target = "programme" },
  [MPL_BASELINE_TITLE] = { .name = "title",
                           .label = N_ ("Title"),
                           .kind = MPL_FIELD_TEXT,
                           .required = TRUE,
                           .min = 1,
                           .max = 300 },
  [MPL_BASELINE_DAY]
  = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY, .required = TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (baseline_fields) == MPL_BASELINE_N_FIELDS);

const MplTable mpl_baseline_table = {
  .name = "baseline",
  .label = N_ ("Baseline"),
  .fields = baseline_fields,
  .n_fields = MPL_BASELINE_N_FIELDS,
  .get_type = mpl_baseline_get_type,
  .title = MPL_BASELINE_TITLE,
};

MPL_DEFINE_RECORD (MplBaseline, mpl_baseline)

static const MplField baseline_span_fields[] = {
  [MPL_BASELINE_SPAN_BASELINE] = { .name = "baseline",
                                   .label = N_ ("Baseline"),
                                   .kind = MPL_FIELD_REFERENCE,
                                   .required = TRUE,
                                   .belongs = TRUE,
                                   .target = "baseline" },
  [MPL_BASELINE_SPAN_ACTIVITY] = { .name = "activity",
                                   .label = N_ ("Activity"),
                                   .kind = MPL_FIELD_REFERENCE,
                                   .target = "activity" },
  [MPL_BASELINE_SPAN_TITLE] = { .name = "title",
                                .label = N_ ("Title"),
                                .kind = MPL_FIELD_TEXT,
                                .required = TRUE,
                                .min = 1,
                                .max = 1000 },
  [MPL_BASELINE_SPAN_START]
  = { .name = "start", .label = N_ ("Start"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_BASELINE_SPAN_END]
  = { .name = "end", .label = N_ ("End"), .kind = MPL_FIELD_DAY, .required = TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (baseline_span_fields) == MPL_BASELINE_SPAN_N_FIELDS);

static const MplRule baseline_span_rules[] = {
  { MPL_RULE_ORDER, MPL_BASELINE_SPAN_START, MPL_BASELINE_SPAN_END },
};

const MplTable mpl_baseline_span_table = {
  .name = "baseline_span",
  .label = N_ ("Dates of the baseline"),
  .fields = baseline_span_fields,
  .n_fields = MPL_BASELINE_SPAN_N_FIELDS,
  .rules = baseline_span_rules,
  .n_rules = G_N_ELEMENTS (baseline_span_rules),
  .get_type = mpl_baseline_span_get_type,
  .title = MPL_BASELINE_SPAN_TITLE,
};

MPL_DEFINE_RECORD (MplBaselineSpan, mpl_baseline_span)
