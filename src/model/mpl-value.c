/* mpl-value.c: one value of a record's field, as a school file stores it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-value.h"

void
mpl_value_set_null (MplValue *self)
{
  mpl_value_clear (self);
}

void
mpl_value_set_integer (MplValue *self, gint64 integer)
{
  g_return_if_fail (self != NULL);

  mpl_value_clear (self);
  self->kind = MPL_VALUE_INTEGER;
  self->integer = integer;
}

void
mpl_value_set_text (MplValue *self, const char *text)
{
  mpl_value_take_text (self, g_strdup (text));
}

void
mpl_value_take_text (MplValue *self, char *text)
{
  g_return_if_fail (self != NULL);

  mpl_value_clear (self);
  if (text == NULL)
    return;
  self->kind = MPL_VALUE_TEXT;
  self->text = text;
}

void
mpl_value_copy (MplValue *self, const MplValue *source)
{
  g_return_if_fail (source != NULL);

  if (self == source)
    return;

  switch (source->kind)
    {
    case MPL_VALUE_NULL:
      mpl_value_set_null (self);
      break;
    case MPL_VALUE_INTEGER:
      mpl_value_set_integer (self, source->integer);
      break;
    case MPL_VALUE_TEXT:
      mpl_value_set_text (self, source->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
mpl_value_equal (const MplValue *a, const MplValue *b)
{
  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case MPL_VALUE_NULL:
      return TRUE;
    case MPL_VALUE_INTEGER:
      return a->integer == b->integer;
    case MPL_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    default:
      g_assert_not_reached ();
    }
}

void
mpl_value_clear (MplValue *self)
{
  g_return_if_fail (self != NULL);

  if (self->kind == MPL_VALUE_TEXT)
    g_free (self->text);
  *self = (MplValue) MPL_VALUE_INIT;
}
