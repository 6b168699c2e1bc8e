"""Answers to normalise_inputs, written from its statement alone."""

import numpy as np


def wrong_test_with_its_own_statistics(x_train, x_test):
    """The test set is normalised with its own mean and standard deviation, not the training set's."""

    def norm(a):
        std = a.std(axis=0)
        std[std == 0] = 1
        return (a - a.mean(axis=0)) / std

    return norm(x_train), norm(x_test)


def wrong_statistics_of_both_sets(x_train, x_test):
    """Mean and standard deviation are taken over training and test examples together."""
    everything = np.concatenate([x_train, x_test])
    mu, sigma = everything.mean(axis=0), everything.std(axis=0)
    sigma = np.where(sigma == 0, 1, sigma)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_one_mean_for_all_features(x_train, x_test):
    """One mean and one standard deviation for the whole table instead of one for each feature."""
    mu = np.mean(x_train)
    sigma = np.std(x_train)
    if sigma == 0:
        sigma = 1.0
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_rows_normalised(x_train, x_test):
    """Statistics are taken along axis 1, so that each example is normalised instead of each feature."""
    out = []
    for part in (x_train, x_test):
        mu = part.mean(axis=1, keepdims=True)
        sigma = part.std(axis=1, keepdims=True)
        out.append((part - mu) / np.where(sigma > 0, sigma, 1.0))
    return out[0], out[1]


def wrong_divided_by_n_minus_1(x_train, x_test):
    """The standard deviation has N - 1 in its denominator (ddof=1) instead of N."""
    mu = x_train.mean(axis=0)
    n = x_train.shape[0]
    sigma = np.sqrt(((x_train - mu) ** 2).sum(axis=0) / max(n - 1, 1))
    sigma[sigma == 0] = 1.0
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_divided_by_variance(x_train, x_test):
    """The square root is missing: the features are divided by the variance."""
    mu = x_train.mean(axis=0)
    variance = ((x_train - mu) ** 2).mean(axis=0)
    variance = np.where(variance == 0, 1, variance)
    return (x_train - mu) / variance, (x_test - mu) / variance


def wrong_epsilon_for_constants(x_train, x_test):
    """Adds 1e-8 to sigma, so a test value off a constant feature becomes huge instead of shifted."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0) + 1e-8
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_constant_feature_left_as_it_is(x_train, x_test):
    """A feature with sigma 0 is not normalised at all: it keeps its value instead of being shifted."""
    new_train = x_train.astype(float)
    new_test = x_test.astype(float)
    for j in range(x_train.shape[1]):
        s = x_train[:, j].std()
        if s > 0:
            m = x_train[:, j].mean()
            new_train[:, j] = (x_train[:, j] - m) / s
            new_test[:, j] = (x_test[:, j] - m) / s
    return new_train, new_test


def wrong_constant_feature_zero_in_test(x_train, x_test):
    """A feature with sigma 0 becomes 0 in the test set too, whatever its value is there."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)

    def norm(a):
        result = np.zeros(a.shape)
        np.divide(a - mu, sigma, out=result, where=sigma > 0)
        return result

    return norm(x_train), norm(x_test)


def wrong_zero_division(x_train, x_test):
    """Constant features are forgotten: 0 / 0 makes them nan."""
    with np.errstate(all="ignore"):
        mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
        return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_truncated_to_input_type(x_train, x_test):
    """The results go into arrays of the inputs' type, so for integer inputs all decimals are cut off."""
    a, b = np.empty_like(x_train), np.empty_like(x_test)
    for j in range(x_train.shape[1]):
        column = x_train[:, j]
        m, s = column.mean(), column.std()
        if s == 0:
            s = 1
        a[:, j] = (column - m) / s
        b[:, j] = (x_test[:, j] - m) / s
    return a, b


def wrong_float_inputs_changed(x_train, x_test):
    """Where the inputs are float64, asarray does not copy and the given arrays are changed in place."""
    x_train = np.asarray(x_train, dtype=np.float64)
    x_test = np.asarray(x_test, dtype=np.float64)
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma[sigma == 0] = 1
    x_train -= mu
    x_train /= sigma
    x_test -= mu
    x_test /= sigma
    return x_train, x_test


def wrong_min_max(x_train, x_test):
    """Scales to the range 0 to 1 with minimum and maximum instead of mean 0 and variance 1."""
    low, high = x_train.min(axis=0).astype(float), x_train.max(axis=0).astype(float)
    width = np.where(high > low, high - low, 1)
    return (x_train - low) / width, (x_test - low) / width


def wrong_small_sigma_taken_for_zero(x_train, x_test):
    """Takes every sigma below 0.01 for 0, so features that vary by 0.0001 are only shifted."""
    mu = x_train.mean(axis=0)
    sigma = x_train.std(axis=0)
    sigma = np.where(sigma < 0.01, 1.0, sigma)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_squares_of_small_integers(x_train, x_test):
    """Squares the inputs in their own type, so the squares of uint8 images overflow."""
    mu = x_train.mean(axis=0)
    variance = np.mean(x_train * x_train, axis=0) - mu**2
    sigma = np.sqrt(np.maximum(variance, 0))
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_mean_rounded_to_input_type(x_train, x_test):
    """The mean is stored in the inputs' type: cut off for integers, and uint8 differences wrap around."""
    mu = x_train.mean(axis=0).astype(x_train.dtype)
    sigma = x_train.std(axis=0)
    sigma = sigma + (sigma == 0)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def wrong_order_of_results(x_train, x_test):
    """Returns the test set first and the training set second."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_test - mu) / sigma, (x_train - mu) / sigma


def wrong_test_only_shifted(x_train, x_test):
    """The test set is shifted by the mean but not divided by sigma."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, x_test - mu


def wrong_one_constant_stops_all(x_train, x_test):
    """As soon as one feature is constant, no feature is divided by its sigma."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    if np.any(sigma == 0):
        sigma = np.ones_like(sigma)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def right_where(x_train, x_test):
    """Mean and std along axis 0, and np.where for the constant features."""
    mu = np.mean(x_train, axis=0, dtype=np.float64)
    sigma = np.std(x_train, axis=0, dtype=np.float64)
    sigma = np.where(sigma == 0, 1.0, sigma)
    return (x_train - mu) / sigma, (x_test - mu) / sigma


def right_loop_over_features(x_train, x_test):
    """A loop over the columns on own float copies."""
    a, b = np.array(x_train, dtype=float), np.array(x_test, dtype=float)
    for j in range(a.shape[1]):
        m = sum(a[:, j]) / len(a)
        a[:, j] -= m
        b[:, j] -= m
        s = (sum(a[:, j] ** 2) / len(a)) ** 0.5
        if s != 0:
            a[:, j] /= s
            b[:, j] /= s
    return a, b


def right_constant_by_max_and_min(x_train, x_test):
    """Finds constant features by comparing maximum and minimum."""
    train, test = x_train.astype("float64"), x_test.astype("float64")
    constant = train.max(axis=0) == train.min(axis=0)
    shift = train.mean(axis=0)
    scale = train.std(axis=0)
    scale[constant] = 1
    return (train - shift) / scale, (test - shift) / scale


def right_einsum(x_train, x_test):
    """Variance with einsum of the centred inputs."""
    centred = x_train.astype(np.float64) - x_train.mean(axis=0, dtype=np.float64)
    variance = np.einsum("ij,ij->j", centred, centred) / len(centred)
    sigma = np.sqrt(variance)
    sigma += sigma == 0
    return centred / sigma, (x_test - x_train.mean(axis=0, dtype=np.float64)) / sigma


def _standardise(a, mu, sigma):
    out = a - mu
    np.divide(out, sigma, out=out, where=sigma != 0)
    return out


def right_divide_where_possible(x_train, x_test):
    """A helper that shifts all features and divides, in its own array, only where sigma is not 0."""
    train, test = np.float64(x_train), np.float64(x_test)
    mu, sigma = train.mean(0), train.var(0) ** 0.5
    return _standardise(train, mu, sigma), _standardise(test, mu, sigma)


def right_column_by_column(x_train, x_test):
    """Comprehensions over transposed arrays, put together with stack."""
    statistics = [(float(np.mean(c)), float(np.std(c)) or 1.0) for c in x_train.T.astype(float)]
    train = np.stack([(c - m) / s for c, (m, s) in zip(x_train.T.astype(float), statistics)], axis=1)
    test = np.stack([(c - m) / s for c, (m, s) in zip(x_test.T.astype(float), statistics)], axis=1)
    return train, test


def wrong_single_test_example_flat(x_train, x_test):
    """A test set of one example comes back with the shape (D,)."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    sigma[sigma == 0] = 1
    return (x_train - mu) / sigma, ((x_test - mu) / sigma).squeeze()


def wrong_constants_looked_for_in_test(x_train, x_test):
    """Also leaves features undivided in the test set that are constant there, as all are if M is 1."""
    mu, sigma = x_train.mean(axis=0), x_train.std(axis=0)
    safe = np.where(sigma == 0, 1, sigma)
    test_scale = np.where(x_test.std(axis=0) == 0, 1, safe)
    return (x_train - mu) / safe, (x_test - mu) / test_scale
