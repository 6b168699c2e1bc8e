"""The process that runs one student's code for one exercise: load the code, call its functions, answer.

It knows inputs and nothing else: no check, no reference, no other student.
"""

from __future__ import annotations

import io
import socket
import sys
import traceback
from typing import Any

from autograder import given
from autograder.sandbox import confine, wire

MAX_REQUEST_BYTES = 2_000_000_000
WATCHED_ELEMENTS = 1_000_000
MAX_TEXT = 500
READY = "ready"
NOT_SET_UP, OUT_OF_MEMORY = 101, 102


def serve(connection: socket.socket, address_space: int | None) -> None:
    """Answer requests until the grader closes the connection.

    Args:
        address_space: bytes that this process has mapped before any student's code, where that is known.
    """
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), _Nowhere(), _Nowhere()
    student = _Student()
    wire.send(connection, READY)
    while True:
        try:
            request = wire.receive(connection, MAX_REQUEST_BYTES)
        except EOFError:
            return
        if "memory" in request:
            confine.limit_memory(None if address_space is None else address_space + request["memory"])
        reply = student.load(**request["load"]) if "load" in request else student.call(**request["call"])
        wire.send(connection, {**reply, "ticket": request["ticket"]})


class _Nowhere(io.TextIOBase):
    """Takes what a student prints. Nobody reads it, so it costs nothing, however much it is."""

    def write(self, text: str) -> int:
        return len(text)


class _Student:
    def __init__(self) -> None:
        self.namespace: dict[str, Any] = {"__name__": "student", "__builtins__": __builtins__}
        self.kept: list[Any] = []
        self.notes: list[str] = []

    def load(self, statements: list[Any], functions: list[str]) -> dict[str, Any]:
        """Run the statements in their order. One that fails is noted, as a cell that fails would be."""
        failure: dict[str, Any] = {}
        for label, line, source in statements:
            try:
                code = compile("\n" * (line - 1) + source, label, "exec", dont_inherit=True)
                exec(code, self.namespace)
            except BaseException as error:
                failure = _describe(error, self.notes)
                self.notes.append(f"{label}, line {line}: {failure['error']}: {failure['text']}")
        if all(callable(self.namespace.get(function)) for function in functions):
            return {"loaded": True}
        missing = next(name for name in functions if not callable(self.namespace.get(name)))
        return failure or {"error": "TypeError", "text": f"`{missing}` is not a function", "frames": []}

    def call(
        self, function: str, args: list[Any], kwargs: dict[str, Any], keep: bool, view: str | None
    ) -> dict[str, Any]:
        """Call a function; say its answer, or a given function's view of it, and which arguments it changed.

        A function whose name has a dot in it is a given one.
        """
        args = [self.kept[arg.number] if isinstance(arg, wire.Handle) else arg for arg in args]
        named = {**{str(position): value for position, value in enumerate(args)}, **kwargs}
        watched = {
            name: [array.copy() for array in arrays]
            for name, value in named.items()
            if (arrays := wire.arrays_in(value)) and sum(array.size for array in arrays) <= WATCHED_ELEMENTS
        }
        try:
            answer = (given.find(function) if "." in function else self.namespace[function])(*args, **kwargs)
            if view:
                answer = given.find(view)(answer)
        except BaseException as error:
            return _describe(error, self.notes)
        changed = [
            name
            for name, before in watched.items()
            if not wire.same_arrays(wire.arrays_in(named[name]), before)
        ]
        if keep:
            self.kept.append(answer)
            answer = wire.Handle(len(self.kept) - 1)
        return {"answer": answer, "changed": changed}


def _describe(error: BaseException, notes: list[str]) -> dict[str, Any]:
    try:
        text = str(error)[:MAX_TEXT]
    except BaseException:
        text = "an exception that cannot be printed"
    if isinstance(error, NameError) and notes:
        text += f" ({notes[0][:MAX_TEXT]})"
    frames = [
        [frame.filename[:100], frame.lineno or 0]
        for frame in traceback.extract_tb(error.__traceback__, limit=50)
        if not frame.filename.startswith(("/", "<"))
    ]
    return {"error": type(error).__name__, "text": text, "frames": frames[-3:]}
