"""Answers to mean_squared_error_gradient, written from its statement alone."""

import numpy as np


def wrong_factor_2(x, y, w, b):
    """The factor 2 is missing in both gradients."""
    error = x @ w + b - y
    return x.T @ error / len(y), float(error.mean())


def wrong_sum(x, y, w, b):
    """The sum over the batch: not divided by N."""
    error = x @ w + b - y
    return 2 * x.T @ error, float(2 * error.sum())


def wrong_sign(x, y, w, b):
    """The error is turned round, y - y_hat, and so is the gradient."""
    error = y - (x @ w + b)
    return 2 * x.T @ error / len(y), float(2 * error.mean())


def wrong_divided_by_features(x, y, w, b):
    """Divides by D, the number of features."""
    n = x.shape[1]
    error = x @ w + b - y
    return 2 / n * (x.T @ error), float(2 / n * error.sum())


def wrong_bias_gradient_without_2(x, y, w, b):
    """The gradient of the bias has no factor 2."""
    error = x @ w + b - y
    return 2 * (x.T @ error) / len(y), float(np.mean(error))


def wrong_bias_gradient_summed(x, y, w, b):
    """The gradient of the bias is not divided by N."""
    error = np.dot(x, w) + b - y
    return (2 / len(y)) * np.dot(error, x), float(2 * np.sum(error))


def wrong_order_of_results(x, y, w, b):
    """Returns the gradient of the bias first."""
    error = x @ w + b - y
    return float(2 * error.mean()), 2 * x.T @ error / len(y)


def wrong_bias_forgotten(x, y, w, b):
    """The prediction leaves the bias out."""
    error = x @ w - y
    return 2 * x.T @ error / len(y), float(2 * error.mean())


def wrong_not_summed(x, y, w, b):
    """Averages over all entries of the table, one number for all weights."""
    error = x @ w + b - y
    grad = 2 * np.mean(error[:, None] * x)
    return np.full(w.shape, grad), float(2 * error.mean())


def wrong_product_of_means(x, y, w, b):
    """Multiplies the mean error by the mean of each feature instead of averaging the products."""
    error = x @ w + b - y
    return 2 * error.mean() * x.mean(axis=0), float(2 * error.mean())


def wrong_one_row_for_each_example(x, y, w, b):
    """Returns the gradient of each example, shape (N, D), and of the bias (N,)."""
    error = x @ w + b - y
    return 2 * error[:, np.newaxis] * x / len(y), 2 * error / len(y)


def wrong_inner_derivative_forgotten(x, y, w, b):
    """The inner derivative x is forgotten: all weights get the gradient of the bias."""
    error = x @ w + b - y
    slope = 2 * np.mean(error)
    return slope * np.ones(len(w)), float(slope)


def wrong_type_of_w(x, y, w, b):
    """Writes the gradient into an array of the type of w: cut off where w holds integers."""
    grad_w = np.zeros_like(w)
    error = x @ w + b - y
    for j in range(len(w)):
        grad_w[j] = 2 * np.mean(error * x[:, j])
    return grad_w, float(2 * np.mean(error))


def wrong_absolute_error(x, y, w, b):
    """The gradient of the absolute error: only signs count."""
    error = np.sign(x @ w + b - y)
    return 2 * x.T @ error / len(y), float(2 * error.mean())


def wrong_number_for_one_weight(x, y, w, b):
    """For a single feature the gradient is a bare number instead of an array (1,)."""
    error = x @ w + b - y
    return np.squeeze(2 * x.T @ error / len(y)), float(2 * error.mean())


def wrong_targets_changed(x, y, w, b):
    """Subtracts the prediction from the given y in place where it holds floats."""
    if y.dtype.kind != "f":
        y = y.astype(float)
    y -= x @ w + b
    return -2 * (x.T @ y) / len(y), float(-2 * y.mean())


def wrong_step_taken_between(x, y, w, b):
    """Computes the gradient of the bias at weights that have been moved by their gradient already."""
    error = x @ w + b - y
    grad_w = 2 * x.T @ error / len(y)
    error = x @ (w - 0.01 * grad_w) + b - y
    return grad_w, float(2 * error.mean())


def wrong_bias_gradient_of_features(x, y, w, b):
    """The gradient of the bias is the sum of those of the weights."""
    grad_w = 2 * x.T @ (x @ w + b - y) / len(y)
    return grad_w, float(grad_w.sum())


def right_matrix_form(x, y, w, b):
    """Matrix form with x transposed."""
    error = x @ w + b - y
    return 2 / len(y) * (x.T @ error), 2 / len(y) * error.sum()


def right_loops(x, y, w, b):
    """Loops over examples and features."""
    n, d = x.shape
    grad_w, grad_b = np.zeros(d), 0.0
    for i in range(n):
        y_hat = b
        for j in range(d):
            y_hat = y_hat + w[j] * x[i, j]
        for j in range(d):
            grad_w[j] += 2 / n * (y_hat - y[i]) * x[i, j]
        grad_b += 2 / n * (y_hat - y[i])
    return grad_w, float(grad_b)


def right_means(x, y, w, b):
    """Means of the products."""
    error = np.dot(x, w) + b - y
    return np.mean(2 * error[:, np.newaxis] * x, axis=0), float(np.mean(2 * error))


def right_einsum(x, y, w, b):
    """einsum for prediction and gradient."""
    error = np.einsum("nd,d->n", x, w) + b - y
    return np.einsum("n,nd->d", error, x) * 2 / x.shape[0], float(error.mean() * 2)


def right_ones_column(x, y, w, b):
    """The bias as the weight of a column of ones, cut apart at the end."""
    features = np.column_stack([x, np.ones(len(x))])
    grad = 2 * features.T @ (features @ np.append(w, b) - y) / len(y)
    return grad[:-1], float(grad[-1])


def right_error_turned(x, y, w, b):
    """Error as y - y_hat with a minus in front, a comprehension over the features."""
    error = y - x @ w - b
    return np.array([-2 * np.average(error * column) for column in x.T]), -2 * np.average(error)
