"""Correct mini-batches, as differently minded students would write them."""

import math

import numpy as np


def permutation_of_indices(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    batches = []
    for start in range(0, len(x), batch_size):
        chosen = order[start : start + batch_size]
        batches.append((x[chosen], y[chosen]))
    return batches


def shuffle_the_indices(x, y, batch_size, rng):
    indices = np.arange(x.shape[0])
    rng.shuffle(indices)
    x_shuffled, y_shuffled = x[indices], y[indices]
    return [
        (x_shuffled[i : i + batch_size], y_shuffled[i : i + batch_size])
        for i in range(0, x.shape[0], batch_size)
    ]


def argsort_of_random_numbers(x, y, batch_size, rng):
    order = np.argsort(rng.random(len(y)))
    n_batches = math.ceil(len(y) / batch_size)
    return [
        (x[order[k * batch_size : (k + 1) * batch_size]], y[order[k * batch_size : (k + 1) * batch_size]])
        for k in range(n_batches)
    ]


def choice_without_replacement(x, y, batch_size, rng):
    n = len(x)
    order = rng.choice(n, size=n, replace=False)
    batches = []
    i = 0
    while i < n:
        j = min(i + batch_size, n)
        batches.append((np.take(x, order[i:j], axis=0), np.take(y, order[i:j], axis=0)))
        i = j
    return batches


def numpy_split(x, y, batch_size, rng):
    order = rng.permutation(x.shape[0])
    cuts = np.arange(batch_size, x.shape[0], batch_size)
    return [(x[part], y[part]) for part in np.split(order, cuts)]


def zip_of_two_splits(x, y, batch_size, rng):
    p = rng.permutation(len(x))
    cuts = list(range(batch_size, len(x), batch_size))
    return list(zip(np.array_split(x[p], cuts), np.array_split(y[p], cuts), strict=True))


def pairs_as_lists(x, y, batch_size, rng):
    order = list(range(len(x)))
    rng.shuffle(order)
    result = []
    for start in range(0, len(order), batch_size):
        part = order[start : start + batch_size]
        result.append([x[part], y[part]])
    return result


def fisher_yates_by_hand(x, y, batch_size, rng):
    order = np.arange(len(x))
    for i in range(len(x) - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    return [
        (x[order[s : s + batch_size]], y[order[s : s + batch_size]]) for s in range(0, len(x), batch_size)
    ]


def zip_and_shuffle_a_list(x, y, batch_size, rng):
    pairs = list(zip(x, y, strict=True))
    positions = rng.permutation(len(pairs))
    pairs = [pairs[p] for p in positions]
    batches = []
    while pairs:
        batch, pairs = pairs[:batch_size], pairs[batch_size:]
        batches.append((np.array([a for a, _ in batch]), np.array([b for _, b in batch])))
    return batches


def draw_from_what_is_left(x, y, batch_size, rng):
    left = np.arange(len(x))
    batches = []
    while len(left) > 0:
        n = min(batch_size, len(left))
        drawn = rng.choice(left, size=n, replace=False)
        batches.append((x[drawn], y[drawn]))
        left = np.setdiff1d(left, drawn)
    return batches


def _generate(x, y, batch_size, rng):
    order = rng.permutation(x.shape[0])
    while order.size:
        yield x[order[:batch_size]], y[order[:batch_size]]
        order = order[batch_size:]


def list_of_a_generator(x, y, batch_size, rng):
    return list(_generate(x, y, batch_size, rng))


def fill_empty_arrays(x: np.ndarray, y: np.ndarray, batch_size: int, rng: np.random.Generator) -> list:
    n = x.shape[0]
    order = rng.permuted(np.arange(n))
    batches = []
    for start in range(0, n, batch_size):
        size = min(batch_size, n - start)
        x_batch = np.empty((size, *x.shape[1:]), dtype=x.dtype)
        y_batch = np.empty((size,) + y.shape[1:], dtype=y.dtype)
        for k in range(size):
            x_batch[k] = x[order[start + k]]
            y_batch[k] = y[order[start + k]]
        batches.append((x_batch, y_batch))
    return batches


def full_batches_and_a_rest(x, y, batch_size, rng):
    n = len(x)
    full, rest = divmod(n, batch_size)
    order = rng.permutation(n)
    batches = []
    for k in range(full):
        part = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[part], y[part]))
    if rest > 0:
        part = order[n - rest :]
        batches.append((x[part], y[part]))
    return batches


def early_return_for_one_batch(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    if batch_size >= len(x):
        return [(x[order], y[order])]
    batches = []
    batch = []
    for i in order:
        batch.append(i)
        if len(batch) == batch_size:
            batches.append((x[batch], y[batch]))
            batch = []
    if batch:
        batches.append((x[batch], y[batch]))
    return batches


def random_keys_in_sorted(x, y, batch_size, rng):
    keys = rng.uniform(size=len(x))
    order = np.array(sorted(range(len(x)), key=lambda i: keys[i]))
    return [
        (x[order][i : i + batch_size], y[order][i : i + batch_size]) for i in range(0, len(x), batch_size)
    ]


def slices_map_and_lambda(x, y, batch_size, rng):
    order = rng.permutation(np.arange(len(y)))
    starts = range(0, len(y), batch_size)
    return list(map(lambda s: (x[order[s : s + batch_size]], y[order[s : s + batch_size]]), starts))  # noqa: C417


class _Loader:
    def __init__(self, x, y, batch_size, rng):
        self.x, self.y, self.batch_size = x, y, batch_size
        self.order = rng.permutation(len(x))

    def __len__(self):
        return -(-len(self.x) // self.batch_size)

    def __getitem__(self, k):
        if k >= len(self):
            raise IndexError(k)
        part = self.order[k * self.batch_size : (k + 1) * self.batch_size]
        return self.x[part], self.y[part]


def data_loader(x, y, batch_size, rng):
    return list(_Loader(x, y, batch_size, rng))


def two_generators_in_one_state(x, y, batch_size, rng):
    other = np.random.default_rng()
    other.bit_generator.state = rng.bit_generator.state
    x, y = x.copy(), y.copy()
    rng.shuffle(x)
    other.shuffle(y)
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def a_generator_drawn_from_rng(x, y, batch_size, rng):
    order = np.random.default_rng(rng.integers(2**32)).permutation(len(x))
    return tuple(
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)
    )


def side_by_side(x, y, batch_size, rng):
    table = np.column_stack([x.reshape(len(x), -1), y.reshape(len(y), -1)])
    table = rng.permutation(table, axis=0)
    columns = x[0].size
    batches = []
    while len(table):
        part, table = table[:batch_size], table[batch_size:]
        x_batch = part[:, :columns].reshape(len(part), *x.shape[1:])
        batches.append([x_batch, part[:, columns:].reshape(len(part), *y.shape[1:])])
    return batches


def iterator_over_the_order(x, y, batch_size, rng):
    left = iter(rng.permutation(len(x)).tolist())
    batches = []
    while True:
        chosen = [place for _, place in zip(range(batch_size), left)]
        if not chosen:
            return batches
        batches.append((np.take(x, chosen, axis=0), np.take(y, chosen, axis=0)))
