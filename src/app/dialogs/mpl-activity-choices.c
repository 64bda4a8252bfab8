/* mpl-activity-choices.c: what the activity's dialog lets a person choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-choices.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

static void
append (GListStore *store, const MplTable *table, gint64 id, const char *title, const char *more)
{
  g_autoptr (MplChooserItem) item = mpl_chooser_item_new (table, id, title, more);

  g_list_store_append (store, item);
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const MplRow *first = *(MplRow *const *) a;
  const MplRow *second = *(MplRow *const *) b;
  gint64 p = mpl_row_get_integer (first, MPL_ROLE_POSITION);
  gint64 q = mpl_row_get_integer (second, MPL_ROLE_POSITION);

  if (p != q)
    return p < q ? -1 : 1;
  return mpl_row_get_id (first) < mpl_row_get_id (second) ? -1 : 1;
}

static char *
get_full_name (MplRow *person)
{
  const char *given = mpl_row_get_text (person, MPL_PERSON_GIVEN);
  const char *patronymic = mpl_row_get_text (person, MPL_PERSON_PATRONYMIC);

  return g_strchomp (g_strjoin (" ", mpl_row_get_text (person, MPL_PERSON_FAMILY),
                                given != NULL ? given : "", patronymic, NULL));
}

static int
compare_persons (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = get_full_name (*(MplRow *const *) a);
  g_autofree char *second = get_full_name (*(MplRow *const *) b);

  return g_utf8_collate (first, second);
}

/* (transfer full): the rows of a type in another order. */
static GPtrArray *
get_sorted (MplSnapshot *snapshot, const MplTable *table, GCompareFunc compare)
{
  guint n;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, table, &n);
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, rows[i]);
  g_ptr_array_sort (sorted, compare);

  return sorted;
}

GListModel *
mpl_activity_choices_new_responsible (MplActivityDraft *draft)
{
  GListStore *store = g_list_store_new (MPL_TYPE_CHOOSER_ITEM);
  MplSnapshot *snapshot = mpl_activity_draft_get_snapshot (draft);
  g_autoptr (GPtrArray) roles = get_sorted (snapshot, &mpl_role_table, compare_roles);
  g_autoptr (GPtrArray) persons = get_sorted (snapshot, &mpl_person_table, compare_persons);
  const MplField *kind = &mpl_role_table.fields[MPL_ROLE_KIND];
  MplDay start = mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START);

  for (guint i = 0; i < roles->len; i++)
    {
      MplRow *role = g_ptr_array_index (roles, i);
      const char *code = mpl_row_get_text (role, MPL_ROLE_KIND);

      append (store, &mpl_role_table, mpl_row_get_id (role), mpl_row_get_title (role),
              mpl_row_get_choice (role, MPL_ROLE_KIND) == MPL_ROLE_OF_PERSON
                  ? _ ("Role")
                  : mpl_field_get_choice_label (kind, code));
    }
  for (guint i = 0; i < persons->len; i++)
    {
      MplRow *person = g_ptr_array_index (persons, i);
      MplDay gone = mpl_row_get_day (person, MPL_PERSON_DISMISSED);
      g_autofree char *name = get_full_name (person);

      if (gone == MPL_DAY_NONE || start == MPL_DAY_NONE || gone >= start)
        append (store, &mpl_person_table, mpl_row_get_id (person), name,
                mpl_row_get_text (person, MPL_PERSON_POSITION));
    }

  return G_LIST_MODEL (store);
}

GListModel *
mpl_activity_choices_new_activities (MplActivityDraft *draft)
{
  GListStore *store = g_list_store_new (MPL_TYPE_CHOOSER_ITEM);
  MplRow *programme = mpl_activity_draft_get_programme (draft);
  g_autoptr (GArray) plan = NULL;

  if (programme == NULL)
    return G_LIST_MODEL (store);

  plan = mpl_plan_read (mpl_activity_draft_get_snapshot (draft), programme);
  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);
      g_autofree char *number = NULL;
      g_autofree char *title = NULL;
      g_autofree char *days = NULL;
      MplSpan span;

      if (row->activity == NULL
          || mpl_row_get_id (row->activity) == mpl_activity_draft_get_id (draft))
        continue;
      number = mpl_plan_row_get_number (row);
      title = g_strdup_printf ("%s %s", number, mpl_row_get_title (row->activity));
      span.start = mpl_row_get_day (row->activity, MPL_ACTIVITY_START);
      span.end = mpl_row_get_day (row->activity, MPL_ACTIVITY_END);
      if (mpl_span_is_valid (span))
        days = mpl_format_span (span, TRUE);
      append (store, &mpl_activity_table, mpl_row_get_id (row->activity), title, days);
    }

  return G_LIST_MODEL (store);
}

void
mpl_activity_choices_fill (AdwComboRow *row, const MplField *field)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < mpl_field_get_n_choices (field); i++)
    gtk_string_list_append (labels, mpl_field_get_choice_label (field, field->choices[i].code));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

char *
mpl_activity_choices_get_name (MplSnapshot *snapshot, gint64 role, gint64 person)
{
  MplRow *row = role != 0 ? mpl_snapshot_get (snapshot, &mpl_role_table, role)
                          : mpl_snapshot_get (snapshot, &mpl_person_table, person);

  if (row == NULL)
    return g_strdup ("");
  return role != 0 ? g_strdup (mpl_row_get_title (row)) : get_full_name (row);
}

char *
mpl_activity_choices_get_post (MplSnapshot *snapshot, gint64 person)
{
  MplRow *row = person != 0 ? mpl_snapshot_get (snapshot, &mpl_person_table, person) : NULL;
  const char *post = row != NULL ? mpl_row_get_text (row, MPL_PERSON_POSITION) : NULL;

  return g_strdup (post != NULL ? post : "");
}

char *
mpl_activity_choices_get_activity (MplActivityDraft *draft, gint64 activity)
{
  MplSnapshot *snapshot = mpl_activity_draft_get_snapshot (draft);
  MplRow *programme = mpl_activity_draft_get_programme (draft);
  MplRow *found = mpl_snapshot_get (snapshot, &mpl_activity_table, activity);
  g_autoptr (GArray) plan = NULL;

  if (found == NULL)
    return g_strdup ("");

  plan = programme != NULL ? mpl_plan_read (snapshot, programme) : NULL;
  for (guint i = 0; plan != NULL && i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      if (row->activity == found)
        {
          g_autofree char *number = mpl_plan_row_get_number (row);

          return g_strdup_printf ("%s %s", number, mpl_row_get_title (found));
        }
    }
  return g_strdup (mpl_row_get_title (found));
}
