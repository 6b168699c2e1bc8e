"""What student code can't do, and what becomes of it when it tries."""

from __future__ import annotations

import contextlib
import os
import select
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
from conftest import submission_of
from seams import NO_NAMESPACES, change_what_starts

from autograder.grading import grade
from autograder.sandbox import confine, launch
from autograder.sandbox.host import Sandbox
from autograder.sandbox.launch import InfrastructureError, SandboxUnavailableError
from autograder.sandbox.remote import Box, Limits, StudentCodeError

ROOT = Path(__file__).resolve().parent.parent


SOFTMAX = """import numpy as np
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)"""


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
    "outlive its parent": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nif libc.prctl(1, 0, 0, 0, 0): raise OSError(ctypes.get_errno(), 'prctl')",
    "signal others": "import os\nos.kill(-1, 9)",
    "many files": "for i in range(5000): open(str(i), 'w').close()",
    "a system call of tomorrow": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nif libc.syscall(460, 0, 0, 0, 0) < 0: raise OSError(ctypes.get_errno(), 'syscall')",
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
    "giant answer of one number": ("import numpy as np\nreturn np.broadcast_to(1.0, (10**6, 10**6))", "memory"),
    "stopping itself": ("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\nwhile True: pass", "timeout"),
    "memory in many threads": ("import threading, numpy as np\nkept = []\nfor i in range(5): threading.Thread(target=lambda: kept.append(np.ones(5_000_000))).start()\nreturn np.ones(10**9)", "memory"),
    "giant answer": ("import numpy as np\nreturn np.zeros(20_000_000)", "protocol"),
}  # fmt: skip


def seconds_until(reason: str) -> float:
    """Only what has to take too long is not given time enough for a busy machine."""
    return 1 if reason == "timeout" else 10


@pytest.mark.parametrize(("body", "reason"), DEATHS.values(), ids=DEATHS.keys())
def test_each_death_has_its_reason(sandbox, body, reason):
    start = time.monotonic()
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body, seconds=seconds_until(reason))
    assert error.value.reason == reason
    assert "\n" not in error.value.message
    assert time.monotonic() - start < 20
    assert run(sandbox, "return args[0] + 1", 1) == 2


def test_forged_frames_are_a_protocol_error_or_an_answer(sandbox):
    """Writing on the grader's connection can only harm one's own answer."""
    body = "import os\nfor fd in range(3, 20):\n    try: os.write(fd, b'x' * 500)\n    except OSError: pass\nreturn 1"
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body, seconds=10)
    assert error.value.reason == "protocol"


def test_an_answer_to_another_question_is_no_answer(sandbox):
    """Code that answers while it is loaded, and what it prepares for later, count for nothing."""
    code = (
        "import os, stat\n"
        "def _is_socket(fd):\n"
        "    try: return stat.S_ISSOCK(os.fstat(fd).st_mode)\n"
        "    except OSError: return False\n"
        "from autograder.sandbox import wire\n"
        "tree = wire.encode({'answer': 1.0, 'changed': [], 'loaded': True, 'ticket': 0})[0]\n"
        "fd = next(fd for fd in range(3, 64) if _is_socket(fd))\n"
        "os.write(fd, (wire.HEADER.pack(len(tree), 0) + tree) * 3)\n"
        "def f(): return 2.0\n"
    )
    box = sandbox.open()
    try:
        with pytest.raises(StudentCodeError) as error:
            box.load([("c", 1, code)], ["f"], Limits())
        assert error.value.reason == "protocol"
        assert not box.alive
    finally:
        box.close()


def test_a_trickle_of_bytes_ends_at_the_deadline(sandbox):
    """A frame that never ends, a byte at a time, is stopped in time."""
    body = (
        "import os, stat, time\n"
        "for fd in range(3, 64):\n"
        "    try:\n"
        "        if stat.S_ISSOCK(os.fstat(fd).st_mode): break\n"
        "    except OSError: pass\n"
        "os.write(fd, (4_000_000).to_bytes(4, 'little') + (0).to_bytes(8, 'little'))\n"
        "while True:\n    os.write(fd, b' ')\n    time.sleep(0.01)"
    )
    start = time.monotonic()
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body, seconds=1)
    assert error.value.reason == "timeout"
    assert time.monotonic() - start < 10


def test_what_an_exception_says_is_harmless_text(sandbox):
    """Neither control characters for the reader's terminal, nor text that no file can hold."""
    body = "raise ValueError('\\x1b[31m red \\ud800 \\u202e end')"
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, body)
    assert error.value.message.isprintable()
    assert "red" in error.value.message
    error.value.message.encode()


def test_a_flood_on_the_standard_files_blocks_nobody(sandbox):
    flood = "import os\nfor fd in (1, 2): os.write(fd, b'x' * 2_000_000)\nreturn 1"
    assert [run(sandbox, flood) for _ in range(2)] == [1, 1]
    with pytest.raises(StudentCodeError) as error:
        run(sandbox, "import os\nos.write(2, b'x' * 100_000)\nos.abort()", seconds=10)
    assert error.value.reason == "crash"


def test_chance_without_a_generator_is_the_same_in_each_box(sandbox):
    body = "import random\nimport numpy as np\nreturn [hash('a'), random.random(), float(np.random.random())]"
    first = run(sandbox, body)
    with Sandbox() as another:
        assert run(another, body) == run(sandbox, body) == first


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


@pytest.mark.parametrize("isolated", [True, False])
def test_signals_to_its_own_group_reach_nobody_else(isolated):
    with Sandbox(isolated=isolated) as sandbox:
        for number in ("SIGSTOP", "SIGTERM", "SIGKILL"):
            # what becomes of itself is its own affair
            with contextlib.suppress(StudentCodeError):
                run(sandbox, f"import os, signal\nos.kill(0, signal.{number})\nreturn 1", seconds=1)
            assert [run(sandbox, "return 2") for _ in range(2)] == [2, 2]


def test_boxes_end_before_the_grader_where_memory_runs_out():
    me = psutil.Process()
    before = set(me.children())
    adjusted = []
    with Sandbox() as sandbox:
        box, another = sandbox.open(), sandbox.open()
        (bwrap,) = set(me.children()) - before
        for one in bwrap.children(recursive=True):
            # the box in which the sandbox tested itself may be ending
            with contextlib.suppress(psutil.NoSuchProcess, OSError):
                if not one.children():
                    adjusted.append(int(Path(f"/proc/{one.pid}/oom_score_adj").read_text()))
        box.close()
        another.close()
    # the next one may still be on its way
    assert adjusted.count(1000) >= 2


def test_a_box_cannot_look_as_if_the_system_had_ended_it(sandbox):
    with pytest.raises(StudentCodeError, match="exit code 137"):
        run(sandbox, "import os\nos._exit(128 + 9)")
    with pytest.raises(StudentCodeError, match="not allowed"):
        run(sandbox, "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))")
    assert run(sandbox, "import resource\nreturn list(resource.getrlimit(resource.RLIMIT_CPU))") == [600, 600]


def test_no_process_is_left_behind():
    me = psutil.Process()
    threads, before = threading.active_count(), set(me.children())
    started = set()
    with Sandbox() as sandbox:
        for body in ("import time\ntime.sleep(60)", "return 1"):
            with contextlib.suppress(StudentCodeError):
                run(sandbox, body, seconds=0.5)
            for mine in set(me.children()) - before:
                started |= {mine, *mine.children(recursive=True)}
    assert len(started) > 1
    assert psutil.wait_procs(started, timeout=5)[1] == []
    assert threading.active_count() <= threads


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


def without(*calls: str) -> str:
    return f"call = confine._call\nconfine._call = lambda name, *rest: None if name in {calls} else call(name, *rest)"


SOLUTIONS = str(ROOT / "solutions")
HOLES = {
    "no filter": ("confine._install_filter = lambda: None", (), "a socket can be opened"),
    "no filter, processes": ("confine._install_filter = lambda: None", (), "processes can be started"),
    "no filter, programs": ("confine._install_filter = lambda: None", (), "programs can be started"),
    "no filter, calls": ("confine._install_filter = lambda: None", (), "system calls are not filtered"),
    "solutions bound": ("", ("--ro-bind", SOLUTIONS, SOLUTIONS), "files of the course"),
    "a folder to write in": ("", ("--perms", "0777", "--tmpfs", "/run"), "outside the scratch folder"),
    "other processes": ("confine.CLONE_NEWPID = 0", (), "other processes can be seen"),
    "capabilities": (without("capset"), (), "privileges are left"),
    "limits": ("confine.limit_all_but_memory = lambda: None", (), "a limit is missing"),
    "files": ("confine.hold_only = lambda descriptor: os.dup(descriptor)", (), "a file of the grader is open"),
    "standard files": ("confine.say_nothing = lambda: None", (), "a file of the grader is open"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "binds", "door"), HOLES.values(), ids=HOLES.keys())
def test_a_sandbox_with_a_hole_refuses_to_work(monkeypatch, code, binds, door):
    change_what_starts(monkeypatch, code, binds=binds)
    with pytest.raises(SandboxUnavailableError) as error:
        Sandbox().wait_until_ready()
    assert door in str(error.value)
    assert "\n" not in str(error.value)


def test_a_course_among_pythons_files_is_seen_to_be_open(monkeypatch, tmp_path):
    """Where the allow-list itself takes the course along, the self-test finds it."""
    (tmp_path / "submitted").mkdir()
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents[:3]:
        with contextlib.suppress(PermissionError):
            parent.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    paths = launch.readable_paths()
    with Sandbox():
        pass
    monkeypatch.setattr(launch, "readable_paths", lambda: [*paths, str(tmp_path)])
    monkeypatch.setattr(launch, "private_paths", lambda: [str(tmp_path / "submitted")])
    with pytest.raises(SandboxUnavailableError, match="files of the course"):
        Sandbox().wait_until_ready()


def test_an_environment_in_the_courses_folder_does_not_open_the_course(monkeypatch, tmp_path):
    """`python -m venv .` in the course: of the environment, only Python's own folders are bound."""
    for name in ("bin", "lib", "solutions"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    paths = launch.readable_paths()
    assert str(tmp_path / "lib") in paths
    assert not any(
        Path(path) in ((tmp_path / "solutions"), *(tmp_path / "solutions").parents) for path in paths
    )


@pytest.fixture
def cold(monkeypatch) -> Sandbox:
    """A sandbox on a machine that allows no namespaces inside of bubblewrap."""
    change_what_starts(monkeypatch, NO_NAMESPACES)
    with Sandbox() as sandbox:
        assert isinstance(sandbox._launcher, launch.Cold)
        yield sandbox


def test_cold_boxes_are_as_closed(cold):
    allowed = {"see other processes"}
    for name in FORBIDDEN.keys() - allowed - {"many files"}:
        with pytest.raises(StudentCodeError) as error:
            run(cold, FORBIDDEN[name])
        assert error.value.reason == "error", name
    assert run(cold, "return args[0] * 2", np.ones(2)).tolist() == [2, 2]


def test_cold_boxes_die_as_others_do(cold):
    for name in (
        "endless loop",
        "loop deaf to signals",
        "exit",
        "segmentation fault",
        "memory",
        "giant answer",
    ):
        body, reason = DEATHS[name]
        with pytest.raises(StudentCodeError) as error:
            run(cold, body, seconds=seconds_until(reason))
        assert error.value.reason == reason, name
    with pytest.raises(StudentCodeError) as error:
        run(cold, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    assert error.value.reason == "crash"


NOT_ROOT = """
import os
from autograder.sandbox import host, launch, remote
assert os.getuid() != 0
test_itself = host.Sandbox._test_itself
def no_namespaces(self):
    if isinstance(self._launcher, launch.Warm):
        raise launch.InfrastructureError("none")
    test_itself(self)
for test in (test_itself, no_namespaces):
    host.Sandbox._test_itself = test
    with host.Sandbox() as sandbox:
        box = sandbox.open()
        box.load([("c", 1, "def f(): return [1, 2]")], ["f"], remote.Limits())
        print(type(sandbox._launcher).__name__, box.call("f", [], {}, seconds=5).value)
        box.close()
"""


def test_it_isolates_without_root_too():
    """As a user who is not root, the sandbox passes its own test, warm and cold."""
    other = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] if os.getuid() == 0 else []
    command = [*other, sys.executable, "-c", NOT_ROOT]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("Warm [1, 2]\nCold [1, 2]\n", "")


def test_where_neither_works_it_says_so(monkeypatch):
    cannot = "def fail(): raise PermissionError(1, 'Operation not permitted')\nconfine.drop_privileges = fail"
    change_what_starts(monkeypatch, cannot)
    with pytest.raises(SandboxUnavailableError, match="Operation not permitted; allow unprivileged user"):
        Sandbox().wait_until_ready()


def grade_softmax(core, sandbox):
    assignment = core["softmax"]
    submission, chosen = submission_of(SOFTMAX, assignment.name), [assignment.exercise("softmax")]
    (result,) = grade(assignment, [submission], sandbox, exercises=chosen, hidden=False)
    return result.exercises[0]


def kill_the_sandbox(box: Box) -> None:
    box._line.launcher._process.kill()
    # what was inside has gone with it when the connection ends
    ended, _, _ = select.select([box._line.connection], [], [], 30)
    assert ended


@pytest.mark.parametrize("what", ["load", "call"])
def test_trouble_is_retried_once_with_a_fresh_sandbox(core, monkeypatch, what):
    """The warm process is killed in the middle of grading: the student notices nothing."""
    with Sandbox() as sandbox:
        whole, troubles = getattr(Box, what), []

        def troubled(self, *args, **kwargs):
            if not troubles:
                troubles.append(1)
                kill_the_sandbox(self)
            return whole(self, *args, **kwargs)

        monkeypatch.setattr(Box, what, troubled)
        exercise = grade_softmax(core, sandbox)
    assert troubles
    assert exercise.outcome == "passed"


def test_lasting_trouble_is_no_verdict_on_the_student(core, monkeypatch):
    with Sandbox() as sandbox:
        whole = Box.call

        def troubled(self, function, *args, **kwargs):
            if function == "softmax":
                kill_the_sandbox(self)
            return whole(self, function, *args, **kwargs)

        monkeypatch.setattr(Box, "call", troubled)
        exercise = grade_softmax(core, sandbox)
    assert exercise.reason == "infrastructure"
    assert (
        "the sandbox is gone" in exercise.checks[0].message or "without a word" in exercise.checks[0].message
    )


def test_a_heavy_module_that_cannot_be_loaded_is_infrastructure(monkeypatch, sandbox):
    change_what_starts(monkeypatch, "if sys.argv[3:]: raise SystemExit('broken')")
    with pytest.raises(InfrastructureError, match="broken"):
        sandbox.having(["wave"])


def test_a_box_that_the_system_ends_is_not_the_students_fault():
    """Where memory runs out, the system kills a box, from outside, as no code inside can."""
    before = set(psutil.Process().children(recursive=True))

    def is_busy_box(child: psutil.Process) -> bool:
        # others may end meanwhile
        with contextlib.suppress(psutil.NoSuchProcess):
            return not child.children() and child.cpu_times().user > 0.2
        return False

    def kill_the_busy_one() -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for child in set(psutil.Process().children(recursive=True)) - before:
                if is_busy_box(child):
                    child.kill()
                    return
            time.sleep(0.05)

    with Sandbox() as sandbox:
        box = sandbox.open()
        box.load([("c", 1, "def f():\n    while True: pass")], ["f"], Limits())
        killer = threading.Thread(target=kill_the_busy_one)
        killer.start()
        with pytest.raises(InfrastructureError, match="the system ended a box"):
            box.call("f", [], {}, seconds=30)
        killer.join()


def test_without_bubblewrap_it_says_so(monkeypatch):
    monkeypatch.setattr("autograder.sandbox.launch.find_bwrap", lambda: None)
    with pytest.raises(SandboxUnavailableError, match="apt install bubblewrap"):
        Sandbox().wait_until_ready()


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_filter_is_whole_instructions(machine):
    assert len(confine.filter_program(machine)) % 8 == 0
