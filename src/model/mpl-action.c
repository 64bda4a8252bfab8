/* mpl-action.c: what an activity is made of: its actions, links and occurrences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-action.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static const MplField action_fields[] = {
  [MPL_ACTION_ACTIVITY] = { .name = "activity",
                            .label = N_ ("Activity"),
                            .kind = MPL_FIELD_REFERENCE,
                            .required = TRUE,
                            .belongs = TRUE,
                            .target = "activity" },
  [MPL_ACTION_POSITION] = { .name = "position",
                            .label = N_ ("Place in order"),
                            .kind = MPL_FIELD_INTEGER,
                            .required = TRUE,
                            .min = MPL_POSITION_MIN,
                            .max = MPL_POSITION_MAX },
  [MPL_ACTION_TITLE] = { .name = "title",
                         .label = N_ ("Title"),
                         .kind = MPL_FIELD_TEXT,
                         .required = TRUE,
                         .min = 1,
                         .max = 1000 },
  [MPL_ACTION_DAY] = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY },
  [MPL_ACTION_ROLE]
  = { .name = "role", .label = N_ ("Role"), .kind = MPL_FIELD_REFERENCE, .target = "role" },
  [MPL_ACTION_PERSON]
  = { .name = "person", .label = N_ ("Person"), .kind = MPL_FIELD_REFERENCE, .target = "person" },
  [MPL_ACTION_DONE] = { .name = "done", .label = N_ ("Done on"), .kind = MPL_FIELD_DAY },
};
G_STATIC_ASSERT (G_N_ELEMENTS (action_fields) == MPL_ACTION_N_FIELDS);

const MplTable mpl_action_table = {
  .name = "action",
  .label = N_ ("Action"),
  .fields = action_fields,
  .n_fields = MPL_ACTION_N_FIELDS,
  .get_type = mpl_action_get_type,
  .title = MPL_ACTION_TITLE,
};

MPL_DEFINE_RECORD (MplAction, mpl_action)

static const MplChoice dependency_types[] = {
  [MPL_DEPENDENCY_FS] = { "FS", N_ ("Finish to start") },
  [MPL_DEPENDENCY_SS] = { "SS", N_ ("Start to start") },
  [MPL_DEPENDENCY_FF] = { "FF", N_ ("Finish to finish") },
  [MPL_DEPENDENCY_SF] = { "SF", N_ ("Start to finish") },
  { NULL },
};

static const MplChoice lag_units[] = {
  [MPL_LAG_WORKING] = { "working", N_ ("Working days") },
  [MPL_LAG_CALENDAR] = { "calendar", N_ ("Calendar days") },
  { NULL },
};

static const MplField dependency_fields[] = {
  [MPL_DEPENDENCY_PREDECESSOR] = { .name = "predecessor",
                                   .label = N_ ("Predecessor"),
                                   .kind = MPL_FIELD_REFERENCE,
                                   .required = TRUE,
                                   .belongs = TRUE,
                                   .target = "activity" },
  [MPL_DEPENDENCY_SUCCESSOR] = { .name = "successor",
                                 .label = N_ ("Successor"),
                                 .kind = MPL_FIELD_REFERENCE,
                                 .required = TRUE,
                                 .belongs = TRUE,
                                 .target = "activity" },
  [MPL_DEPENDENCY_TYPE] = { .name = "type",
                            .label = N_ ("Kind of link"),
                            .kind = MPL_FIELD_CHOICE,
                            .required = TRUE,
                            .choices = dependency_types,
                            .initial_code = "FS" },
  [MPL_DEPENDENCY_LAG] = { .name = "lag",
                           .label = N_ ("Lag"),
                           .kind = MPL_FIELD_INTEGER,
                           .required = TRUE,
                           .min = -1000,
                           .max = 1000 },
  [MPL_DEPENDENCY_LAG_UNIT] = { .name = "lag_unit",
                                .label = N_ ("Lag counted in"),
                                .kind = MPL_FIELD_CHOICE,
                                .required = TRUE,
                                .choices = lag_units,
                                .initial_code = "working" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (dependency_fields) == MPL_DEPENDENCY_N_FIELDS);

const MplTable mpl_dependency_table = {
  .name = "dependency",
  .label = N_ ("Link"),
  .fields = dependency_fields,
  .n_fields = MPL_DEPENDENCY_N_FIELDS,
  .get_type = mpl_dependency_get_type,
  .title = -1,
};

MPL_DEFINE_RECORD (MplDependency, mpl_dependency)

static const MplChoice occurrence_statuses[] = {
  [MPL_OCCURRENCE_DONE] = { "done", NC_ ("occurrence", "Done"), "occurrence" },
  [MPL_OCCURRENCE_MOVED] = { "moved", NC_ ("occurrence", "Moved"), "occurrence" },
  [MPL_OCCURRENCE_CANCELLED] = { "cancelled", NC_ ("occurrence", "Cancelled"), "occurrence" },
  { NULL },
};

static const MplField occurrence_fields[] = {
  [MPL_OCCURRENCE_ACTIVITY] = { .name = "activity",
                                .label = N_ ("Activity"),
                                .kind = MPL_FIELD_REFERENCE,
                                .required = TRUE,
                                .belongs = TRUE,
                                .target = "activity" },
  [MPL_OCCURRENCE_DAY]
  = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_OCCURRENCE_STATUS] = { .name = "status",
                              .label = N_ ("Status"),
                              .kind = MPL_FIELD_CHOICE,
                              .required = TRUE,
                              .choices = occurrence_statuses,
                              .initial_code = "done" },
  [MPL_OCCURRENCE_MOVED_TO]
  = { .name = "moved_to", .label = N_ ("Moved to"), .kind = MPL_FIELD_DAY },
  [MPL_OCCURRENCE_NOTE] = { .name = "note",
                            .label = N_ ("Note"),
                            .kind = MPL_FIELD_TEXT,
                            .multiline = TRUE,
                            .max = 2000 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (occurrence_fields) == MPL_OCCURRENCE_N_FIELDS);

const MplTable mpl_occurrence_table = {
  .name = "occurrence",
  .label = N_ ("Occurrence"),
  .fields = occurrence_fields,
  .n_fields = MPL_OCCURRENCE_N_FIELDS,
  .get_type = mpl_occurrence_get_type,
  .title = -1,
};

MPL_DEFINE_RECORD (MplOccurrence, mpl_occurrence)
