import copy

import numpy as np
import pytest

from autograder.checks import assert_tuple, describe

GENERIC_CHECKS = ("leaves_its_inputs_alone", "same_inputs_same_answer")
PARTS = ("train", "validation", "test")
CALL = "train_validation_test_split(x, y, rng)"
X, Y = np.arange(206.0).reshape(103, 2) / 2, np.arange(103) * 10 + 5


def assert_pairs(answer, x, y):
    assert_tuple(answer, 3, CALL, PARTS)
    for part, pair in zip(PARTS, answer, strict=True):
        assert isinstance(pair, tuple | list) and len(pair) == 2, (
            f"{CALL}: {part} should be a pair (x_{part}, y_{part}), got {describe(pair)}"
        )
        for rows, whole, which in zip(pair, (x, y), ("x", "y"), strict=True):
            fits = isinstance(rows, np.ndarray) and rows.ndim == whole.ndim
            assert fits and rows.shape == (len(pair[0]), *whole.shape[1:]), (
                f"{CALL}: {which}_{part} should be an array of one row of {whole.shape[1:]} for each example "
                f"of its part, got {describe(rows)}"
            )


def places(part, whole):
    """Where each row of a part stands in the whole, -1 where it does not. No two rows begin with the same number."""
    rows, known = (one.reshape(len(one), whole[0].size) for one in (part, whole))
    order = np.argsort(known[:, 0])
    found = order[np.searchsorted(known[:, 0], rows[:, 0], sorter=order).clip(max=len(whole) - 1)]
    return np.where((rows == known[found]).all(axis=1), found, -1)


def is_drawn_from(rng, order):
    """Whether rng gives this order in one of the common ways."""
    number = len(order)
    ways = (
        lambda generator: generator.permutation(number),
        lambda generator: generator.permuted(np.arange(number)),
        lambda generator: generator.choice(number, number, replace=False),
        lambda generator: generator.random(number).argsort(),
    )
    return any(np.array_equal(way(copy.deepcopy(rng)), order) for way in ways)


def kind_of_order(parts, rng):
    """0 as in the file, 1 only moved within parts, 2 not drawn from rng, 3 drawn from rng, 4 only the test part
    is the end of the file, 5 the first example is always for training; 10 more where validation and test have
    changed places."""
    train, validation, test = parts
    order, in_file = np.concatenate(parts), np.arange(len(np.concatenate(parts)))
    exchanged = np.concatenate([train, test, validation])
    if np.array_equal(order, in_file):
        return 0
    if np.array_equal(exchanged, in_file):
        return 10
    if np.array_equal(np.concatenate([np.sort(part) for part in parts]), in_file):
        return 1
    if np.array_equal(np.sort(test), in_file[-len(test) :]):
        return 4
    if is_drawn_from(rng, order):
        return 3
    if order[0] == 0 and np.array_equal(copy.deepcopy(rng).permutation(len(order) - 1), order[1:] - 1):
        return 5
    return 13 if is_drawn_from(rng, exchanged) else 2


def overlap(parts):
    """0 nothing comes twice, 1 within a part, 2 validation examples are for training, 3 otherwise."""
    train, validation, test = (set(part) for part in parts)
    if any(len(set(part)) < len(part) for part in parts):
        return 1
    if validation <= train and not test & train:
        return 2
    return 3 if train & validation or test & (train | validation) else 0


def essence(function, args, kwargs, answer):
    """Sizes; whether examples are missing, or there twice; which parts have their labels; the order, of which
    little can be said where something else is wrong: -2 as in the file, -1 not. Of few examples the sizes alone,
    as they may come in any order by chance."""
    x, y, rng = args
    try:
        assert_pairs(answer, x, y)
    except AssertionError:
        return shapes(answer)
    sizes = tuple(len(x_part) for x_part, _ in answer)
    if len(x) < 15:
        return sizes
    parts = [places(x_part, x) for x_part, _ in answer]
    labels = [places(y_part, y) for _, y_part in answer]
    order = np.concatenate(parts)
    missing, twice = len(set(order)) < len(x), overlap(parts)
    aligned = tuple(np.array_equal(part, theirs) for part, theirs in zip(parts, labels, strict=True))
    labels_as_in_file = np.array_equal(np.concatenate(labels), np.arange(len(y)))
    if missing or twice or not all(aligned):
        kind = -2 if (np.diff(order) > 0).all() else -1
    else:
        kind = kind_of_order(parts, rng)
    return sizes, missing, twice, aligned, labels_as_in_file, kind


def shapes(answer):
    if isinstance(answer, tuple | list):
        return tuple(shapes(one) for one in answer)
    if isinstance(answer, np.ndarray | np.generic | int | float):
        return np.shape(answer)
    return getattr(answer, "type_name", type(answer).__name__)


@pytest.mark.points(2)
def test_sizes(student):
    """Of 103 examples, 72 are for training, 10 for validation and 21 for the test."""
    answer = student.train_validation_test_split(X, Y, np.random.default_rng(1))
    assert_pairs(answer, X, Y)
    sizes = [len(y_part) for _, y_part in answer]
    assert sizes == [72, 10, 21], f"{CALL}: expected parts of [72, 10, 21] examples, got {sizes}"


@pytest.mark.points(2)
def test_every_example_once(student):
    """Every example is in exactly one of the three parts."""
    answer = student.train_validation_test_split(X, Y, np.random.default_rng(2))
    assert_pairs(answer, X, Y)
    order = np.concatenate([places(x_part, X) for x_part, _ in answer])
    for example in range(len(X)):
        times = int((order == example).sum())
        assert times == 1, f"{CALL}: expected example {example} once, got it {times} times"


@pytest.mark.points(2)
def test_labels_stay_with_their_examples(student):
    """Each example keeps its own label."""
    answer = student.train_validation_test_split(X, Y, np.random.default_rng(3))
    assert_pairs(answer, X, Y)
    for part, (x_part, y_part) in zip(PARTS, answer, strict=True):
        for row, (example, label) in enumerate(zip(places(x_part, X), places(y_part, Y), strict=True)):
            assert example == label, (
                f"{CALL}: the example in row {row} of x_{part} is number {example} of x, "
                f"but its label is number {label} of y"
            )


@pytest.mark.points(2)
def test_random_order(student):
    """The parts are not cut from the file as it is, and another generator gives other parts."""
    found = []
    for seed in (4, 5):
        answer = student.train_validation_test_split(X, Y, np.random.default_rng(seed))
        assert_pairs(answer, X, Y)
        parts = [np.sort(places(x_part, X)) for x_part, _ in answer]
        assert not np.array_equal(np.concatenate(parts), np.arange(len(X))), (
            f"{CALL}: the parts are the beginning, the middle and the end of the file"
        )
        found.append(np.concatenate(parts))
    assert not np.array_equal(*found), f"{CALL}: two generators with different seeds give the same parts"
