/* mpl-plan-list.c: the activities of the current programme as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-list.h"

#include "model/mpl-activity.h"
#include "model/mpl-plan.h"

struct _MplPlanList
{
  GObject parent_instance;

  GPtrArray *items;   /* MplPlanItem */
  GHashTable *blocks; /* the block's id → MplPlanBlock */
};

static GType
mpl_plan_list_get_item_type (GListModel *model)
{
  return MPL_TYPE_PLAN_ITEM;
}

static guint
mpl_plan_list_get_n_items (GListModel *model)
{
  return MPL_PLAN_LIST (model)->items->len;
}

static gpointer
mpl_plan_list_get_item (GListModel *model, guint position)
{
  MplPlanList *self = MPL_PLAN_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mpl_plan_list_get_item_type;
  iface->get_n_items = mpl_plan_list_get_n_items;
  iface->get_item = mpl_plan_list_get_item;
}

static void
mpl_plan_list_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  MplPlanList *self = MPL_PLAN_LIST (model);

  if (position >= self->items->len)
    {
      *start = self->items->len;
      *end = G_MAXUINT;
      return;
    }

  mpl_plan_block_get_places (mpl_plan_item_get_block (g_ptr_array_index (self->items, position)),
                             start, end);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = mpl_plan_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MplPlanList,
                               mpl_plan_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* The block of a record, moved from the blocks of before into those of now. */
static MplPlanBlock *
keep_block (MplPlanList *self, GHashTable *blocks, MplRow *row)
{
  gint64 id = mpl_row_get_id (row);
  MplPlanBlock *block = g_hash_table_lookup (self->blocks, &id);

  block = block != NULL ? g_object_ref (block) : mpl_plan_block_new ();
  g_hash_table_insert (blocks, g_memdup2 (&id, sizeof id), block);

  return block;
}

/* The blocks of the plan end up in @blocks. */
static GPtrArray *
read_items (MplPlanList *self,
            GHashTable *blocks,
            GArray *plan,
            MplSnapshot *snapshot,
            MplDay today)
{
  GPtrArray *items = g_ptr_array_new_full (plan->len, g_object_unref);
  MplPlanBlock *block = NULL;

  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      if (row->activity == NULL)
        block = keep_block (self, blocks, row->block);
      else
        g_ptr_array_add (items, mpl_plan_item_new (block, row, snapshot, today));
    }

  return items;
}

/* Tells each block where its rows stand. */
static void
update_blocks (GHashTable *blocks, GArray *plan)
{
  guint start = 0;

  for (guint i = 0; i < plan->len;)
    {
      MplRow *row = g_array_index (plan, MplPlanRow, i).block;
      gint64 id = mpl_row_get_id (row);
      MplPlanBlockFacts facts = {
        .title = mpl_row_get_title (row),
        .number = g_array_index (plan, MplPlanRow, i).block_number,
        .start = start,
      };

      for (i++; i < plan->len && g_array_index (plan, MplPlanRow, i).activity != NULL; i++)
        {
          MplRow *activity = g_array_index (plan, MplPlanRow, i).activity;

          facts.n_rows++;
          if (mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) == MPL_ACTIVITY_DONE)
            facts.n_done++;
        }

      start += facts.n_rows;
      mpl_plan_block_update (g_hash_table_lookup (blocks, &id), &facts);
    }
}

/* Puts what is in @old in the place of its equals at both ends of @items, and tells how many. */
static void
keep_ends (GPtrArray *old, GPtrArray *items, guint *n_first, guint *n_last)
{
  guint most = MIN (old->len, items->len);

  for (*n_first = 0; *n_first < most; *n_first += 1)
    {
      gpointer was = g_ptr_array_index (old, *n_first);
      gpointer *is = &g_ptr_array_index (items, *n_first);

      if (!mpl_plan_item_equal (was, *is))
        break;
      g_set_object (is, was);
    }

  for (*n_last = 0; *n_last < most - *n_first; *n_last += 1)
    {
      gpointer was = g_ptr_array_index (old, old->len - 1 - *n_last);
      gpointer *is = &g_ptr_array_index (items, items->len - 1 - *n_last);

      if (!mpl_plan_item_equal (was, *is))
        break;
      g_set_object (is, was);
    }
}

static void
mpl_plan_list_finalize (GObject *object)
{
  MplPlanList *self = MPL_PLAN_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_hash_table_unref);

  G_OBJECT_CLASS (mpl_plan_list_parent_class)->finalize (object);
}

static void
mpl_plan_list_class_init (MplPlanListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_plan_list_finalize;
}

static GHashTable *
new_blocks (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
mpl_plan_list_init (MplPlanList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->blocks = new_blocks ();
}

MplPlanList *
mpl_plan_list_new (void)
{
  return g_object_new (MPL_TYPE_PLAN_LIST, NULL);
}

void
mpl_plan_list_update (MplPlanList *self, MplSnapshot *snapshot, MplDay today)
{
  MplRow *programme;
  g_autoptr (GArray) plan = NULL;
  g_autoptr (GHashTable) blocks = new_blocks ();
  g_autoptr (GPtrArray) old = NULL;
  guint n_first = 0;
  guint n_last = 0;
  guint n_removed, n_added;

  g_return_if_fail (MPL_IS_PLAN_LIST (self));
  g_return_if_fail (snapshot == NULL || MPL_IS_SNAPSHOT (snapshot));

  programme = snapshot != NULL ? mpl_snapshot_get_programme (snapshot) : NULL;
  plan = programme != NULL ? mpl_plan_read (snapshot, programme)
                           : g_array_new (FALSE, FALSE, sizeof (MplPlanRow));

  old = g_steal_pointer (&self->items);
  self->items = read_items (self, blocks, plan, snapshot, today);
  keep_ends (old, self->items, &n_first, &n_last);
  g_clear_pointer (&self->blocks, g_hash_table_unref);
  self->blocks = g_steal_pointer (&blocks);
  update_blocks (self->blocks, plan);

  n_removed = old->len - n_first - n_last;
  n_added = self->items->len - n_first - n_last;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_first, n_removed, n_added);
}
