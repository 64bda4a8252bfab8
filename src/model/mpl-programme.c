/* mpl-programme.c: a mentoring programme and the blocks of its plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

const MplChoice mpl_challenge_choices[] = {
  { "newcomer", N_ ("Newcomer teachers") },
  { "crisis", N_ ("Experienced teachers in a crisis") },
  { NULL },
};

const MplChoice mpl_focus_choices[] = {
  { "personal", N_ ("Personal qualities") },
  { "methodical", N_ ("Methodical literacy") },
  { "adaptation", N_ ("Social adaptation") },
  { NULL },
};

static const MplChoice plan_statuses[] = {
  [MPL_PLAN_DRAFT] = { "draft", NC_ ("plan", "Draft"), "plan" },
  [MPL_PLAN_REVIEW] = { "review", NC_ ("plan", "Under review"), "plan" },
  [MPL_PLAN_APPROVED] = { "approved", NC_ ("plan", "Approved"), "plan" },
  [MPL_PLAN_CHANGING] = { "changing", NC_ ("plan", "Being changed"), "plan" },
  { NULL },
};

static const MplField programme_fields[] = {
  [MPL_PROGRAMME_UUID]
  = { .name = "uuid", .label = N_ ("UUID"), .kind = MPL_FIELD_UUID, .required = TRUE },
  [MPL_PROGRAMME_TITLE] = { .name = "title",
                            .label = N_ ("Title"),
                            .kind = MPL_FIELD_TEXT,
                            .required = TRUE,
                            .min = 1,
                            .max = 1000 },
  [MPL_PROGRAMME_START]
  = { .name = "start", .label = N_ ("Start"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_PROGRAMME_END]
  = { .name = "end", .label = N_ ("End"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_PROGRAMME_CHALLENGES] = { .name = "challenges",
                                 .label = N_ ("Challenges"),
                                 .kind = MPL_FIELD_FLAGS,
                                 .required = TRUE,
                                 .choices = mpl_challenge_choices },
  [MPL_PROGRAMME_FOCUS] = { .name = "focus",
                            .label = N_ ("Focus of mentoring"),
                            .kind = MPL_FIELD_FLAGS,
                            .required = TRUE,
                            .choices = mpl_focus_choices },
  [MPL_PROGRAMME_GOAL] = { .name = "goal",
                           .label = N_ ("Goal"),
                           .kind = MPL_FIELD_TEXT,
                           .multiline = TRUE,
                           .max = 4000 },
  [MPL_PROGRAMME_STATUS] = { .name = "status",
                             .label = N_ ("State of the plan"),
                             .kind = MPL_FIELD_CHOICE,
                             .required = TRUE,
                             .choices = plan_statuses,
                             .initial_code = "draft" },
  [MPL_PROGRAMME_FOLLOWING_YEAR] = { .name = "following_year",
                                     .label = N_ ("Second or later year"),
                                     .kind = MPL_FIELD_BOOLEAN,
                                     .required = TRUE },
  [MPL_PROGRAMME_ARCHIVED] = { .name = "archived",
                               .label = N_ ("In the archive"),
                               .kind = MPL_FIELD_BOOLEAN,
                               .required = TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (programme_fields) == MPL_PROGRAMME_N_FIELDS);

static const MplRule programme_rules[] = {
  { MPL_RULE_ORDER, MPL_PROGRAMME_START, MPL_PROGRAMME_END },
};

const MplTable mpl_programme_table = {
  .name = "programme",
  .label = N_ ("Mentoring programme"),
  .fields = programme_fields,
  .n_fields = MPL_PROGRAMME_N_FIELDS,
  .rules = programme_rules,
  .n_rules = G_N_ELEMENTS (programme_rules),
  .get_type = mpl_programme_get_type,
  .title = MPL_PROGRAMME_TITLE,
};

MPL_DEFINE_RECORD (MplProgramme, mpl_programme)

static const MplChoice colours[] = {
  { "blue", N_ ("Blue") },     { "teal", N_ ("Teal") },
  { "green", N_ ("Green") },   { "yellow", N_ ("Yellow") },
  { "orange", N_ ("Orange") }, { "red", N_ ("Red") },
  { "pink", N_ ("Pink") },     { "purple", N_ ("Purple") },
  { "slate", N_ ("Slate") },   { NULL },
};

static const MplField block_fields[] = {
  [MPL_BLOCK_PROGRAMME] = { .name = "programme",
                            .label = N_ ("Mentoring programme"),
                            .kind = MPL_FIELD_REFERENCE,
                            .required = TRUE,
                            .belongs = TRUE,
                            .target = "programme" },
  [MPL_BLOCK_POSITION] = { .name = "position",
                           .label = N_ ("Place in order"),
                           .kind = MPL_FIELD_INTEGER,
                           .required = TRUE,
                           .min = MPL_POSITION_MIN,
                           .max = MPL_POSITION_MAX },
  [MPL_BLOCK_TITLE] = { .name = "title",
                        .label = N_ ("Title"),
                        .kind = MPL_FIELD_TEXT,
                        .required = TRUE,
                        .min = 1,
                        .max = 1000 },
  [MPL_BLOCK_COLOUR]
  = { .name = "colour", .label = N_ ("Colour"), .kind = MPL_FIELD_CHOICE, .choices = colours },
};
G_STATIC_ASSERT (G_N_ELEMENTS (block_fields) == MPL_BLOCK_N_FIELDS);

const MplTable mpl_block_table = {
  .name = "block",
  .label = N_ ("Block"),
  .fields = block_fields,
  .n_fields = MPL_BLOCK_N_FIELDS,
  .get_type = mpl_block_get_type,
  .title = MPL_BLOCK_TITLE,
};

MPL_DEFINE_RECORD (MplBlock, mpl_block)
