"""Wrong steps of gradient descent, as learners would write them."""

import numpy as np


def uphill(w, grad, learning_rate):
    """Adds the gradient instead of subtracting it."""
    return w + learning_rate * grad


def in_place(w, grad, learning_rate):
    """Subtracts in place, which changes the caller's w."""
    w -= learning_rate * grad
    return w


def alias(w, grad, learning_rate):
    """w_new = w makes no copy, so the step changes the caller's w."""
    w_new = w
    w_new[...] = w - learning_rate * grad
    return w_new


def view_of_w(w, grad, learning_rate):
    """reshape gives a view and not a copy, so the loop changes the caller's w."""
    flat = w.reshape(-1)
    for i, g in enumerate(grad.reshape(-1)):
        flat[i] -= learning_rate * g
    return flat.reshape(w.shape)


def copy_too_late(w, grad, learning_rate):
    """Returns a copy, but changes the caller's w before it is made."""
    w -= learning_rate * grad
    return w.copy()


def no_learning_rate(w, grad, learning_rate):
    """Forgets the learning rate."""
    return w - grad


def fixed_learning_rate(w, grad, learning_rate):
    """Always takes a learning rate of 0.1, as in the example."""
    return w - 0.1 * grad


def only_the_step(w, grad, learning_rate):
    """Returns only the step -learning_rate * grad instead of the new weights."""
    return -learning_rate * grad


def wrong_way_round(w, grad, learning_rate):
    """Subtracts the weights from the step: learning_rate * grad - w."""
    return learning_rate * grad - w


def missing_brackets(w, grad, learning_rate):
    """Multiplies the whole difference by the learning rate: learning_rate * (w - grad)."""
    return learning_rate * (w - grad)


def divides(w, grad, learning_rate):
    """Divides the gradient by the learning rate instead of multiplying."""
    return w - grad / learning_rate


def sign_only(w, grad, learning_rate):
    """Uses only the sign of the gradient, so that all steps are equally long."""
    return w - learning_rate * np.sign(grad)


def normalised(w, grad, learning_rate):
    """Divides the gradient by its length, so that only its direction counts."""
    return w - learning_rate * grad / np.linalg.norm(grad)


def clipped(w, grad, learning_rate):
    """Clips the gradient to [-5, 5], which shows only with large gradients."""
    return w - learning_rate * np.clip(grad, -5, 5)


def absolute_gradient(w, grad, learning_rate):
    """Takes the absolute value of the gradient, so that weights only become smaller."""
    return w - learning_rate * np.abs(grad)


def mean_gradient(w, grad, learning_rate):
    """Averages the gradient over the first axis, so all rows get the same step."""
    return w - learning_rate * grad.mean(axis=0)


def weight_times_gradient(w, grad, learning_rate):
    """Multiplies the gradient by the weight: w - learning_rate * grad * w."""
    return w - learning_rate * grad * w


def vectors_only(w, grad, learning_rate):
    """Loops over one axis into a vector, so that matrices of weights raise an error."""
    w_new = np.zeros(len(w))
    for i in range(len(w)):
        w_new[i] = w[i] - learning_rate * grad[i]
    return w_new


def flattened(w, grad, learning_rate):
    """Returns a flat array instead of one of the shape of w."""
    return np.array([a - learning_rate * g for a, g in zip(w.ravel(), grad.ravel(), strict=True)])


def integer_weights(w, grad, learning_rate):
    """Collects the new weights in an array of integers, which cuts off the decimals."""
    w_new = np.zeros(w.shape, dtype=int)
    w_new[...] = w - learning_rate * grad
    return w_new


def rounded(w, grad, learning_rate):
    """Rounds the new weights to two decimals."""
    return np.round(w - learning_rate * grad, 2)


def last_weight_forgotten(w, grad, learning_rate):
    """The loop ends one too early: the last weight along the first axis stays as it was."""
    w_new = w.copy()
    for i in range(len(w) - 1):
        w_new[i] = w[i] - learning_rate * grad[i]
    return w_new


def uphill_in_place(w, grad, learning_rate):
    """Two mistakes: adds the gradient, and changes the caller's w in place."""
    w += learning_rate * grad
    return w


def flat_and_without_rate(w, grad, learning_rate):
    """Two mistakes: forgets the learning rate, and returns a flat array."""
    return (w - grad).flatten()
