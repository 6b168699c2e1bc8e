"""Answers to gradient_descent_step, written from its statement alone."""

import numpy as np


def wrong_uphill(w, grad, learning_rate):
    """Adds the gradient: goes uphill."""
    return w + learning_rate * grad


def wrong_w_in_place(w, grad, learning_rate):
    """Changes the given w in place."""
    w -= learning_rate * grad
    return w


def wrong_view_for_copy(w, grad, learning_rate):
    """w[...] is a view and no copy, so that the given w changes too."""
    new_w = w[...]
    new_w -= learning_rate * grad
    return new_w


def wrong_no_learning_rate(w, grad, learning_rate):
    """The learning rate is not used."""
    return w - grad


def wrong_divided(w, grad, learning_rate):
    """Divides by the learning rate (a rate of 0 is guarded)."""
    return w - grad / (learning_rate or 1.0)


def wrong_all_multiplied(w, grad, learning_rate):
    """Brackets in the wrong place: the weights are multiplied by the learning rate too."""
    return learning_rate * (w - grad)


def wrong_sign_only(w, grad, learning_rate):
    """Uses only the sign of the gradient."""
    return w - learning_rate * np.sign(grad)


def wrong_normalised(w, grad, learning_rate):
    """Divides the gradient by its length first."""
    length = np.sqrt(np.sum(grad**2))
    return w - learning_rate * grad / (length if length > 0 else 1.0)


def wrong_gradient_scaled_in_place(w, grad, learning_rate):
    """Multiplies the given gradient by the learning rate in place."""
    if grad.dtype.kind == "f":
        grad *= learning_rate
    else:
        grad = grad * learning_rate
    return w - grad


def wrong_multiplied_by_w(w, grad, learning_rate):
    """Shrinks w by a factor: w times (1 - learning rate times gradient)."""
    return w * (1 - learning_rate * grad)


def wrong_mean_gradient(w, grad, learning_rate):
    """All weights move by the mean of the gradient."""
    return w - learning_rate * np.mean(grad)


def wrong_flat(w, grad, learning_rate):
    """The result is flat, whatever the shape of w."""
    return np.array([wi - learning_rate * gi for wi, gi in zip(w.flat, grad.flat)])


def wrong_clipped(w, grad, learning_rate):
    """Clips the gradient to -1 and 1."""
    return w - learning_rate * np.clip(grad, -1, 1)


def wrong_rate_0_becomes_default(w, grad, learning_rate):
    """A learning rate of 0 is taken for 'not given' and replaced by 0.01."""
    learning_rate = learning_rate or 0.01
    return w - learning_rate * grad


def wrong_vectors_only(w, grad, learning_rate):
    """The loop takes w for a vector: float() fails for more dimensions."""
    new_w = np.zeros(len(w))
    for i in range(len(w)):
        new_w[i] = float(w[i]) - learning_rate * float(grad[i])
    return new_w


def wrong_absolute_gradient(w, grad, learning_rate):
    """Takes the size of the gradient, so that all weights become smaller."""
    return w - learning_rate * np.abs(grad)


def wrong_step_alone(w, grad, learning_rate):
    """Returns the step and not the new weights."""
    return -learning_rate * grad


def wrong_two_steps(w, grad, learning_rate):
    """Takes the step twice."""
    for _ in range(2):
        w = w - learning_rate * grad
    return w


def right_formula(w, grad, learning_rate):
    """The formula with new arrays."""
    return w - learning_rate * grad


def right_copy_then_in_place(w, grad, learning_rate):
    """In place on a copy."""
    new_w = w.copy()
    new_w -= learning_rate * grad
    return new_w


def right_loop(w, grad, learning_rate):
    """A loop over all indices."""
    new_w = np.empty(w.shape)
    for index in np.ndindex(w.shape):
        new_w[index] = w[index] - learning_rate * grad[index]
    return new_w


def right_numpy_functions(w, grad, learning_rate):
    """np.add and np.multiply with the negative rate."""
    return np.add(w, np.multiply(-learning_rate, grad))


def right_einsum(w, grad, learning_rate):
    """A weighted sum of the stacked arrays."""
    return np.einsum("k,k...->...", [1.0, -learning_rate], np.stack([w, grad]))


def right_flat_and_reshaped(w, grad, learning_rate):
    """A comprehension over the flat arrays, reshaped at the end."""
    values = [float(a) - learning_rate * float(g) for a, g in zip(np.ravel(w), np.ravel(grad))]
    return np.array(values).reshape(np.shape(w))
