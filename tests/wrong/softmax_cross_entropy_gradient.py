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
