"""What student code can't do, and what becomes of it when it tries."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.sandbox import confine
from autograder.sandbox.host import Limits, Sandbox, SandboxUnavailableError, StudentCodeError

ROOT = Path(__file__).resolve().parent.parent


def run(sandbox: Sandbox, body: str, *args, seconds: float = 5, memory: int = 300_000_000):
    """Call `f(*args)` whose body is given, in a box of its own."""
    code = "def f(*args):\n" + "".join(f"    {line}\n" for line in body.split("\n"))
    box = sandbox.open()
    try:
        box.load([("code cell 1", 1, code)], ["f"], Limits(memory=memory))
        return box.call("f", args, {}, seconds=seconds).value
    finally:
        box.close()


FORBIDDEN = {
    "read the course": f"return open({str(ROOT / 'solutions')!r} + '/03b-regularisation/misconceptions.py').read()",
    "read the tests": f"return open({str(Path(__file__))!r}).read()",
    "list the home folder": "import os\nreturn [os.listdir(os.path.expanduser('~root/..') + '/home')]",
    "read the password file": "return open('/etc/passwd').read()",
    "see other processes": "import os\nreturn open('/proc/1/cmdline').read()",
    "open a socket": "import socket\nsocket.socket()",
    "start a program": "import subprocess\nsubprocess.run(['true'])",
    "fork": "import os\nos.fork()",
    "make namespaces": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nif libc.unshare(0x10000000): raise OSError(ctypes.get_errno(), 'unshare')",
    "trace": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nif libc.ptrace(0, 0, 0, 0): raise OSError(ctypes.get_errno(), 'ptrace')",
    "mount": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nif libc.mount(b'x', b'/box', b'tmpfs', 0, None): raise OSError(ctypes.get_errno(), 'mount')",
    "write outside its scratch folder": "open('/usr/note', 'w')",
    "leave a note at the root": "open('/note', 'w')",
    "fill the disk": "open('note', 'w').write('x' * 100_000_000)",
    "memory without a limit": "import os\nos.memfd_create('x')",
}  # fmt: skip


@pytest.mark.parametrize("body", FORBIDDEN.values(), ids=FORBIDDEN.keys())
def test_forbidden_things_raise(sandbox, body):
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body)
    assert error.value.reason == "error"


DEATHS = {
    "endless loop": ("while True: pass", "timeout"),
    "endless loop that catches everything": ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "timeout"),
    "loop deaf to signals": ("import signal\nfor s in (2, 15, 14): signal.signal(s, signal.SIG_IGN)\nwhile True: pass", "timeout"),
    "sleep": ("import time\ntime.sleep(60)", "timeout"),
    "exit": ("import os\nos._exit(0)", "crash"),
    "segmentation fault": ("import ctypes\nctypes.string_at(0)", "crash"),
    "abort": ("import os\nos.abort()", "crash"),
    "sys.exit": ("import sys\nsys.exit(0)", "error"),
    "memory": ("return [0] * 10**10", "memory"),
    "memory by numpy": ("import numpy as np\nreturn np.ones(10**10)", "memory"),
    "recursion": ("def g(): return g()\nreturn g()", "error"),
    "closed descriptors": ("import os\nos.closerange(0, 1000)", "crash"),
    "exception that cannot be printed": ("class E(Exception):\n    def __str__(self): raise ValueError\nraise E", "error"),
    "giant answer": ("import numpy as np\nreturn np.zeros(20_000_000)", "protocol"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "reason"), DEATHS.values(), ids=DEATHS.keys())
def test_each_death_has_its_reason(sandbox, body, reason):
    start = time.monotonic()
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body, seconds=1)
    assert error.value.reason == reason
    assert "\n" not in error.value.message
    assert time.monotonic() - start < 10
    assert run(sandbox, "return args[0] + 1", 1) == 2


def test_forged_frames_are_a_protocol_error_or_an_answer(sandbox):
    """Writing on the grader's connection can only harm one's own answer."""
    body = "import os\nfor fd in range(3, 20):\n    try: os.write(fd, b'x' * 500)\n    except OSError: pass\nreturn 1"
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body, seconds=2)
    assert error.value.reason == "protocol"


def test_printing_costs_nothing(sandbox):
    assert run(sandbox, "for i in range(100_000): print('x' * 100)\nreturn 1") == 1


def test_threads_are_allowed_but_limited(sandbox):
    assert (
        run(sandbox, "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()\nreturn 1")
        == 1
    )
    bomb = "import threading, time\nfor i in range(5000): threading.Thread(target=time.sleep, args=(9,), daemon=True).start()"
    with pytest.raises(StudentCodeError):
        run(sandbox, bomb)


def test_boxes_know_nothing_of_each_other(sandbox):
    first, second = sandbox.open(), sandbox.open()
    try:
        for box in (first, second):
            box.load(
                [
                    (
                        "c",
                        1,
                        "import os\ndef f(): open('note', 'a').write('x'); return [os.listdir('.'), os.getpid()]",
                    )
                ],
                ["f"],
                Limits(),
            )
        assert (
            first.call("f", [], {}, seconds=5).value
            == second.call("f", [], {}, seconds=5).value
            == [["note"], 1]
        )
    finally:
        first.close()
        second.close()


def test_student_code_is_not_root(sandbox):
    assert run(sandbox, "import os\nreturn [os.getuid() == 0, os.environ.get('HOME')]") == [False, "/box"]


def test_no_process_is_left_behind():
    def children() -> int:
        return len(os.listdir(f"/proc/{os.getpid()}/task")) + sum(
            os.path.exists(f"/proc/{pid}") for pid in _descendants(os.getpid())
        )

    before = children()
    with Sandbox() as sandbox:
        for body in ("import time\ntime.sleep(60)", "return 1"):
            with contextlib.suppress(StudentCodeError):
                run(sandbox, body, seconds=0.5)
    deadline = time.monotonic() + 5
    while children() != before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children() == before


def _descendants(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found += [int(stat.parent.name), *_descendants(int(stat.parent.name))]
    return found


def test_arguments_changed_in_place_are_reported(sandbox):
    box = sandbox.open()
    try:
        box.load([("c", 1, "def f(x, y): y[0] = 5; return x")], ["f"], Limits())
        answer = box.call("f", [np.zeros(2)], {"y": np.zeros(2)}, seconds=5)
        assert answer.changed == ("y",)
    finally:
        box.close()


def test_plain_child_process_still_has_limits():
    with Sandbox(isolated=False) as sandbox:
        assert run(sandbox, "return args[0] * 2", np.ones(2)).tolist() == [2, 2]
        with pytest.raises(StudentCodeError) as error:
            run(sandbox, "while True: pass", seconds=0.5)
        assert error.value.reason == "timeout"


def test_without_bubblewrap_it_says_so(monkeypatch):
    monkeypatch.setattr("autograder.sandbox.host.find_bwrap", lambda: None)
    with pytest.raises(SandboxUnavailableError, match="apt install bubblewrap"):
        Sandbox()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_filter_is_whole_instructions(machine):
    assert len(confine.filter_program(machine)) % 8 == 0
