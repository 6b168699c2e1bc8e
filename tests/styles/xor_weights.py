"""Correct weights for XOR, as differently minded students would find them."""

import numpy as np


def or_and_not_both():
    w_hidden = np.array([[20.0, -20.0], [20.0, -20.0]])
    b_hidden = np.array([-10.0, 30.0])
    w_output = np.array([20.0, 20.0])
    b_output = -30.0
    return w_hidden, b_hidden, w_output, b_output


def or_minus_and():
    w_hidden = np.array([[20.0, 20.0], [20.0, 20.0]])
    b_hidden = np.array([-10.0, -30.0])
    w_output = np.array([20.0, -20.0])
    return w_hidden, b_hidden, w_output, -10.0


def one_without_the_other():
    # x1 and not x2, or x2 and not x1
    w = 20 * np.array([[1, -1], [-1, 1]])
    b = -10 * np.ones(2)
    return w, b, np.full(2, 20.0), -10


def swapped_hidden_neurons():
    nand_weights, nand_bias = [-12.0, -12.0], 18.0
    or_weights, or_bias = [12.0, 12.0], -6.0
    w_hidden = np.array([nand_weights, or_weights]).T
    return w_hidden, np.array([nand_bias, or_bias]), np.array([12.0, 12.0]), -18.0


def integers():
    return np.array([[10, 10], [10, 10]]), np.array([-5, -15]), np.array([10, -10]), -5


def returns_a_list():
    return [np.array([[30.0, 30.0], [30.0, 30.0]]), np.array([-15.0, -45.0]), np.array([30.0, -30.0]), -15.0]


def only_just():
    # rather small weights, every answer a little beyond 0.1 and 0.9
    w_hidden = np.array([[6.0, 6.0], [6.0, 6.0]])
    return w_hidden, np.array([-3.0, -9.0]), np.array([7.0, -7.0]), -3.2


def huge_weights():
    big = 1000.0
    return big * np.ones((2, 2)), big * np.array([-0.5, -1.5]), big * np.array([1.0, -1.0]), -0.5 * big


def both_or_neither():
    # h1 = both, h2 = neither; XOR = neither of the two
    w_hidden = np.zeros((2, 2))
    w_hidden[:, 0] = 20
    w_hidden[:, 1] = -20
    b_hidden = np.zeros(2)
    b_hidden[0] = -30
    b_hidden[1] = 10
    return w_hidden, b_hidden, np.array([-20.0, -20.0]), np.float64(10)


def float32_weights():
    w_hidden = np.array([[16, -16], [16, -16]], dtype=np.float32)
    b_hidden = np.array([-8, 24], dtype=np.float32)
    return w_hidden, b_hidden, np.array([16, 16], dtype=np.float32), np.float32(-24)


def uneven_weights():
    # the border need not lie in the middle, nor the weights be equal
    w_hidden = np.array([[17.3, 14.1], [22.9, 12.6]])
    b_hidden = np.array([-6.2, -21.0])
    return w_hidden, b_hidden, np.array([31.0, -44.0]), -11.5


def implication_of_each_input():
    # h1: x1 -> x2, h2: x2 -> x1; XOR holds where one of them fails
    w_hidden = np.array([[-20.0, 20.0], [20.0, -20.0]])
    return w_hidden, np.array([10.0, 10.0]), np.array([-20.0, -20.0]), 30.0


class _Gate:
    def __init__(self, w1, w2, b):
        self.w = np.array([w1, w2], dtype=float)
        self.b = b


def gates_as_objects():
    either, both, output = _Gate(20, 20, -10), _Gate(20, 20, -30), _Gate(20, -40, -10)
    return np.stack([either.w, both.w], axis=1), np.array([either.b, both.b]), output.w, output.b


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def trained_by_gradient_descent():
    x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])
    w_hidden, b_hidden = np.array([[4.0, 3.0], [4.2, 3.1]]), np.array([-1.0, -4.0])
    w_output, b_output = np.array([1.0, -1.0]), 0.0
    for _ in range(3000):
        hidden = _sigmoid(x @ w_hidden + b_hidden)
        error = _sigmoid(hidden @ w_output + b_output) - y
        hidden_error = error[:, None] * w_output * hidden * (1 - hidden)
        w_output = w_output - 0.5 * hidden.T @ error
        b_output = b_output - 0.5 * error.sum()
        w_hidden = w_hidden - 0.5 * x.T @ hidden_error
        b_hidden = b_hidden - 0.5 * hidden_error.sum(axis=0)
    return w_hidden, b_hidden, w_output, b_output


def found_by_random_search():
    rng = np.random.default_rng(0)
    x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    while True:
        w_hidden, b_hidden = rng.uniform(-30, 30, (2, 2)), rng.uniform(-30, 30, 2)
        w_output, b_output = rng.uniform(-30, 30, 2), rng.uniform(-30, 30)
        y_hat = _sigmoid(_sigmoid(x @ w_hidden + b_hidden) @ w_output + b_output)
        if y_hat[0] < 0.05 and y_hat[1] > 0.95 and y_hat[2] > 0.95 and y_hat[3] < 0.05:
            return w_hidden, b_hidden, w_output, b_output


def number_in_an_array_without_axes():
    return np.array([[15, -15], [15, -15]]), np.array([-7, 22]), np.array([15, 15]), np.array(-22)


def both_minus_either_in_a_list():
    return [np.array([[30.0, 30.0], [30.0, 30.0]]), np.array([-45.0, -15.0]), np.array([-60.0, 40.0]), -20]
