"""When the machine is at fault and not the student: no grade is made up, none is lost, and somebody is told."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

import psutil
import pytest
from courses import SMALL, hand_in_small, make_small, rows, run
from nbgrader.api import Gradebook

from autograder import digests, executors, worker
from autograder import submission as reading
from autograder.assignment import load_source
from autograder.release import release_files
from autograder.sandbox.host import Sandbox
from autograder.worker import Place

pytestmark = pytest.mark.slow


def break_a_check(course: Path) -> None:
    """As if the file that a hidden check reads were on a disk that has gone."""
    check = course / "solutions" / SMALL / "hidden" / "test_relu.py"
    check.write_text(check.read_text().replace("):\n", "):\n    open('/gone/for/good')\n", 1))


def score(course: Path, student: str) -> tuple[float | None, bool]:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check_relu", SMALL, SMALL, student)
        return grade.auto_score, grade.needs_manual_grade


def test_a_grade_stays_where_the_machine_is_in_trouble(tmp_path):
    course = make_small(tmp_path, 3)
    run(course, "autograder", "grade", SMALL)
    before = rows(course, SMALL)
    assert score(course, "student-000") == (5.0, False)
    break_a_check(course)
    said = run(course, "autograder", "grade", SMALL, code=1)
    assert "student-000: relu could not be graded" in said
    assert rows(course, SMALL) == before
    run(course, "nbgrader", "autograde", SMALL, "--student", "student-000", "--force", code=1)
    assert rows(course, SMALL) == before
    hand_in_small(course, "late-comer", 0)
    run(course, "autograder", "grade", SMALL, code=1)
    assert score(course, "late-comer") == (None, True)


def test_what_cannot_be_written_is_named(tmp_path):
    course = make_small(tmp_path, 1)
    said = run(course, "autograder", "grade", SMALL, "--json", "/nonexistent/results.jsonl", code=2)
    assert "cannot write in /nonexistent/results.jsonl: No such file or directory; mend that" in said
    assert "Traceback" not in said


def test_scripts_of_any_form_get_a_row(tmp_path):
    """What Jupytext would fail at, or take minutes for."""
    course = make_small(tmp_path, 0)
    code = "def relu(x):\n    return x * (x > 0)\n"
    scripts = {
        "cells": "# %%\n" * 90_000 + code,
        "title": "# %% " + "a=[ " * 100_000 + "\n" + code,
        "header": "# ---\n# jupyter:\n#   kernelspec: 3\n# ---\n" + code,
    }
    for student, text in scripts.items():
        folder = course / "submitted" / student / SMALL
        folder.mkdir(parents=True)
        (folder / f"{SMALL}.py").write_text(text)
    start = time.monotonic()
    run(course, "autograder", "grade", SMALL)
    assert time.monotonic() - start < 60
    assert [score(course, student) for student in scripts] == [(5.0, False)] * 3


def test_a_worker_keeps_one_sandbox(tmp_path):
    """However often what it grades by has changed."""
    course = make_small(tmp_path, 0)
    folder = course / "solutions" / SMALL
    hand_in = reading.read(folder / f"{SMALL}.py")
    before = set(psutil.Process().children())
    try:
        for number in range(3):
            check = folder / "test_relu.py"
            check.write_text(check.read_text() + f"# {number}\n")
            digest = digests.together(digests.of_exercises(load_source(folder)))
            worker.perform(Place(folder, digest, isolated=True), worker.Task((hand_in,), ("relu",)))
            started = set(psutil.Process().children()) - before
            assert len(started) == 1
    finally:
        worker._cool_down()


def test_workers_may_be_lost_now_and_then():
    """Only if nothing is done in between does it give up."""

    class Lost(Exception):
        pass

    class Executor:
        """Performs three tasks, and is lost."""

        def __init__(self) -> None:
            self.left = 3

        def submit(self, work, task):
            future = executors.Future()
            if self.left:
                future.set_result(work(task))
            else:
                future.set_exception(Lost())
            self.left = max(0, self.left - 1)
            return future

    @contextlib.contextmanager
    def workers():
        yield executors.Workers(Executor(), lambda: 1, (Lost,))

    answers = dict(executors.perform_all(workers, lambda task: task * 2, range(1, 21)))
    assert answers == {number: number * 2 for number in range(1, 21)}


def test_a_rule_in_a_cell_stays_in_the_script(tmp_path):
    course = make_small(tmp_path, 0)
    source = course / "solutions" / SMALL / f"{SMALL}.py"
    source.write_text("# %% [markdown]\n# before\n#\n# ---\n#\n# after\n\n" + source.read_text())
    with Sandbox() as sandbox:
        script = release_files(load_source(source.parent), sandbox)[f"{SMALL}.py"].decode()
    assert script.startswith("# %% [markdown]\n# before\n#\n# ---\n#\n# after\n")


def test_a_change_beyond_many_other_files_is_seen(tmp_path):
    course = make_small(tmp_path, 1)
    folder = course / "submitted" / "student-000" / SMALL
    for number in range(30):
        (folder / f"a{number:02}.py").write_text(f"x = {number}\n")
    (folder / f"{SMALL}.ipynb").rename(folder / "work.ipynb")
    run(course, "autograder", "grade", SMALL)
    assert score(course, "student-000") == (5.0, False)
    hand_in_small(course, "student-000", 1)
    (folder / f"{SMALL}.ipynb").replace(folder / "work.ipynb")
    os.utime(folder / "work.ipynb", ns=(1, 1))
    run(course, "autograder", "grade", SMALL)
    assert score(course, "student-000") == (0.0, False)
