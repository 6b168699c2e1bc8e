"""What a process takes away from itself, once and for all, before it runs a student's code (Linux).

Namespaces of its own (users, processes, mounts), limits, no capabilities, and a seccomp filter that refuses
new programs, processes, sockets, tracing, mounts and kernel interfaces that an exercise never needs.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterator

# how boxes come to be: forked in namespaces of their own, forked without, or each started by itself
NESTED, PLAIN, COLD = "nested", "plain", "cold"
SCRATCH = "/box"
SCRATCH_BYTES = 16_000_000
MAX_THREADS = 64
MAX_OPEN_FILES = 64
MAX_CPU_SECONDS = 600

CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID = 0x20000, 0x10000000, 0x20000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_REMOUNT, MS_REC, MS_PRIVATE = 1, 2, 4, 32, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 24, 38
SIGKILL = 9
CAPABILITY_VERSION = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def own_its_proc() -> None:
    """Let this process write in its own /proc/self, which who has become another user may not otherwise."""
    _call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)


def enter_nursery() -> None:
    """Leave for namespaces in which boxes can be given ones of their own; the next child is process 1 there."""
    _enter(CLONE_NEWUSER | CLONE_NEWPID)


def own_processes() -> int:
    """A handle of the process namespace that this process lives in."""
    return os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


@contextlib.contextmanager
def next_child_alone(own: int) -> Iterator[None]:
    """A child that is forked in here is process 1 of a namespace of its own; later ones are not."""
    _call("unshare", CLONE_NEWPID)
    try:
        yield
    finally:
        _call("setns", own, CLONE_NEWPID)


def enter_namespaces() -> None:
    """Leave for user and mount namespaces of one's own, with an empty scratch folder and nothing to see in /proc."""
    _enter(CLONE_NEWUSER | CLONE_NEWNS)
    _call("mount", None, b"/", None, MS_REC | MS_PRIVATE, None)
    options = f"size={SCRATCH_BYTES},nr_inodes=256,mode=700".encode()
    _call("mount", b"tmpfs", SCRATCH.encode(), b"tmpfs", MS_NOSUID | MS_NODEV, options)
    flags = MS_NOSUID | MS_NODEV
    _call("mount", b"tmpfs", b"/proc", b"tmpfs", flags, b"size=4096,nr_inodes=8,mode=755")
    # of all that /proc says, TensorFlow needs to know which program it runs in
    os.mkdir("/proc/self")
    os.symlink(sys.executable, "/proc/self/exe")
    with open("/proc/self/cmdline", "w") as file:
        file.write("python\0")
    _call("mount", b"tmpfs", b"/proc", b"tmpfs", flags | MS_REMOUNT | MS_RDONLY, b"size=4096")
    os.chdir(SCRATCH)


def _enter(namespaces: int) -> None:
    """Enter namespaces, of users among them, in which the user is the one that it was."""
    user, group = os.getuid(), os.getgid()
    _call("unshare", namespaces)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def die_with_parent() -> None:
    """Be killed when the process that started this one ends."""
    _call("prctl", PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)


def address_space() -> int | None:
    """Bytes of address space this process has mapped; None where the system does not say (macOS)."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return None


def limit_memory(address_space: int | None) -> None:
    """Limit the bytes of address space, where it can be said how many there are."""
    if address_space is not None:
        _set_limit(resource.RLIMIT_AS, address_space)


def limit_all_but_memory() -> None:
    """Limit CPU time and files: their size, how many are open, and no core dump."""
    _set_limit(resource.RLIMIT_CPU, MAX_CPU_SECONDS)
    _set_limit(resource.RLIMIT_FSIZE, SCRATCH_BYTES)
    _set_limit(resource.RLIMIT_NOFILE, MAX_OPEN_FILES)
    _set_limit(resource.RLIMIT_CORE, 0)


def volunteer() -> None:
    """Where memory runs out, let the system end this process first, and not the grader."""
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")


def hold_only(descriptor: int) -> None:
    """Close all files but one and the standard ones."""
    os.closerange(3, descriptor)
    os.closerange(descriptor + 1, 1 << 16)


def say_nothing() -> None:
    """Turn the standard files to nowhere: what one student's code writes must not fill a pipe that all share."""
    null = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(null, standard)
    os.close(null)


def limit_threads() -> None:
    """Only in a user namespace of one's own: elsewhere it would count the user's other processes."""
    _set_limit(resource.RLIMIT_NPROC, MAX_THREADS)


def _set_limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def drop_privileges() -> None:
    """Give up every capability and the means to get one back, and refuse what no exercise needs."""
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            break
    header = struct.pack("=II", CAPABILITY_VERSION, 0)
    _call("capset", header, bytes(24))
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    _call("prctl", PR_SET_DUMPABLE, 0, 0, 0, 0)
    _install_filter()


# Numbers per architecture; from 424 on all architectures share them.
_SHARED = {
    "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "pidfd_open": 434, "pidfd_getfd": 438, "mount_setattr": 442, "memfd_secret": 447,
}  # fmt: skip
_REFUSED = {
    "x86_64": {
        "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "socket": 41, "socketpair": 53, "connect": 42,
        "bind": 49, "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "unshare": 272,
        "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "add_key": 248,
        "request_key": 249, "keyctl": 250, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323,
        "memfd_create": 319, "shmget": 29, "semget": 64, "msgget": 68, "mq_open": 240, "personality": 135,
        "name_to_handle_at": 303, "open_by_handle_at": 304, "init_module": 175, "finit_module": 313,
        "kexec_load": 246, "kexec_file_load": 320, "acct": 163, "swapon": 167, "reboot": 169, "kcmp": 312,
        "splice": 275, "tee": 276, "vmsplice": 278, "iopl": 172, "ioperm": 173, "modify_ldt": 154, "fanotify_init": 300, "quotactl": 179, "syslog": 103,
    },
    "aarch64": {
        "execve": 221, "execveat": 281, "socket": 198, "socketpair": 199, "connect": 203, "bind": 200,
        "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "unshare": 97, "setns": 268,
        "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "add_key": 217, "request_key": 218,
        "keyctl": 219, "bpf": 280, "perf_event_open": 241, "userfaultfd": 282, "memfd_create": 279,
        "shmget": 194, "semget": 190, "msgget": 186, "mq_open": 180, "personality": 92,
        "name_to_handle_at": 264, "open_by_handle_at": 265, "init_module": 105, "finit_module": 273,
        "kexec_load": 104, "kexec_file_load": 294, "acct": 89, "swapon": 224, "reboot": 142, "kcmp": 272,
        "splice": 76, "tee": 77, "vmsplice": 75, "fanotify_init": 262, "quotactl": 60, "syslog": 116,
    },
}  # fmt: skip
# the machine in the kernel's words, and its numbers of clone, prctl, setrlimit and prlimit64
_ARCHITECTURE = {"x86_64": (0xC000003E, 56, 157, 160, 302), "aarch64": (0xC00000B7, 220, 167, 164, 261)}
_CLONE3 = 435
# from here on come system calls that are newer than this list
_UNKNOWN = 448
_CLONE_THREAD = 0x10000

_LOAD, _EQUAL, _AT_LEAST, _BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000


def filter_program(machine: str) -> bytes:
    """The seccomp filter as BPF instructions (code, jump if true, jump if false, operand).

    Raises:
        NotImplementedError: on a machine whose system call numbers are not listed here.
    """
    if machine not in _REFUSED:
        raise NotImplementedError(f"no seccomp filter for {machine}")
    audit, clone, prctl, setrlimit, prlimit = _ARCHITECTURE[machine]

    def answer(error: int) -> tuple[int, int, int, int]:
        return (_RETURN, 0, 0, _REFUSE | error)

    program = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        (_AT_LEAST, 0, 1, 0x40000000),
        answer(errno.EPERM),
        # the C library falls back to clone, whose flags can be looked at
        (_EQUAL, 0, 1, _CLONE3),
        answer(errno.ENOSYS),
        (_AT_LEAST, 0, 1, _UNKNOWN),
        answer(errno.ENOSYS),
    ]
    for number in sorted({**_REFUSED[machine], **_SHARED}.values()):
        program += [(_EQUAL, 0, 1, number), answer(errno.EPERM)]
    program += [
        # whoever outlives the one that started it outlives its time
        (_EQUAL, 0, 4, prctl),
        (_LOAD, 0, 0, 16),
        (_EQUAL, 0, 1, PR_SET_PDEATHSIG),
        answer(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
        # whoever shortens its own time looks as if the system had ended it
        (_EQUAL, 0, 4, setrlimit),
        (_LOAD, 0, 0, 16),
        (_EQUAL, 0, 1, resource.RLIMIT_CPU),
        answer(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
        (_EQUAL, 0, 8, prlimit),
        (_LOAD, 0, 0, 24),
        (_EQUAL, 0, 5, resource.RLIMIT_CPU),
        # only asking what it is has no new limit: both halves of its address are 0
        (_LOAD, 0, 0, 32),
        (_EQUAL, 0, 2, 0),
        (_LOAD, 0, 0, 36),
        (_EQUAL, 1, 0, 0),
        answer(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
        (_EQUAL, 0, 3, clone),
        (_LOAD, 0, 0, 16),
        (_BITS, 1, 0, _CLONE_THREAD),
        answer(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program)


def _install_filter() -> None:
    program = ctypes.create_string_buffer(filter_program(platform.machine()))

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]

    description = Program((len(program) - 1) // 8, ctypes.addressof(program))
    _call("prctl", PR_SET_SECCOMP, 2, ctypes.byref(description), 0, 0)
