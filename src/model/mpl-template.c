/* mpl-template.c: a template of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-template.h"

G_DEFINE_BOXED_TYPE (MplTemplate, mpl_template, mpl_template_ref, mpl_template_unref)

static void
clear_block (gpointer data)
{
  MplTemplateBlock *block = data;

  g_free (block->id);
  g_free (block->title);
  g_free (block->colour);
}

static void
clear_role (gpointer data)
{
  MplTemplateRole *role = data;

  g_free (role->id);
  g_free (role->title);
  g_free (role->title_short);
  g_free (role->kind);
}

static void
clear_action (gpointer data)
{
  MplTemplateAction *action = data;

  g_free (action->title);
}

static void
clear_activity (gpointer data)
{
  MplTemplateActivity *activity = data;

  g_free (activity->code);
  g_free (activity->title);
  g_free (activity->following_title);
  g_free (activity->recurrence);
  g_free (activity->result);
  g_free (activity->evidence);
  g_free (activity->term);
  g_free (activity->note);
  g_clear_pointer (&activity->responsible, g_array_unref);
  g_clear_pointer (&activity->depends, g_array_unref);
  g_clear_pointer (&activity->actions, g_array_unref);
}

GArray *
mpl_template_actions_new (void)
{
  GArray *actions = g_array_new (FALSE, TRUE, sizeof (MplTemplateAction));

  g_array_set_clear_func (actions, clear_action);
  return actions;
}

MplTemplate *
mpl_template_new (void)
{
  MplTemplate *self = g_new0 (MplTemplate, 1);

  g_atomic_ref_count_init (&self->refs);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (MplTemplateBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->roles = g_array_new (FALSE, TRUE, sizeof (MplTemplateRole));
  g_array_set_clear_func (self->roles, clear_role);
  self->activities = g_array_new (FALSE, TRUE, sizeof (MplTemplateActivity));
  g_array_set_clear_func (self->activities, clear_activity);

  return self;
}

MplTemplate *
mpl_template_ref (MplTemplate *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
mpl_template_unref (MplTemplate *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_array_unref (self->blocks);
  g_array_unref (self->roles);
  g_array_unref (self->activities);
  g_free (self);
}
