"""A zip archive from a stranger, read in memory: nothing of it is written anywhere."""

from __future__ import annotations

import contextlib
import io
import re
import stat
import struct
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from autograder.cells import shown

LEADS_OUT = "leads out of the archive; make the archive anew, of the notebook alone"
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
CHUNK = 1 << 20
MAX_DEPTH = 50
# deflate makes up to 1,032 bytes of one; a notebook of a few MB, hardly more than a hundred
MAX_RATIO = 300
SIZE_WITHOUT_RATIO = 10_000_000
_UTF8_NAME, _ENCRYPTED = 0x800, 0x2041
_EXTENDED_TIME = 0x5455
_NO_TIME = datetime(1980, 1, 2)


class ArchiveError(ValueError):
    """Why an archive, or something in it, cannot be read: one line."""


@dataclass(frozen=True)
class Limits:
    """Bytes of the list of contents, of one file, and of all that is read."""

    directory: int
    file: int
    total: int


HAND_IN = Limits(directory=2_000_000, file=100_000_000, total=200_000_000)
CLASS = Limits(directory=50_000_000, file=100_000_000, total=20_000_000_000)


@dataclass(frozen=True)
class Entry:
    """A file in an archive; `problem` says why it is not to be read."""

    parts: tuple[str, ...]
    info: zipfile.ZipInfo
    problem: str | None = None

    @property
    def name(self) -> str:
        return "/".join(self.parts)


class Archive:
    """The files of an archive, without what operating systems and editors add to it.

    Raises:
        ArchiveError: if it is no zip archive, or its list of contents is damaged or too long.
    """

    def __init__(self, file: BinaryIO, name: str, limits: Limits = HAND_IN) -> None:
        self.name = shown(name)
        self._limits = limits
        self._bytes = file.seek(0, io.SEEK_END)
        self._read = 0
        guarded = _Guarded(file, limits.directory)
        try:
            self._zip = zipfile.ZipFile(guarded)  # type: ignore[arg-type]
            entries = [_entry(info) for info in self._zip.infolist()]
        except ArchiveError as error:
            raise ArchiveError(f"{self.name} {error}") from None
        except Exception:
            # what zipfile raises for hostile bytes is not written down anywhere
            raise ArchiveError(
                f"{self.name} is not a zip archive, or a damaged one; make it anew, or hand in the notebook itself"
            ) from None
        self.entries = [entry for entry in entries if entry.parts and not is_litter(entry.parts)]

    def read(self, entry: Entry) -> bytes:
        """The content of a file. What the archive says about its size is not believed.

        Raises:
            ArchiveError: if it cannot be read whole, or is too large.
        """
        if entry.problem:
            raise self._error(entry, entry.problem)
        limits, packed = self._limits, min(entry.info.compress_size, self._bytes)
        chunks, size = [], 0
        try:
            with self._zip.open(entry.info) as stream:
                while chunk := stream.read(CHUNK):
                    chunks.append(chunk)
                    size += len(chunk)
                    self._read += len(chunk)
                    if size > limits.file:
                        raise self._error(
                            entry, f"is larger than {limits.file // 10**6} MB; clear its outputs"
                        )
                    if self._read > limits.total:
                        raise self._error(entry, "makes the archive too large; hand in the notebook itself")
                    if size > SIZE_WITHOUT_RATIO and size > MAX_RATIO * packed:
                        raise self._error(
                            entry, "is blown up to many times its size; hand in the notebook itself"
                        )
        except ArchiveError:
            raise
        except Exception:
            raise self._error(entry, "is damaged; make the archive anew") from None
        if size != entry.info.file_size:
            raise self._error(entry, "is not as large as the archive says; make the archive anew")
        return b"".join(chunks)

    def _error(self, entry: Entry, problem: str) -> ArchiveError:
        return ArchiveError(f"{self.name}: {shown(entry.name)} {problem}")


def is_litter(parts: tuple[str, ...]) -> bool:
    """Whether a file was put there by an operating system or an editor."""
    return any(
        part.startswith(".")
        and part != ".."
        or part in ("__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini")
        for part in parts
    )


def moment(entry: Entry) -> datetime | None:
    """When a file was last changed, in UTC. The usual field has the local time of who made the archive."""
    extra = entry.info.extra
    while len(extra) >= 9:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind == _EXTENDED_TIME and length >= 5 and extra[4] & 1:
            return datetime.fromtimestamp(struct.unpack("<i", extra[5:9])[0], UTC)
        extra = extra[4 + length :]
    try:
        local = datetime(*entry.info.date_time)
        # the first day that can be said stands for "unknown"
        return local.astimezone(UTC) if local >= _NO_TIME else None
    except (ValueError, OverflowError, OSError):
        return None


def _entry(info: zipfile.ZipInfo) -> Entry:
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        # many programs write UTF-8 without saying so; hardly any other name is valid UTF-8 by chance
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    name = name.replace("\\", "/")
    if name.endswith("/"):
        return Entry((), info)
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    kind = stat.S_IFMT(info.external_attr >> 16)
    problem = None
    if ".." in parts or name.startswith("/") or re.match(r"[A-Za-z]:", name):
        problem = LEADS_OUT
    elif len(parts) > MAX_DEPTH:
        problem = f"lies in more than {MAX_DEPTH} folders; make the archive anew, of the notebook alone"
    elif "\0" in name:
        problem = "has a name that no file can have; make the archive anew"
    elif kind not in (0, stat.S_IFREG):
        problem = "is a link or a device; put the file itself into the archive"
    elif info.flag_bits & _ENCRYPTED:
        problem = "is encrypted; make the archive without a password"
    elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        problem = "is packed in a rare way; make the archive anew, with the usual settings"
    return Entry(parts, info, problem)


class _Guarded:
    """A file of which nobody reads much at once, whatever lengths an archive's headers claim."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file = file
        self._most = most
        self.seek, self.tell, self.close = file.seek, file.tell, file.close

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            size = self._most + 1
        if size > self._most + 1:
            raise ArchiveError("has too many files in it; hand in the notebook itself")
        return self._file.read(size)
