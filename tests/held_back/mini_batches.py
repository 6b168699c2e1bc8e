"""Answers to mini_batches, written from its statement alone."""

import numpy as np


def wrong_not_shuffled(x, y, batch_size, rng):
    """Cuts the dataset in its own order, nothing is random."""
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def wrong_last_batch_dropped(x, y, batch_size, rng):
    """Leaves out what does not fill a whole batch."""
    order = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size):
        chosen = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[chosen], y[chosen]))
    return batches


def wrong_labels_shuffled_apart(x, y, batch_size, rng):
    """Shuffles x and y with two different permutations."""
    x, y = x[rng.permutation(len(x))], y[rng.permutation(len(y))]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def wrong_with_replacement(x, y, batch_size, rng):
    """Draws each batch with replacement: some examples come twice, others never."""
    batches, n = [], len(x)
    for start in range(0, n, batch_size):
        chosen = rng.integers(0, n, size=min(batch_size, n - start))
        batches.append((x[chosen], y[chosen]))
    return batches


def wrong_each_batch_from_all(x, y, batch_size, rng):
    """Draws each batch anew from all examples, so that batches share examples."""
    batches, n = [], len(x)
    for start in range(0, n, batch_size):
        chosen = rng.choice(n, size=min(batch_size, n - start), replace=False)
        batches.append((x[chosen], y[chosen]))
    return batches


def wrong_sorted_inside(x, y, batch_size, rng):
    """Sorts the examples inside each batch into the order of the file."""
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        chosen = np.sort(order[i : i + batch_size])
        batches.append((x[chosen], y[chosen]))
    return batches


def wrong_only_batches_shuffled(x, y, batch_size, rng):
    """Cuts neighbours into batches first and shuffles only inside them."""
    batches = []
    for i in range(0, len(x), batch_size):
        order = i + rng.permutation(min(batch_size, len(x) - i))
        batches.append((x[order], y[order]))
    return batches


def wrong_order_of_batches_only(x, y, batch_size, rng):
    """Neighbours stay together; only the order of the full batches is random."""
    full = len(x) // batch_size
    starts = [int(k) * batch_size for k in rng.permutation(full)]
    if full * batch_size < len(x):
        starts.append(full * batch_size)
    return [(x[s : s + batch_size], y[s : s + batch_size]) for s in starts]


def wrong_shuffled_in_place(x, y, batch_size, rng):
    """Shuffles the given x and y themselves."""
    order = rng.permutation(len(x))
    x[:] = x[order]
    y[:] = y[order]
    starts = range(0, len(x), batch_size)
    return [(x[i : i + batch_size].copy(), y[i : i + batch_size].copy()) for i in starts]


def wrong_fixed_seed(x, y, batch_size, rng):
    """Makes a generator of its own with a fixed seed: every epoch has the same order."""
    order = np.random.default_rng(0).permutation(len(x))
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def wrong_global_generator(x, y, batch_size, rng):
    """Shuffles with NumPy's global generator instead of rng."""
    order = np.arange(len(x))
    np.random.shuffle(order)
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def wrong_batch_size_above_n(x, y, batch_size, rng):
    """Returns no batch at all where batch_size is larger than N."""
    order = rng.permutation(len(x))
    batches = []
    start = 0
    if batch_size > len(x):
        return batches
    while start < len(x):
        chosen = order[start : start + batch_size]
        batches.append((x[chosen], y[chosen]))
        start += batch_size
    return batches


def wrong_last_batch_filled_up(x, y, batch_size, rng):
    """Fills the last batch up with examples from the beginning of the order."""
    order = rng.permutation(len(x))
    missing = -len(x) % batch_size
    order = np.concatenate([order, np.resize(order, missing)])
    return [(x[part], y[part]) for part in order.reshape(-1, batch_size)]


def wrong_empty_batch(x, y, batch_size, rng):
    """Where batch_size divides N, an empty batch comes at the end."""
    order = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size + 1):
        chosen = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[chosen], y[chosen]))
    return batches


def wrong_number_of_batches(x, y, batch_size, rng):
    """Takes batch_size for the number of batches."""
    parts = np.array_split(rng.permutation(len(x)), min(batch_size, len(x)))
    return [(x[part], y[part]) for part in parts]


def wrong_equal_sizes(x, y, batch_size, rng):
    """Spreads the examples evenly, so that several batches are smaller instead of the last one."""
    parts = np.array_split(rng.permutation(len(x)), -(-len(x) // batch_size))
    return [(x[part], y[part]) for part in parts]


def wrong_random_start(x, y, batch_size, rng):
    """Only the place where it starts is random; neighbours stay neighbours."""
    order = np.roll(np.arange(len(x)), int(rng.integers(len(x))))
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def wrong_small_batch_first(x, y, batch_size, rng):
    """The smaller batch comes first instead of last."""
    order = rng.permutation(len(x))
    first = len(x) % batch_size
    parts = [order[:first]] if first else []
    parts += [order[i : i + batch_size] for i in range(first, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def wrong_rest_joins_last_batch(x, y, batch_size, rng):
    """What is left joins the last full batch, which becomes too large."""
    order = rng.permutation(len(x))
    full = max(len(x) // batch_size, 1)
    parts = [order[k * batch_size : (k + 1) * batch_size] for k in range(full - 1)]
    parts.append(order[(full - 1) * batch_size :])
    return [(x[part], y[part]) for part in parts]


def wrong_lists_of_rows(x, y, batch_size, rng):
    """The batches are Python lists of rows instead of arrays."""
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        part = order[i : i + batch_size]
        batches.append(([x[k] for k in part], [y[k] for k in part]))
    return batches


def wrong_flattened(x, y, batch_size, rng):
    """Flattens the examples to rows, so that images lose their shape."""
    order = rng.permutation(len(x))
    flat = x.reshape(len(x), -1)
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(flat[part], y[part]) for part in parts]


def wrong_first_example_missing(x, y, batch_size, rng):
    """Permutes the numbers from 1 to N - 1: example 0 never comes."""
    order = 1 + rng.permutation(len(x) - 1)
    parts = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return [(x[part], y[part]) for part in parts]


def right_permutation(x, y, batch_size, rng):
    """A permutation, cut in a comprehension."""
    order = rng.permutation(len(x))
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def right_shuffled_index(x, y, batch_size, rng):
    """Shuffles an own array of numbers in place."""
    numbers = np.arange(x.shape[0])
    rng.shuffle(numbers)
    batches = []
    start = 0
    while start < len(numbers):
        part = numbers[start : start + batch_size]
        batches.append((x[part], y[part]))
        start += batch_size
    return batches


def right_sorted_random_numbers(x, y, batch_size, rng):
    """The order that sorts N random numbers."""
    order = np.argsort(rng.random(len(x)))
    x, y = x[order], y[order]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def right_choice(x, y, batch_size, rng):
    """rng.choice without replacement, and np.split at multiples of batch_size."""
    order = rng.choice(len(x), size=len(x), replace=False)
    cuts = np.arange(batch_size, len(x), batch_size)
    return list(zip(np.split(x[order], cuts), np.split(y[order], cuts)))


def right_fisher_yates(x, y, batch_size, rng):
    """Fisher and Yates by hand."""
    order = list(range(len(x)))
    for i in range(len(order) - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def right_draws_from_what_is_left(x, y, batch_size, rng):
    """Draws each batch from the examples that are left."""
    left = np.arange(len(x))
    batches = []
    while len(left) > 0:
        part = rng.choice(left, size=min(batch_size, len(left)), replace=False)
        left = np.setdiff1d(left, part)
        batches.append((np.take(x, part, axis=0), np.take(y, part, axis=0)))
    return batches


def wrong_labels_flattened(x, y, batch_size, rng):
    """The labels of each batch are flattened, so that one-hot rows lose their shape."""
    order = rng.permutation(len(x))
    parts = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part].ravel()) for part in parts]


def wrong_one_shuffle_for_columns(x, y, batch_size, rng):
    """rng.permuted shuffles every column of x by itself, which tears the examples apart."""
    order = rng.permutation(len(x))
    x, y = rng.permuted(x[order], axis=0), y[order]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]
