"""Answers to polynomial_features, written from its statement alone."""

import numpy as np


def wrong_integer_powers(x, order):
    """Powers of integers are computed as integers and overflow; only the result becomes floats."""
    return np.stack([x**j for j in range(order + 1)], axis=1).astype(float)


def wrong_vander_of_integers(x, order):
    """np.vander keeps the integers of x: large powers overflow and the result is no array of floats."""
    return np.vander(x, order + 1, increasing=True)


def wrong_falling_powers(x, order):
    """The powers fall from left to right."""
    return np.vander(x.astype(float), order + 1)


def wrong_no_ones(x, order):
    """The column of ones is missing: the powers run from 1 to order."""
    x = np.asarray(x, dtype=float)
    return x[:, None] ** np.arange(1, order + 1)


def wrong_last_power_missing(x, order):
    """The powers run from 0 to order - 1."""
    x = np.asarray(x, dtype=float)
    return x[:, None] ** np.arange(order)


def wrong_transposed(x, order):
    """One row for each power: the shape is (order + 1, N)."""
    return np.array([x.astype(float) ** j for j in range(order + 1)])


def wrong_logarithms(x, order):
    """Powers as exp(j log x): nan for negative numbers and for 0."""
    with np.errstate(all="ignore"):
        return np.exp(np.outer(np.log(x), np.arange(order + 1)))


def wrong_absolute_values(x, order):
    """Takes |x| for odd powers too, so the sign of negative numbers is lost."""
    return np.abs(x.astype(float))[:, None] ** np.arange(order + 1)


def wrong_zero_row(x, order):
    """x to the power 0 is 0 where x is 0: it divides x by itself."""
    x = x.astype(float)
    first = np.divide(x, x, out=np.zeros_like(x), where=x != 0)
    columns = [first]
    for _ in range(order):
        columns.append(columns[-1] * x)
    return np.stack(columns, axis=1)


def wrong_running_product(x, order):
    """The running product squares: the columns are x to the powers 0, 1, 2, 4, 8, ..."""
    columns = [np.ones(len(x)), x.astype(float)]
    while len(columns) < order + 1:
        columns.append(columns[-1] * columns[-1])
    return np.stack(columns[: order + 1], axis=1)


def wrong_multiples(x, order):
    """Multiples j x instead of powers (with 1 in the first column)."""
    table = np.outer(x.astype(float), np.arange(order + 1))
    table[:, 0] = 1
    return table


def wrong_order_0(x, order):
    """For order 0 it returns a flat array of ones, shape (N,)."""
    if order == 0:
        return np.ones(len(x))
    return np.stack([np.power(x, j, dtype=float) for j in range(order + 1)], axis=1)


def wrong_taylor(x, order):
    """Divides the powers by factorials as in a Taylor series."""
    out = np.ones((len(x), order + 1))
    for j in range(1, order + 1):
        out[:, j] = out[:, j - 1] * x / j
    return out


def right_float32_powers(x, order):
    """Computes in float32, which has digits enough."""
    with np.errstate(over="ignore"):
        exponents = np.arange(order + 1, dtype=np.float32)
        return (x.astype(np.float32)[:, None] ** exponents).astype(float)


def wrong_powers_of_j(x, order):
    """Base and exponent are exchanged: column j is j to the power x."""
    with np.errstate(all="ignore"):
        return np.arange(order + 1.0)[None, :] ** x[:, None]


def wrong_ones_twice(x, order):
    """One column too many: a column of ones in front of all powers from 0."""
    x = x.astype(float)
    return np.hstack([np.ones((len(x), 1)), x[:, None] ** np.arange(order + 1)])


def wrong_nothing_above_9(x, order):
    """Only powers up to 9 are computed, further columns stay 0."""
    out = np.zeros((len(x), order + 1))
    for j in range(min(order, 9) + 1):
        out[:, j] = x.astype(float) ** j
    return out


def right_broadcast_power(x, order):
    """A column of floats to a row of powers."""
    return np.asarray(x, dtype=float)[:, np.newaxis] ** np.arange(order + 1)


def right_vander(x, order):
    """np.vander with rising powers of floats."""
    return np.vander(x.astype(float), order + 1, increasing=True)


def right_running_product(x, order):
    """Each column is the one before times x."""
    features = np.ones((len(x), order + 1))
    for j in range(1, order + 1):
        features[:, j] = features[:, j - 1] * x
    return features


def right_loops(x, order):
    """Two loops with Python floats."""
    out = np.zeros((x.shape[0], order + 1))
    for i, value in enumerate(x):
        for j in range(order + 1):
            out[i, j] = float(value) ** j
    return out


def right_cumulative_product(x, order):
    """np.cumprod along the rows."""
    table = np.repeat(x.astype(np.float64)[:, None], order + 1, axis=1)
    table[:, 0] = 1.0
    return np.cumprod(table, axis=1)


def right_polyvander(x, order):
    """NumPy's polynomial module."""
    return np.polynomial.polynomial.polyvander(x * 1.0, order)


def right_stacked_columns(x, order):
    """A comprehension of columns, stacked."""
    return np.column_stack([np.power(x.astype(float), j) for j in range(order + 1)])


def wrong_scaled_inputs(x, order):
    """Divides x by its largest size first so that powers stay small."""
    x = x.astype(float)
    size = np.abs(x).max()
    x = x / (size if size > 0 else 1.0)
    return x[:, None] ** np.arange(order + 1)
