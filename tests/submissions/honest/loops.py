"""Works number by number."""
# grade: softmax full passed; categorical_cross_entropy full passed

import math

import numpy as np


def softmax(z):
    answer = np.empty(z.shape)
    for row in range(z.shape[0]):
        largest = max(float(one) for one in z[row])
        exponentials = [math.exp(float(one) - largest) for one in z[row]]
        for column, one in enumerate(exponentials):
            answer[row, column] = one / sum(exponentials)
    return answer


def categorical_cross_entropy(y_hat, y):
    total = 0.0
    for probabilities, truths in zip(y_hat, y):
        for probability, truth in zip(probabilities, truths):
            if truth:
                total -= truth * math.log(max(probability, 1e-12))
    return total / len(y)
