"""Hold a course's exercises against its laws, and report what does not hold.

1. The solution earns full points, the skeleton none, and each misconception loses points and gets its hint.
2. `assignments/` is what `solutions/` gives, byte for byte, and nothing of the solutions is in it.
3. The reference agrees with an oracle that was not written here.
4. A small change to a reference that changes its behaviour is caught.
"""

from __future__ import annotations

import importlib.util
import multiprocessing
import subprocess
import tomllib
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType

import numpy as np

from autograder import release
from autograder import submission as reading
from autograder.assignment import (
    Assignment,
    AssignmentError,
    Exercise,
    load_source,
    misconception_submission,
)
from autograder.given import fashion_mnist, layers
from autograder.grading import collect, grade
from autograder.mutation import mutants
from autograder.plugin import Reference
from autograder.result import PASSED, Result
from autograder.sandbox.host import Sandbox

ORACLES = "oracles.py"
EQUIVALENTS = "equivalents.toml"
ORACLE_SEED = 20151
SHORTEST_TELLING_LINE = 16


def verify(assignments: Sequence[Assignment], since: str | None = None) -> bool:
    """Print a line a law and assignment, with figures of each exercise; whether all of them hold.

    Args:
        since: a revision of git; references are changed only of exercises that are not as they were then.
    """
    holds = True
    with Sandbox() as sandbox:
        for assignment in assignments:
            print(assignment.name)
            for law, broken, figures in laws(assignment, sandbox, since):
                print(f"  {'holds ' if not broken else 'BROKEN'}  {law}")
                for line in (*broken, *figures):
                    print(f"          {line}")
                holds = holds and not broken
    return holds


def laws(
    assignment: Assignment, sandbox: Sandbox, since: str | None = None
) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each law with what breaks it, and with figures of the exercises."""
    yield "the solution earns full points", solution_is_full(assignment, sandbox), []
    yield "the skeleton earns nothing", skeleton_is_empty(assignment, sandbox), []
    known = len(assignment.misconceptions)
    yield (
        f"{known} misconceptions lose points and are named",
        *misconceptions_are_named(assignment, sandbox),
    )
    files = release.release_files(assignment, sandbox)
    yield (
        "assignments/ is what solutions/ gives",
        release.differences(release.release_folder(assignment), files),
        [],
    )
    yield "nothing of solutions/ is released", leaks(assignment, files), []
    yield "the reference agrees with its oracles", disagreements(assignment), []
    changed = assignment.exercises if since is None else changed_since(assignment, since)
    count, survivors, figures = surviving_mutants(assignment, [exercise.name for exercise in changed])
    yield f"{count} changes to the references are caught, or listed as changing nothing", survivors, figures


def solution_is_full(assignment: Assignment, sandbox: Sandbox) -> list[str]:
    (result,) = grade(assignment, [reading.read(assignment.source)], sandbox)
    return [f"{name}: {message}" for name, message in _not_passed(result)]


def skeleton_is_empty(assignment: Assignment, sandbox: Sandbox) -> list[str]:
    code = release.as_script(release.released_notebook(assignment))
    skeleton = reading.from_cells(
        [("skeleton", code)], student="", assignment=assignment.name, path=Path("skeleton.py"), sha256=""
    )
    (result,) = grade(assignment, [skeleton], sandbox)
    return [f"{one.name} earns {one.points:g}" for one in result.exercises if one.points] + [
        f"{one.name}: {one.reason} instead of missing" for one in result.exercises if one.reason != "missing"
    ]


def misconceptions_are_named(assignment: Assignment, sandbox: Sandbox) -> tuple[list[str], list[str]]:
    """The misconceptions that are not caught or not named, and a line of figures an exercise."""
    broken, figures = [], []
    for exercise in assignment.exercises:
        known = assignment.misconceptions_of(exercise)
        submissions = [misconception_submission(assignment, one) for one in known]
        if not known:
            continue
        # what a training would show in minutes, the other checks show in seconds
        results = grade(assignment, submissions, sandbox, exercises=[exercise], trainings=False)
        verdicts = [result.exercises[0] for result in results]
        for one, verdict in zip(known, verdicts, strict=True):
            if verdict.points == verdict.max_points:
                broken.append(f"{exercise.name}: {one.name} is not caught")
            elif verdict.misconception != one.name:
                broken.append(f"{exercise.name}: {one.name} is taken for {verdict.misconception}")
        caught = sum(verdict.points < verdict.max_points for verdict in verdicts)
        named = sum(one.name == verdict.misconception for one, verdict in zip(known, verdicts, strict=True))
        others = sum(verdict.misconception is not None for verdict in verdicts) - named
        figures.append(
            f"{exercise.name}: {len(known)} known, {caught} caught, {named} given their own hint, "
            f"{others} another's"
        )
    return broken, figures


def leaks(assignment: Assignment, files: dict[str, bytes]) -> list[str]:
    """Lines of a solution, a hidden check or a misconception that stand in a released file."""
    released = {
        _bare(line)
        for name, data in files.items()
        if not name.endswith(".npz")
        for line in data.decode().replace('\\"', '"').replace("\\n", "\n").split("\n")
    }
    public = "\n".join(
        [
            *(Path(module.__file__).read_text() for module in (layers, fashion_mnist)),
            *_visible_text(assignment),
        ]
    )
    secret = [*_solution_lines(assignment)]
    for path in (*assignment.folder.glob("hidden/*.py"), assignment.folder / "misconceptions.py"):
        secret += path.read_text().split("\n") if path.exists() else []
    telling = {_bare(line) for line in secret}
    text = "\n".join(released)
    hints = [known.hint for known in assignment.misconceptions if known.hint in text]
    return [f"released: {hint}" for hint in hints] + [
        f"released: {line}"
        for line in sorted(telling)
        if len(line) >= SHORTEST_TELLING_LINE and line not in public and line in released
    ]


def _bare(line: str) -> str:
    """A line without what a notebook's JSON or a longer expression puts around it."""
    return line.strip().strip('",')


def _solution_lines(assignment: Assignment) -> Iterator[str]:
    inside = False
    for line in assignment.source.read_text().split("\n"):
        if line.strip() in ("### BEGIN SOLUTION", "### END SOLUTION"):
            inside = line.strip() == "### BEGIN SOLUTION"
        elif inside:
            yield line


def _visible_text(assignment: Assignment) -> Iterator[str]:
    """What students are meant to see: the source outside solutions, and the visible checks."""
    solution = set(_solution_lines(assignment))
    yield "\n".join(line for line in assignment.source.read_text().split("\n") if line not in solution)
    for exercise in assignment.exercises:
        yield exercise.visible.read_text()


def disagreements(assignment: Assignment) -> list[str]:
    """Exercises whose reference and oracle disagree, or that have no oracle."""
    try:
        oracles = load_oracles(assignment)
    except ImportError as error:
        return [f"{error.name} is not installed; `pip install -e '.[test]'` brings it"]
    broken = []
    for exercise in assignment.exercises:
        oracle: Callable[..., None] | None = getattr(oracles, exercise.name, None)
        if oracle is None:
            broken.append(f"{exercise.name} has no oracle; write one in {assignment.folder / ORACLES}")
            continue
        try:
            oracle(Reference(assignment.answers), np.random.default_rng(ORACLE_SEED))
        except AssertionError as error:
            broken.append(f"{exercise.name}: {error}")
    return broken


def changed_since(assignment: Assignment, revision: str) -> list[Exercise]:
    """Exercises whose checks, reference or engine are not as they were at a revision of git.

    Raises:
        AssignmentError: if git does not know the revision.
    """
    root = assignment.folder.parents[1]
    command = [
        "git",
        "diff",
        "--name-only",
        "--relative",
        revision,
        "--",
        str(assignment.folder),
        "autograder",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise AssignmentError(f"git cannot compare with {revision}: {done.stderr.strip().splitlines()[-1]}")
    paths = [root / line for line in done.stdout.splitlines()]
    own = {path for exercise in assignment.exercises for path in exercise.check_files}
    if any(path not in own and path.suffix != ".md" for path in paths):
        return list(assignment.exercises)
    return [one for one in assignment.exercises if {*one.check_files} & {*paths}]


def surviving_mutants(assignment: Assignment, among: Collection[str]) -> tuple[int, list[str], list[str]]:
    """How many mutants the references `among` all have, those that keep full points without a reason in the list,
    and a line of figures an exercise.

    Exercises with a whole training are left out: what a change does to an accuracy is not behaviour. The list,
    `equivalents.toml`, has a table an exercise, and in it for each mutant the reason why it changes nothing.
    """
    path = assignment.folder / EQUIVALENTS
    listed = tomllib.loads(path.read_text()) if path.exists() else {}
    trainings = {check.exercise for check in collect(assignment) if check.training}
    exercises = [name for name in among if name not in trainings]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=context) as pool:
        found = list(pool.map(_mutants_of, [assignment.folder] * len(exercises), exercises))
    broken, figures = [], []
    for name, (count, survivors) in zip(exercises, found, strict=True):
        reasons = listed.get(name, {})
        figures.append(
            f"{name}: {count} changes, {count - len(survivors)} caught, {len(reasons)} listed as changing nothing"
        )
        broken += [
            f"{name}: {mutant} passes; catch it with a check, or give in {EQUIVALENTS} the reason why it is right"
            for mutant in survivors
            if mutant not in reasons
        ]
        broken += [f"{name}: {mutant} is listed, but is caught" for mutant in set(reasons) - set(survivors)]
    return sum(count for count, _ in found), broken, figures


def _mutants_of(folder: Path, name: str) -> tuple[int, list[str]]:
    """How many mutants one exercise's reference has, and those with full points."""
    assignment = load_source(folder)
    exercise = assignment.exercise(name)
    needed = reading.extract(reading.read(assignment.source), exercise.functions)
    code = "\n".join(statement.source for statement in needed.statements)
    submissions = [
        reading.from_cells(
            [("mutant", mutant.code)],
            student=mutant.name,
            assignment=assignment.name,
            path=Path("mutant.py"),
            sha256="",
        )
        for mutant in mutants(code, exercise.functions)
    ]
    with Sandbox() as sandbox:
        results = grade(assignment, submissions, sandbox, exercises=[exercise], until_failure=True)
    return len(submissions), [result.student for result in results if result.points == result.max_points]


def load_oracles(assignment: Assignment) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"oracles_{assignment.name}", assignment.folder / ORACLES)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _not_passed(result: Result) -> Iterator[tuple[str, str]]:
    for exercise in result.exercises:
        for check in exercise.checks:
            if check.outcome != PASSED:
                yield f"{exercise.name}, {check.name}", check.message
