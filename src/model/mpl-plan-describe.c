/* mpl-plan-describe.c: who answers for an activity, as a plan names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-plan-describe.h"

#include "model/mpl-action.h"
#include "model/mpl-activity-parts.h"
#include "model/mpl-role.h"

char *
mpl_plan_describe_responsible (MplSnapshot *snapshot, MplRow *activity)
{
  g_autoptr (GPtrArray) rows = mpl_activity_get_responsible (snapshot, activity);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *row = g_ptr_array_index (rows, i);
      g_autofree char *name = g_strdup (
          mpl_role_get_short_title (snapshot, mpl_row_get_reference (row, MPL_RESPONSIBLE_ROLE)));

      if (name == NULL)
        name = mpl_person_make_short_name (snapshot,
                                           mpl_row_get_reference (row, MPL_RESPONSIBLE_PERSON));
      if (name == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, name);
    }

  return g_string_free_and_steal (text);
}
