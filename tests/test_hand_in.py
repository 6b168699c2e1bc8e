"""Of whatever lies in a student's folder, the file that counts is found, or the student is told what is wrong."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import textwrap
import time
import zipfile
from contextlib import chdir
from pathlib import Path

import pytest

from autograder import hand_in
from autograder.submission import Submission, extract

NAME = "ps1"


def notebook(code: str = "def f(): return 1") -> bytes:
    return json.dumps({"cells": [{"cell_type": "code", "source": code}]}).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def handed_in(folder: Path, files: dict[str, bytes]) -> Submission:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return hand_in.read(folder, student="ada", assignment=NAME)


def counts(submission: Submission) -> str:
    assert submission.problem is None, submission.problem
    (statement,) = extract(submission, ["f"]).statements
    return statement.source


RIGHT, OTHER = notebook("def f(): return 'right'"), notebook("def f(): return 'other'")
SCRIPT = b"def f(): return 'right'"
STUB = notebook("def f(): raise NotImplementedError")


@pytest.mark.parametrize(
    "files",
    [
        {"ps1.ipynb": RIGHT},
        {"ps1.py": SCRIPT},
        {"work.ipynb": RIGHT},
        {"work.py": SCRIPT},
        {"PS1.IPYNB": RIGHT, "other.ipynb": OTHER},
        {"ps1 (1).ipynb": RIGHT, "other.ipynb": OTHER},
        {"ps1-Copy1.ipynb": RIGHT, "other.ipynb": OTHER},
        {"ps1-2.ipynb": RIGHT, "other.ipynb": OTHER},
        {"ps1 - Copy (2).ipynb": RIGHT, "other.ipynb": OTHER},
        {"ps1 copy 2.ipynb": RIGHT, "other.ipynb": OTHER},
        {"ps1" + 40 * "-Copy" + "x.ipynb": RIGHT},
        {"ps1.ipynb": RIGHT, "ps1 (1).ipynb": OTHER},
        {"ps1 (1).ipynb": RIGHT, "ps1 (2).ipynb": RIGHT},
        {"ps1.ipynb.txt": RIGHT},
        {"ps1.ipynb.json": RIGHT},
        {"ps1": RIGHT},
        {"deep/down/ps1.ipynb": RIGHT, "deep/down/below/ps1.ipynb": OTHER},
        {"a/ps1.ipynb": RIGHT, "b/ps1.ipynb": RIGHT},
        {"ps1.ipynb": RIGHT, ".ipynb_checkpoints/ps1.ipynb": OTHER, "__MACOSX/._ps1.ipynb": b"\0"},
        {"ps1.ipynb": RIGHT, "ps1.py": SCRIPT.replace(b"right", b"other")},
        {"ps1.ipynb": STUB, "ps1.py": SCRIPT},
        {"ps1.ipynb": RIGHT[:-20], "ps1.py": SCRIPT},
        {"work.ipynb": RIGHT, "numpy.py": b"", "conftest.py": b"", "test_f.py": b"def f(): pass"},
        {"work.py": SCRIPT, "conftest.py": b"", "test_f.py": b"def f(): pass", "setup.py": b""},
        {"work.ipynb": RIGHT, "ps1.zip": zipped({"ps1.ipynb": OTHER})},
        {"work.zip": zipped({"ps1.ipynb": RIGHT, "other.ipynb": OTHER})},
        {"work.zip": zipped({"some/where/x.ipynb": RIGHT, "some/where/helper.py": b"x = 1"})},
        {"work.zip": zipped({"ps1.ipynb": RIGHT, "__MACOSX/._ps1.ipynb": b"\0", ".DS_Store": b"\0"})},
        {"work.zip": zipped({"a\\ps1.ipynb": RIGHT})},
        {"work.zip": zipped({"../../x.ipynb": OTHER, "ps1.ipynb": RIGHT})},
        {"work.zip": zipped({"Größe é/ps1.ipynb": RIGHT})},
        {"work.zip": zipped({"x.ipynb": RIGHT}), "helper.py": b"x = 1"},
        {"noextension": zipped({"ps1.ipynb": RIGHT})},
        {"ps1.ipynb": zipped({"ps1.ipynb": RIGHT})},
        {"a.zip": b"broken", "b.zip": zipped({"ps1.ipynb": RIGHT})},
        {"ps1\n.ipynb": RIGHT},
        {os.fsdecode(b"ps1\xff.ipynb"): RIGHT},
    ],
    ids=lambda files: ", ".join(files).encode("ascii", "replace").decode(),
)  # fmt: skip
def test_the_file_that_counts(tmp_path, files):
    submission = handed_in(tmp_path, files)
    assert counts(submission) == "def f(): return 'right'"
    # what names it in the gradebook and on a page
    submission.path.name.encode()


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({}, "there is no notebook; hand in your work as ps1.ipynb"),
        ({"timestamp.txt": b"x"}, "there is no notebook; hand in your work as ps1.ipynb"),
        ({"notes.pdf": b"%PDF"}, "there is no notebook beside notes.pdf; hand in your work as ps1.ipynb"),
        ({"work.rar": b"Rar!"}, "work.rar is an archive of a kind that is not read; hand in ps1.ipynb itself"),
        ({"ps1.ipynb": b"%PDF-1.7"}, "ps1.ipynb is a PDF; hand in the notebook itself"),
        ({"ps1.ipynb": b"<!DOCTYPE html>"}, "ps1.ipynb is a web page; hand in the notebook itself"),
        ({"ps1.ipynb": b"\0" * 1000}, "ps1.ipynb is empty; save your work and hand it in again"),
        ({"a.ipynb": RIGHT, "b.ipynb": OTHER}, "of a.ipynb, b.ipynb it is not clear which one counts; hand in your work as ps1.ipynb"),
        ({"x/ps1.ipynb": RIGHT, "y/ps1.ipynb": OTHER}, "of x/ps1.ipynb, y/ps1.ipynb it is not clear which one counts; hand in your work as ps1.ipynb"),
        ({"ps1 (1).ipynb": RIGHT, "ps1 (2).ipynb": OTHER}, "of ps1 (1).ipynb, ps1 (2).ipynb it is not clear which one counts; hand in your work as ps1.ipynb"),
        ({"w.zip": zipped({"Ps1.ipynb": RIGHT, "pS1.ipynb": OTHER})}, "of w.zip/Ps1.ipynb, w.zip/pS1.ipynb it is not clear which one counts; hand in your work as ps1.ipynb"),
        ({"w.zip": zipped({"e\u0301.ipynb": RIGHT, "\xe9.ipynb": OTHER})}, "of w.zip/e\u0301.ipynb, w.zip/\xe9.ipynb it is not clear which one counts; hand in your work as ps1.ipynb"),
        ({"w.zip": b""}, "w.zip is not a zip archive, or a damaged one; make it anew, or hand in the notebook itself"),
        ({"w.zip": b"", "helper.py": SCRIPT}, "w.zip is not a zip archive, or a damaged one; make it anew, or hand in the notebook itself"),
        ({"w.zip": zipped({})}, "there is no notebook in w.zip; hand in your work as ps1.ipynb"),
        ({"w.zip": zipped({"in.zip": zipped({"ps1.ipynb": RIGHT})})}, "there is no notebook in w.zip; hand in your work as ps1.ipynb"),
        ({"w.zip": zipped({"ps1.ipynb": zipped({"ps1.ipynb": RIGHT})})}, "ps1.ipynb is a zip archive; unpack it and hand in the notebook in it"),
        ({"w.zip": zipped({"../ps1.ipynb": RIGHT})}, "w.zip: ../ps1.ipynb leads out of the archive; make the archive anew, of the notebook alone"),
        ({"w.zip": zipped({"ps1.ipynb": b"0" * 20_000_000})}, "w.zip: ps1.ipynb is blown up to many times its size; hand in the notebook itself"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_what_cannot_be_read_is_a_reason(tmp_path, files, problem):
    submission = handed_in(tmp_path, files)
    assert submission.problem == problem
    assert extract(submission, ["f"]).message == problem


def test_a_link_is_not_followed(tmp_path):
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(RIGHT)
    folder = tmp_path / "hand-in"
    folder.mkdir()
    (folder / "ps1.ipynb").symlink_to(secret)
    (folder / "elsewhere").symlink_to(tmp_path)
    submission = hand_in.read(folder, student="ada", assignment=NAME)
    assert submission.problem == "ps1.ipynb is a link; hand in the file itself"


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: bind(path), lambda path: path.mkdir()])
def test_what_is_no_file_does_not_hang(tmp_path, make):
    make(tmp_path / "ps1.ipynb")
    (tmp_path / "pipe").touch()
    os.mkfifo(tmp_path / "pipe.zip")
    start = time.monotonic()
    submission = hand_in.read(tmp_path, student="ada", assignment=NAME)
    assert time.monotonic() - start < 20
    assert submission.problem is not None
    assert "\n" not in submission.problem


def bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def test_file_that_may_not_be_read(tmp_path):
    """As a user who is not root: in a process of its own."""
    folder = tmp_path / "hand-in"
    folder.mkdir()
    (folder / "ps1.ipynb").write_bytes(RIGHT)
    for path, mode in ((tmp_path, 0o755), (folder, 0o755), (folder / "ps1.ipynb", 0)):
        path.chmod(mode)
    code = f"""
        import os
        from pathlib import Path
        from autograder import hand_in
        if os.geteuid() == 0:
            os.chdir({str(tmp_path)!r})
            os.seteuid(65534)
        print(hand_in.read(Path("hand-in"), student="ada", assignment="ps1").problem)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "ps1.ipynb cannot be read (Permission denied); hand it in again", (
        done.stderr
    )


def test_a_flood_of_files_and_a_very_deep_tree(tmp_path):
    flood = tmp_path / "flood"
    flood.mkdir()
    for number in range(hand_in.MAX_FILES + 10):
        (flood / f"{number}.txt").touch()
    start = time.process_time()
    submission = hand_in.read(flood, student="ada", assignment=NAME)
    assert submission.problem == f"there are more than {hand_in.MAX_FILES} files; hand in ps1.ipynb alone"
    assert counts(handed_in(flood, {"ps1.ipynb": RIGHT})) == "def f(): return 'right'"
    assert time.process_time() - start < 10


def test_a_very_deep_tree(tmp_path):
    depth = 1500
    deep = tmp_path / "deep"
    deep.mkdir()
    with chdir(deep):
        for _ in range(depth):
            os.mkdir("d")
            os.chdir("d")
        Path("ps1.ipynb").write_bytes(RIGHT)
    try:
        assert counts(hand_in.read(deep, student="ada", assignment=NAME)) == "def f(): return 'right'"
    finally:
        # pytest's own cleaning up would go as deep as the tree
        subprocess.run(["rm", "-r", str(deep)], check=True)


def test_what_lies_beside_the_hand_in(tmp_path):
    """Nothing that would hang, lead elsewhere or take forever to copy; what nbgrader needs in any case."""
    for name in ("a.txt", "b/c.csv", "timestamp.txt", ".DS_Store"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe")
    with open(tmp_path / "large", "wb") as file:
        file.truncate(10**10)
    found = [str(path.relative_to(tmp_path)) for path in hand_in.companions(tmp_path)]
    assert found == ["a.txt", "timestamp.txt", "b/c.csv"]
    for number in range(hand_in.MAX_FILES):
        (tmp_path / f"{number}").touch()
    assert hand_in.companions(tmp_path) == [tmp_path / "timestamp.txt"]


def test_a_giant_file_is_refused_before_it_is_read(tmp_path):
    with open(tmp_path / "ps1.ipynb", "wb") as file:
        file.truncate(200_000_000)
    submission = hand_in.read(tmp_path, student="ada", assignment=NAME)
    assert submission.problem == "ps1.ipynb is larger than 100 MB; clear its outputs and save it again"


def test_fifty_megabytes_of_output_are_read_quickly_and_not_kept(tmp_path):
    cell = {"cell_type": "code", "source": "def f(): return 1", "outputs": [{"text": "x" * 50_000_000}]}
    (tmp_path / "ps1.ipynb").write_text(json.dumps({"cells": [cell]}))
    start = time.process_time()
    submission = hand_in.read(tmp_path, student="ada", assignment=NAME)
    assert time.process_time() - start < 3
    assert counts(submission) == "def f(): return 1"
    assert len(repr(submission)) < 10_000
