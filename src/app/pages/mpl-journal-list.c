/* mpl-journal-list.c: the history of a book as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-journal-list.h"

struct _MplJournalList
{
  GObject parent_instance;

  MplBook *book;
  GPtrArray *items; /* MplJournalItem */
  gboolean whole;   /* whether the oldest command has been read */
};

static GType
mpl_journal_list_get_item_type (GListModel *model)
{
  return MPL_TYPE_JOURNAL_ITEM;
}

static guint
mpl_journal_list_get_n_items (GListModel *model)
{
  return MPL_JOURNAL_LIST (model)->items->len;
}

static gpointer
mpl_journal_list_get_item (GListModel *model, guint position)
{
  MplJournalList *self = MPL_JOURNAL_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mpl_journal_list_get_item_type;
  iface->get_n_items = mpl_journal_list_get_n_items;
  iface->get_item = mpl_journal_list_get_item;
}

static MplDay
get_day (GPtrArray *items, guint position)
{
  return mpl_journal_item_get_day (g_ptr_array_index (items, position));
}

static void
mpl_journal_list_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  MplJournalList *self = MPL_JOURNAL_LIST (model);
  MplDay day;

  if (position >= self->items->len)
    {
      *start = self->items->len;
      *end = G_MAXUINT;
      return;
    }

  day = get_day (self->items, position);
  for (*start = position; *start > 0 && get_day (self->items, *start - 1) == day;)
    *start -= 1;
  for (*end = position + 1; *end < self->items->len && get_day (self->items, *end) == day;)
    *end += 1;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = mpl_journal_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MplJournalList,
                               mpl_journal_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init))

/* Appends up to @limit commands that are older than the last of @items. */
static gboolean
read_items (MplJournalList *self, GPtrArray *items, guint limit, gboolean *whole, GError **error)
{
  MplDay today = mpl_day_today ();
  gint64 before
      = items->len > 0 ? mpl_journal_item_get_id (g_ptr_array_index (items, items->len - 1)) : 0;
  g_autoptr (GPtrArray) commands = mpl_book_read_history (self->book, before, limit, error);

  if (commands == NULL)
    return FALSE;

  for (guint i = 0; i < commands->len; i++)
    {
      MplJournalItem *item
          = mpl_journal_item_new (self->book, g_ptr_array_index (commands, i), today);

      mpl_journal_item_set_first (item, items->len == 0
                                            || get_day (items, items->len - 1)
                                                   != mpl_journal_item_get_day (item));
      g_ptr_array_add (items, item);
    }
  *whole = commands->len < limit;

  return TRUE;
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

      if (!mpl_journal_item_equal (was, *is))
        break;
      g_set_object (is, was);
    }

  for (*n_last = 0; *n_last < most - *n_first; *n_last += 1)
    {
      gpointer was = g_ptr_array_index (old, old->len - 1 - *n_last);
      gpointer *is = &g_ptr_array_index (items, items->len - 1 - *n_last);

      if (!mpl_journal_item_equal (was, *is))
        break;
      g_set_object (is, was);
    }
}

/* Tells each item whether history can go back to before it. */
static void
update_can_undo (MplJournalList *self)
{
  gboolean can_undo = self->book != NULL && !mpl_book_get_read_only (self->book);

  for (guint i = 0; i < self->items->len; i++)
    {
      MplJournalItem *item = g_ptr_array_index (self->items, i);

      can_undo = can_undo && !mpl_journal_item_get_barrier (item);
      mpl_journal_item_set_can_undo (item, can_undo && !mpl_journal_item_get_undone (item));
    }
}

static void
take_items (MplJournalList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint n_first = 0;
  guint n_last = 0;
  guint n_removed, n_added;

  self->items = items;
  keep_ends (old, items, &n_first, &n_last);
  update_can_undo (self);

  n_removed = old->len - n_first - n_last;
  n_added = items->len - n_first - n_last;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), n_first, n_removed, n_added);
}

static void
mpl_journal_list_finalize (GObject *object)
{
  MplJournalList *self = MPL_JOURNAL_LIST (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (mpl_journal_list_parent_class)->finalize (object);
}

static void
mpl_journal_list_class_init (MplJournalListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_journal_list_finalize;
}

static void
mpl_journal_list_init (MplJournalList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

MplJournalList *
mpl_journal_list_new (void)
{
  return g_object_new (MPL_TYPE_JOURNAL_LIST, NULL);
}

gboolean
mpl_journal_list_update (MplJournalList *self, MplBook *book, GError **error)
{
  GPtrArray *items;
  guint limit;
  gboolean done = TRUE;

  g_return_val_if_fail (MPL_IS_JOURNAL_LIST (self), FALSE);
  g_return_val_if_fail (book == NULL || MPL_IS_BOOK (book), FALSE);

  /* One more than before: a new command pushes none out at the end. */
  limit = g_set_object (&self->book, book) ? 0 : self->items->len + 1;
  limit = MAX (limit, MPL_JOURNAL_LIST_PIECE);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  self->whole = TRUE;
  if (book != NULL && !read_items (self, items, limit, &self->whole, error))
    {
      g_ptr_array_set_size (items, 0);
      done = FALSE;
    }
  take_items (self, items);

  return done;
}

gboolean
mpl_journal_list_read_on (MplJournalList *self, GError **error)
{
  guint n_before;

  g_return_val_if_fail (MPL_IS_JOURNAL_LIST (self), FALSE);

  if (self->whole || self->book == NULL)
    return TRUE;

  n_before = self->items->len;
  if (!read_items (self, self->items, MPL_JOURNAL_LIST_PIECE, &self->whole, error))
    return FALSE;

  update_can_undo (self);
  if (self->items->len > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->items->len - n_before);

  return TRUE;
}

guint
mpl_journal_list_count_steps (MplJournalList *self, gint64 id)
{
  guint n_steps = 0;

  g_return_val_if_fail (MPL_IS_JOURNAL_LIST (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      MplJournalItem *item = g_ptr_array_index (self->items, i);

      if (mpl_journal_item_get_can_undo (item))
        n_steps++;
      if (mpl_journal_item_get_id (item) == id)
        return mpl_journal_item_get_can_undo (item) ? n_steps : 0;
    }

  return 0;
}
