"""Run a command, and see its time and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

WATCH_SECONDS = 0.2


@dataclass(frozen=True)
class Run:
    """What a command took: seconds, and bytes of memory of all its processes at their peak; its exit code."""

    seconds: float
    memory: int
    code: int = 0


class Peak:
    """The most memory that a process and its descendants have had."""

    def __init__(self) -> None:
        self.memory = 0

    def look(self, pid: int) -> None:
        self.memory = max(self.memory, memory(pid))


def program(name: str) -> str:
    """A program of the environment that runs this."""
    return str(Path(sys.executable).parent / name)


def run(
    command: Sequence[str], root: Path, *, env: Mapping[str, str] | None = None, allowed: Sequence[int] = (0,)
) -> Run:
    """Run a command in `root`; end this program if it fails."""
    start = time.perf_counter()
    changed = {
        # some programs start others of their environment by name
        "PATH": f"{Path(command[0]).parent}:{os.environ['PATH']}",
        # modules are compiled once, as everywhere
        "PYTHONDONTWRITEBYTECODE": "",
    }
    process = subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, **changed, **(env or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with watched(process.pid) as peak:
        errors = process.communicate()[1]
        seconds = time.perf_counter() - start
    if process.returncode not in allowed:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{errors[-2000:]}")
    return Run(seconds, peak.memory, process.returncode)


@contextmanager
def watched(pid: int) -> Iterator[Peak]:
    """Watch the memory of a process and its descendants meanwhile."""
    peak, ended = Peak(), threading.Event()

    def watch() -> None:
        peak.look(pid)
        while not ended.wait(WATCH_SECONDS):
            peak.look(pid)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        ended.set()
        watcher.join()


def memory(pid: int) -> int:
    """Memory of a process and its descendants; what they share counts once."""
    total = 0
    try:
        parent = psutil.Process(pid)
        for process in (parent, *parent.children(recursive=True)):
            total += process.memory_full_info().pss
    except psutil.Error:
        # one of them ended meanwhile
        pass
    return total
