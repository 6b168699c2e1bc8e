"""A hand-in's bytes as cells of text, whatever encoding, line ends or notebook format they have."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

MAX_CELLS = 10_000
MAX_JSON_VALUES = 5_000_000
MAX_TEXT_CHARACTERS = 5_000_000

# of encodings that a .py file may declare, those of one byte a character
_DECLARED = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*((?:latin|iso|cp|windows|mac|koi8)[-\w.]*)", re.I)
# what text of one byte a character never has: control characters, and pairs that UTF-8 would have
_NOT_ONE_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]|[\xc2-\xf4][\x80-\xbf]")
_OTHER_FORMATS = {
    b"PK\x03\x04": "a zip archive; unpack it and hand in the notebook in it",
    b"PK\x05\x06": "an empty zip archive; hand in the notebook itself",
    b"%PDF": "a PDF; hand in the notebook itself",
    b"\x1f\x8b": "a gzip archive; hand in the notebook itself",
    b"Rar!": "a rar archive; hand in the notebook itself",
    b"7z\xbc\xaf": "a 7z archive; hand in the notebook itself",
}
_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.I)
_PYTHON = re.compile(r"^(?:def|import|from|class|@)\s*\w", re.M)
# of a script in the percent format: Jupytext's header, what begins a cell, and what its first line says
_HEADER = re.compile(r"# ---\n(?:#.*\n)*?# ---\n")
_CELL = re.compile(r"^# ?%%(.*)\n?", re.M)
_KINDS = {"[markdown]": "markdown", "[md]": "markdown", "[raw]": "raw"}
_GRADE_ID = re.compile(r'grade_id="([^"]*)"')
_COMMENT = re.compile(r"^# ?", re.M)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Cell:
    """A cell as it was handed in: code, markdown or raw; and the name that nbgrader's metadata give it."""

    kind: str
    source: str
    grade_id: str | None = None


class UnreadableError(ValueError):
    """What a file is instead of a readable hand-in, and the next step."""


def shown(text: str, length: int = 80) -> str:
    """A student's text as part of a message: one line, printable, not too long."""
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: length + 1])
    return text if len(text) <= length else f"{text[:length]}…"


def read_cells(data: bytes, *, notebook: bool) -> list[Cell] | str:
    """The cells of a notebook, or the text of a script; the content decides which of them it is.

    Args:
        notebook: what the file's name says, for the message where it is neither.

    Raises:
        UnreadableError: if it is neither.
    """
    for mark, kind in _OTHER_FORMATS.items():
        if data.startswith(mark):
            raise UnreadableError(f"is {kind}")
    text = _decode(data).rstrip("\0")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        raise UnreadableError("is empty; save your work and hand it in again")
    if _WEB_PAGE.match(text):
        raise UnreadableError("is a web page; hand in the notebook itself")
    first = text[re.match(r"\s*", text).end()]
    if first in "{[":
        try:
            return _notebook_cells(_parsed(text))
        except UnreadableError:
            if notebook:
                raise
    elif notebook and not _PYTHON.search(text):
        raise UnreadableError("is not a notebook: its JSON is missing; save it again from Jupyter")
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def script_cells(text: str, most: int) -> list[Cell]:
    """The cells of a script in the percent format, as `release` and Jupytext write it; the last has what is left.

    >>> script_cells("# %% [markdown]\\n# Text\\n\\n# %% grade_id=\\"softmax\\"\\nz = 1\\n", 10)
    [Cell(kind='markdown', source='Text', grade_id=None), Cell(kind='code', source='z = 1', grade_id='softmax')]
    """
    head = _HEADER.match(text)
    first, *rest = _CELL.split(text[head.end() :] if head else text, maxsplit=most)
    cells = [Cell("code", first.strip("\n"))] if first.strip() else []
    for title, body in zip(rest[::2], rest[1::2], strict=True):
        kind = next((kind for mark, kind in _KINDS.items() if mark in title), "code")
        source = body.strip("\n")
        if kind != "code":
            source = _COMMENT.sub("", source)
        name = _GRADE_ID.search(title)
        cells.append(Cell(kind, source, name and name[1]))
    return cells


def _decode(data: bytes) -> str:
    encoding = json.detect_encoding(data)  # type: ignore[attr-defined]
    declared = next(filter(None, map(_DECLARED.match, data[:1000].splitlines()[:2])), None)
    encodings = [encoding]
    if encoding == "utf-8" and declared:
        encodings.append(declared[1].decode())
    elif encoding == "utf-8" and not _NOT_ONE_BYTE.search(data):
        encodings.append("cp1252")
    for one in encodings:
        try:
            return data.decode(one)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableError("is not UTF-8 text; save it again as UTF-8")


def _parsed(text: str) -> Any:
    if text.count("{") + text.count("[") > MAX_JSON_VALUES:
        # each would take some twenty times its size in memory
        raise UnreadableError("has too much in its outputs; clear them and save it again")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
            raise UnreadableError(
                "is cut off: its JSON is broken at the end of the file; save it again from Jupyter"
            ) from None
        reason = f"{error.msg} at line {error.lineno}"
    except (ValueError, RecursionError) as error:
        reason = str(error)
    raise UnreadableError(
        f"is not a notebook: its JSON is broken ({shown(reason)}); save it again from Jupyter"
    )


def _notebook_cells(notebook: Any) -> list[Cell]:
    """Of any version of the format: up to the third, cells lay in worksheets, and code was called input."""
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) and isinstance(notebook, dict):
        sheets = notebook.get("worksheets")
        lists = (
            [one.get("cells") for one in sheets if isinstance(one, dict)] if isinstance(sheets, list) else []
        )
        cells = [cell for one in lists if isinstance(one, list) for cell in one] if lists else None
    if not isinstance(cells, list):
        raise UnreadableError("is not a notebook: it has no list of cells; save it again from Jupyter")
    if len(cells) > MAX_CELLS:
        raise UnreadableError(f"has more than {MAX_CELLS} cells; hand in a notebook with your work alone")
    found, left = [], MAX_TEXT_CHARACTERS
    for cell in cells:
        source = _text(cell.get("source", cell.get("input", ""))) if isinstance(cell, dict) else None
        if source is None:
            continue
        kind = cell.get("cell_type")
        kind = kind if kind in ("code", "markdown") else "raw"
        if kind != "code":
            source = source[: max(left, 0)]
            left -= len(source)
        found.append(Cell(kind, source, _grade_id(cell)))
    return found


def _text(source: Any) -> str | None:
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str):
        return None
    source = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", source)


def _grade_id(cell: dict[str, Any]) -> str | None:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", name) if isinstance(name, str) else None
