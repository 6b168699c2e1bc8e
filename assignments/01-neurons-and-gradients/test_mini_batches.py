import copy
import math

import numpy as np
import pytest

from autograder.checks import describe

GENERIC_CHECKS = ("leaves_its_inputs_alone", "same_inputs_same_answer")
X, Y = np.arange(33.0).reshape(11, 3) / 2, np.arange(11) * 10 + 5
CALL = "mini_batches(x, y, 4, rng)"


def assert_pairs(answer, x, y, call):
    assert isinstance(answer, tuple | list), f"{call} should return a list of pairs, got {describe(answer)}"
    for number, pair in enumerate(answer):
        name = f"{call}[{number}]"
        assert isinstance(pair, tuple | list) and len(pair) == 2, (
            f"{name} should be a pair (x_batch, y_batch), got {describe(pair)}"
        )
        for part, whole, which in zip(pair, (x, y), ("x_batch", "y_batch"), strict=True):
            fits = isinstance(part, np.ndarray) and part.ndim == whole.ndim
            assert fits and part.shape == (len(pair[0]), *whole.shape[1:]), (
                f"{name}: {which} should be an array of one row of {whole.shape[1:]} for each example of "
                f"the batch, got {describe(part)}"
            )


def places(part, whole):
    """Where each row of a part stands in the whole, -1 where it does not. No two rows begin with the same number."""
    rows, known = (one.reshape(len(one), whole[0].size) for one in (part, whole))
    order = np.argsort(known[:, 0])
    found = order[np.searchsorted(known[:, 0], rows[:, 0], sorter=order).clip(max=len(whole) - 1)]
    return np.where((rows == known[found]).all(axis=1), found, -1)


def in_order(answer, x, y):
    """The places of all examples, and of all labels, as they come."""
    order = np.concatenate([places(x_batch, x) for x_batch, _ in answer])
    return order, np.concatenate([places(y_batch, y) for _, y_batch in answer])


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


def kind_of_order(order, sizes, batch_size, rng):
    """0 as in the file, 1 only batches moved, 2 only within batches, 3 not from rng, 4 from rng, 5 all moved on,
    6 each batch sorted, 7 the first example stays first, 8 all stay near their places."""
    in_file = np.arange(len(order))
    if np.array_equal(order, in_file):
        return 0
    if (np.diff(order) % len(order) == 1).all():
        return 5
    batches = np.split(order, np.cumsum(sizes)[:-1])
    if batch_size > 1 and all((np.diff(batch) == 1).all() for batch in batches):
        return 1
    # one example that stays alone in the second of two batches may do so by chance
    telling = len(sizes) > 2 or (len(sizes) == 2 and min(sizes) > 1)
    if telling and np.array_equal(order // batch_size, in_file // batch_size):
        return 2
    orders = sum(math.lgamma(size + 1) for size in sizes)
    if orders > 8 and all((np.diff(batch) > 0).all() for batch in batches):
        return 6
    if is_drawn_from(rng, order):
        return 4
    if order[0] == 0 and np.array_equal(copy.deepcopy(rng).permutation(len(order) - 1), order[1:] - 1):
        return 7
    # a third of all places is what one would expect
    return 8 if np.abs(order - in_file).mean() < len(order) / 6 else 3


def move_by_one(batches):
    """Whether each batch is the one before without its first example, and with a new one at its end."""
    pairs = list(zip(batches, batches[1:], strict=False))
    return bool(pairs) and all(
        len(one) > 1 and np.array_equal(one[1:], next_one[:-1]) for one, next_one in pairs
    )


def essence(function, args, kwargs, answer):
    """Sizes; whether examples are missing, or there twice, and how; which examples have their labels; the order,
    of which little can be said where something else is wrong: -2 as in the file, -1 not."""
    x, y, batch_size, rng = args
    try:
        assert_pairs(answer, x, y, CALL)
    except AssertionError:
        return shapes(answer)
    sizes = tuple(len(y_batch) for _, y_batch in answer)
    order, labels = in_order(answer, x, y)
    counts = np.bincount(order[order >= 0], minlength=len(x))
    missing, twice, aligned = (
        bool((counts == 0).any()),
        int((counts > 1).any()) * (2 if move_by_one(np.split(order, np.cumsum(sizes)[:-1])) else 1),
        np.array_equal(order, labels),
    )
    labels_as_in_file = np.array_equal(labels, np.arange(len(y)))
    if missing or twice or not aligned:
        kind = -2 if (np.diff(order) > 0).all() else -1
    else:
        kind = kind_of_order(order, sizes, batch_size, rng)
    return tuple(sorted(sizes)), missing, twice, aligned, labels_as_in_file, kind


def shapes(answer):
    if isinstance(answer, tuple | list):
        return tuple(shapes(one) for one in answer)
    if isinstance(answer, np.ndarray | np.generic | int | float):
        return np.shape(answer)
    return getattr(answer, "type_name", type(answer).__name__)


@pytest.mark.points(2)
def test_sizes(student):
    """11 examples in batches of 4 give batches of 4, 4 and 3."""
    answer = student.mini_batches(X, Y, 4, np.random.default_rng(1))
    assert_pairs(answer, X, Y, CALL)
    sizes = [len(y_batch) for _, y_batch in answer]
    assert sizes == [4, 4, 3], f"{CALL}: expected batches of [4, 4, 3] examples, got {sizes}"


@pytest.mark.points(2)
def test_every_example_once(student):
    """Every example is in exactly one batch."""
    answer = student.mini_batches(X, Y, 4, np.random.default_rng(2))
    assert_pairs(answer, X, Y, CALL)
    order, _ = in_order(answer, X, Y)
    for example in range(len(X)):
        times = int((order == example).sum())
        assert times == 1, f"{CALL}: expected example {example} once, got it {times} times"


@pytest.mark.points(2)
def test_labels_stay_with_their_examples(student):
    """Each example keeps its own label."""
    answer = student.mini_batches(X, Y, 4, np.random.default_rng(3))
    assert_pairs(answer, X, Y, CALL)
    for number, (x_batch, y_batch) in enumerate(answer):
        for row, (example, label) in enumerate(zip(places(x_batch, X), places(y_batch, Y), strict=True)):
            assert example == label, (
                f"{CALL}[{number}]: the example in row {row} is number {example} of x, "
                f"but its label is number {label} of y"
            )


@pytest.mark.points(2)
def test_new_order(student):
    """The order is not that of the file, and another generator gives another one."""
    found = []
    for seed in (4, 5):
        answer = student.mini_batches(X, Y, 4, np.random.default_rng(seed))
        assert_pairs(answer, X, Y, CALL)
        order, _ = in_order(answer, X, Y)
        assert not np.array_equal(order, np.arange(len(order))), f"{CALL}: the examples come as in the file"
        found.append(order)
    assert not np.array_equal(*found), f"{CALL}: two generators with different seeds give the same order"
