/* mpl-plan-paste.c: activities pasted and doubled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-clip-private.h"

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-plan-paste-private.h"
#include "model/mpl-plan-place-private.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-role.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* The codes of the template's rows that the programme has. */
static GHashTable *
read_codes (MplSnapshot *snapshot, const MplRow *programme)
{
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_activity_table, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *code = mpl_row_get_text (rows[i], MPL_ACTIVITY_TEMPLATE);

      if (code != NULL && mpl_plan_edit_get_programme (snapshot, rows[i]) == programme)
        g_hash_table_add (codes, (gpointer) code);
    }
  return codes;
}

/* By how many days all is shifted: none within a school year. */
static int
find_shift (const MplPlanClip *clip, const MplRow *programme)
{
  MplDay start = mpl_row_get_day (programme, MPL_PROGRAMME_START);

  if (clip->start == MPL_DAY_NONE
      || mpl_day_get_school_year (clip->start) == mpl_day_get_school_year (start))
    return 0;

  return start - clip->start;
}

static gboolean
set_integer (MplValue *value, MplDay day)
{
  mpl_value_set_integer (value, day);
  return mpl_day_is_valid (day);
}

static void
shift_rule (MplValue *value, int days)
{
  g_autofree char *text = NULL;
  MplRecurrence rule;

  if (value->kind != MPL_VALUE_TEXT || !mpl_recurrence_from_text (&rule, value->text, NULL)
      || rule.until == MPL_DAY_NONE || !mpl_day_is_valid (rule.until + days))
    return;

  rule.until += days;
  text = mpl_recurrence_to_text (&rule);
  mpl_value_set_text (value, text);
}

/* An activity's days in the other school year. */
static gboolean
shift_activity (const MplPlanPasting *self, MplValue *values)
{
  MplDay start = (MplDay) values[MPL_ACTIVITY_START].integer + self->days;
  MplDay end = (MplDay) values[MPL_ACTIVITY_END].integer + self->days;
  gboolean milestone = g_strcmp0 (values[MPL_ACTIVITY_KIND].text, "milestone") == 0;

  if (self->days == 0)
    return TRUE;
  if (!mpl_day_is_valid (start) || !mpl_day_is_valid (end))
    return FALSE;

  start = mpl_calendar_on_or_after (self->calendar, milestone ? end : start);
  end = mpl_calendar_on_or_before (self->calendar, end);
  shift_rule (&values[MPL_ACTIVITY_RECURRENCE], self->days);

  return set_integer (&values[MPL_ACTIVITY_START], start)
         && set_integer (&values[MPL_ACTIVITY_END], milestone ? start : MAX (start, end));
}

/* What was copied is to be done anew. */
static void
reset_activity (MplValue *values)
{
  const MplField *status = &mpl_activity_table.fields[MPL_ACTIVITY_STATUS];

  mpl_value_set_text (&values[MPL_ACTIVITY_STATUS], status->choices[MPL_ACTIVITY_PLANNED].code);
  mpl_value_set_null (&values[MPL_ACTIVITY_PROGRESS]);
  mpl_value_set_null (&values[MPL_ACTIVITY_FACT_START]);
  mpl_value_set_null (&values[MPL_ACTIVITY_FACT_END]);
}

static void
add_suffix (MplValue *title, const char *suffix)
{
  gint64 max = mpl_activity_table.fields[MPL_ACTIVITY_TITLE].max;

  if (suffix != NULL && g_utf8_strlen (title->text, -1) + g_utf8_strlen (suffix, -1) <= max)
    mpl_value_take_text (title, g_strconcat (title->text, suffix, NULL));
}

static gboolean
paste_activity (MplPlanPasting *self, MplPlanClipRecord *record, GHashTable *codes, GError **error)
{
  MplValue *values = record->values;
  const char *code = values[MPL_ACTIVITY_TEMPLATE].kind == MPL_VALUE_TEXT
                         ? values[MPL_ACTIVITY_TEMPLATE].text
                         : NULL;

  if (code != NULL && g_hash_table_contains (codes, code))
    mpl_value_set_null (&values[MPL_ACTIVITY_TEMPLATE]);
  if (!self->keeps_state)
    reset_activity (values);
  add_suffix (&values[MPL_ACTIVITY_TITLE], self->suffix);
  if (!shift_activity (self, values))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("A plan’s days are of the years %d–%d."),
                     MPL_YEAR_MIN, MPL_YEAR_MAX);
      return FALSE;
    }

  mpl_value_set_integer (&values[MPL_ACTIVITY_BLOCK], self->block);
  mpl_plan_pasting_insert (self, record);
  return TRUE;
}

/* All activities, which others refer to, at their place. */
static gboolean
paste_activities (MplPlanPasting *self, MplPlanPlace place, GError **error)
{
  MplRow *block = mpl_snapshot_get (self->snapshot, &mpl_block_table, place.block);
  g_autoptr (GHashTable) codes
      = read_codes (self->snapshot, mpl_plan_edit_get_programme (self->snapshot, block));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->clip->records->len; i++)
    {
      MplPlanClipRecord *record = g_ptr_array_index (self->clip->records, i);
      gint64 id;

      if (record->table != &mpl_activity_table)
        continue;
      if (!paste_activity (self, record, codes, error))
        return FALSE;
      id = mpl_plan_pasting_get_id (self, &mpl_activity_table, record->id);
      g_array_append_val (ids, id);
    }
  if (ids->len == 0)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("What is in the clipboard are no activities of this program."));
      return FALSE;
    }

  mpl_plan_place_insert (self->snapshot, self->change, place, (const gint64 *) (gpointer) ids->data,
                         ids->len);
  if (ids->len == 1)
    mpl_change_set_subject (self->change, &mpl_activity_table, g_array_index (ids, gint64, 0));
  self->result.n_activities = ids->len;

  return TRUE;
}

/* How many activities a clip holds, as far as it matters for a verb. */
static gboolean
has_several (const MplPlanClip *clip)
{
  const MplPlanClipRecord *second
      = clip->records->len > 1 ? g_ptr_array_index (clip->records, 1) : NULL;

  return second != NULL && second->table == &mpl_activity_table;
}

MplChange *
mpl_plan_paste_clip (MplSnapshot *snapshot,
                     const MplCalendar *calendar,
                     MplPlanClip *clip,
                     const char *file,
                     MplPlanPlace place,
                     const MplPlanPasteStyle *style,
                     MplPlanPaste *result,
                     GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (MplChange) change = mpl_change_new (has_several (clip) ? style->several : style->verb);
  MplPlanPasting pasting = {
    .snapshot = snapshot,
    .calendar = calendar,
    .clip = clip,
    .change = change,
    .block = place.block,
    .suffix = style->suffix,
    .ids = ids,
  };

  if (!mpl_plan_place_check (snapshot, place, error))
    return NULL;

  pasting.same_file = file != NULL && *file != '\0' && g_str_equal (file, clip->file);
  pasting.keeps_state = clip->cut && pasting.same_file;
  pasting.days = find_shift (
      clip, mpl_plan_edit_get_programme (
                snapshot, mpl_snapshot_get (snapshot, &mpl_block_table, place.block)));
  pasting.result.days = pasting.days;
  if (!paste_activities (&pasting, place, error))
    return NULL;
  mpl_plan_pasting_add_parts (&pasting);

  if (result != NULL)
    *result = pasting.result;
  return g_steal_pointer (&change);
}

MplChange *
mpl_plan_paste (MplSnapshot *snapshot,
                const MplCalendar *calendar,
                GBytes *clip,
                const char *file,
                MplPlanPlace place,
                MplPlanPaste *result,
                GError **error)
{
  static const MplPlanPasteStyle style
      = { MPL_VERB_ACTIVITY_PASTE, MPL_VERB_ACTIVITIES_PASTE, NULL };
  g_autoptr (MplPlanClip) read = NULL;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL && clip != NULL, NULL);

  read = mpl_plan_clip_read (clip, error);
  if (read == NULL)
    return NULL;

  return mpl_plan_paste_clip (snapshot, calendar, read, file, place, &style, result, error);
}

MplChange *
mpl_plan_duplicate (MplSnapshot *snapshot,
                    const MplCalendar *calendar,
                    const gint64 *ids,
                    guint n_ids,
                    GError **error)
{
  static const MplPlanPasteStyle style
      = { MPL_VERB_ACTIVITY_DUPLICATE, MPL_VERB_ACTIVITIES_DUPLICATE, " (копия)" };
  static const char *const here = "here";
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MplPlanClip) clip = NULL;
  MplRow *last;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  bytes = rows != NULL ? mpl_plan_copy (snapshot, ids, n_ids, here, FALSE, error) : NULL;
  clip = bytes != NULL ? mpl_plan_clip_read (bytes, error) : NULL;
  if (clip == NULL)
    return NULL;

  last = g_ptr_array_index (rows, rows->len - 1);
  return mpl_plan_paste_clip (snapshot, calendar, clip, here,
                              mpl_plan_place_after (snapshot, mpl_row_get_id (last)), &style, NULL,
                              error);
}

static void
take_sentence (GPtrArray *sentences, char *sentence)
{
  g_ptr_array_add (sentences, sentence);
}

char *
mpl_plan_paste_describe (const MplPlanPaste *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_persons > 0)
    take_sentence (
        sentences,
        g_strdup_printf (ngettext ("%u person was left out: the person is not in this school file.",
                                   "%u persons were left out: they are not in this school file.",
                                   self->n_persons),
                         self->n_persons));
  if (self->n_values > 0)
    take_sentence (
        sentences,
        g_strdup_printf (ngettext ("%u value was left out: the plan has no such column here.",
                                   "%u values were left out: the plan has no such columns here.",
                                   self->n_values),
                         self->n_values));
  if (self->n_roles > 0)
    take_sentence (
        sentences,
        g_strdup_printf (ngettext ("%u role was added to the school’s roles.",
                                   "%u roles were added to the school’s roles.", self->n_roles),
                         self->n_roles));
  if (self->days != 0)
    take_sentence (sentences, g_strdup_printf (ngettext ("The days were shifted by %d day.",
                                                         "The days were shifted by %d days.",
                                                         (gulong) ABS (self->days)),
                                               self->days));

  return sentences->len == 0 ? NULL : g_strjoinv (" ", (char **) sentences->pdata);
}
