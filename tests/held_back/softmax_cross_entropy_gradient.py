"""Answers to softmax_cross_entropy_gradient, written from its statement alone."""

import numpy as np


def _softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def wrong_not_divided_by_n(z, y):
    """The gradient of the sum over the batch: the division by N is missing."""
    return _softmax(z) - y


def wrong_divided_by_classes(z, y):
    """Divides by the number of classes instead of the number of examples."""
    return (_softmax(z) - y) / z.shape[1]


def wrong_divided_by_all_entries(z, y):
    """Divides by N times C."""
    return (_softmax(z) - y) / z.size


def wrong_sign(z, y):
    """The sign is turned: truth minus prediction."""
    return (y - _softmax(z)) / len(z)


def wrong_overflow(z, y):
    """Softmax without a shift: nan for large logits."""
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def wrong_only_prediction_divided(z, y):
    """Brackets are missing: only y is divided by N."""
    return _softmax(z) - y / len(z)


def wrong_softmax_over_examples(z, y):
    """Softmax runs over the examples (axis 0)."""
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0) - y) / z.shape[0]


def wrong_hard_labels(z, y):
    """Subtracts 1 at the largest y, which is wrong for soft labels."""
    grad = _softmax(z)
    grad[np.arange(len(z)), y.argmax(axis=1)] -= 1
    return grad / len(z)


def wrong_gradient_of_probabilities(z, y):
    """Gives -y / y_hat, the slope along the probabilities and not along the logits."""
    return -y / np.maximum(_softmax(z), 1e-7) / len(z)


def wrong_jacobian_with_division(z, y):
    """Chain rule through y / y_hat, which is nan where a probability is 0."""
    p = _softmax(z)
    with np.errstate(all="ignore"):
        slope = -y / p
        return p * (slope - (p * slope).sum(axis=1, keepdims=True)) / len(z)


def wrong_sigmoid_slope_too(z, y):
    """Multiplies by y_hat (1 - y_hat) once more."""
    p = _softmax(z)
    return (p - y) * p * (1 - p) / len(z)


def wrong_z_shifted_in_place(z, y):
    """Subtracts the maximum from the given z in place where it holds floats."""
    if z.dtype.kind != "f":
        z = z.astype(float)
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def wrong_measured(z, y):
    """Measures the slope with nudges and clipped logarithms: 0 where a probability is nearly 0."""

    def loss(logits):
        return -np.sum(y * np.log(np.clip(_softmax(logits), 1e-7, 1))) / len(y)

    grad = np.zeros(z.shape)
    for index in np.ndindex(z.shape):
        nudge = np.zeros(z.shape)
        nudge[index] = 1e-5
        grad[index] = (loss(z + nudge) - loss(z - nudge)) / 2e-5
    return grad


def wrong_mean_over_batch(z, y):
    """Averages over the batch: one row of the shape (C,) comes back."""
    return np.mean(_softmax(z) - y, axis=0)


def wrong_labels_changed(z, y):
    """Subtracts from the given labels in place where they hold floats."""
    y = np.asarray(y, dtype=float)
    y -= _softmax(z)
    return -y / len(z)


def wrong_true_class_only(z, y):
    """Only the logit of the true class gets a gradient; the others stay 0."""
    return np.where(y > 0, _softmax(z) - y, 0.0) / z.shape[0]


def wrong_logits_minus_labels(z, y):
    """Softmax is forgotten: logits minus labels."""
    return (z - y) / len(z)


def wrong_clipped_logits(z, y):
    """Clips logits to -50 and 50 before softmax, so that 60 and 100 become the same."""
    return (_softmax(np.clip(z, -50, 50)) - y) / len(z)


def wrong_squared_error_gradient(z, y):
    """The gradient of the squared error: a factor 2 too much."""
    return 2 * (_softmax(z) - y) / len(z)


def wrong_maximum_of_batch(z, y):
    """Shifts by the maximum of the whole batch, so rows far below it become 0 / 0."""
    e = np.exp(z - z.max())
    with np.errstate(all="ignore"):
        return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


def right_formula(z, y):
    """Prediction minus truth, divided by N."""
    return (_softmax(z) - y) / z.shape[0]


def right_in_place_on_own_array(z, y):
    """In place on the own array of probabilities."""
    grad = np.array(z, dtype=float)
    grad -= grad.max(axis=1, keepdims=True)
    np.exp(grad, out=grad)
    grad /= grad.sum(axis=1, keepdims=True)
    grad -= y
    grad /= len(grad)
    return grad


def right_loop(z, y):
    """A loop over the examples."""
    grad = np.zeros(z.shape)
    n = len(z)
    for i in range(n):
        e = np.exp(z[i] - z[i].max())
        grad[i] = (e / sum(e) - y[i]) / n
    return grad


def right_jacobians(z, y):
    """The Jacobian of log softmax of each example, multiplied with its labels by einsum."""
    p = _softmax(z)
    jacobian = np.eye(z.shape[1]) - p[:, None, :]
    return -np.einsum("nk,nkc->nc", y, jacobian) / len(z)


def right_sum_of_labels(z, y):
    """The general form, probabilities times the sum of the labels."""
    p = _softmax(z)
    return np.multiply(1 / len(y), p * y.sum(axis=1, keepdims=True) - y)


def right_log_softmax(z, y):
    """Probabilities as exp of log softmax."""
    shifted = z - z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.stack([(np.exp(a) - b) / len(z) for a, b in zip(log_p, y)])
