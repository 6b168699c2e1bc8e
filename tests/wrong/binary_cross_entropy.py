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


def summed(y_hat, y):
    """The sum over the batch."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


def clip_too_fine_for_one(y_hat, y):
    """Clips at 1 - 1e-17, which is 1."""
    p = np.clip(y_hat, 1e-17, 1 - 1e-17)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def only_the_lower_end_is_clipped(y_hat, y):
    """Keeps y_hat away from 0 but not from 1."""
    p = np.maximum(y_hat, 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def sign_between_the_terms(y_hat, y):
    """A plus where the second term is subtracted."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p))


def where_the_label_is_one(y_hat, y):
    """Chooses one of the terms by y == 1: soft labels count as 0."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(np.where(y == 1, -np.log(p), -np.log(1 - p)))


def labels_rounded(y_hat, y):
    """Chooses one of the terms by y > 0.5: soft labels become hard."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(np.where(y > 0.5, -np.log(p), -np.log(1 - p)))


def slide_with_the_error(y_hat, y):
    """log(1 - y) in the second term, as on the slide with the error."""
    p, q = np.clip(y_hat, 1e-12, 1), np.clip(1 - y, 1e-12, 1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(q))


def two_means(y_hat, y):
    """Averages the yes and the no examples apart and adds the two."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    yes, no = y >= 0.5, y < 0.5
    a = -np.log(p[yes]).mean() if yes.any() else 0.0
    b = -np.log(1 - p[no]).mean() if no.any() else 0.0
    return a + b


def half_of_it(y_hat, y):
    """Divides by 2N, as one does with squared errors."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / (2 * len(y))


def nan_to_num_at_the_end(y_hat, y):
    """Replaces nan of the batch's loss by 0."""
    return np.nan_to_num(-np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)))


def sure_ones_left_out(y_hat, y):
    """Leaves out predictions of exactly 0 or 1."""
    inside = (y_hat > 0) & (y_hat < 1)
    p, t = y_hat[inside], y[inside]
    return -np.sum(t * np.log(p) + (1 - t) * np.log(1 - p)) / len(y)


def clipped_at_a_hundredth(y_hat, y):
    """Keeps predictions between 0.01 and 0.99."""
    p = np.clip(y_hat, 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def every_example_with_every_other(y_hat, y):
    """Makes a column of y_hat, so that N x N pairs are averaged."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12).reshape(-1, 1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def rounded_to_four_digits(y_hat, y):
    """Rounds the loss as the example is printed."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return round(float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))), 4)


def swapped_and_summed(y_hat, y):
    """Two mistakes: labels and predictions swapped, and the sum."""
    q = np.clip(y, 1e-12, 1 - 1e-12)
    return -np.sum(y_hat * np.log(q) + (1 - y_hat) * np.log(1 - q))


def millionth_added(y_hat, y):
    """Adds 1e-6 in each logarithm, ten times more than allowed."""
    return -np.mean(y * np.log(y_hat + 1e-6) + (1 - y) * np.log(1 - y_hat + 1e-6))


def added_to_the_first_alone(y_hat, y):
    """Adds a small number in the first logarithm only."""
    return -np.mean(y * np.log(y_hat + 1e-9) + (1 - y) * np.log(1 - y_hat))


def added_before_subtracting(y_hat, y):
    """Adds the small number to y_hat once, so that 1 - y_hat is below 0 where y_hat is 1."""
    p = y_hat + 1e-9
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def nansum(y_hat, y):
    """Leaves out nan, so that sure ones cost nothing, or infinitely much."""
    return -np.nansum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)) / len(y)


def infinity_becomes_zero(y_hat, y):
    """Sets infinite logarithms to 0."""
    a, b = np.log(y_hat), np.log(1 - y_hat)
    a[np.isinf(a)] = 0
    b[np.isinf(b)] = 0
    return -np.mean(y * a + (1 - y) * b)


def mean_of_both_terms(y_hat, y):
    """Averages the two terms apart over 2N numbers."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(np.concatenate([y * np.log(p), (1 - y) * np.log(1 - p)]))


def logits_expected(y_hat, y):
    """Takes y_hat for a logit: log(1 + e^y_hat) - y y_hat."""
    return np.mean(np.log1p(np.exp(y_hat)) - y * y_hat)


def by_the_prediction(y_hat, y):
    """Chooses the term by the prediction instead of the label."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(np.where(y_hat > 0.5, np.log(p), np.log(1 - p)))


def entropy_of_the_predictions(y_hat, y):
    """Weighs with the predictions instead of the labels."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(p * np.log(p) + (1 - p) * np.log(1 - p))


def distance_of_the_logarithms(y_hat, y):
    """The logarithm of the distance between label and prediction, with the wrong sign of the distance."""
    return -np.mean(np.log(np.clip(np.abs(y - y_hat), 1e-12, 1)))


def one_minus_distance(y_hat, y):
    """log(1 - |y - y_hat|): right for hard labels, wrong for soft ones."""
    return -np.mean(np.log(np.clip(1 - np.abs(y - y_hat), 1e-12, 1)))


def logarithm_of_the_mixture(y_hat, y):
    """log(y y_hat + (1 - y)(1 - y_hat)): right for hard labels, wrong for soft ones."""
    return -np.mean(np.log(np.clip(y * y_hat + (1 - y) * (1 - y_hat), 1e-12, 1)))


def classes_swapped_and_sum(y_hat, y):
    """Two mistakes: y_hat taken for class 0, and the sum."""
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.sum((1 - y) * np.log(p) + y * np.log(1 - p))


def zeros_skipped_in_a_loop(y_hat, y):
    """The loop skips sure predictions, and divides by the number of the others."""
    losses = [-t * np.log(p) - (1 - t) * np.log(1 - p) for p, t in zip(y_hat, y, strict=True) if 0 < p < 1]
    return sum(losses) / len(losses)


def small_numbers_put_into_a_copy(y_hat, y):
    """Puts small numbers in the place of 0 and 1, into a copy that is of integers if y_hat is: nothing changes there."""
    p = y_hat.copy()
    p[p == 0] = 1e-10
    p[p == 1] = 1 - 1e-10
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))
