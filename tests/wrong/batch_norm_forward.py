"""Wrong batch normalisations, as real learners would give them."""

import numpy as np


def deviation_over_n_minus_1(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Divides the variance by N - 1 (ddof=1), for normalising and in the moving average."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0, ddof=1)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def moving_variance_over_n_minus_1(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Puts the variance with N - 1 into the moving average, as PyTorch does; y is right."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0, ddof=1)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def wrong_axis(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Normalises each example over its features (axis 1) instead of each feature over the batch."""
    if training:
        mean = x.mean(axis=1, keepdims=True)
        variance = x.var(axis=1, keepdims=True)
        moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def statistics_of_all_numbers(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes one mean and one variance over the whole batch and all features."""
    if training:
        mean = x.mean()
        variance = x.var()
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def momentum_exchanged(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Exchanges the weights of the moving average, as PyTorch defines momentum."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = (1 - momentum) * moving_mean + momentum * mean
        moving_variance = (1 - momentum) * moving_variance + momentum * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def epsilon_outside_the_root(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds epsilon to the standard deviation, outside the root."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / (np.sqrt(variance) + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def epsilon_forgotten(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Leaves epsilon out (0 / 0 for a feature that is constant in the batch)."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance)
    return gamma * x_hat + beta, moving_mean, moving_variance


def epsilon_in_training_only(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Leaves epsilon out at test time."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + (epsilon if training else 0))
    return gamma * x_hat + beta, moving_mean, moving_variance


def no_root(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Divides by the variance plus epsilon, without the root."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / (variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def batch_statistics_at_test_time(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the statistics of the batch at test time too."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = x.mean(axis=0), x.var(axis=0)
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def updates_at_test_time(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Updates the moving averages at test time too, and normalises with the updated ones."""
    mean, variance = x.mean(axis=0), x.var(axis=0)
    moving_mean = momentum * moving_mean + (1 - momentum) * mean
    moving_variance = momentum * moving_variance + (1 - momentum) * variance
    if not training:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def moving_averages_in_training(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the updated moving averages in training, instead of the batch's statistics."""
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
    x_hat = (x - moving_mean) / np.sqrt(moving_variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def never_updates(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Does not update the moving averages."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def returns_batch_statistics(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Returns the statistics of the batch instead of the moving averages."""
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, mean, variance


def moving_averages_changed(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Updates the moving averages in the arrays that it is given."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean *= momentum
        moving_mean += (1 - momentum) * mean
        moving_variance *= momentum
        moving_variance += (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def x_changed(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Normalises x in place, so the caller's activations are changed."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x -= mean
    x /= np.sqrt(variance + epsilon)
    return gamma * x + beta, moving_mean, moving_variance


def one_axis_too_many(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Returns the moving averages as (1, D) instead of (D,)."""
    if training:
        mean = x.mean(axis=0, keepdims=True)
        variance = x.var(axis=0, keepdims=True)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def moving_deviation(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Keeps the moving average of the standard deviation instead of the variance."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * np.sqrt(variance)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def epsilon_in_the_moving_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Puts the variance plus epsilon into the moving average."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * (variance + epsilon)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def gamma_and_beta_forgotten(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Forgets gamma and beta."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return x_hat, moving_mean, moving_variance


def gamma_and_beta_in_training_only(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Scales and shifts in training only; at test time gamma and beta are forgotten."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    y = gamma * x_hat + beta if training else x_hat
    return y, moving_mean, moving_variance


def gamma_and_beta_exchanged(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Exchanges gamma and beta: scales by beta and shifts by gamma."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return beta * x_hat + gamma, moving_mean, moving_variance


def shifted_before_scaled(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds beta before it multiplies by gamma."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * (x_hat + beta), moving_mean, moving_variance


def matrix_product_with_gamma(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the matrix product with gamma, which sums over the features, instead of scaling each one."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return (x_hat @ gamma)[:, None] + beta, moving_mean, moving_variance


def fixed_momentum(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Has 0.99 written into the moving averages and ignores the argument momentum."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = 0.99 * moving_mean + 0.01 * mean
        moving_variance = 0.99 * moving_variance + 0.01 * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def other_defaults(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.9, epsilon=1e-5):
    """Has other defaults: momentum 0.9 and epsilon 1e-5."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def square_of_the_mean(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Computes the variance as mean(x^2) - mean(x)^2, which loses all digits where the mean is large."""
    if training:
        mean = x.mean(axis=0)
        variance = np.maximum((x**2).mean(axis=0) - mean**2, 0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def exchanged_results(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Returns (y, moving_variance, moving_mean): the two averages are exchanged."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_variance, moving_mean


def moving_variance_around_the_moving_mean(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the variance for the moving average around the moving mean instead of the batch's mean."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * ((x - moving_mean) ** 2).mean(axis=0)
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def n_minus_1_and_epsilon_outside(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Two mistakes: the variance is divided by N - 1, and epsilon is added outside the root."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0, ddof=1)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / (np.sqrt(variance) + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def exchanged_momentum_in_place(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Two mistakes: the weights of the moving average are exchanged, and the given arrays are changed."""
    if training:
        mean = x.mean(axis=0)
        variance = x.var(axis=0)
        moving_mean[:] = (1 - momentum) * moving_mean + momentum * mean
        moving_variance[:] = (1 - momentum) * moving_variance + momentum * variance
    else:
        mean, variance = moving_mean, moving_variance
    x_hat = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * x_hat + beta, moving_mean, moving_variance


def same_statistics_for_all_features(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes mean and variance of the whole batch, one number for all features."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = np.mean(x), np.var(x)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def layer_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Normalises each example over its features in training."""
    if not training:
        return (
            gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta,
            moving_mean,
            moving_variance,
        )
    mean, variance = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
    moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
    return y, moving_mean, moving_variance


def momentum_the_other_way(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Weights the new statistics with the momentum, as PyTorch does."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = (1 - momentum) * moving_mean + momentum * mean
        moving_variance = (1 - momentum) * moving_variance + momentum * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def momentum_the_other_way_for_the_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Weights are right in the moving mean and swapped in the moving variance."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = (1 - momentum) * moving_variance + momentum * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def unbiased_moving_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the variance over N, but keeps the one over N - 1, as PyTorch does."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        n = len(x)
        unbiased = variance * n / (n - 1) if n > 1 else variance
        moving_variance = momentum * moving_variance + (1 - momentum) * unbiased
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def pytorch_in_both_respects(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Two mistakes: momentum weights the new value, and the moving variance is the one over N - 1."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = (1 - momentum) * moving_mean + momentum * mean
        moving_variance = (1 - momentum) * moving_variance + momentum * x.var(axis=0, ddof=1)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def moving_standard_deviation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Keeps a moving average of the standard deviation instead of the variance."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * x.std(axis=0)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def normalises_with_the_new_moving_averages(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the updated moving averages, in training too."""
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * x.mean(axis=0)
        moving_variance = momentum * moving_variance + (1 - momentum) * x.var(axis=0)
    y = gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def variance_around_the_moving_mean(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the variance around the new moving mean instead of the batch's mean."""
    if not training:
        return (
            gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta,
            moving_mean,
            moving_variance,
        )
    mean = x.mean(axis=0)
    moving_mean = momentum * moving_mean + (1 - momentum) * mean
    variance = np.mean((x - moving_mean) ** 2, axis=0)
    moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def batch_statistics_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with the batch's statistics in evaluation too; only the update is left out."""
    mean, variance = x.mean(axis=0), x.var(axis=0)
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def updates_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Updates the moving averages in evaluation too."""
    mean, variance = x.mean(axis=0), x.var(axis=0)
    y_mean, y_variance = (mean, variance) if training else (moving_mean, moving_variance)
    y = gamma * (x - y_mean) / np.sqrt(y_variance + epsilon) + beta
    moving_mean = momentum * moving_mean + (1 - momentum) * mean
    moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return y, moving_mean, moving_variance


def training_turned_round(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Does in evaluation what belongs to training, and the other way round."""
    mean, variance = moving_mean, moving_variance
    if not training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def no_scale_and_shift_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Applies gamma and beta in training only."""
    if not training:
        return (x - moving_mean) / np.sqrt(moving_variance + epsilon), moving_mean, moving_variance
    mean, variance = x.mean(axis=0), x.var(axis=0)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    return (
        y,
        momentum * moving_mean + (1 - momentum) * mean,
        momentum * moving_variance + (1 - momentum) * variance,
    )


def no_epsilon_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds epsilon in training only."""
    if not training:
        return gamma * (x - moving_mean) / np.sqrt(moving_variance) + beta, moving_mean, moving_variance
    mean, variance = x.mean(axis=0), x.var(axis=0)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    return (
        y,
        momentum * moving_mean + (1 - momentum) * mean,
        momentum * moving_variance + (1 - momentum) * variance,
    )


def epsilon_beside_the_deviation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds epsilon to the standard deviation, outside the root."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / (np.sqrt(variance) + epsilon) + beta, moving_mean, moving_variance


def epsilon_outside_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Adds epsilon outside the root in evaluation only."""
    if not training:
        y = gamma * (x - moving_mean) / (np.sqrt(moving_variance) + epsilon) + beta
        return y, moving_mean, moving_variance
    mean, variance = x.mean(axis=0), x.var(axis=0)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    return (
        y,
        momentum * moving_mean + (1 - momentum) * mean,
        momentum * moving_variance + (1 - momentum) * variance,
    )


def fixed_epsilon(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Writes 1e-5 into the formula, whatever epsilon is."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + 1e-5) + beta, moving_mean, moving_variance


def fixed_momentum_of_0_9(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Writes 0.9 into the formula, whatever the momentum is."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = 0.9 * moving_mean + 0.1 * mean
        moving_variance = 0.9 * moving_variance + 0.1 * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def another_default_epsilon(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-5
):
    """Changes the default of epsilon to 1e-5."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def another_default_momentum(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.9, epsilon=1e-3
):
    """Changes the default of momentum to 0.9."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def gamma_and_beta_swapped(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Scales with beta and shifts by gamma."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return beta * (x - mean) / np.sqrt(variance + epsilon) + gamma, moving_mean, moving_variance


def scales_the_shift_too(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Computes gamma * (x_hat + beta)."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * ((x - mean) / np.sqrt(variance + epsilon) + beta), moving_mean, moving_variance


def mean_of_squares(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Takes the mean of the squares minus the square of the mean, which loses all digits at large means."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean = x.mean(axis=0)
        variance = np.mean(x**2, axis=0) - mean**2
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def uncentred_variance(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Forgets to subtract the mean in the variance."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), np.mean(x**2, axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def mean_not_subtracted(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Divides x itself by the standard deviation."""
    variance = moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * x / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def changes_the_moving_averages(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Updates the moving averages that it is given in place."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean *= momentum
        moving_mean += (1 - momentum) * mean
        moving_variance *= momentum
        moving_variance += (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def changes_its_activations(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Subtracts the mean from x in place."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    x -= mean
    return gamma * x / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def moving_averages_as_rows(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Returns moving averages of shape (1, D) in training."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0, keepdims=True), x.var(axis=0, keepdims=True)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def returns_only_y(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Returns y alone."""
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta


def returns_the_batch_statistics(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Returns the batch's mean and variance in place of the moving averages."""
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, mean, variance


def single_examples_as_they_are(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the moving averages for a batch of one in training, since it has no variance."""
    mean, variance = moving_mean, moving_variance
    if training and len(x) > 1:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def variance_of_one_is_one(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Replaces a variance of 0 by 1, as in the normalisation of inputs."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        variance = np.where(variance == 0, 1.0, variance)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def ddof_and_epsilon_outside(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Two mistakes: the standard deviation is the one over N - 1, and epsilon stands outside the root."""
    mean, deviation = moving_mean, np.sqrt(moving_variance)
    if training:
        mean, deviation = x.mean(axis=0), x.std(axis=0, ddof=1)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * deviation**2
    return gamma * (x - mean) / (deviation + epsilon) + beta, moving_mean, moving_variance


def float32_moving_averages_of_one_pass(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Two mistakes: momentum for the new value, and the moving averages are updated in evaluation."""
    mean, variance = x.mean(axis=0), x.var(axis=0)
    used = (mean, variance) if training else (moving_mean, moving_variance)
    y = gamma * (x - used[0]) / np.sqrt(used[1] + epsilon) + beta
    moving_mean = moving_mean + momentum * (mean - moving_mean)
    moving_variance = moving_variance + momentum * (variance - moving_variance)
    return y, moving_mean, moving_variance


def only_the_mean_moves(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Forgets to update the moving variance."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance):
    """Right, but for the batch's mean and variance."""
    if training:
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    else:
        mean, variance = moving_mean, moving_variance
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


def median_of_the_batch(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Takes the median for the mean."""
    moving = (moving_mean, moving_variance)
    return _with(x, gamma, beta, *moving, training, momentum, epsilon, np.median(x, axis=0), x.var(axis=0))


def mean_absolute_deviation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the square of the mean absolute deviation for the variance: the same for two examples."""
    mean = x.mean(axis=0)
    variance = np.mean(np.abs(x - mean), axis=0) ** 2
    return _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance)


def sum_of_squares(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Forgets to divide the sum of squares by N."""
    mean = x.mean(axis=0)
    variance = np.sum((x - mean) ** 2, axis=0)
    return _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance)


def divided_by_the_features(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Divides the sums by D instead of N."""
    mean = x.sum(axis=0) / x.shape[1]
    variance = np.sum((x - mean) ** 2, axis=0) / x.shape[1]
    return _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance)


def epsilon_as_a_floor(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Uses epsilon as the smallest variance instead of adding it."""
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        moving_variance = momentum * moving_variance + (1 - momentum) * variance
    return gamma * (x - mean) / np.sqrt(np.maximum(variance, epsilon)) + beta, moving_mean, moving_variance


def zero_means_default(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Takes the default where momentum is 0."""
    momentum, mean, variance = momentum or 0.99, x.mean(axis=0), x.var(axis=0)
    return _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance)


def size_of_gamma(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Scales by the absolute value of gamma."""
    moving = (moving_mean, moving_variance)
    return _with(x, abs(gamma), beta, *moving, training, momentum, epsilon, x.mean(axis=0), x.var(axis=0))


def unbiased_from_two_examples_on(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Divides the variance by N - 1, but by 1 where N is 1."""
    mean = x.mean(axis=0)
    variance = np.sum((x - mean) ** 2, axis=0) / max(len(x) - 1, 1)
    return _with(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon, mean, variance)


def correction_as_in_adam(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Corrects the moving averages for a start at 0, as Adam does."""
    y, *moved = _with(
        x,
        gamma,
        beta,
        moving_mean,
        moving_variance,
        training,
        momentum,
        epsilon,
        x.mean(axis=0),
        x.var(axis=0),
    )
    return (y, *(one / (1 - momentum) for one in moved)) if training else (y, *moved)


def moves_before_it_is_told(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Normalises with a blend of moving and batch statistics in evaluation."""
    mean, variance = x.mean(axis=0), x.var(axis=0)
    moved_mean = momentum * moving_mean + (1 - momentum) * mean
    moved_variance = momentum * moving_variance + (1 - momentum) * variance
    if training:
        return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moved_mean, moved_variance
    y = gamma * (x - moved_mean) / np.sqrt(moved_variance + epsilon) + beta
    return y, moving_mean, moving_variance


def deviation_not_squared_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Takes the moving variance for a standard deviation in evaluation."""
    if not training:
        y = gamma * (x - moving_mean) / (moving_variance + epsilon) + beta
        return y, moving_mean, moving_variance
    moving = (moving_mean, moving_variance)
    return _with(x, gamma, beta, *moving, True, momentum, epsilon, x.mean(axis=0), x.var(axis=0))


def constant_features_switched_off(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Makes a feature that is constant in the batch 0 instead of beta."""
    moving = (moving_mean, moving_variance)
    y, *moved = _with(x, gamma, beta, *moving, training, momentum, epsilon, x.mean(axis=0), x.var(axis=0))
    return (np.where(x.var(axis=0) == 0, 0.0, y) if training else y), *moved


def outliers_cut_off(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Cuts what is normalised off at 1.5 deviations."""
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    moving = (moving_mean, moving_variance)
    _, *moved = _with(x, gamma, beta, *moving, training, momentum, epsilon, x.mean(axis=0), x.var(axis=0))
    return gamma * np.clip((x - mean) / np.sqrt(variance + epsilon), -1.5, 1.5) + beta, *moved


def moving_variance_of_0_becomes_1(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    """Puts 1 in the place of a moving variance of 0 at test time, though epsilon is there for that."""
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
        moving_mean = momentum * moving_mean + (1 - momentum) * mean
        return y, moving_mean, momentum * moving_variance + (1 - momentum) * variance
    variance = np.where(moving_variance == 0, 1, moving_variance)
    return gamma * (x - moving_mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance
