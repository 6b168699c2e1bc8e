"""What a box tries before any student's code does: doors that must be shut."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import resource
import socket
import stat
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import autograder
from autograder.sandbox import confine

FILES = "files of the course or of the home folder can be seen"
PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS = 21, 39
LIMITED = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_CORE")
ELSEWHERE = ("/", "/dev", "/dev/shm", "/etc", "/home", "/proc", "/root", "/run", "/tmp", "/usr", "/var/tmp")

_libc = ctypes.CDLL(None, use_errno=True)


def open_doors(private: list[str]) -> list[str]:
    """Try everything; the names of what can be done and must not be.

    Args:
        private: paths that must not be there.
    """
    doors: dict[str, Callable[[], bool]] = {
        "a socket can be opened": _opens_sockets,
        FILES: lambda: any(map(os.path.lexists, private)),
        "other processes can be seen or signalled": _meets_others,
        "processes can be started": _forks,
        "programs can be started": _executes,
        "files can be written outside the scratch folder": _writes_elsewhere,
        "privileges are left": _has_privileges,
        "system calls are not filtered": _calls_what_it_likes,
        "a limit is missing": _is_unlimited,
        "a file of the grader is open": _holds_files,
    }
    return [name for name, is_open in doors.items() if is_open()]


def _opens_sockets() -> bool:
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
        with contextlib.suppress(OSError):
            socket.socket(family, socket.SOCK_STREAM).close()
            return True
    return False


def _meets_others() -> bool:
    with contextlib.suppress(OSError):
        os.kill(-1, 0)
        return True
    if os.getpgrp() == 0:
        # a group from outside, which signals to one's own group reach
        return True
    if os.getpid() != 1:
        with contextlib.suppress(OSError):
            os.kill(1, 0)
            return True
        # bubblewrap's own, which no signal from inside reaches
        with contextlib.suppress(OSError):
            os.close(os.open("/proc/1/mem", os.O_RDONLY))
            return True
    own = {"1", str(os.getpid())}
    return any(name.isdigit() and name not in own for name in os.listdir("/proc"))


def _forks() -> bool:
    try:
        child = os.fork()
    except OSError:
        return False
    if not child:
        os._exit(0)
    os.waitpid(child, 0)
    return True


def _executes() -> bool:
    try:
        os.execv("/nothing/here", ["nothing"])
    except OSError as error:
        # allowed, it would not have found the file
        return error.errno != errno.EPERM


def _writes_elsewhere() -> bool:
    folders = {*ELSEWHERE, *sys.path, sys.prefix, str(Path(autograder.__file__).parent)}
    for folder in folders:
        path = os.path.join(folder, "note")
        with contextlib.suppress(OSError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            os.unlink(path)
            return True
    with contextlib.suppress(OSError):
        os.close(os.open(autograder.__file__, os.O_WRONLY))
        return True
    return False


def _has_privileges() -> bool:
    header, sets = struct.pack("=II", confine.CAPABILITY_VERSION, 0), ctypes.create_string_buffer(24)
    unknown = _libc.capget(header, sets) != 0
    return unknown or any(sets.raw) or os.getuid() == 0 or _libc.prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1


def _calls_what_it_likes() -> bool:
    with contextlib.suppress(OSError):
        os.close(os.memfd_create("note"))
        return True
    return _libc.prctl(PR_GET_SECCOMP, 0, 0, 0, 0) != 2 or _libc.unshare(confine.CLONE_NEWUSER) == 0


def _is_unlimited() -> bool:
    return any(resource.getrlimit(getattr(resource, name))[1] == resource.RLIM_INFINITY for name in LIMITED)


def _holds_files() -> bool:
    """Anything but /dev/null as the three standard files, and the one connection."""
    null = os.stat("/dev/null").st_rdev
    held = []
    for descriptor in range(confine.MAX_OPEN_FILES):
        with contextlib.suppress(OSError):
            held.append(os.fstat(descriptor))
    connections = [one for one in held if stat.S_ISSOCK(one.st_mode)]
    return len(connections) != 1 or any(one.st_rdev != null for one in held if one not in connections)
