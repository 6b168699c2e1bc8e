"""Answers to two_class_logits, written from its statement alone."""

import numpy as np


def wrong_columns_exchanged(z):
    """Column 0 is yes and column 1 is no."""
    return np.stack([z, np.zeros(len(z))], axis=1)


def wrong_difference_doubled(z):
    """(-z, z): the difference of the two logits is 2 z instead of z."""
    return np.column_stack([-z, z])


def wrong_shape_transposed(z):
    """The result has the shape (2, N)."""
    return np.stack([np.zeros(len(z)), z])


def wrong_one_minus_z(z):
    """Takes 1 - z for the logit of no, as if logits were probabilities."""
    return np.stack([1 - z, z], axis=1)


def wrong_logarithms(z):
    """Logarithms of the two probabilities, which are -inf for z = 1000 or -1000."""
    with np.errstate(all="ignore"):
        p = 1 / (1 + np.exp(-1.0 * z))
        return np.stack([np.log(1 - p), np.log(p)], axis=1)


def wrong_probabilities(z):
    """Returns the probabilities themselves and not logits."""
    with np.errstate(over="ignore"):
        p = 1 / (1 + np.exp(-1.0 * z))
    return np.stack([1 - p, p], axis=1)


def wrong_halves_rounded_down(z):
    """Halves with //, so that for odd integers the difference is not z."""
    half = z // 2
    return np.stack([-half, half], axis=1)


def wrong_integer_halves(z):
    """Writes halves into an array of the type of z, which cuts them off for odd integers."""
    out = np.zeros((len(z), 2), dtype=z.dtype)
    out[:, 0] = (-z / 2).astype(z.dtype)
    out[:, 1] = (z / 2).astype(z.dtype)
    return out


def wrong_clipped(z):
    """Clips z to -3 and 3, so that no probability is above 0.953."""
    z = np.clip(z, -3, 3)
    return np.stack([0 * z, z], axis=1)


def wrong_equal_logits(z):
    """Both logits are z: softmax always makes 0.5 of them."""
    return np.repeat(z[:, None], 2, axis=1)


def wrong_sigmoid_as_logit(z):
    """The logit of yes is sigmoid(z) instead of z."""
    with np.errstate(over="ignore"):
        return np.stack([np.zeros(z.shape), 1 / (1 + np.exp(-1.0 * z))], axis=1)


def wrong_sign_lost(z):
    """The logit of yes is |z|: what is surely no becomes surely yes."""
    return np.stack([np.zeros(z.shape), np.abs(z)], axis=1)


def wrong_half_difference(z):
    """The difference of the two logits is z / 2."""
    out = np.zeros((z.shape[0], 2))
    out[:, 1] = z / 2
    return out


def wrong_through_exponential(z):
    """log(e^z) instead of z, which is inf for 1000 and -inf for -1000."""
    with np.errstate(all="ignore"):
        return np.stack([np.zeros(len(z)), np.log(np.exp(z))], axis=1)


def wrong_no_is_1(z):
    """The logit of no is 1 instead of 0 (e^0 = 1 was mixed up)."""
    return np.array([[1.0, value] for value in z])


def wrong_digits_lost(z):
    """Shifts both logits by 1e17, where the difference has no digits left."""
    return np.stack([np.full(len(z), 1e17), z + 1e17], axis=1)


def wrong_squeezed(z):
    """A batch of one example comes back with the shape (2,)."""
    return np.squeeze(np.stack([np.zeros(len(z)), z], axis=1))


def wrong_z_negated_in_place(z):
    """Turns the sign of the given z in place to fill column 0."""
    yes = np.zeros(len(z))
    z *= -1
    return np.stack([z, yes], axis=1)


def right_zero_and_z(z):
    """No has the logit 0, yes has z."""
    return np.stack([np.zeros(z.shape), z], axis=1)


def right_minus_z_and_zero(z):
    """No has the logit -z, yes has 0."""
    return np.column_stack([-1.0 * z, np.zeros(len(z))])


def right_halves(z):
    """Symmetric: -z / 2 and z / 2."""
    return np.outer(z, [-0.5, 0.5])


def right_loop(z):
    """A loop over the examples."""
    logits = np.zeros((len(z), 2))
    for i in range(len(z)):
        logits[i, 1] = z[i]
    return logits


def right_integers_stay(z):
    """Zeros of the type of z, so that integers stay integers."""
    return np.vstack([np.zeros_like(z), z]).T


def right_comprehension(z):
    """Pairs in a comprehension, both logits shifted by 1."""
    return np.array([(1.0, float(value) + 1.0) for value in z])


def right_weights_of_a_layer(z):
    """As a dense layer with the weights (0, 1) and no bias."""
    return z[:, np.newaxis] @ np.array([[0.0, 1.0]])
