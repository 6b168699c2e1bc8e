"""Answers to accuracy, written from its statement alone."""

import numpy as np


def wrong_per_cent(y_hat, y):
    """Returns per cent, from 0 to 100."""
    return float(100 * np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def wrong_count(y_hat, y):
    """Returns the number of right examples, not their share."""
    return float(np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def wrong_rounded_entries(y_hat, y):
    """Compares all rounded entries with y, so that most zeros of every row count as right."""
    return float(np.mean(np.round(y_hat) == y))


def wrong_above_half(y_hat, y):
    """Asks that the probability of the true class is above 0.5."""
    return float(np.mean((y_hat * y).sum(axis=1) > 0.5))


def wrong_axis_0(y_hat, y):
    """Looks for the largest entry of each column instead of each row."""
    return float(np.mean(np.argmax(y_hat, axis=0) == np.argmax(y, axis=0)))


def wrong_values_compared(y_hat, y):
    """Compares the largest values, not their places: right only where y_hat is exactly 1."""
    return float(np.mean(y_hat.max(axis=1) == y.max(axis=1)))


def wrong_divided_by_classes(y_hat, y):
    """Divides the number of right examples by the number of classes."""
    right = y_hat.argmax(axis=1) == y.argmax(axis=1)
    return float(right.sum() / y.shape[1])


def wrong_error_rate(y_hat, y):
    """Returns the share of the wrong examples."""
    return float(np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1)))


def wrong_all_or_nothing(y_hat, y):
    """1 if all examples are right, otherwise 0."""
    return float(np.all(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def wrong_smallest(y_hat, y):
    """Looks for the smallest probability."""
    return float(np.mean(y_hat.argmin(axis=1) == y.argmax(axis=1)))


def wrong_mean_probability(y_hat, y):
    """The mean probability of the true class."""
    return float((y_hat * y).sum() / len(y))


def wrong_integer_division(y_hat, y):
    """Integer division: 0 unless all are right."""
    right = int((y_hat.argmax(axis=1) == y.argmax(axis=1)).sum())
    return float(right // len(y))


def wrong_top_2(y_hat, y):
    """Counts an example as right if the true class is among the two largest."""
    best = np.argsort(y_hat, axis=1)[:, -2:]
    return float(np.mean([t in row for t, row in zip(y.argmax(axis=1), best)]))


def wrong_mean_over_classes(y_hat, y):
    """The mean of the accuracies of each class, so that rare classes weigh as much as frequent ones."""
    guess, truth = y_hat.argmax(axis=1), y.argmax(axis=1)
    return float(np.mean([np.mean(guess[truth == c] == c) for c in np.unique(truth)]))


def wrong_one_each(y_hat, y):
    """Returns True or False for each example."""
    return np.argmax(y_hat, axis=1) == np.argmax(y, axis=1)


def wrong_flat_argmax(y_hat, y):
    """argmax without axis: only the single largest entry of the whole batch is compared."""
    return float(np.argmax(y_hat) == np.argmax(y))


def wrong_class_0_never_right(y_hat, y):
    """Multiplies the class numbers and asks for a product above 0, so that class 0 never counts."""
    guess, truth = y_hat.argmax(axis=1), y.argmax(axis=1)
    return float(np.mean((guess == truth) & (guess * truth > 0)))


def wrong_last_example_missing(y_hat, y):
    """The loop leaves out the last example."""
    right = 0
    for i in range(len(y) - 1):
        right += int(np.argmax(y_hat[i]) == np.argmax(y[i]))
    return right / len(y)


def wrong_thresholded_in_place(y_hat, y):
    """Turns the given y_hat into zeros and ones in place on the way."""
    best = y_hat.argmax(axis=1)
    y_hat[:] = 0
    y_hat[np.arange(len(best)), best] = 1
    return float((y_hat * y).sum() / len(y))


def right_argmax(y_hat, y):
    """argmax of both, compared."""
    return float(np.mean(np.argmax(y_hat, axis=1) == np.argmax(y, axis=1)))


def right_loop(y_hat, y):
    """A loop that counts."""
    right = 0
    for p, t in zip(y_hat, y):
        if p.argmax() == t.argmax():
            right += 1
    return right / len(y)


def right_entry_of_label(y_hat, y):
    """Looks up y at the place of the largest probability."""
    rows = np.arange(y.shape[0])
    return float(y[rows, y_hat.argmax(axis=1)].sum() / y.shape[0])


def right_largest_is_true(y_hat, y):
    """The probability of the true class equals the largest of its row."""
    of_truth = np.where(y == 1, y_hat, -np.inf).max(axis=1)
    return np.mean(of_truth == y_hat.max(axis=1))


def right_counts_nonzero(y_hat, y):
    """np.count_nonzero of the differences of the class numbers, taken from N."""
    wrong = np.count_nonzero(y_hat.argmax(1) - y.argmax(1))
    return 1 - wrong / len(y_hat)


def right_sorted(y_hat, y):
    """The last of the sorted places of each row, in a comprehension."""
    hits = [int(np.argsort(p)[-1]) == list(t).index(1) for p, t in zip(y_hat, y)]
    return sum(hits) / len(hits)
