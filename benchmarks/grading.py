"""Seconds per submission of the five core functions: `autograder grade` against other graders, and the floor.

    python benchmarks/grading.py

All get the same submissions (right answers in many styles, some with a known mistake; no two alike) and the same
checks, the slow ones fewer of them. Each grades one submission and then several; the difference gives the time
per submission, and what is left is start-up. Rounds alternate. The floor is what no isolating grader can save:
the same pytest session with the functions called in process, and five boxes opened and loaded a submission.
Writes the picture docs/grading.png.

Ten minutes on two free cores, of which one is to set up an environment for Otter.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import matplotlib

matplotlib.use("agg")

from class_of_five import CORE, NAME, ROOT, hand_ins, make_course, read_hand_ins
from courses import make_five
from floor import boxes_alone, checks_alone, plain_calls
from matplotlib import pyplot as plt
from measure import Run, program, run
from peers import POINTS, Otter, PlainPytest, make_nbgrader_course

PICTURE = ROOT / "docs" / "grading.png"
OURS, TWO, STOCK = "autograder grade -j 1", "autograder grade -j 2", "nbgrader autograde"
MOST = {STOCK: 20, "pytest, one process each": 10, "otter.api, one process": 4, "otter run": 3}


@dataclass(frozen=True)
class Program:
    """A grader: how many submissions it gets, and what grades the first `count` of them anew."""

    submissions: int
    grade: Callable[[int], Run]


@dataclass(frozen=True)
class Figures:
    """Medians over the rounds; seconds a submission and of start-up, bytes at the peak."""

    each: float
    start: float
    memory: int


def figures(runs: dict[int, list[Run]]) -> Figures:
    one, several = min(runs), max(runs)
    alone, together = (statistics.median(run.seconds for run in runs[count]) for count in (one, several))
    each = (together - alone) / (several - one)
    return Figures(each, max(0.0, alone - one * each), max(run.memory for run in runs[several]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-otter", action="store_true")
    options = parser.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="autograder-benchmark-"))
    os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
    try:
        measure(scratch, options.submissions, options.rounds, with_otter=not options.without_otter)
    finally:
        shutil.rmtree(scratch)


def measure(scratch: Path, submissions: int, rounds: int, *, with_otter: bool) -> None:
    assignment = make_five(scratch / "solutions")
    class_ = list(hand_ins(assignment, submissions))
    some = {name: min(most, submissions) for name, most in MOST.items()}

    def course(kind: str, count: int) -> Path:
        root = scratch / f"{kind}-{count}"
        if not root.exists():
            make = make_course if kind == "ours" else make_nbgrader_course
            make(root, assignment, class_[:count])
        return root

    def ours(jobs: int) -> Callable[[int], Run]:
        command = [program("autograder"), "grade", NAME, "--force", "-j", str(jobs)]
        return lambda count: run(command, course("ours", count))

    def stock(count: int) -> Run:
        return run([program("nbgrader"), "autograde", NAME, "--force"], course("stock", count))

    plain = PlainPytest(scratch / "pytest", assignment, class_)
    programs = {
        OURS: Program(submissions, ours(1)),
        TWO: Program(submissions, ours(2)),
        "pytest, one process each": Program(some["pytest, one process each"], plain.grade),
        STOCK: Program(some[STOCK], stock),
    }
    if with_otter:
        otter = Otter(scratch / "otter", assignment, class_)
        programs["otter.api, one process"] = Program(some["otter.api, one process"], otter.run_api)
        programs["otter run"] = Program(some["otter run"], otter.run_each)
    else:
        print("otter-grader is left out, as --without-otter says")
    # made before anything is timed
    for kind, count in (("ours", 1), ("ours", submissions), ("stock", 1), ("stock", some[STOCK])):
        course(kind, count)

    runs: dict[str, dict[int, list[Run]]] = {name: defaultdict(list) for name in programs}
    floor: list[tuple[float, float, float]] = []
    graded = read_hand_ins(course("ours", submissions))
    for number in range(1, rounds + 1):
        for name, one in programs.items():
            for count in (1, one.submissions):
                runs[name][count].append(one.grade(count))
        seconds, results = checks_alone(assignment, graded)
        parts = (seconds, boxes_alone(assignment, graded), plain_calls(assignment, class_))
        floor.append(tuple(part / submissions for part in parts))
        print(f"round {number} of {rounds} is done", flush=True)

    found = {name: figures(one) for name, one in runs.items()}
    checks, boxes, alone = (statistics.median(column) for column in zip(*floor, strict=True))
    report(found, programs)
    print(f"\nfloor: {checks:.4f} s the checks in process + {boxes:.4f} s the boxes = {checks + boxes:.4f} s")
    print(f"(the checks as plain functions, without pytest, hints and records: {alone:.4f} s)")
    print(f"{OURS}: {found[OURS].each / (checks + boxes):.2f} x the floor")
    print(f"two workers against one: {found[OURS].each / found[TWO].each:.2f} x as fast")
    draw(found, checks + boxes)
    right = gradebook_rights(course("ours", submissions))
    in_process = [sum(one.points == one.max_points for one in result.exercises) for result in results]
    agreement("the checks in process", right, in_process)
    agreement(STOCK, right, gradebook_rights(course("stock", some[STOCK])))
    agreement("plain pytest, on whether all are right", [one == len(CORE) for one in right], plain.all_right)
    if with_otter:
        scores = json.loads((scratch / "otter" / "scores.json").read_text())
        agreement(
            "Otter", right, [sum(math.isclose(score, POINTS) for score in one.values()) for one in scores]
        )


def gradebook_rights(root: Path) -> list[int]:
    """How many functions of each submission have full points."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        return [
            sum(
                grade.score == grade.max_score
                for notebook in submission.notebooks
                for grade in notebook.grades
            )
            for submission in sorted(gradebook.assignment_submissions(NAME), key=lambda one: one.student.id)
        ]


def report(found: dict[str, Figures], programs: dict[str, Program]) -> None:
    print(
        f"\n{'':26}{'submissions':>12}{'s each':>9}{'ours is faster':>16}{'start-up, s':>13}{'peak, MB':>10}"
    )
    for name, one in found.items():
        ratio = f"{one.each / found[OURS].each:.1f} x"
        print(
            f"{name:26}{programs[name].submissions:12}{one.each:9.4f}{ratio:>16}{one.start:13.1f}{one.memory / 1e6:10.0f}"
        )


def draw(found: dict[str, Figures], floor: float) -> None:
    figure, axes = plt.subplots(figsize=(8, 3), layout="constrained")
    names = list(reversed(found))
    bars = axes.barh(names, [found[name].each for name in names], log=True)
    axes.bar_label(bars, [f"{found[name].each:.3g} s" for name in names], padding=3)
    axes.axvline(floor, color="black", linestyle=":", label="the checks in process, and boxes")
    axes.set_xlabel("seconds a submission, start-up apart")
    axes.margins(x=0.15)
    axes.legend(loc="upper right")
    figure.savefig(PICTURE, dpi=120)


def agreement(name: str, ours: list, theirs: list) -> None:
    """How often both find the same number of right functions."""
    same = sum(a == b for a, b in zip(ours, theirs, strict=False))
    print(f"the same number of right functions as we do: {name}, {same} of {len(theirs)}")


if __name__ == "__main__":
    main()
