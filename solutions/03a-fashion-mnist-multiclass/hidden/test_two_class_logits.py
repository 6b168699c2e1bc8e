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


def both_signs(rng: np.random.Generator, low: float, high: float, examples: int) -> np.ndarray:
    """Logits of sizes from low to high; as many are negative as positive, or one more."""
    return rng.uniform(low, high, examples) * rng.permutation((-1) ** np.arange(examples))


@pytest.mark.points(2)
def test_other_values(student, rng):
    """On other batches, softmax gives the probabilities of the sigmoid neuron."""
    for examples in (2, 9, 4):
        assert_probabilities(student, both_signs(rng, 0.2, 4, examples))


def test_rather_sure(student, rng):
    """Logits between 5 and 12, of both signs, give probabilities near 0 and 1, which are not reached yet."""
    assert_probabilities(student, rng.permutation(np.append(both_signs(rng, 5.5, 11.5, 5), [-11.9, 12])))


def test_very_large_logits(student, rng):
    """Very large and very small logits, in the same batch as small ones, give finite logits."""
    sizes = [-5000.0, 800.0, 40.0, 3000.0, -720.0, *both_signs(rng, 0.2, 2, 2)]
    assert_probabilities(student, rng.permutation(sizes))


def test_integer_logits(student, rng):
    """Logits that are integers work as well as floats."""
    # odd ones too, whose halves are no integers
    assert_probabilities(student, rng.permutation([3, -1, 0, 2, -2, 1, -3, 900]), "z with integers")


def test_other_kinds_of_arrays(student, rng):
    """Read-only, float32 and strided arrays work as well."""
    z = both_signs(rng, 0.2, 3, 7)
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (("read-only", read_only), ("float32", z.astype(np.float32)), ("strided", z[::-2])):
        assert_probabilities(student, array, f"z, {kind}")
