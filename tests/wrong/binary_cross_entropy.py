"""Wrong binary_cross_entropy functions, each with what is wrong with it."""

import numpy as np


def sum_instead_of_mean(y_hat, y):
    """Sums over the batch instead of taking the mean."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.sum(-y * np.log(p) - (1 - y) * np.log(1 - p))


def nothing_kept_from_zero(y_hat, y):
    """Takes the logarithms as they are: NaN or inf for predictions of exactly 0 or 1."""
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


def typing_error_of_the_slide(y_hat, y):
    """Has log(1 - y) in the second term, as on the slide, instead of log(1 - y_hat)."""
    eps = 1e-12
    return np.mean(-y * np.log(np.maximum(y_hat, eps)) - (1 - y) * np.log(np.maximum(1 - y, eps)))


def first_term_only(y_hat, y):
    """Forgets the second term, so examples with y = 0 cost nothing."""
    return np.mean(-y * np.log(np.maximum(y_hat, 1e-12)))


def minus_forgotten(y_hat, y):
    """Forgets the minus signs, so the loss is negative."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def plus_between_the_terms(y_hat, y):
    """Has a plus before the second term: -y log(y_hat) + (1 - y) log(1 - y_hat)."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))


def log_base_two(y_hat, y):
    """Uses the logarithm to base 2 instead of the natural one."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log2(p) - (1 - y) * np.log2(1 - p))


def log_base_ten(y_hat, y):
    """Uses the logarithm to base 10 instead of the natural one."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log10(p) - (1 - y) * np.log10(1 - p))


def clipped_below_only(y_hat, y):
    """Keeps y_hat from 0 but not from 1: NaN or inf where y_hat is exactly 1."""
    p = np.maximum(y_hat, 1e-12)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def epsilon_lost_next_to_one(y_hat, y):
    """Clips with 1e-20, but 1 - 1e-20 is exactly 1, so a prediction of 1 still gives log 0."""
    eps = 1e-20
    p = np.clip(y_hat, eps, 1 - eps)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def epsilon_lost_in_float32(y_hat, y):
    """Computes in float32 with 1e-8, which rounds 1 - 1e-8 to 1, so a prediction of 1 gives log 0."""
    eps = np.float32(1e-8)
    p = np.clip(np.asarray(y_hat, dtype=np.float32), eps, 1 - eps)
    t = np.asarray(y, dtype=np.float32)
    return float(np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p)))


def epsilon_too_large(y_hat, y):
    """Clips y_hat to [0.01, 0.99], far more than the 1e-7 that is allowed."""
    p = np.clip(y_hat, 0.01, 0.99)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def epsilon_outside_the_logarithm(y_hat, y):
    """Adds the epsilon to the logarithm instead of to its argument, so log 0 remains."""
    eps = 1e-9
    return -np.mean(y * (np.log(y_hat) + eps) + (1 - y) * (np.log(1 - y_hat) + eps))


def infinite_losses_dropped(y_hat, y):
    """Replaces log 0 by 0, so a sure and wrong prediction costs nothing."""
    yes = np.nan_to_num(np.log(y_hat), neginf=0.0)
    no = np.nan_to_num(np.log(1 - y_hat), neginf=0.0)
    return np.mean(-y * yes - (1 - y) * no)


def soft_labels_rounded(y_hat, y):
    """Chooses one of the two terms by y > 0.5, so soft labels count as 0 or 1."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(np.where(y > 0.5, -np.log(p), -np.log(1 - p)))


def labels_truncated_to_integers(y_hat, y):
    """Converts the labels to integers, so every soft label below 1 becomes 0."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    t = y.astype(int)
    return np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p))


def only_hard_labels_counted(y_hat, y):
    """Adds the losses of y == 1 and y == 0 only, so soft labels cost nothing."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -(np.log(p[y == 1]).sum() + np.log(1 - p[y == 0]).sum()) / len(y)


def prediction_and_label_swapped(y_hat, y):
    """Swaps the roles of prediction and label: the logarithms are taken of y."""
    t = np.clip(y, 1e-12, 1 - 1e-12)
    return np.mean(-y_hat * np.log(t) - (1 - y_hat) * np.log(1 - t))


def classes_swapped(y_hat, y):
    """Takes y_hat for the probability of class 0."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-(1 - y) * np.log(p) - y * np.log(1 - p))


def one_loss_per_example(y_hat, y):
    """Returns the array of the losses of the examples, not their mean."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -y * np.log(p) - (1 - y) * np.log(1 - p)


def half_the_loss(y_hat, y):
    """Divides by 2N, as if the two terms were two losses."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    terms = np.array([-y * np.log(p), -(1 - y) * np.log(1 - p)])
    return terms.mean()


def logarithm_of_the_mean(y_hat, y):
    """Takes the logarithm of the mean probability of the truth instead of the mean of the logarithms."""
    right = y * y_hat + (1 - y) * (1 - y_hat)
    return -np.log(max(right.mean(), 1e-12))


def squared_error(y_hat, y):
    """Computes the mean squared error instead of the cross-entropy."""
    return np.mean((y_hat - y) ** 2)


def return_inside_the_loop(y_hat, y):
    """Returns inside the loop, so only the first example counts (divided by N)."""
    total = 0.0
    for p, t in zip(y_hat, y, strict=True):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total += -t * np.log(p) - (1 - t) * np.log(1 - p)
        return total / len(y)


def sum_and_clipped_below_only(y_hat, y):
    """Two mistakes: sums over the batch, and does not keep y_hat from 1."""
    p = y_hat + 1e-12
    p = np.minimum(p, 1.0)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def base_two_and_soft_labels_rounded(y_hat, y):
    """Two mistakes: logarithm to base 2, and soft labels rounded to 0 or 1."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    t = np.round(y)
    return np.mean(-t * np.log2(p) - (1 - t) * np.log2(1 - p))
