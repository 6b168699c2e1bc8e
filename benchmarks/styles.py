"""Right answers in all styles, handed in by a class and graded in the three ways: who gets full points?

    python benchmarks/styles.py

Of all exercises but the trainings; `check` and `nbgrader autograde` take one hand-in at a time. Five to ten minutes.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from beside import ROOT
from hand_ins import quick_exercises
from three_ways import by_autograde, by_check, by_grade, in_gradebook, make_class, points

from autograder.assignment import assignment_names, load_source


def main() -> None:
    scratch = Path(tempfile.mkdtemp(prefix="autograder-styles-"))
    print("| assignment | hand-ins | right answers | not full by grade | by check | all three the same |")
    print("|---|---|---|---|---|---|")
    try:
        for name in assignment_names(ROOT):
            assignment = load_source(ROOT / "solutions" / name)
            class_ = make_class(scratch / name, assignment, quick_exercises(assignment))
            stock = class_.copy(scratch / f"{name}-stock")
            graded, checked, autograded = by_grade(class_), by_check(class_), by_autograde(stock)
            same = points(checked) == points(graded) and autograded == in_gradebook(class_)
            row = (
                name,
                len(class_.hand_ins),
                sum(map(len, class_.hand_ins.values())),
                len(class_.not_full(graded)),
                len(class_.not_full(checked)),
                "yes" if same else "no",
            )
            print(f"| {' | '.join(map(str, row))} |", flush=True)
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
