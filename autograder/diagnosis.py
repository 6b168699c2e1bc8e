"""Name the misconception behind a wrong answer, by behaviour: the one that answers every call as the student did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.agreement import Summary, is_number, values_agree
from autograder.answers import REFERENCE, Answers, Call, Essence, Outcome, essence_of
from autograder.misconceptions import Misconception
from autograder.result import Candidate, Considered

ENOUGH_EVIDENCE = 2
MAX_CANDIDATES = 10


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


@dataclass(frozen=True)
class Comparison:
    """How the student and each misconception answered the same calls; calls are meant by their position.

    `alike` has the calls that a misconception answers as the student did, right ones too if it explains any
    wrong one; `noise` those of them where its answer is but rounding noise: there any wrong answer may be its.
    `is_coarse` says that answers are compared too coarsely to tell more than one whole misconception.
    """

    student: Sequence[tuple[Any, ...]]
    wrong: frozenset[int]
    alike: Mapping[Misconception, frozenset[int]]
    noise: Mapping[Misconception, frozenset[int]]
    is_coarse: bool

    def explained(self, known: Misconception) -> frozenset[int]:
        """The wrong answers that a misconception gives, too, and not by chance."""
        return (self.wrong & self.alike[known]) - self.noise[known]

    @property
    def considered(self) -> Considered | None:
        """The misconceptions that explain a wrong answer, best first; None if there was no call to compare."""
        calls = len(self.student)
        candidates = [
            Candidate(known.name, len(self.explained(known)), calls - len(alike))
            for known, alike in self.alike.items()
            if self.explained(known)
        ]
        candidates.sort(key=lambda one: (-one.explained, one.differing))
        best = tuple(candidates[:MAX_CANDIDATES])
        return Considered(len(self.alike), calls, len(self.wrong), best) if calls else None


def compare(
    exercise: str,
    seen: Sequence[tuple[Call, Outcome]],
    answers: Answers,
    what_counts: WhatCounts = WhatCounts(),
) -> Comparison:
    """Ask the reference and, if the student is wrong somewhere, the misconceptions what the student was asked."""
    asked = [(call, outcome) for call, outcome in seen if answers.outcome(REFERENCE, call) is not None]
    calls = [call for call, _ in asked]
    student = _behaviour(calls, [outcome for _, outcome in asked], what_counts)
    right = _behaviour(
        calls, [answers.essence(REFERENCE, call, what_counts.essence) for call in calls], what_counts
    )
    wrong = frozenset(
        i for i, (ours, true) in enumerate(zip(student, right, strict=True)) if not _same(ours, true)
    )
    alike: dict[Misconception, frozenset[int]] = {}
    noise: dict[Misconception, frozenset[int]] = {}
    for known in answers.misconceptions(exercise) if wrong else ():
        outcomes = [answers.essence(known.name, call, what_counts.essence) for call in calls]
        if None in outcomes:
            continue
        noise[known] = frozenset(i for i in wrong if outcomes[i].is_noise)
        theirs = _behaviour(calls, outcomes, what_counts)
        alike[known] = noise[known] | {i for i in wrong if _same(student[i], theirs[i])}
        if alike[known] - noise[known]:
            alike[known] |= {i for i in range(len(calls)) if i not in wrong and _same(student[i], theirs[i])}
    is_coarse = what_counts.essence is not None or any(call.is_random for call in calls)
    return Comparison(student, wrong, alike, noise, is_coarse)


def diagnose(comparison: Comparison) -> Diagnosis | None:
    """What explains the wrong answers: one misconception that explains all calls, or else one that explains
    all wrong ones, or else two that do so together.

    None where nothing fits, or where several with different hints do equally well: a wrong hint is worse than
    none.
    """
    student, wrong, noise = comparison.student, comparison.wrong, comparison.noise
    fitting = {known: alike for known, alike in comparison.alike.items() if comparison.explained(known)}
    everywhere = [known for known, alike in fitting.items() if len(alike) == len(student)]
    # one that explains every call by itself goes before those of which some calls tell nothing
    everywhere = [known for known in everywhere if not noise[known]] or everywhere
    if everywhere:
        return Diagnosis((everywhere[0],), all_calls=True) if _say_the_same(everywhere) else None
    if comparison.is_coarse:
        return None
    partly = {known: wrong & alike for known, alike in fitting.items()}
    told = [known for known in partly if _evidence(student, comparison.explained(known)) >= ENOUGH_EVIDENCE]
    alone = [known for known, part in partly.items() if part == wrong]
    if alone:
        return Diagnosis((alone[0],), all_calls=False) if _say_the_same(alone) and alone[0] in told else None
    pairs = {
        frozenset((first, second))
        for first in told
        for second, part in partly.items()
        if partly[first] | part == wrong
    }
    if len(pairs) != 1:
        return None
    return Diagnosis(tuple(sorted(*pairs, key=lambda known: known not in told)), all_calls=False)


def _say_the_same(known: Sequence[Misconception]) -> bool:
    return len({one.hint for one in known}) == 1


def _evidence(behaviour: Sequence[tuple[Any, ...]], calls: Iterable[int]) -> int:
    """How many different numbers the answers have that would hardly come about by chance: no whole ones."""
    numbers = [number for i in calls for number in _numbers(behaviour[i][0])]
    return len({f"{number:.6g}" for number in numbers if np.isfinite(number) and number != round(number)})


def _numbers(value: Any) -> list[float]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        return [number for item in value for number in _numbers(item)]
    return [float(number) for number in np.ravel(value)[:100]] if is_number(value) else []


def _behaviour(
    calls: Sequence[Call], outcomes: Sequence[Outcome], what_counts: WhatCounts
) -> list[tuple[Any, ...]]:
    """What can be compared of each call: its answer, changed inputs, error, and which earlier answer it repeats."""
    behaviour = []
    first_seen: dict[str, int] = {}
    for position, (call, outcome) in enumerate(zip(calls, outcomes, strict=True)):
        outcome = essence_of(call, outcome, what_counts.essence)
        repeats = position
        if isinstance(outcome.value, Summary):
            repeats = first_seen.setdefault(outcome.value.content, position)
        changed = sorted(outcome.changed) if what_counts.in_place else []
        behaviour.append((outcome.value, changed, outcome.error, repeats))
    return behaviour


def _same(ours: tuple[Any, ...], theirs: tuple[Any, ...]) -> bool:
    return ours[1:] == theirs[1:] and values_agree(ours[0], theirs[0])
