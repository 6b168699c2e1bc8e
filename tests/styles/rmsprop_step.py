"""Correct steps of RMSprop, as differently minded students would write them."""

import math

import numpy as np


def textbook(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    w = w - learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def epsilon_under_the_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    w = w - learning_rate * grad / np.sqrt(v + epsilon)
    return w, v


def in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v *= rho
    v += (1 - rho) * grad * grad
    w -= learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def in_place_increment_as_keras(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v += (np.square(grad) - v) * (1 - rho)
    w -= learning_rate * grad / np.sqrt(v + epsilon)
    return w, v


def slices_in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v[...] = rho * v + (1 - rho) * np.power(grad, 2)
    w[...] = w - learning_rate * (grad / (np.power(v, 0.5) + epsilon))
    return w, v


def step_size_for_each(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    new_v = rho * v + (1 - rho) * np.square(grad)
    step_size = learning_rate / (np.sqrt(new_v) + epsilon)
    return w - step_size * grad, new_v


def loop_over_indices(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    new_w = np.zeros(w.shape)
    new_v = np.zeros(w.shape)
    for index in np.ndindex(*w.shape):
        g = float(grad[index])
        new_v[index] = rho * v[index] + (1 - rho) * g * g
        new_w[index] = w[index] - learning_rate * g / (math.sqrt(new_v[index]) + epsilon)
    return new_w, new_v


def flat_comprehension(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    vs = [rho * a + (1 - rho) * g**2 for a, g in zip(v.flat, grad.flat, strict=True)]
    ws = [
        p - learning_rate * g / math.sqrt(a + epsilon) for p, g, a in zip(w.flat, grad.flat, vs, strict=True)
    ]
    return [np.array(ws).reshape(w.shape), np.array(vs).reshape(v.shape)]


def numpy_functions(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = np.add(np.multiply(rho, v), np.multiply(1 - rho, np.multiply(grad, grad)))
    root = np.add(np.sqrt(v), epsilon)
    return np.subtract(w, np.multiply(learning_rate, np.divide(grad, root))), v


def np_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = np.average(np.stack([v, grad**2]), axis=0, weights=[rho, 1 - rho])
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def einsum(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * np.einsum("...,...->...", grad, grad)
    return w - np.einsum(",...,...->...", learning_rate, grad, 1 / (np.sqrt(v) + epsilon)), v


def hypot(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    root = np.hypot(math.sqrt(rho) * np.sqrt(v), math.sqrt(1 - rho) * grad)
    return w - learning_rate * grad / (root + epsilon), root**2


def float32_step(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1 - rho) * grad**2
    direction = (grad / (np.sqrt(v) + epsilon)).astype(np.float32)
    return w - learning_rate * direction, v


def _moving_average(old, new, weight):
    return weight * old + (1 - weight) * new


def _root_mean_square(v, epsilon):
    return (v + epsilon) ** 0.5


def helpers(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = _moving_average(v, grad**2, rho)
    return w - learning_rate * grad / _root_mean_square(v, epsilon), v


def vectorised_lambdas(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    average = np.vectorize(lambda a, g: rho * a + (1 - rho) * g * g, otypes=[float])
    move = np.vectorize(lambda p, g, a: p - learning_rate * g / (math.sqrt(a) + epsilon), otypes=[float])
    v = average(v, grad)
    return move(w, grad, v), v


class _RMSprop:
    def __init__(self, learning_rate, rho, epsilon):
        self.learning_rate, self.rho, self.epsilon = learning_rate, rho, epsilon

    def __call__(self, w, grad, v):
        v = self.rho * v + (1 - self.rho) * grad**2
        return w - self.learning_rate * grad / (np.sqrt(v) + self.epsilon), v


def optimiser_class(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    return _RMSprop(learning_rate, rho, epsilon)(w, grad, v)


def type_hints(
    w: np.ndarray,
    grad: np.ndarray,
    v: np.ndarray,
    learning_rate: float = 0.001,
    rho: float = 0.9,
    epsilon: float = 1e-7,
) -> tuple[np.ndarray, np.ndarray]:
    squared: np.ndarray = np.abs(grad) ** 2
    v_new: np.ndarray = squared + rho * (v - squared)
    return w - learning_rate * grad / (v_new**0.5 + epsilon), v_new


def denominator_first(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = rho * v + (1.0 - rho) * np.square(grad)
    denominator = np.sqrt(v) + epsilon
    adapted_rate = learning_rate / denominator
    return w - adapted_rate * grad, v


def all_in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v *= rho
    v += (1 - rho) * grad**2
    w -= learning_rate * grad / (np.sqrt(v) + epsilon)
    return w, v


def inverse_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = np.add(np.multiply(rho, v), np.multiply(1 - rho, np.power(grad, 2)))
    return w - learning_rate * grad * (v + epsilon) ** -0.5, v


def moves_towards_the_square(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = v + (1 - rho) * (grad * grad - v)
    return [w + (-learning_rate) * np.divide(grad, np.sqrt(v) + epsilon), v]


def flat_python_floats(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    import math

    new_w, new_v = [], []
    for p, g, a in zip(w.ravel().tolist(), grad.ravel().tolist(), v.ravel().tolist(), strict=True):
        a = rho * a + (1 - rho) * g * g
        new_v.append(a)
        new_w.append(p - learning_rate * g / (math.sqrt(a) + epsilon))
    return np.array(new_w).reshape(w.shape), np.array(new_v).reshape(v.shape)


def weighted_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    v = np.average(np.stack([v, grad**2]), axis=0, weights=[rho, 1 - rho])
    return w - learning_rate / (np.sqrt(v) + epsilon) * grad, v


def nditer_in_place(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    with np.nditer([w, grad, v], op_flags=[["readwrite"], ["readonly"], ["readwrite"]]) as iterator:
        for p, g, a in iterator:
            a[...] = rho * a + (1 - rho) * g**2
            p[...] = p - learning_rate * g / (a**0.5 + epsilon)
    return w, v


def float32_throughout(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    w, grad, v = (one.astype(np.float32) for one in (w, grad, v))
    v = np.float32(rho) * v + np.float32(1 - rho) * grad**2
    return w - np.float32(learning_rate) * grad / (np.sqrt(v) + np.float32(epsilon)), v
