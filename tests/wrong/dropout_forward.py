"""Wrong dropouts, as real learners would give them."""

import numpy as np


def not_scaled(x, rate, training, rng):
    """Does not scale the activations that stay."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)


def drops_what_should_stay(x, rate, training, rng):
    """Keeps with probability rate and drops with 1 - rate (scaled by 1 / (1 - rate))."""
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)


def rate_is_what_stays(x, rate, training, rng):
    """Takes rate for the probability to stay, as old papers do, in the mask and in the scaling."""
    if not training:
        return x
    keep = rng.random(x.shape) < rate
    return np.where(keep, x / max(rate, 1e-12), 0.0)


def divided_by_rate(x, rate, training, rng):
    """Divides by rate instead of 1 - rate."""
    if not training:
        return x
    if rate == 0:
        return x
    return x * (rng.random(x.shape) >= rate) / rate


def multiplied_by_what_stays(x, rate, training, rng):
    """Multiplies by 1 - rate in training instead of dividing."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 - rate)


def scaled_at_test_time(x, rate, training, rng):
    """The classical dropout: nothing is scaled in training, everything by 1 - rate at test time."""
    if training:
        return x * (rng.random(x.shape) >= rate)
    return x * (1 - rate)


def scaled_in_both(x, rate, training, rng):
    """Scales in training correctly, and at test time by 1 - rate too."""
    if training:
        return x * (rng.random(x.shape) >= rate) / (1 - rate)
    return x * (1 - rate)


def drops_at_test_time(x, rate, training, rng):
    """Ignores training: it drops at test time too."""
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def training_turned_round(x, rate, training, rng):
    """Drops at test time and returns x as it is in training."""
    if training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def whole_features(x, rate, training, rng):
    """Draws one number for each feature, so a neuron is dropped for all examples of the batch at once."""
    if not training:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / (1 - rate)


def whole_examples(x, rate, training, rng):
    """Draws one number for each example, so all activations of an example are dropped at once."""
    if not training:
        return x
    keep = rng.random(len(x)) >= rate
    return x * keep.reshape(-1, *[1] * (x.ndim - 1)) / (1 - rate)


def all_or_none(x, rate, training, rng):
    """Draws a single number for the whole batch."""
    if not training:
        return x
    if rng.random() < rate:
        return np.zeros_like(x)
    return x / (1 - rate)


def global_random_numbers(x, rate, training, rng):
    """Draws from np.random instead of rng."""
    if not training:
        return x
    return x * (np.random.random(x.shape) >= rate) / (1 - rate)


def own_generator(x, rate, training, rng):
    """Makes a generator of its own with a fixed seed, so every batch drops the same activations."""
    if not training:
        return x
    rng = np.random.default_rng(42)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def normal_numbers(x, rate, training, rng):
    """Draws normally distributed numbers, so the dropped fraction is not rate."""
    if not training:
        return x
    return x * (rng.standard_normal(x.shape) >= rate) / (1 - rate)


def tenths_only(x, rate, training, rng):
    """Draws whole numbers from 0 to 9, so a rate such as 0.25 is cut off to 0.2."""
    if not training:
        return x
    return x * (rng.integers(0, 10, x.shape) >= int(rate * 10)) / (1 - rate)


def off_by_one_in_a_hundred(x, rate, training, rng):
    """Draws whole numbers from 0 to 99 and drops up to 100 * rate inclusive: one percent too many."""
    if not training:
        return x
    return x * (rng.integers(0, 100, x.shape) > 100 * rate) / (1 - rate)


def always_a_half(x, rate, training, rng):
    """Drops one half whatever the rate is (the scaling knows the rate)."""
    if not training:
        return x
    return x * rng.integers(0, 2, x.shape) / (1 - rate)


def x_changed(x, rate, training, rng):
    """Drops and scales in the array that it is given."""
    if not training:
        return x
    x[rng.random(x.shape) < rate] = 0
    x *= 1 / (1 - rate)
    return x


def x_changed_by_an_alias(x, rate, training, rng):
    """Sets activations to 0 in y = x, which is no copy, so x is changed; the result is right."""
    if not training:
        return x
    y = x
    y[rng.random(y.shape) < rate] = 0
    return y / (1 - rate)


def two_axes_only(x, rate, training, rng):
    """Draws for x.shape[0] rows and x.shape[1] columns, so it fails for other numbers of axes."""
    if not training:
        return x
    n, d = x.shape
    return x * (rng.random((n, d)) >= rate) / (1 - rate)


def dropped_ones_removed(x, rate, training, rng):
    """Removes the dropped activations with a mask as index, so the shape is lost."""
    if not training:
        return x
    return x[rng.random(x.shape) >= rate] / (1 - rate)


def exact_number(x, rate, training, rng):
    """Drops int(rate * size) activations exactly, not each with probability rate: of three none at 0.2."""
    if not training:
        return x
    y = x.astype(float).ravel()
    y[rng.permutation(x.size)[: int(rate * x.size)]] = 0
    return y.reshape(x.shape) / (1 - rate)


def drawn_with_replacement(x, rate, training, rng):
    """Chooses the activations to drop with replacement, so fewer than rate are dropped."""
    if not training:
        return x
    y = x.astype(float).ravel()
    y[rng.integers(0, x.size, int(rate * x.size))] = 0
    return y.reshape(x.shape) / (1 - rate)


def drops_small_activations(x, rate, training, rng):
    """Compares the activations themselves with rate instead of random numbers."""
    if not training:
        return x
    return np.where(x >= rate, x, 0.0) / (1 - rate)


def scaled_by_what_happened_to_stay(x, rate, training, rng):
    """Scales by the fraction that happened to stay instead of 1 - rate."""
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return x * keep / max(keep.mean(), 1e-12)


def scaled_by_one_plus_rate(x, rate, training, rng):
    """Multiplies by 1 + rate instead of dividing by 1 - rate."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 + rate)


def two_masks(x, rate, training, rng):
    """Draws two masks, one to drop and one to scale, so that some activations stay without being scaled."""
    if not training:
        return x
    y = np.where(rng.random(x.shape) < rate, 0.0, x)
    return np.where(rng.random(x.shape) < rate, y, y / (1 - rate))


def returns_the_mask_too(x, rate, training, rng):
    """Returns (y, mask) instead of y."""
    if not training:
        return x, np.ones(x.shape, dtype=bool)
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate), mask


def not_scaled_and_always(x, rate, training, rng):
    """Two mistakes: nothing is scaled, and it drops at test time too."""
    return np.where(rng.random(x.shape) < rate, 0.0, x)


def features_and_divided_by_rate(x, rate, training, rng):
    """Two mistakes: one draw for each feature only, and it divides by rate instead of 1 - rate."""
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / rate


def global_random_numbers_in_place(x, rate, training, rng):
    """Two mistakes: draws from np.random instead of rng, and changes x."""
    if not training:
        return x
    x *= np.random.rand(*x.shape) >= rate
    return x / (1 - rate)
