"""Answers to rmsprop_step, written from its statement alone."""

import numpy as np


def wrong_old_average_used(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """The step divides by the root of the old v instead of the new one."""
    new_v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), new_v


def wrong_rho_swapped(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """rho and 1 - rho are swapped: rho weights the new square."""
    v = (1 - rho) * v + rho * grad**2
    w = w - learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def wrong_no_square(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the absolute gradient instead of its square."""
    v = rho * v + (1 - rho) * np.abs(grad)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_no_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides by v itself, without the square root."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (v + epsilon), v


def wrong_new_square_not_weighted(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """The factor 1 - rho of the new square is missing."""
    v = rho * v + np.square(grad)
    w = w - learning_rate / (np.sqrt(v) + epsilon) * grad
    return w, v


def wrong_adagrad(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Adagrad: the squares are summed up for ever and nothing decays."""
    v = v + grad * grad
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_epsilon_forgotten(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Without epsilon: a gradient that has always been 0 gives nan."""
    v = rho * v + (1 - rho) * grad**2
    with np.errstate(all="ignore"):
        w = w - learning_rate * grad / np.sqrt(v)
    return w, v


def wrong_default_rho(w, grad, v, learning_rate=0.001, rho=0.99, epsilon=1e-7):
    """The default of rho is 0.99 instead of 0.9."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_bias_corrected(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Corrects v as Adam does in its first step, which RMSprop does not."""
    v = rho * v + (1 - rho) * grad**2
    v_hat = v / (1 - rho)
    return w - learning_rate * grad / (np.sqrt(v_hat) + epsilon), v


def wrong_gradient_squared_in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Squares the given gradient in place, so that it is changed for whoever called."""
    sign_and_size = grad.copy()
    grad *= grad
    v = rho * v + (1 - rho) * grad
    return w - learning_rate * sign_and_size / (np.sqrt(v) + epsilon), v


def wrong_one_average_for_all(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the squares over all parameters, so that all of them share one step size."""
    v = rho * v + (1 - rho) * np.mean(grad**2) * np.ones_like(grad)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_ascent(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Goes uphill: the step is added."""
    v = v * rho + (1 - rho) * grad**2
    w = w + learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def wrong_old_v_returned(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """The step is right, but the old v is returned and so the average never grows."""
    average = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(average) + epsilon), v


def wrong_brackets(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Brackets are missing: epsilon is added to the quotient and not to the denominator."""
    v = rho * v + (1 - rho) * grad**2
    with np.errstate(all="ignore"):
        step = np.nan_to_num(grad / np.sqrt(v)) + epsilon
    return w - learning_rate * step, v


def wrong_zero_patched_instead_of_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Only replaces 0 / 0 by 0 and ignores epsilon otherwise, so a huge epsilon has no effect."""
    v = rho * v + (1 - rho) * grad**2
    root = np.sqrt(v)
    step = np.divide(grad, root, out=np.zeros_like(w), where=root > 0)
    return w - learning_rate * step, v


def wrong_epsilon_fixed(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Uses the number 1e-7 whatever epsilon is given."""
    v = rho * v + (1 - rho) * grad**2
    w = w - learning_rate * grad / (np.sqrt(v) + 1e-7)
    return w, v


def wrong_epsilon_as_floor(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Takes the larger of root and epsilon as denominator instead of their sum."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / np.maximum(np.sqrt(v), epsilon), v


def wrong_no_decay_where_gradient_0(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Skips parameters whose gradient is 0, so that their v does not decay."""
    w, v = w.copy(), v.copy()
    for index in np.ndindex(w.shape):
        if grad[index] == 0:
            continue
        v[index] = rho * v[index] + (1 - rho) * grad[index] ** 2
        w[index] -= learning_rate * grad[index] / (v[index] ** 0.5 + epsilon)
    return w, v


def wrong_vectors_only(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Writes the squares as the diagonal of an outer product, which is right for vectors only."""
    squares = np.diag(np.outer(grad, grad))
    v = rho * v + (1 - rho) * squares
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_sign_only(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Loses the gradient's sign: the step is made from the root of its square."""
    g2 = np.square(grad)
    v = rho * v + (1 - rho) * g2
    return w - learning_rate * np.sqrt(g2) / (np.sqrt(v) + epsilon), v


def right_formula(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """The formula as it stands, epsilon outside the root."""
    v = rho * v + (1 - rho) * grad**2
    w = w - learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def right_epsilon_under_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Keras's form, epsilon under the root."""
    v = rho * v + (1.0 - rho) * np.square(grad)
    return w - learning_rate * grad / np.sqrt(v + epsilon), v


def right_in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Updates w and v in place and returns them."""
    v *= rho
    v += (1 - rho) * grad * grad
    w -= learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def right_loop(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """A loop over all indices, on copies."""
    new_w, new_v = np.array(w), np.array(v)
    for i, g in np.ndenumerate(grad):
        new_v[i] = rho * v[i] + (1 - rho) * g * g
        new_w[i] = w[i] - learning_rate * g / (new_v[i] ** 0.5 + epsilon)
    return new_w, new_v


def right_difference_form(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """The average as a small step towards the new square, and a rate for each parameter."""
    v = v + (1 - rho) * (grad**2 - v)
    rates = learning_rate / (epsilon + v**0.5)
    return w - rates * grad, v


def _blend(old, new, weight):
    return weight * old + (1 - weight) * new


def right_helper(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """A helper for the moving average, and np.power with -0.5 for epsilon under the root."""
    v = _blend(v, grad * grad, rho)
    return w - learning_rate * grad * np.power(v + epsilon, -0.5), v


def wrong_default_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-2):
    """The default of epsilon is 0.01 instead of 1e-7."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def wrong_rho_0_becomes_default(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """rho 0 is taken for 'not given' and replaced by 0.9."""
    rho = rho or 0.9
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v
