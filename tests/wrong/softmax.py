"""Wrong softmax functions, each with what is wrong with it."""

import numpy as np


def over_the_batch(z):
    """Normalises over axis 0, the examples, instead of axis 1."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


def over_the_whole_array(z):
    """Divides by the sum over the whole array, so only all rows together sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()


def overflows(z):
    """Does not subtract the maximum, so large logits give NaN."""
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def nan_replaced(z):
    """Does not subtract the maximum and replaces NaN by 0, so large logits lose their probability."""
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


def maximum_of_the_whole_batch(z):
    """Subtracts the maximum of the whole batch, so a row far below it becomes 0 / 0."""
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


def maximum_over_the_batch(z):
    """Subtracts the maximum of each column instead of each row, which changes the probabilities."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


def minimum_subtracted(z):
    """Subtracts the minimum instead of the maximum, so large differences still overflow."""
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def mean_subtracted(z):
    """Subtracts the mean of the row instead of its maximum, so large differences still overflow."""
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def divided_by_the_maximum(z):
    """Divides the logits by the largest absolute value of the row instead of subtracting its maximum."""
    scaled = z / np.maximum(np.abs(z).max(axis=1, keepdims=True), 1)
    e = np.exp(scaled)
    return e / e.sum(axis=1, keepdims=True)


def subtracted_in_the_numerator_only(z):
    """Subtracts the maximum in the numerator but not in the denominator."""
    numerator = np.exp(z - z.max(axis=1, keepdims=True))
    return numerator / np.exp(z).sum(axis=1, keepdims=True)


def clipped(z):
    """Clips the logits to [-500, 500] instead of subtracting the maximum, so 1000 and 1001 become equal."""
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


def not_normalised(z):
    """Returns the exponentials without dividing by their sum."""
    return np.exp(z - z.max(axis=1, keepdims=True))


def without_the_exponential(z):
    """Divides the shifted logits by their sum, without the exponential."""
    shifted = z - z.min(axis=1, keepdims=True) + 1
    return shifted / shifted.sum(axis=1, keepdims=True)


def sign_of_exponent(z):
    """Uses e^-z, so the largest logit gets the smallest probability."""
    e = np.exp(-(z - z.min(axis=1, keepdims=True)))
    return e / e.sum(axis=1, keepdims=True)


def powers_of_two(z):
    """Uses powers of 2 instead of e."""
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid_of_each(z):
    """Takes the sigmoid of each logit, so the rows do not sum to 1."""
    return 0.5 * (1 + np.tanh(z / 2))


def euclidean_length(z):
    """Divides by the Euclidean length of the row instead of its sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


def hard_maximum(z):
    """Gives probability 1 to the largest logit and 0 to the others."""
    return np.eye(z.shape[1])[z.argmax(axis=1)]


def logarithm(z):
    """Returns the logarithms of the probabilities."""
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def keepdims_forgotten(z):
    """Forgets keepdims for the sum: an error, or with N = C rows divided by the sums of other rows."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


def changes_its_argument(z):
    """Subtracts the maximum in place, so the caller's logits are changed."""
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def integer_result(z):
    """Collects the rows in zeros_like(z), so integer logits give zeros and ones."""
    y_hat = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        y_hat[i] = e / e.sum()
    return y_hat


def rows_by_classes(z):
    """Loops over C rows instead of N, so with N > C the last rows stay 0 and with N < C it fails."""
    y_hat = np.zeros(z.shape)
    for i in range(z.shape[1]):
        e = np.exp(z[i] - z[i].max())
        y_hat[i] = e / e.sum()
    return y_hat


def sum_not_reset(z):
    """Does not reset the sum for each row, so later rows sum to less than 1."""
    y_hat = np.exp(z - z.max(axis=1, keepdims=True))
    total = 0.0
    for i in range(len(z)):
        for j in range(z.shape[1]):
            total += y_hat[i, j]
        y_hat[i] /= total
    return y_hat


def maximum_starts_at_zero(z):
    """Starts the search for the maximum at 0, so a row of very negative logits becomes 0 / 0."""
    largest = np.zeros((len(z), 1))
    for i, row in enumerate(z):
        for value in row:
            if value > largest[i, 0]:
                largest[i, 0] = value
    e = np.exp(z - largest)
    return e / e.sum(axis=1, keepdims=True)


def rounded(z):
    """Rounds the probabilities to 2 decimals."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 2)


def batch_and_overflow(z):
    """Two mistakes: normalises over axis 0, and does not subtract the maximum."""
    e = np.exp(z)
    return e / np.sum(e, axis=0)


def in_place_and_whole_array(z):
    """Two mistakes: changes z in place, and divides by the sum over the whole array."""
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum()
