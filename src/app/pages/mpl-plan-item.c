/* mpl-plan-item.c: an activity of the plan as its page shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-item.h"

#include <glib/gi18n.h>

#include "app/mpl-search-text.h"
#include "app/pages/mpl-plan-words.h"
#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "timeline/mpl-timeline-builder.h"

struct _MplPlanItem
{
  GObject parent_instance;

  MplPlanBlock *block;
  MplRow *activity;
  char *number;
  char *responsible;
  char *found_by; /* folded; NULL until it is searched for */
  MplTermKind term_kind;
  int progress;
  int overdue; /* days */
};

enum
{
  PROP_0,
  PROP_BLOCK,
  PROP_CAPTION,
  PROP_DAYS,
  PROP_KIND,
  PROP_KIND_ICON,
  PROP_LABEL,
  PROP_NUMBER,
  PROP_OVERDUE,
  PROP_RESPONSIBLE,
  PROP_STATUS,
  PROP_STATUS_ICON,
  PROP_TITLE,
  PROP_TOOLTIP,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (MplPlanItem, mpl_plan_item, G_TYPE_OBJECT)

static MplSpan
get_span (MplPlanItem *self, guint start, guint end)
{
  return MPL_SPAN_INIT (mpl_row_get_day (self->activity, start),
                        mpl_row_get_day (self->activity, end));
}

static char *
make_days (MplPlanItem *self, gboolean with_year)
{
  MplSpan span = get_span (self, MPL_ACTIVITY_START, MPL_ACTIVITY_END);

  return mpl_span_is_valid (span) ? mpl_format_span (span, with_year) : g_strdup ("");
}

/* A label of a choice as it stands within a sentence. */
static void
add_choice (GString *text, const char *label)
{
  g_autofree char *first = NULL;
  g_autofree char *lowered = NULL;
  g_autofree char *part = NULL;

  if (label == NULL || *label == '\0')
    return;

  first = g_utf8_substring (label, 0, 1);
  lowered = g_utf8_strdown (first, -1);
  part = g_strconcat (lowered, g_utf8_next_char (label), NULL);
  mpl_plan_words_add (text, ", ", part);
}

static char *
make_caption (MplPlanItem *self)
{
  g_autofree char *days = make_days (self, FALSE);
  GString *text = g_string_new (days);

  mpl_plan_words_add (text, " · ", self->responsible);

  return g_string_free (text, FALSE);
}

/* «1.2 Составить план, 14–17 сентября, ответственный Куратор, просрочено на 5 дней» */
static char *
make_label (MplPlanItem *self)
{
  g_autofree char *days = make_days (self, FALSE);
  g_autofree char *overdue = mpl_plan_words_make_overdue (self->overdue);
  g_autofree char *responsible = NULL;
  GString *text = g_string_new (self->number);

  g_string_append_c (text, ' ');
  g_string_append (text, mpl_row_get_title (self->activity));
  add_choice (text, mpl_plan_words_get_kind (self->activity));
  mpl_plan_words_add (text, ", ", days);
  if (*self->responsible != '\0')
    {
      /* Translators: within the sentence of an activity; %s is a list of roles or persons */
      responsible = g_strdup_printf (_ ("responsible %s"), self->responsible);
      mpl_plan_words_add (text, ", ", responsible);
    }
  add_choice (text, mpl_plan_words_get_choice (self->activity, MPL_ACTIVITY_STATUS));
  mpl_plan_words_add (text, ", ", overdue);

  return g_string_free (text, FALSE);
}

static void
add_fact (GString *text, const char *name, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  /* Translators: the name of a fact and what it is: “Expected result: …” */
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("%s: %s"), name, fact);
}

static void
add_field (GString *text, MplPlanItem *self, guint field)
{
  add_fact (text, mpl_field_get_label (&mpl_activity_table.fields[field]),
            mpl_row_get_text (self->activity, field));
}

static char *
make_tooltip (MplPlanItem *self)
{
  g_autofree char *days = make_days (self, TRUE);
  g_autofree char *recurrence = mpl_plan_words_make_recurrence (self->activity, self->term_kind);
  g_autofree char *overdue = mpl_plan_words_make_overdue (self->overdue);
  g_autofree char *progress = g_strdup_printf ("%d" MPL_NBSP "%%", self->progress);
  MplSpan fact = get_span (self, MPL_ACTIVITY_FACT_START, MPL_ACTIVITY_FACT_END);
  g_autofree char *fact_days
      = mpl_span_is_valid (fact) ? mpl_format_span (fact, TRUE) : g_strdup ("");
  g_autoptr (GString) status
      = g_string_new (mpl_plan_words_get_choice (self->activity, MPL_ACTIVITY_STATUS));
  GString *text = g_string_new (self->number);

  mpl_plan_words_add (status, ", ", overdue);

  g_string_append_c (text, ' ');
  g_string_append (text, mpl_row_get_title (self->activity));
  add_fact (text, _ ("Kind"), mpl_plan_words_get_choice (self->activity, MPL_ACTIVITY_KIND));
  add_fact (text, _ ("Days"), days);
  add_fact (text, _ ("Repeats"), recurrence);
  add_fact (text, _ ("Responsible"), self->responsible);
  add_fact (text, _ ("Status"), status->str);
  add_fact (text, _ ("Progress"), self->progress > 0 ? progress : NULL);
  add_fact (text, _ ("Actual days"), fact_days);
  add_field (text, self, MPL_ACTIVITY_RESULT);
  add_field (text, self, MPL_ACTIVITY_EVIDENCE);
  add_field (text, self, MPL_ACTIVITY_NOTE);

  return g_string_free (text, FALSE);
}

static void
mpl_plan_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplPlanItem *self = MPL_PLAN_ITEM (object);

  switch (prop_id)
    {
    case PROP_BLOCK:
      g_value_set_object (value, self->block);
      break;
    case PROP_CAPTION:
      g_value_take_string (value, make_caption (self));
      break;
    case PROP_DAYS:
      g_value_take_string (value, make_days (self, FALSE));
      break;
    case PROP_KIND:
      g_value_set_string (value, mpl_plan_words_get_kind (self->activity));
      break;
    case PROP_KIND_ICON:
      g_value_set_string (value, mpl_plan_words_get_kind_icon (self->activity));
      break;
    case PROP_LABEL:
      g_value_take_string (value, make_label (self));
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_OVERDUE:
      g_value_take_string (value, mpl_plan_words_make_overdue (self->overdue));
      break;
    case PROP_RESPONSIBLE:
      g_value_set_string (value, self->responsible);
      break;
    case PROP_STATUS:
      g_value_set_string (value, mpl_plan_words_get_choice (self->activity, MPL_ACTIVITY_STATUS));
      break;
    case PROP_STATUS_ICON:
      g_value_set_string (value, mpl_plan_words_get_status_icon (self->activity));
      break;
    case PROP_TITLE:
      g_value_set_string (value, mpl_row_get_title (self->activity));
      break;
    case PROP_TOOLTIP:
      g_value_take_string (value, make_tooltip (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_item_finalize (GObject *object)
{
  MplPlanItem *self = MPL_PLAN_ITEM (object);

  g_clear_object (&self->block);
  g_clear_pointer (&self->activity, mpl_row_unref);
  g_free (self->number);
  g_free (self->responsible);
  g_free (self->found_by);

  G_OBJECT_CLASS (mpl_plan_item_parent_class)->finalize (object);
}

static void
mpl_plan_item_class_init (MplPlanItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  static const struct
  {
    guint id;
    const char *name;
  } texts[] = {
    { PROP_CAPTION, "caption" }, { PROP_DAYS, "days" },
    { PROP_KIND, "kind" },       { PROP_KIND_ICON, "kind-icon" },
    { PROP_LABEL, "label" },     { PROP_NUMBER, "number" },
    { PROP_OVERDUE, "overdue" }, { PROP_RESPONSIBLE, "responsible" },
    { PROP_STATUS, "status" },   { PROP_STATUS_ICON, "status-icon" },
    { PROP_TITLE, "title" },     { PROP_TOOLTIP, "tooltip" },
  };

  object_class->get_property = mpl_plan_item_get_property;
  object_class->finalize = mpl_plan_item_finalize;

  g_object_class_install_property (
      object_class, PROP_BLOCK,
      g_param_spec_object ("block", NULL, NULL, MPL_TYPE_PLAN_BLOCK, flags));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_class_install_property (object_class, texts[i].id,
                                     g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags));
}

static void
mpl_plan_item_init (MplPlanItem *self)
{
}

MplPlanItem *
mpl_plan_item_new (MplPlanBlock *block, const MplPlanRow *row, MplSnapshot *snapshot, MplDay today)
{
  MplPlanItem *self;

  g_return_val_if_fail (MPL_IS_PLAN_BLOCK (block), NULL);
  g_return_val_if_fail (row != NULL && row->activity != NULL, NULL);

  self = g_object_new (MPL_TYPE_PLAN_ITEM, NULL);
  self->block = g_object_ref (block);
  self->activity = mpl_row_ref (row->activity);
  self->number = mpl_plan_row_get_number (row);
  self->responsible = mpl_timeline_describe_responsible (snapshot, row->activity);
  self->term_kind = mpl_plan_words_get_term_kind (snapshot);
  self->progress = mpl_activity_get_progress (snapshot, row->activity);
  self->overdue = mpl_activity_get_overdue (row->activity, today);

  return self;
}

gboolean
mpl_plan_item_equal (MplPlanItem *a, MplPlanItem *b)
{
  /* A row that has not changed is the same row in every snapshot. */
  return a->activity == b->activity && a->block == b->block && a->progress == b->progress
         && a->overdue == b->overdue && a->term_kind == b->term_kind
         && g_str_equal (a->number, b->number) && g_str_equal (a->responsible, b->responsible);
}

MplPlanBlock *
mpl_plan_item_get_block (MplPlanItem *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_ITEM (self), NULL);

  return self->block;
}

gint64
mpl_plan_item_get_id (MplPlanItem *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_ITEM (self), 0);

  return mpl_row_get_id (self->activity);
}

gboolean
mpl_plan_item_matches (MplPlanItem *self, const char *const *words)
{
  g_return_val_if_fail (MPL_IS_PLAN_ITEM (self), FALSE);

  if (self->found_by == NULL)
    {
      g_autoptr (GString) text = g_string_new (self->number);

      mpl_plan_words_add (text, "\n", mpl_row_get_title (self->activity));
      mpl_plan_words_add (text, "\n", self->responsible);
      mpl_plan_words_add (text, "\n", mpl_row_get_text (self->activity, MPL_ACTIVITY_RESULT));
      mpl_plan_words_add (text, "\n", mpl_row_get_text (self->activity, MPL_ACTIVITY_NOTE));
      self->found_by = mpl_search_text_fold (text->str);
    }

  return mpl_search_text_matches (self->found_by, words);
}
