import numpy as np
import pytest

from autograder.checks import assert_close, assert_like


def softmax(logits: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


def assert_probabilities(student, z: np.ndarray, name: str = "z") -> None:
    call = f"two_class_logits({name})"
    logits = student.two_class_logits(z)
    assert_like(logits, np.zeros((len(z), 2), dtype=int), call)
    infinite = np.argwhere(~np.isfinite(logits))
    if len(infinite):
        row, column = (int(position) for position in infinite[0])
        raise AssertionError(
            f"{call}[{row}, {column}]: expected a finite logit for z = {z[row]:g}, got {logits[row, column]}"
        )
    yes = 1 / (1 + np.exp(-np.clip(z.astype(np.float64), -500, 500)))
    expected = np.stack([1 - yes, yes], axis=1)
    assert_close(softmax(logits.astype(np.float64)), expected, f"softmax({call})")


@pytest.mark.points(2)
def test_other_values(student):
    """On other batches, softmax gives the probabilities of the sigmoid neuron."""
    rng = np.random.default_rng(161)
    for examples in (2, 9, 4):
        assert_probabilities(student, rng.uniform(-4, 4, examples))


def test_very_large_logits(student):
    """Very large and very small logits, in the same batch as small ones, give finite logits."""
    assert_probabilities(student, np.array([0.25, -5000.0, 800.0, -1.5, 40.0, 3000.0]))


def test_integer_logits(student):
    """Logits that are integers work as well as floats."""
    assert_probabilities(student, np.array([3, -1, 0, 2, -2]), "z with integers")


def test_other_kinds_of_arrays(student):
    """Read-only, float32 and strided arrays work as well."""
    z = np.random.default_rng(162).uniform(-3, 3, 7)
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (("read-only", read_only), ("float32", z.astype(np.float32)), ("strided", z[::-2])):
        assert_probabilities(student, array, f"z, {kind}")
