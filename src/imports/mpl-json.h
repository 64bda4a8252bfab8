/* mpl-json.h: strict reading of the program's JSON files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reader asks for each member by its kind and its limits. The first fault is kept with the
 * place where it was met («activities[3].title») and everything asked for later comes back empty;
 * so a reader reads straight on and looks once, at the end. Members that nobody asked for are
 * faults too: a mistyped name must not pass for an absent one.
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MplJson MplJson;

/**
 * mpl_json_load:
 * @path: a file
 * @error: %MPL_ERROR_NOT_FOUND, %MPL_ERROR_DENIED, %MPL_ERROR_LIMIT where it is larger than such
 *   a file can be or no ordinary file
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *mpl_json_load (const char *path, GError **error);

/**
 * mpl_json_new_from_bytes:
 * @bytes: the text of the file
 * @name: how the file is called in errors
 * @error: %MPL_ERROR_LIMIT where it is larger or deeper than we take, %MPL_ERROR_INVALID where it
 *   is no JSON object, with the line
 *
 * Returns: (transfer full) (nullable): the reader, standing in the file's object
 */
MplJson *mpl_json_new_from_bytes (GBytes *bytes, const char *name, GError **error);
void mpl_json_free (MplJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplJson, mpl_json_free)

/**
 * mpl_json_finish:
 * @error: %MPL_ERROR_INVALID with file and place
 *
 * Returns: whether everything was as it should be
 */
gboolean mpl_json_finish (MplJson *self, GError **error);

/* Whether a fault was met; loops end then. */
gboolean mpl_json_failed (MplJson *self);

/* Tells a fault at the present place that the reader found by itself. */
void mpl_json_complain (MplJson *self, const char *member, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

gboolean mpl_json_has (MplJson *self, const char *member);

/**
 * mpl_json_get_text:
 * @member: which member of the present object
 * @max: characters at most; an empty text and control characters are faults
 *
 * Returns: (transfer full): the text, "" after a fault
 */
char *mpl_json_get_text (MplJson *self, const char *member, glong max);

/* The same, %NULL where there is no such member. */
char *mpl_json_get_optional_text (MplJson *self, const char *member, glong max);

/* A number from @min to @max; @min after a fault. */
int mpl_json_get_integer (MplJson *self, const char *member, int min, int max);
/* True or false; %FALSE after a fault. */
gboolean mpl_json_get_boolean (MplJson *self, const char *member);

/**
 * mpl_json_get_choice:
 * @member: which member of the present object
 * @codes: (array zero-terminated=1): what is allowed
 *
 * Returns: the index of the text in @codes, 0 after a fault
 */
int mpl_json_get_choice (MplJson *self, const char *member, const char *const *codes);

/**
 * mpl_json_get_texts:
 * @member: which member of the present object
 * @max: how many at most
 *
 * Returns: (transfer full): the texts of an array, which may be empty
 */
GStrv mpl_json_get_texts (MplJson *self, const char *member, guint max);

/**
 * mpl_json_open_array:
 * @member: which member of the present object
 * @max: how many elements at most
 *
 * Begins an array of objects; mpl_json_next() steps through it and leaves it at its end.
 */
void mpl_json_open_array (MplJson *self, const char *member, guint max);

/* Steps into the next object of the innermost open array. */
gboolean mpl_json_next (MplJson *self);

/* Steps into an object that is a member. */
void mpl_json_open_object (MplJson *self, const char *member);

/* Steps out of it. */
void mpl_json_close_object (MplJson *self);

G_END_DECLS
