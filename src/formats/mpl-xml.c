/* mpl-xml.c: one XML file of a package, read from its beginning to its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-xml.h"

#include <libxml/xmlreader.h>
#include <string.h>

struct _MplXml
{
  GsfInput *input;
  xmlTextReader *reader;
  MplXmlEvent event;
  gboolean in_empty; /* an empty element has started and will end */
  char *fault;
};

static void
find_fault (MplXml *self, const char *what)
{
  if (self->fault == NULL)
    self->fault = g_strdup (what);
}

static int
on_read_cb (void *user_data, char *buffer, int length)
{
  MplXml *self = user_data;
  gsize n = (gsize) MIN ((gint64) length, (gint64) gsf_input_remaining (self->input));

  if (n == 0)
    return 0;
  if (gsf_input_read (self->input, n, (guint8 *) buffer) == NULL)
    {
      find_fault (self, "cannot be unpacked");
      return -1;
    }

  return (int) n;
}

static int
on_close_cb (void *user_data)
{
  return 0;
}

static void
on_error_cb (void *user_data, xmlError *error)
{
  MplXml *self = user_data;

  if (error->level >= XML_ERR_ERROR && self->fault == NULL)
    {
      self->fault
          = g_strdup_printf ("%d: %s", error->line, error->message != NULL ? error->message : "");
      g_strchomp (self->fault);
    }
}

MplXml *
mpl_xml_new (GsfInput *input)
{
  MplXml *self = g_new0 (MplXml, 1);

  self->input = g_object_ref (input);
  self->reader = xmlReaderForIO (on_read_cb, on_close_cb, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  if (self->reader == NULL)
    find_fault (self, "no XML");
  else
    xmlTextReaderSetStructuredErrorHandler (self->reader, (xmlStructuredErrorFunc) on_error_cb,
                                            self);

  return self;
}

void
mpl_xml_free (MplXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_object_unref (self->input);
  g_free (self->fault);
  g_free (self);
}

/* Whether the node that the reader stands on is an event. */
static gboolean
take_node (MplXml *self)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      self->event = MPL_XML_START;
      self->in_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
      return TRUE;

    case XML_READER_TYPE_END_ELEMENT:
      self->event = MPL_XML_END;
      return TRUE;

    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      self->event = MPL_XML_TEXT;
      return TRUE;

    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      find_fault (self, "declares a document type");
      return FALSE;

    default:
      return FALSE;
    }
}

gboolean
mpl_xml_next (MplXml *self)
{
  if (self->fault != NULL)
    return FALSE;

  if (self->in_empty)
    {
      self->in_empty = FALSE;
      self->event = MPL_XML_END;
      return TRUE;
    }

  while (self->fault == NULL)
    {
      int result = xmlTextReaderRead (self->reader);

      if (result < 0)
        find_fault (self, "broken");
      if (result != 1)
        return FALSE;
      if (self->fault == NULL && take_node (self))
        return TRUE;
    }

  return FALSE;
}

const char *
mpl_xml_get_fault (MplXml *self)
{
  return self->fault;
}

MplXmlEvent
mpl_xml_get_event (MplXml *self)
{
  return self->event;
}

static gboolean
is_named (MplXml *self, const char *name)
{
  const xmlChar *own = xmlTextReaderConstLocalName (self->reader);

  return own != NULL && strcmp ((const char *) own, name) == 0;
}

gboolean
mpl_xml_starts (MplXml *self, const char *name)
{
  return self->event == MPL_XML_START && is_named (self, name);
}

gboolean
mpl_xml_ends (MplXml *self, const char *name)
{
  return self->event == MPL_XML_END && is_named (self, name);
}

int
mpl_xml_get_depth (MplXml *self)
{
  return xmlTextReaderDepth (self->reader);
}

const char *
mpl_xml_get_namespace (MplXml *self)
{
  return (const char *) xmlTextReaderConstNamespaceUri (self->reader);
}

const char *
mpl_xml_get_attribute (MplXml *self, const char *space, const char *name)
{
  const xmlChar *value = NULL;
  int found;

  g_return_val_if_fail (self->event == MPL_XML_START, NULL);

  found = space != NULL ? xmlTextReaderMoveToAttributeNs (self->reader, (const xmlChar *) name,
                                                          (const xmlChar *) space)
                        : xmlTextReaderMoveToAttribute (self->reader, (const xmlChar *) name);
  if (found == 1)
    {
      value = xmlTextReaderConstValue (self->reader);
      xmlTextReaderMoveToElement (self->reader);
    }

  return (const char *) value;
}

guint
mpl_xml_get_number (MplXml *self, const char *space, const char *name, guint otherwise)
{
  const char *text = mpl_xml_get_attribute (self, space, name);
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL))
    return otherwise;

  return (guint) number;
}

const char *
mpl_xml_get_text (MplXml *self)
{
  const xmlChar *text = xmlTextReaderConstValue (self->reader);

  return text != NULL ? (const char *) text : "";
}

void
mpl_xml_skip (MplXml *self)
{
  int depth = mpl_xml_get_depth (self);

  while (mpl_xml_next (self))
    if (self->event == MPL_XML_END && mpl_xml_get_depth (self) <= depth)
      return;
}
