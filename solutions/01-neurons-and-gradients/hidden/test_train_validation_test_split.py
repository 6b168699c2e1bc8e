import numpy as np
import pytest

from autograder.checks import describe

CALL = "train_validation_test_split(x, y, rng)"


def draw(rng, *shape):
    """Examples and labels, no two of them equal."""
    return rng.permuted(np.arange(np.prod(shape))).reshape(shape) * 0.25, rng.permutation(shape[0]) + 100


def places(rows, whole):
    """Where each row stands in the whole, None where it does not."""
    known = {np.asarray(row, dtype=float).tobytes(): place for place, row in enumerate(whole)}
    return [known.get(np.asarray(row, dtype=float).tobytes()) for row in rows]


def assert_split(answer, x, y):
    """The places in x of each part's examples, all of it being right."""
    sizes = [len(x) * 7 // 10, len(x) // 10]
    sizes.append(len(x) - sum(sizes))
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
        parts.append(places(x_part, x))
        for row, (example, place) in enumerate(zip(parts[-1], places(y_part, y), strict=True)):
            assert example is not None, f"{CALL} returns an example that is not in x"
            assert place == example, (
                f"{CALL}: expected label {y[example]} with example {example}, got {y_part[row]}"
            )
    once = sorted(place for part in parts for place in part) == list(range(len(x)))
    assert once, f"{CALL} of {len(x)} examples: not every example is in exactly one part"
    return parts


def split(student, x, y, rng):
    return student.train_validation_test_split(x, y, rng.spawn(1)[0])


@pytest.mark.points(2)
def test_other_sizes(student, rng):
    """Datasets of other sizes are cut where the statement says, those of fewer than ten examples too."""
    sizes = (90, 107, 19, 10, 38, 26, 8, *rng.integers(2, 10, 2), *rng.integers(11, 150, 3))
    drawn = [draw(rng, int(examples), 3) for examples in sizes]
    # all are asked before the first is judged: together they tell one mistake from another
    answers = [split(student, x, y, rng) for x, y in drawn]
    for answer, (x, y) in zip(answers, drawn, strict=True):
        assert_split(answer, x, y)


@pytest.mark.points(2)
@pytest.mark.open_answer
def test_parts_are_alike(student, rng):
    """In a sorted file, each part has examples from the first half and from the second."""
    x, y = draw(rng, 400, 2)
    parts = assert_split(split(student, x, y, rng), x, y)
    for name, part in zip(("training", "validation", "test"), parts, strict=True):
        share = np.mean(np.array(part) < 200)
        assert 0.1 < share < 0.9, f"{share:.0%} of the {name} part come from the first half of the file"


@pytest.mark.open_answer
def test_any_example_in_any_part(student, rng):
    """Over many splits of few examples, each is sometimes for training and sometimes for the test."""
    for examples in (10, 7, 13):
        x, y = draw(rng, examples, 2)
        splits = [assert_split(split(student, x, y, rng), x, y) for _ in range(80)]
        for part, name in ((0, "training"), (2, "test")):
            for example in range(examples):
                times = sum(example in parts[part] for parts in splits)
                assert 0 < times < 80, (
                    f"in 80 splits of {examples} examples, example {example} is {times} times in the {name} part"
                )


def test_images(student, rng):
    """Examples with more axes and labels with several columns work as well."""
    for axes, columns in (((4, 3), 5), ((2, 3, 2), 1)):
        x, _ = draw(rng, 31, *axes)
        y, _ = draw(rng, 31, columns)
        assert_split(split(student, x, y, rng), x, y)


def test_other_kinds_of_arrays(student, rng):
    """Read-only, float32, column-ordered and sliced arrays and arrays of integers work as well."""
    x, y = draw(rng, 23, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for array in (
        read_only,
        x.astype(np.float32),
        np.asfortranarray(x),
        np.repeat(x, 2, axis=1)[:, ::2],
        (4 * x).astype(int),
    ):
        assert_split(split(student, array, y, rng), array, y)
