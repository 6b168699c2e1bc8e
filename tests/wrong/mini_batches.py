"""Wrong mini-batches, as learners would write them."""

import copy
import random

import numpy as np


def _cut(x, y, batch_size, order):
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)
    ]


def not_shuffled(x, y, batch_size, rng):
    """Cuts the batches in the order of the file, without any randomness."""
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def labels_not_shuffled(x, y, batch_size, rng):
    """Shuffles the examples but not the labels."""
    order = rng.permutation(len(x))
    return [(x[order[i : i + batch_size]], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def two_orders(x, y, batch_size, rng):
    """Draws one order for the examples and another one for the labels."""
    x_shuffled = x[rng.permutation(len(x))]
    y_shuffled = y[rng.permutation(len(y))]
    return [
        (x_shuffled[i : i + batch_size], y_shuffled[i : i + batch_size]) for i in range(0, len(x), batch_size)
    ]


def drops_the_rest(x, y, batch_size, rng):
    """Leaves out the smaller last batch where N cannot be divided by batch_size."""
    order = rng.permutation(len(x))
    return _cut(x, y, batch_size, order)[: len(x) // batch_size]


def empty_batch_at_the_end(x, y, batch_size, rng):
    """Makes N // batch_size + 1 batches: an empty one at the end where N can be divided by batch_size."""
    order = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size + 1):
        part = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[part], y[part]))
    return batches


def last_example_missing(x, y, batch_size, rng):
    """The range ends at N - 1, so a last batch of a single example is left out."""
    order = rng.permutation(len(x))
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x) - 1, batch_size)
    ]


def with_replacement(x, y, batch_size, rng):
    """Draws with replacement: some examples come more than once, others never."""
    return _cut(x, y, batch_size, rng.integers(0, len(x), size=len(x)))


def new_draw_for_each_batch(x, y, batch_size, rng):
    """Draws each batch from the whole dataset, so examples come in several batches and others never."""
    batches = []
    for start in range(0, len(x), batch_size):
        size = min(batch_size, len(x) - start)
        part = rng.choice(len(x), size=size, replace=False)
        batches.append((x[part], y[part]))
    return batches


def shuffles_the_order_of_batches_only(x, y, batch_size, rng):
    """Cuts in the order of the file and shuffles only the batches, so neighbours stay together."""
    batches = [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]
    return [batches[k] for k in rng.permutation(len(batches))]


def shuffles_inside_the_batches_only(x, y, batch_size, rng):
    """Cuts in the order of the file and shuffles only inside each batch."""
    batches = []
    for i in range(0, len(x), batch_size):
        part = i + rng.permutation(min(batch_size, len(x) - i))
        batches.append((x[part], y[part]))
    return batches


def random_start(x, y, batch_size, rng):
    """Only moves the beginning to a random place (np.roll), neighbours stay together."""
    order = np.roll(np.arange(len(x)), rng.integers(len(x)))
    return _cut(x, y, batch_size, order)


def own_seed(x, y, batch_size, rng):
    """Makes a generator of its own with a fixed seed, so every epoch has the same order."""
    return _cut(x, y, batch_size, np.random.default_rng(0).permutation(len(x)))


def global_generator(x, y, batch_size, rng):
    """Takes the randomness from np.random instead of rng."""
    return _cut(x, y, batch_size, np.random.permutation(len(x)))


def python_random(x, y, batch_size, rng):
    """Takes the randomness from Python's module random instead of rng."""
    order = list(range(len(x)))
    random.shuffle(order)
    return _cut(x, y, batch_size, order)


def shuffles_the_arrays(x, y, batch_size, rng):
    """Writes the shuffled rows back into the caller's x and y."""
    order = rng.permutation(len(x))
    x[:] = x[order]
    y[:] = y[order]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def shuffles_x_in_place(x, y, batch_size, rng):
    """rng.shuffle(x) changes the caller's x and leaves the labels where they were."""
    rng.shuffle(x)
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def equal_sizes(x, y, batch_size, rng):
    """np.array_split into ceil(N / batch_size) parts gives batches of nearly equal size instead of full ones."""
    order = rng.permutation(len(x))
    parts = np.array_split(order, -(-len(x) // batch_size))
    return [(x[part], y[part]) for part in parts]


def batch_size_as_number_of_batches(x, y, batch_size, rng):
    """Takes batch_size for the number of batches."""
    order = rng.permutation(len(x))
    return [(x[part], y[part]) for part in np.array_split(order, batch_size)]


def rest_joins_the_last_batch(x, y, batch_size, rng):
    """Appends the rest to the last full batch, which becomes larger than batch_size."""
    order = rng.permutation(len(x))
    full = max(len(x) // batch_size, 1)
    batches = []
    for k in range(full):
        end = len(x) if k == full - 1 else (k + 1) * batch_size
        part = order[k * batch_size : end]
        batches.append((x[part], y[part]))
    return batches


def rest_comes_first(x, y, batch_size, rng):
    """The smaller batch is the first one instead of the last."""
    order = rng.permutation(len(x))
    rest = len(x) % batch_size
    parts = [order[:rest]] if rest else []
    parts += [order[i : i + batch_size] for i in range(rest, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def last_batch_filled_up(x, y, batch_size, rng):
    """Fills the last batch up to batch_size with examples that have been in this epoch before."""
    order = rng.permutation(len(x))
    missing = -len(x) % batch_size
    order = np.concatenate([order, np.resize(order, missing)])
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(order), batch_size)
    ]


def overlap_of_one(x, y, batch_size, rng):
    """Each batch has one example too many, the first of the next batch."""
    order = rng.permutation(len(x))
    return [
        (x[order[i : i + batch_size + 1]], y[order[i : i + batch_size + 1]])
        for i in range(0, len(x), batch_size)
    ]


def fails_for_large_batch_size(x, y, batch_size, rng):
    """Draws batch_size examples for the first batch, which raises an error if batch_size is larger than N."""
    left = np.arange(len(x))
    drawn = rng.choice(left, size=batch_size, replace=False)
    batches = [(x[drawn], y[drawn])]
    left = rng.permutation(np.setdiff1d(left, drawn))
    for i in range(0, len(left), batch_size):
        batches.append((x[left[i : i + batch_size]], y[left[i : i + batch_size]]))
    return batches


def glues_x_and_y(x, y, batch_size, rng):
    """Glues labels and flattened examples together, so pictures lose their axes and labels become columns."""
    data = np.hstack([x.reshape(len(x), -1), y.reshape(len(y), -1)])
    rng.shuffle(data)
    d = data.shape[1] - (1 if y.ndim == 1 else y.shape[1])
    return [
        (data[i : i + batch_size, :d], data[i : i + batch_size, d:]) for i in range(0, len(x), batch_size)
    ]


def flattens_the_labels(x, y, batch_size, rng):
    """Flattens the labels first, which breaks one-hot labels (N, C)."""
    labels = y.ravel()
    order = rng.permutation(len(x))
    return [
        (x[order[i : i + batch_size]], labels[order[i : i + batch_size]])
        for i in range(0, len(x), batch_size)
    ]


def two_lists(x, y, batch_size, rng):
    """Returns a list of x batches and a list of y batches instead of a list of pairs."""
    batches = _cut(x, y, batch_size, rng.permutation(len(x)))
    return [a for a, _ in batches], [b for _, b in batches]


def generator(x, y, batch_size, rng):
    """Yields the pairs: a generator instead of a list."""
    order = rng.permutation(len(x))
    for i in range(0, len(x), batch_size):
        yield x[order[i : i + batch_size]], y[order[i : i + batch_size]]


def returns_in_the_loop(x, y, batch_size, rng):  # noqa: RET503
    """Returns inside the loop, so there is only the first batch."""
    order = rng.permutation(len(x))
    batches = []
    for i in range(0, len(x), batch_size):
        batches.append((x[order[i : i + batch_size]], y[order[i : i + batch_size]]))
        return batches


def swapped_pairs(x, y, batch_size, rng):
    """The pairs are (y_batch, x_batch), in the wrong order."""
    return [(b, a) for a, b in _cut(x, y, batch_size, rng.permutation(len(x)))]


def two_orders_and_no_rest(x, y, batch_size, rng):
    """Two mistakes: separate orders for examples and labels, and the smaller last batch is left out."""
    x_order, y_order = rng.permutation(len(x)), rng.permutation(len(y))
    return [
        (x[x_order[k * batch_size : (k + 1) * batch_size]], y[y_order[k * batch_size : (k + 1) * batch_size]])
        for k in range(len(x) // batch_size)
    ]


def own_seed_and_empty_batch(x, y, batch_size, rng):
    """Two mistakes: a fixed seed of its own, and an empty last batch where N can be divided by batch_size."""
    order = np.random.default_rng(42).permutation(len(x))
    return [
        (x[order[k * batch_size :][:batch_size]], y[order[k * batch_size :][:batch_size]])
        for k in range(len(x) // batch_size + 1)
    ]


def none_where_the_batch_is_larger(x, y, batch_size, rng):
    """Right, but gives no batch at all where batch_size is larger than N, and drops the last otherwise."""
    order = rng.permutation(len(x))
    count = len(x) // batch_size
    return [
        (x[order[i * batch_size : (i + 1) * batch_size]], y[order[i * batch_size : (i + 1) * batch_size]])
        for i in range(count)
    ]


def an_empty_one_at_the_end(x, y, batch_size, rng):
    """One batch more than needed where N can be divided: the last is empty."""
    order = rng.permutation(len(x))
    return [
        (x[order[i * batch_size : (i + 1) * batch_size]], y[order[i * batch_size : (i + 1) * batch_size]])
        for i in range(len(x) // batch_size + 1)
    ]


def equal_parts(x, y, batch_size, rng):
    """np.array_split makes the batches as equal as it can: 4, 4, 3 is right, 2, 2, 2, 1 is not."""
    order = rng.permutation(len(x))
    return [(x[part], y[part]) for part in np.array_split(order, -(-len(x) // batch_size))]


def rest_joins_the_last(x, y, batch_size, rng):
    """What is left is put into the last full batch."""
    order = rng.permutation(len(x))
    cuts = list(range(batch_size, len(x) - batch_size + 1, batch_size))
    return [(x[part], y[part]) for part in np.split(order, cuts)]


def sorted_inside(x, y, batch_size, rng):
    """Sorts the examples of each batch by their place in the file."""
    order = rng.permutation(len(x))
    parts = [np.sort(order[i : i + batch_size]) for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def number_of_batches(x, y, batch_size, rng):
    """Takes batch_size for the number of batches."""
    order = rng.permutation(len(x))
    return [(x[part], y[part]) for part in np.array_split(order, batch_size)]


def each_batch_drawn_anew(x, y, batch_size, rng):
    """Draws each batch for itself, so an example may come in two of them or in none."""
    batches = []
    left = len(x)
    while left > 0:
        chosen = rng.choice(len(x), size=min(batch_size, left), replace=False)
        batches.append((x[chosen], y[chosen]))
        left -= batch_size
    return batches


def filled_up_from_the_start(x, y, batch_size, rng):
    """Fills the last batch up with the first examples of the epoch."""
    order = rng.permutation(len(x))
    missing = -len(x) % batch_size
    order = np.concatenate([order, order[:missing]])
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(order), batch_size)
    ]


def labels_shuffled_after(x, y, batch_size, rng):
    """Draws an order for x and another for y, and drops the rest."""
    x, y = x[rng.permutation(len(x))], y[rng.permutation(len(y))]
    return [
        (x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x) - batch_size + 1, batch_size)
    ]


def order_of_images(x, y, batch_size, rng):
    """Shuffles along all axes of x: for examples of more than one number the rows are mixed."""
    order = rng.permutation(len(x))
    x = rng.permuted(x, axis=1)
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)
    ]


def first_example_stays_first(x, y, batch_size, rng):
    """Shuffles all places but the first."""
    order = np.concatenate([[0], 1 + rng.permutation(len(x) - 1)])
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)
    ]


def descending_inside(x, y, batch_size, rng):
    """Draws which examples come together, but puts the latest first in each batch."""
    order = rng.permutation(len(x))
    parts = [np.sort(order[i : i + batch_size])[::-1] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in parts]


def one_more_than_a_batch(x, y, batch_size, rng):
    """Right, except that a rest of a single example is left out."""
    order = rng.permutation(len(x))
    cut = [order[i : i + batch_size] for i in range(0, len(x), batch_size)]
    return [(x[part], y[part]) for part in cut if len(part) > 1 or batch_size == 1]


def neighbours_swapped(x, y, batch_size, rng):
    """Only exchanges neighbours at random, so most stay near their place."""
    order = np.arange(len(x))
    for i in range(len(x) - 1):
        if rng.random() < 0.5:
            order[i], order[i + 1] = order[i + 1], order[i]
    return [
        (x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)
    ]


def one_batch_as_it_is(x, y, batch_size, rng):
    """Where all examples fit into one batch, they are not shuffled."""
    if batch_size >= len(x):
        return [(x, y)]
    return _cut(x, y, batch_size, rng.permutation(len(x)))


def larger_batch_as_it_is(x, y, batch_size, rng):
    """Where batch_size is larger than N, the examples are not shuffled."""
    if batch_size > len(x):
        return [(x, y)]
    return _cut(x, y, batch_size, rng.permutation(len(x)))


def rest_not_shuffled(x, y, batch_size, rng):
    """The examples at the end of the file that fill no batch always make the last one."""
    full = len(x) // batch_size * batch_size
    order = np.concatenate([rng.permutation(full), np.arange(full, len(x))])
    return _cut(x, y, batch_size, order)


def rest_shuffled_by_itself(x, y, batch_size, rng):
    """The same, the rest being shuffled, but only within itself."""
    full = len(x) // batch_size * batch_size
    order = np.concatenate([rng.permutation(full), full + rng.permutation(len(x) - full)])
    return _cut(x, y, batch_size, order)


def same_order_in_every_epoch(x, y, batch_size, rng):
    """Draws from a copy of the generator, which itself does not go on."""
    return _cut(x, y, batch_size, copy.deepcopy(rng).permutation(len(x)))
