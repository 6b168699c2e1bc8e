import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("x_train", "x_test")


def draw(seed: int, examples: int, tests: int, features: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    centre, scale = rng.uniform(-20, 20, features), rng.uniform(0.5, 8, features)
    x_train = rng.uniform(-1, 1, (examples, features)) * scale + centre
    return x_train, rng.uniform(-2, 3, (tests, features)) * scale + centre


@pytest.mark.points(2)
def test_other_values(student, reference):
    """Other training and test sets are normalised right, also with a single test example."""
    for seed, examples, tests, features in ((121, 6, 4, 5), (122, 9, 1, 3), (123, 2, 7, 4), (124, 8, 3, 1)):
        x_train, x_test = draw(seed, examples, tests, features)
        assert_close(
            student.normalise_inputs(x_train, x_test),
            reference.normalise_inputs(x_train, x_test),
            f"normalise_inputs(x_train, x_test), {examples} training and {tests} test examples",
            parts=PARTS,
        )


def test_small_and_large_scales(student, reference):
    """A feature with a small range and one with a large range both get variance 1."""
    x_train, x_test = draw(125, 7, 3, 4)
    scale = np.array([1e-3, 1.0, 1e4, 30.0])
    assert_close(
        student.normalise_inputs(x_train * scale, x_test * scale),
        reference.normalise_inputs(x_train * scale, x_test * scale),
        "normalise_inputs(x_train, x_test) with ranges from 0.001 to 10000",
        parts=PARTS,
    )


def test_several_constant_features(student, reference):
    """Constant features, also of zeros or ones, are shifted to 0 in the training set, and not divided."""
    x_train, x_test = draw(126, 5, 4, 6)
    x_train[:, [0, 2, 5]] = (0.0, 1.0, -12.0)
    x_test[:, [0, 2, 5]] = [[0.0, 1.0, -12.0], [0.5, 1.0, -10.0], [-3.0, 0.0, -12.0], [0.0, 4.0, -16.0]]
    assert_close(
        student.normalise_inputs(x_train, x_test),
        reference.normalise_inputs(x_train, x_test),
        "normalise_inputs(x_train, x_test), features 0, 2 and 5 constant",
        parts=PARTS,
    )


def test_other_kinds_of_arrays(student, reference):
    """Read-only, float32, column-ordered and strided arrays and images of uint8 work as well."""
    x_train, x_test = draw(127, 6, 3, 4)
    pixels = np.random.default_rng(128).integers(0, 256, (9, 4), dtype=np.uint8)
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
        )
