"""Pictures of a training: learning curves, the confusion matrix, misclassified images."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from autograder.given.fashion_mnist import NAMES


def learning_curves(curves: Mapping[str, Sequence[float]]) -> Figure:
    """Draw one line a curve over the epochs: {"training": [...], "validation": [...]}."""
    figure, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
    for label, values in curves.items():
        axes.plot(range(1, len(values) + 1), values, marker="o", label=label)
    axes.set(xlabel="epoch", ylabel="accuracy", title="Learning curves")
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.grid(alpha=0.3)
    axes.legend()
    return _finished(figure)


def compared_curves(curves: Mapping[str, Sequence[Sequence[float]]]) -> Figure:
    """Draw for each kind of network, side by side, the mean over its runs, and the spread as a band.

    Args:
        curves: for each kind the runs, and for each run one value an epoch. The first kind is drawn, in
            grey, beside all others.
    """
    first, *others = curves
    figure, grid = plt.subplots(
        1, len(others), figsize=(3.6 * len(others), 3.4), sharey=True, layout="constrained", squeeze=False
    )
    for axes, kind in zip(grid[0], others, strict=True):
        for label, colour in ((first, "grey"), (kind, "tab:blue")):
            runs = np.asarray(curves[label])
            epochs, mean, spread = range(1, runs.shape[1] + 1), runs.mean(axis=0), runs.std(axis=0, ddof=1)
            axes.plot(epochs, mean, marker="o", color=colour, label=label)
            axes.fill_between(epochs, mean - spread, mean + spread, color=colour, alpha=0.2)
        axes.set(xlabel="epoch", title=kind)
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.grid(alpha=0.3)
        axes.legend()
    grid[0][0].set_ylabel("accuracy")
    return _finished(figure)


def confusion_matrix(labels: np.ndarray, predicted: np.ndarray, names: Sequence[str] = NAMES) -> Figure:
    """Count, for each true class (row), how often each class (column) was predicted."""
    counts = np.zeros((len(names), len(names)), dtype=int)
    np.add.at(counts, (labels, predicted), 1)
    figure, axes = plt.subplots(figsize=(6.5, 5.5), layout="constrained")
    axes.imshow(counts, cmap="Blues")
    for row, column in np.ndindex(*counts.shape):
        colour = "white" if counts[row, column] > counts.max() / 2 else "black"
        axes.text(column, row, counts[row, column], ha="center", va="center", color=colour, fontsize=8)
    axes.set_xticks(range(len(names)), names, rotation=45, ha="right")
    axes.set_yticks(range(len(names)), names)
    axes.set(xlabel="predicted", ylabel="true", title="Confusion matrix")
    return _finished(figure)


def misclassified(
    x: np.ndarray, labels: np.ndarray, predicted: np.ndarray, names: Sequence[str] = NAMES, most: int = 12
) -> Figure:
    """Show some images whose predicted class is not the true one, with both names."""
    wrong = np.flatnonzero(labels != predicted)[:most]
    figure, grid = plt.subplots(2, most // 2, figsize=(1.6 * most // 2, 4.2), layout="constrained")
    for axes in grid.flat:
        axes.axis("off")
    for axes, index in zip(grid.flat, wrong, strict=False):
        axes.imshow(x[index].reshape(28, 28), cmap="gray_r")
        axes.set_title(f"{names[predicted[index]]}\nis: {names[labels[index]]}", fontsize=8)
    return _finished(figure)


def _finished(figure: Figure) -> Figure:
    """Closed, or a notebook would show it a second time after the cell's own output."""
    plt.close(figure)
    return figure
