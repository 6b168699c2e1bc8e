"""The laws of the design, over every assignment and exercise of the course."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from courses import CORE

from autograder import release, verify
from autograder.assignment import AssignmentError, assignment_names, load_source
from autograder.grading import collect
from autograder.plugin import Reference

ROOT = Path(__file__).resolve().parent.parent
ASSIGNMENTS = [load_source(ROOT / "solutions" / name) for name in assignment_names(ROOT)]
EXERCISES = [(one, exercise) for one in ASSIGNMENTS for exercise in one.exercises]
MISCONCEPTIONS = [(one, known) for one in ASSIGNMENTS for known in one.misconceptions]

each_assignment = pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda one: one.name)
each_exercise = pytest.mark.parametrize(
    ("assignment", "exercise"), EXERCISES, ids=[f"{one.name}-{exercise.name}" for one, exercise in EXERCISES]
)


@pytest.mark.slow
@each_assignment
def test_solution_is_full(assignment, sandbox):
    assert verify.solution_is_full(assignment, sandbox) == []


@each_assignment
def test_skeleton_is_empty(assignment, sandbox):
    assert verify.skeleton_is_empty(assignment, sandbox) == []


@pytest.mark.slow
@each_assignment
def test_misconceptions_are_caught_and_named(assignment, sandbox):
    broken, figures = verify.misconceptions_are_named(assignment, sandbox)
    assert broken == []
    known = {one.name: len(assignment.misconceptions_of(one)) for one in assignment.exercises}
    assert figures == [
        f"{name}: {count} known, {count} caught, {count} given their own hint, 0 another's"
        for name, count in known.items()
        if count
    ]


@pytest.mark.slow
@each_assignment
def test_changes_to_the_references_are_caught(assignment):
    names = [one.name for one in assignment.exercises]
    count, survivors, figures = verify.surviving_mutants(assignment, names)
    assert survivors == []
    assert sum(int(re.search(r"(\d+) changes,", line)[1]) for line in figures) == count
    assert count >= 50


def test_only_what_changed_is_verified(tmp_path):
    """Of an exercise whose check is another, and of all once the references are."""
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(ROOT / "solutions" / name, tmp_path / "solutions" / name)

    def git(*arguments: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "all")
    assignment = load_source(folder)
    assert verify.changed_since(assignment, "HEAD") == []
    check = folder / "hidden" / "test_softmax.py"
    check.write_text(check.read_text() + "\n")
    assert [one.name for one in verify.changed_since(assignment, "HEAD")] == ["softmax"]
    assignment.source.write_text(assignment.source.read_text() + "\n")
    assert verify.changed_since(assignment, "HEAD") == list(assignment.exercises)
    with pytest.raises(AssignmentError, match="cannot compare with nothing"):
        verify.changed_since(assignment, "nothing")


def test_a_hole_in_the_checks_would_be_found(tmp_path):
    """The law above can fail: without the check of large logits, a softmax without a shift passes."""
    name = "03a-fashion-mnist-multiclass"
    folder = shutil.copytree(ROOT / "solutions" / name, tmp_path / name)
    for path in (folder / "test_softmax.py", folder / "hidden" / "test_softmax.py"):
        path.write_text("import numpy as np\n\n\ndef test_sum(student):\n    student.softmax(np.eye(3))\n")
    count, survivors = verify._mutants_of(folder, "softmax")
    assert len(survivors) > count / 2


@each_exercise
def test_exercise_has_enough_misconceptions(assignment, exercise):
    enough = 0 if exercise.name == "train" else 8 if exercise.name in CORE else 6
    assert len(assignment.misconceptions_of(exercise)) >= enough


@pytest.mark.parametrize(
    ("assignment", "known"), MISCONCEPTIONS, ids=[known.name for _, known in MISCONCEPTIONS]
)
def test_hint_does_not_give_the_solution_away(assignment, known):
    lines = {line.strip() for line in verify._solution_lines(assignment) if len(line.strip()) > 20}
    assert not [line for line in lines if line in known.hint]


@pytest.fixture(scope="module")
def releases(sandbox):
    return {one.name: release.release_files(one, sandbox) for one in ASSIGNMENTS}


@each_assignment
def test_release_is_committed_byte_for_byte(assignment, releases):
    assert release.differences(ROOT / "assignments" / assignment.name, releases[assignment.name]) == []


@each_assignment
def test_nothing_of_solutions_is_released(assignment, releases):
    assert verify.leaks(assignment, releases[assignment.name]) == []


@each_assignment
def test_a_leak_would_be_found(assignment, releases):
    """The law above can fail: put a line of each secret file into a release."""
    (solution_line, *_) = [line for line in verify._solution_lines(assignment) if len(line.strip()) > 30]
    hidden = next(assignment.folder.glob("hidden/test_*.py")).read_text().split("\n")
    hidden_line = next(line for line in hidden if '"""' in line)
    for line in (solution_line, hidden_line, next(iter(assignment.misconceptions)).hint):
        files = {**releases[assignment.name], "leak.py": f"x = 1\n{line}\n".encode()}
        assert verify.leaks(assignment, files)


@pytest.mark.slow
@each_exercise
def test_reference_agrees_with_its_oracle(assignment, exercise):
    oracle = getattr(verify.load_oracles(assignment), exercise.name)
    oracle(Reference(assignment.answers), np.random.default_rng(verify.ORACLE_SEED))


@each_exercise
def test_checks_have_titles_and_hidden_points(assignment, exercise):
    checks = [check for check in collect(assignment) if check.exercise == exercise.name]
    assert all(check.title.endswith(".") and "{" not in check.title for check in checks)
    assert len({check.name for check in checks}) == len(checks)
    if exercise.name in CORE:
        assert any(not check.visible for check in checks)


@each_assignment
def test_thresholds_are_fair(assignment):
    """The table beside the assignment is of 20 seeds or more, and the highest threshold 4 deviations below."""
    stated: dict[str, list[str]] = {}
    for check in collect(assignment):
        if "accuracy[" in check.name:
            stated.setdefault(check.exercise, []).append(check.name.partition("[")[2].rstrip("]"))
    path = assignment.folder / "accuracy.md"
    rows = re.findall(r"^\| (\w+ \| \d.*) \|$", path.read_text(), re.MULTILINE) if path.exists() else []
    table = {}
    for row in rows:
        name, seeds, mean, deviation, _, _, thresholds, _ = row.split(" | ")
        assert int(seeds) >= 20
        table[name] = thresholds.split(", ")
        assert float(table[name][-1]) <= float(mean) - 4 * float(deviation)
    assert table == stated
