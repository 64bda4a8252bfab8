/* mpl-timeline-sentence.c: a row of a timeline in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-sentence.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"

static const char *const shapes[] = {
  [MPL_TIMELINE_SINGLE] = NULL,
  [MPL_TIMELINE_RECURRING] = NC_ ("within a sentence", "recurring"),
  [MPL_TIMELINE_MILESTONE] = NC_ ("within a sentence", "milestone"),
};

static const char *const statuses[] = {
  [MPL_TIMELINE_PLANNED] = NC_ ("within a sentence", "planned"),
  [MPL_TIMELINE_RUNNING] = NC_ ("within a sentence", "under way"),
  [MPL_TIMELINE_DONE] = NC_ ("within a sentence", "done"),
  [MPL_TIMELINE_POSTPONED] = NC_ ("within a sentence", "postponed"),
  [MPL_TIMELINE_CANCELLED] = NC_ ("within a sentence", "cancelled"),
};

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, ", %s", part);
}

static void add_format (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_format (GString *text, const char *format, ...)
{
  va_list args;

  g_string_append (text, ", ");
  va_start (args, format);
  g_string_append_vprintf (text, format, args);
  va_end (args);
}

static void
add_activity (GString *text, const MplTimelineRow *row)
{
  if (shapes[row->shape] != NULL)
    add_part (text, g_dpgettext2 (NULL, "within a sentence", shapes[row->shape]));
  if (row->span.start != MPL_DAY_NONE)
    {
      g_autofree char *days = mpl_format_span (row->span, FALSE);

      add_part (text, days);
    }
  if (row->responsible != NULL && *row->responsible != '\0')
    /* Translators: within the sentence of an activity; %s is a list of roles or persons */
    add_format (text, _ ("responsible %s"), row->responsible);
  add_part (text, g_dpgettext2 (NULL, "within a sentence", statuses[row->status]));
  if (row->status == MPL_TIMELINE_RUNNING && row->progress > 0)
    add_format (text, "%d" MPL_NBSP "%%", row->progress);
  if (row->overdue > 0)
    add_format (text, ngettext ("overdue by %d day", "overdue by %d days", (gulong) row->overdue),
                row->overdue);
}

char *
mpl_timeline_sentence_new (const MplTimelineRow *row)
{
  GString *text = g_string_new (row->number);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, row->title);
  if (row->kind == MPL_TIMELINE_BLOCK)
    {
      if (row->total > 0)
        /* Translators: within the sentence of a block: how many of its activities are done */
        add_format (text, _ ("%u of %u done"), row->done, row->total);
    }
  else
    {
      add_activity (text, row);
    }

  return g_string_free (text, FALSE);
}
