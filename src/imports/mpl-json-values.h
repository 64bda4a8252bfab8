/* mpl-json-values.h: values of records in the program's JSON files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the formats share with the records (closed lists, limits) stands in the field tables. Each
 * function is as those of mpl-json.h: it tells a fault and goes on.
 */

#pragma once

#include "imports/mpl-json.h"
#include "model/mpl-field.h"
#include "model/mpl-template.h"

G_BEGIN_DECLS

/* A list of codes as the set that the field holds. */
guint64 mpl_json_get_flags (MplJson *self, const char *member, const MplField *field);

/* "MM-DD" of the school year's first year, "+MM-DD" of its second; 1 January after a fault. */
MplTemplateDay mpl_json_get_template_day (MplJson *self, const char *member);

/**
 * mpl_json_get_field:
 * @self: a reader
 * @field: a number, boolean, text, choice or set
 * @value: (out): what the member of the field's name holds
 *
 * What the field does not take is a fault.
 */
void mpl_json_get_field (MplJson *self, const MplField *field, MplValue *value);

G_END_DECLS
