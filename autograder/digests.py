"""What a verdict hangs on, as digests: the same digest, the same verdict."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import autograder
from autograder import submission as reading
from autograder.assignment import MISCONCEPTIONS, Assignment, Exercise
from autograder.given.fashion_mnist import SOURCE
from autograder.submission import Extract

ORACLES = ("numpy", "pytest", "tensorflow", "keras")


def digest(*parts: object) -> str:
    """One digest of all parts, told apart from each other.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    return hashlib.sha256("\x00".join(str(part) for part in parts).encode(errors="surrogatepass")).hexdigest()


@cache
def of_engine() -> str:
    """Of this package, the data, Python and what computes the answers."""
    folder = Path(autograder.__file__).parent
    files = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    sums = SOURCE / "SHA256SUMS"
    data = sums.read_text(encoding="utf-8") if sums.exists() else "none"
    return digest(sys.version, *map(_version, ORACLES), data, *files)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def of_exercises(assignment: Assignment) -> dict[str, str]:
    """Of each exercise: the engine, the references, the secret seed, the exercise's own checks and misconceptions."""
    functions = [function for exercise in assignment.exercises for function in exercise.functions]
    references = _code(reading.extract(reading.read(assignment.source), functions))
    shared = digest(of_engine(), assignment.secret_seed, *references)
    known = _misconceptions(assignment)
    return {
        exercise.name: digest(shared, exercise.name, *_checks(exercise), *known.get(exercise.name, ()))
        for exercise in assignment.exercises
    }


def together(exercises: Mapping[str, str]) -> str:
    """Of all exercises: what workers must have alike."""
    return digest(*exercises.values())


def _checks(exercise: Exercise) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in exercise.check_files]


def _misconceptions(assignment: Assignment) -> dict[str, list[str]]:
    """The code of each exercise's misconceptions, with what it uses."""
    path = assignment.folder / MISCONCEPTIONS
    found: dict[str, list[str]] = {}
    if path.exists():
        source = assignment.misconceptions_source
        for known in assignment.misconceptions:
            code = _code(reading.extract(source, [known.name]))
            found.setdefault(known.exercise, []).append(digest(known.hint, *code))
    return found


def _code(extract: Extract) -> list[str]:
    """Without comments and layout, which change no answer."""
    return [ast.dump(ast.parse(statement.source)) for statement in extract.statements]


def of_answer(exercise_digest: str, extract: Extract) -> str:
    """Of an answer: the exercise, and what of the hand-in is run for it. Its place counts, since messages name it."""
    statements = ((one.label, one.line, one.source) for one in extract.statements)
    return digest(exercise_digest, extract.reason, extract.message, *_flat(statements))


def _flat(rows: Iterable[tuple[object, ...]]) -> Iterable[object]:
    return (item for row in rows for item in row)
