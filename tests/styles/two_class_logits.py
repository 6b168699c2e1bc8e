"""Correct two_class_logits functions, as differently minded students would write them."""

import numpy as np


def zero_and_z(z):
    return np.stack([np.zeros(len(z)), z], axis=1)


def minus_z_and_zero(z):
    return np.column_stack((-z, np.zeros_like(z)))


def half_each(z):
    return np.stack((-z / 2, z / 2), axis=-1)


def transposed_pair(z):
    return np.array([0 * z, z]).T


def fill_the_second_column(z):
    logits = np.zeros((z.shape[0], 2))
    logits[:, 1] = z
    return logits


def ones_and_one_more(z):
    logits = np.ones((len(z), 2))
    logits[:, 1] += z
    return logits


def positive_and_negative_part(z):
    return np.stack([np.maximum(-z, 0), np.maximum(z, 0)], axis=1)


def never_above_zero(z):
    logits = np.empty((z.size, 2))
    logits[:, 0] = np.minimum(0, -z)
    logits[:, 1] = np.minimum(z, 0)
    return logits


def loop(z):
    logits = np.zeros((len(z), 2))
    for i in range(len(z)):
        logits[i, 0] = 0
        logits[i, 1] = z[i]
    return logits


def comprehension(z):
    return np.array([[0.0, value] for value in z], dtype=float).reshape(-1, 2)


def outer_product(z):
    return np.outer(z, [-0.5, 0.5])


def broadcasting(z):
    return z[:, None] * np.array([0, 1])


def matrix_product(z):
    return z.reshape(-1, 1) @ np.array([[-1.0, 0.0]])


def einsum(z):
    return np.einsum("n,c->nc", z, np.array([-0.25, 0.75]))


def concatenate_columns(z):
    column = z.reshape(len(z), 1).astype(float)
    return np.concatenate([np.zeros_like(column), column], axis=1)


def padded(z):
    return np.pad(z[:, np.newaxis], ((0, 0), (1, 0)))


def where_on_the_columns(z):
    return np.where(np.arange(2) == 1, z[:, None], 0.0)


def numpy_c_(z):
    return np.c_[np.zeros(z.shape), z]


def vstack_transposed(z):
    return np.vstack([np.full(z.shape, 3.0), z + 3.0]).transpose()


def twice_as_large(z):
    return np.stack([z, 2 * z], axis=1)


def clipped_where_it_makes_no_difference(z):
    # softmax cannot tell 800 from more
    bounded = np.clip(z, -800, 800).astype(float)
    return np.stack([np.zeros(len(z)), bounded], axis=1)


def float32(z):
    z = z.astype(np.float32)
    return np.stack([np.zeros_like(z), z], axis=1)


def in_place_on_a_copy(z):
    logits = np.repeat(np.array(z, dtype=float), 2).reshape(-1, 2)
    logits *= 0.5
    logits[:, 0] *= -1
    return logits


class _Pair:
    def __init__(self, value):
        self.no = 0.0
        self.yes = float(value)

    def as_row(self):
        return [self.no, self.yes]


def pair_class(z):
    logits = np.zeros((len(z), 2))
    for i, value in enumerate(z):
        logits[i] = _Pair(value).as_row()
    return logits


def early_return_for_an_empty_batch(z):
    if len(z) == 0:
        return np.zeros((0, 2))
    return np.vstack([np.array([-v / 2, v / 2]) for v in z])


def type_hints(z: np.ndarray) -> np.ndarray:
    no: np.ndarray = np.zeros(z.shape, dtype=np.float64)
    yes: np.ndarray = z.astype(np.float64)
    return np.dstack((no, yes))[0]


def zeros_like_of_floats(z):
    out = np.zeros((z.size, 2))
    out[:, 1] = z
    return out


def hundred_added_to_both(z):
    return np.stack([np.full(len(z), 100.0), z + 100.0], axis=1)


def integers_stay_integers(z):
    return np.stack([np.zeros_like(z), z], axis=1)


def negative_on_the_left(z):
    return np.concatenate([-z.reshape(-1, 1), np.zeros((len(z), 1))], axis=1)
