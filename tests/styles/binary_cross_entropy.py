"""Correct binary_cross_entropy functions, as differently minded students would write them."""

import numpy as np

_EPS = 1e-7


def textbook_clipped(y_hat, y):
    y_hat = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


def epsilon_added_in_each_logarithm(y_hat, y):
    eps = 1e-9
    return -np.mean(y * np.log(y_hat + eps) + (1 - y) * np.log(1 - y_hat + eps))


def maximum_in_each_logarithm(y_hat, y):
    tiny = np.finfo(float).tiny
    yes = -y * np.log(np.maximum(y_hat, tiny))
    no = -(1 - y) * np.log(np.maximum(1 - y_hat, tiny))
    return (yes + no).mean()


def largest_epsilon_allowed(y_hat, y):
    y_hat = np.minimum(np.maximum(y_hat, _EPS), 1 - _EPS)
    losses = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -losses.sum() / len(losses)


def loop_with_math(y_hat, y):
    from math import log

    total = 0.0
    for p, t in zip(y_hat, y, strict=True):
        total -= t * log(max(p, 1e-10)) + (1 - t) * log(max(1 - p, 1e-10))
    return float(total / len(y))


def loop_over_indices(y_hat, y):
    n = y_hat.shape[0]
    losses = np.zeros(n)
    for i in range(n):
        p = min(max(float(y_hat[i]), 1e-15), 1 - 1e-15)
        losses[i] = -y[i] * np.log(p) - (1 - y[i]) * np.log(1 - p)
    return np.average(losses)


def comprehension(y_hat, y):
    eps = 1e-8
    return sum(
        -t * np.log(np.clip(p, eps, 1)) - (1 - t) * np.log(np.clip(1 - p, eps, 1))
        for p, t in zip(y_hat, y, strict=True)
    ) / len(y)


def dot_products(y_hat, y):
    p = np.clip(y_hat, 1e-10, 1 - 1e-10)
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / y.size


def einsum(y_hat, y):
    p = np.clip(y_hat, 1e-10, 1 - 1e-10)
    return float(-np.einsum("n,n->", y, np.log(p)) - np.einsum("n,n->", 1 - y, np.log(1 - p))) / len(p)


def log1p_for_the_second_term(y_hat, y):
    p = np.clip(y_hat, 1e-14, 1 - 1e-14)
    return np.mean(-(y * np.log(p)) - (1 - y) * np.log1p(-p))


def where_zero_is_replaced(y_hat, y):
    p = np.where(y_hat == 0, 1e-20, y_hat)
    q = np.where(y_hat == 1, 1e-20, 1 - y_hat)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(q))


def mask_on_a_copy(y_hat, y):
    p = np.array(y_hat, dtype=float)
    p[p < _EPS] = _EPS
    p[p > 1 - _EPS] = 1 - _EPS
    cost_yes, cost_no = -np.log(p), -np.log(1 - p)
    return np.mean(y * cost_yes + (1 - y) * cost_no)


def two_columns(y_hat, y):
    p = np.stack([1 - y_hat, y_hat], axis=1)
    t = np.stack([1 - y, y], axis=1)
    return -np.sum(t * np.log(np.maximum(p, 1e-30)), axis=1).mean()


def through_the_logit(y_hat, y):
    # with z the logit of y_hat, the loss is log(1 + e^z) - y z
    p = np.clip(y_hat, 1e-13, 1 - 1e-13)
    z = np.log(p) - np.log(1 - p)
    return np.mean(np.logaddexp(0, z) - y * z)


def float32_inside(y_hat, y):
    p, q = np.asarray(y_hat, dtype=np.float32), np.asarray(1 - y_hat, dtype=np.float32)
    t = np.asarray(y, dtype=np.float32)
    eps = np.float32(1e-7)
    loss = -t * np.log(np.maximum(p, eps)) - (1 - t) * np.log(np.maximum(q, eps))
    return float(loss.mean())


def _safe_log(p):
    return np.log(np.clip(p, 1e-100, None))


def helper_function(y_hat, y):
    return -(y * _safe_log(y_hat) + (1 - y) * _safe_log(1 - y_hat)).mean()


def squeezed_towards_one_half(y_hat, y):
    eps = 1e-11
    p = eps + (1 - 2 * eps) * y_hat
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def log_with_where_argument(y_hat, y):
    p = np.asarray(y_hat, dtype=float)
    log_p = np.full(p.shape, -30.0)
    log_q = np.full(p.shape, -30.0)
    np.log(p, out=log_p, where=p > 1e-13)
    np.log(1 - p, out=log_q, where=1 - p > 1e-13)
    return np.mean(-y * log_p - (1 - y) * log_q)


class _Loss:
    def __init__(self, eps):
        self.eps = eps

    def __call__(self, y_hat, y):
        p = np.clip(y_hat, self.eps, 1 - self.eps)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def callable_class(y_hat, y):
    return _Loss(1e-12)(y_hat, y)


def type_hints(y_hat: np.ndarray, y: np.ndarray) -> float:
    y_hat = np.clip(y_hat, a_min=1e-12, a_max=1.0 - 1e-12)
    l: np.ndarray = -y * np.log(y_hat) - (1.0 - y) * np.log(1.0 - y_hat)  # noqa: E741
    return l.mean().item()


def as_keras_does(y_hat, y):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def logarithms_bounded_at_minus_100(y_hat, y):
    with np.errstate(divide="ignore"):
        yes = np.maximum(np.log(y_hat), -100)
        no = np.maximum(np.log(1 - y_hat), -100)
    return -(y * yes + (1 - y) * no).mean()


def only_where_the_label_counts(y_hat, y):
    yes = np.where(y > 0, -y * np.log(np.maximum(y_hat, 1e-15)), 0)
    no = np.where(y < 1, -(1 - y) * np.log(np.maximum(1 - y_hat, 1e-15)), 0)
    return np.array((yes + no).mean())


def categorical_of_two_columns(y_hat, y):
    p = np.stack([1 - y_hat, y_hat], axis=1)
    t = np.stack([1 - y, y], axis=1)
    return -np.sum(t * np.log(p + 1e-12), axis=1).mean()


def sums_divided_by_the_size(y_hat, y):
    eps = 1e-10
    total = -np.sum(y * np.log(y_hat + eps)) - np.sum((1 - y) * np.log(1 - y_hat + eps))
    return float(total) / y.size
