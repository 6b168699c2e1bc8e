"""Correct batch normalisations, as differently minded students would write them."""

import numpy as np

_KEEP_AXIS = {"axis": 0, "keepdims": True}


def textbook(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean = moving_mean
        variance = moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def early_return(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if not training:
        x_hat = (x - moving_mean) / np.sqrt(moving_variance + epsilon)
        return gamma * x_hat + beta, moving_mean, moving_variance

    mu = np.mean(x, axis=0)
    sigma2 = np.mean((x - mu) ** 2, axis=0)
    y = gamma * (x - mu) / np.sqrt(sigma2 + epsilon) + beta
    new_mean = momentum * moving_mean + (1 - momentum) * mu
    new_variance = momentum * moving_variance + (1 - momentum) * sigma2
    return y, new_mean, new_variance


def returns_copies_in_a_list(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, var = np.array(moving_mean, dtype=float), np.array(moving_variance, dtype=float)
    if not training:
        return [(x - mean) * gamma / np.sqrt(var + epsilon) + beta, mean, var]
    mu, sigma2 = np.mean(x, 0), np.var(x, 0)
    mean *= momentum
    mean += (1 - momentum) * mu
    var *= momentum
    var += (1 - momentum) * sigma2
    return [(x - mu) * gamma / np.sqrt(sigma2 + epsilon) + beta, mean, var]


def loops(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    n, d = x.shape
    y, new_mean, new_variance = np.zeros((n, d)), np.zeros(d), np.zeros(d)
    for j in range(d):
        mean, variance = moving_mean[j], moving_variance[j]
        new_mean[j], new_variance[j] = mean, variance
        if training:
            mean, variance = 0.0, 0.0
            for i in range(n):
                mean += x[i, j] / n
            for i in range(n):
                variance += (x[i, j] - mean) ** 2 / n
            new_mean[j] = momentum * moving_mean[j] + (1 - momentum) * mean
            new_variance[j] = momentum * moving_variance[j] + (1 - momentum) * variance
        for i in range(n):
            y[i, j] = gamma[j] * (x[i, j] - mean) / (variance + epsilon) ** 0.5 + beta[j]
    return y, new_mean, new_variance


def comprehension(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    features = range(x.shape[1])
    mean, variance = moving_mean, moving_variance
    if training:
        mean = np.array([sum(x[:, j]) / len(x) for j in features])
        variance = np.array([sum((value - mean[j]) ** 2 for value in x[:, j]) / len(x) for j in features])
        moving_mean = np.array([momentum * moving_mean[j] + (1 - momentum) * mean[j] for j in features])
        moving_variance = np.array(
            [momentum * moving_variance[j] + (1 - momentum) * variance[j] for j in features]
        )
    columns = [gamma[j] * (x[:, j] - mean[j]) / np.sqrt(variance[j] + epsilon) + beta[j] for j in features]
    return np.column_stack(columns), moving_mean, moving_variance


def stdlib_statistics(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    from statistics import fmean, pvariance

    mean, variance = moving_mean, moving_variance
    if training:
        columns = x.T.astype(float).tolist()
        mean = np.array([fmean(column) for column in columns])
        variance = np.array([pvariance(column) for column in columns])
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    y = gamma * ((x - mean) / np.sqrt(variance + epsilon)) + beta
    return y, moving_mean, moving_variance


def einsum(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mu, sigma2 = moving_mean, moving_variance
    if training:
        n = x.shape[0]
        mu = np.einsum("nd->d", x) / n
        sigma2 = np.einsum("nd,nd->d", x - mu, x - mu) / n
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * sigma2
    y = np.einsum("nd,d,d->nd", x - mu, gamma, 1 / np.sqrt(sigma2 + epsilon)) + beta
    return y, moving_mean, moving_variance


def _normalise(x, mean, variance, epsilon):
    return (x - mean) / np.sqrt(variance + epsilon)


def _blend(old, new, momentum):
    return momentum * old + (1 - momentum) * new


def helper_functions(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if not training:
        y = gamma * _normalise(x, moving_mean, moving_variance, epsilon) + beta
        return (y, moving_mean, moving_variance)
    mean, variance = np.mean(x, axis=0), np.var(x, axis=0, ddof=0)
    y = gamma * _normalise(x, mean, variance, epsilon) + beta
    return y, _blend(moving_mean, mean, momentum), _blend(moving_variance, variance, momentum)


class _BatchNorm:
    @staticmethod
    def statistics(x):
        mean = x.sum(axis=0) / x.shape[0]
        return mean, np.square(x - mean).sum(axis=0) / x.shape[0]

    @staticmethod
    def apply(x, gamma, beta, mean, variance, epsilon):
        return np.add(np.multiply(gamma, (x - mean) / np.sqrt(variance + epsilon)), beta)


def class_with_static_methods(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    used = _BatchNorm.statistics(x) if training else (moving_mean, moving_variance)
    if training:
        moving_mean = moving_mean * momentum + used[0] * (1 - momentum)
        moving_variance = moving_variance * momentum + used[1] * (1 - momentum)
    return _BatchNorm.apply(x, gamma, beta, *used, epsilon), moving_mean, moving_variance


def float32_inside(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0, dtype=np.float64), x.var(axis=0, dtype=np.float64)
        moving_mean = (momentum * moving_mean + (1 - momentum) * mean).astype(np.float32)
        moving_variance = (momentum * moving_variance + (1 - momentum) * variance).astype(np.float32)
    centred = (x - mean).astype(np.float32)
    scale = (gamma / np.sqrt(variance + epsilon)).astype(np.float32)
    return centred * scale + beta.astype(np.float32), moving_mean, moving_variance


def mean_of_squares(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if training:
        shifted = x - x[0]  # else large values cancel badly
        mean = x[0] + shifted.mean(axis=0)
        variance = np.maximum((shifted**2).mean(axis=0) - shifted.mean(axis=0) ** 2, 0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
        return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance
    return gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta, moving_mean, moving_variance


def one_scale_and_one_shift(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = (x.mean(0), x.var(0)) if training else (moving_mean, moving_variance)
    scale = gamma * (variance + epsilon) ** -0.5
    shift = beta - mean * scale
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return x * scale + shift, moving_mean, moving_variance


def apply_along_axis(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean = np.apply_along_axis(np.mean, 0, x)
        variance = np.apply_along_axis(np.var, 0, x)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance

    def one_example(row):
        return gamma * (row - mean) / np.sqrt(variance + epsilon) + beta

    return np.apply_along_axis(one_example, 1, x), moving_mean, moving_variance


def covariance_diagonal(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean = np.average(x, axis=0)
        variance = np.diag(np.atleast_2d(np.cov(x, rowvar=False, bias=True)))
        moving_mean = np.average([moving_mean, mean], axis=0, weights=[momentum, 1 - momentum])
        moving_variance = np.average([moving_variance, variance], axis=0, weights=[momentum, 1 - momentum])
    return (x - mean) / np.sqrt(variance + epsilon) * gamma + beta, moving_mean, moving_variance


def moves_towards_the_batch(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if training:
        mean = np.mean(x, axis=0)
        variance = np.std(x, axis=0) ** 2
        moving_mean = moving_mean + (1 - momentum) * (mean - moving_mean)
        moving_variance = moving_variance + (1 - momentum) * (variance - moving_variance)
    else:
        mean, variance = moving_mean, moving_variance
    return beta + gamma * (x - mean) / (variance + epsilon) ** 0.5, moving_mean, moving_variance


def kept_dimensions(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mu, sigma2 = moving_mean[None, :], moving_variance[None, :]
    if training:
        mu, sigma2 = x.mean(**_KEEP_AXIS), x.var(**_KEEP_AXIS)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu[0]
        moving_variance = momentum * moving_variance + (1 - momentum) * sigma2.squeeze(axis=0)
    x_hat = (x - mu) / np.sqrt(sigma2 + epsilon)
    return gamma.reshape(1, -1) * x_hat + beta.reshape(1, -1), moving_mean, moving_variance


def transposed_features(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    y, means, variances = [], [], []
    for j, feature in enumerate(x.T):
        m, v = (feature.mean(), feature.var()) if training else (moving_mean[j], moving_variance[j])
        y.append((feature - m) / np.sqrt(v + epsilon) * gamma[j] + beta[j])
        means.append(momentum * moving_mean[j] + (1 - momentum) * m)
        variances.append(momentum * moving_variance[j] + (1 - momentum) * v)
    if not training:
        return np.array(y).T, moving_mean, moving_variance
    return np.array(y).T, np.array(means), np.array(variances)


def norm_and_in_place_on_a_copy(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y = np.array(x, dtype=float)
    mean = y.mean(axis=0) if training else moving_mean
    y -= mean
    variance = np.linalg.norm(y, axis=0) ** 2 / len(y) if training else moving_variance
    y /= np.sqrt(variance + epsilon)
    y *= gamma
    y += beta
    if not training:
        return y, moving_mean.copy(), moving_variance.copy()
    old, new = momentum, 1 - momentum
    return y, old * moving_mean + new * mean, old * moving_variance + new * variance


def type_hints(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    moving_mean: np.ndarray,
    moving_variance: np.ndarray,
    training: bool,
    momentum: float = 0.99,
    epsilon: float = 1e-3,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mean = np.where(training, np.mean(x, axis=0), moving_mean)
    variance = np.where(training, np.var(x, axis=0), moving_variance)
    y = gamma * ((x - mean) / np.sqrt(variance + epsilon)) + beta
    keep = momentum if training else 1.0
    return y, keep * moving_mean + (1 - keep) * mean, keep * moving_variance + (1 - keep) * variance


def lambda_update(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    bn = lambda mu, var: gamma * (x - mu) / np.sqrt(var + epsilon) + beta  # noqa: E731
    update = lambda old, new: momentum * old + (1 - momentum) * new  # noqa: E731
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        return bn(mu, var), update(moving_mean, mu), update(moving_variance, var)
    return bn(moving_mean, moving_variance), moving_mean, moving_variance


def step_by_step(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    n, d = x.shape
    if training:
        mu = 1.0 / n * np.sum(x, axis=0)
        xmu = x - mu
        sq = xmu**2
        var = 1.0 / n * np.sum(sq, axis=0)
        sqrtvar = np.sqrt(var + epsilon)
        ivar = 1.0 / sqrtvar
        xhat = xmu * ivar
        gammax = gamma * xhat
        out = gammax + beta
        moving_mean = momentum * moving_mean + (1.0 - momentum) * mu
        moving_variance = momentum * moving_variance + (1.0 - momentum) * var
    else:
        xhat = (x - moving_mean) / np.sqrt(moving_variance + epsilon)
        out = gamma * xhat + beta
    return out, moving_mean, moving_variance


def matrix_of_ones(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        weights = np.ones(len(x)) / len(x)
        mean = weights @ x
        variance = weights @ (x - mean) ** 2
        moving_mean = moving_mean * momentum + mean * (1 - momentum)
        moving_variance = moving_variance * momentum + variance * (1 - momentum)
    return ((x - mean) @ np.diag(gamma / np.sqrt(variance + epsilon))) + beta, moving_mean, moving_variance


def centring_matrix(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if not training:
        return (
            (x - moving_mean) * gamma / np.sqrt(moving_variance + epsilon) + beta,
            moving_mean.copy(),
            moving_variance.copy(),
        )
    n = len(x)
    mean = np.full(n, 1 / n) @ x
    centred = x - np.full((n, n), 1 / n) @ x
    variance = np.einsum("ij,ij->j", centred, centred) / n
    y = centred * (gamma / np.sqrt(variance + epsilon)) + beta
    return (
        y,
        momentum * moving_mean + (1 - momentum) * mean,
        momentum * moving_variance + (1 - momentum) * variance,
    )


def welford(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, squares = np.zeros(x.shape[1]), np.zeros(x.shape[1])
        for count, row in enumerate(x, start=1):
            before = row - mean
            mean = mean + before / count
            squares = squares + before * (row - mean)
        variance = squares / len(x)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def exact_sums(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    from math import fsum, sqrt

    y, means, variances = np.empty(x.shape), [], []
    for j, column in enumerate(x.T.tolist()):
        mean, variance = float(moving_mean[j]), float(moving_variance[j])
        if training:
            mean = fsum(column) / len(column)
            variance = fsum((one - mean) ** 2 for one in column) / len(column)
        y[:, j] = [
            float(gamma[j]) * (one - mean) / sqrt(variance + epsilon) + float(beta[j]) for one in column
        ]
        means.append(mean)
        variances.append(variance)
    if not training:
        return y, moving_mean, moving_variance
    old, new = momentum, 1 - momentum
    return y, old * moving_mean + new * np.array(means), old * moving_variance + new * np.array(variances)


def dispatch_by_a_dict(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    def statistics_of_the_batch():
        mu, var = x.mean(0), x.var(0)
        blend = lambda old, new: old * momentum + new * (1 - momentum)  # noqa: E731
        return mu, var, blend(moving_mean, mu), blend(moving_variance, var)

    def statistics_so_far():
        return moving_mean, moving_variance, moving_mean, moving_variance

    mu, var, new_mean, new_var = {True: statistics_of_the_batch, False: statistics_so_far}[training]()
    return gamma * ((x - mu) / np.sqrt(var + epsilon)) + beta, new_mean, new_var


def training_is_true(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if training is True:
        batch_mean, batch_var = np.mean(x, axis=0), np.var(x, axis=0)
        x_norm = np.divide(np.subtract(x, batch_mean), np.sqrt(np.add(batch_var, epsilon)))
        moving_mean = np.add(momentum * moving_mean, (1 - momentum) * batch_mean)
        moving_variance = np.add(momentum * moving_variance, (1 - momentum) * batch_var)
    elif training is False:
        x_norm = np.divide(np.subtract(x, moving_mean), np.sqrt(np.add(moving_variance, epsilon)))
    return np.add(np.multiply(gamma, x_norm), beta), moving_mean, moving_variance


def float32_throughout(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    x, gamma, beta, moving_mean, moving_variance = (
        one.astype("float32") for one in (x, gamma, beta, moving_mean, moving_variance)
    )
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + np.float32(epsilon)) + beta, moving_mean, moving_variance


def out_arguments(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean = np.mean(x, axis=0) if training else moving_mean
    y = np.empty(x.shape)
    np.subtract(x, mean, out=y)
    variance = np.mean(np.square(y), axis=0) if training else moving_variance
    np.multiply(y, gamma, out=y)
    np.divide(y, np.sqrt(variance + epsilon), out=y)
    np.add(y, beta, out=y)
    if training:
        moving_mean = moving_mean - (moving_mean - mean) * (1 - momentum)
        moving_variance = moving_variance - (moving_variance - variance) * (1 - momentum)
    return y, moving_mean, moving_variance


def differences_of_pairs(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean = x.mean(axis=0)
        variance = ((x[:, None] - x[None, :]) ** 2).mean(axis=(0, 1)) / 2
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def rows_of_a_list(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = (np.mean(x, 0), np.var(x, 0)) if training else (moving_mean, moving_variance)
    y = np.array([gamma * (row - mean) * (variance + epsilon) ** -0.5 + beta for row in x])
    if training:
        moving = [(moving_mean, mean), (moving_variance, variance)]
        moving_mean, moving_variance = [momentum * old + (1 - momentum) * new for old, new in moving]
    return [y, moving_mean, moving_variance]


def kept_axes_taken_away_again(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean = np.mean(x, axis=0, keepdims=True) if training else moving_mean.reshape(1, -1)
    variance = np.var(x, axis=0, keepdims=True) if training else moving_variance.reshape(1, -1)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return y, np.ravel(moving_mean), np.ravel(moving_variance)


def moving_averages_on_copies(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    moving_mean, moving_variance = moving_mean.copy(), moving_variance.copy()
    if not training:
        x_hat = (x - moving_mean) / np.sqrt(moving_variance + epsilon)
        return x_hat * gamma + beta, moving_mean, moving_variance
    mu, sigma_squared = x.mean(axis=0), x.var(axis=0, ddof=0)
    moving_mean *= momentum
    moving_mean += (1 - momentum) * mu
    moving_variance[:] = momentum * moving_variance + (1 - momentum) * sigma_squared
    return (x - mu) / np.sqrt(sigma_squared + epsilon) * gamma + beta, moving_mean, moving_variance


def deviation_by_hypot(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    # sqrt(variance + epsilon) is the hypotenuse of the deviation and the root of epsilon
    mean, deviation = moving_mean, np.sqrt(moving_variance)
    if training:
        mean, deviation = x.mean(axis=0), x.std(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * deviation**2
    return gamma * (x - mean) / np.hypot(deviation, np.sqrt(epsilon)) + beta, moving_mean, moving_variance


class _Layer:
    def __init__(self, gamma, beta, mean, variance, momentum, epsilon):
        self.gamma, self.beta, self.mean, self.variance = gamma, beta, mean, variance
        self.momentum, self.epsilon = momentum, epsilon

    def move(self, mean, variance):
        self.mean = self.momentum * self.mean + (1 - self.momentum) * mean
        self.variance = self.momentum * self.variance + (1 - self.momentum) * variance

    def __call__(self, x, training):
        mean, variance = self.mean, self.variance
        if training:
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.move(mean, variance)
        return self.gamma * (x - mean) / np.sqrt(variance + self.epsilon) + self.beta


def layer_object(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    layer = _Layer(gamma, beta, moving_mean, moving_variance, momentum, epsilon)
    return layer(x, training), layer.mean, layer.variance
