"""The grader's side of the sandbox: start it, open a box for an exercise, call functions, end it.

Time is kept here, and boxes are killed from here: nothing inside is trusted to stop by itself.
"""

from __future__ import annotations

import contextlib
import importlib.util
import secrets
import signal
import socket
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from autograder.sandbox import box, launch, probe, wire
from autograder.sandbox.launch import (
    START_SECONDS,
    Cold,
    InfrastructureError,
    Launcher,
    SandboxUnavailableError,
    Warm,
)

__all__ = [
    "Answer",
    "Box",
    "InfrastructureError",
    "Limits",
    "Sandbox",
    "SandboxUnavailableError",
    "StudentCodeError",
]

LOAD_SECONDS = 10.0
MAX_ANSWER_BYTES = 64_000_000
MAX_NAME, MAX_TEXT = 80, 500


class StudentCodeError(Exception):
    """The student's code could not give an answer; `reason` is one of the record's reasons."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


@dataclass(frozen=True)
class Limits:
    """What one box may take: bytes of memory beyond the interpreter's."""

    memory: int = 1_000_000_000


@dataclass(frozen=True)
class Answer:
    """What a function returned, and the arguments (positions or names) that it changed in place."""

    value: Any
    changed: tuple[str, ...]


class Sandbox:
    """Where boxes come from, one of them ahead of need. A context manager.

    Boxes are forked from a warm process, and where that cannot isolate them, started cold. The process starts at
    once, and is waited for when the context is entered; an isolated sandbox then tests itself in one of its boxes.

    Args:
        isolated: False runs boxes as plain child processes: with limits, but able to read files.
        or_plain: where this machine cannot isolate, go on in plain child processes, and say so in `note`.
        modules: heavy ones that boxes need, loaded once before they are forked.

    Raises:
        SandboxUnavailableError: if isolation is asked for and this machine cannot give it.
    """

    def __init__(self, *, isolated: bool = True, or_plain: bool = False, modules: Sequence[str] = ()) -> None:
        self.isolated = isolated
        self.note: str | None = None
        self._or_plain = or_plain
        self._modules = tuple(modules)
        self._with: dict[tuple[str, ...], Sandbox] = {}
        self._start()

    def having(self, modules: Sequence[str]) -> Sandbox:
        """This sandbox, or for exercises that need heavy modules another one that has them loaded.

        Raises:
            InfrastructureError: if a module is not installed, or cannot be loaded.
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
            try:
                other = Sandbox(isolated=self.isolated, modules=wanted)
                other.wait_until_ready()
            except SandboxUnavailableError as error:
                raise InfrastructureError(str(error)) from None
            self._with[wanted] = other
        return self._with[wanted]

    def _start(self) -> None:
        self._spare: Box | None = None
        self._ready = not self.isolated
        try:
            self._launcher: Launcher = Warm(isolated=self.isolated, modules=self._modules)
        except SandboxUnavailableError as error:
            self._go_on_plainly(error)
        self._prepare_next()

    def wait_until_ready(self) -> None:
        """Wait until the sandbox has tested itself.

        Raises:
            SandboxUnavailableError: if this machine cannot isolate, and that is asked for.
        """
        if self._ready:
            return
        try:
            self._make_sure()
        except SandboxUnavailableError as error:
            self._go_on_plainly(error)
        self._ready = True

    def _make_sure(self) -> None:
        try:
            self._test_itself()
        except InfrastructureError:
            # no namespaces inside of bubblewrap
            self.close()
            self._launcher = Cold(modules=self._modules)
            try:
                self._test_itself()
            except InfrastructureError as error:
                self.close()
                raise SandboxUnavailableError(
                    f"student code cannot be isolated on this machine: {launch.why_not(str(error))}"
                ) from None

    def _go_on_plainly(self, error: SandboxUnavailableError) -> None:
        if not self._or_plain:
            raise error
        self.note = f"not isolated, in a plain child process: {error}"
        self.isolated, self._ready = False, True
        self._launcher = Warm(isolated=False, modules=self._modules)

    def _test_itself(self) -> None:
        """Try from within a box what must not be possible.

        Raises:
            SandboxUnavailableError: if any of it is.
        """
        one = self._next_box()
        try:
            source = f"from {probe.__name__} import open_doors"
            one.load([("self-test", 1, source)], ["open_doors"], Limits())
            doors = one.call("open_doors", [launch.private_paths()], {}, seconds=LOAD_SECONDS).value
        except StudentCodeError as error:
            doors = [error.message]
        finally:
            one.close()
        if doors:
            self.close()
            raise SandboxUnavailableError(f"the sandbox is open ({'; '.join(doors)}); {_remedy(doors)}")

    def restart(self) -> None:
        """Start afresh, after trouble.

        Raises:
            InfrastructureError: if it does not start again.
        """
        self.close()
        try:
            self._start()
            self.wait_until_ready()
        except SandboxUnavailableError as error:
            raise InfrastructureError(str(error)) from None

    def open(self) -> Box:
        """A box that is ready for a student's code. The next one is already on its way.

        Raises:
            InfrastructureError: if the sandbox does not answer.
        """
        self.wait_until_ready()
        return self._next_box()

    def _next_box(self) -> Box:
        box = self._spare or self._ask_for_box()
        self._spare = None
        box.wait_until_ready()
        self._prepare_next()
        return box

    def _prepare_next(self) -> None:
        # without a next one, this one is still good
        with contextlib.suppress(InfrastructureError):
            self._spare = self._ask_for_box()

    def _ask_for_box(self) -> Box:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            return Box(self._launcher, ours, self._launcher.launch(theirs.fileno()))
        except InfrastructureError:
            ours.close()
            raise
        finally:
            theirs.close()

    def close(self) -> None:
        for other in self._with.values():
            other.close()
        self._with.clear()
        if self._spare is not None:
            self._spare.close()
            self._spare = None
        self._launcher.close()

    def __enter__(self) -> Self:
        self.wait_until_ready()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Box:
    """One process with one student's code for one exercise."""

    def __init__(self, launcher: Launcher, connection: socket.socket, number: int) -> None:
        self._launcher = launcher
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
        self._ask({"load": code, "memory": limits.memory}, LOAD_SECONDS, "your code")

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
        names = {*map(str, range(len(args))), *kwargs}
        if "answer" not in reply or not isinstance(changed, list) or not _is_subset(changed, names):
            raise self._died("protocol", f"`{function}` answered with something that is not an answer")
        return Answer(reply["answer"], tuple(changed))

    def _ask(self, request: dict[str, Any], seconds: float, who: str) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        # an answer to this question, not one that was prepared for whatever comes
        ticket = secrets.randbits(60)

        def set_timeout() -> None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._connection.settimeout(left)

        try:
            wire.send(self._connection, {**request, "ticket": ticket}, set_timeout)
            reply = wire.receive(self._connection, MAX_ANSWER_BYTES, set_timeout)
        except TimeoutError:
            raise self._died(
                "timeout", f"{who} took longer than {seconds:g} s; is there an endless loop?"
            ) from None
        except wire.WireError as error:
            raise self._died("protocol", f"{who} returned something that cannot be read ({error})") from None
        except (EOFError, OSError):
            raise self._crashed(who) from None
        if not isinstance(reply, dict) or type(reply.get("ticket")) is not int or reply["ticket"] != ticket:
            raise self._died("protocol", f"{who} answered with something that is not an answer")
        if "error" in reply:
            raise _error(reply, who)
        return reply

    def _died(self, reason: str, message: str) -> StudentCodeError:
        self.close()
        return StudentCodeError(reason, message)

    def _crashed(self, who: str) -> Exception:
        status = self._exit_code()
        if status == box.OUT_OF_MEMORY:
            return StudentCodeError("memory", f"{who} needs more memory than it may take")
        if status == -signal.SIGXCPU:
            return StudentCodeError("timeout", f"{who} used up its time on the processor")
        if status == -signal.SIGKILL and self._launcher.kills_alone:
            # no student's code can do that in there
            return InfrastructureError("the system ended a box; is there enough memory for all?")
        if status is None:
            how = "cut its connection"
        elif status < 0:
            how = f"was stopped by signal {-status}"
        else:
            how = f"left Python (exit code {status})"
        return StudentCodeError(
            "crash", f"{who} {how}; a function must return its answer and leave Python running"
        )

    def close(self) -> None:
        if self.alive:
            self.alive = False
            self._connection.close()
            self._launcher.end(self._number)

    def _exit_code(self) -> int | None:
        self.alive = False
        self._connection.close()
        return self._launcher.exit_code(self._number)


def _remedy(doors: Sequence[str]) -> str:
    if doors == [probe.FILES]:
        return "keep the course and the home folder out of /usr and of Python's own folders"
    return "bring the kernel and bubblewrap up to date, or grade in a virtual machine"


def _is_subset(names: list[Any], of: set[str]) -> bool:
    return all(isinstance(name, str) and name in of for name in names)


def _error(reply: dict[str, Any], who: str) -> StudentCodeError:
    """Say a student's exception in one line, with the line of theirs that raised it."""
    kind, text = _line(reply["error"], MAX_NAME), _line(reply.get("text"), MAX_TEXT)
    if kind == "NotImplementedError":
        return StudentCodeError("missing", f"{who} is not written yet")
    frames = reply.get("frames")
    where = ""
    if isinstance(frames, list) and frames and isinstance(frames[-1], list) and len(frames[-1]) == 2:
        where = f" ({_line(frames[-1][0], MAX_NAME)}, line {_line(frames[-1][1], 12)})"
    if kind == "ModuleNotFoundError":
        text += "; when it is checked, NumPy and Python's own modules are all there is"
    if kind == "MemoryError":
        return StudentCodeError("memory", f"{who} needs more memory than it may take{where}")
    return StudentCodeError("error", f"{who} raised {kind}: {text}{where}")


def _line(value: Any, most: int) -> str:
    """Text or a number on one line; of anything else, nothing."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    return wire.printable(" ".join(str(value).split()))[:most]
