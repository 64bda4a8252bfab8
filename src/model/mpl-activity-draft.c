/* mpl-activity-draft.c: an activity as it is being edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All records of a draft are rows of values, so that reading, comparing and writing know no field
 * by name; only what follows from a field does.
 */

#include "mpl-config.h"

#include "model/mpl-activity-draft-private.h"

#include "model/mpl-action.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

#define AIM_A1 ((gint64) 1)

static const struct
{
  const MplTable *table;
  guint owner;
  int position;
} lists[] = {
  [MPL_DRAFT_ACTIONS] = { &mpl_action_table, MPL_ACTION_ACTIVITY, MPL_ACTION_POSITION },
  [MPL_DRAFT_RESPONSIBLE]
  = { &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, MPL_RESPONSIBLE_POSITION },
  [MPL_DRAFT_LINKS] = { &mpl_dependency_table, MPL_DEPENDENCY_SUCCESSOR, -1 },
  [MPL_DRAFT_OWN] = { &mpl_activity_value_table, MPL_ACTIVITY_VALUE_ACTIVITY, -1 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (lists) == MPL_DRAFT_N_LISTS);

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplActivityDraft, mpl_activity_draft, G_TYPE_OBJECT)

const MplTable *
mpl_draft_list_get_table (MplDraftList list)
{
  g_return_val_if_fail (list >= MPL_DRAFT_FIELDS && list < MPL_DRAFT_N_LISTS, NULL);

  return list == MPL_DRAFT_FIELDS ? &mpl_activity_table : lists[list].table;
}

guint
mpl_draft_list_get_owner (MplDraftList list)
{
  return lists[list].owner;
}

int
mpl_draft_list_get_position (MplDraftList list)
{
  return lists[list].position;
}

static MplDraftItem *
item_new (const MplTable *table)
{
  MplDraftItem *item = g_new0 (MplDraftItem, 1);

  item->n_values = table->n_fields;
  item->values = g_new0 (MplValue, table->n_fields);
  for (guint i = 0; i < table->n_fields; i++)
    mpl_field_get_initial (&table->fields[i], &item->values[i]);

  return item;
}

static void
item_free (gpointer data)
{
  MplDraftItem *item = data;

  for (guint i = 0; i < item->n_values; i++)
    mpl_value_clear (&item->values[i]);
  g_free (item->values);
  g_free (item);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const MplDraftItem *first = *(const MplDraftItem *const *) a;
  const MplDraftItem *second = *(const MplDraftItem *const *) b;
  guint position = GPOINTER_TO_UINT (user_data);
  gint64 p = first->values[position].integer;
  gint64 q = second->values[position].integer;

  if (p != q)
    return p < q ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

static void
read_list (MplActivityDraft *self, MplDraftList list)
{
  const MplTable *table = lists[list].table;
  guint n;
  MplRow *const *rows
      = mpl_snapshot_get_children (self->snapshot, table, lists[list].owner, self->id, &n);

  for (guint i = 0; i < n; i++)
    {
      const MplValue *values = mpl_row_get_values (rows[i]);
      MplDraftItem *item = item_new (table);

      item->id = mpl_row_get_id (rows[i]);
      for (guint j = 0; j < table->n_fields; j++)
        mpl_value_copy (&item->values[j], &values[j]);
      g_ptr_array_add (self->lists[list], item);
    }
  if (lists[list].position >= 0)
    g_ptr_array_sort_with_data (self->lists[list], compare_items,
                                GINT_TO_POINTER (lists[list].position));
}

static void
mpl_activity_draft_dispose (GObject *object)
{
  MplActivityDraft *self = MPL_ACTIVITY_DRAFT (object);

  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);

  G_OBJECT_CLASS (mpl_activity_draft_parent_class)->dispose (object);
}

static void
mpl_activity_draft_finalize (GObject *object)
{
  MplActivityDraft *self = MPL_ACTIVITY_DRAFT (object);

  for (guint i = 0; i < MPL_ACTIVITY_N_FIELDS; i++)
    mpl_value_clear (&self->values[i]);
  for (guint i = 0; i < MPL_DRAFT_N_LISTS; i++)
    g_ptr_array_unref (self->lists[i]);
  mpl_value_clear (&self->kept_rule);
  mpl_value_clear (&self->kept_end);

  G_OBJECT_CLASS (mpl_activity_draft_parent_class)->finalize (object);
}

static void
mpl_activity_draft_class_init (MplActivityDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mpl_activity_draft_dispose;
  object_class->finalize = mpl_activity_draft_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mpl_activity_draft_init (MplActivityDraft *self)
{
  for (guint i = 0; i < MPL_DRAFT_N_LISTS; i++)
    self->lists[i] = g_ptr_array_new_with_free_func (item_free);
}

static MplActivityDraft *
new_for_snapshot (MplSnapshot *snapshot)
{
  MplActivityDraft *self = g_object_new (MPL_TYPE_ACTIVITY_DRAFT, NULL);

  self->snapshot = g_object_ref (snapshot);
  self->calendar = mpl_calendar_new_for_snapshot (snapshot);

  return self;
}

MplActivityDraft *
mpl_activity_draft_new (MplSnapshot *snapshot, gint64 activity)
{
  MplActivityDraft *self;
  const MplValue *values;
  MplRow *row;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  row = mpl_snapshot_get (snapshot, &mpl_activity_table, activity);
  if (row == NULL)
    return NULL;

  self = new_for_snapshot (snapshot);
  self->id = activity;
  values = mpl_row_get_values (row);
  for (guint i = 0; i < MPL_ACTIVITY_N_FIELDS; i++)
    mpl_value_copy (&self->values[i], &values[i]);
  for (int i = 0; i < MPL_DRAFT_N_LISTS; i++)
    read_list (self, (MplDraftList) i);

  return self;
}

MplActivityDraft *
mpl_activity_draft_new_for_block (MplSnapshot *snapshot, gint64 block, MplSpan span)
{
  MplActivityDraft *self;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (
      mpl_span_is_valid (span) && span.start != MPL_DAY_NONE && span.end != MPL_DAY_NONE, NULL);

  if (mpl_snapshot_get (snapshot, &mpl_block_table, block) == NULL)
    return NULL;

  self = new_for_snapshot (snapshot);
  for (guint i = 0; i < MPL_ACTIVITY_N_FIELDS; i++)
    mpl_field_get_initial (&mpl_activity_table.fields[i], &self->values[i]);
  mpl_value_set_text (&self->values[MPL_ACTIVITY_TITLE], "");
  mpl_value_set_integer (&self->values[MPL_ACTIVITY_BLOCK], block);
  mpl_value_set_integer (&self->values[MPL_ACTIVITY_START], span.start);
  mpl_value_set_integer (&self->values[MPL_ACTIVITY_END], span.end);

  return self;
}

MplSnapshot *
mpl_activity_draft_get_snapshot (MplActivityDraft *self)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), NULL);

  return self->snapshot;
}

MplCalendar *
mpl_activity_draft_get_calendar (MplActivityDraft *self)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), NULL);

  return self->calendar;
}

gint64
mpl_activity_draft_get_id (MplActivityDraft *self)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), 0);

  return self->id;
}

MplRow *
mpl_activity_draft_get_programme (MplActivityDraft *self)
{
  const MplValue *block;
  MplRow *row;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), NULL);

  block = &self->values[MPL_ACTIVITY_BLOCK];
  if (block->kind != MPL_VALUE_INTEGER)
    return NULL;
  row = mpl_snapshot_get (self->snapshot, &mpl_block_table, block->integer);
  if (row == NULL)
    return NULL;

  return mpl_snapshot_get (self->snapshot, &mpl_programme_table,
                           mpl_row_get_reference (row, MPL_BLOCK_PROGRAMME));
}

MplValue *
mpl_activity_draft_get_values (MplActivityDraft *self, MplDraftList list, guint item)
{
  MplDraftItem *found;

  if (list == MPL_DRAFT_FIELDS)
    return self->values;

  g_return_val_if_fail (item < self->lists[list]->len, NULL);
  found = g_ptr_array_index (self->lists[list], item);

  return found->values;
}

static void
emit_changed (MplActivityDraft *self)
{
  self->touched = TRUE;
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Takes a value away, keeping it for later, where @gone; else gives the kept one again. */
static void
exchange (MplValue *value, MplValue *kept, gboolean gone)
{
  if (gone && value->kind != MPL_VALUE_NULL)
    {
      mpl_value_copy (kept, value);
      mpl_value_set_null (value);
    }
  else if (!gone && value->kind == MPL_VALUE_NULL)
    {
      mpl_value_copy (value, kept);
    }
}

static void
follow_kind (MplActivityDraft *self, const char *was, const char *now)
{
  MplValue *start = &self->values[MPL_ACTIVITY_START];
  MplValue *end = &self->values[MPL_ACTIVITY_END];
  MplValue *rule = &self->values[MPL_ACTIVITY_RECURRENCE];
  gboolean recurs = g_strcmp0 (now, "recurring") == 0;
  gboolean recurred = g_strcmp0 (was, "recurring") == 0;

  if (recurs != recurred)
    exchange (rule, &self->kept_rule, recurred);
  if (recurs && rule->kind == MPL_VALUE_NULL)
    mpl_value_set_text (rule, "1m");

  if (g_strcmp0 (now, "milestone") == 0)
    {
      mpl_value_copy (&self->kept_end, end);
      mpl_value_copy (end, start);
    }
  else if (g_strcmp0 (was, "milestone") == 0 && self->kept_end.kind == MPL_VALUE_INTEGER
           && self->kept_end.integer >= start->integer)
    {
      mpl_value_copy (end, &self->kept_end);
    }
}

static void
follow_aims (MplActivityDraft *self, gint64 was, gint64 now)
{
  MplValue *spheres = &self->values[MPL_ACTIVITY_SPHERES];

  if ((was & AIM_A1) != 0 && (now & AIM_A1) == 0)
    {
      self->kept_spheres = spheres->integer;
      mpl_value_set_integer (spheres, 0);
    }
  else if ((was & AIM_A1) == 0 && (now & AIM_A1) != 0 && spheres->integer == 0)
    {
      mpl_value_set_integer (spheres, self->kept_spheres);
    }
}

/* What must be so once a field of the activity has another value. */
static void
follow (MplActivityDraft *self, guint field, const MplValue *was)
{
  const MplValue *now = &self->values[field];

  if (field == MPL_ACTIVITY_KIND)
    follow_kind (self, was->kind == MPL_VALUE_TEXT ? was->text : NULL,
                 now->kind == MPL_VALUE_TEXT ? now->text : NULL);
  else if (field == MPL_ACTIVITY_AIMS)
    follow_aims (self, was->integer, now->integer);
  else if (field == MPL_ACTIVITY_START
           && mpl_activity_draft_get_choice (self, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE)
    mpl_value_copy (&self->values[MPL_ACTIVITY_END], now);
}

const MplValue *
mpl_activity_draft_get (MplActivityDraft *self, MplDraftList list, guint item, guint field)
{
  MplValue *values;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), NULL);
  g_return_val_if_fail (field < mpl_draft_list_get_table (list)->n_fields, NULL);

  values = mpl_activity_draft_get_values (self, list, item);

  return values != NULL ? &values[field] : NULL;
}

void
mpl_activity_draft_set (MplActivityDraft *self,
                        MplDraftList list,
                        guint item,
                        guint field,
                        const MplValue *value)
{
  MplValue was = MPL_VALUE_INIT;
  MplValue *values;

  g_return_if_fail (MPL_IS_ACTIVITY_DRAFT (self) && value != NULL);
  g_return_if_fail (field < mpl_draft_list_get_table (list)->n_fields);

  values = mpl_activity_draft_get_values (self, list, item);
  if (values == NULL || mpl_value_equal (&values[field], value))
    return;

  mpl_value_copy (&was, &values[field]);
  mpl_value_copy (&values[field], value);
  if (list == MPL_DRAFT_FIELDS)
    follow (self, field, &was);
  mpl_value_clear (&was);
  emit_changed (self);
}

guint
mpl_activity_draft_get_n (MplActivityDraft *self, MplDraftList list)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), 0);
  g_return_val_if_fail (list > MPL_DRAFT_FIELDS && list < MPL_DRAFT_N_LISTS, 0);

  return self->lists[list]->len;
}

guint
mpl_activity_draft_add (MplActivityDraft *self, MplDraftList list)
{
  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), 0);
  g_return_val_if_fail (list > MPL_DRAFT_FIELDS && list < MPL_DRAFT_N_LISTS, 0);

  g_ptr_array_add (self->lists[list], item_new (lists[list].table));
  emit_changed (self);

  return self->lists[list]->len - 1;
}

void
mpl_activity_draft_remove (MplActivityDraft *self, MplDraftList list, guint item)
{
  g_return_if_fail (MPL_IS_ACTIVITY_DRAFT (self));
  g_return_if_fail (list > MPL_DRAFT_FIELDS && list < MPL_DRAFT_N_LISTS);
  g_return_if_fail (item < self->lists[list]->len);

  g_ptr_array_remove_index (self->lists[list], item);
  emit_changed (self);
}

void
mpl_activity_draft_move (MplActivityDraft *self, MplDraftList list, guint from, guint to)
{
  gpointer item;

  g_return_if_fail (MPL_IS_ACTIVITY_DRAFT (self));
  g_return_if_fail (list > MPL_DRAFT_FIELDS && list < MPL_DRAFT_N_LISTS);
  g_return_if_fail (lists[list].position >= 0);
  g_return_if_fail (from < self->lists[list]->len && to < self->lists[list]->len);

  if (from == to)
    return;
  item = g_ptr_array_steal_index (self->lists[list], from);
  g_ptr_array_insert (self->lists[list], (int) to, item);
  emit_changed (self);
}
