/* mpl-activity-list-section.h: a part of the activity's dialog that edits a list of the draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_LIST_SECTION (mpl_activity_list_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (MplActivityListSection,
                          mpl_activity_list_section,
                          MPL,
                          ACTIVITY_LIST_SECTION,
                          MplActivitySection)

/**
 * MplActivityListSectionClass:
 * @list: the list of the draft
 * @make_row: a row for a record of it; what it edits is found by
 *   mpl_activity_list_section_get_item() at that time
 * @update_row: brings a row to what the record is
 * @show_row: shows the problems of the record
 * @find_in_row: (nullable): the widget for the field of a problem; the row without
 */
struct _MplActivityListSectionClass
{
  MplActivitySectionClass parent_class;

  MplDraftList list;
  GtkListBoxRow *(*make_row) (MplActivityListSection *self);
  void (*update_row) (MplActivityListSection *self, GtkListBoxRow *row, guint item);
  void (*show_row) (MplActivityListSection *self,
                    GtkListBoxRow *row,
                    guint item,
                    GPtrArray *problems);
  GtkWidget *(*find_in_row) (MplActivityListSection *self, GtkListBoxRow *row, guint field);
};

/* Adds a record to the draft, and its row; the record's index. */
guint mpl_activity_list_section_add (MplActivityListSection *self);

/* Takes a row and its record away; the focus goes to the row that follows. */
void mpl_activity_list_section_remove (MplActivityListSection *self, GtkListBoxRow *row);

/* The index of the record that a row stands for. */
guint mpl_activity_list_section_get_item (MplActivityListSection *self, GtkListBoxRow *row);

/* (transfer none) (nullable): the row of a record. */
GtkListBoxRow *mpl_activity_list_section_get_row (MplActivityListSection *self, guint item);

/* (transfer none): a handle to drag the row by, which also takes the keys that move it. */
GtkWidget *mpl_activity_list_section_make_handle (MplActivityListSection *self, GtkListBoxRow *row);

/* (transfer none): a button that takes the row away. */
GtkWidget *mpl_activity_list_section_make_remover (MplActivityListSection *self,
                                                   GtkListBoxRow *row);

G_END_DECLS
