"""Milliseconds per box: isolated, started cold, and without isolation, in one run; and what the self-test costs.

    python benchmarks/sandbox.py

A box is opened, a function of a student's loaded into it and called once, one box right after the other: the
first of a row, which was ready before, does not count. The three kinds take turns, so that whatever else the
machine does, it does to all of them.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import numpy as np

from autograder.sandbox import launch, remote
from autograder.sandbox.host import Sandbox
from autograder.sandbox.remote import Limits

CODE = """import numpy as np
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
"""
Z = np.linspace(-3, 3, 80).reshape(8, 10)


class ColdSandbox(Sandbox):
    """What `Sandbox` falls back to where namespaces inside of bubblewrap are not allowed."""

    def _start(self) -> None:
        self._spare, self._ready = None, False
        self._launcher = launch.Cold(modules=self._modules)


def one_box(sandbox: Sandbox) -> None:
    box = sandbox.open()
    try:
        box.load([("code cell 1", 1, CODE)], ["softmax"], Limits())
        box.call("softmax", [Z], {}, seconds=remote.LOAD_SECONDS)
    finally:
        box.close()


def start_and_end(*, isolated: bool = True) -> None:
    with Sandbox(isolated=isolated) as sandbox:
        sandbox.open().close()


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="of 10 boxes of each kind")
    parser.add_argument("--starts", type=int, default=10, help="of a whole sandbox")
    options = parser.parse_args()

    with Sandbox() as isolated, ColdSandbox() as cold, Sandbox(isolated=False) as plain:
        kinds = {"isolated": isolated, "plain child process": plain, "isolated, cold": cold}
        times: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(options.rounds):
            for name, sandbox in kinds.items():
                row = [seconds(lambda sandbox=sandbox: one_box(sandbox)) for _ in range(11)]
                times[name] += row[1:]
        self_tests = [seconds(isolated._test_itself) for _ in range(options.starts * 5)]
    starts = [seconds(start_and_end) for _ in range(options.starts)]
    plain_starts = [seconds(lambda: start_and_end(isolated=False)) for _ in range(options.starts)]

    print(f"{'a box: open, load, one call':<36}{'median ms':>10}{'of':>6}")
    for name, measured in times.items():
        print(f"{name:<36}{1000 * statistics.median(measured):>10.1f}{len(measured):>6}")
    print(f"\n{'once for each start':<36}{'median ms':>10}{'of':>6}")
    for name, measured in (
        ("the self-test", self_tests),
        ("a sandbox, with its self-test", starts),
        ("a plain one", plain_starts),
    ):
        print(f"{name:<36}{1000 * statistics.median(measured):>10.1f}{len(measured):>6}")


if __name__ == "__main__":
    main()
