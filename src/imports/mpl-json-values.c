/* mpl-json-values.c: values of records in the program's JSON files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-json-values.h"

#include <glib/gi18n-lib.h>

#define MAX_CODE 100

guint64
mpl_json_get_flags (MplJson *self, const char *member, const MplField *field)
{
  g_auto (GStrv) codes = mpl_json_get_texts (self, member, 64);
  guint64 flags = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      guint64 flag = mpl_field_get_flag (field, codes[i]);

      if (flag == 0)
        mpl_json_complain (self, member, _ ("“%s” is not known"), codes[i]);
      flags |= flag;
    }

  return flags;
}

MplTemplateDay
mpl_json_get_template_day (MplJson *self, const char *member)
{
  g_autofree char *text = mpl_json_get_text (self, member, 6);
  MplTemplateDay day = { 1, 1, FALSE };
  g_autofree char *iso = NULL;
  MplDay any_leap_year;
  const char *p = text;

  if (mpl_json_failed (self))
    return day;

  if (*p == '+')
    {
      day.second_year = TRUE;
      p++;
    }
  iso = g_strdup_printf ("2028-%s", p);
  any_leap_year = mpl_day_from_iso (iso);
  if (any_leap_year == MPL_DAY_NONE)
    mpl_json_complain (self, member, _ ("“%s” is not a day"), text);
  else
    mpl_day_get_ymd (any_leap_year, NULL, &day.month, &day.day);

  return day;
}

void
mpl_json_get_field (MplJson *self, const MplField *field, MplValue *value)
{
  g_autoptr (GError) error = NULL;

  switch (field->kind)
    {
    case MPL_FIELD_INTEGER:
      mpl_value_set_integer (
          value, mpl_json_get_integer (self, field->name, (int) field->min, (int) field->max));
      break;
    case MPL_FIELD_BOOLEAN:
      mpl_value_set_integer (value, mpl_json_get_boolean (self, field->name));
      break;
    case MPL_FIELD_FLAGS:
      mpl_value_set_integer (value, (gint64) mpl_json_get_flags (self, field->name, field));
      break;
    case MPL_FIELD_TEXT:
      mpl_value_take_text (value, mpl_json_get_text (self, field->name, (glong) field->max));
      break;
    case MPL_FIELD_CHOICE:
      mpl_value_take_text (value, mpl_json_get_text (self, field->name, MAX_CODE));
      break;
    case MPL_FIELD_DAY:
    case MPL_FIELD_TIME:
    case MPL_FIELD_UUID:
    case MPL_FIELD_REFERENCE:
    default:
      g_assert_not_reached ();
    }

  if (!mpl_json_failed (self) && !mpl_field_validate (field, value, &error))
    mpl_json_complain (self, field->name, "%s", error->message);
}
