/* mpl-sheet-cage.c: what the reading child cannot do any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of what is refused and not of what is allowed: the child is linked with all that a window
 * needs, and what its libraries call while they read differs from one version to the next.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-cage.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
/* Calls of the x32 kind have this bit; nobody makes any. */
#define FOREIGN_CALL 0x40000000
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#endif

#ifdef ARCHITECTURE

/* In Linux since long before our floor; the first group is not in newer architectures. */
static const guint32 refused[] = {
#ifdef __NR_fork
  __NR_fork,
  __NR_vfork,
  __NR_creat,
  __NR_unlink,
  __NR_rename,
  __NR_rmdir,
  __NR_mkdir,
  __NR_link,
  __NR_symlink,
  __NR_chmod,
  __NR_chown,
  __NR_lchown,
  __NR_mknod,
#endif
#ifdef __NR_renameat
  __NR_renameat,
#endif
  __NR_execve,
  __NR_execveat,
  __NR_unlinkat,
  __NR_renameat2,
  __NR_mkdirat,
  __NR_linkat,
  __NR_symlinkat,
  __NR_truncate,
  __NR_ftruncate,
  __NR_fallocate,
  __NR_fchmod,
  __NR_fchmodat,
  __NR_fchown,
  __NR_fchownat,
  __NR_mknodat,
  __NR_setxattr,
  __NR_lsetxattr,
  __NR_fsetxattr,
  __NR_removexattr,
  __NR_utimensat,
  __NR_socket,
  __NR_socketpair,
  __NR_connect,
  __NR_bind,
  __NR_sendto,
  __NR_sendmsg,
  __NR_ptrace,
  __NR_process_vm_readv,
  __NR_process_vm_writev,
  __NR_kill,
  __NR_tkill,
  __NR_pidfd_send_signal,
  __NR_mount,
  __NR_umount2,
  __NR_chroot,
  __NR_pivot_root,
  __NR_unshare,
  __NR_setns,
  __NR_bpf,
  __NR_perf_event_open,
  __NR_userfaultfd,
  __NR_io_uring_setup,
  __NR_keyctl,
  __NR_add_key,
  __NR_request_key,
  __NR_openat2,
  __NR_memfd_create,
  __NR_setrlimit,
  __NR_prlimit64,
  __NR_ioctl,
};

#define LOAD(field) \
  ((struct sock_filter) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field)))
#define LOAD_ARGUMENT(n) LOAD (args[n])
#define RETURN(value) ((struct sock_filter) BPF_STMT (BPF_RET | BPF_K, (value)))
#define REFUSE RETURN (SECCOMP_RET_ERRNO | EPERM)
/* The next @n are left out unless the call is @number. */
#define UNLESS(number, n) \
  ((struct sock_filter) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (number), 0, n))
/* The next one is left out where none of the bits is set. */
#define IF_BITS(bits) ((struct sock_filter) BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1))

#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

static void
add (GArray *program, struct sock_filter step)
{
  g_array_append_val (program, step);
}

/* Files are opened for reading: the modules of iconv, the file itself. */
static void
add_open (GArray *program, guint32 number, guint flags)
{
  add (program, UNLESS (number, 4));
  add (program, flags == 1 ? LOAD_ARGUMENT (1) : LOAD_ARGUMENT (2));
  add (program, IF_BITS (WRITING));
  add (program, REFUSE);
  add (program, RETURN (SECCOMP_RET_ALLOW));
}

static GArray *
make_program (void)
{
  GArray *program = g_array_new (FALSE, FALSE, sizeof (struct sock_filter));

  add (program, LOAD (arch));
  add (program, (struct sock_filter) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  add (program, RETURN (SECCOMP_RET_KILL_PROCESS));
  add (program, LOAD (nr));
#ifdef FOREIGN_CALL
  add (program, (struct sock_filter) BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, FOREIGN_CALL, 0, 1));
  add (program, REFUSE);
#endif

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      add (program, UNLESS (refused[i], 1));
      add (program, REFUSE);
    }
#ifdef __NR_open
  add_open (program, __NR_open, 1);
#endif
  add_open (program, __NR_openat, 2);

  /* A thread is no process. What clone3() is to make cannot be seen; without it clone() is used. */
  add (program, UNLESS (__NR_clone3, 1));
  add (program, RETURN (SECCOMP_RET_ERRNO | ENOSYS));
  add (program, UNLESS (__NR_clone, 4));
  add (program, LOAD_ARGUMENT (0));
  add (program, IF_BITS (CLONE_THREAD));
  add (program, RETURN (SECCOMP_RET_ALLOW));
  add (program, REFUSE);
  add (program, RETURN (SECCOMP_RET_ALLOW));

  return program;
}

gboolean
mpl_sheet_cage_enter (void)
{
  g_autoptr (GArray) steps = make_program ();
  struct sock_fprog program = {
    .len = (unsigned short) steps->len,
    .filter = (struct sock_filter *) (gpointer) steps->data,
  };

  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
         && prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

gboolean
mpl_sheet_cage_enter (void)
{
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  return FALSE;
}

#endif
