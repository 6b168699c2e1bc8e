"""Correct steps of momentum, as differently minded students would write them."""

import collections

import numpy as np


def textbook(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = momentum * velocity - learning_rate * grad
    w = w + velocity
    return w, velocity


def named_tuple(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    Step = collections.namedtuple("Step", ["w", "velocity"])
    velocity = momentum * velocity - learning_rate * grad
    return Step(w + velocity, velocity)


def in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity *= momentum
    velocity -= learning_rate * grad
    w += velocity
    return w, velocity


def new_names(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    new_velocity = momentum * velocity - learning_rate * grad
    new_w = w + new_velocity
    return (new_w, new_velocity)


def slices_in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity[...] = velocity * momentum - grad * learning_rate
    w[...] = w + velocity
    return w, velocity


def numpy_functions(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    step = np.subtract(np.multiply(momentum, velocity), np.multiply(learning_rate, grad))
    return np.add(w, step), step


def out_arguments(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    np.multiply(velocity, momentum, out=velocity)
    np.subtract(velocity, learning_rate * grad, out=velocity)
    np.add(w, velocity, out=w)
    return w, velocity


def loop_over_indices(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    new_w = np.zeros(w.shape)
    new_velocity = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        new_velocity[index] = momentum * velocity[index] - learning_rate * grad[index]
        new_w[index] = w[index] + new_velocity[index]
    return new_w, new_velocity


def flat_loop(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    shape = w.shape
    ws, vs = [], []
    for one_w, one_grad, one_v in zip(w.ravel(), grad.ravel(), velocity.ravel(), strict=True):
        one_v = momentum * one_v - learning_rate * one_grad
        vs.append(one_v)
        ws.append(one_w + one_v)
    return np.array(ws).reshape(shape), np.array(vs).reshape(shape)


def comprehension(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    pairs = zip(velocity.flat, grad.flat, strict=True)
    v = np.array([momentum * v - learning_rate * g for v, g in pairs]).reshape(w.shape)
    return w + v, v


def _step(w, grad, velocity, learning_rate, momentum):
    if w.ndim == 0:
        velocity = momentum * velocity - learning_rate * grad
        return w + velocity, velocity
    parts = [_step(*rows, learning_rate, momentum) for rows in zip(w, grad, velocity, strict=True)]
    return np.array([p[0] for p in parts]), np.array([p[1] for p in parts])


def recursive(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    return _step(w, grad, velocity, learning_rate, momentum)


def vectorised_lambdas(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    one = np.vectorize(lambda v, g: momentum * v - learning_rate * g, otypes=[float])
    velocity = one(velocity, grad)
    return w + velocity, velocity


def einsum_of_a_stack(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = np.einsum("i,i...->...", np.array([momentum, -learning_rate]), np.stack([velocity, grad]))
    return w + velocity, velocity


def tensordot(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = np.tensordot([momentum, -learning_rate], np.stack([velocity, grad]), axes=1)
    return [w + velocity, velocity]


def float32_inside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    step = np.float32(momentum) * velocity.astype(np.float32) - np.float32(learning_rate) * grad.astype(
        np.float32
    )
    return w + step, step


def positive_velocity_inside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    downhill = -velocity
    downhill = momentum * downhill + learning_rate * grad
    return w - downhill, -downhill


class _Momentum:
    def __init__(self, learning_rate, momentum, velocity):
        self.learning_rate, self.momentum, self.velocity = learning_rate, momentum, velocity

    def update(self, w, grad):
        self.velocity = self.momentum * self.velocity - self.learning_rate * grad
        return w + self.velocity


def optimiser_class(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    optimiser = _Momentum(learning_rate, momentum, velocity)
    w = optimiser.update(w, grad)
    return w, optimiser.velocity


def type_hints(
    w: np.ndarray, grad: np.ndarray, velocity: np.ndarray, learning_rate: float = 0.01, momentum: float = 0.9
) -> tuple[np.ndarray, np.ndarray]:
    kept: np.ndarray = momentum * velocity
    pushed: np.ndarray = -learning_rate * grad
    return w + kept + pushed, kept + pushed


def early_return_without_momentum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    if momentum == 0:
        step = -learning_rate * grad
        return w + step, step
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


def fused_in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    np.multiply(velocity, momentum, out=velocity)
    np.subtract(velocity, learning_rate * grad, out=velocity)
    np.add(w, velocity, out=w)
    return w, velocity


def keeps_its_own_sign(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    uphill = -velocity
    uphill = momentum * uphill + learning_rate * grad
    return w - uphill, -uphill


def rate_outside_and_back(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    buffer = velocity / -learning_rate
    buffer = momentum * buffer + grad
    return w - learning_rate * buffer, -learning_rate * buffer


def flat_python_floats(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    triples = zip(w.ravel().tolist(), grad.ravel().tolist(), velocity.ravel().tolist(), strict=True)
    pairs = [
        (p + (momentum * u - learning_rate * g), momentum * u - learning_rate * g) for p, g, u in triples
    ]
    new_w, new_velocity = zip(*pairs, strict=True)
    return [np.reshape(new_w, w.shape), np.reshape(new_velocity, w.shape)]


def linear_combination(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity = np.tensordot([momentum, -learning_rate], np.stack([velocity, grad]), axes=1)
    return np.stack([w, velocity]).sum(axis=0), velocity


def assigns_into_its_arrays(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    velocity[...] = momentum * velocity - learning_rate * grad
    w[...] += velocity
    return w, velocity


def velocity_by_two_steps(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    before = w.copy()
    w = w + momentum * velocity
    w = w - learning_rate * grad
    return w, w - before


def helper_with_defaults(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    def step(g, u, rate=learning_rate, keep=momentum):
        return keep * u + (-rate) * g

    return w + step(grad, velocity), step(grad, velocity)
