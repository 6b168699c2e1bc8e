"""Correct normalisations of inputs, as differently minded students would write them."""

import math
import statistics

import numpy as np


def textbook(x_train, x_test):
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def np_where(x_train, x_test):
    mean = np.mean(x_train, axis=0)
    std = np.std(x_train, axis=0)
    safe = np.where(std == 0, 1.0, std)
    return (x_train - mean) / safe, (x_test - mean) / safe


def keepdims(x_train, x_test):
    mu = np.mean(x_train, axis=0, keepdims=True)
    variance = np.mean((x_train - mu) ** 2, axis=0, keepdims=True)
    sigma = np.sqrt(variance)
    divisor = np.where(sigma > 0, sigma, 1)
    x_train = (x_train - mu) / divisor
    x_test = (x_test - mu) / divisor
    return x_train, x_test


def loops(x_train, x_test):
    n, d = x_train.shape
    m = x_test.shape[0]
    train = np.zeros((n, d))
    test = np.zeros((m, d))
    for j in range(d):
        total = 0.0
        for i in range(n):
            total += x_train[i, j]
        mu = total / n
        squares = 0.0
        for i in range(n):
            squares += (x_train[i, j] - mu) ** 2
        sigma = math.sqrt(squares / n)
        if sigma == 0:
            sigma = 1.0
        for i in range(n):
            train[i, j] = (x_train[i, j] - mu) / sigma
        for i in range(m):
            test[i, j] = (x_test[i, j] - mu) / sigma
    return train, test


def loop_over_features(x_train, x_test):
    train = np.empty(x_train.shape, dtype=float)
    test = np.empty(x_test.shape, dtype=float)
    for j in range(x_train.shape[1]):
        column = x_train[:, j]
        mu, sigma = column.mean(), column.std()
        if sigma != 0:
            train[:, j] = (column - mu) / sigma
            test[:, j] = (x_test[:, j] - mu) / sigma
        else:
            train[:, j] = column - mu
            test[:, j] = x_test[:, j] - mu
    return train, test


def constant_by_comparison(x_train, x_test):
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    constant = (x_train == x_train[0]).all(axis=0)
    sigma = np.where(constant, 1.0, sigma)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def constant_by_range(x_train, x_test):
    varies = x_train.max(axis=0) > x_train.min(axis=0)
    mu = np.average(x_train, axis=0)
    sigma = np.ones(x_train.shape[1])
    sigma[varies] = x_train[:, varies].std(axis=0)
    return tuple((x - mu) / sigma for x in (x_train, x_test))


def float_copies_in_place(x_train, x_test):
    train = x_train.astype(np.float64)
    test = x_test.astype(np.float64)
    mu = train.mean(0)
    sigma = train.std(0)
    train -= mu
    test -= mu
    ok = sigma > 0
    train[:, ok] /= sigma[ok]
    test[:, ok] /= sigma[ok]
    return train, test


def divide_where(x_train, x_test):
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    nonzero = np.broadcast_to(sigma != 0, x_train.shape)
    shifted_train = x_train - mu
    shifted_test = x_test - mu
    train = np.divide(shifted_train, sigma, out=shifted_train.copy(), where=nonzero)
    test = np.divide(shifted_test, sigma, out=shifted_test.copy(), where=sigma != 0)
    return train, test


def einsum(x_train, x_test):
    n = len(x_train)
    mu = np.einsum("nd->d", x_train.astype(float)) / n
    centred = x_train - mu
    sigma = np.sqrt(np.einsum("nd,nd->d", centred, centred) / n)
    scale = 1 / np.where(sigma == 0, 1, sigma)
    return np.einsum("nd,d->nd", centred, scale), np.einsum("nd,d->nd", x_test - mu, scale)


def norm_of_columns(x_train, x_test):
    mu = x_train.sum(axis=0) / x_train.shape[0]
    sigma = np.linalg.norm(x_train - mu, axis=0) / np.sqrt(x_train.shape[0])
    sigma = sigma + (sigma == 0)
    return [(x_train - mu) / sigma, (x_test - mu) / sigma]


def transposed(x_train, x_test):
    features = x_train.T
    mu = features.mean(axis=1).reshape(-1, 1)
    sigma = features.std(axis=1).reshape(-1, 1)
    sigma[sigma == 0] = 1
    return ((features - mu) / sigma).T, ((x_test.T - mu) / sigma).T


def diagonal_matrix(x_train, x_test):
    mu = x_train.mean(axis=0)
    sigma = np.std(x_train, axis=0)
    scaling = np.diag([1 / s if s else 1.0 for s in sigma])
    return (x_train - mu) @ scaling, (x_test - mu) @ scaling


def python_lists(x_train, x_test):
    means, deviations = [], []
    for column in zip(*x_train.tolist(), strict=True):
        mean = math.fsum(column) / len(column)
        deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
        means.append(mean)
        deviations.append(deviation or 1.0)

    def scale(rows):
        return np.array(
            [[(v - m) / s for v, m, s in zip(row, means, deviations, strict=True)] for row in rows.tolist()]
        )

    return scale(x_train), scale(x_test)


def statistics_module(x_train, x_test):
    mu = np.array([statistics.fmean(column) for column in x_train.T.tolist()])
    sigma = np.array([statistics.pstdev(column) for column in x_train.T.tolist()])
    inner = lambda x: (x - mu) / np.where(sigma == 0, 1, sigma)  # noqa: E731
    return inner(x_train), inner(x_test)


class _Scaler:
    def fit(self, x):
        self.mean = x.mean(axis=0)
        self.scale = np.sqrt(x.var(axis=0))
        self.scale[self.scale == 0] = 1
        return self

    def transform(self, x):
        return (x - self.mean) / self.scale


def like_a_scaler_class(x_train, x_test):
    scaler = _Scaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)


def both_at_once(x_train, x_test):
    n = x_train.shape[0]
    both = np.concatenate([x_train, x_test]).astype(float)
    both = both - both[:n].mean(axis=0)
    deviation = both[:n].std(axis=0)
    both = both / np.where(deviation > 0, deviation, 1)
    return both[:n], both[n:]


def _mean(x: np.ndarray) -> np.ndarray:
    return np.add.reduce(x, axis=0, dtype=float) / x.shape[0]


def type_hints(x_train: np.ndarray, x_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    mu: np.ndarray = _mean(x_train)
    sigma: np.ndarray = _mean((x_train - mu) ** 2) ** 0.5
    sigma[np.isclose(sigma, 0, rtol=0, atol=1e-14)] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def nan_to_num_of_the_factor(x_train, x_test):
    mu = x_train.mean(axis=0)
    with np.errstate(divide="ignore"):
        factor = 1 / x_train.std(axis=0)
    factor = np.nan_to_num(factor, posinf=1.0)
    return (x_train - mu) * factor, (x_test - mu) * factor


def concatenated_then_split(x_train, x_test):
    n = len(x_train)
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    deviation[np.all(x_train == x_train[0], axis=0)] = 1.0
    both = (np.concatenate([x_train, x_test]).astype(float) - mean) / deviation
    return both[:n], both[n:]


def divided_where_it_varies(x_train, x_test):
    mean, deviation = np.mean(x_train, axis=0), np.std(x_train, axis=0)
    varies = np.ptp(x_train, axis=0) > 0

    def normalised(x):
        centred = x - mean
        return np.divide(centred, deviation, out=centred.astype(float), where=varies)

    return normalised(x_train), normalised(x_test)


def floats_of_the_statistics_module(x_train, x_test):
    from statistics import fmean, pstdev

    means, deviations = [], []
    for column in x_train.T.astype(float).tolist():
        means.append(fmean(column))
        deviations.append(pstdev(column) or 1.0)
    return (x_train - np.array(means)) / deviations, (x_test - np.array(means)) / deviations


def one_feature_at_a_time(x_train, x_test):
    out_train, out_test = np.zeros(x_train.shape), np.zeros(x_test.shape)
    for j in range(x_train.shape[1]):
        mu, sigma = x_train[:, j].mean(), x_train[:, j].std()
        out_train[:, j] = x_train[:, j] - mu
        out_test[:, j] = x_test[:, j] - mu
        if sigma > 1e-8:
            out_train[:, j] /= sigma
            out_test[:, j] /= sigma
    return out_train, out_test


def inverse_deviation(x_train, x_test):
    x_train, x_test = x_train.astype(np.float64), x_test.astype(np.float64)
    mu = np.einsum("nd->d", x_train) / x_train.shape[0]
    sigma = np.sqrt(np.einsum("nd,nd->d", x_train - mu, x_train - mu) / x_train.shape[0])
    inverse = np.array([1 / s if s > 1e-6 else 1.0 for s in sigma])
    return [(x_train - mu) * inverse, (x_test - mu) * inverse]


class _StandardScaler:
    def fit(self, x):
        self.mean_, self.scale_ = x.mean(axis=0), x.std(axis=0)
        self.scale_[self.scale_ < 10 * np.finfo(float).eps] = 1.0
        return self

    def transform(self, x):
        return (x - self.mean_) / self.scale_


def scaler_object(x_train, x_test):
    scaler = _StandardScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)


def kept_axes_and_maximum(x_train, x_test):
    mean = x_train.mean(axis=0, keepdims=True)
    variance = ((x_train - mean) ** 2).mean(axis=0, keepdims=True)
    sigma = np.where(variance < 1e-12, 1.0, np.sqrt(variance))
    return (x_train - mean) / sigma, (x_test - mean) / sigma


def in_place_on_copies(x_train, x_test):
    x_train, x_test = np.array(x_train, dtype=float), np.array(x_test, dtype=float)
    mean = x_train.mean(0)
    x_train -= mean
    x_test -= mean
    sigma = (x_train**2).mean(0) ** 0.5
    constant = sigma == 0
    x_train[:, ~constant] /= sigma[~constant]
    x_test[:, ~constant] /= sigma[~constant]
    return x_train, x_test


def below_the_promised_deviation(x_train, x_test):
    mean, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma < 1e-4] = 1
    return (x_train - mean) / sigma, (x_test - mean) / sigma
