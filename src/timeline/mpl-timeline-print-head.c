/* mpl-timeline-print-head.c: what stands around the chart on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sources: ГОСТ Р 7.0.97-2025 (griffs: no line longer than 8 cm, set to the left within the
 * griff, the last one at the right margin); schools have one to three griffs in a row.
 */

#include "timeline/mpl-timeline-print-private.h"

#include "base/mpl-format.h"
#include "timeline/mpl-timeline-legend.h"

#include <math.h>

#define GRIFF_WIDTH (80 * MPL_TIMELINE_MM)
#define MAX_GRIFFS 3
#define SIGNATURE_LINE (35 * MPL_TIMELINE_MM)
#define FOOTER_BASE (12 * MPL_TIMELINE_MM)

static void
set_color (MplTimelinePrint *self, MplTimelineColor color, cairo_t *cr)
{
  cairo_set_source_rgb (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0,
                        ((color >> 8) & 0xff) / 255.0);
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  int pango_width = 0, pango_height = 0;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

static double
get_body_width (MplTimelinePrint *self)
{
  return self->body.x1 - self->body.x0;
}

static double
draw_griffs (MplTimelinePrint *self, cairo_t *cr)
{
  guint n_griffs = 0;
  double tallest = 0;

  while (self->options.griffs != NULL && n_griffs < MAX_GRIFFS
         && self->options.griffs[n_griffs] != NULL)
    n_griffs++;

  for (guint i = 0; i < n_griffs; i++)
    {
      g_autofree char *lines = g_strjoinv ("\n", (char **) self->options.griffs[i]);
      double most = MIN (GRIFF_WIDTH, get_body_width (self) / n_griffs - 10);
      g_autoptr (PangoLayout) layout
          = mpl_timeline_text_new_layout (self->heading, MPL_TEXT_NORMAL, lines, most, 0);
      double width, height, room;
      double x;

      /* The longest line tells the width of the whole. */
      get_size (layout, &width, &height);
      room = get_body_width (self) - width;
      x = n_griffs == 1 ? room : room * i / (n_griffs - 1);
      tallest = MAX (tallest, height);
      if (cr == NULL)
        continue;
      set_color (self, self->painter.palette->text, cr);
      cairo_move_to (cr, x, 0);
      pango_cairo_show_layout (cr, layout);
    }

  return n_griffs > 0 ? tallest + mpl_timeline_text_get_em (self->heading) : 0;
}

static double
draw_centred (MplTimelinePrint *self, MplTextStyle style, const char *text, double y, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width, height;

  if (text == NULL || *text == '\0')
    return 0;

  layout = mpl_timeline_text_new_layout (self->heading, style, text, get_body_width (self), 0);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  get_size (layout, &width, &height);
  if (cr != NULL)
    {
      set_color (self, self->painter.palette->text, cr);
      cairo_move_to (cr, 0, y);
      pango_cairo_show_layout (cr, layout);
    }

  return height;
}

double
mpl_timeline_print_draw_head (MplTimelinePrint *self, cairo_t *cr)
{
  double y = draw_griffs (self, cr);

  y += draw_centred (self, MPL_TEXT_TITLE, self->options.title, y, cr);
  y += draw_centred (self, MPL_TEXT_NORMAL, self->options.subtitle, y, cr);

  return y > 0 ? y + mpl_timeline_text_get_em (self->heading) * 0.6 : 0;
}

double
mpl_timeline_print_draw_next_head (MplTimelinePrint *self, cairo_t *cr)
{
  double height = mpl_timeline_text_get_height (self->heading, MPL_TEXT_SMALL);
  g_autoptr (PangoLayout) layout = NULL;

  if (self->options.title == NULL || *self->options.title == '\0')
    return 0;

  if (cr != NULL)
    {
      layout = mpl_timeline_text_new_layout (self->heading, MPL_TEXT_SMALL, self->options.title,
                                             get_body_width (self), 1);
      set_color (self, self->painter.palette->dim, cr);
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_layout (cr, layout);
    }

  return height + mpl_timeline_text_get_em (self->heading) * 0.4;
}

double
mpl_timeline_print_draw_nothing (MplTimelinePrint *self, double width, cairo_t *cr)
{
  const char *text = self->options.span.start == MPL_DAY_NONE
                         ? "Мероприятий в плане пока нет"
                         : "На эти дни мероприятий не запланировано";
  double space = mpl_timeline_text_get_em (self->heading) * 2;
  g_autoptr (PangoLayout) layout
      = mpl_timeline_text_new_layout (self->heading, MPL_TEXT_NORMAL, text, width, 0);
  double text_width, text_height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  get_size (layout, &text_width, &text_height);
  set_color (self, self->painter.palette->dim, cr);
  cairo_move_to (cr, 0, space);
  pango_cairo_show_layout (cr, layout);

  return text_height + 2 * space;
}

/* «Куратор ____________ Т. В. Орлова» at the right margin. */
static double
draw_signature (MplTimelinePrint *self, double y, cairo_t *cr)
{
  const char *post = self->options.signature_post != NULL ? self->options.signature_post : "";
  const char *name = self->options.signature_name != NULL ? self->options.signature_name : "";
  double em = mpl_timeline_text_get_em (self->heading);
  double line_height = mpl_timeline_text_get_height (self->heading, MPL_TEXT_NORMAL);
  g_autoptr (PangoLayout) post_layout = NULL;
  double post_width, post_height, name_width, x;

  if (*post == '\0' && *name == '\0')
    return 0;

  name_width = mpl_timeline_text_get_width (self->heading, MPL_TEXT_NORMAL, name);
  post_layout = mpl_timeline_text_new_layout (
      self->heading, MPL_TEXT_NORMAL, post,
      get_body_width (self) - SIGNATURE_LINE - name_width - 2 * em, 0);
  get_size (post_layout, &post_width, &post_height);
  if (cr != NULL)
    {
      double base = y + em + post_height;

      set_color (self, self->painter.palette->text, cr);
      x = get_body_width (self) - name_width;
      cairo_move_to (cr, x, base - line_height);
      pango_cairo_show_layout (cr,
                               mpl_timeline_text_get_layout (self->heading, MPL_TEXT_NORMAL, name));
      x -= SIGNATURE_LINE + em * 0.5;
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, x, base - line_height * 0.2);
      cairo_rel_line_to (cr, SIGNATURE_LINE, 0);
      cairo_stroke (cr);
      x -= post_width + em * 0.5;
      cairo_move_to (cr, x, y + em);
      pango_cairo_show_layout (cr, post_layout);
    }

  return em + post_height;
}

double
mpl_timeline_print_draw_tail (MplTimelinePrint *self, cairo_t *cr)
{
  double gap = mpl_timeline_text_get_em (self->heading) * 0.4;
  double y = 0;

  if (self->options.legend)
    {
      MplTimelineLayout *layout = g_ptr_array_index (self->layouts, 0);
      double height;

      if (cr != NULL)
        {
          cairo_save (cr);
          cairo_translate (cr, 0, gap);
        }
      height = mpl_timeline_legend_draw (&self->painter, layout, cr, get_body_width (self));
      if (cr != NULL)
        cairo_restore (cr);
      y += height > 0 ? gap + height : 0;
    }
  y += draw_signature (self, y, cr);

  return y;
}

void
mpl_timeline_print_draw_footer (MplTimelinePrint *self, guint page, cairo_t *cr)
{
  g_autofree char *number = g_strdup_printf ("стр." MPL_NBSP "%u из %u", page + 1,
                                             mpl_timeline_print_get_n_pages (self));
  g_autofree char *day = mpl_format_day (self->options.day, MPL_DAY_SHORT);
  const char *const texts[]
      = { self->options.school != NULL ? self->options.school : "", day, number };
  guint n_texts = G_N_ELEMENTS (texts);
  double third = get_body_width (self) / n_texts;
  double y = self->height - FOOTER_BASE;

  set_color (self, self->painter.palette->dim, cr);
  for (guint i = 0; i < n_texts; i++)
    {
      g_autoptr (PangoLayout) layout
          = mpl_timeline_text_new_layout (self->heading, MPL_TEXT_SMALL, texts[i], third - 6, 1);
      double width, height;

      get_size (layout, &width, &height);
      cairo_move_to (cr, self->body.x0 + (get_body_width (self) - width) * i / 2.0, y - height / 2);
      pango_cairo_show_layout (cr, layout);
    }
}
