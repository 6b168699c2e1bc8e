"""Wrong splits of a dataset, as learners would write them."""

import numpy as np


def _cut(x, y, order, n_train, n_validation):
    train = order[:n_train]
    validation = order[n_train : n_train + n_validation]
    test = order[n_train + n_validation :]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def not_shuffled(x, y, rng):
    """Cuts in the order of the file, without a random order."""
    return _cut(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


def float_sizes(x, y, rng):
    """Calculates int(0.7 * N) in floating point, which is one too few for N = 90."""
    return _cut(x, y, rng.permutation(len(x)), int(0.7 * len(x)), int(0.1 * len(x)))


def rounded_sizes(x, y, rng):
    """Rounds the sizes to the nearest integer instead of down."""
    return _cut(x, y, rng.permutation(len(x)), round(len(x) * 7 / 10), round(len(x) / 10))


def division_first(x, y, rng):
    """Calculates N // 10 * 7 instead of N * 7 // 10, so the training part is too small unless 10 divides N."""
    return _cut(x, y, rng.permutation(len(x)), len(x) // 10 * 7, len(x) // 10)


def rest_to_training(x, y, rng):
    """Validation and test get N // 10 and N * 2 // 10, the rest goes to training instead of test."""
    n = len(x)
    n_validation, n_test = n // 10, n * 2 // 10
    return _cut(x, y, rng.permutation(n), n - n_validation - n_test, n_validation)


def validation_from_80_percent(x, y, rng):
    """The validation part ends at N * 8 // 10, so for some N it has one example too many."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), n * 7 // 10, n * 8 // 10 - n * 7 // 10)


def validation_20_test_10(x, y, rng):
    """Validation gets 20 % and test 10 %, the wrong way round."""
    return _cut(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) * 2 // 10)


def test_before_validation(x, y, rng):
    """Returns training, test, validation: the last two are swapped."""
    train, validation, test = _cut(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return train, test, validation


def test_too_small(x, y, rng):
    """The test part has N * 2 // 10 examples, so the rest of the examples is lost."""
    n = len(x)
    train, validation, (x_test, y_test) = _cut(x, y, rng.permutation(n), n * 7 // 10, n // 10)
    return train, validation, (x_test[: n * 2 // 10], y_test[: n * 2 // 10])


def last_example_lost(x, y, rng):
    """The slice of the test part ends at -1, so one example is lost."""
    train, validation, (x_test, y_test) = _cut(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return train, validation, (x_test[:-1], y_test[:-1])


def negative_slices(x, y, rng):
    """Takes the validation part as order[-n:], which is everything where n is 0 (fewer than 10 examples)."""
    n = len(x)
    order = rng.permutation(n)
    n_train, n_validation = n * 7 // 10, n // 10
    train, validation, test = order[:n_train], order[-n_validation:], order[n_train : n - n_validation]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def at_least_one_for_validation(x, y, rng):
    """Gives the validation part at least one example, though N // 10 is 0 for fewer than 10."""
    n = len(x)
    return _cut(x, y, rng.permutation(n), n * 7 // 10, max(1, n // 10))


def validation_inside_test(x, y, rng):
    """The test part begins where the validation part begins, so validation examples are in it too."""
    n = len(x)
    order = rng.permutation(n)
    n_train, n_validation = n * 7 // 10, n // 10
    train, validation, test = order[:n_train], order[n_train : n_train + n_validation], order[n_train:]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def validation_inside_training(x, y, rng):
    """The validation part is taken from the training examples and stays in both."""
    n = len(x)
    order = rng.permutation(n)
    n_train, n_validation = n * 7 // 10, n // 10
    train, validation, test = order[:n_train], order[:n_validation], order[n_train + n_validation :]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def borders_overlap(x, y, rng):
    """Each part begins one too early, with the last example of the part before it."""
    n = len(x)
    order = rng.permutation(n)
    a, b = n * 7 // 10, n * 7 // 10 + n // 10
    train, validation, test = order[:a], order[max(a - 1, 0) : b], order[max(b - 1, 0) :]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def border_example_skipped(x, y, rng):
    """Starts each part one too late, so the examples at the borders are lost."""
    n = len(x)
    order = rng.permutation(n)
    a, b = n * 7 // 10, n * 7 // 10 + n // 10
    train, validation, test = order[:a], order[a + 1 : b], order[b + 1 :]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def independent_draws(x, y, rng):
    """Draws each part from the whole dataset, so the parts have examples in common."""
    n = len(x)
    sizes = (n * 7 // 10, n // 10, n - n * 7 // 10 - n // 10)
    parts = [rng.choice(n, size, replace=False) for size in sizes]
    return tuple((x[part], y[part]) for part in parts)


def with_replacement(x, y, rng):
    """Draws the order with replacement, so some examples are in several parts and others in none."""
    order = rng.integers(0, max(len(x), 1), size=len(x))
    return _cut(x, y, order, len(x) * 7 // 10, len(x) // 10)


def two_orders(x, y, rng):
    """Draws separate orders for x and y, so examples lose their labels."""
    x_shuffled, y_shuffled = rng.permutation(x), rng.permutation(y)
    return _cut(x_shuffled, y_shuffled, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


def labels_not_shuffled(x, y, rng):
    """Shuffles the examples but not the labels."""
    return _cut(x[rng.permutation(len(x))], y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


def shuffles_the_parts_only(x, y, rng):
    """Cuts in the order of the file first and shuffles inside the parts afterwards."""
    parts = _cut(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)
    result = []
    for x_part, y_part in parts:
        order = rng.permutation(len(x_part))
        result.append((x_part[order], y_part[order]))
    return tuple(result)


def test_from_the_end(x, y, rng):
    """Only training and validation are drawn at random; the test part is always the end of the file."""
    n = len(x)
    n_train, n_validation = n * 7 // 10, n // 10
    order = np.concatenate([rng.permutation(n_train + n_validation), np.arange(n_train + n_validation, n)])
    return _cut(x, y, order, n_train, n_validation)


def own_seed(x, y, rng):
    """Makes a generator of its own with a fixed seed instead of using rng."""
    return _cut(x, y, np.random.default_rng(0).permutation(len(x)), len(x) * 7 // 10, len(x) // 10)


def global_generator(x, y, rng):
    """Takes the randomness from np.random instead of rng."""
    return _cut(x, y, np.random.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)


def shuffles_the_arrays(x, y, rng):
    """Writes the shuffled rows back into the caller's x and y."""
    order = rng.permutation(len(x))
    x[:] = x[order]
    y[:] = y[order]
    return _cut(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


def grouped_by_x_and_y(x, y, rng):
    """Returns the three parts of x and then the three of y, instead of three pairs."""
    parts = _cut(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple(a for a, _ in parts), tuple(b for _, b in parts)


def six_values(x, y, rng):
    """Returns six arrays in a row instead of three pairs."""
    train, validation, test = _cut(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return *train, *validation, *test


def flattened(x, y, rng):
    """Flattens each example to a row, so further axes of x are lost."""
    return _cut(x.reshape(len(x), -1), y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)


def empty_part_without_columns(x, y, rng):
    """Builds the parts by np.array([...]), so an empty validation part has the shape (0,) instead of (0, ...)."""
    n = len(x)
    order = rng.permutation(n)
    a, b = n * 7 // 10, n * 7 // 10 + n // 10
    return tuple(
        (np.array([x[i] for i in part]), np.array([y[i] for i in part]))
        for part in (order[:a], order[a:b], order[b:])
    )


def two_orders_and_float_sizes(x, y, rng):
    """Two mistakes: separate orders for x and y, and int(0.7 * N) in floating point."""
    x_shuffled, y_shuffled = x[rng.permutation(len(x))], y[rng.permutation(len(y))]
    return _cut(x_shuffled, y_shuffled, np.arange(len(x)), int(0.7 * len(x)), int(0.1 * len(x)))


def swapped_and_not_shuffled(x, y, rng):
    """Two mistakes: no random order, and the test part is returned before the validation part."""
    train, validation, test = _cut(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)
    return train, test, validation


def second_cut_at_eight_tenths(x, y, rng):
    """Cuts at N * 7 // 10 and N * 8 // 10: for some N the validation part is one too large."""
    order = rng.permutation(len(x))
    first, second = len(x) * 7 // 10, len(x) * 8 // 10
    return tuple((x[part], y[part]) for part in (order[:first], order[first:second], order[second:]))


def fifth_for_the_test(x, y, rng):
    """The test part has N // 5 examples; what is left over is in no part."""
    order = rng.permutation(len(x))
    a, b, c = len(x) * 7 // 10, len(x) // 10, len(x) // 5
    return tuple((x[part], y[part]) for part in (order[:a], order[a : a + b], order[a + b : a + b + c]))


def rest_for_validation(x, y, rng):
    """The test part is cut to N * 2 // 10, and validation gets what is left."""
    order = rng.permutation(len(x))
    a, c = len(x) * 7 // 10, len(x) * 2 // 10
    return tuple((x[part], y[part]) for part in (order[:a], order[a : len(x) - c], order[len(x) - c :]))


def six_arrays(x, y, rng):
    """Returns the six arrays one after another instead of three pairs."""
    order = rng.permutation(len(x))
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    a, b, c = order[:first], order[first:second], order[second:]
    return x[a], y[a], x[b], y[b], x[c], y[c]


def one_lost_at_each_border(x, y, rng):
    """Begins each part one too late: two examples are lost."""
    order = rng.permutation(len(x))
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    return tuple(
        (x[part], y[part]) for part in (order[:first], order[first + 1 : second + 1], order[second + 2 :])
    )


def validation_out_of_training(x, y, rng):
    """The validation examples are taken out of the training part, but stay in it."""
    order = rng.permutation(len(x))
    a, b = len(x) * 7 // 10, len(x) // 10
    train = order[:a]
    return tuple((x[part], y[part]) for part in (train, rng.permutation(train)[:b], order[a + b :]))


def file_order_in_the_parts_and_floats(x, y, rng):
    """Sizes from floats, which are one too small for some N."""
    order = rng.permutation(len(x))
    first = int(0.7 * len(x))
    second = first + int(0.1 * len(x))
    return tuple((x[part], y[part]) for part in (order[:first], order[first:second], order[second:]))


def test_is_the_end_of_the_file(x, y, rng):
    """Keeps the last fifth for the test and shuffles the others only."""
    a, b = len(x) * 7 // 10, len(x) // 10
    order = np.concatenate([rng.permutation(a + b), np.arange(a + b, len(x))])
    return tuple((x[part], y[part]) for part in (order[:a], order[a : a + b], order[a + b :]))


def first_example_is_for_training(x, y, rng):
    """Shuffles all places but the first, which is always for training."""
    order = np.concatenate([[0], 1 + rng.permutation(len(x) - 1)])
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    return tuple((x[part], y[part]) for part in (order[:first], order[first:second], order[second:]))


def none_for_validation_below_twenty(x, y, rng):
    """Rounds the tenth to the nearest even: below 20 the sizes differ."""
    order = rng.permutation(len(x))
    first = len(x) * 7 // 10
    second = first + round(len(x) / 10)
    return tuple((x[part], y[part]) for part in (order[:first], order[first:second], order[second:]))


def labels_of_the_test_part_in_file_order(x, y, rng):
    """Training and validation are right; the test labels are the last ones of the file."""
    order = rng.permutation(len(x))
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    train, validation, test = order[:first], order[first:second], order[second:]
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[second:])


def every_tenth_for_validation(x, y, rng):
    """Takes the parts out of the file by counting: every tenth row for validation, and so on."""
    kind = np.arange(len(x)) % 10
    train, validation, test = np.flatnonzero(kind < 7), np.flatnonzero(kind == 7), np.flatnonzero(kind > 7)
    return tuple((x[part], y[part]) for part in (train, validation, test))


def few_not_shuffled(x, y, rng):
    """Fewer than ten examples are not shuffled."""
    number = len(x)
    order = rng.permutation(number) if number >= 10 else np.arange(number)
    return _cut(x, y, order, number * 7 // 10, number // 10)


def rest_for_the_test(x, y, rng):
    """Shuffles as many examples as ten divides: the others at the end of the file are always for the test."""
    number = len(x) // 10 * 10
    order = np.append(rng.permutation(number), np.arange(number, len(x)))
    return _cut(x, y, order, len(x) * 7 // 10, len(x) // 10)
