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


def clipped_at_five(z):
    """Clips the logits at -5 and 5, where the sigmoid is not flat yet."""
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))


def clipped_at_ten(z):
    """Clips the logits at -10 and 10, so that very unlikely stays at 4.5e-5."""
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))


def size_of_the_logit(z):
    """Takes the size of the logit and forgets its sign again."""
    return 1 / (1 + np.exp(-np.abs(z)))


def tanh_without_the_half(z):
    """Uses tanh(z) where tanh(z / 2) belongs."""
    return (1 + np.tanh(z)) / 2


def branches_swapped(z):
    """Two stable cases, each used for the other sign."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, e, 1) / (1 + e)


def zeros_like_the_logits(z):
    """Fills an array of the logits' type: integers lose what comes after the point."""
    out = np.zeros_like(z)
    positive = z >= 0
    out[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    out[~positive] = e / (1 + e)
    return out


def shifted_by_the_largest(z):
    """Subtracts the largest logit as in softmax, which changes the sigmoid."""
    e = np.exp(z - z.max())
    return e / (1 + e)


def zero_where_negative(z):
    """Negative logits give 0."""
    return np.where(z > 0, 1 / (1 + np.exp(-np.maximum(z, 0))), 0.0)


def flat_result(z):
    """The loop over all elements returns a flat array."""
    return np.array([1 / (1 + np.exp(-value)) for value in z.ravel()])


def slope(z):
    """The derivative of the sigmoid."""
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def rounded_to_four_digits(z):
    """Rounds the probabilities as the example is printed."""
    return np.round(1 / (1 + np.exp(-z)), 4)


def zero_is_yes(z):
    """Right, but for a logit of exactly 0, which becomes 1."""
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return np.where(z == 0, 1.0, s)


def threshold_beyond_five(z):
    """Right for small logits, but anything beyond 5 is taken for 0 or 1."""
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return np.where(z > 5, 1.0, np.where(z < -5, 0.0, s))


def brackets_forgotten(z):
    """1 / 1 + e^-z, without the brackets."""
    return 1 / 1 + np.exp(-np.clip(z, -500, 500))


def computed_in_place(z):
    """Works in the array that it was given."""
    np.clip(z, -500, 500, out=z)
    return 1 / (1 + np.exp(-z))


def thousandth_in_the_denominator(z):
    """Adds 0.001 to the denominator."""
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)) + 1e-3)


def kept_away_from_zero_and_one(z):
    """Clips the result at 0.001 and 0.999, as one does before a logarithm."""
    return np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-3, 1 - 1e-3)


def nan_becomes_zero(z):
    """e^z / (1 + e^z), and nan becomes 0."""
    e = np.exp(z)
    return np.nan_to_num(e / (1 + e), nan=0.0)


def overflow_in_both_branches(z):
    """The formula for negative logits serves the positive ones and the other way round."""
    positive = z >= 0
    out = np.empty(z.shape)
    out[positive] = np.exp(z[positive]) / (1 + np.exp(z[positive]))
    out[~positive] = 1 / (1 + np.exp(-z[~positive]))
    return out


def only_first_axis_in_two_branches(z):
    """A loop over len(z) with an if: fails where a row has several logits."""
    out = np.zeros(z.shape)
    for i in range(len(z)):
        out[i] = 1 / (1 + np.exp(-z[i])) if z[i] >= 0 else np.exp(z[i]) / (1 + np.exp(z[i]))
    return out


def transposed_result(z):
    """Returns the transposed array."""
    return (1 / (1 + np.exp(-z))).T


def rational_approximation(z):
    """z / (1 + |z|), moved to lie between 0 and 1."""
    return 0.5 * (1 + z / (1 + np.abs(z)))


def straight_line(z):
    """The "hard sigmoid": a straight line between 0 and 1."""
    return np.clip(0.2 * z + 0.5, 0, 1)


def percent(z):
    """Per cent."""
    return 100 / (1 + np.exp(-z))


def integers_divided(z):
    """Makes integers of the logits."""
    return 1 / (1 + np.exp(-z.astype(int)))


def one_for_large(z):
    """Replaces infinity by 0 after e^-z overflowed: sigmoid(-1000) becomes 1."""
    e = np.exp(-z)
    e[np.isinf(e)] = 0
    return 1 / (1 + e)


def rows_normalised(z):
    """Normalises the sigmoids so that the last axis sums to 1."""
    s = 1 / (1 + np.exp(-z))
    return s / s.sum(axis=-1, keepdims=True)


def minus_and_brackets(z):
    """Two mistakes: e^z and no brackets."""
    return 1 / 1 + np.exp(z)
