"""Correct mean squared errors, as differently minded students would write them."""

import numpy as np


def textbook(y_hat, y):
    return np.mean((y - y_hat) ** 2)


def sum_over_n(y_hat, y):
    return np.sum(np.square(y_hat - y)) / len(y)


def float_returned(y_hat, y):
    return float(((y_hat - y) ** 2).mean())


def loop(y_hat, y):
    total = 0.0
    for i in range(len(y)):
        total += (y[i] - y_hat[i]) ** 2
    return total / len(y)


def loop_with_running_mean(y_hat, y):
    mean = 0.0
    for n, (prediction, truth) in enumerate(zip(y_hat, y, strict=True), start=1):
        mean += ((truth - prediction) ** 2 - mean) / n
    return mean


def comprehension(y_hat, y):
    errors = [float(a - b) for a, b in zip(y_hat, y, strict=True)]
    return sum([e * e for e in errors]) / len(errors)


def fsum(y_hat, y):
    import math

    return math.fsum((p - q) ** 2 for p, q in zip(y_hat.tolist(), y.tolist(), strict=True)) / y.size


def statistics_module(y_hat, y):
    from statistics import fmean

    return fmean(pow(t - p, 2) for p, t in zip(y_hat.tolist(), y.tolist(), strict=True))


def dot_with_itself(y_hat, y):
    error = y_hat - y
    return error @ error / error.shape[0]


def einsum(y_hat, y):
    e = np.subtract(y, y_hat, dtype=float)
    return np.einsum("i,i->", e, e) / e.size


def norm(y_hat, y):
    return np.linalg.norm(y - y_hat) ** 2 / y.shape[0]


def absolute_values_squared(y_hat, y):
    distance = np.abs(y_hat - y)
    return np.average(distance * distance)


def multiplied_by_one_over_n(y_hat, y):
    n = y.shape[0]
    return 1 / n * np.sum(np.power(y - y_hat, 2))


def in_place_on_a_copy(y_hat, y):
    d = np.array(y_hat, dtype=float)
    d -= y
    d *= d
    return d.mean()


def variance_and_mean(y_hat, y):
    # mean of squares = variance + square of the mean
    error = y - y_hat
    return np.var(error) + np.mean(error) ** 2


def columns_on_both_sides(y_hat, y):
    difference = y.reshape(-1, 1) - y_hat.reshape(-1, 1)
    return (difference**2).mean()


def flattened_first(y_hat, y):
    y_hat, y = np.ravel(y_hat), np.ravel(y)
    return np.true_divide(np.add.reduce((y_hat - y) ** 2), y.size)


def diagonal_of_all_differences(y_hat, y):
    table = y_hat[:, None] - y[None, :]
    return np.mean(np.diag(table) ** 2)


def float32_inside(y_hat, y):
    error = (y_hat - y).astype(np.float32)
    return float(np.mean(error**2))


def longdouble_inside(y_hat, y):
    error = y_hat.astype(np.longdouble) - y.astype(np.longdouble)
    return float(np.mean(error**2))


def _squared_error(prediction, truth):
    return (truth - prediction) ** 2


def helper_for_one_example(y_hat, y):
    losses = [_squared_error(y_hat[i], y[i]) for i in range(y_hat.size)]
    return np.mean(losses)


def map_and_lambda(y_hat, y):
    loss = lambda a, b: (a - b) * (a - b)  # noqa: E731
    return np.mean(list(map(loss, y_hat, y)))


def vectorized(y_hat, y):
    loss = np.vectorize(lambda a, b: (b - a) ** 2, otypes=[float])
    return loss(y_hat, y).mean()


class _MSE:
    def __init__(self):
        self.total, self.count = 0.0, 0

    def update(self, prediction, truth):
        self.total += (truth - prediction) ** 2
        self.count += 1

    def result(self):
        return self.total / self.count


def metric_class(y_hat, y):
    metric = _MSE()
    for prediction, truth in zip(y_hat, y, strict=True):
        metric.update(prediction, truth)
    return metric.result()


def type_hints(y_hat: np.ndarray, y: np.ndarray) -> float:
    residuals: np.ndarray = y.astype(np.float64) - y_hat.astype(np.float64)
    return float(np.mean(residuals**2))


def early_return_if_equal(y_hat, y):
    if np.array_equal(y_hat, y):
        return 0.0
    return np.mean((y - y_hat) ** 2)


def multiplied_out(y_hat, y):
    return np.mean(y_hat**2.0) - 2 * np.mean(y_hat * y) + np.mean(y**2.0)


def array_without_axes(y_hat, y):
    return np.array(np.average(np.square(np.subtract(y, y_hat))))
