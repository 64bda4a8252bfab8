/* mpl-print-options.h: how a timeline is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Signal `changed`: something was chosen.
 */

#pragma once

#include <adwaita.h>

#include "timeline/mpl-timeline-print.h"

G_BEGIN_DECLS

#define MPL_TYPE_PRINT_OPTIONS (mpl_print_options_get_type ())

G_DECLARE_FINAL_TYPE (MplPrintOptions, mpl_print_options, MPL, PRINT_OPTIONS, AdwBin)

/**
 * mpl_print_options_bind:
 * @self: options
 * @settings: (nullable): where they are remembered; %NULL keeps them nowhere
 * @programme: the days of the programme, which a period begins with
 */
void mpl_print_options_bind (MplPrintOptions *self, GSettings *settings, MplSpan programme);

/**
 * mpl_print_options_read:
 * @self: options
 * @options: (out): what is chosen; without texts
 *
 * A period that is none is told beside its rows.
 *
 * Returns: whether something can be printed that way
 */
gboolean mpl_print_options_read (MplPrintOptions *self, MplTimelineExportOptions *options);

G_END_DECLS
