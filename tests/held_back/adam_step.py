"""Answers to adam_step, written from its statement alone."""

import numpy as np


def wrong_no_correction(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The correction of both averages is missing."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * m / (np.sqrt(v) + epsilon), m, v


def wrong_only_m_corrected(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Only m is corrected, v is used as it is."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / (1 - beta_1**t)
    return w - learning_rate * m_hat / (np.sqrt(v) + epsilon), m, v


def wrong_only_v_corrected(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Only v is corrected, m is used as it is."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    v_hat = v / (1 - beta_2**t)
    return w - learning_rate * m / (np.sqrt(v_hat) + epsilon), m, v


def wrong_corrected_averages_returned(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """Returns m and v with the correction, so that it is applied again in the next step."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m = m / (1 - beta_1**t)
    v = v / (1 - beta_2**t)
    w = w - learning_rate * m / (np.sqrt(v) + epsilon)
    return w, m, v


def wrong_t_counts_from_0(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Takes t for a count from 0 and corrects with t + 1."""
    t = t + 1
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


def wrong_t_minus_1(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Corrects with t - 1, which leaves the first step uncorrected and all others a step late."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m, v
    if t > 1:
        m_hat = m / (1 - beta_1 ** (t - 1))
        v_hat = v / (1 - beta_2 ** (t - 1))
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_betas_swapped(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """beta_2 is used for m and beta_1 for v."""
    m = beta_2 * m + (1 - beta_2) * grad
    v = beta_1 * v + (1 - beta_1) * grad**2
    m_hat = m / (1 - beta_2**t)
    v_hat = v / (1 - beta_1**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_epsilon_under_root(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """epsilon is added under the root, which was right in RMSprop only."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / np.sqrt(v_hat + epsilon), m, v


def wrong_absolute_gradient(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """v averages the absolute gradient instead of its square."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * abs(grad)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_no_root(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Divides by v_hat itself, without the square root."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (v_hat + epsilon), m, v


def wrong_times_t_instead_of_power(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """Corrects with 1 - beta, without the power of t, in every step."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / (1 - beta_1)
    v_hat = v / (1 - beta_2)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_plain_gradient_in_step(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """The step goes along the gradient instead of m_hat, as RMSprop does."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    v_hat = v / (1 - beta_2**t)
    return w - learning_rate * grad / (np.sqrt(v_hat) + epsilon), m, v


def wrong_v_from_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """v averages the square of m instead of the square of the gradient."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * m**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_gradient_changed(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The given gradient is squared in place on the way."""
    m *= beta_1
    m += (1 - beta_1) * grad
    v *= beta_2
    grad **= 2
    v += (1 - beta_2) * grad
    w -= learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, m, v


def wrong_ascent(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Adds the step: goes uphill."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    step = learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w + step, m, v


def wrong_nadam(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Nadam: the step mixes m_hat with the new gradient again."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    look_ahead = (beta_1 * m + (1 - beta_1) * grad) / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    return w - learning_rate * look_ahead / (np.sqrt(v_hat) + epsilon), m, v


def wrong_default_learning_rate(w, grad, m, v, t, learning_rate=0.01, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The default learning rate is 0.01 instead of 0.001."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_default_beta_2(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.99, epsilon=1e-7):
    """The default of beta_2 is 0.99 instead of 0.999."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_variance_around_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """AdaBelief: v averages the squared distance of the gradient from m."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * (grad - m) ** 2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_amsgrad(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """AMSGrad: v never becomes smaller than it was."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = np.maximum(v, beta_2 * v + (1 - beta_2) * grad**2)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_epsilon_forgotten(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Without epsilon: a gradient that has always been 0 gives nan."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    with np.errstate(invalid="ignore", divide="ignore"):
        w = w - learning_rate * (m / (1 - beta_1**t)) / np.sqrt(v / (1 - beta_2**t))
    return w, m, v


def wrong_old_averages_in_step(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The step is made from the old averages; they are updated only afterwards."""
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    w = w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w, m, v


def wrong_quick_form_inverted(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The quick form, with the root over the correction of m instead of that of v."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    alpha = learning_rate * np.sqrt(1 - beta_1**t) / (1 - beta_2**t)
    return w - alpha * m / (np.sqrt(v) + epsilon), m, v


def wrong_quick_form_without_root(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """The quick form, but the root over 1 - beta_2**t is forgotten."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    alpha = learning_rate * (1 - beta_2**t) / (1 - beta_1**t)
    return w - alpha * m / (v**0.5 + epsilon), m, v


def wrong_correction_in_first_step_only(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """The correction is made in the first step only."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    if t == 1:
        m_hat, v_hat = m / (1 - beta_1), v / (1 - beta_2)
    else:
        m_hat, v_hat = m, v
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_order_of_results(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Returns v before m."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    w = w - learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, v, m


def wrong_betas_fixed(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Corrects with the powers of 0.9 and 0.999, whatever betas are given."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_v_not_kept(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The step is right, but v is returned as it came."""
    m = beta_1 * m + (1 - beta_1) * grad
    square = beta_2 * v + (1 - beta_2) * grad**2
    step = (m / (1 - beta_1**t)) / (np.sqrt(square / (1 - beta_2**t)) + epsilon)
    return w - learning_rate * step, m, v


def wrong_momentum_style_m(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """m adds up gradients like a velocity: its factor 1 - beta_1 is missing."""
    m = beta_1 * m + grad
    v = beta_2 * v + (1 - beta_2) * np.square(grad)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_norm_of_gradient(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """v averages the squared norm of the whole gradient, so that all parameters share one step size."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * np.sum(grad * grad)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_weight_decay_and_no_correction_of_v(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """Two mistakes: 1 % of w is added to the gradient as weight decay, and v is not corrected."""
    g = grad + 0.01 * w
    m = beta_1 * m + (1 - beta_1) * g
    v = beta_2 * v + (1 - beta_2) * g**2
    return w - learning_rate * m / (1 - beta_1**t) / (np.sqrt(v) + epsilon), m, v


def wrong_correction_stops_early(
    w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7
):
    """Leaves both corrections out from step 100 on, when that of v is still far from 1."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    c1, c2 = (1 - beta_1**t, 1 - beta_2**t) if t < 100 else (1, 1)
    return w - learning_rate * (m / c1) / (np.sqrt(v / c2) + epsilon), m, v


def right_algorithm_1(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Algorithm 1 line by line, with new arrays."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    w = w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return w, m, v


def right_quick_form(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """The quick form of the paper and Keras: corrections in the learning rate."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad * grad
    alpha = learning_rate * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
    return w - alpha * m / (np.sqrt(v) + epsilon), m, v


def right_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Updates w, m and v in place."""
    m *= beta_1
    m += (1 - beta_1) * grad
    v *= beta_2
    v += (1 - beta_2) * grad * grad
    w -= learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, m, v


def right_keras_increments(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Averages as increments towards the new value, in place, with the quick form."""
    alpha = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    m += (grad - m) * (1 - beta_1)
    v += (np.square(grad) - v) * (1 - beta_2)
    w -= alpha * m / (np.sqrt(v) + epsilon)
    return w, m, v


def right_loop(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """A loop over all indices, on copies."""
    w, m, v = w.copy(), m.copy(), v.copy()
    for i in np.ndindex(w.shape):
        g = grad[i]
        m[i] = beta_1 * m[i] + (1 - beta_1) * g
        v[i] = beta_2 * v[i] + (1 - beta_2) * g * g
        w[i] -= learning_rate * (m[i] / (1 - beta_1**t)) / ((v[i] / (1 - beta_2**t)) ** 0.5 + epsilon)
    return w, m, v


def _average(old, new, beta):
    return beta * old + (1 - beta) * new


def _corrected(average, beta, t):
    return average / (1 - beta**t)


def right_helpers(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Helper functions for average and correction."""
    m, v = _average(m, grad, beta_1), _average(v, grad**2, beta_2)
    direction, size = _corrected(m, beta_1, t), np.sqrt(_corrected(v, beta_2, t))
    return w - learning_rate * direction / (size + epsilon), m, v


def right_product_of_betas(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Powers of the betas multiplied up in a loop."""
    p1 = p2 = 1.0
    for _ in range(int(t)):
        p1 *= beta_1
        p2 *= beta_2
    m = m * beta_1 + grad * (1 - beta_1)
    v = v * beta_2 + grad * grad * (1 - beta_2)
    return w - learning_rate * (m / (1 - p1)) / ((v / (1 - p2)) ** 0.5 + epsilon), m, v


def right_stacked_moments(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Both averages in one stacked array with the betas broadcast along it."""
    betas = np.array([beta_1, beta_2]).reshape((2,) + (1,) * np.ndim(w))
    moments = betas * np.stack([m, v]) + (1 - betas) * np.stack([grad, grad**2])
    m_hat, v_hat = moments / (1 - betas**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), moments[0], moments[1]


def right_flat_comprehension(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """A comprehension over the flat arrays, reshaped at the end."""

    def one(wi, gi, mi, vi):
        mi = beta_1 * mi + (1 - beta_1) * gi
        vi = beta_2 * vi + (1 - beta_2) * gi**2
        size = (vi / (1 - beta_2**t)) ** 0.5 + epsilon
        return wi - learning_rate * (mi / (1 - beta_1**t)) / size, mi, vi

    table = np.array([one(*values) for values in zip(w.flat, grad.flat, m.flat, v.flat)])
    new_w, new_m, new_v = (table[:, k].reshape(w.shape) for k in range(3))
    return new_w, new_m, new_v


def right_own_buffers(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """NumPy functions with out= on own copies, root of v and of its correction taken apart."""
    m, v = np.array(m, float), np.array(v, float)
    np.multiply(m, beta_1, out=m)
    np.add(m, (1 - beta_1) * grad, out=m)
    np.multiply(v, beta_2, out=v)
    np.add(v, (1 - beta_2) * np.square(grad), out=v)
    denominator = np.sqrt(v) / np.sqrt(1 - np.power(beta_2, t)) + epsilon
    step = m / denominator / (1 - np.power(beta_1, t))
    return np.subtract(w, learning_rate * step), m, v


def wrong_correction_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """m_hat and v_hat are the same arrays as m and v, so that dividing in place corrects those too."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m, v
    m_hat /= 1 - beta_1**t
    v_hat /= 1 - beta_2**t
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_default_epsilon(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-3):
    """The default of epsilon is 0.001 instead of 1e-7."""
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def wrong_skips_zero_gradients(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Parameters whose gradient is 0 are left alone, though m still moves them and both averages decay."""
    new_m = beta_1 * m + (1 - beta_1) * grad
    new_v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = new_m / (1 - beta_1**t), new_v / (1 - beta_2**t)
    new_w = w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    moved = grad != 0
    return np.where(moved, new_w, w), np.where(moved, new_m, m), np.where(moved, new_v, v)
