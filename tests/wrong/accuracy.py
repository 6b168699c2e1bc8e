"""Wrong accuracy functions, each with what is wrong with it."""

import numpy as np


def argmax_over_the_batch(y_hat, y):
    """Takes argmax over axis 0, the examples, instead of over the classes."""
    return np.mean(np.argmax(y_hat, axis=0) == np.argmax(y, axis=0))


def argmax_of_the_whole_array(y_hat, y):
    """Takes argmax without an axis, so only one element of the whole batch counts."""
    return float(np.mean(np.argmax(y_hat) == np.argmax(y)))


def threshold_one_half(y_hat, y):
    """Counts an example as right only if the probability of the truth is above 0.5."""
    return np.mean((y_hat * y).sum(axis=1) > 0.5)


def rounded_rows(y_hat, y):
    """Rounds the probabilities and compares whole rows, so a largest probability below 0.5 is never right."""
    return np.mean(np.all(np.round(y_hat) == y, axis=1))


def element_by_element(y_hat, y):
    """Compares the one-hot prediction with y element by element, so the zeros in common count too."""
    predicted = np.eye(y.shape[1])[y_hat.argmax(axis=1)]
    return np.mean(predicted == y)


def rounded_elements(y_hat, y):
    """Rounds the probabilities and counts equal elements: binary accuracy over all N * C of them."""
    return np.mean(np.round(y_hat) == y)


def exact_equality(y_hat, y):
    """Compares the probabilities themselves with the labels, which are equal almost never."""
    return np.mean(np.all(y_hat == y, axis=1))


def count_not_share(y_hat, y):
    """Returns the number of right examples, not divided by N."""
    return float(np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def divided_by_the_classes(y_hat, y):
    """Divides by the number of classes C instead of the number of examples N."""
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / y.shape[1]


def divided_by_all_elements(y_hat, y):
    """Divides by N * C instead of N."""
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / y.size


def percent(y_hat, y):
    """Returns percent, between 0 and 100."""
    return 100 * np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))


def integer_division(y_hat, y):
    """Divides with //, so everything below 1 becomes 0."""
    return float(np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) // len(y))


def error_rate(y_hat, y):
    """Returns the share of wrong examples."""
    return np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1))


def smallest_probability(y_hat, y):
    """Takes the smallest probability, argmin, as the prediction."""
    return np.mean(y_hat.argmin(axis=1) == y.argmax(axis=1))


def mean_probability_of_the_truth(y_hat, y):
    """Averages the probability of the true class instead of counting right examples."""
    return np.mean(np.sum(y_hat * y, axis=1))


def maximum_instead_of_argmax(y_hat, y):
    """Compares the largest values, max instead of argmax, so only probabilities of exactly 1 are right."""
    return np.mean(np.max(y_hat, axis=1) == np.max(y, axis=1))


def one_per_example(y_hat, y):
    """Returns an array with 1.0 or 0.0 for each example, not their mean."""
    return (y_hat.argmax(axis=1) == y.argmax(axis=1)).astype(float)


def first_class_forgotten(y_hat, y):
    """Searches the largest probability from class 1 on, so class 0 is never predicted."""
    return np.mean(y_hat[:, 1:].argmax(axis=1) + 1 == y.argmax(axis=1))


def last_class_forgotten(y_hat, y):
    """Loops over range(C - 1), so the last class is never predicted."""
    right = 0
    for p, t in zip(y_hat, y, strict=True):
        best = 0
        for c in range(y.shape[1] - 1):
            if p[c] > p[best]:
                best = c
        right += t[best] == 1
    return float(right / len(y))


def last_example_forgotten(y_hat, y):
    """Loops to N - 1, so the last example is never counted as right."""
    right = 0
    for i in range(len(y) - 1):
        if y_hat[i].argmax() == y[i].argmax():
            right += 1
    return right / len(y)


def return_inside_the_loop(y_hat, y):
    """Returns inside the loop, so only the first example counts."""
    right = 0
    for p, t in zip(y_hat, y, strict=True):
        right += int(p.argmax() == t.argmax())
        return right / len(y)


def balanced_over_the_classes(y_hat, y):
    """Averages the accuracy of each class, so that rare classes count more than they should."""
    right = y_hat.argmax(axis=1) == y.argmax(axis=1)
    truth = y.argmax(axis=1)
    return np.mean([right[truth == c].mean() for c in np.unique(truth)])


def labels_taken_for_numbers(y_hat, y):
    """Compares with y as if it held class numbers, not one-hot rows: y.astype(int)[:, 0]."""
    return np.mean(y_hat.argmax(axis=1) == y.astype(int)[:, 0])


def among_the_best_two(y_hat, y):
    """Counts an example as right if the true class is among the two most probable ones."""
    best_two = np.argsort(y_hat, axis=1)[:, -2:]
    return np.mean(np.any(best_two == y.argmax(axis=1)[:, None], axis=1))


def threshold_and_percent(y_hat, y):
    """Two mistakes: asks for a probability above 0.5, and returns percent."""
    return 100 * np.mean((y_hat * y).sum(axis=1) > 0.5)


def count_over_the_wrong_axis(y_hat, y):
    """Two mistakes: argmax over axis 0, and a count instead of a share."""
    return float(np.sum(y_hat.argmax(axis=0) == y.argmax(axis=0)))


def above_a_half(y_hat, y):
    """Right if the true class has more than a half."""
    return np.mean(np.sum(y_hat * y, axis=1) > 0.5)


def all_entries_compared(y_hat, y):
    """Rounds the probabilities and compares all entries."""
    return np.mean((y_hat > 0.5) == (y == 1))


def number_of_right_ones(y_hat, y):
    """The number of right ones, not their share."""
    return float(np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def share_of_errors(y_hat, y):
    """The share of wrong ones."""
    return np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1))


def columns(y_hat, y):
    """The largest value of each column."""
    return np.mean(y_hat.argmax(axis=0) == y.argmax(axis=0))


def whole_array(y_hat, y):
    """The largest value of the whole array."""
    return float(y_hat.argmax() == y.argmax())


def rows_equal(y_hat, y):
    """Wants the probabilities themselves to equal the labels."""
    return np.mean(np.all(y_hat == y, axis=1))


def one_example_forgotten(y_hat, y):
    """The loop ends one example early."""
    right = 0
    for i in range(len(y) - 1):
        right += int(y_hat[i].argmax() == y[i].argmax())
    return right / len(y)


def rounded_to_two_digits(y_hat, y):
    """Rounds the share to two digits."""
    return round(float(np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))), 2)


def truth_values(y_hat, y):
    """The vector of right and wrong."""
    return y_hat.argmax(axis=1) == y.argmax(axis=1)


def labels_as_classes(y_hat, y):
    """Compares predicted classes with the one-hot labels."""
    return np.mean(y_hat.argmax(axis=1)[:, None] == y)


def mean_recall(y_hat, y):
    """The mean of the share in each class, for classes that occur."""
    p, t = y_hat.argmax(axis=1), y.argmax(axis=1)
    return np.mean([np.mean(p[t == c] == c) for c in np.unique(t)])


def second_guess_counts(y_hat, y):
    """Right if the truth is among the two largest."""
    top = np.argsort(y_hat, axis=1)[:, -2:]
    return np.mean([t in row for row, t in zip(top, y.argmax(axis=1), strict=True)])


def rounded_to_four_digits(y_hat, y):
    """Rounds the share to four digits."""
    return round(float(np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))), 4)


def smallest_value(y_hat, y):
    """argmin of the predictions."""
    return np.mean(y_hat.argmin(axis=1) == y.argmax(axis=1))


def divided_by_n_minus_one(y_hat, y):
    """Divides by N - 1, or 1."""
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / max(len(y) - 1, 1)


def whole_number_division(y_hat, y):
    """Divides with //."""
    return float(np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) // len(y))


def above_chance(y_hat, y):
    """Right if the true class has more than 1 / C."""
    return np.mean(np.sum(y_hat * y, axis=1) > 1 / y.shape[1])


def sets_compared(y_hat, y):
    """Compares how often each class is predicted and occurs."""
    p = np.bincount(y_hat.argmax(axis=1), minlength=y.shape[1])
    t = np.bincount(y.argmax(axis=1), minlength=y.shape[1])
    return np.minimum(p, t).sum() / len(y)


def mean_of_the_largest(y_hat, y):
    """The mean of the largest probabilities."""
    return np.mean(y_hat.max(axis=1))


def label_read_from_the_first_column(y_hat, y):
    """Takes the first column for the label."""
    return np.mean(y_hat.argmax(axis=1) == y[:, 0])


def first_mistake_ends_it(y_hat, y):
    """The loop breaks at the first mistake."""
    right = 0
    for p, t in zip(y_hat, y, strict=True):
        if p.argmax() != t.argmax():
            break
        right += 1
    return right / len(y)


def all_right_or_none(y_hat, y):
    """1 if all are right."""
    return float(np.all(y_hat.argmax(axis=1) == y.argmax(axis=1)))


def rounded_rows_equal(y_hat, y):
    """Rounds the probabilities and compares whole rows."""
    return np.mean(np.all(np.round(y_hat) == y, axis=1))


def precision(y_hat, y):
    """The mean over the predicted classes of the share that is right."""
    p, t = y_hat.argmax(axis=1), y.argmax(axis=1)
    return np.mean([np.mean(t[p == c] == c) for c in np.unique(p)])
