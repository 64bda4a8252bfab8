/* mpl-chooser-item.h: something that can be chosen from a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-field.h"

G_BEGIN_DECLS

#define MPL_TYPE_CHOOSER_ITEM (mpl_chooser_item_get_type ())
G_DECLARE_FINAL_TYPE (MplChooserItem, mpl_chooser_item, MPL, CHOOSER_ITEM, GObject)

/**
 * mpl_chooser_item_new:
 * @table: the type of the record
 * @id: the record
 * @title: what it is called
 * @subtitle: (nullable): a word more, which is searched too
 *
 * Returns: (transfer full): the item
 */
MplChooserItem *
mpl_chooser_item_new (const MplTable *table, gint64 id, const char *title, const char *subtitle);

const MplTable *mpl_chooser_item_get_table (MplChooserItem *self);
gint64 mpl_chooser_item_get_id (MplChooserItem *self);
const char *mpl_chooser_item_get_title (MplChooserItem *self);

/* "" for none. */
const char *mpl_chooser_item_get_subtitle (MplChooserItem *self);

/* Title and subtitle, folded by mpl_search_text_fold(). */
const char *mpl_chooser_item_get_key (MplChooserItem *self);

G_END_DECLS
