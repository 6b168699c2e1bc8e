"""Known wrong answers: how an instructor writes one, and the record that the engine makes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class Misconception:
    """A wrong way to do one exercise, with the hint that its author deserves."""

    exercise: str
    name: str
    hint: str


def misconception(exercise: str, hint: str) -> Callable[[Function], Function]:
    """Mark a function as a known wrong answer to `exercise`; the function's name is the misconception's."""

    def mark(function: Function) -> Function:
        function.misconception = Misconception(exercise, function.__name__, hint)
        return function

    return mark
