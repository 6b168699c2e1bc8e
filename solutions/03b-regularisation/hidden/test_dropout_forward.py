import numpy as np
import pytest

from autograder.checks import assert_close, assert_like

# A right answer fails a check of chance for one seed in 10 million or fewer, beyond these many deviations.
DEVIATIONS = 5.5


def generator(rng: np.random.Generator) -> np.random.Generator:
    """A generator for the student, of a seed that nobody knows."""
    return np.random.default_rng(rng.integers(2**32))


def assert_dropped(y: np.ndarray, rate: float, call: str) -> None:
    """The share of zeros is the rate but for chance."""
    zeros, allowed = float(np.mean(y == 0)), DEVIATIONS * np.sqrt(rate * (1 - rate) / y.size)
    assert abs(zeros - rate) <= allowed, (
        f"{call}: expected {rate:.1%} zeros, give or take {allowed:.1%}, got {zeros:.1%}"
    )


def assert_scaled(y: np.ndarray, x: np.ndarray, rate: float, call: str) -> None:
    kept = y != 0
    right = np.full(int(kept.sum()), 1 / (1 - rate))
    assert_close((y / x)[kept], right, f"{call}: y / x where y is not 0")


def assert_each_by_itself(y: np.ndarray, call: str) -> None:
    """Activations at no fixed distance from each other are dropped together more often than by chance, or less."""
    dropped = (y == 0) - np.mean(y == 0)
    together = np.fft.ifftn(np.abs(np.fft.fftn(dropped)) ** 2).real / max(np.sum(dropped**2), 1e-9)
    together.flat[0] = 0
    distance = tuple(int(part) for part in np.unravel_index(np.argmax(np.abs(together)), y.shape))
    # by chance, the correlation of n pairs varies by 1 / sqrt(n); there are n distances
    assert np.abs(together).max() < 8 / np.sqrt(y.size), (
        f"{call}: which activations are dropped repeats itself at the distance {distance} in the array: "
        "draw for each activation"
    )


@pytest.mark.points(2)
def test_other_rates(student, rng):
    """At other rates, the right fraction is dropped and the rest scaled."""
    x = rng.uniform(0.5, 2, (100, 160))
    # away from whole tenths, where a rate that is rounded would do
    for low in (0.64, 0.34, 0.14):
        rate = round(rng.uniform(low, low + 0.02), 3)
        y = student.dropout_forward(x, rate, True, generator(rng))
        assert_like(y, x, f"dropout_forward(x, {rate}, True, rng)")
        assert_dropped(y, rate, f"dropout_forward(x, {rate}, True, rng)")
        assert_scaled(y, x, rate, f"dropout_forward(x, {rate}, True, rng)")


@pytest.mark.open_answer
def test_high_rate_and_negative_activations(student, rng):
    """At a rate of more than 0.8, and for activations of both signs, the same holds, whatever their values."""
    x = rng.permuted(np.resize([-1.0, 1.0], (100, 160)), axis=1) * rng.uniform(0.5, 2, (100, 160))
    for rate in (round(rng.uniform(0.84, 0.92), 3), 0.25):
        y = student.dropout_forward(x, rate, True, generator(rng))
        call = f"dropout_forward(x, {rate}, True, rng), x of both signs"
        assert_like(y, x, call)
        dropped = (y == 0) - np.mean(y == 0)
        for values, name in ((x, "sign"), (np.abs(x), "size")):
            # by chance, this varies by sqrt(rate * (1 - rate)), half at most
            together = np.sum(dropped * (values - values.mean())) / (values.std() * np.sqrt(x.size))
            assert abs(together) <= DEVIATIONS / 2, (
                f"{call}: which ones are dropped depends on their {name}; it must depend on chance alone"
            )
        assert_dropped(y, rate, call)
        assert_scaled(y, x, rate, call)


def test_each_activation_by_itself(student, rng):
    """Every activation is dropped by a draw of its own: neither rows nor columns nor neighbours fall together."""
    x = np.full((80, 90), round(rng.uniform(1, 2), 2))
    y = student.dropout_forward(x, 0.4, True, generator(rng))
    assert_like(y, x, "dropout_forward(x, 0.4, True, rng)")
    dropped = (y == 0) - np.mean(y == 0)
    for axis, name in ((0, "column"), (1, "row")):
        # by chance .055 and .052
        assert dropped.mean(axis=axis).std() < 0.15, (
            f"whole {name}s are dropped together: draw for each activation"
        )
    assert_each_by_itself(y, "dropout_forward(x, 0.4, True, rng)")


def test_small_rate(student, rng):
    """At rate 0.01, one activation in a hundred is dropped, not two and not none."""
    x = rng.permutation(np.linspace(0.5, 1.5, 20_000)).reshape(100, 200)
    y = student.dropout_forward(x, 0.01, True, generator(rng))
    assert_like(y, x, "dropout_forward(x, 0.01, True, rng)")
    assert_dropped(y, 0.01, "dropout_forward(x, 0.01, True, rng)")


def test_number_of_zeros_differs(student, rng):
    """Activations do not settle together how many are dropped: the number differs from call to call."""
    x, zeros = np.full((30, 50), 0.75), []
    for _ in range(12):
        y = student.dropout_forward(x, 0.35, True, generator(rng))
        assert_like(y, x, "dropout_forward(x, 0.35, True, rng)")
        zeros.append(int(np.sum(y == 0)))
    # by chance the variance is 341, and with 11 degrees of freedom it never falls to a hundredth of that
    assert np.var(zeros) > 3, (
        f"at rate 0.35, {len(zeros)} generators drop {' or '.join(map(str, sorted({*zeros})))} of {x.size} "
        "activations: the number must not be fixed beforehand, each activation has a draw of its own"
    )


@pytest.mark.open_answer
def test_generators_draw_many_masks(student, rng):
    """Other activations are dropped by each generator and in each call with the same one, and in the end all."""
    x, masks = np.full((8, 25), 1.25), []
    for one in [generator(rng) for _ in range(12)] + [student.generator(int(rng.integers(2**32)))] * 12:
        y = student.dropout_forward(x, 0.8, True, one)
        assert_like(y, x, "dropout_forward(x, 0.8, True, rng)")
        masks.append(y == 0)
    different = len({mask.tobytes() for mask in masks[:12]})
    assert different == 12, f"12 generators with different seeds drop in only {different} different ways"
    different = len({mask.tobytes() for mask in masks[12:]})
    assert different == 12, (
        f"12 calls, one after the other with the same generator, drop in only {different} different ways: "
        "draw anew in each call, from the rng that is passed"
    )
    # by chance, one activation in 10 ** 16 is never dropped
    never = np.argwhere(~np.any(masks, axis=0)).tolist()
    assert not never, f"at rate 0.8, none of 24 calls drops the activation {never[0]} of an array {x.shape}"


@pytest.mark.open_answer
def test_rate_zero(student, rng):
    """At rate 0 nothing is dropped, in training either."""
    x = rng.uniform(-1, 1, (4, 6))
    assert_close(student.dropout_forward(x, 0.0, True, generator(rng)), x, "dropout_forward(x, 0, True, rng)")


def test_other_shapes(student, rng):
    """Arrays with one or three axes work as well, outside training too."""
    for shape in ((3000,), (10, 20, 15)):
        x, rate = rng.uniform(0.5, 2, shape), round(rng.uniform(0.22, 0.38), 3)
        call = f"dropout_forward(x, {rate}, True, rng), x of shape {shape}"
        y = student.dropout_forward(x, rate, True, generator(rng))
        assert_like(y, x, call)
        assert_dropped(y, rate, call)
        assert_scaled(y, x, rate, call)
        assert_each_by_itself(y, call)
        assert_close(
            student.dropout_forward(x, rate, False, generator(rng)),
            x,
            f"dropout_forward(x, {rate}, False, rng), x of shape {shape}",
        )


def test_other_kinds_of_arrays(student, rng):
    """Read-only, float32, column-ordered and strided arrays work as well, and a single row."""
    x = rng.uniform(0.5, 2, (40, 50))
    read_only = x.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("of float32", x.astype(np.float32)),
        ("column-ordered", np.asfortranarray(x)),
        ("strided", np.repeat(x, 2, axis=1)[:, ::2]),
        ("of one row", x.reshape(1, 2000)),
    ):
        y = student.dropout_forward(array, 0.3, True, generator(rng))
        assert_like(y, array, f"dropout_forward(x, 0.3, True, rng), x {kind}")
        assert_dropped(y, 0.3, f"dropout_forward(x, 0.3, True, rng), x {kind}")
        assert_scaled(y, array, 0.3, f"dropout_forward(x, 0.3, True, rng), x {kind}")
