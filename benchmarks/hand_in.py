"""Seconds and memory to grade one full hand-in of every assignment, and the seconds of a check cell.

    python benchmarks/hand_in.py

The hand-in is the solution; trainings and the Keras parts stand apart from the rest.
"""

from __future__ import annotations

import os
import time

from class_of_five import ROOT
from measure import watched

from autograder import submission as reading
from autograder.assignment import Assignment, Exercise, assignment_names, load_source
from autograder.grading import collect, grade
from autograder.sandbox.host import Sandbox


def measure(assignment: Assignment, exercises: list[Exercise]) -> tuple[float, float]:
    """Seconds, and MB of this process and its children at their peak."""
    with watched(os.getpid()) as peak, Sandbox() as sandbox:
        start = time.perf_counter()
        grade(assignment, [reading.read(assignment.source)], sandbox, exercises=exercises)
        seconds = time.perf_counter() - start
    return seconds, peak.memory / 1e6


def main() -> None:
    print(f"{'assignment':32}{'part':22}{'seconds':>9}{'peak MB':>9}")
    for name in assignment_names(ROOT):
        assignment = load_source(ROOT / "solutions" / name)
        trained = {one.exercise for one in collect(assignment) if one.training}
        parts = {"functions": [one for one in assignment.exercises if one.name not in trained]}
        parts |= {one.name: [one] for one in assignment.exercises if one.name in trained}
        for part, exercises in parts.items():
            seconds, memory = measure(assignment, exercises)
            print(f"{name:32}{part[:20]:22}{seconds:9.2f}{memory:9.0f}")
    assignment = load_source(ROOT / "solutions" / "03a-fashion-mnist-multiclass")
    start = time.perf_counter()
    with Sandbox() as sandbox:
        grade(
            assignment,
            [reading.read(assignment.source)],
            sandbox,
            exercises=[assignment.exercise("softmax")],
            hidden=False,
        )
    print(f"one check cell, its own sandbox included: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
