/* mpl-day-popover.c: the calendar of a day picker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A month's page between arrows that turn it and a line that tells what kind of day the current
 * one is, for everybody and not only for a pointer that rests. Escape closes it as any popover.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-day-popover.h"

#include "app/widgets/mpl-announce.h"
#include "app/widgets/mpl-day-text.h"
#include "app/widgets/mpl-month-grid.h"
#include "base/mpl-format.h"

struct _MplDayPopover
{
  GtkPopover parent_instance;

  MplCalendar *calendar;
  MplSpan limits;

  GtkLabel *title;
  GtkLabel *kind;
  MplMonthGrid *grid;
  GtkWidget *clear_button;
  GtkWidget *today_button;
  GtkWidget *previous_button;
  GtkWidget *next_button;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplDayPopover, mpl_day_popover, GTK_TYPE_POPOVER)

static void
finish (MplDayPopover *self, MplDay day)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, day);
}

/* (transfer full): «Сентябрь 2026» */
static char *
make_title (MplDay day)
{
  const char *month = mpl_format_month (mpl_day_get_month (day));
  g_autofree char *first = g_utf8_substring (month, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strdup_printf ("%s%s %d", capital, g_utf8_next_char (month), mpl_day_get_year (day));
}

static void
on_moved_cb (MplDayPopover *self)
{
  MplDay day = mpl_month_grid_get_current (self->grid);
  MplDay month_start = mpl_day_get_month_start (day);
  MplDay month_end = mpl_day_get_month_end (day);
  g_autofree char *title = make_title (day);
  g_autofree char *kind = mpl_day_text_speak (day, self->calendar);
  const char *shown = gtk_label_get_label (self->title);

  if (!g_str_equal (shown, title))
    mpl_announce (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->kind, kind);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_sensitive (self->previous_button,
                            month_start > mpl_day_new (MPL_YEAR_MIN, 1, 1)
                                && mpl_span_contains (self->limits, month_start - 1));
  gtk_widget_set_sensitive (self->next_button,
                            month_end < mpl_day_new (MPL_YEAR_MAX, 12, 31)
                                && mpl_span_contains (self->limits, month_end + 1));
}

/* The keys are for the days first; GTK would begin with the first button. */
static void
on_show_cb (MplDayPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
on_grid_chosen_cb (MplDayPopover *self)
{
  finish (self, mpl_month_grid_get_current (self->grid));
}

static void
on_previous_clicked_cb (MplDayPopover *self)
{
  mpl_month_grid_turn (self->grid, -1);
}

static void
on_next_clicked_cb (MplDayPopover *self)
{
  mpl_month_grid_turn (self->grid, 1);
}

static void
on_today_clicked_cb (MplDayPopover *self)
{
  finish (self, mpl_day_today ());
}

static void
on_clear_clicked_cb (MplDayPopover *self)
{
  finish (self, MPL_DAY_NONE);
}

static void
mpl_day_popover_dispose (GObject *object)
{
  MplDayPopover *self = MPL_DAY_POPOVER (object);

  g_clear_pointer (&self->calendar, mpl_calendar_unref);

  G_OBJECT_CLASS (mpl_day_popover_parent_class)->dispose (object);
}

static void
mpl_day_popover_class_init (MplDayPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_day_popover_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (MPL_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, title);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, kind);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, grid);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, clear_button);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, today_button);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, previous_button);
  gtk_widget_class_bind_template_child (widget_class, MplDayPopover, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_grid_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
mpl_day_popover_init (MplDayPopover *self)
{
  self->limits = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  gtk_widget_init_template (GTK_WIDGET (self));
  on_moved_cb (self);
}

GtkWidget *
mpl_day_popover_new (void)
{
  return g_object_new (MPL_TYPE_DAY_POPOVER, NULL);
}

void
mpl_day_popover_show (MplDayPopover *self,
                      MplDay day,
                      MplDay near,
                      MplSpan limits,
                      MplCalendar *calendar,
                      gboolean nullable)
{
  g_return_if_fail (MPL_IS_DAY_POPOVER (self) && mpl_day_is_valid (near));

  if (calendar != self->calendar)
    {
      g_clear_pointer (&self->calendar, mpl_calendar_unref);
      self->calendar = calendar != NULL ? mpl_calendar_ref (calendar) : NULL;
    }
  self->limits = limits;
  gtk_widget_set_visible (self->clear_button, nullable);
  gtk_widget_set_sensitive (self->clear_button, day != MPL_DAY_NONE);
  gtk_widget_set_sensitive (self->today_button, mpl_span_contains (limits, mpl_day_today ()));
  mpl_month_grid_show (self->grid, day, day != MPL_DAY_NONE ? day : near, limits, calendar);
}
