import numpy as np
import pytest

from autograder.checks import assert_close


def both_signs(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> np.ndarray:
    """Logits of sizes from low to high; as many are negative as positive, or one more."""
    size = int(np.prod(shape))
    return (rng.uniform(low, high, size) * rng.permutation((-1) ** np.arange(size))).reshape(shape)


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other arrays, every probability is right."""
    for shape in ((7,), (4, 3), (2, 3, 5)):
        z = both_signs(rng, 0.2, 5, shape)
        assert_close(student.sigmoid(z), reference.sigmoid(z), f"sigmoid(z), z of shape {shape}")


def test_rather_sure(student, reference, rng):
    """Logits between 5 and 12 give probabilities near 0 and 1, which are not reached yet; 0 gives 0.5."""
    z = np.append(both_signs(rng, 5.5, 11.5, (11,)), [0.0, 12.0, -11.9])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z)")


def test_very_large_logits(student, reference, rng):
    """Very large and very small logits in the same array give probabilities, not nan."""
    extreme = [-5000.0, 800.0, 720.0, -709.0, -745.5, 100.0]
    z = rng.permutation(np.append(extreme, both_signs(rng, 0.5, 2, (2,)))).reshape(2, 4)
    for name, array in (("z", z), ("z.astype(np.float32)", z.astype(np.float32))):
        assert_close(student.sigmoid(array), reference.sigmoid(array), f"sigmoid({name})")


def test_large_integers(student, reference, rng):
    """Large integers work as well."""
    z = rng.permutation([2000, -3, 4, -2000, 1, 0, -750, rng.integers(-5, 6)])
    assert_close(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z) with integers")


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and strided arrays work as well."""
    z = both_signs(rng, 0.2, 4, (5, 4))
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", z.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z)),
        ("strided", z[::2, ::3]),
    ):
        assert_close(student.sigmoid(array), reference.sigmoid(array), f"sigmoid(z), z {kind}")
