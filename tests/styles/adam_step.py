"""Correct steps of Adam, as differently minded students would write them."""

import numpy as np

_ONE = 1.0


def algorithm_1(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / (1 - beta_1**t)
    v_hat = v / (1 - beta_2**t)
    w = w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return w, m, v


def epsilon_hat(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    rate = learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


def keras_increments(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    beta_1_power = np.power(beta_1, t)
    beta_2_power = np.power(beta_2, t)
    alpha = learning_rate * np.sqrt(1 - beta_2_power) / (1 - beta_1_power)
    m += (grad - m) * (1 - beta_1)
    v += (np.square(grad) - v) * (1 - beta_2)
    w -= (m * alpha) / (np.sqrt(v) + epsilon)
    return w, m, v


def in_place_operators(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m *= beta_1
    m += (1 - beta_1) * grad
    v *= beta_2
    v += (1 - beta_2) * grad * grad
    w -= learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, m, v


def in_place_with_out(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    np.multiply(m, beta_1, out=m)
    np.add(m, (1 - beta_1) * grad, out=m)
    np.multiply(v, beta_2, out=v)
    np.add(v, (1 - beta_2) * np.square(grad), out=v)
    step = np.asarray(v / (1 - beta_2**t))
    np.sqrt(step, out=step)
    np.add(step, epsilon, out=step)
    np.divide(m / (1 - beta_1**t), step, out=step)
    np.subtract(w, learning_rate * step, out=w)
    return w, m, v


def in_place_by_slices(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m[...] = beta_1 * m + (1 - beta_1) * grad
    v[...] = beta_2 * v + (1 - beta_2) * grad**2
    scale = np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    w[...] = w - learning_rate * scale * m / (np.sqrt(v) + epsilon)
    return w, m, v


def only_w_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m_new = beta_1 * m + (1 - beta_1) * grad
    v_new = beta_2 * v + (1 - beta_2) * np.power(grad, 2)
    m_hat, v_hat = m_new / (1 - beta_1**t), v_new / (1 - beta_2**t)
    w -= learning_rate * m_hat / (v_hat**0.5 + epsilon)
    return w, m_new, v_new


def copies_first(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = w.copy(), m.copy(), v.copy()
    m *= beta_1
    m += (1 - beta_1) * grad
    v *= beta_2
    v += (1 - beta_2) * grad**2
    w -= learning_rate * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, m, v


def returns_a_list(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * (grad * grad)
    direction = (m / (1 - beta_1**t)) / (epsilon + np.sqrt(v / (1 - beta_2**t)))
    return [w - learning_rate * direction, m, v]


def loops(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    from math import sqrt

    new_w, new_m, new_v = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        g = grad[index]
        new_m[index] = beta_1 * m[index] + (1 - beta_1) * g
        new_v[index] = beta_2 * v[index] + (1 - beta_2) * g * g
        m_hat = new_m[index] / (1 - beta_1**t)
        v_hat = new_v[index] / (1 - beta_2**t)
        new_w[index] = w[index] - learning_rate * m_hat / (sqrt(v_hat) + epsilon)
    return new_w, new_m, new_v


def loops_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    import math

    rate = learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t)
    for i in np.ndindex(w.shape):
        m[i] = beta_1 * m[i] + (1 - beta_1) * grad[i]
        v[i] = beta_2 * v[i] + (1 - beta_2) * grad[i] ** 2
        w[i] = w[i] - rate * m[i] / (math.sqrt(v[i]) + epsilon)
    return w, m, v


def comprehension(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    gradients = np.ravel(grad)
    ms = [beta_1 * a + (1 - beta_1) * g for a, g in zip(np.ravel(m), gradients, strict=True)]
    vs = [beta_2 * a + (1 - beta_2) * g**2 for a, g in zip(np.ravel(v), gradients, strict=True)]
    c_1, c_2 = 1 - beta_1**t, 1 - beta_2**t
    steps = [a / c_1 / ((b / c_2) ** 0.5 + epsilon) for a, b in zip(ms, vs, strict=True)]
    ws = [old - learning_rate * step for old, step in zip(np.ravel(w), steps, strict=True)]
    return tuple(np.array(values).reshape(w.shape) for values in (ws, ms, vs))


def vectorize_one_parameter(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    def one(w, g, m, v):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
        return w - learning_rate * m_hat / (v_hat**0.5 + epsilon), m, v

    return np.vectorize(one, otypes=[float, float, float])(w, grad, m, v)


def _average(old, new, beta):
    return beta * old + (1 - beta) * new


def _corrected(average, beta, t):
    return average / (1 - beta**t)


def helper_functions(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = _average(m, grad, beta_1)
    v = _average(v, grad**2, beta_2)
    m_hat = _corrected(m, beta_1, t)
    v_hat = _corrected(v, beta_2, t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


class _Adam:
    @staticmethod
    def moments(grad, m, v, beta_1, beta_2):
        return beta_1 * m + (_ONE - beta_1) * grad, beta_2 * v + (_ONE - beta_2) * grad**2

    @staticmethod
    def step_size(learning_rate, beta_1, beta_2, t):
        return learning_rate * (_ONE - beta_2**t) ** 0.5 / (_ONE - beta_1**t)


def class_with_static_methods(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _Adam.moments(grad, m, v, beta_1, beta_2)
    return w - _Adam.step_size(learning_rate, beta_1, beta_2, t) * m / (np.sqrt(v) + epsilon), m, v


def lambda_average(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    ema = lambda old, new, beta: beta * old + (1 - beta) * new  # noqa: E731
    hat = lambda a, beta: a / (1 - beta**t)  # noqa: E731
    m, v = ema(m, grad, beta_1), ema(v, grad * grad, beta_2)
    return w - learning_rate * hat(m, beta_1) / (np.sqrt(hat(v, beta_2)) + epsilon), m, v


def float32_inside(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    grad = grad.astype(np.float32)
    m = beta_1 * m.astype(np.float32) + (1 - beta_1) * grad
    v = beta_2 * v.astype(np.float32) + (1 - beta_2) * grad**2
    m_hat = m / np.float32(1 - beta_1**t)
    v_hat = v / np.float32(1 - beta_2**t)
    return w - np.float32(learning_rate) * m_hat / (np.sqrt(v_hat) + np.float32(epsilon)), m, v


def power_by_a_loop(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    power_1 = power_2 = 1.0
    for _ in range(t):
        power_1 *= beta_1
        power_2 *= beta_2
    m = m * beta_1 + grad * (1 - beta_1)
    v = v * beta_2 + grad * grad * (1 - beta_2)
    denominator = np.sqrt(v / (1 - power_2)) + epsilon
    return w - learning_rate * (m / (1 - power_1)) / denominator, m, v


def einsum_and_average(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    squared = np.einsum("...,...->...", grad, grad)
    m = np.average([m, grad], axis=0, weights=[beta_1, 1 - beta_1])
    v = np.average([v, squared], axis=0, weights=[beta_2, 1 - beta_2])
    inverse = np.reciprocal(np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w - np.einsum("...,...->...", learning_rate / (1 - beta_1**t) * m, inverse), m, v


def row_by_row(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    if w.ndim > 1:
        settings = (t, learning_rate, beta_1, beta_2, epsilon)
        rows = [row_by_row(*row, *settings) for row in zip(w, grad, m, v, strict=True)]
        return tuple(np.stack(arrays) for arrays in zip(*rows, strict=True))
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def type_hints(
    w: np.ndarray,
    grad: np.ndarray,
    m: np.ndarray,
    v: np.ndarray,
    t: int,
    learning_rate: float = 0.001,
    beta_1: float = 0.9,
    beta_2: float = 0.999,
    epsilon: float = 1e-7,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    m_t: np.ndarray = beta_1 * m + (1.0 - beta_1) * grad
    v_t: np.ndarray = beta_2 * v + (1.0 - beta_2) * np.abs(grad) ** 2
    update = (m_t / (1.0 - beta_1**t)) / (np.sqrt(v_t / (1.0 - beta_2**t)) + epsilon)
    return np.subtract(w, learning_rate * update), m_t, v_t
