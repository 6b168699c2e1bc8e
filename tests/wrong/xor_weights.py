"""Wrong weights for XOR, as learners would find them."""

import numpy as np


def weights_too_small():
    """The right gates, but with weights of 1 the answers stay near 0.5."""
    return np.ones((2, 2)), np.array([-0.5, -1.5]), np.array([1.0, -1.0]), -0.5


def almost_large_enough():
    """The right side of 0.5 everywhere, but the weights are too small for 0.1 and 0.9."""
    return 5 * np.ones((2, 2)), np.array([-2.5, -7.5]), np.array([5.0, -5.0]), -2.0


def xnor():
    """The signs of the output neuron are the wrong way round: the opposite of XOR."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -30.0]), np.array([-20.0, 20.0]), 10.0


def either_answer_is_enough():
    """The output neuron is satisfied by 'at least one' or 'not both', and one of them always holds."""
    w_hidden = np.array([[20.0, -20.0], [20.0, -20.0]])
    return w_hidden, np.array([-10.0, 30.0]), np.array([20.0, 20.0]), -10.0


def computes_and():
    """The network computes AND: both hidden neurons ask whether both inputs are 1."""
    return 20 * np.ones((2, 2)), np.array([-30.0, -30.0]), np.array([20.0, 20.0]), -30.0


def inclusive_or():
    """The network computes the inclusive OR: (1, 1) gives 1 as well."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -10.0]), np.array([20.0, 20.0]), -10.0


def rows_for_neurons():
    """w_hidden is transposed: its rows belong to the hidden neurons."""
    w_hidden = np.array([[20.0, 20.0], [-20.0, -20.0]])
    return w_hidden, np.array([-10.0, 30.0]), np.array([20.0, 20.0]), -30.0


def no_output_bias():
    """The bias of the output neuron is 0, so (0, 0) gives about 0.5."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -30.0]), np.array([20.0, -20.0]), 0.0


def no_hidden_biases():
    """The biases of the hidden layer are 0."""
    w_hidden = np.array([[20.0, -20.0], [20.0, -20.0]])
    return w_hidden, np.zeros(2), np.array([20.0, 20.0]), -30.0


def bias_as_threshold():
    """The biases have the wrong sign, as thresholds that are subtracted."""
    return 20 * np.ones((2, 2)), np.array([10.0, 30.0]), np.array([20.0, -20.0]), 10.0


def border_on_the_point():
    """The bias of 'at least one' is -20, so the border runs through (0, 1) and (1, 0) and they give 0.5."""
    return 20 * np.ones((2, 2)), np.array([-20.0, -30.0]), np.array([20.0, -20.0]), -10.0


def exclusive_only_one_way():
    """Only 'x1 and not x2' is recognised, (0, 1) gives 0."""
    w_hidden = np.array([[20.0, 20.0], [-20.0, -20.0]])
    return w_hidden, np.array([-10.0, -10.0]), np.array([20.0, 20.0]), -10.0


def forgets_a_value():
    """Returns only three things: the bias of the output is missing."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -30.0]), np.array([20.0, -20.0])


def swapped_order():
    """Returns the weights of both layers first and then the biases, in the wrong order."""
    return 20 * np.ones((2, 2)), np.array([20.0, -20.0]), np.array([-10.0, -30.0]), -10.0


def output_weights_as_a_column():
    """w_output is a column (2, 1) instead of (2,)."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -30.0]), np.array([[20.0], [-20.0]]), -10.0


def hidden_biases_as_a_column():
    """b_hidden is a column (2, 1) instead of (2,)."""
    return 20 * np.ones((2, 2)), np.array([[-10.0], [-30.0]]), np.array([20.0, -20.0]), -10.0


def for_threshold_neurons():
    """Correct for neurons that jump from 0 to 1 at z = 0, but not for sigmoids: the weights are too small."""
    w_hidden = np.array([[1.0, -1.0], [1.0, -1.0]])
    return w_hidden, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


def random_weights():
    """Random weights that nobody has trained."""
    rng = np.random.default_rng(0)
    return rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=2), rng.normal()


def for_inputs_of_plus_minus_one():
    """Correct for inputs of -1 and 1, but not for 0 and 1."""
    w_hidden = np.array([[20.0, -20.0], [20.0, -20.0]])
    return w_hidden, np.array([20.0, 20.0]), np.array([20.0, 20.0]), -30.0


def only_the_output_is_large():
    """The hidden weights are too small: large output weights alone do not lift (0, 1) and (1, 0) above 0.9."""
    return np.ones((2, 2)), np.array([-0.5, -1.5]), np.array([20.0, -20.0]), -4.8


def transposed_and_too_small():
    """Two mistakes: w_hidden is transposed, and the weights are too small for clear answers."""
    w_hidden = np.array([[1.0, 1.0], [-1.0, -1.0]])
    return w_hidden, np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


def xnor_without_bias():
    """Two mistakes: the opposite of XOR, and no output bias, so that (0, 0) gives about 0.5."""
    return 20 * np.ones((2, 2)), np.array([-10.0, -30.0]), np.array([-20.0, 20.0]), 0.0


def perceptron_thresholds():
    """Right for a step function: with sigmoids, the weights are too small."""
    return np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5]), np.array([1.0, 1.0]), -1.5


def neurons_in_rows():
    """Each row belongs to a neuron, which is the transposed matrix."""
    return np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, 30.0]), np.array([20.0, 20.0]), -30.0


def bias_in_an_array():
    """The output's bias is an array of one number."""
    return (
        np.array([[20.0, -20.0], [20.0, -20.0]]),
        np.array([-10.0, 30.0]),
        np.array([20.0, 20.0]),
        np.array([-30.0]),
    )


def output_weights_in_a_column():
    """The output's weights are (2, 1), as a matrix product would like them."""
    return (
        np.array([[20.0, -20.0], [20.0, -20.0]]),
        np.array([-10.0, 30.0]),
        np.array([[20.0], [20.0]]),
        -30.0,
    )


def either_is_enough():
    """OR and NAND in the hidden layer, but the output says yes when either does: always."""
    return np.array([[20.0, -20.0], [20.0, -20.0]]), np.array([-10.0, 30.0]), np.array([20.0, 20.0]), -10.0


def nearly():
    """Solves it, but the output stays at 0.88 where it should be above 0.9."""
    return np.array([[20.0, -20.0], [20.0, -20.0]]), np.array([-10.0, 30.0]), np.array([4.0, 4.0]), -6.0


def only_the_first_input_counts():
    """Says yes for (1, 0) and no for (0, 1): one of the two hidden neurons is used twice."""
    return np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, -10.0]), np.array([20.0, 20.0]), -10.0


def a_few_steps_of_training():
    """Ten steps of gradient descent from random weights, which is by far not enough."""
    rng = np.random.default_rng(0)
    x, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0.0, 1, 1, 0])
    wh, bh, wo, bo = rng.normal(size=(2, 2)), np.zeros(2), rng.normal(size=2), 0.0
    for _ in range(10):
        h = 1 / (1 + np.exp(-(x @ wh + bh)))
        p = 1 / (1 + np.exp(-(h @ wo + bo)))
        d = p - y
        dh = d[:, None] * wo * h * (1 - h)
        wh, bh, wo, bo = wh - x.T @ dh, bh - dh.sum(axis=0), wo - h.T @ d, bo - d.sum()
    return wh, bh, wo, float(bo)


def right_but_in_lists():
    """Right numbers, but in lists instead of NumPy arrays."""
    return [[20.0, -20.0], [20.0, -20.0]], [-10.0, 30.0], [20.0, 20.0], -30.0


def output_without_bias():
    """OR and NAND in the hidden layer, but the output neuron has no bias."""
    return np.array([[20.0, -20.0], [20.0, -20.0]]), np.array([-10.0, 30.0]), np.array([20.0, 20.0]), 0.0


def border_through_the_corner():
    """The hidden neuron for "at least one" has its border at 0 instead of halfway."""
    return np.array([[20.0, -20.0], [20.0, -20.0]]), np.array([0.0, 30.0]), np.array([20.0, 20.0]), -30.0


def two_ors():
    """Both hidden neurons ask for at least one input, the second with the opposite sign at the output."""
    return np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([-10.0, -10.0]), np.array([20.0, -20.0]), -10.0
