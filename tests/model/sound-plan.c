/* sound-plan.c: a plan in which a check finds nothing, to plant faults in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sound-plan.h"

#include "base/mpl-span.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school-time.h"

#define CHAIN 12

static void
add_roles (SoundPlan *self)
{
  static const char *const codes[SOUND_N_ROLES]
      = { MPL_ROLE_CODE_HEAD,   MPL_ROLE_CODE_DEPUTY, MPL_ROLE_CODE_CURATOR,
          MPL_ROLE_CODE_MENTOR, MPL_ROLE_CODE_MENTEE, MPL_ROLE_CODE_PSYCHOLOGIST };

  for (guint i = 0; i < SOUND_N_ROLES; i++)
    {
      self->roles[i] = mpl_change_insert (self->change, &mpl_role_table);
      mpl_change_set_text (self->change, &mpl_role_table, self->roles[i], MPL_ROLE_CODE, codes[i]);
      mpl_change_set_text (self->change, &mpl_role_table, self->roles[i], MPL_ROLE_TITLE, codes[i]);

      self->persons[i] = mpl_change_insert (self->change, &mpl_person_table);
      mpl_change_set_text (self->change, &mpl_person_table, self->persons[i], MPL_PERSON_FAMILY,
                           "Орлова");
      mpl_change_set_text (self->change, &mpl_person_table, self->persons[i], MPL_PERSON_GIVEN,
                           "Анна");

      self->holdings[i] = mpl_change_insert (self->change, &mpl_holding_table);
      mpl_change_set_integer (self->change, &mpl_holding_table, self->holdings[i], MPL_HOLDING_ROLE,
                              self->roles[i]);
      mpl_change_set_integer (self->change, &mpl_holding_table, self->holdings[i],
                              MPL_HOLDING_PERSON, self->persons[i]);
    }
}

static void
add_calendar (SoundPlan *self)
{
  const MplDay days[]
      = { mpl_day_new (2026, 6, 12), mpl_day_new (2026, 11, 4), mpl_day_new (2027, 2, 23) };
  const MplSpan spans[] = { { mpl_day_new (2026, 9, 1), mpl_day_new (2027, 5, 26) },
                            { mpl_day_new (2026, 10, 24), mpl_day_new (2026, 11, 1) } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      self->days[i] = mpl_change_insert (self->change, &mpl_calendar_day_table);
      mpl_change_set_integer (self->change, &mpl_calendar_day_table, self->days[i],
                              MPL_CALENDAR_DAY_DAY, days[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      self->terms[i] = mpl_change_insert (self->change, &mpl_term_table);
      mpl_change_set_text (self->change, &mpl_term_table, self->terms[i], MPL_TERM_KIND,
                           i == 0 ? "quarter" : "break");
      mpl_change_set_integer (self->change, &mpl_term_table, self->terms[i], MPL_TERM_START,
                              spans[i].start);
      mpl_change_set_integer (self->change, &mpl_term_table, self->terms[i], MPL_TERM_END,
                              spans[i].end);
    }
}

static void
add_activity (SoundPlan *self, gint64 block)
{
  static const char *const kinds[] = { "single", "recurring", "milestone" };
  guint index = self->activities->len;
  gint64 id = mpl_change_insert (self->change, &mpl_activity_table);
  MplDay monday = mpl_day_new (2026, 9, 7) + (MplDay) (index % CHAIN) * 7;
  g_autofree char *title = g_strdup_printf ("Activity %u", index);

  g_array_append_val (self->activities, id);
  mpl_change_set_text (self->change, &mpl_activity_table, id, MPL_ACTIVITY_TITLE, title);
  mpl_change_set_text (self->change, &mpl_activity_table, id, MPL_ACTIVITY_KIND, kinds[index % 3]);
  mpl_change_set_text (self->change, &mpl_activity_table, id, MPL_ACTIVITY_RESULT, "A result");
  if (index % 3 == 1)
    mpl_change_set_text (self->change, &mpl_activity_table, id, MPL_ACTIVITY_RECURRENCE, "1w:tu");

  sound_plan_set_integer (self, index, MPL_ACTIVITY_BLOCK, block);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_POSITION, index);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_START, monday);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_END, index % 3 == 2 ? monday : monday + 4);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_AIMS, 7);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_OBJECTIVES, 31);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_LEVELS, 7);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_FOCUS, 7);
  sound_plan_set_integer (self, index, MPL_ACTIVITY_CHALLENGES, 3);

  for (guint i = 0; i < SOUND_N_ROLES; i++)
    {
      gint64 responsible = mpl_change_insert (self->change, &mpl_responsible_table);

      g_array_append_val (self->responsible, responsible);
      mpl_change_set_integer (self->change, &mpl_responsible_table, responsible,
                              MPL_RESPONSIBLE_ACTIVITY, id);
      mpl_change_set_integer (self->change, &mpl_responsible_table, responsible,
                              MPL_RESPONSIBLE_ROLE, self->roles[i]);
    }
  if (index % CHAIN > 0)
    sound_plan_link (self, index - 1, index);
}

static void
add_plan (SoundPlan *self, guint n_blocks, guint n_in_block)
{
  self->programme = mpl_change_insert (self->change, &mpl_programme_table);
  mpl_change_set_text (self->change, &mpl_programme_table, self->programme, MPL_PROGRAMME_TITLE,
                       "P");
  mpl_change_set_integer (self->change, &mpl_programme_table, self->programme, MPL_PROGRAMME_START,
                          mpl_day_new (2026, 8, 17));
  mpl_change_set_integer (self->change, &mpl_programme_table, self->programme, MPL_PROGRAMME_END,
                          mpl_day_new (2027, 6, 30));
  mpl_change_set_integer (self->change, &mpl_programme_table, self->programme,
                          MPL_PROGRAMME_CHALLENGES, 3);
  mpl_change_set_integer (self->change, &mpl_programme_table, self->programme, MPL_PROGRAMME_FOCUS,
                          7);

  for (guint b = 0; b < n_blocks; b++)
    {
      gint64 block = mpl_change_insert (self->change, &mpl_block_table);

      mpl_change_set_text (self->change, &mpl_block_table, block, MPL_BLOCK_TITLE, "B");
      mpl_change_set_integer (self->change, &mpl_block_table, block, MPL_BLOCK_POSITION, b);
      mpl_change_set_integer (self->change, &mpl_block_table, block, MPL_BLOCK_PROGRAMME,
                              self->programme);
      for (guint i = 0; i < n_in_block; i++)
        add_activity (self, block);
    }
}

SoundPlan *
sound_plan_new (guint n_blocks, guint n_in_block)
{
  SoundPlan *self = g_new0 (SoundPlan, 1);

  self->change = mpl_change_new ("test");
  self->activities = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->responsible = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_roles (self);
  add_calendar (self);
  add_plan (self, n_blocks, n_in_block);

  return self;
}

void
sound_plan_free (SoundPlan *self)
{
  g_object_unref (self->change);
  g_array_unref (self->activities);
  g_array_unref (self->responsible);
  g_free (self);
}

gint64
sound_plan_get_activity (const SoundPlan *self, guint index)
{
  return g_array_index (self->activities, gint64, index);
}

MplDay
sound_plan_get_day (const SoundPlan *self, guint index, guint field)
{
  const MplChangeOp *op = mpl_change_find_op (self->change, &mpl_activity_table,
                                              sound_plan_get_activity (self, index));

  return (MplDay) op->values[field].integer;
}

void
sound_plan_set_integer (SoundPlan *self, guint index, guint field, gint64 value)
{
  mpl_change_set_integer (self->change, &mpl_activity_table, sound_plan_get_activity (self, index),
                          field, value);
}

void
sound_plan_link (SoundPlan *self, guint from, guint to)
{
  gint64 id = mpl_change_insert (self->change, &mpl_dependency_table);

  mpl_change_set_integer (self->change, &mpl_dependency_table, id, MPL_DEPENDENCY_PREDECESSOR,
                          sound_plan_get_activity (self, from));
  mpl_change_set_integer (self->change, &mpl_dependency_table, id, MPL_DEPENDENCY_SUCCESSOR,
                          sound_plan_get_activity (self, to));
}

MplSnapshot *
sound_plan_freeze (const SoundPlan *self)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (self->change, &error));
  g_assert_no_error (error);

  return mpl_snapshot_new_with_change (empty, self->change);
}
