"""Answers to dropout_forward, written from its statement alone."""

import math
from statistics import NormalDist

import numpy as np


def wrong_keeps_with_probability_rate(x, rate, training, rng):
    """Keeps with probability rate and drops with 1 - rate."""
    if not training:
        return x
    mask = rng.random(x.shape) < rate
    return np.where(mask, x / (1 - rate), 0.0)


def wrong_not_scaled(x, rate, training, rng):
    """The activations that stay are not scaled up."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)


def wrong_divided_by_rate(x, rate, training, rng):
    """Divides by rate instead of by the probability to stay (rate 0 is guarded)."""
    if not training or rate == 0:
        return x.copy()
    mask = rng.random(x.shape) >= rate
    return x * mask / rate


def wrong_multiplied_by_keep(x, rate, training, rng):
    """Multiplies by 1 - rate instead of dividing by it."""
    if not training:
        return x
    keep = 1 - rate
    return x * (rng.random(x.shape) < keep) * keep


def wrong_scaled_at_test(x, rate, training, rng):
    """The original dropout: no scaling in training, but multiplied by 1 - rate at test time."""
    if training:
        return x * (rng.random(x.shape) >= rate)
    return x * (1 - rate)


def wrong_dropped_at_test(x, rate, training, rng):
    """Drops at test time too."""
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate)


def wrong_global_randomness(x, rate, training, rng):
    """Draws from NumPy's global generator and not from rng."""
    if not training:
        return x
    mask = np.random.rand(*x.shape) >= rate
    return x * mask / (1 - rate)


def wrong_own_generator_with_seed(x, rate, training, rng):
    """Makes a generator of its own with a fixed seed, so that every batch has the same mask."""
    if not training:
        return x
    rng = np.random.default_rng(42)
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate)


def wrong_one_mask_for_all_examples(x, rate, training, rng):
    """Draws one mask of the last axis, so that all examples of the batch lose the same activations."""
    if not training:
        return x
    mask = (rng.random(x.shape[-1:]) >= rate) / (1 - rate)
    return x * mask


def wrong_whole_examples_dropped(x, rate, training, rng):
    """Draws one number for each row: whole examples are dropped or kept."""
    if not training:
        return x
    draws = rng.random((x.shape[0],) + (1,) * (x.ndim - 1))
    return x * (draws >= rate) / (1 - rate)


def wrong_exact_number_dropped(x, rate, training, rng):
    """Drops an exact number of activations, so that the number of zeros is the same for every batch."""
    if not training:
        return x
    out = (x / (1 - rate)).ravel()
    dropped = rng.permutation(out.size)[: int(round(rate * out.size))]
    out[dropped] = 0
    return out.reshape(x.shape)


def wrong_in_place(x, rate, training, rng):
    """Changes the given x in place."""
    if training:
        x *= rng.random(x.shape) >= rate
        x /= 1 - rate
    return x


def wrong_normal_draws(x, rate, training, rng):
    """Compares normally distributed draws with rate, so that far too many are dropped."""
    if not training:
        return x
    mask = rng.standard_normal(x.shape) >= rate
    return x * mask / (1 - rate)


def wrong_scaled_by_share_that_stayed(x, rate, training, rng):
    """Divides by the share that happened to stay instead of by 1 - rate."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    share = mask.mean() if mask.any() else 1.0
    return x * mask / share


def wrong_training_inverted(x, rate, training, rng):
    """Drops at test time and returns x as it is in training."""
    if training:
        return x
    return np.where(rng.random(x.shape) < rate, 0.0, x / (1 - rate))


def wrong_tenths_only(x, rate, training, rng):
    """Draws integers from 0 to 9, so that rates between the tenths are rounded up."""
    if not training:
        return x
    keep = rng.integers(0, 10, size=x.shape) >= rate * 10
    return x * keep / (1 - rate)


def wrong_two_axes_only(x, rate, training, rng):
    """Takes x for a matrix: fails for arrays with one axis or more than two."""
    if not training:
        return x
    n, d = x.shape
    out = np.zeros((n, d))
    for i in range(n):
        for j in range(d):
            if rng.random() >= rate:
                out[i, j] = x[i, j] / (1 - rate)
    return out


_masks = {}


def wrong_mask_remembered(x, rate, training, rng):
    """Draws a mask once for each shape and uses it again for all later batches."""
    if not training:
        return x
    if (x.shape, rate) not in _masks:
        _masks[x.shape, rate] = rng.random(x.shape) >= rate
    return x * _masks[x.shape, rate] / (1 - rate)


def wrong_mean_instead_of_0(x, rate, training, rng):
    """Sets the dropped activations to the mean of x instead of to 0."""
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return np.where(keep, x / (1 - rate), x.mean())


def wrong_all_or_nothing(x, rate, training, rng):
    """One draw for the whole array: everything is dropped or nothing."""
    if not training:
        return x
    if rng.random() < rate:
        return np.zeros_like(x)
    return x / (1 - rate)


def wrong_gaussian_noise(x, rate, training, rng):
    """Gaussian dropout: multiplies by noise around 1 instead of dropping."""
    if not training:
        return x
    deviation = np.sqrt(rate / (1 - rate))
    return x * rng.normal(1.0, deviation, x.shape)


def wrong_mask_returned_too(x, rate, training, rng):
    """Returns the mask along with the result in training."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate), mask


def wrong_antithetic_pairs(x, rate, training, rng):
    """Half of the draws are one minus the other half, so activations are not dropped independently."""
    if not training:
        return x
    half = rng.random((x.size + 1) // 2)
    draws = np.concatenate([half, 1 - half])[: x.size].reshape(x.shape)
    return np.where(draws < rate, 0.0, x) / (1 - rate)


def wrong_draws_repeated(x, rate, training, rng):
    """Draws 64 numbers only and repeats them, so that activations share their fate."""
    if not training:
        return x
    draws = np.resize(rng.random(64), x.shape)
    return x * (draws >= rate) / (1 - rate)


def wrong_smallest_dropped(x, rate, training, rng):
    """Drops the activations that are smallest, without any randomness."""
    if not training:
        return x
    border = np.quantile(x, rate)
    return np.where(x < border, 0.0, x) / (1 - rate)


def wrong_rate_0_becomes_half(x, rate, training, rng):
    """Falls back to a rate of 0.5 where rate is 0."""
    if not training:
        return x
    rate = rate or 0.5
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def wrong_dropped_twice(x, rate, training, rng):
    """Two masks are multiplied: an activation stays with (1 - rate) squared, but is scaled for once."""
    if not training:
        return x
    rows = rng.random(x.shape) >= rate
    columns = rng.random(x.shape) >= rate
    return x * rows * columns / (1 - rate)


def wrong_integer_result(x, rate, training, rng):
    """Puts the result into an integer array at the end, which cuts the decimals off."""
    if not training:
        return x
    kept = np.where(rng.random(x.shape) >= rate, x / (1 - rate), 0)
    return kept.astype(int)


def right_mask(x, rate, training, rng):
    """A mask of uniform draws, times x, divided by 1 - rate."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate)


def right_keep_probability(x, rate, training, rng):
    """Draws below the probability to stay, with np.where, copy at test time."""
    keep = 1 - rate
    if training:
        return np.where(rng.random(x.shape) < keep, x / keep, 0.0)
    return x.copy()


def right_binomial(x, rate, training, rng):
    """Binomial draws with one trial each."""
    if training:
        return x * rng.binomial(1, 1 - rate, size=x.shape) / (1 - rate)
    return x


def right_choice(x, rate, training, rng):
    """Chooses the factor of each activation: 0 or 1 / (1 - rate)."""
    if not training:
        return x
    factors = rng.choice(np.array([0.0, 1 / (1 - rate)]), size=x.shape, p=[rate, 1 - rate])
    return factors * x


def right_loop(x, rate, training, rng):
    """A loop over all indices, one draw each, into a new array."""
    if not training:
        return x
    out = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        if rng.random() >= rate:
            out[index] = x[index] / (1 - rate)
    return out


def right_zeros_on_a_copy(x, rate, training, rng):
    """Sets entries of a copy to 0 by boolean index."""
    if not training:
        return x
    out = np.array(x)
    dropped = rng.uniform(0, 1, size=out.shape) < rate
    out[dropped] = 0
    out /= 1 - rate
    return out


def right_normal_with_quantile(x, rate, training, rng):
    """Normal draws compared with the quantile that rate of them lie below."""
    if not training or rate == 0:
        return x
    border = NormalDist().inv_cdf(rate)
    return x * (rng.standard_normal(x.shape) >= border) / (1 - rate)


def right_poisson(x, rate, training, rng):
    """Poisson draws whose probability of 0 is the probability to stay."""
    if not training:
        return x
    mean = -math.log1p(-rate)
    stays = rng.poisson(mean, size=x.shape) == 0
    return stays * x / (1 - rate)


def right_flat_draws(x, rate, training, rng):
    """One flat row of draws, a comprehension, reshaped at the end."""
    if not training:
        return x
    draws = rng.random(x.size)
    values = [value / (1 - rate) if u >= rate else 0.0 for value, u in zip(x.ravel(), draws)]
    return np.array(values).reshape(x.shape)


def right_float32_draws(x, rate, training, rng):
    """Draws in float32 to save memory, factors by broadcasting."""
    if not training:
        return x
    factor = (rng.random(x.shape, dtype=np.float32) >= rate) * (1.0 / (1.0 - rate))
    return np.multiply(x, factor)


def right_large_integers(x, rate, training, rng):
    """Integers below 2**32 compared with rate times 2**32."""
    if not training:
        return x
    numbers = rng.integers(0, 2**32, size=x.shape)
    return np.where(numbers < rate * 2**32, 0.0, x / (1.0 - rate))


def wrong_mask_of_last_two_axes(x, rate, training, rng):
    """Draws for the last two axes only: in arrays with more axes the mask is repeated."""
    if not training:
        return x
    mask = rng.random(x.shape[-2:]) >= rate
    return x * mask / (1 - rate)


def wrong_integer_factor(x, rate, training, rng):
    """Scales with 1 // (1 - rate), which is 1 for all rates below 0.5."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 // (1 - rate))


def wrong_ten_masks(x, rate, training, rng):
    """Takes only a seed from 0 to 9 from rng, so that there are ten different masks in all."""
    if not training:
        return x
    own = np.random.default_rng(int(rng.integers(10)))
    return x * (own.random(x.shape) >= rate) / (1 - rate)


def wrong_at_least_one_dropped(x, rate, training, rng):
    """Always drops the activation with the smallest draw, also where rate is 0."""
    if not training:
        return x
    draws = rng.random(x.shape)
    keep = (draws >= rate) & (draws > draws.min())
    return x * keep / (1 - rate)


def right_geometric(x, rate, training, rng):
    """Geometric draws: the first trial succeeds with the probability to stay."""
    if not training:
        return x
    stays = rng.geometric(1 - rate, size=x.shape) == 1
    return np.where(stays, x, 0) / (1 - rate)


def right_exponential(x, rate, training, rng):
    """Exponentially distributed draws compared with the quantile of rate."""
    if training:
        border = -math.log(1 - rate)
        x = np.where(rng.exponential(size=x.shape) < border, 0.0, x / (1 - rate))
    return x
