/* mpl-sheet-child.c: the process that reads hostile files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-child.h"

#include "formats/mpl-sheet-cage.h"
#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-format.h"
#include "formats/mpl-sheet-xlsx-parts.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* A sanitizer reserves terabytes and reports over files; the limits would only stop it. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

#define FD_PATH "/proc/self/fd/3"

gboolean
mpl_sheet_child_is_meant (int argc, char **argv)
{
  return argc == 2 && strcmp (argv[1], MPL_SHEET_CHILD_OPTION) == 0;
}

static gboolean
limit (__rlimit_resource_t resource, rlim_t value)
{
  struct rlimit limits;

  if (getrlimit (resource, &limits) != 0)
    return FALSE;
  limits.rlim_cur = MIN (value, limits.rlim_max);
  limits.rlim_max = limits.rlim_cur;
  return setrlimit (resource, &limits) == 0;
}

/* What the libraries of a program with a window take, before it has done anything. */
static rlim_t
get_address_space (void)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;

  return (rlim_t) g_ascii_strtoull (text, NULL, 10) * (rlim_t) sysconf (_SC_PAGESIZE);
}

/* A file that takes the child over can compute for ten seconds and read what the user may read;
 * there is nowhere to bring it to but the pipe. */
static gboolean
give_up_rights (void)
{
  gboolean done = limit (RLIMIT_CORE, 0) && limit (RLIMIT_CPU, MPL_SHEET_CHILD_SECONDS);

  if (!SANITIZED)
    done = done && limit (RLIMIT_AS, get_address_space () + MPL_SHEET_CHILD_MEMORY)
           && limit (RLIMIT_FSIZE, 0) && limit (RLIMIT_NOFILE, 16) && limit (RLIMIT_NPROC, 0);

  /* It ends with its parent. */
  done = done && prctl (PR_SET_PDEATHSIG, SIGKILL) == 0;
  /* A kernel without seccomp leaves it at the limits. A sanitizer looks for leaks in a process of
   * its own. */
  if (done && !SANITIZED && !mpl_sheet_cage_enter ())
    g_debug ("no seccomp");

  return done;
}

static void
read_open_document (MplSheetPackage *package, const char *type, MplSheetPipe *pipe)
{
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.spreadsheet"))
    {
      mpl_sheet_pipe_format (pipe, MPL_SHEET_ODS);
      mpl_sheet_ods_read (package, pipe);
    }
  else if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.text"))
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_WORD, 0, type);
  else
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_SLIDES, 0, type);
}

/* Files of Office say what they are by the part they begin with. */
static void
read_office (MplSheetPackage *package, MplSheetPipe *pipe)
{
  g_autofree char *workbook = mpl_xlsx_find_workbook (package);
  gboolean is_workbook = mpl_sheet_package_has (package, workbook);

  if (is_workbook && g_str_has_suffix (workbook, ".bin"))
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_XLSB, 0, NULL);
  else if (mpl_sheet_package_has (package, "word/document.xml"))
    {
      mpl_sheet_pipe_format (pipe, MPL_SHEET_DOCX);
      mpl_sheet_docx_read (package, pipe);
    }
  else if (mpl_sheet_package_has (package, "ppt/presentation.xml"))
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_SLIDES, 0, NULL);
  else if (is_workbook && mpl_sheet_package_has (package, "[Content_Types].xml"))
    {
      mpl_sheet_pipe_format (pipe, MPL_SHEET_XLSX);
      mpl_sheet_xlsx_read (package, pipe);
    }
  else
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_ARCHIVE, 0, NULL);
}

static void
read_package (const char *data, gsize length, MplSheetPipe *pipe)
{
  g_autoptr (MplSheetPackage) package = mpl_sheet_package_new (data, length, pipe);
  g_autofree char *type = NULL;

  if (package == NULL)
    return;

  type = mpl_sheet_package_get_type (package);
  if (type != NULL && g_str_has_prefix (type, "application/vnd.oasis.opendocument."))
    read_open_document (package, type, pipe);
  else
    read_office (package, pipe);
}

void
mpl_sheet_child_read (const char *data, gsize length, const char *path, MplSheetPipe *pipe)
{
  const char *what = NULL;

  switch (mpl_sheet_format_look (data, length, &what))
    {
    case MPL_SHEET_LOOK_ZIP:
      read_package (data, length, pipe);
      break;

    case MPL_SHEET_LOOK_OLE:
    case MPL_SHEET_LOOK_BIFF:
      if (path != NULL)
        mpl_sheet_xls_read (path, data, length, pipe);
      break;

    case MPL_SHEET_LOOK_HTML:
      mpl_sheet_pipe_format (pipe, MPL_SHEET_HTML);
      mpl_sheet_html_read (data, length, pipe);
      break;

    case MPL_SHEET_LOOK_TEXT:
    case MPL_SHEET_LOOK_OTHER:
    default:
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_UNKNOWN, 0, NULL);
      break;
    }
}

int
mpl_sheet_child_run (void)
{
  g_autoptr (MplSheetPipe) pipe = NULL;
  g_autoptr (GMappedFile) file = NULL;
  int out = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 4);

  /* What a library prints must not get between the records. */
  if (out < 0 || dup2 (STDERR_FILENO, STDOUT_FILENO) < 0)
    return 1;
  pipe = mpl_sheet_pipe_new (out);
  if (!give_up_rights ())
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_UNKNOWN, 0, "limits");
      return mpl_sheet_pipe_finish (pipe) ? 0 : 1;
    }

  file = g_mapped_file_new_from_fd (MPL_SHEET_CHILD_FD, FALSE, NULL);
  if (file == NULL || g_mapped_file_get_length (file) > MPL_SHEET_MAX_BYTES)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, "no file");
  else
    mpl_sheet_child_read (g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                          FD_PATH, pipe);

  return mpl_sheet_pipe_finish (pipe) ? 0 : 1;
}
