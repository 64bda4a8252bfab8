/* mpl-search-text.h: how a page looks for what a person has typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blind to case, to ё and е, and to the kind of space; every word has to be found somewhere.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mpl_search_text_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text as it is compared
 */
char *mpl_search_text_fold (const char *text);

/**
 * mpl_search_text_split:
 * @typed: what was typed
 *
 * Returns: (transfer full) (array zero-terminated=1): its words, folded; none where nothing but
 *   spaces was typed
 */
char **mpl_search_text_split (const char *typed);

/* Whether the folded @text holds each of @words. */
gboolean mpl_search_text_matches (const char *text, const char *const *words);

G_END_DECLS
