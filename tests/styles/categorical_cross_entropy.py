"""Correct categorical cross-entropies, as differently minded students would write them."""

import numpy as np

_EPSILON = 1e-7
_LN_2 = 0.6931471805599453


def clip_both_sides(y_hat, y):
    y_hat = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


def clip_below_python_float(y_hat, y):
    p = np.clip(y_hat, 1e-12, 1.0)
    return float(-np.sum(y * np.log(p)) / len(y))


def clip_to_nothing_above(y_hat, y):
    return -(y * np.log(np.clip(y_hat, 1e-15, None))).sum(axis=1).mean()


def maximum_tiny(y_hat, y):
    losses = -np.sum(y * np.log(np.maximum(y_hat, 1e-10)), axis=-1)
    return np.average(losses)


def machine_epsilon(y_hat, y):
    eps = np.finfo(float).eps
    return -(y * np.log(np.maximum(y_hat, eps))).sum() / y.shape[0]


def smallest_normal_float(y_hat, y):
    p = np.asarray(y_hat, dtype=np.float64)
    p = np.maximum(p, np.finfo(np.float64).tiny)
    return -np.sum(np.multiply(y, np.log(p))) / y_hat.shape[0]


def add_tiny(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-12), axis=1))


def add_module_constant(y_hat, y):
    n = y_hat.shape[0]
    return -1 / n * np.sum(y * np.log(y_hat + _EPSILON))


def where_zero(y_hat, y):
    safe = np.where(y_hat > 0, y_hat, 1e-8)
    return np.mean(-(y * np.log(safe)).sum(axis=1))


def where_on_the_logarithm(y_hat, y):
    with np.errstate(divide="ignore"):
        logs = np.where(y_hat > 1e-12, np.log(y_hat), np.log(1e-12))
    return -np.mean(np.sum(y * logs, axis=1))


def add_only_where_zero(y_hat, y):
    y_hat = y_hat + (y_hat == 0) * 1e-9
    return -np.sum(y * np.log(y_hat)) / len(y_hat)


def boolean_index_on_a_copy(y_hat, y):
    p = np.array(y_hat, dtype=float)
    p[p < 1e-7] = 1e-7
    return -np.mean((y * np.log(p)).sum(axis=1))


def only_where_y_counts(y_hat, y):
    counts = y > 0
    p = np.maximum(y_hat[counts], 1e-14)
    return -np.sum(y[counts] * np.log(p)) / y.shape[0]


def log_with_where(y_hat, y):
    logs = np.full(y_hat.shape, np.log(1e-10))
    np.log(y_hat, out=logs, where=y_hat > 1e-10)
    return -np.vdot(y, logs) / len(y)


def nan_to_num(y_hat, y):
    with np.errstate(divide="ignore"):
        logs = np.nan_to_num(np.log(y_hat), neginf=np.log(1e-12))
    return -np.mean(np.sum(y * logs, axis=1))


def loops(y_hat, y):
    import math

    total = 0.0
    for i in range(y_hat.shape[0]):
        for j in range(y_hat.shape[1]):
            total -= y[i, j] * math.log(max(y_hat[i, j], 1e-12))
    return total / y_hat.shape[0]


def loops_skipping_zeros(y_hat, y):
    import math

    losses = []
    for predicted, true in zip(y_hat.tolist(), y.tolist(), strict=True):
        loss = 0.0
        for p, t in zip(predicted, true, strict=True):
            if t != 0:
                loss += -t * math.log(p if p > 1e-7 else 1e-7)
        losses.append(loss)
    return sum(losses) / len(losses)


def comprehension_fsum(y_hat, y):
    from math import fsum, log

    pairs = zip(np.ravel(y_hat), np.ravel(y), strict=True)
    return -fsum(t * log(p + 1e-15) for p, t in pairs) / len(y)


def loop_over_examples(y_hat, y):
    loss = 0
    for n in range(len(y)):
        loss = loss - np.dot(y[n], np.log(np.maximum(y_hat[n], 1e-7)))
    return loss / len(y)


def running_mean(y_hat, y):
    mean = 0.0
    for n, (p, t) in enumerate(zip(y_hat, y, strict=True), start=1):
        loss = -np.sum(t * np.log(np.clip(p, 1e-8, 1)))
        mean += (loss - mean) / n
    return float(mean)


def einsum_over_all(y_hat, y):
    return -np.einsum("nc,nc->", y, np.log(np.clip(y_hat, 1e-12, 1))) / y.shape[0]


def einsum_over_rows(y_hat, y):
    losses = np.einsum("ij,ij->i", y, -np.log(np.maximum(y_hat, 1e-9)))
    return losses.mean()


def trace_of_a_product(y_hat, y):
    return -np.trace(y @ np.log(np.clip(y_hat, 1e-7, 1)).T) / y.shape[0]


def tensordot(y_hat, y):
    logs = np.log(np.fmax(y_hat, 1e-11))
    return float(np.tensordot(y, logs, axes=2)) / -len(y)


def _loss_of_one(both):
    p, t = np.split(both, 2)
    return -np.sum(t * np.log(np.maximum(p, 1e-12)))


def apply_along_axis(y_hat, y):
    return np.mean(np.apply_along_axis(_loss_of_one, 1, np.hstack([y_hat, y])))


def log_of_the_likelihood(y_hat, y):
    likelihood = np.prod(np.maximum(y_hat, 1e-12) ** y, axis=1)
    return -np.log(likelihood).mean()


def bits_to_nats(y_hat, y):
    bits = -np.sum(y * np.log2(np.clip(y_hat, 1e-12, 1)), axis=1)
    return np.mean(bits) * _LN_2


def mean_over_all_times_classes(y_hat, y):
    return -y.shape[1] * np.mean(y * np.log(np.clip(y_hat, 1e-7, 1)))


def float32_inside(y_hat, y):
    p = np.clip(y_hat.astype(np.float32), np.float32(1e-7), np.float32(1))
    return -np.mean(np.sum(y.astype(np.float32) * np.log(p), axis=1))


def lambda_per_example(y_hat, y):
    log = lambda p: np.log(np.maximum(p, 1e-7))  # noqa: E731
    losses = list(map(lambda p, t: -(t * log(p)).sum(), y_hat, y))
    return np.mean(losses)


class _Loss:
    smallest = 1e-12

    @staticmethod
    def safe_log(p):
        return np.log(np.where(p < _Loss.smallest, _Loss.smallest, p))

    @staticmethod
    def each(p, t):
        return -(t * _Loss.safe_log(p)).sum(axis=1)


def class_with_static_methods(y_hat, y):
    return _Loss.each(y_hat, y).mean().item()


def type_hints(y_hat: np.ndarray, y: np.ndarray) -> float:
    safe: np.ndarray = np.clip(y_hat, _EPSILON, 1.0)
    per_example: np.ndarray = -np.sum(y * np.log(safe), axis=1)
    return float(per_example.mean())


def in_place_on_a_copy(y_hat, y):
    work = y_hat.astype(np.float64)
    np.maximum(work, 1e-13, out=work)
    np.log(work, out=work)
    work *= y
    return work.sum() / -work.shape[0]


def as_keras_does(y_hat, y):
    p = y_hat / np.sum(y_hat, axis=-1, keepdims=True)
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return np.mean(-np.sum(y * np.log(p), axis=-1))


def clipped_and_normalised_again(y_hat, y):
    p = np.clip(y_hat, _EPSILON, 1 - _EPSILON)
    p = p / p.sum(axis=1, keepdims=True)
    return -np.sum(y * np.log(p)) / len(p)


def logarithm_bounded_at_minus_100(y_hat, y):
    with np.errstate(divide="ignore"):
        return -np.mean(np.sum(y * np.maximum(np.log(y_hat), -100), axis=1))


def where_the_label_counts(y_hat, y):
    terms = np.where(y > 0, y * np.log(np.clip(y_hat, 1e-15, 1)), 0.0)
    return -terms.sum(axis=1).mean()


def divided_by_the_sum_of_the_labels(y_hat, y):
    return -np.sum(y * np.log(y_hat + 1e-10)) / np.sum(y)


def mean_of_each_class_first(y_hat, y):
    return -np.sum(np.mean(y * np.log(np.maximum(y_hat, 1e-12)), axis=0))


def array_without_axes(y_hat, y):
    loss = -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-9, 1.0)), axis=1))
    return np.asarray(loss)


def python_float(y_hat, y):
    from statistics import fmean

    return fmean((-(y * np.log(y_hat + 1e-14)).sum(axis=1)).tolist())


def logarithms_added(y_hat, y):
    # log(y_hat + 1e-12), without leaving the logarithms
    with np.errstate(divide="ignore"):
        logs = np.logaddexp(np.log(y_hat), np.log(1e-12))
    return float(-(y * logs).sum(axis=1).mean())


def masked_array(y_hat, y):
    logs = np.ma.log(np.ma.masked_less(y_hat, 1e-12)).filled(np.log(1e-12))
    return -np.sum(y * logs, axis=1).mean()


def float32_epsilon(y_hat, y):
    eps = np.finfo(np.float32).eps
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, eps)), axis=1))


def log1p_of_the_rest(y_hat, y):
    rest = np.minimum(1 - y_hat.astype(np.float64), 1 - 1e-12)
    return -np.mean(np.sum(y * np.log1p(-rest), axis=1))


def loop_over_classes(y_hat, y):
    n, c = y_hat.shape
    total = np.zeros(n)
    for k in range(c):
        total += -y[:, k] * np.log(np.fmax(y_hat[:, k], 1e-8))
    return total.sum() / n


def inner_product_of_the_flat_arrays(y_hat, y):
    logs = np.log(np.clip(y_hat, 1e-7, None)).ravel()
    return -np.inner(y.ravel(), logs) / y.shape[0]


def labels_as_floats(y_hat, y):
    y = np.asarray(y, dtype=float)
    p = np.asarray(y_hat, dtype=float) + 1e-12
    p /= p.sum(axis=1, keepdims=True)
    return -(y * np.log(p)).sum() / float(len(y))


def kullback_leibler_and_entropy(y_hat, y):
    tiny = 1e-15
    divergence = np.sum(y * (np.log(y + tiny) - np.log(y_hat + tiny)), axis=1)
    entropy = -np.sum(y * np.log(y + tiny), axis=1)
    return np.mean(divergence + entropy)
