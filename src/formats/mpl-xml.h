/* mpl-xml.h: one XML file of a package, read from its beginning to its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pull reader over libxml2's, for hostile files: nothing is fetched, no entity is expanded, a
 * document type is a fault (no office program writes one), depth and the size of a text are
 * libxml2's defaults (256, 10 MB). Each element has a start and an end, even an empty one.
 */

#pragma once

#include <glib.h>
#include <gsf/gsf.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_XML_START,
  MPL_XML_END,
  MPL_XML_TEXT,
} MplXmlEvent;

typedef struct _MplXml MplXml;

/**
 * mpl_xml_new:
 * @input: the file's bytes; the reader keeps a reference
 *
 * Returns: (transfer full): the reader, standing before the first event
 */
MplXml *mpl_xml_new (GsfInput *input);
void mpl_xml_free (MplXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplXml, mpl_xml_free)

/* Goes to the next event; FALSE at the end of the file and at a fault. */
gboolean mpl_xml_next (MplXml *self);

/* What was wrong with the file, NULL while nothing was. */
const char *mpl_xml_get_fault (MplXml *self);

MplXmlEvent mpl_xml_get_event (MplXml *self);

/**
 * mpl_xml_starts:
 * @name: without its prefix
 *
 * Returns: whether an element of this name starts here
 */
gboolean mpl_xml_starts (MplXml *self, const char *name);

/* The same for its end. */
gboolean mpl_xml_ends (MplXml *self, const char *name);

/* How many elements are around the present one. */
int mpl_xml_get_depth (MplXml *self);

/**
 * mpl_xml_get_namespace:
 *
 * Returns: (nullable): of the present element
 */
const char *mpl_xml_get_namespace (MplXml *self);

/**
 * mpl_xml_get_attribute:
 * @space: (nullable): its namespace, %NULL for none
 * @name: without its prefix
 *
 * Returns: (nullable): the attribute of the element that starts here; good until the next event
 */
const char *mpl_xml_get_attribute (MplXml *self, const char *space, const char *name);

/**
 * mpl_xml_get_number:
 * @space: (nullable): of the attribute
 * @name: of the attribute
 * @otherwise: where there is none, or no number
 *
 * Returns: an attribute that counts
 */
guint mpl_xml_get_number (MplXml *self, const char *space, const char *name, guint otherwise);

/* The text of a MPL_XML_TEXT; good until the next event. */
const char *mpl_xml_get_text (MplXml *self);

/* From the start of an element to its end, past all that is in it. */
void mpl_xml_skip (MplXml *self);

G_END_DECLS
