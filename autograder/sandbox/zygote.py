"""The warm process of the sandbox: Python and NumPy loaded once, then a fork, a box, for each exercise.

Started by `host` with one end of a control socket. With "True" it runs inside bubblewrap and puts every
box into namespaces of its own; otherwise boxes are plain child processes with limits.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import socket
import sys
import time

import numpy as np

from autograder.sandbox import box, confine

NOBODY = 65534
GRACE_SECONDS = 1.0


def main(descriptor: int, isolated: bool, modules: list[str]) -> None:
    """Open and end boxes as the grader asks, until it hangs up."""
    if os.getuid() == 0 and isolated:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    _warm_up(modules)
    control = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, fileno=descriptor)
    boxes: dict[int, int] = {}
    dying: set[int] = set()
    control.sendall(b'{"ready": true}')
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1 << 12, 1)
        if not data:
            break
        request = json.loads(data)
        if "open" in request:
            boxes[request["open"]] = _fork_box(descriptors[0], isolated, control)
            os.close(descriptors[0])
        elif request["grace"]:
            status = _wait_and_end(boxes.pop(request["end"]))
            control.sendall(json.dumps({"status": status}).encode())
        else:
            child = boxes.pop(request["end"])
            _kill(child)
            dying.add(child)
        dying -= {child for child in dying if os.waitpid(child, os.WNOHANG)[0]}
    for child in boxes.values():
        _kill(child)
    for child in (*boxes.values(), *dying):
        os.waitpid(child, 0)


def _warm_up(modules: list[str]) -> None:
    """Load `modules`, and what NumPy and the course's layers load lazily, so that no box has to."""
    for module in modules:
        importlib.import_module(module)
    from autograder.given import layers, progress  # noqa: F401

    np.random.default_rng(0).random((8, 8)) @ np.ones((8, 8))
    np.linalg.norm(np.ones(3))


def _fork_box(descriptor: int, isolated: bool, control: socket.socket) -> int:
    child = os.fork()
    if child:
        return child
    try:
        control.close()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        have = confine.address_space()
        if isolated:
            confine.enter_namespaces()
            inner = os.fork()
            if inner:
                os.close(descriptor)
                status = os.waitpid(inner, 0)[1]
                os._exit(_exit_code(status))
            confine.die_with_parent()
            confine.limit_threads()
        confine.limit_files()
        if isolated:
            confine.drop_privileges()
        box.serve(socket.socket(fileno=descriptor), have)
        os._exit(0)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(2, f"sandbox: {type(error).__name__}: {error}\n".encode())
        os._exit(101)
    return 0


def _exit_code(status: int) -> int:
    return 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _wait_and_end(child: int) -> int:
    """Give a box a moment to end by itself, so that its own exit status is seen."""
    deadline = time.monotonic() + GRACE_SECONDS
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return _exit_code(status)
        time.sleep(0.002)
    _kill(child)
    return _exit_code(os.waitpid(child, 0)[1])


def _kill(child: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2] == "True", sys.argv[3:])
