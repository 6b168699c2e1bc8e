"""Answers to binary_cross_entropy, written from its statement alone."""

import math

import numpy as np


def wrong_slide_error(y_hat, y):
    """Copies the typing error of the slide: log(1 - y) in the second term."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    q = np.clip(1 - y, 1e-7, 1)
    return float(np.mean(-y * np.log(p) - (1 - y) * np.log(q)))


def wrong_sum(y_hat, y):
    """Sums over the batch instead of taking the mean."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(np.sum(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def wrong_negative(y_hat, y):
    """The minus is missing: the loss is negative."""
    p = np.clip(y_hat, 1e-9, 1 - 1e-9)
    return float(np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def wrong_log2(y_hat, y):
    """Takes the logarithm to base 2."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(-np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p)))


def wrong_not_clipped(y_hat, y):
    """Nothing keeps the predictions away from 0 and 1: the loss is nan or inf there."""
    with np.errstate(all="ignore"):
        return float(np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)))


def wrong_clipped_below_only(y_hat, y):
    """Keeps predictions away from 0 but not from 1, where the second logarithm is -inf."""
    p = np.maximum(y_hat, 1e-7)
    with np.errstate(all="ignore"):
        return float(np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def wrong_epsilon_lost_at_1(y_hat, y):
    """1 - 1e-17 is exactly 1 in floating point, so a prediction of 1 still gives nan or inf."""
    eps = 1e-17
    p = np.clip(y_hat, eps, 1 - eps)
    with np.errstate(all="ignore"):
        return float(np.mean(-(y * np.log(p)) - (1 - y) * np.log(1 - p)))


def wrong_epsilon_too_large(y_hat, y):
    """Clips at 0.01, much more than 1e-7, so sure predictions have a wrong loss."""
    p = np.clip(y_hat, 0.01, 0.99)
    return float(np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def wrong_soft_labels_rounded(y_hat, y):
    """Treats every label of 0.5 or more as 1 and the others as 0."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(np.mean(np.where(y >= 0.5, -np.log(p), -np.log(1 - p))))


def wrong_first_term_only(y_hat, y):
    """The term of class 0 is forgotten."""
    return float(-np.mean(y * np.log(np.maximum(y_hat, 1e-7))))


def wrong_arguments_exchanged(y_hat, y):
    """Takes the logarithm of the labels and weights it with the predictions."""
    p = np.clip(y, 1e-7, 1 - 1e-7)
    return float(np.mean(-y_hat * np.log(p) - (1 - y_hat) * np.log(1 - p)))


def wrong_infinite_terms_left_out(y_hat, y):
    """Sets infinite terms to 0, so that a sure and wrong prediction costs nothing."""
    with np.errstate(all="ignore"):
        terms = -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)
    return float(np.mean(np.nan_to_num(terms, nan=0.0, posinf=0.0, neginf=0.0)))


def wrong_one_loss_each(y_hat, y):
    """Returns the loss of each example instead of their mean."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -y * np.log(p) - (1 - y) * np.log(1 - p)


def wrong_predictions_clipped_in_place(y_hat, y):
    """Clips the given y_hat in place."""
    if y_hat.dtype.kind == "f":
        np.clip(y_hat, 1e-7, 1 - 1e-7, out=y_hat)
    else:
        y_hat = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)))


def wrong_divided_by_2n(y_hat, y):
    """Takes the mean over both terms, that is divides by 2 N."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    both = np.stack([y * np.log(p), (1 - y) * np.log(1 - p)])
    return float(-both.mean())


def wrong_second_term_plus(y_hat, y):
    """The second term has the wrong sign."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p)))


def wrong_only_hard_labels(y_hat, y):
    """Counts labels of exactly 1 and exactly 0; soft ones drop out of the sum."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    total = 0.0
    for i in range(len(y)):
        if y[i] == 1:
            total -= math.log(p[i])
        elif y[i] == 0:
            total -= math.log(1 - p[i])
    return total / len(y)


def wrong_sigmoid_first(y_hat, y):
    """Takes y_hat for logits and sends it through a sigmoid first."""
    p = 1 / (1 + np.exp(-1.0 * y_hat))
    return float(np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def right_clip(y_hat, y):
    """Clips at 1e-7 and follows the formula."""
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-7, 1 - 1e-7)
    return float(np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def right_each_logarithm_by_itself(y_hat, y):
    """A lower bound of 1e-12 for each logarithm by itself."""
    yes = np.log(np.maximum(y_hat, 1e-12))
    no = np.log(np.maximum(1 - y_hat, 1e-12))
    return -np.average(y * yes + (1 - y) * no)


def right_loop(y_hat, y):
    """A loop over the examples with math.log."""
    total = 0.0
    for p, label in zip(y_hat, y):
        p = min(max(float(p), 1e-15), 1 - 1e-15)
        total += -label * math.log(p) - (1 - label) * math.log(1 - p)
    return float(total / len(y))


def right_dot_products(y_hat, y):
    """Two dot products, a tiny number added in each logarithm."""
    eps = 1e-9
    return float(-(y @ np.log(y_hat + eps) + (1 - y) @ np.log(1 - y_hat + eps)) / y.shape[0])


def right_where_needed(y_hat, y):
    """Leaves out a logarithm whose weight is 0, and clips at 1e-10."""
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-10, 1 - 1e-10)
    yes = np.where(y > 0, y * np.log(p), 0.0)
    no = np.where(y < 1, (1 - y) * np.log1p(-p), 0.0)
    return float(-(yes + no).sum() / len(p))


def _entropy_term(weight, probability):
    return -weight * np.log(np.clip(probability, 1e-8, None))


def right_helper(y_hat, y):
    """A helper for one of the terms, called twice."""
    return (_entropy_term(y, y_hat) + _entropy_term(1 - y, 1 - y_hat)).mean()


def wrong_half_for_extremes(y_hat, y):
    """Replaces predictions of exactly 0 and 1 by 0.5 instead of something close."""
    p = np.where((y_hat <= 0) | (y_hat >= 1), 0.5, y_hat)
    return float(np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p)))


def wrong_loss_capped(y_hat, y):
    """Caps the loss of each example at 5, so that sure and wrong predictions cost too little."""
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return float(np.mean(np.minimum(-y * np.log(p) - (1 - y) * np.log(1 - p), 5.0)))
