"""Archives from strangers: read as far as they can be, refused with a reason otherwise; and a class's downloads."""

from __future__ import annotations

import io
import json
import stat
import struct
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import archive as reading
from autograder import hand_in
from autograder.archive import Archive, ArchiveError
from autograder.downloads import collect, student_id

NAME = "02-regression"
NOTEBOOK = json.dumps({"cells": [{"cell_type": "code", "source": "def f(): return 1"}]}).encode()


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data, compress_type=method)
    return buffer.getvalue()


def info(name: str, **fields: object) -> zipfile.ZipInfo:
    one = zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0))
    for field, value in fields.items():
        setattr(one, field, value)
    return one


def problem_of(data: bytes) -> str:
    """Why nothing of the archive can be read."""
    with pytest.raises(ArchiveError) as caught:
        archive = Archive(io.BytesIO(data), "w.zip")
        for entry in archive.entries:
            archive.read(entry)
    return str(caught.value)


def patched(data: bytes, offset_local: int, offset_central: int, layout: str, value: int) -> bytes:
    """An archive of one file with a field of both its headers changed."""
    new = bytearray(data)
    for magic, offset in ((b"PK\x03\x04", offset_local), (b"PK\x01\x02", offset_central)):
        struct.pack_into(layout, new, data.index(magic) + offset, value)
    return bytes(new)


ONE = zipped(("x.ipynb", NOTEBOOK))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "w.zip is not a zip archive, or a damaged one"),
        (ONE[:-30], "w.zip is not a zip archive, or a damaged one"),
        (ONE[:40] + bytes([ONE[40] ^ 255]) + ONE[41:], "w.zip: x.ipynb is damaged"),
        (patched(ONE, 6, 8, "<H", 1), "w.zip: x.ipynb is encrypted"),
        (patched(ONE, 8, 10, "<H", 9), "w.zip: x.ipynb is packed in a rare way"),
        (zipped(("x.ipynb", NOTEBOOK), method=zipfile.ZIP_LZMA), "w.zip: x.ipynb is packed in a rare way"),
        (patched(ONE, 22, 24, "<I", 10), "w.zip: x.ipynb is damaged"),
        (patched(ONE, 22, 24, "<I", 10_000), "w.zip: x.ipynb is not as large as the archive says"),
        (zipped(("../x.ipynb", NOTEBOOK)), "w.zip: ../x.ipynb leads out of the archive"),
        (zipped(("a/../../x.ipynb", NOTEBOOK)), "leads out of the archive"),
        (zipped(("/etc/x.ipynb", NOTEBOOK)), "w.zip: etc/x.ipynb leads out of the archive"),
        (zipped(("..\\x.ipynb", NOTEBOOK)), "leads out of the archive"),
        (zipped(("C:\\x.ipynb", NOTEBOOK)), "leads out of the archive"),
        (ONE.replace(b"x.ipynb", b"x.ip\0nb"), "has a name that no file can have"),
        (zipped(("a/" * 2000 + "x.ipynb", NOTEBOOK)), "lies in more than 50 folders"),
        (zipped((info("x.ipynb", external_attr=(stat.S_IFLNK | 0o777) << 16), b"/etc/passwd")), "is a link or a device"),
        (zipped((info("x.ipynb", external_attr=(stat.S_IFIFO | 0o777) << 16), b"")), "is a link or a device"),
        (zipped(("x.ipynb", b"\0" * 100_000_001)), "w.zip: x.ipynb is blown up to many times its size"),
        (zipped(("x.ipynb", b"\0" * 100_000_001), method=zipfile.ZIP_STORED), "w.zip: x.ipynb is larger than 100 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_hostile_archive_is_a_reason(data, says):
    problem = problem_of(data)
    assert says in problem
    assert problem.isprintable()
    assert "; " in problem, "the next step"


def test_many_files_together_are_too_large():
    archive = Archive(io.BytesIO(zipped(*[(f"{n}", b"\0" * 9_000_000) for n in range(40)])), "w.zip")
    with pytest.raises(ArchiveError, match="makes the archive too large"):
        for entry in archive.entries:
            archive.read(entry)


def test_overlapping_files_are_counted_each():
    """A bomb in which all entries share one piece of data: what is read counts, not what lies there."""
    data = zipped(("a", b"\0" * 9_000_000))
    central = data.index(b"PK\x01\x02")
    entry, end = data[central:-22], bytearray(data[-22:])
    struct.pack_into("<HHII", end, 8, 500, 500, 500 * len(entry), central)
    archive = Archive(io.BytesIO(data[:central] + 500 * entry + end), "w.zip")
    start = time.process_time()
    with pytest.raises(ArchiveError, match="makes the archive too large"):
        for one in archive.entries:
            archive.read(one)
    assert time.process_time() - start < 10


@pytest.mark.parametrize("size", [3_000_000, 2**32 - 2])
def test_a_hundred_thousand_entries_are_not_even_listed(size):
    data = bytearray(ONE) if size > 10**9 else bytearray(zipped(*[(f"{n:06}", b"") for n in range(40_000)]))
    if size > 10**9:
        struct.pack_into("<I", data, len(data) - 10, size)
    start = time.process_time()
    with pytest.raises(ArchiveError):
        Archive(io.BytesIO(data), "w.zip")
    assert time.process_time() - start < 1


def test_names_in_the_encodings_that_programs_write():
    utf8 = zipped(("Größe.ipynb", b""))
    unmarked = patched(utf8, 6, 8, "<H", 0)
    old = zipped(("Gr__e.ipynb", b"")).replace(b"Gr__e", "Größe".encode("cp437"))
    for data in (utf8, unmarked, old):
        (entry,) = Archive(io.BytesIO(data), "w.zip").entries
        assert entry.name == "Größe.ipynb"


def test_litter_is_left_out():
    names = [
        "__MACOSX/._x.ipynb",
        "._x.ipynb",
        ".DS_Store",
        ".ipynb_checkpoints/x.ipynb",
        "Thumbs.db",
        "x.ipynb",
    ]
    archive = Archive(io.BytesIO(zipped(*[(name, b"") for name in names])), "w.zip")
    assert [entry.name for entry in archive.entries] == ["x.ipynb"]


def test_time_of_a_file(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        extended = struct.pack("<HHBi", 0x5455, 5, 1, 1_700_000_000)
        times = [
            reading.moment(reading.Entry(("x",), one))
            for one in (
                info("x"),
                info("x", extra=extended),
                info("x", date_time=(1980, 1, 1, 0, 0, 0)),
                info("x", date_time=(2026, 13, 40, 0, 0, 0)),
                info("x", extra=b"\x55\x54\xff"),
            )
        ]
    finally:
        monkeypatch.undo()
        time.tzset()
    noon = datetime(2026, 11, 20, 11, tzinfo=UTC)
    assert times == [noon, datetime.fromtimestamp(1_700_000_000, UTC), None, None, noon]


@given(st.binary(max_size=300) | st.binary(max_size=100).map(lambda tail: ONE[:-22] + tail))
@settings(max_examples=500)
def test_any_bytes_are_read_or_refused(data):
    read_all(data)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=4), st.booleans())
@settings(max_examples=1500)
def test_any_mutation_is_read_or_refused(changes, cut):
    data = bytearray(TWO)
    for position, value in changes:
        data[position % len(data)] = value
    read_all(bytes(data[: changes[0][0] % len(data)] if cut else data))


TWO = zipped(("ps1.ipynb", NOTEBOOK), ("Größe/x.py", b"def f(): return 1"))


def read_all(data: bytes) -> None:
    try:
        archive = Archive(io.BytesIO(data), "w.zip")
    except ArchiveError as error:
        assert str(error).isprintable()
        return
    for entry in archive.entries:
        try:
            archive.read(entry)
            reading.moment(entry)
        except ArchiveError as error:
            assert str(error).isprintable()


# A class's downloads.


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course without material of its own: the assignments are those of the checkout."""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    return tmp_path


@pytest.fixture
def taken(course: Path, capsys: pytest.CaptureFixture) -> Callable[..., tuple[int, list[str]]]:
    """Collect an archive of these files; the exit code and the lines, without the last."""

    def take(*files: tuple[str | zipfile.ZipInfo, bytes], force: bool = False) -> tuple[int, list[str]]:
        named = [(info(name) if isinstance(name, str) else name, data) for name, data in files]
        (course / "class.zip").write_bytes(zipped(*named))
        code = collect(course, NAME, course / "class.zip", force=force)
        return code, capsys.readouterr().out.splitlines()[:-1]

    return take


def tree(course: Path) -> dict[str, set[str]]:
    return {
        student.name: {
            str(path.relative_to(student / NAME)) for path in (student / NAME).rglob("*") if path.is_file()
        }
        - {"timestamp.txt", "submission_secret.txt"}
        for student in (course / "submitted").iterdir()
    }


FORMATS = {
    "Moodle": {
        "Anna Müller_123_assignsubmission_file_/02-regression.ipynb": ("Anna-Müller_123", "02-regression.ipynb"),
        "Anna Müller_124_assignsubmission_file_/sub/my work.ipynb": ("Anna-Müller_124", "sub/my work.ipynb"),
        "Bo_Li O'Neil_9_assignsubmission_file_/a.zip": ("Bo_Li-O-Neil_9", "a.zip"),
        "Cy_7_assignsubmission_file_x.py": ("Cy_7", "x.py"),
        "Cy_7_assignsubmission_onlinetext_/onlinetext.html": ("Cy_7", "onlinetext.html"),
    },
    "Canvas": {
        "mulleranna_LATE_12345_67890_02-regression.ipynb": ("mulleranna_12345", "02-regression.ipynb"),
        "mulleranna_12346_67891_02-regression-1.ipynb": ("mulleranna_12346", "02-regression-1.ipynb"),
        "doejo_12347_67892_eva_1_2_x.ipynb": ("doejo_12347", "eva_1_2_x.ipynb"),
    },
    "Blackboard": {
        "Problem set_1_anna_attempt_2026-11-20-12-00-00_x.ipynb": ("anna", "x.ipynb"),
        "Problem set_1_anna_attempt_2026-11-20-12-00-00.txt": ("anna", "attempt_2026-11-20-12-00-00.txt"),
        "Problem set_1_anna_attempt_2026-11-19-12-00-00_old.ipynb": None,
        "Problem set_1_j_doe_attempt_2026-11-20-12-00-00_x.ipynb": ("j_doe", "x.ipynb"),
        "Problem set_1_a_doe_attempt_2026-11-20-12-00-00_x.ipynb": ("a_doe", "x.ipynb"),
    },
    "folders": {
        "anna/02-regression.ipynb": ("anna", "02-regression.ipynb"),
        "bo li/deep/down.py": ("bo-li", "deep/down.py"),
        "cy.ipynb": ("cy", "cy.ipynb"),
        "dee.zip": ("dee", "dee.zip"),
        "anna/__MACOSX/._x.ipynb": None,
        ".DS_Store": None,
    },
    "nbgrader's layout": {
        "submitted/anna/02-regression/02-regression.ipynb": ("anna", "02-regression.ipynb"),
        "submitted/bo/02-regression/x/y.ipynb": ("bo", "x/y.ipynb"),
    },
}  # fmt: skip


@pytest.mark.parametrize("platform", FORMATS)
def test_each_platforms_names(course, taken, platform):
    files = FORMATS[platform]
    code, lines = taken(*[(name, NOTEBOOK) for name in files])
    expected: dict[str, set[str]] = {}
    for place in files.values():
        if place is not None:
            expected.setdefault(place[0], set()).add(place[1])
    assert tree(course) == expected
    assert code == 0, lines
    assert len(lines) == len(expected)


def test_time_and_secret_are_as_nbgrader_wants_them(course, taken):
    from nbgrader.utils import parse_utc

    files = [
        ("anna/02-regression.ipynb", NOTEBOOK),
        ("anna/timestamp.txt", b"1999-01-01 00:00:00 UTC"),
        ("anna/submission_secret.txt", b"mine"),
        (info("bo/x.ipynb", date_time=(1980, 1, 1, 0, 0, 0)), NOTEBOOK),
    ]
    _, lines = taken(*files)
    folder = course / "submitted" / "anna" / NAME
    local = datetime(2026, 11, 20, 12).astimezone(UTC).replace(tzinfo=None)
    assert parse_utc((folder / "timestamp.txt").read_text()) == local
    assert len((folder / "submission_secret.txt").read_text()) == 128
    assert not (course / "submitted" / "bo" / NAME / "timestamp.txt").exists()
    assert lines == [f"anna: taken, {local} UTC: 02-regression.ipynb", "bo: taken, time unknown: x.ipynb"]


def test_what_is_there_is_replaced_only_by_force_and_never_by_something_older(course, taken):
    other = NOTEBOOK.replace(b"1", b"2")
    later, earlier = (info("anna/x.ipynb", date_time=(2026, 11, day, 12, 0, 0)) for day in (21, 19))
    path = course / "submitted" / "anna" / NAME / "x.ipynb"
    assert taken(("anna/x.ipynb", NOTEBOOK))[0] == 0
    assert taken(("anna/x.ipynb", NOTEBOOK)) == (0, ["anna: is there already, the same"])
    code, (line,) = taken((later, other))
    assert (code, "--force replaces it" in line, path.read_bytes()) == (1, True, NOTEBOOK)
    code, (line,) = taken((earlier, other), force=True)
    assert (code, "what is there is later" in line, path.read_bytes()) == (1, True, NOTEBOOK)
    code, (line,) = taken((later, other), force=True)
    assert (code, "replaced, 2026-11-21" in line, path.read_bytes()) == (0, True, other)
    assert [one.name for one in (course / "submitted").iterdir()] == ["anna"]


@pytest.mark.parametrize(
    ("files", "says", "there"),
    [
        ({"Anna/x.ipynb": NOTEBOOK, "anna/x.ipynb": NOTEBOOK, "bo/x.ipynb": NOTEBOOK}, "anna: refused: others have nearly the same name", {"bo"}),
        ({"\xe9/x.ipynb": NOTEBOOK, "e\u0301/x.ipynb": NOTEBOOK}, "refused: others have nearly the same name as \xe9", set()),
        ({"a b/x.ipynb": NOTEBOOK, "a,b/x.ipynb": NOTEBOOK}, "refused: others have nearly the same name as a-b", set()),
        ({"../x.ipynb": NOTEBOOK, "bo/x.ipynb": NOTEBOOK}, "../x.ipynb: refused: it leads out of the archive", {"bo"}),
        ({"bo/../../x.ipynb": NOTEBOOK}, "refused: it leads out of the archive", set()),
        ({"/tmp/x.ipynb": NOTEBOOK}, "refused: it leads out of the archive", set()),
        ({"C:\\x\\x.ipynb": NOTEBOOK}, "refused: it leads out of the archive", set()),
        ({"anna/x.ipynb": b"0" * 20_000_000, "bo/x.ipynb": NOTEBOOK}, "anna: refused: class.zip: anna/x.ipynb is blown up", {"bo"}),
        ({"anna/x.ipynb": NOTEBOOK, "anna/X.ipynb": NOTEBOOK}, "anna: refused: it has two files named", set()),
        ({"anna/a": NOTEBOOK, "anna/a/b": NOTEBOOK, "bo/x.ipynb": NOTEBOOK}, "anna: refused: it cannot be written", {"bo"}),
        ({"a/" * 2000 + "x.ipynb": NOTEBOOK, "bo/x.ipynb": NOTEBOOK}, "lies in more than 50 folders", {"bo"}),
        ({f"anna/{n}.txt": b"" for n in range(hand_in.MAX_FILES + 1)}, "anna: refused: it has more than 10000 files", set()),
        ({"anna/x\ny.ipynb": NOTEBOOK, "/etc/cron.d/x": b""}, "etc/cron.d/x: refused: it leads out", {"anna"}),
        ({"---/x.ipynb": NOTEBOOK}, "---: refused: no student's id can be made of it", set()),
        ({"a" * 101 + "/x.ipynb": NOTEBOOK}, "refused: no student's id can be made of it", set()),
        ({"02-regression.ipynb": NOTEBOOK}, "02-regression: refused: it is named after the assignment", set()),
        ({f"a{n}_{n}_assignsubmission_file_/x.ipynb": NOTEBOOK for n in range(3)} | {"b/x.ipynb": NOTEBOOK}, "b/x.ipynb: refused: it is not named as the others are", {"a0_0", "a1_1", "a2_2"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_refused_is_said_and_the_others_are_taken(course, taken, files, says, there):
    code, lines = taken(*files.items())
    assert code == 1
    assert any(says in line for line in lines), lines
    assert set(tree(course)) == there
    assert {path.name for path in course.iterdir()} - {".autograder"} == {
        "class.zip",
        "nbgrader_config.py",
        "submitted",
    }


@pytest.mark.parametrize("there", ["2026-11-20 14:00:00.123 +0100", "2026-11-20 13:30:00 UTC", "no time"])
def test_times_as_nbgraders_exchange_writes_them(course, taken, monkeypatch, there):
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    folder = course / "submitted" / "anna" / NAME
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text(there)
    later = there == "2026-11-20 13:30:00 UTC" or there.endswith("+0100")
    code, (line,) = taken(("anna/x.ipynb", NOTEBOOK), force=True)
    monkeypatch.undo()
    time.tzset()
    assert (code, "what is there is later" in line) == (int(later), later)


def test_a_twin_of_a_student_who_is_there_is_refused(course, taken):
    (course / "submitted" / "Anna").mkdir(parents=True)
    code, (line,) = taken(("anna/x.ipynb", NOTEBOOK))
    assert code == 1
    assert "others have nearly the same name" in line


def test_nothing_is_written_through_a_link(course, taken, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (course / "submitted").mkdir()
    (course / "submitted" / "anna").symlink_to(elsewhere)
    code, (line,) = taken(("anna/x.ipynb", NOTEBOOK))
    assert (code, list(elsewhere.iterdir())) == (1, [])
    assert "is a link" in line


def test_a_students_own_zip_is_taken_as_it_is_and_read_when_graded(course, taken):
    inner = zipped(("homework/02-regression.ipynb", NOTEBOOK), ("../../evil.py", b""))
    code, lines = taken(("anna.zip", inner), ("bo.zip", b"PK\x03\x04 broken"))
    assert (code, lines[0].endswith(": anna.zip/homework/02-regression.ipynb")) == (0, True)
    assert lines[1].endswith("make it anew, or hand in the notebook itself")
    folder = course / "submitted" / "anna" / NAME
    assert (folder / "anna.zip").read_bytes() == inner
    assert hand_in.read(folder, student="anna", assignment=NAME).problem is None
    broken = hand_in.read(course / "submitted" / "bo" / NAME, student="bo", assignment=NAME)
    assert "bo.zip is not a zip archive, or a damaged one" in broken.problem


@given(st.text(max_size=30))
@settings(max_examples=500)
def test_an_id_is_safe_as_a_folder_and_for_nbgrader(name):
    one = student_id(name)
    assert one == student_id(one)
    assert not set(one) & set("/\\\0\n ,*?[]{}:")
    assert not one.startswith((".", "-"))


@pytest.mark.parametrize(("content", "says"), [(None, "No such file"), (b"no zip", "is not a zip archive")])
def test_an_unreadable_archive_is_an_error(course, content, says):
    from autograder.assignment import AssignmentError

    path = course / "class.zip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AssignmentError, match=says):
        collect(course, NAME, path, force=False)
    assert not (course / "submitted").exists()
