"""A class graded by a Dask cluster: a scheduler and two workers, each a process of its own, one of them killed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import slurm
from courses import ROOT, SMALL, make_small, notebooks, rows, run

from autograder import executors
from autograder.worker import Place, Task, WorkerError, perform

pytestmark = pytest.mark.slow

CLASS = 60
# put into a check: once half of the class has been called, each worker says that it is at work, and waits for the test
HOLD = f"""
    import os, time
    from pathlib import Path

    room = Path(__file__).parents[2]
    with open(room / "calls", "a") as calls:
        calls.write("x")
    if (room / "calls").stat().st_size > {CLASS // 2}:
        (room / f"held-{{os.getpid()}}").touch()
        while not (room / "go").exists():
            time.sleep(0.02)
"""


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


def make_holding(root: Path) -> Path:
    """A class whose grading stops half-way, until there is a file `go`."""
    course = make_small(root, CLASS)
    check = course / "solutions" / SMALL / "test_relu.py"
    head, call = check.read_text().split("    assert_close", 1)
    check.write_text(f"{head}{HOLD}\n    assert_close{call}")
    return course


def losing(lose: Callable[[], None], address: str, tmp_path: Path) -> None:
    """Grade a class here and on a cluster, and lose a worker on the way: both must give the same."""
    here, there = make_holding(tmp_path / "here"), make_holding(tmp_path / "there")
    (here / "go").touch()
    run(here, "autograder", "grade", SMALL)
    command = [str(Path(sys.executable).parent / "autograder"), "grade", SMALL, "--scheduler", address]
    grading = subprocess.Popen(
        command, cwd=there, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        deadline = time.monotonic() + 120
        while len(list(there.glob("held-*"))) < 2:
            assert time.monotonic() < deadline
            assert grading.poll() is None, grading.stdout.read()
            time.sleep(0.02)
        lose()
        (there / "go").touch()
        output = grading.communicate(timeout=300)[0]
    finally:
        grading.kill()
        grading.communicate()
    assert grading.returncode == 0, output
    assert rows(there, SMALL) == rows(here, SMALL)
    assert notebooks(there) == notebooks(here)


def test_a_lost_worker_costs_no_grade(cluster, tmp_path):
    address, (first, _) = cluster
    losing(first.kill, address, tmp_path)


@pytest.mark.skipif(bool(slurm.MISSING), reason=slurm.MISSING)
def test_a_lost_job_of_slurm_costs_no_grade(tmp_path):
    """The script of docs/cluster.md, with two jobs: one is cancelled, and Slurm is asked for another."""
    (script,) = re.findall(r"^```python\n(.*?)^```", (ROOT / "docs" / "cluster.md").read_text(), re.S | re.M)
    port = slurm.free_port()
    script, changes = re.subn("8786|32", lambda it: {"8786": str(port), "32": "2"}[it[0]], script)
    assert changes == 3
    with slurm.started() as site:
        # what lasts 15 seconds elsewhere
        environment = site.environment | {"DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "1s"}
        asking = subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=site.folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        slurm.wait_until(lambda: len(site.jobs()) == 2)
        first, second = site.jobs()
        losing(lambda: site.run("scancel", first), f"tcp://localhost:{port}", tmp_path)
        slurm.wait_until(lambda: len(site.jobs()) == 2)
        assert first not in site.jobs()
        assert second in site.jobs()
        asking.communicate(b"\n", timeout=60)
        assert asking.returncode == 0
        slurm.wait_until(lambda: not site.jobs())


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


def test_a_cluster_without_workers_says_that_it_waits(cluster, capsys):
    address, workers = cluster
    for worker in workers:
        worker.kill()
    deadline = time.monotonic() + 60
    while f"no worker has come to the scheduler at {address}" not in capsys.readouterr().err:
        assert time.monotonic() < deadline
        with executors.cluster(address):
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
