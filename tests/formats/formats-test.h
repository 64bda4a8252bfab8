/* formats-test.h: what the tests of formats share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-read.h"

G_BEGIN_DECLS

/* g_test_init(); but libgsf warns of broken files, and may. */
void formats_test_init (int *argc, char ***argv);

/* main(): the tests are the child that reads, too. */
#define FORMATS_TEST_INIT(argc, argv)          \
  G_STMT_START                                 \
  {                                            \
    if (mpl_sheet_child_is_meant (argc, argv)) \
      return mpl_sheet_child_run ();           \
    formats_test_init (&(argc), &(argv));      \
  }                                            \
  G_STMT_END

/* A book in a few lines, as a test compares it:
 *   [Педагоги]
 *   4 A"Иванова" B=2026-09-15 C#12,5 D!"#N/A" E^"merged"
 */
char *formats_test_dump (MplSheetBook *book);

/* The path of a file that make-fixtures.py has made. */
char *formats_test_fixture (const char *name);

/* An empty folder; what is in it goes with it. */
char *formats_test_make_folder (void);
void formats_test_remove_folder (const char *folder);

/* Reads @data as the child would, in this process. */
MplSheetBook *formats_test_read_here (const char *data, gsize length, GError **error);

/* Fails unless @error is of @code and its sentence has @words in it; frees it. */
void formats_test_expect (GError **error, int code, const char *words);

G_END_DECLS
