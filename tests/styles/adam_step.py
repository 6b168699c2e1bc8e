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


def as_in_pytorch(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad * grad
    bias_correction_1 = 1 - beta_1**t
    bias_correction_2 = 1 - beta_2**t
    denominator = np.sqrt(v) / np.sqrt(bias_correction_2) + epsilon
    step_size = learning_rate / bias_correction_1
    return w - step_size * (m / denominator), m, v


def as_in_pytorch_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m *= beta_1
    m += (1 - beta_1) * grad
    v *= beta_2
    v += (1 - beta_2) * grad * grad
    denominator = np.sqrt(v)
    denominator /= (1 - beta_2**t) ** 0.5
    denominator += epsilon
    w += -(learning_rate / (1 - beta_1**t)) * m / denominator
    return w, m, v


def settings_in_a_dict(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    config = {"learning_rate": learning_rate, "beta1": beta_1, "beta2": beta_2, "epsilon": epsilon}
    config["m"] = config["beta1"] * m + (1 - config["beta1"]) * grad
    config["v"] = config["beta2"] * v + (1 - config["beta2"]) * (grad**2)
    mt = config["m"] / (1 - config["beta1"] ** t)
    vt = config["v"] / (1 - config["beta2"] ** t)
    next_w = w - config["learning_rate"] * mt / (np.sqrt(vt) + config["epsilon"])
    return next_w, config["m"], config["v"]


def t_as_a_float(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    t = float(t)
    m = beta_1 * m + (1.0 - beta_1) * grad
    v = beta_2 * v + (1.0 - beta_2) * np.power(grad, 2.0)
    m_hat = np.divide(m, 1.0 - np.power(beta_1, t))
    v_hat = np.divide(v, 1.0 - np.power(beta_2, t))
    return np.subtract(w, np.divide(learning_rate * m_hat, np.add(np.sqrt(v_hat), epsilon))), m, v


def moves_the_averages(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = m - (1 - beta_1) * (m - grad)
    v = v - (1 - beta_2) * (v - grad**2)
    m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
    w = w - (learning_rate / (v_hat**0.5 + epsilon)) * m_hat
    return w, m, v


def flat_lists(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    import math

    out_w, out_m, out_v = [], [], []
    for p, g, a, b in zip(*(one.reshape(-1).tolist() for one in (w, grad, m, v)), strict=True):
        a = beta_1 * a + (1 - beta_1) * g
        b = beta_2 * b + (1 - beta_2) * g * g
        a_hat, b_hat = a / (1 - math.pow(beta_1, t)), b / (1 - math.pow(beta_2, t))
        out_w.append(p - learning_rate * a_hat / (math.sqrt(b_hat) + epsilon))
        out_m.append(a)
        out_v.append(b)
    return [np.array(one).reshape(w.shape) for one in (out_w, out_m, out_v)]


def _moment(new, old, decay, order):
    return decay * old + (1 - decay) * new**order


def moments_of_an_order(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m, v = _moment(grad, m, beta_1, 1), _moment(grad, v, beta_2, 2)
    update = (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w + (-learning_rate) * update, m, v


def assigns_into_its_arrays(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m[:] = m * beta_1 + grad * (1 - beta_1)
    v[:] = v * beta_2 + grad**2 * (1 - beta_2)
    w[:] = w - learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return w, m, v


def both_averages_in_one_array(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    betas = np.array([beta_1, beta_2]).reshape(2, *[1] * w.ndim)
    averages = betas * np.stack([m, v]) + (1 - betas) * np.stack([grad, grad**2])
    m_hat, v_hat = averages / (1 - betas**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), *averages


def nditer_in_place(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    rate = learning_rate * (1 - beta_2**t) ** 0.5 / (1 - beta_1**t)
    flags = [["readwrite"], ["readonly"], ["readwrite"], ["readwrite"]]
    with np.nditer([w, grad, m, v], op_flags=flags) as iterator:
        for p, g, a, b in iterator:
            a[...] = beta_1 * a + (1 - beta_1) * g
            b[...] = beta_2 * b + (1 - beta_2) * g**2
            p[...] = p - rate * a / (np.sqrt(b) + epsilon)
    return w, m, v


def corrections_by_logarithms(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    m_hat = m / -np.expm1(t * np.log(beta_1))
    v_hat = v / -np.expm1(t * np.log(beta_2))
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def longdouble_inside(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    grad, m, v = (one.astype(np.longdouble) for one in (grad, m, v))
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    step = learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
    return (w - step).astype(float), m.astype(float), v.astype(float)


def float32_throughout(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, grad, m, v = (one.astype(np.float32) for one in (w, grad, m, v))
    b1, b2 = np.float32(beta_1), np.float32(beta_2)
    m = b1 * m + (1 - b1) * grad
    v = b2 * v + (1 - b2) * grad * grad
    alpha = np.float32(learning_rate) * np.sqrt(1 - b2**t) / (1 - b1**t)
    return w - alpha * m / (np.sqrt(v) + np.float32(epsilon)), m, v


def one_line(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return (
        w
        - learning_rate
        * ((m := beta_1 * m + (1 - beta_1) * grad) / (1 - beta_1**t))
        / (((v := beta_2 * v + (1 - beta_2) * grad**2) / (1 - beta_2**t)) ** 0.5 + epsilon),
        m,
        v,
    )


class _State:
    def __init__(self, m, v):
        self.m, self.v = m, v

    def see(self, grad, beta_1, beta_2):
        self.m = beta_1 * self.m + (1 - beta_1) * grad
        self.v = beta_2 * self.v + (1 - beta_2) * np.square(grad)
        return self


def state_object(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    state = _State(m, v).see(grad, beta_1, beta_2)
    m_hat, v_hat = state.m / (1 - beta_1**t), state.v / (1 - beta_2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), state.m, state.v


def epsilon_corrected_too(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    # Algorithm 1, with the correction of v multiplied into numerator and denominator
    correction = np.sqrt(1 - beta_2**t)
    m = beta_1 * m + (1 - beta_1) * grad
    v = beta_2 * v + (1 - beta_2) * grad**2
    return w - learning_rate * correction / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon * correction), m, v
