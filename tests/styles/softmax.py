"""Correct softmax functions, as differently minded students would write them."""

import numpy as np

_AXIS = 1
_LOG2_E = 1.4426950408889634


def textbook(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def long_doubles(z):
    e = np.exp(z.astype(np.longdouble) - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


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


def float32_from_the_start(z):
    z = z.astype(np.float32)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _logsumexp(z):
    top = z.max(axis=-1, keepdims=True)
    return top + np.log(np.sum(np.exp(z - top), axis=-1, keepdims=True))


def exponential_of_log_softmax(z):
    return np.exp(z - _logsumexp(z))


def tiny_number_in_the_denominator(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / (e.sum(axis=-1, keepdims=True) + 1e-8)


def branch_for_batches(z):
    if z.ndim == 2:
        z = z.T
        z = z - np.max(z, axis=0)
        y = np.exp(z) / np.sum(np.exp(z), axis=0)
        return y.T
    z = z - np.max(z)
    return np.exp(z) / np.sum(np.exp(z))


def plain_formula_where_it_works(z):
    try:
        with np.errstate(over="raise", invalid="raise", divide="raise"):
            e = np.exp(z)
            return e / e.sum(axis=1, keepdims=True)
    except FloatingPointError:
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


def pairs_of_classes(z):
    # 1 / (1 + sum of e^(z_j - z_i) over the others), by hand
    out = np.ones(z.shape)
    for i in range(z.shape[1]):
        for j in range(z.shape[1]):
            if i != j:
                out[:, i] += np.exp(np.clip(z[:, j] - z[:, i], None, 700))
    return 1 / out


def expanded_dimensions(z):
    m = np.expand_dims(np.amax(z, axis=1), axis=1)
    numerator = np.exp(np.subtract(z, m))
    denominator = np.expand_dims(np.sum(numerator, axis=1), axis=1)
    return np.multiply(numerator, np.reciprocal(denominator))


def dot_with_a_vector_of_ones(z):
    e = np.exp(z - z.max(axis=1)[:, None])
    return e / e.dot(np.ones(z.shape[1]))[:, None]


def signature_of_rows(z):
    return np.vectorize(_softmax_of_one, signature="(n)->(n)")(z.astype(float))


def reduce_over_columns(z):
    import functools

    columns = [z[:, j] for j in range(z.shape[1])]
    top = functools.reduce(np.maximum, columns)
    exps = [np.exp(column - top) for column in columns]
    total = functools.reduce(np.add, exps)
    return np.column_stack([e / total for e in exps])


def decimal_numbers(z):
    from decimal import Decimal

    rows = []
    for row in z.tolist():
        top = max(row)
        exps = [Decimal(value - top).exp() for value in row]
        rows.append([float(e / sum(exps)) for e in exps])
    return np.array(rows)


def shift_a_little_above_the_maximum(z):
    e = np.exp(z - (z.max(axis=1, keepdims=True) + 1))
    return e / e.sum(axis=1, keepdims=True)


def out_arguments(z):
    result = np.empty(z.shape, dtype=np.float64)
    np.subtract(z, z.max(axis=1, keepdims=True), out=result)
    np.exp(result, out=result)
    np.divide(result, result.sum(axis=1, keepdims=True), out=result)
    return result


def optional_arguments(z, axis=1, temperature=1.0):
    z = np.asarray(z) / temperature
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def zeros_like_with_a_type(z):
    out = np.zeros_like(z, dtype=np.float64)
    for i in range(len(z)):
        m = -np.inf
        for value in z[i]:
            m = value if value > m else m
        out[i, :] = np.exp(z[i, :] - m)
        out[i, :] *= 1.0 / out[i, :].sum()
    return out
