"""Where tasks are performed: processes on this machine, or the workers of a Dask cluster."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from autograder.errors import UnusableError

MAX_BREAKS = 3


class ExecutorError(UnusableError):
    """No worker does the work; the message says what helps."""


Open = Callable[[], AbstractContextManager[Executor]]


@contextmanager
def local(jobs: int, prepare: Callable[[], None]) -> Iterator[Executor]:
    """Processes that know nothing of this one: they are started afresh, not forked."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=prepare)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of a Dask scheduler; one that is lost has its tasks done by another.

    Raises:
        ExecutorError: if there is no scheduler at the address.
    """
    from distributed import Client

    try:
        client = Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ExecutorError(
            f"no Dask scheduler answers at {address} ({error}); start one, or leave out --scheduler"
        ) from None
    with client:
        yield client.get_executor(pure=False)


def perform_all(
    open_executor: Open, perform: Callable[[Any], Any], tasks: Iterable[Any], *, window: int
) -> Iterator[tuple[Any, Any]]:
    """Perform tasks as they come from `tasks`, at most `window` at a time; (task, answer) pairs as they end.

    If a worker process is killed, its tasks are done again, by new ones.

    Raises:
        ExecutorError: if that happens again and again.
    """
    source = iter(tasks)
    again: list[Any] = []
    breaks = 0
    while True:
        pending: dict[Future, Any] = {}
        try:
            with open_executor() as executor:
                while True:
                    while len(pending) < window and (task := _next(again, source)) is not None:
                        # noted first: submitting to a broken executor raises
                        again.append(task)
                        pending[executor.submit(perform, task)] = task
                        again.pop()
                    if not pending:
                        return
                    done, _ = wait(pending, return_when=FIRST_COMPLETED)
                    for future in done:
                        answer = future.result()
                        yield pending.pop(future), answer
        except BrokenExecutor:
            breaks += 1
            if breaks > MAX_BREAKS:
                raise ExecutorError(
                    "worker processes are killed again and again, perhaps for want of memory; use fewer: -j 1"
                ) from None
            again += pending.values()


def _next(again: list[Any], source: Iterator[Any]) -> Any:
    return again.pop() if again else next(source, None)
