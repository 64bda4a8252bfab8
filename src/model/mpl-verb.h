/* mpl-verb.h: the sentence of a command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal stores verbs as codes and ids; the sentence is made when it is shown, in the
 * language of the interface. A change of one record needs no verb of its own: "activity-add",
 * "activity-edit" and "activity-delete" exist for every stored type.
 */

#pragma once

#include "model/mpl-types.h"

G_BEGIN_DECLS

/* Verbs that jobs use; each has its sentence in mpl-verb.c. */
#define MPL_VERB_ACTIVITY_MOVE "activity-move"
#define MPL_VERB_ACTIVITY_RESIZE "activity-resize"
#define MPL_VERB_ACTIVITY_REORDER "activity-reorder"
#define MPL_VERB_ACTIVITY_RENAME "activity-rename"
#define MPL_VERB_ACTIVITY_PROGRESS "activity-progress"
#define MPL_VERB_ACTIVITY_STATUS "activity-status"
#define MPL_VERB_ACTIVITY_DUPLICATE "activity-duplicate"
#define MPL_VERB_ACTIVITY_PASTE "activity-paste"
#define MPL_VERB_ACTIVITY_RESPONSIBLE "activity-responsible"
#define MPL_VERB_ACTIVITY_CUT "activity-cut"
#define MPL_VERB_ACTIVITIES_MOVE "activities-move"
#define MPL_VERB_ACTIVITIES_RESIZE "activities-resize"
#define MPL_VERB_ACTIVITIES_REORDER "activities-reorder"
#define MPL_VERB_ACTIVITIES_PROGRESS "activities-progress"
#define MPL_VERB_ACTIVITIES_STATUS "activities-status"
#define MPL_VERB_ACTIVITIES_DUPLICATE "activities-duplicate"
#define MPL_VERB_ACTIVITIES_PASTE "activities-paste"
#define MPL_VERB_ACTIVITIES_CUT "activities-cut"
#define MPL_VERB_ACTIVITIES_DELETE "activities-delete"
#define MPL_VERB_OCCURRENCE_MOVE "occurrence-move"
#define MPL_VERB_BLOCK_REORDER "block-reorder"
#define MPL_VERB_SCHEDULE_SHIFT "schedule-shift"
#define MPL_VERB_PROGRAMME_TEMPLATE "programme-template"
#define MPL_VERB_PROGRAMME_NEXT_YEAR "programme-next-year"
#define MPL_VERB_PROGRAMME_ARCHIVE "programme-archive"
#define MPL_VERB_PROGRAMME_SAMPLE "programme-sample"
#define MPL_VERB_IMPORT_STAFF "import-staff"
#define MPL_VERB_IMPORT_PLAN "import-plan"
#define MPL_VERB_PERSON_MERGE "person-merge"
#define MPL_VERB_PERSON_LEAVE "person-leave"
#define MPL_VERB_PERSON_ERASE "person-erase"
#define MPL_VERB_CALENDAR_EDIT "calendar-edit"
#define MPL_VERB_SETTINGS_EDIT "settings-edit"
#define MPL_VERB_SCHEMA_STEP "schema-step"
#define MPL_VERB_RESTORE "backup-restore"

/**
 * mpl_verb_get_sentence:
 * @verb: a verb's code
 * @title: (nullable): the title of the command's subject
 *
 * Returns: (transfer full): «Перенос „Педсовет“»; without a title «Перенос»; of a code that
 *   nobody knows «Изменение»
 */
char *mpl_verb_get_sentence (const char *verb, const char *title);

/* The same as it stands within a sentence: «перенос „Педсовет“». */
char *mpl_verb_get_phrase (const char *verb, const char *title);

/* (array zero-terminated=1): the codes of all verbs that have a sentence; for tests. */
const char *const *mpl_verb_get_all (void);

G_END_DECLS
