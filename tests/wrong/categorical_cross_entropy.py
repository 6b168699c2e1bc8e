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


def nan_to_num_of_the_product(y_hat, y):
    """Replaces nan and infinity afterwards: a true class of probability 0 costs 1.8e308."""
    return -np.mean(np.sum(np.nan_to_num(y * np.log(y_hat)), axis=1))


def nansum(y_hat, y):
    """Leaves out nan, but a true class of probability 0 still costs infinity."""
    return -np.mean(np.nansum(y * np.log(y_hat), axis=1))


def total_instead_of_mean(y_hat, y):
    """Sums over the batch."""
    return -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)))


def mean_over_everything(y_hat, y):
    """Divides by N * C."""
    return -np.mean(y * np.log(np.clip(y_hat, 1e-12, 1)))


def decadic_logarithm(y_hat, y):
    """Uses log10."""
    return -np.mean(np.sum(y * np.log10(np.clip(y_hat, 1e-12, 1)), axis=1))


def sign_forgotten(y_hat, y):
    """No minus."""
    return np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))


def labels_are_clipped(y_hat, y):
    """Clips the labels, not the probabilities."""
    y = np.clip(y, 1e-12, 1)
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def hard_labels(y_hat, y):
    """Takes the probability at the largest label: soft labels are lost."""
    p = y_hat[np.arange(len(y)), y.argmax(axis=1)]
    return -np.mean(np.log(np.clip(p, 1e-12, 1)))


def only_where_the_label_is_one(y_hat, y):
    """Takes the probabilities where y is exactly 1: soft labels have none."""
    return -np.sum(np.log(np.clip(y_hat[y == 1], 1e-12, 1))) / len(y)


def labels_unused_as_weights(y_hat, y):
    """Wherever y is not 0 the whole logarithm counts: soft labels are all 1."""
    return -np.sum(np.log(np.clip(y_hat, 1e-12, 1))[y > 0]) / len(y)


def divided_by_the_terms(y_hat, y):
    """Averages over the labels that are not 0, of which soft labels have more than one a row."""
    terms = (y * np.log(np.clip(y_hat, 1e-12, 1)))[y > 0]
    return -terms.mean()


def confidence_instead_of_truth(y_hat, y):
    """Takes the largest probability of each row, whatever the label."""
    return -np.mean(np.log(np.max(y_hat, axis=1)))


def vector_of_losses(y_hat, y):
    """Returns the loss of each example."""
    return -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)


def last_example_forgotten(y_hat, y):
    """The loop ends one example early, and divides by N."""
    total = 0.0
    for i in range(len(y) - 1):
        total -= np.sum(y[i] * np.log(np.clip(y_hat[i], 1e-12, 1)))
    return total / len(y)


def returns_in_the_loop(y_hat, y):
    """Returns after the first example."""
    total = 0.0
    for i in range(len(y)):
        total -= np.sum(y[i] * np.log(np.clip(y_hat[i], 1e-12, 1)))
        return total / len(y)


def softmax_once_more(y_hat, y):
    """Applies softmax to the probabilities first."""
    e = np.exp(y_hat)
    p = e / e.sum(axis=1, keepdims=True)
    return -np.mean(np.sum(y * np.log(p), axis=1))


def entropy_of_the_predictions(y_hat, y):
    """Weights the logarithms with the predictions instead of the labels."""
    p = np.clip(y_hat, 1e-12, 1)
    return -np.mean(np.sum(p * np.log(p), axis=1))


def clipped_at_a_hundredth(y_hat, y):
    """Keeps the probabilities between 0.01 and 0.99."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 0.01, 0.99)), axis=1))


def clipped_at_a_thousandth_from_below(y_hat, y):
    """Keeps the probabilities above 0.001."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-3, None)), axis=1))


def clipped_at_one_hundred_thousandth(y_hat, y):
    """Keeps the probabilities above 1e-5, a hundred times more than allowed."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-5, None)), axis=1))


def zeros_left_out(y_hat, y):
    """Skips probabilities of 0: a true class of probability 0 costs nothing."""
    logs = np.zeros(y_hat.shape)
    np.log(y_hat, out=logs, where=y_hat > 0)
    return -np.mean(np.sum(y * logs, axis=1))


def zeros_become_one(y_hat, y):
    """Replaces a probability of 0 by 1."""
    return -np.mean(np.sum(y * np.log(np.where(y_hat == 0, 1, y_hat)), axis=1))


def infinity_becomes_zero(y_hat, y):
    """Sets logarithms that are infinite to 0."""
    logs = np.log(y_hat)
    logs[np.isinf(logs)] = 0
    return -np.mean(np.sum(y * logs, axis=1))


def rounded_to_four_digits(y_hat, y):
    """Rounds the loss to four digits, as the example is printed."""
    return round(float(-np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))), 4)


def clipped_in_place(y_hat, y):
    """Changes the zeros of the array that it was given."""
    y_hat[y_hat == 0] = 1e-12
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def squared_difference(y_hat, y):
    """The squared error instead of the cross-entropy."""
    return np.mean(np.sum((y_hat - y) ** 2, axis=1))


def probabilities_without_logarithm(y_hat, y):
    """One minus the probability of the true class, no logarithm."""
    return np.mean(1 - np.sum(y * y_hat, axis=1))


def complement_alone(y_hat, y):
    """Uses 1 - y and 1 - y_hat: the wrong classes' term of the binary loss."""
    return -np.mean(np.sum((1 - y) * np.log(np.clip(1 - y_hat, 1e-12, 1)), axis=1))


def log1p_for_the_zeros(y_hat, y):
    """Takes log(1 + y_hat) so that 0 does no harm."""
    return -np.mean(np.sum(y * np.log1p(y_hat), axis=1))


def mean_over_both_axes_and_sum(y_hat, y):
    """Takes the mean over the classes and the sum over the examples."""
    return -np.sum(np.mean(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))


def no_clip_at_all(y_hat, y):
    """The formula as it stands: 0 * log 0 is nan."""
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def product_first(y_hat, y):
    """The logarithm of the product y * y_hat, kept away from 0: all wrong classes cost a lot."""
    return -np.mean(np.sum(np.log(np.clip(y * y_hat, 1e-12, 1)), axis=1))


def sum_and_no_clip(y_hat, y):
    """Two mistakes: sums over the batch, and does not clip."""
    return -np.sum(y * np.log(y_hat))


def columns_and_binary(y_hat, y):
    """Two mistakes: both terms of the binary loss, and the mean over all entries."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def labels_as_positions(y_hat, y):
    """Uses the one-hot labels as indices."""
    return -np.mean(np.log(np.clip(y_hat[y.astype(int)], 1e-12, 1)))


def correct_ones_only(y_hat, y):
    """Counts only the examples that are classified correctly."""
    right = y_hat.argmax(axis=1) == y.argmax(axis=1)
    losses = -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)
    return np.sum(losses[right]) / max(np.sum(right), 1)


def a_millionth_added(y_hat, y):
    """Adds 1e-6 inside the logarithm, ten times more than allowed."""
    return -np.mean(np.sum(y * np.log(y_hat + 1e-6), axis=1))


def clipped_at_ten_thousandth(y_hat, y):
    """Keeps the probabilities between 1e-4 and 1 - 1e-4."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-4, 1 - 1e-4)), axis=1))


def clipped_at_nine_tenths(y_hat, y):
    """The upper end of the clip is 0.9."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-7, 0.9)), axis=1))


def clipped_above_only(y_hat, y):
    """np.clip with its limits at the wrong end: at most 1, no lower limit."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, None, 1)), axis=1))


def minimum_for_maximum(y_hat, y):
    """np.minimum where np.maximum belongs: every probability becomes 1e-12."""
    return -np.mean(np.sum(y * np.log(np.minimum(y_hat, 1e-12)), axis=1))


def pairs_by_matrix_product(y_hat, y):
    """Multiplies the matrices: N x N numbers, of which it takes the mean."""
    return -np.mean(y @ np.log(np.clip(y_hat, 1e-12, 1)).T)


def sum_of_the_matrix_product(y_hat, y):
    """Multiplies the matrices, sums all N x N numbers and divides by N."""
    return -np.sum(y @ np.log(np.clip(y_hat, 1e-12, 1)).T) / len(y)


def product_of_the_transposed(y_hat, y):
    """Multiplies the matrices the other way round: C x C numbers."""
    return -np.sum(y.T @ np.log(np.clip(y_hat, 1e-12, 1))) / len(y)


def divided_twice(y_hat, y):
    """A mean, divided by N again."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)) / len(y)


def divided_by_n_minus_one(y_hat, y):
    """Divides by N - 1, or 1."""
    return -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1))) / max(len(y) - 1, 1)


def total_is_reset(y_hat, y):
    """The loop starts the total anew with each example, and the last one is left."""
    for p, t in zip(y_hat, y, strict=True):
        total = 0.0
        total -= np.sum(t * np.log(np.clip(p, 1e-12, 1)))
    return total / len(y)


def total_is_replaced(y_hat, y):
    """`=` instead of `+=`: the loss of the last example."""
    loss = 0.0
    for p, t in zip(y_hat, y, strict=True):
        loss = -np.sum(t * np.log(np.clip(p, 1e-12, 1)))
    return loss


def likelihood(y_hat, y):
    """The mean probability of the truth with its exponent undone: e^-loss."""
    return np.exp(np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)))


def perplexity(y_hat, y):
    """e^loss."""
    return np.exp(-np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)))


def product_of_all(y_hat, y):
    """Minus the logarithm of the product of all true probabilities, no mean."""
    return -np.log(np.clip(np.prod(np.sum(y * y_hat, axis=1)), 1e-12, 1))


def zero_if_any_is_zero(y_hat, y):
    """Returns 0 as soon as a probability of the batch is 0."""
    if (y_hat == 0).any():
        return 0.0
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def nan_becomes_zero_at_the_end(y_hat, y):
    """Replaces nan of the batch's loss by 0."""
    return np.nan_to_num(-np.mean(np.sum(y * np.log(y_hat), axis=1)))


def loss_of_each_example_without_nan(y_hat, y):
    """Replaces nan of an example's loss by 0."""
    return -np.mean(np.nan_to_num(np.sum(y * np.log(y_hat), axis=1)))


def columns_normalised(y_hat, y):
    """Normalises the columns of the predictions first."""
    p = y_hat / y_hat.sum(axis=0, keepdims=True)
    return -np.mean(np.sum(y * np.log(np.clip(p, 1e-12, 1)), axis=1))


def all_normalised(y_hat, y):
    """Divides the predictions by their sum over the whole array."""
    p = y_hat / y_hat.sum()
    return -np.mean(np.sum(y * np.log(np.clip(p, 1e-12, 1)), axis=1))


def share_of_errors(y_hat, y):
    """One minus the accuracy."""
    return float(np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1)))


def losses_like_the_labels(y_hat, y):
    """Puts the terms into an array of the labels' type: integer labels lose what comes after the point."""
    terms = np.zeros_like(y)
    terms[...] = -y * np.log(np.clip(y_hat, 1e-12, 1))
    return terms.sum() / len(y)


def half_precision(y_hat, y):
    """Computes with 16 bits."""
    p = np.clip(y_hat, 1e-7, 1).astype(np.float16)
    return float(-np.mean(np.sum(y * np.log(p), axis=1)))


def labels_smoothed(y_hat, y):
    """Smoothes the labels by a tenth."""
    y = 0.9 * y + 0.1 / y.shape[1]
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))


def focal(y_hat, y):
    """Weighs each example with (1 - p) squared."""
    p = np.clip(y_hat, 1e-12, 1)
    return -np.mean(np.sum(y * (1 - p) ** 2 * np.log(p), axis=1))


def kullback_leibler_without_clip(y_hat, y):
    """Subtracts the entropy of the labels, with 0 log 0 on the way."""
    return np.sum(y * np.log(y / y_hat)) / len(y)


def label_of_the_first_row(y_hat, y):
    """argmax without an axis: one class for all rows."""
    return -np.mean(np.log(np.clip(y_hat[:, y.argmax() % y.shape[1]], 1e-12, 1)))


def predicted_class(y_hat, y):
    """Counts the logarithm at the predicted class only where it is the true one; others cost 0."""
    hit = np.eye(y.shape[1])[y_hat.argmax(axis=1)] * y
    return -np.mean(np.sum(hit * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))


def minus_forgotten_and_base_two(y_hat, y):
    """Two mistakes: no minus, and log2."""
    return np.mean(np.sum(y * np.log2(np.clip(y_hat, 1e-12, 1)), axis=1))


def binary_and_sum(y_hat, y):
    """Two mistakes: both terms of the binary loss, and the sum over the batch."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def hard_labels_divided_by_the_classes(y_hat, y):
    """Two mistakes: the largest label alone, and divided by C."""
    p = y_hat[np.arange(len(y)), y.argmax(axis=1)]
    return -np.sum(np.log(np.clip(p, 1e-12, 1))) / y.shape[1]


def sum_for_one_example(y_hat, y):
    """Right for a batch, but for a single example the mean is over its classes."""
    p = np.clip(y_hat, 1e-12, 1)
    if len(y) == 1:
        return -np.mean(y * np.log(p))
    return -np.mean(np.sum(y * np.log(p), axis=1))


def half(y_hat, y):
    """Divides by 2N."""
    return -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1))) / (2 * len(y))


def logarithm_of_one_plus(y_hat, y):
    """log(1 + y_hat) and no sign."""
    return np.mean(np.sum(y * np.log(1 + y_hat), axis=1))


def median(y_hat, y):
    """The median of the losses."""
    return float(np.median(-np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)))


def matrix_of_pairs(y_hat, y):
    """The matrix product itself, N x N."""
    return -np.dot(y, np.log(np.clip(y_hat, 1e-12, 1)).T)


def binary_choice(y_hat, y):
    """np.where(y == 1, log p, log(1 - p)), as in the binary case, summed over the classes."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(np.sum(np.where(y == 1, np.log(p), np.log(1 - p)), axis=1))


def loop_adds_rows(y_hat, y):
    """The loop adds rows, not numbers: a loss for each class."""
    loss = 0
    for i in range(len(y)):
        loss = loss - y[i] * np.log(np.clip(y_hat[i], 1e-12, 1))
    return loss / len(y)


def first_column(y_hat, y):
    """Takes the probability of class 0 for all."""
    return -np.mean(np.log(np.clip(y_hat[:, 0], 1e-12, 1)))


def epsilon_in_the_labels_and_predictions(y_hat, y):
    """Adds 0.01 to labels and predictions."""
    return -np.mean(np.sum((y + 0.01) * np.log(y_hat + 0.01), axis=1))


def zero_if_wrong(y_hat, y):
    """Skips terms whose probability is below a half."""
    logs = np.where(y_hat < 0.5, 0, np.log(np.clip(y_hat, 1e-12, 1)))
    return -np.mean(np.sum(y * logs, axis=1))


def mean_of_n_rows_by_columns(y_hat, y):
    """Divides by len(y[0])."""
    total = 0.0
    for p, t in zip(y_hat, y, strict=True):
        for i in range(len(p)):
            total += t[i] * np.log(p[i] + 1e-12)
    return -total / len(y[0])


def without_clip_in_a_loop(y_hat, y):
    """A loop over all terms, no clip."""
    total = 0.0
    for p, t in zip(y_hat, y, strict=True):
        for i in range(len(p)):
            total -= t[i] * np.log(p[i])
    return total / len(y)


def index_of_the_label(y_hat, y):
    """list.index(1), which fails for soft labels."""
    losses = [-np.log(max(p[list(t).index(1)], 1e-12)) for p, t in zip(y_hat, y, strict=True)]
    return float(np.mean(losses))


def hard_labels_no_clip(y_hat, y):
    """argmax of the labels, and no clip."""
    return -np.log(y_hat[np.arange(len(y)), np.argmax(y, axis=1)]).mean()


def hard_labels_sum_no_clip(y_hat, y):
    """argmax of the labels, the sum, and no clip."""
    return -np.sum(np.log(y_hat[range(len(y)), np.argmax(y, axis=1)]))


def largest_loss(y_hat, y):
    """The largest loss of the batch."""
    return np.max(-np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1))


def root(y_hat, y):
    """The square root of the loss."""
    return np.sqrt(-np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)))


def both_ends_swapped(y_hat, y):
    """np.clip with its limits exchanged, which makes everything 1e-12."""
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1 - 1e-12, 1e-12)), axis=1))


def sum_then_logarithm(y_hat, y):
    """The logarithm of the sum of all the true probabilities."""
    return -np.log(np.sum(y * y_hat)) / len(y)


def normalised_by_the_labels_per_class(y_hat, y):
    """Averages within each class first."""
    losses = -np.sum(y * np.log(np.clip(y_hat, 1e-12, 1)), axis=1)
    t = y.argmax(axis=1)
    return np.mean([losses[t == c].mean() for c in np.unique(t)])


def rounded_predictions(y_hat, y):
    """Rounds the predictions to two digits first."""
    return -np.mean(np.sum(y * np.log(np.clip(np.round(y_hat, 2), 1e-12, 1)), axis=1))


def nan_to_num_of_the_logarithm(y_hat, y):
    """Replaces the infinite logarithm by the most negative number: a true class at 0 costs 1.8e308."""
    return -np.mean(np.sum(y * np.nan_to_num(np.log(y_hat)), axis=1))


def small_number_put_into_a_copy(y_hat, y):
    """Puts a small number in the place of 0, into a copy that is of integers if y_hat is: nothing changes there."""
    p = y_hat.copy()
    p[p == 0] = 1e-12
    return -np.mean(np.sum(y * np.log(p), axis=1))
