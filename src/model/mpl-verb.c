/* mpl-verb.c: the sentence of a command
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* A longer title is cut: the sentence stands in a menu. */
#define TITLE_MAX 60

typedef struct
{
  const char *code;
  const char *sentence; /* NC_ ("verb", …), with “%s” at its end where it has a subject */
} Verb;

/* Translators: each of these names what has been done, as a noun phrase that also follows
 * “Undo: ”. “%s” is a title; without one, it is left out with its quotes. */
static const Verb verbs[] = {
  { "activity-add", NC_ ("verb", "Adding of activity “%s”") },
  { "activity-edit", NC_ ("verb", "Change of activity “%s”") },
  { "activity-delete", NC_ ("verb", "Deletion of activity “%s”") },
  { MPL_VERB_ACTIVITY_MOVE, NC_ ("verb", "Move of “%s”") },
  { MPL_VERB_ACTIVITY_RESIZE, NC_ ("verb", "Change of duration of “%s”") },
  { MPL_VERB_ACTIVITY_REORDER, NC_ ("verb", "Change of place of “%s”") },
  { MPL_VERB_ACTIVITY_RENAME, NC_ ("verb", "Renaming of “%s”") },
  { MPL_VERB_ACTIVITY_PROGRESS, NC_ ("verb", "Progress of “%s”") },
  { MPL_VERB_ACTIVITY_STATUS, NC_ ("verb", "Change of status of “%s”") },
  { MPL_VERB_ACTIVITY_DUPLICATE, NC_ ("verb", "Duplication of “%s”") },
  { MPL_VERB_ACTIVITY_PASTE, NC_ ("verb", "Pasting of “%s”") },
  { MPL_VERB_ACTIVITY_RESPONSIBLE, NC_ ("verb", "Change of those responsible for “%s”") },
  { "action-add", NC_ ("verb", "Adding of action “%s”") },
  { "action-edit", NC_ ("verb", "Change of action “%s”") },
  { "action-delete", NC_ ("verb", "Deletion of action “%s”") },
  { "responsible-add", NC_ ("verb", "Adding of a responsible “%s”") },
  { "responsible-edit", NC_ ("verb", "Change of a responsible “%s”") },
  { "responsible-delete", NC_ ("verb", "Removal of a responsible “%s”") },
  { "dependency-add", NC_ ("verb", "Linking of activities “%s”") },
  { "dependency-edit", NC_ ("verb", "Change of the link of activities “%s”") },
  { "dependency-delete", NC_ ("verb", "Unlinking of activities “%s”") },
  { "occurrence-add", NC_ ("verb", "Mark on an occurrence “%s”") },
  { "occurrence-edit", NC_ ("verb", "Change of an occurrence “%s”") },
  { "occurrence-delete", NC_ ("verb", "Removal of the mark on an occurrence “%s”") },
  { MPL_VERB_OCCURRENCE_MOVE, NC_ ("verb", "Move of an occurrence of “%s”") },
  { "block-add", NC_ ("verb", "Adding of block “%s”") },
  { "block-edit", NC_ ("verb", "Change of block “%s”") },
  { "block-delete", NC_ ("verb", "Deletion of block “%s”") },
  { MPL_VERB_BLOCK_REORDER, NC_ ("verb", "Change of place of block “%s”") },
  { MPL_VERB_SCHEDULE_SHIFT, NC_ ("verb", "Shift of dates by links “%s”") },
  { "programme-add", NC_ ("verb", "Adding of programme “%s”") },
  { "programme-edit", NC_ ("verb", "Change of programme “%s”") },
  { "programme-delete", NC_ ("verb", "Deletion of programme “%s”") },
  { MPL_VERB_PROGRAMME_TEMPLATE, NC_ ("verb", "New programme from a template “%s”") },
  { MPL_VERB_PROGRAMME_NEXT_YEAR, NC_ ("verb", "Programme for the next year “%s”") },
  { MPL_VERB_PROGRAMME_ARCHIVE, NC_ ("verb", "Archiving of programme “%s”") },
  { MPL_VERB_PROGRAMME_SAMPLE, NC_ ("verb", "Filling with a sample") },
  { "approval-add", NC_ ("verb", "Adding of an approval “%s”") },
  { "approval-edit", NC_ ("verb", "Change of an approval “%s”") },
  { "approval-delete", NC_ ("verb", "Deletion of an approval “%s”") },
  { "baseline-add", NC_ ("verb", "Taking of baseline “%s”") },
  { "baseline-edit", NC_ ("verb", "Change of baseline “%s”") },
  { "baseline-delete", NC_ ("verb", "Deletion of baseline “%s”") },
  { "baseline_span-add", NC_ ("verb", "Adding of dates to a baseline “%s”") },
  { "baseline_span-edit", NC_ ("verb", "Change of a baseline’s dates “%s”") },
  { "baseline_span-delete", NC_ ("verb", "Deletion of a baseline’s dates “%s”") },
  { "person-add", NC_ ("verb", "Adding of person “%s”") },
  { "person-edit", NC_ ("verb", "Change of person “%s”") },
  { "person-delete", NC_ ("verb", "Deletion of person “%s”") },
  { MPL_VERB_PERSON_MERGE, NC_ ("verb", "Merging of duplicates “%s”") },
  { MPL_VERB_PERSON_LEAVE, NC_ ("verb", "Leaving of person “%s”") },
  { MPL_VERB_PERSON_ERASE, NC_ ("verb", "Erasure of a person’s data") },
  { MPL_VERB_IMPORT_STAFF, NC_ ("verb", "Import of staff “%s”") },
  { MPL_VERB_IMPORT_PLAN, NC_ ("verb", "Import of a plan “%s”") },
  { "role-add", NC_ ("verb", "Adding of role “%s”") },
  { "role-edit", NC_ ("verb", "Change of role “%s”") },
  { "role-delete", NC_ ("verb", "Deletion of role “%s”") },
  { "holding-add", NC_ ("verb", "Appointment to a role “%s”") },
  { "holding-edit", NC_ ("verb", "Change of an appointment to a role “%s”") },
  { "holding-delete", NC_ ("verb", "Deletion of an appointment to a role “%s”") },
  { "calendar_day-add", NC_ ("verb", "Adding of a calendar day “%s”") },
  { "calendar_day-edit", NC_ ("verb", "Change of a calendar day “%s”") },
  { "calendar_day-delete", NC_ ("verb", "Deletion of a calendar day “%s”") },
  { "term-add", NC_ ("verb", "Adding of a term “%s”") },
  { "term-edit", NC_ ("verb", "Change of a term “%s”") },
  { "term-delete", NC_ ("verb", "Deletion of a term “%s”") },
  { "council-add", NC_ ("verb", "Adding of a council “%s”") },
  { "council-edit", NC_ ("verb", "Change of a council “%s”") },
  { "council-delete", NC_ ("verb", "Deletion of a council “%s”") },
  { MPL_VERB_CALENDAR_EDIT, NC_ ("verb", "Change of the calendar") },
  { "plan_column-add", NC_ ("verb", "Adding of column “%s”") },
  { "plan_column-edit", NC_ ("verb", "Change of column “%s”") },
  { "plan_column-delete", NC_ ("verb", "Deletion of column “%s”") },
  { "activity_value-add", NC_ ("verb", "Filling in of an own column “%s”") },
  { "activity_value-edit", NC_ ("verb", "Change in an own column “%s”") },
  { "activity_value-delete", NC_ ("verb", "Clearing in an own column “%s”") },
  { "school-edit", NC_ ("verb", "Change of school “%s”") },
  { "setting-add", NC_ ("verb", "Change of settings") },
  { "setting-edit", NC_ ("verb", "Change of settings") },
  { "setting-delete", NC_ ("verb", "Change of settings") },
  { MPL_VERB_SETTINGS_EDIT, NC_ ("verb", "Change of settings") },
  { MPL_VERB_SCHEMA_STEP, NC_ ("verb", "Update of the file for a new version of the program") },
  { MPL_VERB_RESTORE, NC_ ("verb", "Restoring from a backup") },
};

static const char *
find_sentence (const char *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].code, verb))
        return g_dpgettext2 (GETTEXT_PACKAGE, "verb", verbs[i].sentence);
    }
  return C_ ("verb", "Change");
}

static char *
shorten (const char *title)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= TITLE_MAX)
    return g_strdup (title);

  start = g_utf8_substring (title, 0, TITLE_MAX - 1);
  g_strchomp (start);
  return g_strconcat (start, "…", NULL);
}

/* The sentence without its “%s”: what stands before the word with the placeholder. */
static char *
cut_placeholder (const char *sentence, const char *placeholder)
{
  const char *end = placeholder;

  while (end > sentence && end[-1] != ' ')
    end--;
  return g_strchomp (g_strndup (sentence, (gsize) (end - sentence)));
}

char *
mpl_verb_get_sentence (const char *verb, const char *title)
{
  g_autofree char *shown = NULL;
  const char *sentence, *placeholder;

  g_return_val_if_fail (verb != NULL, NULL);

  sentence = find_sentence (verb);
  placeholder = strstr (sentence, "%s");
  if (placeholder == NULL)
    return g_strdup (sentence);
  if (title == NULL || *title == '\0')
    return cut_placeholder (sentence, placeholder);

  shown = shorten (title);
  return g_strdup_printf ("%.*s%s%s", (int) (placeholder - sentence), sentence, shown,
                          placeholder + strlen ("%s"));
}

char *
mpl_verb_get_phrase (const char *verb, const char *title)
{
  g_autofree char *sentence = mpl_verb_get_sentence (verb, title);
  g_autofree char *first = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  first = g_utf8_strdown (sentence, g_utf8_next_char (sentence) - sentence);
  return g_strconcat (first, g_utf8_next_char (sentence), NULL);
}

const char *const *
mpl_verb_get_all (void)
{
  static const char *codes[G_N_ELEMENTS (verbs) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    codes[i] = verbs[i].code;
  return codes;
}
