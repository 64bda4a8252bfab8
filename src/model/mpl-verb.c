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

/* Translators: each of these names what was done, and also follows “Undo: ”. “%s” is a title;
 * where there is none, it is left out with its quotes, so put nothing after it. */
static const Verb verbs[] = {
  { "activity-add", NC_ ("verb", "Add activity “%s”") },
  { "activity-edit", NC_ ("verb", "Change activity “%s”") },
  { "activity-delete", NC_ ("verb", "Delete activity “%s”") },
  { MPL_VERB_ACTIVITY_MOVE, NC_ ("verb", "Move “%s”") },
  { MPL_VERB_ACTIVITY_RESIZE, NC_ ("verb", "Change duration “%s”") },
  { MPL_VERB_ACTIVITY_REORDER, NC_ ("verb", "Reorder “%s”") },
  { MPL_VERB_ACTIVITY_RENAME, NC_ ("verb", "Rename “%s”") },
  { MPL_VERB_ACTIVITY_PROGRESS, NC_ ("verb", "Set progress “%s”") },
  { MPL_VERB_ACTIVITY_STATUS, NC_ ("verb", "Change status “%s”") },
  { MPL_VERB_ACTIVITY_DUPLICATE, NC_ ("verb", "Duplicate “%s”") },
  { MPL_VERB_ACTIVITY_PASTE, NC_ ("verb", "Paste “%s”") },
  { MPL_VERB_ACTIVITY_RESPONSIBLE, NC_ ("verb", "Change responsibility “%s”") },
  { MPL_VERB_ACTIVITY_CUT, NC_ ("verb", "Cut “%s”") },
  { MPL_VERB_ACTIVITIES_MOVE, NC_ ("verb", "Move several activities") },
  { MPL_VERB_ACTIVITIES_RESIZE, NC_ ("verb", "Change duration of several activities") },
  { MPL_VERB_ACTIVITIES_REORDER, NC_ ("verb", "Reorder several activities") },
  { MPL_VERB_ACTIVITIES_PROGRESS, NC_ ("verb", "Set progress of several activities") },
  { MPL_VERB_ACTIVITIES_STATUS, NC_ ("verb", "Change status of several activities") },
  { MPL_VERB_ACTIVITIES_DUPLICATE, NC_ ("verb", "Duplicate several activities") },
  { MPL_VERB_ACTIVITIES_PASTE, NC_ ("verb", "Paste several activities") },
  { MPL_VERB_ACTIVITIES_CUT, NC_ ("verb", "Cut several activities") },
  { MPL_VERB_ACTIVITIES_DELETE, NC_ ("verb", "Delete several activities") },
  { "action-add", NC_ ("verb", "Add action “%s”") },
  { "action-edit", NC_ ("verb", "Change action “%s”") },
  { "action-delete", NC_ ("verb", "Delete action “%s”") },
  { "responsible-add", NC_ ("verb", "Add responsible “%s”") },
  { "responsible-edit", NC_ ("verb", "Change responsible “%s”") },
  { "responsible-delete", NC_ ("verb", "Remove responsible “%s”") },
  { "dependency-add", NC_ ("verb", "Link activities “%s”") },
  { "dependency-edit", NC_ ("verb", "Change link “%s”") },
  { "dependency-delete", NC_ ("verb", "Unlink activities “%s”") },
  { "occurrence-add", NC_ ("verb", "Mark occurrence “%s”") },
  { "occurrence-edit", NC_ ("verb", "Change occurrence “%s”") },
  { "occurrence-delete", NC_ ("verb", "Unmark occurrence “%s”") },
  { MPL_VERB_OCCURRENCE_MOVE, NC_ ("verb", "Move occurrence “%s”") },
  { "block-add", NC_ ("verb", "Add block “%s”") },
  { "block-edit", NC_ ("verb", "Change block “%s”") },
  { "block-delete", NC_ ("verb", "Delete block “%s”") },
  { MPL_VERB_BLOCK_REORDER, NC_ ("verb", "Reorder block “%s”") },
  { MPL_VERB_SCHEDULE_SHIFT, NC_ ("verb", "Shift dates by links “%s”") },
  { "programme-add", NC_ ("verb", "Add programme “%s”") },
  { "programme-edit", NC_ ("verb", "Change programme “%s”") },
  { "programme-delete", NC_ ("verb", "Delete programme “%s”") },
  { MPL_VERB_PROGRAMME_TEMPLATE, NC_ ("verb", "New programme from template “%s”") },
  { MPL_VERB_PROGRAMME_NEXT_YEAR, NC_ ("verb", "Programme for the next year “%s”") },
  { MPL_VERB_PROGRAMME_ARCHIVE, NC_ ("verb", "Archive programme “%s”") },
  { MPL_VERB_PROGRAMME_SAMPLE, NC_ ("verb", "Fill with a sample") },
  { "approval-add", NC_ ("verb", "Add approval “%s”") },
  { "approval-edit", NC_ ("verb", "Change approval “%s”") },
  { "approval-delete", NC_ ("verb", "Delete approval “%s”") },
  { "baseline-add", NC_ ("verb", "Take baseline “%s”") },
  { "baseline-edit", NC_ ("verb", "Change baseline “%s”") },
  { "baseline-delete", NC_ ("verb", "Delete baseline “%s”") },
  { "baseline_span-add", NC_ ("verb", "Add dates of baseline “%s”") },
  { "baseline_span-edit", NC_ ("verb", "Change dates of baseline “%s”") },
  { "baseline_span-delete", NC_ ("verb", "Delete dates of baseline “%s”") },
  { "person-add", NC_ ("verb", "Add person “%s”") },
  { "person-edit", NC_ ("verb", "Change person “%s”") },
  { "person-delete", NC_ ("verb", "Delete person “%s”") },
  { MPL_VERB_PERSON_MERGE, NC_ ("verb", "Merge duplicates “%s”") },
  { MPL_VERB_PERSON_LEAVE, NC_ ("verb", "Dismiss person “%s”") },
  { MPL_VERB_PERSON_ERASE, NC_ ("verb", "Erase a person’s data") },
  { MPL_VERB_IMPORT_STAFF, NC_ ("verb", "Import staff “%s”") },
  { MPL_VERB_IMPORT_PLAN, NC_ ("verb", "Import plan “%s”") },
  { "role-add", NC_ ("verb", "Add role “%s”") },
  { "role-edit", NC_ ("verb", "Change role “%s”") },
  { "role-delete", NC_ ("verb", "Delete role “%s”") },
  { "holding-add", NC_ ("verb", "Appoint to role “%s”") },
  { "holding-edit", NC_ ("verb", "Change appointment “%s”") },
  { "holding-delete", NC_ ("verb", "Delete appointment “%s”") },
  { "calendar_day-add", NC_ ("verb", "Add calendar day “%s”") },
  { "calendar_day-edit", NC_ ("verb", "Change calendar day “%s”") },
  { "calendar_day-delete", NC_ ("verb", "Delete calendar day “%s”") },
  { "term-add", NC_ ("verb", "Add term “%s”") },
  { "term-edit", NC_ ("verb", "Change term “%s”") },
  { "term-delete", NC_ ("verb", "Delete term “%s”") },
  { "council-add", NC_ ("verb", "Add council “%s”") },
  { "council-edit", NC_ ("verb", "Change council “%s”") },
  { "council-delete", NC_ ("verb", "Delete council “%s”") },
  { MPL_VERB_CALENDAR_EDIT, NC_ ("verb", "Change the calendar") },
  { "plan_column-add", NC_ ("verb", "Add column “%s”") },
  { "plan_column-edit", NC_ ("verb", "Change column “%s”") },
  { "plan_column-delete", NC_ ("verb", "Delete column “%s”") },
  { "activity_value-add", NC_ ("verb", "Fill in own column “%s”") },
  { "activity_value-edit", NC_ ("verb", "Change own column’s value “%s”") },
  { "activity_value-delete", NC_ ("verb", "Clear own column’s value “%s”") },
  { "school-edit", NC_ ("verb", "Change school “%s”") },
  { "setting-add", NC_ ("verb", "Change settings") },
  { "setting-edit", NC_ ("verb", "Change settings") },
  { "setting-delete", NC_ ("verb", "Change settings") },
  { MPL_VERB_SETTINGS_EDIT, NC_ ("verb", "Change settings") },
  { MPL_VERB_SCHEMA_STEP, NC_ ("verb", "Update the file for a new version of the program") },
  { MPL_VERB_RESTORE, NC_ ("verb", "Restore from a backup") },
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
