"""Name the misconception behind a wrong answer, by behaviour: the one that answers every call as the student did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.answers import (
    REFERENCE,
    Answers,
    Call,
    Essence,
    Outcome,
    Summary,
    essence_of,
    summarise,
)
from autograder.misconceptions import Misconception
from autograder.sandbox.wire import same_arrays

RTOL = 1e-4
ENOUGH_EVIDENCE = 2
ATOL = 1e-7


@dataclass(frozen=True)
class WhatCounts:
    """What two answers are compared by: all of it, unless the exercise leaves something open."""

    essence: Essence | None = None
    in_place: bool = True


@dataclass(frozen=True)
class Diagnosis:
    """The misconceptions behind a wrong answer.

    `all_calls` says that they explain every call, right and wrong ones; otherwise the student is right on
    some calls where they would be wrong.
    """

    misconceptions: tuple[Misconception, ...]
    all_calls: bool

    @property
    def name(self) -> str:
        return ", ".join(known.name for known in self.misconceptions)

    @property
    def hint(self) -> str:
        if len(self.misconceptions) > 1:
            numbered = (f"({number}) {known.hint}" for number, known in enumerate(self.misconceptions, 1))
            return f"Two things at once: {' '.join(numbered)}"
        (known,) = self.misconceptions
        return known.hint if self.all_calls else f"In some of the cases: {known.hint}"


def diagnose(
    exercise: str,
    seen: Sequence[tuple[Call, Outcome]],
    answers: Answers,
    what_counts: WhatCounts = WhatCounts(),
) -> Diagnosis | None:
    """What explains the wrong answers: one misconception that explains all calls, or else one that explains
    all wrong ones, or else two that do so together.

    None where nothing fits, or where several do equally well: a wrong hint is worse than none.
    """
    asked = [(call, outcome) for call, outcome in seen if answers.outcome(REFERENCE, call) is not None]
    calls = [call for call, _ in asked]
    student = _behaviour(calls, [outcome for _, outcome in asked], what_counts)
    right = _behaviour(calls, [answers.outcome(REFERENCE, call) for call in calls], what_counts)
    wrong = frozenset(
        i for i, (ours, true) in enumerate(zip(student, right, strict=True)) if not _same(ours, true)
    )
    if not wrong:
        return None
    known_behaviour = {}
    for known in answers.misconceptions(exercise):
        outcomes = [answers.outcome(known.name, call) for call in calls]
        if None not in outcomes:
            known_behaviour[known] = _behaviour(calls, outcomes, what_counts)
    everywhere = [known for known, theirs in known_behaviour.items() if all(map(_same, student, theirs))]
    if everywhere:
        return Diagnosis((everywhere[0],), all_calls=True) if len(everywhere) == 1 else None
    if what_counts.essence is not None or any(call.is_random for call in calls):
        # too coarse to tell more than one whole misconception
        return None
    agreeing = {
        known: frozenset(i for i in wrong if _same(student[i], theirs[i]))
        for known, theirs in known_behaviour.items()
    }
    partly = {known: alike for known, alike in agreeing.items() if alike}
    told = [known for known, part in partly.items() if _evidence(student, part) >= ENOUGH_EVIDENCE]
    alone = [known for known, part in partly.items() if part == wrong]
    if alone:
        return Diagnosis((alone[0],), all_calls=False) if len(alone) == 1 and alone[0] in told else None
    pairs = {
        frozenset((first, second))
        for first in told
        for second, part in partly.items()
        if partly[first] | part == wrong
    }
    if len(pairs) != 1:
        return None
    return Diagnosis(tuple(sorted(*pairs, key=lambda known: known not in told)), all_calls=False)


def _evidence(behaviour: Sequence[tuple[Any, ...]], calls: Iterable[int]) -> int:
    """How many different numbers the answers have that would hardly come about by chance: no whole ones."""
    numbers = [number for i in calls for number in _numbers(behaviour[i][0])]
    return len({f"{number:.6g}" for number in numbers if np.isfinite(number) and number != round(number)})


def _numbers(value: Any) -> list[float]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        return [number for item in value for number in _numbers(item)]
    return [float(number) for number in np.ravel(value)[:100]] if _is_number(value) else []


def _behaviour(
    calls: Sequence[Call], outcomes: Sequence[Outcome], what_counts: WhatCounts
) -> list[tuple[Any, ...]]:
    """What can be compared of each call: its answer, changed inputs, error, and which earlier answer it repeats."""
    behaviour = []
    first_seen: dict[str, int] = {}
    for position, (call, outcome) in enumerate(zip(calls, outcomes, strict=True)):
        outcome = essence_of(call, outcome, what_counts.essence)
        value = outcome.value
        repeats = position
        if call.is_random and not outcome.is_essence:
            value = value if isinstance(value, Summary) else summarise(value)
            if isinstance(value, Summary):
                repeats = first_seen.setdefault(value.content, position)
        changed = sorted(outcome.changed) if what_counts.in_place else []
        behaviour.append((value, changed, outcome.error, repeats))
    return behaviour


def _same(ours: tuple[Any, ...], theirs: tuple[Any, ...]) -> bool:
    return ours[1:] == theirs[1:] and values_agree(ours[0], theirs[0])


def values_agree(ours: Any, theirs: Any) -> bool:
    """Whether two answers are the same but for rounding, and for chance where they are summaries."""
    if isinstance(ours, tuple | list) or isinstance(theirs, tuple | list):
        return (
            isinstance(ours, tuple | list)
            and isinstance(theirs, tuple | list)
            and len(ours) == len(theirs)
            and all(values_agree(a, b) for a, b in zip(ours, theirs, strict=True))
        )
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(values_agree(ours[name], theirs[name]) for name in ours)
    if isinstance(ours, Summary) and isinstance(theirs, Summary):
        return ours.shape == theirs.shape and all(
            abs(a - b) <= 3 / np.sqrt(np.prod(ours.shape)) * (1 + abs(b))
            for a, b in ((ours.zeros, theirs.zeros), (ours.mean, theirs.mean), (ours.std, theirs.std))
        )
    if _is_number(ours) and _is_number(theirs):
        return _numbers_agree(np.asarray(ours), np.asarray(theirs))
    if isinstance(ours, np.ndarray) or isinstance(theirs, np.ndarray):
        return (
            isinstance(ours, np.ndarray) and isinstance(theirs, np.ndarray) and same_arrays([ours], [theirs])
        )
    return type(ours) is type(theirs) and ours == theirs


def _numbers_agree(ours: np.ndarray, theirs: np.ndarray) -> bool:
    """As `np.allclose` with nan equal to nan, which takes ten times as long for small arrays."""
    if ours.shape != theirs.shape:
        return False
    if ours.dtype.kind == theirs.dtype.kind == "b":
        return bool((ours == theirs).all())
    ours, theirs = ours.astype(np.float64), theirs.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        # without `isfinite`, every number would be within an infinite tolerance of infinity
        close = (np.abs(ours - theirs) <= ATOL + RTOL * np.abs(theirs)) & np.isfinite(theirs)
    if close.all():
        return True
    return bool((close | (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))).all())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.generic | np.ndarray) and np.asarray(value).dtype.kind in "fiub"
