/* mpl-person.c: a person of the staff register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-person.h"

#include <glib/gi18n-lib.h>

static const MplChoice genders[] = {
  [MPL_GENDER_MALE] = { "male", N_ ("Male") },
  [MPL_GENDER_FEMALE] = { "female", N_ ("Female") },
  { NULL },
};

static const MplChoice categories[] = {
  [MPL_CATEGORY_NONE] = { "none", NC_ ("category", "No category"), "category" },
  [MPL_CATEGORY_COMPLIANCE] = { "compliance", NC_ ("category", "Fit for the post"), "category" },
  [MPL_CATEGORY_FIRST] = { "first", NC_ ("category", "First"), "category" },
  [MPL_CATEGORY_HIGHEST] = { "highest", NC_ ("category", "Highest"), "category" },
  [MPL_CATEGORY_METHODIST] = { "methodist", NC_ ("category", "Methodist teacher"), "category" },
  [MPL_CATEGORY_MENTOR] = { "mentor", NC_ ("category", "Mentor teacher"), "category" },
  { NULL },
};

static const MplField fields[] = {
  [MPL_PERSON_FAMILY] = { .name = "family",
                          .label = N_ ("Family name"),
                          .kind = MPL_FIELD_TEXT,
                          .required = TRUE,
                          .min = 1,
                          .max = 100 },
  [MPL_PERSON_GIVEN] = { .name = "given",
                         .label = N_ ("Given name"),
                         .kind = MPL_FIELD_TEXT,
                         .required = TRUE,
                         .min = 1,
                         .max = 100 },
  [MPL_PERSON_PATRONYMIC]
  = { .name = "patronymic", .label = N_ ("Patronymic"), .kind = MPL_FIELD_TEXT, .max = 100 },
  [MPL_PERSON_GENDER]
  = { .name = "gender", .label = N_ ("Gender"), .kind = MPL_FIELD_CHOICE, .choices = genders },
  [MPL_PERSON_POSITION]
  = { .name = "position", .label = N_ ("Post"), .kind = MPL_FIELD_TEXT, .max = 300 },
  [MPL_PERSON_EMAIL]
  = { .name = "email", .label = N_ ("E-mail"), .kind = MPL_FIELD_TEXT, .max = 254 },
  [MPL_PERSON_PHONE]
  = { .name = "phone", .label = N_ ("Phone"), .kind = MPL_FIELD_TEXT, .max = 100 },
  [MPL_PERSON_EXPERIENCE_SINCE]
  = { .name = "experience_since", .label = N_ ("Teaching since"), .kind = MPL_FIELD_DAY },
  [MPL_PERSON_HIRED] = { .name = "hired", .label = N_ ("Hired on"), .kind = MPL_FIELD_DAY },
  [MPL_PERSON_DISMISSED]
  = { .name = "dismissed", .label = N_ ("Last day at work"), .kind = MPL_FIELD_DAY },
  [MPL_PERSON_CATEGORY] = { .name = "category",
                            .label = N_ ("Qualification category"),
                            .kind = MPL_FIELD_CHOICE,
                            .choices = categories },
  [MPL_PERSON_CATEGORY_UNTIL]
  = { .name = "category_until", .label = N_ ("Category valid until"), .kind = MPL_FIELD_DAY },
  [MPL_PERSON_DISCIPLINES] = { .name = "disciplines",
                               .label = N_ ("Disciplines"),
                               .kind = MPL_FIELD_TEXT,
                               .multiline = TRUE,
                               .max = 1000 },
  [MPL_PERSON_ASSOCIATION] = { .name = "association",
                               .label = N_ ("Method association"),
                               .kind = MPL_FIELD_TEXT,
                               .max = 300 },
  [MPL_PERSON_MENTOR]
  = { .name = "mentor", .label = N_ ("Mentor"), .kind = MPL_FIELD_BOOLEAN, .required = TRUE },
  [MPL_PERSON_MENTEE]
  = { .name = "mentee", .label = N_ ("Mentee"), .kind = MPL_FIELD_BOOLEAN, .required = TRUE },
  [MPL_PERSON_CAPACITY] = { .name = "capacity",
                            .label = N_ ("Mentees at once"),
                            .kind = MPL_FIELD_INTEGER,
                            .required = TRUE,
                            .max = 50,
                            .initial = 2 },
  [MPL_PERSON_NOTE] = { .name = "note",
                        .label = N_ ("Note"),
                        .kind = MPL_FIELD_TEXT,
                        .multiline = TRUE,
                        .max = 10000 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (fields) == MPL_PERSON_N_FIELDS);

static const MplRule rules[] = {
  { MPL_RULE_ORDER, MPL_PERSON_HIRED, MPL_PERSON_DISMISSED },
};

const MplTable mpl_person_table = {
  .name = "person",
  .label = N_ ("Person"),
  .fields = fields,
  .n_fields = MPL_PERSON_N_FIELDS,
  .rules = rules,
  .n_rules = G_N_ELEMENTS (rules),
  .get_type = mpl_person_get_type,
  .title = MPL_PERSON_FAMILY,
};

MPL_DEFINE_RECORD (MplPerson, mpl_person)
