import numpy as np
import pytest

from autograder.checks import describe

CALL = "train_validation_test_split(x, y, rng)"


def draw(seed, *shape):
    """Examples and labels, no two of them equal."""
    rng = np.random.default_rng(seed)
    return rng.permuted(np.arange(np.prod(shape))).reshape(shape) * 0.25, rng.permutation(shape[0]) + 100


def assert_split(student, x, y, seed, sizes):
    """The places in x of each part's examples, all of it being right."""
    answer = student.train_validation_test_split(x, y, np.random.default_rng(seed))
    pairs = (
        isinstance(answer, tuple | list)
        and len(answer) == 3
        and all(isinstance(pair, tuple | list) and len(pair) == 2 for pair in answer)
    )
    assert pairs, f"{CALL} should return three pairs, got {describe(answer)}"
    got = [len(x_part) for x_part, _ in answer]
    assert got == sizes, f"{CALL} of {len(x)} examples: expected parts of {sizes} examples, got {got}"
    parts = []
    for x_part, y_part in answer:
        assert np.shape(x_part)[1:] == x.shape[1:], f"{CALL}: got examples of shape {np.shape(x_part)[1:]}"
        assert np.shape(y_part) == (len(x_part), *y.shape[1:]), f"{CALL}: got labels {describe(y_part)}"
        parts.append([])
        for example, label in zip(x_part, y_part, strict=True):
            fits = [place for place, one in enumerate(x) if np.array_equal(one, example)]
            assert fits, f"{CALL} returns an example that is not in x"
            assert np.array_equal(y[fits[0]], label), (
                f"{CALL}: expected label {y[fits[0]]} with example {fits[0]}, got {label}"
            )
            parts[-1].append(fits[0])
    once = sorted(place for part in parts for place in part) == list(range(len(x)))
    assert once, f"{CALL} of {len(x)} examples: not every example is in exactly one part"
    return parts


@pytest.mark.points(2)
def test_other_sizes(student):
    """Datasets of other sizes are cut where the statement says, those of fewer than ten examples too."""
    for examples, sizes in (
        (90, [63, 9, 18]),
        (107, [74, 10, 23]),
        (19, [13, 1, 5]),
        (10, [7, 1, 2]),
        (38, [26, 3, 9]),
        (8, [5, 0, 3]),
    ):
        x, y = draw(91, examples, 3)
        assert_split(student, x, y, 92, sizes)


@pytest.mark.points(2)
def test_parts_are_alike(student):
    """In a sorted file, each part has examples from the first half and from the second."""
    x, y = draw(93, 200, 2)
    parts = assert_split(student, x, y, 94, [140, 20, 40])
    for name, part in zip(("training", "validation", "test"), parts, strict=True):
        share = np.mean(np.array(part) < 100)
        assert 0.1 < share < 0.9, f"{share:.0%} of the {name} part come from the first half of the file"


def test_images(student):
    """Examples with more axes and labels with several columns work as well."""
    x, _ = draw(95, 31, 4, 3)
    y, _ = draw(96, 31, 5)
    assert_split(student, x, y, 97, [21, 3, 7])


def test_other_kinds_of_arrays(student):
    """Read-only, float32 and column-ordered arrays work as well."""
    x, y = draw(98, 23, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for array in (read_only, x.astype(np.float32), np.asfortranarray(x)):
        assert_split(student, array, y, 99, [16, 2, 5])
