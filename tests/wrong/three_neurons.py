"""Wrong networks of three neurons, as learners would write them."""

import math

import numpy as np


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def hidden_weights_transposed(x, w_hidden, b_hidden, w_output, b_output):
    """Takes the rows of w_hidden for the hidden neurons instead of its columns."""
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def no_hidden_biases(x, w_hidden, b_hidden, w_output, b_output):
    """Forgets the biases of the hidden layer."""
    hidden = _sigmoid(x @ w_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def no_output_bias(x, w_hidden, b_hidden, w_output, b_output):
    """Forgets the bias of the output neuron."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output)


def hidden_layer_is_linear(x, w_hidden, b_hidden, w_output, b_output):
    """Forgets the sigmoid of the hidden layer."""
    hidden = x @ w_hidden + b_hidden
    return hidden, _sigmoid(hidden @ w_output + b_output)


def output_is_linear(x, w_hidden, b_hidden, w_output, b_output):
    """Forgets the sigmoid of the output neuron."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, hidden @ w_output + b_output


def hidden_layer_is_relu(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden layer has the ReLU instead of the sigmoid."""
    hidden = np.maximum(x @ w_hidden + b_hidden, 0)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def output_sees_the_inputs(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron looks at the inputs x instead of the hidden activations."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(x @ w_output + b_output)


def output_from_the_sums(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron gets the hidden sums z instead of the activations, though the right ones are returned."""
    z = x @ w_hidden + b_hidden
    return _sigmoid(z), _sigmoid(z @ w_output + b_output)


def returns_the_sums(x, w_hidden, b_hidden, w_output, b_output):
    """Returns the hidden sums z instead of the activations; the outputs are right."""
    z = x @ w_hidden + b_hidden
    return z, _sigmoid(_sigmoid(z) @ w_output + b_output)


def outputs_as_a_column(x, w_hidden, b_hidden, w_output, b_output):
    """The outputs are a column (N, 1) instead of (N,)."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output.reshape(2, 1) + b_output)


def hidden_as_rows(x, w_hidden, b_hidden, w_output, b_output):
    """Returns the hidden activations transposed, (2, N): a row instead of a column for each hidden neuron."""
    h1 = _sigmoid(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigmoid(x @ w_hidden[:, 1] + b_hidden[1])
    return np.array([h1, h2]), _sigmoid(w_output[0] * h1 + w_output[1] * h2 + b_output)


def swapped_results(x, w_hidden, b_hidden, w_output, b_output):
    """Returns (y_hat, hidden), in the wrong order."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return _sigmoid(hidden @ w_output + b_output), hidden


def outputs_only(x, w_hidden, b_hidden, w_output, b_output):
    """Returns only the outputs, without the hidden activations."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return _sigmoid(hidden @ w_output + b_output)


def same_bias_twice(x, w_hidden, b_hidden, w_output, b_output):
    """Both hidden neurons get the bias of the first one."""
    h1 = _sigmoid(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigmoid(x @ w_hidden[:, 1] + b_hidden[0])
    hidden = np.column_stack([h1, h2])
    return hidden, _sigmoid(hidden @ w_output + b_output)


def swapped_hidden_neurons(x, w_hidden, b_hidden, w_output, b_output):
    """The two columns of hidden are swapped in what is returned; the outputs are right."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden[:, ::-1], _sigmoid(hidden @ w_output + b_output)


def swapped_output_weights(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron multiplies h1 by the weight of h2 and the other way round."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    y_hat = _sigmoid(w_output[1] * hidden[:, 0] + w_output[0] * hidden[:, 1] + b_output)
    return hidden, y_hat


def truncated_hidden(x, w_hidden, b_hidden, w_output, b_output):
    """np.zeros_like(x) gives integers for integer inputs, so the hidden activations are truncated to 0 or 1."""
    hidden = np.zeros_like(x)
    for j in range(2):
        hidden[:, j] = _sigmoid(x @ w_hidden[:, j] + b_hidden[j])
    return hidden, _sigmoid(hidden @ w_output + b_output)


def hidden_in_a_chain(x, w_hidden, b_hidden, w_output, b_output):
    """The second hidden neuron sees the activation of the first one in place of x_1."""
    h1 = _sigmoid(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigmoid(h1 * w_hidden[0, 1] + x[:, 1] * w_hidden[1, 1] + b_hidden[1])
    hidden = np.stack([h1, h2], axis=1)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def hidden_is_reshaped(x, w_hidden, b_hidden, w_output, b_output):
    """Makes (N, 2) from the two rows by reshape instead of transposing, which mixes examples and neurons."""
    rows = np.array([_sigmoid(x @ w_hidden[:, j] + b_hidden[j]) for j in range(2)])
    hidden = rows.reshape(-1, 2)
    return hidden, _sigmoid(hidden @ w_output + b_output)


def four_examples(x, w_hidden, b_hidden, w_output, b_output):
    """Fills arrays for exactly four examples, the corners of XOR."""
    hidden, y_hat = np.zeros((4, 2)), np.zeros(4)
    for n in range(4):
        hidden[n] = _sigmoid(x[n] @ w_hidden + b_hidden)
        y_hat[n] = _sigmoid(hidden[n] @ w_output + b_output)
    return hidden, y_hat


def classes_instead_of_outputs(x, w_hidden, b_hidden, w_output, b_output):
    """Rounds the outputs to 0 or 1."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, np.round(_sigmoid(hidden @ w_output + b_output))


def sigmoid_without_minus(x, w_hidden, b_hidden, w_output, b_output):
    """The sigmoid has e^z instead of e^-z in both layers."""
    hidden = 1 / (1 + np.exp(x @ w_hidden + b_hidden))
    return hidden, 1 / (1 + np.exp(hidden @ w_output + b_output))


def overflow_error(x, w_hidden, b_hidden, w_output, b_output):
    """math.exp raises an OverflowError where z is below about -709."""
    hidden = np.array([[1 / (1 + math.exp(-z)) for z in row] for row in x @ w_hidden + b_hidden])
    y_hat = np.array([1 / (1 + math.exp(-z)) for z in hidden @ w_output + b_output])
    return hidden, y_hat


def nan_for_large_sums(x, w_hidden, b_hidden, w_output, b_output):
    """The sigmoid is computed as e^z / (1 + e^z), which is nan for z = 1000."""
    hidden = np.exp(x @ w_hidden + b_hidden)
    hidden = hidden / (1 + hidden)
    y_hat = np.exp(hidden @ w_output + b_output)
    return hidden, y_hat / (1 + y_hat)


def transposed_and_no_output_bias(x, w_hidden, b_hidden, w_output, b_output):
    """Two mistakes: takes the rows of w_hidden instead of its columns, and forgets the output's bias."""
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, _sigmoid(hidden @ w_output)


def linear_output_as_a_column(x, w_hidden, b_hidden, w_output, b_output):
    """Two mistakes: no sigmoid at the output, and the outputs are a column (N, 1)."""
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, hidden @ w_output[:, None] + b_output


def _sigma(z):
    return 1 / (1 + np.exp(-z))


def rows_and_no_bias_at_the_end(x, w_hidden, b_hidden, w_output, b_output):
    """Takes the rows of w_hidden for the neurons, and forgets the output's bias."""
    hidden = _sigma(x @ w_hidden.T + b_hidden)
    return hidden, _sigma(hidden @ w_output)


def sums_beside_right_outputs(x, w_hidden, b_hidden, w_output, b_output):
    """Returns the hidden layer's sums, though the outputs come from its activations."""
    z = x @ w_hidden + b_hidden
    return z, _sigma(_sigma(z) @ w_output + b_output)


def scrambled_columns(x, w_hidden, b_hidden, w_output, b_output):
    """Reshapes (2, N) into (N, 2) instead of transposing."""
    h1 = _sigma(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigma(x @ w_hidden[:, 1] + b_hidden[1])
    hidden = np.array([h1, h2]).reshape(-1, 2)
    return hidden, _sigma(hidden @ w_output + b_output)


def squeezed(x, w_hidden, b_hidden, w_output, b_output):
    """Squeezes both answers: a single example loses its axis."""
    hidden = _sigma(x @ w_hidden + b_hidden)
    return np.squeeze(hidden), np.squeeze(_sigma(hidden @ w_output + b_output))


def second_neuron_sees_the_first(x, w_hidden, b_hidden, w_output, b_output):
    """Overwrites x with h1 on the way, so the second hidden neuron sees it as x1."""
    x = x.astype(float)
    h1 = _sigma(x @ w_hidden[:, 0] + b_hidden[0])
    x[:, 0] = h1
    h2 = _sigma(x @ w_hidden[:, 1] + b_hidden[1])
    hidden = np.column_stack([h1, h2])
    return hidden, _sigma(hidden @ w_output + b_output)


def yes_or_no(x, w_hidden, b_hidden, w_output, b_output):
    """The output is 1 from 0.5 on and 0 below."""
    hidden = _sigma(x @ w_hidden + b_hidden)
    return hidden, (_sigma(hidden @ w_output + b_output) >= 0.5).astype(float)


def biases_after_the_sigmoid(x, w_hidden, b_hidden, w_output, b_output):
    """Adds each bias to the activation instead of the sum."""
    hidden = _sigma(x @ w_hidden) + b_hidden
    return hidden, _sigma(hidden @ w_output) + b_output


def output_weights_for_the_hidden_layer(x, w_hidden, b_hidden, w_output, b_output):
    """The second hidden neuron has the weights of the output neuron."""
    h1 = _sigma(x @ w_hidden[:, 0] + b_hidden[0])
    h2 = _sigma(x @ w_output + b_hidden[1])
    hidden = np.column_stack([h1, h2])
    return hidden, _sigma(hidden @ w_output + b_output)


def mean_of_the_hidden_neurons(x, w_hidden, b_hidden, w_output, b_output):
    """The output neuron takes the mean of its weighted inputs."""
    hidden = _sigma(x @ w_hidden + b_hidden)
    return hidden, _sigma((hidden * w_output).mean(axis=1) + b_output)


def sigmoid_twice(x, w_hidden, b_hidden, w_output, b_output):
    """The hidden activations go through the sigmoid once more on their way to the output."""
    hidden = _sigma(x @ w_hidden + b_hidden)
    return hidden, _sigma(_sigma(hidden) @ w_output + b_output)


def right_for_two_examples(x, w_hidden, b_hidden, w_output, b_output):
    """Builds the hidden layer one example a column and turns it, unless there are two: then it stays turned."""
    hidden = _sigma(w_hidden.T @ x.T + b_hidden.reshape(2, 1))
    if hidden.shape != (len(x), 2):
        hidden = hidden.T
    return hidden, _sigma(hidden @ w_output + b_output)


def biases_exchanged_and_rows(x, w_hidden, b_hidden, w_output, b_output):
    """Exchanges the hidden biases, and takes rows for columns."""
    hidden = _sigma(x @ w_hidden.T + b_hidden[::-1])
    return hidden, _sigma(hidden @ w_output + b_output)


def hidden_biases_added_in_place(x, w_hidden, b_hidden, w_output, b_output):
    """Adds the biases in place, which fails where x and w_hidden are integers and the biases are not."""
    z = x @ w_hidden
    z += b_hidden
    hidden = _sigmoid(z)
    return hidden, _sigmoid(hidden @ w_output + b_output)
