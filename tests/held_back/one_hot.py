"""Answers to one_hot, written from its statement alone."""

import numpy as np


def wrong_classes_from_batch(labels, classes):
    """The number of columns is the largest label plus 1, not classes."""
    columns = int(labels.max()) + 1
    return np.eye(columns)[labels]


def wrong_labels_from_1(labels, classes):
    """Takes the labels for numbers from 1: the 1 stands a column too far to the left."""
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels.astype(int) - 1] = 1
    return out


def wrong_transposed(labels, classes):
    """A column for each example and a row for each class: the shape is (C, N)."""
    return np.eye(classes)[:, labels]


def wrong_integers(labels, classes):
    """The result holds integers instead of floats."""
    return np.eye(classes, dtype=int)[labels]


def wrong_booleans(labels, classes):
    """The result holds True and False instead of floats."""
    return labels[:, np.newaxis] == np.arange(classes)


def wrong_renumbered(labels, classes):
    """Numbers the labels that occur anew, so a class that is missing shifts those after it."""
    _, numbers = np.unique(labels, return_inverse=True)
    return np.eye(classes)[numbers]


def wrong_every_row_all_labels(labels, classes):
    """out[:, labels] = 1 writes the 1s of all examples into every row."""
    out = np.zeros((len(labels), classes))
    out[:, labels] = 1
    return out


def wrong_flat_index_in_small_type(labels, classes):
    """Computes the places in the type of the labels, which overflows for uint8 and larger batches."""
    out = np.zeros(len(labels) * classes)
    with np.errstate(all="ignore"):
        rows = np.arange(len(labels)).astype(labels.dtype)
        places = rows * np.array(classes).astype(labels.dtype) + labels
    out[places.astype(np.int64)] = 1
    return out.reshape(len(labels), classes)


def right_flat_positions(labels, classes):
    """Places of the ones in a flat array."""
    out = np.zeros(len(labels) * classes)
    out[np.arange(len(labels)) * classes + labels] = 1
    return out.reshape(-1, classes)


def wrong_minus_1_elsewhere(labels, classes):
    """Fills the other columns with -1 instead of 0."""
    out = -np.ones((len(labels), classes))
    for i, label in enumerate(labels):
        out[i, label] = 1
    return out


def wrong_squeezed(labels, classes):
    """Drops axes of length 1, so that a batch of one example has the shape (C,)."""
    return np.squeeze(np.eye(classes)[labels])


def wrong_label_as_value(labels, classes):
    """Writes the label itself into its column instead of 1."""
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels] = labels
    return out


def wrong_columns_reversed(labels, classes):
    """Counts the columns from the right."""
    return np.eye(classes)[:, ::-1][labels]


def wrong_class_0_left_out(labels, classes):
    """Drops the column of class 0, as statisticians do with dummy variables."""
    return np.eye(classes)[labels][:, 1:]


def wrong_sorted(labels, classes):
    """Sorts the labels first, so that rows belong to other examples."""
    out = np.zeros((len(labels), classes))
    for i, label in enumerate(sorted(labels.tolist())):
        out[i, label] = 1.0
    return out


def wrong_identity_of_batch(labels, classes):
    """The identity matrix has the size of the batch (or of the largest label) instead of classes."""
    size = max(len(labels), int(labels.max()) + 1)
    return np.eye(size)[labels]


def wrong_last_class_forgotten(labels, classes):
    """The loop over the classes ends one too early: rows of the last class stay 0."""
    out = np.zeros((len(labels), classes))
    for c in range(classes - 1):
        out[labels == c, c] = 1
    return out


def wrong_smoothed(labels, classes):
    """Label smoothing: 0.9 at the class and a little everywhere."""
    return 0.9 * np.eye(classes)[labels] + 0.1 / classes


def right_identity_rows(labels, classes):
    """Rows of the identity matrix."""
    return np.eye(classes)[labels]


def right_index_pairs(labels, classes):
    """Zeros, and a 1 at the pairs of row and label."""
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels] = 1
    return out


def right_comparison(labels, classes):
    """Compares with the numbers of the classes, then floats."""
    return (np.asarray(labels)[:, None] == np.arange(classes)[None, :]).astype(np.float64)


def right_loop(labels, classes):
    """A loop over the examples."""
    encoded = np.zeros((labels.shape[0], classes), dtype=np.float32)
    for row, label in zip(encoded, labels):
        row[int(label)] = 1.0
    return encoded


def right_put_along_axis(labels, classes):
    """np.put_along_axis with the labels as a column."""
    out = np.zeros((len(labels), classes))
    np.put_along_axis(out, labels.astype(np.int64)[:, np.newaxis], 1.0, axis=1)
    return out


def right_nested_comprehension(labels, classes):
    """A comprehension for each row."""
    rows = [[float(label == c) for c in range(classes)] for label in labels]
    return np.array(rows).reshape(len(labels), classes)


def right_flat_places(labels, classes):
    """Places in a flat array, counted in int64."""
    out = np.zeros(labels.size * classes)
    out[np.arange(labels.size) * classes + labels.astype(np.int64)] = 1
    return out.reshape(labels.size, classes)
