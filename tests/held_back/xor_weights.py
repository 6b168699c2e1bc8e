"""Answers to xor_weights, written from its statement alone."""

import numpy as np


def wrong_weights_too_small():
    """The right idea, but the weights are so small that no output is below 0.1 or above 0.9."""
    return np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5]), np.array([1.0, -1.0]), -0.5


def wrong_not_sure_enough():
    """All four are on the right side of 0.5, but the outputs are near 0.2 and 0.8."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -30.0]), np.array([2.8, -2.8]), -1.4


def wrong_xnor():
    """The output neuron's signs are turned: it computes XNOR."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -30.0]), np.array([-20.0, 20.0]), 10.0


def wrong_or():
    """Computes OR: (1, 1) gives 1 too."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -30.0]), np.array([20.0, 0.0]), -10.0


def wrong_and():
    """Computes AND."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -30.0]), np.array([0.0, 20.0]), -10.0


def wrong_nand():
    """Computes NAND: (0, 0) gives 1."""
    w_hidden = np.array([[-20.0, 20.0], [-20.0, 20.0]])
    return w_hidden, np.array([30.0, -10.0]), np.array([20.0, 0.0]), -10.0


def wrong_lists():
    """Returns lists instead of NumPy arrays."""
    return [[20.0, 20.0], [20.0, 20.0]], [-10.0, -30.0], [20.0, -20.0], -10.0


def wrong_rows_for_neurons():
    """One row for each hidden neuron: with columns as asked, (0, 0) gives 1 and (0, 1) gives 0."""
    w_hidden = np.array([[20.0, -20.0], [-20.0, -20.0]])
    return w_hidden, np.array([-10.0, 10.0]), np.array([20.0, 20.0]), -10.0


def wrong_output_weights_as_column():
    """w_output has the shape (2, 1)."""
    w_hidden = np.array([[20.0, 20.0], [20.0, 20.0]])
    return w_hidden, np.array([-10.0, -30.0]), np.array([[20.0], [-20.0]]), -10.0


def wrong_hidden_bias_as_row():
    """b_hidden has the shape (1, 2)."""
    w_hidden = np.array([[20.0, 20.0], [20.0, 20.0]])
    return w_hidden, np.array([[-10.0, -30.0]]), np.array([20.0, -20.0]), -10.0


def wrong_order_of_results():
    """Returns both weights first and then both biases."""
    w_hidden = np.array([[20.0, 20.0], [20.0, 20.0]])
    return w_hidden, np.array([20.0, -20.0]), np.array([-10.0, -30.0]), -10.0


def wrong_for_relu():
    """Weights that solve XOR with ReLU neurons, not with sigmoids."""
    return np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0]), np.array([1.0, -2.0]), 0.0


def wrong_output_bias_forgotten():
    """The output's bias is 0, so that (0, 0) and (1, 1) give 0.5."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -30.0]), np.array([20.0, -20.0]), 0.0


def wrong_biases_of_hidden_exchanged():
    """The biases of the two hidden neurons are exchanged."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-30.0, -10.0]), np.array([20.0, -20.0]), -10.0


def wrong_border_through_corner():
    """The border of OR goes through (1, 0) and (0, 1), where the hidden neuron is undecided."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-20.0, -40.0]), np.array([20.0, -20.0]), -10.0


def wrong_one_corner():
    """(0, 1) is missed: the output is 1 for (1, 0) only."""
    return np.array([[20.0, 0.0], [-20.0, 0.0]]), np.array([-10.0, -10.0]), np.array([20.0, 20.0]), -10.0


def wrong_random():
    """Random weights from a fixed seed."""
    rng = np.random.default_rng(0)
    return rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=2), float(rng.normal())


def wrong_zeros():
    """All weights 0: every output is 0.5."""
    return np.zeros((2, 2)), np.zeros(2), np.zeros(2), 0.0


def right_or_but_not_and():
    """OR and not AND, weights of 20."""
    w_hidden = np.array([[20.0, 20.0], [20.0, 20.0]])
    b_hidden = np.array([-10.0, -30.0])
    return w_hidden, b_hidden, np.array([20.0, -20.0]), -10.0


def right_or_and_nand():
    """OR and NAND, joined by AND."""
    w_hidden = np.array([[20.0, -20.0], [20.0, -20.0]])
    return w_hidden, np.array([-10.0, 30.0]), np.array([20.0, 20.0]), -30.0


def right_one_but_not_the_other():
    """x1 but not x2, or x2 but not x1."""
    w_hidden = np.array([[12.0, -12.0], [-12.0, 12.0]])
    return w_hidden, np.array([-6.0, -6.0]), np.array([12.0, 12.0]), -6.0


def right_integers():
    """Integer arrays, bias an int."""
    return np.array([[10, 15], [10, 15]]), np.array([-5, -22]), np.array([9, -11]), -4


def right_very_large():
    """Weights of 5000, where the exponential overflows to a sigmoid of exactly 0 or 1."""
    scale = 5000.0
    w_hidden = scale * np.ones((2, 2))
    return w_hidden, scale * np.array([-0.5, -1.5]), scale * np.array([1.0, -1.0]), -scale / 2


def right_neither_and_both():
    """Neither and both as hidden neurons: XOR is when none of the two answers yes."""
    w_hidden = np.array([[-16.0, 16.0], [-16.0, 16.0]])
    return w_hidden, np.array([8.0, -24.0]), np.array([-16.0, -16.0]), 8.0


def right_trained():
    """Finds the weights with gradient descent on the cross-entropy, restarting until it works."""
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])
    for seed in range(50):
        rng = np.random.default_rng(seed)
        w1, b1, w2, b2 = rng.normal(size=(2, 2)), np.zeros(2), rng.normal(size=2), 0.0
        for _ in range(3000):
            h = 1 / (1 + np.exp(-(x @ w1 + b1)))
            p = 1 / (1 + np.exp(-(h @ w2 + b2)))
            dz = p - y
            dh = np.outer(dz, w2) * h * (1 - h)
            w2, b2 = w2 - h.T @ dz, b2 - dz.sum()
            w1, b1 = w1 - x.T @ dh, b1 - dh.sum(axis=0)
        if np.abs(p - y).max() < 0.02:
            return w1, b1, w2, float(b2)
    return None
