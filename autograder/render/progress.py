"""How far the grading of a class is: a bar in a terminal, and lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Self, TextIO

from tqdm import tqdm

LINE_SECONDS = 10.0


class Progress:
    """Done, left, rate, time to go, and how many have trouble. A context manager."""

    def __init__(self, what: str, total: int, file: TextIO = sys.stderr) -> None:
        self._what, self._total, self._file = what, total, file
        self._done = self._troubled = 0
        self._start = self._last_line = time.monotonic()
        self._bar = (
            tqdm(total=total, desc=what, unit="submission", file=file) if file.isatty() and total else None
        )

    def advance(self, count: int, troubled: int = 0) -> None:
        """`count` more are done, `troubled` of them with trouble that is named at the end."""
        self._done += count
        self._troubled += troubled
        if self._bar is not None:
            self._bar.set_postfix_str(f"{self._troubled} in trouble" if self._troubled else "")
            self._bar.update(count)
        elif time.monotonic() - self._last_line >= LINE_SECONDS:
            self._last_line = time.monotonic()
            print(self.line(), file=self._file, flush=True)

    def line(self) -> str:
        """The state in one line."""
        seconds = time.monotonic() - self._start
        rate = self._done / seconds if seconds else 0.0
        left = self._total - self._done
        text = f"{self._what}: {self._done} of {self._total} graded, {rate:.1f} a second"
        if left and rate:
            text += f", {left} left in about {left / rate:.0f} s"
        return text + (f", {self._troubled} in trouble" if self._troubled else "")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
        elif self._total:
            print(self.line(), file=self._file, flush=True)
