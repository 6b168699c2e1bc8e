# %% [markdown]
# # 01 · Neurons and gradients
#
# A recap by doing: you write a **neuron**, connect three of them to a network that solves **XOR**, take a step of
# **gradient descent**, cut a dataset into **mini-batches** and into **training, validation and test** parts, and
# stop a training before it **over-fits**.
#
# How it works: fill in a function, run its cell, then run the check cell below it. The check says what
# holds, what does not, and often why. Run it as often as you like. Work only between the lines of the
# functions; the names and arguments stay as they are. Unless an exercise says otherwise, a function leaves the
# arrays that it is given unchanged, and arrays hold integers (int64) or floats.
#
# | symbol | in code | shape | meaning |
# |---|---|---|---|
# | $x$ | `x` | (N, D) | inputs, one example a row |
# | $w$ | `w` | (D,) | weights of a neuron |
# | $b$ | `b` | a number | bias of a neuron |
# | $\hat y$ | `y_hat` | (N,) | outputs, one an example |
#
# N is the number of examples, D the number of inputs (features) of each.

# %%
import numpy as np
import matplotlib.pyplot as plt

from autograder.notebook import checks

check = checks("01-neurons-and-gradients")


# %% [markdown]
# ## 1 A single neuron
#
# A neuron multiplies each of its inputs by a weight, adds up the products and a bias, and sends the sum $z$ through an
# activation function $g$:
#
# $$z = w_1 x_1 + w_2 x_2 + \dots + w_D x_D + b \qquad \hat y = g(z)$$
#
# The weights say how much each input counts and in which direction, the bias how easily the neuron becomes active. The
# activation is what lets a network of neurons do more than a single one: without it, several layers are no better than
# one. You write three activations, under the names that Keras uses:
#
# | name | $g(z)$ |
# |---|---|
# | `"linear"` | $z$ |
# | `"relu"` | $z$ where it is positive, otherwise 0 |
# | `"sigmoid"` | $\sigma(z) = \dfrac{1}{1 + e^{-z}}$ |
#
# **Example.** With $x = (1, 2)$, $w = (0.5, -1)$ and $b = 0.5$ we have $z = 0.5 - 2 + 0.5 = -1$. The linear neuron
# gives $-1$, the ReLU neuron 0 and the sigmoid neuron $1 / (1 + e) = 0.2689$.
#
# **Take care.** The neuron sees N examples at once and gives N outputs, one for each row of `x`. For $z = -1000$ the
# sigmoid is 0 and for $z = 1000$ it is 1, never `nan`; if NumPy warns of an overflow on the way, that is fine.

# %% grade_id="neuron"
def neuron(x, w, b, activation):
    """The output of one neuron for each example.

    Args:
        x: inputs, array (N, D); integers or floats.
        w: weights, array (D,).
        b: bias, a number.
        activation: "linear", "relu" or "sigmoid".

    Returns:
        array (N,) of floats; where x, w and b are all integers, "linear" and "relu" may give integers.

    >>> x = np.array([[1.0, 2.0], [3.0, 0.0]])
    >>> neuron(x, np.array([0.5, -1.0]), 0.5, "relu")
    array([0., 2.])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_neuron"
check("neuron")

# %% [markdown]
# Your neuron with one input, $w = 1$ and $b = 0$, and below it what weight and bias do to a sigmoid: the weight makes
# it steeper, the bias moves it.

# %%
inputs = np.linspace(-4, 4, 201).reshape(-1, 1)
figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), layout="constrained")
for name, style in (("relu", "-"), ("sigmoid", "-"), ("linear", "--")):
    left.plot(inputs, neuron(inputs, np.array([1.0]), 0.0, name), style, label=name)
for weight, bias in ((1.0, 0.0), (4.0, 0.0), (4.0, -8.0)):
    label = f"w = {weight:g}, b = {bias:g}"
    right.plot(inputs, neuron(inputs, np.array([weight]), bias, "sigmoid"), label=label)
left.set(title="Three activations", xlabel="x", ylabel="output", ylim=(-1.5, 3))
right.set(title="Sigmoid neurons", xlabel="x")
for axes in (left, right):
    axes.grid(alpha=0.3)
    axes.legend()
plt.show()


# %% [markdown]
# ## 2 A network of three neurons
#
# Two neurons look at the inputs $x_1$ and $x_2$: they are the **hidden layer**. A third, the output neuron, looks at
# the two activations of the hidden layer, not at the inputs. All three have the sigmoid as their activation:
#
# $$h_1 = \sigma(w_{11} x_1 + w_{21} x_2 + b_1) \qquad h_2 = \sigma(w_{12} x_1 + w_{22} x_2 + b_2)$$
# $$\hat y = \sigma(w_1 h_1 + w_2 h_2 + b)$$
#
# Here $w_{ij}$ is the weight from input $i$ to hidden neuron $j$. So in `w_hidden` each **column** belongs to one hidden
# neuron: `w_hidden[0, 1]` leads from $x_1$ to $h_2$. Keras's dense layers keep their weights like this.

# %%
def draw_network():
    places = {
        "$x_1$": (0, 1),
        "$x_2$": (0, 0),
        "$h_1$": (1.4, 1),
        "$h_2$": (1.4, 0),
        r"$\hat y$": (2.6, 0.5),
    }
    lines = [
        ("$x_1$", "$h_1$", "w_hidden[0, 0]"),
        ("$x_1$", "$h_2$", "w_hidden[0, 1]"),
        ("$x_2$", "$h_1$", "w_hidden[1, 0]"),
        ("$x_2$", "$h_2$", "w_hidden[1, 1]"),
        ("$h_1$", r"$\hat y$", "w_output[0]"),
        ("$h_2$", r"$\hat y$", "w_output[1]"),
    ]
    _, axes = plt.subplots(figsize=(8, 3.2), layout="constrained")
    for start, end, label in lines:
        (x1, y1), (x2, y2) = places[start], places[end]
        axes.plot((x1, x2), (y1, y2), color="grey", zorder=1)
        position = 0.3 if start.startswith("$x") else 0.5
        label_x, label_y = x1 + position * (x2 - x1), y1 + position * (y2 - y1)
        axes.text(label_x, label_y, label, ha="center", va="center", backgroundcolor="white", fontsize=9)
    for name, (x1, y1) in places.items():
        colour = "lightgrey" if name.startswith("$x") else "lightblue"
        axes.scatter(x1, y1, s=900, color=colour, edgecolor="black", zorder=2)
        axes.text(x1, y1, name, ha="center", va="center", zorder=3)
    axes.set(xlim=(-0.3, 2.9), ylim=(-0.3, 1.3))
    axes.axis("off")
    plt.show()


draw_network()


# %% [markdown]
# **Example.** $x = (1, 0)$, `w_hidden` = $\begin{pmatrix} 1 & -1 \\ 2 & 0.5 \end{pmatrix}$ and `b_hidden` = $(0, 0.5)$
# give $h = (\sigma(1), \sigma(-0.5)) = (0.7311, 0.3775)$. With `w_output` = $(1, -2)$ and `b_output` = 0.5 that becomes
# $\hat y = \sigma(0.7311 - 0.7551 + 0.5) = \sigma(0.4760) = 0.6168$.
#
# **Take care.** As for a single neuron, sums may be large: there the sigmoid is 0 or 1, never `nan` and no error.
#
# You may call your `neuron` for it, or calculate with matrices.

# %% grade_id="three_neurons"
def three_neurons(x, w_hidden, b_hidden, w_output, b_output):
    """The network of three sigmoid neurons: two hidden ones and the output.

    Args:
        x: inputs, array (N, 2).
        w_hidden: weights of the hidden layer, array (2, 2); column j belongs to hidden neuron j.
        b_hidden: biases of the hidden layer, array (2,).
        w_output: weights of the output neuron, array (2,).
        b_output: bias of the output neuron, a number.

    Returns:
        (hidden, y_hat): the hidden layer's activations, array (N, 2), column j those of hidden neuron j,
            and the outputs, array (N,).

    >>> w_hidden = np.array([[1.0, -1.0], [2.0, 0.5]])
    >>> b_hidden, w_output = np.array([0.0, 0.5]), np.array([1.0, -2.0])
    >>> hidden, y_hat = three_neurons(np.array([[1.0, 0.0]]), w_hidden, b_hidden, w_output, 0.5)
    >>> hidden.round(4)
    array([[0.7311, 0.3775]])
    >>> y_hat.round(4)
    array([0.6168])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_three_neurons"
check("three_neurons")


# %% [markdown]
# ## 3 The XOR problem
#
# XOR ("either or") is 1 when exactly one of two inputs is 1:
#
# | $x_1$ | $x_2$ | XOR |
# |---|---|---|
# | 0 | 0 | 0 |
# | 0 | 1 | 1 |
# | 1 | 0 | 1 |
# | 1 | 1 | 0 |
#
# A single neuron says yes on one side of a straight line, $w \cdot x + b = 0$, and no on the other. No straight line has
# $(0, 1)$ and $(1, 0)$ on one side and $(0, 0)$ and $(1, 1)$ on the other: the inputs are **not linearly separable**.
# The hidden layer can move the points so that the output neuron's line separates them.
#
# Find weights and biases with which the three neurons solve XOR: $\hat y < 0.1$ for $(0, 0)$ and $(1, 1)$, and
# $\hat y > 0.9$ for $(0, 1)$ and $(1, 0)$. There are many; any will do. Pencil and paper are enough, and so is trying
# with `three_neurons`.
#
# **Where to start.** XOR holds when at least one input is 1 *and* not both are. Each half of that sentence is a question
# that one neuron can answer, and putting the two answers together is a question for a third.
#
# **Example.** The neuron with $w = (-20, 0)$ and $b = 10$ answers "is $x_1$ zero?": it gives $\sigma(10) = 0.99995$ for
# $x_1 = 0$ and $\sigma(-10) = 0.00005$ for $x_1 = 1$, whatever $x_2$ is. The bias puts the border halfway between the
# two cases; large weights make the answer clear. With $w = (-1, 0)$ and $b = 0.5$, the border is the same but the
# answers are 0.62 and 0.38.

# %% grade_id="xor_weights"
def xor_weights():
    """Weights and biases with which `three_neurons` solves XOR.

    Returns:
        (w_hidden, b_hidden, w_output, b_output): NumPy arrays (2, 2), (2,), (2,) and a number,
            as `three_neurons` takes them.

    >>> _, y_hat = three_neurons(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), *xor_weights())
    >>> y_hat > 0.5
    array([False,  True,  True, False])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_xor_weights"
check("xor_weights")


# %% [markdown]
# On the left the four inputs: try to separate the colours with one line. On the right the same four points as your
# hidden layer sees them, and the line of your output neuron.

# %%
def draw_xor(corners, hidden, w_output, b_output):
    figure, (left, right) = plt.subplots(
        1, 2, figsize=(9, 4.2), layout="constrained", sharex=True, sharey=True
    )
    for axes, points in ((left, corners), (right, hidden)):
        names = {}
        for corner, point in zip(corners, points, strict=True):
            colour = "tab:red" if corner.sum() == 1 else "tab:blue"
            axes.scatter(*point, s=120, color=colour, zorder=2)
            names.setdefault(tuple(np.round(point, 1)), []).append(f"({corner[0]:g}, {corner[1]:g})")
        for point, texts in names.items():
            axes.annotate(" and ".join(texts), point, xytext=(0, 10), textcoords="offset points", ha="center")
        axes.grid(alpha=0.3)
    ends = np.linspace(-0.4, 1.4, 50)
    h1, h2 = np.meshgrid(ends, ends)
    z = w_output[0] * h1 + w_output[1] * h2 + b_output
    right.contourf(h1, h2, z > 0, levels=[-0.5, 0.5, 1.5], colors=["tab:blue", "tab:red"], alpha=0.15)
    if z.min() < 0 < z.max():
        right.contour(h1, h2, z, levels=[0], colors="black")
    left.set(title="Inputs", xlabel="$x_1$", ylabel="$x_2$", xlim=(-0.4, 1.4), ylim=(-0.4, 1.4))
    right.set(title="Activations of the hidden layer", xlabel="$h_1$", ylabel="$h_2$")
    plt.show()


corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
xor_parameters = xor_weights()
xor_hidden, xor_outputs = three_neurons(corners, *xor_parameters)
for corner, output in zip(corners, xor_outputs, strict=True):
    print(f"({corner[0]:g}, {corner[1]:g}): {output:.4f}")
draw_xor(corners, xor_hidden, xor_parameters[2], xor_parameters[3])


# %% [markdown]
# ## 4 A step of gradient descent
#
# Nobody finds the weights of a large network with pencil and paper. Training finds the weights that make a **loss
# function** small. The gradient of the loss says for each weight how the loss changes when that weight grows; it points
# in the direction in which the loss rises most steeply. So we take a small step in the *opposite* direction, compute the
# gradient at the new place, and so on:
#
# $$w \leftarrow w - \text{learning rate} \cdot \frac{\partial J}{\partial w}$$
#
# **Example.** $w = (1, -2)$, a gradient of $(0.5, -4)$ and a learning rate of 0.1 give $(0.95, -1.6)$: where the
# gradient is positive the weight becomes smaller, where it is negative larger.
#
# **Take care.** Leave the `w` that you are given as it is: whoever called it may still need it.

# %% grade_id="gradient_descent_step"
def gradient_descent_step(w, grad, learning_rate):
    """The weights after one step of gradient descent.

    Args:
        w: weights, array of floats with one or more dimensions. It is not changed.
        grad: the gradient of the loss with respect to w, array of the shape of w; integers or floats.
        learning_rate: a number.

    Returns:
        the new weights, array of the shape of w.

    >>> gradient_descent_step(np.array([1.0, -2.0]), np.array([0.5, -4.0]), 0.1)
    array([ 0.95, -1.6 ])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_gradient_descent_step"
check("gradient_descent_step")

# %% [markdown]
# Twenty of your steps down a narrow valley, $J(w) = w_1^2 + 10 w_2^2$, whose gradient is $(2 w_1, 20 w_2)$. Too small a
# learning rate hardly moves, a larger one swings from side to side but arrives, and one that is too large climbs out of
# the valley.

# %%
w1, w2 = np.meshgrid(np.linspace(-4.5, 4.5, 80), np.linspace(-2.2, 2.2, 80))
figure, row = plt.subplots(1, 3, figsize=(12, 3.2), layout="constrained", sharey=True)
for axes, rate in zip(row, (0.005, 0.09, 0.102), strict=True):
    path = [np.array([-4.0, 1.2])]
    for _ in range(20):
        path.append(gradient_descent_step(path[-1], np.array([2.0, 20.0]) * path[-1], rate))
    axes.contour(w1, w2, w1**2 + 10 * w2**2, levels=12, cmap="Greys", alpha=0.6)
    axes.plot(*np.array(path).T, marker="o", markersize=3)
    axes.plot(0, 0, marker="*", markersize=12, color="tab:red")
    axes.set(title=f"learning rate {rate}", xlabel="$w_1$", xlim=(-4.5, 4.5), ylim=(-2.2, 2.2))
row[0].set_ylabel("$w_2$")
plt.show()


# %% [markdown]
# ## 5 Mini-batches
#
# The gradient of the loss over the whole dataset is exact, but for a single step we have to go through all examples. A
# small part of them, a **mini-batch**, gives a noisy estimate of the same gradient in a fraction of the time. One
# **epoch** takes all examples once, batch by batch, in a new random order: neighbours in the file are often alike, and a
# batch should look like the whole dataset.
#
# Cut one epoch into batches of `batch_size` examples. Where N cannot be divided by `batch_size`, the last batch is
# smaller; nothing is left out. If `batch_size` is larger than N, there is one batch. The order is random across the
# whole epoch: which examples come together, and in which order they stand inside a batch.
#
# **Example.** N = 10 and `batch_size` = 4 give batches of 4, 4 and 2 examples.
#
# **Take care.** Each example must keep its own label: row $i$ of `x_batch` belongs to row $i$ of `y_batch`. All
# randomness comes from `rng`, for instance from `rng.permutation`. Do not shuffle the arrays `x` and `y` themselves.

# %% grade_id="mini_batches"
def mini_batches(x, y, batch_size, rng):
    """One epoch of mini-batches, in a random order.

    Args:
        x: examples, array (N, ...): the first axis counts examples, there may be one or more others.
        y: their labels, array (N,) or (N, C).
        batch_size: examples in a batch, a positive integer.
        rng: a numpy.random.Generator.

    Returns:
        list of pairs (x_batch, y_batch): arrays (n, ...) and (n,) or (n, C), n being batch_size
            or, in the last batch, what is left.

    >>> x, y = np.zeros((10, 3)), np.arange(10)
    >>> [len(y_batch) for _, y_batch in mini_batches(x, y, 4, np.random.default_rng(1))]
    [4, 4, 2]
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_mini_batches"
check("mini_batches")

# %% [markdown]
# Your steps and your batches together look for the point $w$ that is nearest to 200 others: the loss is the mean squared
# distance. Both runs see every example twice, that is two epochs. With all examples at once that allows two steps; with
# mini-batches of 10 it allows forty, each a little off the direct way.

# %%
rng = np.random.default_rng(3)
points = rng.normal(size=(200, 2)) * (1.5, 1.0) + (2.0, 1.0)
_, axes = plt.subplots(figsize=(6.5, 4.5), layout="constrained")
axes.scatter(*points.T, s=8, color="lightgrey")
for size, colour in ((10, "tab:orange"), (200, "tab:blue")):
    path = [np.array([-2.5, -1.5])]
    for _ in range(2):
        for batch, _ in mini_batches(points, np.zeros(200), size, rng):
            path.append(gradient_descent_step(path[-1], 2 * (path[-1] - batch.mean(axis=0)), 0.1))
    axes.plot(*np.array(path).T, marker="o", markersize=4, color=colour, label=f"batches of {size}")
axes.plot(
    *points.mean(axis=0), marker="*", markersize=12, color="tab:red", linestyle="", label="smallest loss"
)
axes.set(xlabel="$w_1$", ylabel="$w_2$", title="Two epochs of gradient descent")
axes.legend()
plt.show()


# %% [markdown]
# ## 6 Training, validation and test
#
# A network may learn its training examples by heart. Whether it has learnt something that holds for others can only be
# seen with examples that it was not trained on. We split the dataset into three parts that have no example in common:
#
# | part | share | what for |
# |---|---|---|
# | training | 70 % | to find the weights |
# | validation | 10 % | to choose: when to stop, which learning rate, how many neurons |
# | test | 20 % | once, at the very end: how good is it really? |
#
# Files are often sorted, by class or by date. So draw a random order first, and cut it afterwards.
#
# **Sizes.** The training part has `N * 7 // 10` examples, the validation part `N // 10`, and the test part all the rest;
# `//` divides integers and rounds down. For N = 103 that is 72, 10 and 21. Below N = 10 the validation part is empty: for
# N = 8 and `x` of shape (8, D), the shapes are (5, D), (0, D) and (3, D).
#
# **Take care.** Calculate the sizes with integers: in floating point `0.7 * 90` is 62.99999999999999. As before,
# examples keep their labels, all randomness comes from `rng`, and `x` and `y` themselves stay as they are.

# %% grade_id="train_validation_test_split"
def train_validation_test_split(x, y, rng):
    """Split a dataset at random into 70 % training, 10 % validation and 20 % test.

    Args:
        x: examples, array (N, ...): the first axis counts examples, there may be one or more others.
        y: their labels, array (N,) or (N, C).
        rng: a numpy.random.Generator.

    Returns:
        ((x_train, y_train), (x_validation, y_validation), (x_test, y_test)): arrays with N * 7 // 10,
            N // 10 and the remaining rows.

    >>> parts = train_validation_test_split(np.zeros((103, 2)), np.arange(103), np.random.default_rng(1))
    >>> [len(y_part) for _, y_part in parts]
    [72, 10, 21]
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_train_validation_test_split"
check("train_validation_test_split")


# %% [markdown]
# ## 7 Early stopping
#
# **Over-fitting** begins where the network learns what is special about its training examples: the training loss keeps
# falling, but the validation loss goes up. The cure is simple: watch the validation loss after each epoch, and stop when
# it no longer improves. As it is noisy, we wait a little before we believe it.
#
# Epochs count from 0. An epoch is an **improvement** if its loss is smaller than the best so far minus `min_delta`:
#
# $$\text{loss} < \text{best} - \text{min\_delta}$$
#
# Its loss then becomes the best so far; a loss that is no improvement leaves the best as it is. Epoch 0 is always an
# improvement. Training stops after the epoch that is the `patience`-th **in a row** without improvement; what would have
# come later never happens. If that is never reached, training stops after the last epoch. (Keras's `EarlyStopping`
# follows the same rules.)
#
# **Example.** With the losses 5, 3, 4, 2, 3, 4, 1 and `patience` = 2, epoch 2 is one without improvement, but epoch 3
# improves again. Epochs 4 and 5 do not: training stops at epoch 5, and the best epoch is 3. That the loss would have
# fallen to 1 at epoch 6 nobody finds out.
#
# With `min_delta` = 1.5, epoch 1 improves ($3 < 5 - 1.5$), epochs 2 and 3 do not (2 is not below $3 - 1.5$), so training
# stops at epoch 3, and the best epoch is 1.

# %% grade_id="early_stopping"
def early_stopping(validation_losses, patience, min_delta=0.0):
    """When training stops, and which epoch was the best.

    Args:
        validation_losses: the loss after each epoch, a list or array of one or more finite floats.
        patience: how many epochs in a row without improvement end the training, an integer from 1.
        min_delta: by how much a loss must be below the best so far to be an improvement, 0 or more.

    Returns:
        (stop_epoch, best_epoch): two integers, counted from 0; best_epoch is the last improvement
            until training stopped.

    >>> early_stopping([5.0, 3.0, 4.0, 2.0, 3.0, 4.0, 1.0], 2)
    (5, 3)
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_early_stopping"
check("early_stopping")

# %% [markdown]
# The curves of a training that over-fits, with your two epochs: the weights to keep are those of the best epoch, not the
# last ones.

# %%
epochs = np.arange(40)
noise = np.random.default_rng(5).normal(scale=0.012, size=40)
training_losses = 0.15 + 0.75 * np.exp(-epochs / 9)
validation_losses = 0.3 + 0.62 * np.exp(-epochs / 8) + 0.0085 * np.maximum(epochs - 10, 0) + noise
stop_epoch, best_epoch = early_stopping(validation_losses, patience=5)

_, axes = plt.subplots(figsize=(7, 3.8), layout="constrained")
axes.plot(epochs, training_losses, label="training")
axes.plot(epochs, validation_losses, marker="o", markersize=3, label="validation")
axes.axvline(best_epoch, color="tab:green", linestyle="--", label=f"best epoch: {best_epoch}")
axes.axvline(stop_epoch, color="tab:red", linestyle="--", label=f"training stops: {stop_epoch}")
axes.axvspan(stop_epoch, 39, color="grey", alpha=0.15)
axes.set(xlabel="epoch", ylabel="loss", title="Over-fitting, and where to stop", xlim=(0, 39))
axes.legend()
plt.show()
