"""Hand-ins are understood as far as they can be, and never run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import submission_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder import submission as reading


def notebook(*sources: str) -> str:
    cells = [{"cell_type": "code", "source": source, "metadata": {}, "outputs": []} for source in sources]
    return json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5, "metadata": {}})


def read(tmp_path: Path, text: str | bytes, name: str = "a.ipynb") -> reading.Submission:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return reading.read(path)


def names(extract: reading.Extract) -> list[str]:
    return [name for statement in extract.statements for name in sorted(statement.binds)]


def test_takes_what_a_function_needs_and_nothing_else(tmp_path):
    submission = read(
        tmp_path,
        notebook(
            "import numpy as np\nimport pandas",
            "SCALE = 2\ndef helper(x):\n    return np.exp(x) * SCALE",
            "def f(x):\n    y = helper(x)\n    return y",
            "y = f(train())\nprint(y)",
        ),
    )
    assert names(reading.extract(submission, ["f"])) == ["np", "SCALE", "helper", "f"]


def test_takes_every_statement_that_changes_what_is_needed():
    submission = submission_of(
        "table = {}\ntable['a'] = 1\nother = {}\nother['b'] = 2\ndef f(): return table"
    )
    sources = [statement.source for statement in reading.extract(submission, ["f"]).statements]
    assert sources == ["table = {}", "table['a'] = 1", "def f(): return table"]


def test_keeps_decorators_and_line_numbers():
    submission = submission_of("import functools\n\n@functools.cache\ndef f(): return 1")
    last = reading.extract(submission, ["f"]).statements[-1]
    assert last.line == 3
    assert last.source.startswith("@functools.cache")


@pytest.mark.parametrize(
    "code",
    ["%matplotlib inline\ndef f(): return 1", "!pip install x\ndef f(): return 1", "files = !ls\ndef f(): return 1",
     "%%time\ndef f(): return 1", "f?\ndef f(): return 1"],
)  # fmt: skip
def test_magics_are_left_out(code):
    assert reading.extract(submission_of(code), ["f"]).reason is None


def test_cell_in_another_language_is_left_out():
    assert reading.extract(submission_of("%%bash\ndef f"), ["f"]).reason == "missing"


def test_syntax_error_costs_only_what_stands_in_it():
    submission = submission_of(
        "def good():\n    return 1\n\ndef bad(:\n    return 2\n\ndef fine():\n    return 3"
    )
    assert reading.extract(submission, ["good"]).reason is None
    assert reading.extract(submission, ["fine"]).reason is None
    broken = reading.extract(submission, ["bad"])
    assert broken.reason == "syntax"
    assert "code cell 1, line 4" in broken.message
    assert "def bad(:" in broken.message


def test_missing_function_is_named():
    extract = reading.extract(submission_of("def softmaks(z): return z"), ["softmax"])
    assert (extract.reason, extract.message) == ("missing", "`softmax` is not defined in your file")


@pytest.mark.parametrize(
    ("name", "data", "reason", "says"),
    [
        ("a.ipynb", b"", "missing", "is empty"),
        ("a.ipynb", b"{broken", "syntax", "its JSON is broken"),
        ("a.ipynb", b"[]", "syntax", "no list of cells"),
        ("a.ipynb", b'{"cells": 3}', "syntax", "no list of cells"),
        ("a.ipynb", b"[" * 100_000, "syntax", "its JSON is broken"),
        ("a.py", b"\xff\xfe\x00", "syntax", "not UTF-8"),
        ("a.py", b"x = 1\n" * 200_000, "syntax", "characters of code"),
    ],
)
def test_unreadable_file_is_a_reason(tmp_path, name, data, reason, says):
    extract = reading.extract(read(tmp_path, data, name), ["f"])
    assert extract.reason == reason
    assert says in extract.message
    assert "\n" not in extract.message


def test_missing_file_is_a_reason(tmp_path):
    extract = reading.extract(reading.read(tmp_path / "a.ipynb"), ["f"])
    assert (extract.reason, extract.message) == (
        "missing", "a.ipynb is not there; hand in your work under this name",
    )  # fmt: skip


def test_oversized_file_is_a_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert "clear its outputs" in read(tmp_path, notebook("def f(): return 1")).problem


def test_byte_order_mark_and_windows_line_ends(tmp_path):
    submission = read(tmp_path, b"\xef\xbb\xbfdef f():\r\n    return 1\r\n", "a.py")
    assert reading.extract(submission, ["f"]).reason is None


def test_cells_of_unknown_shape_are_left_out(tmp_path):
    cells = [
        None,
        3,
        {"cell_type": "code"},
        {"cell_type": "code", "source": [1, "def f(): return 1"]},
        {"source": "x"},
    ]
    submission = read(tmp_path, json.dumps({"cells": cells}))
    assert reading.extract(submission, ["f"]).reason is None


@given(st.text(max_size=300) | st.binary(max_size=300))
@example("def f(" * 500)
@example("(" * 3000)
@example("x = " + "-" * 5000 + "1")
@example("\x00")
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_an_exception(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    for name in ("a.py", "a.ipynb"):
        reading.extract(
            read(folder, text if isinstance(text, bytes) else text.encode("utf-8", "replace"), name), ["f"]
        )


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=300, deadline=None)
def test_any_cells_are_read_without_an_exception(tmp_path_factory, sources):
    reading.extract(read(tmp_path_factory.mktemp("cells"), notebook(*sources)), ["f"])
