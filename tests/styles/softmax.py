"""Correct softmax functions, as differently minded students would write them."""

import numpy as np

_AXIS = 1
_LOG2_E = 1.4426950408889634


def textbook(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def new_axes(z):
    z = z - z.max(1)[:, None]
    exps = np.exp(z)
    return exps / exps.sum(1)[:, np.newaxis]


def reshape_columns(z):
    n = z.shape[0]
    biggest = z.max(axis=-1).reshape(n, 1)
    numerator = np.exp(z - biggest)
    denominator = numerator.sum(axis=-1).reshape(n, 1)
    return np.divide(numerator, denominator)


def loops(z):
    import math

    y_hat = np.zeros(z.shape)
    for i in range(z.shape[0]):
        largest = z[i, 0]
        for j in range(z.shape[1]):
            if z[i, j] > largest:
                largest = z[i, j]
        total = 0.0
        for j in range(z.shape[1]):
            y_hat[i, j] = math.exp(z[i, j] - largest)
            total += y_hat[i, j]
        for j in range(z.shape[1]):
            y_hat[i, j] /= total
    return y_hat


def loop_over_rows(z):
    out = np.empty_like(z, dtype=float)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        out[i] = e / e.sum()
    return out


def python_lists(z):
    from math import exp, fsum

    result = []
    for row in z.tolist():
        top = max(row)
        exps = [exp(value - top) for value in row]
        total = fsum(exps)
        result.append([e / total for e in exps])
    return np.array(result)


def comprehension(z):
    exps = [np.exp(row - max(row)) for row in z]
    return np.array([e / sum(e) for e in exps])


def stacked_rows(z):
    rows = []
    for n in range(len(z)):
        e = np.exp(z[n] - np.amax(z[n]))
        rows.append(e / np.sum(e))
    return np.vstack(rows)


def einsum_over_rows(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.einsum("nc,n->nc", e, 1 / np.einsum("nc->n", e))


def matmul_with_ones(z):
    classes = z.shape[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e @ np.ones((classes, classes)))


def transposed(z):
    e = np.exp(z.T - z.max(axis=1))
    return (e / e.sum(axis=0)).T


def _softmax_of_one(row):
    e = np.exp(row - np.max(row))
    return e / np.sum(e)


def apply_along_axis(z):
    return np.apply_along_axis(_softmax_of_one, 1, np.asarray(z, dtype=float))


def inner_lambda(z):
    stable = lambda a: np.exp(a - a.max(axis=1, keepdims=True))  # noqa: E731
    normalise = lambda a: a / a.sum(axis=1, keepdims=True)  # noqa: E731
    return normalise(stable(z))


def vectorize_math_exp(z):
    import math

    exponential = np.vectorize(math.exp, otypes=[float])
    e = exponential(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def in_place_on_a_copy(z):
    z = np.array(z, dtype=np.float64)
    z -= z.max(axis=1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=1, keepdims=True)
    return z


def float32_inside(z):
    shifted = np.clip(z - z.max(axis=1, keepdims=True), -1000, 0)
    e = np.exp(shifted.astype(np.float32))
    return e / e.sum(axis=1, keepdims=True)


def longdouble_inside(z):
    z = z.astype(np.longdouble)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).astype(float)


def log_sum_exp(z):
    shifted = z - z.max(axis=1, keepdims=True)
    log_total = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.exp(shifted - log_total)


def logaddexp_reduce(z):
    shifted = z - z.max(axis=1, keepdims=True)
    return np.exp(shifted - np.logaddexp.reduce(shifted, axis=1, keepdims=True))


def differences_of_all_pairs(z):
    # 1 / sum_j e^(z_j - z_i); 700 is about what exp can take
    difference = z[:, None, :] - z[:, :, None]
    return 1 / np.exp(np.minimum(difference, 700)).sum(axis=2)


def clipped_exponent(z):
    exponent = np.clip(z - z.max(axis=1, keepdims=True), -700, 0)
    e = np.exp(exponent)
    return e / e.sum(axis=1, keepdims=True)


def powers_of_two(z):
    e = np.exp2((z - z.max(axis=_AXIS, keepdims=True)) * _LOG2_E)
    return e / e.sum(axis=_AXIS, keepdims=True)


def powers_of_e(z):
    e = np.e ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def max_by_argmax(z):
    largest = np.take_along_axis(z, np.argmax(z, axis=1)[:, None], axis=1)
    e = np.exp(z - largest)
    return e / np.add.reduce(e, axis=1, keepdims=True)


def max_by_sorting(z):
    e = np.exp(z - np.sort(z, axis=1)[:, -1:])
    return e / np.cumsum(e, axis=1)[:, -1:]


def broadcast_and_repeat(z):
    n, c = z.shape
    maximum = np.repeat(z.max(axis=1), c).reshape(n, c)
    e = np.exp(np.subtract(z, maximum))
    return e / np.tile(e.sum(axis=1), (c, 1)).T


class _Stable:
    @staticmethod
    def shift(z):
        return z - z.max(axis=1, keepdims=True)

    @staticmethod
    def normalise(a):
        return a / a.sum(axis=1, keepdims=True)


def class_with_static_methods(z):
    return _Stable.normalise(np.exp(_Stable.shift(z)))


def type_hints(z: np.ndarray) -> np.ndarray:
    z_shifted: np.ndarray = z.astype(float) - z.max(axis=1, keepdims=True)
    z_exp: np.ndarray = np.exp(z_shifted)
    return z_exp / z_exp.sum(axis=1, keepdims=True)


def early_return_for_one_row(z):
    if z.shape[0] == 1:
        e = np.exp(z - z.max())
        return e / e.sum()
    return np.concatenate([early_return_for_one_row(z[i : i + 1]) for i in range(z.shape[0])])
