"""Hand-ins are understood as far as they can be, and never run."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from conftest import submission_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder import submission as reading
from autograder.sandbox.remote import Limits, StudentCodeError


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


# Each works in the student's notebook when its cells are run in their order: `f()` is 7.
WORKS = {
    "a helper in another cell": ["def g(): return 7", "def f(): return g()"],
    "a helper further down": ["def f(): return g()", "def g(): return 7"],
    "defined twice": ["def f(): return 1", "def f(): return 7"],
    "a leftover skeleton behind it": ["def f(): return 7", "def f():\n    raise NotImplementedError"],
    "a copied cell before it": ["def f():\n    raise NotImplementedError", "def f(): return 7"],
    "merged into one cell": ["import math\ndef g(): return 7\ndef f(): return math.floor(g())\nprint(f())"],
    "under a condition": ["if True:\n    def f(): return 7\nelse:\n    def f(): return 1"],
    "in a try": ["try:\n    import nothing_of_the_kind\nexcept ImportError:\n    def f(): return 7"],
    "a lambda": ["f = lambda: 7"],
    "a partial": ["import functools", "f = functools.partial(int, '7')"],
    "an alias": ["def mine(): return 7", "f = mine"],
    "decorated": ["def twice(g): return lambda: 2 * g()", "@twice\ndef f(): return 3.5"],
    "redefined by itself": ["def f(): return 6", "g = f\ndef f(): return g() + 1"],
    "a callable object": ["class F:\n    def __call__(self): return 7", "f = F()"],
    "annotated": ["from typing import Any", "N: int = 7", "def f(x: Any = None) -> int: return N"],
    "annotated with names that nothing defines": ["from __future__ import annotations", "def f(x: Tensor = None) -> Tensor:\n    return 7"],
    "star import": ["from math import *", "def f(): return floor(7.5)"],
    "a constant changed in place": ["N = 6", "N += 1", "def f(): return N"],
    "a table filled by a loop": ["T = {}", "for i in range(8):\n    T[i] = i", "def f(): return T[7]"],
    "a list filled by a loop": ["T = []", "for i in range(8):\n    T.append(i)", "def f(): return T[7]"],
    "a list filled in a nested block": ["T = []", "with open('/dev/null'):\n    pass\nfor i in range(8):\n    if i > 6:\n        T.append(i)", "def f(): return T[0]"],
    "a table filled by several statements": ["T = dict(a=1)", "T.update(b=2)", "T['c'] = 7", "def f(): return T['c']"],
    "a list changed by unpacking": ["T = [0, 0]", "T[0], T[1] = 3, 4", "def f(): return sum(T)"],
    "a global set by a function": ["def init():\n    global N\n    N = 7", "init()", "def f(): return N"],
    "a global that it counts": ["N = 6", "def f():\n    global N\n    N += 1\n    return N"],
    "a method added later": ["class A: pass", "A.seven = lambda self: 7", "def f(): return A().seven()"],
    "with a block around it": ["import contextlib", "with contextlib.nullcontext(7) as N:\n    pass", "def f(): return N"],
    "shadowing an import": ["from math import sqrt as f", "def f(): return 7"],
    "two statements on a line": ["import itertools; count = itertools.count(7)", "def f(): return next(count)"],
    "demonstrations that would never end": ["T = []", "def f():\n    T.append(0)\n    return 7", "for _ in range(10**9):\n    T.append(f())", "while True: f()"],
    "a magic in the cell": ["%matplotlib inline\ndef f(): return 7"],
    "a line that looks like a magic": ["%matplotlib inline\nN = (17\n% 10)\ndef f(): return N"],
    "a shell line with quotes": ["!echo \"it's (\ndef f(): return 7"],
    "a shell line over two lines": ["!pip install \\\n    nothing\ndef f(): return 7"],
    "a shell line in a block": ["def g():\n    !ls\nif False:\n    !pip install nothing\ndef f(): return 7"],
    "a timed assignment": ["def g(): return 7", "%time N = g()", "def f(): return N"],
    "a timed cell": ["%%time\nN = 7", "%%capture out\ndef f(): return N"],
    "help and listings": ["f?\nf??\n?f\nfiles = !ls\na, b = %magic\ndef f(): return 7"],
    "a cell that waits for something": ["await nothing()", "def f(): return 7"],
    "behind an unclosed bracket": ["x = (1,\ndef f():\n    return 7"],
    "before an unclosed string": ["def f():\n    return 7\n\ndef g():\n    '''never closed\n    return 1"],
    "behind an unclosed string": ["def g():\n    '''never closed\n    return 1\n\ndef f():\n    return 7"],
    "with a docstring at the margin, beside broken code": ["def f():\n    '''Says\nwhat it does.\n    '''\n    return 7\ndef broken(:\n    pass"],
    "with else at the margin, beside broken code": ["if False:\n    def f(): return 1\nelse:\n    def f(): return 7\nbroken broken"],
    "a command without its sign": ["pip install nothing\ndef f(): return 7"],
    "a carriage return alone": ["# note\rdef f():\r    return 7"],
    "a byte order mark in the cell": ["\ufeffdef f(): return 7"],
    "a lone surrogate in a comment": ["# \ud800\ndef f(): return 7"],
    "fullwidth letters, which Python takes for plain ones": ["def \uff46(): return 7"],
    "too deep elsewhere": ["x = " + "(" * 300 + ")" * 300, "y = " + "-" * 100_000 + "1", "def f(): return 7"],
    "a very long line elsewhere": ["x = '" + "a" * 400_000 + "'", "def f(): return 7"],
}  # fmt: skip


@pytest.mark.parametrize("cells", WORKS.values(), ids=WORKS.keys())
def test_what_works_in_the_notebook_works(tmp_path, sandbox, cells):
    extract = reading.extract(read(tmp_path, notebook(*cells)), ["f"])
    assert extract.reason is None, extract.message
    box = sandbox.open()
    try:
        statements = [(one.label, one.line, one.source) for one in extract.statements]
        box.load(statements, ["f"], Limits())
        assert box.call("f", [], {}, seconds=5).value == 7
    finally:
        box.close()


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["def f(:\n    return 1"], "code cell 1, line 1 is not valid Python (invalid syntax): `def f(:`"),
        (["if x:\n    def f():\n        return 1\n      return 2"], "code cell 1, line 4 is not valid Python (unindent does not match any outer indentation level): `return 2`"),
        (["def f():\n        x = 1\n\treturn 2"], "code cell 1, line 3 is not valid Python (inconsistent use of tabs and spaces in indentation): `return 2`"),
        (["%%writefile f.py\ndef f(): return 1"], "`f` is not defined in your file: it stands in a %%writefile cell, which defines nothing here; take that line out"),
        (["%%timeit\ndef f(): return 1"], "`f` is not defined in your file: it stands in a %%timeit cell, which defines nothing here; take that line out"),
        (["class A:\n    def f(self): return 1"], "`f` is not defined in your file: it stands inside another definition (code cell 1, line 1); move it to the left margin"),
        (["def g():\n    return 1\n\n    def f(): return 1"], "`f` is not defined in your file: it stands inside another definition (code cell 1, line 1); move it to the left margin"),
        (["def F(): return 1"], "`f` is not defined in your file; there is `F`; rename it"),
        (["def f(): pass"], "`f` is not written yet"),
        (["async def f(): raise NotImplementedError('later')"], "`f` is not written yet"),
        (["def f():\n    '''Text.'''\n    raise NotImplementedError(" + "-" * 500 + "1)"], "`f` is not written yet"),
        (["def f():\n    raise NotImplementedError"] * 2, "`f` is not written yet"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(tmp_path, cells, message):
    extract = reading.extract(read(tmp_path, notebook(*cells)), ["f"])
    assert extract.message == message


def test_a_look_alike_is_named(tmp_path):
    extract = reading.extract(read(tmp_path, notebook("def s\u043eftmax(z): return z")), ["softmax"])
    assert extract.message == (
        "`softmax` is not defined in your file; there is `s\u043eftmax`, which looks like it but has another "
        "letter (cyrillic small letter o); rename it"
    )


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_code_in_a_cell_that_is_not_run_is_named(tmp_path, kind):
    cells = [{"cell_type": kind, "source": "Mine:\ndef f():\n    return 1"}]
    extract = reading.extract(read(tmp_path, json.dumps({"cells": cells})), ["f"])
    assert extract.reason == "missing"
    assert extract.message == (
        f"`f` is not defined in your file: it stands in a {kind} cell, which is not run; make it a code cell"
    )


def test_a_broken_helper_is_told_where_it_is_missed(tmp_path, sandbox):
    extract = reading.extract(
        read(tmp_path, notebook("def f(): return helper()", "def helper(:\n    return 1")), ["f"]
    )
    box = sandbox.open()
    try:
        box.load([(one.label, one.line, one.source) for one in extract.statements], ["f"], Limits())
        with pytest.raises(StudentCodeError, match="code cell 2, line 1: SyntaxError"):
            box.call("f", [], {}, seconds=5)
    finally:
        box.close()


def test_a_training_that_only_shows_something_is_not_run():
    """It fills a list that the function reads, but by calling the function: it comes after it, not before."""
    code = "log = []\ndef train(n):\n    return log[-n:]\ndef run():\n    return train(1)\n"
    shows = "for n in range(9):\n    log.append(train(n))\nlog.extend(run())\nlog.append(0)"
    sources = [one.source for one in reading.extract(submission_of(code + shows), ["train"]).statements]
    assert sources == ["log = []", "def train(n):\n    return log[-n:]", "log.append(0)"]


def test_a_kernel_that_goes_back_to_the_skeleton_has_the_skeleton():
    """Of what a kernel has run, the last counts; only in a file is a skeleton a leftover."""
    cells = [("In [1]", "def f(): return 1"), ("In [2]", "def f():\n    raise NotImplementedError")] * 6000
    kernel = reading.from_cells(cells, student="", assignment="a", path=Path("notebook"), sha256="")
    assert reading.extract(kernel, ["f"]).message == "`f` is not written yet"
    assert reading.extract(kernel, ["g"]).message.endswith("; run the cell that defines it")


TEXT = "# Größe\ndef f(): return 1\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("latin-1"),
        TEXT.replace("# ", "# -*- coding: latin-1 -*- ").encode("latin-1"),
        TEXT.replace("# ", "# vim: set fileencoding=cp437 : ").encode("cp437"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode() + b"\0" * 500,
    ],
)
def test_encodings_and_line_ends_of_a_script(tmp_path, data):
    submission = read(tmp_path, data, "a.py")
    assert submission.problem is None
    assert reading.extract(submission, ["f"]).statements[0].line == 2
    assert "Größe\n" in submission.cells[0].source


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_of_a_notebook(tmp_path, encoding, line_end):
    cell = {"cell_type": "code", "source": TEXT.replace("\n", line_end)}
    text = json.dumps({"cells": [cell]}, ensure_ascii=False, indent=1).replace("\n", line_end)
    submission = read(tmp_path, text.encode(encoding))
    assert reading.extract(submission, ["f"]).statements[0].line == 2
    assert submission.cells[0].source == TEXT


@pytest.mark.parametrize(
    ("notebook", "says"),
    [
        ({"worksheets": [{"cells": [{"cell_type": "code", "input": ["def f():\n", "    return 1"]}]}]}, None),
        ({"nbformat": 5, "cells": [{"cell_type": "code", "source": "def f(): return 1", "new": {}}]}, None),
        ({"cells": [{"cell_type": "code", "source": [1, "def f():", None, " return 1", ["x"]]}]}, None),
        ({"cells": [{"cell_type": "code", "source": "def f(): return 1", "metadata": None}]}, None),
        (
            {"cells": [{"cell_type": "code", "source": "def f(): return 1", "metadata": {"nbgrader": 3}}]},
            None,
        ),
        ({"worksheets": 3}, "is not a notebook: it has no list of cells"),
        ({"cells": [{}] * 10_001}, "has more than 10000 cells"),
        ({"cells": [{"cell_type": "code", "source": "x\n" * 10_001}]}, "has more than 10000 statements"),
    ],
)
def test_shapes_of_notebooks(tmp_path, notebook, says):
    extract = reading.extract(read(tmp_path, json.dumps(notebook)), ["f"])
    assert (says in extract.message) if says else extract.reason is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (notebook("def f(): return 1")[:-30], "a.ipynb is cut off"),
        ('{"cells": [{"cell_type": "code", "source": "def f(): ret', "a.ipynb is cut off"),
        ('{"cells": [], "cells": [{"cell_type": "code", "source": "def f(): return NaN"}], "x": NaN}', None),
        ('{"x": ' + "[" * 100_000 + "]" * 100_000 + "}", "its JSON is broken"),
        ('{"cells": [], "x": ' + "1" * 5000 + "}", "its JSON is broken"),
        ('{"cells": [' + "{}," * 5_000_000 + "{}]}", "has too much in its outputs"),
        ("hello", "its JSON is missing"),
        ("import numpy as np\n\ndef f():\n    return 1\n", None),
    ],
)
def test_json_of_notebooks(tmp_path, text, says):
    extract = reading.extract(read(tmp_path, text), ["f"])
    assert (says in extract.message) if says else extract.reason is None


def test_a_notebook_named_py_is_a_notebook(tmp_path):
    submission = read(tmp_path, notebook("def f(): return 1"), "a.py")
    assert not submission.is_script
    assert reading.extract(submission, ["f"]).reason is None


def test_what_a_person_is_to_see_is_kept(tmp_path):
    cells = [
        {"cell_type": "markdown", "source": "Answer \ud800", "metadata": {"nbgrader": {"grade_id": "why"}}},
        {"cell_type": "odd", "source": "x" * 6_000_000},
        {"cell_type": "code", "source": "x = 1", "outputs": [{"text": "y" * 1000}]},
    ]
    submission = read(tmp_path, json.dumps({"cells": cells}))
    assert submission.cells[0] == reading.Cell("markdown", "Answer \N{REPLACEMENT CHARACTER}", "why")
    assert [len(cell.source) for cell in submission.cells] == [8, 4_999_992, 5]


HOSTILE = {
    "brackets": "(\n" * 240_000,
    "quotes": "'\n\"\n" * 120_000,
    "triple quotes": '"""\n' * 120_000,
    "one line": "a;" * 240_000,
    "magics": "%x\n" * 160_000,
    "backslashes": "\\\n" * 240_000 + "$",
    "an unclosed string": "def f(x):\n  '''abc\n" + "a\n" * 240_000,
    "decorators": "@a\n" * 160_000,
    "a chain of helpers": "".join(f"def f{n}(): return f{n + 1}()\n" for n in range(9000)) + "def f(): return f0()",
    "spaces": " " * 490_000 + "?x",
    "commas": "a ," * 160_000 + "=!x $",
    "dots": "." * 490_000 + "\n$",
    "attributes": "x" + ".a" * 200_000,
    "a sum": "x = 1" + "+1" * 200_000,
    "broken lines": "a b\n" * 120_000,
    "nested broken functions": "def f():\n '''\n" * 30_000,
    "functions called f": "class A:\n  def f(): pass\n" * 9_000,
}  # fmt: skip


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_code_is_read_in_bounded_time(tmp_path, code):
    start = time.process_time()
    reading.extract(read(tmp_path, code, "a.py"), ["f"])
    assert time.process_time() - start < 10


@given(st.text(max_size=300) | st.binary(max_size=300))
@example("def f(" * 500)
@example("(" * 3000)
@example("x = " + "-" * 5000 + "1")
@example("\x00")
@settings(max_examples=400)
def test_any_text_is_read_without_an_exception(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    for name in ("a.py", "a.ipynb"):
        reading.extract(
            read(folder, text if isinstance(text, bytes) else text.encode("utf-8", "replace"), name), ["f"]
        )


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=300)
def test_any_cells_are_read_without_an_exception(tmp_path_factory, sources):
    reading.extract(read(tmp_path_factory.mktemp("cells"), notebook(*sources)), ["f"])


REAL = [path.read_bytes() for path in sorted(Path(__file__).parent.parent.glob("assignments/*/*.ipynb"))]
PIECES = [
    "def f():",
    "(",
    "'",
    '"""',
    "\\",
    "\n",
    "\t",
    "%",
    "!",
    "?",
    "%%",
    "@",
    "\0",
    "\ufeff",
    "\ud800",
    "{",
    ";",
    "raise",
]


@given(
    st.sampled_from(REAL),
    st.lists(
        st.tuples(st.integers(0, 10**6), st.binary(max_size=3), st.integers(0, 50)), min_size=1, max_size=5
    ),
)
@settings(max_examples=250)
def test_a_real_notebook_with_other_bytes_is_read_without_an_exception(data, changes):
    for place, put, cut in changes:
        place %= len(data)
        data = data[:place] + put + data[place + cut :]
    understood_or_not(data)


@given(
    st.sampled_from(REAL),
    st.lists(
        st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(PIECES)),
        min_size=1,
        max_size=9,
    ),
    st.randoms(use_true_random=False),
)
@settings(max_examples=600)
def test_a_real_notebook_with_other_cells_is_read_without_an_exception(data, changes, random):
    whole = json.loads(data)
    whole["cells"] = cells = random.sample(whole["cells"], 5)
    for number, place, piece in changes:
        cell = cells[number % len(cells)]
        source = "".join(cell["source"])
        place %= len(source) + 1
        cell["source"] = source[:place] + piece + source[place:]
        cells += [cell] * (number % 2)
    understood_or_not(json.dumps(whole).encode())


def understood_or_not(data: bytes) -> None:
    for name in ("a.ipynb", "a.py"):
        submission = reading.from_bytes(data, Path(name), student="", assignment="a")
        extract = reading.extract(submission, ["softmax"])
        assert submission.problem or submission.cells
        assert extract.message.isprintable()
        # what a gradebook and a page need
        "".join(cell.source for cell in submission.cells).encode()


def test_large_tables_are_refused_where_they_are_needed():
    """Weights or labels brought along cost the exercise that needs them, and no other."""
    code = f"TABLE = '{'x' * 200_000}'\n\ndef f():\n    return TABLE\n\ndef g():\n    return 1\n"
    found = submission_of(code)
    assert reading.extract(found, ["f"]).reason == "syntax"
    assert "more than 200 kB of code" in reading.extract(found, ["f"]).message
    assert len(reading.extract(found, ["g"]).statements) == 1
