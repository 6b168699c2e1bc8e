"""Correct splits of a dataset, as differently minded students would write them."""

import numpy as np


def permutation_and_slices(x, y, rng):
    n = len(x)
    order = rng.permutation(n)
    n_train = n * 7 // 10
    n_validation = n // 10
    train = order[:n_train]
    validation = order[n_train : n_train + n_validation]
    test = order[n_train + n_validation :]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def shuffle_first_then_cut(x, y, rng):
    indices = np.arange(x.shape[0])
    rng.shuffle(indices)
    x, y = x[indices], y[indices]
    a = x.shape[0] * 7 // 10
    b = a + x.shape[0] // 10
    return ((x[:a], y[:a]), (x[a:b], y[a:b]), (x[b:], y[b:]))


def numpy_split(x, y, rng):
    n = len(y)
    order = rng.permutation(n)
    parts = np.split(order, [7 * n // 10, 7 * n // 10 + n // 10])
    return tuple((x[part], y[part]) for part in parts)


def zip_of_two_splits(x, y, rng):
    n = len(x)
    p = rng.permutation(n)
    cuts = np.cumsum([n * 7 // 10, n // 10])
    return tuple(zip(np.split(x[p], cuts), np.split(y[p], cuts), strict=True))


def lists_of_pairs(x, y, rng):
    n = len(x)
    sizes = [n * 7 // 10, n // 10]
    sizes.append(n - sum(sizes))
    order = np.argsort(rng.random(n))
    parts = []
    start = 0
    for size in sizes:
        chosen = order[start : start + size]
        parts.append([x[chosen], y[chosen]])
        start += size
    return parts


def choice_for_the_order(x, y, rng):
    n = x.shape[0]
    order = rng.choice(n, size=n, replace=False)
    n_train, n_val = (n * 7) // 10, n // 10
    n_test = n - n_train - n_val
    test, val, train = order[:n_test], order[n_test : n_test + n_val], order[n_test + n_val :]
    return (x[train], y[train]), (x[val], y[val]), (x[test], y[test])


def drawn_one_part_after_the_other(x, y, rng):
    everything = np.arange(len(x))
    train = rng.choice(everything, len(x) * 7 // 10, replace=False)
    rest = np.setdiff1d(everything, train)
    validation = rng.choice(rest, len(x) // 10, replace=False)
    test = rng.permutation(np.setdiff1d(rest, validation))
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def python_list_of_indices(x, y, rng):
    order = list(range(len(x)))
    rng.shuffle(order)
    n_train, n_validation = len(order) * 7 // 10, len(order) // 10
    train = order[:n_train]
    del order[:n_train]
    validation = order[:n_validation]
    del order[:n_validation]
    return (x[train], y[train]), (x[validation], y[validation]), (x[order], y[order])


def _pick(array, indices):
    out = np.empty((len(indices), *array.shape[1:]), dtype=array.dtype)
    for k, i in enumerate(indices):
        out[k] = array[i]
    return out


def row_by_row(x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> tuple:
    n: int = len(x)
    order = rng.permutation(n)
    first: int = n * 7 // 10
    second: int = first + n // 10
    return tuple((_pick(x, o), _pick(y, o)) for o in (order[:first], order[first:second], order[second:]))


def fisher_yates_by_hand(x, y, rng):
    n = len(x)
    order = np.arange(n)
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(i + 1))
        order[[i, j]] = order[[j, i]]
    a, b = n * 7 // 10, n * 7 // 10 + n // 10
    pick = lambda part: (np.take(x, part, axis=0), np.take(y, part, axis=0))  # noqa: E731
    return pick(order[:a]), pick(order[a:b]), pick(order[b:])


def copies_shuffled(x, y, rng):
    x, y = x.copy(), y.copy()
    order = rng.permutation(len(x))
    x[:] = x[order]
    y[:] = y[order]
    n_train = len(x) * 7 // 10
    n_val = len(x) // 10
    x_train, x_val, x_test = np.array_split(x, [n_train, n_train + n_val])
    y_train, y_val, y_test = np.array_split(y, [n_train, n_train + n_val])
    return (x_train, y_train), (x_val, y_val), (x_test, y_test)


class _Split:
    def __init__(self, n, rng):
        self.order = rng.permuted(np.arange(n))
        self.n_train, self.n_validation = divmod(n * 7, 10)[0], divmod(n, 10)[0]

    def parts(self):
        yield slice(0, self.n_train)
        yield slice(self.n_train, self.n_train + self.n_validation)
        yield slice(self.n_train + self.n_validation, None)


def class_with_slices(x, y, rng):
    split = _Split(len(x), rng)
    return tuple((x[split.order][s], y[split.order][s]) for s in split.parts())


def part_numbers_dealt(x, y, rng):
    # deal the numbers 0, 1 and 2; inside a part the examples keep the file's order
    n = len(x)
    numbers = np.full(n, 2)
    numbers[: n * 7 // 10] = 0
    numbers[n * 7 // 10 : n * 7 // 10 + n // 10] = 1
    numbers = rng.permutation(numbers)
    return (
        (x[numbers == 0], y[numbers == 0]),
        (x[numbers == 1], y[numbers == 1]),
        (x[numbers == 2], y[numbers == 2]),
    )


def masks_of_ranks(x, y, rng):
    # the rank of each example in the random order says where it goes
    n = len(x)
    rank = rng.permutation(n)
    train = rank < n * 7 // 10
    test = rank >= n * 7 // 10 + n // 10
    validation = ~train & ~test
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def sorted_inside_the_parts(x, y, rng):
    order = rng.permutation(len(x))
    first, second = 7 * len(x) // 10, 7 * len(x) // 10 + len(x) // 10
    return [(x[np.sort(part)], y[np.sort(part)]) for part in np.split(order, [first, second])]


def test_part_drawn_first(x, y, rng):
    n = len(x)
    train, validation = n * 7 // 10, n // 10
    order = list(rng.choice(n, size=n, replace=False))
    test, rest = order[: n - train - validation], order[n - train - validation :]
    parts = [np.array(one, dtype=int) for one in (rest[validation:], rest[:validation], test)]
    return tuple((x[one], y[one]) for one in parts)


def boolean_masks(x, y, rng):
    rank = rng.random(len(x)).argsort().argsort()
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    masks = rank < first, (rank >= first) & (rank < second), rank >= second
    return tuple((x[mask], y[mask]) for mask in masks)
