"""Correct least-squares fits, as differently minded students would write them."""

import numpy as np


def _features(x, order):
    return np.asarray(x, dtype=float)[:, None] ** np.arange(order + 1)


def least_squares(x, t, order):
    return np.linalg.lstsq(_features(x, order), t, rcond=None)[0]


def unpacked_least_squares(x, t, order):
    phi = np.vander(x.astype(float), order + 1, increasing=True)
    w, _, _, _ = np.linalg.lstsq(phi, t.astype(float))
    return w


def normal_equations(x, t, order):
    phi = _features(x, order)
    return np.linalg.solve(phi.T @ phi, phi.T @ t)


def inverse_of_the_normal_equations(x, t, order):
    phi = _features(x, order)
    return np.linalg.inv(phi.T @ phi) @ phi.T @ t


def inverse_applied_last(x, t, order):
    phi = np.column_stack([x.astype(float) ** j for j in range(order + 1)])
    return np.linalg.inv(phi.T.dot(phi)).dot(phi.T.dot(t))


def pseudo_inverse(x, t, order):
    return np.linalg.pinv(_features(x, order)) @ t


def polyfit_turned(x, t, order):
    return np.polyfit(x, t, order)[::-1]


def polyfit_flipped(x, t, order):
    coefficients = np.polyfit(x.astype(float), t.astype(float), deg=order)
    return np.flip(coefficients)


def polynomial_polyfit(x, t, order):
    return np.polynomial.polynomial.polyfit(x, t, order)


def polynomial_class(x, t, order):
    coefficients = np.polynomial.Polynomial.fit(x, t, order).convert().coef
    w = np.zeros(order + 1)  # convert drops zeros at the end
    w[: len(coefficients)] = coefficients
    return w


def polynomial_class_with_own_window(x, t, order):
    p = np.polynomial.Polynomial.fit(x, t, order, domain=[-1, 1], window=[-1, 1])
    return p.coef


def qr_decomposition(x, t, order):
    q, r = np.linalg.qr(_features(x, order))
    return np.linalg.solve(r, q.T @ t)


def qr_and_back_substitution(x, t, order):
    q, r = np.linalg.qr(_features(x, order))
    rhs = q.T @ t
    w = np.zeros(order + 1)
    for j in range(order, -1, -1):
        w[j] = (rhs[j] - r[j, j + 1 :] @ w[j + 1 :]) / r[j, j]
    return w


def singular_values(x, t, order):
    u, s, vt = np.linalg.svd(_features(x, order), full_matrices=False)
    return vt.T @ ((u.T @ t) / s)


def columns_scaled_first(x, t, order):
    phi = _features(x, order)
    scale = np.linalg.norm(phi, axis=0)
    scale[scale == 0] = 1
    return np.linalg.lstsq(phi / scale, t, rcond=None)[0] / scale


def equations_by_loops(x, t, order):
    x, t = x.astype(float), t.astype(float)
    a = np.zeros((order + 1, order + 1))
    rhs = np.zeros(order + 1)
    for j in range(order + 1):
        for k in range(order + 1):
            a[j, k] = np.sum(x ** (j + k))
        rhs[j] = np.sum(t * x**j)
    return np.linalg.solve(a, rhs)


def einsum(x, t, order):
    phi = _features(x, order)
    gram = np.einsum("nj,nk->jk", phi, phi)
    return np.linalg.solve(gram, np.einsum("nj,n->j", phi, t))


def tensor_solve(x, t, order):
    phi = _features(x, order)
    return np.linalg.tensorsolve(phi.T @ phi, phi.T @ t)


def gauss_elimination(x, t, order):
    phi = _features(x, order)
    a = np.column_stack([phi.T @ phi, phi.T @ t])
    n = order + 1
    for k in range(n):
        pivot = k + np.argmax(np.abs(a[k:, k]))
        a[[k, pivot]] = a[[pivot, k]]
        for row in range(n):
            if row != k:
                a[row] -= a[row, k] / a[k, k] * a[k]
    return a[:, n] / np.diag(a)


def gram_schmidt(x, t, order):
    # twice, because once is not orthogonal enough
    phi = _features(x, order)
    q, r = phi.copy(), np.zeros((order + 1, order + 1))
    for j in range(order + 1):
        for _ in range(2):
            for k in range(j):
                projection = q[:, k] @ q[:, j]
                r[k, j] += projection
                q[:, j] -= projection * q[:, k]
        r[j, j] = np.linalg.norm(q[:, j])
        q[:, j] /= r[j, j]
    return np.linalg.solve(r, q.T @ t)


def augmented_system(x, t, order):
    # the residuals are unknowns, too: r + phi w = t and phi^T r = 0
    phi = _features(x, order)
    n, m = phi.shape
    matrix = np.block([[np.eye(n), phi], [phi.T, np.zeros((m, m))]])
    return np.linalg.solve(matrix, np.concatenate([t, np.zeros(m)]))[n:]


def square_or_not(x, t, order):
    phi = _features(x, order)
    if phi.shape[0] == phi.shape[1]:
        return np.linalg.solve(phi, t)
    return np.linalg.lstsq(phi, t, rcond=None)[0]


def early_return_for_order_0(x, t, order):
    if order == 0:
        return np.array([np.mean(t)])
    w, *_ = np.linalg.lstsq(_features(x, order), t, rcond=None)
    return w


def column_of_targets(x, t, order):
    w = np.linalg.lstsq(_features(x, order), t.reshape(-1, 1), rcond=None)[0]
    return w.ravel()


def exact_fractions(x, t, order):
    from fractions import Fraction

    xs, ts = [Fraction(v) for v in x.tolist()], [Fraction(v) for v in t.tolist()]
    m = order + 1
    rows = [[sum(v ** (j + k) for v in xs) for k in range(m)] for j in range(m)]
    for j in range(m):
        rows[j].append(sum(s * v**j for v, s in zip(xs, ts, strict=True)))
    for k in range(m):
        rows[k] = [v / rows[k][k] for v in rows[k]]
        for j in range(m):
            if j != k:
                rows[j] = [a - rows[j][k] * b for a, b in zip(rows[j], rows[k], strict=True)]
    return np.array([float(row[m]) for row in rows])


class _Polynomial:
    def __init__(self, order):
        self.order = order
        self.w = None

    def fit(self, x, t):
        self.w = np.linalg.lstsq(_features(x, self.order), t, rcond=None)[0]
        return self


def fit_of_a_class(x, t, order):
    return _Polynomial(order).fit(x, t).w


def type_hints(x: np.ndarray, t: np.ndarray, order: int) -> np.ndarray:
    phi: np.ndarray = np.ones((len(x), order + 1))
    for j in range(1, order + 1):
        phi[:, j] = phi[:, j - 1] * x
    w: np.ndarray = np.linalg.lstsq(phi, t, rcond=None)[0]
    return w


def polynomial_class_with_zeros_put_back(x, t, order):
    coefficients = np.polynomial.Polynomial.fit(x, t, order).convert().coef
    return np.pad(coefficients, (0, order + 1 - len(coefficients)))


def lists_throughout(x, t, order):
    rows = [[float(one) ** j for j in range(order + 1)] for one in x.tolist()]
    w, *_ = np.linalg.lstsq(rows, t.tolist(), rcond=None)
    return w
