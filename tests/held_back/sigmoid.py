"""Answers to sigmoid, written from its statement alone."""

import math

import numpy as np


def wrong_nan_for_large(z):
    """e^z / (1 + e^z) is inf / inf, not a number, for z = 1000."""
    e = np.exp(z)
    return e / (1 + e)


def wrong_sign(z):
    """The minus in the exponent is missing, so yes and no are exchanged."""
    return 1 / (1 + np.exp(z * 1.0))


def wrong_minus_in_denominator(z):
    """Subtracts the exponential in the denominator instead of adding it."""
    with np.errstate(all="ignore"):
        return 1.0 / (1.0 - np.exp(-1.0 * z))


def wrong_tanh(z):
    """Takes the hyperbolic tangent, which runs from -1 to 1."""
    return np.tanh(z)


def wrong_clipped_to_5(z):
    """Clips the logits to -5 and 5, so that no probability comes near 0 or 1."""
    z = np.clip(z, -5, 5)
    return 1 / (1 + np.exp(-z))


def wrong_clipped_to_10(z):
    """Clips the logits to -10 and 10: z = -1000 gives 0.000045 instead of 0."""
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))


def wrong_hard_sigmoid(z):
    """A straight line cut off at 0 and 1 instead of the sigmoid."""
    return np.minimum(np.maximum(0.2 * z + 0.5, 0.0), 1.0)


def wrong_z_negated_in_place(z):
    """Turns the sign of the given z in place where it is an array of floats."""
    if z.dtype.kind != "f":
        z = z.astype(float)
    np.negative(z, out=z)
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(z))


def wrong_integer_result(z):
    """The result goes into an array like z, so that integer logits give only 0 and 1."""
    result = np.zeros_like(z)
    with np.errstate(over="ignore"):
        result[...] = 1 / (1 + np.exp(-z))
    return result


def wrong_math_exp_overflows(z):
    """math.exp raises an OverflowError for z = -1000."""
    flat = [1 / (1 + math.exp(-value)) for value in np.ravel(z).tolist()]
    return np.array(flat).reshape(z.shape)


def wrong_one_branch_for_all(z):
    """Chooses one form by the sign of the mean for all logits, so that mixed large ones give nan."""
    with np.errstate(all="ignore"):
        if np.mean(z) >= 0:
            return 1 / (1 + np.exp(-z))
        e = np.exp(z)
        return e / (1 + e)


def wrong_nan_becomes_0(z):
    """Replaces nan by 0 afterwards, so that z = 1000 gives 0 instead of 1."""
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return np.nan_to_num(e / (1 + e))


def wrong_normalised_over_array(z):
    """A softmax over the whole array instead of a sigmoid for each logit."""
    e = np.exp(z - np.max(z))
    return e / e.sum()


def wrong_rounded(z):
    """Rounds the probabilities to two decimals."""
    with np.errstate(over="ignore"):
        return np.round(1 / (1 + np.exp(-z)), 2)


def wrong_flat(z):
    """Gives back a flat array, whatever the shape of z."""
    with np.errstate(over="ignore"):
        return np.array([1 / (1 + np.exp(-value)) for value in z.ravel()])


def wrong_forgets_one_minus(z):
    """Stable form with |z|, but for negative z the result is not turned into 1 minus it."""
    return 1 / (1 + np.exp(-np.abs(z)))


def wrong_half_precision(z):
    """Computes in float16, which has three digits only."""
    with np.errstate(over="ignore"):
        z = np.asarray(z).astype(np.float16)
        return 1 / (1 + np.exp(-z))


def wrong_derivative(z):
    """Returns the derivative of the sigmoid."""
    with np.errstate(over="ignore"):
        s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def wrong_vectors_only(z):
    """Loops over the first axis only and fails where z has more than one."""
    out = np.zeros(len(z))
    for i in range(len(z)):
        if z[i] >= 0:
            out[i] = 1 / (1 + math.exp(-float(z[i])))
        else:
            out[i] = math.exp(float(z[i])) / (1 + math.exp(float(z[i])))
    return out


def right_direct(z):
    """The formula as it stands; an overflow gives 1 / inf = 0."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def right_two_cases(z):
    """Stable in both directions: e^-|z| and np.where."""
    e = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def right_tanh_form(z):
    """The hyperbolic tangent, scaled and shifted."""
    return 0.5 * (1 + np.tanh(np.multiply(z, 0.5)))


def right_logaddexp(z):
    """Via the logarithm: exp(-log(1 + e^-z))."""
    return np.exp(-np.logaddexp(0, -1.0 * z))


def right_loop(z):
    """A loop over all indices with math.exp of negative numbers only."""
    out = np.empty(z.shape)
    for index, value in np.ndenumerate(z):
        e = math.exp(-abs(float(value)))
        out[index] = 1 / (1 + e) if value > 0 else e / (1 + e)
    return out


def right_clipped_far_out(z):
    """Clips the logits to -500 and 500, where nothing changes any more."""
    z = np.clip(z, -500.0, 500.0)
    return np.reciprocal(1 + np.exp(-z))


def right_masks(z):
    """Fills an own array through two boolean masks."""
    p = np.zeros(np.shape(z), dtype=float)
    positive = z > 0
    p[positive] = 1 / (1 + np.exp(-1.0 * z[positive]))
    e = np.exp(z[~positive])
    p[~positive] = e / (e + 1)
    return p


def right_float32(z):
    """Computes in float32."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z).astype(np.float32)))


def wrong_extremes_swapped(z):
    """Sets 1 below -700 and 0 above 700, the wrong way round; in between it is right."""
    inside = np.clip(z, -700, 700)
    p = 1 / (1 + np.exp(-1.0 * inside))
    return np.where(z < -700, 1.0, np.where(z > 700, 0.0, p))
