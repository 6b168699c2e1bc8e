"""The grader's side of the sandbox: start it, let it test itself, open boxes, end it.

NumPy is loaded only once a box is opened: the sandbox's own process loads it at the same time.
"""

from __future__ import annotations

import contextlib
import importlib.util
import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from autograder.sandbox import launch, probe
from autograder.sandbox.launch import (
    Cold,
    InfrastructureError,
    Launcher,
    Line,
    SandboxUnavailableError,
    Warm,
)

if TYPE_CHECKING:
    from autograder.sandbox.remote import Box


class Sandbox:
    """Where boxes come from, one of them ahead of need. A context manager.

    Boxes are forked from a warm process, and where that cannot isolate them, started cold. The process starts at
    once, and is waited for when the context is entered; an isolated sandbox then tests itself in one of its boxes.

    Args:
        isolated: False runs boxes as plain child processes: with limits, but able to read files.
        or_plain: where this machine cannot isolate, go on in plain child processes, and say so in `note`.
        modules: heavy ones that boxes need, loaded once before they are forked.

    Raises:
        SandboxUnavailableError: if isolation is asked for and this machine cannot give it.
    """

    def __init__(self, *, isolated: bool = True, or_plain: bool = False, modules: Sequence[str] = ()) -> None:
        self.isolated = isolated
        self.note: str | None = None
        self._or_plain = or_plain
        self._modules = tuple(modules)
        self._with: dict[tuple[str, ...], Sandbox] = {}
        self._start()

    def having(self, modules: Sequence[str]) -> Sandbox:
        """This sandbox, or for exercises that need heavy modules another one that has them loaded.

        Raises:
            InfrastructureError: if a module is not installed, or cannot be loaded.
        """
        wanted = tuple(modules)
        if wanted == self._modules:
            return self
        for module in wanted:
            if importlib.util.find_spec(module) is None:
                raise InfrastructureError(
                    f"this part needs {module}, which is not installed; "
                    "`pip install -e '.[keras]'` brings it, all other parts work without"
                )
        if wanted not in self._with:
            try:
                other = Sandbox(isolated=self.isolated, modules=wanted)
                other.wait_until_ready()
            except SandboxUnavailableError as error:
                raise InfrastructureError(str(error)) from None
            self._with[wanted] = other
        return self._with[wanted]

    def _start(self) -> None:
        self._spare: Line | None = None
        self._ready = not self.isolated
        try:
            self._launcher: Launcher = Warm(isolated=self.isolated, modules=self._modules)
        except SandboxUnavailableError as error:
            self._go_on_plainly(error)
        self._prepare_next()

    def wait_until_ready(self) -> None:
        """Wait until the sandbox has tested itself.

        Raises:
            SandboxUnavailableError: if this machine cannot isolate, and that is asked for.
        """
        if self._ready:
            return
        try:
            self._make_sure()
        except SandboxUnavailableError as error:
            self._go_on_plainly(error)
        self._ready = True

    def _make_sure(self) -> None:
        try:
            self._test_itself()
        except InfrastructureError:
            # no namespaces inside of bubblewrap
            self.close()
            self._launcher = Cold(modules=self._modules)
            try:
                self._test_itself()
            except InfrastructureError as error:
                self.close()
                raise SandboxUnavailableError(
                    f"student code cannot be isolated on this machine: {launch.why_not(str(error))}"
                ) from None

    def _go_on_plainly(self, error: SandboxUnavailableError) -> None:
        if not self._or_plain:
            raise error
        self.note = f"not isolated, in a plain child process: {error}"
        self.isolated, self._ready = False, True
        self._launcher = Warm(isolated=False, modules=self._modules)

    def _test_itself(self) -> None:
        """Try from within a box what must not be possible.

        Raises:
            SandboxUnavailableError: if any of it is.
        """
        one = self._next_box()
        try:
            doors = one.open_doors(launch.private_paths())
        finally:
            one.close()
        if doors:
            self.close()
            raise SandboxUnavailableError(f"the sandbox is open ({'; '.join(doors)}); {_remedy(doors)}")

    def restart(self) -> None:
        """Start afresh, after trouble.

        Raises:
            InfrastructureError: if it does not start again.
        """
        self.close()
        try:
            self._start()
            self.wait_until_ready()
        except SandboxUnavailableError as error:
            raise InfrastructureError(str(error)) from None

    def open(self) -> Box:
        """A box that is ready for a student's code. The next one is already on its way.

        Raises:
            InfrastructureError: if the sandbox does not answer.
        """
        self.wait_until_ready()
        return self._next_box()

    def _next_box(self) -> Box:
        from autograder.sandbox.remote import Box

        box = Box(self._spare or self._ask_for_box())
        self._spare = None
        box.wait_until_ready()
        self._prepare_next()
        return box

    def _prepare_next(self) -> None:
        # without a next one, this one is still good
        with contextlib.suppress(InfrastructureError):
            self._spare = self._ask_for_box()

    def _ask_for_box(self) -> Line:
        try:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        except OSError as error:
            raise InfrastructureError(f"no box can be asked for: {error.strerror}") from None
        try:
            return Line(self._launcher, ours, self._launcher.launch(theirs.fileno()))
        except InfrastructureError:
            ours.close()
            raise
        finally:
            theirs.close()

    def close(self) -> None:
        for other in self._with.values():
            other.close()
        self._with.clear()
        if self._spare is not None:
            self._spare.hang_up()
            self._spare = None
        self._launcher.close()

    def __enter__(self) -> Self:
        self.wait_until_ready()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _remedy(doors: Sequence[str]) -> str:
    if doors == [probe.FILES]:
        return "keep the course and the home folder out of /usr and of Python's own folders"
    return "bring the kernel and bubblewrap up to date, or grade in a virtual machine"
