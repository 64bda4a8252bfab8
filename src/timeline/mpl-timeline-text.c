/* mpl-timeline-text.c: texts measured and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-text.h"

/* More than any screen shows; a longer store is begun anew. */
#define MAX_KEPT 4096

struct _MplTimelineText
{
  GObject parent_instance;

  PangoContext *context;
  PangoFontDescription *fonts[MPL_TEXT_N_STYLES];
  double heights[MPL_TEXT_N_STYLES];
  double em;
  GHashTable *kept[MPL_TEXT_N_STYLES]; /* text → PangoLayout */
};

G_DEFINE_FINAL_TYPE (MplTimelineText, mpl_timeline_text, G_TYPE_OBJECT)

typedef struct
{
  double scale;
  PangoWeight weight;
} StyleInfo;

static const StyleInfo styles[MPL_TEXT_N_STYLES] = {
  [MPL_TEXT_NORMAL] = { 1.0, PANGO_WEIGHT_NORMAL },
  [MPL_TEXT_BOLD] = { 1.0, PANGO_WEIGHT_BOLD },
  [MPL_TEXT_SMALL] = { 0.85, PANGO_WEIGHT_NORMAL },
  [MPL_TEXT_SMALL_BOLD] = { 0.85, PANGO_WEIGHT_BOLD },
  [MPL_TEXT_TINY] = { 0.73, PANGO_WEIGHT_NORMAL },
  [MPL_TEXT_TITLE] = { 1.35, PANGO_WEIGHT_BOLD },
};

static void
mpl_timeline_text_finalize (GObject *object)
{
  MplTimelineText *self = MPL_TIMELINE_TEXT (object);

  for (guint i = 0; i < MPL_TEXT_N_STYLES; i++)
    {
      g_clear_pointer (&self->fonts[i], pango_font_description_free);
      g_clear_pointer (&self->kept[i], g_hash_table_unref);
    }
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mpl_timeline_text_parent_class)->finalize (object);
}

static void
mpl_timeline_text_class_init (MplTimelineTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_timeline_text_finalize;
}

static void
mpl_timeline_text_init (MplTimelineText *self)
{
  for (guint i = 0; i < MPL_TEXT_N_STYLES; i++)
    self->kept[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static PangoLayout *
make_layout (MplTimelineText *self, MplTextStyle style, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
make_fonts (MplTimelineText *self, const PangoFontDescription *font)
{
  int size = pango_font_description_get_size (font);

  if (size <= 0)
    size = 11 * PANGO_SCALE;
  for (guint i = 0; i < MPL_TEXT_N_STYLES; i++)
    {
      PangoFontDescription *copy = pango_font_description_copy (font);
      double scaled = size * styles[i].scale;
      g_autoptr (PangoLayout) sample = NULL;
      int height = 0;

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (copy, scaled);
      else
        pango_font_description_set_size (copy, (int) scaled);
      if (styles[i].weight != PANGO_WEIGHT_NORMAL)
        pango_font_description_set_weight (copy, styles[i].weight);
      self->fonts[i] = copy;

      sample = make_layout (self, i, "Щy");
      pango_layout_get_size (sample, NULL, &height);
      self->heights[i] = (double) height / PANGO_SCALE;
    }
}

MplTimelineText *
mpl_timeline_text_new (const PangoFontDescription *font, double resolution, gboolean hinted)
{
  MplTimelineText *self = g_object_new (MPL_TYPE_TIMELINE_TEXT, NULL);
  cairo_font_options_t *options = cairo_font_options_create ();
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, resolution);
  cairo_font_options_set_hint_style (options,
                                     hinted ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options,
                                       hinted ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, hinted);
  /* Russian hyphens and quotes, whatever the locale of the process. */
  pango_context_set_language (self->context, pango_language_from_string ("ru"));
  cairo_font_options_destroy (options);

  self->em = size <= 0 ? 11 : size;
  if (!pango_font_description_get_size_is_absolute (font))
    self->em *= resolution / 72.0;
  make_fonts (self, font);

  return self;
}

double
mpl_timeline_text_get_em (MplTimelineText *self)
{
  return self->em;
}

double
mpl_timeline_text_get_height (MplTimelineText *self, MplTextStyle style)
{
  g_return_val_if_fail (style < MPL_TEXT_N_STYLES, 0);

  return self->heights[style];
}

PangoLayout *
mpl_timeline_text_get_layout (MplTimelineText *self, MplTextStyle style, const char *text)
{
  GHashTable *kept;
  PangoLayout *layout;

  g_return_val_if_fail (style < MPL_TEXT_N_STYLES && text != NULL, NULL);

  kept = self->kept[style];
  layout = g_hash_table_lookup (kept, text);
  if (layout == NULL)
    {
      if (g_hash_table_size (kept) >= MAX_KEPT)
        g_hash_table_remove_all (kept);
      layout = make_layout (self, style, text);
      g_hash_table_insert (kept, g_strdup (text), layout);
    }

  return layout;
}

double
mpl_timeline_text_get_width (MplTimelineText *self, MplTextStyle style, const char *text)
{
  int width = 0;

  pango_layout_get_size (mpl_timeline_text_get_layout (self, style, text), &width, NULL);
  return (double) width / PANGO_SCALE;
}

static gboolean
is_within (PangoLayout *layout, guint max_lines)
{
  return pango_layout_get_line_count (layout) <= (int) max_lines;
}

/* Shortens the text to as many whole words as there is room for. */
static void
shorten (PangoLayout *layout, const char *text, guint max_lines)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  guint low = 0, high;

  /* Where a word ends: before each space. */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (p > text && g_unichar_isspace (g_utf8_get_char (p))
        && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
      {
        gsize end = (gsize) (p - text);
        g_array_append_val (ends, end);
      }

  /* The number of words that fit: at least @low, fewer than @high. */
  high = ends->len + 1;
  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;
      g_autofree char *start = g_strndup (text, g_array_index (ends, gsize, middle - 1));
      g_autofree char *shorter = g_strconcat (start, " …", NULL);

      pango_layout_set_text (layout, shorter, -1);
      if (is_within (layout, max_lines))
        low = middle;
      else
        high = middle;
    }

  if (low > 0)
    {
      g_autofree char *start = g_strndup (text, g_array_index (ends, gsize, low - 1));
      g_autofree char *shorter = g_strconcat (start, " …", NULL);

      pango_layout_set_text (layout, shorter, -1);
      return;
    }

  /* A single word longer than all there is. */
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_height (layout, -(int) max_lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

PangoLayout *
mpl_timeline_text_new_layout (MplTimelineText *self,
                              MplTextStyle style,
                              const char *text,
                              double width,
                              guint max_lines)
{
  PangoLayout *layout;

  g_return_val_if_fail (style < MPL_TEXT_N_STYLES && text != NULL, NULL);

  layout = make_layout (self, style, text);
  if (width >= 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (max_lines > 0 && !is_within (layout, max_lines))
    shorten (layout, text, max_lines);

  return layout;
}
