"""Lambdas."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


exponentials = lambda z: np.exp(z - z.max(axis=1, keepdims=True))
softmax = lambda z: exponentials(z) / exponentials(z).sum(axis=1, keepdims=True)
categorical_cross_entropy = lambda y_hat, y: -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))
