"""The capstones' trainings inside the sandbox against the same trainings outside, in turn, on one core.

    python benchmarks/training.py

Same images, same seed; both must come to the same accuracy. What is inside includes the images' way into the box.

Five minutes on one free core.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable

# NumPy reads these when it is first imported; in a box they are set anyway
os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

import numpy as np
from class_of_five import ROOT

from autograder import submission as reading
from autograder.assignment import Assignment, load_source
from autograder.given import fashion_mnist
from autograder.sandbox.host import Sandbox
from autograder.sandbox.remote import Limits
from autograder.submission import extract
from autograder.training import MEMORY

ASSIGNMENTS = ("03a-fashion-mnist-multiclass", "03b-regularisation")
FUNCTIONS = ("train", "predict")
SEED = 7
SECONDS = 600.0
FEW = 600


def inside(
    assignment: Assignment, sandbox: Sandbox, data: fashion_mnist.FashionMNIST, images: int
) -> tuple[float, float]:
    """Seconds of the training in a box, and the accuracy."""
    needed = extract(reading.read(assignment.source), FUNCTIONS)
    box = sandbox.open()
    box.load(
        [(one.label, one.line, one.source) for one in needed.statements], FUNCTIONS, Limits(memory=MEMORY)
    )

    def train() -> object:
        arguments = (data.x_train[:images], data.y_train[:images], np.random.default_rng(SEED))
        return box.call("train", arguments, {}, seconds=SECONDS, keep=True).value

    try:
        seconds, params = timed(train)
        y_hat = box.call("predict", (params, data.x_test), {}, seconds=SECONDS).value
    finally:
        box.close()
    return seconds, accuracy(y_hat, data)


def outside(assignment: Assignment, data: fashion_mnist.FashionMNIST, images: int) -> tuple[float, float]:
    """The same in this process."""
    train, predict = (assignment.reference[name] for name in FUNCTIONS)
    seconds, params = timed(
        lambda: train(data.x_train[:images], data.y_train[:images], np.random.default_rng(SEED))
    )
    return seconds, accuracy(predict(params, data.x_test), data)


def timed(work: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def accuracy(y_hat: np.ndarray, data: fashion_mnist.FashionMNIST) -> float:
    return float(np.mean(y_hat.argmax(axis=1) == data.labels_test))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=60_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    # boxes inherit it
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    data = fashion_mnist.load()
    print(f"{'training':32}{'inside, s':>11}{'outside, s':>12}{'ratio':>8}{'accuracy':>18}")
    with Sandbox() as sandbox:
        for name in ASSIGNMENTS:
            assignment = load_source(ROOT / "solutions" / name)
            # once for what is loaded late
            inside(assignment, sandbox, data, FEW)
            outside(assignment, data, FEW)
            runs = [
                (inside(assignment, sandbox, data, options.images), outside(assignment, data, options.images))
                for _ in range(options.rounds)
            ]
            ours, plain = (statistics.median(run[side][0] for run in runs) for side in (0, 1))
            found = sorted({f"{accuracy:.4f}" for run in runs for _, accuracy in run})
            print(f"{name:32}{ours:11.2f}{plain:12.2f}{ours / plain:8.3f}{', '.join(found):>18}", flush=True)


if __name__ == "__main__":
    main()
