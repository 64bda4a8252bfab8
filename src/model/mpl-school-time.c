/* mpl-school-time.c: the records of the school's time: days, terms, councils
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-school-time.h"

#include <glib/gi18n-lib.h>

static const MplChoice day_kinds[] = {
  [MPL_CALENDAR_DAY_HOLIDAY] = { "holiday", N_ ("Public holiday") },
  [MPL_CALENDAR_DAY_MOVED] = { "moved", N_ ("Moved day off") },
  [MPL_CALENDAR_DAY_REGIONAL] = { "regional", N_ ("Regional day off") },
  [MPL_CALENDAR_DAY_OFF] = { "off", N_ ("Day off of the school") },
  [MPL_CALENDAR_DAY_WORKING_WEEKEND] = { "working_weekend", N_ ("Working weekend") },
  [MPL_CALENDAR_DAY_WORKING] = { "working", N_ ("Working day") },
  { NULL },
};

static const MplField calendar_day_fields[] = {
  [MPL_CALENDAR_DAY_DAY]
  = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_CALENDAR_DAY_OTHER]
  = { .name = "other", .label = N_ ("Moved from or to"), .kind = MPL_FIELD_DAY },
  [MPL_CALENDAR_DAY_KIND] = { .name = "kind",
                              .label = N_ ("Kind of day"),
                              .kind = MPL_FIELD_CHOICE,
                              .required = TRUE,
                              .choices = day_kinds,
                              .initial_code = "holiday" },
  [MPL_CALENDAR_DAY_TITLE]
  = { .name = "title", .label = N_ ("Title"), .kind = MPL_FIELD_TEXT, .max = 300 },
  [MPL_CALENDAR_DAY_PROVISIONAL] = { .name = "provisional",
                                     .label = N_ ("Provisional"),
                                     .kind = MPL_FIELD_BOOLEAN,
                                     .required = TRUE },
  [MPL_CALENDAR_DAY_SOURCE]
  = { .name = "source", .label = N_ ("Source"), .kind = MPL_FIELD_TEXT, .max = 500 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (calendar_day_fields) == MPL_CALENDAR_DAY_N_FIELDS);

const MplTable mpl_calendar_day_table = {
  .name = "calendar_day",
  .label = N_ ("Day of the calendar"),
  .fields = calendar_day_fields,
  .n_fields = MPL_CALENDAR_DAY_N_FIELDS,
  .get_type = mpl_calendar_day_get_type,
  .title = MPL_CALENDAR_DAY_TITLE,
};

MPL_DEFINE_RECORD (MplCalendarDay, mpl_calendar_day)

static const MplChoice term_kinds[] = {
  [MPL_TERM_QUARTER] = { "quarter", N_ ("Quarter") },
  [MPL_TERM_TRIMESTER] = { "trimester", N_ ("Trimester") },
  [MPL_TERM_BREAK] = { "break", N_ ("School break") },
  { NULL },
};

static const MplField term_fields[] = {
  [MPL_TERM_KIND] = { .name = "kind",
                      .label = N_ ("Kind of term"),
                      .kind = MPL_FIELD_CHOICE,
                      .required = TRUE,
                      .choices = term_kinds,
                      .initial_code = "quarter" },
  [MPL_TERM_NUMBER]
  = { .name = "number", .label = N_ ("Number"), .kind = MPL_FIELD_INTEGER, .min = 1, .max = 12 },
  [MPL_TERM_TITLE] = { .name = "title", .label = N_ ("Title"), .kind = MPL_FIELD_TEXT, .max = 300 },
  [MPL_TERM_START]
  = { .name = "start", .label = N_ ("Start"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_TERM_END] = { .name = "end", .label = N_ ("End"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_TERM_PROVISIONAL] = { .name = "provisional",
                             .label = N_ ("Provisional"),
                             .kind = MPL_FIELD_BOOLEAN,
                             .required = TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (term_fields) == MPL_TERM_N_FIELDS);

static const MplRule term_rules[] = {
  { MPL_RULE_ORDER, MPL_TERM_START, MPL_TERM_END },
};

const MplTable mpl_term_table = {
  .name = "term",
  .label = N_ ("Term"),
  .fields = term_fields,
  .n_fields = MPL_TERM_N_FIELDS,
  .rules = term_rules,
  .n_rules = G_N_ELEMENTS (term_rules),
  .get_type = mpl_term_get_type,
  .title = MPL_TERM_TITLE,
};

MPL_DEFINE_RECORD (MplTerm, mpl_term)

static const MplField council_fields[] = {
  [MPL_COUNCIL_ROLE] = { .name = "role",
                         .label = N_ ("Collegial body"),
                         .kind = MPL_FIELD_REFERENCE,
                         .required = TRUE,
                         .belongs = TRUE,
                         .target = "role" },
  [MPL_COUNCIL_DAY]
  = { .name = "day", .label = N_ ("Day"), .kind = MPL_FIELD_DAY, .required = TRUE },
  [MPL_COUNCIL_TITLE]
  = { .name = "title", .label = N_ ("Title"), .kind = MPL_FIELD_TEXT, .max = 1000 },
  [MPL_COUNCIL_NUMBER]
  = { .name = "number", .label = N_ ("Number of the minutes"), .kind = MPL_FIELD_TEXT, .max = 50 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (council_fields) == MPL_COUNCIL_N_FIELDS);

const MplTable mpl_council_table = {
  .name = "council",
  .label = N_ ("Council"),
  .fields = council_fields,
  .n_fields = MPL_COUNCIL_N_FIELDS,
  .get_type = mpl_council_get_type,
  .title = MPL_COUNCIL_TITLE,
};

MPL_DEFINE_RECORD (MplCouncil, mpl_council)
