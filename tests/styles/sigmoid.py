"""Correct sigmoid functions, as differently minded students would write them."""

import numpy as np


def textbook(z):
    return 1 / (1 + np.exp(-z))


def warnings_silenced(z):
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-np.asarray(z, dtype=float)))


def clipped_logits(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))


def two_cases_with_where(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def two_cases_with_masks(z):
    y_hat = np.empty(z.shape)
    positive = z >= 0
    y_hat[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    y_hat[~positive] = e / (1 + e)
    return y_hat


def hyperbolic_tangent(z):
    return 0.5 * (1 + np.tanh(z / 2))


def exponential_of_logaddexp(z):
    return np.exp(-np.logaddexp(0, -z))


def softmax_of_two_logits(z):
    largest = np.maximum(z, 0)
    yes = np.exp(z - largest)
    no = np.exp(0 - largest)
    return yes / (yes + no)


def symmetry_for_the_negative(z):
    # sigma(-z) = 1 - sigma(z)
    half = 1 / (1 + np.exp(-np.abs(z)))
    return np.where(z < 0, 1 - half, half)


def _sigmoid_of_one(value):
    import math

    if value >= 0:
        return 1 / (1 + math.exp(-value))
    e = math.exp(value)
    return e / (1 + e)


def loop_with_ndenumerate(z):
    y_hat = np.zeros(z.shape)
    for index, value in np.ndenumerate(z):
        y_hat[index] = _sigmoid_of_one(value)
    return y_hat


def comprehension_over_the_flat_array(z):
    return np.array([_sigmoid_of_one(v) for v in z.ravel()], dtype=float).reshape(z.shape)


def vectorised_scalar_function(z):
    return np.vectorize(_sigmoid_of_one, otypes=[np.float64])(z)


def recursion_over_the_first_axis(z):
    if np.ndim(z) == 0:
        return np.float64(_sigmoid_of_one(float(z)))
    y_hat = np.empty(z.shape)
    for i in range(len(z)):
        y_hat[i] = recursion_over_the_first_axis(z[i])
    return y_hat


def in_place_on_a_copy(z):
    out = np.array(z, dtype=np.float64)
    np.negative(out, out=out)
    np.minimum(out, 709, out=out)
    np.exp(out, out=out)
    out += 1
    np.reciprocal(out, out=out)
    return out


def float32_inside(z):
    small = np.clip(z, -80, 80).astype(np.float32)
    return 1 / (1 + np.exp(-small))


def try_except_for_the_overflow(z):
    import math

    flat = []
    for value in z.flatten().tolist():
        try:
            flat.append(1 / (1 + math.exp(-value)))
        except OverflowError:
            flat.append(0.0)
    return np.reshape(np.array(flat, dtype=float), z.shape)


def inner_lambda(z):
    sigma = lambda t: np.divide(1, np.add(1, np.exp(np.negative(t))))  # noqa: E731
    return sigma(z)


def power_of_e(z):
    return (1 + np.e ** (-1.0 * z)) ** -1.0


def piecewise(z):
    z = z.astype(float)
    return np.piecewise(
        z,
        [z < 0, z >= 0],
        [lambda t: np.exp(t) / (1 + np.exp(t)), lambda t: 1 / (1 + np.exp(-t))],
    )


class _Neuron:
    def __init__(self, z):
        self.z = z

    def activate(self):
        return 1 / (1 + np.exp(-self.z))


def small_class(z):
    return _Neuron(z).activate()


def type_hints(z: np.ndarray) -> np.ndarray:
    exponent: np.ndarray = -z.astype(np.float64)
    denominator: np.ndarray = 1.0 + np.exp(exponent)
    return np.float64(1.0) / denominator


def power_series_free_of_overflow(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(np.minimum(z, 0))
    return small / (small + np.exp(-np.maximum(z, 0)))


def nan_avoided_by_errstate(z):
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(-1.0 * z))


def clipped_at_thirty(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -30, 30)))


def flat_and_back(z):
    flat = z.reshape(-1).astype(float)
    out = np.array([1 / (1 + np.exp(-v)) if v > 0 else np.exp(v) / (1 + np.exp(v)) for v in flat])
    return out.reshape(z.shape)


def select_of_two(z):
    a = np.exp(-np.abs(z))
    return np.select([z >= 0, z < 0], [1 / (1 + a), a / (1 + a)])


def nditer(z):
    out = np.empty(z.shape)
    with np.errstate(over="ignore"):
        for index, value in np.ndenumerate(z):
            out[index] = 1 / (1 + np.exp(-value))
    return out
