"""The process that boxes come from: Python and NumPy loaded once, then a fork, a box, for each exercise.

Started by `launch` in one of three ways. NESTED, inside bubblewrap: every box has namespaces of its own.
PLAIN: boxes are child processes with limits. COLD, inside bubblewrap: the process is itself the one box.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import json
import os
import random
import signal
import socket
import sys
import time

import numpy as np

from autograder import given
from autograder.sandbox import box, confine

GIVEN = tuple(f"{given.__name__}.{name}" for name in ("layers", "progress", "randomness"))
NOBODY = 65534
# users that no system gives out: limits are counted by user, and a box must not use up another's
UNUSED = range(60578, 61184)


def main(kind: str, descriptor: int, modules: list[str]) -> None:
    """Be a box, or open and end boxes as the grader asks, until it hangs up."""
    if os.getuid() == 0 and kind != confine.PLAIN:
        user = NOBODY if kind == confine.NESTED else random.SystemRandom().choice(UNUSED)
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        confine.own_its_proc()
    if kind == confine.NESTED:
        _enter_nursery()
    _warm_up(modules)
    if kind == confine.COLD:
        _serve(descriptor, kind)
    else:
        _fork_boxes(socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, fileno=descriptor), kind)


def _enter_nursery() -> None:
    """Go on as the first process of namespaces; what stays outside ends with it."""
    try:
        confine.enter_nursery()
        nursery = os.fork()
    except OSError as error:
        _stop(error)
    if nursery:
        os.waitpid(nursery, 0)
        os._exit(0)
    confine.die_with_parent()


def _fork_boxes(control: socket.socket, kind: str) -> None:
    alone = (
        functools.partial(confine.next_child_alone, confine.own_processes())
        if kind == confine.NESTED
        else contextlib.nullcontext
    )
    boxes: dict[int, int] = {}
    dying: set[int] = set()
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, 1 << 12, 1)
        if not data:
            break
        request = json.loads(data)
        if "open" in request:
            try:
                with alone():
                    boxes[request["open"]] = _fork_box(descriptors[0], kind)
            except OSError as error:
                # the grader sees that this box is not there; the others go on
                _say(error)
            os.close(descriptors[0])
        elif request["grace"]:
            child = boxes.pop(request["end"], None)
            status = box.NOT_SET_UP if child is None else _wait_and_end(child, request["grace"])
            control.sendall(json.dumps({"status": status}).encode())
        elif child := boxes.pop(request["end"], None):
            os.kill(child, signal.SIGKILL)
            dying.add(child)
        dying -= {child for child in dying if os.waitpid(child, os.WNOHANG)[0]}
    if kind == confine.PLAIN:
        for child in boxes.values():
            os.kill(child, signal.SIGKILL)
        for child in (*boxes.values(), *dying):
            os.waitpid(child, 0)
    # under bubblewrap all end with this process, sooner than one by one
    os._exit(0)


def _warm_up(modules: list[str]) -> None:
    """Load `modules`, and what NumPy and the course's layers load lazily, so that no box has to."""
    for module in (*modules, *GIVEN):
        importlib.import_module(module)
    np.random.default_rng(0).random((8, 8)) @ np.ones((8, 8))
    np.linalg.norm(np.ones(3))


def _fork_box(descriptor: int, kind: str) -> int:
    child = os.fork()
    if not child:
        _serve(descriptor, kind)
    return child


def _serve(descriptor: int, kind: str) -> None:
    """Be a box until the grader hangs up. It never returns."""
    try:
        confine.hold_only(descriptor)
        address_space = confine.address_space()
        if sys.platform == "linux":
            # while there is a /proc to say it in
            confine.volunteer()
        if kind != confine.COLD:
            # a signal to its own group must reach nobody else
            os.setpgid(0, 0)
        if kind == confine.NESTED:
            confine.enter_namespaces()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        # who draws without a generator draws the same in each box
        np.random.seed(0)
        random.seed(0)
        if sys.platform == "linux":
            confine.die_with_parent()
        confine.limit_all_but_memory()
        if kind != confine.PLAIN:
            confine.limit_threads()
            confine.drop_privileges()
        confine.say_nothing()
        box.serve(socket.socket(fileno=descriptor), address_space)
        os._exit(0)
    except MemoryError:
        os._exit(box.OUT_OF_MEMORY)
    except BaseException as error:
        _stop(error)


def _stop(error: BaseException) -> None:
    _say(error)
    os._exit(box.NOT_SET_UP)


def _say(error: BaseException) -> None:
    with contextlib.suppress(OSError):
        os.write(2, f"sandbox: {type(error).__name__}: {error}\n".encode())


def _wait_and_end(child: int, grace_seconds: float) -> int | None:
    """Give a box a moment to end by itself, so that its own exit status is seen; None if it does not."""
    deadline = time.monotonic() + grace_seconds
    while time.monotonic() < deadline:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            used = usage.ru_utime + usage.ru_stime
            # at a limit that nothing lies above, the system does not say so, but kills
            out_of_time = code == -signal.SIGKILL and used >= confine.MAX_CPU_SECONDS - 1
            return -signal.SIGXCPU if out_of_time else code
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
