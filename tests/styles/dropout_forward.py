"""Correct dropout functions, as differently minded students would write them."""

import numpy as np

_EVERYTHING = 1.0


def textbook(x, rate, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) >= rate
    return x * mask / (1 - rate)


def keep_probability(x, rate, training, rng):
    if training:
        keep = 1 - rate
        mask = rng.random(x.shape) < keep
        return (x * mask) / keep
    return x


def returns_a_copy(x, rate, training, rng):
    if not training:
        return x.copy()
    dropped = rng.random(size=x.shape) < rate
    return np.where(dropped, 0.0, x / (1.0 - rate))


def nothing_to_drop(x, rate, training, rng):
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 / (1 - rate))


def boolean_index_on_a_copy(x, rate, training, rng):
    if not training:
        return x
    out = np.array(x / (1 - rate))
    out[rng.random(x.shape) < rate] = 0
    return out


def scaled_mask(x, rate, training, rng):
    if not training:
        return x
    mask = (rng.random(x.shape) >= rate).astype(float)
    mask /= 1 - rate
    return mask * x


def mask_of_the_same_type(x, rate, training, rng):
    if not training:
        return x
    keep = (rng.random(x.shape) >= rate).astype(x.dtype)
    return np.multiply(x, keep) / (1 - rate)


def uniform(x, rate, training, rng):
    if not training:
        return x
    u = rng.uniform(0, 1, x.shape)
    return np.where(u >= rate, x, 0) / (1 - rate)


def uniform_default_limits(x, rate, training, rng):
    if training:
        return np.where(rng.uniform(size=x.shape) < 1 - rate, x / (1 - rate), np.zeros_like(x))
    return np.array(x)


def uniform_shifted(x, rate, training, rng):
    # floor(keep + uniform) is 1 with probability keep, else 0
    if not training:
        return x
    keep = 1 - rate
    return x / keep * np.floor(keep + rng.uniform(0, 1, size=x.shape)).clip(0, 1)


def binomial(x, rate, training, rng):
    if not training:
        return x
    mask = rng.binomial(1, 1 - rate, size=x.shape)
    return x * mask / (1 - rate)


def binomial_of_the_dropped(x, rate, training, rng):
    if not training:
        return x
    dropped = rng.binomial(n=1, p=rate, size=x.shape)
    return x * (1 - dropped) / (1 - rate)


def choice(x, rate, training, rng):
    if not training:
        return x
    mask = rng.choice([0, 1], size=x.shape, p=[rate, 1 - rate])
    return x * mask / (1 - rate)


def choice_of_factors(x, rate, training, rng):
    if training is False:
        return x
    return x * rng.choice(np.array([0.0, 1 / (1 - rate)]), x.shape, p=(rate, 1 - rate))


def choice_of_booleans(x, rate, training, rng):
    if not training:
        return x
    keep = rng.choice([True, False], p=[1 - rate, rate], size=x.shape)
    return np.where(keep, x, 0) / (1 - rate)


def float32_draws(x, rate, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape, dtype=np.float32) >= rate
    return x * mask / (1 - rate)


def float32_inside(x, rate, training, rng):
    if not training:
        return x.astype(np.float32)
    mask = (rng.random(x.shape) >= rate).astype(np.float32)
    return x.astype(np.float32) * mask / np.float32(1 - rate)


def loop_over_flat(x, rate, training, rng):
    if not training:
        return x
    out = np.zeros(x.size)
    for i, value in enumerate(x.flat):
        if rng.random() >= rate:
            out[i] = value / (1 - rate)
    return out.reshape(x.shape)


def loop_over_indices(x, rate, training, rng):
    out = np.array(x, dtype=float)
    if not training:
        return out
    for index in np.ndindex(x.shape):
        if rng.random() < rate:
            out[index] = 0.0
        else:
            out[index] /= 1 - rate
    return out


def comprehension(x, rate, training, rng):
    if not training:
        return x
    values = [a / (1 - rate) if rng.random() >= rate else 0.0 for a in x.ravel()]
    return np.array(values).reshape(x.shape)


def vectorize_one_activation(x, rate, training, rng):
    if not training:
        return x
    return np.vectorize(lambda a: 0.0 if rng.random() < rate else a / (1 - rate), otypes=[float])(x)


def flat_then_reshape(x, rate, training, rng):
    if not training:
        return x
    flat = x.flatten() / (1 - rate)
    keep = rng.random(flat.size) >= rate
    flat *= keep
    return flat.reshape(x.shape)


def one_axis_at_a_time(x, rate, training, rng):
    if not training:
        return x
    if x.ndim < 2 or x.size == 0:
        return x * (rng.random(x.shape) >= rate) / (1 - rate)
    return np.stack([one_axis_at_a_time(part, rate, training, rng) for part in x])


def einsum(x, rate, training, rng):
    if not training:
        return x
    mask = (rng.random(x.shape) >= rate) / (1 - rate)
    return np.einsum("...,...->...", x, mask)


def masked_array(x, rate, training, rng):
    if not training:
        return x
    hidden = np.ma.masked_array(x / (1 - rate), mask=rng.random(x.shape) < rate)
    return hidden.filled(0)


def copy_only_the_kept(x, rate, training, rng):
    if not training:
        return x
    out = np.zeros(x.shape)
    np.copyto(out, x / (1 - rate), where=rng.random(x.shape) >= rate)
    return out


def divide_with_where(x, rate, training, rng):
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return np.divide(x, 1 - rate, out=np.zeros(x.shape), where=keep)


def _bernoulli(p, shape, rng):
    """True with probability p."""
    return rng.random(shape) < p


def helper_function(x, rate, training, rng):
    if not training:
        return x
    p = _EVERYTHING - rate
    return _bernoulli(p, x.shape, rng) * x / p


class _Dropout:
    @staticmethod
    def mask(shape, rate, rng):
        draws = np.empty(shape)
        rng.random(out=draws)
        return draws >= rate

    @staticmethod
    def scale(x, rate):
        return x / (1 - rate)


def class_with_static_methods(x, rate, training, rng):
    return _Dropout.scale(x, rate) * _Dropout.mask(x.shape, rate, rng) if training else x


def type_hints(x: np.ndarray, rate: float, training: bool, rng: np.random.Generator) -> np.ndarray:
    if not training:
        return x
    mask: np.ndarray = np.logical_not(rng.random(x.shape) < rate)
    return x * mask / (1.0 - rate)


def lambda_mask(x, rate, training, rng):
    mask = lambda: rng.random(x.shape) >= rate  # noqa: E731
    return np.multiply(x, mask()) / (1 - rate) if training else x


def integers_up_to_a_billion(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.integers(0, 10**9, x.shape) >= rate * 10**9) / (1 - rate)


def whole_32_bits(x, rate, training, rng):
    if not training:
        return x
    draws = rng.integers(0, 2**32, size=x.shape, dtype=np.uint32)
    return np.where(draws < rate * 2**32, 0, x / (1 - rate))


def random_bytes(x, rate, training, rng):
    if not training:
        return x
    draws = np.frombuffer(rng.bytes(4 * x.size), dtype=np.uint32).reshape(x.shape) / 2**32
    return x * (draws >= rate) / (1 - rate)


def exponential(x, rate, training, rng):
    # an exponential draw is below -log(1 - rate) with probability rate
    if not training:
        return x
    return x * (rng.exponential(size=x.shape) >= -np.log1p(-rate)) / (1 - rate)


def normal_and_its_quantile(x, rate, training, rng):
    from statistics import NormalDist

    if not training or rate == 0:
        return x.copy()
    return x * (rng.standard_normal(x.shape) >= NormalDist().inv_cdf(rate)) / (1 - rate)


def geometric_gaps(x, rate, training, rng):
    # from one dropped activation to the next, the distance is geometrically distributed
    out = np.array(x, dtype=float).ravel()
    if training and rate > 0:
        out /= 1 - rate
        position = rng.geometric(rate) - 1
        while position < out.size:
            out[position] = 0
            position += rng.geometric(rate)
    return out.reshape(x.shape)


def positions_of_the_dropped(x, rate, training, rng):
    y = np.array(x, dtype=float)
    if training:
        y /= 1 - rate
        y.flat[np.flatnonzero(rng.random(x.size) < rate)] = 0
    return y


def generator_from_the_generator(x, rate, training, rng):
    if not training:
        return x
    child = np.random.default_rng(rng.integers(2**63))
    return x * (child.random(x.shape) >= rate) / (1 - rate)


def random_state_from_the_generator(x, rate, training, rng):
    if not training:
        return x
    state = np.random.RandomState(int(rng.integers(2**32)))
    return x * (state.rand(*x.shape) >= rate) / (1 - rate)


def seeds_the_global_generator_with_it(x, rate, training, rng):
    if not training:
        return x
    np.random.seed(int(rng.integers(2**32)))
    return x * (np.random.rand(*x.shape) >= rate) / (1 - rate)


def random_of_the_standard_library(x, rate, training, rng):
    import random

    if not training:
        return x
    source = random.Random(int(rng.integers(2**60)))
    keep = np.array([source.random() >= rate for _ in range(x.size)]).reshape(x.shape)
    return x * keep / (1 - rate)


def row_by_row(x, rate, training, rng):
    if not training:
        return x
    rows = x.reshape(-1, x.shape[-1])
    kept = [row * (rng.random(len(row)) >= rate) for row in rows]
    return np.reshape(kept, x.shape) / (1 - rate)


def mask_of_the_transpose(x, rate, training, rng):
    mask = rng.random(x.T.shape).T >= rate
    if training:
        return np.where(mask, x, 0.0) / (1 - rate)
    return x


def percent(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.uniform(0, 100, size=x.shape) > 100 * rate) / (1 - rate)


def draws_from_minus_one_to_one(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.uniform(-1, 1, x.shape) > 2 * rate - 1) / (1 - rate)


def mask_divided_first(x, rate, training, rng):
    keep_prob = 1.0 - rate
    if training:
        mask = rng.binomial(1, keep_prob, x.shape).astype(np.float64) / keep_prob
        out = x * mask
    else:
        out = x
    return out


def float_mask_of_ones(x, rate, training, rng):
    mask = np.ones_like(x)
    if training:
        mask[rng.random(x.shape) < rate] = 0
        mask /= 1 - rate
    return x * mask


def nothing_left_of_x_but_the_kept(x, rate, training, rng):
    if not training:
        return np.copy(x)
    out = np.zeros_like(x)
    keep = rng.random(x.shape) >= rate
    out[keep] = x[keep] / (1 - rate)
    return out


def ceiling_of_the_draw(x, rate, training, rng):
    if not training:
        return x
    return np.ceil(rng.random(x.shape) - rate).clip(0) * x / (1 - rate)


def training_is_true(x, rate, training, rng):
    if training is True:
        d = rng.random(x.shape)
        d = (d < 1 - rate).astype(int)
        a = x * d
        return a / (1 - rate)
    elif training is False:
        return x
