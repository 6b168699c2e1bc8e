"""A class graded by a Dask cluster: a scheduler and two workers, each a process of its own, one of them killed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from courses import SMALL, make_small, notebooks, rows, run

from autograder import executors
from autograder.worker import Place, Task, WorkerError, perform

pytestmark = pytest.mark.slow

CLASS = 60


def started(stack: ExitStack, log: Path, *command: str) -> subprocess.Popen:
    with open(log, "w") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{command[0]}", *command[1:]], stdout=file, stderr=file
        )
    stack.callback(process.wait)
    stack.callback(process.kill)
    return process


def said(log: Path, pattern: str) -> str:
    """Wait until the log says it."""
    deadline = time.monotonic() + 60
    while not (match := re.search(pattern, log.read_text())):
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.1)
    return match[1]


@pytest.fixture
def cluster(tmp_path) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    with ExitStack() as stack:
        started(
            stack,
            tmp_path / "scheduler",
            "dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
        )
        address = said(tmp_path / "scheduler", r"Scheduler at: +(\S+)")
        workers = []
        for name in ("one", "two"):
            options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path)]
            workers.append(started(stack, tmp_path / name, "dask_worker", address, *options))
            said(tmp_path / name, r"Registered to: +(\S+)")
        yield address, workers


def test_a_lost_worker_costs_no_grade(cluster, tmp_path):
    address, (first, _) = cluster
    here, there = make_small(tmp_path / "here", CLASS), make_small(tmp_path / "there", CLASS)
    run(here, "autograder", "grade", SMALL)
    command = [str(Path(sys.executable).parent / "autograder"), "grade", SMALL, "--scheduler", address]
    grading = subprocess.Popen(
        command, cwd=there, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    deadline = time.monotonic() + 120
    while not list(there.glob("autograded/*/*/*.ipynb")):
        assert time.monotonic() < deadline
        assert grading.poll() is None, grading.stdout.read()
        time.sleep(0.02)
    assert len(list(there.glob("autograded/*"))) < CLASS
    first.kill()
    output = grading.communicate(timeout=300)[0]
    assert grading.returncode == 0, output
    assert rows(there, SMALL) == rows(here, SMALL)
    assert notebooks(there) == notebooks(here)


def test_workers_are_counted_as_they_come_and_go(cluster):
    """A cluster's workers wait in a queue; grading that has started before them must not be for one worker only."""
    address, (first, _) = cluster
    with executors.cluster(address) as workers:
        assert workers.count() == 2
        first.kill()
        first.wait()
        deadline = time.monotonic() + 60
        while workers.count() != 1:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_no_scheduler_is_said_in_one_line(tmp_path):
    course = make_small(tmp_path, 1)
    output = run(course, "autograder", "grade", SMALL, "--scheduler", "tcp://127.0.0.1:9", code=2)
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in output
    assert "Traceback" not in output


def test_workers_see_what_has_changed(cluster, tmp_path):
    """A worker that lives on grades by the checks as they are now."""
    address, _ = cluster
    course = make_small(tmp_path / "course", 2)
    run(course, "autograder", "grade", SMALL, "--scheduler", address)
    check = course / "solutions" / SMALL / "test_double.py"
    check.write_text(check.read_text().replace("reference.double(X)", "3 * X"))
    run(course, "autograder", "grade", SMALL, "--scheduler", address, "--json", "results.jsonl")
    results = [json.loads(line) for line in (course / "results.jsonl").read_text().splitlines()]
    assert [result["exercises"][1]["checks"][0]["outcome"] for result in results] == ["failed", "failed"]


def test_a_worker_with_another_version_refuses(tmp_path):
    course = make_small(tmp_path, 1)
    place = Place(course / "solutions" / SMALL, "another digest", isolated=True)
    with pytest.raises(WorkerError, match="another version of 99-small"):
        perform(place, Task((), ("relu",)))
