"""How accurate the trainings of a solution are, over seeds, and what thresholds follow.

    python benchmarks/accuracy.py 03b-regularisation --seeds 20

grades the solution's trainings as any submission's, in the sandbox, each time with another secret seed (which
disguises the images and draws the weights anew), and writes the table beside the assignment.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from autograder import submission as reading
from autograder.assignment import find_assignment, load_source
from autograder.grading import collect, grade
from autograder.sandbox.host import Sandbox


def one_seed(folder: Path, exercises: list[str], seed: int) -> dict[str, tuple[float, float]]:
    """Accuracy on the test images and seconds of training, of each exercise that trains."""
    with tempfile.TemporaryDirectory() as scratch, Sandbox() as sandbox:
        copy = Path(scratch) / folder.name
        shutil.copytree(folder, copy)
        (copy / "hidden" / "seed").write_text(str(seed))
        assignment = load_source(copy)
        chosen = [assignment.exercise(name) for name in exercises]
        submission = reading.read(assignment.source)
        (result,) = grade(assignment, [submission], sandbox, exercises=chosen, hidden=False)
    found = {}
    for exercise in result.exercises:
        checks = [check for check in exercise.checks if "accuracy" in check.message]
        accuracy = float(re.search(r"accuracy (?:is )?(0\.\d+)", checks[0].message)[1])
        found[exercise.name] = (accuracy, max(check.seconds for check in checks))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("assignment")
    parser.add_argument("--seeds", type=int, default=20)
    options = parser.parse_args()
    assignment = find_assignment(options.assignment, Path.cwd())
    thresholds: dict[str, list[str]] = defaultdict(list)
    for check in collect(assignment):
        if "accuracy[" in check.name:
            thresholds[check.exercise].append(check.name.partition("[")[2].rstrip("]"))
    count = options.seeds
    with ProcessPoolExecutor(max_workers=2) as pool:
        runs = list(pool.map(one_seed, [assignment.folder] * count, [list(thresholds)] * count, range(count)))
    lines = [
        "# Accuracy of the solution",
        "",
        "Test accuracy after training on all 60,000 images, disguised under the seed, graded",
        f"in the sandbox. `python benchmarks/accuracy.py {assignment.name} --seeds {count}` makes this table.",
        "",
        "| exercise | seeds | mean | standard deviation | lowest | mean - 4 standard deviations | thresholds | median time, s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    too_high = []
    for name, stated in thresholds.items():
        accuracies, seconds = zip(*(run[name] for run in runs), strict=True)
        mean, deviation = statistics.mean(accuracies), statistics.stdev(accuracies)
        fair = mean - 4 * deviation
        lines.append(
            f"| {name} | {count} | {mean:.4f} | {deviation:.4f} | {min(accuracies):.4f} | {fair:.4f} "
            f"| {', '.join(stated)} | {statistics.median(seconds):.1f} |"
        )
        if float(stated[-1]) > fair:
            too_high.append(name)
    table = "\n".join(lines) + "\n"
    print(table)
    (assignment.folder / "accuracy.md").write_text(table)
    if too_high:
        raise SystemExit(
            f"{', '.join(too_high)}: the highest threshold is not four deviations below: lower it"
        )


if __name__ == "__main__":
    main()
