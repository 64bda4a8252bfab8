/* mpl-school.c: the school whose file it is, and what the program remembers in the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-school.h"

#include <glib/gi18n-lib.h>

static const MplChoice school_kinds[] = {
  { "school", N_ ("General school") },
  { "gymnasium", N_ ("Gymnasium") },
  { "lyceum", N_ ("Lyceum") },
  { "kindergarten", N_ ("Kindergarten") },
  { "additional", N_ ("Further education") },
  { "college", N_ ("College") },
  { "other", NC_ ("school kind", "Other"), "school kind" },
  { NULL },
};

static const MplChoice term_kinds[] = {
  { "quarter", N_ ("Quarters") },
  { "trimester", N_ ("Trimesters") },
  { NULL },
};

static const MplField school_fields[] = {
  [MPL_SCHOOL_NAME_FULL] = { .name = "name_full",
                             .label = N_ ("Full name"),
                             .kind = MPL_FIELD_TEXT,
                             .required = TRUE,
                             .max = 1000,
                             .initial_code = "" },
  [MPL_SCHOOL_NAME_SHORT] = { .name = "name_short",
                              .label = N_ ("Short name"),
                              .kind = MPL_FIELD_TEXT,
                              .required = TRUE,
                              .max = 300,
                              .initial_code = "" },
  [MPL_SCHOOL_KIND] = { .name = "kind",
                        .label = N_ ("Kind of school"),
                        .kind = MPL_FIELD_CHOICE,
                        .required = TRUE,
                        .choices = school_kinds,
                        .initial_code = "school" },
  [MPL_SCHOOL_FOUNDER]
  = { .name = "founder", .label = N_ ("Founder"), .kind = MPL_FIELD_TEXT, .max = 1000 },
  [MPL_SCHOOL_REGION]
  = { .name = "region", .label = N_ ("Region"), .kind = MPL_FIELD_TEXT, .max = 200 },
  [MPL_SCHOOL_PLACE]
  = { .name = "place", .label = N_ ("Place for papers"), .kind = MPL_FIELD_TEXT, .max = 200 },
  [MPL_SCHOOL_ADDRESS]
  = { .name = "address", .label = N_ ("Address"), .kind = MPL_FIELD_TEXT, .max = 1000 },
  [MPL_SCHOOL_PHONE]
  = { .name = "phone", .label = N_ ("Phone"), .kind = MPL_FIELD_TEXT, .max = 100 },
  [MPL_SCHOOL_EMAIL]
  = { .name = "email", .label = N_ ("E-mail"), .kind = MPL_FIELD_TEXT, .max = 254 },
  [MPL_SCHOOL_SITE]
  = { .name = "site", .label = N_ ("Web site"), .kind = MPL_FIELD_TEXT, .max = 300 },
  [MPL_SCHOOL_OGRN] = { .name = "ogrn", .label = N_ ("OGRN"), .kind = MPL_FIELD_TEXT, .max = 15 },
  [MPL_SCHOOL_INN] = { .name = "inn", .label = N_ ("INN"), .kind = MPL_FIELD_TEXT, .max = 12 },
  [MPL_SCHOOL_KPP] = { .name = "kpp", .label = N_ ("KPP"), .kind = MPL_FIELD_TEXT, .max = 9 },
  [MPL_SCHOOL_OKPO] = { .name = "okpo", .label = N_ ("OKPO"), .kind = MPL_FIELD_TEXT, .max = 10 },
  [MPL_SCHOOL_WEEK] = { .name = "week",
                        .label = N_ ("Working days of a week"),
                        .kind = MPL_FIELD_INTEGER,
                        .required = TRUE,
                        .min = 5,
                        .max = 6,
                        .initial = 5 },
  [MPL_SCHOOL_TERM_KIND] = { .name = "term_kind",
                             .label = N_ ("School year divided into"),
                             .kind = MPL_FIELD_CHOICE,
                             .required = TRUE,
                             .choices = term_kinds,
                             .initial_code = "quarter" },
  [MPL_SCHOOL_INITIALS_SPACE] = { .name = "initials_space",
                                  .label = N_ ("Space between initials"),
                                  .kind = MPL_FIELD_BOOLEAN,
                                  .required = TRUE,
                                  .initial = 1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (school_fields) == MPL_SCHOOL_N_FIELDS);

const MplTable mpl_school_table = {
  .name = "school",
  .label = N_ ("School"),
  .fields = school_fields,
  .n_fields = MPL_SCHOOL_N_FIELDS,
  .single = TRUE,
  .get_type = mpl_school_get_type,
  .title = MPL_SCHOOL_NAME_SHORT,
};

MPL_DEFINE_RECORD (MplSchool, mpl_school)

static const MplField setting_fields[] = {
  [MPL_SETTING_KEY] = { .name = "key",
                        .label = N_ ("Setting"),
                        .kind = MPL_FIELD_TEXT,
                        .required = TRUE,
                        .min = 1,
                        .max = 200 },
  [MPL_SETTING_VALUE] = { .name = "value",
                          .label = N_ ("Value"),
                          .kind = MPL_FIELD_TEXT,
                          .multiline = TRUE,
                          .max = 20000 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (setting_fields) == MPL_SETTING_N_FIELDS);

const MplTable mpl_setting_table = {
  .name = "setting",
  .label = N_ ("Setting"),
  .fields = setting_fields,
  .n_fields = MPL_SETTING_N_FIELDS,
  .get_type = mpl_setting_get_type,
  .title = MPL_SETTING_KEY,
};

MPL_DEFINE_RECORD (MplSetting, mpl_setting)
