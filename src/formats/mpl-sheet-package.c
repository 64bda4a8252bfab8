/* mpl-sheet-package.c: the files within a ZIP package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-package.h"

#include "formats/mpl-gsf.h"

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>

#define MAX_TYPE 200

struct _MplSheetPackage
{
  GsfInfile *zip;
  MplSheetPipe *pipe;
  guint64 n_bytes; /* that the opened files unpack to */
};

MplSheetPackage *
mpl_sheet_package_new (const char *data, gsize length, MplSheetPipe *pipe)
{
  g_autoptr (GsfInput) input = NULL;
  g_autoptr (GError) error = NULL;
  GsfInfile *zip;
  MplSheetPackage *self;

  input = gsf_input_memory_new ((const guint8 *) data, (gsf_off_t) length, FALSE);
  zip = gsf_infile_zip_new (input, &error);
  if (zip == NULL)
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0,
                              error != NULL ? error->message : "ZIP");
      return NULL;
    }

  self = g_new0 (MplSheetPackage, 1);
  self->zip = zip;
  self->pipe = pipe;
  return self;
}

void
mpl_sheet_package_free (MplSheetPackage *self)
{
  g_object_unref (self->zip);
  g_free (self);
}

/* The child of a folder; the names of Office's parts are the same in any case. */
static GsfInput *
find_child (GsfInfile *folder, const char *name)
{
  GsfInput *child = gsf_infile_child_by_name (folder, name);

  for (int i = 0; child == NULL && i < gsf_infile_num_children (folder); i++)
    {
      const char *own = gsf_infile_name_by_index (folder, i);

      if (own != NULL && g_ascii_strcasecmp (own, name) == 0)
        child = gsf_infile_child_by_index (folder, i);
    }

  return child;
}

static GsfInput *
find_file (MplSheetPackage *self, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", 16);
  g_autoptr (GObject) at = g_object_ref (G_OBJECT (self->zip));

  for (guint i = 0; names[i] != NULL; i++)
    {
      GsfInput *child = GSF_IS_INFILE (at) ? find_child (GSF_INFILE (at), names[i]) : NULL;

      if (child == NULL)
        return NULL;
      g_object_unref (at);
      at = G_OBJECT (child);
    }

  /* A folder has no bytes of its own. */
  if (GSF_IS_INFILE (at) && gsf_infile_num_children (GSF_INFILE (at)) > 0)
    return NULL;
  return GSF_INPUT (g_steal_pointer (&at));
}

gboolean
mpl_sheet_package_has (MplSheetPackage *self, const char *path)
{
  g_autoptr (GsfInput) input = find_file (self, path);

  return input != NULL;
}

MplXml *
mpl_sheet_package_open (MplSheetPackage *self, const char *path)
{
  g_autoptr (GsfInput) input = find_file (self, path);

  if (input == NULL)
    return NULL;

  self->n_bytes += (guint64) MAX (gsf_input_size (input), 0);
  if (self->n_bytes > MPL_SHEET_PACKAGE_MAX)
    {
      mpl_sheet_pipe_trouble (self->pipe, MPL_SHEET_TROUBLE_SIZE, 0, path);
      return NULL;
    }

  return mpl_xml_new (input);
}

char *
mpl_sheet_package_get_type (MplSheetPackage *self)
{
  g_autoptr (GsfInput) input = find_file (self, "mimetype");
  gsf_off_t length = input != NULL ? gsf_input_size (input) : 0;
  const guint8 *bytes;

  if (length <= 0 || length > MAX_TYPE)
    return NULL;
  bytes = gsf_input_read (input, (size_t) length, NULL);
  if (bytes == NULL)
    return NULL;

  return g_strstrip (g_strndup ((const char *) bytes, (gsize) length));
}

gboolean
mpl_sheet_package_close (MplSheetPackage *self, MplXml *xml, const char *path)
{
  gboolean is_whole = mpl_xml_get_fault (xml) == NULL;

  if (!is_whole)
    {
      g_autofree char *detail = g_strdup_printf ("%s: %s", path, mpl_xml_get_fault (xml));

      mpl_sheet_pipe_trouble (self->pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, detail);
    }
  mpl_xml_free (xml);

  return is_whole && mpl_sheet_pipe_is_well (self->pipe);
}
