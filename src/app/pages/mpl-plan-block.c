/* mpl-plan-block.c: a block of the plan as its page shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-block.h"

#include <glib/gi18n.h>

struct _MplPlanBlock
{
  GObject parent_instance;

  char *heading;
  char *count;
  guint start;
  guint n_rows;
};

enum
{
  PROP_0,
  PROP_COUNT,
  PROP_HEADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplPlanBlock, mpl_plan_block, G_TYPE_OBJECT)

static void
mpl_plan_block_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplPlanBlock *self = MPL_PLAN_BLOCK (object);

  switch (prop_id)
    {
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_block_finalize (GObject *object)
{
  MplPlanBlock *self = MPL_PLAN_BLOCK (object);

  g_free (self->heading);
  g_free (self->count);

  G_OBJECT_CLASS (mpl_plan_block_parent_class)->finalize (object);
}

static void
mpl_plan_block_class_init (MplPlanBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_plan_block_get_property;
  object_class->finalize = mpl_plan_block_finalize;

  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mpl_plan_block_init (MplPlanBlock *self)
{
}

MplPlanBlock *
mpl_plan_block_new (void)
{
  return g_object_new (MPL_TYPE_PLAN_BLOCK, NULL);
}

void
mpl_plan_block_update (MplPlanBlock *self, const MplPlanBlockFacts *facts)
{
  g_autofree char *heading = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (MPL_IS_PLAN_BLOCK (self));

  self->start = facts->start;
  self->n_rows = facts->n_rows;

  heading = g_strdup_printf ("%u. %s", facts->number, facts->title);
  if (g_set_str (&self->heading, heading))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);

  /* Translators: how many activities of a block are done, and how many it has */
  count = g_strdup_printf (_ ("%u of %u"), facts->n_done, facts->n_rows);
  if (g_set_str (&self->count, count))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

const char *
mpl_plan_block_get_heading (MplPlanBlock *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_BLOCK (self), NULL);

  return self->heading;
}

const char *
mpl_plan_block_get_count (MplPlanBlock *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_BLOCK (self), NULL);

  return self->count;
}

void
mpl_plan_block_get_places (MplPlanBlock *self, guint *start, guint *end)
{
  g_return_if_fail (MPL_IS_PLAN_BLOCK (self));

  *start = self->start;
  *end = self->start + self->n_rows;
}
