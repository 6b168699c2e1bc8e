"""Correct one_hot functions, as differently minded students would write them."""

import numpy as np


def identity_rows(labels, classes):
    return np.eye(classes)[labels]


def identity_with_take(labels, classes):
    return np.take(np.identity(classes), labels, axis=0)


def fancy_assignment(labels, classes):
    y = np.zeros((len(labels), classes))
    y[np.arange(len(labels)), labels] = 1
    return y


def loop_over_examples(labels, classes):
    y = np.zeros((labels.shape[0], classes))
    for i, label in enumerate(labels):
        y[i, label] = 1.0
    return y


def double_loop(labels, classes):
    n = labels.size
    y = np.empty((n, classes), dtype=np.float64)
    for i in range(n):
        for c in range(classes):
            if labels[i] == c:
                y[i, c] = 1.0
            else:
                y[i, c] = 0.0
    return y


def loop_over_classes(labels, classes):
    y = np.zeros((len(labels), classes))
    for c in range(classes):
        y[labels == c, c] = 1
    return y


def nested_comprehension(labels, classes):
    rows = [[1.0 if c == label else 0.0 for c in range(classes)] for label in labels]
    return np.array(rows, dtype=float).reshape(len(labels), classes)


def comparison_by_broadcasting(labels, classes):
    return (labels[:, None] == np.arange(classes)).astype(float)


def comparison_by_reshape(labels, classes):
    return 1.0 * (labels.reshape(-1, 1) == np.arange(classes).reshape(1, -1))


def where_instead_of_cast(labels, classes):
    return np.where(labels[:, np.newaxis] == np.arange(classes)[np.newaxis, :], 1.0, 0.0)


def outer_equal(labels, classes):
    return np.equal.outer(labels, np.arange(classes)).astype(np.float64)


def put_along_axis(labels, classes):
    y = np.zeros((labels.size, classes))
    np.put_along_axis(y, labels[:, None], 1.0, axis=1)
    return y


def flat_positions(labels, classes):
    y = np.zeros(labels.size * classes)
    y[np.arange(labels.size) * classes + labels] = 1
    return y.reshape(labels.size, classes)


def add_at(labels, classes):
    y = np.zeros((len(labels), classes))
    np.add.at(y, (np.arange(len(labels)), labels), 1)
    return y


def bincount_of_each_row(labels, classes):
    y = np.zeros((len(labels), classes))
    for row, label in zip(y, labels, strict=True):
        row += np.bincount([label], minlength=classes)
    return y


def python_lists(labels, classes):
    rows = []
    for label in labels.tolist():
        row = [0.0] * classes
        row[label] = 1.0
        rows.append(row)
    if not rows:
        return np.zeros((0, classes))
    return np.array(rows)


def stacked_columns(labels, classes):
    return np.stack([(labels == c).astype(float) for c in range(classes)], axis=1)


def transposed_at_the_end(labels, classes):
    y = np.zeros((classes, len(labels)))
    y[labels, range(len(labels))] = 1
    return y.T


def float32(labels, classes):
    return np.eye(classes, dtype=np.float32)[labels]


def kronecker_delta_from_the_difference(labels, classes):
    difference = np.subtract.outer(labels.astype(int), np.arange(classes))
    return np.maximum(1.0 - np.abs(difference), 0.0)


def einsum_selection(labels, classes):
    chosen = labels[:, None] == np.arange(classes)[None, :]
    return np.einsum("nc,cd->nd", chosen.astype(float), np.eye(classes))


def _unit_vector(position, length):
    e = np.zeros(length)
    e[position] = 1
    return e


def unit_vectors(labels, classes):
    if len(labels) == 0:
        return np.empty((0, classes))
    return np.vstack([_unit_vector(label, classes) for label in labels])


def inner_lambda(labels, classes):
    row = lambda label: np.eye(1, classes, k=int(label))  # noqa: E731
    return np.concatenate([np.zeros((0, classes)), *map(row, labels)])


class _Encoder:
    def __init__(self, classes):
        self.table = np.diag(np.ones(classes))

    def encode(self, labels):
        return self.table[labels, :]


def encoder_class(labels, classes):
    return _Encoder(classes).encode(labels)


def type_hints(labels: np.ndarray, classes: int) -> np.ndarray:
    n: int = labels.shape[0]
    y: np.ndarray = np.full((n, classes), 0.0)
    y[range(n), labels] = 1.0
    return y


def identity_of_integers(labels, classes):
    return np.eye(classes, dtype=int)[labels].astype(float)


def loop_with_enumerate(labels, classes):
    y = np.zeros((labels.shape[0], classes), dtype=np.float32)
    for row, label in enumerate(labels):
        y[row][label] = 1.0
    return y


def diagonal_rows(labels, classes):
    return np.diag(np.ones(classes))[labels, :]


def list_of_rows_of_floats(labels, classes):
    return np.array([[1.0 if c == label else 0.0 for c in range(classes)] for label in labels.tolist()])
