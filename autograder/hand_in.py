"""What a student has handed in: which file of the folder counts, or of a zip archive in it.

The first of these that there is:

1. the notebook, then the `.py` file, of the assignment's name; the one nearest to the top. Where both are
   there, as in a released folder, the one in which fewer functions are left unwritten;
2. a notebook, then a `.py` file, whose name differs from it only by what downloading again or copying adds,
   such as ` (1)`, or by case;
3. the only notebook there is;
4. if there is no notebook, the same among the files of zip archives;
5. the only `.py` file.

Of several with the same content any one counts; of several others, none, and the student is told.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from pathlib import Path

from autograder import submission as reading
from autograder.archive import ZIP_MAGIC, Archive, ArchiveError, is_litter
from autograder.cells import UnreadableError, shown
from autograder.submission import Submission

MAX_FILES = 10_000
MAX_ARCHIVES = 5
MAX_COMPARED = 20
NBGRADERS_OWN = ("timestamp.txt", "submission_secret.txt")
# checks that students were given, and files that Python tools read by themselves
_NOT_HANDED_IN = re.compile(r"test_.*\.py|(?:conftest|setup|__init__)\.py")
# ` (1)`, `-1`, `-Copy1`, ` - Copy (2)`, ` copy 2`: no text matches in two ways, so that a long one takes no time
_COPY = re.compile(r"(?:[ _-]?\(\d+\)|[-_]\d{1,2}| ?- ?copy\d*| copy(?: \d+)?)+", re.I)
_SUFFIXES = (".ipynb", ".py")
_OTHER_ARCHIVES = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")


@dataclass(frozen=True)
class File:
    """A file that may be the hand-in, in the folder or in an archive in it."""

    path: Path
    parts: tuple[str, ...]
    content: Callable[[], bytes]

    @cached_property
    def suffix(self) -> str:
        """Of the kind of file; a browser may have added `.txt`, or left the name without any."""
        name = re.sub(r"(\.ipynb|\.py)\.(?:txt|json)$", r"\1", self.parts[-1].lower())
        return os.path.splitext(name)[1]

    @cached_property
    def stem(self) -> str:
        name = self.parts[-1]
        for suffix in (".txt", ".json", ".ipynb", ".py"):
            if name.lower().endswith(suffix):
                name = name[: -len(suffix)]
        return name

    def rank(self, assignment: str) -> int:
        """How surely this is the hand-in, by its name; 0 is the surest."""
        for rank, suffix in enumerate(_SUFFIXES):
            if self.parts[-1] == f"{assignment}{suffix}":
                return rank
        script = self.suffix == ".py"
        stem, name = (unicodedata.normalize("NFC", one).casefold() for one in (self.stem, assignment))
        if stem.startswith(name) and (stem == name or _COPY.fullmatch(stem[len(name) :])):
            return 2 + script
        return 4 + script


def read(folder: Path, *, student: str, assignment: str) -> Submission:
    """What counts of a student's folder. Never raises for what is in it."""
    expected = folder / f"{assignment}.ipynb"
    try:
        files, archives, others = _listed(folder, assignment)
    except UnreadableError as error:
        problem = f"{error}; hand in {expected.name} alone"
        return reading.unreadable(expected, problem, student=student, assignment=assignment)
    problems: list[str] = []
    if not any(file.suffix == ".ipynb" or file.rank(assignment) < 4 for file in files):
        for file in archives[:MAX_ARCHIVES]:
            try:
                files += _unpacked(file)
            except (ArchiveError, UnreadableError) as error:
                problems.append(str(error))
    chosen = _chosen(files, assignment)
    # a helper beside an archive that cannot be read is not the hand-in
    if len(chosen) == 1 and not (problems and chosen[0].rank(assignment) == 5):
        return _submission(chosen[0], student, assignment)
    if len(chosen) > 1:
        names = ", ".join(shown("/".join(file.parts)) for file in chosen[:5])
        problem = f"of {names} it is not clear which one counts; hand in your work as {expected.name}"
    elif problems:
        problem = problems[0]
    elif archives:
        problem = (
            f"there is no notebook in {shown(archives[0].path.name)}; hand in your work as {expected.name}"
        )
    elif odd := [name for name in others if name.lower().endswith(_OTHER_ARCHIVES)]:
        problem = f"{shown(odd[0])} is an archive of a kind that is not read; hand in {expected.name} itself"
    elif others:
        problem = f"there is no notebook beside {shown(others[0])}; hand in your work as {expected.name}"
    else:
        problem = f"there is no notebook; hand in your work as {expected.name}"
    return reading.unreadable(expected, problem, student=student, assignment=assignment)


def fingerprint(folder: Path, assignment: str) -> str:
    """Changes when what `read` would find does. It takes a fraction of the time.

    Of files that hardly count, size and time stand for the content.
    """
    state = hashlib.sha256()
    try:
        files, archives, others = _listed(folder, assignment)
    except UnreadableError as error:
        files, archives, others = [], [], [str(error)]
    for name in others[:MAX_COMPARED]:
        state.update(f"other {name}\0".encode(errors="surrogatepass"))
    for position, file in enumerate(sorted((*files, *archives), key=lambda one: one.rank(assignment))):
        try:
            if position < MAX_COMPARED:
                content = file.content()
            else:
                status = file.path.lstat()
                content = f"{status.st_size} {status.st_mtime_ns}".encode()
        except (UnreadableError, OSError) as error:
            content = str(error).encode()
        name = "/".join(file.parts)
        state.update(f"{name}\0{len(content)}\0".encode(errors="surrogatepass"))
        state.update(content)
    return state.hexdigest()


def companions(folder: Path) -> list[Path]:
    """Plain files that lie beside the hand-in, for people to look at: not more than they would, so maybe none."""
    try:
        paths = _walk(folder)
    except UnreadableError:
        return []
    if paths is None:
        paths = [folder / name for name in NBGRADERS_OWN]
    files, size = [], 0
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.lstat()
            if stat.S_ISREG(status.st_mode) and size + status.st_size <= reading.MAX_BYTES:
                size += status.st_size
                files.append(path)
    return files


def _submission(file: File, student: str, assignment: str) -> Submission:
    # a path that can be shown, and encoded
    path = file.path.with_name(shown(file.path.name, 255))
    try:
        data = file.content()
    except (UnreadableError, ArchiveError) as error:
        problem = str(error) if isinstance(error, ArchiveError) else f"{shown(file.path.name)} {error}"
        return reading.unreadable(path, problem, student=student, assignment=assignment)
    return reading.from_bytes(data, path, student=student, assignment=assignment)


def _chosen(files: Sequence[File], assignment: str) -> list[File]:
    """The file that counts; several, if it is not clear which."""
    if not files:
        return []
    best = _first(files, assignment)
    if best[0].rank(assignment) == 0 and len(best) == 1:
        scripts = [file for file in files if file.rank(assignment) == 1]
        if scripts:
            best = [min([best[0], _first(scripts, assignment)[0]], key=_unwritten)]
    return best[:1] if len(best) <= MAX_COMPARED and _are_the_same(best) else best


def _first(files: Sequence[File], assignment: str) -> list[File]:
    """Those of the surest name; of files with the very name, the ones nearest to the top."""

    def order(file: File) -> tuple[int, int]:
        rank = file.rank(assignment)
        return rank, len(file.parts) if rank < 2 else 0

    least = min(map(order, files))
    return [file for file in files if order(file) == least]


def _are_the_same(files: Sequence[File]) -> bool:
    if len(files) == 1:
        return True
    try:
        return len({file.content() for file in files}) == 1
    except (UnreadableError, ArchiveError):
        return False


def _unwritten(file: File) -> float:
    submission = _submission(file, "", "")
    return float("inf") if submission.problem else reading.unwritten(submission)


def _listed(folder: Path, assignment: str) -> tuple[list[File], list[File], list[str]]:
    """Files that may be the hand-in, zip archives, and the names of others; links are not followed.

    Raises:
        UnreadableError: if the folder cannot be read, or has more files than anyone hands in and none of the
            right name.
    """
    paths = _walk(folder)
    if paths is None:
        # which of them were seen is chance, so only the right names count
        expected = [folder / f"{assignment}{suffix}" for suffix in _SUFFIXES]
        paths = [path for path in expected if os.path.lexists(path)]
        if not paths:
            raise UnreadableError(f"there are more than {MAX_FILES} files")
    files: list[File] = []
    archives: list[File] = []
    others: list[str] = []
    for path in paths:
        file = File(path, path.relative_to(folder).parts, partial(reading.read_file, path))
        may_count = file.suffix in _SUFFIXES or (not file.suffix and file.stem.startswith(assignment))
        if _NOT_HANDED_IN.fullmatch(path.name) or path.name in NBGRADERS_OWN:
            continue
        if file.suffix == ".zip" or ((may_count or not file.suffix) and _head(path).startswith(ZIP_MAGIC)):
            archives.append(file)
        elif may_count:
            files.append(file)
        else:
            others.append(path.name)
    return files, archives, others


def _walk(folder: Path) -> list[Path] | None:
    """All files, those near the top first; None if there are more than anyone hands in.

    Raises:
        UnreadableError: if the folder cannot be read.
    """
    level, found, seen = [folder], [], 0
    while level:
        below: list[Path] = []
        for place in level:
            try:
                with os.scandir(place) as entries:
                    some = list(islice(entries, MAX_FILES + 1))
                    listing = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in some)
            except FileNotFoundError:
                continue
            except OSError as error:
                if place == folder:
                    raise UnreadableError(f"the folder cannot be read ({error.strerror})") from None
                continue
            seen += len(listing)
            if seen > MAX_FILES:
                return None
            for name, is_folder in listing:
                if not is_litter((name,)):
                    (below if is_folder else found).append(place / name)
        level = below
    return found


def _head(path: Path) -> bytes:
    try:
        return reading.read_file(path, most=4)
    except UnreadableError:
        return b""


def _unpacked(archive: File) -> list[File]:
    """Files of a zip archive that may be the hand-in; what an archive in it has in it is not looked at."""
    contents = Archive(io.BytesIO(archive.content()), archive.path.name)
    files = [
        File(
            archive.path.joinpath(*entry.parts), (*archive.parts, *entry.parts), partial(contents.read, entry)
        )
        for entry in contents.entries
        if not _NOT_HANDED_IN.fullmatch(entry.parts[-1])
    ]
    found = [file for file in files if file.suffix in _SUFFIXES]
    refused = next((entry for entry in contents.entries if entry.problem), None)
    if not found and refused:
        contents.read(refused)
    return found
