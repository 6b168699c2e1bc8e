"""Answers to batch_norm_forward, written from its statement alone."""

import math

import numpy as np


def wrong_axis_1(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """In training every example is normalised over its features (layer normalisation)."""
    if training:
        mu = x.mean(axis=1, keepdims=True)
        var = x.var(axis=1, keepdims=True)
        moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
        return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_one_statistic_for_all_features(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes one mean and one variance over all features together."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = np.mean(x), np.var(x)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_n_minus_1(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """The variance of the batch is divided by N - 1 (by 1 where N is 1)."""
    if training:
        mu = np.mean(x, axis=0)
        var = np.sum((x - mu) ** 2, axis=0) / max(len(x) - 1, 1)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
    x_hat = (x - mu) / np.sqrt(var + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def wrong_moving_variance_n_minus_1(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """PyTorch's way: y is right, but the moving variance takes in the variance divided by N - 1."""
    if training:
        n = x.shape[0]
        mu, var = x.mean(0), x.var(0)
        y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
        unbiased = var * n / (n - 1) if n > 1 else var
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * unbiased
        return y, moving_mean, moving_variance
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_epsilon_outside_root(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """epsilon is added to the standard deviation, outside the root."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
    return gamma * (x - mu) / (np.sqrt(var) + epsilon) + beta, moving_mean, moving_variance


def wrong_momentum_swapped(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """momentum weights the batch and 1 - momentum the old moving average."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = (1 - momentum) * moving_mean + momentum * mu
        moving_variance = (1 - momentum) * moving_variance + momentum * var
    else:
        mu, var = moving_mean, moving_variance
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_batch_statistics_at_test(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the statistics of the batch at test time too."""
    mu = x.mean(axis=0)
    var = ((x - mu) ** 2).mean(axis=0)
    y = gamma * ((x - mu) / np.sqrt(var + epsilon)) + beta
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return y, moving_mean, moving_variance


def wrong_moving_updated_at_test(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Updates the moving averages at test time too."""
    batch_mean, batch_var = x.mean(axis=0), x.var(axis=0)
    mu, var = (batch_mean, batch_var) if training else (moving_mean, moving_variance)
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    moving_mean = momentum * moving_mean + (1 - momentum) * batch_mean
    moving_variance = momentum * moving_variance + (1 - momentum) * batch_var
    return y, moving_mean, moving_variance


def wrong_moving_in_place(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The given moving averages are changed in place and returned."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean *= momentum
        moving_mean += (1 - momentum) * mu
        moving_variance *= momentum
        moving_variance += (1 - momentum) * var
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_moving_averages_forgotten(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The moving averages are never updated, in training copies of the old ones are returned."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
    else:
        mu, var = moving_mean, moving_variance
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    return y, moving_mean.copy(), moving_variance.copy()


def wrong_moving_standard_deviation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The moving variance takes in the standard deviation of the batch."""
    if training:
        mu, std = x.mean(axis=0), x.std(axis=0)
        x_hat = (x - mu) / np.sqrt(std**2 + epsilon)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * std
    else:
        x_hat = (x - moving_mean) / np.sqrt(moving_variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def wrong_mean_of_squares(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The variance is the mean of squares minus the squared mean, without digits at large means."""
    if training:
        mu = x.mean(axis=0)
        var = np.maximum((x * x).mean(axis=0) - mu * mu, 0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_gamma_and_beta_swapped(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Scales with beta and shifts with gamma."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return beta * (x - mu) / np.sqrt(var + epsilon) + gamma, moving_mean, moving_variance


def wrong_shift_before_scale(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds beta before it multiplies with gamma."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return gamma * ((x - mu) / np.sqrt(var + epsilon) + beta), moving_mean, moving_variance


def wrong_normalised_with_moving_in_training(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """In training it normalises with the new moving averages instead of the statistics of the batch."""
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_variance_around_moving_mean(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The variance of the batch is taken around the new moving mean instead of the mean of the batch."""
    if training:
        mu = x.mean(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        var = np.mean((x - moving_mean) ** 2, axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_default_momentum(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.9, epsilon=1e-3
):
    """The default momentum is 0.9 instead of 0.99."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_default_epsilon(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-5
):
    """The default epsilon is 1e-5 instead of 1e-3."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_x_centred_in_place(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Subtracts the mean from the given x in place."""
    if training:
        mu = x.mean(axis=0)
        x -= mu
        var = np.mean(x**2, axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        var = moving_variance
        x -= moving_mean
    return gamma * x / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_epsilon_in_moving_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """epsilon gets into the moving variance, where it would be added a second time at test time."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0) + epsilon
        y = gamma * (x - mu) / np.sqrt(var) + beta
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
        return y, moving_mean, moving_variance
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_divided_by_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """The root is missing: divides by the variance plus epsilon."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    return gamma * (x - mu) / (var + epsilon) + beta, moving_mean, moving_variance


def wrong_single_example_like_test(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """A training batch of one example is treated as at test time, with the moving averages."""
    if training and len(x) > 1:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def wrong_first_batch_adopted(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Moving averages that are all 0 are taken for 'no batch yet' and replaced by those of the batch."""
    if not training:
        y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
        return y, moving_mean, moving_variance
    mu, var = x.mean(axis=0), x.var(axis=0)
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    if not np.any(moving_mean):
        return y, mu, var
    return y, momentum * moving_mean + (1 - momentum) * mu, momentum * moving_variance + (1 - momentum) * var


def wrong_epsilon_only_at_zero(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """epsilon is used only where the variance is 0, elsewhere it is left out."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    safe = np.where(var == 0, epsilon, var)
    return gamma * (x - mu) / np.sqrt(safe) + beta, moving_mean, moving_variance


def wrong_folded_scale(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Folds mean and shift into one float32 offset, so that large means leave no digits of y."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    scale = (gamma / np.sqrt(var + epsilon)).astype(np.float32)
    offset = (beta - mu * scale).astype(np.float32)
    return x * scale + offset, moving_mean, moving_variance


def wrong_old_average_replaced(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Returns the batch's mean and deviation as moving averages, and epsilon is outside the root."""
    if training:
        mu, std = x.mean(axis=0), x.std(axis=0)
        return gamma * (x - mu) / (std + epsilon) + beta, mu, std
    y = gamma * (x - moving_mean) / (np.sqrt(moving_variance) + epsilon) + beta
    return y, moving_mean, moving_variance


def wrong_moving_mean_used_for_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """A slip of copy and paste: the new moving variance starts from the moving mean."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_variance = momentum * moving_mean + (1 - momentum) * var
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, moving_mean, moving_variance


def right_plain(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Formulas as they stand, with an if for training."""
    if training:
        mu = np.mean(x, axis=0)
        var = np.mean((x - mu) ** 2, axis=0)
        new_mean = momentum * moving_mean + (1 - momentum) * mu
        new_variance = momentum * moving_variance + (1 - momentum) * var
    else:
        mu, var = moving_mean, moving_variance
        new_mean, new_variance = moving_mean, moving_variance
    x_hat = (x - mu) / np.sqrt(var + epsilon)
    return gamma * x_hat + beta, new_mean, new_variance


def right_var_method(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """NumPy's var, early return at test time."""
    if not training:
        y = (x - moving_mean) / np.sqrt(moving_variance + epsilon) * gamma + beta
        return y, moving_mean, moving_variance
    mu, var = x.mean(0), x.var(0)
    moving_mean = moving_mean * momentum + mu * (1 - momentum)
    moving_variance = moving_variance * momentum + var * (1 - momentum)
    return (x - mu) / np.sqrt(var + epsilon) * gamma + beta, moving_mean, moving_variance


def right_loop_over_features(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """A loop over the features with Python sums."""
    y = np.zeros(x.shape)
    mean, variance = np.array(moving_mean, dtype=float), np.array(moving_variance, dtype=float)
    n, d = x.shape
    for j in range(d):
        if training:
            m = math.fsum(x[:, j]) / n
            s2 = math.fsum((value - m) ** 2 for value in x[:, j]) / n
            mean[j] = momentum * mean[j] + (1 - momentum) * m
            variance[j] = momentum * variance[j] + (1 - momentum) * s2
        else:
            m, s2 = mean[j], variance[j]
        for i in range(n):
            y[i, j] = gamma[j] * (x[i, j] - m) / math.sqrt(s2 + epsilon) + beta[j]
    return y, mean, variance


def right_einsum(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Variance of the centred batch with einsum, copies at test time."""
    if training:
        mu = x.sum(axis=0) / x.shape[0]
        centred = x - mu
        var = np.einsum("nd,nd->d", centred, centred) / x.shape[0]
        means = momentum * moving_mean + (1 - momentum) * mu
        variances = momentum * moving_variance + (1 - momentum) * var
    else:
        centred, var = x - moving_mean, moving_variance
        means, variances = moving_mean.copy(), moving_variance.copy()
    return centred * (gamma / np.sqrt(var + epsilon)) + beta, means, variances


def _normalise(x, mu, var, gamma, beta, epsilon):
    return gamma * ((x - mu) / np.sqrt(var + epsilon)) + beta


def _moved(old, new, momentum):
    return momentum * old + (1 - momentum) * new


def right_helpers(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Two helpers, one for normalising and one for the moving average."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        return (
            _normalise(x, mu, var, gamma, beta, epsilon),
            _moved(moving_mean, mu, momentum),
            _moved(moving_variance, var, momentum),
        )
    y = _normalise(x, moving_mean, moving_variance, gamma, beta, epsilon)
    return y, moving_mean, moving_variance


def right_increment_form(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Moving averages as a small step towards the batch, updated in place on copies."""
    mu, var = moving_mean, moving_variance
    moving_mean, moving_variance = moving_mean.astype(float), moving_variance.astype(float)
    if training:
        mu, var = np.average(x, axis=0), np.std(x, axis=0) ** 2
        moving_mean += (1 - momentum) * (mu - moving_mean)
        moving_variance += (1 - momentum) * (var - moving_variance)
    y = (x - mu) * gamma
    y /= np.sqrt(var + epsilon)
    y += beta
    return y, moving_mean, moving_variance


def right_transposed(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Works on the rows of the transposed batch, one for each feature."""
    rows = []
    means, variances = [], []
    for row, g, b, m, v in zip(x.T, gamma, beta, moving_mean, moving_variance):
        mu, var = (row.mean(), row.var()) if training else (m, v)
        rows.append(g * (row - mu) / (var + epsilon) ** 0.5 + b)
        means.append(momentum * m + (1 - momentum) * mu if training else m)
        variances.append(momentum * v + (1 - momentum) * var if training else v)
    return np.stack(rows, axis=1), np.array(means), np.array(variances)


def right_out_arguments(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """NumPy functions with out= on one own buffer."""
    if training:
        mu, var = np.mean(x, axis=0), np.var(x, axis=0)
    else:
        mu, var = moving_mean, moving_variance
    y = np.subtract(x, mu)
    np.divide(y, np.sqrt(np.add(var, epsilon)), out=y)
    np.multiply(y, gamma, out=y)
    np.add(y, beta, out=y)
    if training:
        moving_mean = np.add(momentum * moving_mean, (1 - momentum) * mu)
        moving_variance = np.add(momentum * moving_variance, (1 - momentum) * var)
    return y, moving_mean, moving_variance


def right_negative_power(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Multiplies with (variance + epsilon) to the power -1/2, statistics with keepdims."""
    if training:
        mu = x.mean(axis=0, keepdims=True)
        var = np.square(x - mu).mean(axis=0, keepdims=True)
        new_mean = (momentum * moving_mean + (1 - momentum) * mu).reshape(-1)
        new_variance = (momentum * moving_variance + (1 - momentum) * var).reshape(-1)
    else:
        mu, var = moving_mean[None, :], moving_variance[None, :]
        new_mean, new_variance = moving_mean, moving_variance
    return gamma * (x - mu) * (var + epsilon) ** -0.5 + beta, new_mean, new_variance


def right_matrix_of_means(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Means as a product with a row of ones, statistics stacked."""
    old = np.stack([moving_mean, moving_variance])
    if not training:
        mu, var = old
        return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, old[0], old[1]
    ones = np.ones(len(x))
    mu = ones @ x / len(x)
    var = ones @ (x - mu) ** 2 / len(x)
    new = momentum * old + (1 - momentum) * np.stack([mu, var])
    return gamma * (x - mu) / np.sqrt(var + epsilon) + beta, new[0], new[1]


def wrong_squeezed(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """A batch of one example (or one feature) comes back without that axis."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    return np.squeeze(y), moving_mean, moving_variance


def wrong_constant_feature_becomes_0(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """A feature without variance in the batch becomes 0 instead of beta."""
    mu, var = moving_mean, moving_variance
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
    y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
    if training:
        y = np.where(var > 0, y, 0.0)
    return y, moving_mean, moving_variance


def wrong_epsilon_fixed(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Uses the number 0.001 at test time, whatever epsilon is given."""
    if training:
        mu, var = x.mean(axis=0), x.var(axis=0)
        y = gamma * (x - mu) / np.sqrt(var + epsilon) + beta
        moving_mean = momentum * moving_mean + (1 - momentum) * mu
        moving_variance = momentum * moving_variance + (1 - momentum) * var
        return y, moving_mean, moving_variance
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + 0.001) + beta
    return y, moving_mean, moving_variance
