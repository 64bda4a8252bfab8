/* mpl-activity-pane.c: the facts of an activity of the plan beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: Tab goes from part to part, arrows walk the facts of one.
 * Accessibility: a region of headings and lists. Where the focus stood on a fact that is told
 * anew, it goes to the title.
 */

#include "mpl-config.h"

#include "app/pages/mpl-activity-pane.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-activity-facts.h"
#include "app/pages/mpl-facts-group.h"
#include "model/mpl-calendar-snapshot.h"

struct _MplActivityPane
{
  AdwBin parent_instance;

  MplBook *book;
  GSignalGroup *book_signals;
  gint64 activity;
  gint64 block;
  MplPlanIndex *index; /* NULL until it is asked for after a change */
  MplCalendar *calendar;
  MplFacts *facts; /* what is shown, NULL for nothing */

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkWidget *status_box;
  GtkImage *status_image;
  GtkLabel *status_label;
  GtkWidget *overdue_box;
  GtkLabel *overdue_label;
  MplFactsGroup *groups[MPL_FACTS_N_PARTS];
};

enum
{
  PROP_0,
  PROP_ACTIVITY,
  PROP_BOOK,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVITY_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const group_names[] = {
  [MPL_FACTS_DAYS] = "days_group",
  [MPL_FACTS_RESPONSIBLE] = "responsible_group",
  [MPL_FACTS_RESULT] = "result_group",
  [MPL_FACTS_ACTIONS] = "actions_group",
  [MPL_FACTS_PREDECESSORS] = "predecessors_group",
  [MPL_FACTS_SUCCESSORS] = "successors_group",
  [MPL_FACTS_PURPOSE] = "purpose_group",
  [MPL_FACTS_OWN] = "own_group",
  [MPL_FACTS_NOTE] = "note_group",
};
G_STATIC_ASSERT (G_N_ELEMENTS (group_names) == MPL_FACTS_N_PARTS);

G_DEFINE_FINAL_TYPE (MplActivityPane, mpl_activity_pane, ADW_TYPE_BIN)

static MplFacts *
make_facts (MplActivityPane *self)
{
  if (self->book == NULL || (self->activity == 0 && self->block == 0))
    return NULL;

  if (self->index == NULL)
    {
      g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (self->book));

      self->index = mpl_plan_index_new (snapshot);
      self->calendar = mpl_calendar_new_for_snapshot (snapshot);
    }
  if (self->activity != 0)
    return mpl_facts_new_for_activity (self->index, self->calendar, self->activity,
                                       mpl_day_today ());

  return mpl_facts_new_for_block (self->index, self->calendar, self->block, mpl_day_today ());
}

/* A text that is selected because the focus came to it looks like a fault. */
static void
unselect_title (MplActivityPane *self)
{
  if (gtk_widget_is_focus (GTK_WIDGET (self->title_label)))
    gtk_label_select_region (self->title_label, 0, 0);
}

/* A row that goes would leave the focus to whatever comes next. */
static void
save_focus (MplActivityPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || focus == GTK_WIDGET (self->title_label)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->title_label));
}

static void
show_text (GtkWidget *box, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (box, text != NULL);
}

static void
show_facts (MplActivityPane *self, const MplFacts *facts)
{
  gboolean was_focus = gtk_widget_is_focus (GTK_WIDGET (self->title_label));

  if (facts != NULL)
    {
      gtk_label_set_label (self->number_label, facts->number);
      gtk_label_set_label (self->title_label, facts->title);
      gtk_image_set_from_icon_name (self->status_image, facts->status_icon);
      show_text (self->status_box, self->status_label, facts->status);
      show_text (self->overdue_box, self->overdue_label, facts->overdue);
    }
  gtk_stack_set_visible_child_name (self->stack, facts != NULL ? "facts" : "nothing");
  save_focus (self);
  if (!was_focus)
    unselect_title (self);
  for (guint i = 0; i < MPL_FACTS_N_PARTS; i++)
    mpl_facts_group_show (self->groups[i], facts, i);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      self->block != 0 ? _ ("Facts of the block") : _ ("Facts of the activity"), -1);
}

static void
update (MplActivityPane *self)
{
  g_autoptr (MplFacts) facts = make_facts (self);

  if (mpl_facts_equal (facts, self->facts))
    return;

  show_facts (self, facts);
  g_clear_pointer (&self->facts, mpl_facts_free);
  self->facts = g_steal_pointer (&facts);
}

static void
forget_plan (MplActivityPane *self)
{
  g_clear_pointer (&self->index, mpl_plan_index_unref);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);
}

static void
on_book_changed_cb (MplActivityPane *self)
{
  forget_plan (self);
  /* What nobody sees waits until somebody does. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
on_group_activity_activated_cb (MplActivityPane *self, gint64 activity)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVITY_ACTIVATED], 0, activity);
}

static void
show_record (MplActivityPane *self, gint64 activity, gint64 block)
{
  gboolean differs = activity != self->activity;

  if (!differs && block == self->block)
    return;

  self->activity = activity;
  self->block = block;
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}

static void
set_book (MplActivityPane *self, MplBook *book)
{
  if (!g_set_object (&self->book, book))
    return;

  g_signal_group_set_target (self->book_signals, book);
  forget_plan (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

static gboolean
mpl_activity_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MplActivityPane *self = MPL_ACTIVITY_PANE (widget);
  gboolean was_focus = gtk_widget_is_focus (GTK_WIDGET (self->title_label));
  gboolean moved = GTK_WIDGET_CLASS (mpl_activity_pane_parent_class)->focus (widget, direction);

  if (moved && !was_focus)
    unselect_title (self);

  return moved;
}

static void
mpl_activity_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mpl_activity_pane_parent_class)->map (widget);

  /* Another day may have come: what is overdue goes by today. */
  update (MPL_ACTIVITY_PANE (widget));
}

static void
mpl_activity_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplActivityPane *self = MPL_ACTIVITY_PANE (object);

  switch (prop_id)
    {
    case PROP_ACTIVITY:
      g_value_set_int64 (value, self->activity);
      break;
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_activity_pane_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MplActivityPane *self = MPL_ACTIVITY_PANE (object);

  switch (prop_id)
    {
    case PROP_ACTIVITY:
      show_record (self, g_value_get_int64 (value), 0);
      break;
    case PROP_BOOK:
      set_book (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_activity_pane_dispose (GObject *object)
{
  MplActivityPane *self = MPL_ACTIVITY_PANE (object);

  g_clear_object (&self->book_signals);
  g_clear_object (&self->book);
  g_clear_pointer (&self->facts, mpl_facts_free);
  forget_plan (self);

  G_OBJECT_CLASS (mpl_activity_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-activity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, stack);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, number_label);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, status_box);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, status_image);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, status_label);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, overdue_box);
  gtk_widget_class_bind_template_child (widget_class, MplActivityPane, overdue_label);
  for (guint i = 0; i < MPL_FACTS_N_PARTS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, group_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (MplActivityPane, groups) + i * sizeof (MplFactsGroup *)));
  gtk_widget_class_bind_template_callback (widget_class, on_group_activity_activated_cb);
}

static void
mpl_activity_pane_class_init (MplActivityPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_activity_pane_get_property;
  object_class->set_property = mpl_activity_pane_set_property;
  object_class->dispose = mpl_activity_pane_dispose;
  widget_class->focus = mpl_activity_pane_focus;
  widget_class->map = mpl_activity_pane_map;

  properties[PROP_ACTIVITY]
      = g_param_spec_int64 ("activity", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, MPL_TYPE_BOOK, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVITY_ACTIVATED]
      = g_signal_new ("activity-activated", MPL_TYPE_ACTIVITY_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (MPL_TYPE_FACTS_GROUP);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  bind_template (widget_class);
}

static void
mpl_activity_pane_init (MplActivityPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->book_signals = g_signal_group_new (MPL_TYPE_BOOK);
  g_signal_group_connect_swapped (self->book_signals, "changed", G_CALLBACK (on_book_changed_cb),
                                  self);
}

void
mpl_activity_pane_show_activity (MplActivityPane *self, gint64 activity)
{
  g_return_if_fail (MPL_IS_ACTIVITY_PANE (self));

  show_record (self, activity, 0);
}

void
mpl_activity_pane_show_block (MplActivityPane *self, gint64 block)
{
  g_return_if_fail (MPL_IS_ACTIVITY_PANE (self));

  show_record (self, 0, block);
}
