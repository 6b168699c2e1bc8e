"""A box as the grader sees it: load a student's code, call its functions, read what comes back.

Time is kept here, and boxes are ended from here: nothing inside is trusted to stop by itself.
"""

from __future__ import annotations

import secrets
import signal
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.sandbox import box, probe, wire
from autograder.sandbox.launch import START_SECONDS, InfrastructureError, Line

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


class Box:
    """One process with one student's code for one exercise."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.alive = True

    def wait_until_ready(self) -> None:
        """Wait until it is confined.

        Raises:
            InfrastructureError: if it was not set up.
        """
        try:
            self._line.connection.settimeout(START_SECONDS)
            ready = wire.receive(self._line.connection, 0)
        except (EOFError, OSError, wire.WireError):
            ready = None
        if ready != box.READY:
            raise InfrastructureError(f"a box could not be set up (exit code {self._exit_code()})")

    def open_doors(self, private: Sequence[str]) -> list[str]:
        """What `probe` finds that can be done in here and must not be; `private` are paths that must not be there.

        Raises:
            InfrastructureError: if it does not end.
        """
        source = f"from {probe.__name__} import open_doors"
        try:
            self._load([("self-test", 1, source)], ["open_doors"], Limits(), START_SECONDS)
            return self.call("open_doors", [list(private)], {}, seconds=START_SECONDS).value
        except StudentCodeError as error:
            if error.reason == "timeout":
                raise InfrastructureError("the sandbox's test of itself does not end") from None
            return [error.message]

    def load(self, statements: Iterable[Sequence[Any]], functions: Sequence[str], limits: Limits) -> None:
        """Set the limits, and run the statements that define `functions`.

        Raises:
            StudentCodeError: if they do not.
        """
        self._load(statements, functions, limits, LOAD_SECONDS)

    def _load(
        self, statements: Iterable[Sequence[Any]], functions: Sequence[str], limits: Limits, seconds: float
    ) -> None:
        code = {"statements": [list(item) for item in statements], "functions": list(functions)}
        self._ask({"load": code, "memory": limits.memory}, seconds, "your code")

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
            self._line.connection.settimeout(left)

        try:
            wire.send(self._line.connection, {**request, "ticket": ticket}, set_timeout)
            reply = wire.receive(self._line.connection, MAX_ANSWER_BYTES, set_timeout)
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
        if status == -signal.SIGKILL and self._line.launcher.kills_alone:
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
            self._line.hang_up()

    def _exit_code(self) -> int | None:
        self.alive = False
        return self._line.exit_code()


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
        text += "; when it is checked, only NumPy and Python's own modules are sure to be there"
    if kind == "MemoryError":
        return StudentCodeError("memory", f"{who} needs more memory than it may take{where}")
    return StudentCodeError("error", f"{who} raised {kind}: {text}{where}")


def _line(value: Any, most: int) -> str:
    """Text or a number on one line; of anything else, nothing."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    return wire.printable(" ".join(str(value).split()))[:most]
