"""Answers to three_neurons, written from its statement alone."""

import numpy as np


def _sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def wrong_weights_transposed(x, w_hidden, b_hidden, w_output, b_output):
    """Takes the rows of w_hidden for the hidden neurons."""
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_linear_output(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron has no activation."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, hidden @ w_output + b_output


def wrong_linear_hidden(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden neurons have no activation."""
    hidden = x @ w_hidden + b_hidden
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_sums_returned(x, w_hidden, b_hidden, w_output, b_output):
    """Returns the hidden sums z instead of the activations (the output is right)."""
    z = x @ w_hidden + b_hidden
    return z, _sigmoid(_sigmoid(z) @ w_output + b_output)


def wrong_output_sees_inputs(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron looks at the inputs instead of the hidden layer."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(x @ w_output + b_output)


def wrong_order_of_results(x, w_hidden, b_hidden, w_output, b_output):
    """Returns the outputs first."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return _sigmoid(hidden @ w_output + b_output), hidden


def wrong_hidden_transposed(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden activations are returned with one neuron a row, shape (2, N)."""
    h1 = _sigmoid(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigmoid(x @ w_hidden[:, 1] + b_hidden[1])
    return np.array([h1, h2]), _sigmoid(w_output[0] * h1 + w_output[1] * h2 + b_output)


def wrong_output_column(x, w_hidden, b_hidden, w_output, b_output):
    """The outputs have the shape (N, 1)."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output.reshape(2, 1) + b_output)


def wrong_relu_hidden(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden neurons use ReLU."""
    hidden = np.maximum(0.0, x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_output_bias_forgotten(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron has no bias."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output)


def wrong_one_hidden_bias(x, w_hidden, b_hidden, w_output, b_output):
    """Both hidden neurons use the first bias."""
    columns = [_sigmoid(x @ w_hidden[:, j] + b_hidden[0]) for j in range(2)]
    hidden = np.stack(columns, axis=1)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_bias_down_the_rows(x, w_hidden, b_hidden, w_output, b_output):
    """Adds the biases to the rows in turn instead of the columns."""
    rows = np.resize(b_hidden, len(x))[:, np.newaxis]
    hidden = _sigmoid(x @ w_hidden + rows)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_type_of_x(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden activations go into an array like x: only 0 and 1 where x holds integers."""
    hidden = np.zeros_like(x)
    for j in range(2):
        hidden[:, j] = _sigmoid(x @ w_hidden[:, j] + b_hidden[j])
    return hidden, _sigmoid(hidden @ w_output + b_output)


def wrong_nan_for_large_sums(x, w_hidden, b_hidden, w_output, b_output):
    """The sigmoid as e^z / (1 + e^z) is nan for large sums."""

    def g(z):
        with np.errstate(all="ignore"):
            return np.exp(z) / (1 + np.exp(z))

    hidden = g(x @ w_hidden + b_hidden)
    return hidden, g(hidden @ w_output + b_output)


def wrong_hidden_layer_in_chain(x, w_hidden, b_hidden, w_output, b_output):
    """The second hidden neuron sees the first one's activation in place of x_1."""
    h1 = _sigmoid(w_hidden[0, 0] * x[:, 0] + w_hidden[1, 0] * x[:, 1] + b_hidden[0])
    h2 = _sigmoid(w_hidden[0, 1] * h1 + w_hidden[1, 1] * x[:, 1] + b_hidden[1])
    return np.column_stack([h1, h2]), _sigmoid(w_output[0] * h1 + w_output[1] * h2 + b_output)


def wrong_output_rounded(x, w_hidden, b_hidden, w_output, b_output):
    """Rounds the outputs to 0 and 1."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, np.round(_sigmoid(hidden @ w_output + b_output))


def wrong_number_for_one_example(x, w_hidden, b_hidden, w_output, b_output):
    """For a single example both results lose the axis of the examples."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    y_hat = _sigmoid(hidden @ w_output + b_output)
    return np.squeeze(hidden), np.squeeze(y_hat)


def wrong_output_weights_exchanged(x, w_hidden, b_hidden, w_output, b_output):
    """The two output weights are exchanged."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden[:, 0] * w_output[1] + hidden[:, 1] * w_output[0] + b_output)


def right_matrices(x, w_hidden, b_hidden, w_output, b_output):
    """Two matrix products."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def _neuron(x, w, b):
    return _sigmoid((x * w).sum(axis=1) + b)


def right_three_calls(x, w_hidden, b_hidden, w_output, b_output):
    """Three calls of a neuron."""
    hidden = np.column_stack([_neuron(x, w_hidden[:, j], b_hidden[j]) for j in (0, 1)])
    return hidden, _neuron(hidden, w_output, b_output)


def right_written_out(x, w_hidden, b_hidden, w_output, b_output):
    """All weights written out."""
    x1, x2 = x[:, 0], x[:, 1]
    h1 = _sigmoid(w_hidden[0, 0] * x1 + w_hidden[1, 0] * x2 + b_hidden[0])
    h2 = _sigmoid(w_hidden[0, 1] * x1 + w_hidden[1, 1] * x2 + b_hidden[1])
    y_hat = _sigmoid(w_output[0] * h1 + w_output[1] * h2 + b_output)
    return np.stack([h1, h2], axis=1), y_hat


def right_loop_over_examples(x, w_hidden, b_hidden, w_output, b_output):
    """A loop over the examples into own arrays."""
    hidden, y_hat = np.zeros((len(x), 2)), np.zeros(len(x))
    for i, row in enumerate(x):
        hidden[i] = _sigmoid(row @ w_hidden + b_hidden)
        y_hat[i] = _sigmoid(np.dot(hidden[i], w_output) + b_output)
    return hidden, y_hat


def right_einsum_and_tanh(x, w_hidden, b_hidden, w_output, b_output):
    """einsum, sigmoid through tanh."""
    hidden = 0.5 + 0.5 * np.tanh((np.einsum("ni,ij->nj", x, w_hidden) + b_hidden) / 2)
    return hidden, 0.5 + 0.5 * np.tanh((np.einsum("nj,j->n", hidden, w_output) + b_output) / 2)


def right_ones_column(x, w_hidden, b_hidden, w_output, b_output):
    """Biases as weights of a column of ones."""
    ones = np.ones((len(x), 1))
    hidden = _sigmoid(np.hstack([x, ones]) @ np.vstack([w_hidden, b_hidden]))
    return hidden, _sigmoid(np.hstack([hidden, ones]) @ np.append(w_output, b_output))
