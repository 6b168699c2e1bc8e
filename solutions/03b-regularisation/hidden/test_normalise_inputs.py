import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("x_train", "x_test")
# features lie up to 40 deviations from 0, so computing in float32 costs a few millionths, even where the
# result is near 0
ATOL = 1e-5


def draw(rng: np.random.Generator, examples: int, tests: int, features: int) -> tuple[np.ndarray, np.ndarray]:
    """Features of different means, none near 0, with standard deviations from 0.5 to 8."""
    centre = np.resize(rng.permutation([-1.0, 1.0]), features) * rng.uniform(4, 20, features)
    scale = rng.uniform(0.5, 8, features)
    x_train = rng.uniform(-1, 1, (examples, features))
    x_train = (x_train - x_train.mean(axis=0)) / x_train.std(axis=0)
    return x_train * scale + centre, rng.uniform(-2, 3, (tests, features)) * scale + centre


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """Other training and test sets are normalised right, also with a single test example."""
    for examples, tests, features in ((6, 4, 5), (9, 1, 3), (2, 7, 4), (8, 3, 1)):
        x_train, x_test = draw(rng, examples, tests, features)
        assert_close(
            student.normalise_inputs(x_train, x_test),
            reference.normalise_inputs(x_train, x_test),
            f"normalise_inputs(x_train, x_test), {examples} training and {tests} test examples",
            parts=PARTS,
            atol=ATOL,
        )


def test_small_and_large_scales(student, reference, rng):
    """Features with a small or a large deviation get variance 1, also where it is small beside the mean."""
    x_train, x_test = draw(rng, 7, 3, 5)
    scale = rng.permutation([2e-4, 9e-4, 1.0, 1e4, 30.0]) / x_train.std(axis=0)
    # near a million, and whole: float32 holds them and their sums exactly
    spread = rng.permuted(np.array([[1, -3, 2], [-1, 4, -5], [3, 1, 6], [-3, -2, -3]]), axis=0)
    large = np.append(spread, spread[:2] - 4, axis=0) + rng.integers(1_000_001, 1_200_000, 3)
    for name, train, test in (
        ("standard deviations from 0.0002 to 10000", x_train * scale, x_test * scale),
        ("features near 1000000", large[:4].astype(float), large[4:].astype(float)),
    ):
        assert_close(
            student.normalise_inputs(train, test),
            reference.normalise_inputs(train, test),
            f"normalise_inputs(x_train, x_test) with {name}",
            parts=PARTS,
            atol=ATOL,
        )


def test_several_constant_features(student, reference, rng):
    """Constant features, also of zeros or ones, are shifted to 0 in the training set, and not divided."""
    x_train, x_test = draw(rng, 5, 4, 6)
    constants = np.array([0.0, 1.0, -float(rng.integers(8, 16))])
    x_train[:, [0, 2, 5]] = constants
    x_test[:, [0, 2, 5]] = constants + [[0, 0, 0], [0.5, 0, 2], [-3, -1, 0], [0, 3, -4]]
    assert_close(
        student.normalise_inputs(x_train, x_test),
        reference.normalise_inputs(x_train, x_test),
        "normalise_inputs(x_train, x_test), features 0, 2 and 5 constant",
        parts=PARTS,
        atol=ATOL,
    )


def test_features_that_are_nearly_always_the_same(student, reference, rng):
    """A feature that differs in one training example only is not constant, wherever that example stands."""
    x_train, x_test = draw(rng, 6, 3, 6)
    for example in range(6):
        x_train[:, example] = rng.integers(-5, 5)
        x_train[example, example] += rng.integers(1, 4)
    x_train[:, 3] -= x_train[0, 3]
    assert_close(
        student.normalise_inputs(x_train, x_test),
        reference.normalise_inputs(x_train, x_test),
        "normalise_inputs(x_train, x_test), each feature the same in all training examples but one",
        parts=PARTS,
        atol=ATOL,
    )


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and strided arrays and images of uint8 work as well."""
    x_train, x_test = draw(rng, 6, 3, 4)
    pixels = rng.integers(0, 256, (9, 4), dtype=np.uint8)
    pixels[:2], pixels[7:] = [[255], [0]], [[0], [250]]
    pixels[:6, 1] = 255
    read_only = (x_train.copy(), x_test.copy())
    for array in read_only:
        array.flags.writeable = False
    for kind, arrays in (
        ("read-only", read_only),
        ("float32", (x_train.astype(np.float32), x_test.astype(np.float32))),
        ("column-ordered", (np.asfortranarray(x_train), np.asfortranarray(x_test))),
        ("strided", (np.repeat(x_train, 2, axis=1)[:, ::2], np.repeat(x_test, 2, axis=1)[:, ::2])),
        ("uint8", (pixels[:6], pixels[6:])),
    ):
        assert_close(
            student.normalise_inputs(*arrays),
            reference.normalise_inputs(*arrays),
            f"normalise_inputs(x_train, x_test), arrays {kind}",
            parts=PARTS,
            atol=ATOL,
        )
