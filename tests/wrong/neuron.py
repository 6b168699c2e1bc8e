"""Wrong neurons, as learners would write them."""

import math

import numpy as np


def _activate(z, activation):
    if activation == "linear":
        return z * 1.0
    if activation == "relu":
        return np.maximum(z, 0.0)
    return 1 / (1 + np.exp(-z))


def no_bias(x, w, b, activation):
    """Forgets the bias."""
    return _activate(x @ w, activation)


def bias_is_a_threshold(x, w, b, activation):
    """Subtracts the bias instead of adding it."""
    return _activate(x @ w - b, activation)


def bias_after_the_activation(x, w, b, activation):
    """Adds the bias after the activation instead of before it."""
    return _activate(x @ w, activation) + b


def bias_for_each_input(x, w, b, activation):
    """Adds the bias to every product, so that it counts D times."""
    return _activate((x * w + b).sum(axis=1), activation)


def sigmoid_without_minus(x, w, b, activation):
    """The sigmoid has e^z instead of e^-z."""
    z = x @ w + b
    if activation == "sigmoid":
        return 1 / (1 + np.exp(z))
    return _activate(z, activation)


def sigmoid_nan(x, w, b, activation):
    """The sigmoid is computed as e^z / (1 + e^z), which is nan for z = 1000."""
    z = x @ w + b
    if activation == "sigmoid":
        return np.exp(z) / (1 + np.exp(z))
    return _activate(z, activation)


def sigmoid_overflow_error(x, w, b, activation):
    """math.exp raises an OverflowError for z = -1000 in the sigmoid."""
    z = x @ w + b
    if activation == "sigmoid":
        return np.array([1 / (1 + math.exp(-z_n)) for z_n in z])
    return _activate(z, activation)


def sigmoid_is_softmax(x, w, b, activation):
    """Divides by the sum over the examples (softmax) instead of applying the sigmoid."""
    z = x @ w + b
    if activation == "sigmoid":
        e = np.exp(z - z.max())
        return e / e.sum()
    return _activate(z, activation)


def sigmoid_is_tanh(x, w, b, activation):
    """Uses tanh as the sigmoid, with outputs from -1 to 1."""
    z = x @ w + b
    if activation == "sigmoid":
        return np.tanh(z)
    return _activate(z, activation)


def sigmoid_clipped_too_soon(x, w, b, activation):
    """Clips z to [-3, 3] before the sigmoid, which is wrong outside of that."""
    z = x @ w + b
    if activation == "sigmoid":
        z = np.clip(z, -3, 3)
    return _activate(z, activation)


def truncates_with_integer_inputs(x, w, b, activation):
    """The result has the data type of x, so with integer inputs all decimals are cut off."""
    y_hat = np.zeros(x.shape[0], dtype=x.dtype)
    for i in range(len(x)):
        y_hat[i] = _activate(x[i] @ w + b, activation)
    return y_hat


def relu_is_a_step(x, w, b, activation):
    """The ReLU gives 1 where z is positive instead of z."""
    z = x @ w + b
    if activation == "relu":
        return np.where(z > 0, 1.0, 0.0)
    return _activate(z, activation)


def relu_is_the_absolute_value(x, w, b, activation):
    """The ReLU gives |z|: negative z become positive instead of 0."""
    z = x @ w + b
    if activation == "relu":
        return np.abs(z)
    return _activate(z, activation)


def relu_is_leaky(x, w, b, activation):
    """The ReLU is a leaky one: 0.01 z instead of 0 where z is negative."""
    z = x @ w + b
    if activation == "relu":
        return np.where(z > 0, z, 0.01 * z)
    return _activate(z, activation)


def relu_before_the_bias(x, w, b, activation):
    """The ReLU cuts off the weighted sum before the bias is added."""
    if activation == "relu":
        return np.maximum(x @ w, 0.0) + b
    return _activate(x @ w + b, activation)


def relu_on_the_products(x, w, b, activation):
    """The ReLU is applied to each product w_i x_i and not to their sum z."""
    if activation == "relu":
        return np.maximum(x * w, 0.0).sum(axis=1) + b
    return _activate(x @ w + b, activation)


def always_sigmoid(x, w, b, activation):
    """Ignores the activation and always applies the sigmoid."""
    return 1 / (1 + np.exp(-(x @ w + b)))


def linear_falls_through(x, w, b, activation):
    """The linear neuron is treated like the sigmoid (else branch)."""
    z = x @ w + b
    if activation == "relu":
        return np.maximum(z, 0.0)
    else:  # noqa: RET505
        return 1 / (1 + np.exp(-z))


def column_of_outputs(x, w, b, activation):
    """Returns a column (N, 1) instead of (N,)."""
    return _activate(x @ w.reshape(-1, 1) + b, activation)


def squeezed(x, w, b, activation):
    """Squeezes the column of outputs, so that a single example gives no array (1,) but a number's shape ()."""
    return np.squeeze(_activate(x @ w[:, None] + b, activation))


def first_example_only(x, w, b, activation):  # noqa: RET503
    """Returns from inside the loop, so only the first example gets an output."""
    outputs = []
    for row in x:
        outputs.append(_activate(row @ w + b, activation))
        return np.array(outputs)


def two_inputs_only(x, w, b, activation):
    """Uses only the first two inputs, as in the example."""
    z = x[:, 0] * w[0] + b
    if len(w) > 1:
        z = z + x[:, 1] * w[1]
    return _activate(z, activation)


def forgets_the_last_input(x, w, b, activation):
    """The loop over the inputs ends one too early, so the last input is left out."""
    z = np.full(len(x), float(b))
    for j in range(x.shape[1] - 1):
        z += w[j] * x[:, j]
    return _activate(z, activation)


def sums_over_examples(x, w, b, activation):
    """Sums the products over the examples (axis 0) instead of over the inputs."""
    return _activate((x * w).sum(axis=0) + b, activation)


def sums_over_everything(x, w, b, activation):
    """Sums over examples and inputs together, so every example gets the same output."""
    return np.full(len(x), _activate(np.sum(x * w) + b, activation))


def changes_x(x, w, b, activation):
    """Multiplies x by w in place, which changes the caller's x."""
    x *= w.astype(x.dtype)
    return _activate(x.sum(axis=1) + b, activation)


def prints(x, w, b, activation):
    """Prints the outputs instead of returning them."""
    print(_activate(x @ w + b, activation))


def rounded(x, w, b, activation):
    """Rounds the outputs to two decimals."""
    return np.round(_activate(x @ w + b, activation), 2)


def no_bias_and_sigmoid_nan(x, w, b, activation):
    """Two mistakes: forgets the bias, and the sigmoid e^z / (1 + e^z) is nan for large z."""
    z = x @ w
    if activation == "sigmoid":
        return np.exp(z) / (np.exp(z) + 1)
    return _activate(z, activation)


def column_and_leaky(x, w, b, activation):
    """Two mistakes: returns a column (N, 1), and the ReLU is a leaky one (0.1 z where z is negative)."""
    z = x @ w[:, None] + b
    if activation == "relu":
        return np.where(z > 0, z, 0.1 * z)
    return _activate(z, activation)


def _squash(z):
    return 1 / (1 + np.exp(-z))


def six_at_most(x, w, b, activation):
    """Limits ReLU to 6, as some phones' networks do."""
    z = x @ w + b
    return {"linear": z, "relu": np.clip(z, 0, 6), "sigmoid": _squash(z)}[activation]


def bias_with_every_input(x, w, b, activation):
    """Adds the bias to each product, so it counts D times."""
    z = (x * w + b).sum(axis=1)
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": _squash(z)}[activation]


def activates_the_inputs(x, w, b, activation):
    """Sends the inputs through the activation, and sums afterwards."""
    if activation == "relu":
        x = np.maximum(x, 0)
    elif activation == "sigmoid":
        x = _squash(x)
    return x @ w + b


def a_scalar_for_one_example(x, w, b, activation):
    """Right, but squeezes: a single example gives a number instead of an array of one."""
    z = np.squeeze(x @ w.reshape(-1, 1)) + b
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": _squash(z)}[activation]


def largest_of_all_examples(x, w, b, activation):
    """Takes np.max(z, 0) for np.maximum(z, 0): the largest sum over the examples."""
    z = x @ w + b
    if activation == "relu":
        return np.max(z, 0)
    return _squash(z) if activation == "sigmoid" else z


def clipped_too_tightly(x, w, b, activation):
    """Clips the sums at 8 against overflow, for all activations."""
    z = np.clip(x @ w + b, -8, 8)
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": _squash(z)}[activation]


def nan_becomes_zero(x, w, b, activation):
    """exp / (1 + exp) with nan turned into 0: right but for large positive sums."""
    z = x @ w + b
    if activation == "sigmoid":
        return np.nan_to_num(np.exp(z) / (1 + np.exp(z)))
    return z * (z > 0) if activation == "relu" else z


def room_for_integers_only(x, w, b, activation):
    """Fills an array of the inputs' type, so integers lose what comes after the point."""
    z = np.zeros_like(x[:, 0])
    for i in range(len(x)):
        z[i] = x[i] @ w + b
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": _squash(z)}[activation]


def two_inputs_and_no_more(x, w, b, activation):
    """Multiplies the first two inputs alone, as in the example."""
    z = x[:, 0] * w[0] + x[:, 1] * w[1] + b
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": _squash(z)}[activation]


def relu_then_sigmoid_no_bias(x, w, b, activation):
    """Forgets the bias, and in the sigmoid negative sums count as 0."""
    z = x @ w
    if activation == "sigmoid":
        return _squash(np.maximum(z, 0))
    return np.maximum(z, 0) if activation == "relu" else z


def keras_names_with_capitals(x, w, b, activation):
    """Compares with "ReLU" and "Sigmoid", so every neuron is linear."""
    z = x @ w + b
    if activation == "ReLU":
        return np.maximum(z, 0)
    if activation == "Sigmoid":
        return 1 / (1 + np.exp(-z))
    return z


def relu_up_to_one(x, w, b, activation):
    """Clips ReLU to the range from 0 to 1."""
    z = x @ w + b
    return {"linear": z, "relu": np.clip(z, 0, 1), "sigmoid": 1 / (1 + np.exp(-z))}[activation]


def overflow_is_one_half(x, w, b, activation):
    """Gives 0.5 where the exponential is infinite, so very negative sums are wrong."""
    z = x @ w + b
    if activation == "sigmoid":
        e = np.exp(-z)
        return np.where(np.isinf(e), 0.5, 1 / (1 + e))
    return np.maximum(z, 0) if activation == "relu" else z


def last_weight_for_one_input_more(x, w, b, activation):
    """Right for two inputs or more; with a single one it forgets the bias."""
    z = x @ w + b if len(w) > 1 else x[:, 0] * w[0]
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": 1 / (1 + np.exp(-z))}[activation]


def sums_of_integers_rounded(x, w, b, activation):
    """Turns the weights into the inputs' type, so integer inputs get integer weights."""
    z = x @ w.astype(x.dtype) + b
    return {"linear": z, "relu": np.maximum(z, 0), "sigmoid": 1 / (1 + np.exp(-z))}[activation]


def bias_added_in_place(x, w, b, activation):
    """Adds the bias in place, which fails where x and w are integers and the bias is not."""
    z = x @ w
    z += b
    return _activate(z, activation)


def outputs_like_the_weights(x, w, b, activation):
    """The sums go into an array of the dtype of w: with integer weights they lose what comes after the point."""
    z = np.zeros(len(x), dtype=w.dtype)
    for i in range(len(x)):
        z[i] = x[i] @ w + b
    return _activate(z, activation)
