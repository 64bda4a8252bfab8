/* mpl-plan-link.c: links between activities, made by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-link.h"

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-edit-private.h"

#include <glib/gi18n-lib.h>

/* Of a longer circle the sentence names the first ones. */
#define CIRCLE_TITLES_MAX 6

/* An activity that the predecessor's search has come to, and whence. */
typedef struct
{
  gint64 id;
  int before; /* its place in the queue, -1 for the first */
} Step;

static const char *
get_title (MplSnapshot *snapshot, gint64 activity)
{
  MplRow *row = mpl_snapshot_get (snapshot, &mpl_activity_table, activity);

  return row != NULL ? mpl_row_get_title (row) : "";
}

gint64
mpl_plan_link_find (MplSnapshot *snapshot, gint64 from, gint64 to)
{
  guint n = 0;
  MplRow *const *rows;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), 0);

  rows = mpl_snapshot_get_children (snapshot, &mpl_dependency_table, MPL_DEPENDENCY_PREDECESSOR,
                                    from, &n);
  for (guint i = 0; i < n; i++)
    if (mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR) == to)
      return mpl_row_get_id (rows[i]);
  return 0;
}

/* Adds what waits for the activity at @place and has not been come to yet. */
static void
add_successors (MplSnapshot *snapshot, GArray *steps, GHashTable *seen, guint place, gint64 instead)
{
  guint n = 0;
  MplRow *const *rows
      = mpl_snapshot_get_children (snapshot, &mpl_dependency_table, MPL_DEPENDENCY_PREDECESSOR,
                                   g_array_index (steps, Step, place).id, &n);

  for (guint i = 0; i < n; i++)
    {
      Step step = { mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR), (int) place };
      MplRow *row = mpl_snapshot_get (snapshot, &mpl_activity_table, step.id);

      if (mpl_row_get_id (rows[i]) != instead && row != NULL && g_hash_table_add (seen, row))
        g_array_append_val (steps, step);
    }
}

static void
add_title (GString *names, const char *title)
{
  if (names->len > 0)
    g_string_append (names, " → ");
  /* Translators: the title of an activity in quotation marks */
  g_string_append_printf (names, _ ("“%s”"), title);
}

/* «А» → «Б» → «А», beginning with the predecessor of the new link. */
static char *
name_circle (MplSnapshot *snapshot, const GArray *steps, guint place)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  /* The search went from the successor to the predecessor: backwards from there. */
  for (int i = (int) place; i >= 0; i = g_array_index (steps, Step, i).before)
    g_ptr_array_add (titles, (gpointer) get_title (snapshot, g_array_index (steps, Step, i).id));

  add_title (names, g_ptr_array_index (titles, 0));
  for (guint i = 1; i < titles->len && i < CIRCLE_TITLES_MAX; i++)
    add_title (names, g_ptr_array_index (titles, titles->len - i));
  if (titles->len > CIRCLE_TITLES_MAX)
    g_string_append (names, " → …");
  add_title (names, g_ptr_array_index (titles, 0));

  return g_string_free_and_steal (names);
}

static gboolean
check_circle (MplSnapshot *snapshot, gint64 from, gint64 to, gint64 instead, GError **error)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Step first = { to, -1 };

  g_array_append_val (steps, first);
  g_hash_table_add (seen, mpl_snapshot_get (snapshot, &mpl_activity_table, to));
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *names = NULL;

      if (g_array_index (steps, Step, i).id != from)
        {
          add_successors (snapshot, steps, seen, i, instead);
          continue;
        }
      names = name_circle (snapshot, steps, i);
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     /* Translators: “A” → “B” → “A” */
                     _ ("This link would close a circle in which each waits for the other: %s."),
                     names);
      return FALSE;
    }
  return TRUE;
}

gboolean
mpl_plan_link_check (MplSnapshot *snapshot, gint64 from, gint64 to, gint64 instead, GError **error)
{
  MplRow *first, *second;
  gint64 link;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), FALSE);

  first = mpl_plan_edit_find (snapshot, &mpl_activity_table, from, error);
  second = first != NULL ? mpl_plan_edit_find (snapshot, &mpl_activity_table, to, error) : NULL;
  if (second == NULL)
    return FALSE;

  if (from == to)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("An activity cannot wait for itself."));
      return FALSE;
    }
  if (mpl_plan_edit_get_programme (snapshot, first)
      != mpl_plan_edit_get_programme (snapshot, second))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("“%s” and “%s” are of different programmes and cannot be linked."),
                     mpl_row_get_title (first), mpl_row_get_title (second));
      return FALSE;
    }
  link = mpl_plan_link_find (snapshot, from, to);
  if (link != 0 && link != instead)
    {
      mpl_error_set (error, MPL_ERROR_EXISTS, NULL, _ ("“%s” waits for “%s” already."),
                     mpl_row_get_title (second), mpl_row_get_title (first));
      return FALSE;
    }
  return check_circle (snapshot, from, to, instead, error);
}

static gboolean
check_lag (int lag, GError **error)
{
  MplValue value = MPL_VALUE_INIT;

  mpl_value_set_integer (&value, lag);
  return mpl_field_validate (&mpl_dependency_table.fields[MPL_DEPENDENCY_LAG], &value, error);
}

MplChange *
mpl_plan_link_add (MplSnapshot *snapshot,
                   gint64 from,
                   gint64 to,
                   MplDependencyType type,
                   int lag,
                   MplLagUnit unit,
                   GError **error)
{
  const MplTable *table = &mpl_dependency_table;
  MplChange *change;
  gint64 id;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  if (!mpl_plan_link_check (snapshot, from, to, 0, error) || !check_lag (lag, error))
    return NULL;

  change = mpl_change_new ("dependency-add");
  mpl_change_set_subject (change, &mpl_activity_table, to);
  id = mpl_change_insert (change, table);
  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_PREDECESSOR, from);
  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_SUCCESSOR, to);
  mpl_plan_edit_set_choice (change, table, id, MPL_DEPENDENCY_TYPE, (int) type);
  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_LAG, lag);
  mpl_plan_edit_set_choice (change, table, id, MPL_DEPENDENCY_LAG_UNIT, (int) unit);

  return change;
}

/* A link of a programme that may be changed. */
static MplRow *
find_link (MplSnapshot *snapshot, gint64 link, GError **error)
{
  MplRow *row = mpl_plan_edit_find (snapshot, &mpl_dependency_table, link, error);

  if (row == NULL
      || mpl_plan_edit_find (snapshot, &mpl_activity_table,
                             mpl_row_get_reference (row, MPL_DEPENDENCY_SUCCESSOR), error)
             == NULL)
    return NULL;

  return row;
}

static MplChange *
new_change (const char *verb, const MplRow *link)
{
  MplChange *change = mpl_change_new (verb);

  mpl_change_set_subject (change, &mpl_activity_table,
                          mpl_row_get_reference (link, MPL_DEPENDENCY_SUCCESSOR));
  return change;
}

MplChange *
mpl_plan_link_edit (MplSnapshot *snapshot,
                    gint64 link,
                    MplDependencyType type,
                    int lag,
                    MplLagUnit unit,
                    GError **error)
{
  const MplTable *table = &mpl_dependency_table;
  MplChange *change;
  MplRow *row;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  row = find_link (snapshot, link, error);
  if (row == NULL || !check_lag (lag, error))
    return NULL;

  change = new_change ("dependency-edit", row);
  if (mpl_row_get_choice (row, MPL_DEPENDENCY_TYPE) != (int) type)
    mpl_plan_edit_set_choice (change, table, link, MPL_DEPENDENCY_TYPE, (int) type);
  if (mpl_row_get_integer (row, MPL_DEPENDENCY_LAG) != lag)
    mpl_change_set_integer (change, table, link, MPL_DEPENDENCY_LAG, lag);
  if (mpl_row_get_choice (row, MPL_DEPENDENCY_LAG_UNIT) != (int) unit)
    mpl_plan_edit_set_choice (change, table, link, MPL_DEPENDENCY_LAG_UNIT, (int) unit);

  return change;
}

MplChange *
mpl_plan_link_delete (MplSnapshot *snapshot, gint64 link, GError **error)
{
  MplChange *change;
  MplRow *row;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  row = find_link (snapshot, link, error);
  if (row == NULL)
    return NULL;

  change = new_change ("dependency-delete", row);
  mpl_change_delete (change, &mpl_dependency_table, link);

  return change;
}
