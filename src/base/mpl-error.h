/* mpl-error.h: what can go wrong, as a caller tells it apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message is a sentence for a person: what happened, what to do. The technical cause follows in
 * parentheses and can be taken apart again by mpl_error_split().
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MPL_ERROR (mpl_error_quark ())

/**
 * MplError:
 * @MPL_ERROR_FAILED: anything that no caller tells apart
 * @MPL_ERROR_USAGE: the command line is not understood
 * @MPL_ERROR_INVALID: a value breaks a rule
 * @MPL_ERROR_LIMIT: something read from outside is larger than we take
 * @MPL_ERROR_NOT_FOUND: there is no such file or record
 * @MPL_ERROR_EXISTS: it is there already
 * @MPL_ERROR_NOTHING: there is nothing to do: no command to undo
 * @MPL_ERROR_BARRIER: history does not go back over this command
 * @MPL_ERROR_NOT_OURS: the file is not a school file
 * @MPL_ERROR_DAMAGED: the school file is damaged
 * @MPL_ERROR_NEWER: the school file is of a newer version of the program
 * @MPL_ERROR_READ_ONLY: the medium or the file cannot be written
 * @MPL_ERROR_DENIED: no right to read or write
 * @MPL_ERROR_LOCKED: another instance has the file open
 * @MPL_ERROR_FULL: no space on the medium
 * @MPL_ERROR_GONE: the file or its folder has vanished
 * @MPL_ERROR_REPLACED: another file stands in the place of ours
 * @MPL_ERROR_CANCELLED: the user cancelled
 */
typedef enum
{
  MPL_ERROR_FAILED,
  MPL_ERROR_USAGE,
  MPL_ERROR_INVALID,
  MPL_ERROR_LIMIT,
  MPL_ERROR_NOT_FOUND,
  MPL_ERROR_EXISTS,
  MPL_ERROR_NOTHING,
  MPL_ERROR_BARRIER,
  MPL_ERROR_NOT_OURS,
  MPL_ERROR_DAMAGED,
  MPL_ERROR_NEWER,
  MPL_ERROR_READ_ONLY,
  MPL_ERROR_DENIED,
  MPL_ERROR_LOCKED,
  MPL_ERROR_FULL,
  MPL_ERROR_GONE,
  MPL_ERROR_REPLACED,
  MPL_ERROR_CANCELLED,
} MplError;

GQuark mpl_error_quark (void);

/**
 * mpl_error_set:
 * @error: (out) (optional): where the error goes
 * @code: what a caller tells apart
 * @detail: (nullable): the technical cause, in the words of the library that failed
 * @format: the sentence for a person, translated
 */
void mpl_error_set (GError **error, MplError code, const char *detail, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/**
 * mpl_error_split:
 * @error: an error of any domain
 * @detail: (out) (optional) (nullable) (transfer full): the technical cause
 *
 * Returns: (transfer full): the sentence alone
 */
char *mpl_error_split (const GError *error, char **detail);

G_END_DECLS
