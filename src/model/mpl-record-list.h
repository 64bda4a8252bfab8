/* mpl-record-list.h: all records of one type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of MplRecords in the order of their ids, which is the order in which they came
 * into being. A record stays the same object for as long as it exists. A change of values is
 * told by the record's properties, never by `items-changed`; what has come or gone is told by as
 * few and as small `items-changed` as there are runs of neighbours.
 */

#pragma once

#include "model/mpl-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MPL_TYPE_RECORD_LIST (mpl_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MplRecordList, mpl_record_list, MPL, RECORD_LIST, GObject)

const MplTable *mpl_record_list_get_table (MplRecordList *self);
guint mpl_record_list_get_length (MplRecordList *self);

/* (transfer none): the record at @position, which is less than the length. */
MplRecord *mpl_record_list_get (MplRecordList *self, guint position);

/* (transfer none) (nullable): the record of that id, found in constant time. */
MplRecord *mpl_record_list_find (MplRecordList *self, gint64 id);

/**
 * mpl_record_list_get_position:
 * @self: a list
 * @id: a record's id
 * @position: (out) (optional): where it stands, or would
 *
 * Returns: whether it is there
 */
gboolean mpl_record_list_get_position (MplRecordList *self, gint64 id, guint *position);

G_END_DECLS
