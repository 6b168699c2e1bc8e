"""Wrong answers that learners give, each with the hint that it deserves."""

import math

import numpy as np

from autograder.misconceptions import misconception


def _activate(z, activation):
    if activation == "relu":
        return np.maximum(z, 0.0)
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-z))
    return z


@misconception(
    "neuron",
    "You leave the bias out. It is added to the weighted sum before the activation.",
)
def no_bias(x, w, b, activation):
    return _activate(x @ w, activation)


@misconception(
    "neuron",
    "You add the bias after the activation. It belongs to the sum z that the activation is applied to.",
)
def bias_after_activation(x, w, b, activation):
    return _activate(x @ w, activation) + b


@misconception(
    "neuron",
    "You subtract the bias. It is added to the weighted sum.",
)
def bias_subtracted(x, w, b, activation):
    return _activate(x @ w - b, activation)


@misconception(
    "neuron",
    "You return a value for each input of each example. A neuron adds up the weighted inputs of an example and gives one value.",
)
def no_sum(x, w, b, activation):
    return _activate(x * w + b, activation)


@misconception(
    "neuron",
    "You return a single number: your sum runs over the examples as well. Each example (row) has its own output.",
)
def sum_over_everything(x, w, b, activation):
    return _activate(np.sum(x * w) + b, activation)


@misconception(
    "neuron",
    "You add up over the examples (axis 0), which gives one value for each input. Add up over the inputs of each example.",
)
def sum_over_examples(x, w, b, activation):
    return _activate(np.sum(x * w, axis=0) + b, activation)


@misconception(
    "neuron",
    "You take the mean of the weighted inputs. A neuron takes their sum, so that an input counts the same however many others there are.",
)
def mean_instead_of_sum(x, w, b, activation):
    return _activate(np.mean(x * w, axis=1) + b, activation)


@misconception(
    "neuron",
    "You activate every weighted input by itself and add up afterwards. First comes the sum with the bias, then the activation, once.",
)
def activates_before_the_sum(x, w, b, activation):
    return np.sum(_activate(x * w, activation), axis=1) + b


@misconception(
    "neuron",
    "You add the bias to every product, so that it counts once for each input. It is added once, to the sum.",
)
def bias_for_each_input(x, w, b, activation):
    return _activate(np.sum(x * w + b, axis=1), activation)


@misconception(
    "neuron",
    "Your values are right but stand in a column of shape (N, 1). The output has shape (N,): one number for each example.",
)
def column(x, w, b, activation):
    return _activate(x @ w.reshape(-1, 1) + b, activation)


@misconception(
    "neuron",
    'You return the sum z for every activation. Look at the argument `activation`: "relu" and "sigmoid" change z.',
)
def never_activates(x, w, b, activation):
    return x @ w + b


@misconception(
    "neuron",
    'You apply the sigmoid although `activation` does not say so. Only "sigmoid" asks for it.',
)
def always_sigmoid(x, w, b, activation):
    return _activate(x @ w + b, "sigmoid")


@misconception(
    "neuron",
    "Your sigmoid falls where it should rise: check the sign in the exponent. A large z must give a value near 1.",
)
def sigmoid_with_wrong_sign(x, w, b, activation):
    z = x @ w + b
    return 1 / (1 + np.exp(z)) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid is nan for large z, where the exponentials of numerator and denominator are both infinite. Write it with a single exponential, of minus z.",
)
def infinity_over_infinity(x, w, b, activation):
    z = x @ w + b
    return np.exp(z) / (1 + np.exp(z)) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid neuron gives values down to -1: that is tanh. The sigmoid lies between 0 and 1 and is 0.5 at 0.",
)
def tanh_for_sigmoid(x, w, b, activation):
    z = x @ w + b
    return np.tanh(z) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid neuron gives only zeros and ones: that is a step. The sigmoid passes smoothly from 0 to 1.",
)
def step_for_sigmoid(x, w, b, activation):
    z = x @ w + b
    return (z > 0) * 1.0 if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU neuron gives 1 where the sum is positive: that is the slope of ReLU. ReLU itself gives the sum there.",
)
def slope_of_relu(x, w, b, activation):
    z = x @ w + b
    return (z > 0) * 1.0 if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU keeps the negative sums and cuts off the positive ones. It is the other way round.",
)
def relu_the_wrong_way_round(x, w, b, activation):
    z = x @ w + b
    return np.minimum(z, 0.0) if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU turns negative sums into positive ones. It must give 0 for them.",
)
def absolute_for_relu(x, w, b, activation):
    z = x @ w + b
    return np.abs(z) if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU lets a little of the negative sums through: that is a leaky ReLU. Here they become exactly 0.",
)
def leaky_relu(x, w, b, activation):
    z = x @ w + b
    return np.where(z > 0, z, 0.01 * z) if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "For integer inputs you put your results into an array of integers (it takes its dtype from x), and lose everything after the point.",
)
def integer_result_array(x, w, b, activation):
    result = np.zeros(len(x), dtype=x.dtype)
    result[:] = _activate(x @ w + b, activation)
    return result


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


@misconception(
    "three_neurons",
    "You use the rows of w_hidden as the weights of the hidden neurons. Each column belongs to one hidden neuron, each row to one input.",
)
def rows_for_neurons(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception("three_neurons", "You leave the biases of the hidden layer out.")
def no_hidden_bias(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception("three_neurons", "You leave the bias of the output neuron out.")
def no_output_bias(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output)


@misconception(
    "three_neurons",
    "Both hidden neurons use the bias of the first. Each has its own in b_hidden.",
)
def first_bias_for_both(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden[0])
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your output neuron has no activation: y_hat leaves the range from 0 to 1. It is a sigmoid neuron as well.",
)
def linear_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, hidden @ w_output + b_output


@misconception(
    "three_neurons",
    "Your hidden neurons have no activation. Without it, the two layers together are no more than a single neuron.",
)
def linear_hidden_layer(x, w_hidden, b_hidden, w_output, b_output):
    hidden = x @ w_hidden + b_hidden
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "y_hat is right, but for `hidden` you return the sums before the activation.",
)
def returns_sums(x, w_hidden, b_hidden, w_output, b_output):
    z = x @ w_hidden + b_hidden
    return z, _sigmoid(_sigmoid(z) @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your hidden neurons are ReLU neurons. In this network all three are sigmoid neurons.",
)
def relu_hidden_layer(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.maximum(x @ w_hidden + b_hidden, 0.0)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your output neuron looks at the inputs. It should look at the activations of the hidden layer.",
)
def output_from_inputs(x, w_hidden, b_hidden, w_output, b_output):
    return _sigmoid(x @ w_hidden + b_hidden), _sigmoid(x @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your output neuron gets the sums of the hidden layer. It should get the activations, that is after the sigmoid.",
)
def output_from_sums(x, w_hidden, b_hidden, w_output, b_output):
    z = x @ w_hidden + b_hidden
    return _sigmoid(z), _sigmoid(z @ w_output + b_output)


@misconception(
    "three_neurons",
    "You return y_hat alone. The hidden layer's activations are wanted too, before it.",
)
def output_only(x, w_hidden, b_hidden, w_output, b_output):
    return _sigmoid(_sigmoid(x @ w_hidden + b_hidden) @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your two results have changed places: `hidden` comes first, then y_hat.",
)
def swapped_results(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return _sigmoid(hidden @ w_output + b_output), hidden


@misconception(
    "three_neurons",
    "Your `hidden` has a row for each neuron. It should have a row for each example, and a column for each hidden neuron.",
)
def hidden_transposed(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden.T, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your y_hat is a column of shape (N, 1). It has shape (N,): one number for each example.",
)
def output_in_a_column(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output.reshape(2, 1) + b_output)


@misconception(
    "three_neurons",
    "You round the outputs to 0 and 1. They should stay what the sigmoid gives: training needs to know how sure the network is.",
)
def rounds_the_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, (_sigmoid(hidden @ w_output + b_output) > 0.5) * 1.0


@misconception(
    "three_neurons",
    "Your sigmoid falls where it should rise: check the sign in the exponent. A large sum must give a value near 1.",
)
def wrong_sign_in_the_exponent(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(-(x @ w_hidden + b_hidden))
    return hidden, _sigmoid(-(hidden @ w_output + b_output))


@misconception(
    "three_neurons",
    "With large weights your sigmoid is nan: the exponentials of numerator and denominator are both infinite. Write it with a single exponential, of minus the sum.",
)
def sigmoid_of_large_sums_is_nan(x, w_hidden, b_hidden, w_output, b_output):
    first = np.exp(x @ w_hidden + b_hidden)
    hidden = first / (1 + first)
    second = np.exp(hidden @ w_output + b_output)
    return hidden, second / (1 + second)


_OR_COLUMN, _NAND_COLUMN = (20.0, 20.0, -10.0), (-20.0, -20.0, 30.0)


def _network(first, second, output):
    """Weights and biases of three neurons, each given as its two weights and its bias."""
    w_hidden = np.array([first[:2], second[:2]]).T
    return w_hidden, np.array([first[2], second[2]]), np.array(output[:2]), output[2]


@misconception(
    "xor_weights",
    "Your network says yes for (1, 1) only: that is AND. XOR wants yes where exactly one input is 1.",
)
def solves_and():
    return _network(_OR_COLUMN, _OR_COLUMN, (20.0, 20.0, -30.0))[:1] + (
        np.array([-30.0, -30.0]),
        np.array([20.0, 20.0]),
        -30.0,
    )


@misconception(
    "xor_weights",
    "Your network says yes for (1, 1) too: that is OR. One hidden neuron should notice when both inputs are 1.",
)
def solves_or():
    return _network(_OR_COLUMN, _OR_COLUMN, (20.0, 20.0, -30.0))


@misconception(
    "xor_weights",
    'Your network says yes for (0, 0) too: that is "not both" (NAND). One hidden neuron should notice when at least one input is 1.',
)
def solves_nand():
    return _network(_NAND_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))


@misconception(
    "xor_weights",
    'Your network says yes for (0, 0) only: that is "none of them" (NOR). Yes is wanted where exactly one input is 1.',
)
def solves_nor():
    return _network(_OR_COLUMN, _OR_COLUMN, (-20.0, -20.0, 10.0))


@misconception(
    "xor_weights",
    "Your network has every answer the wrong way round: it says yes where the inputs are equal. What turns the output neuron's answer round?",
)
def solves_the_opposite():
    return _network(_OR_COLUMN, _NAND_COLUMN, (-20.0, -20.0, 30.0))


@misconception(
    "xor_weights",
    "All your outputs are exactly 0.5, as with weights of 0: no input makes a difference to the network.",
)
def all_zero():
    return _network((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))


@misconception(
    "xor_weights",
    "Your network says no to all four inputs. Print `hidden` for them. Either it does not tell (0, 1) and (1, 0) from the others, or w_output and b_output do not fit what it tells: work out the output neuron's sum for each input. Are the four results in the order that is asked for?",
)
def always_no():
    return _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -50.0))


@misconception(
    "xor_weights",
    "Your network says yes to all four inputs. Print `hidden` for them. Either it does not tell (0, 0) and (1, 1) from the others, or w_output and b_output do not fit what it tells: work out the output neuron's sum for each input. Are the four results in the order that is asked for?",
)
def always_yes():
    return _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -10.0))


@misconception(
    "xor_weights",
    "Your network says yes for (1, 0) but not for (0, 1). XOR treats both inputs alike. Does each column of w_hidden hold the weights of one hidden neuron?",
)
def yes_for_the_first_input_only():
    w_hidden, *others = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden.T, *others


@misconception(
    "xor_weights",
    "Your network says yes for (0, 1) but not for (1, 0). XOR treats both inputs alike. Does each column of w_hidden hold the weights of one hidden neuron?",
)
def yes_for_the_second_input_only():
    w_hidden, *others = _network(_NAND_COLUMN, _OR_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden.T, *others


@misconception(
    "xor_weights",
    "All your outputs lie between 0.1 and 0.5, an unclear no to everything. Are your weights small, or meant for other neurons, with a step or ReLU? A sigmoid is undecided on its border, and comes near 0 or 1 for large sums only.",
)
def weights_for_a_step():
    return _network((1.0, 1.0, -0.5), (-1.0, -1.0, 1.5), (1.0, 1.0, -1.5))


@misconception(
    "xor_weights",
    "Your outputs are on the right side of 0.5, but not clear enough. Larger weights and biases, in the same proportions, make the answers clearer.",
)
def not_clear_enough():
    return _network(_OR_COLUMN, _NAND_COLUMN, (1.0, 1.0, -1.5))


@misconception(
    "xor_weights",
    "Your w_output is a column of shape (2, 1). The three_neurons of this notebook takes shape (2,).",
)
def output_weights_in_a_column():
    w_hidden, b_hidden, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, b_hidden, w_output.reshape(2, 1), b_output


@misconception(
    "xor_weights",
    "Your b_output is an array with one element. It should be a number.",
)
def output_bias_in_an_array():
    w_hidden, b_hidden, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, b_hidden, w_output, np.array([b_output])


@misconception(
    "gradient_descent_step",
    "You climb: the gradient points to where the loss rises, so the step must go the other way.",
)
def ascends(w, grad, learning_rate):
    return w + learning_rate * grad


@misconception(
    "gradient_descent_step",
    "Your step has the full size of the gradient. Multiply it by the learning rate.",
)
def no_learning_rate(w, grad, learning_rate):
    return w - grad


_DIVIDED = "You divide the gradient by the learning rate. A smaller learning rate should give a smaller step, and 0 none at all: multiply."


@misconception("gradient_descent_step", _DIVIDED)
def divides_by_learning_rate(w, grad, learning_rate):
    return w - grad / learning_rate


@misconception("gradient_descent_step", _DIVIDED)
def divides_by_learning_rate_unless_0(w, grad, learning_rate):
    return w - grad / (learning_rate or 1)


@misconception(
    "gradient_descent_step",
    "You return the change alone. The new weights are the old ones plus that change.",
)
def returns_the_change(w, grad, learning_rate):
    return -learning_rate * grad


@misconception(
    "gradient_descent_step",
    "You return the learning rate times the gradient. That is what has to be taken away from the old weights.",
)
def returns_the_step(w, grad, learning_rate):
    return learning_rate * grad


@misconception(
    "gradient_descent_step",
    "Your values are right, but you write them into the caller's w. `-=` does that, and so does filling an array that is no copy.",
)
def changes_w(w, grad, learning_rate):
    w -= learning_rate * grad
    return w


@misconception(
    "gradient_descent_step",
    "All your steps have the same size: you use only the sign of the gradient. Where the loss is steeper, the step is larger.",
)
def sign_of_the_gradient(w, grad, learning_rate):
    return w - learning_rate * np.sign(grad)


@misconception(
    "gradient_descent_step",
    "You divide the gradient by its length. Its direction is not all: near a minimum it becomes small, and the steps should too.",
)
def gradient_of_length_one(w, grad, learning_rate):
    return w - learning_rate * grad / (np.linalg.norm(grad) + 1e-12)


@misconception(
    "gradient_descent_step",
    "Your change is proportional to the weight. The step depends on the gradient and the learning rate alone.",
)
def multiplies_the_weights(w, grad, learning_rate):
    return w * (1 - learning_rate * grad)


@misconception(
    "gradient_descent_step",
    "All weights move by the same amount, the mean of the gradient. Each weight has its own entry in the gradient.",
)
def mean_of_the_gradient(w, grad, learning_rate):
    return w - learning_rate * grad.mean()


@misconception(
    "gradient_descent_step",
    "You divide the step by the number of weights (or of their rows). The gradient is used as it is.",
)
def divides_by_length(w, grad, learning_rate):
    return w - learning_rate * grad / len(w)


@misconception(
    "gradient_descent_step",
    "You multiply the weights by the learning rate as well. Only the gradient is multiplied by it.",
)
def learning_rate_times_all(w, grad, learning_rate):
    return learning_rate * (w - grad)


@misconception(
    "gradient_descent_step",
    "You shrink the weights before the step, as if averaging them with the gradient. The step starts from the whole old weights.",
)
def moving_average(w, grad, learning_rate):
    return (1 - learning_rate) * w - learning_rate * grad


def _cut(order, batch_size):
    return [order[start : start + batch_size] for start in range(0, len(order), batch_size)]


@misconception(
    "mini_batches",
    "You leave out the last batch when it is not full. An epoch takes every example once, so the last batch may be smaller.",
)
def drops_the_last_batch(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    number = len(x) // batch_size
    return [(x[one], y[one]) for one in _cut(order, batch_size)[:number]]


@misconception(
    "mini_batches",
    "Your batches take the examples as they come in the file. Draw a new random order with rng for each epoch.",
)
def order_of_the_file(x, y, batch_size, rng):
    return [(x[one], y[one]) for one in _cut(np.arange(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "You shuffle x and y separately, so that examples get the labels of others. Draw one order and use it for both.",
)
def shuffles_separately(x, y, batch_size, rng):
    examples, labels = rng.permutation(len(x)), rng.permutation(len(x))
    pairs = zip(_cut(examples, batch_size), _cut(labels, batch_size), strict=True)
    return [(x[one], y[other]) for one, other in pairs]


@misconception(
    "mini_batches",
    "You shuffle x but leave y as it is in the file, so that examples get the labels of others.",
)
def shuffles_x_only(x, y, batch_size, rng):
    pairs = zip(_cut(rng.permutation(len(x)), batch_size), _cut(np.arange(len(x)), batch_size), strict=True)
    return [(x[one], y[other]) for one, other in pairs]


@misconception(
    "mini_batches",
    "Some examples come more than once and others never: you draw with replacement, or each batch anew from all of them. In an epoch each example comes exactly once.",
)
def draws_with_replacement(x, y, batch_size, rng):
    return [(x[one], y[one]) for one in _cut(rng.integers(len(x), size=len(x)), batch_size)]


@misconception(
    "mini_batches",
    "Does your order come from rng? If you make a generator of your own, or use NumPy's global one, change that: every order must be drawn from the rng that you are given.",
)
def generator_of_its_own(x, y, batch_size, rng):
    order = np.random.default_rng(987).permutation(len(x))
    return [(x[one], y[one]) for one in _cut(order, batch_size)]


@misconception(
    "mini_batches",
    "You shuffle the batches but not the examples: neighbours in the file stay together. Shuffle first, then cut.",
)
def shuffles_the_batches(x, y, batch_size, rng):
    batches = _cut(np.arange(len(x)), batch_size)
    return [(x[batches[one]], y[batches[one]]) for one in rng.permutation(len(batches))]


@misconception(
    "mini_batches",
    "You cut first and shuffle within each batch, so that every batch has the same examples in each epoch. Shuffle first, then cut.",
)
def shuffles_within_batches(x, y, batch_size, rng):
    batches = [rng.permutation(one) for one in _cut(np.arange(len(x)), batch_size)]
    return [(x[one], y[one]) for one in batches]


@misconception(
    "mini_batches",
    "Your batches overlap: each starts one example after the one before. The next batch starts where the last one ended.",
)
def steps_by_one(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    number = -(-len(x) // batch_size)
    chosen = [order[start : start + batch_size] for start in range(number)]
    return [(x[one], y[one]) for one in chosen]


@misconception(
    "mini_batches",
    "You spread the examples evenly over the batches. All batches have batch_size examples, and only the last one may have fewer.",
)
def equal_batches(x, y, batch_size, rng):
    parts = np.array_split(rng.permutation(len(x)), -(-len(x) // batch_size))
    return [(x[one], y[one]) for one in parts]


@misconception(
    "mini_batches",
    "You take batch_size as the number of batches. It is the number of examples in a batch.",
)
def batch_size_is_number_of_batches(x, y, batch_size, rng):
    parts = np.array_split(rng.permutation(len(x)), batch_size)
    return [(x[one], y[one]) for one in parts if len(one)]


@misconception(
    "mini_batches",
    "You fill up the last batch with examples that have already come. It may be smaller: each example comes exactly once.",
)
def fills_up_the_last_batch(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    order = np.concatenate([order, np.resize(order, -len(x) % batch_size)])
    return [(x[one], y[one]) for one in _cut(order, batch_size)]


@misconception(
    "mini_batches",
    "You return after the first batch. Collect all batches of the epoch in a list, and return it after the loop.",
)
def first_batch_only(x, y, batch_size, rng):
    one = rng.permutation(len(x))[:batch_size]
    return [(x[one], y[one])]


@misconception(
    "mini_batches",
    "You return two lists, one of examples and one of labels. Return one list of pairs.",
)
def two_lists(x, y, batch_size, rng):
    batches = _cut(rng.permutation(len(x)), batch_size)
    return [x[one] for one in batches], [y[one] for one in batches]


@misconception(
    "mini_batches",
    "You return where the examples of each batch stand. Return the examples and labels themselves.",
)
def returns_positions(x, y, batch_size, rng):
    return _cut(rng.permutation(len(x)), batch_size)


@misconception(
    "mini_batches",
    "Your batches are right, but you shuffle the caller's arrays themselves. Shuffle positions, and pick rows with them.",
)
def shuffles_the_arrays(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    x[:], y[:] = x[order], y[order]
    return [(x[one].copy(), y[one].copy()) for one in _cut(np.arange(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "You shuffle the caller's x itself and leave y as it is: examples get the labels of others, and the caller's dataset is spoilt. Shuffle positions, and pick rows of both with them.",
)
def shuffles_x_itself(x, y, batch_size, rng):
    rng.shuffle(x)
    places = _cut(np.arange(len(x)), batch_size)
    return [(x[one].copy(), y[one]) for one in places]


def _three(x, y, train, validation, test):
    return (x[train], y[train]), (x[validation], y[validation]), (x[test], y[test])


def _split(x, y, order, first, second):
    return _three(x, y, order[:first], order[first : first + second], order[first + second :])


@misconception(
    "train_validation_test_split",
    "You cut the file as it is. Files are often sorted: draw a random order first.",
)
def cuts_without_shuffling(x, y, rng):
    return _split(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "You cut first and shuffle each part afterwards, so that the test part is always the end of the file. Shuffle first, then cut.",
)
def shuffles_after_cutting(x, y, rng):
    first, second = len(x) * 7 // 10, len(x) // 10
    places = np.arange(len(x))
    parts = places[:first], places[first : first + second], places[first + second :]
    return _three(x, y, *(rng.permutation(part) for part in parts))


@misconception(
    "train_validation_test_split",
    "You shuffle x and y separately, so that examples get the labels of others. Draw one order and use it for both.",
)
def two_orders(x, y, rng):
    return _split(
        x[rng.permutation(len(x))],
        y[rng.permutation(len(y))],
        np.arange(len(x)),
        len(x) * 7 // 10,
        len(x) // 10,
    )


@misconception(
    "train_validation_test_split",
    "You shuffle x but leave y as it is in the file, so that examples get the labels of others.",
)
def labels_not_shuffled(x, y, rng):
    return _split(x[rng.permutation(len(x))], y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Your validation examples are training examples as well. The three parts must have no example in common.",
)
def validation_from_training(x, y, rng):
    order, first, second = rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10
    return _three(x, y, order[:first], order[:second], order[first + second :])


@misconception(
    "train_validation_test_split",
    "Your test part takes all examples that are not for training, and so those of the validation part too. The three parts must have no example in common.",
)
def test_contains_validation(x, y, rng):
    order, first, second = rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10
    return _three(x, y, order[:first], order[first : first + second], order[first:])


@misconception(
    "train_validation_test_split",
    "Your parts have examples in common. Draw one order for all of them, and let each part begin where the one before it ends.",
)
def three_draws(x, y, rng):
    number, first, second = len(x), len(x) * 7 // 10, len(x) // 10
    sizes = (first, second, number - first - second)
    return _three(x, y, *(rng.choice(number, size, replace=False) for size in sizes))


@misconception(
    "train_validation_test_split",
    "Some examples are in no part: you round down for the test part as well. It takes all that the other two leave.",
)
def loses_examples(x, y, rng):
    order, first, second = rng.permutation(len(x)), int(0.7 * len(x)), int(0.1 * len(x))
    return _split(x, y, order[: first + second + int(0.2 * len(x))], first, second)


@misconception(
    "train_validation_test_split",
    "You cut at 70 % and at 80 % of N. Rounded down, that can give the validation part one example too many: it has N // 10.",
)
def cuts_at_eighty_per_cent(x, y, rng):
    first, second = len(x) * 7 // 10, len(x) * 8 // 10
    return _split(x, y, rng.permutation(len(x)), first, second - first)


@misconception(
    "train_validation_test_split",
    "You cut at 0.7 * N and at 0.8 * N. Rounded down, that can give the validation part one example too many: it has N // 10. And calculate with integers: 0.7 * 90 is a little less than 63.",
)
def cuts_at_floating_points(x, y, rng):
    first, second = int(0.7 * len(x)), int(0.8 * len(x))
    return _split(x, y, rng.permutation(len(x)), first, second - first)


@misconception(
    "train_validation_test_split",
    "Your validation part has 20 % and your test part 10 %. It is the other way round.",
)
def swaps_the_shares(x, y, rng):
    first = len(x) * 7 // 10
    return _split(x, y, rng.permutation(len(x)), first, len(x) - first - len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Your training part has 80 %. It has 70 %, validation 10 % and test 20 %.",
)
def eighty_per_cent(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 8 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "For some N your training part is one example short: 0.7 * N in floating point may lie just below an integer. Calculate with integers.",
)
def floating_point_size(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), int(0.7 * len(x)), int(0.1 * len(x)))


@misconception(
    "train_validation_test_split",
    "You round the sizes to the nearest integer. The statement's `//` rounds down.",
)
def rounds_the_sizes(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), round(0.7 * len(x)), round(0.1 * len(x)))


@misconception(
    "train_validation_test_split",
    "Look at two things: does all randomness come from the rng that you are given, and none from a generator of your own or NumPy's global one? And has every example the same chance to come into each part?",
)
def seed_of_its_own(x, y, rng):
    order = np.random.default_rng(987).permutation(len(x))
    return _split(x, y, order, len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Some examples come more than once and others never: you draw with replacement. Each example belongs to exactly one part.",
)
def splits_with_replacement(x, y, rng):
    return _split(x, y, rng.integers(len(x), size=len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "You return six arrays one after the other. Return three pairs, each of the examples and labels of one part.",
)
def six_arrays(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple(array for pair in parts for array in pair)


@misconception(
    "train_validation_test_split",
    "You return the three x together and then the three y. Return three pairs, each of the examples and labels of one part.",
)
def all_examples_first(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple(pair[0] for pair in parts), tuple(pair[1] for pair in parts)


@misconception(
    "train_validation_test_split",
    "Your parts are right, but you shuffle the caller's arrays themselves. Shuffle positions, and pick rows with them.",
)
def shuffles_in_place(x, y, rng):
    order = rng.permutation(len(x))
    x[:], y[:] = x[order], y[order]
    return _split(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


def _stop(losses, patience, improves):
    """Early stopping with another idea of what improves: improves(loss, best)."""
    best, best_epoch = losses[0], 0
    for epoch, loss in enumerate(losses):
        if epoch == 0 or improves(loss, best):
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            return epoch, best_epoch
    return len(losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "You compare each loss with that of the epoch before. Compare it with the best so far: a loss that falls after a peak is not yet an improvement.",
)
def compares_with_the_epoch_before(validation_losses, patience, min_delta=0.0):
    best_epoch, waited = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1] - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "You count all epochs without improvement. Only those in a row count: after an improvement the counting starts again from 0.",
)
def never_counts_anew(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses[1:], start=1):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "You stop one epoch late: training stops at the epoch that is the patience-th without improvement, not at the next one.",
)
def one_epoch_late(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience + 1, lambda loss, best: loss < best - min_delta)


@misconception(
    "early_stopping",
    "You stop one epoch early: with a patience of 2, one epoch without improvement does not end the training.",
)
def one_epoch_early(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, max(patience - 1, 1), lambda loss, best: loss < best - min_delta)


@misconception(
    "early_stopping",
    "You count epoch 0 as one without improvement, since its loss is not smaller than itself. Epoch 0 is always an improvement.",
)
def first_epoch_counts(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Your epochs are one too small: you go through the losses from the second one on but number them from 0.",
)
def numbers_shifted(validation_losses, patience, min_delta=0.0):
    best, best_epoch, epoch = validation_losses[0], 0, 0
    waited = 0
    for epoch, loss in enumerate(validation_losses[1:]):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return epoch, best_epoch


@misconception(
    "early_stopping",
    "Your stop_epoch is the first epoch that is no longer trained. It is the last one that is.",
)
def stop_epoch_is_the_next(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop + 1, best


@misconception(
    "early_stopping",
    "Where patience is never used up, your stop_epoch is the number of epochs. Counted from 0, the last epoch is one less.",
)
def last_epoch_off_by_one(validation_losses, patience, min_delta=0.0):
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(validation_losses), best_epoch


@misconception(
    "early_stopping",
    "Your best epoch is the best of all losses, also of those after the stop. When training has stopped, nobody will know them.",
)
def looks_into_the_future(validation_losses, patience, min_delta=0.0):
    stop, _ = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, int(np.argmin(validation_losses))


@misconception(
    "early_stopping",
    "A loss that only equals the bound counts as an improvement for you. It must be smaller.",
)
def equal_is_an_improvement(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss <= best - min_delta)


@misconception(
    "early_stopping",
    "You do not use min_delta. A loss that is smaller by less than that is no improvement.",
)
def min_delta_ignored(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss < best)


@misconception(
    "early_stopping",
    "You add min_delta to the best loss, so that even a worse loss can be an improvement. It makes the bound stricter.",
)
def min_delta_added(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss < best + min_delta)


@misconception(
    "early_stopping",
    "You take min_delta as a share of the best loss. It is a difference: the best so far minus min_delta.",
)
def min_delta_relative(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss < best * (1 - min_delta))


@misconception(
    "early_stopping",
    "You lower the best loss even where the difference is too small for an improvement. Then many small steps down never add up to one: keep the best as it is until an epoch improves.",
)
def best_falls_without_improvement(validation_losses, patience, min_delta=0.0):
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best_epoch = epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
        best = min(best, loss)
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Your best epoch is that of the smallest loss, even where that is not smaller by more than min_delta. The best epoch is the last improvement.",
)
def smallest_loss_without_min_delta(validation_losses, patience, min_delta=0.0):
    stop, _ = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, int(np.argmin(validation_losses[: stop + 1]))


@misconception(
    "early_stopping",
    "You count epochs from 1. Here the first epoch has the number 0.",
)
def counts_from_one(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop + 1, best + 1


@misconception(
    "early_stopping",
    "Your two results have changed places: stop_epoch comes first.",
)
def swapped_epochs(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return best, stop


@misconception(
    "early_stopping",
    "You return the best loss. The number of its epoch is wanted.",
)
def returns_the_loss(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, validation_losses[best]


@misconception(
    "early_stopping",
    "Your best epoch is always the one `patience` epochs before the stop. That is wrong where training goes on to the last epoch.",
)
def best_from_the_stop(validation_losses, patience, min_delta=0.0):
    stop, _ = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, max(stop - patience, 0)


@misconception(
    "early_stopping",
    "You wait for the largest loss, as one would with an accuracy. A loss is better the smaller it is.",
)
def larger_is_better(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss > best + min_delta)


@misconception(
    "early_stopping",
    "You compare each loss with the one `patience` epochs before. Compare it with the best so far, and count the epochs in a row that are no improvement.",
)
def compares_with_patience_epochs_before(validation_losses, patience, min_delta=0.0):
    best_epoch = 0
    for epoch, loss in enumerate(validation_losses):
        if loss < validation_losses[best_epoch] - min_delta:
            best_epoch = epoch
        if epoch >= patience and loss >= validation_losses[epoch - patience] - min_delta:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Your best loss starts at a fixed number. Losses may be larger than that: start with the loss of epoch 0, or with infinity.",
)
def best_starts_at_one(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = 1.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        elif epoch > 0:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "neuron",
    "Your function returns None. Printing shows the outputs, but only `return` hands them on.",
)
def prints_the_outputs(x, w, b, activation):
    return None


@misconception(
    "neuron",
    "You leave the bias out and return the bare sum for every activation. Two things are missing: the bias, and what `activation` asks for.",
)
def bare_sum(x, w, b, activation):
    return x @ w


@misconception(
    "neuron",
    "You leave the bias out, and your sigmoid is nan for large z, where infinity is divided by infinity. Add the bias to the sum, and write the sigmoid with the exponential of minus z alone.",
)
def no_bias_and_nan(x, w, b, activation):
    z = x @ w
    return np.exp(z) / (1 + np.exp(z)) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Two things: the bias is missing, and you return a value for each input of each example, where the weighted inputs should be added up.",
)
def neither_sum_nor_bias(x, w, b, activation):
    return _activate(x * w, activation)


@misconception(
    "neuron",
    "Two things: the bias is missing, and your sum runs over the examples as well. Each example (row) has its own output.",
)
def one_sum_without_bias(x, w, b, activation):
    return _activate(np.sum(x * w), activation)


@misconception(
    "neuron",
    "Two things: the bias is missing, and you apply the sigmoid although `activation` does not say so.",
)
def always_sigmoid_without_bias(x, w, b, activation):
    return _activate(x @ w, "sigmoid")


@misconception(
    "neuron",
    "Two things: your sum runs over the examples as well, and you return it as it is whatever `activation` says.",
)
def one_bare_sum(x, w, b, activation):
    return np.sum(x * w) + b


@misconception(
    "neuron",
    "Two things: you return a value for each input of each example instead of their sum, and the activation is missing.",
)
def neither_sum_nor_activation(x, w, b, activation):
    return x * w + b


@misconception(
    "neuron",
    "Every example gets the same output: you sum over the examples as well as over the inputs. The sum of an example runs over its own inputs only.",
)
def same_output_for_all(x, w, b, activation):
    return np.full(len(x), _activate(np.sum(x * w) + b, activation))


@misconception(
    "neuron",
    "You leave out the last input: your loop over the inputs ends one too early.",
)
def last_input_left_out(x, w, b, activation):
    return _activate(x[:, :-1] @ w[:-1] + b, activation)


@misconception(
    "neuron",
    "You leave out the first input: it has the index 0.",
)
def first_input_left_out(x, w, b, activation):
    return _activate(x[:, 1:] @ w[1:] + b, activation)


@misconception(
    "neuron",
    "You use only the first input and its weight. All the inputs of an example count.",
)
def first_input_only(x, w, b, activation):
    return _activate(x[:, 0] * w[0] + b, activation)


@misconception(
    "neuron",
    "You return an array with the output of the first example alone. Does the `return` stand inside the loop?",
)
def returns_after_the_first_example(x, w, b, activation):
    return _activate(x[:1] @ w + b, activation)


@misconception(
    "neuron",
    "You return one number, the output of the first example. All examples have one: collect their outputs, and return after the loop.",
)
def output_of_the_first_example(x, w, b, activation):
    return _activate(x[0] @ w + b, activation)


@misconception(
    "neuron",
    "You return one number, the output of the last example. Each example has its own: collect the outputs in an array.",
)
def output_of_the_last_example(x, w, b, activation):
    return _activate(x[-1] @ w + b, activation)


@misconception(
    "neuron",
    "Only the first example has an output, the others are left at 0. Does the `return` stand inside the loop?",
)
def others_left_at_zero(x, w, b, activation):
    outputs = np.zeros(len(x))
    outputs[0] = _activate(x[0] @ w + b, activation)
    return outputs


@misconception(
    "neuron",
    "Your sum runs on from example to example. It has to start anew for each of them.",
)
def sum_runs_on(x, w, b, activation):
    return _activate(np.cumsum(x @ w) + b, activation)


@misconception(
    "neuron",
    "You multiply the weights with the columns of x, as `w @ x` or `x.T @ w` do. That only fits where N and D are the same; an example is a row of x.",
)
def weights_times_columns(x, w, b, activation):
    return _activate(x.T @ w + b, activation)


@misconception(
    "neuron",
    "You add the bias to the inputs, so that it is multiplied by the weights. It is added to the weighted sum.",
)
def bias_added_to_the_inputs(x, w, b, activation):
    return _activate((x + b) @ w, activation)


@misconception(
    "neuron",
    "You activate the inputs before they are weighted. First comes the weighted sum with the bias, then the activation.",
)
def activates_the_inputs(x, w, b, activation):
    return _activate(x, activation) @ w + b


@misconception(
    "neuron",
    'You apply ReLU although `activation` does not say so. Only "relu" asks for it.',
)
def always_relu(x, w, b, activation):
    return _activate(x @ w + b, "relu")


@misconception(
    "neuron",
    'For "relu" you return the sum as it is. How do you spell the name that you compare `activation` with?',
)
def relu_not_applied(x, w, b, activation):
    z = x @ w + b
    return z if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    'For "sigmoid" you return the sum as it is. How do you spell the name that you compare `activation` with?',
)
def sigmoid_not_applied(x, w, b, activation):
    z = x @ w + b
    return z if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    'For "linear" you return None. Which branch of your function is taken then?',
)
def nothing_for_linear(x, w, b, activation):
    return None if activation == "linear" else _activate(x @ w + b, activation)


@misconception(
    "neuron",
    'For "sigmoid" you return None. Which branch of your function is taken then, and does it end with a `return`?',
)
def nothing_for_sigmoid(x, w, b, activation):
    return None if activation == "sigmoid" else _activate(x @ w + b, activation)


@misconception(
    "neuron",
    'For "relu" you return None. Which branch of your function is taken then, and does it end with a `return`?',
)
def nothing_for_relu(x, w, b, activation):
    return None if activation == "relu" else _activate(x @ w + b, activation)


@misconception(
    "neuron",
    "For very negative sums `math.exp` raises an OverflowError. NumPy's exponential gives infinity there, and your sigmoid becomes 0 as it should.",
)
def math_exp_overflows(x, w, b, activation):
    z = x @ w + b
    if activation != "sigmoid":
        return _activate(z, activation)
    return np.array([1 / (1 + math.exp(-one)) for one in z])


@misconception(
    "neuron",
    "Your sigmoid fails for several examples at once: `math.exp` takes a single number only. NumPy has an exponential for arrays.",
)
def math_exp_of_an_array(x, w, b, activation):
    z = x @ w + b
    return 1 / (1 + math.exp(-z)) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU fails for several examples at once: `max` and `if` ask whether a single number is larger, and z is an array. Each of its elements has to be compared with 0.",
)
def max_of_an_array(x, w, b, activation):
    z = x @ w + b
    return max(0, z) if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "Your ReLU gives a single number, the largest sum of all: `np.max` looks for the largest element of an array. Each sum by itself has to be compared with 0.",
)
def largest_of_all(x, w, b, activation):
    z = x @ w + b
    return np.max(z, 0) if activation == "relu" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid gives values above 1: the denominator lacks its brackets, so only the 1 is divided.",
)
def denominator_without_brackets(x, w, b, activation):
    z = x @ w + b
    return 1 / 1 + np.exp(-z) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid falls where it should rise: its numerator is 1, not the exponential of minus z (which also makes it nan for very negative z).",
)
def exponential_in_the_numerator(x, w, b, activation):
    z = x @ w + b
    return np.exp(-z) / (1 + np.exp(-z)) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your sigmoid neuron gives at most 0.25: that is the slope of the sigmoid. Return the sigmoid itself.",
)
def slope_of_sigmoid(x, w, b, activation):
    value = _activate(x @ w + b, "sigmoid")
    return value * (1 - value) if activation == "sigmoid" else _activate(x @ w + b, activation)


@misconception(
    "neuron",
    "Your sigmoid is right except for very large z, where you turn nan into 0. It is nan because infinity is divided by infinity there; with the exponential of minus z it becomes 1.",
)
def nan_becomes_zero(x, w, b, activation):
    z = x @ w + b
    return np.nan_to_num(np.exp(z) / (1 + np.exp(z))) if activation == "sigmoid" else _activate(z, activation)


@misconception(
    "neuron",
    "Your values are right but stand in a row of shape (1, N). The output has shape (N,): one number for each example.",
)
def row(x, w, b, activation):
    return _activate(w.reshape(1, -1) @ x.T + b, activation)


@misconception(
    "neuron",
    "Your values are right, but for a single example you return a number instead of an array (1,). `np.squeeze` removes every axis of length 1.",
)
def squeezed(x, w, b, activation):
    return np.squeeze(_activate(x @ w + b, activation))


@misconception("neuron", "Your values are right, but they stand in a list. Return a NumPy array.")
def list_of_outputs(x, w, b, activation):
    return _activate(x @ w + b, activation).tolist()


@misconception(
    "neuron",
    "Two things: the bias is missing, and your outputs stand in a column of shape (N, 1) instead of (N,).",
)
def column_without_bias(x, w, b, activation):
    return _activate(x @ w.reshape(-1, 1), activation)


@misconception(
    "neuron",
    'Two things: "relu" and "sigmoid" do not change your sums, and they stand in a column of shape (N, 1) instead of (N,).',
)
def column_without_activation(x, w, b, activation):
    return x @ w.reshape(-1, 1) + b


@misconception(
    "three_neurons",
    "Your function returns None. Printing shows the result, but only `return` hands it on: hidden and y_hat.",
)
def returns_no_activations(x, w_hidden, b_hidden, w_output, b_output):
    return None


@misconception(
    "three_neurons",
    "You leave out all biases. Each of the three neurons adds its own to the weighted sum.",
)
def no_biases(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden)
    return hidden, _sigmoid(hidden @ w_output)


@misconception(
    "three_neurons",
    "Two things: you use the rows of w_hidden where each hidden neuron has a column, and the bias of the output neuron is missing.",
)
def rows_and_no_output_bias(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, _sigmoid(hidden @ w_output)


@misconception(
    "three_neurons",
    "Two things: you use the rows of w_hidden where each hidden neuron has a column, and the biases of the hidden layer are missing.",
)
def rows_and_no_hidden_bias(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden.T)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Two things: you use the rows of w_hidden where each hidden neuron has a column, and all biases are missing.",
)
def rows_and_no_biases(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden.T)
    return hidden, _sigmoid(hidden @ w_output)


@misconception(
    "three_neurons",
    "Two things: you use the rows of w_hidden where each hidden neuron has a column, and the output neuron lacks its sigmoid.",
)
def rows_and_linear_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden.T + b_hidden)
    return hidden, hidden @ w_output + b_output


@misconception(
    "three_neurons",
    "None of your neurons has an activation: you return the sums. All three are sigmoid neurons.",
)
def no_activation_at_all(x, w_hidden, b_hidden, w_output, b_output):
    hidden = x @ w_hidden + b_hidden
    return hidden, hidden @ w_output + b_output


@misconception(
    "three_neurons",
    "You multiply by the weights and do no more: the biases and the sigmoids of all three neurons are missing.",
)
def weights_alone(x, w_hidden, b_hidden, w_output, b_output):
    hidden = x @ w_hidden
    return hidden, hidden @ w_output


@misconception(
    "three_neurons",
    "Two things about the output neuron: its bias and its sigmoid are missing.",
)
def bare_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, hidden @ w_output


@misconception(
    "three_neurons",
    "Your hidden neurons use ReLU and your output has no activation. In this network all three are sigmoid neurons.",
)
def relu_and_linear_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.maximum(x @ w_hidden + b_hidden, 0.0)
    return hidden, hidden @ w_output + b_output


@misconception("three_neurons", "All your neurons use ReLU. In this network all three are sigmoid neurons.")
def relu_everywhere(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.maximum(x @ w_hidden + b_hidden, 0.0)
    return hidden, np.maximum(hidden @ w_output + b_output, 0.0)


@misconception(
    "three_neurons",
    "Your activations lie between -1 and 1: that is tanh. All three neurons use the sigmoid, which lies between 0 and 1.",
)
def tanh_everywhere(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.tanh(x @ w_hidden + b_hidden)
    return hidden, np.tanh(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your hidden activations lie between -1 and 1: that is tanh. The hidden neurons use the sigmoid as well.",
)
def tanh_in_the_hidden_layer(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.tanh(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "All your activations are 0 or 1: that is a step. The sigmoid passes smoothly from 0 to 1.",
)
def step_everywhere(x, w_hidden, b_hidden, w_output, b_output):
    hidden = (x @ w_hidden + b_hidden > 0) * 1.0
    return hidden, (hidden @ w_output + b_output > 0) * 1.0


@misconception(
    "three_neurons",
    "Your sigmoid gives values above 1: the denominator lacks its brackets, so only the 1 is divided.",
)
def sigmoid_without_brackets(x, w_hidden, b_hidden, w_output, b_output):
    hidden = 1 / 1 + np.exp(-(x @ w_hidden + b_hidden))
    return hidden, 1 / 1 + np.exp(-(hidden @ w_output + b_output))


@misconception(
    "three_neurons",
    "y_hat is right, but the two columns of `hidden` have changed places: column 0 belongs to the first hidden neuron.",
)
def hidden_columns_swapped(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden[:, ::-1], _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your output neuron multiplies the activations with the wrong weights: w_output[0] belongs to the first hidden neuron, w_output[1] to the second.",
)
def output_weights_swapped(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output[::-1] + b_output)


@misconception(
    "three_neurons",
    "Both hidden neurons use the weights of the first: the columns of w_hidden are different.",
)
def first_weights_for_both(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden[:, [0, 0]] + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "For integer inputs your hidden activations are cut down to 0 or 1: you put them into an array that takes its dtype from x. Make one of floats.",
)
def hidden_in_an_array_like_x(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.zeros_like(x)
    hidden[:] = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your `hidden` has the right shape, but its numbers are mixed up: `reshape` only cuts the numbers into other rows, it does not turn rows into columns.",
)
def hidden_reshaped(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden).T.reshape(-1, 2)
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "For very negative sums `math.exp` raises an OverflowError. NumPy's exponential gives infinity there, and your sigmoid becomes 0 as it should.",
)
def exponential_overflows(x, w_hidden, b_hidden, w_output, b_output):
    hidden = np.array([[1 / (1 + math.exp(-z)) for z in row] for row in x @ w_hidden + b_hidden])
    return hidden, np.array([1 / (1 + math.exp(-z)) for z in hidden @ w_output + b_output])


@misconception(
    "three_neurons",
    "You return three things. The activations of both hidden neurons belong into one array `hidden`, a column each.",
)
def three_results(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden[:, 0], hidden[:, 1], _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your `hidden` is a pair or list of two arrays, one for each neuron. Make one array (N, 2) of them, in which they are the columns.",
)
def hidden_is_a_list(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return [hidden[:, 0], hidden[:, 1]], _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your y_hat has two columns: the output neuron adds up the weighted activations of both hidden neurons, and its bias once.",
)
def output_not_added_up(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(hidden * w_output + b_output)


@misconception(
    "three_neurons",
    "Your y_hat is a single number: the sum of the output neuron runs over the examples as well. Each example has its own output.",
)
def one_output_for_all(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(np.sum(hidden * w_output) + b_output)


@misconception(
    "three_neurons",
    "Your values are right, but for a single example an axis is lost. `np.squeeze` removes every axis of length 1: `hidden` always has shape (N, 2), y_hat (N,).",
)
def squeezed_activations(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return np.squeeze(hidden), np.squeeze(_sigmoid(hidden @ w_output + b_output))


@misconception(
    "three_neurons",
    "`hidden` is right, but for a single example y_hat is a number. `np.squeeze` removes every axis of length 1: y_hat always has shape (N,).",
)
def squeezed_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, np.squeeze(_sigmoid(hidden @ w_output + b_output))


@misconception(
    "three_neurons",
    "Two things: the biases of the hidden layer are missing, and the output neuron lacks its sigmoid.",
)
def no_hidden_bias_and_linear_output(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden)
    return hidden, hidden @ w_output + b_output


@misconception(
    "three_neurons",
    "Two things: your sigmoid is nan for large sums, where infinity is divided by infinity, and you use the rows of w_hidden where each hidden neuron has a column.",
)
def rows_and_nan(x, w_hidden, b_hidden, w_output, b_output):
    first = np.exp(x @ w_hidden.T + b_hidden)
    hidden = first / (1 + first)
    second = np.exp(hidden @ w_output + b_output)
    return hidden, second / (1 + second)


@misconception(
    "gradient_descent_step",
    "Your function returns None and leaves w as it was. Return the new weights.",
)
def returns_no_weights(w, grad, learning_rate):
    return None


@misconception(
    "gradient_descent_step",
    "Two things: your function returns None, and it changes the caller's w. Make a new array, and return it.",
)
def changes_w_and_returns_nothing(w, grad, learning_rate):
    w -= learning_rate * grad


@misconception(
    "gradient_descent_step",
    "Your values are right, but you change the caller's gradient: `*=` works on the array that you were given.",
)
def changes_the_gradient(w, grad, learning_rate):
    grad *= learning_rate
    return w - grad


@misconception(
    "gradient_descent_step",
    "You step with a learning rate of 0.1. Use the argument `learning_rate`.",
)
def always_a_tenth(w, grad, learning_rate):
    return w - 0.1 * grad


@misconception(
    "gradient_descent_step",
    "You step with a learning rate of 0.01. Use the argument `learning_rate`.",
)
def always_a_hundredth(w, grad, learning_rate):
    return w - 0.01 * grad


@misconception(
    "gradient_descent_step",
    "The difference is the wrong way round: you take the weights away from the step. The new weights are the old ones minus the step.",
)
def difference_the_wrong_way_round(w, grad, learning_rate):
    return learning_rate * grad - w


@misconception(
    "gradient_descent_step",
    "Weights and gradient have changed places: you start from the gradient and step by the weights.",
)
def weights_and_gradient_swapped(w, grad, learning_rate):
    return grad - learning_rate * w


@misconception(
    "gradient_descent_step",
    "All your weights become smaller: you use the absolute value of the gradient. Where it is negative, the weight has to grow.",
)
def absolute_gradient(w, grad, learning_rate):
    return w - learning_rate * np.abs(grad)


@misconception(
    "gradient_descent_step",
    "Your values are right, but the shape of w is lost: you return a flat array. The new weights have the shape of the old ones.",
)
def flattened(w, grad, learning_rate):
    return (w - learning_rate * grad).ravel()


@misconception(
    "gradient_descent_step",
    "You round the new weights to two decimals. Many small steps would be lost like that: leave them as they are.",
)
def rounded(w, grad, learning_rate):
    return np.round(w - learning_rate * grad, 2)


@misconception(
    "gradient_descent_step",
    "Two things: you climb, as the step goes with the gradient instead of against it; and you change the caller's w, since `+=` works on the array that you were given.",
)
def ascends_in_place(w, grad, learning_rate):
    w += learning_rate * grad
    return w


@misconception(
    "gradient_descent_step",
    "Two things: the learning rate is missing, and you climb. Multiply the gradient by the learning rate, and go against it.",
)
def ascends_without_learning_rate(w, grad, learning_rate):
    return w + grad


@misconception(
    "gradient_descent_step",
    "Two things: the learning rate is missing, and you change the caller's w, since `-=` works on the array that you were given.",
)
def changes_w_without_learning_rate(w, grad, learning_rate):
    w -= grad
    return w


@misconception(
    "gradient_descent_step",
    "Two things: you divide by the learning rate where you should multiply, and you climb instead of going down.",
)
def ascends_divided(w, grad, learning_rate):
    return w + grad / learning_rate


@misconception(
    "gradient_descent_step",
    "Your gradient is not used: you subtract the learning rate alone, the same for all weights.",
)
def gradient_forgotten(w, grad, learning_rate):
    return w - learning_rate


@misconception(
    "gradient_descent_step",
    "Your step does not depend on the gradient: it is the learning rate times w. It should be the learning rate times the gradient.",
)
def steps_by_the_weights(w, grad, learning_rate):
    return w - learning_rate * w


@misconception(
    "gradient_descent_step",
    "All weights move by the same amount, the sum of the gradient. Each weight has its own entry in the gradient.",
)
def sum_of_the_gradient(w, grad, learning_rate):
    return w - learning_rate * grad.sum()


@misconception(
    "gradient_descent_step",
    "All weights move by the same amount, the length of the gradient. Each weight has its own entry in the gradient.",
)
def length_of_the_gradient(w, grad, learning_rate):
    return w - learning_rate * np.linalg.norm(grad)


@misconception(
    "gradient_descent_step",
    "You shrink the weights before the step, and you climb. The step starts from the whole old weights and goes against the gradient.",
)
def moving_average_uphill(w, grad, learning_rate):
    return (1 - learning_rate) * w + learning_rate * grad


@misconception(
    "gradient_descent_step",
    "Your new weights are products of weights and gradient. The step is subtracted from the weights, not multiplied with them.",
)
def product_with_the_weights(w, grad, learning_rate):
    return w * learning_rate * grad


@misconception(
    "gradient_descent_step",
    "Your values are right, but they stand in a list. Return a NumPy array of the shape of w.",
)
def list_of_weights(w, grad, learning_rate):
    return (w - learning_rate * grad).tolist()


@misconception(
    "gradient_descent_step",
    "Your values are right, but you return a list of rows. Return one NumPy array of the shape of w.",
)
def list_of_rows(w, grad, learning_rate):
    return list(w - learning_rate * grad)


@misconception(
    "gradient_descent_step",
    "You return only the first new weight (or row of weights). Does the `return` stand inside the loop?",
)
def first_weight_only(w, grad, learning_rate):
    return w[0] - learning_rate * grad[0]


@misconception(
    "gradient_descent_step",
    "Weights that would become negative are 0 in your result. Weights may have any sign.",
)
def negative_weights_cut_off(w, grad, learning_rate):
    return np.maximum(w - learning_rate * grad, 0)


@misconception(
    "gradient_descent_step",
    "Your steps are half as large as they should be. The gradient is used as it is.",
)
def half_a_step(w, grad, learning_rate):
    return w - learning_rate * grad / 2


@misconception(
    "gradient_descent_step",
    "Your steps are twice as large as they should be. Step once: a factor 2 from the derivative of a square is already in the gradient.",
)
def double_step(w, grad, learning_rate):
    return w - 2 * learning_rate * grad


@misconception(
    "xor_weights",
    "You return only three things. The bias of the output neuron is missing: it comes last.",
)
def three_of_four():
    return _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))[:3]


@misconception(
    "xor_weights",
    "Your b_hidden is a row of shape (1, 2). The three_neurons of this notebook takes shape (2,).",
)
def hidden_biases_in_a_row():
    w_hidden, b_hidden, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, b_hidden.reshape(1, 2), w_output, b_output


@misconception(
    "xor_weights",
    "Your w_output is a row of shape (1, 2). The three_neurons of this notebook takes shape (2,).",
)
def output_weights_in_a_row():
    w_hidden, b_hidden, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, b_hidden, w_output.reshape(1, 2), b_output


@misconception(
    "xor_weights",
    "Your w_output is a column of shape (2, 1), and b_output an array with one element. Here they are an array (2,) and a number.",
)
def output_neuron_as_a_layer():
    w_hidden, b_hidden, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, b_hidden, w_output.reshape(2, 1), np.array([b_output])


@misconception(
    "xor_weights",
    "Your b_hidden is a single number. Each of the two hidden neurons has its own bias, so it has shape (2,).",
)
def one_hidden_bias():
    w_hidden, _, w_output, b_output = _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -30.0))
    return w_hidden, -10.0, w_output, b_output


@misconception(
    "xor_weights",
    "Equal inputs are right, but for (0, 1) and (1, 0) your output is exactly 0.5: a neuron's border runs right through these points. The bias should put it halfway between the points that it separates.",
)
def border_on_the_points():
    return _network((20.0, 20.0, -20.0), (20.0, 20.0, -60.0), (20.0, -20.0, -10.0))


@misconception(
    "xor_weights",
    "Equal inputs are right, but for (0, 1) and (1, 0) your output is only near 0.5. Does a neuron's border run through these points? The bias should put it halfway between the points that it separates.",
)
def border_near_the_points():
    return _network((20.0, 20.0, -20.0), (20.0, 20.0, -30.0), (20.0, -20.0, -10.0))


@misconception(
    "xor_weights",
    "(0, 0) gives yes, (1, 1) gives no, and the other two exactly 0.5: a neuron's border runs through them. Are your weights meant for inputs of -1 and 1? Here they are 0 and 1.",
)
def inputs_of_minus_one_and_one():
    return _network((20.0, 20.0, 20.0), (-20.0, -20.0, 20.0), (20.0, 20.0, -30.0))


@misconception(
    "xor_weights",
    "Your output repeats the first input, whatever the second one is. XOR depends on both.",
)
def repeats_the_first_input():
    return _network((20.0, 0.0, -10.0), (20.0, 0.0, -10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "Your output repeats the second input, whatever the first one is. XOR depends on both.",
)
def repeats_the_second_input():
    return _network((0.0, 20.0, -10.0), (0.0, 20.0, -10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "Your output says whether the first input is 0, whatever the second one is. XOR depends on both.",
)
def turns_the_first_input_round():
    return _network((-20.0, 0.0, 10.0), (-20.0, 0.0, 10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "Your output says whether the second input is 0, whatever the first one is. XOR depends on both.",
)
def turns_the_second_input_round():
    return _network((0.0, -20.0, 10.0), (0.0, -20.0, 10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "Your network says yes to all inputs but (1, 0). XOR treats both inputs alike. Does each column of w_hidden hold the weights of one hidden neuron?",
)
def yes_to_all_but_one_zero():
    return _network((-20.0, 20.0, 10.0), (-20.0, 20.0, 10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "Your network says yes to all inputs but (0, 1). XOR treats both inputs alike. Does each column of w_hidden hold the weights of one hidden neuron?",
)
def yes_to_all_but_zero_one():
    return _network((20.0, -20.0, 10.0), (20.0, -20.0, 10.0), (20.0, 20.0, -20.0))


@misconception(
    "xor_weights",
    "The no for (0, 0) and (1, 1) is clear, but the yes for (0, 1) and (1, 0) is not above 0.9. The weights of the output neuron may be larger, or its border nearer to the no.",
)
def yes_not_clear_enough():
    return _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -39.0))


@misconception(
    "xor_weights",
    "The yes for (0, 1) and (1, 0) is clear, but the no for (0, 0) and (1, 1) is not below 0.1. The weights of the output neuron may be larger, or its border nearer to the yes.",
)
def no_not_clear_enough():
    return _network(_OR_COLUMN, _NAND_COLUMN, (20.0, 20.0, -21.0))


@misconception(
    "xor_weights",
    "Only (0, 0) is not clear enough. Look at the hidden neuron that should notice that at least one input is 1: is its border halfway?",
)
def zero_zero_not_clear_enough():
    return _network((20.0, 20.0, -0.2), _NAND_COLUMN, (20.0, 20.0, -30.0))


@misconception(
    "xor_weights",
    "Only (1, 1) is not clear enough. Look at the hidden neuron that should notice that both inputs are 1: is its border halfway?",
)
def one_one_not_clear_enough():
    return _network(_OR_COLUMN, (-20.0, -20.0, 39.8), (20.0, 20.0, -30.0))


@misconception(
    "xor_weights",
    "Two things: your network says yes for (1, 0) but not for (0, 1), although XOR treats both alike (does each column of w_hidden belong to one neuron?), and its weights are too small for clear answers.",
)
def first_input_only_and_not_clear():
    return _network((1.0, -1.0, -0.5), (1.0, -1.0, 1.5), (1.0, 1.0, -1.5))


@misconception(
    "xor_weights",
    "Two things: your network says yes for (0, 1) but not for (1, 0), although XOR treats both alike (does each column of w_hidden belong to one neuron?), and its weights are too small for clear answers.",
)
def second_input_only_and_not_clear():
    return _network((-1.0, 1.0, -0.5), (-1.0, 1.0, 1.5), (1.0, 1.0, -1.5))


@misconception(
    "xor_weights",
    "Two things: your network says yes for (1, 1) only, which is AND, and its weights are too small for clear answers.",
)
def and_not_clear():
    return _network((4.0, 4.0, -6.0), (4.0, 4.0, -6.0), (1.0, 1.0, -1.0))


@misconception(
    "xor_weights",
    "Two things: your network says yes for (1, 1) too, which is OR, and its weights are too small for clear answers.",
)
def or_not_clear():
    return _network((8.0, 8.0, -4.0), (8.0, 8.0, -4.0), (1.0, 1.0, -1.0))


@misconception(
    "xor_weights",
    'Two things: your network says yes for (0, 0) too, which is "not both" (NAND), and its weights are too small for clear answers.',
)
def nand_not_clear():
    return _network((-8.0, -8.0, 12.0), (-8.0, -8.0, 12.0), (1.0, 1.0, -1.0))


@misconception(
    "xor_weights",
    "Two things: your network has every answer the wrong way round, and its weights are too small for clear answers.",
)
def the_opposite_not_clear():
    return _network(_OR_COLUMN, _NAND_COLUMN, (-1.0, -1.0, 1.5))


@misconception(
    "xor_weights",
    "All your outputs lie between 0.5 and 0.9, an unclear yes to everything. Print `hidden` for the four inputs, and work out the output neuron's sum for each: which should be negative? Clear answers need large sums.",
)
def always_yes_not_clear():
    return _network((1.0, 1.0, -0.5), (-1.0, -1.0, 1.5), (1.0, 1.0, -0.5))


@misconception(
    "mini_batches",
    "Your function returns None. Return the list of batches.",
)
def returns_no_batches(x, y, batch_size, rng):
    return None


@misconception(
    "mini_batches",
    "Your function is a generator: it yields the batches one by one. Return them all in a list.",
)
def yields_the_batches(x, y, batch_size, rng):
    for one in _cut(rng.permutation(len(x)), batch_size):
        yield x[one], y[one]


@misconception(
    "mini_batches",
    "Where the batches fit exactly, you append an empty one: N // batch_size + 1 is one too many then.",
)
def empty_batch_at_the_end(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    starts = [number * batch_size for number in range(len(x) // batch_size + 1)]
    return [(x[order[start : start + batch_size]], y[order[start : start + batch_size]]) for start in starts]


@misconception(
    "mini_batches",
    "Two things: you cut the examples as they come in the file, where a new random order should be drawn with rng; and you leave out the last batch when it is not full.",
)
def file_order_without_the_rest(x, y, batch_size, rng):
    number = len(x) // batch_size
    return [(x[one], y[one]) for one in _cut(np.arange(len(x)), batch_size)[:number]]


@misconception(
    "mini_batches",
    "Two things: you cut the examples as they come in the file, where a new random order should be drawn with rng; and where the batches fit exactly, you append an empty one.",
)
def file_order_and_empty_batch(x, y, batch_size, rng):
    starts = [number * batch_size for number in range(len(x) // batch_size + 1)]
    return [(x[start : start + batch_size], y[start : start + batch_size]) for start in starts]


@misconception(
    "mini_batches",
    "Two things: you shuffle x and y separately, so that examples get the labels of others; and you leave out the last batch when it is not full.",
)
def separately_without_the_rest(x, y, batch_size, rng):
    number = len(x) // batch_size
    examples, labels = rng.permutation(len(x)), rng.permutation(len(x))
    pairs = zip(_cut(examples, batch_size)[:number], _cut(labels, batch_size)[:number], strict=True)
    return [(x[one], y[other]) for one, other in pairs]


@misconception(
    "mini_batches",
    "Two things: you shuffle x but leave y as it is, so that examples get the labels of others; and you leave out the last batch when it is not full.",
)
def x_only_without_the_rest(x, y, batch_size, rng):
    number = len(x) // batch_size
    places = _cut(np.arange(len(x)), batch_size)[:number]
    pairs = zip(_cut(rng.permutation(len(x)), batch_size)[:number], places, strict=True)
    return [(x[one], y[other]) for one, other in pairs]


@misconception(
    "mini_batches",
    "Two things: your order seems not to come from the rng that you are given, and you leave out the last batch when it is not full.",
)
def own_generator_without_the_rest(x, y, batch_size, rng):
    order = np.random.default_rng(987).permutation(len(x))
    return [(x[one], y[one]) for one in _cut(order, batch_size)[: len(x) // batch_size]]


@misconception(
    "mini_batches",
    "Two things: your order seems not to come from the rng that you are given, and where the batches fit exactly, you append an empty one.",
)
def own_generator_and_empty_batch(x, y, batch_size, rng):
    order = np.random.default_rng(987).permutation(len(x))
    starts = [number * batch_size for number in range(len(x) // batch_size + 1)]
    return [(x[order[start : start + batch_size]], y[order[start : start + batch_size]]) for start in starts]


@misconception(
    "mini_batches",
    "Two things: you shuffle the caller's x and y themselves, and one after the other, so that examples get the labels of others. Draw one order of positions, and pick rows of both with it.",
)
def shuffles_both_separately_in_place(x, y, batch_size, rng):
    rng.shuffle(x)
    rng.shuffle(y)
    return [(x[one].copy(), y[one].copy()) for one in _cut(np.arange(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "You only begin at a random place of the file and go round: neighbours stay together. Draw an order in which every example may come anywhere.",
)
def begins_at_a_random_place(x, y, batch_size, rng):
    order = np.roll(np.arange(len(x)), rng.integers(len(x)))
    return [(x[one], y[one]) for one in _cut(order, batch_size)]


@misconception(
    "mini_batches",
    "You append what is left to the last full batch, which becomes larger than batch_size. It makes a smaller batch of its own.",
)
def rest_joins_the_last_batch(x, y, batch_size, rng):
    order, full = rng.permutation(len(x)), max(len(x) // batch_size, 1)
    ends = [number * batch_size for number in range(1, full)]
    return [(x[one], y[one]) for one in np.split(order, ends)]


@misconception(
    "mini_batches",
    "You divide the dataset into N // batch_size parts with `np.split`, which wants parts of equal size and raises an error or makes larger ones. All batches have batch_size examples, and only the last one may have fewer.",
)
def parts_of_equal_size(x, y, batch_size, rng):
    return [(x[one], y[one]) for one in np.split(rng.permutation(len(x)), len(x) // batch_size)]


@misconception(
    "mini_batches",
    "You spread the examples evenly over N // batch_size batches, which makes some larger than batch_size. All have batch_size examples, and only the last one may have fewer.",
)
def too_few_even_batches(x, y, batch_size, rng):
    parts = np.array_split(rng.permutation(len(x)), len(x) // batch_size)
    return [(x[one], y[one]) for one in parts]


@misconception(
    "mini_batches",
    "You spread the examples evenly over N // batch_size batches (one at least), which makes some larger than batch_size. All have batch_size examples, and only the last one may have fewer.",
)
def too_few_even_batches_but_one(x, y, batch_size, rng):
    parts = np.array_split(rng.permutation(len(x)), max(len(x) // batch_size, 1))
    return [(x[one], y[one]) for one in parts]


@misconception(
    "mini_batches",
    "You draw the examples of each batch anew from all of them, so that some come twice and others never. Draw one order for the whole epoch, and cut it.",
)
def draws_each_batch_anew(x, y, batch_size, rng):
    chosen = [
        rng.choice(len(x), batch_size, replace=False) for _ in range(len(_cut(np.arange(len(x)), batch_size)))
    ]
    return [(x[one], y[one]) for one in chosen]


@misconception(
    "mini_batches",
    "You draw N // batch_size batches, each anew from all examples, so that some come twice and others never. Draw one order for the whole epoch, and cut it.",
)
def draws_full_batches_anew(x, y, batch_size, rng):
    chosen = [rng.choice(len(x), batch_size, replace=False) for _ in range(len(x) // batch_size)]
    return [(x[one], y[one]) for one in chosen]


@misconception(
    "mini_batches",
    "If batch_size is larger than N, your function raises an error. All the examples make one batch then.",
)
def fails_for_a_large_batch_size(x, y, batch_size, rng):
    if batch_size > len(x):
        raise ValueError
    return [(x[one], y[one]) for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "If batch_size is larger than N, your list is empty. All the examples make one batch then.",
)
def nothing_for_a_large_batch_size(x, y, batch_size, rng):
    return (
        [] if batch_size > len(x) else [(x[one], y[one]) for one in _cut(rng.permutation(len(x)), batch_size)]
    )


@misconception(
    "mini_batches",
    "You fail where the last batch is not full: you draw batch_size examples from fewer that are left.",
)
def draws_too_many_from_the_rest(x, y, batch_size, rng):
    left, batches = np.arange(len(x)), []
    while len(left):
        one = rng.choice(left, batch_size, replace=False)
        batches.append((x[one], y[one]))
        left = np.setdiff1d(left, one)
    return batches


@misconception(
    "mini_batches",
    "Each of your batches lacks its last example: the end of a slice is not part of it anyway.",
)
def slices_too_short(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    chosen = [order[start : start + batch_size - 1] for start in range(0, len(x), batch_size)]
    return [(x[one], y[one]) for one in chosen]


@misconception(
    "mini_batches",
    "Your batches have one example too many, which comes again in the next batch: the slice ends one too late.",
)
def slices_too_long(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    chosen = [order[start : start + batch_size + 1] for start in range(0, len(x), batch_size)]
    return [(x[one], y[one]) for one in chosen]


@misconception(
    "mini_batches",
    "You make one batch of the whole dataset: batch_size is not used. Cut the order into batches.",
)
def one_large_batch(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    return [(x[order], y[order])]


@misconception(
    "mini_batches",
    "You return the shuffled x and y as they are. Cut them into batches, and return a list of pairs.",
)
def shuffled_but_not_cut(x, y, batch_size, rng):
    order = rng.permutation(len(x))
    return x[order], y[order]


@misconception(
    "mini_batches",
    "Your batches hold the examples alone. Each should be a pair with their labels.",
)
def examples_alone(x, y, batch_size, rng):
    return [x[one] for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "Your pairs are the wrong way round: the examples come first, then their labels.",
)
def labels_first(x, y, batch_size, rng):
    return [(y[one], x[one]) for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "Your labels have lost their columns. There may be several, (N, C), and each example keeps its whole row.",
)
def flattens_the_labels(x, y, batch_size, rng):
    labels = y.ravel()
    return [(x[one], labels[one]) for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "You flatten each example to one axis. They may have more, and keep them in the batch.",
)
def flattens_the_examples(x, y, batch_size, rng):
    examples = x.reshape(len(x), -1)
    return [(examples[one], y[one]) for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "Your batches are lists of pairs, a pair for each example. Each batch is one pair of arrays: its examples and its labels.",
)
def pairs_of_single_examples(x, y, batch_size, rng):
    return [[(x[i], y[i]) for i in one] for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "mini_batches",
    "The parts of your pairs are lists of examples and of labels. They should be NumPy arrays.",
)
def lists_of_rows(x, y, batch_size, rng):
    return [([x[i] for i in one], [y[i] for i in one]) for one in _cut(rng.permutation(len(x)), batch_size)]


@misconception(
    "train_validation_test_split",
    "Your function returns None. Return the three parts, each a pair of examples and labels.",
)
def returns_no_parts(x, y, rng):
    return None


@misconception(
    "train_validation_test_split",
    "Your validation part is N * 2 // 10 large and the test part gets the rest, about 10 %. It is the other way round: N // 10 for validation.",
)
def twenty_per_cent_validation(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) * 2 // 10)


@misconception(
    "train_validation_test_split",
    "You compute the sizes of validation and test and give the rest to training. The training part has N * 7 // 10 examples, and the test part gets the rest.",
)
def rest_goes_to_training(x, y, rng):
    number, second = len(x), len(x) // 10
    return _split(x, y, rng.permutation(number), number - second - number * 2 // 10, second)


@misconception(
    "train_validation_test_split",
    "You give the rest to the validation part. It has N // 10 examples, and the test part gets the rest.",
)
def rest_goes_to_validation(x, y, rng):
    number, first = len(x), len(x) * 7 // 10
    return _split(x, y, rng.permutation(number), first, number - first - number * 2 // 10)


@misconception(
    "train_validation_test_split",
    "For some N examples are lost: your test part has N * 2 // 10 of them. It takes all that the other two leave.",
)
def rest_is_lost(x, y, rng):
    first, second = len(x) * 7 // 10, len(x) // 10
    return _split(x, y, rng.permutation(len(x))[: first + second + len(x) * 2 // 10], first, second)


@misconception(
    "train_validation_test_split",
    "Below N = 10, where the validation part should be empty, yours has all the examples: a slice from -0 on is everything. Count from the front instead.",
)
def slice_from_minus_zero(x, y, rng):
    order, first, second = rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10
    return _three(x, y, order[:first], order[-second:], order[first : len(x) - second])


@misconception(
    "train_validation_test_split",
    "The parts after the first begin one too early, with the last example of the part before. The end of a slice is not part of it, so the next one begins there.",
)
def parts_begin_too_early(x, y, rng):
    order, first, second = rng.permutation(len(x)), len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    return _three(x, y, order[:first], order[first - 1 : second], order[second - 1 :])


@misconception(
    "train_validation_test_split",
    "Two examples are in no part: the parts after the first begin one too late. The end of a slice is not part of it, so the next one begins there.",
)
def parts_begin_too_late(x, y, rng):
    order, first, second = rng.permutation(len(x)), len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    return _three(x, y, order[:first], order[first + 1 : second], order[second + 1 :])


@misconception(
    "train_validation_test_split",
    "Where the validation part is empty, its arrays lose their other axes: NumPy cannot know them from an empty list. Pick the rows from x and y with an array of positions, or with slices.",
)
def empty_part_without_columns(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple((np.array(list(x_part)), np.array(list(y_part))) for x_part, y_part in parts)


@misconception(
    "train_validation_test_split",
    "Validation and test have changed places in what you return: training comes first, then validation, then test.",
)
def swapped_parts(x, y, rng):
    train, validation, test = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return train, test, validation


@misconception(
    "train_validation_test_split",
    "Your test part is always the end of the file: you shuffle only what is for training and validation. Draw an order of all examples, then cut.",
)
def test_part_not_shuffled(x, y, rng):
    first, second = len(x) * 7 // 10, len(x) * 7 // 10 + len(x) // 10
    order = np.concatenate([rng.permutation(second), np.arange(second, len(x))])
    return _split(x, y, order, first, second - first)


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and validation and test have changed places in what you return.",
)
def file_order_and_swapped_parts(x, y, rng):
    train, validation, test = _split(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)
    return train, test, validation


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and your validation part has 20 %, your test part 10 %, which is the wrong way round.",
)
def file_order_and_swapped_shares(x, y, rng):
    first = len(x) * 7 // 10
    return _split(x, y, np.arange(len(x)), first, len(x) - first - len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and you cut at 0.7 * N and 0.8 * N in floating point, where the sizes are N * 7 // 10 and N // 10.",
)
def file_order_at_floating_points(x, y, rng):
    first, second = int(0.7 * len(x)), int(0.8 * len(x))
    return _split(x, y, np.arange(len(x)), first, second - first)


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and for some N the training part is one example short, as 0.7 * N in floating point may lie just below an integer.",
)
def file_order_and_floating_point_size(x, y, rng):
    return _split(x, y, np.arange(len(x)), int(0.7 * len(x)), int(0.1 * len(x)))


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and some examples are in no part, since you round down for the test part as well.",
)
def file_order_and_lost_examples(x, y, rng):
    first, second = int(0.7 * len(x)), int(0.1 * len(x))
    return _split(x, y, np.arange(len(x))[: first + second + int(0.2 * len(x))], first, second)


@misconception(
    "train_validation_test_split",
    "Two things: you cut the file as it is, where a random order should be drawn first; and your training part has 80 %, where it should have 70 %.",
)
def file_order_and_eighty_per_cent(x, y, rng):
    return _split(x, y, np.arange(len(x)), len(x) * 8 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Two things: you shuffle x and y separately, so that examples get the labels of others; and you cut at 0.7 * N and 0.8 * N in floating point, where the sizes are N * 7 // 10 and N // 10.",
)
def two_orders_at_floating_points(x, y, rng):
    first, second = int(0.7 * len(x)), int(0.8 * len(x))
    x, y = x[rng.permutation(len(x))], y[rng.permutation(len(y))]
    return _split(x, y, np.arange(len(x)), first, second - first)


@misconception(
    "train_validation_test_split",
    "Two things: your order seems not to come from the rng that you are given; and you cut at 0.7 * N and 0.8 * N in floating point, where the sizes are N * 7 // 10 and N // 10.",
)
def own_seed_at_floating_points(x, y, rng):
    first, second = int(0.7 * len(x)), int(0.8 * len(x))
    return _split(x, y, np.random.default_rng(987).permutation(len(x)), first, second - first)


@misconception(
    "train_validation_test_split",
    "Two things: your order seems not to come from the rng that you are given; and for some N the training part is one example short, as 0.7 * N in floating point may lie just below an integer.",
)
def own_seed_and_floating_point_size(x, y, rng):
    order = np.random.default_rng(987).permutation(len(x))
    return _split(x, y, order, int(0.7 * len(x)), int(0.1 * len(x)))


@misconception(
    "train_validation_test_split",
    "Two things: you shuffle the caller's x and y themselves, and one after the other, so that examples get the labels of others. Draw one order of positions, and pick rows of both with it.",
)
def shuffles_both_arrays_separately(x, y, rng):
    rng.shuffle(x)
    rng.shuffle(y)
    return _split(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "You shuffle the caller's x itself and leave y as it is: examples get the labels of others, and the caller's dataset is spoilt. Shuffle positions, and pick rows of both with them.",
)
def shuffles_only_x_in_place(x, y, rng):
    rng.shuffle(x)
    return _split(x, y, np.arange(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "You take the validation part as a tenth of what the test part leaves. It is a tenth of all examples: N // 10.",
)
def tenth_of_the_rest(x, y, rng):
    number = len(x)
    test = number - number * 7 // 10 - number // 10
    second = (number - test) // 10
    return _split(x, y, rng.permutation(number), number - test - second, second)


@misconception(
    "train_validation_test_split",
    "Validation and test share equally what is left after training. Validation has 10 % and test 20 %.",
)
def equal_shares(x, y, rng):
    first = len(x) * 7 // 10
    return _split(x, y, rng.permutation(len(x)), first, (len(x) - first) // 2)


@misconception(
    "train_validation_test_split",
    "Your shares are 60, 20 and 20 %. Here they are 70, 10 and 20 %.",
)
def sixty_per_cent(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 6 // 10, len(x) * 2 // 10)


@misconception(
    "train_validation_test_split",
    "You return two parts: the validation part is missing between training and test.",
)
def no_validation_part(x, y, rng):
    order, first = rng.permutation(len(x)), len(x) * 7 // 10
    return (x[order[:first]], y[order[:first]]), (x[order[first:]], y[order[first:]])


@misconception(
    "train_validation_test_split",
    "Your pairs are the wrong way round: the examples come first, then their labels.",
)
def labels_before_examples(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple((y_part, x_part) for x_part, y_part in parts)


@misconception(
    "train_validation_test_split",
    "You return where the examples of each part stand. Return the examples and labels themselves.",
)
def positions_of_the_parts(x, y, rng):
    number = len(x)
    return tuple(np.split(rng.permutation(number), [number * 7 // 10, number * 7 // 10 + number // 10]))


@misconception(
    "train_validation_test_split",
    "Your parts hold the examples alone. Each should be a pair with their labels.",
)
def parts_without_labels(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple(x_part for x_part, _ in parts)


@misconception(
    "train_validation_test_split",
    "Your labels have lost their columns. There may be several, (N, C), and each example keeps its whole row.",
)
def labels_flattened(x, y, rng):
    return _split(x, y.ravel(), rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "You flatten each example to one axis. They may have more, and keep them in their part.",
)
def examples_flattened(x, y, rng):
    return _split(x.reshape(len(x), -1), y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Your training part is everything up to 0.7 * N rounded up. The statement's `//` rounds down.",
)
def rounds_up(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), -(-len(x) * 7 // 10), len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Your validation part is rounded up to a tenth of N. The statement's `//` rounds down.",
)
def validation_rounded_up(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, -(-len(x) // 10))


@misconception(
    "train_validation_test_split",
    "The parts of your pairs are lists of examples and of labels. They should be NumPy arrays.",
)
def parts_are_lists(x, y, rng):
    parts = _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, len(x) // 10)
    return tuple((list(x_part), list(y_part)) for x_part, y_part in parts)


def _stop_counting(losses, patience, improves, counts=lambda loss, best: True, anew=0):
    """Early stopping with its own counter: which epochs count, and where the counting begins anew."""
    best, best_epoch, waited = losses[0], 0, 0
    for epoch, loss in enumerate(losses):
        if epoch == 0:
            continue
        if improves(loss, best):
            best, best_epoch, waited = loss, epoch, anew
        elif counts(loss, best):
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return len(losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Your function returns None. Return both epochs after the loop as well, not only inside it.",
)
def returns_no_epochs(validation_losses, patience, min_delta=0.0):
    return None


@misconception(
    "early_stopping",
    "Where patience is never used up, you return None. Training stops after the last epoch then.",
)
def nothing_without_a_stop(validation_losses, patience, min_delta=0.0):
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return None


@misconception(
    "early_stopping",
    "Where patience is never used up, your stop_epoch is 0. Training stops after the last epoch then.",
)
def zero_without_a_stop(validation_losses, patience, min_delta=0.0):
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return 0, best_epoch


@misconception(
    "early_stopping",
    "Your stop_epoch is always `patience` epochs after the best one, even where there are not so many epochs. Training ends with the last epoch at the latest.",
)
def stops_after_the_end(validation_losses, patience, min_delta=0.0):
    _, best_epoch = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return best_epoch + patience, best_epoch


@misconception(
    "early_stopping",
    "You go on after patience has run out: your loop does not end there, so later epochs change both results.",
)
def goes_on_after_the_stop(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    stop_epoch = len(validation_losses) - 1
    for epoch, loss in enumerate(validation_losses):
        if epoch == 0:
            continue
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                stop_epoch = epoch
    return stop_epoch, best_epoch


@misconception(
    "early_stopping",
    "You go on after patience has run out, and note every later epoch without improvement as the stop. The loop should end at the first.",
)
def last_stop_counts(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    stop_epoch = len(validation_losses) - 1
    for epoch, loss in enumerate(validation_losses):
        if epoch == 0:
            continue
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                stop_epoch = epoch
    return stop_epoch, best_epoch


@misconception(
    "early_stopping",
    "Your stop_epoch is right, but improvements after it still change your best epoch. When training has stopped, nobody will know them.",
)
def best_epoch_goes_on(validation_losses, patience, min_delta=0.0):
    stop_epoch, _ = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    never = len(validation_losses)
    return stop_epoch, _stop(validation_losses, never, lambda loss, best: loss < best - min_delta)[1]


@misconception(
    "early_stopping",
    "Your best loss starts at 0, so no positive loss is ever an improvement. Start with the loss of epoch 0, or with infinity.",
)
def best_starts_at_zero(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = 0.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "An improvement sets your count to 1, so that training stops one epoch too early after it. The improvement itself is not an epoch without one: begin again from 0.",
)
def counts_anew_from_one(validation_losses, patience, min_delta=0.0):
    return _stop_counting(validation_losses, patience, lambda loss, best: loss < best - min_delta, anew=1)


@misconception(
    "early_stopping",
    "Your losses must be a list, since you look for the best with `index`. They may be an array too, which has no such method: note the epoch as you go.",
)
def only_lists_have_an_index(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, validation_losses.index(validation_losses[best])


@misconception(
    "early_stopping",
    "Two things: you count all epochs without improvement, where only those in a row count; and min_delta is not used.",
)
def never_counts_anew_without_min_delta(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses[1:], start=1):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Two things: you compare each loss with that of the epoch before, where the best so far is meant; and min_delta is not used.",
)
def epoch_before_without_min_delta(validation_losses, patience, min_delta=0.0):
    best_epoch, waited = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1]:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "You count the epochs in a row whose loss is not below that of the epoch before. An epoch that is not better than the best so far counts too, even if its loss falls.",
)
def falling_is_enough(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        loss = validation_losses[epoch]
        waited = 0 if loss < validation_losses[epoch - 1] - min_delta else waited + 1
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Two things: you compare each loss with that of the epoch before, where the best so far is meant; and you count all epochs without improvement, where only those in a row count.",
)
def epoch_before_and_never_anew(validation_losses, patience, min_delta=0.0):
    best_epoch, waited = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1] - min_delta:
            best_epoch = epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Two things: you stop one epoch late, and a loss that only equals the bound counts as an improvement for you.",
)
def one_epoch_late_and_equal_improves(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience + 1, lambda loss, best: loss <= best - min_delta)


@misconception(
    "early_stopping",
    "Two things: you count all epochs without improvement, where only those in a row count; and a loss that only equals the bound counts as an improvement for you.",
)
def never_anew_and_equal_improves(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses[1:], start=1):
        if loss <= best - min_delta:
            best, best_epoch = loss, epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Two things: you stop one epoch late, and min_delta is not used.",
)
def one_epoch_late_without_min_delta(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience + 1, lambda loss, best: loss < best)


@misconception(
    "early_stopping",
    "Two things: you stop one epoch early, and min_delta is not used.",
)
def one_epoch_early_without_min_delta(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, max(patience - 1, 1), lambda loss, best: loss < best)


@misconception(
    "early_stopping",
    "Two things: a loss that only equals the best counts as an improvement for you, and min_delta is not used.",
)
def equal_improves_without_min_delta(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss <= best)


@misconception(
    "early_stopping",
    "Two things: you count epochs from 1, where the first one has the number 0; and min_delta is not used.",
)
def counts_from_one_without_min_delta(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best)
    return stop + 1, best + 1


@misconception(
    "early_stopping",
    "Two things: your two results have changed places (stop_epoch comes first), and min_delta is not used.",
)
def swapped_epochs_without_min_delta(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best)
    return best, stop


@misconception(
    "early_stopping",
    "Two things: your best epoch is that of the smallest of all losses, also of those after the stop; and min_delta is not used.",
)
def future_without_min_delta(validation_losses, patience, min_delta=0.0):
    stop, _ = _stop(validation_losses, patience, lambda loss, best: loss < best)
    return stop, int(np.argmin(validation_losses))


@misconception(
    "early_stopping",
    "You look for the smallest of all losses and stop `patience` epochs after it. Training may have stopped long before: go through the epochs one by one, as if you did not know those that follow.",
)
def patience_after_the_smallest(validation_losses, patience, min_delta=0.0):
    best = int(np.argmin(validation_losses))
    return min(best + patience, len(validation_losses) - 1), best


@misconception(
    "early_stopping",
    "You stop at the first epoch without improvement. The argument `patience` says how many in a row it takes.",
)
def impatient(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, 1, lambda loss, best: loss < best - min_delta)


@misconception(
    "early_stopping",
    "Two things: you stop at the first epoch without improvement, whatever `patience` is; and min_delta is not used.",
)
def impatient_without_min_delta(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, 1, lambda loss, best: loss < best)


@misconception(
    "early_stopping",
    "Any change by more than min_delta counts as an improvement for you, a rise as well: you take the absolute value of the difference. The loss has to be smaller.",
)
def any_change_improves(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: abs(best - loss) > min_delta)


@misconception(
    "early_stopping",
    "Only epochs whose loss is above the best count for you. Every epoch that is no improvement counts, also one as good as the best, or better by no more than min_delta.",
)
def only_worse_epochs_count(validation_losses, patience, min_delta=0.0):
    return _stop_counting(
        validation_losses,
        patience,
        lambda loss, best: loss < best - min_delta,
        lambda loss, best: loss > best,
    )


@misconception(
    "early_stopping",
    "Only epochs whose loss is above the best by more than min_delta count for you. Every epoch that is no improvement counts.",
)
def only_much_worse_epochs_count(validation_losses, patience, min_delta=0.0):
    return _stop_counting(
        validation_losses,
        patience,
        lambda loss, best: loss < best - min_delta,
        lambda loss, best: loss > best + min_delta,
    )


@misconception(
    "early_stopping",
    "You return stop_epoch alone. The best epoch is wanted too, after it.",
)
def stop_epoch_alone(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)[0]


@misconception(
    "early_stopping",
    "You return the best epoch alone. The epoch at which training stops is wanted too, before it.",
)
def best_epoch_alone(validation_losses, patience, min_delta=0.0):
    return _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)[1]


@misconception(
    "early_stopping",
    "You return the losses of the two epochs. Their numbers are wanted.",
)
def returns_both_losses(validation_losses, patience, min_delta=0.0):
    stop, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return validation_losses[stop], validation_losses[best]


@misconception(
    "early_stopping",
    "Your stop_epoch is the best epoch. Training stops later: only after `patience` epochs without improvement does one know which was the best.",
)
def stops_at_the_best(validation_losses, patience, min_delta=0.0):
    _, best = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return best, best


@misconception(
    "early_stopping",
    "Your best epoch is the one before the stop. It is the last improvement, `patience` epochs earlier or, where patience is not used up, any number.",
)
def best_is_the_one_before_the_stop(validation_losses, patience, min_delta=0.0):
    stop, _ = _stop(validation_losses, patience, lambda loss, best: loss < best - min_delta)
    return stop, max(stop - 1, 0)


@misconception(
    "early_stopping",
    "Two things: epoch 0 counts as one without improvement for you, since its loss is not smaller than itself; and min_delta is not used.",
)
def first_epoch_counts_without_min_delta(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Two things: you count all epochs without improvement, where only those in a row count; and epoch 0 counts as one of them for you, although it is always an improvement.",
)
def never_anew_and_first_epoch_counts(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        else:
            waited += 1
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "Your best loss starts at a fixed number, and losses above it never improve. Start with the loss of epoch 0, or with infinity.",
)
def nothing_improves_above_one(validation_losses, patience, min_delta=0.0):
    return _stop_from(1.0, validation_losses, patience, min_delta)


@misconception(
    "early_stopping",
    "Your best loss starts at a number that seems large, but losses may be larger still. Start with the loss of epoch 0, or with infinity.",
)
def nothing_improves_above_a_hundred(validation_losses, patience, min_delta=0.0):
    return _stop_from(100.0, validation_losses, patience, min_delta)


@misconception(
    "early_stopping",
    "Your best loss starts at a number that seems very large, but losses may be larger still. Start with the loss of epoch 0, or with infinity.",
)
def nothing_improves_above_a_thousand(validation_losses, patience, min_delta=0.0):
    return _stop_from(1000.0, validation_losses, patience, min_delta)


def _stop_from(best, losses, patience, min_delta):
    """Early stopping that starts with another best loss than the first."""
    best_epoch, waited = 0, 0
    for epoch, loss in enumerate(losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(losses) - 1, best_epoch


@misconception(
    "early_stopping",
    "A loss that is smaller than the best, but not by more than min_delta, is no improvement: neither the best loss nor the best epoch becomes its own. For you both do.",
)
def any_smaller_loss_becomes_the_best(validation_losses, patience, min_delta=0.0):
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses[1:], start=1):
        waited = 0 if loss < best - min_delta else waited + 1
        if loss < best:
            best, best_epoch = loss, epoch
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


@misconception(
    "neuron",
    "You use the first two inputs and their weights alone. An example may have any number of inputs, and all count.",
)
def first_two_inputs_only(x, w, b, activation):
    return _activate(x[:, 0] * w[0] + x[:, 1] * w[1] + b, activation)


@misconception(
    "neuron",
    "Your ReLU gives at most 1. It cuts off the negative sums alone: positive ones stay, however large they are.",
)
def relu_up_to_one(x, w, b, activation):
    z = x @ w + b
    return np.clip(z, 0, 1) if activation == "relu" else _activate(z, activation)


@misconception(
    "three_neurons",
    "You add the biases after the sigmoids. A bias belongs to the sum that the sigmoid is applied to.",
)
def biases_after_the_sigmoids(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden) + b_hidden
    return hidden, _sigmoid(hidden @ w_output) + b_output


@misconception(
    "three_neurons",
    "The two hidden biases have changed places: b_hidden[0] belongs to the first hidden neuron.",
)
def hidden_biases_swapped(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden[::-1])
    return hidden, _sigmoid(hidden @ w_output + b_output)


@misconception(
    "three_neurons",
    "Your hidden activations go through a sigmoid once more on their way to the output neuron. It takes them as they are.",
)
def hidden_sigmoid_twice(x, w_hidden, b_hidden, w_output, b_output):
    hidden = _sigmoid(x @ w_hidden + b_hidden)
    return hidden, _sigmoid(_sigmoid(hidden) @ w_output + b_output)


@misconception(
    "gradient_descent_step",
    "You cut the gradient off at -1 and 1. It is used as it is, however large.",
)
def gradient_cut_off(w, grad, learning_rate):
    return w - learning_rate * np.clip(grad, -1, 1)


@misconception(
    "mini_batches",
    "Inside your batches the examples stand in the order of the file. That order is random too: do not sort what you have drawn.",
)
def sorts_each_batch(x, y, batch_size, rng):
    batches = [np.sort(one) for one in _cut(rng.permutation(len(x)), batch_size)]
    return [(x[one], y[one]) for one in batches]


@misconception(
    "mini_batches",
    "The first example of the file always comes first: it takes no part in the shuffling.",
)
def first_example_stays_first(x, y, batch_size, rng):
    order = np.append(0, 1 + rng.permutation(len(x) - 1))
    return [(x[one], y[one]) for one in _cut(order, batch_size)]


@misconception(
    "train_validation_test_split",
    "The first example of the file always comes first, and so is always for training: it takes no part in the shuffling.",
)
def first_example_stays_for_training(x, y, rng):
    order = np.append(0, 1 + rng.permutation(len(x) - 1))
    return _split(x, y, order, len(x) * 7 // 10, len(x) // 10)


@misconception(
    "train_validation_test_split",
    "Below N = 10 your validation part has one example all the same. It has N // 10 of them, and so is empty there.",
)
def one_for_validation_at_least(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, max(1, len(x) // 10))


@misconception(
    "train_validation_test_split",
    "You round the size of the validation part to the nearest integer. The statement's `//` rounds down.",
)
def rounds_the_validation_part(x, y, rng):
    return _split(x, y, rng.permutation(len(x)), len(x) * 7 // 10, round(len(x) / 10))


@misconception(
    "mini_batches",
    "Where a single batch takes all examples, yours come in the order of the file. They are shuffled there too.",
)
def one_batch_in_the_order_of_the_file(x, y, batch_size, rng):
    order = np.arange(len(x)) if batch_size >= len(x) else rng.permutation(len(x))
    return [(x[one], y[one]) for one in _cut(order, batch_size)]
