"""Wrong linear models, as learners would write them."""

import numpy as np


def no_bias(x, w, b):
    """Forgets the bias."""
    return x @ w * 1.0


def minus_bias(x, w, b):
    """Subtracts the bias instead of adding it."""
    return x @ w - float(b)


def times_bias(x, w, b):
    """Multiplies by the bias instead of adding it."""
    return (x @ w) * float(b)


def with_sigmoid(x, w, b):
    """Puts a sigmoid on the output."""
    return 1 / (1 + np.exp(-(x @ w + b)))


def with_relu(x, w, b):
    """Puts ReLU on the output, so that no prediction is negative."""
    return np.maximum(x @ w + float(b), 0)


def sum_over_axis_0(x, w, b):
    """Sums over the examples instead of the features, which gives D values."""
    return (x * w).sum(axis=0) + float(b)


def bias_for_each_feature(x, w, b):
    """Adds the bias to each product before the sum, so it counts D times."""
    return (x * w + float(b)).sum(axis=1)


def mean_over_features(x, w, b):
    """Takes the mean over the features instead of the sum."""
    return (x * w).mean(axis=1) + b


def no_sum(x, w, b):
    """Forgets the sum over the features and returns an array (N, D)."""
    return x * w + float(b)


def column_returned(x, w, b):
    """Returns a column (N, 1) instead of (N,)."""
    return x @ w.reshape(-1, 1) + float(b)


def squeezed(x, w, b):
    """Squeezes a column, so that a single example gives a 0-d array instead of (1,)."""
    return np.squeeze(x @ w[:, None] + float(b))


def only_the_first_feature(x, w, b):
    """Uses only the first feature, as if x always had one."""
    return w[0] * x[:, 0] + float(b)


def last_feature_missing(x, w, b):
    """Leaves out the last feature, the loop ends one too early."""
    y_hat = np.full(len(x), float(b))
    for j in range(x.shape[1] - 1):
        y_hat += x[:, j] * w[j]
    return y_hat


def loop_over_n_features(x, w, b):
    """Takes len(x), the number of examples, for the number of features; right only where N = D."""
    y_hat = np.full(len(x), float(b))
    for j in range(len(x)):
        y_hat += x[:, j] * w[j]
    return y_hat


def features_and_examples_confused(x, w, b):
    """Multiplies with the transposed x; right only where x is symmetric."""
    return x.T @ w + float(b)


def changes_x(x, w, b):
    """Multiplies x by the weights in place, so the caller's array changes (if it holds floats)."""
    if x.dtype != float:
        x = x.astype(float)
    x *= w
    return x.sum(axis=1) + b


def result_like_x(x, w, b):
    """Stores the predictions in an array of the type of x, so integer x cuts off the decimals."""
    y_hat = np.zeros_like(x[:, 0])
    for i in range(len(x)):
        y_hat[i] = x[i] @ w + b
    return y_hat


def weights_truncated(x, w, b):
    """Converts the weights to the type of x, so integer x cuts off their decimals."""
    return x @ w.astype(x.dtype) + float(b)


def return_in_the_loop(x, w, b):
    """Returns inside the loop, so only the first example has a prediction."""
    y_hat = np.zeros(len(x))
    for i in range(len(x)):
        y_hat[i] = x[i] @ w + b
        return y_hat


def bias_only_for_the_first(x, w, b):
    """Adds the bias only to the first prediction."""
    y_hat = x @ w.astype(float)
    y_hat[0] += b
    return y_hat


def sums_run_on(x, w, b):
    """Does not reset the sum for each example, so the predictions accumulate."""
    y_hat = np.zeros(len(x))
    total = 0.0
    for i in range(len(x)):
        for j in range(x.shape[1]):
            total += x[i, j] * w[j]
        y_hat[i] = total + b
    return y_hat


def rounded(x, w, b):
    """Rounds the predictions to one decimal, as the example shows them."""
    return np.round(x @ w + float(b), 1)


def relu_and_no_bias(x, w, b):
    """Two mistakes: forgets the bias, and puts ReLU on the output."""
    return np.maximum(x @ w * 1.0, 0)


def minus_bias_in_a_column(x, w, b):
    """Two mistakes: subtracts the bias, and returns a column (N, 1)."""
    return (x @ w - float(b))[:, np.newaxis]


def one_number_for_one_example(x, w, b):
    """Right, but a single example gives a number."""
    y = x @ w + b
    return y[0] if len(y) == 1 else y


def whole_numbers_stay_whole(x, w, b):
    """Writes into an array of the type of x: integers lose the digits after the point."""
    y = np.zeros(len(x), dtype=x.dtype)
    for i, row in enumerate(x):
        y[i] = np.dot(row, w) + b
    return y


def mean_of_products(x, w, b):
    """Takes the mean of the products instead of the sum."""
    return (x * w).mean(axis=1) + b


def never_negative(x, w, b):
    """Prices are not negative, so negative predictions become 0."""
    return np.maximum(x @ w + b, 0)


def first_feature_alone(x, w, b):
    """A line of the first feature; the others do not count."""
    return x[:, 0] * w[0] + b


def weights_scaled(x, w, b):
    """Divides by the number of features, the bias too."""
    return (x @ w + b) / len(w)


def bias_taken_away_twice_wrong(x, w, b):
    """Subtracts the bias, and returns a column."""
    return (x @ w - b).reshape(-1, 1)


def columns_if_square(x, w, b):
    """Multiplies w with x where that fits, which is so for as many examples as features."""
    return w @ x + b if len(x) == len(w) else x @ w + b


def rounds_to_integers_if_whole(x, w, b):
    """Rounds the predictions where the examples are whole numbers."""
    y = x @ w + b
    return np.round(y) if x.dtype.kind == "i" else y


def bias_twice(x, w, b):
    """Adds the bias in the loop and once more at the end."""
    return np.array([sum(row * w) + b for row in x]) + b


def limited_to_a_hundred(x, w, b):
    """Clips predictions to the range from -100 to 100."""
    return np.clip(x @ w + b, -100, 100)


def weights_of_length_one(x, w, b):
    """Divides the weights by their length before it multiplies."""
    return x @ (w / np.linalg.norm(w)) + b


def bias_in_place(x, w, b):
    """Adds the bias in place, which fails where x and w are integers and the bias is not."""
    y_hat = x @ w
    y_hat += b
    return y_hat


def result_like_w(x, w, b):
    """The result takes its dtype from w: with integer weights it loses what comes after the point."""
    y_hat = np.zeros(len(x), dtype=w.dtype)
    for i in range(len(x)):
        y_hat[i] = x[i] @ w + b
    return y_hat


def filled_with_the_bias(x, w, b):
    """Starts with an array of biases, which takes no floats where the bias is an integer."""
    y_hat = np.full(len(x), b)
    for i in range(len(x)):
        y_hat[i] += x[i] @ w
    return y_hat
