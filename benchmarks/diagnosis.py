"""How often wrong answers are caught, get a hint, and get the right one; how often right answers pass.

    python benchmarks/diagnosis.py

The answers in `tests/held_back/` were written from the statements alone, after the checks. A hint is right if
`tests/held_back/hints.toml`, written by someone who read both, has it for this answer.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from beside import ROOT
from hand_ins import answers_in

from autograder import submission as reading
from autograder.assignment import Assignment, assignment_names, load_source
from autograder.grading import grade
from autograder.sandbox.host import Sandbox

HELD_BACK = ROOT / "tests" / "held_back"


@dataclass(frozen=True)
class Verdict:
    """What became of one answer; `points` as a share of all."""

    exercise: str
    answer: str
    points: float
    misconception: str | None
    messages: tuple[str, ...]

    @property
    def is_wrong(self) -> bool:
        return self.answer.startswith("wrong_")


def verdicts_of(exercise: str) -> list[Verdict]:
    """Grade all held-back answers to one exercise, with visible and hidden checks."""
    assignment = _assignment_of(exercise)
    submissions = [
        reading.from_cells(
            [("answer", code)],
            student=name,
            assignment=assignment.name,
            path=Path("answer.py"),
            sha256="",
        )
        for name, code in answers_in(HELD_BACK.name, exercise).items()
    ]
    with Sandbox() as sandbox:
        results = grade(assignment, submissions, sandbox, exercises=[assignment.exercise(exercise)])
    return [
        Verdict(
            exercise,
            result.student,
            result.points / result.max_points,
            result.exercises[0].misconception,
            tuple(
                f"{one.name}: {one.message}" for one in result.exercises[0].checks if one.outcome != "passed"
            ),
        )
        for result in results
    ]


def _assignment_of(exercise: str) -> Assignment:
    for name in assignment_names(ROOT):
        assignment = load_source(ROOT / "solutions" / name)
        if exercise in {one.name for one in assignment.exercises}:
            return assignment
    raise SystemExit(f"no assignment has the exercise {exercise}")


def rows(
    verdicts: Sequence[Verdict], right_hints: dict[str, dict[str, list[str]]]
) -> Iterator[tuple[object, ...]]:
    """Exercise, right answers, of them full; wrong ones, caught, hinted, hints right."""
    for exercise in dict.fromkeys(one.exercise for one in verdicts):
        right = [one for one in verdicts if one.exercise == exercise and not one.is_wrong]
        wrong = [one for one in verdicts if one.exercise == exercise and one.is_wrong]
        hinted = [one for one in wrong if one.misconception]
        fitting = right_hints.get(exercise, {})
        yield (
            exercise,
            len(right),
            sum(one.points == 1 for one in right),
            len(wrong),
            sum(one.points < 1 for one in wrong),
            len(hinted),
            sum(one.misconception in fitting.get(one.answer, ()) for one in hinted),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("exercises", nargs="*", help="all, unless some are named")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument(
        "--list", action="store_true", help="each answer: its share of the points and its hint"
    )
    options = parser.parse_args()
    exercises = options.exercises or sorted(path.stem for path in HELD_BACK.glob("*.py"))
    with ProcessPoolExecutor(options.jobs) as pool:
        verdicts = [one for found in pool.map(verdicts_of, exercises) for one in found]
    hints = HELD_BACK / "hints.toml"
    right_hints = tomllib.loads(hints.read_text(encoding="utf-8")) if hints.exists() else {}
    if options.list:
        for one in verdicts:
            print(
                f"{one.exercise} {one.answer}: {one.points:.2f} {one.misconception or '-'} | {'; '.join(one.messages)[:300]}"
            )
        return
    table = list(rows(verdicts, right_hints))
    total = ("all", *(sum(column) for column in list(zip(*table, strict=True))[1:]))
    print("| exercise | right answers | full points | wrong answers | caught | given a hint | hint right |")
    print("|---|---|---|---|---|---|---|")
    for row in [*table, total]:
        print(f"| {' | '.join(map(str, row))} |")


if __name__ == "__main__":
    main()
