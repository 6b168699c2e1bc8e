"""Wrong two_class_logits functions, each with what is wrong with it."""

import numpy as np


def columns_swapped(z):
    """Swaps the columns: (z, 0) makes softmax give (sigma, 1 - sigma)."""
    return np.stack([z, np.zeros(len(z))], axis=1)


def halves_swapped(z):
    """Has the signs of the halves the wrong way: (z/2, -z/2)."""
    return np.stack([z / 2, -z / 2], axis=1)


def minus_z_and_z(z):
    """Uses (-z, z), whose difference is 2z instead of z."""
    return np.stack([-z, z], axis=1)


def one_minus_z_and_z(z):
    """Treats z as a probability: (1 - z, z), whose difference is 2z - 1."""
    return np.stack([1 - z, z], axis=1)


def one_and_z(z):
    """Uses a constant 1 for "no" and z for "yes", so the difference is z - 1."""
    return np.stack([np.ones(len(z)), z], axis=1)


def probabilities_instead_of_logits(z):
    """Returns the probabilities (1 - sigma, sigma) themselves, of which softmax is then taken again."""
    s = 0.5 * (1 + np.tanh(z / 2))
    return np.stack([1 - s, s], axis=1)


def zero_and_sigmoid(z):
    """Uses (0, sigma(z)) instead of (0, z)."""
    return np.stack([np.zeros(len(z)), 0.5 * (1 + np.tanh(z / 2))], axis=1)


def logarithms_of_the_probabilities(z):
    """Takes the logarithms of 1 - sigma and sigma, which are -inf for large |z|."""
    s = 1 / (1 + np.exp(-z))
    return np.stack([np.log(1 - s), np.log(s)], axis=1)


def logarithms_with_an_epsilon(z):
    """Takes logarithms of the probabilities plus 1e-3: finite, but the probabilities are not those of sigmoid."""
    s = 0.5 * (1 + np.tanh(z / 2))
    return np.log(np.stack([1 - s, s], axis=1) + 1e-3)


def logarithm_of_the_odds(z):
    """Computes z back as log(s / (1 - s)), which is infinite for large |z|."""
    s = 1 / (1 + np.exp(-z))
    return np.stack([np.zeros(len(z)), np.log(s / (1 - s))], axis=1)


def exponentials(z):
    """Uses (1, e^z), the numerators of softmax, instead of their logarithms."""
    return np.stack([np.ones(len(z)), np.exp(np.minimum(z, 700))], axis=1)


def two_by_examples(z):
    """Returns the shape (2, N)."""
    return np.stack([np.zeros(len(z)), z])


def reshaped_not_transposed(z):
    """Reshapes the (2, N) array to (N, 2) instead of transposing it, so the examples are mixed up."""
    return np.concatenate([np.zeros(len(z)), z]).reshape(len(z), 2)


def clipped_to_five(z):
    """Clips z to [-5, 5], so large logits give the wrong probabilities."""
    return np.stack([np.zeros(len(z)), np.clip(z, -5, 5)], axis=1)


def smaller_and_larger(z):
    """Sorts the pair (min(0, z), max(0, z)), so "yes" is always the more probable one."""
    return np.stack([np.minimum(z, 0), np.maximum(z, 0)], axis=1)


def positive_part_only(z):
    """Uses (0, max(z, 0)), so every negative z gives (0.5, 0.5)."""
    return np.stack([np.zeros(len(z)), np.maximum(z, 0)], axis=1)


def half_and_zero(z):
    """Uses (0, z/2), so the difference is only half of z."""
    return np.stack([np.zeros(len(z)), z / 2], axis=1)


def floor_division(z):
    """Halves with //, so the difference is wrong unless z is an integer."""
    return np.stack([-(z // 2), z // 2], axis=1)


def integer_array(z):
    """Collects the logits in an integer array, which cuts off the decimals."""
    logits = np.zeros((len(z), 2), dtype=int)
    logits[:, 1] = z
    return logits


def changes_its_argument(z):
    """Halves z in place, so the caller's array is changed (and an integer one raises an error)."""
    z /= 2
    return np.stack([-z, z], axis=1)


def minus_infinity_for_no(z):
    """Uses -inf for "no" where z > 30: right probabilities, but the logits are not finite."""
    return np.stack([np.where(z > 30, -np.inf, 0.0), z], axis=1)


def scaled_by_the_largest(z):
    """Scales z by the largest |z| of the batch, so the probabilities depend on the other examples."""
    return np.stack([np.zeros(len(z)), z / max(1, np.abs(z).max())], axis=1)


def last_example_forgotten(z):
    """Loops to N - 1, so the last example always gets (0, 0)."""
    logits = np.zeros((len(z), 2))
    for i in range(len(z) - 1):
        logits[i, 1] = z[i]
    return logits


def swapped_and_doubled(z):
    """Two mistakes: the columns are swapped, and the difference is 2z: (z, -z)."""
    return np.stack([z, -z], axis=1)


def clipped_and_transposed(z):
    """Two mistakes: clips z to [-10, 10], visible in the fifth decimal, and returns the shape (2, N)."""
    return np.array([np.zeros(len(z)), np.clip(z, -10, 10)])


def one_minus_z(z):
    """1 - z and z, as if logits were probabilities."""
    return np.stack([1 - z, z], axis=1)


def probabilities(z):
    """The probabilities themselves instead of logits."""
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return np.stack([1 - s, s], axis=1)


def rows_and_columns_swapped(z):
    """Shape (2, N)."""
    return np.stack([np.zeros(len(z)), z])


def z_twice(z):
    """The same logit for both."""
    return np.stack([z, z], axis=1)


def zero_one(z):
    """One-hot rows of the decision."""
    return np.stack([z <= 0, z > 0], axis=1).astype(float)


def size_and_zero(z):
    """Forgets the sign of z."""
    return np.stack([np.zeros(len(z)), np.abs(z)], axis=1)


def like_the_integers(z):
    """Half of z each, cut off where z holds integers."""
    out = np.zeros((len(z), 2), dtype=z.dtype)
    out[:, 0] = -z / 2
    out[:, 1] = z / 2
    return out


def clipped_at_five(z):
    """Clips z at 5."""
    return np.stack([np.zeros(len(z)), np.clip(z, -5, 5)], axis=1)


def logarithm_of_small_numbers_kept(z):
    """Logarithms of the probabilities, clipped at 0.001."""
    s = np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-3, 1 - 1e-3)
    return np.log(np.stack([1 - s, s], axis=1))


def shifted_by_the_batch(z):
    """Subtracts the largest z of the batch from "yes" only."""
    return np.stack([np.zeros(len(z)), z - z.max()], axis=1)


def zero_for_the_winner(z):
    """Sets the larger logit to |z| and the other to 0, the larger always at "no"."""
    return np.stack([np.abs(z), np.zeros(len(z))], axis=1)


def threshold_beyond_five(z):
    """Right for small z; beyond 5, 1000 and -1000."""
    return np.stack([np.zeros(len(z)), np.where(np.abs(z) > 5, np.sign(z) * 1000, z)], axis=1)


def infinite_beyond_a_hundred(z):
    """Infinite where z is larger than 100."""
    return np.stack([np.zeros(len(z)), np.where(np.abs(z) > 100, np.sign(z) * np.inf, z)], axis=1)


def rounded(z):
    """Rounds z."""
    return np.stack([np.zeros(len(z)), np.round(z)], axis=1)


def tanh_of_the_half(z):
    """tanh(z / 2), which lies between -1 and 1."""
    return np.stack([np.zeros(len(z)), np.tanh(z / 2)], axis=1)


def logit_of_the_probability_twice(z):
    """2 log s for yes and 2 log(1 - s) for no."""
    s = np.clip(1 / (1 + np.exp(-np.clip(z, -500, 500))), 1e-300, 1)
    q = np.clip(1 / (1 + np.exp(np.clip(z, -500, 500))), 1e-300, 1)
    return 2 * np.log(np.stack([q, s], axis=1))


def clipped_at_ten(z):
    """Keeps z between -10 and 10."""
    return np.stack([np.zeros(len(z)), np.clip(z, -10, 10)], axis=1)


def in_place_negation(z):
    """Halves z in place and puts it on both sides."""
    z = np.asarray(z)
    if z.dtype.kind == "f" and z.flags.writeable:
        z /= 2
        return np.stack([-z, z], axis=1)
    return np.stack([-z / 2, z / 2], axis=1)


def a_third_column(z):
    """Three columns."""
    return np.stack([np.zeros(len(z)), z, np.zeros(len(z))], axis=1)


def log_of_yes_only(z):
    """0 and log s."""
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return np.stack([np.zeros(len(z)), np.log(s)], axis=1)
