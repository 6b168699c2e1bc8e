import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng: np.random.Generator, examples: int, classes: int) -> np.ndarray:
    """Logits from -3 to 3, no two of a row alike, in eighths: float32 holds them exactly, far off as well."""
    ladder = np.tile(np.linspace(-2.75, 2.75, classes), (examples, 1))
    return np.round(8 * (rng.permuted(ladder, axis=1) + rng.uniform(-0.2, 0.2, ladder.shape))) / 8


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other examples, every probability is right."""
    for shape in ((7, 4), (1, 6), (3, 10), (5, 5), (4, 1)):
        z = rng.uniform(-4, 4, shape)
        assert_close(student.softmax(z), reference.softmax(z), f"softmax(z), z of shape {shape}")


def test_rows_far_apart(student, reference, rng):
    """Examples with very large, with very small and with ordinary logits, in the same batch."""
    # the first and the last row are neither the largest nor the smallest; each order occurs
    offsets = np.append(rng.choice([400, -400]), rng.permutation([1000, -1000, 0, 300, 50_000]))
    z = draw(rng, 12, 10) + np.append(offsets, offsets[::-1])[:, None]
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z)")
    # float32 overflows sooner
    z = (draw(rng, 4, 3) + rng.permutation([100, -120, 0, 90])[:, None]).astype(np.float32)
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z), z float32")


def test_other_very_small_logits(student, reference, rng):
    """Logits near -1000 give probabilities, not zeros."""
    z = draw(rng, 4, 4)
    assert_close(student.softmax(z - 1000), reference.softmax(z - 1000), "softmax(z - 1000)")
    z = draw(rng, 4, 3) - rng.permutation([750, 1500, 3000, 40])[:, None]
    assert_close(student.softmax(z), reference.softmax(z), "softmax(z)")


def test_one_extreme_logit(student, reference, rng):
    """One logit far above all others takes all the probability, one far below gets none."""
    batches = [("far above", 3000), ("far below", -3000), ("above", 1000)]
    batches = [(name, draw(rng, 4, 4) + extreme * rng.permutation(np.eye(4))) for name, extreme in batches]
    # all answers before the first comparison: together they tell the wrong shifts apart
    answers = [student.softmax(z) for _, z in batches]
    for answer, (name, z) in zip(answers, batches, strict=True):
        assert_close(answer, reference.softmax(z), f"softmax(z), one logit of each row {name} the others")


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and strided arrays work as well."""
    z = rng.uniform(-3, 3, (5, 4))
    read_only = z.copy()
    read_only.flags.writeable = False
    for kind, array in (
        ("read-only", read_only),
        ("float32", z.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z)),
        ("strided", rng.uniform(-3, 3, (4, 9))[:, ::3]),
    ):
        assert_close(student.softmax(array), reference.softmax(array), f"softmax(z), z {kind}")
