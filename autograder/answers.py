"""What the reference and the known misconceptions answer to the calls that checks make.

With `solutions/` at hand the answers are computed (`LiveAnswers`) and remembered. A student
has recorded ones alone (`RecordedAnswers`): arrays, without the code that made them.
"""

from __future__ import annotations

import copy
import functools
import hashlib
import io
import json
import math
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO, Protocol

import numpy as np

from autograder import given
from autograder.agreement import Summary, values_agree
from autograder.given.quiet import quiet
from autograder.misconceptions import Misconception
from autograder.sandbox.wire import Handle, arrays_in, same_arrays

REFERENCE = "reference"
DIGEST_BITS = 30
ANSWER_BITS = 40
NUDGE = 1e-9
FORMAT = 4
Rounding = Callable[[np.ndarray], np.ndarray]
ALIGNED_BYTES = 16


@dataclass(frozen=True)
class Outcome:
    """What a call came to: a value or the name of an exception, and the arguments changed in place.

    `is_essence` says that the value is already what counts of the answer, where several answers are right;
    `is_noise` that the answer hangs on how numbers are rounded, and so is another on another machine.
    """

    value: Any = None
    changed: tuple[str, ...] = ()
    error: str | None = None
    is_essence: bool = False
    is_noise: bool = False


@dataclass(frozen=True)
class Call:
    """One call of a function with plain arguments; `view` names a given function that looks at its answer."""

    function: str
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    view: str | None = None

    @property
    def is_random(self) -> bool:
        return any(isinstance(value, np.random.Generator) for value in (*self.args, *self.kwargs.values()))

    @property
    def is_plain(self) -> bool:
        """Whether other implementations can be asked the same: nothing in it lives in a student's process."""
        return not any(isinstance(value, Handle) for value in (*self.args, *self.kwargs.values()))

    @functools.cached_property
    def digest(self) -> str:
        """A key that is the same wherever the inputs were computed: their last bits don't count."""
        return self._key(lambda values: quantise(values, DIGEST_BITS))

    @functools.cached_property
    def exact(self) -> str:
        """A key of the very same inputs, quicker to have."""
        return self._key(np.asarray)

    def _key(self, rounded: Rounding) -> str:
        state = hashlib.sha256(f"{self.function} {self.view or ''}".strip().encode())
        for name, value in (*enumerate(self.args), *sorted(self.kwargs.items())):
            state.update(f"|{name}=".encode())
            _feed(state, value, rounded)
        return state.hexdigest()[:32]


class Essence(Protocol):
    """What counts of an answer where several are right, as plain values: an assignment's own function."""

    def __call__(self, function: str, args: Sequence[Any], kwargs: Mapping[str, Any], answer: Any) -> Any: ...


def essence_of(call: Call, outcome: Outcome, essence: Essence | None) -> Outcome:
    """The outcome with what counts of its value: what `essence` says, or else of a random answer its statistics.

    An answer that has nothing of it is one like any other.
    """
    if outcome.is_essence or outcome.is_noise or outcome.error:
        return outcome
    if essence is None:
        return replace(outcome, value=summarise(outcome.value)) if call.is_random else outcome
    try:
        value = essence(call.function, call.args, call.kwargs, outcome.value)
    except Exception:
        value = "something else"
    return Outcome(value, outcome.changed, is_essence=True)


class Answers(Protocol):
    """Where the answers of the reference and of the misconceptions come from."""

    def misconceptions(self, exercise: str) -> Sequence[Misconception]: ...

    def outcome(self, source: str, call: Call) -> Outcome | None:
        """What `source` (the reference or a misconception) answers; None where that is not known."""

    def essence(self, source: str, call: Call, essence: Essence | None) -> Outcome | None:
        """The same, with what counts of the answer."""


class LiveAnswers:
    """Answers computed by the functions themselves, and remembered."""

    def __init__(
        self,
        reference: Mapping[str, Callable[..., Any]],
        misconceptions: Mapping[Misconception, Mapping[str, Callable[..., Any]]],
    ) -> None:
        self._functions = {REFERENCE: reference} | {
            known.name: functions for known, functions in misconceptions.items()
        }
        self._misconceptions = tuple(misconceptions)
        self.remembered: dict[tuple[str, str], Outcome] = {}
        self._essences: dict[tuple[str, str, Essence | None], Outcome | None] = {}

    def misconceptions(self, exercise: str) -> tuple[Misconception, ...]:
        return tuple(known for known in self._misconceptions if known.exercise == exercise)

    def outcome(self, source: str, call: Call) -> Outcome | None:
        function = self._functions[source].get(call.function)
        if function is None or not call.is_plain:
            return None
        key = (source, call.exact)
        if key not in self.remembered:
            outcome = run(function, call)
            if source != REFERENCE and _is_noise(function, call, outcome):
                outcome = Outcome(is_noise=True)
            self.remembered[key] = outcome
        return self.remembered[key]

    def essence(self, source: str, call: Call, essence: Essence | None) -> Outcome | None:
        key = (source, call.exact, essence)
        if key not in self._essences:
            outcome = self.outcome(source, call)
            self._essences[key] = None if outcome is None else essence_of(call, outcome, essence)
        return self._essences[key]


def _is_noise(function: Callable[..., Any], call: Call, outcome: Outcome) -> bool:
    """Whether inputs that differ by a billionth have another answer altogether: a singular matrix was solved, say."""
    if call.is_random or call.view or outcome.error:
        return False
    nudged = Call(
        call.function,
        tuple(map(_nudged, call.args)),
        {name: _nudged(value) for name, value in call.kwargs.items()},
    )
    other = run(function, nudged)
    return other.error is not None or not values_agree(other.value, outcome.value)


def _nudged(value: Any) -> Any:
    """Numbers a little larger; whole ones stay, since some of them are meant exactly."""
    if isinstance(value, dict):
        return {name: _nudged(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(map(_nudged, value))
    if not isinstance(value, np.ndarray) or value.dtype != np.float64:
        return value
    larger = np.array(np.where(value == np.round(value), value, value * (1 + NUDGE)), order="K")
    larger.flags.writeable = value.flags.writeable
    return larger


def run(function: Callable[..., Any], call: Call) -> Outcome:
    """Call a trusted function on copies of the arguments."""
    # one by one, as they cross to a student: an array passed twice is two arrays there
    args = [copy.deepcopy(value) for value in call.args]
    kwargs = {name: copy.deepcopy(value) for name, value in call.kwargs.items()}
    before = {str(name): arrays_in(value) for name, value in (*enumerate(call.args), *call.kwargs.items())}
    after = {str(name): value for name, value in (*enumerate(args), *kwargs.items())}
    for name, arrays in before.items():
        for array, copied in zip(arrays, arrays_in(after[name]), strict=True):
            copied.flags.writeable = array.flags.writeable
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if call.view:
                # what needs a view may bring TensorFlow with it
                with quiet():
                    value = given.find(call.view)(function(*args, **kwargs))
            else:
                value = function(*args, **kwargs)
        except Exception as error:
            return Outcome(error=type(error).__name__)
    changed = tuple(
        name for name, arrays in before.items() if not same_arrays(arrays, arrays_in(after[name]))
    )
    return Outcome(_copied(value), changed)


def _copied(value: Any) -> Any:
    """A copy of plain values; what else a function returns stays as it is."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, tuple | list):
        items = map(_copied, value)
        # plain, as what a student returns has become on its way
        return list(items) if isinstance(value, list) else tuple(items)
    return {name: _copied(item) for name, item in value.items()} if isinstance(value, dict) else value


def summarise(value: Any) -> Any:
    """A random answer's statistics; anything but a numeric array stays as it is."""
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "fiu" or not value.size:
        return value
    numbers = value.astype(np.float64)
    return Summary(
        shape=value.shape,
        zeros=float(np.mean(numbers == 0)),
        mean=float(numbers.mean()),
        std=float(numbers.std()),
        content=hashlib.sha256(quantise(numbers, DIGEST_BITS).tobytes()).hexdigest()[:16],
    )


def quantise(values: np.ndarray, bits: int) -> np.ndarray:
    """Round to `bits` significant bits, so that machines whose last bits differ agree.

    >>> float(quantise(np.array(1 / 3), 10))
    0.33349609375
    >>> float(quantise(np.array(1.7976931348623157e308), 10))
    1.7976931348623157e+308
    """
    values = np.asarray(values, dtype=np.float64)
    mantissa, exponent = np.frexp(values)
    with np.errstate(invalid="ignore", over="ignore"):
        rounded = np.ldexp(np.round(mantissa * 2.0**bits) / 2.0**bits, exponent)
    # the largest numbers must not become infinite, and one nan is as good as another
    return np.where(np.isfinite(rounded), rounded, np.where(np.isnan(values), np.nan, values))


def _feed(state: Any, value: Any, rounded: Rounding) -> None:
    if isinstance(value, np.ndarray):
        layout = (value.flags.writeable, value.flags.c_contiguous, value.flags.f_contiguous)
        state.update(f"array {value.dtype.str} {value.shape} {layout}".encode())
        inexact = value.dtype.kind == "f"
        state.update(np.ascontiguousarray(rounded(value) if inexact else value).tobytes())
    elif isinstance(value, float):
        state.update(f"float {float(rounded(np.array(value)))!r}".encode())
    elif isinstance(value, dict):
        for name, item in sorted(value.items()):
            state.update(f"[{name}]".encode())
            _feed(state, item, rounded)
    elif isinstance(value, tuple | list):
        state.update(f"{len(value)} items".encode())
        for item in value:
            _feed(state, item, rounded)
    elif isinstance(value, np.random.Generator):
        state.update(json.dumps(value.bit_generator.state, sort_keys=True).encode())
    else:
        state.update(repr(value).encode())


class RecordedAnswers:
    """Answers as a release ships them.

    Raises:
        ValueError: if another version of the package has made them.
    """

    def __init__(self, file: BinaryIO) -> None:
        with np.load(file, allow_pickle=False) as arrays:
            index = json.loads(arrays["index"].tobytes())
            if index.get("format") != FORMAT:
                raise ValueError("it was made by another version of the package")
            self._data = arrays["data"]
        self.manifest: dict[str, Any] = index["manifest"]
        self._outcomes = index["outcomes"]
        self._misconceptions = tuple(Misconception(**known) for known in index["misconceptions"])

    def misconceptions(self, exercise: str) -> tuple[Misconception, ...]:
        return tuple(known for known in self._misconceptions if known.exercise == exercise)

    def outcome(self, source: str, call: Call) -> Outcome | None:
        if not call.is_plain:
            return None
        record = self._outcomes.get(source, {}).get(call.digest)
        if record is None:
            return None
        changed = tuple(record.get("changed", ()))
        return Outcome(**{**record, "value": self._value(record.get("value")), "changed": changed})

    def essence(self, source: str, call: Call, essence: Essence | None) -> Outcome | None:
        outcome = self.outcome(source, call)
        return None if outcome is None else essence_of(call, outcome, essence)

    def says_the_same_as(self, other: RecordedAnswers) -> bool:
        """Whether both know the same answers to the same calls, but for last bits."""
        return (
            (self.manifest, self._misconceptions) == (other.manifest, other._misconceptions)
            and self._outcomes.keys() == other._outcomes.keys()
            and all(self._same_outcomes(other, source) for source in self._outcomes)
        )

    def _same_outcomes(self, other: RecordedAnswers, source: str) -> bool:
        ours, theirs = self._outcomes[source], other._outcomes[source]
        return ours.keys() == theirs.keys() and all(
            {**record, "value": None} == {**theirs[digest], "value": None}
            and values_agree(self._value(record.get("value")), other._value(theirs[digest].get("value")))
            for digest, record in ours.items()
        )

    def _value(self, tree: Any) -> Any:
        if isinstance(tree, list):
            return tuple(self._value(item) for item in tree)
        if isinstance(tree, dict) and "array" in tree:
            dtype, shape, offset = tree["array"]
            return np.frombuffer(self._data, dtype, math.prod(shape), offset).reshape(shape)
        if isinstance(tree, dict) and "dict" in tree:
            return {name: self._value(item) for name, item in tree["dict"].items()}
        if isinstance(tree, dict):
            return Summary(**{**tree, "shape": tuple(tree["shape"])})
        return tree


def record(
    answers: LiveAnswers,
    calls: Iterable[tuple[str, Call]],
    manifest: Mapping[str, Any],
    essences: Mapping[str, Essence],
) -> bytes:
    """Answers of the reference and the misconceptions to (exercise, call) pairs, as the bytes of an .npz file.

    Args:
        essences: by exercise; where there is one, only what counts of an answer is recorded.
    """
    # one block of bytes: a member of the file for each array would take a student a tenth of a second to read
    data = bytearray()
    offsets: dict[tuple[Any, ...], int] = {}
    outcomes: dict[str, dict[str, Any]] = {}
    told: list[Misconception] = []

    def plain(value: Any) -> Any:
        if isinstance(value, tuple | list):
            return [plain(item) for item in value]
        if isinstance(value, dict):
            return {"dict": {str(name): plain(item) for name, item in value.items()}}
        if isinstance(value, Summary):
            return {
                **vars(value),
                **{name: _rounded(getattr(value, name)) for name in ("zeros", "mean", "std")},
            }
        if isinstance(value, np.ndarray | np.generic) and np.asarray(value).dtype.kind in "fiub":
            array = np.asarray(value)
            array = quantise(array, ANSWER_BITS) if array.dtype.kind == "f" else array
            key = (array.dtype.str, array.shape, array.tobytes())
            if key not in offsets:
                data.extend(bytes(-len(data) % ALIGNED_BYTES))
                offsets[key] = len(data)
                data.extend(key[2])
            return {"array": [array.dtype.str, list(array.shape), offsets[key]]}
        if isinstance(value, float):
            return _rounded(value)
        return value if value is None or isinstance(value, bool | int | str) else f"a {type(value).__name__}"

    for exercise, call in calls:
        known = answers.misconceptions(exercise)
        told.extend(one for one in known if one not in told)
        for source in (REFERENCE, *(one.name for one in known)):
            outcome = answers.outcome(source, call)
            if outcome is not None:
                outcome = essence_of(call, outcome, essences.get(exercise))
                said = {**vars(outcome), "value": plain(outcome.value)}
                # a student waits for this text to be read: what an outcome is anyway is left out
                outcomes.setdefault(source, {})[call.digest] = {
                    name: item for name, item in said.items() if item != getattr(Outcome, name)
                }
    index = {
        "format": FORMAT,
        "manifest": dict(manifest),
        "misconceptions": [vars(known) for known in told],
        "outcomes": outcomes,
    }
    text = json.dumps(index, sort_keys=True, allow_nan=True).encode()
    buffer = io.BytesIO()
    np.savez(buffer, index=np.frombuffer(text, np.uint8), data=np.frombuffer(data, np.uint8))
    return buffer.getvalue()


def same_record(before: bytes, now: bytes) -> bool:
    """Whether two recordings say the same, but for last bits."""
    try:
        ours = RecordedAnswers(io.BytesIO(before))
    except (ValueError, KeyError, zipfile.BadZipFile):
        return False
    return ours.says_the_same_as(RecordedAnswers(io.BytesIO(now)))


def _rounded(value: float) -> float:
    return float(quantise(np.array(value), ANSWER_BITS))
