"""Ways for tests to change what happens inside of a sandbox, which no test can reach into."""

from __future__ import annotations

import pytest

from autograder.sandbox import launch

# as on a machine that allows bubblewrap, but nothing of its kind inside of it
NO_NAMESPACES = "def refuse(): raise PermissionError(1, 'unshare')\nconfine.enter_namespaces = refuse"


def change_what_starts(monkeypatch: pytest.MonkeyPatch, code: str, *, binds: tuple[str, ...] = ()) -> None:
    """Let each process of a sandbox run `code` before it confines itself, and bubblewrap bind more."""
    start = launch.subprocess.Popen

    def changed(command, **options):
        command = list(command)
        place = command.index("-m")
        command[place : place + 2] = [
            "-c",
            f"import os, sys\nfrom autograder.sandbox import confine, zygote\n{code}\n"
            "zygote.main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])",
        ]
        if binds:
            place = command.index("--chdir")
            command[place:place] = binds
        return start(command, **options)

    monkeypatch.setattr(launch.subprocess, "Popen", changed)
