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


def zero_means_default(w, grad, learning_rate):
    """A learning rate of 0 is taken for none, and replaced by 0.01."""
    return w - (learning_rate or 0.01) * grad


def steps_of_limited_length(w, grad, learning_rate):
    """Shortens gradients longer than 3, which no one asked for."""
    length = np.linalg.norm(grad)
    return w - learning_rate * (grad * 3 / length if length > 3 else grad)


def rounded_like_the_example(w, grad, learning_rate):
    """Rounds the new weights to two digits."""
    return np.round(w - learning_rate * grad, 2)


def flat_answer(w, grad, learning_rate):
    """Goes through all weights, but returns them in one row."""
    return np.array([one - learning_rate * slope for one, slope in zip(w.ravel(), grad.ravel())])


def step_averaged_over_rows(w, grad, learning_rate):
    """Divides the step by the length of the first axis, as if it counted examples."""
    return w - learning_rate * grad / len(grad)


def only_downhill_where_positive(w, grad, learning_rate):
    """Weights with a negative gradient stay where they are."""
    return np.where(grad > 0, w - learning_rate * grad, w)


def uphill_without_rate(w, grad, learning_rate):
    """Adds the gradient, and forgets the learning rate."""
    return w + grad


def keeps_moving(w, grad, learning_rate, velocity={}):
    """Has momentum between the calls."""
    v = 0.5 * velocity.get(w.shape, 0) - learning_rate * grad
    velocity[w.shape] = v
    return w + v


def gradient_clipped_to_one(w, grad, learning_rate):
    """Clips the gradient to the range from -1 to 1."""
    return w - learning_rate * np.clip(grad, -1, 1)


def only_where_it_is_worth_it(w, grad, learning_rate):
    """Leaves weights with a gradient below 0.01 where they are."""
    return np.where(np.abs(grad) < 0.01, w, w - learning_rate * grad)


def rate_of_one_at_most(w, grad, learning_rate):
    """Limits the learning rate to 1."""
    return w - min(learning_rate, 1.0) * grad


def large_gradients_cut(w, grad, learning_rate):
    """Clips the gradient at 100 against explosions."""
    return w - learning_rate * np.clip(grad, -100, 100)


def first_axis_only(w, grad, learning_rate):
    """Uses the gradient of the first row for all rows."""
    return w - learning_rate * (grad[0] if grad.ndim > 1 else grad)


def new_weights_like_the_gradient(w, grad, learning_rate):
    """The new weights go into an array like the gradient: where it holds integers, they lose their fractions."""
    new = np.empty_like(grad)
    new[...] = w - learning_rate * grad
    return new


def step_in_place_of_the_gradient(w, grad, learning_rate):
    """Multiplies a copy of the gradient in place, which fails where it holds integers."""
    step = grad.copy()
    step *= learning_rate
    return w - step


def square_matrices_turned(w, grad, learning_rate):
    """Transposes the gradient where w is a square matrix."""
    if w.ndim == 2 and w.shape[0] == w.shape[1]:
        grad = grad.T
    return w - learning_rate * grad
