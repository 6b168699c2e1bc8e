# %% [markdown]
# # 03b · Faster training, less over-fitting
#
# The network of 03a works. Now you write the techniques that make such networks train faster: **input
# normalisation**, the optimisers **momentum**, **RMSprop** and **Adam**, and **batch normalisation**; and two
# that make them over-fit less: **L2 regularisation** and **dropout**. Then you put them together.
#
# How it works: fill in a function, run its cell, then run the check cell below it. The check says what
# holds, what does not, and often why. Run it as often as you like. Unless an exercise says otherwise, a
# function leaves the arrays that it is given unchanged, and arrays hold integers (int64) or floats.
#
# N is the number of examples in a batch, D the number of features (neurons of the layer).

# %%
import matplotlib.pyplot as plt
import numpy as np

from autograder.given import layers
from autograder.given import plots
from autograder.given.fashion_mnist import load
from autograder.given.progress import progress
from autograder.notebook import checks

check = checks("03b-regularisation")


# %% [markdown]
# ## 1 Input normalisation
#
# Say that one feature is the area of a house, from 50 to 200, and another the number of its rooms, from 1 to 6.
# A small change of the first weight changes the loss much, the same change of the second hardly at all: the
# loss is a long, narrow valley. A learning rate small enough for the steep direction is far too small for the
# flat one. So we bring all features to the same range, with mean 0 and variance 1. For each feature, over the
# N examples of the **training set**:
#
# $$\mu = \frac1N \sum_{i=1}^N x_i \qquad \sigma = \sqrt{\frac1N \sum_{i=1}^N (x_i - \mu)^2} \qquad
# \hat x_i = \frac{x_i - \mu}{\sigma}$$
#
# The test set is normalised with the same $\mu$ and $\sigma$, those of the training set. The network has
# learned what 0.5 means on that scale, and a test example must not mean something else because of the
# company it comes in; besides, nothing of the test set may reach the model before the test.
#
# **Example.** A feature is $(1, 3, 5)$ in the training set: $\mu = 3$, $\sigma = \sqrt{8/3} = 1.633$. The
# training set becomes $(-1.225, 0, 1.225)$, and a test example with the value 7 becomes
# $(7 - 3) / 1.633 = 2.449$.
#
# **Take care.** A feature that is the same number in all training examples has $\sigma = 0$. Only shift such a
# feature, do not divide it: if it is always 7 in the training set, it becomes 0 there, and a test example with
# the value 5 becomes $5 - 7 = -2$. (In the checks such numbers are exact ones like 7. All other features have a
# standard deviation of 0.0001 or more, however large their mean is.)

# %% grade_id="normalise_inputs"
def normalise_inputs(x_train, x_test):
    """Normalise each feature with mean and standard deviation of the training set.

    Args:
        x_train: training inputs, array (N, D); floats, or integers of any type, such as the uint8 of images.
        x_test: test inputs, array (M, D) of the same type; M may be 1.

    Returns:
        (x_train, x_test) normalised, arrays of floats (N, D), (M, D).

    >>> x_train, x_test = normalise_inputs(np.array([[1, 7], [3, 7], [5, 7]]), np.array([[7, 5]]))
    >>> x_train.round(3).tolist()
    [[-1.225, 0.0], [0.0, 0.0], [1.225, 0.0]]
    >>> x_test.round(3).tolist()
    [[2.449, -2.0]]
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_normalise_inputs"
check("normalise_inputs")


# %% [markdown]
# Why it helps: the loss of a linear model with two weights, before and after, and ten steps of gradient
# descent, each time with a learning rate that suits the steepest direction.

# %%
def draw_descent(axes, x, y, title):
    curvature = 2 * x.T @ x / len(x)
    minimum = np.linalg.solve(x.T @ x, x.T @ y)
    path = [minimum + np.array([-2.0, 1.5])]
    for _ in range(10):
        slope = curvature @ (path[-1] - minimum)
        path.append(path[-1] - slope / np.linalg.eigvalsh(curvature)[-1])
    grid = np.stack(np.meshgrid(*(np.linspace(w - 2.5, w + 2.5, 80) for w in minimum)), axis=-1)
    loss = np.mean((grid @ x.T - y) ** 2, axis=-1)
    axes.contour(grid[..., 0], grid[..., 1], loss, np.geomspace(0.02, 2, 9) * loss.mean(), colors="0.75")
    axes.plot(*np.transpose(path), "o-", color="tab:blue", markersize=4, label="gradient descent")
    axes.plot(*minimum, "*", color="tab:red", markersize=13, label="minimum")
    axes.set(title=title, xlabel="$w_1$", ylabel="$w_2$", aspect="equal")
    axes.legend(loc="lower right")


x = np.random.default_rng(3).normal([0.5, 0.2], [1.5, 0.3], (200, 2))
x_normalised, _ = normalise_inputs(x, x)
figure, (left, right) = plt.subplots(1, 2, figsize=(9, 4.5), layout="constrained")
draw_descent(left, x, x @ [1, 2], "inputs as they are")
draw_descent(right, x_normalised, x_normalised @ [1, 2], "inputs normalised")
plt.show()


# %% [markdown]
# ## 2 Momentum
#
# In a narrow valley, plain gradient descent jumps from side to side and hardly moves along the valley.
# Momentum remembers the previous updates in a **velocity**, with exponentially decaying weights. The jumps to
# and fro cancel each other in it, and what all gradients have in common adds up, as for a ball that rolls
# downhill:
#
# $$\text{velocity} \leftarrow \text{momentum} \cdot \text{velocity} - \text{learning rate} \cdot g
# \qquad w \leftarrow w + \text{velocity}$$
#
# $g$ is the gradient of the loss with respect to $w$. The velocity starts at 0. It is the step itself: it
# points downhill and has the learning rate in it, and $w$ moves by the **new** velocity. This is the form that
# Keras uses.
#
# **Example.** With learning rate 0.1 and momentum 0.9, $w = 1$, $g = 2$ and a velocity of $-0.5$:
# the new velocity is $0.9 \cdot (-0.5) - 0.1 \cdot 2 = -0.65$, and $w$ becomes $0.35$. If the gradient stayed
# 2 for ever, the velocity would grow to $-0.2 / (1 - 0.9) = -2$, ten times the plain step.
#
# You may update the arrays `w` and `velocity` in place or make new ones, but not the gradient; return both in
# any case.

# %% grade_id="momentum_step"
def momentum_step(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """One step of gradient descent with momentum.

    Args:
        w: parameters; grad: their gradient; velocity: the previous step: arrays of floats of one
            shape, with any number of axes.
        learning_rate: the weight of the gradient.
        momentum: the part of the velocity that is kept; 0 gives plain gradient descent.

    Returns:
        (w, velocity) after the step, arrays of that shape.

    >>> w, velocity = momentum_step(np.array([1.0]), np.array([2.0]), np.array([-0.5]), learning_rate=0.1)
    >>> w.round(4).tolist(), velocity.round(4).tolist()
    ([0.35], [-0.65])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_momentum_step"
check("momentum_step")


# %% [markdown]
# ## 3 RMSprop: a step size for each parameter
#
# One learning rate must serve all parameters, though some have large gradients all the time and others,
# those of features that occur rarely, small ones. RMSprop gives each parameter a step size of its own. It keeps
# an exponentially decaying average $v$ of the **squared** gradient, for each parameter by itself, and divides
# the gradient by the root of it:
#
# $$v \leftarrow \rho \, v + (1 - \rho) \, g^2 \qquad
# w \leftarrow w - \text{learning rate} \cdot \frac{g}{\sqrt{v} + \epsilon}$$
#
# Where gradients have been large, steps become smaller; where they have been small, larger. $v$ starts at 0;
# the step uses the **new** $v$.
#
# **Example.** Two parameters with the gradients 100 and 1, $v = 0$ and $\rho = 0.9$: $v$ becomes 1000 and 0.1,
# and the gradients are divided by 31.62 and 0.3162. With a learning rate of 0.001, both parameters move by
# 0.00316, though one gradient is a hundred times the other.
#
# **Take care.** Where the gradient has always been 0, $v$ is 0, and 0 / 0 is not a number; with $\epsilon$ the
# parameter just stays. Keras adds $\epsilon$ under the root, $\sqrt{v + \epsilon}$. Either is right here.
#
# You may update the arrays `w` and `v` in place or make new ones, but not the gradient; return both in any case.

# %% grade_id="rmsprop_step"
def rmsprop_step(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """One step of RMSprop.

    Args:
        w: parameters; grad: their gradient; v: the average of squared gradients so far: arrays of floats of
            one shape, with any number of axes.
        rho: the weight of the old average.
        epsilon: added to the denominator, or to v under the root; a huge epsilon makes the step vanish.

    Returns:
        (w, v) after the step, arrays of that shape.

    >>> w, v = rmsprop_step(np.array([0.5, 0.5]), np.array([100.0, 1.0]), np.array([0.0, 0.0]))
    >>> w.round(5).tolist(), v.round(4).tolist()
    ([0.49684, 0.49684], [1000.0, 0.1])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_rmsprop_step"
check("rmsprop_step")


# %% [markdown]
# ## 4 Adam
#
# Adam remembers two exponentially decaying averages of each parameter's gradient $g$: $m$, of the gradient
# itself (its direction, like momentum), and $v$, of its square (its size). Each parameter then takes a step
# in the direction of $m$, small where gradients have been large:
#
# $$m \leftarrow \beta_1 m + (1 - \beta_1) g \qquad v \leftarrow \beta_2 v + (1 - \beta_2) g^2$$
# $$\hat m = \frac{m}{1 - \beta_1^t} \qquad \hat v = \frac{v}{1 - \beta_2^t} \qquad
# w \leftarrow w - \text{learning rate} \cdot \frac{\hat m}{\sqrt{\hat v} + \epsilon}$$
#
# Both averages start at 0 and are too small at first; $\hat m$ and $\hat v$ correct that. $t$ counts the
# steps, the first one is $t = 1$.
#
# **Example.** In the first step ($m = v = 0$) with $g = 0.5$: $m = 0.05$, $v = 0.00025$, $\hat m = 0.5$,
# $\hat v = 0.25$, so $w$ moves by $0.001 \cdot 0.5 / 0.5 = 0.001$, however large the gradient is.
#
# The paper also gives a form that is quicker to compute, and Keras uses it: the corrections go into the
# learning rate, $\epsilon$ stays. Either is right here. In both, $\epsilon$ stands outside the root. (In RMSprop
# inside was right too.) You may update the arrays `w`, `m`, `v` in place or make new ones, but not the
# gradient; return the three in any case, $m$ and $v$ without the correction.

# %% grade_id="adam_step"
def adam_step(w, grad, m, v, t, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """One step of Adam (Kingma and Ba, 2015, Algorithm 1).

    Args:
        w: parameters; grad: their gradient; m, v: the averages so far: arrays of floats of one shape, with any
            number of axes.
        t: the number of this step, from 1.

    Returns:
        (w, m, v) after the step, arrays of that shape.
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_adam_step"
check("adam_step")

# %% [markdown]
# Your optimisers in the same narrow valley, forty steps each. Plain gradient descent is `momentum_step` with
# momentum 0. Change the learning rates and see who jumps out of the valley first.

# %%
steepness = np.array([1.0, 50.0])
start = np.array([-4.0, 1.2])
paths = {name: [start] for name in ("gradient descent", "momentum", "RMSprop", "Adam")}
states = {name: [np.zeros(2)] for name in paths} | {"Adam": [np.zeros(2), np.zeros(2)]}
for t in range(1, 41):
    for name, path in paths.items():
        w, state = path[-1].copy(), states[name]
        slope = steepness * w
        if name == "gradient descent":
            w, *states[name] = momentum_step(w, slope, *state, learning_rate=0.037, momentum=0.0)
        elif name == "momentum":
            w, *states[name] = momentum_step(w, slope, *state, learning_rate=0.02, momentum=0.8)
        elif name == "RMSprop":
            w, *states[name] = rmsprop_step(w, slope, *state, learning_rate=0.15)
        else:
            w, *states[name] = adam_step(w, slope, *state, t, learning_rate=0.3)
        path.append(w.copy())

w_1, w_2 = np.meshgrid(np.linspace(-4.5, 1.5, 120), np.linspace(-1.8, 1.8, 120))
height = (steepness[0] * w_1**2 + steepness[1] * w_2**2) / 2
figure, grid = plt.subplots(2, 2, figsize=(10, 6), sharex=True, sharey=True, layout="constrained")
for axes, (name, path) in zip(grid.flat, paths.items(), strict=True):
    axes.contour(w_1, w_2, height, np.geomspace(0.1, 80, 9), colors="0.75")
    axes.plot(*np.transpose(path), "o-", color="tab:blue", markersize=3, linewidth=1)
    axes.plot(0, 0, "*", color="tab:red", markersize=13)
    axes.set(title=name, xlabel="$w_1$", ylabel="$w_2$")
    axes.label_outer()
plt.show()


# %% [markdown]
# ## 5 Batch normalisation
#
# Normalised inputs make training faster. Why normalise only the inputs of the first layer? Batch
# normalisation does it in between: for each feature it takes mean and variance **over the examples of the
# batch**, normalises, and lets the network scale and shift the result by $\gamma$ and $\beta$, which it
# learns:
#
# $$\mu = \frac1N \sum_{i=1}^N x_i \qquad \sigma^2 = \frac1N \sum_{i=1}^N (x_i - \mu)^2 \qquad
# \hat x_i = \frac{x_i - \mu}{\sqrt{\sigma^2 + \epsilon}} \qquad y_i = \gamma \hat x_i + \beta$$
#
# At test time there may be no batch: a single image has no variance. So during training the layer keeps
# moving averages, and at test time it uses them in place of $\mu$ and $\sigma^2$:
#
# $$\text{moving} \leftarrow \text{momentum} \cdot \text{moving} + (1 - \text{momentum}) \cdot \text{batch}$$
#
# **Example.** For the feature $x = (1, 3)$, $\mu = 2$ and $\sigma^2 = 1$; with $\epsilon = 0$, $\gamma = 10$,
# $\beta = 5$ that gives $y = (-5, 15)$. With momentum 0.9, a moving mean of 0 becomes 0.2.
#
# **Take care.** The variance is the one of the formula, divided by N (not by N - 1), also in the moving
# average. Subtract $\mu$ before you square: where the mean is large, the mean of the squares minus the square of
# the mean has no digits left. Do not change any of the arrays that you are given; in training, the moving
# averages that you return are new arrays, at test time they may be the same or copies.

# %% grade_id="batch_norm_forward"
def batch_norm_forward(x, gamma, beta, moving_mean, moving_variance, training, momentum=0.99, epsilon=1e-3):
    """Batch normalisation of each feature.

    Args:
        x: activations, array of floats (N, D); N may be 1, in training too: then the variance is 0.
        gamma, beta: scale and shift, arrays of floats (D,).
        moving_mean, moving_variance: moving averages so far, arrays of floats (D,).
        training: True: normalise with the batch's statistics and update the moving averages;
            False: normalise with the moving averages and return them as they are.
        momentum: the weight of the old moving average.
        epsilon: added to the variance, under the square root.

    Returns:
        (y, moving_mean, moving_variance): arrays (N, D), (D,), (D,).
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_batch_norm_forward"
check("batch_norm_forward")


# %% [markdown]
# ## 6 L2 regularisation
#
# A network that over-fits has weights that are large and finely balanced against each other. L2
# regularisation makes large weights cost something: it adds their squares to the loss.
#
# $$J(\mathbf w) = \frac1n \sum_{i=1}^{n} l(f(x_i, \mathbf w), y_i) + \lambda \sum_j w_j^2$$
#
# The second term is the **penalty**. The sum runs over all weights of all layers, but not over the biases: they
# only shift what a neuron computes and hardly help to over-fit. $\lambda$ is a new hyperparameter, `l2` in the
# code as in Keras, usually small and found by trial and error.
#
# Training follows the gradient of $J$, so the gradient of each weight changes too. The derivative of a sum is
# the sum of the derivatives: to the gradient of the loss, which you are given, comes the derivative of
# the penalty with respect to that weight. It pulls every weight towards 0, the more the larger the weight is;
# hence the other name, *weight decay*.
#
# The parameters come as a dict. The weights are called `"w1"`, `"w2"`, and so on, one for each layer, and the
# biases `"b1"`, `"b2"`, and so on. There may be any number of layers, and the arrays may have any shapes: the
# first letter of the name says what is a weight and what a bias.
#
# **Example.** The weights are `w1` = (3, -1) and `w2` = (2), `l2` is 0.1. The penalty is
# $0.1 \cdot (9 + 1 + 4) = 1.4$. If `w1` = (3, -1) has the gradient (0.5, 0.5) without the penalty, it has
# (1.1, 0.3) with it.
#
# **Take care.** Return a new dict with all keys of `grads`; do not change the arrays that you are given.

# %% grade_id="l2_regularisation"
def l2_regularisation(params, grads, l2):
    """The L2 penalty, and the gradients of the loss with the penalty.

    Args:
        params: dict of arrays of floats, of any shapes: weights "w1", "w2", ... and biases "b1", "b2", ...;
            a layer may have no bias.
        grads: dict with the same keys: the gradients of the loss without the penalty, each of the shape of
            its parameter. Neither dict nor their arrays are changed.
        l2: the factor of the penalty, a number from 0.

    Returns:
        (penalty, grads): a single float, and a dict with the same keys: the gradients of the loss with the
        penalty.

    >>> params = {"w1": np.array([[3.0, -1.0]]), "b1": np.array([4.0, 5.0])}
    >>> grads = {"w1": np.array([[0.5, 0.5]]), "b1": np.array([0.25, 0.75])}
    >>> penalty, regularised = l2_regularisation(params, grads, 0.1)
    >>> round(float(penalty), 4)
    1.0
    >>> regularised["w1"].round(4).tolist(), regularised["b1"].tolist()
    ([[1.1, 0.3]], [0.25, 0.75])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_l2_regularisation"
check("l2_regularisation")

# %% [markdown]
# What the penalty does: the loss here is $(w_1 - 2)^2 + 0.05 \, (w_2 - 3)^2$, so that $w_1$ matters much and
# $w_2$ little; both are in the one layer `w1`. Gradient descent finds the best weights for each $\lambda$. The weight that the loss hardly
# cares about goes to 0 first; the other resists for longer.

# %%
factors = np.geomspace(1e-3, 10, 25)
importance, wish = np.array([[1.0], [0.05]]), np.array([[2.0], [3.0]])
best = []
for factor in factors:
    w = np.zeros((2, 1))
    for _ in range(1500):
        unregularised = {"w1": 2 * importance * (w - wish)}
        _, regularised = l2_regularisation({"w1": w}, unregularised, factor)
        w = w - 0.04 * regularised["w1"]
    best.append(w[:, 0])

figure, axes = plt.subplots(figsize=(6, 3.5), layout="constrained")
axes.semilogx(factors, best, label=["$w_1$, which matters much", "$w_2$, which matters little"])
axes.set(xlabel=r"$\lambda$", ylabel="best weight", title="L2 regularisation shrinks weights")
axes.grid(alpha=0.3)
axes.legend()
plt.show()


# %% [markdown]
# ## 7 Dropout
#
# Dropout sets each activation to 0 with probability `rate`, at random and anew for every batch. No neuron
# can rely on a certain other one, which makes the network more robust. To keep the expected value of each
# activation, the ones that stay are divided by the probability that they stay, $1 - \text{rate}$
# (*inverted* dropout). At test time nothing is dropped, and thanks to that division nothing needs to be
# scaled either.
#
# **Example.** `rate` = 0.2 sets about one in five activations to 0 and multiplies the others by 1.25.
#
# **Take care.** All randomness must come from `rng`, one draw for each activation, whatever the others drew (so
# the number of zeros differs from batch to batch): `rng.random(shape)` draws uniformly from [0, 1).

# %% grade_id="dropout_forward"
def dropout_forward(x, rate, training, rng):
    """Inverted dropout.

    Args:
        x: activations, array of floats of any shape. It is not changed.
        rate: the fraction to drop, 0 <= rate < 1.
        training: True: drop; False: return x as it is.
        rng: a numpy.random.Generator.

    Returns:
        array of the shape of x.
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_dropout_forward"
check("dropout_forward")


# %% [markdown]
# ## 8 The whole training
#
# First bring your own `softmax` and `softmax_cross_entropy_gradient` from 03a: copy them into the next cell. They
# are not graded again.

# %% grade_id="from_03a"
def softmax(z):
    """Your softmax from 03a: logits (N, C) to probabilities (N, C)."""
    # Your code here
    raise NotImplementedError


def softmax_cross_entropy_gradient(z, y):
    """Your gradient of the mean cross-entropy from 03a: logits and one-hot labels (N, C) to an array (N, C)."""
    # Your code here
    raise NotImplementedError


# %% [markdown]
# Now compose: batch norm before the activation, dropout after it, as the lecture's summary says.
#
# $$a = \mathrm{bn}(x W_1), \qquad h = \mathrm{dropout}(\mathrm{relu}(a)), \qquad
# \hat y = \mathrm{softmax}(h W_2 + b_2)$$
#
# ($W_1$ needs no bias: $\beta$ is one.) The gradients that you have not written are in `layers`:
# `batch_norm_backward(grad, x, y, gamma, beta, epsilon)`, with x what went into the layer and y what came out,
# and `dropout_backward(grad, y, rate)`.
#
# A recipe that works: 128 hidden units, `rate` 0.2, momentum 0.9 for the moving averages; 6 epochs of
# mini-batches of 128; Adam with a learning rate that falls from 0.003 to nearly 0. Each parameter has its own
# m and v, zeros at first; t counts all steps of the training. `predict` must use the moving averages, so they
# belong to what `train` returns.
#
# The grade is the accuracy of your `predict` on the 10,000 test images, after your `train` has seen the
# 60,000 training images (and nothing else). Points come for an accuracy of .75, .83, .86 and .87. For
# grading, every pixel is mixed with another one and the classes are renamed, so learn from what `train` is given.
# The accuracy counts only if `train` also learns to tell apart 3,000 images of ten other, simple things.
# `predict` takes each image by itself: which others come with it must not matter.

# %% grade_id="train"
def train(x_train, y_train, rng, after_epoch=lambda params: None):
    """Train the network with batch normalisation, dropout and Adam.

    Args:
        x_train: images, float32 array (n, 784), values in [0, 1].
        y_train: one-hot labels, array (n, 10).
        rng: a numpy.random.Generator; all randomness comes from it.
        after_epoch: call it with the parameters after each epoch; the cell below draws curves with it.

    Returns:
        the parameters, in any form that your `predict` understands.
    """
    # Your code here
    raise NotImplementedError


def predict(params, x):
    """Predict class probabilities, with nothing dropped and the moving averages.

    Args:
        params: what `train` returned.
        x: images, float32 array (N, 784), values in [0, 1].

    Returns:
        array (N, 10); every row sums to 1.
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_train"
check("train")

# %% [markdown]
# ## 9 Look at it
#
# Compare the gap between the two curves with that of 03a: is it smaller? How many epochs does it need to
# reach what 03a reached?

# %%
data = load()
x_train, y_train = data.x_train[:50_000], data.y_train[:50_000]
x_validation, labels_validation = data.x_train[50_000:], data.labels_train[50_000:]


def accuracy(params, x, labels):
    return float(np.mean(predict(params, x).argmax(axis=1) == labels))


curves = {"training": [], "validation": []}


def after_epoch(params):
    curves["training"].append(accuracy(params, x_train[:10_000], data.labels_train[:10_000]))
    curves["validation"].append(accuracy(params, x_validation, labels_validation))


params = train(x_train, y_train, np.random.default_rng(1), after_epoch)
predicted = predict(params, x_validation)
print(f"validation accuracy {accuracy(params, x_validation, labels_validation):.3f}")

# %%
plots.learning_curves(curves)

# %%
plots.confusion_matrix(labels_validation, predicted.argmax(axis=1))

# %%
plots.misclassified(x_validation, labels_validation, predicted.argmax(axis=1))


# %% [markdown]
# ## 10 The same in Keras
#
# The summary of the lecture, as a network: use Adam, apply batch normalisation **before** the activation, use
# L2 regularisation, apply dropout **after** the activation. In [Keras](https://keras.io) each of them is a
# layer or an argument. Build and compile a `keras.Model`, Sequential or functional, that
#
# - takes images as arrays (N, 784) and gives probabilities (N, 10), with softmax at the end;
# - has one hidden block or more, each of a `Dense` layer, `BatchNormalization`, an activation that is not
#   linear, and `Dropout` with a rate from 0.1 to 0.5, in the order that the summary gives;
# - has L2 regularisation on the weights of the hidden `Dense` layers, and on no biases;
# - is compiled with Adam and the categorical cross-entropy.
#
# The arguments leave a technique out, so that you can compare below what each of them does.
#
# The grader trains it for 5 epochs in batches of 128 on all 60,000 images (it has 90 seconds) and computes the
# accuracy on images that the model has never seen. Points come for .70, .75 and .80. The
# images are in the same disguise as above.
#
# This part needs TensorFlow (`pip install -e '.[keras]'`). All other parts work without it.

# %% grade_id="build_regularised_classifier"
def build_regularised_classifier(batch_normalisation=True, l2=0.0001, rate=0.2):
    """Build and compile the network; each technique can be left out, to compare.

    Args:
        batch_normalisation: False leaves it out.
        l2: the factor of the penalty on the weights of the hidden layers; 0 leaves it out.
        rate: the fraction that dropout sets to 0; 0 leaves dropout out.

    Returns:
        a compiled keras.Model: images (N, 784) in, probabilities (N, 10) out.
    """
    import keras

    # Your code here
    raise NotImplementedError


# %% grade_id="check_build_regularised_classifier"
check("build_regularised_classifier")

# %% [markdown]
# ## 11 What helped?
#
# The lecture ends with a comparison: the same network as it is, with batch normalisation, with L2 and with
# dropout. One run of each would say little, as the next one comes out differently. So the cell below trains
# each of them from three seeds, on 10,000 of the images so that it takes a minute, and draws the mean of the
# validation accuracy and, as a band, its spread.

# %%
from autograder.given import keras_models

kinds = {
    "baseline": (False, 0, 0),
    "batch norm": (True, 0, 0),
    "L2": (False, 0.0001, 0),
    "dropout": (False, 0, 0.2),
}
y_validation = data.y_train[50_000:]
compared = {kind: [] for kind in kinds}
for kind, arguments in kinds.items():
    for seed in range(3):
        keras_models.start_from(seed)
        model = build_regularised_classifier(*arguments)
        run = keras_models.fit(
            model, x_train[:10_000], y_train[:10_000], epochs=8, validation=(x_validation, y_validation)
        )
        compared[kind].append(run["validation"])
plots.compared_curves(compared)

# %% [markdown]
# **Your turn, in words.** A teaching assistant reads this one. Write into the next cell, in five sentences or
# so: What helped, what did not, and how do you know? Name the curves and numbers that you rely on, say how
# large the difference is next to the spread between seeds, and what you would try to be more certain.

# %% [markdown] grade_id="what_helped"
# Your answer here.
