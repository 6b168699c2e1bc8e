"""Wrong dropouts, as real learners would give them."""

import copy

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


def rate_is_the_keep_probability(x, rate, training, rng):
    """Takes the rate for the probability to keep, and scales to match."""
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / rate if rate else x


def mask_turned_round(x, rate, training, rng):
    """Keeps what should be dropped, and scales by 1 / (1 - rate)."""
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)


def divides_by_the_rate(x, rate, training, rng):
    """Drops the right fraction, but divides by the rate."""
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape) >= rate) / rate


def multiplies_by_the_keep_probability(x, rate, training, rng):
    """Multiplies what stays with 1 - rate instead of dividing by it."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 - rate)


def classic_dropout(x, rate, training, rng):
    """Does not scale in training, and scales by 1 - rate in evaluation."""
    if training:
        return x * (rng.random(x.shape) >= rate)
    return x * (1 - rate)


def scales_in_training_and_evaluation(x, rate, training, rng):
    """Scales in training, and once more in evaluation."""
    if training:
        return x * (rng.random(x.shape) >= rate) / (1 - rate)
    return x * (1 - rate)


def never_off(x, rate, training, rng):
    """Drops outside training too."""
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def normal_draws(x, rate, training, rng):
    """Draws from the normal distribution."""
    if not training:
        return x
    return x * (rng.standard_normal(x.shape) >= rate) / (1 - rate)


def normal_draws_in_absolute_value(x, rate, training, rng):
    """Draws from the normal distribution, and takes the absolute value."""
    if not training:
        return x
    return x * (np.abs(rng.standard_normal(x.shape)) >= rate) / (1 - rate)


def exact_count(x, rate, training, rng):
    """Drops exactly the fraction `rate` of the activations, chosen without replacement."""
    if not training:
        return x
    mask = np.ones(x.size)
    mask[rng.choice(x.size, int(rate * x.size), replace=False)] = 0
    return x * mask.reshape(x.shape) / (1 - rate)


def exact_count_rounded_up(x, rate, training, rng):
    """Drops exactly the fraction `rate`, the ones with the smallest draws."""
    if not training or rate == 0:
        return x
    draws = rng.random(x.shape)
    return x * (draws > np.quantile(draws, rate)) / (1 - rate)


def chosen_with_replacement(x, rate, training, rng):
    """Chooses which to drop with replacement, so drops fewer."""
    if not training:
        return x
    y = (x / (1 - rate)).ravel()
    y[rng.integers(0, x.size, int(rate * x.size))] = 0
    return y.reshape(x.shape)


def same_features_for_all(x, rate, training, rng):
    """Draws one mask for all examples."""
    if not training:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / (1 - rate)


def one_coin_for_all(x, rate, training, rng):
    """Draws one number, and drops all or nothing."""
    if not training:
        return x
    return x * (rng.random() >= rate) / (1 - rate)


def seeded_inside(x, rate, training, rng):
    """Makes a generator of its own with a fixed seed."""
    if not training:
        return x
    return x * (np.random.default_rng(0).random(x.shape) >= rate) / (1 - rate)


def global_generator(x, rate, training, rng):
    """Draws from NumPy's global generator instead of rng."""
    if not training:
        return x
    return x * (np.random.rand(*x.shape) >= rate) / (1 - rate)


def scales_everything_by_the_kept_share(x, rate, training, rng):
    """Divides by the share that happened to be kept, instead of the probability."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    return x * mask / mask.mean()


def keeps_the_sum(x, rate, training, rng):
    """Scales so that the sum of the activations is kept exactly."""
    if not training:
        return x
    y = x * (rng.random(x.shape) >= rate)
    return y * x.sum() / y.sum()


def changes_its_input(x, rate, training, rng):
    """Sets activations to 0 in the array that it is given."""
    if training:
        x[rng.random(x.shape) < rate] = 0
        x /= 1 - rate
    return x


def changes_its_input_without_scaling_it(x, rate, training, rng):
    """Sets activations to 0 in the array that it is given, and returns a scaled copy."""
    if not training:
        return x
    x[rng.random(x.shape) < rate] = 0
    return x / (1 - rate)


def scales_before_and_after(x, rate, training, rng):
    """Scales twice in training: the mask, and the result."""
    if not training:
        return x
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return x * mask / (1 - rate)


def adds_instead_of_scales(x, rate, training, rng):
    """Gives what was dropped to the others as a sum: adds the lost mean to all that stay."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    return np.where(mask, x + rate * x.mean() / (1 - rate), 0)


def rate_in_percent(x, rate, training, rng):
    """Draws whole numbers up to 100 and compares with the rate in percent, with one too many dropped."""
    if not training:
        return x
    return x * (rng.integers(0, 100, x.shape) > 100 * rate) / (1 - rate)


def tenths(x, rate, training, rng):
    """Draws whole numbers from 0 to 9, so knows only rates of whole tenths."""
    if not training:
        return x
    return x * (rng.integers(0, 10, x.shape) >= int(10 * rate)) / (1 - rate)


def rounded_draws(x, rate, training, rng):
    """Rounds the draws to one digit before it compares."""
    if not training:
        return x
    return x * (rng.random(x.shape).round(1) >= rate) / (1 - rate)


def noise_instead(x, rate, training, rng):
    """Multiplies with Gaussian noise of the same variance instead of dropping."""
    if not training:
        return x
    return x * rng.normal(1, np.sqrt(rate / (1 - rate)), x.shape)


def keeps_the_negative(x, rate, training, rng):
    """Drops positive activations only."""
    if not training:
        return x
    drop = (rng.random(x.shape) < rate) & (x > 0)
    return np.where(drop, 0, x / (1 - rate))


def dropped_become_tiny(x, rate, training, rng):
    """Makes what is dropped tiny instead of 0."""
    if not training:
        return x
    return np.where(rng.random(x.shape) < rate, 1e-9, x / (1 - rate))


def flat_result(x, rate, training, rng):
    """Returns the activations in one row."""
    if not training:
        return x
    flat = x.ravel()
    return flat * (rng.random(flat.size) >= rate) / (1 - rate)


def never_scales_small_rates(x, rate, training, rng):
    """Draws with the rate rounded to one digit."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= round(rate, 1)) / (1 - rate)


def no_scale_and_swapped(x, rate, training, rng):
    """Two mistakes: keeps with probability rate, and does not scale."""
    if not training:
        return x
    return x * (rng.random(x.shape) < rate)


def active_and_unscaled(x, rate, training, rng):
    """Two mistakes: drops in evaluation too, and does not scale."""
    return x * (rng.random(x.shape) >= rate)


def twice_dropped(x, rate, training, rng):
    """Draws two masks: one sets to 0, another one scales."""
    if not training:
        return x
    y = np.where(rng.random(x.shape) < rate, 0, x)
    return y * np.where(rng.random(x.shape) < rate, 1, 1 / (1 - rate))


def alternating(x, rate, training, rng):
    """Drops every k-th activation, from a random start."""
    if not training or rate == 0:
        return x
    positions = (np.arange(x.size) + rng.random()) * rate % 1
    return x * (positions.reshape(x.shape) >= rate) / (1 - rate)


def shuffled_pattern(x, rate, training, rng):
    """Shuffles a mask row by row: each row drops exactly the same number."""
    if not training:
        return x
    mask = np.arange(x.size).reshape(x.shape) % x.shape[-1] >= round(rate * x.shape[-1])
    return x * rng.permuted(mask, axis=-1) / (1 - rate)


def single_draw_for_pairs(x, rate, training, rng):
    """Uses each draw for two neighbours."""
    if not training:
        return x
    draws = np.repeat(rng.random(x.size // 2 + 1), 2)[: x.size].reshape(x.shape)
    return x * (draws >= rate) / (1 - rate)


def whole_channels_of_three_axes(x, rate, training, rng):
    """Right for one and two axes; of three, it drops all along the second one, as spatial dropout does."""
    if not training:
        return x
    shape = (x.shape[0], 1, x.shape[2]) if x.ndim == 3 else x.shape
    return x * (rng.random(shape) >= rate) / (1 - rate)


def same_mask_for_all_of_the_first_axis(x, rate, training, rng):
    """Draws one mask of the shape of a single example for arrays of three axes."""
    if not training:
        return x
    shape = x.shape[1:] if x.ndim == 3 else x.shape
    return x * (rng.random(shape) >= rate) / (1 - rate)


def mask_kept_from_call_to_call(x, rate, training, rng):
    """Keeps the mask of the first call of each shape and rate, and uses it again."""
    if not training:
        return x
    key = (x.shape, rate)
    if key not in _MASKS:
        _MASKS[key] = rng.random(x.shape) >= rate
    return x * _MASKS[key] / (1 - rate)


_MASKS = {}


def antithetic(x, rate, training, rng):
    """Draws for the first half of the activations, and uses 1 minus those draws for the other half."""
    if not training:
        return x
    draws = rng.random((x.size + 1) // 2)
    draws = np.concatenate([draws, 1 - draws])[: x.size].reshape(x.shape)
    return x * (draws >= rate) / (1 - rate)


def never_drops_the_first(x, rate, training, rng):
    """Drops neighbours of dropped activations less often: never two in a row."""
    if not training:
        return x
    drop = rng.random(x.size) < min(rate / (1 - rate), 1)
    for i in range(1, x.size):
        drop[i] &= not drop[i - 1]
    return x * ~drop.reshape(x.shape) / (1 - rate)


def smaller_of_two_draws(x, rate, training, rng):
    """Takes the smaller of two draws for each activation, so that more are dropped."""
    if not training:
        return x
    return x * (np.minimum(rng.random(x.shape), rng.random(x.shape)) >= rate) / (1 - rate)


def rate_capped_at_a_half(x, rate, training, rng):
    """Never drops more than a half."""
    if not training:
        return x
    rate = min(rate, 0.5)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


def scale_rounded(x, rate, training, rng):
    """Rounds the scale to one digit after the point."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * round(1 / (1 - rate), 1)


def keeps_rectified_activations(x, rate, training, rng):
    """Applies relu before it drops, as the layer before it did already: negative activations are lost."""
    if not training:
        return x
    return np.maximum(x, 0) * (rng.random(x.shape) >= rate) / (1 - rate)


def rate_zero_divides(x, rate, training, rng):
    """Computes the scale as rate / (rate - rate**2), which is 0 / 0 at rate 0."""
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (rate / np.float64(rate - rate**2))


def last_column_always_stays(x, rate, training, rng):
    """Never drops the last column."""
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    mask[..., -1] = True
    return x * mask / (1 - rate)


def last_activation_never_drawn(x, rate, training, rng):
    """Ends its loop one activation too early."""
    if not training:
        return x
    flat = x.flatten() / (1 - rate)
    for i in range(len(flat) - 1):
        if rng.random() < rate:
            flat[i] = 0
    return flat.reshape(x.shape)


def same_mask_in_every_call(x, rate, training, rng):
    """Draws from a copy of the generator, which itself does not go on."""
    if not training:
        return x
    return x * (copy.deepcopy(rng).random(x.shape) >= rate) / (1 - rate)
