/* mpl-sample-built-in.c: makes the sample school that comes with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-sample-built-in.h"

#include "imports/mpl-calendar-built-in.h"
#include "imports/mpl-sample-reader.h"
#include "imports/mpl-template-reader.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-sample-change.h"
#include "model/mpl-verb.h"

#define SAMPLE "sample-school.json"

MplChange *
mpl_sample_make_change (MplDay today, MplSnapshot *snapshot, GError **error)
{
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_PROGRAMME_SAMPLE);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (MPL_RESOURCE_PATH "/templates/" SAMPLE,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (MplSample) sample = bytes ? mpl_sample_read_bytes (bytes, SAMPLE, error) : NULL;
  g_autoptr (MplTemplate) template = sample ? mpl_template_read (sample->template, error) : NULL;
  g_autoptr (MplSnapshot) with_school = NULL;
  g_autoptr (MplSnapshot) with_calendar = NULL;
  g_autoptr (MplCalendar) calendar = NULL;

  if (template == NULL)
    return NULL;

  mpl_sample_add_school (sample, snapshot, change);
  with_school = mpl_snapshot_new_with_change (snapshot, change);
  if (!mpl_calendar_add_built_in (mpl_sample_get_choice (sample, today).span, with_school, change,
                                  error))
    return NULL;
  with_calendar = mpl_snapshot_new_with_change (snapshot, change);
  calendar = mpl_calendar_new_for_snapshot (with_calendar);
  if (!mpl_sample_add_programme (sample, template, today, snapshot, calendar, change, error))
    return NULL;

  return g_steal_pointer (&change);
}
