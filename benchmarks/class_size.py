"""What a class costs by its size: seconds a submission, memory, grading again what has not changed, and a stop.

    python benchmarks/class_size.py
    python benchmarks/class_size.py --largest 10000

Classes of 1, 10, 100 and so on have handed in the five core functions, no two alike. Each is graded for the first
time, and then again without any change; what a class of one takes is start-up, and is taken off. The largest is
also graded once more from the start, killed when half of it is saved, and gone on with. Writes the picture
docs/class-size.png.

Five minutes on two free cores, and half an hour with `--largest 10000`.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import matplotlib

matplotlib.use("agg")

from class_of_five import NAME, ROOT, hand_ins, make_course
from courses import make_five
from matplotlib import pyplot as plt
from measure import Run, program, run

PICTURE = ROOT / "docs" / "class-size.png"
COMMAND = (program("autograder"), "grade", NAME, "-j", "2")
ROUNDS = 3
# a class of so many is graded once: it takes long enough to be measured
LARGE = 1000
MADE_BY_GRADING = ("autograded", ".autograder", "gradebook.db")


@dataclass(frozen=True)
class Size:
    """A class: seconds to grade it for the first time and again, and bytes of memory at the peak."""

    count: int
    first: float
    again: float
    memory: int


def grade_from_start(root: Path) -> Run:
    forget(root)
    return run(COMMAND, root)


def forget(root: Path) -> None:
    """Remove all that grading has made."""
    for name in MADE_BY_GRADING:
        path = root / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def measure(root: Path, count: int) -> Size:
    rounds = 1 if count >= LARGE else ROUNDS
    first, again = [], []
    for _ in range(rounds):
        first.append(grade_from_start(root))
        again.append(run(COMMAND, root))
    seconds, seconds_again = (statistics.median(one.seconds for one in runs) for runs in (first, again))
    return Size(count, seconds, seconds_again, max(one.memory for one in first))


def stop_and_go_on(root: Path, whole: Size) -> str:
    """Kill a run when half of the class is saved, and start it again."""
    forget(root)
    start = time.perf_counter()
    process = subprocess.Popen(COMMAND, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while saved(root) < whole.count // 2 and process.poll() is None:
        time.sleep(0.25)
    process.kill()
    process.wait()
    stopped, kept = time.perf_counter() - start, saved(root)
    rest = run(COMMAND, root).seconds
    missing = whole.count - saved(root)
    return (
        f"killed after {stopped:.1f} s with {kept} of {whole.count} saved, {rest:.1f} s for the rest: "
        f"{stopped + rest:.1f} s, against {whole.first:.1f} s without a stop; {missing} are missing"
    )


def saved(root: Path) -> int:
    """How many hand-ins have a graded notebook."""
    return sum(1 for _ in root.glob(f"autograded/*/{NAME}/{NAME}.ipynb"))


def each(one: Size, alone: Size) -> tuple[float, float]:
    """Seconds a submission, of the first grading and of the next, without start-up."""
    others = one.count - alone.count
    return (one.first - alone.first) / others, max(0.0, (one.again - alone.again) / others)


def table(sizes: list[Size]) -> str:
    alone = sizes[0]
    lines = [
        "| submissions | seconds | ms a submission | peak memory, MB | graded again, unchanged: seconds | submissions a second |",
        "|---|---|---|---|---|---|",
    ]
    for one in sizes:
        cost, rate = "start-up", ""
        if one != alone:
            first, again = each(one, alone)
            cost, rate = f"{1000 * first:.1f}", f"{1 / again:,.0f}" if again else "too fast to tell"
        lines.append(
            f"| {one.count:,} | {one.first:.1f} | {cost} | {one.memory / 1e6:.0f} | {one.again:.1f} | {rate} |"
        )
    return "\n".join(lines)


def draw(sizes: list[Size]) -> None:
    alone, *others = sizes
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), layout="constrained")
    left.semilogx([one.count for one in others], [1000 * each(one, alone)[0] for one in others], "o-")
    left.set(xlabel="submissions", ylabel="ms a submission", title="time without start-up, two workers")
    right.semilogx([one.count for one in sizes], [one.memory / 1e6 for one in sizes], "o-")
    right.set(xlabel="submissions", ylabel="MB", title="memory of all processes at the peak")
    for axes in (left, right):
        axes.margins(y=0.2)
        axes.set_ylim(bottom=0)
        axes.grid(alpha=0.3)
    figure.savefig(PICTURE, dpi=120)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--largest", type=int, default=1000)
    largest = parser.parse_args().largest
    counts = [1, *(10**power for power in range(1, 10) if 10**power < largest), largest]
    scratch = Path(tempfile.mkdtemp(prefix="autograder-benchmark-"))
    try:
        assignment = make_five(scratch / "solutions")
        class_ = list(hand_ins(assignment, largest))
        sizes = []
        for count in counts:
            root = scratch / f"course-{count}"
            make_course(root, assignment, class_[:count])
            sizes.append(measure(root, count))
            print(f"a class of {count} is done", flush=True)
        told = stop_and_go_on(root, sizes[-1])
    finally:
        shutil.rmtree(scratch)
    print(f"\n{table(sizes)}\n\n{told}")
    draw(sizes)


if __name__ == "__main__":
    main()
