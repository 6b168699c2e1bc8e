"""Wrong normalisations of inputs, as real learners would give them."""

import numpy as np


def statistics_of_all_numbers(x_train, x_test):
    """Takes one mean and one standard deviation over all features together."""
    mu, sigma = x_train.mean(), x_train.std()
    if sigma == 0:
        sigma = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_axis(x_train, x_test):
    """Normalises each example over its features (axis 1) instead of each feature."""

    def scale(x):
        mu = x.mean(axis=1, keepdims=True)
        sigma = x.std(axis=1, keepdims=True)
        return (x - mu) / np.where(sigma == 0, 1, sigma)

    return scale(x_train), scale(x_test)


def own_statistics_for_the_test_set(x_train, x_test):
    """Normalises the test set with its own mean and standard deviation."""

    def scale(x):
        mu = x.mean(axis=0)
        sigma = x.std(axis=0)
        return (x - mu) / np.where(sigma == 0, 1, sigma)

    return scale(x_train), scale(x_test)


def statistics_of_both_sets(x_train, x_test):
    """Takes mean and standard deviation over training and test set together."""
    both = np.vstack([x_train, x_test])
    mu, sigma = both.mean(axis=0), both.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def own_mean_for_the_test_set(x_train, x_test):
    """Shifts the test set by its own mean, though it divides by the sigma of the training set."""
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - x_train.mean(axis=0)) / sigma, (x_test - x_test.mean(axis=0)) / sigma


def sample_deviation(x_train, x_test):
    """Divides the sum of squares by N - 1 instead of N (ddof=1)."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0, ddof=1)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def divides_by_variance(x_train, x_test):
    """Divides by the variance instead of the standard deviation."""
    mu = x_train.mean(axis=0)
    variance = x_train.var(axis=0)
    variance[variance == 0] = 1
    return (x_train - mu) / variance, (x_test - mu) / variance


def no_care_for_constant_features(x_train, x_test):
    """Divides by sigma = 0 where a feature is constant in the training set (nan, inf)."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def epsilon_in_the_denominator(x_train, x_test):
    """Divides a constant feature by a tiny epsilon, which blows up a test example that differs."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    return (x_train - mu) / (sigma + 1e-8), (x_test - mu) / (sigma + 1e-8)


def constant_features_zero_everywhere(x_train, x_test):
    """Sets a constant feature to 0 in the test set too, instead of shifting it only."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        train = (x_train - mu) / sigma
        test = (x_test - mu) / sigma
    train[:, sigma == 0] = 0
    test[:, sigma == 0] = 0
    return train, test


def constant_features_left_as_they_are(x_train, x_test):
    """Leaves a constant feature as it is, without shifting it."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    mu[sigma == 0] = 0
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def all_or_nothing(x_train, x_test):
    """Divides no feature at all as soon as one of them is constant."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    if np.any(sigma == 0):
        return x_train - mu, x_test - mu
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def small_sigma_taken_for_zero(x_train, x_test):
    """Does not divide a feature with a small but real spread (sigma below 0.01)."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma < 1e-2] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def in_place(x_train, x_test):
    """Changes the arrays that it is given (and fails for integers)."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    x_train -= mu
    x_train /= sigma
    x_test -= mu
    x_test /= sigma
    return x_train, x_test


def changes_only_the_test_set(x_train, x_test):
    """Writes the normalised features into the given x_test, where integers also lose their decimals."""
    train = np.zeros(x_train.shape)
    for j in range(x_train.shape[1]):
        mu, sigma = x_train[:, j].mean(), x_train[:, j].std()
        if sigma == 0:
            sigma = 1
        train[:, j] = (x_train[:, j] - mu) / sigma
        x_test[:, j] = (x_test[:, j] - mu) / sigma
    return train, x_test


def integers_stay_integers(x_train, x_test):
    """Collects the results in arrays of the inputs' dtype, so integers lose their decimals."""
    train, test = np.zeros_like(x_train), np.zeros_like(x_test)
    for j in range(x_train.shape[1]):
        mu, sigma = x_train[:, j].mean(), x_train[:, j].std()
        if sigma == 0:
            sigma = 1
        train[:, j] = (x_train[:, j] - mu) / sigma
        test[:, j] = (x_test[:, j] - mu) / sigma
    return train, test


def mean_of_squares_minus_square(x_train, x_test):
    """Computes the variance as mean(x^2) - mean(x)^2: overflows for uint8, loses all digits at large means."""
    mu = x_train.mean(axis=0)
    variance = (x_train**2).mean(axis=0) - mu**2
    sigma = np.sqrt(np.maximum(variance, 0))
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def min_max_scaling(x_train, x_test):
    """Divides by the range (max - min) instead of the standard deviation."""
    mu = x_train.mean(axis=0)
    span = np.ptp(x_train, axis=0).astype(float)
    span[span == 0] = 1
    return (x_train - mu) / span, (x_test - mu) / span


def unshifted_test_set(x_train, x_test):
    """Forgets the mean in the test set: it divides x_test by sigma without shifting it."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, x_test / sigma


def own_statistics_and_no_care(x_train, x_test):
    """Two mistakes: the test set has its own statistics, and sigma = 0 is not cared for (nan)."""
    return (
        (x_train - x_train.mean(axis=0)) / x_train.std(axis=0),
        (x_test - x_test.mean(axis=0)) / x_test.std(axis=0),
    )


def sample_deviation_and_epsilon(x_train, x_test):
    """Two mistakes: sigma with N - 1, and an epsilon in the denominator instead of care for sigma = 0."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0, ddof=1) + 1e-7
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def squeezed(x_train, x_test):
    """Squeezes the results, so that a test set of one example comes back as (D,) instead of (1, D)."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return np.squeeze((x_train - mu) / sigma), np.squeeze((x_test - mu) / sigma)


def both_sets_together(x_train, x_test):
    """Takes mean and deviation of the training and test examples together."""
    everything = np.concatenate([x_train, x_test]).astype(float)
    mean, deviation = everything.mean(axis=0), everything.std(axis=0)
    deviation[deviation == 0] = 1
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def test_set_by_itself(x_train, x_test):
    """Normalises the test set with its own statistics."""

    def normalised(x):
        deviation = x.std(axis=0)
        return (x - x.mean(axis=0)) / np.where(deviation == 0, 1, deviation)

    return normalised(x_train), normalised(x_test)


def test_mean_with_training_deviation(x_train, x_test):
    """Centres the test set with its own mean and divides by the training set's deviation."""
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return (x_train - x_train.mean(axis=0)) / deviation, (x_test - x_test.mean(axis=0)) / deviation


def epsilon_for_constants(x_train, x_test):
    """Adds 1e-8 to the deviation, so a constant feature becomes huge in the test set."""
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0) + 1e-8
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def constants_become_zero(x_train, x_test):
    """Makes a constant feature 0 in the test set too."""
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    factor = np.where(deviation > 0, 1 / np.where(deviation > 0, deviation, 1), 0)
    return (x_train - mean) * factor, (x_test - mean) * factor


def constants_left_alone(x_train, x_test):
    """Leaves a constant feature as it is, without shifting it."""
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    mean, deviation = np.where(deviation == 0, 0, mean), np.where(deviation == 0, 1, deviation)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def constants_dropped(x_train, x_test):
    """Leaves constant features out."""
    varies = x_train.std(axis=0) > 0
    x_train, x_test = x_train[:, varies], x_test[:, varies]
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def small_deviations_raised(x_train, x_test):
    """Divides by 0.01 at least, so features with a small range are not normalised."""
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    deviation = np.where(deviation == 0, 1, np.maximum(deviation, 0.01))
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def sample_deviation_and_own_test_mean(x_train, x_test):
    """Two mistakes: the deviation over N - 1, and the test set's own mean."""
    deviation = x_train.std(axis=0, ddof=1)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_train - x_train.mean(axis=0)) / deviation, (x_test - x_test.mean(axis=0)) / deviation


def by_the_variance(x_train, x_test):
    """Divides by the variance."""
    mean, variance = x_train.mean(axis=0), x_train.var(axis=0)
    variance = np.where(variance == 0, 1, variance)
    return (x_train - mean) / variance, (x_test - mean) / variance


def by_the_range(x_train, x_test):
    """Brings each feature into the range from 0 to 1 instead."""
    low, span = x_train.min(axis=0), np.ptp(x_train.astype(float), axis=0)
    span = np.where(span == 0, 1, span)
    return (x_train - low.astype(float)) / span, (x_test - low.astype(float)) / span


def median_and_deviation(x_train, x_test):
    """Shifts by the median."""
    middle, deviation = np.median(x_train, axis=0), x_train.std(axis=0)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_train - middle) / deviation, (x_test - middle) / deviation


def one_mean_for_all(x_train, x_test):
    """Takes one mean and one deviation of all features."""
    mean, deviation = x_train.mean(), x_train.std() or 1
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def each_example(x_train, x_test):
    """Normalises each example over its features."""

    def normalised(x):
        deviation = x.std(axis=1, keepdims=True)
        return (x - x.mean(axis=1, keepdims=True)) / np.where(deviation == 0, 1, deviation)

    return normalised(x_train), normalised(x_test)


def not_centred(x_train, x_test):
    """Divides by the deviation without subtracting the mean."""
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return x_train / deviation, x_test / deviation


def statistics_of_the_normalised(x_train, x_test):
    """Computes the statistics again after the training set has been normalised, and uses them for the test set."""
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    x_train = (x_train - x_train.mean(axis=0)) / deviation
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return x_train, (x_test - x_train.mean(axis=0)) / deviation


def training_set_alone(x_train, x_test):
    """Leaves the test set as it is."""
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return (x_train - x_train.mean(axis=0)) / deviation, x_test.astype(float)


def rounded_mean(x_train, x_test):
    """Keeps the type of the input for the mean, so it is cut off for integers."""
    mean = x_train.mean(axis=0).astype(x_train.dtype)
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return (x_train - mean.astype(float)) / deviation, (x_test - mean.astype(float)) / deviation


def wraps_around(x_train, x_test):
    """Subtracts in the type of the input, so images of uint8 wrap around."""
    mean = x_train.mean(axis=0).astype(x_train.dtype)
    rest = x_train.mean(axis=0) - mean
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    return ((x_train - mean) - rest) / deviation, ((x_test - mean) - rest) / deviation


def floats_in_place(x_train, x_test):
    """Normalises floats in place."""
    mean = x_train.mean(axis=0)
    deviation = np.where(x_train.std(axis=0) == 0, 1, x_train.std(axis=0))
    if x_train.dtype.kind != "f":
        x_train, x_test = x_train.astype(float), x_test.astype(float)
    x_train -= mean
    x_test -= mean
    x_train /= deviation
    x_test /= deviation
    return x_train, x_test


def constant_if_it_starts_so(x_train, x_test):
    """Takes a feature for constant if its first two examples agree."""
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    same = x_train[0] == x_train[1]
    deviation = np.where(same, 1, deviation)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


def deviation_of_a_thousandth_taken_for_zero(x_train, x_test):
    """Takes a feature with a deviation below 0.001 for a constant one."""
    mean, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma < 1e-3] = 1
    return (x_train - mean) / sigma, (x_test - mean) / sigma


def variance_of_a_millionth_taken_for_zero(x_train, x_test):
    """Takes a feature with a variance below 0.000001 for a constant one."""
    mean, variance = x_train.mean(axis=0), x_train.var(axis=0)
    sigma = np.sqrt(np.where(variance < 1e-6, 1, variance))
    return (x_train - mean) / sigma, (x_test - mean) / sigma


def rounded_deviation_is_zero(x_train, x_test):
    """Rounds the deviation to three digits to see whether it is 0."""
    mean, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma = np.where(np.round(sigma, 3) == 0, 1, sigma)
    return (x_train - mean) / sigma, (x_test - mean) / sigma


def close_to_the_first_example(x_train, x_test):
    """Takes a feature for constant if all examples are close to the first: with a large mean, all are."""
    mean, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[np.isclose(x_train, x_train[0]).all(axis=0)] = 1
    return (x_train - mean) / sigma, (x_test - mean) / sigma


def deviation_small_beside_the_mean(x_train, x_test):
    """Takes a feature for constant if its deviation is small beside its mean."""
    mean, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma <= 1e-4 * np.abs(mean)] = 1
    sigma[sigma == 0] = 1
    return (x_train - mean) / sigma, (x_test - mean) / sigma
