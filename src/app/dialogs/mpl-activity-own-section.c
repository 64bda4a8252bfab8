/* mpl-activity-own-section.c: an activity's values in the school's own columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each column, by its kind. The section is not there where the school has none.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-own-section.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-text-row.h"
#include "model/mpl-plan-column.h"

typedef struct
{
  gint64 column;
  int kind;
  char **choices; /* of a column of choices */
  GtkWidget *row;
} Own;

struct _MplActivityOwnSection
{
  MplActivitySection parent_instance;

  GArray *columns; /* of Own */
};

G_DEFINE_FINAL_TYPE (MplActivityOwnSection, mpl_activity_own_section, MPL_TYPE_ACTIVITY_SECTION)

static void
own_clear (gpointer data)
{
  g_strfreev (((Own *) data)->choices);
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const MplRow *first = *(MplRow *const *) a;
  const MplRow *second = *(MplRow *const *) b;
  gint64 p = mpl_row_get_integer (first, MPL_PLAN_COLUMN_POSITION);
  gint64 q = mpl_row_get_integer (second, MPL_PLAN_COLUMN_POSITION);

  if (p != q)
    return p < q ? -1 : 1;
  return mpl_row_get_id (first) < mpl_row_get_id (second) ? -1 : 1;
}

/* (transfer full) (nullable): what the row says, as the file holds it. */
static char *
read_row (const Own *own)
{
  guint selected;

  switch (own->kind)
    {
    case MPL_PLAN_COLUMN_DAY:
      return mpl_day_to_iso (mpl_day_row_get_day (MPL_DAY_ROW (own->row)));
    case MPL_PLAN_COLUMN_CHOICE:
    case MPL_PLAN_COLUMN_YES_NO:
      selected = adw_combo_row_get_selected (ADW_COMBO_ROW (own->row));
      return selected == 0 || selected == GTK_INVALID_LIST_POSITION
                 ? NULL
                 : g_strdup (own->choices[selected - 1]);
    default:
      return mpl_text_row_get_text (MPL_TEXT_ROW (own->row));
    }
}

static void
on_changed_cb (GtkWidget *row, GParamSpec *pspec, MplActivityOwnSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));

  for (guint i = 0; draft != NULL && i < self->columns->len; i++)
    {
      const Own *own = &g_array_index (self->columns, Own, i);
      g_autofree char *value = NULL;

      if (own->row != row)
        continue;
      value = read_row (own);
      mpl_activity_draft_set_own (draft, own->column, value);
    }
}

static void
make_row (MplActivityOwnSection *self, Own *own, MplRow *column, MplCalendar *calendar)
{
  g_autoptr (GtkStringList) labels = NULL;

  switch (own->kind)
    {
    case MPL_PLAN_COLUMN_DAY:
      own->row = g_object_new (MPL_TYPE_DAY_ROW, "nullable", TRUE, NULL);
      mpl_day_picker_set_calendar (mpl_day_row_get_picker (MPL_DAY_ROW (own->row)), calendar);
      g_signal_connect_object (own->row, "notify::day", G_CALLBACK (on_changed_cb), self, 0);
      break;
    case MPL_PLAN_COLUMN_CHOICE:
    case MPL_PLAN_COLUMN_YES_NO:
      labels = gtk_string_list_new ((const char *[]) { C_ ("own column", "Not filled in"), NULL });
      if (own->kind == MPL_PLAN_COLUMN_YES_NO)
        {
          own->choices = g_strsplit ("yes\nno", "\n", -1);
          gtk_string_list_append (labels, _ ("Yes"));
          gtk_string_list_append (labels, _ ("No"));
        }
      else
        {
          const char *lines = mpl_row_get_text (column, MPL_PLAN_COLUMN_CHOICES);

          own->choices = g_strsplit (lines != NULL ? lines : "", "\n", -1);
          for (guint i = 0; own->choices[i] != NULL; i++)
            gtk_string_list_append (labels, own->choices[i]);
        }
      own->row = adw_combo_row_new ();
      adw_combo_row_set_model (ADW_COMBO_ROW (own->row), G_LIST_MODEL (labels));
      g_signal_connect_object (own->row, "notify::selected", G_CALLBACK (on_changed_cb), self, 0);
      break;
    default:
      own->row = g_object_new (
          MPL_TYPE_TEXT_ROW, "multiline", TRUE, "max-length",
          (guint) mpl_activity_value_table.fields[MPL_ACTIVITY_VALUE_VALUE].max, NULL);
      g_signal_connect_object (own->row, "notify::text", G_CALLBACK (on_changed_cb), self, 0);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (own->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (own->row), mpl_row_get_title (column));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), own->row);
}

static void
mpl_activity_own_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityOwnSection *self = MPL_ACTIVITY_OWN_SECTION (section);
  guint n;
  MplRow *const *rows
      = mpl_snapshot_get_rows (mpl_activity_draft_get_snapshot (draft), &mpl_plan_column_table, &n);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (columns, rows[i]);
  g_ptr_array_sort (columns, compare_columns);

  for (guint i = 0; i < columns->len; i++)
    {
      MplRow *column = g_ptr_array_index (columns, i);
      Own own = {
        .column = mpl_row_get_id (column),
        .kind = mpl_row_get_choice (column, MPL_PLAN_COLUMN_KIND),
      };

      make_row (self, &own, column, mpl_activity_draft_get_calendar (draft));
      g_array_append_val (self->columns, own);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
mpl_activity_own_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityOwnSection *self = MPL_ACTIVITY_OWN_SECTION (section);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Own *own = &g_array_index (self->columns, Own, i);
      const char *value = mpl_activity_draft_get_own (draft, own->column);
      guint selected = 0;

      switch (own->kind)
        {
        case MPL_PLAN_COLUMN_DAY:
          mpl_day_row_set_day (MPL_DAY_ROW (own->row),
                               value != NULL ? mpl_day_from_iso (value) : MPL_DAY_NONE);
          break;
        case MPL_PLAN_COLUMN_CHOICE:
        case MPL_PLAN_COLUMN_YES_NO:
          for (guint j = 0; value != NULL && own->choices[j] != NULL; j++)
            if (g_str_equal (own->choices[j], value))
              selected = j + 1;
          adw_combo_row_set_selected (ADW_COMBO_ROW (own->row), selected);
          break;
        default:
          mpl_text_row_set_text (MPL_TEXT_ROW (own->row), value);
        }
    }
}

static void
mpl_activity_own_section_show (MplActivitySection *section,
                               MplActivityDraft *draft,
                               GPtrArray *problems)
{
  MplActivityOwnSection *self = MPL_ACTIVITY_OWN_SECTION (section);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Own *own = &g_array_index (self->columns, Own, i);
      int item = mpl_activity_draft_find_own (draft, own->column);

      mpl_activity_row_show (own->row,
                             item < 0
                                 ? NULL
                                 : mpl_draft_problems_find (problems, MPL_DRAFT_OWN, (guint) item,
                                                            MPL_ACTIVITY_VALUE_VALUE),
                             NULL);
    }
}

static GtkWidget *
mpl_activity_own_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  MplActivityOwnSection *self = MPL_ACTIVITY_OWN_SECTION (section);
  MplActivityDraft *draft = mpl_activity_section_get_draft (section);

  for (guint i = 0; problem->list == MPL_DRAFT_OWN && i < self->columns->len; i++)
    {
      const Own *own = &g_array_index (self->columns, Own, i);

      if (mpl_activity_draft_find_own (draft, own->column) == (int) problem->item)
        return own->row;
    }

  return NULL;
}

static void
mpl_activity_own_section_finalize (GObject *object)
{
  g_array_unref (MPL_ACTIVITY_OWN_SECTION (object)->columns);

  G_OBJECT_CLASS (mpl_activity_own_section_parent_class)->finalize (object);
}

static void
mpl_activity_own_section_class_init (MplActivityOwnSectionClass *klass)
{
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mpl_activity_own_section_finalize;
  section_class->bind = mpl_activity_own_section_bind;
  section_class->update = mpl_activity_own_section_update;
  section_class->show = mpl_activity_own_section_show;
  section_class->find = mpl_activity_own_section_find;
}

static void
mpl_activity_own_section_init (MplActivityOwnSection *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Own));
  g_array_set_clear_func (self->columns, own_clear);
}
