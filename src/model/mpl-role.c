/* mpl-role.c: roles, who holds them, and who answers for an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-role.h"

#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static const MplChoice role_kinds[] = {
  [MPL_ROLE_OF_PERSON] = { "person", NC_ ("role", "Person"), "role" },
  [MPL_ROLE_OF_BODY] = { "body", NC_ ("role", "Collegial body"), "role" },
  [MPL_ROLE_OF_SERVICE] = { "service", NC_ ("role", "Service"), "role" },
  { NULL },
};

static const MplField role_fields[] = {
  [MPL_ROLE_CODE] = { .name = "code", .label = N_ ("Code"), .kind = MPL_FIELD_TEXT, .max = 50 },
  [MPL_ROLE_KIND] = { .name = "kind",
                      .label = N_ ("Kind of role"),
                      .kind = MPL_FIELD_CHOICE,
                      .required = TRUE,
                      .choices = role_kinds,
                      .initial_code = "person" },
  [MPL_ROLE_TITLE] = { .name = "title",
                       .label = N_ ("Title"),
                       .kind = MPL_FIELD_TEXT,
                       .required = TRUE,
                       .min = 1,
                       .max = 300 },
  [MPL_ROLE_SHORT]
  = { .name = "short", .label = N_ ("Short title"), .kind = MPL_FIELD_TEXT, .max = 100 },
  [MPL_ROLE_POSITION] = { .name = "position",
                          .label = N_ ("Place in order"),
                          .kind = MPL_FIELD_INTEGER,
                          .required = TRUE,
                          .min = MPL_POSITION_MIN,
                          .max = MPL_POSITION_MAX },
  [MPL_ROLE_OWN] = { .name = "own",
                     .label = N_ ("The school's own"),
                     .kind = MPL_FIELD_BOOLEAN,
                     .required = TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (role_fields) == MPL_ROLE_N_FIELDS);

const MplTable mpl_role_table = {
  .name = "role",
  .label = N_ ("Role"),
  .fields = role_fields,
  .n_fields = MPL_ROLE_N_FIELDS,
  .get_type = mpl_role_get_type,
  .title = MPL_ROLE_TITLE,
};

MPL_DEFINE_RECORD (MplRole, mpl_role)

static const MplField holding_fields[] = {
  [MPL_HOLDING_ROLE] = { .name = "role",
                         .label = N_ ("Role"),
                         .kind = MPL_FIELD_REFERENCE,
                         .required = TRUE,
                         .belongs = TRUE,
                         .target = "role" },
  [MPL_HOLDING_PERSON] = { .name = "person",
                           .label = N_ ("Person"),
                           .kind = MPL_FIELD_REFERENCE,
                           .required = TRUE,
                           .belongs = TRUE,
                           .target = "person" },
  [MPL_HOLDING_START] = { .name = "start", .label = N_ ("Start"), .kind = MPL_FIELD_DAY },
  [MPL_HOLDING_END] = { .name = "end", .label = N_ ("End"), .kind = MPL_FIELD_DAY },
};
G_STATIC_ASSERT (G_N_ELEMENTS (holding_fields) == MPL_HOLDING_N_FIELDS);

static const MplRule holding_rules[] = {
  { MPL_RULE_ORDER, MPL_HOLDING_START, MPL_HOLDING_END },
};

const MplTable mpl_holding_table = {
  .name = "holding",
  .label = N_ ("Holding of a role"),
  .fields = holding_fields,
  .n_fields = MPL_HOLDING_N_FIELDS,
  .rules = holding_rules,
  .n_rules = G_N_ELEMENTS (holding_rules),
  .get_type = mpl_holding_get_type,
  .title = -1,
};

MPL_DEFINE_RECORD (MplHolding, mpl_holding)

static const MplField responsible_fields[] = {
  [MPL_RESPONSIBLE_ACTIVITY] = { .name = "activity",
                                 .label = N_ ("Activity"),
                                 .kind = MPL_FIELD_REFERENCE,
                                 .required = TRUE,
                                 .belongs = TRUE,
                                 .target = "activity" },
  [MPL_RESPONSIBLE_POSITION] = { .name = "position",
                                 .label = N_ ("Place in order"),
                                 .kind = MPL_FIELD_INTEGER,
                                 .required = TRUE,
                                 .min = MPL_POSITION_MIN,
                                 .max = MPL_POSITION_MAX },
  [MPL_RESPONSIBLE_ROLE] = { .name = "role",
                             .label = N_ ("Role"),
                             .kind = MPL_FIELD_REFERENCE,
                             .belongs = TRUE,
                             .target = "role" },
  [MPL_RESPONSIBLE_PERSON] = { .name = "person",
                               .label = N_ ("Person"),
                               .kind = MPL_FIELD_REFERENCE,
                               .belongs = TRUE,
                               .target = "person" },
};
G_STATIC_ASSERT (G_N_ELEMENTS (responsible_fields) == MPL_RESPONSIBLE_N_FIELDS);

static const MplRule responsible_rules[] = {
  { MPL_RULE_ONE_OF, MPL_RESPONSIBLE_ROLE, MPL_RESPONSIBLE_PERSON },
};

const MplTable mpl_responsible_table = {
  .name = "responsible",
  .label = N_ ("Responsible"),
  .fields = responsible_fields,
  .n_fields = MPL_RESPONSIBLE_N_FIELDS,
  .rules = responsible_rules,
  .n_rules = G_N_ELEMENTS (responsible_rules),
  .get_type = mpl_responsible_get_type,
  .title = -1,
};

MPL_DEFINE_RECORD (MplResponsible, mpl_responsible)
