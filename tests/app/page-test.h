/* page-test.h: what the tests of the pages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

/* g_test_init() and adw_init() with a folder for school files; in memory where the system has such
 * a place. G_TEST_OPTION_ISOLATE_DIRS would hide what icons are drawn by. */
void page_test_init (int *argc, char ***argv);

/* g_test_run(), and the folder goes. */
int page_test_run (void);

/* (transfer full): the book of a new school file in the test's own folder. */
MplBook *page_test_create_book (void);

/* Makes the programme of the template with the default choice, one command. */
void page_test_make_programme (MplBook *book);

/* Sets a text of a record as one command. */
void page_test_set_text (MplBook *book,
                         const char *verb,
                         const MplTable *table,
                         gint64 id,
                         guint field,
                         const char *text);

/* Shows a page in a window of that width, and waits until it is laid out. */
GtkWindow *page_test_present (GtkWidget *page, int width);

/* Has GTK do what it puts off: frames, idles, expressions. */
void page_test_settle (void);

void page_test_destroy (GtkWindow *window);

/* Whether a condition about a widget holds. */
typedef gboolean (*PageTestFunc) (GtkWidget *widget, gconstpointer data);

/* How many mapped widgets below @widget there are that satisfy @func; the first is @first. */
guint page_test_find (GtkWidget *widget, PageTestFunc func, gconstpointer data, GtkWidget **first);

/* The first mapped label that shows the text, %NULL for none. */
GtkWidget *page_test_find_label (GtkWidget *widget, const char *text);

/* How many mapped labels show the text. */
guint page_test_count_labels (GtkWidget *widget, const char *text);

/* The first mapped widget of a type, %NULL for none. */
GtkWidget *page_test_find_type (GtkWidget *widget, GType type);

/* Whether the list of a page stands at its very beginning, with its first header. */
gboolean page_test_is_at_top (GtkWidget *page);

/* The id of the page that the stack of a page shows. */
const char *page_test_get_state (GtkWidget *page);

G_END_DECLS
