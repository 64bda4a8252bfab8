/* mpl-activity-draft-values.c: the draft's values as days, texts and counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-activity-draft-private.h"

#include "model/mpl-action.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-recurrence.h"

gint64
mpl_activity_draft_get_integer (MplActivityDraft *self, MplDraftList list, guint item, guint field)
{
  const MplValue *value = mpl_activity_draft_get (self, list, item, field);

  return value != NULL && value->kind == MPL_VALUE_INTEGER ? value->integer : 0;
}

MplDay
mpl_activity_draft_get_day (MplActivityDraft *self, MplDraftList list, guint item, guint field)
{
  const MplValue *value = mpl_activity_draft_get (self, list, item, field);

  if (value == NULL || value->kind != MPL_VALUE_INTEGER || value->integer < G_MININT32
      || value->integer > G_MAXINT32 || !mpl_day_is_valid ((MplDay) value->integer))
    return MPL_DAY_NONE;
  return (MplDay) value->integer;
}

const char *
mpl_activity_draft_get_text (MplActivityDraft *self, MplDraftList list, guint item, guint field)
{
  const MplValue *value = mpl_activity_draft_get (self, list, item, field);

  return value != NULL && value->kind == MPL_VALUE_TEXT ? value->text : "";
}

int
mpl_activity_draft_get_choice (MplActivityDraft *self, guint field)
{
  const MplValue *value = mpl_activity_draft_get (self, MPL_DRAFT_FIELDS, 0, field);

  if (value == NULL || value->kind != MPL_VALUE_TEXT)
    return -1;
  return mpl_field_find_choice (&mpl_activity_table.fields[field], value->text);
}

void
mpl_activity_draft_set_integer (MplActivityDraft *self,
                                MplDraftList list,
                                guint item,
                                guint field,
                                gint64 integer)
{
  MplValue value = { .kind = MPL_VALUE_INTEGER, .integer = integer };

  mpl_activity_draft_set (self, list, item, field, &value);
}

void
mpl_activity_draft_set_day (MplActivityDraft *self,
                            MplDraftList list,
                            guint item,
                            guint field,
                            MplDay day)
{
  if (day == MPL_DAY_NONE)
    mpl_activity_draft_set_null (self, list, item, field);
  else
    mpl_activity_draft_set_integer (self, list, item, field, day);
}

void
mpl_activity_draft_set_text (MplActivityDraft *self,
                             MplDraftList list,
                             guint item,
                             guint field,
                             const char *text)
{
  const MplValue *now = mpl_activity_draft_get (self, list, item, field);
  gboolean required = mpl_draft_list_get_table (list)->fields[field].required;
  MplValue value = MPL_VALUE_INIT;

  g_return_if_fail (now != NULL && text != NULL);

  /* A file may hold an empty text where null is meant; that alone is no edit. */
  if (*text == '\0' && !required && (now->kind != MPL_VALUE_TEXT || *now->text == '\0'))
    return;

  if (*text != '\0' || required)
    mpl_value_set_text (&value, text);
  mpl_activity_draft_set (self, list, item, field, &value);
  mpl_value_clear (&value);
}

void
mpl_activity_draft_set_null (MplActivityDraft *self, MplDraftList list, guint item, guint field)
{
  MplValue value = MPL_VALUE_INIT;

  mpl_activity_draft_set (self, list, item, field, &value);
}

int
mpl_activity_draft_find_own (MplActivityDraft *self, gint64 column)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), -1);

  for (guint i = 0; i < self->lists[MPL_DRAFT_OWN]->len; i++)
    if (mpl_activity_draft_get_integer (self, MPL_DRAFT_OWN, i, MPL_ACTIVITY_VALUE_COLUMN)
        == column)
      return (int) i;

  return -1;
}

const char *
mpl_activity_draft_get_own (MplActivityDraft *self, gint64 column)
{
  int item = mpl_activity_draft_find_own (self, column);

  if (item < 0)
    return NULL;
  return mpl_activity_draft_get_text (self, MPL_DRAFT_OWN, (guint) item, MPL_ACTIVITY_VALUE_VALUE);
}

void
mpl_activity_draft_set_own (MplActivityDraft *self, gint64 column, const char *value)
{
  int item = mpl_activity_draft_find_own (self, column);

  if (value == NULL || *value == '\0')
    {
      /* An empty value that is there is as good as none. */
      if (item >= 0 && *mpl_activity_draft_get_own (self, column) != '\0')
        mpl_activity_draft_remove (self, MPL_DRAFT_OWN, (guint) item);
      return;
    }

  if (item < 0)
    {
      self->quiet = TRUE;
      item = (int) mpl_activity_draft_add (self, MPL_DRAFT_OWN);
      mpl_activity_draft_set_integer (self, MPL_DRAFT_OWN, (guint) item, MPL_ACTIVITY_VALUE_COLUMN,
                                      column);
      self->quiet = FALSE;
    }
  mpl_activity_draft_set_text (self, MPL_DRAFT_OWN, (guint) item, MPL_ACTIVITY_VALUE_VALUE, value);
}

/* (transfer full) (element-type MplRecurrenceChange): what was said of the activity's days. */
static GArray *
read_occurrences (MplActivityDraft *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceChange));
  MplRow *const *rows;
  guint n = 0;

  if (self->id == 0)
    return changes;

  rows = mpl_snapshot_get_children (self->snapshot, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY,
                                    self->id, &n);
  for (guint i = 0; i < n; i++)
    {
      int status = mpl_row_get_choice (rows[i], MPL_OCCURRENCE_STATUS);
      MplRecurrenceChange change = {
        .original = mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY),
        .moved = mpl_row_get_day (rows[i], MPL_OCCURRENCE_MOVED_TO),
        .state = status == MPL_OCCURRENCE_DONE        ? MPL_RECURRENCE_STATE_DONE
                 : status == MPL_OCCURRENCE_CANCELLED ? MPL_RECURRENCE_STATE_CANCELLED
                                                      : MPL_RECURRENCE_STATE_PLANNED,
      };

      g_array_append_val (changes, change);
    }

  return changes;
}

GArray *
mpl_activity_draft_get_next_days (MplActivityDraft *self, MplDay from, guint max)
{
  GArray *next = g_array_new (FALSE, FALSE, sizeof (MplDay));
  const char *text;
  MplRecurrence rule;
  MplSpan span;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), next);

  text = mpl_activity_draft_get_text (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_RECURRENCE);
  span.start = mpl_activity_draft_get_day (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START);
  span.end = mpl_activity_draft_get_day (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END);
  if (*text != '\0' && mpl_recurrence_from_text (&rule, text, NULL) && mpl_span_is_valid (span)
      && span.start != MPL_DAY_NONE && span.end != MPL_DAY_NONE)
    {
      g_autoptr (GArray) changes = read_occurrences (self);
      g_autoptr (GArray) days = mpl_recurrence_expand (
          &rule, self->calendar, span, (const MplRecurrenceChange *) (gpointer) changes->data,
          changes->len);

      for (guint i = 0; i < days->len && next->len < max; i++)
        {
          const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);

          if (day->day >= from && day->state == MPL_RECURRENCE_STATE_PLANNED)
            g_array_append_val (next, day->day);
        }
    }

  return next;
}

int
mpl_activity_draft_get_progress (MplActivityDraft *self)
{
  const MplValue *value = mpl_activity_draft_get (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_PROGRESS);
  guint n = mpl_activity_draft_get_n (self, MPL_DRAFT_ACTIONS);
  guint done = 0;

  if (value != NULL && value->kind == MPL_VALUE_INTEGER)
    return (int) CLAMP (value->integer, 0, 100);
  if (mpl_activity_draft_get_choice (self, MPL_ACTIVITY_STATUS) == MPL_ACTIVITY_DONE)
    return 100;

  for (guint i = 0; i < n; i++)
    done += mpl_activity_draft_get (self, MPL_DRAFT_ACTIONS, i, MPL_ACTION_DONE)->kind
            != MPL_VALUE_NULL;

  return n > 0 ? (int) (done * 100 / n) : 0;
}
