/* mpl-field.c: what is known of each field of a record type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-field.h"

#include "base/mpl-day.h"
#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

/* The end of the year 9999, the last that SQLite's own functions understand. */
#define TIME_MAX G_GINT64_CONSTANT (253402300799)

static gboolean
validate_integer (const MplField *self, gint64 value, GError **error)
{
  if (value >= self->min && value <= self->max)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, self->name, _ ("“%s” must be a number from %d to %d."),
                 mpl_field_get_label (self), (int) self->min, (int) self->max);
  return FALSE;
}

static gboolean
validate_day (const MplField *self, gint64 value, GError **error)
{
  if (value >= G_MININT32 && value <= G_MAXINT32 && mpl_day_is_valid ((MplDay) value))
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, self->name,
                 _ ("“%s” must be a day from the years %d to %d."), mpl_field_get_label (self),
                 MPL_YEAR_MIN, MPL_YEAR_MAX);
  return FALSE;
}

static gboolean
has_control (const MplField *self, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (self->multiline && (c == '\n' || c == '\t'))
        continue;
      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        return TRUE;
    }
  return FALSE;
}

static gboolean
validate_text (const MplField *self, const char *text, GError **error)
{
  const char *label = mpl_field_get_label (self);
  glong length;

  if (!g_utf8_validate (text, -1, NULL) || has_control (self, text))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, self->name,
                     _ ("“%s” holds characters that cannot be part of a text."), label);
      return FALSE;
    }

  length = g_utf8_strlen (text, -1);
  if (length > self->max)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, self->name,
                     _ ("“%s” is too long: %ld characters, at most %d are allowed."), label, length,
                     (int) self->max);
      return FALSE;
    }
  if (length < self->min)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, self->name, _ ("“%s” must not be empty."), label);
      return FALSE;
    }
  return TRUE;
}

/* What the program itself writes, never a person: the sentence need not help to mend it. */
static gboolean
set_broken (const MplField *self, GError **error)
{
  mpl_error_set (error, MPL_ERROR_INVALID, self->name, _ ("“%s” holds an unknown value."),
                 mpl_field_get_label (self));
  return FALSE;
}

static gboolean
validate_number (const MplField *self, gint64 value, GError **error)
{
  guint n_choices;

  switch (self->kind)
    {
    case MPL_FIELD_INTEGER:
      return validate_integer (self, value, error);
    case MPL_FIELD_DAY:
      return validate_day (self, value, error);
    case MPL_FIELD_BOOLEAN:
      return value == 0 || value == 1 || set_broken (self, error);
    case MPL_FIELD_TIME:
      return (value >= 0 && value <= TIME_MAX) || set_broken (self, error);
    case MPL_FIELD_REFERENCE:
      return value != 0 || set_broken (self, error);
    case MPL_FIELD_FLAGS:
      n_choices = mpl_field_get_n_choices (self);
      return (value >= 0 && value < (G_GINT64_CONSTANT (1) << n_choices))
             || set_broken (self, error);
    case MPL_FIELD_TEXT:
    case MPL_FIELD_UUID:
    case MPL_FIELD_CHOICE:
    default:
      return set_broken (self, error);
    }
}

gboolean
mpl_field_validate (const MplField *self, const MplValue *value, GError **error)
{
  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  switch (value->kind)
    {
    case MPL_VALUE_NULL:
      if (!self->required)
        return TRUE;
      mpl_error_set (error, MPL_ERROR_INVALID, self->name, _ ("“%s” must not be empty."),
                     mpl_field_get_label (self));
      return FALSE;
    case MPL_VALUE_INTEGER:
      return validate_number (self, value->integer, error);
    case MPL_VALUE_TEXT:
      if (self->kind == MPL_FIELD_TEXT)
        return validate_text (self, value->text, error);
      if (self->kind == MPL_FIELD_CHOICE)
        return mpl_field_find_choice (self, value->text) >= 0 || set_broken (self, error);
      if (self->kind == MPL_FIELD_UUID)
        return g_uuid_string_is_valid (value->text) || set_broken (self, error);
      return set_broken (self, error);
    default:
      g_assert_not_reached ();
    }
}

void
mpl_field_get_initial (const MplField *self, MplValue *value)
{
  g_return_if_fail (self != NULL && value != NULL);

  mpl_value_set_null (value);
  if (!self->required)
    return;

  switch (self->kind)
    {
    case MPL_FIELD_INTEGER:
    case MPL_FIELD_BOOLEAN:
    case MPL_FIELD_FLAGS:
      mpl_value_set_integer (value, self->initial);
      break;
    case MPL_FIELD_TEXT:
    case MPL_FIELD_CHOICE:
      mpl_value_set_text (value, self->initial_code);
      break;
    case MPL_FIELD_UUID:
      mpl_value_take_text (value, g_uuid_string_random ());
      break;
    case MPL_FIELD_DAY:
    case MPL_FIELD_TIME:
    case MPL_FIELD_REFERENCE:
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
mpl_field_is_text (const MplField *self)
{
  return self->kind == MPL_FIELD_TEXT || self->kind == MPL_FIELD_UUID
         || self->kind == MPL_FIELD_CHOICE;
}

guint
mpl_field_get_n_choices (const MplField *self)
{
  guint n = 0;

  while (self->choices != NULL && self->choices[n].code != NULL)
    n++;
  return n;
}

int
mpl_field_find_choice (const MplField *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, -1);

  for (int i = 0; self->choices != NULL && self->choices[i].code != NULL; i++)
    {
      if (g_str_equal (self->choices[i].code, code))
        return i;
    }
  return -1;
}

guint64
mpl_field_get_flag (const MplField *self, const char *code)
{
  int choice = mpl_field_find_choice (self, code);

  return choice < 0 ? 0 : G_GUINT64_CONSTANT (1) << choice;
}

const char *
mpl_field_get_label (const MplField *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->label);
}

const char *
mpl_field_get_choice_label (const MplField *self, const char *code)
{
  int index = mpl_field_find_choice (self, code);
  const MplChoice *choice;

  if (index < 0)
    return NULL;

  choice = &self->choices[index];
  if (choice->context != NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->label);
  return g_dgettext (GETTEXT_PACKAGE, choice->label);
}
