/* mpl-sample.c: a made-up school whose programme is in full swing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-sample.h"

static void
clear_values (MplValue *values, guint n)
{
  for (guint i = 0; i < n; i++)
    mpl_value_clear (&values[i]);
}

static void
clear_person (gpointer data)
{
  MplSamplePerson *person = data;

  g_free (person->id);
  clear_values (person->values, MPL_PERSON_N_FIELDS);
}

static void
clear_holding (gpointer data)
{
  MplSampleHolding *holding = data;

  g_free (holding->role);
}

static void
clear_approval (gpointer data)
{
  MplSampleApproval *approval = data;

  mpl_value_clear (&approval->kind);
  g_free (approval->role);
  g_free (approval->number);
  g_free (approval->edge.code);
}

static void
clear_council (gpointer data)
{
  MplSampleCouncil *council = data;

  g_free (council->role);
  g_free (council->title);
  g_free (council->number);
  g_free (council->edge.code);
}

static void
clear_shift (gpointer data)
{
  MplSampleShift *shift = data;

  g_free (shift->code);
}

static void
clear_aside (gpointer data)
{
  MplSampleAside *aside = data;

  g_free (aside->code);
  g_free (aside->status);
  g_free (aside->note);
}

static GArray *
new_list (guint size, GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (list, clear);
  return list;
}

MplSample *
mpl_sample_new (void)
{
  MplSample *self = g_new0 (MplSample, 1);

  self->people = new_list (sizeof (MplSamplePerson), clear_person);
  self->holdings = new_list (sizeof (MplSampleHolding), clear_holding);
  self->approvals = new_list (sizeof (MplSampleApproval), clear_approval);
  self->councils = new_list (sizeof (MplSampleCouncil), clear_council);
  self->progress.late = new_list (sizeof (MplSampleShift), clear_shift);
  self->progress.moved = new_list (sizeof (MplSampleShift), clear_shift);
  self->progress.set_aside = new_list (sizeof (MplSampleAside), clear_aside);

  return self;
}

void
mpl_sample_free (MplSample *self)
{
  clear_values (self->school, MPL_SCHOOL_N_FIELDS);
  clear_values (self->programme, MPL_PROGRAMME_N_FIELDS);
  g_free (self->template);
  g_free (self->baseline);
  g_array_unref (self->people);
  g_array_unref (self->holdings);
  g_array_unref (self->approvals);
  g_array_unref (self->councils);
  g_strfreev (self->progress.overdue);
  g_array_unref (self->progress.late);
  g_array_unref (self->progress.moved);
  g_array_unref (self->progress.set_aside);
  g_free (self);
}
