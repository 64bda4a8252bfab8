/* mpl-chooser-item.c: something that can be chosen from a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-chooser-item.h"

#include "app/mpl-search-text.h"

struct _MplChooserItem
{
  GObject parent_instance;

  const MplTable *table;
  gint64 id;
  char *title;
  char *subtitle;
  char *key;
};

G_DEFINE_FINAL_TYPE (MplChooserItem, mpl_chooser_item, G_TYPE_OBJECT)

static void
mpl_chooser_item_finalize (GObject *object)
{
  MplChooserItem *self = MPL_CHOOSER_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->key);

  G_OBJECT_CLASS (mpl_chooser_item_parent_class)->finalize (object);
}

static void
mpl_chooser_item_class_init (MplChooserItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_chooser_item_finalize;
}

static void
mpl_chooser_item_init (MplChooserItem *self)
{
}

MplChooserItem *
mpl_chooser_item_new (const MplTable *table, gint64 id, const char *title, const char *subtitle)
{
  MplChooserItem *self = g_object_new (MPL_TYPE_CHOOSER_ITEM, NULL);
  g_autofree char *text = g_strjoin (" ", title, subtitle, NULL);

  self->table = table;
  self->id = id;
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle != NULL ? subtitle : "");
  self->key = mpl_search_text_fold (text);

  return self;
}

const MplTable *
mpl_chooser_item_get_table (MplChooserItem *self)
{
  g_return_val_if_fail (MPL_IS_CHOOSER_ITEM (self), NULL);

  return self->table;
}

gint64
mpl_chooser_item_get_id (MplChooserItem *self)
{
  g_return_val_if_fail (MPL_IS_CHOOSER_ITEM (self), 0);

  return self->id;
}

const char *
mpl_chooser_item_get_title (MplChooserItem *self)
{
  g_return_val_if_fail (MPL_IS_CHOOSER_ITEM (self), NULL);

  return self->title;
}

const char *
mpl_chooser_item_get_subtitle (MplChooserItem *self)
{
  g_return_val_if_fail (MPL_IS_CHOOSER_ITEM (self), NULL);

  return self->subtitle;
}

const char *
mpl_chooser_item_get_key (MplChooserItem *self)
{
  g_return_val_if_fail (MPL_IS_CHOOSER_ITEM (self), NULL);

  return self->key;
}
