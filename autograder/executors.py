"""Where tasks are performed: processes on this machine, or the workers of a Dask cluster."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from autograder.errors import UnusableError

MAX_BREAKS = 3
TASKS_PER_WORKER = 3


class ExecutorError(UnusableError):
    """No worker does the work; the message says what helps."""


@dataclass(frozen=True)
class Workers:
    """An executor, how many tasks it performs at a time just now, and what it raises when a worker is lost."""

    executor: Executor
    count: Callable[[], int]
    lost: tuple[type[BaseException], ...]


@contextmanager
def local(jobs: int, prepare: Callable[[], None]) -> Iterator[Workers]:
    """Processes that know nothing of this one: they are started afresh, not forked."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=prepare)
    try:
        yield Workers(pool, lambda: jobs, (BrokenExecutor,))
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Workers]:
    """The workers of a Dask scheduler; one that is lost has its tasks done by another.

    Raises:
        ExecutorError: if there is no scheduler at the address.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.comm import CommClosedError
    except ModuleNotFoundError:
        raise ExecutorError("--scheduler needs Dask; `pip install -e '.[cluster]'` brings it") from None
    try:
        client = Client(address, timeout=10, set_as_default=False)
        if not client.nthreads():
            print(
                f"waiting: no worker has come to the scheduler at {address} yet", file=sys.stderr, flush=True
            )
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise ExecutorError(
            f"no Dask scheduler answers at {address} ({reason}); start one, or leave out --scheduler"
        ) from None
    with client:

        def count() -> int:
            # a cluster's workers come one by one, and go
            return max(1, len(client.nthreads()))

        # each task is another call, whatever it was called with
        yield Workers(client.get_executor(pure=False), count, (KilledWorker, CommClosedError, CancelledError))


def perform_all(
    open_workers: Callable[[], AbstractContextManager[Workers]],
    perform: Callable[[Any], Any],
    tasks: Iterable[Any],
) -> Iterator[tuple[Any, Any]]:
    """Perform tasks as they come from `tasks`, some at a time; (task, answer) pairs as they end.

    If workers are lost, their tasks are done again by others.

    Raises:
        ExecutorError: if that happens again and again.
    """
    source = iter(tasks)
    again: list[Any] = []
    breaks = 0
    while breaks <= MAX_BREAKS:
        pending: dict[Future, Any] = {}
        with open_workers() as workers:
            try:
                while True:
                    while len(pending) < TASKS_PER_WORKER * workers.count() and (
                        task := _next(again, source)
                    ):
                        # noted first: a broken executor takes nothing more
                        again.append(task)
                        pending[workers.executor.submit(perform, task)] = task
                        again.pop()
                    if not pending:
                        return
                    done, _ = wait(pending, return_when=FIRST_COMPLETED)
                    for future in done:
                        answer = future.result()
                        breaks = 0
                        yield pending.pop(future), answer
            except workers.lost:
                again += pending.values()
                breaks += 1
    raise ExecutorError(
        "workers are lost again and again, perhaps for want of memory; use fewer, such as -j 1"
    )


def _next(again: list[Any], source: Iterator[Any]) -> Any:
    return again.pop() if again else next(source, None)
