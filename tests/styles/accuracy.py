"""Correct accuracy functions, as differently minded students would write them."""

import numpy as np


def textbook(y_hat, y):
    return np.mean(np.argmax(y_hat, axis=1) == np.argmax(y, axis=1))


def sum_over_n(y_hat, y):
    right = y_hat.argmax(1) == y.argmax(1)
    return right.sum() / len(right)


def count_nonzero(y_hat, y):
    predicted, truth = np.argmax(y_hat, axis=-1), np.argmax(y, axis=-1)
    return np.count_nonzero(predicted == truth) / y.shape[0]


def errors_counted(y_hat, y):
    wrong = np.sum(y_hat.argmax(axis=1) != y.argmax(axis=1))
    return 1 - wrong / len(y)


def loop(y_hat, y):
    correct = 0
    for p, t in zip(y_hat, y, strict=True):
        if np.argmax(p) == np.argmax(t):
            correct += 1
    return correct / len(y)


def plain_python(y_hat, y):
    n_right = 0
    n = 0
    for probabilities, truth in zip(y_hat.tolist(), y.tolist(), strict=True):
        n += 1
        best = 0
        for c in range(1, len(probabilities)):
            if probabilities[c] > probabilities[best]:
                best = c
        if truth[best] == 1:
            n_right += 1
    return n_right / n


def comprehension(y_hat, y):
    return sum(row.argmax() == label.argmax() for row, label in zip(y_hat, y, strict=True)) / len(y)


def label_at_the_predicted_class(y_hat, y):
    return float(y[np.arange(len(y)), y_hat.argmax(axis=1)].mean())


def take_along_axis(y_hat, y):
    return np.take_along_axis(y, y_hat.argmax(axis=1, keepdims=True), axis=1).mean()


def probability_of_the_truth_is_largest(y_hat, y):
    return np.mean(np.sum(y_hat * y, axis=1) == np.max(y_hat, axis=1))


def boolean_mask_of_the_truth(y_hat, y):
    of_the_truth = y_hat[y == 1]
    return np.mean(of_the_truth >= y_hat.max(axis=1))


def einsum_of_indicators(y_hat, y):
    is_largest = (y_hat == y_hat.max(axis=1, keepdims=True)).astype(float)
    return np.einsum("nc,nc->", is_largest, y) / len(y)


def argsort(y_hat, y):
    return np.mean(np.argsort(y_hat, axis=1)[:, -1] == np.argsort(y, axis=1)[:, -1])


def labels_with_nonzero(y_hat, y):
    _, labels = np.nonzero(y)
    return np.average(labels == y_hat.argmax(axis=1))


def labels_by_matmul(y_hat, y):
    classes = np.arange(y.shape[1])
    return np.equal(y @ classes, np.argmax(y_hat, axis=1)).mean()


def one_hot_predictions(y_hat, y):
    predicted = np.eye(y.shape[1])[y_hat.argmax(axis=1)]
    return np.all(predicted == y, axis=1).mean()


def trace_of_the_confusion_matrix(y_hat, y):
    c = y.shape[1]
    confusion = np.zeros((c, c))
    np.add.at(confusion, (y.argmax(axis=1), y_hat.argmax(axis=1)), 1)
    return np.trace(confusion) / confusion.sum()


def nobody_is_larger(y_hat, y):
    of_the_truth = (y_hat * y).sum(axis=1, keepdims=True)
    larger = (y_hat > of_the_truth).sum(axis=1)
    return np.where(larger == 0, 1.0, 0.0).mean()


def difference_of_labels(y_hat, y):
    difference = y_hat.argmax(axis=1) - y.argmax(axis=1)
    return float(np.size(difference[difference == 0]) / np.size(difference))


def transposed(y_hat, y):
    return np.mean(y_hat.T.argmax(axis=0) == y.T.argmax(axis=0))


def apply_along_axis(y_hat, y):
    predicted = np.apply_along_axis(np.argmax, 1, y_hat)
    truth = np.apply_along_axis(np.argmax, 1, y)
    return np.float64((predicted == truth).astype(int).sum()) / predicted.size


def map_and_lambda(y_hat, y):
    best = lambda row: max(range(len(row)), key=row.__getitem__)  # noqa: E731
    hits = [p == t for p, t in zip(map(best, y_hat), map(best, y), strict=True)]
    return hits.count(True) / len(hits)


class _Counter:
    def __init__(self):
        self.right = self.seen = 0

    def update(self, probabilities, truth):
        self.seen += 1
        self.right += int(truth[probabilities.argmax()])

    def result(self):
        return self.right / self.seen


def counter_class(y_hat, y):
    counter = _Counter()
    for p, t in zip(y_hat, y, strict=True):
        counter.update(p, t)
    return counter.result()


def type_hints(y_hat: np.ndarray, y: np.ndarray) -> float:
    predicted: np.ndarray = np.argmax(y_hat, axis=1)
    truth: np.ndarray = np.argmax(y, axis=1)
    return (predicted == truth).mean().item()


def mean_of_floats(y_hat, y):
    return float((np.argmax(y_hat, axis=-1) == np.argmax(y, axis=-1)).astype(np.float32).mean())


def sum_of_shares(y_hat, y):
    share = 0.0
    for p, t in zip(y_hat, y, strict=True):
        share += (p.argmax() == t.argmax()) / len(y)
    return share


def where_of_the_labels(y_hat, y):
    _, true = np.where(y == 1)
    return np.sum(y_hat.argmax(1) == true) / true.size


def average_as_an_array(y_hat, y):
    return np.asarray(np.average(y_hat.argmax(axis=1) == y.argmax(axis=1)))
