"""Answers to softmax, written from its statement alone."""

import math

import numpy as np


def wrong_overflow(z):
    """Takes the exponential of the logits as they are: inf / inf is nan for 1000."""
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def wrong_columns(z):
    """Normalises over the examples (axis 0), so that columns sum to 1."""
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def wrong_sum_over_batch(z):
    """Divides by the sum over the whole batch instead of that of the row."""
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e)


def wrong_max_of_batch(z):
    """Subtracts the maximum of the whole batch: a row far below it becomes 0 / 0."""
    e = np.exp(z - np.max(z))
    with np.errstate(all="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def wrong_without_keepdims(z):
    """Sums have shape (N,) and are broadcast along the wrong axis (or do not fit at all)."""
    shifted = z - z.max()
    e = np.exp(shifted)
    return e / e.sum(axis=1)


def wrong_max_of_columns(z):
    """Subtracts the maximum of each column, which changes the differences within a row."""
    e = np.exp(z - z.max(axis=0))
    with np.errstate(all="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def wrong_logits_shifted_in_place(z):
    """Subtracts the maximum from the given z in place where it holds floats."""
    z = np.asarray(z, dtype=float)
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def wrong_integer_result(z):
    """Writes the rows into an array like z, so that integer logits give only 0 and 1."""
    out = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        out[i] = e / e.sum()
    return out


def wrong_epsilon_in_denominator(z):
    """Adds 0.001 to the denominator against division by 0, so that rows do not sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-3)


def wrong_logits_clipped(z):
    """Clips the logits to -100 and 100: 500 and 1000 become equal."""
    e = np.exp(np.clip(z, -100, 100))
    return e / e.sum(axis=1, keepdims=True)


def wrong_clipped_where_exp_ends(z):
    """Clips the logits just inside the range of exp, so that all above 700 get the same probability."""
    e = np.exp(np.clip(z, -700.0, 700.0))
    return e / e.sum(axis=1, keepdims=True)


def wrong_mean_subtracted(z):
    """Subtracts the mean of the row instead of its maximum, which is not enough for a wide row."""
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    with np.errstate(all="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def wrong_minimum_subtracted(z):
    """Subtracts the minimum of the row, so that exponents become larger."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z.min(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


def wrong_largest_size_subtracted(z):
    """Subtracts the largest absolute value: a row of very negative logits becomes 0 / 0."""
    e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
    with np.errstate(all="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def wrong_maximum_starts_at_0(z):
    """The search for the maximum starts at 0, so that a row of very negative logits becomes 0 / 0."""
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        largest = 0
        for value in z[i]:
            if value > largest:
                largest = value
        e = np.exp(z[i] - largest)
        with np.errstate(all="ignore"):
            out[i] = e / e.sum()
    return out


def wrong_shifted_only_if_large(z):
    """Shifts only where a logit is above 700; rows of logits below -745 become 0 / 0."""
    if np.max(z) > 700:
        z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    with np.errstate(all="ignore"):
        return e / e.sum(axis=1, keepdims=True)


def wrong_no_exponential(z):
    """Divides the shifted logits by their sum, without the exponential."""
    shifted = z - z.min(axis=1, keepdims=True) + 1.0
    return shifted / shifted.sum(axis=1, keepdims=True)


def wrong_base_2(z):
    """Takes powers of 2 instead of e."""
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def wrong_softmin(z):
    """The sign is turned: the smallest logit gets the largest probability."""
    e = np.exp(z.min(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)


def wrong_log_softmax(z):
    """Returns the logarithm of the probabilities."""
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def wrong_sigmoids_normalised(z):
    """Normalises sigmoids instead of exponentials."""
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return s / s.sum(axis=1, keepdims=True)


def wrong_nan_to_0(z):
    """Replaces nan afterwards: with a logit of 1000 its class gets 0 instead of 1."""
    with np.errstate(all="ignore"):
        e = np.exp(z)
        return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


def wrong_hardmax(z):
    """All probability goes to the largest logit."""
    return np.eye(z.shape[1])[np.argmax(z, axis=1)]


def wrong_divided_by_largest(z):
    """Divides by the largest exponential instead of the sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.max(axis=1, keepdims=True)


def right_float32_first(z):
    """Turns logits into float32 first, which is enough for the sizes that the statement names."""
    with np.errstate(all="ignore"):
        z = z.astype(np.float32)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


def wrong_squeezed(z):
    """A batch of one example comes back with the shape (C,)."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.squeeze(e / e.sum(axis=1, keepdims=True))


def wrong_euclidean_norm(z):
    """Divides by the square root of the sum of squares."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


def wrong_rounded(z):
    """Rounds to three decimals."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 3)


def wrong_first_logit_subtracted(z):
    """Shifts each row by its first logit, which helps only if that is the largest."""
    with np.errstate(all="ignore"):
        e = np.exp(z - z[:, :1])
        return e / e.sum(axis=1, keepdims=True)


def wrong_loop_returns_early(z):
    """The return stands inside the loop, so that only the first row is computed."""
    out = np.zeros(z.shape)
    for i in range(len(z)):
        e = np.exp(z[i] - np.max(z[i]))
        out[i] = e / e.sum()
        return out


def right_shift_by_row_maximum(z):
    """The maximum of each row subtracted, with keepdims."""
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def right_loops(z):
    """Two loops with math.exp on the shifted logits."""
    n, c = z.shape
    out = np.zeros((n, c))
    for i in range(n):
        top = float(max(z[i]))
        powers = [math.exp(float(z[i, j]) - top) for j in range(c)]
        for j in range(c):
            out[i, j] = powers[j] / sum(powers)
    return out


def right_logsumexp(z):
    """Shifted first, then exp(z - logsumexp(z)) with np.logaddexp."""
    shifted = np.asarray(z, dtype=float) - np.max(z, axis=1)[:, None]
    return np.exp(shifted - np.logaddexp.reduce(shifted, axis=1)[:, None])


def right_all_differences(z):
    """One over the sum of e^(z_j - z_i), from the table of all differences."""
    z = z.astype(float)
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[:, None, :] - z[:, :, None]).sum(axis=2)


def right_transposed(z):
    """Works on the transposed logits, where broadcasting needs no keepdims."""
    columns = z.T.astype(float)
    columns = np.exp(columns - columns.max(axis=0))
    return (columns / columns.sum(axis=0)).T


def _softmax_of_row(row):
    e = np.exp(row - row.max())
    return e / e.sum()


def right_apply_along_axis(z):
    """A helper for one row and np.apply_along_axis."""
    return np.apply_along_axis(_softmax_of_row, 1, np.array(z, dtype=float))


def right_in_place_on_copy(z):
    """In place on an own copy of floats."""
    p = np.array(z, dtype=np.float64)
    p -= p.max(axis=1, keepdims=True)
    np.exp(p, out=p)
    p /= p.sum(axis=1, keepdims=True)
    return p


def right_einsum(z):
    """The sum of each row and the division with einsum."""
    e = np.exp(z - z.max(axis=-1).reshape(-1, 1))
    return np.einsum("nc,n->nc", e, 1 / np.einsum("nc->n", e))


def right_float32_after_shift(z):
    """Shifts in float64, then exponentials and sums in float32."""
    shifted = np.maximum(z - z.max(axis=1, keepdims=True), -1e4).astype(np.float32)
    e = np.exp(shifted)
    return e / e.sum(axis=1, keepdims=True)


def right_comprehension(z):
    """A comprehension over the rows, with np.stack."""
    return np.stack([np.exp(row - np.amax(row)) / np.exp(row - np.amax(row)).sum() for row in z])


def right_base_2(z):
    """Powers of 2 of the shifted logits times log2(e)."""
    powers = np.exp2((z - z.max(axis=1, keepdims=True)) * np.log2(np.e))
    return powers / powers.sum(axis=1, keepdims=True)


def right_logaddexp(z):
    """exp(z - logsumexp(z)), whose sum is stable by itself for the sizes that the statement names."""
    z = np.asarray(z, dtype=float)
    return np.exp(z - np.logaddexp.reduce(z, axis=1)[:, np.newaxis])


def wrong_one_row_at_a_time_in_place(z):
    """Writes the exponentials of each row into the given z where it holds floats."""
    p = z if z.dtype.kind == "f" else z.astype(float)
    for row in p:
        row -= row.max()
        np.exp(row, out=row)
        row /= row.sum()
    return p


def right_long_double(z):
    """Computes in long double and gives float64 back."""
    wide = z.astype(np.longdouble)
    e = np.exp(wide - wide.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).astype(np.float64)
