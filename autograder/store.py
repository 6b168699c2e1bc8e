"""What is known already: verdicts of exercises by content, and which hand-ins are in the gradebook.

One SQLite file in the course. A verdict is on disk when `keep` returns, so that a run that is stopped at any
moment loses only what was being graded. The file can be deleted at any time: then everything is graded anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from autograder.result import ExerciseResult, Result, exercise_from_json, from_json

PLACE = Path(".autograder", "results.db")
BUSY_SECONDS = 60.0
# how many names SQLite is asked for at once
MANY = 500


@dataclass(frozen=True)
class Saved:
    """A hand-in whose grades and notebook are written.

    `key` says what they were made from; `record` is the result as JSON.
    """

    student: str
    key: str
    notebook_bytes: int
    record: str

    def result(self) -> Result:
        return from_json(json.loads(self.record))


class Store:
    """The results of one course. A context manager."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = _open(path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            # it holds nothing that cannot be found out again
            path.replace(path.with_suffix(".damaged"))
            self._db = _open(path)

    def verdicts(self, keys: Iterable[str]) -> dict[str, ExerciseResult]:
        """Those of `keys` that are known, each with its verdict."""
        wanted, found = list(keys), {}
        for start in range(0, len(wanted), MANY):
            some = wanted[start : start + MANY]
            marks = ", ".join("?" * len(some))
            rows = self._db.execute(f"SELECT key, verdict FROM verdict WHERE key IN ({marks})", some)
            found.update({key: exercise_from_json(json.loads(text)) for key, text in rows})
        return found

    def keep(self, verdicts: Mapping[str, ExerciseResult]) -> None:
        """Remember verdicts by their keys."""
        rows = [(key, json.dumps(verdict.to_json())) for key, verdict in verdicts.items()]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO verdict VALUES (?, ?)", rows)

    def saved(self, assignment: str) -> dict[str, Saved]:
        """What is in the gradebook and in autograded/, by student."""
        rows = self._db.execute(
            "SELECT student, key, notebook_bytes, record FROM saved WHERE assignment = ?", [assignment]
        )
        return {student: Saved(student, *fields) for student, *fields in rows}

    def mark_saved(self, assignment: str, saved: Iterable[Saved]) -> None:
        """Remember that these are in the gradebook and in autograded/."""
        rows = [(assignment, one.student, one.key, one.notebook_bytes, one.record) for one in saved]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO saved VALUES (?, ?, ?, ?, ?)", rows)

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _open(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=BUSY_SECONDS)
    try:
        (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        with db:
            db.execute("CREATE TABLE IF NOT EXISTS verdict (key TEXT PRIMARY KEY, verdict TEXT NOT NULL)")
            db.execute(
                "CREATE TABLE IF NOT EXISTS saved (assignment TEXT, student TEXT, key TEXT NOT NULL,"
                " notebook_bytes INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (assignment, student))"
            )
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db
