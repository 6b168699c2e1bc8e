"""Correct total losses, as differently minded students would write them."""

import numpy as np


def textbook(y_hat, y, w, l2):
    return np.mean((y - y_hat) ** 2) + l2 * np.sum(w**2)


def _mean_squared_error(y_hat, y):
    return ((y_hat - y) ** 2).sum() / len(y)


def with_helper(y_hat, y, w, l2):
    return _mean_squared_error(y_hat, y) + l2 * (w * w).sum()


def float_returned(y_hat, y, w, l2):
    mse = np.square(y - y_hat).mean()
    penalty = l2 * np.square(w).sum()
    return float(mse + penalty)


def ravelled(y_hat, y, w, l2):
    error, weights = y - y_hat, w.ravel()
    return error @ error / error.size + l2 * (weights @ weights)


def norms(y_hat, y, w, l2):
    return np.linalg.norm(y - y_hat) ** 2 / len(y) + l2 * np.linalg.norm(w.reshape(-1)) ** 2


def frobenius_norm(y_hat, y, w, l2):
    size = np.linalg.norm(w)  # over all elements, whatever the shape
    return np.average((y_hat - y) ** 2) + l2 * size * size


def loops(y_hat, y, w, l2):
    loss = 0.0
    for i in range(len(y)):
        loss += (y[i] - y_hat[i]) ** 2 / len(y)
    for weight in w.flat:
        loss += l2 * weight**2
    return loss


def python_floats(y_hat, y, w, l2):
    import math

    mse = math.fsum((p - q) ** 2 for p, q in zip(y_hat.tolist(), y.tolist(), strict=True)) / y.size
    return mse + l2 * math.fsum(v * v for v in w.flatten().tolist())


def nditer(y_hat, y, w, l2):
    squares = 0.0
    for weight in np.nditer(w):
        squares += float(weight) ** 2
    return float(np.mean((y_hat - y) ** 2)) + l2 * squares


def ndindex(y_hat, y, w, l2):
    penalty = 0
    for index in np.ndindex(*w.shape):
        penalty += w[index] ** 2
    return np.mean(np.power(y - y_hat, 2)) + l2 * penalty


def vdot(y_hat, y, w, l2):
    error = np.subtract(y_hat, y, dtype=float)
    return np.vdot(error, error) / len(error) + l2 * np.vdot(w, w)


def inner_of_flat_copies(y_hat, y, w, l2):
    flat = np.array(w, dtype=float).flatten()
    return np.add(np.mean(np.abs(y - y_hat) ** 2), np.multiply(l2, np.inner(flat, flat)))


def einsum(y_hat, y, w, l2):
    e = (y - y_hat).astype(float)
    v = np.reshape(w, -1).astype(float)
    return np.einsum("n,n->", e, e) / e.shape[0] + l2 * np.einsum("j,j->", v, v)


def tensordot(y_hat, y, w, l2):
    return float(np.mean((y - y_hat) ** 2) + l2 * np.tensordot(w, w, axes=w.ndim))


def recursion_over_the_axes(y_hat, y, w, l2):
    def squares(part):
        if np.ndim(part) == 0:
            return float(part) ** 2
        return sum(squares(smaller) for smaller in part)

    return np.mean((y - y_hat) ** 2) + l2 * squares(w)


def sum_over_all_axes(y_hat, y, w, l2):
    return np.mean((y - y_hat) ** 2, axis=0) + l2 * np.sum(w**2, axis=tuple(range(w.ndim)))


def one_long_vector(y_hat, y, w, l2):
    # J is the squared length of the errors and the weights, scaled by their factors
    scaled = np.concatenate([(y - y_hat) / np.sqrt(len(y)), np.sqrt(l2) * w.ravel()])
    return scaled @ scaled


def float32_inside(y_hat, y, w, l2):
    error, weights = (y - y_hat).astype(np.float32), w.astype(np.float32)
    return float(np.mean(error**2) + l2 * np.sum(weights**2))


def in_place_on_copies(y_hat, y, w, l2):
    error, weights = y_hat.astype(float), w.astype(float)
    error -= y
    error **= 2
    weights **= 2
    weights *= l2
    return error.mean() + weights.sum()


def lambdas(y_hat, y, w, l2):
    mse = lambda: np.mean((y - y_hat) ** 2)  # noqa: E731
    ridge = lambda: l2 * np.sum(np.abs(w) ** 2)  # noqa: E731
    return mse() + ridge()


class _L2:
    def __init__(self, l2):
        self.l2 = l2

    def __call__(self, w):
        return self.l2 * np.sum(np.square(w))


def regulariser_class(y_hat, y, w, l2):
    return _L2(l2)(w) + _mean_squared_error(y_hat, y)


def type_hints(y_hat: np.ndarray, y: np.ndarray, w: np.ndarray, l2: float) -> float:
    data_term: float = float(np.mean((y_hat - y) ** 2))
    weight_term: float = float(np.sum(w**2))
    return data_term + l2 * weight_term


def early_return_without_l2(y_hat, y, w, l2):
    mse = np.mean((y_hat - y) ** 2)
    if l2 == 0:
        return mse
    return mse + l2 * np.sum(w * w)


def array_without_axes(y_hat, y, w, l2):
    return np.asarray(np.square(y - y_hat).mean() + l2 * np.square(w.reshape(-1)).sum())


def python_sums_of_lists(y_hat, y, w, l2):
    errors = [(a - b) ** 2 for a, b in zip(y.tolist(), y_hat.tolist())]
    return sum(errors) / len(errors) + l2 * sum(v * v for v in w.ravel().tolist())
