"""Whether batch normalisation, L2 and dropout help, over seeds, each alone, next to the same network without them.

    python benchmarks/comparison.py --seeds 5 --epochs 10

trains the reference's network of 03b-regularisation on all 60,000 images, looks at the test images after each
epoch, draws docs/comparison.png, and writes the table into docs/comparison.md between its two markers. What stands
around the markers is written by hand and left alone.
"""

from __future__ import annotations

import argparse
import os
import statistics
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path

from autograder.assignment import find_assignment
from autograder.given import fashion_mnist, plots

ROOT = Path(__file__).resolve().parent.parent
PAGE, PICTURE = ROOT / "docs" / "comparison.md", ROOT / "docs" / "comparison.png"
BEGIN, END = "<!-- begin: benchmarks/comparison.py -->", "<!-- end -->"
GOAL = 0.85
# batch normalisation, factor of L2, rate of dropout
KINDS = {
    "baseline": (False, 0, 0),
    "batch norm": (True, 0, 0),
    "L2": (False, 0.0001, 0),
    "dropout": (False, 0, 0.2),
}


def one_run(kind: str, seed: int, epochs: int) -> list[float]:
    """The test accuracy after each epoch; the seed draws the first weights too."""

    from autograder.given import keras_models

    data = fashion_mnist.load()
    build = find_assignment("03b-regularisation", ROOT).reference["build_regularised_classifier"]
    keras_models.start_from(seed)
    model = build(*KINDS[kind])
    test = (data.x_test, data.y_test)
    curves = keras_models.fit(model, data.x_train, data.y_train, epochs, validation=test)["validation"]
    print(f"{kind}, seed {seed}:", *(f"{accuracy:.4f}" for accuracy in curves), flush=True)
    return curves


def mean_and_deviation(values: list[float]) -> str:
    return f"{statistics.mean(values):.4f} ± {statistics.stdev(values):.4f}"


def first_epoch(runs: list[list[float]]) -> str:
    """The first epoch that reaches the goal, the mean over the runs that reach it."""
    reached = [
        next(epoch for epoch, accuracy in enumerate(run, 1) if accuracy >= GOAL)
        for run in runs
        if max(run) >= GOAL
    ]
    missing = f" ({len(runs) - len(reached)} of {len(runs)} never)" if len(reached) < len(runs) else ""
    return f"{statistics.mean(reached):.1f}{missing}" if reached else "never"


def swing(run: list[float]) -> float:
    """By how much the accuracy goes up or down from one epoch to the next, in the second half."""
    return statistics.mean(abs(after - before) for before, after in pairwise(run[len(run) // 2 - 1 :]))


def table(curves: dict[str, list[list[float]]]) -> str:
    lines = [
        f"| network | last epoch | best epoch | first epoch at {GOAL} | change from epoch to epoch |",
        "|---|---|---|---|---|",
    ]
    for kind, runs in curves.items():
        last, best = (mean_and_deviation([pick(run) for run in runs]) for pick in (lambda run: run[-1], max))
        change = statistics.mean(swing(run) for run in runs)
        lines.append(f"| {kind} | {last} | {best} | {first_epoch(runs)} | {change:.4f} |")
    return "\n".join(lines)


def around_table() -> tuple[str, str]:
    """What stands on the page up to its first marker and from its second on."""
    page = PAGE.read_text() if PAGE.exists() else f"{BEGIN}\n{END}\n"
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{PAGE} has no lines `{BEGIN}` and `{END}` to write between; put them in")
    return before + begin, end + after


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5, help="two or more")
    parser.add_argument("--epochs", type=int, default=10, help="four or more")
    options = parser.parse_args()
    around_table()  # fails now rather than after the trainings
    fashion_mnist.load()
    # TensorFlow, which only the workers load, reads these once
    os.environ |= {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1", "OMP_NUM_THREADS": "1"}
    jobs = [(kind, seed, options.epochs) for kind in KINDS for seed in range(options.seeds)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        runs = list(pool.map(one_run, *zip(*jobs, strict=True)))
    curves: dict[str, list[list[float]]] = {kind: [] for kind in KINDS}
    for (kind, _, _), run in zip(jobs, runs, strict=True):
        curves[kind].append(run)
    command = f"`python benchmarks/comparison.py --seeds {options.seeds} --epochs {options.epochs}`"
    made = f"{table(curves)}\n\n{options.seeds} seeds, {options.epochs} epochs; made by {command}."
    print(made)
    PAGE.write_text(f"\n{made}\n".join(around_table()))
    plots.compared_curves(curves).savefig(PICTURE, dpi=120)


if __name__ == "__main__":
    main()
