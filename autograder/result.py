"""The record of one graded submission: what every renderer reads and nothing else writes.

The three outcomes, and the reasons why a check could not run, are those of the JSON contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PASSED = "passed"
FAILED = "failed"
COULD_NOT_RUN = "could_not_run"

REASONS = ("error", "timeout", "memory", "crash", "missing", "syntax", "protocol", "infrastructure")


@dataclass(frozen=True)
class CheckResult:
    """The verdict of one check. `message` says what went wrong, or what a passed check measured.

    `call` is the last one that a check which does not hold made of the student's functions: for staff only.
    """

    name: str
    title: str
    outcome: str
    points: float
    max_points: float
    visible: bool
    message: str
    seconds: float
    reason: str | None = None
    call: str | None = None

    def to_json(self) -> dict[str, Any]:
        record = {
            "name": self.name,
            "title": self.title,
            "outcome": self.outcome,
            "points": self.points,
            "max_points": self.max_points,
            "visible": self.visible,
            "message": self.message,
            "seconds": round(self.seconds, 4),
        }
        return record | _known(reason=self.reason, call=self.call)


@dataclass(frozen=True)
class Candidate:
    """A misconception that explains some of the wrong answers.

    `explained` counts those; `differing` the calls, also rightly answered ones, that it answers in another way.
    """

    name: str
    explained: int
    differing: int


@dataclass(frozen=True)
class Considered:
    """How many misconceptions were compared with the student, on how many calls, and the best of them.

    `wrong` counts the calls to which the student's answer is not the reference's.
    """

    misconceptions: int
    calls: int
    wrong: int
    best: tuple[Candidate, ...]

    def to_json(self) -> dict[str, Any]:
        return {**vars(self), "best": [dict(vars(one)) for one in self.best]}


@dataclass(frozen=True)
class ExerciseResult:
    """The verdicts of all checks of one exercise, and the misconception that explains them, if one does.

    `considered` says how it was looked for, where something does not hold: for staff only.
    """

    name: str
    checks: tuple[CheckResult, ...]
    misconception: str | None = None
    hint: str | None = None
    considered: Considered | None = None

    @property
    def points(self) -> float:
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> float:
        return sum(check.max_points for check in self.checks)

    @property
    def outcome(self) -> str:
        outcomes = {check.outcome for check in self.checks}
        if outcomes == {PASSED}:
            return PASSED
        return COULD_NOT_RUN if outcomes == {COULD_NOT_RUN} else FAILED

    @property
    def reason(self) -> str | None:
        return self.checks[0].reason if self.outcome == COULD_NOT_RUN else None

    @property
    def trouble(self) -> str | None:
        """What kept a check from running although the student's code was not at fault; then there is no verdict."""
        return next((check.message for check in self.checks if check.reason == "infrastructure"), None)

    def to_json(self) -> dict[str, Any]:
        record = {
            "name": self.name,
            "points": self.points,
            "max_points": self.max_points,
            "outcome": self.outcome,
            "misconception": self.misconception,
            "hint": self.hint,
            "checks": [check.to_json() for check in self.checks],
        }
        considered = self.considered.to_json() if self.considered else None
        return record | _known(reason=self.reason, considered=considered)


@dataclass(frozen=True)
class Result:
    """One submission, graded. `sha256` is that of the file handed in."""

    student: str
    assignment: str
    sha256: str
    exercises: tuple[ExerciseResult, ...]

    @property
    def points(self) -> float:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def max_points(self) -> float:
        return sum(exercise.max_points for exercise in self.exercises)

    def to_json(self) -> dict[str, Any]:
        return {
            "student": self.student,
            "assignment": self.assignment,
            "sha256": self.sha256,
            "points": self.points,
            "max_points": self.max_points,
            "exercises": [exercise.to_json() for exercise in self.exercises],
        }


def _known(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def from_json(record: Mapping[str, Any]) -> Result:
    """Read back what `Result.to_json` wrote; derived fields are computed anew."""
    return Result(
        student=record["student"],
        assignment=record["assignment"],
        sha256=record["sha256"],
        exercises=tuple(exercise_from_json(exercise) for exercise in record["exercises"]),
    )


def exercise_from_json(record: Mapping[str, Any]) -> ExerciseResult:
    """Read back what `ExerciseResult.to_json` wrote."""
    fields = CheckResult.__dataclass_fields__
    return ExerciseResult(
        name=record["name"],
        misconception=record["misconception"],
        hint=record["hint"],
        checks=tuple(
            CheckResult(**{key: value for key, value in check.items() if key in fields})
            for check in record["checks"]
        ),
        considered=_considered(record["considered"]) if "considered" in record else None,
    )


def _considered(record: Mapping[str, Any]) -> Considered:
    return Considered(**{**record, "best": tuple(Candidate(**one) for one in record["best"])})
