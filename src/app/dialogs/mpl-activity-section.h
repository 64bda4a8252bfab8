/* mpl-activity-section.h: a part of the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of rows that edits some fields of a draft. It reads the draft after every change, writes
 * what a person does to it, shows what is wrong with its fields, and finds the widget of a field.
 */

#pragma once

#include <adwaita.h>

#include "model/mpl-activity-draft.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_SECTION (mpl_activity_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (MplActivitySection,
                          mpl_activity_section,
                          MPL,
                          ACTIVITY_SECTION,
                          AdwPreferencesGroup)

/**
 * MplActivitySectionClass:
 * @bind: once: makes what the draft's file tells: choices, columns
 * @update: after every change: brings the widgets to what the draft is
 * @show: after every check: shows the problems of the section's fields, and takes others away
 * @find: the widget that edits what a problem is about, %NULL where another section does
 */
struct _MplActivitySectionClass
{
  AdwPreferencesGroupClass parent_class;

  void (*bind) (MplActivitySection *self, MplActivityDraft *draft);
  void (*update) (MplActivitySection *self, MplActivityDraft *draft);
  void (*show) (MplActivitySection *self, MplActivityDraft *draft, GPtrArray *problems);
  GtkWidget *(*find) (MplActivitySection *self, const MplDraftProblem *problem);
};

/* Gives the section its draft, once. */
void mpl_activity_section_bind (MplActivitySection *self, MplActivityDraft *draft);

/* Shows what of @problems (of #MplDraftProblem) is about the section's fields. */
void mpl_activity_section_show (MplActivitySection *self, GPtrArray *problems);

/* (transfer none) (nullable): the widget to give the focus to so that @problem can be mended. */
GtkWidget *mpl_activity_section_find (MplActivitySection *self, const MplDraftProblem *problem);

/* (transfer none) (nullable): the draft, once there is one. */
MplActivityDraft *mpl_activity_section_get_draft (MplActivitySection *self);

/* (transfer none) (nullable): the draft, if what just changed in a widget was changed by a person;
 * %NULL while the section itself brings its widgets to what the draft is. */
MplActivityDraft *mpl_activity_section_get_edited (MplActivitySection *self);

/**
 * mpl_draft_problems_find:
 * @problems: (element-type MplDraftProblem): what mpl_activity_draft_check() found
 * @list: where
 * @item: where
 * @field: where
 *
 * Returns: (nullable): the first problem of that field
 */
const MplDraftProblem *
mpl_draft_problems_find (GPtrArray *problems, MplDraftList list, guint item, guint field);

/**
 * mpl_activity_row_show:
 * @row: an #AdwActionRow (or #AdwComboRow…), #MplDayRow, #MplTextRow or #AdwExpanderRow
 * @problem: (nullable): what is wrong with it
 * @note: (nullable): what its subtitle says where nothing is wrong
 */
void mpl_activity_row_show (GtkWidget *row, const MplDraftProblem *problem, const char *note);

G_END_DECLS
