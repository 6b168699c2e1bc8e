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


def classes_from_the_labels(labels, classes):
    """As many columns as different labels."""
    return np.eye(len(np.unique(labels)))[np.unique(labels, return_inverse=True)[1]]


def classes_from_the_largest_label(labels, classes):
    """As many columns as the largest label says."""
    return np.eye(labels.max() + 1)[labels]


def all_rows_get_all_labels(labels, classes):
    """Indexes columns alone: each row gets all the labels."""
    out = np.zeros((len(labels), classes))
    out[:, labels] = 1
    return out


def a_column_for_each_example(labels, classes):
    """Classes along the rows."""
    return np.eye(classes)[:, labels]


def truth_values(labels, classes):
    """Truth values instead of floats."""
    return labels[:, None] == np.arange(classes)


def label_for_the_one(labels, classes):
    """Puts the label itself in its column."""
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels] = labels
    return out


def one_cold(labels, classes):
    """1 everywhere but at the label."""
    return 1 - np.eye(classes)[labels]


def ten_classes(labels, classes):
    """Always ten columns."""
    return np.eye(10)[labels]


def column_for_class_zero_dropped(labels, classes):
    """Leaves the column of class 0 out, as dummy variables do."""
    return np.eye(classes)[labels][:, 1:]


def square(labels, classes):
    """N columns instead of C."""
    return np.eye(max(len(labels), labels.max() + 1))[labels][:, : len(labels)]


def row_of_a_single_label(labels, classes):
    """A single label loses its first axis."""
    return np.squeeze(np.eye(classes)[labels])


def last_label_forgotten(labels, classes):
    """The loop ends one label early."""
    out = np.zeros((len(labels), classes))
    for i in range(len(labels) - 1):
        out[i, labels[i]] = 1
    return out


def small_integers_overflow(labels, classes):
    """Flat positions in the labels' own type, which is too small for uint8 labels."""
    out = np.zeros(len(labels) * classes)
    out[(np.arange(len(labels)) * classes).astype(labels.dtype) + labels] = 1
    return out.reshape(len(labels), classes)


def binary_code(labels, classes):
    """Writes the label in binary digits."""
    return ((labels[:, None].astype(int) >> np.arange(classes)) & 1).astype(float)


def ranks_of_the_labels(labels, classes):
    """Uses the rank of a label among those that occur."""
    return np.eye(classes)[np.unique(labels, return_inverse=True)[1]]


def sorted_labels(labels, classes):
    """Sorts the labels first."""
    return np.eye(classes)[np.sort(labels)]


def minus_one_elsewhere(labels, classes):
    """-1 instead of 0."""
    return 2 * np.eye(classes)[labels] - 1


def smoothed(labels, classes):
    """Takes a tenth away from the 1 and gives it to all."""
    return 0.9 * np.eye(classes)[labels] + 0.1 / classes


def fixed_number_of_rows(labels, classes):
    """As many rows as classes."""
    out = np.zeros((classes, classes))
    for i in range(min(len(labels), classes)):
        out[i, labels[i]] = 1
    return out


def counts(labels, classes):
    """Counts how often each class occurs, the same row for all."""
    return np.tile(np.bincount(labels, minlength=classes).astype(float), (len(labels), 1))


def flat_index_of_the_last_axis(labels, classes):
    """Flat positions with N in the place of C."""
    out = np.zeros(len(labels) * classes)
    positions = np.arange(len(labels)) * len(labels) + labels
    out[positions[positions < out.size]] = 1
    return out.reshape(len(labels), classes)


def one_too_early(labels, classes):
    """Each row gets the label of the row before it."""
    return np.eye(classes)[np.roll(labels, 1)]


def columns_of_the_largest_label_at_least(labels, classes):
    """As many columns as the largest label says or `classes`, whichever is less."""
    columns = min(classes, int(labels.max()) + 1)
    return np.eye(columns)[labels]


def first_class_is_all_zeros(labels, classes):
    """Class 0 as the base: its rows are zeros."""
    out = np.eye(classes)[labels]
    out[:, 0] = 0
    return out


def ten_classes_at_most(labels, classes):
    """Cuts the columns out of a table of ten classes."""
    return np.eye(10)[labels][:, :classes]


def labels_of_eight_bits(labels, classes):
    """Makes int8 of the labels: those beyond 127 become negative and count from the end."""
    return np.eye(classes)[labels.astype(np.int8)]


def single_class_loses_its_axis(labels, classes):
    """Returns shape (N,) where there is a single class."""
    if classes == 1:
        return np.ones(len(labels))
    return np.eye(classes)[labels]
