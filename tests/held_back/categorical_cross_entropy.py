"""Answers to categorical_cross_entropy, written from its statement alone."""

import math

import numpy as np


def wrong_sum_over_batch(y_hat, y):
    """Sums over the examples instead of taking the mean."""
    return float(-np.sum(y * np.log(np.clip(y_hat, 1e-7, 1))))


def wrong_mean_over_all_entries(y_hat, y):
    """Takes the mean over all N times C entries."""
    return float(np.mean(-y * np.log(np.clip(y_hat, 1e-7, 1))))


def wrong_negative(y_hat, y):
    """The minus is missing."""
    return float((y * np.log(np.maximum(y_hat, 1e-7))).sum(axis=1).mean())


def wrong_log2(y_hat, y):
    """Logarithm to base 2."""
    return float(-np.mean(np.sum(y * np.log2(np.maximum(y_hat, 1e-9)), axis=1)))


def wrong_log10(y_hat, y):
    """Logarithm to base 10."""
    return float(-np.mean(np.sum(y * np.log10(np.maximum(y_hat, 1e-9)), axis=1)))


def wrong_not_kept_from_0(y_hat, y):
    """Nothing keeps y_hat away from 0: the loss is nan or inf there."""
    with np.errstate(all="ignore"):
        return float(-np.mean(np.sum(y * np.log(y_hat), axis=1)))


def wrong_inf_where_truth_is_0(y_hat, y):
    """Avoids 0 * inf by taking only entries with y > 0, but a true class of probability 0 gives inf."""
    terms = np.zeros(y_hat.shape)
    with np.errstate(all="ignore"):
        np.log(y_hat, out=terms, where=y > 0)
    return float(-(y * terms).sum(axis=1).mean())


def wrong_epsilon_too_large(y_hat, y):
    """Keeps y_hat above 0.01, far more than 1e-7."""
    return float(-np.mean(np.sum(y * np.log(np.clip(y_hat, 0.01, 1)), axis=1)))


def wrong_epsilon_added_too_large(y_hat, y):
    """Adds 0.001 to all probabilities, far more than 1e-7."""
    return float(-np.mean(np.sum(y * np.log(y_hat + 1e-3), axis=1)))


def wrong_binary_terms_too(y_hat, y):
    """Adds the terms (1 - y) log(1 - y_hat) of the binary cross-entropy."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(-np.mean(np.sum(y * np.log(p) + (1 - y) * np.log(1 - p), axis=1)))


def wrong_soft_labels_hardened(y_hat, y):
    """Takes only the class with the largest y: right for one-hot, wrong for soft labels."""
    rows = np.arange(len(y))
    correct = np.maximum(y_hat[rows, y.argmax(axis=1)], 1e-7)
    return float(-np.log(correct).mean())


def wrong_logarithm_of_sum(y_hat, y):
    """Takes the logarithm after the sum over the classes, which is another number for soft labels."""
    return float(-np.mean(np.log(np.maximum((y * y_hat).sum(axis=1), 1e-7))))


def wrong_arguments_exchanged(y_hat, y):
    """Takes the logarithm of y and weights it with y_hat."""
    return float(-np.mean(np.sum(y_hat * np.log(np.clip(y, 1e-7, 1)), axis=1)))


def wrong_clipped_in_place(y_hat, y):
    """Clips the given y_hat in place."""
    y_hat[y_hat < 1e-7] = 1e-7
    return float(-np.mean(np.sum(y * np.log(y_hat), axis=1)))


def wrong_one_loss_each(y_hat, y):
    """Returns one loss for each example."""
    return -np.sum(y * np.log(np.clip(y_hat, 1e-7, 1)), axis=1)


def wrong_softmax_first(y_hat, y):
    """Takes y_hat for logits and applies softmax first."""
    e = np.exp(y_hat - y_hat.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return float(-np.mean(np.sum(y * np.log(p), axis=1)))


def wrong_zeros_left_out(y_hat, y):
    """Leaves out entries whose probability is 0, so that a sure and wrong prediction costs nothing."""
    total = 0.0
    for p_row, y_row in zip(y_hat, y):
        for p, t in zip(p_row, y_row):
            if p > 0:
                total -= t * math.log(p)
    return total / len(y)


def wrong_kullback_leibler(y_hat, y):
    """Subtracts the entropy of y (Kullback-Leibler divergence), which is not 0 for soft labels."""
    p, q = np.clip(y_hat, 1e-7, 1), np.clip(y, 1e-7, 1)
    return float(np.mean(np.sum(y * (np.log(q) - np.log(p)), axis=1)))


def wrong_mean_before_logarithm(y_hat, y):
    """Takes the mean of the correct probabilities first and the logarithm of that."""
    correct = (y * y_hat).sum(axis=1)
    return float(-np.log(max(correct.mean(), 1e-7)))


def wrong_divided_by_classes(y_hat, y):
    """Divides by the number of classes, the length of the wrong axis."""
    return float(-np.sum(y * np.log(np.clip(y_hat, 1e-7, 1))) / y.shape[1])


def wrong_soft_weights_ignored(y_hat, y):
    """Sums the logarithms of all classes with y > 0 without weighting them by y."""
    p = np.clip(y_hat, 1e-7, 1)
    return float(-np.log(p)[y > 0].sum() / len(y))


def wrong_ones_only(y_hat, y):
    """Counts only entries with y exactly 1: soft labels fall through."""
    total = 0.0
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            if y[i, j] == 1:
                total += -math.log(max(y_hat[i, j], 1e-10))
    return total / y.shape[0]


def wrong_squared_error(y_hat, y):
    """The Brier score: squared differences instead of logarithms."""
    return float(np.mean(np.sum((y_hat - y) ** 2, axis=1)))


def wrong_matrix_product(y_hat, y):
    """Sums the whole product y @ log(y_hat).T, which compares every example with all others."""
    table = y @ np.log(np.clip(y_hat, 1e-7, 1)).T
    return float(-table.sum() / len(y))


def wrong_finite_by_nan_to_num(y_hat, y):
    """nan_to_num replaces the infinite terms by 0, so that they count as no loss."""
    with np.errstate(all="ignore"):
        terms = -y * np.log(y_hat)
    return float(np.nan_to_num(terms, nan=0.0, posinf=0.0).sum() / y.shape[0])


def wrong_rounded(y_hat, y):
    """Rounds the loss to two decimals."""
    return round(float(-np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-7, 1)), axis=1))), 2)


def wrong_last_example_missing(y_hat, y):
    """The loop ends one example too early."""
    total = 0.0
    for i in range(len(y) - 1):
        total -= float(np.dot(y[i], np.log(np.maximum(y_hat[i], 1e-8))))
    return total / len(y)


def right_clip(y_hat, y):
    """Clip, sum over the classes, mean over the examples."""
    return float(np.mean(-np.sum(y * np.log(np.clip(y_hat, 1e-7, 1.0)), axis=1)))


def right_maximum(y_hat, y):
    """np.maximum with 1e-12, the sum divided by N."""
    return -np.sum(y * np.log(np.maximum(y_hat, 1e-12))) / y.shape[0]


def right_added_epsilon(y_hat, y):
    """A tiny number added to all probabilities."""
    losses = -(y * np.log(y_hat + 1e-10)).sum(axis=1)
    return losses.mean()


def right_einsum(y_hat, y):
    """The double sum with einsum."""
    return float(-np.einsum("nc,nc->", y, np.log(np.clip(y_hat, 1e-9, None))) / len(y_hat))


def right_loops(y_hat, y):
    """Two loops with math.log."""
    total = 0.0
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            if y[i, j] != 0:
                total -= float(y[i, j]) * math.log(max(float(y_hat[i, j]), 1e-15))
    return total / y.shape[0]


def right_where_zero(y_hat, y):
    """Replaces only exact zeros, by the smallest normal float."""
    safe = np.where(y_hat == 0, np.finfo(float).tiny, y_hat)
    return float(np.average(np.sum(-y * np.log(safe), axis=-1)))


def right_vdot(y_hat, y):
    """One dot product of the flattened arrays."""
    logs = np.log(np.clip(y_hat, 1e-8, 1.0))
    return float(-np.vdot(y, logs) / len(y))


def _example_loss(p, t):
    return -sum(ti * np.log(max(pi, 1e-7)) for pi, ti in zip(p, t))


def right_helper_for_example(y_hat, y):
    """A helper for the loss of one example, and their mean."""
    return float(np.mean([_example_loss(p, t) for p, t in zip(y_hat, y)]))


def right_float32_logarithms(y_hat, y):
    """Logarithms in float32, the sum in float64."""
    logs = np.log(np.maximum(y_hat, 1e-10).astype(np.float32))
    return float(-np.sum(y * logs, dtype=np.float64) / y.shape[0])


def right_trace(y_hat, y):
    """The trace of the product of y with the transposed logarithms."""
    return float(-np.trace(y @ np.log(np.maximum(y_hat, 1e-16)).T) / len(y))


def right_clipped_at_both_ends(y_hat, y):
    """Clips at both ends, as Keras does."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return np.mean(np.sum(y * -np.log(p), axis=1))


def wrong_loss_capped(y_hat, y):
    """Caps the loss of each example at 5, so that sure and wrong predictions cost too little."""
    losses = -np.sum(y * np.log(np.clip(y_hat, 1e-7, 1)), axis=1)
    return float(np.minimum(losses, 5.0).mean())


def wrong_labels_renormalised_in_place(y_hat, y):
    """Turns the given y into 0 and 1 in place before it uses it."""
    best = y.argmax(axis=1)
    y[:] = 0
    y[np.arange(len(y)), best] = 1
    return float(-np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-7, 1)), axis=1)))


def wrong_mean_over_true_classes(y_hat, y):
    """Divides by the number of entries with y > 0, which for soft labels is more than N."""
    p = np.clip(y_hat, 1e-7, 1)
    return float(-np.sum(y * np.log(p)) / np.count_nonzero(y))
