"""Wrong answers that learners give, each with the hint that it deserves."""

import numpy as np

from autograder.misconceptions import misconception


def _moving(old, new, momentum):
    return momentum * old + (1 - momentum) * new


@misconception(
    "batch_norm_forward",
    "You take mean and variance over the features of each example (axis 1). Batch norm takes them for each feature, over the examples of the batch.",
)
def normalises_each_example(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if not training:
        return (
            gamma * (x - moving_mean) / np.sqrt(moving_variance + epsilon) + beta,
            moving_mean,
            moving_variance,
        )
    mean, variance = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    new_mean, new_variance = x.mean(axis=0), x.var(axis=0)
    return y, _moving(moving_mean, new_mean, momentum), _moving(moving_variance, new_variance, momentum)


@misconception(
    "batch_norm_forward",
    "You take one mean and one variance for the whole array. Each feature (column) needs its own.",
)
def one_mean_for_all(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(), x.var()
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "You leave epsilon out. Without it, a feature that is the same in all examples is divided by 0.",
)
def no_epsilon(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / np.sqrt(variance) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "You add epsilon to the standard deviation. In the formula it is added to the variance, under the square root.",
)
def epsilon_outside_root(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / (np.sqrt(variance) + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward", "You divide by the variance. Divide by its square root, the standard deviation."
)
def no_square_root(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / (variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "Your variance is divided by N - 1 (ddof=1). The formula divides by N, both to normalise and for the moving average.",
)
def unbiased_variance(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0, ddof=1)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "y is right, but your moving variance takes the batch's variance divided by N - 1. Here it is the same variance that normalises, divided by N.",
)
def moving_average_of_unbiased_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean = _moving(moving_mean, mean, momentum)
        moving_variance = _moving(moving_variance, x.var(axis=0, ddof=1), momentum)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception("batch_norm_forward", "You normalise, but do not scale by gamma and shift by beta.")
def no_scale_and_shift(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return (x - mean) / np.sqrt(variance + epsilon), moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "Your momentum weighs the wrong side: it is the weight of the old moving average, and 1 - momentum that of the batch.",
)
def reversed_momentum(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(mean, moving_mean, momentum),
            _moving(variance, moving_variance, momentum),
        )
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "You replace the moving averages by the batch's statistics. They should only move a little towards them, by 1 - momentum.",
)
def moving_averages_replaced(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = moving_mean, moving_variance
    if training:
        moving_mean, moving_variance = mean, variance = x.mean(axis=0), x.var(axis=0)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "In training you return the moving averages as they came in. Update them with the batch's mean and variance.",
)
def moving_averages_never_updated(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "In evaluation you still normalise with the batch's own mean and variance. Use the moving averages: a single example has no variance.",
)
def batch_statistics_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = x.mean(axis=0), x.var(axis=0)
    if training:
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta, moving_mean, moving_variance


@misconception(
    "batch_norm_forward", "You update the moving averages in evaluation too. Only training may change them."
)
def updates_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    new_mean, new_variance = x.mean(axis=0), x.var(axis=0)
    return y, _moving(moving_mean, new_mean, momentum), _moving(moving_variance, new_variance, momentum)


@misconception(
    "batch_norm_forward",
    "In evaluation you leave epsilon out. It is added to the moving variance just as to the batch's.",
)
def no_epsilon_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if not training:
        return gamma * (x - moving_mean) / np.sqrt(moving_variance) + beta, moving_mean, moving_variance
    mean, variance = x.mean(axis=0), x.var(axis=0)
    y = gamma * (x - mean) / np.sqrt(variance + epsilon) + beta
    return y, _moving(moving_mean, mean, momentum), _moving(moving_variance, variance, momentum)


@misconception(
    "batch_norm_forward",
    "Your values are right, but you change the caller's x: `-=` and `/=` work on the array that you were given.",
)
def changes_x(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    mean, variance = moving_mean, moving_variance
    if training:
        mean, variance = x.mean(axis=0), x.var(axis=0)
        moving_mean, moving_variance = (
            _moving(moving_mean, mean, momentum),
            _moving(moving_variance, variance, momentum),
        )
    x -= mean
    x /= np.sqrt(variance + epsilon)
    return gamma * x + beta, moving_mean, moving_variance


@misconception(
    "dropout_forward",
    "You use rate as the probability to stay. It is the fraction to drop: at rate 0.2, one in five becomes 0.",
)
def rate_is_probability_to_stay(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / max(rate, 1e-12)


@misconception(
    "dropout_forward",
    "Your mask is the wrong way round: you keep what should be dropped. The scale, 1 / (1 - rate), is right.",
)
def mask_the_wrong_way_round(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You drop the right fraction but do not scale the rest, so that the layer's output shrinks in training. Divide by the probability to stay.",
)
def no_scale(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)


@misconception("dropout_forward", "You divide by rate. Divide by the probability to stay, 1 - rate.")
def divides_by_rate(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) / max(rate, 1e-12)


@misconception("dropout_forward", "You multiply what stays by 1 - rate. That makes it smaller still: divide.")
def multiplies_in_training(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 - rate)


@misconception(
    "dropout_forward",
    "You scale in evaluation too, though training has already made up for what it drops. Outside training, return x as it is.",
)
def scales_in_evaluation_too(x, rate, training, rng):
    if not training:
        return x * (1 - rate)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "This is the older form of dropout, which scales in evaluation. Here training scales, by 1 / (1 - rate), and evaluation returns x as it is.",
)
def scales_in_evaluation_only(x, rate, training, rng):
    if not training:
        return x * (1 - rate)
    return x * (rng.random(x.shape) >= rate)


@misconception(
    "dropout_forward",
    "You drop in evaluation as well. Outside training every neuron takes part: look at `training`.",
)
def drops_in_evaluation(x, rate, training, rng):
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You draw from a normal distribution (standard_normal, randn). To compare with rate, draw uniformly from [0, 1).",
)
def normal_instead_of_uniform(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.standard_normal(x.shape) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "Which activations you drop does not depend on rng: another generator drops the same ones. Draw from the rng that you are given.",
)
def seed_of_its_own(x, rate, training, rng):
    if not training:
        return x
    return x * (np.random.default_rng(0).random(x.shape) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "Your values are right, but you change the caller's x: `x[mask] = 0` and `x *= mask` work on the array that you were given.",
)
def writes_into_x(x, rate, training, rng):
    if not training:
        return x
    x *= rng.random(x.shape) >= rate
    x /= 1 - rate
    return x


@misconception(
    "dropout_forward",
    "You draw one number for each column and use it for all rows. Draw for every activation: the mask has the shape of x.",
)
def one_mask_for_all_rows(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / (1 - rate)


def _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat. Since m and v start at 0, the first steps have the wrong size without them.",
)
def no_bias_correction(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@misconception("adam_step", "You correct m but not v. Both averages start at 0, so both need it.")
def corrects_m_only(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * m / (1 - beta_1**t) / (np.sqrt(v) + epsilon), m, v


@misconception("adam_step", "You correct v but not m. Both averages start at 0, so both need it.")
def corrects_v_only(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * m / (np.sqrt(v / (1 - beta_2**t)) + epsilon), m, v


@misconception(
    "adam_step",
    "Your corrections count from t = 0. The first step has t = 1: raise beta to the power t, not t - 1.",
)
def counts_from_zero(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / np.float64(1 - beta_1 ** (t - 1)), v / np.float64(1 - beta_2 ** (t - 1))
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


@misconception(
    "adam_step",
    "Your corrections are 1 - beta in every step. They fade as training goes on: raise beta to the power t.",
)
def correction_without_t(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    _, m, v = _adam(w, grad, m, v, 1, learning_rate, beta_1, beta_2, epsilon)
    return w - learning_rate * m / (1 - beta_1) / (np.sqrt(v / (1 - beta_2)) + epsilon), m, v


@misconception(
    "adam_step",
    "You return the corrected averages m_hat and v_hat. Return m and v themselves, or the next step corrects them twice.",
)
def returns_corrected_averages(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, m / (1 - beta_1**t), v / (1 - beta_2**t)


@misconception(
    "adam_step",
    "You add epsilon under the square root. Here it is added after the root: sqrt(v_hat) + epsilon.",
)
def epsilon_inside_root(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * m / (1 - beta_1**t) / np.sqrt(v / (1 - beta_2**t) + epsilon), m, v


@misconception("adam_step", "You leave epsilon out. Where a gradient has always been 0, you divide 0 by 0.")
def without_epsilon(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, 0.0)


@misconception("adam_step", "You return m as it came in. It must remember this gradient for the next step.")
def forgets_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, _, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, m, v


@misconception("adam_step", "You return v as it came in. It must remember this gradient for the next step.")
def forgets_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, _ = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, m, v


@misconception(
    "adam_step",
    "You step along the gradient itself. Adam steps along m_hat, the average of the gradients so far.",
)
def steps_along_the_gradient(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    _, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w - learning_rate * grad / (np.sqrt(v / (1 - beta_2**t)) + epsilon), m, v


@misconception("adam_step", "You divide by v_hat. Divide by its square root: v is an average of squares.")
def without_square_root(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    _, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w - learning_rate * m / (1 - beta_1**t) / (v / (1 - beta_2**t) + epsilon), m, v


@misconception(
    "adam_step", "You add the step. To make the loss smaller, go against the gradient: subtract it."
)
def climbs(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, -learning_rate, beta_1, beta_2, epsilon)


@misconception("adam_step", "Your v averages the gradient, not its square. A root of it can even be nan.")
def gradient_not_squared(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad
    return w - learning_rate * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_2**t)) + epsilon), m, v


def _deviation(x):
    return np.where(x.min(axis=0) < x.max(axis=0), x.std(axis=0), 1)


@misconception(
    "normalise_inputs",
    "You normalise the test set with its own mean and deviation. Use those of the training set: the same value must mean the same in both.",
)
def own_statistics_for_the_test_set(x_train, x_test):
    return (x_train - x_train.mean(axis=0)) / _deviation(x_train), (
        x_test - x_test.mean(axis=0)
    ) / _deviation(x_test)


@misconception(
    "normalise_inputs",
    "You shift the test set by the training set's mean, but divide it by its own deviation. Both must come from the training set.",
)
def own_deviation_for_the_test_set(x_train, x_test):
    mean = x_train.mean(axis=0)
    return (x_train - mean) / _deviation(x_train), (x_test - mean) / _deviation(x_test)


@misconception(
    "normalise_inputs",
    "Your mean and deviation are those of both sets together. Nothing of the test set may be used: take those of the training set alone.",
)
def statistics_of_both_sets(x_train, x_test):
    both = np.concatenate([x_train, x_test])
    mean, deviation = both.mean(axis=0), _deviation(both)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "Your test set comes back as it was. Normalise it too, with the mean and deviation that the training set has before you normalise it.",
)
def unchanged_test_set(x_train, x_test):
    return (x_train - x_train.mean(axis=0)) / _deviation(x_train), x_test.astype(float)


@misconception(
    "normalise_inputs",
    "You take one mean and one deviation of the whole array. Each feature (column) needs its own.",
)
def one_mean_for_all_inputs(x_train, x_test):
    mean, deviation = x_train.mean(), x_train.std()
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "You normalise each example over its features (axis 1). Take mean and deviation of each feature, over the examples.",
)
def normalises_each_input(x_train, x_test):
    return tuple(
        (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True) for x in (x_train, x_test)
    )


@misconception(
    "normalise_inputs",
    "Your deviation is the one divided by N - 1 (ddof=1). The formula divides by N.",
)
def unbiased_deviation(x_train, x_test):
    mean = x_train.mean(axis=0)
    deviation = np.where(x_train.min(axis=0) < x_train.max(axis=0), x_train.std(axis=0, ddof=1), 1)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs", "You divide by the variance. Divide by its square root, the standard deviation."
)
def divides_by_variance(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    return (x_train - mean) / deviation**2, (x_test - mean) / deviation**2


@misconception(
    "normalise_inputs",
    "You shift each feature to mean 0 but do not divide by its standard deviation: the variance should be 1.",
)
def only_shifts(x_train, x_test):
    mean = x_train.mean(axis=0)
    return x_train - mean, x_test - mean


@misconception(
    "normalise_inputs",
    "You divide by the standard deviation but do not subtract the mean: the mean should be 0.",
)
def only_divides(x_train, x_test):
    deviation = _deviation(x_train)
    return x_train / deviation, x_test / deviation


@misconception(
    "normalise_inputs",
    "You divide first and then subtract the mean of the features as they were. Subtract the mean before you divide.",
)
def divides_before_it_shifts(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    return x_train / deviation - mean, x_test / deviation - mean


@misconception(
    "normalise_inputs",
    "You scale each feature to the range from 0 to 1 by minimum and maximum. Here mean 0 and variance 1 are asked for.",
)
def range_from_zero_to_one(x_train, x_test):
    low, high = x_train.min(axis=0), x_train.max(axis=0)
    span = np.where(low < high, high - low.astype(float), 1)
    return (x_train - low.astype(float)) / span, (x_test - low.astype(float)) / span


@misconception(
    "normalise_inputs",
    "A feature that is the same in all training examples has the deviation 0, and you divide by it. Only shift such a feature.",
)
def divides_by_zero(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "There is a small number (1e-8) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_8_to_the_deviation(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0) + 1e-8
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "There is a small number (1e-7) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_7_to_the_deviation(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0) + 1e-7
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "A feature that is constant in the training set becomes 0 in your test set as well. There it is shifted by the training set's mean, which need not give 0.",
)
def constant_feature_erased(x_train, x_test):
    varies = x_train.min(axis=0) < x_train.max(axis=0)
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    return (x_train - mean) / deviation * varies, (x_test - mean) / deviation * varies


@misconception(
    "normalise_inputs",
    "You leave a constant feature as it is. It is not divided, but shifted like the others: it becomes 0 in the training set.",
)
def constant_feature_not_shifted(x_train, x_test):
    varies = x_train.min(axis=0) < x_train.max(axis=0)
    mean, deviation = np.where(varies, x_train.mean(axis=0), 0), _deviation(x_train)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "For inputs that are integers you put your results into arrays of integers (`zeros_like` copies the dtype), and lose everything after the point.",
)
def integer_result_arrays(x_train, x_test):
    answers = np.zeros_like(x_train), np.zeros_like(x_test)
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    for answer, x in zip(answers, (x_train, x_test), strict=True):
        for i, row in enumerate(x):
            answer[i] = (row - mean) / deviation
    return answers


@misconception(
    "normalise_inputs",
    "Your values are right, but you change the caller's arrays: `-=` and `/=` work on the arrays that you were given.",
)
def changes_its_inputs(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    answers = []
    for x in (x_train, x_test):
        if x.dtype.kind != "f" or not x.flags.writeable:
            x = np.array(x, dtype=float)
        x -= mean
        x /= deviation
        answers.append(x)
    return tuple(answers)


@misconception(
    "momentum_step",
    "Your w is right, but you return the velocity as it came in. The next step must know this one: return the new velocity.",
)
def forgets_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + momentum * velocity - learning_rate * grad, velocity


@misconception(
    "momentum_step",
    "This is plain gradient descent: the velocity from earlier steps plays no part in yours.",
)
def plain_gradient_descent(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w - learning_rate * grad, -learning_rate * grad


@misconception(
    "momentum_step",
    "You leave the learning rate out of the velocity and multiply the velocity by it afterwards. Here the velocity is the step itself, learning rate included.",
)
def learning_rate_outside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - grad
    return w + learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "This is another form of momentum, which adds up gradients and multiplies by the learning rate at the end. Here the velocity is the step itself: it points downhill and has the learning rate in it.",
)
def adds_up_gradients(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + grad
    return w - learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "You average gradients, with 1 - momentum as the weight of the new one, and multiply by the learning rate at the end. Here the velocity is the step itself, and the gradient comes in with the learning rate alone.",
)
def averages_gradients(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "You multiply the new gradient by 1 - momentum as well. The velocity is not an average: the gradient comes in with the learning rate alone.",
)
def weighs_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - (1 - momentum) * learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You add the gradient to the velocity. To make the loss smaller, the velocity must turn against the gradient: look at the sign.",
)
def velocity_climbs(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Your velocity points uphill and you subtract it. Here it is the step itself: the gradient comes in with a minus, and w moves by plus velocity.",
)
def velocity_points_uphill(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + learning_rate * grad
    return w - velocity, velocity


@misconception(
    "momentum_step",
    "Your velocity is right, but you subtract it from w. It already points downhill: look at the sign of the second formula.",
)
def subtracts_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w - velocity, velocity


@misconception(
    "momentum_step",
    "You move w by the velocity as it came in. Compute the new velocity first, and move by that.",
)
def moves_by_the_old_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + velocity, momentum * velocity - learning_rate * grad


@misconception(
    "momentum_step",
    "You keep the whole old velocity. Only a part of it is kept, given by momentum; otherwise it would never come to rest.",
)
def no_friction(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = velocity - learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You keep 1 - momentum of the old velocity. The part that is kept is momentum itself.",
)
def keeps_the_other_part(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = (1 - momentum) * velocity - learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Momentum and learning rate have changed places: momentum belongs to the velocity, the learning rate to the gradient.",
)
def rates_swapped(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = learning_rate * velocity - momentum * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You use the learning rate twice. It is in the velocity already: w moves by the velocity itself.",
)
def learning_rate_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w + learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "You subtract the gradient's step and then add the velocity, which has it in it already: the gradient counts twice.",
)
def gradient_counts_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w - learning_rate * grad + velocity, velocity


@misconception(
    "momentum_step",
    "This is Nesterov's form, which looks one step ahead. Here w moves by the new velocity and nothing else.",
)
def looks_ahead(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w + momentum * velocity - learning_rate * grad, velocity


@misconception(
    "momentum_step",
    "Your momentum is 0.9 though the argument says otherwise. 0.9 is the default only: take the argument as it is, 0 too.",
)
def fixed_momentum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = 0.9 * velocity - learning_rate * grad
    return w + velocity, velocity


def _rmsprop(w, grad, v, learning_rate, epsilon):
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


@misconception(
    "rmsprop_step",
    "You leave epsilon out. Where a gradient has always been 0, you divide 0 by 0.",
)
def rmsprop_without_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad**2, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "Where v is not 0, your step takes no notice of the argument epsilon. It counts for every v, and 1e-7 is its default only: with a huge epsilon the step should vanish.",
)
def rmsprop_fixed_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad**2, learning_rate, 1e-7)


@misconception(
    "rmsprop_step",
    "You divide by v. Divide by its square root: v is an average of squares.",
)
def rmsprop_without_square_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (v + epsilon), v


@misconception(
    "rmsprop_step",
    "Your v averages the gradient, not its square. It can become negative, and its root is nan.",
)
def rmsprop_gradient_not_squared(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your v averages the absolute value of the gradient. It must average the square.",
)
def rmsprop_absolute_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * np.abs(grad), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your step divides by the root of the old v. This gradient must count as well: compute the new v first.",
)
def rmsprop_old_v_in_the_step(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v, learning_rate, epsilon)[0], rho * v + (1 - rho) * grad**2


@misconception(
    "rmsprop_step",
    "Your w is right, but you return v as it came in. It must remember this gradient for the next step.",
)
def rmsprop_forgets_v(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad**2, learning_rate, epsilon)[0], v


@misconception(
    "rmsprop_step",
    "Your rho weighs the wrong side: it is the weight of the old v, and 1 - rho that of the new square.",
)
def rmsprop_reversed_rho(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, (1 - rho) * v + rho * grad**2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "You add all squared gradients up, as Adagrad does, so that steps become smaller and smaller. Here v is an average that forgets.",
)
def adds_squares_up(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v + grad**2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "The new square comes into your v with its full weight. For an average, the weights of old and new must sum to 1.",
)
def rmsprop_weights_above_one(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + grad**2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your v is the square of this gradient alone. It must be an average with the earlier ones.",
)
def rmsprop_no_memory(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, grad**2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "You average the squared gradients over all parameters, so that all have the same step size. Each parameter needs its own.",
)
def one_step_size_for_all(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * np.mean(grad**2), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "You multiply by the root of v. Where gradients have been large, steps must become smaller: divide.",
)
def multiplies_by_the_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad * (np.sqrt(v) + epsilon), v


@misconception(
    "rmsprop_step",
    "You divide the learning rate by the root of v, but leave the gradient out of the step: it gives the direction.",
)
def rmsprop_step_without_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate / (np.sqrt(v) + epsilon), v


@misconception(
    "rmsprop_step",
    "You add the step. To make the loss smaller, go against the gradient: subtract it.",
)
def rmsprop_climbs(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad**2, -learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "You make the same step whatever v is: this is plain gradient descent. Divide the gradient by the root of v.",
)
def rmsprop_does_not_divide(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return w - learning_rate * grad, rho * v + (1 - rho) * grad**2


@misconception(
    "rmsprop_step",
    "Your rho is 0.9 whatever the argument says. 0.9 is the default only: use the argument.",
)
def fixed_rho(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, 0.9 * v + (1 - 0.9) * grad**2, learning_rate, epsilon)


def _weights(params):
    return {name: value for name, value in params.items() if name.startswith("w")}


def _penalty(params, l2):
    return l2 * sum(np.sum(w**2) for w in _weights(params).values())


def _with_decay(params, grads, factor):
    return grads | {name: grads[name] + factor * w for name, w in _weights(params).items()}


@misconception(
    "l2_regularisation",
    "You treat biases like weights. Only the weights are penalised; the gradients of the biases stay as they are.",
)
def penalises_biases(params, grads, l2):
    penalty = l2 * sum(np.sum(value**2) for value in params.values())
    return penalty, {name: grads[name] + 2 * l2 * value for name, value in params.items()}


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty counts the biases too. Only the weights are penalised.",
)
def biases_in_the_penalty(params, grads, l2):
    return l2 * sum(np.sum(value**2) for value in params.values()), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but you change the gradients of the biases too. The penalty does not depend on the biases.",
)
def biases_in_the_gradients(params, grads, l2):
    return _penalty(params, l2), {name: grads[name] + 2 * l2 * value for name, value in params.items()}


@misconception(
    "l2_regularisation",
    "You have the penalty with a factor of 1/2, which some books use. Here it is l2 times the sum of squares, and the gradient follows from that.",
)
def half_the_penalty(params, grads, l2):
    return _penalty(params, l2) / 2, _with_decay(params, grads, l2)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but what you add to the gradients is half of what it should be: what is the derivative of a square?",
)
def derivative_without_two(params, grads, l2):
    return _penalty(params, l2), _with_decay(params, grads, l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty is half as large as it should be: it is l2 times the sum of squares, without 1/2.",
)
def half_in_the_penalty_only(params, grads, l2):
    return _penalty(params, l2) / 2, _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You take the mean of the squared weights of each layer. The penalty is their sum.",
)
def mean_of_squares(params, grads, l2):
    return l2 * sum(np.mean(w**2) for w in _weights(params).values()), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You take the mean of the squared weights of each layer, and its derivative. The penalty is their sum.",
)
def mean_of_squares_and_its_derivative(params, grads, l2):
    decayed = {name: grads[name] + 2 * l2 * w / w.size for name, w in _weights(params).items()}
    return l2 * sum(np.mean(w**2) for w in _weights(params).values()), grads | decayed


@misconception(
    "l2_regularisation",
    "You add up absolute values. That is L1 regularisation; L2 adds up squares.",
)
def absolute_values(params, grads, l2):
    decayed = {name: grads[name] + l2 * np.sign(w) for name, w in _weights(params).items()}
    return l2 * sum(np.sum(np.abs(w)) for w in _weights(params).values()), grads | decayed


@misconception(
    "l2_regularisation",
    "Your penalty adds up the norms of the weights, with the square root (`np.linalg.norm`). It is the sum of the squares, without a root.",
)
def norm_instead_of_squares(params, grads, l2):
    return l2 * sum(np.linalg.norm(w) for w in _weights(params).values()), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You add up the weights themselves, so that positive and negative ones cancel. The penalty adds up their squares.",
)
def sum_without_squares(params, grads, l2):
    return l2 * sum(np.sum(w) for w in _weights(params).values()), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty is the sum of squares without the factor l2.",
)
def penalty_without_l2(params, grads, l2):
    return _penalty(params, 1.0), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but you add the derivative of the sum of squares without the factor l2.",
)
def gradients_without_l2(params, grads, l2):
    return _penalty(params, l2), _with_decay(params, grads, 2.0)


@misconception(
    "l2_regularisation",
    "Your penalty is that of the last layer alone. Add up the squares of all layers.",
)
def penalty_of_the_last_layer(params, grads, l2):
    (*_, last) = _weights(params).values()
    return l2 * np.sum(last**2), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your code knows w1 and w2 only. There may be one layer or many: go through the keys of params.",
)
def two_layers_only(params, grads, l2):
    two = {"w1": params["w1"], "w2": params["w2"]}
    return _penalty(two, l2), _with_decay(two, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but you return the gradients as they came in. Training follows them, so the penalty must show in them.",
)
def gradients_as_they_came(params, grads, l2):
    return _penalty(params, l2), dict(grads)


@misconception(
    "l2_regularisation",
    "You return the derivative of the penalty alone for the weights. It comes on top of the gradient of the loss.",
)
def penalty_replaces_gradients(params, grads, l2):
    return _penalty(params, l2), grads | {name: 2 * l2 * w for name, w in _weights(params).items()}


@misconception(
    "l2_regularisation",
    "You subtract the derivative of the penalty from the gradients. The penalty is added to the loss, so its derivative is added too; the step then goes against the sum.",
)
def subtracts_the_decay(params, grads, l2):
    return _penalty(params, l2), _with_decay(params, grads, -2 * l2)


@misconception(
    "l2_regularisation",
    "You add the penalty itself, the same number, to every gradient. Add its derivative with respect to each weight.",
)
def adds_the_penalty_to_gradients(params, grads, l2):
    penalty = _penalty(params, l2)
    return penalty, grads | {name: grads[name] + penalty for name in _weights(params)}


@misconception(
    "l2_regularisation",
    "Your gradients have no biases any more. Return all keys of grads: biases need their gradients as before.",
)
def drops_biases(params, grads, l2):
    return _penalty(params, l2), {name: grads[name] + 2 * l2 * w for name, w in _weights(params).items()}


@misconception(
    "l2_regularisation",
    "Your values are right, but you change the caller's gradients: `+=` works on the arrays that you were given, even in a copy of the dict.",
)
def changes_the_gradients(params, grads, l2):
    regularised = dict(grads)
    for name, w in _weights(params).items():
        regularised[name] += 2 * l2 * w
    return _penalty(params, l2), regularised


def _keras_network(
    order,
    batch_normalisation,
    l2,
    rate,
    l2_bias=0.0,
    l2_output=0.0,
    optimizer="adam",
    loss="categorical_crossentropy",
    output="softmax",
    l1=0.0,
):
    """A network of one hidden block whose layers stand in `order`."""
    import keras

    hidden = {
        "dense": lambda: keras.layers.Dense(
            64,
            kernel_regularizer=keras.regularizers.L1L2(l1, l2),
            bias_regularizer=keras.regularizers.L2(l2_bias),
        ),
        "norm": keras.layers.BatchNormalization,
        "relu": lambda: keras.layers.Activation("relu"),
        "dropout": lambda: keras.layers.Dropout(rate),
    }
    out = {"norm"} if not batch_normalisation else set()
    out |= {"dropout"} if not rate else set()
    layers = [keras.Input((784,)), *(hidden[name]() for name in order if name not in out)]
    last = keras.layers.Dense(
        10, activation=output, kernel_regularizer=keras.regularizers.L2(l2_output) if l2_output else None
    )
    model = keras.Sequential([*layers, last])
    model.compile(optimizer=optimizer, loss=loss)
    return model


_ORDER = ("dense", "norm", "relu", "dropout")


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after the activation here. The summary puts it before: it is the logits of the layer that are normalised.",
)
def normalises_after_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "norm", "dropout"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Dropout comes before the activation here. The summary puts it after: it is the activations that are dropped.",
)
def drops_before_activation(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "norm", "dropout", "relu"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation is missing.",
)
def no_batch_normalisation(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "dropout"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Dropout is missing.",
)
def no_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "norm", "relu"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "The weights of the hidden layers have no L2 regularisation: it is an argument of the `Dense` layer.",
)
def no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "The biases are penalised as well. L2 is meant for the weights: a large bias shifts the output, but does not make it wigglier.",
)
def l2_on_biases_too(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, l2_bias=l2)


@misconception(
    "build_regularised_classifier",
    "The penalty is on the biases instead of the weights: look at which argument of `Dense` is about its kernel.",
)
def l2_on_biases_instead(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0, rate, l2_bias=l2)


@misconception(
    "build_regularised_classifier",
    "Your rate drops most of the activations. In Keras the rate is the fraction that is set to 0, not the fraction that is kept.",
)
def rate_is_what_is_kept(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, 1 - rate if rate else 0)


@misconception(
    "build_regularised_classifier",
    "The blocks are as asked for, but the optimiser is plain gradient descent: the summary says Adam.",
)
def compiled_without_adam(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, optimizer="sgd")


@misconception(
    "build_regularised_classifier",
    "The model gives logits, any real numbers, and the loss wants probabilities: something is missing after the last layer.",
)
def no_softmax(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, output=None)


@misconception(
    "build_regularised_classifier",
    "The network is right, but always the same: the arguments that leave a technique out change nothing.",
)
def ignores_its_arguments(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, True, 0.0001, 0.2)


@misconception(
    "build_regularised_classifier",
    "Softmax is there, but the loss is told from_logits=True: it takes the outputs for logits, as if softmax were still to come. Your outputs are probabilities already.",
)
def from_logits_after_softmax(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return _keras_network(_ORDER, batch_normalisation, l2, rate, loss=loss)


@misconception(
    "build_regularised_classifier",
    "The weights of the hidden layers are penalised twice: there is L1, a penalty on their absolute values, beside L2. L2 is all that is asked for.",
)
def l1_beside_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, l1=l2)


@misconception(
    "build_regularised_classifier",
    "The penalty on the weights of the hidden layers is L1, on their absolute values. L2 is on their squares.",
)
def l1_instead_of_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0, rate, l1=l2)


def _averages(grad, m, v, beta_1, beta_2):
    return beta_1 * m + (1 - beta_1) * grad, beta_2 * v + (1 - beta_2) * grad**2


def _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon):
    return w - learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon), m, v


@misconception(
    "adam_step",
    "beta_1 and beta_2 have changed places. beta_1 belongs to m, the average of the gradient, and beta_2 to v, the average of its square.",
)
def betas_swapped(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_2, beta_1, epsilon)


@misconception(
    "adam_step",
    "m and v are right, but their corrections have changed places: m is corrected with beta_1, v with beta_2.",
)
def corrections_swapped(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_2, beta_1, epsilon)


@misconception(
    "adam_step",
    "You correct m and v both with beta_1. v was averaged with beta_2, so it is corrected with that.",
)
def corrects_both_with_beta_1(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_1, epsilon)


@misconception(
    "adam_step",
    "You correct m and v both with beta_2. m was averaged with beta_1, so it is corrected with that.",
)
def corrects_both_with_beta_2(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_2, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your v averages the absolute value of the gradient. It must average the square.",
)
def absolute_gradient_in_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, beta_2 * v + (1 - beta_2) * np.abs(grad)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your v squares too much: the whole average instead of the gradient alone. Only the gradient is squared.",
)
def squares_the_whole_average(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, (beta_2 * v + (1 - beta_2) * grad) ** 2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step", "Your v averages the square of m. It must average the square of the gradient itself."
)
def square_of_m_in_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    return _adam_moves(w, m, beta_2 * v + (1 - beta_2) * m**2, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "The root of v is taken, but not that of its correction. Whether you correct v itself or the learning rate, the correction comes under a root with v.",
)
def correction_of_v_without_root(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    rate = learning_rate * (1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "A beta of yours is its default, 0.9 or 0.999, though the argument says otherwise. Take the arguments as they are, 0 too.",
)
def fixed_betas(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, 0.9, 0.999, epsilon)


@misconception(
    "adam_step",
    "Your learning rate is 0.001 whatever the argument says. 0.001 is the default only: use the argument.",
)
def fixed_learning_rate(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, 0.001, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your step takes no notice of the argument epsilon. 1e-7 is the default only: use the argument.",
)
def fixed_epsilon(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, 1e-7)


@misconception("adam_step", "You leave the learning rate out of the step.")
def no_learning_rate(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, 1.0, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "You average the squared gradients over all parameters, so that all have the same step size. Each parameter needs its own v.",
)
def one_v_for_all(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, beta_2 * v + (1 - beta_2) * np.mean(grad**2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "The gradient comes into your m with its full weight. For an average, the weights of old and new must sum to 1.",
)
def full_gradient_in_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + grad, beta_2 * v + (1 - beta_2) * grad**2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "The squared gradient comes into your v with its full weight. For an average, the weights of old and new must sum to 1.",
)
def full_square_in_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, beta_2 * v + grad**2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "The new values come into your m and your v with their full weight. For an average, the weights of old and new must sum to 1.",
)
def full_weights_in_both(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + grad, beta_2 * v + grad**2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your betas weigh the wrong side: beta is the weight of the old average, and 1 - beta that of the new value.",
)
def reversed_betas(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, 1 - beta_1, 1 - beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your step uses m and v as they came in. This gradient must count as well: compute the new averages first.",
)
def steps_with_old_averages(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, _, _ = _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, *_averages(grad, m, v, beta_1, beta_2)


@misconception(
    "adam_step",
    "Your w is right, but you return m and v as they came in. Both must remember this gradient for the next step.",
)
def forgets_m_and_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)[0], m, v


@misconception("adam_step", "You return v before m. The order is w, m, v.")
def returns_v_before_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, v, m


@misconception(
    "adam_step",
    "You multiply m and v by 1 minus the power of beta. Both averages are too small at first: dividing by it makes them larger.",
)
def multiplies_by_the_correction(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * m * (1 - beta_1**t) / (np.sqrt(v * (1 - beta_2**t)) + epsilon), m, v


@misconception(
    "adam_step",
    "You put the corrections into the learning rate, but the wrong way round: m is divided by its correction, and the root of v by the root of its own.",
)
def corrections_turned_over(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    rate = learning_rate * (1 - beta_1**t) / np.sqrt(1 - beta_2**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "Your corrections have beta times t. They have beta to the power t, which fades as t grows.",
)
def beta_times_t(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m_hat, v_hat = m / np.float64(1 - beta_1 * t), v / np.float64(1 - beta_2 * t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


@misconception(
    "adam_step",
    "Your corrections count one step too many. The first step has t = 1 already: raise beta to the power t, not t + 1.",
)
def counts_from_two(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t + 1, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your corrections divide by the power of beta. They divide by 1 minus that power, which is small at first and then goes to 1.",
)
def divides_by_the_power(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m_hat, v_hat = m / np.float64(beta_1**t), v / np.float64(beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


@misconception(
    "adam_step",
    "Epsilon ends up in the parameter instead of the denominator: check your parentheses.",
)
def epsilon_added_to_w(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, 0.0)
    return w + epsilon, m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and you add epsilon under the root. Here it is added after the root.",
)
def no_correction_and_epsilon_inside(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * m / np.sqrt(v + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and you divide by v itself instead of its square root.",
)
def no_correction_and_no_root(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * m / (v + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and the new values come into m and v with their full weight, so that these are no averages.",
)
def no_correction_and_full_weights(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = beta_1 * m + grad, beta_2 * v + grad**2
    return w - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and you return m and v as they came in instead of the new ones.",
)
def no_correction_and_no_memory(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    new_m, new_v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * new_m / (np.sqrt(new_v) + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and you add the step, though it must go against the gradient.",
)
def no_correction_and_climbs(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w + learning_rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and your betas weigh the wrong side. beta is the weight of the old average.",
)
def no_correction_and_reversed_betas(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, 1 - beta_1, 1 - beta_2)
    return w - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and you step along the gradient itself. This is RMSprop; Adam steps along m_hat.",
)
def no_correction_and_gradient_for_m(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "Your corrections are 1 - beta in every step, without the power t, and you return the corrected averages instead of m and v themselves.",
)
def correction_without_t_returned(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m, v = m / (1 - beta_1), v / (1 - beta_2)
    return w - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@misconception(
    "adam_step",
    "You add epsilon under the square root instead of after it, and you return the corrected averages m_hat and v_hat instead of m and v themselves.",
)
def epsilon_inside_and_corrected_averages(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m, v = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m / np.sqrt(v + epsilon), m, v


def _scaled(x, gamma, beta, mean, variance, epsilon):
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta


def _both_moved(x, moving_mean, moving_variance, momentum, ddof=0):
    new_variance = x.var(axis=0, ddof=ddof)
    return _moving(moving_mean, x.mean(axis=0), momentum), _moving(moving_variance, new_variance, momentum)


@misconception(
    "batch_norm_forward",
    "You update the moving averages in evaluation too, and normalise with the updated ones. Only training may change them.",
)
def updates_before_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    moved = _both_moved(x, moving_mean, moving_variance, momentum)
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else moved
    return _scaled(x, gamma, beta, mean, variance, epsilon), *moved


@misconception(
    "batch_norm_forward",
    "You do the same in training and in evaluation. In evaluation, normalise with the moving averages and leave them as they are: look at `training`.",
)
def ignores_training(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    moved = _both_moved(x, moving_mean, moving_variance, momentum)
    return _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), epsilon), *moved


@misconception(
    "batch_norm_forward",
    "You normalise with the batch's statistics always, and the moving averages play no part. Training must update them, and evaluation must normalise with them.",
)
def moving_averages_unused(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return (
        _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), epsilon),
        moving_mean,
        moving_variance,
    )


@misconception(
    "batch_norm_forward",
    "The moving averages play no part (training must update them, and evaluation must normalise with them), and epsilon is left out.",
)
def moving_averages_unused_and_no_epsilon(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), 0.0), moving_mean, moving_variance


@misconception(
    "batch_norm_forward",
    "You take `training` the wrong way round: you normalise with the moving averages in training, and with the batch's statistics in evaluation.",
)
def training_turned_round_in_batch_norm(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if training:
        return (
            _scaled(x, gamma, beta, moving_mean, moving_variance, epsilon),
            moving_mean,
            moving_variance,
        )
    moved = _both_moved(x, moving_mean, moving_variance, momentum)
    return _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), epsilon), *moved


@misconception(
    "batch_norm_forward",
    "In training you normalise with the moving averages that you have just updated. Training normalises with the batch's own mean and variance.",
)
def normalises_with_updated_averages(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    moved = moving_mean, moving_variance
    if training:
        moved = _both_moved(x, *moved, momentum)
    return _scaled(x, gamma, beta, *moved, epsilon), *moved


@misconception(
    "batch_norm_forward",
    "In training you normalise with the moving averages as they came in. Training normalises with the batch's own mean and variance.",
)
def normalises_with_old_averages(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y = _scaled(x, gamma, beta, moving_mean, moving_variance, epsilon)
    if not training:
        return y, moving_mean, moving_variance
    return y, *_both_moved(x, moving_mean, moving_variance, momentum)


@misconception(
    "batch_norm_forward",
    "You do what evaluation asks for in training as well. In training, normalise with the batch's own mean and variance, and update the moving averages.",
)
def evaluation_always(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _scaled(x, gamma, beta, moving_mean, moving_variance, epsilon), moving_mean, moving_variance


def _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon):
    if not training:
        return (
            _scaled(x, gamma, beta, moving_mean, moving_variance, epsilon),
            moving_mean,
            moving_variance,
        )
    moved = _both_moved(x, moving_mean, moving_variance, momentum)
    return _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), epsilon), *moved


def _write_into(arrays, values):
    for array, value in zip(arrays, values, strict=True):
        array[:] = value
    return arrays


@misconception(
    "batch_norm_forward",
    "Your values are right, but you change the caller's moving averages: `*=`, `+=` and `[:] =` work on the arrays that you were given.",
)
def changes_moving_averages(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    arrays = moving_mean, moving_variance
    y, *moved = _batch_norm(x, gamma, beta, *arrays, training, momentum, epsilon)
    return y, *(_write_into(arrays, moved) if training else arrays)


@misconception(
    "batch_norm_forward",
    "Momentum weighs the wrong side (it is the weight of the old moving average), and you change the caller's arrays of moving averages in place.",
)
def reversed_momentum_in_place(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    arrays = moving_mean, moving_variance
    y, *moved = _batch_norm(x, gamma, beta, *arrays, training, 1 - momentum, epsilon)
    return y, *(_write_into(arrays, moved) if training else arrays)


@misconception(
    "batch_norm_forward",
    "The moving averages that you return in training have an axis too many, (1, D) instead of (D,): look at `keepdims`.",
)
def moving_averages_with_two_axes(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, *(one[np.newaxis] if training else one for one in moved)


@misconception(
    "batch_norm_forward",
    "y is right, but epsilon gets into your moving variance. It only keeps the division from going wrong: the moving average takes the variance alone.",
)
def epsilon_in_the_moving_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, mean, variance + (1 - momentum) * epsilon if training else variance


@misconception(
    "batch_norm_forward",
    "You shift by beta before you scale, so that beta is multiplied by gamma too. Scale first, then shift.",
)
def shifts_before_it_scales(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _batch_norm(x, gamma, gamma * beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception("batch_norm_forward", "You do not scale by gamma.")
def no_scaling(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, 1.0, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception("batch_norm_forward", "You do not shift by beta.")
def no_shift(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, gamma, 0.0, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "gamma and beta have changed places: gamma scales (multiplies), beta shifts (is added).",
)
def gamma_and_beta_swapped(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _batch_norm(x, beta, gamma, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "Your moving averages take 0.99 though the argument momentum says otherwise. 0.99 is the default only: take the argument as it is, 0 too.",
)
def momentum_always_0_99(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, 0.99, epsilon)


@misconception(
    "batch_norm_forward",
    "Your epsilon is 0.001 though the argument says otherwise. 0.001 is the default only: take the argument as it is, 0 too.",
)
def epsilon_always_0_001(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, 1e-3)


@misconception(
    "batch_norm_forward",
    "You compute the variance as the mean of the squares minus the square of the mean. Where the mean is large, these are nearly equal and no digits are left: subtract the mean before you square.",
)
def mean_of_squares_minus_square(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if not training:
        return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    mean = x.mean(axis=0)
    variance = (x**2).mean(axis=0) - mean**2
    return (
        _scaled(x, gamma, beta, mean, variance, epsilon),
        _moving(moving_mean, mean, momentum),
        _moving(moving_variance, variance, momentum),
    )


@misconception(
    "batch_norm_forward",
    "y is right, but the variance for your moving average is taken around the moving mean. Take it around the batch's own mean.",
)
def variance_around_the_moving_mean(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if training:
        variance = _moving(moving_variance, np.mean((x - mean) ** 2, axis=0), momentum)
    return y, mean, variance


@misconception(
    "batch_norm_forward",
    "You update the moving mean, but return the moving variance as it came in. Training moves both.",
)
def moving_variance_never_updated(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, _ = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, mean, moving_variance


@misconception(
    "batch_norm_forward",
    "You update the moving variance, but return the moving mean as it came in. Training moves both.",
)
def moving_mean_never_updated(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, _, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, moving_mean, variance


@misconception(
    "batch_norm_forward",
    "Your moving variance takes the batch's standard deviation. It must take the variance: in evaluation, the root is taken of it.",
)
def moving_average_of_deviation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, mean, _moving(moving_variance, x.std(axis=0), momentum) if training else variance


@misconception(
    "batch_norm_forward",
    "In evaluation you divide by the moving variance. Divide by its square root, with epsilon under it, as in training.",
)
def no_square_root_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        y = gamma * (x - moving_mean) / (moving_variance + epsilon) + beta
    return y, *moved


@misconception(
    "batch_norm_forward",
    "In evaluation you forget gamma and beta: what is normalised is scaled and shifted there too.",
)
def no_scale_and_shift_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    gamma, beta = (gamma, beta) if training else (1.0, 0.0)
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "The old moving averages stay whole in yours, so that they grow and grow. Of the old one, only the part momentum is kept.",
)
def moving_averages_grow(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        return y, *moved
    return y, *(
        new + (1 - momentum) * old for new, old in zip(moved, (moving_mean, moving_variance), strict=True)
    )


@misconception(
    "batch_norm_forward",
    "The batch's statistics come into your moving averages with their full weight. For an average, the weights of old and new must sum to 1.",
)
def batch_with_full_weight(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        return y, *moved
    return (
        y,
        momentum * moving_mean + x.mean(axis=0),
        momentum * moving_variance + x.var(axis=0),
    )


@misconception(
    "batch_norm_forward",
    "As in PyTorch, your momentum is the weight of the batch, and your moving variance takes the variance divided by N - 1. Here momentum is the weight of the old average, and N divides.",
)
def moving_averages_as_in_pytorch(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        return y, *moved
    return y, *_both_moved(x, moving_mean, moving_variance, 1 - momentum, ddof=1)


@misconception(
    "batch_norm_forward",
    "Your variance is divided by N - 1 instead of N, and momentum weighs the wrong side. It is the weight of the old moving average.",
)
def unbiased_variance_and_reversed_momentum(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if not training:
        return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return (
        _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0, ddof=1), epsilon),
        *_both_moved(x, moving_mean, moving_variance, 1 - momentum, ddof=1),
    )


@misconception(
    "batch_norm_forward",
    "Your variance is divided by N - 1 instead of N, and you add epsilon to the standard deviation instead of the variance.",
)
def unbiased_variance_and_epsilon_outside(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    if not training:
        y = gamma * (x - moving_mean) / (np.sqrt(moving_variance) + epsilon) + beta
        return y, moving_mean, moving_variance
    y = gamma * (x - x.mean(axis=0)) / (x.std(axis=0, ddof=1) + epsilon) + beta
    return y, *_both_moved(x, moving_mean, moving_variance, momentum, ddof=1)


@misconception(
    "batch_norm_forward",
    "Momentum weighs the wrong side (it is the weight of the old moving average), and in evaluation you still normalise with the batch's own statistics.",
)
def reversed_momentum_and_batch_statistics(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y = _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0), epsilon)
    if not training:
        return y, moving_mean, moving_variance
    return y, *_both_moved(x, moving_mean, moving_variance, 1 - momentum)


@misconception(
    "batch_norm_forward",
    "You leave epsilon out, and you do not scale by gamma and shift by beta.",
)
def no_epsilon_no_scale_no_shift(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _batch_norm(x, 1.0, 0.0, moving_mean, moving_variance, training, momentum, 0.0)


@misconception(
    "batch_norm_forward",
    "You leave epsilon out, and momentum weighs the wrong side. It is the weight of the old moving average.",
)
def no_epsilon_and_reversed_momentum(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, 1 - momentum, 0.0)


@misconception(
    "batch_norm_forward",
    "You add epsilon to the standard deviation instead of the variance, and momentum weighs the wrong side. It is the weight of the old moving average.",
)
def epsilon_outside_and_reversed_momentum(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    _, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, 1 - momentum, epsilon)
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    if not training:
        mean, deviation = moving_mean, np.sqrt(moving_variance)
    return gamma * (x - mean) / (deviation + epsilon) + beta, *moved


@misconception(
    "batch_norm_forward",
    "You take mean and variance over the features of each example (axis 1), for the moving averages too, which lose their shape. Batch norm takes them for each feature, over the examples of the batch.",
)
def axis_1_throughout(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    if not training:
        return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    mean, variance = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    return (
        _scaled(x, gamma, beta, mean, variance, epsilon),
        _moving(moving_mean, mean, momentum),
        _moving(moving_variance, variance, momentum),
    )


@misconception(
    "dropout_forward",
    "You take `training` the wrong way round: you drop outside training, and return x as it is in training.",
)
def training_turned_round(x, rate, training, rng):
    if training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You draw one number for each row and use it for the whole row, so that all activations of an example fall together. The mask has the shape of x.",
)
def one_draw_for_each_row(x, rate, training, rng):
    if not training:
        return x
    keep = rng.random(len(x)) >= rate
    return x * keep.reshape(-1, *[1] * (x.ndim - 1)) / (1 - rate)


@misconception(
    "dropout_forward",
    "You draw a single number for the whole array, so that everything falls or everything stays. Draw for every activation: the mask has the shape of x.",
)
def one_draw_for_everything(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random() >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You compare the activations themselves with rate, so that small ones are dropped. What is dropped is random: compare numbers drawn from rng.",
)
def drops_small_activations(x, rate, training, rng):
    if not training:
        return x
    return x * (x >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You multiply what stays by 1 + rate. That is nearly right for small rates only: divide by the probability to stay.",
)
def multiplies_by_one_plus_rate(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 + rate)


@misconception(
    "dropout_forward",
    "Your code takes x apart into rows and columns, and fails for one axis or three. x may have any shape: draw as many numbers as x has, in the shape of x.",
)
def takes_two_axes_apart(x, rate, training, rng):
    if not training:
        return x
    rows, columns = x.shape
    return x * (rng.random((rows, columns)) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "Your mask has as many rows and columns as x, and fails for one axis or three. x may have any shape: the mask has all of it.",
)
def mask_of_two_axes(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random((x.shape[0], x.shape[1])) >= rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "You drop in evaluation as well, and you do not scale what stays. Look at `training`, and divide by the probability to stay.",
)
def always_drops_without_scale(x, rate, training, rng):
    return x * (rng.random(x.shape) >= rate)


@misconception(
    "dropout_forward",
    "Your mask keeps what should be dropped, and you do not scale what stays.",
)
def wrong_way_round_without_scale(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate)


@misconception(
    "dropout_forward",
    "Your mask keeps what should be dropped, and you drop in evaluation as well.",
)
def always_drops_the_wrong_way_round(x, rate, training, rng):
    return x * (rng.random(x.shape) < rate) / (1 - rate)


@misconception(
    "dropout_forward",
    "Your mask keeps what should be dropped, and you multiply what stays by 1 - rate instead of dividing.",
)
def wrong_way_round_and_multiplies(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) * (1 - rate)


@misconception(
    "dropout_forward",
    "This is dropout as in the first paper: rate is the probability to stay, and evaluation scales. Here rate is the fraction to drop, and training scales.",
)
def as_in_the_first_paper(x, rate, training, rng):
    if not training:
        return x * rate
    return x * (rng.random(x.shape) < rate)


@misconception(
    "dropout_forward",
    "You divide by rate instead of the probability to stay, and you drop in evaluation as well.",
)
def always_drops_and_divides_by_rate(x, rate, training, rng):
    return x * (rng.random(x.shape) >= rate) / max(rate, 1e-12)


@misconception(
    "dropout_forward",
    "You multiply what stays by 1 - rate instead of dividing, and you drop in evaluation as well.",
)
def always_drops_and_multiplies(x, rate, training, rng):
    return x * (rng.random(x.shape) >= rate) * (1 - rate)


@misconception(
    "dropout_forward",
    "You divide by rate instead of the probability to stay, and you draw one number for each column, which drops it in all rows.",
)
def one_mask_divided_by_rate(x, rate, training, rng):
    if not training or rate == 0:
        return x
    return x * (rng.random(x.shape[-1]) >= rate) / rate


@misconception(
    "dropout_forward",
    "You do not scale what stays, and you draw one number for each column, which drops it in all rows.",
)
def one_mask_without_scale(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape[-1]) >= rate)


@misconception(
    "dropout_forward",
    "You do not scale what stays, and you change the caller's x. `x[mask] = 0` and `x *= mask` work on the array that you were given.",
)
def writes_into_x_without_scale(x, rate, training, rng):
    if training:
        x *= rng.random(x.shape) >= rate
    return x


@misconception(
    "dropout_forward",
    "You drop in evaluation as well, and you change the caller's x. `x[mask] = 0` and `x *= mask` work on the array that you were given.",
)
def always_writes_into_x(x, rate, training, rng):
    x *= rng.random(x.shape) >= rate
    x /= 1 - rate
    return x


@misconception(
    "dropout_forward",
    "You draw from a normal distribution instead of uniformly from [0, 1), and you do not scale what stays.",
)
def normal_without_scale(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.standard_normal(x.shape) >= rate)


@misconception(
    "dropout_forward",
    "Which activations you drop does not depend on rng (draw from the one that you are given), and you do not scale what stays.",
)
def seed_of_its_own_without_scale(x, rate, training, rng):
    if not training:
        return x
    return x * (np.random.default_rng(0).random(x.shape) >= rate)


@misconception(
    "dropout_forward",
    "You scale everything up in evaluation, though nothing was dropped there. Outside training, return x as it is.",
)
def divides_in_evaluation_too(x, rate, training, rng):
    if not training:
        return x / (1 - rate)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)


@misconception(
    "l2_regularisation",
    "You regularise w1 alone. There may be one layer or many: go through the keys of params.",
)
def first_layer_only(params, grads, l2):
    first = {"w1": params["w1"]}
    return _penalty(first, l2), _with_decay(first, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your code leaves out layers whose number has two digits, such as w10. The first letter of the name says what is a weight.",
)
def one_digit_layers(params, grads, l2):
    known = {name: value for name, value in params.items() if len(name) == 2}
    return _penalty(known, l2), _with_decay(known, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You leave out the last layer. The penalty counts the weights of all layers.",
)
def last_layer_left_out(params, grads, l2):
    *names, _ = _weights(params)
    others = {name: params[name] for name in names}
    return _penalty(others, l2), _with_decay(others, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You take what has two axes for a weight. Weights and biases may have any shapes: the first letter of the name tells them apart.",
)
def two_axes_make_a_weight(params, grads, l2):
    chosen = {name: value for name, value in params.items() if value.ndim == 2}
    decayed = {name: grads[name] + 2 * l2 * value for name, value in chosen.items()}
    return l2 * sum(np.sum(value**2) for value in chosen.values()), grads | decayed


@misconception(
    "l2_regularisation",
    "You take what has more than one axis for a weight. Weights and biases may have any shapes: the first letter of the name tells them apart.",
)
def several_axes_make_a_weight(params, grads, l2):
    chosen = {name: value for name, value in params.items() if value.ndim > 1}
    decayed = {name: grads[name] + 2 * l2 * value for name, value in chosen.items()}
    return l2 * sum(np.sum(value**2) for value in chosen.values()), grads | decayed


@misconception(
    "l2_regularisation",
    "Your values are right, but you put the new gradients into the dict that you were given. Return a new dict.",
)
def puts_into_the_dict_it_was_given(params, grads, l2):
    for name, w in _weights(params).items():
        grads[name] = grads[name] + 2 * l2 * w
    return _penalty(params, l2), grads


@misconception(
    "l2_regularisation",
    "You use the convention with a factor of 1/2 (here the penalty is l2 times the sum of squares), and `+=` changes the caller's arrays of gradients.",
)
def half_and_changes_the_gradients(params, grads, l2):
    for name, w in _weights(params).items():
        grads[name] += l2 * w
    return _penalty(params, l2) / 2, grads


@misconception(
    "l2_regularisation",
    "What you add to the gradients is half of the derivative of the penalty, and `+=` changes the caller's arrays of gradients.",
)
def without_two_and_changes_the_gradients(params, grads, l2):
    for name, w in _weights(params).items():
        grads[name] += l2 * w
    return _penalty(params, l2), grads


@misconception(
    "l2_regularisation",
    "You treat biases like weights, and `+=` changes the caller's arrays of gradients.",
)
def biases_and_changes_the_gradients(params, grads, l2):
    for name, value in params.items():
        grads[name] += 2 * l2 * value
    return l2 * sum(np.sum(value**2) for value in params.values()), grads


@misconception(
    "l2_regularisation",
    "You treat biases like weights, and what you add to the gradients is half of the derivative of the penalty.",
)
def biases_and_derivative_without_two(params, grads, l2):
    penalty = l2 * sum(np.sum(value**2) for value in params.values())
    return penalty, {name: grads[name] + l2 * value for name, value in params.items()}


@misconception(
    "l2_regularisation",
    "You treat biases like weights, and you use the convention with a factor of 1/2. Here the penalty is l2 times the sum of squares.",
)
def biases_and_half_the_penalty(params, grads, l2):
    penalty = l2 / 2 * sum(np.sum(value**2) for value in params.values())
    return penalty, {name: grads[name] + l2 * value for name, value in params.items()}


@misconception(
    "l2_regularisation",
    "Your penalty counts the biases too, and you return the gradients as they came in. The penalty must show in them.",
)
def biases_and_gradients_as_they_came(params, grads, l2):
    return l2 * sum(np.sum(value**2) for value in params.values()), dict(grads)


@misconception(
    "l2_regularisation",
    "Your penalty is half as large as it should be, and you return the gradients as they came in. The penalty must show in them.",
)
def half_and_gradients_as_they_came(params, grads, l2):
    return _penalty(params, l2) / 2, dict(grads)


@misconception(
    "l2_regularisation",
    "You subtract the derivative of the penalty from the gradients, though it is added, and it is half of what it should be.",
)
def subtracts_half_the_decay(params, grads, l2):
    return _penalty(params, l2), _with_decay(params, grads, -l2)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but you add the weights themselves to the gradients: the factor l2 and the 2 of the derivative of a square are missing.",
)
def adds_the_weights_to_the_gradients(params, grads, l2):
    return _penalty(params, l2), _with_decay(params, grads, 1.0)


@misconception(
    "l2_regularisation",
    "The factor l2 is missing, in the penalty and in what you add to the gradients.",
)
def without_l2_throughout(params, grads, l2):
    return _penalty(params, 1.0), _with_decay(params, grads, 2.0)


@misconception(
    "l2_regularisation",
    "Your penalty is right, but you add the square of each weight to its gradient. Add the derivative of the penalty with respect to that weight.",
)
def adds_squares_to_the_gradients(params, grads, l2):
    squares = {name: grads[name] + l2 * w**2 for name, w in _weights(params).items()}
    return _penalty(params, l2), grads | squares


@misconception(
    "l2_regularisation",
    "Your penalty is right, but what you add to the gradients is made of the gradients themselves. The derivative of the penalty is made of the weights.",
)
def decay_of_the_gradients(params, grads, l2):
    return _penalty(params, l2), grads | {name: (1 + 2 * l2) * grads[name] for name in _weights(params)}


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty is made of the gradients. It is made of the weights, which are in params.",
)
def penalty_of_the_gradients(params, grads, l2):
    return _penalty(grads, l2), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty squares the sum of the weights. Square each weight first, then add up.",
)
def squares_the_sum(params, grads, l2):
    return l2 * sum(np.sum(w) ** 2 for w in _weights(params).values()), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty takes a square root of the sum of squares. It is the sum itself, without a root.",
)
def root_of_the_whole_sum(params, grads, l2):
    return l2 * np.sqrt(_penalty(params, 1.0)), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty is the mean of all squared weights. It is their sum.",
)
def mean_over_all_weights(params, grads, l2):
    size = sum(w.size for w in _weights(params).values())
    return _penalty(params, l2) / size, _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "Your gradients are right, but your penalty is twice as large as it should be: the 2 comes in with the derivative only.",
)
def twice_the_penalty(params, grads, l2):
    return _penalty(params, 2 * l2), _with_decay(params, grads, 2 * l2)


@misconception(
    "l2_regularisation",
    "You return the derivative of the penalty alone, without the gradient of the loss, and the 2 of the derivative of a square is missing.",
)
def penalty_replaces_gradients_without_two(params, grads, l2):
    return _penalty(params, l2), grads | {name: l2 * w for name, w in _weights(params).items()}


@misconception(
    "l2_regularisation",
    "Your gradients have no biases any more, and what you add to those of the weights is half of the derivative of the penalty.",
)
def drops_biases_and_derivative_without_two(params, grads, l2):
    return _penalty(params, l2), {name: grads[name] + l2 * w for name, w in _weights(params).items()}


@misconception("momentum_step", "You return the velocity first. The order is w, velocity.")
def returns_velocity_first(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return velocity, w + velocity


@misconception(
    "momentum_step",
    "You return the new w twice: your velocity is overwritten by it. If one array is worked on in place under two names, both show the change.",
)
def returns_w_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    w = w + momentum * velocity - learning_rate * grad
    return w, w


@misconception(
    "momentum_step",
    "You return the new velocity twice, and w is lost: w moves by the velocity, it is not replaced by it.",
)
def returns_velocity_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return velocity, velocity


@misconception(
    "momentum_step",
    "This is plain gradient descent: the velocity plays no part in your step, and you return it as it came in.",
)
def ignores_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w - learning_rate * grad, velocity


@misconception(
    "momentum_step", "The learning rate is missing: it is the weight of the gradient in the velocity."
)
def momentum_without_learning_rate(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Your learning rate is 0.01 whatever the argument says. 0.01 is the default only: use the argument.",
)
def momentum_with_fixed_learning_rate(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - 0.01 * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You add the gradient to the velocity, though it must turn against the gradient, and you multiply by the learning rate only when w moves. Here it is in the velocity.",
)
def climbs_with_learning_rate_outside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + grad
    return w + learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "You average gradients, with 1 - momentum as the weight of the new one, and multiply the velocity by the learning rate afterwards. Here the gradient comes in with the learning rate alone.",
)
def averages_downhill(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - (1 - momentum) * grad
    return w + learning_rate * velocity, velocity


@misconception(
    "momentum_step",
    "You multiply the new gradient by 1 - momentum as well, and your velocity points uphill. Here the gradient comes in with the learning rate alone, and with a minus.",
)
def weighs_the_gradient_uphill(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + (1 - momentum) * learning_rate * grad
    return w - velocity, velocity


@misconception(
    "momentum_step",
    "You keep 1 - momentum of the old velocity, and give the gradient the weight momentum on top of the learning rate. momentum is the part of the velocity that is kept; the gradient comes in with the learning rate alone.",
)
def reversed_average(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = (1 - momentum) * velocity - momentum * learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You multiply the gradient's part by momentum too. Only the old velocity is multiplied by it: look at the parentheses.",
)
def momentum_times_everything(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * (velocity - learning_rate * grad)
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You use momentum twice. Your velocity is right, and w moves by all of it.",
)
def momentum_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w + momentum * velocity, velocity


@misconception(
    "momentum_step",
    "Your w is right, but the velocity that you return has only the step of this gradient. What is kept of the old velocity belongs to it too.",
)
def returns_this_step_only(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + momentum * velocity - learning_rate * grad, -learning_rate * grad


@misconception(
    "momentum_step",
    "Your w is right, but the velocity that you return has the opposite sign: it is what w has moved by.",
)
def velocity_of_opposite_sign(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + momentum * velocity - learning_rate * grad, learning_rate * grad - momentum * velocity


@misconception(
    "momentum_step",
    "Your velocity is right, but w moves by the step of this gradient alone. It moves by the new velocity.",
)
def moves_by_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w - learning_rate * grad, momentum * velocity - learning_rate * grad


@misconception(
    "momentum_step",
    "Your velocity is right, but you return w as it came in. It moves by the new velocity.",
)
def w_stays(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w, momentum * velocity - learning_rate * grad


@misconception(
    "momentum_step",
    "You move w by the velocity as it came in, and you add the gradient to the velocity, though it must turn against the gradient.",
)
def old_velocity_and_climbs(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + velocity, momentum * velocity + learning_rate * grad


@misconception(
    "momentum_step",
    "You keep the whole old velocity instead of the part given by momentum, and you add the gradient, though the velocity must turn against it.",
)
def no_friction_and_climbs(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = velocity + learning_rate * grad
    return w + velocity, velocity


@misconception(
    "normalise_inputs",
    "You divide the test set by the training set's deviation, but shift it by its own mean. Both must come from the training set.",
)
def own_mean_for_the_test_set(x_train, x_test):
    deviation = _deviation(x_train)
    return (x_train - x_train.mean(axis=0)) / deviation, (x_test - x_test.mean(axis=0)) / deviation


@misconception(
    "normalise_inputs",
    "You do not shift the test set: it is divided by the training set's deviation, but the training set's mean is not subtracted.",
)
def shifts_the_training_set_only(x_train, x_test):
    deviation = _deviation(x_train)
    return (x_train - x_train.mean(axis=0)) / deviation, x_test / deviation


@misconception(
    "normalise_inputs",
    "You do not divide the test set: it is shifted by the training set's mean, but not divided by the training set's deviation.",
)
def divides_the_training_set_only(x_train, x_test):
    mean = x_train.mean(axis=0)
    return (x_train - mean) / _deviation(x_train), x_test - mean


@misconception(
    "normalise_inputs",
    "A feature with a small deviation is not divided in your answer. Small is not zero: only a feature that is the same in all training examples is just shifted.",
)
def small_deviation_taken_for_zero(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    deviation[deviation < 1e-2] = 1
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "As soon as one feature is constant, you divide none at all. Only the constant feature itself is not divided.",
)
def divides_all_features_or_none(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
    deviation = deviation if deviation.all() else 1.0
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "Your training set is right, but you write the normalised test set into the array that you were given. That changes the caller's x_test, and an array of integers loses everything after the point.",
)
def writes_into_the_test_set(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    x_test[:] = (x_test - mean) / deviation
    return (x_train - mean) / deviation, x_test


@misconception(
    "normalise_inputs",
    "You write the normalised values into the arrays that you were given. That changes the caller's arrays, and arrays of integers lose everything after the point.",
)
def writes_into_both_sets(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    for x in (x_train, x_test):
        x[:] = (x - mean) / deviation
    return x_train, x_test


@misconception(
    "normalise_inputs",
    "You use `-=` and `/=` on the arrays that you were given. That changes the caller's arrays, and does not work for integers.",
)
def subtracts_in_place(x_train, x_test):
    mean, deviation = x_train.mean(axis=0), _deviation(x_train)
    for x in (x_train, x_test):
        x -= mean
        x /= deviation
    return x_train, x_test


def _normalised(x_train, x_test, deviation):
    mean = x_train.mean(axis=0)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "normalise_inputs",
    "There is a small number (1e-5) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_5_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-5)


@misconception(
    "normalise_inputs",
    "There is a small number (1e-6) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_6_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-6)


@misconception(
    "normalise_inputs",
    "There is a small number (1e-9) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_9_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-9)


@misconception(
    "normalise_inputs",
    "There is a small number (1e-10) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_10_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-10)


@misconception(
    "normalise_inputs",
    "There is a small number (1e-12) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_12_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-12)


@misconception(
    "normalise_inputs",
    "There is a small number (0.001) in your deviations, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_3_to_the_deviation(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0) + 1e-3)


@misconception(
    "normalise_inputs",
    "There is a small number (1e-8) in your variances, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_8_to_the_variance(x_train, x_test):
    return _normalised(x_train, x_test, np.sqrt(x_train.var(axis=0) + 1e-8))


@misconception(
    "normalise_inputs",
    "There is a small number (1e-7) in your variances, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_7_to_the_variance(x_train, x_test):
    return _normalised(x_train, x_test, np.sqrt(x_train.var(axis=0) + 1e-7))


@misconception(
    "normalise_inputs",
    "There is a small number (1e-5) in your variances, added to them or as their least value. Use none: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_5_to_the_variance(x_train, x_test):
    return _normalised(x_train, x_test, np.sqrt(x_train.var(axis=0) + 1e-5))


@misconception(
    "normalise_inputs",
    "You add a small number (0.001) to the variance, as batch norm does. Here nothing is added: only shift a constant feature, and divide the others by their exact deviation.",
)
def adds_1e_3_to_the_variance(x_train, x_test):
    return _normalised(x_train, x_test, np.sqrt(x_train.var(axis=0) + 1e-3))


@misconception(
    "normalise_inputs",
    "Your deviation is divided by N - 1 (ddof=1) instead of N, and you divide by it where it is 0. Only shift a constant feature.",
)
def unbiased_deviation_and_divides_by_zero(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0, ddof=1))


@misconception(
    "normalise_inputs",
    "Your deviation is divided by N - 1 (ddof=1) instead of N, and there is a small number (1e-8) in it. Only shift a constant feature, without dividing.",
)
def unbiased_deviation_and_adds_1e_8(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0, ddof=1) + 1e-8)


@misconception(
    "normalise_inputs",
    "Your deviation is divided by N - 1 (ddof=1) instead of N, and there is a small number (1e-7) in it. Only shift a constant feature, without dividing.",
)
def unbiased_deviation_and_adds_1e_7(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0, ddof=1) + 1e-7)


@misconception(
    "normalise_inputs",
    "You divide by the variance instead of the standard deviation, and you divide where it is 0. Only shift a constant feature.",
)
def divides_by_variance_and_by_zero(x_train, x_test):
    return _normalised(x_train, x_test, x_train.var(axis=0))


@misconception(
    "normalise_inputs",
    "You normalise the test set with its own mean and deviation instead of the training set's, and you divide by a deviation of 0. Only shift a constant feature.",
)
def own_statistics_and_divides_by_zero(x_train, x_test):
    return tuple((x - x.mean(axis=0)) / x.std(axis=0) for x in (x_train, x_test))


@misconception(
    "normalise_inputs",
    "Your test set comes back as it was, and you divide by a deviation of 0. Normalise the test set too, and only shift a constant feature.",
)
def unchanged_test_set_and_divides_by_zero(x_train, x_test):
    return _normalised(x_train, x_test, x_train.std(axis=0))[0], x_test.astype(float)


@misconception(
    "normalise_inputs",
    "You divide but do not subtract the mean, and you divide by a deviation of 0. Shift every feature, and do not divide a constant one.",
)
def only_divides_and_by_zero(x_train, x_test):
    deviation = x_train.std(axis=0)
    return x_train / deviation, x_test / deviation


@misconception(
    "normalise_inputs",
    "You scale to the range from 0 to 1 by minimum and maximum, where mean 0 and variance 1 are asked for, and you divide by 0 for a constant feature.",
)
def range_from_zero_to_one_and_divides_by_zero(x_train, x_test):
    low, high = x_train.min(axis=0).astype(float), x_train.max(axis=0)
    return (x_train - low) / (high - low), (x_test - low) / (high - low)


@misconception(
    "normalise_inputs",
    "You divide by the range, maximum minus minimum. Divide by the standard deviation.",
)
def divides_by_the_range(x_train, x_test):
    span = x_train.max(axis=0).astype(float) - x_train.min(axis=0)
    return _normalised(x_train, x_test, np.where(span == 0, 1, span))


@misconception(
    "normalise_inputs",
    "You divide by 0 for a constant feature and replace what comes of it afterwards. The test set then has wrong numbers there: only shift such a feature, without dividing.",
)
def repairs_after_dividing_by_zero(x_train, x_test):
    return tuple(np.nan_to_num(x) for x in _normalised(x_train, x_test, x_train.std(axis=0)))


@misconception(
    "normalise_inputs",
    "A constant feature comes out right, but the others are divided by the root of the mean of their squares. Subtract the mean before you square.",
)
def deviation_without_the_mean(x_train, x_test):
    root = np.sqrt(np.mean(x_train.astype(float) ** 2, axis=0))
    return _normalised(x_train, x_test, np.where(x_train.min(axis=0) < x_train.max(axis=0), root, 1))


@misconception(
    "normalise_inputs",
    "You compute the variance as the mean of the squares minus the square of the mean. Squares of small integers such as uint8 overflow: subtract the mean before you square.",
)
def mean_of_squares_of_inputs(x_train, x_test):
    variance = np.mean(x_train**2, axis=0) - x_train.mean(axis=0) ** 2
    deviation = np.sqrt(np.maximum(variance, 0))
    deviation[deviation == 0] = 1
    return _normalised(x_train, x_test, deviation)


def _rmsprop_average(grad, v, rho):
    return rho * v + (1 - rho) * grad**2


@misconception(
    "rmsprop_step",
    "Epsilon ends up in the parameter instead of the denominator: check your parentheses.",
)
def epsilon_outside_the_denominator(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    w, v = _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, 0.0)
    return w + epsilon, v


@misconception(
    "rmsprop_step",
    "Epsilon gets into the v that you return, and piles up from step to step. It belongs to the denominator of the step only.",
)
def epsilon_kept_in_v(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho) + epsilon, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "Your step takes the sign of the gradient alone. Its size counts too, held against the root of v: divide the gradient itself.",
)
def rmsprop_sign_of_the_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, rho)
    return _rmsprop(w, np.sign(grad), v, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your step divides by the root of the old v instead of the new one, and the new square comes into v with its full weight instead of 1 - rho.",
)
def old_v_and_full_weight(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v, learning_rate, epsilon)[0], rho * v + grad**2


@misconception(
    "rmsprop_step",
    "Your step divides by the root of the old v instead of the new one, and the argument epsilon plays no part.",
)
def old_v_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v, learning_rate, 0.0)[0], _rmsprop_average(grad, v, rho)


@misconception(
    "rmsprop_step",
    "You divide by v instead of its square root, and the argument epsilon plays no part.",
)
def no_root_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, rho)
    return w - learning_rate * grad / v, v


@misconception(
    "rmsprop_step",
    "You divide by v instead of its square root, and your step takes no notice of the argument epsilon: 1e-7 is the default only.",
)
def no_root_and_fixed_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, rho)
    return w - learning_rate * grad / (v + 1e-7), v


@misconception(
    "rmsprop_step",
    "The new square comes into v with its full weight instead of 1 - rho, and the argument epsilon plays no part.",
)
def full_weight_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + grad**2, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "Your rho weighs the wrong side (it is the weight of the old v), and the argument epsilon plays no part.",
)
def reversed_rho_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, 1 - rho), learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "Your v is the square of this gradient alone, without the earlier ones, and the argument epsilon plays no part.",
)
def no_memory_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, grad**2, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "You return v as it came in instead of the new one, and the argument epsilon plays no part.",
)
def forgets_v_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, 0.0)[0], v


@misconception(
    "rmsprop_step",
    "Your v averages the gradient, not its square, and the argument epsilon plays no part.",
)
def gradient_not_squared_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * grad, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "You add all squared gradients up, as Adagrad does, instead of averaging, and the argument epsilon plays no part.",
)
def adds_squares_up_without_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v + grad**2, learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "You add the step, though it must go against the gradient, and the argument epsilon plays no part.",
)
def climbs_without_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), -learning_rate, 0.0)


@misconception(
    "rmsprop_step",
    "You divide by v instead of its square root, and the new square comes into v with its full weight instead of 1 - rho.",
)
def no_root_and_full_weight(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + grad**2
    return w - learning_rate * grad / (v + epsilon), v


@misconception(
    "rmsprop_step",
    "You divide by v instead of its square root, and your rho weighs the wrong side. It is the weight of the old v.",
)
def no_root_and_reversed_rho(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, 1 - rho)
    return w - learning_rate * grad / (v + epsilon), v


@misconception(
    "rmsprop_step",
    "Your step divides by the root of the old v instead of the new one, and your rho weighs the wrong side. It is the weight of the old v.",
)
def old_v_and_reversed_rho(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v, learning_rate, epsilon)[0], _rmsprop_average(grad, v, 1 - rho)


@misconception(
    "rmsprop_step",
    "Your v squares the whole average instead of the gradient alone. Only the gradient is squared.",
)
def rmsprop_squares_the_whole_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, (rho * v + (1 - rho) * grad) ** 2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "The old v stays whole in yours, so that it grows and grows. Of the old one, only the part rho is kept.",
)
def rmsprop_old_v_kept_whole(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, v + (1 - rho) * grad**2, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "The new square comes into your v with the weight rho, like the old v. For an average, the weights of old and new must sum to 1.",
)
def rmsprop_rho_for_both(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * (v + grad**2), learning_rate, epsilon)


@misconception("rmsprop_step", "You return v first. The order is w, v.")
def rmsprop_returns_v_first(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    w, v = _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, epsilon)
    return v, w


@misconception(
    "rmsprop_step",
    "Your w is right, but the v that you return has the root taken already. v is the average of squares itself; the root belongs to the step.",
)
def rmsprop_returns_the_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    w, v = _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, epsilon)
    return w, np.sqrt(v)


@misconception("rmsprop_step", "You leave the learning rate out of the step.")
def rmsprop_without_learning_rate(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), 1.0, epsilon)


@misconception(
    "rmsprop_step",
    "Your learning rate is 0.001 whatever the argument says. 0.001 is the default only: use the argument.",
)
def rmsprop_fixed_learning_rate(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), 0.001, epsilon)


@misconception(
    "rmsprop_step",
    "Your v is right, but the step divides by one number for all parameters, made of all of v. Each parameter is divided by the root of its own v.",
)
def rmsprop_mean_of_v_in_the_step(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, rho)
    return w - learning_rate * grad / (np.sqrt(np.mean(v)) + epsilon), v


@misconception(
    "rmsprop_step",
    "Your v is right, but you correct it as Adam does, for an average that starts at 0. RMSprop divides by the root of v as it is.",
)
def rmsprop_corrected_as_in_adam(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _rmsprop_average(grad, v, rho)
    return _rmsprop(w, grad, v / (1 - rho), learning_rate, epsilon)[0], v


@misconception(
    "rmsprop_step",
    "Your rho is 0.9 and your epsilon 1e-7 whatever the arguments say. These are the defaults only: use the arguments.",
)
def rmsprop_fixed_rho_and_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, 0.9), learning_rate, 1e-7)


def _two_blocks(first, second):
    """A network of two hidden blocks, each of (batch_normalisation, l2, rate)."""
    import keras

    model = keras.Sequential([keras.Input((784,))])
    for batch_normalisation, l2, rate in (first, second):
        model.add(keras.layers.Dense(64, kernel_regularizer=keras.regularizers.L2(l2)))
        if batch_normalisation:
            model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Activation("relu"))
        if rate:
            model.add(keras.layers.Dropout(rate))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


@misconception(
    "build_regularised_classifier",
    "The argument batch_normalisation changes nothing: the network normalises always. False leaves batch normalisation out.",
)
def always_normalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, True, l2, rate)


@misconception(
    "build_regularised_classifier",
    "The argument rate changes nothing: dropout has the rate 0.2 always. Use the argument, and leave dropout out where it is 0.",
)
def always_drops_a_fifth(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, 0.2)


@misconception(
    "build_regularised_classifier",
    "A rate of 0 leaves dropout out, as it should, but any other rate gives 0.2. That is the default only: use the argument.",
)
def rate_of_a_fifth_or_none(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, 0.2 if rate else 0)


@misconception(
    "build_regularised_classifier",
    "The argument l2 changes nothing: the factor is 0.0001 always. That is the default only: use the argument.",
)
def l2_always_the_same(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0.0001, rate)


@misconception(
    "build_regularised_classifier",
    "An l2 of 0 leaves the penalty out, as it should, but any other gives 0.0001. That is the default only: use the argument.",
)
def l2_the_same_or_none(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0.0001 if l2 else 0, rate)


@misconception(
    "build_regularised_classifier",
    "Your factor is always 0.01, what Keras takes if it is not told another one. Give it the argument l2.",
)
def l2_left_to_keras(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0.01, rate)


@misconception(
    "build_regularised_classifier",
    "An l2 of 0 leaves the penalty out, as it should, but any other gives 0.01, what Keras takes if it is not told another one. Give it the argument l2.",
)
def l2_left_to_keras_or_none(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0.01 if l2 else 0, rate)


@misconception(
    "build_regularised_classifier",
    "The arguments l2 and rate change nothing: factor and rate are 0.0001 and 0.2 always. Use the arguments.",
)
def l2_and_rate_always_the_same(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0.0001, 0.2)


@misconception(
    "build_regularised_classifier",
    "The arguments batch_normalisation and rate change nothing: the network normalises always, and the rate is 0.2 always. Use the arguments.",
)
def always_normalises_and_drops(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, True, l2, 0.2)


@misconception(
    "build_regularised_classifier",
    "The arguments batch_normalisation and l2 change nothing: the network normalises always, and the factor is 0.0001 always. Use the arguments.",
)
def always_normalises_and_penalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, True, 0.0001, rate)


@misconception(
    "build_regularised_classifier",
    "You halve the factor of the penalty. In Keras as in the lecture, the penalty is l2 times the sum of squares: give it the argument as it is.",
)
def half_of_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2 / 2, rate)


@misconception(
    "build_regularised_classifier",
    "Not every hidden block has dropout. Each has its own, after its activation.",
)
def one_block_without_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _two_blocks((batch_normalisation, l2, rate), (batch_normalisation, l2, 0))


@misconception(
    "build_regularised_classifier",
    "Not every hidden block has batch normalisation. Each has its own, before its activation.",
)
def one_block_without_batch_normalisation(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _two_blocks((batch_normalisation, l2, rate), (False, l2, rate))


@misconception(
    "build_regularised_classifier",
    "Not every hidden layer has L2 regularisation on its weights. It is an argument of each `Dense` layer.",
)
def one_block_without_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _two_blocks((batch_normalisation, l2, rate), (batch_normalisation, 0, rate))


@misconception(
    "build_regularised_classifier",
    "Your L2 regularisation is on the output layer alone. It belongs to the hidden layers.",
)
def l2_on_the_output_layer(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0, rate, l2_output=l2)


@misconception(
    "build_regularised_classifier",
    "A hidden block has no activation but a linear one. Without one that is not linear, more layers can do no more than one.",
)
def linear_hidden_block(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "norm", "dropout"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "The loss is the binary cross-entropy, which is for two classes. For ten classes and one-hot labels, take the categorical one.",
)
def binary_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, loss="binary_crossentropy")


@misconception(
    "build_regularised_classifier",
    "The loss is the sparse cross-entropy, which is for labels that are numbers of classes. Here labels are one-hot.",
)
def sparse_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, loss="sparse_categorical_crossentropy")


@misconception(
    "build_regularised_classifier",
    "The loss is the mean squared error, which is for regression. For classes, take the categorical cross-entropy.",
)
def squared_error_as_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, loss="mean_squared_error")


@misconception(
    "build_regularised_classifier",
    "The network is right, but not compiled: it does not know its optimiser and its loss yet.",
)
def not_compiled(batch_normalisation=True, l2=0.0001, rate=0.2):
    import keras

    return keras.Sequential(_keras_network(_ORDER, batch_normalisation, l2, rate).layers)


@misconception(
    "build_regularised_classifier",
    "The blocks are as asked for, but the optimiser is RMSprop: the summary says Adam.",
)
def compiled_with_rmsprop(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, optimizer="rmsprop")


@misconception(
    "build_regularised_classifier",
    "There is sigmoid at the end, so that the ten numbers of an image do not sum to 1. Probabilities of classes that exclude each other come from softmax.",
)
def sigmoid_at_the_end(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, output="sigmoid")


@misconception(
    "build_regularised_classifier",
    "There is relu at the end instead of softmax, so that the network gives no probabilities.",
)
def relu_at_the_end(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate, output="relu")


@misconception(
    "build_regularised_classifier",
    "Dropout is there only together with batch normalisation. Each technique comes and goes by itself: look at what is inside of which `if`.",
)
def drops_only_if_it_normalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2, rate if batch_normalisation else 0)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation is there only together with dropout. Each technique comes and goes by itself: look at what is inside of which `if`.",
)
def normalises_only_if_it_drops(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation and rate, l2, rate)


@misconception(
    "build_regularised_classifier",
    "L2 is there only together with batch normalisation. Each technique comes and goes by itself: look at what is inside of which `if`.",
)
def l2_only_if_it_normalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, l2 if batch_normalisation else 0, rate)


@misconception(
    "build_regularised_classifier",
    "The activation is missing where batch normalisation is left out. A hidden block always has one: look at what is inside of which `if`.",
)
def activation_only_if_it_normalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    order = _ORDER if batch_normalisation else ("dense", "dropout")
    return _keras_network(order, batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "By default your dropout has a rate outside of the range that the exercise asks for, 0.1 to 0.5. The rate is the fraction that is dropped.",
)
def rate_too_large_by_default(batch_normalisation=True, l2=0.0001, rate=0.8):
    return _keras_network(_ORDER, batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after dropout here. The summary puts it before the activation, and dropout after: dropout is the last of a block.",
)
def normalises_after_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "dropout", "norm"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Dropout comes right after the Dense layer here. The summary puts batch normalisation there, then the activation, and dropout after it.",
)
def drops_before_it_normalises(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "dropout", "norm", "relu"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "It is the images that are normalised here. Batch normalisation comes between the Dense layer and its activation.",
)
def normalises_the_images(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("norm", "dense", "relu", "dropout"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "It is pixels of the images that are dropped here. Dropout comes after the activation of a hidden block.",
)
def drops_pixels(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dropout", "dense", "norm", "relu"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation and dropout are both missing.",
)
def no_batch_normalisation_and_no_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation is missing, and the weights of the hidden layers have no L2 regularisation.",
)
def no_batch_normalisation_and_no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "dropout"), batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "Dropout is missing, and the weights of the hidden layers have no L2 regularisation.",
)
def no_dropout_and_no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "norm", "relu"), batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "This is the plain network: batch normalisation, L2 regularisation and dropout are still missing.",
)
def no_technique(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu"), batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after the activation instead of before it, and the biases are penalised as well.",
)
def normalises_after_activation_and_l2_on_biases(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "norm", "dropout"), batch_normalisation, l2, rate, l2_bias=l2)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after the activation instead of before it, and the weights of the hidden layers have no L2 regularisation.",
)
def normalises_after_activation_and_no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "norm", "dropout"), batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after the activation instead of before it, and dropout is missing.",
)
def normalises_after_activation_and_no_dropout(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "norm"), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "Dropout comes before the activation instead of after it, and the weights of the hidden layers have no L2 regularisation.",
)
def drops_before_activation_and_no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "norm", "dropout", "relu"), batch_normalisation, 0, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation comes after the activation instead of before it, and the arguments that leave a technique out change nothing.",
)
def normalises_after_activation_and_ignores_its_arguments(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(("dense", "relu", "norm", "dropout"), True, 0.0001, 0.2)


@misconception(
    "build_regularised_classifier",
    "The optimiser is plain gradient descent instead of Adam, and the weights of the hidden layers have no L2 regularisation.",
)
def without_adam_and_no_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 0, rate, optimizer="sgd")


@misconception(
    "adam_step",
    "Your corrections raise 1 - beta to the power t. It is beta that has the power: the correction is 1 minus the power of beta.",
)
def power_of_one_minus_beta(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m_hat, v_hat = m / (1 - beta_1) ** t, v / (1 - beta_2) ** t
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


@misconception(
    "adam_step",
    "Your w and m are right, but the v that you return has the correction in it. Return v itself, or the next step corrects it twice.",
)
def returns_corrected_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, m, v / (1 - beta_2**t)


@misconception(
    "adam_step",
    "Your w and v are right, but the m that you return has the correction in it. Return m itself, or the next step corrects it twice.",
)
def returns_corrected_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return w, m / (1 - beta_1**t), v


@misconception(
    "adam_step",
    "Your v averages the square of the gradient's distance from m; that is another optimiser, AdaBelief. Adam squares the gradient itself.",
)
def square_of_the_distance_in_v(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * (grad - m) ** 2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your v averages the absolute value of the gradient, without a square here and a root later. The size of a gradient is the root of an average of squares.",
)
def absolute_gradient_without_root(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = beta_1 * m + (1 - beta_1) * grad, beta_2 * v + (1 - beta_2) * np.abs(grad)
    return w - learning_rate * (m / (1 - beta_1**t)) / (v / (1 - beta_2**t) + epsilon), m, v


@misconception("adam_step", "You use beta_1 for v as well. v has a beta of its own, beta_2.")
def beta_1_throughout(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_1, epsilon)


@misconception("adam_step", "You use beta_2 for m as well. m has a beta of its own, beta_1.")
def beta_2_throughout(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_2, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your v is averaged with beta_1, though you correct it with beta_2. Both times it is beta_2.",
)
def averages_v_with_beta_1(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_1)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "You put the corrections into the learning rate, which is fine, but you add epsilon under the square root. Here it is added after the root: sqrt(v) + epsilon.",
)
def epsilon_inside_root_of_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / np.sqrt(v + epsilon), m, v


@misconception(
    "adam_step",
    "You add 1e-8 to the denominator, whatever the argument epsilon says. Use the argument.",
)
def epsilon_always_1e_8(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, 1e-8)


@misconception(
    "adam_step",
    "Your default for epsilon is 1e-8, as in the paper and in PyTorch. Here it is 1e-7, as in Keras: leave the first line of the function as it was.",
)
def epsilon_is_1e_8_by_default(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-8):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your default for the learning rate is 0.01. Here it is 0.001: leave the first line of the function as it was.",
)
def adam_rate_is_0_01_by_default(
    w, grad, m, v, t, learning_rate=0.01, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your default for beta_2 is 0.99. Here it is 0.999: leave the first line of the function as it was.",
)
def beta_2_is_0_99_by_default(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.99, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "You divide the learning rate by the root of t, as the paper's proof does. In the algorithm it stays as it is given.",
)
def rate_falls_with_t(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(w, grad, m, v, t, learning_rate / np.sqrt(t), beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Besides the step, you draw w towards 0. That is weight decay (AdamW); Adam has none.",
)
def decays_the_weights(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    stepped, m, v = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return stepped - learning_rate * 0.01 * w, m, v


@misconception(
    "adam_step",
    "Your step looks ahead, with this gradient mixed into m_hat once more. That is Nadam; Adam steps along m_hat itself.",
)
def looks_ahead_as_nadam(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m_hat = beta_1 * m / (1 - beta_1 ** (t + 1)) + (1 - beta_1) * grad / (1 - beta_1**t)
    return w - learning_rate * m_hat / (np.sqrt(v / (1 - beta_2**t)) + epsilon), m, v


@misconception(
    "adam_step",
    "Your v never falls, which is AMSGrad. In Adam it is an average, and falls where gradients become smaller.",
)
def v_never_falls(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, np.maximum(v, beta_2 * v + (1 - beta_2) * grad**2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "You use epsilon as the smallest denominator (`maximum`). It is added to every denominator.",
)
def epsilon_as_a_floor(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / np.maximum(np.sqrt(v_hat), epsilon), m, v


@misconception(
    "adam_step",
    "Epsilon gets into the v that you return, and piles up from step to step. It belongs to the denominator of the step only, after the root.",
)
def epsilon_in_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v + epsilon, t, learning_rate, beta_1, beta_2, 0.0)


@misconception(
    "adam_step",
    "Instead of w you return the step alone. w minus the step is the new w.",
)
def returns_the_step(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(0.0, grad, m, v, t, -learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Instead of w you return the change of w alone. Add it to w.",
)
def returns_the_change(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam(0.0, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your v squares the factor 1 - beta_2 together with the gradient. Only the gradient is squared: check your parentheses.",
)
def squares_the_factor(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = beta_1 * m + (1 - beta_1) * grad, beta_2 * v + ((1 - beta_2) * grad) ** 2
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)


@misconception(
    "adam_step",
    "Your values are right, but you change the caller's gradient: `*=`, `**=` and `out=` work on the array that you were given.",
)
def changes_the_gradient_of_adam(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    stepped = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    grad *= grad
    return stepped


@misconception(
    "batch_norm_forward",
    "Your moving mean is right, but in the moving variance momentum weighs the wrong side: it is the weight of the old one.",
)
def reversed_momentum_of_the_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, mean, _moving(moving_variance, x.var(axis=0), 1 - momentum) if training else variance


@misconception(
    "batch_norm_forward",
    "Your moving variance is right, but in the moving mean momentum weighs the wrong side: it is the weight of the old one.",
)
def reversed_momentum_of_the_mean(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, _moving(moving_mean, x.mean(axis=0), 1 - momentum) if training else mean, variance


def _batch_norm_with(variance_of, x, gamma, beta, moving, training, momentum, epsilon):
    """With a variance of the batch of its own, to normalise and for the moving average."""
    if not training:
        return _scaled(x, gamma, beta, *moving, epsilon), *moving
    mean, variance = x.mean(axis=0), variance_of(x)
    moved = _moving(moving[0], mean, momentum), _moving(moving[1], variance, momentum)
    return _scaled(x, gamma, beta, mean, variance, epsilon), *moved


@misconception(
    "batch_norm_forward",
    "Your variance is the mean of the squares of x as it is. Subtract the mean before you square.",
)
def variance_around_zero(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    moving = moving_mean, moving_variance
    return _batch_norm_with(
        lambda x: np.mean(x**2, axis=0), x, gamma, beta, moving, training, momentum, epsilon
    )


@misconception(
    "batch_norm_forward",
    "Your variance is the sum of the squares. It is their mean: divide by N.",
)
def variance_not_divided(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    moving = moving_mean, moving_variance
    return _batch_norm_with(
        lambda x: np.sum((x - x.mean(axis=0)) ** 2, axis=0),
        x, gamma, beta, moving, training, momentum, epsilon,
    )  # fmt: skip


@misconception(
    "batch_norm_forward",
    "You replace a variance of 0, as in the normalisation of inputs. Here epsilon takes care of it, and the moving variance takes the 0.",
)
def variance_of_zero_replaced(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    def variance(x):
        return np.where(np.ptp(x, axis=0) == 0, 1.0, x.var(axis=0))

    moving = moving_mean, moving_variance
    return _batch_norm_with(variance, x, gamma, beta, moving, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "Your variance is taken around the new moving mean. Take it around the batch's own mean.",
)
def variance_around_the_moving_mean_throughout(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    centre = _moving(moving_mean, x.mean(axis=0), momentum)
    moving = moving_mean, moving_variance
    return _batch_norm_with(
        lambda x: np.mean((x - centre) ** 2, axis=0), x, gamma, beta, moving, training, momentum, epsilon
    )


@misconception(
    "batch_norm_forward",
    "Your moving averages are right, but to normalise you divide the variance by N - 1 (ddof=1). It is divided by N there too.",
)
def unbiased_variance_in_y(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if training:
        y = _scaled(x, gamma, beta, x.mean(axis=0), x.var(axis=0, ddof=1), epsilon)
    return y, *moved


@misconception(
    "batch_norm_forward",
    "Training is right, but in evaluation you add epsilon to the standard deviation. It belongs under the root there too.",
)
def epsilon_outside_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        y = gamma * (x - moving_mean) / (np.sqrt(moving_variance) + epsilon) + beta
    return y, *moved


@misconception(
    "batch_norm_forward",
    "Evaluation is right, but in training you add epsilon to the standard deviation. It belongs under the root there too.",
)
def epsilon_outside_in_training(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if training:
        y = gamma * (x - x.mean(axis=0)) / (x.std(axis=0) + epsilon) + beta
    return y, *moved


@misconception(
    "batch_norm_forward",
    "Your epsilon is 1e-5 whatever the argument says. Use the argument.",
)
def epsilon_always_1e_5(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, 1e-5)


@misconception(
    "batch_norm_forward",
    "Where a variance is not 0, your y is as it would be without epsilon: either you leave it out there, or it is a tiny number of your own. The argument epsilon is added to every variance.",
)
def epsilon_always_1e_8_in_batch_norm(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, 1e-8)


@misconception(
    "batch_norm_forward",
    "Your moving averages take 0.9 whatever the argument momentum says. Use the argument.",
)
def momentum_always_0_9(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, 0.9, epsilon)


@misconception(
    "batch_norm_forward",
    "Your default for epsilon is 1e-5. Here it is 1e-3, as in Keras: leave the first line of the function as it was.",
)
def epsilon_is_1e_5_by_default(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-5
):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "Your default for momentum is 0.9. Here it is 0.99, as in Keras: leave the first line of the function as it was.",
)
def momentum_is_0_9_by_default(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.9, epsilon=1e-3
):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "Your defaults are a momentum of 0.9 and an epsilon of 1e-5. Here they are 0.99 and 1e-3, as in Keras: leave the first line of the function as it was.",
)
def momentum_and_epsilon_by_default(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.9, epsilon=1e-5
):
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "You divide by the standard deviation but do not subtract the mean.",
)
def mean_not_subtracted(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    _, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    variance = x.var(axis=0) if training else moving_variance
    return _scaled(x, gamma, beta, 0.0, variance, epsilon), *moved


@misconception(
    "batch_norm_forward",
    "You return the moving variance before the moving mean. The order is y, moving_mean, moving_variance.",
)
def returns_moving_variance_first(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, mean, variance = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, variance, mean


@misconception(
    "batch_norm_forward",
    "In training you treat a batch of one example as in evaluation. The formula holds for it as well: its mean is the example itself, and its variance 0.",
)
def evaluation_for_one_example(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    training = training and len(x) > 1
    return _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)


@misconception(
    "batch_norm_forward",
    "Momentum weighs the wrong side (it is the weight of the old moving average), and you update the moving averages in evaluation too.",
)
def reversed_momentum_and_updates_in_evaluation(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *_ = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return y, *_both_moved(x, moving_mean, moving_variance, 1 - momentum)


@misconception(
    "dropout_forward",
    "You scale what stays twice. Once, by 1 / (1 - rate), makes up for what is dropped.",
)
def scales_twice(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate) ** 2


@misconception(
    "dropout_forward",
    "You drop one half, whatever the rate is. The probability to drop is rate.",
)
def drops_one_half(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.random(x.shape) >= 0.5) / (1 - rate)


@misconception(
    "dropout_forward",
    "Mean and spread are right, but no activation becomes exactly 0. Dropout sets some to 0 and scales the others, all by the same factor.",
)
def nothing_becomes_zero(x, rate, training, rng):
    if not training:
        return x
    return x * rng.normal(1, np.sqrt(rate / (1 - rate)), x.shape)


@misconception(
    "dropout_forward",
    "Your rate is cut off to whole tenths: 0.25 counts as 0.2. Compare the rate itself with numbers from all of [0, 1).",
)
def draws_tenths(x, rate, training, rng):
    if not training:
        return x
    return x * (rng.integers(0, 10, x.shape) >= int(10 * rate)) / (1 - rate)


@misconception(
    "dropout_forward",
    "You drop fewer activations than rate says, the more so the higher it is. Either some are chosen twice (with replacement), or what you compare with rate is not uniform in [0, 1).",
)
def drops_too_few(x, rate, training, rng):
    if not training:
        return x
    y = np.array(x, order="C").reshape(-1) / (1 - rate)
    y[rng.integers(0, x.size, int(rate * x.size))] = 0
    return y.reshape(x.shape)


@misconception(
    "momentum_step",
    "Your default for the learning rate is 0.001. Here it is 0.01: leave the first line of the function as it was.",
)
def momentum_rate_is_0_001_by_default(w, grad, velocity, learning_rate=0.001, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Your default for the learning rate is 0.1. Here it is 0.01: leave the first line of the function as it was.",
)
def momentum_rate_is_0_1_by_default(w, grad, velocity, learning_rate=0.1, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "The old velocity is multiplied by the learning rate as well in your code. Only the gradient is: check your parentheses.",
)
def learning_rate_times_everything(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = learning_rate * (momentum * velocity - grad)
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "You move w by the velocity as it came in, and you multiply the new gradient by 1 - momentum as well. Move by the new velocity, where the gradient has the learning rate alone.",
)
def old_velocity_and_weighs_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return w + velocity, momentum * velocity - (1 - momentum) * learning_rate * grad


@misconception(
    "momentum_step",
    "You add the gradient to the velocity, though it must turn against it, and you multiply the gradient by 1 - momentum as well.",
)
def climbs_and_weighs_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity + (1 - momentum) * learning_rate * grad
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Where the gradient is 0, you let the parameter stand. It rolls on there, with what is left of its velocity.",
)
def stands_still_without_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = np.where(grad == 0, 0.0, momentum * velocity - learning_rate * grad)
    return w + velocity, velocity


@misconception(
    "momentum_step",
    "Your values are right, but you change the caller's gradient: `*=` and `out=` work on the array that you were given.",
)
def changes_the_gradient_of_momentum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    grad *= learning_rate
    return w + velocity, velocity


@misconception(
    "rmsprop_step",
    "Your default for rho is 0.99, as in PyTorch. Here it is 0.9: leave the first line of the function as it was.",
)
def rho_is_0_99_by_default(w, grad, v, learning_rate=0.001, rho=0.99, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your default for the learning rate is 0.01. Here it is 0.001: leave the first line of the function as it was.",
)
def rmsprop_rate_is_0_01_by_default(w, grad, v, learning_rate=0.01, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "The gradient in your v has the learning rate in it. Square the gradient itself.",
)
def rmsprop_squares_the_step(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(learning_rate * grad, v, rho), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your v averages the absolute value of the gradient, without a square here and a root later. The size of a gradient is the root of an average of squares.",
)
def rmsprop_absolute_gradient_without_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * np.abs(grad)
    return w - learning_rate * grad / (v + epsilon), v


@misconception(
    "rmsprop_step",
    "You take the square of the whole gradient's norm, one number for all parameters. Each parameter has its own square.",
)
def rmsprop_square_of_the_norm(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, rho * v + (1 - rho) * np.sum(grad**2), learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your rho weighs the wrong side (it is the weight of the old v), and you add the step, though it must go against the gradient.",
)
def rmsprop_reversed_rho_and_climbs(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _rmsprop(w, grad, _rmsprop_average(grad, v, 1 - rho), -learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Where the gradient is 0, you let v stand. It fades there: the average takes the 0 like any other square.",
)
def v_stands_without_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    new_v = np.where(grad == 0, v, _rmsprop_average(grad, v, rho))
    return _rmsprop(w, grad, new_v, learning_rate, epsilon)


@misconception(
    "rmsprop_step",
    "Your values are right, but you change the caller's gradient: `*=`, `/=` and `out=` work on the array that you were given.",
)
def changes_the_gradient_of_rmsprop(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    stepped = _rmsprop(w, grad, _rmsprop_average(grad, v, rho), learning_rate, epsilon)
    grad *= learning_rate
    return stepped


@misconception(
    "normalise_inputs",
    "Your deviation is divided by N - 1 (ddof=1) instead of N, and you shift the test set by its own mean.",
)
def unbiased_deviation_and_own_mean(x_train, x_test):
    deviation = x_train.std(axis=0, ddof=1)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_train - x_train.mean(axis=0)) / deviation, (x_test - x_test.mean(axis=0)) / deviation


@misconception("normalise_inputs", "You shift by the median. Shift by the mean.")
def shifts_by_the_median(x_train, x_test):
    middle, deviation = np.median(x_train, axis=0), x_train.std(axis=0)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_train - middle) / deviation, (x_test - middle) / deviation


@misconception(
    "normalise_inputs",
    "For inputs that are integers, your mean loses its digits after the point: it has the type of the input.",
)
def mean_of_the_type_of_the_input(x_train, x_test):
    mean, deviation = x_train.mean(axis=0).astype(x_train.dtype).astype(float), x_train.std(axis=0)
    deviation = np.where(deviation == 0, 1, deviation)
    return (x_train - mean) / deviation, (x_test - mean) / deviation


@misconception(
    "l2_regularisation",
    "You return the derivative of the penalty alone, and 0 for the biases. It comes on top of the gradient of the loss.",
)
def penalty_replaces_all_gradients(params, grads, l2):
    weights = _weights(params)
    derivative = {name: np.zeros_like(value) for name, value in params.items()}
    return _penalty(params, l2), derivative | {name: 2 * l2 * params[name] for name in weights}


@misconception(
    "adam_step",
    "You leave out the corrections, m_hat and v_hat, and epsilon in the denominator as well.",
)
def no_correction_and_no_epsilon(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    return w - learning_rate * m / np.sqrt(v), m, v


@misconception(
    "adam_step",
    "Your corrections count one step too many (the first step has t = 1 already), and you return the corrected averages instead of m and v themselves.",
)
def counts_from_two_and_corrected_averages(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    w, m, v = _adam(w, grad, m, v, t + 1, learning_rate, beta_1, beta_2, epsilon)
    return w, m / (1 - beta_1 ** (t + 1)), v / (1 - beta_2 ** (t + 1))


@misconception(
    "build_regularised_classifier",
    "The argument batch_normalisation works the wrong way round: the network normalises where it is False.",
)
def normalises_if_told_not_to(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, not batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "There is no hidden layer: one hidden block or more comes before the last Dense layer.",
)
def no_hidden_block(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network((), batch_normalisation, l2, rate)


@misconception(
    "build_regularised_classifier",
    "You double the factor of the penalty. In Keras as in the lecture, the penalty is l2 times the sum of squares: give it the argument as it is.",
)
def twice_l2(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, batch_normalisation, 2 * l2, rate)


@misconception(
    "build_regularised_classifier",
    "Batch normalisation is missing, and the loss is the sparse cross-entropy, though labels are one-hot.",
)
def no_batch_normalisation_and_sparse_loss(batch_normalisation=True, l2=0.0001, rate=0.2):
    return _keras_network(_ORDER, False, l2, rate, loss="sparse_categorical_crossentropy")


@misconception(
    "build_regularised_classifier",
    "Your dropout gets 1 - rate. In Keras the rate is the fraction that is set to 0, which is what the argument says: give it as it is.",
)
def rate_turned_over_with_its_default(batch_normalisation=True, l2=0.0001, rate=0.8):
    return _keras_network(_ORDER, batch_normalisation, l2, 1 - rate if rate else 0)


@misconception(
    "adam_step",
    "Your step uses m as it came in. This gradient must count in it as well: compute the new m first.",
)
def steps_with_old_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    new_m, v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)[0], new_m, v


@misconception(
    "adam_step",
    "Your step uses v as it came in. This gradient must count in it as well: compute the new v first.",
)
def steps_with_old_v(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, new_v = _averages(grad, m, v, beta_1, beta_2)
    return _adam_moves(w, m, v, t, learning_rate, beta_1, beta_2, epsilon)[0], m, new_v


@misconception(
    "adam_step",
    "Where the gradient is 0, you leave everything as it is. m and v fade there, and the parameter moves on by what is left of m.",
)
def everything_stands_without_gradient(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    stepped = _adam(w, grad, m, v, t, learning_rate, beta_1, beta_2, epsilon)
    return tuple(np.where(grad == 0, old, new) for old, new in zip((w, m, v), stepped, strict=True))


@misconception(
    "adam_step",
    "You add epsilon twice, under the square root and after it. Here it is added after the root only.",
)
def epsilon_inside_and_outside(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _averages(grad, m, v, beta_1, beta_2)
    root = np.sqrt(v / (1 - beta_2**t) + epsilon)
    return w - learning_rate * (m / (1 - beta_1**t)) / (root + epsilon), m, v


@misconception(
    "batch_norm_forward",
    "You use epsilon as the smallest variance (`maximum`). It is added to every variance.",
)
def epsilon_as_the_smallest_variance(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (moving_mean, moving_variance)
    _, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    return _scaled(x, gamma, beta, mean, np.maximum(variance, epsilon), 0.0), *moved


@misconception(
    "batch_norm_forward",
    "In evaluation you mix the batch's statistics into the moving averages before you normalise. Normalise with the moving averages as they came in.",
)
def evaluation_mixes_in_the_batch(
    x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3
):
    y, *moved = _batch_norm(x, gamma, beta, moving_mean, moving_variance, training, momentum, epsilon)
    if not training:
        y = _scaled(x, gamma, beta, *_both_moved(x, moving_mean, moving_variance, momentum), epsilon)
    return y, *moved
