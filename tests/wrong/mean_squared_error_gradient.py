"""Wrong gradients of the mean squared error, as learners would write them."""

import numpy as np


def no_factor_two(x, y, w, b):
    """Forgets the factor 2 in both gradients."""
    error = x @ w + b - y
    return x.T @ error / len(x), error.mean()


def sum_not_mean(x, y, w, b):
    """Forgets to divide by N in both gradients."""
    error = x @ w + b - y
    return 2 * x.T @ error, 2 * error.sum()


def wrong_sign(x, y, w, b):
    """Takes y - ŷ instead of ŷ - y, so both gradients have the wrong sign."""
    error = y - (x @ w + b)
    return 2 / len(x) * x.T @ error, 2 * error.mean()


def bias_summed(x, y, w, b):
    """Forgets to divide the gradient of the bias by N."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, 2 * error.sum()


def weights_summed(x, y, w, b):
    """Forgets to divide the gradient of the weights by N."""
    error = x @ w + b - y
    return 2 * x.T @ error, 2 * error.mean()


def bias_without_two(x, y, w, b):
    """Forgets the factor 2 in the gradient of the bias."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, error.mean()


def bias_with_wrong_sign(x, y, w, b):
    """The gradient of the bias has the wrong sign."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, -2 * error.mean()


def swapped(x, y, w, b):
    """Returns the gradient of the bias first."""
    error = x @ w + b - y
    return 2 * error.mean(), 2 / len(x) * x.T @ error


def mean_over_everything(x, y, w, b):
    """Takes the mean over examples and features, a single number for all weights."""
    error = x @ w + b - y
    return 2 * np.mean(error[:, None] * x), 2 * error.mean()


def bias_not_summed(x, y, w, b):
    """Returns the gradient of the bias for each example, an array (N,), without the mean."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, 2 * error


def forgets_the_bias(x, y, w, b):
    """Forgets the bias in the prediction."""
    error = x @ w - y
    return 2 / len(x) * x.T @ error, 2 * error.mean()


def sum_over_axis_1(x, y, w, b):
    """Sums over the features instead of the examples, so grad_w has N values."""
    error = x @ w + b - y
    return 2 / len(x) * (error[:, None] * x).sum(axis=1), 2 * error.mean()


def column_of_gradients(x, y, w, b):
    """Returns grad_w as a column (D, 1) instead of (D,)."""
    error = (x @ w + b - y).reshape(-1, 1)
    return 2 / len(x) * x.T @ error, 2 * float(error.mean())


def divided_by_features(x, y, w, b):
    """Divides by D, the number of features, instead of N."""
    error = x @ w + b - y
    return 2 / len(w) * x.T @ error, 2 / len(w) * error.sum()


def bias_is_sum_of_weights(x, y, w, b):
    """Takes the sum of grad_w for the gradient of the bias."""
    error = x @ w + b - y
    grad_w = 2 / len(x) * x.T @ error
    return grad_w, grad_w.sum()


def changes_x(x, y, w, b):
    """Multiplies x by the errors in place, so the caller's array changes (if it holds floats)."""
    if x.dtype != float:
        x = x.astype(float)
    error = x @ w + b - y
    x *= error[:, np.newaxis]
    return 2 * x.mean(axis=0), 2 * error.mean()


def squared_error_inside(x, y, w, b):
    """Keeps the square of the error in the derivative."""
    error = (x @ w + b - y) ** 2
    return 2 / len(x) * x.T @ error, 2 * error.mean()


def all_pairs(x, y, w, b):
    """Makes a column of the predictions, so the errors are the table (N, N) of all pairs."""
    y_hat = x @ w[:, None] + b
    error = (y_hat - y).mean(axis=1)
    return 2 / len(x) * x.T @ error, 2 * error.mean()


def no_inner_derivative(x, y, w, b):
    """Forgets the inner derivative x: every weight gets the gradient of the bias."""
    error = x @ w + b - y
    return np.full(len(w), 2 * error.mean()), 2 * error.mean()


def inner_derivative_w(x, y, w, b):
    """Takes the weights instead of x for the inner derivative."""
    error = x @ w + b - y
    return 2 * error.mean() * w, 2 * error.mean()


def product_of_means(x, y, w, b):
    """Multiplies the mean error by the mean of x, instead of the mean of the products."""
    error = x @ w + b - y
    return 2 * error.mean() * x.mean(axis=0), 2 * error.mean()


def gradient_like_x(x, y, w, b):
    """Adds up grad_w in an array of the type of x, so integer x cuts off the decimals."""
    grad_w = np.zeros_like(x[0])
    error = x @ w + b - y
    for j in range(len(w)):
        grad_w[j] = 2 / len(x) * np.sum(error * x[:, j])
    return grad_w, 2 * error.mean()


def squeezed(x, y, w, b):
    """Squeezes grad_w, so that a single feature gives a 0-d array instead of (1,)."""
    error = x @ w + b - y
    return np.squeeze(2 / len(x) * x.T @ error), 2 * error.mean()


def only_the_last_example(x, y, w, b):
    """Overwrites the gradients in the loop instead of adding up, so only the last example counts."""
    for i in range(len(x)):
        error = x[i] @ w + b - y[i]
        grad_w = 2 / len(x) * error * x[i]
        grad_b = 2 / len(x) * error
    return grad_w, grad_b


def bias_of_shape_one(x, y, w, b):
    """Returns the gradient of the bias as an array (1,) instead of a number."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, 2 * error.mean(keepdims=True)


def bias_times_b(x, y, w, b):
    """Multiplies the gradient of the bias by b, as if its inner derivative were b."""
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, 2 * error.mean() * b


def one_vector(x, y, w, b):
    """Returns one array (D + 1,) with the bias at the end instead of a pair."""
    phi = np.column_stack([x, np.ones(len(x))])
    return 2 / len(x) * phi.T @ (phi @ np.append(w, b) - y)


def no_two_and_wrong_sign(x, y, w, b):
    """Two mistakes: forgets the factor 2, and both gradients have the wrong sign."""
    error = y - (x @ w + b)
    return x.T @ error / len(x), error.mean()


def no_bias_and_no_mean(x, y, w, b):
    """Two mistakes: forgets the bias in the prediction, and does not divide by N."""
    error = x @ w - y
    return 2 * x.T @ error, 2 * error.sum()


def without_the_bias(x, y, w, b):
    """Predicts without the bias."""
    error = x @ w - y
    return 2 * x.T @ error / len(x), 2 * error.mean()


def mean_over_features_too(x, y, w, b):
    """Divides the gradient of the weights by N * D."""
    error = x @ w + b - y
    return 2 * x.T @ error / x.size, 2 * error.mean()


def gradient_of_w_in_a_row(x, y, w, b):
    """Returns grad_w as a matrix of one row."""
    error = (x @ w + b - y).reshape(-1, 1)
    return 2 * (error.T @ x) / len(x), 2 * error.mean()


def bias_from_the_weights(x, y, w, b):
    """The bias gets the mean of the weights' gradients."""
    error = x @ w + b - y
    grad_w = 2 * x.T @ error / len(x)
    return grad_w, grad_w.mean()


def means_multiplied(x, y, w, b):
    """Multiplies the mean error by the mean of each feature."""
    error = np.mean(x @ w + b - y)
    return 2 * error * x.mean(axis=0), 2 * error


def sign_and_two(x, y, w, b):
    """Takes y - y_hat without the minus of the inner derivative, and forgets the 2."""
    error = y - (x @ w + b)
    return x.T @ error / len(x), error.mean()


def last_example_only(x, y, w, b):
    """Overwrites the sum in the loop, so only the last example counts."""
    for row, target in zip(x, y):
        grad_w = 2 * (row @ w + b - target) * row
        grad_b = 2 * (row @ w + b - target)
    return grad_w / len(x), grad_b / len(x)


def coarse_difference(x, y, w, b):
    """Compares the loss with that a whole 0.1 further: not the slope at the place."""

    def loss(w, b):
        return np.mean((x @ w + b - y) ** 2)

    grad_w = np.array([(loss(w + 0.1 * unit, b) - loss(w, b)) / 0.1 for unit in np.eye(len(w))])
    return grad_w, (loss(w, b + 0.1) - loss(w, b)) / 0.1


def one_array(x, y, w, b):
    """Returns one array, the bias behind the weights."""
    error = x @ w + b - y
    return np.append(2 * x.T @ error / len(x), 2 * error.mean())


def gradient_limited(x, y, w, b):
    """Clips both gradients to the range from -1000 to 1000."""
    error = x @ w + b - y
    return np.clip(2 * x.T @ error / len(x), -1e3, 1e3), np.clip(2 * error.mean(), -1e3, 1e3)


def features_first_if_square(x, y, w, b):
    """Multiplies x itself with the errors where that fits, as many examples as features."""
    error = x @ w + b - y
    matrix = x if len(x) == len(w) else x.T
    return 2 * matrix @ error / len(x), 2 * error.mean()


def first_example_only(x, y, w, b):
    """Returns inside the loop over the examples."""
    for row, target in zip(x, y):
        error = row @ w + b - target
        return 2 * error * row / len(x), 2 * error / len(x)


def bias_added_to_the_error(x, y, w, b):
    """Adds the bias with the wrong sign: the error is x w - y - b."""
    error = x @ w - y - b
    return 2 * x.T @ error / len(x), 2 * error.mean()


def integers_all_along(x, y, w, b):
    """Sums up in an array of the type of x: integers lose what comes after the point."""
    grad_w = np.zeros(x.shape[1], dtype=x.dtype)
    error = x @ w + b - y
    for j in range(x.shape[1]):
        grad_w[j] = 2 * np.mean(error * x[:, j])
    return grad_w, 2 * error.mean()


def targets_taken_away_in_place(x, y, w, b):
    """Subtracts y in place, which fails where everything else is integers and y is not."""
    error = x @ w + b
    error -= y
    return 2 * x.T @ error / len(y), 2 * error.mean()
