/* mpl-journal-item.c: a command of history as the journal shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-journal-item.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"

struct _MplJournalItem
{
  GObject parent_instance;

  gint64 id;
  MplDay day;
  char *sentence;
  char *time;
  char *heading;
  gboolean undone;
  gboolean barrier;
  gboolean can_undo;
  gboolean first;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_HEADING,
  PROP_LABEL,
  PROP_MARK,
  PROP_SENTENCE,
  PROP_TIME,
  PROP_UNDONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplJournalItem, mpl_journal_item, G_TYPE_OBJECT)

static const char *
get_mark (MplJournalItem *self)
{
  if (self->undone)
    return C_ ("command", "undone");
  if (self->barrier)
    return C_ ("command", "history does not go back past this");

  return "";
}

/* «Перенос „Педсовет“, 14:05, отменено» */
static char *
make_label (MplJournalItem *self)
{
  const char *mark = get_mark (self);

  if (*mark == '\0')
    return g_strdup_printf ("%s, %s", self->sentence, self->time);

  return g_strdup_printf ("%s, %s, %s", self->sentence, self->time, mark);
}

static char *
describe_day (MplDay day, MplDay today)
{
  if (day == today)
    return g_strdup (_ ("Today"));
  if (day == today - 1)
    return g_strdup (_ ("Yesterday"));
  if (day != MPL_DAY_NONE && mpl_day_get_year (day) == mpl_day_get_year (today))
    return mpl_format_day (day, MPL_DAY_MONTH);

  return mpl_format_day (day, MPL_DAY_LONG);
}

static void
mpl_journal_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplJournalItem *self = MPL_JOURNAL_ITEM (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_LABEL:
      g_value_take_string (value, make_label (self));
      break;
    case PROP_MARK:
      g_value_set_string (value, get_mark (self));
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROP_UNDONE:
      g_value_set_boolean (value, self->undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_journal_item_finalize (GObject *object)
{
  MplJournalItem *self = MPL_JOURNAL_ITEM (object);

  g_free (self->sentence);
  g_free (self->time);
  g_free (self->heading);

  G_OBJECT_CLASS (mpl_journal_item_parent_class)->finalize (object);
}

static void
mpl_journal_item_class_init (MplJournalItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_journal_item_get_property;
  object_class->finalize = mpl_journal_item_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_MARK] = g_param_spec_string ("mark", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, NULL, flags);
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mpl_journal_item_init (MplJournalItem *self)
{
}

MplJournalItem *
mpl_journal_item_new (MplBook *book, const MplCommand *command, MplDay today)
{
  MplJournalItem *self;
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (MPL_IS_BOOK (book), NULL);
  g_return_val_if_fail (command != NULL, NULL);

  time = g_date_time_new_from_unix_local (command->time);

  self = g_object_new (MPL_TYPE_JOURNAL_ITEM, NULL);
  self->id = command->id;
  self->undone = command->undone;
  self->barrier = command->barrier;
  self->sentence = mpl_book_describe_command (book, command);
  self->day = time != NULL ? mpl_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                          g_date_time_get_day_of_month (time))
                           : MPL_DAY_NONE;
  self->time = time != NULL ? g_date_time_format (time, "%H:%M") : g_strdup ("");
  self->heading = describe_day (self->day, today);

  return self;
}

gboolean
mpl_journal_item_equal (MplJournalItem *a, MplJournalItem *b)
{
  return a->id == b->id && a->undone == b->undone && a->barrier == b->barrier && a->day == b->day
         && a->first == b->first && g_str_equal (a->sentence, b->sentence)
         && g_str_equal (a->time, b->time) && g_str_equal (a->heading, b->heading);
}

gint64
mpl_journal_item_get_id (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), 0);

  return self->id;
}

MplDay
mpl_journal_item_get_day (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), MPL_DAY_NONE);

  return self->day;
}

const char *
mpl_journal_item_get_sentence (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), NULL);

  return self->sentence;
}

const char *
mpl_journal_item_get_heading (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), NULL);

  return self->heading;
}

gboolean
mpl_journal_item_get_undone (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), FALSE);

  return self->undone;
}

gboolean
mpl_journal_item_get_barrier (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), FALSE);

  return self->barrier;
}

gboolean
mpl_journal_item_get_can_undo (MplJournalItem *self)
{
  g_return_val_if_fail (MPL_IS_JOURNAL_ITEM (self), FALSE);

  return self->can_undo;
}

void
mpl_journal_item_set_can_undo (MplJournalItem *self, gboolean can_undo)
{
  g_return_if_fail (MPL_IS_JOURNAL_ITEM (self));

  if (self->can_undo == can_undo)
    return;

  self->can_undo = can_undo;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

void
mpl_journal_item_set_first (MplJournalItem *self, gboolean first)
{
  g_return_if_fail (MPL_IS_JOURNAL_ITEM (self));

  self->first = first;
}
