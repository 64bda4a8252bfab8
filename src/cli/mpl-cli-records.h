/* mpl-cli-records.h: records as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys are the glossary's words and stay the same: scripts rely on them. Days are ISO strings,
 * unknown values are null.
 */

#pragma once

#include "model/mpl-plan.h"
#include "papers/mpl-paper.h"
#include "store/mpl-backup.h"
#include "store/mpl-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Each adds one object to an open array. */
void mpl_cli_add_activity (JsonBuilder *builder, MplSnapshot *snapshot, const MplPlanRow *row);
void mpl_cli_add_person (JsonBuilder *builder, MplRow *person);
void mpl_cli_add_command (JsonBuilder *builder,
                          const MplCommand *command,
                          const char *sentence,
                          const char *time);
void mpl_cli_add_backup (JsonBuilder *builder,
                         const MplBackup *backup,
                         const char *name,
                         const char *time);
void mpl_cli_add_paper (JsonBuilder *builder, const MplPaper *paper);

G_END_DECLS
