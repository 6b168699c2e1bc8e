"""Wrong softmax_cross_entropy_gradient functions, each with what is wrong with it."""

import numpy as np


def _softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def not_divided_by_n(z, y):
    """Forgets the 1/N of the mean."""
    return _softmax(z) - y


def divided_by_the_classes(z, y):
    """Divides by the number of classes C instead of the number of examples N."""
    return (_softmax(z) - y) / z.shape[1]


def divided_by_all_elements(z, y):
    """Divides by N * C instead of N."""
    return (_softmax(z) - y) / z.size


def sign_turned(z, y):
    """Has the sign the wrong way: y - y_hat."""
    return (y - _softmax(z)) / len(z)


def softmax_forgotten(z, y):
    """Subtracts the labels from the logits, without softmax."""
    return (z - y) / len(z)


def softmax_over_the_batch(z, y):
    """Takes softmax over axis 0, the examples, instead of over the classes."""
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0) - y) / len(z)


def softmax_overflows(z, y):
    """Uses e^z without subtracting the maximum, so large logits give NaN."""
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def maximum_of_the_whole_batch(z, y):
    """Subtracts the maximum of the whole batch, so a row far below it becomes 0 / 0."""
    e = np.exp(z - z.max())
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def logits_clipped(z, y):
    """Clips the logits to [-500, 500] instead of subtracting the maximum, so 1000 and 1001 become equal."""
    e = np.exp(np.clip(z, -500, 500))
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def true_class_by_argmax(z, y):
    """Subtracts 1 at the largest label, so soft labels are treated as one-hot."""
    gradient = _softmax(z)
    gradient[np.arange(len(z)), y.argmax(axis=1)] -= 1
    return gradient / len(z)


def true_class_only(z, y):
    """Keeps the gradient of the true class only, the other logits get 0."""
    return (_softmax(z) - y) * (y > 0) / len(z)


def chain_rule_with_clipped_probabilities(z, y):
    """Multiplies -y / y_hat by the Jacobian with y_hat clipped to 1e-7, wrong where y_hat is smaller."""
    y_hat = _softmax(z)
    slope = -y / np.clip(y_hat, 1e-7, 1)
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


def chain_rule_divides_by_zero(z, y):
    """Multiplies -y / y_hat by the Jacobian, which gives NaN where y_hat is 0 to the last digit."""
    y_hat = _softmax(z)
    slope = -y / y_hat
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


def diagonal_of_the_jacobian(z, y):
    """Uses only the diagonal of the Jacobian of softmax, so the other classes get 0."""
    y_hat = _softmax(z)
    return -y * (1 - y_hat) / len(z)


def gradient_for_the_probabilities(z, y):
    """Returns the gradient with respect to y_hat, -y / y_hat, not with respect to z."""
    return -y / np.maximum(_softmax(z), 1e-7) / len(z)


def extra_softmax_derivative(z, y):
    """Multiplies by y_hat (1 - y_hat) on top, as for the squared error of a sigmoid."""
    y_hat = _softmax(z)
    return (y_hat - y) * y_hat * (1 - y_hat) / len(z)


def sigmoid_instead(z, y):
    """Uses the sigmoid of each logit instead of softmax."""
    return (0.5 * (1 + np.tanh(z / 2)) - y) / len(z)


def averaged_over_the_batch(z, y):
    """Averages the gradient over the examples and returns the shape (C,)."""
    return (_softmax(z) - y).mean(axis=0)


def changes_its_argument(z, y):
    """Subtracts the maximum from z in place, so the caller's logits are changed."""
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def integer_result(z, y):
    """Collects the rows in zeros_like(z), so integer logits give a gradient of zeros and ones."""
    gradient = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        gradient[i] = (e / e.sum() - y[i]) / len(z)
    return gradient


def integer_labels(z, y):
    """Converts the labels to integers, so soft labels become 0."""
    return (_softmax(z) - y.astype(int)) / len(z)


def labels_divided_only(z, y):
    """Divides only y by N, for want of brackets: y_hat - y / N."""
    return _softmax(z) - y / len(z)


def returns_the_losses(z, y):
    """Returns -y log(y_hat) / N, the terms of the loss, not its gradient."""
    return -y * np.log(np.maximum(_softmax(z), 1e-12)) / len(z)


def no_mean_and_sign_turned(z, y):
    """Two mistakes: forgets the 1/N, and has the sign the wrong way."""
    return y - _softmax(z)


def classes_and_argmax(z, y):
    """Two mistakes: divides by C instead of N, and treats soft labels as one-hot."""
    gradient = _softmax(z)
    gradient[np.arange(len(z)), np.argmax(y, axis=1)] -= 1
    return gradient / gradient.shape[1]


def no_mean_and_overflow(z, y):
    """Two mistakes: forgets the 1/N, and uses e^z without subtracting the maximum."""
    e = np.exp(z)
    return e / e.sum(axis=1)[:, None] - y


def _p(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def not_divided(z, y):
    """No division by N."""
    return _p(z) - y


def divided_by_n_and_c(z, y):
    """Divides by N * C."""
    return (_p(z) - y) / z.size


def divided_by_c(z, y):
    """Divides by C."""
    return (_p(z) - y) / z.shape[1]


def truth_minus_prediction(z, y):
    """The sign is wrong."""
    return (y - _p(z)) / len(z)


def logits_minus_labels(z, y):
    """Softmax forgotten."""
    return (z - y) / len(z)


def slope_along_the_probabilities(z, y):
    """The derivative by y_hat: -y / y_hat."""
    return -y / np.clip(_p(z), 1e-12, 1) / len(z)


def with_the_slope_of_the_sigmoid(z, y):
    """Times p (1 - p)."""
    p = _p(z)
    return (p - y) * p * (1 - p) / len(z)


def only_the_labels_are_divided(z, y):
    """Brackets forgotten."""
    return _p(z) - y / len(z)


def true_class_alone(z, y):
    """Only the slope of the true class."""
    return (_p(z) - y) * y / len(z)


def softmax_of_the_columns(z, y):
    """Softmax along the wrong axis."""
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0) - y) / len(z)


def softmax_that_overflows(z, y):
    """Softmax without a shift."""
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def hard_labels(z, y):
    """Subtracts 1 at the largest label."""
    p = _p(z)
    p[np.arange(len(z)), y.argmax(axis=1)] -= 1
    return p / len(z)


def only_for_n_of_two(z, y):
    """Halves it, as in the example, for each batch of more than one."""
    return (_p(z) - y) / (2 if len(z) > 1 else 1)


def the_loss_itself(z, y):
    """y log p for each logit."""
    return -y * np.log(np.clip(_p(z), 1e-12, 1)) / len(z)


def through_the_clipped_loss(z, y):
    """Through the derivative of the clipped logarithm: wrong where the true class has probability 0."""
    p = _p(z)
    g = -y / np.maximum(p, 1e-12)
    return p * (g - np.sum(g * p, axis=1, keepdims=True)) / len(z)


def numerical(z, y):
    """Measures the slope with large nudges of 0.1, upwards only."""

    def loss(z):
        return -np.mean(np.sum(y * np.log(np.clip(_p(z), 1e-12, 1)), axis=1))

    out = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        nudged = z.astype(float)
        nudged[index] += 0.1
        out[index] = (loss(nudged) - loss(z)) / 0.1
    return out


def negative_and_not_divided(z, y):
    """Two mistakes: the sign, and no division by N."""
    return y - _p(z)


def global_shift(z, y):
    """One shift for the whole batch."""
    e = np.exp(z - z.max())
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def rounded_to_four_digits(z, y):
    """Rounds as the example is printed."""
    return np.round((_p(z) - y) / len(z), 4)


def divided_by_the_square_of_n(z, y):
    """Divides by N twice."""
    return (_p(z) - y) / len(z) ** 2


def labels_left_out(z, y):
    """The probabilities divided by N, labels not subtracted."""
    return _p(z) / len(z)


def only_the_probabilities_are_divided(z, y):
    """Divides the probabilities only."""
    return _p(z) / len(z) - y


def softmax_of_the_difference(z, y):
    """Softmax of z - y."""
    return _p(z - y) / len(z)


def twice_as_large(z, y):
    """2 (p - y), as for a square."""
    return 2 * (_p(z) - y) / len(z)


def squared_error_slope(z, y):
    """The gradient of the squared error through softmax."""
    p = _p(z)
    g = 2 * (p - y)
    return p * (g - np.sum(g * p, axis=1, keepdims=True)) / len(z)


def labels_predicted(z, y):
    """Turns the probabilities into one-hot predictions first."""
    return (np.eye(z.shape[1])[z.argmax(axis=1)] - y) / len(z)


def integer_gradient(z, y):
    """A result of the logits' type: integers lose everything after the point."""
    out = np.zeros_like(z)
    out[...] = (_p(z) - y) / len(z)
    return out


def clipped_probabilities(z, y):
    """Clips the probabilities at 0.001 first."""
    return (np.clip(_p(z), 1e-3, 1 - 1e-3) - y) / len(z)


def transposed(z, y):
    """The transposed gradient."""
    return (_p(z) - y).T / len(z)


def whole_array_softmax(z, y):
    """Softmax over the whole array."""
    e = np.exp(z - z.max())
    return (e / e.sum() - y) / len(z)


def last_row_forgotten(z, y):
    """The loop ends one row early."""
    out = np.zeros(z.shape)
    for i in range(len(z) - 1):
        out[i] = (_p(z[i : i + 1])[0] - y[i]) / len(z)
    return out


def shifted_only_against_overflow(z, y):
    """Shifts only where some logit is so large that its exponential overflows: all may be far below 0."""
    if z.max() > 700:
        z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def longdouble_instead_of_a_shift(z, y):
    """Takes the exponentials in longdouble, which overflows later, but overflows."""
    e = np.exp(z.astype(np.longdouble))
    return ((e / e.sum(axis=1, keepdims=True) - y) / len(z)).astype(float)
