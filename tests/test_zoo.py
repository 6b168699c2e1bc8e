"""What students' code can be like: each file of `submissions/` gets the points that it says a right grader gives.

A file's docstring, or first cell, says what it tries, and its `grade:` gives for both exercises the points and
the outcome, or the reason where nothing could be run; `any` stands for what is only the same each time.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from seams import NO_NAMESPACES, change_what_starts

from autograder import plugin
from autograder import submission as reading
from autograder.grading import grade
from autograder.result import FAILED, PASSED, REASONS
from autograder.sandbox import launch, remote
from autograder.sandbox.host import Sandbox

HERE = Path(__file__).parent / "submissions"
ROOT = HERE.parent.parent
ASSIGNMENT = "03a-fashion-mnist-multiclass"
EXERCISES = ("softmax", "categorical_cross_entropy")
ZOO = sorted(path for path in HERE.rglob("*") if path.suffix in (".py", ".ipynb"))
NAMES = [str(path.relative_to(HERE)) for path in ZOO]
GRADE = re.compile(r"grade: softmax (\S+) (\w+); categorical_cross_entropy (\S+) (\w+)")
PR_SET_CHILD_SUBREAPER = 36

pytestmark = pytest.mark.slow


def wanted(path: Path) -> list[tuple[str, str]]:
    """Points and outcome of both exercises, as the file says them."""
    points, outcome, *other = GRADE.search(path.read_text(encoding="utf-8-sig")).groups()
    return [(points, outcome), tuple(other)]


def given(result) -> list[tuple[str, str]]:
    return [
        ("full" if one.points == one.max_points else f"{one.points:g}", one.reason or one.outcome)
        for one in result.exercises
    ]


def agrees(got: list[tuple[str, str]], path: Path) -> bool:
    return all(
        right in (ours, "any")
        for mine, theirs in zip(got, wanted(path), strict=True)
        for ours, right in zip(mine, theirs, strict=True)
    )


def read(path: Path):
    return reading.read(path, student=str(path.relative_to(HERE)), assignment=ASSIGNMENT)


def grade_all(core, paths, sandbox):
    assignment = core["softmax"]
    exercises = [assignment.exercise(name) for name in EXERCISES]
    submissions = [read(path) for path in paths]
    return grade(assignment, submissions, sandbox, exercises=exercises, trainings=False)


def grade_patiently(core, paths, sandbox):
    """With limits this short, a time that is up may be the machine's fault: what does not say so is tried again."""
    results = grade_all(core, paths, sandbox)
    for position, path in enumerate(paths):
        for _ in range(3):
            if not has_stalled(path, results[position]):
                break
            (results[position],) = grade_all(core, [path], sandbox)
    return results


def has_stalled(path: Path, result) -> bool:
    """Whether a time was up in an exercise that the file does not want to end so; the other one may well."""
    return any(
        check.reason == "timeout"
        for exercise, (_, outcome) in zip(result.exercises, wanted(path), strict=True)
        for check in exercise.checks
        if outcome != "timeout"
    )


def is_slow(path: Path) -> bool:
    # one of those without end has none in a single check only, which its outcome does not say
    return path.stem.startswith("endless") or any(outcome == "timeout" for _, outcome in wanted(path))


def give_little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only once the sandbox is open: its test of itself has to keep to the same limits."""
    monkeypatch.setattr(plugin, "CALL_SECONDS", 0.6)
    monkeypatch.setattr(remote, "LOAD_SECONDS", 1.0)


def test_each_says_what_it_tries_and_what_it_gets():
    assert len(ZOO) > 250
    for path in ZOO:
        text = path.read_text(encoding="utf-8-sig")
        assert GRADE.search(text), path
        if path.suffix == ".py":
            assert re.match(r'""".+\."""\n# grade: ', text), path
        assert {outcome for _, outcome in wanted(path)} <= {PASSED, FAILED, "any", *REASONS}, path
    honest = [path for path in ZOO if path.parent.name == "honest"]
    assert len(honest) > 15
    for path in honest:
        assert wanted(path) == [("full", PASSED)] * 2, path


@pytest.mark.parametrize("path", ZOO, ids=NAMES)
def test_alone(core, sandbox, monkeypatch, path):
    if is_slow(path):
        give_little_time(monkeypatch)
    (result,) = grade_patiently(core, [path], sandbox)
    assert agrees(given(result), path), given(result)
    for exercise in result.exercises:
        for check in exercise.checks:
            assert check.message.isprintable(), check.message


@pytest.fixture
def orphans_are_seen() -> Iterator[None]:
    """Whoever loses its parent becomes this process's child."""
    prctl = ctypes.CDLL(None).prctl
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


@pytest.mark.usefixtures("orphans_are_seen")
def test_all_in_one_batch_and_in_the_opposite_order(core, monkeypatch):
    """No submission changes what another gets, and nothing is left when all are done."""
    before, there_before = traces(), children()
    with Sandbox() as sandbox:
        give_little_time(monkeypatch)
        there = grade_patiently(core, ZOO, sandbox)
        back = grade_patiently(core, ZOO[::-1], sandbox)[::-1]
    wrong = {
        name: given(result)
        for name, path, result in zip(NAMES, ZOO, there, strict=True)
        if not agrees(given(result), path)
    }
    assert not wrong
    for first, second in zip(there, back, strict=True):
        assert verdicts(first) == verdicts(second), first.student
    assert traces() == before
    deadline = time.monotonic() + 5
    while children() - there_before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not children() - there_before


def verdicts(result) -> list[tuple]:
    return [
        (exercise.misconception, check.name, check.outcome, check.reason, check.points)
        for exercise in result.exercises
        for check in exercise.checks
    ]


def traces() -> list[str]:
    """What the zoo's files would leave on this machine, if they could."""
    notes = [*Path("/").glob("box*"), *Path("/tmp").glob("note*"), *Path("/tmp").glob("was-here*")]
    notes += [*Path("/dev/shm").glob("note*"), *Path("/var/tmp").glob("note*")]
    notes += [path for folder in (ROOT, Path.cwd()) for path in folder.glob("*") if path.is_file()]
    shared = [Path(f"/proc/sysvipc/{kind}").read_text() for kind in ("shm", "sem", "msg")]
    semaphore = [line for line in shared[1].splitlines() if line.split()[0] == str(0x1234)]
    segments = [line for line in shared[0].splitlines() if str(10**9) in line.split()]
    return [*map(str, sorted(notes)), *semaphore, *segments]


def children() -> set[int]:
    """This process's own; without dead ones that nobody has asked about.

    Not what they start in turn: another sandbox may prepare a box at any time.
    """
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == os.getpid() and state != "Z":
            found.add(int(stat.parent.name))
    return found


FEW = (
    "honest/as_in_the_lecture.py",
    "honest/windows_editor.py",
    "crash/segmentation_fault.py",
    "escape/kills_its_parent.py",
    "escape/leaves_a_note.py",
    "introspection/looks_for_notes_of_others.py",
    "introspection/reads_the_recorded_answers.py",
    "forgery/frame_with_the_ticket.py",
    "forgery/end_of_the_connection.py",
    "resource/memory_in_an_array.py",
    "resource/fills_the_disk_with_one_file.py",
    "notebooks/magics_and_shell.ipynb",
)


@pytest.mark.parametrize("name", FEW)
def test_by_the_command(tmp_path, student_course, name):
    """A student's own `autograder check` survives the same files; its JSON is all that it prints."""
    command = [
        sys.executable,
        "-m",
        "autograder.cli",
        "check",
        str(HERE / name),
        "-a",
        ASSIGNMENT,
        "--json",
        "-",
    ]
    for exercise in EXERCISES:
        command += ["-e", exercise]
    done = subprocess.run(command, cwd=student_course, capture_output=True, text=True, timeout=60)
    result = json.loads(done.stdout)
    assert done.stdout.count("\n") == 1
    assert not done.stderr
    for exercise, (points, outcome) in zip(result["exercises"], wanted(HERE / name), strict=True):
        assert (exercise["points"] == exercise["max_points"]) == (points == "full")
        assert exercise.get("reason", exercise["outcome"]) == outcome
    assert (done.returncode == 0) == all(points == "full" for points, _ in wanted(HERE / name))


def test_cold_boxes_give_the_same(core, monkeypatch):
    """Where namespaces inside of bubblewrap are not allowed, each box starts cold, and the verdicts are the same."""
    change_what_starts(monkeypatch, NO_NAMESPACES)
    paths = [HERE / name for name in (*FEW, "resource/endless_loop.py", "resource/stops_itself.py")]
    monkeypatch.setattr(plugin, "CALL_SECONDS", 1.5)
    with Sandbox() as sandbox:
        assert isinstance(sandbox._launcher, launch.Cold)
        results = grade_patiently(core, paths, sandbox)
    for path, result in zip(paths, results, strict=True):
        assert agrees(given(result), path), (path.name, given(result))
