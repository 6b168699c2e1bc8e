"""Correct steps of gradient descent, as differently minded students would write them."""

import numpy as np


def textbook(w, grad, learning_rate):
    return w - learning_rate * grad


def in_place_on_a_copy(w, grad, learning_rate):
    w = w.copy()
    w -= learning_rate * grad
    return w


def add_the_negative(w, grad, learning_rate):
    direction = -grad
    return w + direction * learning_rate


def ufuncs(w, grad, learning_rate):
    return np.subtract(w, np.multiply(learning_rate, grad))


def ndindex_loop(w, grad, learning_rate):
    w_new = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        w_new[index] = w[index] - learning_rate * grad[index]
    return w_new


def flat_loop(w, grad, learning_rate):
    new = np.array(w, dtype=float)
    gradients = grad.ravel()
    for i in range(new.size):
        new.flat[i] -= learning_rate * gradients[i]
    return new


def comprehension_and_reshape(w, grad, learning_rate):
    steps = [a - learning_rate * g for a, g in zip(w.flatten(), grad.flatten(), strict=True)]
    return np.array(steps, dtype=float).reshape(w.shape)


def recursion_over_axes(w, grad, learning_rate):
    if w.ndim == 0 or w.size == 0:
        return np.array(w - learning_rate * grad)
    if w.ndim == 1:
        return np.array([w[i] - learning_rate * grad[i] for i in range(len(w))])
    return np.stack([recursion_over_axes(a, g, learning_rate) for a, g in zip(w, grad, strict=True)])


def einsum_for_the_step(w, grad, learning_rate):
    return w - np.einsum("...,->...", grad, learning_rate)


class _Optimizer:
    def __init__(self, learning_rate):
        self.learning_rate = learning_rate

    def step(self, w, grad):
        return w - self.learning_rate * grad


def a_class(w, grad, learning_rate):
    return _Optimizer(learning_rate).step(w, grad)


def type_hints(w: np.ndarray, grad: np.ndarray, learning_rate: float) -> np.ndarray:
    step: np.ndarray = grad * learning_rate
    w_new: np.ndarray = w - step
    return w_new


def early_return(w, grad, learning_rate):
    if learning_rate == 0:
        return w.copy()
    return w - learning_rate * grad


def output_argument(w, grad, learning_rate):
    result = np.empty_like(w)
    np.multiply(grad, -learning_rate, out=result, casting="unsafe")
    np.add(result, w, out=result)
    return result


def inner_lambda(w, grad, learning_rate):
    update = lambda a, g: a - learning_rate * g  # noqa: E731
    return np.asarray(update(w, grad))


def vectorized(w, grad, learning_rate):
    return np.vectorize(lambda a, g: a - learning_rate * g, otypes=[float])(w, grad)


def sum_of_a_stack(w, grad, learning_rate):
    return np.sum([w, -learning_rate * grad], axis=0)


def weights_of_a_sum(w, grad, learning_rate):
    return np.tensordot(np.array([1.0, -learning_rate]), np.stack([w, grad]), axes=1)


def longdouble_inside(w, grad, learning_rate):
    return (w.astype(np.longdouble) - np.longdouble(learning_rate) * grad).astype(w.dtype)


def step_in_place_on_a_copy_of_the_gradient(w, grad, learning_rate):
    step = grad.astype(float)
    step *= learning_rate
    return w - step


def single_precision(w, grad, learning_rate):
    return w.astype(np.float32) - np.float32(learning_rate) * grad.astype(np.float32)


def along_the_first_axis(w, grad, learning_rate):
    return np.array([one - learning_rate * slope for one, slope in zip(w, grad)])
