/* mpl-activity.c: an activity of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-activity.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static const MplChoice kinds[] = {
  [MPL_ACTIVITY_SINGLE] = { "single", N_ ("Single activity") },
  [MPL_ACTIVITY_RECURRING] = { "recurring", N_ ("Recurring activity") },
  [MPL_ACTIVITY_MILESTONE] = { "milestone", N_ ("Milestone") },
  { NULL },
};

static const MplChoice statuses[] = {
  [MPL_ACTIVITY_PLANNED] = { "planned", NC_ ("activity", "Planned"), "activity" },
  [MPL_ACTIVITY_RUNNING] = { "running", NC_ ("activity", "Running"), "activity" },
  [MPL_ACTIVITY_DONE] = { "done", NC_ ("activity", "Done"), "activity" },
  [MPL_ACTIVITY_POSTPONED] = { "postponed", NC_ ("activity", "Postponed"), "activity" },
  [MPL_ACTIVITY_CANCELLED] = { "cancelled", NC_ ("activity", "Cancelled"), "activity" },
  { NULL },
};

/* Recommendations, point 7. */
static const MplChoice aims[] = {
  { "A1", N_ ("Better results of the school in the educational, sociocultural, sports and other "
              "spheres") },
  { "A2", N_ ("A sound environment in which teachers unfold and stay") },
  { "A3", N_ ("An open and effective community around the school") },
  { NULL },
};

static const MplChoice spheres[] = {
  { "educational", N_ ("Educational sphere") },
  { "sociocultural", N_ ("Sociocultural sphere") },
  { "sports", N_ ("Sports sphere") },
  { "other", NC_ ("sphere", "Other spheres"), "sphere" },
  { NULL },
};

/* Recommendations, point 11. */
static const MplChoice objectives[] = {
  { "O1", N_ ("Adaptation of a teacher in the school") },
  { "O2", N_ ("Analysis of one's own work") },
  { "O3", N_ ("Methods of teaching and their design") },
  { "O4", N_ ("Creative use of experience") },
  { "O5", N_ ("Psychological and pedagogical help in a crisis") },
  { NULL },
};

/* Recommendations, point 12. */
static const MplChoice levels[] = {
  { "school", NC_ ("level", "School level"), "level" },
  { "municipal", NC_ ("level", "Municipal level"), "level" },
  { "regional", NC_ ("level", "Regional level"), "level" },
  { NULL },
};

/* Recommendations, point 9: the parts of the three focuses, in their order. */
static const MplChoice topics[] = {
  { "leadership", N_ ("Leadership") },
  { "initiative", N_ ("Active position") },
  { "resilience", N_ ("Resistance to stress") },
  { "time", N_ ("Time management") },
  { "documents", N_ ("Teaching documents") },
  { "lesson", N_ ("Design of a lesson") },
  { "technologies", N_ ("Teaching technologies") },
  { "qualification", N_ ("Further training") },
  { "pupils", N_ ("Psychology of pupils") },
  { "climate", N_ ("Climate among the staff") },
  { "groups", N_ ("Creative groups") },
  { NULL },
};

static const MplField fields[] = {
  [MPL_ACTIVITY_UUID]
  = { .name = "uuid", .label = N_ ("UUID"), .kind = MPL_FIELD_UUID, .required = TRUE },
  [MPL_ACTIVITY_BLOCK] = { .name = "block",
                           .label = N_ ("Block"),
                           .kind = MPL_FIELD_REFERENCE,
                           .belongs = TRUE,
                           .target = "block" },
  [MPL_ACTIVITY_POSITION] = { .name = "position",
                              .label = N_ ("Place in order"),
                              .kind = MPL_FIELD_INTEGER,
                              .required = TRUE,
                              .min = MPL_POSITION_MIN,
                              .max = MPL_POSITION_MAX },
  [MPL_ACTIVITY_TITLE] = { .name = "title",
                           .label = N_ ("Title"),
                           .kind = MPL_FIELD_TEXT,
                           .required = TRUE,
                           .min = 1,
                           .max = 1000 },
  [MPL_ACTIVITY_KIND] = { .name = "kind",
                          .label = N_ ("Kind of activity"),
                          .kind = MPL_FIELD_CHOICE,
                          .required = TRUE,
                          .choices = kinds,
                          .initial_code = "single" },
  [MPL_ACTIVITY_START]
  = { .name = "start", .label = N_ ("Start"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_ACTIVITY_END]
  = { .name = "end", .label = N_ ("End"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_ACTIVITY_RECURRENCE]
  = { .name = "recurrence", .label = N_ ("Recurrence"), .kind = MPL_FIELD_TEXT, .max = 500 },
  [MPL_ACTIVITY_RESULT] = { .name = "result",
                            .label = N_ ("Expected result"),
                            .kind = MPL_FIELD_TEXT,
                            .multiline = TRUE,
                            .max = 2000 },
  [MPL_ACTIVITY_EVIDENCE] = { .name = "evidence",
                              .label = N_ ("Form of document"),
                              .kind = MPL_FIELD_TEXT,
                              .multiline = TRUE,
                              .max = 1000 },
  [MPL_ACTIVITY_AIMS] = { .name = "aims",
                          .label = N_ ("Aims"),
                          .kind = MPL_FIELD_FLAGS,
                          .required = TRUE,
                          .choices = aims },
  [MPL_ACTIVITY_SPHERES] = { .name = "spheres",
                             .label = N_ ("Spheres"),
                             .kind = MPL_FIELD_FLAGS,
                             .required = TRUE,
                             .choices = spheres },
  [MPL_ACTIVITY_OBJECTIVES] = { .name = "objectives",
                                .label = N_ ("Objectives"),
                                .kind = MPL_FIELD_FLAGS,
                                .required = TRUE,
                                .choices = objectives },
  [MPL_ACTIVITY_LEVELS] = { .name = "levels",
                            .label = N_ ("Levels of information"),
                            .kind = MPL_FIELD_FLAGS,
                            .required = TRUE,
                            .choices = levels },
  [MPL_ACTIVITY_FOCUS] = { .name = "focus",
                           .label = N_ ("Focus of mentoring"),
                           .kind = MPL_FIELD_FLAGS,
                           .required = TRUE,
                           .choices = mpl_focus_choices },
  [MPL_ACTIVITY_TOPICS] = { .name = "topics",
                            .label = N_ ("Topics"),
                            .kind = MPL_FIELD_FLAGS,
                            .required = TRUE,
                            .choices = topics },
  [MPL_ACTIVITY_CHALLENGES] = { .name = "challenges",
                                .label = N_ ("Challenges"),
                                .kind = MPL_FIELD_FLAGS,
                                .required = TRUE,
                                .choices = mpl_challenge_choices },
  [MPL_ACTIVITY_STATUS] = { .name = "status",
                            .label = N_ ("Status"),
                            .kind = MPL_FIELD_CHOICE,
                            .required = TRUE,
                            .choices = statuses,
                            .initial_code = "planned" },
  [MPL_ACTIVITY_PROGRESS]
  = { .name = "progress", .label = N_ ("Progress"), .kind = MPL_FIELD_INTEGER, .max = 100 },
  [MPL_ACTIVITY_FACT_START]
  = { .name = "fact_start", .label = N_ ("Actual start"), .kind = MPL_FIELD_DAY },
  [MPL_ACTIVITY_FACT_END]
  = { .name = "fact_end", .label = N_ ("Actual end"), .kind = MPL_FIELD_DAY },
  [MPL_ACTIVITY_NOTE] = { .name = "note",
                          .label = N_ ("Note"),
                          .kind = MPL_FIELD_TEXT,
                          .multiline = TRUE,
                          .max = 10000 },
  [MPL_ACTIVITY_TEMPLATE]
  = { .name = "template", .label = N_ ("Code in the template"), .kind = MPL_FIELD_TEXT, .max = 50 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == MPL_ACTIVITY_N_FIELDS);

static const MplRule rules[] = {
  { MPL_RULE_ORDER, MPL_ACTIVITY_START, MPL_ACTIVITY_END },
  { MPL_RULE_ORDER, MPL_ACTIVITY_FACT_START, MPL_ACTIVITY_FACT_END },
};

const MplTable mpl_activity_table = {
  .name = "activity",
  .label = N_ ("Activity"),
  .fields = fields,
  .n_fields = MPL_ACTIVITY_N_FIELDS,
  .rules = rules,
  .n_rules = G_N_ELEMENTS (rules),
  .get_type = mpl_activity_get_type,
  .title = MPL_ACTIVITY_TITLE,
};

MPL_DEFINE_RECORD (MplActivity, mpl_activity)
