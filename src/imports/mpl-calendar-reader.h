/* mpl-calendar-reader.h: reads days off and terms out of calendar files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is that of docs/calendar-format.md. Several files add up: one holds a year's act of
 * the Government, another the terms of a school year, a third the days off of a region.
 */

#pragma once

#include <gio/gio.h>

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/**
 * MplCalendarAct:
 * @year: a year
 * @act: what the Government decided for it: «Постановление … от … № …»
 */
typedef struct
{
  int year;
  const char *act;
} MplCalendarAct;

/**
 * MplCalendarData:
 * @term_kind: which terms are taken, those of quarters or of trimesters
 * @acts: (element-type MplCalendarAct): the years whose act is known
 * @days: (element-type MplCalendarEntry): what departs from the rule
 * @terms: (element-type MplCalendarTerm): terms and breaks
 *
 * What was read. Its texts belong to it.
 */
typedef struct
{
  MplTermKind term_kind;
  GArray *acts;
  GArray *days;
  GArray *terms;

  /*< private >*/
  GArray *years;
  GStringChunk *strings;
} MplCalendarData;

/**
 * mpl_calendar_data_new:
 * @term_kind: %MPL_TERM_QUARTER or %MPL_TERM_TRIMESTER
 *
 * Returns: (transfer full): nothing read yet
 */
MplCalendarData *mpl_calendar_data_new (MplTermKind term_kind);

/* Frees what was read, its texts too. */
void mpl_calendar_data_free (MplCalendarData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplCalendarData, mpl_calendar_data_free)

/**
 * mpl_calendar_data_get_config:
 * @self: what was read
 * @week_days: 5 or 6
 *
 * Returns: what mpl_calendar_new() takes; good until more is read
 */
MplCalendarConfig mpl_calendar_data_get_config (const MplCalendarData *self, int week_days);

/**
 * mpl_calendar_data_read_bytes:
 * @self: where it is added
 * @bytes: the text of a file
 * @name: how the file is called in errors
 * @error: %MPL_ERROR_INVALID with file and place, %MPL_ERROR_LIMIT
 *
 * Returns: whether it was read; nothing is added otherwise
 */
gboolean mpl_calendar_data_read_bytes (MplCalendarData *self,
                                       GBytes *bytes,
                                       const char *name,
                                       GError **error);

/**
 * mpl_calendar_data_read_file:
 * @self: where it is added
 * @path: a file
 * @error: as above, and %MPL_ERROR_NOT_FOUND, %MPL_ERROR_DENIED
 *
 * Returns: whether it was read; nothing is added otherwise
 */
gboolean mpl_calendar_data_read_file (MplCalendarData *self, const char *path, GError **error);

/**
 * mpl_calendar_data_read_built_in:
 * @self: where it is added
 * @error: as above; a defect of the program
 *
 * Adds the calendars that come with the program.
 *
 * Returns: whether all were read
 */
gboolean mpl_calendar_data_read_built_in (MplCalendarData *self, GError **error);

G_END_DECLS
