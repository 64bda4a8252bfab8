/* mpl-file-remote.c: whether a file lies on the network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kernel tells the kind of a file system by a number (statfs(2)); all that run in user space
 * share one, so for these the list of mounts is asked for the name.
 */

#include "mpl-config.h"

#include "store/mpl-file.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

/* linux/magic.h has some of them, statfs(2) the rest. */
static const guint32 remote_magics[] = {
  0x00006969, /* NFS */
  0x0000517b, /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB 2 */
  0x01021997, /* 9P */
  0x5346414f, /* AFS */
  0x6b414653, /* kAFS */
  0x73757245, /* Coda */
  0x00c36400, /* Ceph */
  0x0000564c, /* NCP */
  0x7461636f, /* OCFS2 */
  0x01161970, /* GFS2 */
  0x0bd00bd0, /* Lustre */
  0x20030528, /* OrangeFS */
  0x786f4256, /* VirtualBox shared folder */
  0xbacbacbc, /* VMware shared folder */
};

#define FUSE_MAGIC 0x65735546

/* In user space, but of this machine. */
static const char *const local_types[] = {
  "fuseblk",     "fuse.ntfs-3g", "fuse.exfat",    "fuse.encfs",          "fuse.gocryptfs",
  "fuse.cryfs",  "fuse.bindfs",  "fuse.mergerfs", "fuse.fuse-overlayfs", "fuse.unionfs",
  "fuse.ext2fs", "fuse.apfs",
};

/* The type of the file system on @device in the text of /proc/self/mountinfo (proc(5)): the third
 * column is the device, the type follows a lone hyphen. */
static char *
find_type (const char *mounts, dev_t device)
{
  g_autofree char *wanted = g_strdup_printf ("%u:%u", major (device), minor (device));
  g_auto (GStrv) lines = g_strsplit (mounts, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], " ", -1);

      if (g_strv_length (columns) < 5 || !g_str_equal (columns[2], wanted))
        continue;
      for (guint j = 5; columns[j] != NULL; j++)
        if (g_str_equal (columns[j], "-"))
          return g_strdup (columns[j + 1]);
    }

  return NULL;
}

gboolean
mpl_file_is_remote (const char *path)
{
  struct statfs file_system;
  struct stat status;
  g_autofree char *mounts = NULL;
  g_autofree char *type = NULL;

  if (statfs (path, &file_system) != 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (remote_magics); i++)
    if ((guint32) file_system.f_type == remote_magics[i])
      return TRUE;
  if ((guint32) file_system.f_type != FUSE_MAGIC)
    return FALSE;

  if (stat (path, &status) == 0
      && g_file_get_contents ("/proc/self/mountinfo", &mounts, NULL, NULL))
    type = find_type (mounts, status.st_dev);
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (local_types); i++)
    if (g_str_equal (type, local_types[i]))
      return FALSE;

  return TRUE;
}
