"""The parts of a network that the lecture does not ask you to write.

N examples, D features in, H features out. Each `..._backward` takes `grad`, the gradient of the loss with
respect to the layer's output, and returns the gradients with respect to what the layer was given.
"""

from __future__ import annotations

import numpy as np


def initial_weights(rng: np.random.Generator, inputs: int, outputs: int) -> np.ndarray:
    """Random weights (inputs, outputs), float32, scaled for ReLU (He et al., 2015)."""
    return (rng.standard_normal((inputs, outputs)) * np.sqrt(2 / inputs)).astype(np.float32)


def dense_forward(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Dense layer: x (N, D), w (D, H), b (H,) -> (N, H)."""
    return x @ w + b


def dense_backward(
    grad: np.ndarray, x: np.ndarray, w: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients with respect to x (N, D), w (D, H) and b (H,); grad is (N, H)."""
    return grad @ w.T, x.T @ grad, grad.sum(axis=0)


def relu_forward(x: np.ndarray) -> np.ndarray:
    """max(x, 0), element by element."""
    return np.maximum(x, 0)


def relu_backward(grad: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Gradient with respect to x: it passes where x was positive."""
    return grad * (x > 0)


def batch_norm_backward(
    grad: np.ndarray, x: np.ndarray, y: np.ndarray, gamma: np.ndarray, beta: np.ndarray, epsilon: float = 1e-3
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of batch normalisation in training with respect to x (N, D), gamma (D,) and beta (D,).

    x went into the layer and y came out of it (Ioffe and Szegedy, 2015). No gamma may be 0.
    """
    normalised = (y - beta) / gamma
    grad_gamma = (grad * normalised).sum(axis=0)
    grad_beta = grad.sum(axis=0)
    slope = gamma / np.sqrt(x.var(axis=0) + epsilon)
    return slope * (grad - (normalised * grad_gamma + grad_beta) / len(x)), grad_gamma, grad_beta


def dropout_backward(grad: np.ndarray, y: np.ndarray, rate: float) -> np.ndarray:
    """Gradient of inverted dropout in training; y is what came out of the layer."""
    return grad * (y != 0) / (1 - rate)
