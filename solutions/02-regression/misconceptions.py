"""Wrong answers that learners give, each with the hint that it deserves."""

import numpy as np

from autograder.misconceptions import misconception


@misconception(
    "linear",
    "Your negative predictions have become 0: that is ReLU. A neuron for regression has no activation, so that any number can come out.",
)
def relu(x, w, b):
    return np.maximum(x @ w + b, 0)


@misconception(
    "linear",
    "Your predictions all lie between 0 and 1: that is a sigmoid. A neuron for regression has no activation.",
)
def sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))


@misconception("linear", "Your predictions lack the bias: each of them is off by b.")
def no_bias(x, w, b):
    return x @ w


@misconception("linear", "You subtract the bias. It is added to the weighted sum.")
def bias_subtracted(x, w, b):
    return x @ w - b


@misconception(
    "linear",
    "The bias is added once for each feature, D times in all. Add it once, after the sum over the features.",
)
def bias_for_each_feature(x, w, b):
    return (x * w + b).sum(axis=1)


@misconception(
    "linear",
    "You add the bias to the features, so that it is multiplied by the weights. It belongs after the weighted sum.",
)
def bias_added_to_features(x, w, b):
    return (x + b) @ w


@misconception(
    "linear",
    "You return one number for each example and feature, (N, D). The products of an example still have to be summed.",
)
def not_summed(x, w, b):
    return x * w + b


@misconception(
    "linear",
    "You sum over the examples and get one number for each feature, (D,). Sum over the features of each example instead.",
)
def sums_over_examples(x, w, b):
    return (x * w).sum(axis=0) + b


@misconception(
    "linear",
    "You sum over the whole array and return a single number. Each example has a prediction of its own.",
)
def sums_over_everything(x, w, b):
    return np.sum(x * w) + b


@misconception(
    "linear",
    "You take the mean over the features, so that the weighted sum is D times too small. It is a sum.",
)
def mean_over_features(x, w, b):
    return (x * w).mean(axis=1) + b


@misconception(
    "linear",
    "Your predictions are right, but have shape (N, 1) instead of (N,): a column, as Keras returns it.",
)
def column(x, w, b):
    return (x @ w + b)[:, np.newaxis]


@misconception(
    "linear",
    "You use only the first feature. Every feature has its weight, and all the products are summed.",
)
def first_feature_only(x, w, b):
    return x[:, 0] * w[0] + b


@misconception(
    "linear",
    "For integer examples you put your results into an array of integers, and lose everything after the point. Which dtype does your result array have?",
)
def integer_result_array(x, w, b):
    result = np.zeros(len(x), dtype=x.dtype)
    for i, row in enumerate(x):
        result[i] = np.sum(row * w) + b
    return result


@misconception(
    "mean_squared_error",
    "You return the sum of the squared errors. Take the mean: otherwise the loss would grow with the number of examples.",
)
def sum_of_squares(y_hat, y):
    return np.sum((y - y_hat) ** 2)


@misconception(
    "mean_squared_error",
    "Your loss is half of the right one. Some books put a 1/2 in front to make the gradient simpler; here there is none.",
)
def half(y_hat, y):
    return np.mean((y - y_hat) ** 2) / 2


@misconception(
    "mean_squared_error",
    "You return the square root of the mean (RMSE). The loss is the mean squared error itself.",
)
def root_mean_square(y_hat, y):
    return np.sqrt(np.mean((y - y_hat) ** 2))


@misconception(
    "mean_squared_error",
    "You average the absolute errors. Here each error is squared, so that large errors count much more.",
)
def mean_absolute_error(y_hat, y):
    return np.mean(np.abs(y - y_hat))


@misconception(
    "mean_squared_error",
    "You average the errors without squaring them, so that too much and too little cancel out.",
)
def not_squared(y_hat, y):
    return np.mean(y - y_hat)


@misconception(
    "mean_squared_error",
    "You square the mean of the errors, so that too much and too little cancel out before the square. Square each error first.",
)
def square_of_the_mean(y_hat, y):
    return np.mean(y - y_hat) ** 2


@misconception(
    "mean_squared_error",
    "You return one squared error for each example. Take their mean: training needs a single number.",
)
def one_for_each_example(y_hat, y):
    return (y - y_hat) ** 2


@misconception(
    "mean_squared_error",
    "You compare every prediction with every true value, N times N differences. Somewhere an array of shape (N,) meets one of shape (N, 1).",
)
def every_pair(y_hat, y):
    return np.mean((y - y_hat[:, np.newaxis]) ** 2)


@misconception(
    "mean_squared_error",
    "You divide by N - 1. The mean divides by N.",
)
def divides_by_one_less(y_hat, y):
    return np.sum((y - y_hat) ** 2) / np.float64(len(y) - 1)


@misconception(
    "mean_squared_error",
    "You compute the variance of the errors, which takes their mean away first. A model that is always wrong by the same amount would have no loss.",
)
def variance_of_errors(y_hat, y):
    return np.var(y - y_hat)


@misconception(
    "mean_squared_error",
    "You divide the length of the error vector by N: the square root of the sum is too much.",
)
def norm_over_n(y_hat, y):
    return np.sqrt(np.sum((y - y_hat) ** 2)) / len(y)


@misconception(
    "mean_squared_error",
    "You subtract the squares of y_hat and y. Subtract first, then square the difference.",
)
def difference_of_squares(y_hat, y):
    return np.mean(y**2 - y_hat**2)


def _gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / len(x), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Both gradients are half of the right ones. What does the derivative of a square bring down?",
)
def no_factor_two(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w / 2, grad_b / 2


@misconception(
    "mean_squared_error_gradient",
    "Both gradients are N times too large: the loss is a mean over the examples, so its gradient is one too.",
)
def sum_over_examples(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w * len(x), grad_b * len(x)


@misconception(
    "mean_squared_error_gradient",
    "grad_b is right, grad_w is N times too large. Both are means over the examples.",
)
def only_bias_is_a_mean(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w * len(x), grad_b


@misconception(
    "mean_squared_error_gradient",
    "grad_w is right, grad_b is N times too large. Both are means over the examples.",
)
def only_weights_are_a_mean(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w, grad_b * len(x)


@misconception(
    "mean_squared_error_gradient",
    "grad_w is divided by N times D. Each weight has a mean over its N examples only.",
)
def mean_over_features_too(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w / x.shape[1], grad_b


@misconception(
    "mean_squared_error_gradient",
    "Both gradients have the wrong sign. Where the model predicts too much, the loss grows with the bias: is the error y_hat - y or y - y_hat?",
)
def wrong_sign(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return -grad_w, -grad_b


@misconception(
    "mean_squared_error_gradient",
    "You leave b out of the prediction. The error is that of w x + b.",
)
def prediction_without_bias(x, y, w, b):
    return _gradient(x, y, w, 0.0)


@misconception(
    "mean_squared_error_gradient",
    "You multiply the mean error by the mean of each feature. Multiply each example's error by its own features first, then average.",
)
def product_of_means(x, y, w, b):
    error = x @ w + b - y
    return 2 * error.mean() * x.mean(axis=0), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "You leave the inner derivative out: grad_w does not know about x. How much does the prediction change with w_j?",
)
def no_inner_derivative(x, y, w, b):
    _, grad_b = _gradient(x, y, w, b)
    return np.full(x.shape[1], grad_b), grad_b


@misconception(
    "mean_squared_error_gradient",
    "grad_b is multiplied by x as well. The prediction grows with b by exactly 1, whatever x is.",
)
def bias_times_features(x, y, w, b):
    grad_w, _ = _gradient(x, y, w, b)
    return grad_w, grad_w.sum()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_b is an array with one number for each example. Take their mean.",
)
def bias_not_averaged(x, y, w, b):
    grad_w, _ = _gradient(x, y, w, b)
    return grad_w, 2 * (x @ w + b - y)


@misconception(
    "mean_squared_error_gradient",
    "The two gradients have changed places: return grad_w first, then grad_b.",
)
def swapped(x, y, w, b):
    return _gradient(x, y, w, b)[::-1]


@misconception(
    "mean_squared_error_gradient",
    "Only the sign of each error counts in your gradients. That is the gradient of the absolute error; that of a square grows with the error.",
)
def gradient_of_absolute_error(x, y, w, b):
    sign = np.sign(x @ w + b - y)
    return x.T @ sign / len(x), sign.mean()


@misconception(
    "mean_squared_error_gradient",
    "You square the errors. In the derivative of a square, the error itself is left.",
)
def errors_squared(x, y, w, b):
    error = (x @ w + b - y) ** 2
    return 2 * x.T @ error / len(x), 2 * error.mean()


def _descend(x, y, learning_rate, steps, w=0.0, b=0.0):
    w = np.zeros(x.shape[1]) + w
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "You change w first and then compute the gradient of b with the new w. Compute both gradients before you change either.",
)
def one_after_the_other(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate * _gradient(x, y, w, b)[0]
        b = b - learning_rate * _gradient(x, y, w, b)[1]
    return w, b


@misconception(
    "fit_line",
    "Your steps are half as large as they should be. The gradient of the mean squared error has a factor 2.",
)
def half_steps(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate / 2, steps)


@misconception(
    "fit_line",
    "Your steps are N times too large, and many of them lead far away. The gradient is that of the mean, not of the sum.",
)
def steps_of_the_sum(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate * len(x), steps)


@misconception("fit_line", "You take one step too few. How many numbers does your `range` have?")
def one_step_too_few(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps - 1)


@misconception("fit_line", "You take one step too many. How many numbers does your `range` have?")
def one_step_too_many(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps + 1)


@misconception(
    "fit_line",
    "You return after the first step. Does the `return` stand inside the loop?",
)
def returns_inside_the_loop(x, y, learning_rate, steps):
    for _ in range(steps):
        return _descend(x, y, learning_rate, 1)
    return None


@misconception("fit_line", "You start with ones. Here w and b start at 0.")
def starts_at_one(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps, 1.0, 1.0)


@misconception(
    "fit_line",
    "You walk uphill: the loss grows. Go against the gradient.",
)
def climbs(x, y, learning_rate, steps):
    return _descend(x, y, -learning_rate, steps)


@misconception("fit_line", "Your b stays 0. It takes a step of its own gradient each time, just as w does.")
def bias_stays(x, y, learning_rate, steps):
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        w = w - learning_rate * _gradient(x, y, w, 0.0)[0]
    return w, 0.0


@misconception("fit_line", "Your w stays 0. It takes a step of its own gradient each time, just as b does.")
def weights_stay(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        b = b - learning_rate * _gradient(x, y, w, b)[1]
    return w, b


@misconception(
    "fit_line",
    "All your steps are the same: you compute the gradient once. It changes with w and b, so compute it anew in each step.",
)
def gradient_computed_once(x, y, learning_rate, steps):
    grad_w, grad_b = _gradient(x, y, np.zeros(x.shape[1]), 0.0)
    return -steps * learning_rate * grad_w, -steps * learning_rate * grad_b


@misconception(
    "fit_line",
    "Each of your steps uses a single example. Here every step uses the gradient over all of them.",
)
def one_example_a_step(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(steps):
        i = step % len(x)
        grad_w, grad_b = _gradient(x[i : i + 1], y[i : i + 1], w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "You go through the examples one by one and change w and b after each, N times in each step. A step is one change, with the gradient over all examples.",
)
def a_step_for_each_example(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        for i in range(len(x)):
            grad_w, grad_b = _gradient(x[i : i + 1], y[i : i + 1], w, b)
            w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "You compute the best line at once, whatever learning rate and steps are. Take the steps of gradient descent that are asked for.",
)
def exact_solution(x, y, learning_rate, steps):
    features = np.column_stack([x, np.ones(len(x))])
    solution = np.linalg.lstsq(features, y, rcond=None)[0]
    return solution[:-1], solution[-1]


@misconception(
    "fit_line",
    "Your steps become smaller and smaller. Here the learning rate is the same in all of them.",
)
def learning_rate_falls(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(steps):
        w, b = _descend(x, y, learning_rate / (step + 1), 1, w, b)
    return w, b


@misconception(
    "polynomial_features",
    "Your columns run from the highest power down (NumPy's `vander` does that unless told otherwise). Column j is x to the power j.",
)
def highest_power_first_column(x, order):
    return np.vander(x.astype(float), order + 1)


@misconception(
    "polynomial_features",
    "The column of ones, x to the power 0, is missing. Without it, every polynomial is 0 at x = 0.",
)
def no_column_of_ones(x, order):
    return x.astype(float)[:, np.newaxis] ** np.arange(1, order + 1)


@misconception(
    "polynomial_features",
    "The highest power is missing: powers from 0 to order make order + 1 columns.",
)
def one_column_short(x, order):
    return x.astype(float)[:, np.newaxis] ** np.arange(order)


@misconception(
    "polynomial_features",
    "Your columns start with power 1 and go to order + 1. Column j is x to the power j, and the first is x to the power 0.",
)
def powers_from_one(x, order):
    return x.astype(float)[:, np.newaxis] ** np.arange(1, order + 2)


@misconception("polynomial_features", "You multiply x by j. Column j is x to the power j.")
def multiples(x, order):
    return x.astype(float)[:, np.newaxis] * np.arange(order + 1)


@misconception("polynomial_features", "Base and exponent have changed places: you compute j to the power x.")
def base_and_exponent_swapped(x, order):
    return np.arange(order + 1, dtype=float) ** x.astype(float)[:, np.newaxis]


@misconception(
    "polynomial_features",
    "Your array has shape (order + 1, N). An example is a row: let the powers run along the columns.",
)
def one_row_for_each_power(x, order):
    return x.astype(float) ** np.arange(order + 1)[:, np.newaxis]


@misconception(
    "polynomial_features",
    "You compute powers with the logarithm, which 0 and negative numbers do not have.",
)
def through_the_logarithm(x, order):
    return np.exp(np.arange(order + 1) * np.log(x.astype(float))[:, np.newaxis])


@misconception(
    "polynomial_features",
    "At x = 0 you divide 0 by 0 to get the first column. It is 1 there too.",
)
def divides_by_x(x, order):
    column = x.astype(float)[:, np.newaxis]
    return column ** np.arange(1, order + 2) / column


@misconception(
    "polynomial_features",
    "At x = 0 your first column is 0. It is x to the power 0, which is 1 for every x.",
)
def zero_at_zero(x, order):
    column = x.astype(float)[:, np.newaxis]
    return np.where(column == 0, 0.0, column ** np.arange(order + 1))


@misconception(
    "polynomial_features",
    "For integer x you compute with integers, which overflow: large powers come out wrong, even negative. Turn x into floats before you take powers.",
)
def integer_powers(x, order):
    return x[:, np.newaxis] ** np.arange(order + 1)


@misconception(
    "polynomial_features",
    "You add the powers up. Keep them apart, a column each: their weights will differ.",
)
def adds_powers_up(x, order):
    return (x.astype(float)[:, np.newaxis] ** np.arange(order + 1)).sum(axis=1)


@misconception(
    "polynomial_features", "You return the highest power alone. All powers from 0 to order are needed."
)
def highest_power_alone(x, order):
    return x.astype(float)[:, np.newaxis] ** order


def _powers(x, order):
    return np.vander(x.astype(float), order + 1, increasing=True)


def _least_squares(features, t):
    return np.linalg.lstsq(features, t, rcond=None)[0]


@misconception(
    "fit_polynomial",
    "Your weights are right but in the opposite order (`np.polyfit` returns the highest power first). w_0 comes first.",
)
def highest_power_first(x, t, order):
    return _least_squares(_powers(x, order), t)[::-1]


@misconception(
    "fit_polynomial",
    "Your polynomial has no constant w_0, and one weight too few. The feature x to the power 0 is missing.",
)
def no_constant(x, t, order):
    return _least_squares(_powers(x, order)[:, 1:], t)


@misconception(
    "fit_polynomial",
    "Your polynomial has too few weights: order M has M + 1 of them.",
)
def order_too_small(x, t, order):
    return _least_squares(_powers(x, order - 1), t)


@misconception(
    "fit_polynomial",
    "Your polynomial has one weight too many: order M means powers up to M.",
)
def order_too_large(x, t, order):
    return _least_squares(_powers(x, order + 1), t)


@misconception(
    "fit_polynomial",
    "These are weights for shifted and scaled inputs: `Polynomial.fit` maps x to the interval from -1 to 1. Turn them back into weights for x itself (`convert`).",
)
def weights_of_scaled_inputs(x, t, order):
    return np.polynomial.Polynomial.fit(x, t, order).coef


@misconception(
    "fit_polynomial",
    "You return all four results of `np.linalg.lstsq`. The weights are one of them.",
)
def everything_from_lstsq(x, t, order):
    return tuple(np.linalg.lstsq(_powers(x, order), t, rcond=None))


@misconception(
    "fit_polynomial",
    "Your curve goes through the first order + 1 points and ignores the others. Least squares takes all of them into account.",
)
def first_points_only(x, t, order):
    return _least_squares(_powers(x, order)[: order + 1], t[: order + 1])


@misconception(
    "fit_polynomial",
    "`np.linalg.solve` and `inv` need as many equations as unknowns, and with more points than weights there are too many. The normal equations are as many as the weights.",
)
def solves_the_features_themselves(x, t, order):
    return np.linalg.solve(_powers(x, order), t)


@misconception(
    "fit_polynomial",
    "The arguments have changed places: your polynomial predicts x from t.",
)
def predicts_x_from_t(x, t, order):
    return _least_squares(_powers(t, order), x)


@misconception("fit_polynomial", "You return the fitted values at the points, (N,). Return the weights.")
def fitted_values(x, t, order):
    features = _powers(x, order)
    return features @ _least_squares(features, t)


@misconception(
    "fit_polynomial",
    "You subtract the mean of the targets and never add it back: all your curve is too low or too high by it.",
)
def centred_targets(x, t, order):
    return _least_squares(_powers(x, order), t - t.mean())


@misconception(
    "fit_polynomial",
    "Your weights are N times too small: you divide one side of the normal equations by N and not the other.",
)
def divided_by_n(x, t, order):
    return _least_squares(_powers(x, order), t) / len(x)


def _mse(y_hat, y):
    return np.mean((y - y_hat) ** 2)


@misconception(
    "total_loss",
    "Your L2 term is half of the right one. Some books have a factor 1/2 there; the formula here has none.",
)
def half_the_penalty(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 / 2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You take the mean of the squared weights. The L2 term has their sum: every further weight costs something.",
)
def mean_of_squared_weights(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.mean(w**2)


@misconception(
    "total_loss",
    "You sum the weights without squaring them, so that positive and negative ones cancel out.",
)
def weights_not_squared(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w)


@misconception(
    "total_loss",
    "You sum the absolute values of the weights: that is L1 regularisation. L2 squares them.",
)
def l1_penalty(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(np.abs(w))


@misconception(
    "total_loss",
    "You take the square root of the sum of squares, the length of w. The L2 term is the sum itself.",
)
def length_of_the_weights(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sqrt(np.sum(w**2))


@misconception("total_loss", "The L2 term is missing: your loss does not depend on w.")
def no_penalty(y_hat, y, w, l2):
    return _mse(y_hat, y)


@misconception("total_loss", "You subtract the L2 term, and so reward large weights. They should cost.")
def penalty_subtracted(y_hat, y, w, l2):
    return _mse(y_hat, y) - l2 * np.sum(w**2)


@misconception("total_loss", "You square l2 together with the weights. Only the weights are squared.")
def l2_squared(y_hat, y, w, l2):
    return _mse(y_hat, y) + np.sum((l2 * w) ** 2)


@misconception(
    "total_loss",
    "You divide the L2 term by the number of examples. Only the errors are averaged over them.",
)
def penalty_divided_by_n(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w**2) / len(y)


@misconception(
    "total_loss",
    "You sum the squared errors. In the total loss they are averaged over the examples.",
)
def sum_of_errors(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + l2 * np.sum(w**2)


@misconception("total_loss", "You leave out the first weight (or the first row). All weights count here.")
def first_weight_left_out(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w[1:] ** 2)


@misconception(
    "total_loss",
    "For an array (D,) your loss is right. For a matrix, `np.linalg.norm(w, 2)` is something else, its largest singular value: sum the squares of all its elements.",
)
def spectral_norm(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.linalg.norm(w, 2) ** 2


@misconception(
    "total_loss",
    "For an array (D,) your loss is right. For a matrix, a matrix product also multiplies different weights with each other: square each weight by itself.",
)
def products_of_different_weights(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w.T @ w)


@misconception(
    "total_loss",
    "You return one loss for each column of w. Sum over all axes of the weights.",
)
def sums_over_first_axis(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * (w**2).sum(axis=0)


def _penalised(x, t, order, penalty):
    features = _powers(x, order)
    return _least_squares(features.T @ features + penalty, features.T @ t)


@misconception(
    "fit_ridge",
    "Your l2 counts N times too little. In J the errors are averaged and the L2 term is not: when you multiply or divide by N, every term takes part.",
)
def n_forgotten(x, t, order, l2):
    return _penalised(x, t, order, l2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "Your l2 counts half. Both terms of J are squares, so both bring down a factor 2.",
)
def factor_two_in_one_term(x, t, order, l2):
    return _penalised(x, t, order, len(x) * l2 / 2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "You multiply l2 by the number of weights. The mean in J is taken over the examples.",
)
def number_of_weights(x, t, order, l2):
    return _penalised(x, t, order, (order + 1) * l2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "You leave w_0 out of the penalty, as many programs do. In this J the sum starts with w_0.",
)
def constant_not_penalised(x, t, order, l2):
    penalty = len(x) * l2 * np.eye(order + 1)
    penalty[0, 0] = 0
    return _penalised(x, t, order, penalty)


@misconception("fit_ridge", "Your weights do not depend on l2: this is least squares without the penalty.")
def l2_ignored(x, t, order, l2):
    return _least_squares(_powers(x, order), t)


@misconception(
    "fit_ridge", "You subtract the L2 term, so that large weights are rewarded. Look at the sign again."
)
def sign_of_the_penalty(x, t, order, l2):
    return _penalised(x, t, order, -len(x) * l2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "The factor of your L2 term is squared. If you add rows to the features, remember that least squares will square what stands there.",
)
def factor_squared(x, t, order, l2):
    rows = len(x) * l2 * np.eye(order + 1)
    return _least_squares(np.vstack([_powers(x, order), rows]), np.append(t, np.zeros(order + 1)))


@misconception(
    "fit_ridge",
    "You fit without the penalty and shrink all weights afterwards by the same factor. The penalty takes part in the fit: each weight changes differently.",
)
def shrinks_afterwards(x, t, order, l2):
    return _least_squares(_powers(x, order), t) / (1 + l2)


@misconception("fit_ridge", "Your weights are right but in the opposite order. w_0 comes first.")
def opposite_order(x, t, order, l2):
    return _penalised(x, t, order, len(x) * l2 * np.eye(order + 1))[::-1]


@misconception(
    "fit_ridge",
    "You divide by N on the left of your equations, but not on the right: even with l2 = 0 your weights are N times too large.",
)
def n_on_one_side(x, t, order, l2):
    return len(x) * _penalised(x, t, order, len(x) * l2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "You penalise the sum of absolute values. That is L1 regularisation: its gradient has only the signs of the weights.",
)
def signs_of_the_weights(x, t, order, l2):
    features = _powers(x, order)
    w = _least_squares(features, t)
    return _least_squares(features.T @ features, features.T @ t - len(x) * l2 / 2 * np.sign(w))


@misconception(
    "linear", "Your function returns None. Printing shows the predictions, but only `return` hands them on."
)
def prints_the_predictions(x, w, b):
    return None


@misconception("linear", "You multiply by the bias. It is added to the weighted sum.")
def times_bias(x, w, b):
    return (x @ w) * b


@misconception(
    "linear",
    "You add the bias to the weights, so that it is multiplied by the features. It belongs after the weighted sum.",
)
def bias_added_to_weights(x, w, b):
    return x @ (w + b)


@misconception(
    "linear",
    "Your predictions are right, but for a single example you return a number instead of an array (1,). `np.squeeze` removes every axis of length 1.",
)
def squeezed_predictions(x, w, b):
    return np.squeeze(x @ w + b)


@misconception("linear", "You leave out the last feature: your loop over the features ends one too early.")
def last_feature_left_out(x, w, b):
    return x[:, :-1] @ w[:-1] + b


@misconception("linear", "You leave out the first feature: it has the index 0.")
def first_feature_left_out(x, w, b):
    return x[:, 1:] @ w[1:] + b


@misconception(
    "linear",
    "You multiply the weights with the columns of x, as `w @ x` or `x.T @ w` do. That only fits where N and D are the same; an example is a row of x.",
)
def weights_times_columns(x, w, b):
    return x.T @ w + b


@misconception(
    "linear",
    "Only the first example has a prediction, the others are left at 0. Does the `return` stand inside the loop?",
)
def others_left_at_zero(x, w, b):
    y_hat = np.zeros(len(x))
    y_hat[0] = x[0] @ w + b
    return y_hat


@misconception(
    "linear",
    "You return an array with the prediction for the first example alone. Does the `return` stand inside the loop?",
)
def returns_after_the_first_example(x, w, b):
    return x[:1] @ w + b


@misconception(
    "linear",
    "You return one number, the prediction for the first example. All examples have one: collect them, and return after the loop.",
)
def prediction_for_the_first_example(x, w, b):
    return x[0] @ w + b


@misconception(
    "linear",
    "You return one number, the prediction for the last example. Each example has its own: collect them in an array.",
)
def prediction_for_the_last_example(x, w, b):
    return x[-1] @ w + b


@misconception("linear", "Your sum runs on from example to example. It has to start anew for each of them.")
def sums_run_on(x, w, b):
    return np.cumsum(x @ w) + b


@misconception(
    "linear",
    "Every example gets the same prediction: you sum over the examples as well. The sum of an example runs over its own features only.",
)
def same_prediction_for_all(x, w, b):
    return np.full(len(x), np.sum(x * w) + b)


@misconception(
    "linear",
    "Two things: the bias is missing, and your negative predictions have become 0. A neuron for regression has no activation such as ReLU.",
)
def relu_without_bias(x, w, b):
    return np.maximum(x @ w * 1.0, 0)


@misconception(
    "linear",
    "Two things: the bias is missing, and your predictions all lie between 0 and 1. A neuron for regression has no activation such as the sigmoid.",
)
def sigmoid_without_bias(x, w, b):
    return 1 / (1 + np.exp(-(x @ w)))


@misconception(
    "linear",
    "Two things: the bias is missing, and the products of an example still have to be summed. You return one for each example and feature, (N, D).",
)
def products_alone(x, w, b):
    return x * w


@misconception(
    "linear",
    "Two things: the bias is missing, and you sum over the whole array. Each example has a prediction of its own.",
)
def one_sum_without_bias(x, w, b):
    return np.sum(x * w)


@misconception(
    "linear",
    "Two things: the bias is missing, and you sum over the examples instead of the features, which gives (D,) instead of (N,).",
)
def sums_over_examples_without_bias(x, w, b):
    return (x * w).sum(axis=0)


@misconception(
    "linear",
    "Two things: the bias is missing, and your predictions stand in a column (N, 1) instead of (N,).",
)
def column_without_bias(x, w, b):
    return (x @ w)[:, np.newaxis]


@misconception(
    "linear",
    "Two things: your negative predictions have become 0, but a neuron for regression has no ReLU; and they stand in a column (N, 1) instead of (N,).",
)
def relu_in_a_column(x, w, b):
    return np.maximum(x @ w + b, 0)[:, np.newaxis]


@misconception("linear", "Your predictions are right, but have shape (1, N) instead of (N,): a row.")
def row_of_predictions(x, w, b):
    return (x @ w + b)[np.newaxis]


@misconception("linear", "Your predictions are right, but they stand in a list. Return a NumPy array.")
def list_of_predictions(x, w, b):
    return (x @ w + b).tolist()


@misconception(
    "linear",
    "Your predictions lie between -1 and 1: that is tanh. A neuron for regression has no activation.",
)
def tanh(x, w, b):
    return np.tanh(x @ w + b)


@misconception(
    "mean_squared_error",
    "Your function returns None. Printing shows the loss, but only `return` hands it on.",
)
def prints_the_loss(y_hat, y):
    return None


@misconception(
    "mean_squared_error",
    "You divide by N twice: the mean divides by it already.",
)
def divided_twice(y_hat, y):
    return np.mean((y - y_hat) ** 2) / len(y)


@misconception(
    "mean_squared_error",
    "Your loss is right, but you change the caller's y_hat: `-=` works on the array that you were given.",
)
def changes_y_hat(y_hat, y):
    y_hat -= y
    return np.mean(y_hat**2)


@misconception(
    "mean_squared_error",
    "Your loss is right, but you change the caller's y: `-=` works on the array that you were given.",
)
def changes_y(y_hat, y):
    y -= y_hat
    return np.mean(y**2)


@misconception(
    "mean_squared_error", "Your loss is right, but stands in an array (1,). Return a single number."
)
def loss_in_an_array(y_hat, y):
    return np.array([np.mean((y - y_hat) ** 2)])


@misconception(
    "mean_squared_error",
    "You return half of the sum of the squared errors, which is right for two examples only. The mean divides by N, whatever that is.",
)
def half_of_the_sum(y_hat, y):
    return np.sum((y - y_hat) ** 2) / 2


@misconception(
    "mean_squared_error",
    "Where y holds integers and y_hat does not, you lose what comes after the point: you put the errors into an array that takes its dtype from y.",
)
def errors_in_an_array_like_y(y_hat, y):
    errors = np.zeros_like(y)
    errors[:] = y - y_hat
    return np.mean(errors**2)


@misconception(
    "mean_squared_error",
    "Where y_hat holds integers and y does not, you lose what comes after the point: you put the errors into an array that takes its dtype from y_hat.",
)
def errors_in_an_array_like_y_hat(y_hat, y):
    errors = np.zeros_like(y_hat)
    errors[:] = y - y_hat
    return np.mean(errors**2)


@misconception(
    "mean_squared_error",
    "Where y holds integers and y_hat does not, you lose what comes after the point: you put the squared errors into an array that takes its dtype from y.",
)
def squares_in_an_array_like_y(y_hat, y):
    squares = np.zeros_like(y)
    squares[:] = (y - y_hat) ** 2
    return np.mean(squares)


@misconception(
    "mean_squared_error",
    "Where y_hat holds integers and y does not, you lose what comes after the point: you put the squared errors into an array that takes its dtype from y_hat.",
)
def squares_in_an_array_like_y_hat(y_hat, y):
    squares = np.zeros_like(y_hat)
    squares[:] = (y - y_hat) ** 2
    return np.mean(squares)


@misconception(
    "mean_squared_error", "You double the errors where you should square them: `* 2` is not `** 2`."
)
def doubled(y_hat, y):
    return np.mean((y - y_hat) * 2)


@misconception(
    "mean_squared_error",
    "You double the errors (of y_hat minus y) where you should square them: `* 2` is not `** 2`.",
)
def doubled_other_sign(y_hat, y):
    return np.mean((y_hat - y) * 2)


@misconception("mean_squared_error", "You double the absolute errors. They should be squared instead.")
def absolute_errors_doubled(y_hat, y):
    return np.mean(np.abs(y - y_hat)) * 2


@misconception(
    "mean_squared_error",
    "Two things: you take the absolute values of the errors where they should be squared, and their sum where the mean is wanted.",
)
def sum_of_absolute_errors(y_hat, y):
    return np.sum(np.abs(y - y_hat))


@misconception(
    "mean_squared_error",
    "You average the errors y_hat minus y without squaring them, so that too much and too little cancel out.",
)
def not_squared_other_sign(y_hat, y):
    return np.mean(y_hat - y)


@misconception(
    "mean_squared_error",
    "Two things: the errors are not squared, so that too much and too little cancel out; and you return their sum where the mean is wanted.",
)
def sum_of_errors_alone(y_hat, y):
    return np.sum(y - y_hat)


@misconception(
    "mean_squared_error",
    "Two things: the errors (y_hat minus y) are not squared, so that too much and too little cancel out; and you return their sum where the mean is wanted.",
)
def sum_of_errors_alone_other_sign(y_hat, y):
    return np.sum(y_hat - y)


@misconception(
    "mean_squared_error",
    "You take the absolute value of the mean error. Too much and too little have cancelled out before: square each error first.",
)
def absolute_mean_error(y_hat, y):
    return np.abs(np.mean(y - y_hat))


@misconception(
    "mean_squared_error",
    "You square the sum of the errors, so that too much and too little cancel out before the square. Square each error first, and divide by N.",
)
def square_of_the_sum(y_hat, y):
    return np.sum(y - y_hat) ** 2


@misconception(
    "mean_squared_error",
    "You square the sum of the errors and divide by N, so that too much and too little cancel out before the square. Square each error first.",
)
def square_of_the_sum_over_n(y_hat, y):
    return np.sum(y - y_hat) ** 2 / len(y)


@misconception(
    "mean_squared_error",
    "You return the length of the vector of errors, the square root of the sum of squares. Take the mean of the squares, without a root.",
)
def length_of_the_errors(y_hat, y):
    return np.sqrt(np.sum((y - y_hat) ** 2))


@misconception(
    "mean_squared_error",
    "Two things: you compare every prediction with every true value, since an array of shape (N,) meets one of shape (N, 1); and you take the sum where the mean is wanted.",
)
def sum_over_every_pair(y_hat, y):
    return np.sum((y - y_hat[:, np.newaxis]) ** 2)


@misconception(
    "mean_squared_error",
    "You compare every prediction with every true value, and divide the sum of all N times N squares by N. Somewhere an array of shape (N,) meets one of shape (N, 1).",
)
def every_pair_over_n(y_hat, y):
    return np.sum((y - y_hat[:, np.newaxis]) ** 2) / len(y)


@misconception(
    "mean_squared_error",
    "You divide the squared error of the last example by N: the others are forgotten. Does your loop add up, or does each example replace the one before?",
)
def last_error_only(y_hat, y):
    return (y[-1] - y_hat[-1]) ** 2 / len(y)


@misconception(
    "mean_squared_error",
    "You divide the squared error of the first example by N: the others are never looked at. Does the `return` stand inside the loop?",
)
def first_error_only(y_hat, y):
    return (y[0] - y_hat[0]) ** 2 / len(y)


@misconception(
    "mean_squared_error",
    "You return the squared error of the first example. Does the `return` stand inside the loop?",
)
def first_error_alone(y_hat, y):
    return (y[0] - y_hat[0]) ** 2


@misconception(
    "mean_squared_error",
    "You return the squared error of the last example. Add them all up, and divide by N.",
)
def last_error_alone(y_hat, y):
    return (y[-1] - y_hat[-1]) ** 2


@misconception(
    "mean_squared_error",
    "You leave out the last example: your loop ends one too early.",
)
def last_example_left_out(y_hat, y):
    return np.sum((y[:-1] - y_hat[:-1]) ** 2) / len(y)


@misconception(
    "mean_squared_error",
    "You leave out the first example: it has the index 0.",
)
def first_example_left_out(y_hat, y):
    return np.sum((y[1:] - y_hat[1:]) ** 2) / len(y)


@misconception(
    "mean_squared_error",
    "Your loss has lost what comes after the point: something rounds it down, as `//` and `int` do.",
)
def rounded_down(y_hat, y):
    return np.sum((y - y_hat) ** 2) // len(y)


@misconception(
    "mean_squared_error",
    "You return a list of squared errors, one for each example. Take their mean: training needs a single number.",
)
def list_of_squares(y_hat, y):
    return ((y - y_hat) ** 2).tolist()


@misconception(
    "mean_squared_error",
    "You add y_hat and y where you should subtract: the error is their difference.",
)
def adds_instead_of_subtracting(y_hat, y):
    return np.mean((y + y_hat) ** 2)


@misconception(
    "mean_squared_error_gradient",
    "Your function returns None. Return both gradients.",
)
def returns_no_gradients(x, y, w, b):
    return None


@misconception(
    "mean_squared_error_gradient",
    "grad_w is right, but grad_b has the wrong sign: both need the error y_hat - y.",
)
def bias_with_wrong_sign(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w, -grad_b


@misconception(
    "mean_squared_error_gradient",
    "grad_b is right, but grad_w has the wrong sign: both need the error y_hat - y.",
)
def weights_with_wrong_sign(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return -grad_w, grad_b


@misconception(
    "mean_squared_error_gradient",
    "grad_b is right, grad_w is half of the right one. The square brings its factor down in both.",
)
def weights_lack_the_factor_two(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w / 2, grad_b


@misconception(
    "mean_squared_error_gradient",
    "grad_w is right, grad_b is half of the right one. The square brings its factor down in both.",
)
def bias_lacks_the_factor_two(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w, grad_b / 2


@misconception(
    "mean_squared_error_gradient",
    "Two things: you sum over the examples where the loss has a mean, and the factor is missing that the square brings down.",
)
def sum_without_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w * len(x) / 2, grad_b * len(x) / 2


@misconception(
    "mean_squared_error_gradient",
    "Two things: both gradients have the wrong sign (is the error y_hat - y or y - y_hat?), and you sum over the examples where the loss has a mean.",
)
def sum_with_wrong_sign(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return -grad_w * len(x), -grad_b * len(x)


@misconception(
    "mean_squared_error_gradient",
    "Two things: both gradients have the wrong sign (is the error y_hat - y or y - y_hat?), and the factor is missing that the square brings down.",
)
def wrong_sign_without_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return -grad_w / 2, -grad_b / 2


@misconception(
    "mean_squared_error_gradient",
    "Three things: the wrong sign (is the error y_hat - y or y - y_hat?), a sum over the examples where the loss has a mean, and no factor from the square.",
)
def sum_with_wrong_sign_without_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return -grad_w * len(x) / 2, -grad_b * len(x) / 2


@misconception(
    "mean_squared_error_gradient",
    "The factors differ: grad_w is N/2 times too large, a sum without the factor of the square, and grad_b is half of the right one. Both are means with that factor.",
)
def sum_and_mean_without_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w * len(x) / 2, grad_b / 2


@misconception(
    "mean_squared_error_gradient",
    "Two things: you leave b out of the prediction, and you sum over the examples where the loss has a mean.",
)
def sum_without_bias(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, 0.0)
    return grad_w * len(x), grad_b * len(x)


@misconception(
    "mean_squared_error_gradient",
    "Two things: you leave b out of the prediction, and the factor is missing that the square brings down.",
)
def no_bias_and_no_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, 0.0)
    return grad_w / 2, grad_b / 2


@misconception(
    "mean_squared_error_gradient",
    "Two things: you leave b out of the prediction, and both gradients have the wrong sign (is the error y_hat - y or y - y_hat?).",
)
def no_bias_and_wrong_sign(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, 0.0)
    return -grad_w, -grad_b


@misconception(
    "mean_squared_error_gradient",
    "Three things: b is left out of the prediction, the sum over the examples is not divided by N, and the factor of the square is missing.",
)
def sum_without_bias_and_factor(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, 0.0)
    return grad_w * len(x) / 2, grad_b * len(x) / 2


@misconception(
    "mean_squared_error_gradient",
    "You divide by the number of features D. The mean is one over the N examples.",
)
def divided_by_features(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w * len(x) / x.shape[1], grad_b * len(x) / x.shape[1]


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w is one number: you take the mean over the features as well. Each weight has its own gradient, so average over the examples alone.",
)
def one_number_for_all_weights(x, y, w, b):
    error = x @ w + b - y
    return 2 * np.mean(error[:, np.newaxis] * x), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w is one number: you sum over the features as well. Each weight has its own gradient, so add up over the examples alone.",
)
def one_sum_for_all_weights(x, y, w, b):
    error = x @ w + b - y
    return 2 * np.sum(error[:, np.newaxis] * x) / len(x), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w has one row for each example, (N, D). Take the mean over the examples.",
)
def weights_not_averaged(x, y, w, b):
    error = x @ w + b - y
    return 2 * error[:, np.newaxis] * x, 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w has one row and your grad_b one number for each example. Take the mean over the examples for both.",
)
def nothing_averaged(x, y, w, b):
    error = x @ w + b - y
    return 2 * error[:, np.newaxis] * x, 2 * error


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w has one number for each example: you average over the features. Average over the examples (axis 0).",
)
def averaged_over_features(x, y, w, b):
    error = x @ w + b - y
    return 2 * (error[:, np.newaxis] * x).mean(axis=1), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w is right, but stands in a column (D, 1). It has the shape of w, (D,).",
)
def gradient_in_a_column(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w[:, np.newaxis], grad_b


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w is right, but stands in a row (1, D). It has the shape of w, (D,).",
)
def gradient_in_a_row(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w[np.newaxis], grad_b


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are right, but with a single feature grad_w is a number instead of an array (1,). `np.squeeze` removes every axis of length 1.",
)
def squeezed_gradient(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return np.squeeze(grad_w), grad_b


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are right, but grad_b stands in an array (1,). It is a single number.",
)
def bias_in_an_array(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w, np.array([grad_b])


@misconception(
    "mean_squared_error_gradient",
    "Your numbers are right, but stand in one array with the bias at its end. Return two things, grad_w and grad_b.",
)
def one_vector(x, y, w, b):
    return np.append(*_gradient(x, y, w, b))


@misconception(
    "mean_squared_error_gradient",
    "Your numbers are right, but stand in one array with the bias at its beginning. Return two things, grad_w and grad_b.",
)
def one_vector_bias_first(x, y, w, b):
    return np.append(*_gradient(x, y, w, b)[::-1])


@misconception(
    "mean_squared_error_gradient",
    "You return grad_w alone. The gradient of the bias is wanted too, after it.",
)
def weights_alone(x, y, w, b):
    return _gradient(x, y, w, b)[0]


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w is a list. Return a NumPy array (D,).",
)
def gradient_in_a_list(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w.tolist(), grad_b


@misconception(
    "mean_squared_error_gradient",
    "You do not use y: the gradients need the error y_hat - y, not the prediction itself.",
)
def targets_forgotten(x, y, w, b):
    return _gradient(x, 0 * y, w, b)


@misconception(
    "mean_squared_error_gradient",
    "You multiply the errors with the rows of x where its columns are needed: `x @ error` only fits where N and D are the same. Each weight meets its feature, a column of x.",
)
def rows_times_errors(x, y, w, b):
    error = x @ w + b - y
    return 2 * x @ error / len(x), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Each error has to meet the row of its own example. `error * x` pairs the errors with the columns of x instead, which only fits where N and D are the same: which axis does the error need?",
)
def errors_times_columns(x, y, w, b):
    error = x @ w + b - y
    return 2 * (error * x).mean(axis=0), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "Your grad_w uses the first feature (or example) for all weights. Each weight has the feature of its own column.",
)
def first_feature_for_all(x, y, w, b):
    error = x @ w + b - y
    return np.full(x.shape[1], 2 * np.mean(error * x[:, 0])), 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "grad_b is multiplied by b. The prediction grows with b by exactly 1, whatever b is.",
)
def bias_times_itself(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w, grad_b * b


@misconception(
    "mean_squared_error_gradient",
    "grad_w is multiplied by w where it should be multiplied by x: the prediction changes with w_j by x_j.",
)
def weights_times_themselves(x, y, w, b):
    error = x @ w + b - y
    return 2 * error.mean() * w, 2 * error.mean()


@misconception(
    "mean_squared_error_gradient",
    "grad_w is right, but grad_b is always 1. That is only the inner derivative: it is multiplied by twice the error, and averaged.",
)
def bias_is_one(x, y, w, b):
    return _gradient(x, y, w, b)[0], 1.0


@misconception(
    "mean_squared_error_gradient",
    "You return the loss for grad_b. The gradient says how the loss changes with b.",
)
def loss_for_the_bias(x, y, w, b):
    return _gradient(x, y, w, b)[0], np.mean((x @ w + b - y) ** 2)


@misconception(
    "fit_line",
    "Your function returns None. Return w and b after the loop.",
)
def returns_no_line(x, y, learning_rate, steps):
    return None


@misconception("fit_line", "Your w and b have changed places: return w first, then b.")
def bias_first(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps)[::-1]


@misconception("fit_line", "You start with b at the mean of y. Here w and b start at 0.")
def starts_at_the_mean(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps, 0.0, np.mean(y))


@misconception("fit_line", "You start with weights of 1. Here w starts at 0, as b does.")
def weights_start_at_one(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps, 1.0, 0.0)


@misconception("fit_line", "You start with a bias of 1. Here b starts at 0, as w does.")
def bias_starts_at_one(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps, 0.0, 1.0)


def _line(x, y, steps, weights_rate, bias_rate, gradient=_gradient):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = gradient(x, y, w, b)
        w, b = w - weights_rate * grad_w, b - bias_rate * grad_b
    return w, b


@misconception(
    "fit_line", "The step of b lacks the learning rate. It is multiplied by it just as the step of w."
)
def bias_without_learning_rate(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate, 1.0)


@misconception(
    "fit_line", "The step of w lacks the learning rate. It is multiplied by it just as the step of b."
)
def weights_without_learning_rate(x, y, learning_rate, steps):
    return _line(x, y, steps, 1.0, learning_rate)


@misconception(
    "fit_line", "Your steps have the full size of the gradients. Multiply them by the learning rate."
)
def no_learning_rate(x, y, learning_rate, steps):
    return _line(x, y, steps, 1.0, 1.0)


@misconception("fit_line", "Your learning rate is always 0.1. Use the argument `learning_rate`.")
def always_a_tenth(x, y, learning_rate, steps):
    return _line(x, y, steps, 0.1, 0.1)


@misconception("fit_line", "Your learning rate is always 0.01. Use the argument `learning_rate`.")
def always_a_hundredth(x, y, learning_rate, steps):
    return _line(x, y, steps, 0.01, 0.01)


@misconception("fit_line", "You always take 100 steps. Take as many as the argument `steps` says.")
def always_a_hundred_steps(x, y, learning_rate, steps):
    return _line(x, y, 100, learning_rate, learning_rate)


@misconception("fit_line", "You always take 1000 steps. Take as many as the argument `steps` says.")
def always_a_thousand_steps(x, y, learning_rate, steps):
    return _line(x, y, 1000, learning_rate, learning_rate)


@misconception("fit_line", "With 0 steps you take one all the same. After no step at all, w and b are 0.")
def one_step_at_least(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, max(steps, 1))


@misconception("fit_line", "You take a single step. Take as many as the argument `steps` says.")
def single_step(x, y, learning_rate, steps):
    return _line(x, y, 1, learning_rate, learning_rate)


@misconception(
    "fit_line",
    "b walks uphill while w goes down: both go against their gradients.",
)
def bias_climbs(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate, -learning_rate)


@misconception(
    "fit_line",
    "w walks uphill while b goes down: both go against their gradients.",
)
def weights_climb(x, y, learning_rate, steps):
    return _line(x, y, steps, -learning_rate, learning_rate)


@misconception(
    "fit_line",
    "Each step forgets the old w and b: you set them to the step alone. The step is taken away from the old values.",
)
def forgets_the_old_values(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = -learning_rate * grad_w, -learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "With 0 steps your function raises an error: a result gets its name only inside the loop. After no step at all, w and b are 0.",
)
def no_result_without_steps(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        new_w = w = w - learning_rate * grad_w
        new_b = b = b - learning_rate * grad_b
    return new_w, new_b


@misconception(
    "fit_line",
    "With 0 steps you return None. After no step at all, w and b are 0.",
)
def nothing_without_steps(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps) if steps else None


@misconception(
    "fit_line",
    "Your w starts as a single number, which `@` cannot multiply with x. There is a weight for each feature: w has shape (D,).",
)
def starts_with_a_number(x, y, learning_rate, steps):
    w, b = 0.0, 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "Your w is a single number, which belongs to the first feature alone. There is a weight for each feature: w has shape (D,), also where D is 1.",
)
def one_weight_alone(x, y, learning_rate, steps):
    w, b = _line(x[:, :1], y, steps, learning_rate, learning_rate)
    return w[0], b


@misconception(
    "fit_line",
    "With one feature your w is a number instead of an array (1,). `np.squeeze` removes every axis of length 1.",
)
def squeezed_weights(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, steps)
    return np.squeeze(w), b


@misconception(
    "fit_line",
    "Your w has a weight for each example. It has one for each feature, as many as x has columns.",
)
def weights_for_examples(x, y, learning_rate, steps):
    w, b = np.zeros(len(x)), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "Your w starts as a column (D, 1). Then `x @ w` is a column too, and y_hat - y becomes a table of all differences. w has shape (D,).",
)
def weights_start_as_a_column(x, y, learning_rate, steps):
    w, b = np.zeros((x.shape[1], 1)), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


@misconception("fit_line", "Your values are right, but w stands in a column (D, 1). It has shape (D,).")
def weights_end_as_a_column(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, steps)
    return w[:, np.newaxis], b


@misconception("fit_line", "Your values are right, but b stands in an array (1,). It is a single number.")
def bias_as_an_array(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, steps)
    return w, np.array([b])


@misconception("fit_line", "Your values are right, but w is a list. Return a NumPy array (D,).")
def weights_as_a_list(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, steps)
    return w.tolist(), b


@misconception("fit_line", "You return w alone. The bias is wanted too, after it.")
def without_the_bias(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps)[0]


@misconception(
    "fit_line",
    "You return the predictions. The w and b that make them are wanted.",
)
def returns_predictions(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, steps)
    return x @ w + b


@misconception(
    "fit_line",
    "For integer examples your function fails: w starts as an array that takes its dtype from x, and steps of floats cannot be subtracted from integers in place.",
)
def integer_weights(x, y, learning_rate, steps):
    w, b = np.zeros_like(x[0]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w -= learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, b


@misconception(
    "fit_line",
    "You subtract the mean from x before the fit, so your b belongs to the shifted x. Leave x as it is.",
)
def centres_x(x, y, learning_rate, steps):
    return _descend(x - x.mean(axis=0), y, learning_rate, steps)


@misconception(
    "fit_line",
    "You change b first and then compute the gradient of w with the new b. Compute both gradients before you change either.",
)
def bias_before_weights(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        b = b - learning_rate * _gradient(x, y, w, b)[1]
        w = w - learning_rate * _gradient(x, y, w, b)[0]
    return w, b


@misconception(
    "fit_line",
    "Two things: you walk uphill, and you change w before you compute the gradient of b. Go against both gradients, computed at the same point.",
)
def climbs_one_after_the_other(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w + learning_rate * _gradient(x, y, w, b)[0]
        b = b + learning_rate * _gradient(x, y, w, b)[1]
    return w, b


@misconception(
    "fit_line",
    "Two things: your gradients lack the factor 2 of the mean squared error, and you change w before you compute the gradient of b.",
)
def half_steps_one_after_the_other(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate / 2 * _gradient(x, y, w, b)[0]
        b = b - learning_rate / 2 * _gradient(x, y, w, b)[1]
    return w, b


@misconception(
    "fit_line",
    "Two things: your gradients are sums over the examples where the loss has a mean, and you change w before you compute the gradient of b.",
)
def steps_of_the_sum_one_after_the_other(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate * len(x) * _gradient(x, y, w, b)[0]
        b = b - learning_rate * len(x) * _gradient(x, y, w, b)[1]
    return w, b


@misconception(
    "fit_line",
    "Two things: your gradients are sums over the examples where the loss has a mean, and they lack the factor 2 of the square.",
)
def steps_of_the_sum_without_factor(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate * len(x) / 2, steps)


@misconception(
    "fit_line",
    "Two things: you walk uphill (or your gradients have the wrong sign), and they lack the factor 2 of the square.",
)
def climbs_half_steps(x, y, learning_rate, steps):
    return _descend(x, y, -learning_rate / 2, steps)


@misconception(
    "fit_line",
    "Two things: you walk uphill (or your gradients have the wrong sign), and they are sums over the examples where the loss has a mean.",
)
def climbs_steps_of_the_sum(x, y, learning_rate, steps):
    return _descend(x, y, -learning_rate * len(x), steps)


@misconception(
    "fit_line",
    "Your gradients are those of predictions without the bias: b does not take part in the error.",
)
def errors_without_bias(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate, learning_rate, lambda x, y, w, b: _gradient(x, y, w, 0.0))


@misconception(
    "fit_line",
    "The step of w is N times too large, that of b is right. Both gradients are means over the examples.",
)
def weights_step_of_the_sum(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate * len(x), learning_rate)


@misconception(
    "fit_line",
    "The step of b is N times too large, that of w is right. Both gradients are means over the examples.",
)
def bias_step_of_the_sum(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate, learning_rate * len(x))


@misconception(
    "fit_line",
    "The step of w is half as large as it should be, that of b is right. The factor 2 of the square is in both gradients.",
)
def weights_half_steps(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate / 2, learning_rate)


@misconception(
    "fit_line",
    "The step of b is half as large as it should be, that of w is right. The factor 2 of the square is in both gradients.",
)
def bias_half_steps(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate, learning_rate / 2)


@misconception(
    "fit_line",
    "The step of w is D times too small: its gradient is a mean over the N examples only, not over the features.",
)
def weights_step_over_features(x, y, learning_rate, steps):
    return _line(x, y, steps, learning_rate / x.shape[1], learning_rate)


@misconception(
    "fit_line",
    "The gradient of w does not know about x: the inner derivative is missing.",
)
def steps_without_x(x, y, learning_rate, steps):
    def gradient(x, y, w, b):
        _, grad_b = _gradient(x, y, w, b)
        return np.full(x.shape[1], grad_b), grad_b

    return _line(x, y, steps, learning_rate, learning_rate, gradient)


@misconception(
    "fit_line",
    "Two things: you take one step too many, and your steps are half as large as they should be (the square brings down a factor 2).",
)
def half_steps_one_too_many(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate / 2, steps + 1)


_STOPPED = "You stop as soon as the loss grows, take such steps back, or return the best values on the way. Here all steps count, even where they lead away from the line."


@misconception("fit_line", _STOPPED)
def stops_where_the_loss_grows(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, 0)
    for _ in range(steps):
        new_w, new_b = _descend(x, y, learning_rate, 1, w, b)
        if np.mean((x @ new_w + new_b - y) ** 2) > np.mean((x @ w + b - y) ** 2):
            break
        w, b = new_w, new_b
    return w, b


@misconception("fit_line", _STOPPED)
def stops_after_the_loss_grew(x, y, learning_rate, steps):
    w, b = _descend(x, y, learning_rate, 0)
    for _ in range(steps):
        old_w, old_b = w, b
        w, b = _descend(x, y, learning_rate, 1, w, b)
        if np.mean((x @ w + b - y) ** 2) > np.mean((x @ old_w + old_b - y) ** 2):
            break
    return w, b


@misconception(
    "polynomial_features",
    "Your function returns None. Return the array of features.",
)
def returns_no_features(x, order):
    return None


@misconception(
    "polynomial_features",
    "You have one column too many: the last power is order, so there are order + 1 columns.",
)
def one_column_too_many(x, order):
    return _powers(x, order + 1)


@misconception(
    "polynomial_features",
    "Two things: your columns run from the highest power down, where column j is x to the power j; and integer x gives integers, which overflow for large powers.",
)
def highest_first_of_integers(x, order):
    return np.vander(x, order + 1)


@misconception(
    "polynomial_features",
    "Two things: your columns run from the highest power down, where column j is x to the power j; and the column of ones is missing.",
)
def highest_first_without_ones(x, order):
    return np.vander(x.astype(float), order + 1)[:, :-1]


@misconception(
    "polynomial_features",
    "Two things: the column of ones, x to the power 0, is missing; and integer x gives integers, which overflow for large powers.",
)
def integers_without_ones(x, order):
    return x[:, np.newaxis] ** np.arange(1, order + 1)


@misconception(
    "polynomial_features",
    "Two things: the highest power is missing, as powers from 0 to order make order + 1 columns; and integer x gives integers, which overflow for large powers.",
)
def integers_one_short(x, order):
    return x[:, np.newaxis] ** np.arange(order)


@misconception(
    "polynomial_features",
    "Two things: your columns start with power 1, where the first is x to the power 0; and integer x gives integers, which overflow for large powers.",
)
def integers_from_one(x, order):
    return x[:, np.newaxis] ** np.arange(1, order + 2)


@misconception(
    "polynomial_features",
    "Two things: your array has shape (order + 1, N), where an example should be a row; and integer x gives integers, which overflow for large powers.",
)
def rows_of_integers(x, order):
    return x ** np.arange(order + 1)[:, np.newaxis]


@misconception(
    "polynomial_features",
    "Two things: your array has a row for each power, where an example should be a row; and the column of ones is missing.",
)
def rows_without_ones(x, order):
    return x.astype(float) ** np.arange(1, order + 1)[:, np.newaxis]


@misconception(
    "polynomial_features",
    "Two things: your array has a row for each power, where an example should be a row; and the highest power is missing.",
)
def rows_one_short(x, order):
    return x.astype(float) ** np.arange(order)[:, np.newaxis]


@misconception(
    "polynomial_features",
    "You return a list of arrays, one for each power. Make a single array of them in which they are the columns.",
)
def list_of_powers(x, order):
    return [x.astype(float) ** j for j in range(order + 1)]


@misconception(
    "polynomial_features",
    "Two things: you return a list of arrays, one for each power, where they should be the columns of a single array; and integer x gives integers, which overflow for large powers.",
)
def list_of_integer_powers(x, order):
    return [x**j for j in range(order + 1)]


@misconception(
    "polynomial_features", "Your powers are right, but stand in a list of lists. Return a NumPy array."
)
def list_of_lists(x, order):
    return _powers(x, order).tolist()


@misconception(
    "polynomial_features",
    "Two things: your powers stand in a list of lists, where a NumPy array is wanted; and integer x gives integers, which overflow for large powers.",
)
def list_of_integer_lists(x, order):
    return (x[:, np.newaxis] ** np.arange(order + 1)).tolist()


@misconception(
    "polynomial_features",
    "Your powers are right, but stand in one flat array. Each example is a row of order + 1 powers.",
)
def flat_powers(x, order):
    return _powers(x, order).ravel()


@misconception(
    "polynomial_features",
    "Your powers have the sign of x, even powers too. Two negative numbers have a positive product, and x to the power 0 is always 1.",
)
def sign_kept(x, order):
    x = x.astype(float)[:, np.newaxis]
    return np.sign(x) * np.abs(x) ** np.arange(order + 1)


@misconception(
    "polynomial_features",
    "Your powers have lost the sign of x: odd powers of negative numbers are negative.",
)
def sign_lost(x, order):
    return np.abs(_powers(x, order))


@misconception(
    "polynomial_features",
    "At x = 0 you divide 0 by 0 to get the column of ones. It is 1 there too.",
)
def ones_by_division(x, order):
    features = _powers(x, order)
    features[:, 0] = x / x
    return features


@misconception(
    "polynomial_features",
    "All your columns hold the highest power: they are one and the same array, which `*=` changes as a whole. Make a new array for each power.",
)
def same_array_in_all_columns(x, order):
    return np.repeat(_powers(x, order)[:, -1:], order + 1, axis=1)


@misconception(
    "polynomial_features",
    "You make N columns, whatever the order is. There are order + 1 of them.",
)
def as_many_columns_as_examples(x, order):
    return _powers(x, len(x) - 1)


@misconception(
    "polynomial_features",
    "Your features are right, but where there is only one column you return an array (N,) instead of (N, 1).",
)
def single_column_is_flat(x, order):
    return _powers(x, order) if order else np.ones(len(x))


@misconception(
    "polynomial_features",
    "Your features are right, but a single row or column loses its axis. `np.squeeze` removes every axis of length 1.",
)
def squeezed_features(x, order):
    return np.squeeze(_powers(x, order))


@misconception(
    "polynomial_features",
    "Your first column is 0: you fill the columns from power 1 on. It is x to the power 0, which is 1.",
)
def zeros_in_the_first_column(x, order):
    features = _powers(x, order)
    features[:, 0] = 0
    return features


@misconception(
    "polynomial_features",
    "Your last column is 0: your loop ends before the power order.",
)
def zeros_in_the_last_column(x, order):
    features = _powers(x, order)
    features[:, -1] = 0
    return features


@misconception(
    "polynomial_features",
    "Your first column holds x, not ones, and so does the second: x to the power 0 is 1.",
)
def x_in_the_first_column(x, order):
    features = _powers(x, order)
    features[:, 0] = x
    return features


@misconception(
    "polynomial_features",
    "Your first two columns are both ones, and the powers stop at order - 1. Column 1 is x itself.",
)
def ones_twice(x, order):
    return np.column_stack([np.ones(len(x)), _powers(x, order - 1)])


@misconception(
    "polynomial_features",
    "You return x beside ones, whatever the order is. All powers up to order are needed.",
)
def always_order_one(x, order):
    return _powers(x, 1)


@misconception(
    "polynomial_features",
    "Two things: your columns run from the highest power down, and the array has a row for each power. Each example is a row, and its first column x to the power 0.",
)
def rows_from_the_highest(x, order):
    return np.vander(x.astype(float), order + 1).T


@misconception(
    "polynomial_features",
    "You cut off the digits after the point: your array holds integers. Powers are floats.",
)
def cut_to_integers(x, order):
    return np.trunc(_powers(x, order))


@misconception(
    "fit_polynomial",
    "Your function returns None. Return the weights.",
)
def returns_no_weights(x, t, order):
    return None


@misconception(
    "fit_polynomial",
    "The weight of the highest power is always 0: you fit a polynomial of order - 1.",
)
def last_weight_is_zero(x, t, order):
    return np.append(_least_squares(_powers(x, order - 1), t), 0.0)


@misconception(
    "fit_polynomial",
    "Your w_0 is always 0: the column of ones is missing or empty. Without it, every polynomial goes through the origin.",
)
def constant_is_zero(x, t, order):
    return np.append(0.0, _least_squares(_powers(x, order)[:, 1:], t))


@misconception(
    "fit_polynomial",
    "You sort x but not t, so that points which were not in order get the targets of others. Least squares does not mind the order.",
)
def sorts_x_alone(x, t, order):
    return _least_squares(_powers(np.sort(x), order), t)


@misconception(
    "fit_polynomial",
    "Two things: you sort x but not t, so that points get the targets of others; and your weights are in the opposite order, the highest power first.",
)
def sorts_x_alone_highest_first(x, t, order):
    return _least_squares(_powers(np.sort(x), order), t)[::-1]


@misconception(
    "fit_polynomial",
    "Two things: your polynomial has one weight too few (order M has M + 1), and they are in the opposite order, the highest power first.",
)
def order_too_small_highest_first(x, t, order):
    return _least_squares(_powers(x, order - 1), t)[::-1]


@misconception(
    "fit_polynomial",
    "Two things: your polynomial has one weight too many (order M means powers up to M), and they are in the opposite order, the highest power first.",
)
def order_too_large_highest_first(x, t, order):
    return _least_squares(_powers(x, order + 1), t)[::-1]


@misconception(
    "fit_polynomial",
    "Two things: your polynomial predicts x from t, where the arguments have changed places; and its weights are in the opposite order, the highest power first.",
)
def predicts_x_from_t_highest_first(x, t, order):
    return _least_squares(_powers(t, order), x)[::-1]


@misconception(
    "fit_polynomial",
    "Two things: your polynomial has no constant w_0, and its weights are in the opposite order, the highest power first.",
)
def no_constant_highest_first(x, t, order):
    return _least_squares(_powers(x, order)[:, 1:], t)[::-1]


@misconception(
    "fit_polynomial",
    "Your powers run from 1 to order + 1: the constant is missing, and there is a power too many.",
)
def powers_from_one_on(x, t, order):
    return _least_squares(_powers(x, order + 1)[:, 1:], t)


@misconception(
    "fit_polynomial",
    "Where the last weights are 0, they are missing in your answer (`Polynomial.convert`, for one, drops them). There are always order + 1 weights.",
)
def zeros_at_the_end_dropped(x, t, order):
    return np.polynomial.Polynomial.fit(x, t, order).convert().coef


@misconception(
    "fit_polynomial",
    "You fit each feature by itself, as if the others were not there. Least squares looks for all weights together.",
)
def each_feature_by_itself(x, t, order):
    features = _powers(x, order)
    return features.T @ t / np.sum(features**2, axis=0)


@misconception(
    "fit_polynomial",
    "You return one side of the normal equations, without solving them for w.",
)
def equations_not_solved(x, t, order):
    return _powers(x, order).T @ t


@misconception(
    "fit_polynomial",
    "You return the sum of squared errors that is left. The weights that reach it are wanted.",
)
def returns_the_residual(x, t, order):
    return np.linalg.lstsq(_powers(x, order), t, rcond=None)[1]


@misconception(
    "fit_polynomial",
    "You return the errors of the fit at the points. The weights are wanted.",
)
def errors_of_the_fit(x, t, order):
    features = _powers(x, order)
    return t - features @ _least_squares(features, t)


@misconception(
    "fit_polynomial", "Your weights are right, but stand in a column (order + 1, 1). Return (order + 1,)."
)
def weights_in_a_column(x, t, order):
    return _least_squares(_powers(x, order), t)[:, np.newaxis]


@misconception("fit_polynomial", "Your weights are right, but stand in a list. Return a NumPy array.")
def weights_in_a_list(x, t, order):
    return _least_squares(_powers(x, order), t).tolist()


@misconception("fit_polynomial", "You always fit a line. The argument `order` says which powers take part.")
def always_a_line(x, t, order):
    return _least_squares(_powers(x, 1), t)


@misconception(
    "fit_polynomial",
    "You fit without the last point. All points take part in least squares.",
)
def last_point_left_out(x, t, order):
    return _least_squares(_powers(x[:-1], order), t[:-1])


@misconception(
    "fit_polynomial",
    "Your features are multiples of x where they should be its powers.",
)
def multiples_of_x(x, t, order):
    return _least_squares(x.astype(float)[:, np.newaxis] * np.arange(order + 1), t)


@misconception(
    "total_loss",
    "Your function returns None. Return the loss.",
)
def returns_no_loss(y_hat, y, w, l2):
    return None


@misconception(
    "total_loss",
    "You halve the mean squared error. Some books have a factor 1/2 there; the formula here has none.",
)
def half_the_error(y_hat, y, w, l2):
    return _mse(y_hat, y) / 2 + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You halve both terms. Some books have a factor 1/2 there; the formula here has none.",
)
def half_of_everything(y_hat, y, w, l2):
    return (_mse(y_hat, y) + l2 * np.sum(w**2)) / 2


@misconception(
    "total_loss",
    "Your L2 term is twice the right one. The factor 2 belongs to its gradient.",
)
def double_penalty(y_hat, y, w, l2):
    return _mse(y_hat, y) + 2 * l2 * np.sum(w**2)


@misconception("total_loss", "The squared weights are not multiplied by l2: they count in full.")
def l2_forgotten(y_hat, y, w, l2):
    return _mse(y_hat, y) + np.sum(w**2)


@misconception("total_loss", "You square the sum of the weights. Square each weight first, then sum.")
def square_of_summed_weights(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w) ** 2


@misconception(
    "total_loss",
    "For an array (D,) your loss is right. For a matrix, `w.T @ w` gives a table of products (or fails), and your loss is no single number: square each weight by itself and sum them all.",
)
def table_of_products(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.dot(w.T, w)


@misconception(
    "total_loss",
    "For an array (D,) your loss is right. For a matrix, `w @ w` multiplies rows with columns, or fails: square each weight by itself and sum them all.",
)
def product_with_itself(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.dot(w, w)


@misconception("total_loss", "For a matrix you count only its first row. All the weights count.")
def first_row_only(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum((w if w.ndim == 1 else w[0]) ** 2)


@misconception(
    "total_loss",
    "You leave out the very first weight, as if it were a bias. All weights count here.",
)
def very_first_weight_left_out(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w.ravel()[1:] ** 2)


@misconception(
    "total_loss",
    "You leave out the last weight (or the last row): a loop or slice ends one too early.",
)
def last_weight_left_out(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.sum(w[:-1] ** 2)


@misconception(
    "total_loss",
    "You multiply the whole loss by l2. Only the squared weights are multiplied by it.",
)
def l2_times_everything(y_hat, y, w, l2):
    return l2 * (_mse(y_hat, y) + np.sum(w**2))


@misconception(
    "total_loss",
    "l2 stands with the wrong term: it multiplies the squared weights, not the errors.",
)
def l2_times_the_error(y_hat, y, w, l2):
    return l2 * _mse(y_hat, y) + np.sum(w**2)


@misconception(
    "total_loss",
    "You take a share of 1 - l2 of the errors. The mean squared error counts in full, whatever l2 is.",
)
def weighted_average(y_hat, y, w, l2):
    return (1 - l2) * _mse(y_hat, y) + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "Your loss is right, but you square the caller's weights themselves: `*=` and `**=` work on the array that you were given.",
)
def changes_the_weights(y_hat, y, w, l2):
    w *= w
    return _mse(y_hat, y) + l2 * np.sum(w)


@misconception("total_loss", "Your loss is right, but stands in an array (1,). Return a single number.")
def total_in_an_array(y_hat, y, w, l2):
    return np.array([_mse(y_hat, y) + l2 * np.sum(w**2)])


@misconception(
    "total_loss",
    "You return the mean squared error and the L2 term side by side. Add them up.",
)
def two_terms(y_hat, y, w, l2):
    return _mse(y_hat, y), l2 * np.sum(w**2)


@misconception(
    "total_loss", "You return the L2 term alone. The mean squared error belongs to the total loss too."
)
def penalty_alone(y_hat, y, w, l2):
    return l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You multiply the two terms. They are added.",
)
def product_of_the_terms(y_hat, y, w, l2):
    return _mse(y_hat, y) * l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "Your loss is an array of the shape of w: the L2 term has to be summed over all weights.",
)
def penalty_not_summed(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * w**2


@misconception(
    "total_loss",
    "Your loss is an array with one number for each example: the squared errors still have to be averaged.",
)
def errors_not_averaged(y_hat, y, w, l2):
    return (y - y_hat) ** 2 + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "Two things: you take the absolute values of the weights (L1) where they should be squared, and half of the term.",
)
def half_of_l1(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 / 2 * np.sum(np.abs(w))


@misconception(
    "total_loss",
    "Two things: you take the absolute values of the weights (L1) where they should be squared, and their mean where the sum is wanted.",
)
def mean_of_l1(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 * np.mean(np.abs(w))


@misconception(
    "total_loss",
    "Two things: your L2 term takes the mean of the squared weights where their sum is wanted, and half of it.",
)
def half_of_the_mean(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 / 2 * np.mean(w**2)


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and your L2 term is half of the right one.",
)
def sum_of_errors_half_penalty(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + l2 / 2 * np.sum(w**2)


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and you average the squared weights where they should be summed.",
)
def sum_and_mean_swapped(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + l2 * np.mean(w**2)


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and you take the absolute values of the weights (L1) where they should be squared.",
)
def sum_of_errors_and_l1(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + l2 * np.sum(np.abs(w))


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and you square l2 together with the weights.",
)
def sum_of_errors_l2_squared(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + np.sum((l2 * w) ** 2)


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and the L2 term is missing.",
)
def sum_of_errors_alone_as_loss(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2)


@misconception(
    "total_loss",
    "Two things: you sum the squared errors where they should be averaged, and the squared weights are not multiplied by l2.",
)
def sum_of_errors_without_l2(y_hat, y, w, l2):
    return np.sum((y - y_hat) ** 2) + np.sum(w**2)


@misconception(
    "total_loss",
    "You take the square root of the mean squared error. The total loss has the mean squared error itself.",
)
def root_of_the_error(y_hat, y, w, l2):
    return np.sqrt(_mse(y_hat, y)) + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You average the absolute errors. They are squared first, as in the mean squared error.",
)
def absolute_errors(y_hat, y, w, l2):
    return np.mean(np.abs(y - y_hat)) + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You average the errors without squaring them, so that too much and too little cancel out.",
)
def errors_not_squared(y_hat, y, w, l2):
    return np.mean(y - y_hat) + l2 * np.sum(w**2)


@misconception(
    "total_loss",
    "You add the sum of the weights themselves without l2 and without squares. Square them, sum, and multiply by l2.",
)
def sum_of_weights_alone(y_hat, y, w, l2):
    return _mse(y_hat, y) + np.sum(w)


@misconception(
    "total_loss",
    "Two things: you take the square root of the sum of squared weights, and half of the term. The L2 term is l2 times the sum itself.",
)
def half_the_length(y_hat, y, w, l2):
    return _mse(y_hat, y) + l2 / 2 * np.sqrt(np.sum(w**2))


@misconception("fit_ridge", "Your function returns None. Return the weights.")
def returns_no_ridge(x, t, order, l2):
    return None


def _ridge(x, t, order, penalty):
    """As `_penalised`, for a number that is not negative; keeps the digits where it is very small."""
    features = np.vstack([_powers(x, order), np.sqrt(penalty) * np.eye(order + 1)])
    return _least_squares(features, np.append(t, np.zeros(order + 1)))


@misconception(
    "fit_ridge",
    "Your weights are half of the right ones: the factor 2 of the gradient is missing on the side of the targets. It stands before both terms, so it cancels.",
)
def factor_two_missing_for_the_targets(x, t, order, l2):
    return _ridge(x, t, order, len(x) * l2) / 2


@misconception(
    "fit_ridge",
    "Your weights are twice the right ones: the factor 2 of the gradient stands only on the side of the targets. It stands before both terms, so it cancels.",
)
def factor_two_only_for_the_targets(x, t, order, l2):
    return _ridge(x, t, order, len(x) * l2) * 2


@misconception(
    "fit_ridge",
    "Your l2 counts double: the factor 2 of the gradient stands before both terms, so it cancels.",
)
def l2_counts_double(x, t, order, l2):
    return _ridge(x, t, order, 2 * len(x) * l2)


@misconception(
    "fit_ridge",
    "You divide l2 by N. The errors are averaged in J: when you multiply that away, what happens to the other term?",
)
def l2_divided_by_n(x, t, order, l2):
    return _ridge(x, t, order, l2 / len(x))


@misconception(
    "fit_ridge",
    "Two things: your l2 lacks the N that comes from the mean in J, and counts half (the factor 2 of the gradient stands before both terms).",
)
def n_forgotten_and_half(x, t, order, l2):
    return _ridge(x, t, order, l2 / 2)


@misconception(
    "fit_ridge",
    "Two things: your l2 lacks the N that comes from the mean in J, and has a factor 2 that the other term lacks.",
)
def n_forgotten_and_double(x, t, order, l2):
    return _ridge(x, t, order, 2 * l2)


@misconception(
    "fit_ridge",
    "Two things: your l2 lacks the N that comes from the mean in J, and you leave w_0 out of the penalty. In this J the sum starts with w_0.",
)
def n_forgotten_and_constant_free(x, t, order, l2):
    penalty = l2 * np.eye(order + 1)
    penalty[0, 0] = 0
    return _penalised(x, t, order, penalty)


@misconception(
    "fit_ridge",
    "Two things: your l2 lacks the N that comes from the mean in J, and your weights are in the opposite order. w_0 comes first.",
)
def n_forgotten_and_opposite_order(x, t, order, l2):
    return _ridge(x, t, order, l2)[::-1]


@misconception(
    "fit_ridge",
    "Two things: you add l2 to every element of the matrix, where each weight should meet its own l2 term alone; and it lacks the N that comes from the mean in J.",
)
def n_forgotten_and_every_element(x, t, order, l2):
    return _penalised(x, t, order, l2)


@misconception(
    "fit_ridge",
    "Two things: you subtract the L2 term where it should be added, and it lacks the N that comes from the mean in J.",
)
def n_forgotten_and_wrong_sign(x, t, order, l2):
    return _penalised(x, t, order, -l2 * np.eye(order + 1))


@misconception(
    "fit_ridge",
    "You add l2 to every element of the matrix, and w_0 is left out of it. Each weight meets its own l2 term alone, w_0 too.",
)
def every_element_but_the_first(x, t, order, l2):
    penalty = np.full((order + 1, order + 1), len(x) * l2)
    penalty[0, 0] = 0
    return _penalised(x, t, order, penalty)


@misconception(
    "fit_ridge",
    "You divide by N on the side of the targets alone: even with l2 = 0 your weights are N times too small.",
)
def n_for_the_targets_only(x, t, order, l2):
    return _ridge(x, t, order, len(x) * l2) / len(x)


@misconception(
    "fit_ridge",
    "Two things: even with l2 = 0 your weights are N times too small, since you divide by N on the side of the targets alone; and your l2 lacks the N that comes from the mean in J.",
)
def n_for_the_targets_and_not_for_l2(x, t, order, l2):
    return _ridge(x, t, order, l2) / len(x)


@misconception(
    "fit_ridge",
    "Two things: your weights do not depend on l2, this is least squares without the penalty; and they are in the opposite order, where w_0 comes first.",
)
def l2_ignored_and_opposite_order(x, t, order, l2):
    return _least_squares(_powers(x, order), t)[::-1]


@misconception(
    "fit_ridge",
    "The identity matrix has the wrong size, N: it is added to a matrix that has a row and a column for each weight.",
)
def identity_for_the_examples(x, t, order, l2):
    features = _powers(x, order)
    return np.linalg.solve(features.T @ features + len(x) * l2 * np.eye(len(x)), features.T @ t)


@misconception(
    "fit_ridge",
    "The identity matrix has the wrong size, order: order M has M + 1 weights.",
)
def identity_of_size_order(x, t, order, l2):
    features = _powers(x, order)
    return np.linalg.solve(features.T @ features + len(x) * l2 * np.eye(order), features.T @ t)


@misconception(
    "fit_ridge",
    "Your polynomial has too few weights: order M has M + 1 of them.",
)
def ridge_order_too_small(x, t, order, l2):
    return _ridge(x, t, order - 1, len(x) * l2)


@misconception(
    "fit_ridge",
    "Your polynomial has one weight too many: order M means powers up to M.",
)
def ridge_order_too_large(x, t, order, l2):
    return _ridge(x, t, order + 1, len(x) * l2)


@misconception(
    "fit_ridge",
    "Your polynomial has no constant w_0, and one weight too few. The feature x to the power 0 is missing.",
)
def ridge_without_constant(x, t, order, l2):
    features = _powers(x, order)[:, 1:]
    return _least_squares(features.T @ features + len(x) * l2 * np.eye(order), features.T @ t)


@misconception(
    "fit_ridge",
    "You count the rows that you add to the features as examples. N is the number of points, without them.",
)
def added_rows_counted(x, t, order, l2):
    return _ridge(x, t, order, (len(x) + order + 1) * l2)


@misconception(
    "fit_ridge",
    "You square l2: if you add rows to the features, remember that least squares will square what stands there.",
)
def l2_squared_in_the_fit(x, t, order, l2):
    return _ridge(x, t, order, len(x) * l2**2)


@misconception(
    "fit_ridge",
    "Two things: l2 is squared in your equations (least squares squares the rows that you add), and it lacks the N that comes from the mean in J.",
)
def n_forgotten_and_l2_squared(x, t, order, l2):
    return _ridge(x, t, order, l2**2)


@misconception(
    "fit_ridge",
    "You multiply by the root of l2 where l2 itself is needed: the root belongs to rows that are added to the features, not to the normal equations.",
)
def root_of_l2(x, t, order, l2):
    return _ridge(x, t, order, np.sqrt(len(x) * l2))


@misconception(
    "fit_ridge",
    "l2 is no penalty in your fit, but `rcond` of `np.linalg.lstsq`, which leaves out small singular values. Add the L2 term to the equations.",
)
def l2_as_rcond(x, t, order, l2):
    return np.linalg.lstsq(_powers(x, order), t, rcond=l2)[0]


@misconception(
    "fit_ridge",
    "You take the mean from the targets before the fit and add it to w_0 afterwards, so that w_0 is penalised too little. In this J all of w_0 counts.",
)
def mean_of_the_targets_free(x, t, order, l2):
    w = _ridge(x, t - np.mean(t), order, len(x) * l2)
    w[0] += np.mean(t)
    return w


@misconception(
    "fit_ridge",
    "You take the mean from the targets before the fit and never add it back.",
)
def mean_of_the_targets_lost(x, t, order, l2):
    return _ridge(x, t - np.mean(t), order, len(x) * l2)


@misconception(
    "fit_ridge",
    "You return the fitted values at the points, (N,). Return the weights.",
)
def fitted_ridge_values(x, t, order, l2):
    return _powers(x, order) @ _ridge(x, t, order, len(x) * l2)


@misconception(
    "fit_ridge", "Your weights are right, but stand in a column (order + 1, 1). Return (order + 1,)."
)
def ridge_weights_in_a_column(x, t, order, l2):
    return _ridge(x, t, order, len(x) * l2)[:, np.newaxis]


@misconception(
    "fit_ridge",
    "You return one side of the equations, without solving them for w.",
)
def ridge_not_solved(x, t, order, l2):
    return _powers(x, order).T @ t


@misconception(
    "fit_ridge",
    "You fit without the penalty and subtract l2 times the weights afterwards. The penalty takes part in the fit: each weight changes differently.",
)
def one_step_of_decay(x, t, order, l2):
    return _least_squares(_powers(x, order), t) * (1 - l2)


@misconception(
    "fit_ridge",
    "You fit without the penalty and shrink all weights afterwards by the same factor, 1 + N l2. The penalty takes part in the fit: each weight changes differently.",
)
def shrinks_by_n_afterwards(x, t, order, l2):
    return _least_squares(_powers(x, order), t) / (1 + len(x) * l2)


@misconception(
    "fit_ridge",
    "The arguments have changed places: your polynomial predicts x from t.",
)
def ridge_of_x_from_t(x, t, order, l2):
    return _ridge(t, x, order, len(x) * l2)


@misconception("linear", "You add the bias twice. Once, after the weighted sum, is enough.")
def bias_added_twice(x, w, b):
    return x @ w + 2 * b


@misconception(
    "mean_squared_error",
    "You take the median of the squared errors. The mean is wanted: otherwise most of the errors do not count at all.",
)
def median_of_squares(y_hat, y):
    return np.median((y - y_hat) ** 2)


@misconception(
    "mean_squared_error",
    "You divide the errors by the true values. Square the differences as they are.",
)
def relative_errors(y_hat, y):
    return np.mean(((y - y_hat) / y) ** 2)


@misconception(
    "mean_squared_error",
    "Where y holds integers and y_hat does not, you turn the predictions into integers too, and lose what comes after the point.",
)
def predictions_cut_to_integers(y_hat, y):
    return np.mean((y - y_hat.astype(y.dtype)) ** 2)


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are those of the last example, divided by N: the others are forgotten. Does your loop add up, or does each example replace the one before?",
)
def last_example_over_n(x, y, w, b):
    grad_w, grad_b = _gradient(x[-1:], y[-1:], w, b)
    return grad_w / len(x), grad_b / len(x)


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are those of the last example alone. Add up over all of them, and divide by N.",
)
def last_example_alone(x, y, w, b):
    return _gradient(x[-1:], y[-1:], w, b)


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are those of the first example, divided by N: the others are never looked at. Does the `return` stand inside the loop?",
)
def first_example_over_n(x, y, w, b):
    grad_w, grad_b = _gradient(x[:1], y[:1], w, b)
    return grad_w / len(x), grad_b / len(x)


@misconception(
    "mean_squared_error_gradient",
    "Your gradients are those of the first example alone. Does the `return` stand inside the loop? Add up over all examples, and divide by N.",
)
def first_example_alone(x, y, w, b):
    return _gradient(x[:1], y[:1], w, b)


@misconception(
    "mean_squared_error_gradient",
    "You subtract b in the prediction. The error is that of w x + b, so b is added.",
)
def bias_subtracted_in_the_prediction(x, y, w, b):
    return _gradient(x, y, w, -b)


@misconception(
    "mean_squared_error_gradient",
    "Your grad_b is the mean of grad_w. It is a gradient of its own: the prediction grows with b by exactly 1, whatever x is.",
)
def bias_is_the_mean_of_the_weights(x, y, w, b):
    grad_w, _ = _gradient(x, y, w, b)
    return grad_w, grad_w.mean()


@misconception(
    "mean_squared_error_gradient",
    "Where the arguments are integers, you put grad_w into an array of integers (it takes its dtype from one of the arguments), and lose everything after the point.",
)
def gradient_in_an_array_like_x(x, y, w, b):
    grad_w, grad_b = _gradient(x, y, w, b)
    return grad_w.astype(x.dtype), grad_b


@misconception(
    "fit_line",
    "Your steps keep something of the steps before: that is momentum. Here a step is the learning rate times the gradient, no more.",
)
def momentum(x, y, learning_rate, steps):
    w, b = np.zeros(x.shape[1]), 0.0
    step_w, step_b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        step_w, step_b = 0.9 * step_w - learning_rate * grad_w, 0.9 * step_b - learning_rate * grad_b
        w, b = w + step_w, b + step_b
    return w, b


@misconception(
    "polynomial_features",
    "Your columns are squares of squares: 1, x, x squared, and then the fourth power. Multiply by x each time.",
)
def squares_of_squares(x, order):
    columns = [np.ones(len(x)), x.astype(float)]
    while len(columns) <= order:
        columns.append(columns[-1] ** 2)
    return np.column_stack(columns[: order + 1])


@misconception(
    "polynomial_features",
    "Your even powers have the sign of x. Two negative numbers have a positive product.",
)
def sign_kept_after_the_ones(x, order):
    x, powers = x.astype(float)[:, np.newaxis], np.arange(order + 1)
    return np.where(powers > 0, np.sign(x) * np.abs(x) ** powers, 1.0)


@misconception(
    "polynomial_features",
    "You divide the powers by factorials, as in a Taylor series. Column j is x to the power j itself.",
)
def divided_by_factorials(x, order):
    powers = np.arange(order + 1)
    return x.astype(float)[:, np.newaxis] ** powers / np.cumprod(np.maximum(powers, 1))


@misconception(
    "fit_polynomial",
    "Your curve goes through the first order + 1 points and ignores the others, which also fails where two of them have the same x. Least squares takes all of them into account.",
)
def solves_for_the_first_points(x, t, order):
    return np.linalg.solve(_powers(x, order)[: order + 1], t[: order + 1])


@misconception(
    "fit_polynomial",
    "Of several points with the same x you use only one. All points take part in least squares.",
)
def repeated_inputs_dropped(x, t, order):
    _, first = np.unique(x, return_index=True)
    return _least_squares(_powers(x[first], order), t[first])


@misconception(
    "fit_polynomial",
    "You replace several points with the same x by their mean, which then counts once. All points take part in least squares, each with its own square.",
)
def repeated_inputs_averaged(x, t, order):
    unique, place = np.unique(x, return_inverse=True)
    return _least_squares(_powers(unique, order), np.bincount(place, t) / np.bincount(place))


@misconception(
    "fit_polynomial",
    "You sort x and t each for itself, so that points get the targets of others. Least squares does not mind the order.",
)
def sorts_both_separately(x, t, order):
    return _least_squares(_powers(np.sort(x), order), np.sort(t))


@misconception(
    "fit_polynomial",
    "You round the weights to two digits after the point. Leave them as they are: the table is rounded for printing only.",
)
def rounded_weights(x, t, order):
    return np.round(_least_squares(_powers(x, order), t), 2)


@misconception(
    "fit_ridge",
    "You add l2 to every element of the matrix, since a number is added to all of them. In the gradient, each weight meets its own l2 term alone: which matrix leaves every w_j as it is?",
)
def number_added_to_the_matrix(x, t, order, l2):
    features = _powers(x, order)
    return np.linalg.solve(features.T @ features + len(x) * l2, features.T @ t)
