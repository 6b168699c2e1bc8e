"""Nothing is lost: whatever stops a run or stands in its way, the next one ends with every grade, each once.

With KILLS=200 in the environment, `kill -9` comes at 200 random moments, and with LOCKED=30 another program
holds the gradebook for 30 s.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import psutil
import pytest
from courses import SCRIPTS, SMALL, hand_in_small, make_small, notebooks, rows, run
from nbgrader.api import Gradebook

from autograder.sandbox.launch import find_bwrap

pytestmark = pytest.mark.slow

CLASS = 40
KILLS = int(os.environ.get("KILLS", 8))
LOCKED_SECONDS = float(os.environ.get("LOCKED", 8))
GRADE = (str(SCRIPTS / "autograder"), "grade", SMALL)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> Path:
    course = make_small(tmp_path_factory.mktemp("undisturbed"), CLASS)
    run(course, "autograder", "grade", SMALL)
    assert len(rows(course, SMALL)) == CLASS
    return course


def assert_same(course: Path, undisturbed: Path) -> None:
    assert rows(course, SMALL) == rows(undisturbed, SMALL)
    assert notebooks(course) == notebooks(undisturbed)


def kill(process: subprocess.Popen) -> None:
    """Kill a run; what it started has to end by itself."""
    started = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    left = psutil.wait_procs(started, timeout=20)[1]
    assert [one for one in left if not is_resource_tracker_or_gone(one)] == []


def is_resource_tracker_or_gone(process: psutil.Process) -> bool:
    try:
        return "resource_tracker" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return True


def begin(course: Path, *options: str) -> subprocess.Popen:
    """A run that has loaded what it needs: from now on it works in the course."""
    lock = course / ".autograder" / "lock"
    before = lock.stat().st_mtime_ns if lock.exists() else None
    process = subprocess.Popen(
        [*GRADE, *options], cwd=course, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while process.poll() is None and (not lock.exists() or lock.stat().st_mtime_ns == before):
        time.sleep(0.01)
    return process


def test_killed_at_random_moments(undisturbed, tmp_path):
    """Moments are parts of the time that the work takes, which is less once the machine is less busy."""
    course = make_small(tmp_path / "course", CLASS)
    timed = shutil.copytree(undisturbed, tmp_path / "timed")
    process, start = begin(timed, "--force"), time.monotonic()
    assert process.wait() == 0
    seconds = time.monotonic() - start
    rng, killed, is_whole = random.Random(20151), 0, False
    for _ in range(KILLS):
        # where all is done, only by force is anything done again
        options = ("--force",) if is_whole else rng.choice([(), ("--force",)])
        process, start = begin(course, *options), time.monotonic()
        try:
            is_whole = process.wait(rng.uniform(0, 0.9) * seconds) == 0
            assert is_whole
            if options:
                seconds = min(seconds, time.monotonic() - start)
        except subprocess.TimeoutExpired:
            kill(process)
            is_whole = False
            killed += 1
    assert killed
    run(course, "autograder", "grade", SMALL)
    assert_same(course, undisturbed)


def test_full_disk(undisturbed, tmp_path):
    """On a file system with hardly any room: a reason, and once there is room, every grade."""
    course = tmp_path / "course"
    course.mkdir()
    template = make_small(tmp_path / "template", CLASS)
    script = f"""
        cp -r {template}/. {course} && cd {course}
        {" ".join(GRADE)} --student student-000 >/dev/null || exit 10
        head -c 100M /dev/zero > filler 2>/dev/null
        {" ".join(GRADE)} > {tmp_path}/first 2>&1; test $? = 2 || exit 11
        rm filler
        {" ".join(GRADE)} > {tmp_path}/second 2>&1 || exit 12
        cp -r {course} {tmp_path}/after
    """
    command = [
        find_bwrap(),
        "--dev-bind",
        "/",
        "/",
        "--size",
        "9000000",
        "--tmpfs",
        str(course),
        "sh",
        "-c",
        script,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    first = (tmp_path / "first").read_text()
    assert done.returncode == 0, done.stderr + first + (tmp_path / "second").read_text()
    assert re.search("cannot write in .*(full|No space left).*grade again", first)
    assert "Traceback" not in first
    assert_same(tmp_path / "after", undisturbed)


def test_locked_gradebook_is_waited_for(undisturbed, tmp_path):
    course = make_small(tmp_path, CLASS)
    run(course, "autograder", "grade", SMALL, "--student", "student-000")
    holder = sqlite3.connect(course / "gradebook.db", isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    is_free = threading.Event()

    def free() -> None:
        is_free.set()
        holder.execute("ROLLBACK")

    timer = threading.Timer(LOCKED_SECONDS, free)
    timer.start()
    run(course, "autograder", "grade", SMALL)
    assert is_free.is_set()
    timer.join()
    holder.close()
    assert_same(course, undisturbed)


def test_damaged_gradebook_is_named_with_its_backup(undisturbed, tmp_path):
    course = make_small(tmp_path, CLASS)
    run(course, "autograder", "grade", SMALL)
    said = run(course, "autograder", "grade", SMALL, "--force")
    backup = Path(re.search("the gradebook as it was: (.*)", said)[1])
    path = course / "gradebook.db"
    data = bytearray(path.read_bytes())
    data[200 : len(data) // 2] = os.urandom(len(data) // 2 - 200)
    path.write_bytes(data)
    said = run(course, "autograder", "grade", SMALL, code=2)
    assert f"{path} is damaged" in said
    assert str(backup) in said
    shutil.copy(backup, path)
    run(course, "autograder", "grade", SMALL)
    assert_same(course, undisturbed)


@pytest.mark.parametrize("harm", ["deleted", "damaged", "damaged within"])
def test_the_store_can_be_lost(undisturbed, tmp_path, harm):
    course = make_small(tmp_path, CLASS)
    run(course, "autograder", "grade", SMALL)
    store = course / ".autograder" / "results.db"
    if harm == "deleted":
        shutil.rmtree(store.parent)
    elif harm == "damaged":
        store.write_bytes(b"nonsense" * 1000)
    else:
        data = bytearray(store.read_bytes())
        data[4096:-4096] = os.urandom(len(data) - 8192)
        store.write_bytes(data)
    assert "unchanged" not in run(course, "autograder", "grade", SMALL)
    assert_same(course, undisturbed)


def test_two_at_once(undisturbed, tmp_path):
    course = make_small(tmp_path, CLASS)
    both = [
        subprocess.Popen(GRADE, cwd=course, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=300)[0] for process in both]
    assert sorted(process.returncode for process in both) in ([0, 2], [0, 0])
    assert all("Traceback" not in text for text in said)
    assert_same(course, undisturbed)


def test_what_a_person_wrote_stays(tmp_path):
    course = make_small(tmp_path, 3)
    run(course, "autograder", "grade", SMALL)

    def written(change: bool) -> list[object]:
        with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
            grade = gradebook.find_grade("check_relu", SMALL, SMALL, "student-001")
            comment = gradebook.find_comment("relu", SMALL, SMALL, "student-001")
            if change:
                grade.manual_score, grade.extra_credit, comment.manual_comment = 1.5, 0.25, "Nearly."
                gradebook.db.commit()
            return [grade.manual_score, grade.extra_credit, comment.manual_comment, grade.needs_manual_grade]

    written(True)
    hand_in_small(course, "student-001", 0)
    run(course, "autograder", "grade", SMALL)
    run(course, "autograder", "grade", SMALL, "--force")
    assert written(False) == [1.5, 0.25, "Nearly.", True]


def test_only_what_changed_is_graded_again(undisturbed, tmp_path):
    course = shutil.copytree(undisturbed, tmp_path / "course")
    assert f"{CLASS} unchanged" in run(course, "autograder", "grade", SMALL)
    hand_in_small(course, "student-007", 8)
    assert f"{CLASS - 1} unchanged" in run(course, "autograder", "grade", SMALL)
    shutil.rmtree(course / "autograded" / "student-003")
    (course / "autograded" / "student-004" / SMALL / f"{SMALL}.ipynb").chmod(0o644)
    (course / "autograded" / "student-004" / SMALL / f"{SMALL}.ipynb").write_text("")
    assert f"{CLASS - 2} unchanged" in run(course, "autograder", "grade", SMALL)
    hand_in_small(course, "student-007", 7)
    run(course, "autograder", "grade", SMALL)
    assert_same(course, undisturbed)


def test_a_changed_check_runs_only_its_own_exercise(tmp_path):
    course = make_small(tmp_path, 5)
    run(course, "autograder", "grade", SMALL)

    def seconds(exercise: str) -> dict[str, float]:
        """When a verdict is new, its time is another."""
        run(course, "autograder", "grade", SMALL, "--json", "results.jsonl")
        results = map(json.loads, (course / "results.jsonl").read_text().splitlines())
        return {
            result["student"]: sum(check["seconds"] for check in one["checks"])
            for result in results
            for one in result["exercises"]
            if one["name"] == exercise
        }

    before = seconds("relu"), seconds("double")
    check = course / "solutions" / SMALL / "test_double.py"
    check.write_text(check.read_text().replace("0.5", "4.75"))
    after = seconds("relu"), seconds("double")
    assert after[0] == before[0]
    assert after[1] != before[1]
