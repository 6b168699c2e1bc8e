"""Correct polynomial features, as differently minded students would write them."""

import numpy as np


def textbook(x, order):
    return x[:, None].astype(float) ** np.arange(order + 1)


def column_stack(x, order):
    x = x.astype(float)
    return np.column_stack([x**j for j in range(order + 1)])


def vandermonde(x, order):
    return np.vander(np.asarray(x, dtype=float), order + 1, increasing=True)


def vandermonde_turned(x, order):
    return np.vander(x.astype(np.float64), order + 1)[:, ::-1]


def polyvander(x, order):
    return np.polynomial.polynomial.polyvander(x.astype(float), order)


def two_loops(x, order):
    phi = np.zeros((len(x), order + 1))
    for i in range(len(x)):
        for j in range(order + 1):
            phi[i, j] = float(x[i]) ** j
    return phi


def multiply_the_previous_column(x, order):
    phi = np.ones((x.shape[0], order + 1))
    for j in range(1, order + 1):
        phi[:, j] = phi[:, j - 1] * x
    return phi


def cumulative_product(x, order):
    ones = np.ones((len(x), 1))
    repeated = np.repeat(x.reshape(-1, 1).astype(float), order, axis=1)
    return np.cumprod(np.hstack([ones, repeated]), axis=1)


def accumulate(x, order):
    table = np.ones((order + 1, x.size))
    table[1:] = x
    return np.multiply.accumulate(table, axis=0).T


def float_power(x, order):
    return np.float_power(x[:, np.newaxis], np.arange(0, order + 1))


def power_outer(x, order):
    return np.power.outer(x.astype(float), np.arange(order + 1))


def float_exponents(x, order):
    exponents = np.linspace(0, order, order + 1)
    return x.reshape(-1, 1) ** exponents


def comprehension(x, order):
    return np.array([[float(value) ** j for j in range(order + 1)] for value in x])


def python_lists(x, order):
    rows = []
    for value in x.tolist():
        row = [1.0]
        while len(row) <= order:
            row.append(row[-1] * value)
        rows.append(row)
    return np.array(rows)


def columns_then_transposed(x, order):
    columns = [np.ones(len(x))]
    for _ in range(order):
        columns.append(columns[-1] * x)
    return np.array(columns).T


def stacked(x, order):
    return np.stack([np.power(x, float(j)) for j in range(order + 1)], axis=1)


def filled_column_by_column(x, order):
    phi = np.empty((x.shape[0], order + 1), dtype=float)
    for j, column in enumerate(phi.T):
        column[:] = np.power(x, j, dtype=float)
    return phi


def meshgrid(x, order):
    exponents, base = np.meshgrid(np.arange(order + 1), x.astype(float))
    return base**exponents


def concatenated(x, order):
    x = np.array(x, dtype=float)
    phi = np.ones((x.size, 1))
    for j in range(1, order + 1):
        phi = np.concatenate([phi, (x**j)[:, None]], axis=1)
    return phi


def einsum(x, order):
    phi = np.ones((len(x), 1))
    for _ in range(order):
        phi = np.c_[phi, np.einsum("n,n->n", phi[:, -1], x)]
    return phi


def signs_and_sizes(x, order):
    j = np.arange(order + 1)
    size = np.abs(x.astype(float))[:, None] ** j
    sign = np.where((x[:, None] < 0) & (j % 2 == 1), -1.0, 1.0)
    return sign * size


def recursion(x, order):
    if order == 0:
        return np.ones((len(x), 1))
    before = recursion(x, order - 1)
    return np.append(before, before[:, -1:] * x.reshape(-1, 1), axis=1)


def _power(value, j):
    result = 1.0
    for _ in range(j):
        result *= value
    return result


def helper_for_one_power(x, order):
    return np.array([[_power(value, j) for j in range(order + 1)] for value in x])


def from_function(x, order):
    values = x.astype(float)
    return np.fromfunction(lambda i, j: values[i] ** j, (len(x), order + 1), dtype=int)


def type_hints(x: np.ndarray, order: int) -> np.ndarray:
    base: np.ndarray = np.asarray(x, dtype=np.float64)
    phi: np.ndarray = np.tile(base, (order + 1, 1)).T
    phi **= np.arange(order + 1)
    return phi


def early_return_for_order_0(x, order):
    if order == 0:
        return np.ones_like(x, dtype=float)[:, None]
    powers = [np.ones(len(x)), x * 1.0]
    for j in range(2, order + 1):
        powers.append(powers[1] ** j)
    return np.vstack(powers).transpose()


def single_precision(x, order):
    return np.stack([np.float32(1) * x.astype(np.float32) ** j for j in range(order + 1)], axis=-1)


def horner_like(x, order):
    features = np.ones((x.size, order + 1))
    for j in range(order, 0, -1):
        features[:, j:] *= np.asarray(x, dtype=float).reshape(-1, 1)
    return features
