"""Wrong one_hot functions, each with what is wrong with it."""

import numpy as np


def columns_from_the_largest_label(labels, classes):
    """Ignores classes and makes labels.max() + 1 columns."""
    return np.eye(labels.max() + 1)[labels]


def columns_from_the_labels_that_occur(labels, classes):
    """Makes a column only for each label that occurs in the batch."""
    return (labels[:, None] == np.unique(labels)).astype(float)


def always_ten_classes(labels, classes):
    """Ignores classes and always makes 10 columns."""
    return np.eye(10)[labels]


def integers(labels, classes):
    """Returns integers instead of floats."""
    y = np.zeros((len(labels), classes), dtype=int)
    y[np.arange(len(labels)), labels] = 1
    return y


def booleans(labels, classes):
    """Returns booleans instead of floats."""
    return labels[:, None] == np.arange(classes)


def classes_by_examples(labels, classes):
    """Returns the transpose, shape (C, N)."""
    return np.eye(classes)[:, labels]


def labels_from_one(labels, classes):
    """Counts labels from 1: sets column label - 1, so label 0 lands in the last column."""
    y = np.zeros((len(labels), classes))
    y[np.arange(len(labels)), labels - 1] = 1
    return y


def shifted_right(labels, classes):
    """Compares with 1 to C instead of 0 to C - 1, so label 0 gives a row of zeros."""
    return (labels[:, None] == np.arange(1, classes + 1)).astype(float)


def one_column_too_many(labels, classes):
    """Makes C + 1 columns."""
    y = np.zeros((len(labels), classes + 1))
    y[np.arange(len(labels)), labels] = 1
    return y


def all_labels_in_all_rows(labels, classes):
    """Assigns to y[:, labels], so every row gets a 1 for every label of the batch."""
    y = np.zeros((len(labels), classes))
    y[:, labels] = 1
    return y


def label_as_value(labels, classes):
    """Writes the label itself into its column instead of 1."""
    y = np.zeros((len(labels), classes))
    y[np.arange(len(labels)), labels] = labels
    return y


def rows_by_class(labels, classes):
    """Makes a (C, C) array and loops over C examples instead of N."""
    y = np.zeros((classes, classes))
    for i in range(min(classes, len(labels))):
        y[i, labels[i]] = 1
    return y


def last_example_forgotten(labels, classes):
    """Loops to N - 1, so the last row stays zero."""
    y = np.zeros((len(labels), classes))
    for i in range(len(labels) - 1):
        y[i, labels[i]] = 1
    return y


def same_row_list(labels, classes):
    """Repeats one and the same list for all rows, so every row gets the ones of all labels."""
    rows = [[0.0] * classes] * len(labels)
    for row, label in zip(rows, labels, strict=True):
        row[label] = 1.0
    return np.array(rows)


def thermometer(labels, classes):
    """Sets a 1 in all columns up to the label, not only in its own."""
    return (np.arange(classes) <= labels[:, None]).astype(float)


def first_class_dropped(labels, classes):
    """Drops the column of class 0, as for dummy variables: shape (N, C - 1)."""
    return np.eye(classes)[labels][:, 1:]


def last_class_dropped(labels, classes):
    """Loops over range(classes - 1), so the last class gets rows of zeros."""
    y = np.zeros((len(labels), classes))
    for c in range(classes - 1):
        y[labels == c, c] = 1
    return y


def extra_axis(labels, classes):
    """Returns the shape (N, 1, C)."""
    return np.eye(classes)[labels.reshape(-1, 1)]


def columns_reversed(labels, classes):
    """Counts the columns from the right: label 0 is the last one."""
    return np.eye(classes)[::-1][labels]


def order_of_first_appearance(labels, classes):
    """Numbers the classes by their first appearance in the batch instead of by their label."""
    number = {}
    y = np.zeros((len(labels), classes))
    for i, label in enumerate(labels.tolist()):
        y[i, number.setdefault(label, len(number))] = 1
    return y


def nested_list(labels, classes):
    """Returns a nested list instead of an array."""
    return [[float(c == label) for c in range(classes)] for label in labels]


def integers_and_columns_from_the_labels(labels, classes):
    """Two mistakes: integers instead of floats, and labels.max() + 1 columns."""
    y = np.zeros((labels.size, labels.max() + 1), dtype=np.int64)
    y[np.arange(labels.size), labels] = 1
    return y


def transposed_and_label_as_value(labels, classes):
    """Two mistakes: shape (C, N), and the label as the value instead of 1."""
    y = np.zeros((classes, len(labels)))
    y[labels, np.arange(len(labels))] = labels
    return y
