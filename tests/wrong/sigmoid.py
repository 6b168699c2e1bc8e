"""Wrong sigmoid functions, each with what is wrong with it."""

import numpy as np


def sign_of_exponent(z):
    """Uses e^z instead of e^-z, so it returns the probability of "no"."""
    return 1 / (1 + np.exp(z))


def minus_in_denominator(z):
    """Subtracts the exponential in the denominator: 1 / (1 - e^-z)."""
    return 1 / (1 - np.exp(-z))


def exponential_in_both_overflows(z):
    """Computes e^z / (1 + e^z), which is inf / inf = NaN for z = 1000."""
    return np.exp(z) / (1 + np.exp(z))


def nan_replaced_by_zero(z):
    """Computes e^z / (1 + e^z) and replaces the NaN by 0, so z = 1000 gives 0 instead of 1."""
    e = np.exp(z)
    return np.nan_to_num(e / (1 + e))


def tanh_instead(z):
    """Computes tanh(z), which lies between -1 and 1."""
    return np.tanh(z)


def tanh_of_z_not_half(z):
    """Forgets to halve z in the tanh form: (1 + tanh(z)) / 2."""
    return (1 + np.tanh(z)) / 2


def clipped_to_five(z):
    """Clips z to [-5, 5], so large logits never get near 0 or 1."""
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))


def hard_sigmoid(z):
    """Uses the straight line clip(0.25 z + 0.5, 0, 1) instead of the sigmoid."""
    return np.clip(0.25 * z + 0.5, 0, 1)


def threshold(z):
    """Returns decisions, 1.0 for z > 0 and 0.0 otherwise, instead of probabilities."""
    return (z > 0).astype(float)


def integer_result(z):
    """Allocates the result with zeros_like(z), so integer logits give truncated integers."""
    y_hat = np.zeros_like(z)
    y_hat[...] = 1 / (1 + np.exp(-z))
    return y_hat


def changes_its_argument(z):
    """Clips z in place, so the caller's array is changed where |z| > 500."""
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))


def result_written_into_argument(z):
    """Writes the probabilities into z itself if it holds floats, so the caller's array is overwritten."""
    if z.dtype != np.float64:
        z = z.astype(np.float64)
    z[...] = 1 / (1 + np.exp(-z))
    return z


def flattened(z):
    """Returns a one-dimensional array, whatever the shape of z."""
    return np.array([1 / (1 + np.exp(-value)) for value in z.ravel()], dtype=float)


def only_one_dimension(z):
    """Loops over the first axis with float(), so it fails for arrays of two or more dimensions."""
    return np.array([1 / (1 + np.exp(-float(value))) for value in z])


def zero_in_neither_case(z):
    """Treats z > 0 and z < 0 but not z = 0, where the result stays 0 instead of 0.5."""
    y_hat = np.zeros(z.shape)
    y_hat[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    e = np.exp(z[z < 0])
    y_hat[z < 0] = e / (1 + e)
    return y_hat


def absolute_value_for_all(z):
    """Uses e^-|z| without the second case, so negative logits get the result of the positive ones."""
    return 1 / (1 + np.exp(-np.abs(z)))


def math_exp_overflows(z):
    """Uses math.exp, which raises OverflowError for z = -1000."""
    import math

    return np.array([1 / (1 + math.exp(-value)) for value in z.ravel()], dtype=float).reshape(z.shape)


def normalised_over_the_array(z):
    """Divides e^z by its sum over all elements: a softmax of the array, not a sigmoid of each."""
    e = np.exp(z - z.max())
    return e / e.sum()


def rounded(z):
    """Rounds the probabilities to 2 decimals."""
    return np.round(1 / (1 + np.exp(-z)), 2)


def derivative(z):
    """Returns the derivative of the sigmoid, sigma (1 - sigma), instead of the sigmoid."""
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def power_of_two(z):
    """Uses 2^-z instead of e^-z."""
    return 1 / (1 + 2.0 ** (-z))


def sign_and_overflow(z):
    """Two mistakes: returns 1 - sigma(z), and as e^-z / (1 + e^-z), which is NaN for z = -1000."""
    return np.exp(-z) / (1 + np.exp(-z))


def flattened_and_clipped(z):
    """Two mistakes: loses the shape of z, and clips it to [-10, 10], visible in the fifth decimal."""
    return 1 / (1 + np.exp(-np.clip(z, -10, 10).flatten()))
