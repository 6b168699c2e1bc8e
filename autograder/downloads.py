"""Take what a learning platform hands out, one zip archive of a whole class, into submitted/.

A student's id is what the platform's file names begin with:

- Moodle, `Full Name_123456_assignsubmission_file_/...`: the name and the number, `Full-Name_123456`;
- Canvas, `lastfirst_LATE_12345_67890_file.ipynb`: the name and the first number, `lastfirst_12345`;
- Blackboard, `assignment_username_attempt_2026-11-20-12-00-00_file.ipynb`: the user's name;
- otherwise, `student/file.ipynb` or `student.ipynb`: the folder, or the file without its suffix.

Letters, digits and `. _ - @ +` are kept, in Unicode's composed form; anything else becomes one hyphen.
"""

from __future__ import annotations

import os
import re
import secrets
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.utils import parse_utc

from autograder import hand_in
from autograder.archive import CLASS, HAND_IN, LEADS_OUT, Archive, ArchiveError, Entry, moment
from autograder.assignment import AssignmentError, find_assignment
from autograder.cells import shown
from autograder.classroom import load_course, only_one

MAX_ID = 100
SECRET_BYTES = 64
TIMESTAMP, SECRET = hand_in.NBGRADERS_OWN
TIME_FORMAT = "%Y-%m-%d %H:%M:%S UTC"
_PLATFORMS = {
    "Moodle": re.compile(
        r"(?P<student>.+?_\d+)_assignsubmission_(?:file|onlinetext)_(?P<file>.*)", re.S
    ),
    "Canvas": re.compile(r"(?P<name>.+?)_(?:late_)?(?P<number>\d+)_\d+_(?P<file>.+)", re.I | re.S),
    "Blackboard": re.compile(
        r"(?P<head>.+?)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?P<file>_.+|\.txt)", re.S
    ),
}  # fmt: skip
# folders around a whole class
_AROUND = ("submitted", "submissions")


@dataclass(frozen=True)
class Found:
    """A file of the archive, whose it is, and its path in the student's folder."""

    student: str
    parts: tuple[str, ...]
    entry: Entry
    time: datetime | None


@dataclass(frozen=True)
class Line:
    """What is said of one student, or of a file that is nobody's."""

    who: str
    text: str
    refused: bool = False


def collect(root: Path, name: str, path: Path, *, force: bool) -> int:
    """Take a class's archive into submitted/, print a line a student; 1 if anything was refused.

    Raises:
        AssignmentError: if there is no such assignment, or the archive cannot be read.
    """
    course, _ = load_course(root)
    find_assignment(name, root)
    submitted = Path(course.format_path(course.submitted_directory, "student", name)).parent.parent
    with only_one(root), _opened(path) as archive:
        submitted.mkdir(parents=True, exist_ok=True)
        # beside its destination, so that a whole folder can be moved there at once
        with tempfile.TemporaryDirectory(prefix=".collect-", dir=submitted) as building:
            lines = list(_take_all(archive, name, path.stem, submitted, Path(building), force))
    for line in lines:
        print(f"{shown(line.who)}: {line.text}")
    refused = sum(line.refused for line in lines)
    print(f"{len(lines)} in {shown(path.name)}" + (f", {refused} not taken" if refused else ""))
    return 1 if refused else 0


@contextmanager
def _opened(path: Path) -> Iterator[Archive]:
    with ExitStack() as stack:
        try:
            archive = Archive(stack.enter_context(open(path, "rb")), path.name, CLASS)
        except ArchiveError as error:
            raise AssignmentError(str(error)) from None
        except OSError as error:
            raise AssignmentError(f"{path}: {error.strerror}; name the zip archive of the class") from None
        yield archive


def _take_all(
    archive: Archive, assignment: str, stem: str, submitted: Path, building: Path, force: bool
) -> Iterator[Line]:
    readable = [entry for entry in archive.entries if entry.problem != LEADS_OUT]
    for entry in archive.entries:
        if entry.problem == LEADS_OUT:
            yield Line(entry.name, f"refused: it {entry.problem}", refused=True)
    students: dict[str, list[Found]] = defaultdict(list)
    for found in _sorted_out(readable, assignment, stem):
        if isinstance(found, Line):
            yield found
        else:
            students[found.student].append(found)
    there = [one.name for one in submitted.iterdir() if not one.name.startswith(".")]
    ids = {raw: student_id(raw) for raw in students}
    names = Counter(_folded(one) for one in {*ids.values(), *there})
    names.update(_folded(one) for one, count in Counter(ids.values()).items() if count > 1)
    for raw in sorted(students, key=lambda raw: ids[raw]):
        student = ids[raw]
        if not student or len(student) > MAX_ID:
            yield Line(raw, f"refused: no student's id can be made of it (1 to {MAX_ID} characters)", True)
        elif student == assignment:
            yield Line(raw, "refused: it is named after the assignment, not after a student", True)
        elif names[_folded(student)] > 1:
            yield Line(raw, f"refused: others have nearly the same name as {student}; rename one", True)
        else:
            target = submitted / student / assignment
            yield Line(student, *_take(archive, students[raw], target, building / student, force))


def student_id(name: str) -> str:
    """A name as a student's id.

    >>> student_id("Anna Müller, B.Sc._123456")
    'Anna-Müller-B.Sc._123456'
    >>> student_id("../x")
    'x'
    """
    name = unicodedata.normalize("NFC", name)
    kept = "".join(sign if sign.isalnum() or sign in "._-@+" else " " for sign in name)
    return re.sub(r" +", "-", kept.strip(" .-+_")).strip("-")


def _folded(name: str) -> str:
    """The same for names that some file systems cannot tell apart."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _sorted_out(entries: Sequence[Entry], assignment: str, stem: str) -> Iterator[Found | Line]:
    """Whose each file is. The archive has the format of the platform that named most of its files."""
    paths = {entry: _without_folders_around(entry.parts, assignment, stem) for entry in entries}
    tops = {parts[0] for parts in paths.values()}
    platform = next(
        (one for one in _PLATFORMS.values() if 2 * sum(bool(one.fullmatch(top)) for top in tops) > len(tops)),
        None,
    )
    heads = {
        match["head"]
        for top in tops
        if platform and (match := platform.fullmatch(top)) and "head" in match.groupdict()
    }
    shared = _shared_head(heads)
    latest: dict[str, str] = {}
    sorted_out = []
    for entry, (top, *rest) in paths.items():
        match = platform.fullmatch(top) if platform else None
        if platform and match is None:
            yield Line(entry.name, "refused: it is not named as the others are, so it is nobody's", True)
            continue
        time = moment(entry)
        if match is None:
            student, parts = _plain(top, rest, assignment)
            if student is None:
                yield Line(entry.name, "not taken: it is no hand-in")
                continue
        elif "head" in match.groupdict():
            student = match["head"][len(shared) :]
            latest[student] = max(latest.get(student, ""), match["time"])
            file = (
                match["file"].removeprefix("_") if match["file"] != ".txt" else f"attempt_{match['time']}.txt"
            )
            parts = [file, *rest]
            time = _local(match["time"])
        else:
            named = match.groupdict()
            student = named.get("student") or f"{match['name']}_{match['number']}"
            parts = [part for part in (match["file"], *rest) if part]
        sorted_out.append((Found(student, tuple(parts), entry, time), match["time"] if latest else ""))
    for found, attempt in sorted_out:
        if not latest or latest[found.student] == attempt:
            yield found


def _without_folders_around(parts: tuple[str, ...], assignment: str, stem: str) -> tuple[str, ...]:
    while len(parts) > 1 and parts[0] in (*_AROUND, stem, assignment):
        parts = parts[1:]
    return parts


def _plain(top: str, rest: list[str], assignment: str) -> tuple[str | None, list[str]]:
    if rest:
        return top, rest[1:] if rest[0] == assignment and len(rest) > 1 else rest
    stem, suffix = os.path.splitext(top)
    return (stem if suffix.lower() in (".ipynb", ".py", ".zip") else None), [top]


def _shared_head(heads: set[str]) -> str:
    """What Blackboard puts before the user's name: the assignment's name, the same for all."""
    before = {head.rpartition("_")[0] for head in heads}
    if len(before) <= 1:
        return f"{before.pop()}_" if before and before != {""} else ""
    return os.path.commonprefix(sorted(heads)).rpartition("_")[0] + "_"


def _local(time: str) -> datetime | None:
    try:
        return datetime.strptime(time, "%Y-%m-%d-%H-%M-%S").astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _take(
    archive: Archive, files: list[Found], target: Path, building: Path, force: bool
) -> tuple[str, bool]:
    """Put one student's files where they belong, all of them or none; what is to be said, and if it was refused."""
    times = [found.time for found in files if found.time]
    time = max(times).strftime(TIME_FORMAT) if times else None
    try:
        for link in (target, target.parent):
            if link.is_symlink():
                return f"refused: {link} is a link; put a folder there", True
        _write(archive, files, building, time)
        if not os.path.lexists(target):
            target.parent.mkdir(exist_ok=True)
            building.rename(target)
            return _said("taken", target, time), False
        if _contents(building) == _contents(target):
            return "is there already, the same", False
        before = _time_of(target)
        if before and time and parse_utc(time) < parse_utc(before):
            return f"left: what is there is later ({before}) than this ({time or 'no time'})", True
        if not force:
            return (
                f"left: there is another hand-in already ({before or 'no time'}); --force replaces it",
                True,
            )
        old = building.with_name(f"{building.name} (replaced)")
        target.rename(old)
        try:
            building.rename(target)
        except BaseException:
            old.rename(target)
            raise
        return _said("replaced", target, time), False
    except ArchiveError as error:
        return f"refused: {error}", True
    except OSError as error:
        return f"refused: it cannot be written ({error.strerror}); mend this and collect again", True


def _write(archive: Archive, files: list[Found], folder: Path, time: str | None) -> None:
    if len(files) > hand_in.MAX_FILES:
        raise ArchiveError(f"it has more than {hand_in.MAX_FILES} files; ask for the notebook alone")
    folder.mkdir()
    twins = Counter(_folded("/".join(found.parts)) for found in files)
    size = 0
    for found in files:
        name = "/".join(found.parts)
        if twins[_folded(name)] > 1:
            raise ArchiveError(f"it has two files named {shown(name)}; keep one")
        if found.parts in ((TIMESTAMP,), (SECRET,)):
            # when and by whom something was handed in is not for the student to say
            continue
        path = folder.joinpath(*(_file_name(part) for part in found.parts))
        data = archive.read(found.entry)
        size += len(data)
        if size > HAND_IN.total:
            raise ArchiveError(f"it has more than {HAND_IN.total // 10**6} MB; ask for the notebook alone")
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "xb") as file:
            file.write(data)
    if time:
        (folder / TIMESTAMP).write_text(time)
    # nbgrader names a student's feedback by it, and cannot release any without
    (folder / SECRET).write_text(secrets.token_hex(SECRET_BYTES))


def _file_name(part: str) -> str:
    return "".join(sign if sign.isprintable() else "_" for sign in part)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and path.name not in hand_in.NBGRADERS_OWN
    }


def _time_of(folder: Path) -> str | None:
    """When the hand-in that is there was handed in, if that can be understood."""
    try:
        time = (folder / TIMESTAMP).read_text().strip()
        parse_utc(time)
    except (OSError, ValueError, OverflowError):
        return None
    return time


def _said(verb: str, folder: Path, time: str | None) -> str:
    submission = hand_in.read(folder, student=folder.parent.name, assignment=folder.name)
    counts = submission.problem or submission.path.relative_to(folder).as_posix()
    return f"{verb}, {time or 'time unknown'}: {counts}"
