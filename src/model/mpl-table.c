/* mpl-table.c: the list of all stored types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-field.h"

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-person.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school-time.h"
#include "model/mpl-school.h"

#include <glib/gi18n-lib.h>

static const MplTable *const tables[] = {
  &mpl_school_table,    &mpl_setting_table,       &mpl_person_table,      &mpl_role_table,
  &mpl_holding_table,   &mpl_calendar_day_table,  &mpl_term_table,        &mpl_council_table,
  &mpl_programme_table, &mpl_approval_table,      &mpl_block_table,       &mpl_activity_table,
  &mpl_action_table,    &mpl_responsible_table,   &mpl_dependency_table,  &mpl_occurrence_table,
  &mpl_baseline_table,  &mpl_baseline_span_table, &mpl_plan_column_table, &mpl_activity_value_table,
};

const MplTable *const *
mpl_table_get_all (guint *n_tables)
{
  if (n_tables != NULL)
    *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

const MplTable *
mpl_table_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (tables[i]->name, name))
        return tables[i];
    }
  return NULL;
}

guint
mpl_table_get_index (const MplTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (tables[i] == self)
        return i;
    }
  g_return_val_if_reached (0);
}

int
mpl_table_find_field (const MplTable *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (g_str_equal (self->fields[i].name, name))
        return (int) i;
    }
  return -1;
}

static gboolean
validate_rule (const MplTable *self, const MplRule *rule, const MplValue *values, GError **error)
{
  const MplValue *first = &values[rule->first];
  const MplValue *second = &values[rule->second];
  const char *first_label = mpl_field_get_label (&self->fields[rule->first]);
  const char *second_label = mpl_field_get_label (&self->fields[rule->second]);

  switch (rule->kind)
    {
    case MPL_RULE_ORDER:
      if (first->kind != MPL_VALUE_INTEGER || second->kind != MPL_VALUE_INTEGER
          || first->integer <= second->integer)
        return TRUE;
      mpl_error_set (error, MPL_ERROR_INVALID, self->name,
                     /* Translators: the names of two days, "Start" and "End" */
                     _ ("“%s” must not be later than “%s”."), first_label, second_label);
      return FALSE;
    case MPL_RULE_ONE_OF:
      if ((first->kind == MPL_VALUE_NULL) != (second->kind == MPL_VALUE_NULL))
        return TRUE;
      mpl_error_set (error, MPL_ERROR_INVALID, self->name,
                     /* Translators: the names of two fields, "Role" and "Person" */
                     _ ("Exactly one of “%s” and “%s” must be filled in."), first_label,
                     second_label);
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

gboolean
mpl_table_validate (const MplTable *self, const MplValue *values, GError **error)
{
  g_return_val_if_fail (self != NULL && values != NULL, FALSE);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (!mpl_field_validate (&self->fields[i], &values[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->n_rules; i++)
    {
      if (!validate_rule (self, &self->rules[i], values, error))
        return FALSE;
    }
  return TRUE;
}
