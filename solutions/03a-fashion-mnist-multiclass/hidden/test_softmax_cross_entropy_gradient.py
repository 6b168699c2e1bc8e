import numpy as np
import pytest

from autograder.checks import assert_close


def draw(rng: np.random.Generator, examples: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Logits in eighths, no two of a row alike, and labels of several classes; the first is a mistake."""
    ladder = np.tile(np.linspace(-2.75, 2.75, classes), (examples, 1))
    z = np.round(8 * (rng.permuted(ladder, axis=1) + rng.uniform(-0.2, 0.2, ladder.shape))) / 8
    labels = rng.permutation(classes)[rng.permutation(np.arange(examples) % classes)]
    labels[0] = z[0].argmin()
    return z, np.eye(classes)[labels]


@pytest.mark.points(2)
def test_other_values(student, reference, rng):
    """On other batches, every slope is right."""
    for examples, classes in ((6, 4), (3, 8), (12, 2), (1, 3), (5, 5)):
        z, y = draw(rng, examples, classes)
        assert_close(
            student.softmax_cross_entropy_gradient(z, y),
            reference.softmax_cross_entropy_gradient(z, y),
            f"softmax_cross_entropy_gradient(z, y), z of shape {z.shape}",
        )


def test_rows_far_apart(student, reference, rng):
    """Examples with very large and with very small logits, right and wrong, in the same batch."""
    z, y = draw(rng, 8, 5)
    z += rng.permutation([1000, -1000, 0, 400, -400, 3000, 0, 0])[:, None]
    # one logit far above the others, at the true class and at a wrong one, and the true one far below
    true = y.argmax(axis=1)
    rows = rng.permutation(8)
    z[rows[0], true[rows[0]]] += 2500
    z[rows[1], (true[rows[1]] + 1) % 5] += 2500
    z[rows[2], true[rows[2]]] -= 2500
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y)",
    )
    z = np.round(z).astype(int)
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y), z with integers",
    )
    # all far below 0, and all so large that not even longdouble helps who does not shift
    z, y = draw(rng, 4, 5)
    for offset in (-1000, 30_000):
        assert_close(
            student.softmax_cross_entropy_gradient(z + offset, y),
            reference.softmax_cross_entropy_gradient(z + offset, y),
            f"softmax_cross_entropy_gradient(z, y), all of z near {offset}",
        )


def test_other_soft_labels(student, reference, rng):
    """Other labels that share the truth among several classes give the right gradient."""
    for examples, classes in ((3, 5), (6, 4)):
        z, y = draw(rng, examples, classes)
        y[:-1] = rng.uniform(0.1, 1, (examples - 1, classes))
        y[0, rng.integers(classes)] = 0
        y /= y.sum(axis=1, keepdims=True)
        assert_close(
            student.softmax_cross_entropy_gradient(z, y),
            reference.softmax_cross_entropy_gradient(z, y),
            "softmax_cross_entropy_gradient(z, y) with soft labels",
        )


def test_sure_and_right(student, reference, rng):
    """Where the prediction is nearly sure, and right, the slopes are small but right."""
    z, y = draw(rng, 4, 3)
    z += y * rng.uniform(8, 9, (4, 1))
    assert_close(
        student.softmax_cross_entropy_gradient(z, y),
        reference.softmax_cross_entropy_gradient(z, y),
        "softmax_cross_entropy_gradient(z, y), nearly sure and right",
    )


def test_other_kinds_of_arrays(student, reference, rng):
    """Integer, read-only, float32, column-ordered and strided arrays work as well."""
    z, y = draw(rng, 6, 4)
    read_only = z.copy(), y.copy()
    for array in read_only:
        array.flags.writeable = False
    for kind, logits, labels in (
        ("integers", np.round(z).astype(int), y.astype(int)),
        ("integer labels", z, y.astype(int)),
        ("read-only", *read_only),
        ("float32", z.astype(np.float32), y.astype(np.float32)),
        ("column-ordered", np.asfortranarray(z), np.asfortranarray(y)),
        ("strided", np.repeat(z, 2, axis=1)[:, ::2], np.repeat(y, 2, axis=1)[:, ::2]),
    ):
        assert_close(
            student.softmax_cross_entropy_gradient(logits, labels),
            reference.softmax_cross_entropy_gradient(logits, labels),
            f"softmax_cross_entropy_gradient(z, y), {kind}",
        )
