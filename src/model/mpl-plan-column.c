/* mpl-plan-column.c: the school's own columns of the plan and their values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-column.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static const MplChoice column_kinds[] = {
  [MPL_PLAN_COLUMN_TEXT] = { "text", NC_ ("column", "Text"), "column" },
  [MPL_PLAN_COLUMN_DAY] = { "day", NC_ ("column", "Day"), "column" },
  [MPL_PLAN_COLUMN_CHOICE] = { "choice", NC_ ("column", "Choice"), "column" },
  [MPL_PLAN_COLUMN_YES_NO] = { "yes_no", NC_ ("column", "Yes or no"), "column" },
  { NULL },
};

static const MplField plan_column_fields[] = {
  [MPL_PLAN_COLUMN_POSITION] = { .name = "position",
                                 .label = N_ ("Place in order"),
                                 .kind = MPL_FIELD_INTEGER,
                                 .required = TRUE,
                                 .min = MPL_POSITION_MIN,
                                 .max = MPL_POSITION_MAX },
  [MPL_PLAN_COLUMN_TITLE] = { .name = "title",
                              .label = N_ ("Title"),
                              .kind = MPL_FIELD_TEXT,
                              .required = TRUE,
                              .min = 1,
                              .max = 300 },
  [MPL_PLAN_COLUMN_KIND] = { .name = "kind",
                             .label = N_ ("Kind of column"),
                             .kind = MPL_FIELD_CHOICE,
                             .required = TRUE,
                             .choices = column_kinds,
                             .initial_code = "text" },
  [MPL_PLAN_COLUMN_CHOICES] = { .name = "choices",
                                .label = N_ ("Choices"),
                                .kind = MPL_FIELD_TEXT,
                                .multiline = TRUE,
                                .max = 4000 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (plan_column_fields) == MPL_PLAN_COLUMN_N_FIELDS);

const MplTable mpl_plan_column_table = {
  .name = "plan_column",
  .label = N_ ("Own column"),
  .fields = plan_column_fields,
  .n_fields = MPL_PLAN_COLUMN_N_FIELDS,
  .get_type = mpl_plan_column_get_type,
  .title = MPL_PLAN_COLUMN_TITLE,
};

MPL_DEFINE_RECORD (MplPlanColumn, mpl_plan_column)

static const MplField activity_value_fields[] = {
  [MPL_ACTIVITY_VALUE_ACTIVITY] = { .name = "activity",
                                    .label = N_ ("Activity"),
                                    .kind = MPL_FIELD_REFERENCE,
                                    .required = TRUE,
                                    .belongs = TRUE,
                                    .target = "activity" },
  [MPL_ACTIVITY_VALUE_COLUMN] = { .name = "column",
                                  .label = N_ ("Own column"),
                                  .kind = MPL_FIELD_REFERENCE,
                                  .required = TRUE,
                                  .belongs = TRUE,
                                  .target = "plan_column" },
  [MPL_ACTIVITY_VALUE_VALUE] = { .name = "value",
                                 .label = N_ ("Value"),
                                 .kind = MPL_FIELD_TEXT,
                                 .required = TRUE,
                                 .multiline = TRUE,
                                 .max = 4000,
                                 .initial_code = "" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (activity_value_fields) == MPL_ACTIVITY_VALUE_N_FIELDS);

const MplTable mpl_activity_value_table = {
  .name = "activity_value",
  .label = N_ ("Value of an own column"),
  .fields = activity_value_fields,
  .n_fields = MPL_ACTIVITY_VALUE_N_FIELDS,
  .get_type = mpl_activity_value_get_type,
  .title = -1,
};

MPL_DEFINE_RECORD (MplActivityValue, mpl_activity_value)
