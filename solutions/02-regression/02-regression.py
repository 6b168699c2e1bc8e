# %% [markdown]
# # 02 · Regression and the size of weights
#
# In **regression** the output is a number: the price of a house, given its size. You write the model, its
# loss and the gradient, and let gradient descent find the line. Then you fit polynomials to ten points, see
# how over-fitting blows up the weights, and stop it with **L2 regularisation**.
#
# How it works: fill in a function, run its cell, then run the check cell below it. The check says what
# holds, what does not, and often why. Run it as often as you like. Work only between the lines of the
# functions; the names and arguments stay as they are. Unless an exercise says otherwise, a function leaves the
# arrays that it is given unchanged, and arrays hold integers (int64) or floats.
#
# | symbol | in code | shape | meaning |
# |---|---|---|---|
# | $x$ | `x` | (N, D), for polynomials (N,) | inputs |
# | $y$, for polynomials $t$ | `y`, `t` | (N,) | true values, the targets |
# | $\hat y$ | `y_hat` | (N,) | predicted values |
# | $w$, $b$ | `w`, `b` | (D,), a number | weights and bias |
# | $\lambda$ | `l2` | a number | weight of the L2 term |
#
# N is the number of examples, D the number of features of each.

# %%
import numpy as np
import matplotlib.pyplot as plt

from autograder.notebook import checks

check = checks("02-regression")

# %% [markdown]
# ## 1 A linear model
#
# The last layer of a network for regression is a single neuron **without activation**. A sigmoid would keep
# its output between 0 and 1, and ReLU could not give a negative number; a price or a temperature may be any
# number. For an example with the features $x_1, \dots, x_D$:
#
# $$\hat y = w x + b = \sum_{j=1}^{D} w_j x_j + b$$
#
# With one feature that is a line, with more a hyperplane.
#
# **Example.** $w = (0.5, 2)$ and $b = 1$ give for $x = (1, 2)$ the value
# $0.5 \cdot 1 + 2 \cdot 2 + 1 = 5.5$, and for $x = (3, -1)$ the value $1.5 - 2 + 1 = 0.5$.


# %% grade_id="linear"
def linear(x, w, b):
    """A neuron without activation.

    Args:
        x: examples, array (N, D).
        w: weights, array (D,).
        b: bias, a number.

    Returns:
        array (N,), one prediction for each example; floats, or integers where x, w and b are all integers.

    >>> linear(np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([0.5, 2.0]), 1.0)
    array([5.5, 0.5])
    """
    ### BEGIN SOLUTION
    return x @ w + b
    ### END SOLUTION


# %% [markdown]
# ## 2 Mean squared error
#
# Which line is best? The usual loss of regression is the mean squared error (MSE). For one example it is
# $l_\text{MSE}(\hat y, y) = (y - \hat y)^2$, and for N examples the **mean**:
#
# $$\frac1N \sum_{i=1}^{N} (y_i - \hat y_i)^2$$
#
# The square makes errors in both directions count, and large errors count much more than small ones.
#
# **Example.** $\hat y = (2, 3)$ and $y = (1, 5)$ give $(1^2 + 2^2) / 2 = 2.5$.
#
# **Take care.** One of the arrays may hold integers and the other floats. Both have shape (N,) here. A layer of
# Keras returns (N, 1) instead, and NumPy subtracts an array (N,) from an array (N, 1) without complaint: the result is the table (N, N) of **all**
# differences. In the example that is $\begin{pmatrix} 1 & -3 \\ 2 & -2 \end{pmatrix}$, and the mean of its
# squares is 4.5. If a loss looks strange, look at the shapes first.


# %% grade_id="mean_squared_error"
def mean_squared_error(y_hat, y):
    """Mean squared error of N predictions.

    Args:
        y_hat: predictions, array (N,).
        y: true values, array (N,).

    Returns:
        the loss, a single float.

    >>> float(mean_squared_error(np.array([2.0, 3.0]), np.array([1.0, 5.0])))
    2.5
    """
    ### BEGIN SOLUTION
    return np.mean((y - y_hat) ** 2)
    ### END SOLUTION


# %% [markdown]
# Twelve houses (made up), and two guesses of a line. The red strokes are the errors $y_i - \hat y_i$.

# %%
size = np.array([0.5, 0.6, 0.7, 0.8, 0.95, 1.1, 1.2, 1.35, 1.5, 1.7, 1.85, 2.0])
price = np.array([1.5, 2.1, 1.8, 2.5, 2.2, 2.9, 2.6, 3.3, 3.0, 3.9, 3.6, 4.3])
houses = size[:, np.newaxis]

figure, panels = plt.subplots(1, 2, figsize=(9, 3.5), sharey=True, layout="constrained")
for panel, (w, b) in zip(panels, ((0.5, 2.0), (1.7, 0.7)), strict=True):
    y_hat = linear(houses, np.array([w]), b)
    panel.vlines(size, price, y_hat, color="tab:red")
    panel.plot(size, y_hat, color="tab:orange")
    panel.plot(size, price, "o")
    panel.set(xlabel="size (100 m²)", title=f"w = {w}, b = {b}: MSE {mean_squared_error(y_hat, price):.3f}")
panels[0].set_ylabel("price (100,000 euro)")
plt.show()

# %% [markdown]
# ## 3 The gradient of the loss
#
# To make the loss smaller, we need to know how it changes with each weight. Put $\hat y_i = w x_i + b$ into
# the MSE and use the chain rule. The square brings down a factor 2; the inner derivative of $\hat y_i$ is
# $x_{ij}$ for the weight $w_j$, and 1 for the bias:
#
# $$\frac{\partial l}{\partial w_j} = \frac2N \sum_{i=1}^{N} (\hat y_i - y_i) \, x_{ij} \qquad
# \frac{\partial l}{\partial b} = \frac2N \sum_{i=1}^{N} (\hat y_i - y_i)$$
#
# In words: if the model predicts too much where the feature $j$ is large, the loss grows with $w_j$.
#
# **Example.** Two houses $x = (1, 2)$ with $y = (2, 5)$; the line $w = 1$, $b = 0$ predicts $(1, 2)$, which
# is too little by 1 and by 3. So
# $\frac{\partial l}{\partial w} = \frac22 (-1 \cdot 1 - 3 \cdot 2) = -7$ and
# $\frac{\partial l}{\partial b} = \frac22 (-1 - 3) = -4$. Both are negative: a larger $w$ or a larger $b$
# makes the loss smaller.


# %% grade_id="mean_squared_error_gradient"
def mean_squared_error_gradient(x, y, w, b):
    """Gradient of the mean squared error of the linear model.

    Args:
        x: examples, array (N, D).
        y: true values, array (N,).
        w: weights, array (D,).
        b: bias, a number.

    Returns:
        (grad_w, grad_b): array (D,), and a single number.

    >>> x, y = np.array([[1.0, 2.0], [3.0, 0.0]]), np.array([1.0, 1.5])
    >>> grad_w, grad_b = mean_squared_error_gradient(x, y, np.array([1.0, -1.0]), 0.5)
    >>> grad_w, float(grad_b)
    (array([ 4.5, -3. ]), 0.5)
    """
    ### BEGIN SOLUTION
    error = linear(x, w, b) - y
    return 2 * x.T @ error / len(x), 2 * error.mean()
    ### END SOLUTION


# %% [markdown]
# The gradient is a slope. Here the bias stays at 0.7, and the curve is the loss of the houses for every $w$.
# Your gradient gives the slope of the short lines: each should lie along the curve.

# %%
slopes = np.linspace(0, 3.2, 100)
losses = [mean_squared_error(linear(houses, np.array([w]), 0.7), price) for w in slopes]

figure, panel = plt.subplots(figsize=(6, 3.5), layout="constrained")
panel.plot(slopes, losses)
for w in (0.4, 1.0, 2.8):
    loss = mean_squared_error(linear(houses, np.array([w]), 0.7), price)
    grad_w, _ = mean_squared_error_gradient(houses, price, np.array([w]), 0.7)
    nearby = np.array([w - 0.25, w + 0.25])
    panel.plot(nearby, loss + grad_w[0] * (nearby - w), color="tab:red", linewidth=3)
    inside = (-45 * np.sign(grad_w[0]), 6)
    panel.annotate(f"slope {grad_w[0]:.2f}", (w, loss), inside, textcoords="offset points", ha="center")
panel.set(xlabel="w", ylabel="MSE", title="The loss of the houses, b = 0.7")
plt.show()

# %% [markdown]
# ## 4 Fit a line
#
# The gradient points to where the loss grows fastest, so we go the other way, a little at a time:
#
# $$w \leftarrow w - \text{learning rate} \cdot \frac{\partial l}{\partial w} \qquad
# b \leftarrow b - \text{learning rate} \cdot \frac{\partial l}{\partial b}$$
#
# Start with $w = 0$ and $b = 0$, and take exactly `steps` such steps, each with the gradient over **all**
# examples: none is left out, shortened or taken back, even where the loss grows. Both gradients of a step belong to
# the same point: compute them before you change $w$ or $b$.
#
# **Example.** $x = (1, 2)$, $y = (2, 5)$ and a learning rate of 0.1: at $w = b = 0$ the gradients are $-12$
# and $-7$, and the first step leads to $w = 1.2$, $b = 0.7$.


# %% grade_id="fit_line"
def fit_line(x, y, learning_rate, steps):
    """Fit the linear model with gradient descent on the mean squared error, from w = 0 and b = 0.

    Args:
        x: examples, array (N, D).
        y: true values, array (N,).
        learning_rate: the same in all steps.
        steps: how many steps to take; 0 is allowed.

    Returns:
        (w, b) after the last step: array (D,) of floats, and a single number.

    >>> w, b = fit_line(np.array([[1.0], [2.0]]), np.array([2.0, 5.0]), 0.1, 1)
    >>> w.round(6), round(float(b), 6)
    (array([1.2]), 0.7)
    """
    ### BEGIN SOLUTION
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = mean_squared_error_gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b
    ### END SOLUTION


# %% [markdown]
# The line of the houses after some steps, and the loss with four learning rates. Which one is too small,
# and which too large?

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
left.plot(size, price, "o", color="black")
for steps in (0, 1, 2, 5, 300):
    w, b = fit_line(houses, price, 0.1, steps)
    left.plot(size, linear(houses, w, b), label=f"{steps} steps")
left.set(xlabel="size (100 m²)", ylabel="price (100,000 euro)", title="learning rate 0.1")
left.legend()

for learning_rate in (0.01, 0.1, 0.3, 0.4):
    fits = [fit_line(houses, price, learning_rate, steps) for steps in range(31)]
    losses = [mean_squared_error(linear(houses, w, b), price) for w, b in fits]
    right.plot(losses, label=f"learning rate {learning_rate}")
right.set(xlabel="steps", ylabel="MSE", yscale="log", title="Loss")
right.legend()
plt.show()

# %% [markdown]
# ## 5 Powers as features
#
# Not everything is a line. A polynomial of order $M$ is more flexible:
#
# $$y(x, w) = w_0 + w_1 x + w_2 x^2 + \dots + w_M x^M = \sum_{j=0}^{M} w_j x^j$$
#
# As a function of $x$ it is curved, but as a function of the weights it is still a linear model, with the
# features $x^0, x^1, \dots, x^M$. Put them side by side, one row for each example. The first column,
# $x^0$, is 1 everywhere, also at $x = 0$; its weight $w_0$ does what the bias did.
#
# **Example.** $x = (2, 3)$ and order 3 give the rows $(1, 2, 4, 8)$ and $(1, 3, 9, 27)$.
#
# **Take care.** Powers grow fast: $10^{20}$ is too large for NumPy's integers, which overflow without a word.
# So compute with floats, also where `x` holds integers.


# %% grade_id="polynomial_features"
def polynomial_features(x, order):
    """The powers of each number, from 0 to order.

    Args:
        x: numbers of any sign, array (N,) of floats or integers.
        order: the largest power, 0 or more.

    Returns:
        array (N, order + 1) of floats; column j is x to the power j.

    >>> polynomial_features(np.array([2, 3]), 3)
    array([[ 1.,  2.,  4.,  8.],
           [ 1.,  3.,  9., 27.]])
    """
    ### BEGIN SOLUTION
    return x.astype(float)[:, np.newaxis] ** np.arange(order + 1)
    ### END SOLUTION


# %% [markdown]
# ## 6 Fit a polynomial
#
# For a linear model there is no need for gradient descent: the weights with the smallest sum of squared
# errors can be computed at once. With the matrix $\Phi$ of the features, the predictions are $\Phi w$, and
# we look for
#
# $$w^* = \arg\min_w \sum_{i=1}^{N} \big(y(x_i, w) - t_i\big)^2$$
#
# This is called **least squares**. At the minimum the gradient $2\, \Phi^T (\Phi w - t)$ is zero, which
# makes $M + 1$ linear equations for the $M + 1$ weights, the normal equations. `np.linalg` has functions
# that solve such equations, and others that do least squares directly from $\Phi$ and $t$, which loses
# fewer digits. Take any.
#
# **Example.** The points $(0, 1)$, $(1, 3)$, $(2, 3)$: the best line has $w^* = (1.3333, 1)$, and the
# parabola $w^* = (1, 3, -1)$ goes through all three.
#
# **Take care.** $w_0$ comes first, and there are always $M + 1$ weights, also where the last ones are 0. Compute with
# float64, NumPy's usual floats: for order 9 the digits of float32 are too few.


# %% grade_id="fit_polynomial"
def fit_polynomial(x, t, order):
    """The least-squares weights of a polynomial.

    Args:
        x: inputs, array (N,), of size about 1, with more than `order` different values.
        t: targets, array (N,).
        order: order of the polynomial, 0 or more.

    Returns:
        the weights w_0, w_1, ..., array (order + 1,).

    >>> x, t = np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 3.0])
    >>> (fit_polynomial(x, t, 2) + 0.0).round(4)
    array([ 1.,  3., -1.])
    """
    ### BEGIN SOLUTION
    features = polynomial_features(x, order)
    return np.linalg.lstsq(features, t, rcond=None)[0]
    ### END SOLUTION


# %% [markdown]
# These are the ten points of the lecture (from C. Bishop, *Pattern Recognition and Machine Learning*): a
# sine curve with noise. Compare your weights with his. (His points had more digits than these, which shows
# in the last digits for M = 9. The table on the slide has lost a few signs and digits.)

# %%
x = np.arange(10) / 9
t = np.array(
    [0.349486, 0.830839, 1.007332, 0.971507, 0.133066, 0.166823, -0.848307, -0.445686, -0.563567, 0.261502]
)
bishop = {
    0: [0.19],
    1: [0.82, -1.27],
    3: [0.31, 7.99, -25.43, 17.37],
    9: [
        0.35,
        232.37,
        -5321.83,
        48568.31,
        -231639.30,
        640042.26,
        -1061800.52,
        1042400.18,
        -557682.99,
        125201.43,
    ],
}
for order, published in bishop.items():
    print(f"M = {order}            yours        Bishop's")
    for j, (yours, his) in enumerate(zip(fit_polynomial(x, t, order), published, strict=True)):
        print(f"   w_{j}  {yours:14.2f}  {his:14.2f}")

# %%
curve = np.linspace(0, 1, 200)


def draw_fit(panel, w, title):
    panel.plot(curve, np.sin(2 * np.pi * curve), color="tab:green", label="without noise")
    panel.plot(curve, polynomial_features(curve, len(w) - 1) @ w, color="tab:red", label="fit")
    panel.plot(x, t, "o", markerfacecolor="none")
    panel.set(ylim=(-1.6, 1.6), xlabel="x", title=title)


figure, panels = plt.subplots(1, 4, figsize=(12, 3), sharey=True, layout="constrained")
for panel, order in zip(panels, bishop, strict=True):
    draw_fit(panel, fit_polynomial(x, t, order), f"M = {order}")
panels[0].set_ylabel("t")
panels[0].legend(loc="lower left", fontsize=8)
plt.show()

# %% [markdown]
# With $M = 9$ the curve goes through all ten points, and is far off between them: it over-fits. To bend that
# sharply it needs huge weights, with changing signs. So the **size of the weights** tells us something.
#
# ## 7 The total loss
#
# L2 regularisation makes large weights expensive. It adds their squares to the loss:
#
# $$J(w) = \frac1N \sum_{i=1}^{N} (y_i - \hat y_i)^2 + \lambda \sum_j w_j^2$$
#
# The hyperparameter $\lambda$ says how expensive; one finds a good value by trying some. The second sum
# runs over all the weights, in whatever shape they come: the weights of a dense layer are a matrix.
#
# **Example.** $\hat y = (2, 3)$ and $y = (1, 5)$ have the mean squared error 2.5. With $w = (3, -4)$ and
# $\lambda = 0.1$ the total loss is $2.5 + 0.1 \cdot (9 + 16) = 5$.


# %% grade_id="total_loss"
def total_loss(y_hat, y, w, l2):
    """Mean squared error plus the L2 term.

    Args:
        y_hat: predictions, array (N,).
        y: true values, array (N,).
        w: weights, array with one or more dimensions.
        l2: weight of the L2 term, 0 or more.

    Returns:
        the loss, a single float.

    >>> y_hat, y = np.array([2.0, 3.0]), np.array([1.0, 5.0])
    >>> round(float(total_loss(y_hat, y, np.array([3.0, -4.0]), 0.1)), 6)
    5.0
    """
    ### BEGIN SOLUTION
    return mean_squared_error(y_hat, y) + l2 * np.sum(w**2)
    ### END SOLUTION


# %% [markdown]
# Which of the four polynomials would you choose by the MSE on the ten points, and which by the total loss?

# %%
print(" M        MSE    total loss (l2 = 0.0001)")
for order in bishop:
    w = fit_polynomial(x, t, order)
    y_hat = polynomial_features(x, order) @ w
    print(f"{order:2} {mean_squared_error(y_hat, t):10.4f} {total_loss(y_hat, t, w, 0.0001):16.4f}")

# %% [markdown]
# ## 8 Fit with L2 regularisation
#
# Now find the weights for which this total loss is smallest. For a polynomial with the features $\Phi$:
#
# $$J(w) = \frac1N \sum_{i=1}^{N} \big(y(x_i, w) - t_i\big)^2 + \lambda \sum_{j=0}^{M} w_j^2
# \qquad \text{with the gradient} \qquad
# \frac2N \Phi^T (\Phi w - t) + 2 \lambda w$$
#
# At the minimum the gradient is zero: again $M + 1$ linear equations for the $M + 1$ weights. Bring what is
# multiplied by $w$ to one side and the rest to the other, and `np.linalg` can solve them. All weights are
# penalised, also $w_0$.
#
# **Example.** For order 0 and $t = (2, 4)$ the only weight is near the mean, 3. With $\lambda = 0.5$, the
# gradient $2 (w_0 - 3) + 2 \cdot 0.5 \cdot w_0$ is zero at $w_0 = 2$.
#
# **Take care.** The first term of J is a mean, the second is not: watch where N goes when you rearrange. Compute with
# float64 here too: with a small $\lambda$ the digits of float32 are too few.


# %% grade_id="fit_ridge"
def fit_ridge(x, t, order, l2):
    """The weights of a polynomial that minimise the total loss.

    Args:
        x: inputs, array (N,), of size about 1.
        t: targets, array (N,).
        order: order of the polynomial, 0 or more; if l2 > 0, it may be larger than N.
        l2: weight of the L2 term. If it is 0, this is fit_polynomial, with the same condition on x.

    Returns:
        the weights w_0, w_1, ..., array (order + 1,).

    >>> fit_ridge(np.array([0.0, 1.0]), np.array([2.0, 4.0]), 0, 0.5).round(4)
    array([2.])
    """
    ### BEGIN SOLUTION
    features = polynomial_features(x, order)
    penalty = len(x) * l2 * np.eye(order + 1)
    return np.linalg.solve(features.T @ features + penalty, features.T @ t)
    ### END SOLUTION


# %% [markdown]
# The polynomial of order 9 again, now with four values of $\lambda$.

# %%
figure, panels = plt.subplots(1, 4, figsize=(12, 3), sharey=True, layout="constrained")
for panel, l2 in zip(panels, (1e-13, 1e-8, 1e-4, 1.0), strict=True):
    draw_fit(panel, fit_ridge(x, t, 9, l2), f"M = 9, λ = {l2:g}")
panels[0].set_ylabel("t")
panels[0].legend(loc="lower left", fontsize=8)
plt.show()

# %% [markdown]
# And its weights for many $\lambda$ (the scale is logarithmic on both sides of 0), beside the error on the ten points and on 200 new ones from
# the same noisy sine. L2 regularisation makes the training loss larger, and up to a point the loss on new
# data smaller.

# %%
rng = np.random.default_rng(2)
x_new = rng.random(200)
t_new = np.sin(2 * np.pi * x_new) + rng.normal(0, 0.3, 200)
strengths = np.logspace(-13, 1, 100)
fits = [fit_ridge(x, t, 9, l2) for l2 in strengths]

figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
left.plot(strengths, fits, label=[f"$w_{j}$" for j in range(10)])
left.set(xlabel="λ", xscale="log", title="Weights of M = 9")
left.set_yscale("symlog", linthresh=1)
left.legend(ncols=2, fontsize=8)
for label, inputs, targets in (("training", x, t), ("new points", x_new, t_new)):
    errors = [mean_squared_error(polynomial_features(inputs, 9) @ w, targets) for w in fits]
    right.loglog(strengths, errors, label=label)
right.set(xlabel="λ", ylabel="MSE", title="Error without the L2 term")
right.legend()
plt.show()
