"""Wrong categorical_cross_entropy functions, each with what is wrong with it."""

import numpy as np

_EPS = 1e-12


def sum_over_the_batch(y_hat, y):
    """Sums over the examples instead of taking their mean."""
    return -np.sum(y * np.log(np.maximum(y_hat, _EPS)))


def mean_over_all_elements(y_hat, y):
    """Takes the mean over all N * C elements instead of the N examples."""
    return -np.mean(y * np.log(np.maximum(y_hat, _EPS)))


def divided_by_the_classes(y_hat, y):
    """Divides by the number of classes C instead of the number of examples N."""
    return -np.sum(y * np.log(np.maximum(y_hat, _EPS))) / y.shape[1]


def minus_forgotten(y_hat, y):
    """Forgets the minus sign, so the loss is negative."""
    return np.mean(np.sum(y * np.log(np.maximum(y_hat, _EPS)), axis=1))


def nothing_kept_from_zero(y_hat, y):
    """Takes the logarithm as it is: NaN or inf where y_hat is 0."""
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def probability_of_the_truth_not_kept_from_zero(y_hat, y):
    """Takes the logarithm of sum(y_hat * y): infinite if the true class has probability 0, wrong for soft labels."""
    return -np.mean(np.log(np.sum(y_hat * y, axis=1)))


def logarithm_of_the_sum(y_hat, y):
    """Takes the logarithm of sum(y_hat * y) instead of summing y * log(y_hat), wrong for soft labels."""
    return -np.mean(np.log(np.maximum(np.sum(y_hat * y, axis=1), _EPS)))


def largest_label_only(y_hat, y):
    """Counts only the class with the largest label, so soft labels are treated as one-hot."""
    of_the_truth = y_hat[np.arange(len(y)), y.argmax(axis=1)]
    return -np.mean(np.log(np.maximum(of_the_truth, _EPS)))


def only_labels_of_one(y_hat, y):
    """Counts only the elements where y == 1, so soft labels cost nothing."""
    return -np.log(np.maximum(y_hat[y == 1], _EPS)).sum() / len(y)


def every_positive_label_counts_fully(y_hat, y):
    """Counts every element with y > 0 with weight 1 instead of y, wrong for soft labels."""
    return -np.log(np.maximum(y_hat[y > 0], _EPS)).sum() / len(y)


def largest_prediction(y_hat, y):
    """Uses the largest probability of each row instead of that of the true class."""
    return -np.mean(np.log(np.maximum(y_hat.max(axis=1), _EPS)))


def binary_terms_too(y_hat, y):
    """Adds the terms (1 - y) log(1 - y_hat) of the binary cross-entropy."""
    p = np.clip(y_hat, _EPS, 1 - _EPS)
    return -np.mean(np.sum(y * np.log(p) + (1 - y) * np.log(1 - p), axis=1))


def prediction_and_truth_swapped(y_hat, y):
    """Swaps the roles: sums y_hat * log(y)."""
    return -np.mean(np.sum(y_hat * np.log(np.maximum(y, _EPS)), axis=1))


def kullback_leibler(y_hat, y):
    """Subtracts the entropy of y (the Kullback-Leibler divergence), which differs for soft labels."""
    log_ratio = np.log(np.maximum(y, _EPS)) - np.log(np.maximum(y_hat, _EPS))
    return np.mean(np.sum(y * log_ratio, axis=1))


def log_base_two(y_hat, y):
    """Uses the logarithm to base 2 instead of the natural one."""
    return -np.mean(np.sum(y * np.log2(np.maximum(y_hat, _EPS)), axis=1))


def log_base_ten(y_hat, y):
    """Uses the logarithm to base 10 instead of the natural one."""
    return -np.mean(np.sum(y * np.log10(np.maximum(y_hat, _EPS)), axis=1))


def epsilon_too_large(y_hat, y):
    """Adds 0.01 before the logarithm, far more than the 1e-7 that is allowed."""
    return -np.mean(np.sum(y * np.log(y_hat + 0.01), axis=1))


def epsilon_outside_the_logarithm(y_hat, y):
    """Adds the epsilon to the logarithm instead of to its argument, so log 0 remains."""
    return -np.mean(np.sum(y * (np.log(y_hat) + 1e-9), axis=1))


def infinite_losses_dropped(y_hat, y):
    """Replaces log 0 by 0, so a sure and wrong prediction costs nothing."""
    logs = np.where(y_hat > 0, np.log(np.maximum(y_hat, _EPS)), 0.0)
    return -np.mean(np.sum(y * logs, axis=1))


def infinite_examples_left_out(y_hat, y):
    """Leaves examples with an infinite or undefined loss out of the mean."""
    losses = -np.sum(y * np.log(y_hat), axis=1)
    return float(np.sum(losses[np.isfinite(losses)]) / max(np.isfinite(losses).sum(), 1))


def one_loss_per_example(y_hat, y):
    """Returns the array of the losses of the examples, not their mean."""
    return -np.sum(y * np.log(np.maximum(y_hat, _EPS)), axis=1)


def sum_over_the_examples_of_each_class(y_hat, y):
    """Sums over axis 0 and then averages over the classes, so it divides by C instead of N."""
    return np.mean(-np.sum(y * np.log(np.maximum(y_hat, _EPS)), axis=0))


def softmax_taken_again(y_hat, y):
    """Takes y_hat for logits and applies softmax to it first."""
    e = np.exp(y_hat)
    p = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.sum(y * np.log(p), axis=1))


def logarithm_of_the_mean(y_hat, y):
    """Averages the probabilities of the truth before the logarithm instead of after it."""
    return -np.log(max(np.mean(np.sum(y_hat * y, axis=1)), _EPS))


def squared_error(y_hat, y):
    """Computes the squared error instead of the cross-entropy."""
    return np.mean(np.sum((y_hat - y) ** 2, axis=1))


def last_class_forgotten(y_hat, y):
    """Loops over range(C - 1), so the last class costs nothing."""
    n, c = y.shape
    total = 0.0
    for i in range(n):
        for j in range(c - 1):
            total -= y[i, j] * np.log(max(y_hat[i, j], _EPS))
    return total / n


def labels_truncated_to_integers(y_hat, y):
    """Converts the labels to integers, so soft labels become 0."""
    return -np.mean(np.sum(y.astype(int) * np.log(np.maximum(y_hat, _EPS)), axis=1))


def sum_and_base_two(y_hat, y):
    """Two mistakes: sums over the batch, and uses the logarithm to base 2."""
    return -np.sum(y * np.log2(np.maximum(y_hat, _EPS)))


def all_elements_and_nothing_kept_from_zero(y_hat, y):
    """Two mistakes: takes the mean over all N * C elements, and log 0 is not avoided."""
    return -np.mean(y * np.log(y_hat))


def largest_label_and_classes(y_hat, y):
    """Two mistakes: treats soft labels as one-hot, and divides by C instead of N."""
    of_the_truth = (y_hat * (y == y.max(axis=1, keepdims=True))).sum(axis=1)
    return -np.log(np.maximum(of_the_truth, _EPS)).sum() / y.shape[1]
