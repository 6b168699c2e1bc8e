"""Answers to train_validation_test_split, written from its statement alone."""

import math

import numpy as np


def _cut(x, y, order, first, second):
    parts = order[:first], order[first : first + second], order[first + second :]
    return tuple((x[part], y[part]) for part in parts)


def wrong_floating_point(x, y, rng):
    """Computes int(0.7 * N), which is one too small for N = 90 for instance."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), int(0.7 * n), int(0.1 * n))


def wrong_rounded(x, y, rng):
    """Rounds the sizes to the nearest integer instead of down."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), round(n * 7 / 10), round(n / 10))


def wrong_rounded_up(x, y, rng):
    """Rounds the sizes up."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), math.ceil(n * 7 / 10), math.ceil(n / 10))


def wrong_not_shuffled(x, y, rng):
    """Cuts the dataset in its own order."""
    n = len(x)
    return _cut(x, y, np.arange(n), n * 7 // 10, n // 10)


def wrong_order_of_parts(x, y, rng):
    """Returns training, test and validation in this order."""
    n = len(x)
    train, validation, test = _cut(x, y, rng.permutation(n), n * 7 // 10, n // 10)
    return train, test, validation


def wrong_rest_to_validation(x, y, rng):
    """The test part has N // 5 examples and the validation part gets the rest."""
    n = len(x)
    first = n * 7 // 10
    return _cut(x, y, rng.permutation(n), first, n - first - n // 5)


def wrong_labels_shuffled_apart(x, y, rng):
    """Shuffles x and y with two different permutations."""
    n = len(x)
    x, y = x[rng.permutation(n)], y[rng.permutation(n)]
    return _cut(x, y, np.arange(n), n * 7 // 10, n // 10)


def wrong_rest_lost(x, y, rng):
    """The test part has N * 2 // 10 examples: what is left over is lost."""
    n = len(x)
    order = rng.permutation(n)
    a, b, c = n * 7 // 10, n // 10, n * 2 // 10
    train, validation, test = order[:a], order[a : a + b], order[a + b : a + b + c]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def wrong_shuffled_in_place(x, y, rng):
    """Shuffles the given x and y themselves."""
    n = len(x)
    order = rng.permutation(n)
    x[...] = x[order]
    y[...] = y[order]
    return _cut(x, y, np.arange(n), n * 7 // 10, n // 10)


def wrong_fixed_seed(x, y, rng):
    """Uses a generator of its own with seed 42."""
    n = len(x)
    return _cut(x, y, np.random.default_rng(42).permutation(n), n * 7 // 10, n // 10)


def wrong_global_generator(x, y, rng):
    """Uses NumPy's global generator instead of rng."""
    n = len(x)
    return _cut(x, y, np.random.permutation(n), n * 7 // 10, n // 10)


def wrong_parts_overlap(x, y, rng):
    """Draws each part anew from all examples, so that parts share examples."""
    n = len(x)
    sizes = (n * 7 // 10, n // 10, n - n * 7 // 10 - n // 10)
    chosen = [rng.choice(n, size=size, replace=False) for size in sizes]
    return tuple((x[part], y[part]) for part in chosen)


def wrong_flat_tuple(x, y, rng):
    """Returns a flat tuple of six arrays instead of three pairs."""
    n = len(x)
    pairs = _cut(x, y, rng.permutation(n), n * 7 // 10, n // 10)
    return tuple(array for pair in pairs for array in pair)


def wrong_labels_first(x, y, rng):
    """Each pair has the labels first."""
    n = len(x)
    return tuple((b, a) for a, b in _cut(x, y, rng.permutation(n), n * 7 // 10, n // 10))


def wrong_at_least_one(x, y, rng):
    """Gives the validation part at least one example, also below N = 10."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), n * 7 // 10, max(n // 10, 1))


def wrong_negative_slice(x, y, rng):
    """Cuts with negative indices: where the validation part is empty, it gets all the rest."""
    n = len(x)
    order = rng.permutation(n)
    a, b = n * 7 // 10, n // 10
    rest = order[a:]
    validation, test = rest[-b:], rest[: len(rest) - b]
    return (x[order[:a]], y[order[:a]]), (x[validation], y[validation]), (x[test], y[test])


def wrong_divided_first(x, y, rng):
    """Divides before it multiplies: N // 10 * 7 is too small where N is no multiple of 10."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), n // 10 * 7, n // 10)


def wrong_cut_before_shuffling(x, y, rng):
    """Cuts first and shuffles only inside the parts."""
    n = len(x)
    a, b = n * 7 // 10, n // 10
    parts = []
    for start, end in ((0, a), (a, a + b), (a + b, n)):
        order = start + rng.permutation(end - start)
        parts.append((x[order], y[order]))
    return tuple(parts)


def wrong_last_example_missing(x, y, rng):
    """The test part ends one example too early."""
    n = len(x)
    train, validation, test = _cut(x, y, rng.permutation(n), n * 7 // 10, n // 10)
    return train, validation, (test[0][:-1], test[1][:-1])


def wrong_80_per_cent(x, y, rng):
    """80 % for training and only 10 % for the test."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), n * 8 // 10, n // 10)


def wrong_random_start(x, y, rng):
    """Only the start is random: neighbours of the file stay together."""
    n = len(x)
    order = (np.arange(n) + int(rng.integers(n))) % n
    return _cut(x, y, order, n * 7 // 10, n // 10)


def wrong_random_sizes(x, y, rng):
    """Draws for each example by itself where it goes, so that the sizes are random."""
    draws = rng.random(len(x))
    masks = draws < 0.7, (draws >= 0.7) & (draws < 0.8), draws >= 0.8
    return tuple((x[mask], y[mask]) for mask in masks)


def right_permutation(x, y, rng):
    """A permutation, cut with slices."""
    n = len(x)
    order = rng.permutation(n)
    a = n * 7 // 10
    b = a + n // 10
    train, validation, test = order[:a], order[a:b], order[b:]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def right_split(x, y, rng):
    """Shuffled copies and np.split."""
    order = np.arange(len(x))
    rng.shuffle(order)
    cuts = [len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10]
    return tuple(zip(np.split(x[order], cuts), np.split(y[order], cuts)))


def right_random_keys(x, y, rng):
    """The order that sorts random numbers."""
    order = rng.random(x.shape[0]).argsort()
    n = order.size
    return _cut(x, y, order, (7 * n) // 10, n // 10)


def right_test_drawn_first(x, y, rng):
    """Draws the parts one after another from what is left."""
    n = len(x)
    left = np.arange(n)
    chosen = []
    for size in (n - n * 7 // 10 - n // 10, n // 10, n * 7 // 10):
        part = rng.choice(left, size=size, replace=False)
        left = left[~np.isin(left, part)]
        chosen.append((x[part], y[part]))
    test, validation, train = chosen
    return train, validation, test


def right_list_of_numbers(x, y, rng):
    """Swaps in a Python list, np.take with integer arrays."""
    n = len(x)
    order = list(range(n))
    for i in range(n):
        j = int(rng.integers(i, n))
        order[i], order[j] = order[j], order[i]
    order = np.array(order, dtype=int)
    ends = (0, n * 7 // 10, n * 7 // 10 + n // 10, n)
    parts = [order[ends[k] : ends[k + 1]] for k in range(3)]
    pairs = [(np.take(x, part, axis=0), np.take(y, part, axis=0)) for part in parts]
    return pairs[0], pairs[1], pairs[2]


def right_copies_shuffled_by_one_index(x, y, rng):
    """Whole shuffled copies first, then slices of them."""
    n, order = len(x), np.arange(len(x))
    order = rng.permuted(order)
    x, y = np.take(x, order, axis=0), np.take(y, order, axis=0)
    train, validation = n * 7 // 10, n // 10
    x_parts = x[:train], x[train : train + validation], x[train + validation :]
    y_parts = y[:train], y[train : train + validation], y[train + validation :]
    return tuple(zip(x_parts, y_parts))
