# %% [markdown]
# # 03a · Fashion-MNIST, ten classes
#
# First two classes: a **sigmoid** neuron and its loss. Then many: **softmax**, the **categorical
# cross-entropy** and its gradient. From these you build a network that learns to tell ten kinds of clothes
# apart.
#
# How it works: fill in a function, run its cell, then run the check cell below it. The check says what
# holds, what does not, and often why. Run it as often as you like. Work only between the lines of the
# functions; the names and arguments stay as they are. Unless an exercise says otherwise, a function leaves the
# arrays that it is given unchanged, and arrays hold integers (int64) or floats.
#
# | symbol | in code | shape | meaning |
# |---|---|---|---|
# | $z$ | `z` | (N, C) | logits: the outputs of the last layer, before softmax |
# | $\hat y$ | `y_hat` | (N, C) | predicted probabilities |
# | $y$ | `y` | (N, C) | one-hot labels: the true distribution |
#
# N is the number of examples in a batch, C the number of classes. In sections 1 and 2, with two classes and
# one output, $z$, $\hat y$ and $y$ have the shape (N,): one number for each example.

# %%
import numpy as np
import matplotlib.pyplot as plt

from autograder.given import layers
from autograder.given import plots
from autograder.given.fashion_mnist import load
from autograder.given.progress import progress
from autograder.notebook import checks

check = checks("03a-fashion-mnist-multiclass")


# %% [markdown]
# ## 1 Sigmoid
#
# Is it a cat, yes or no? A neuron without activation answers with a logit $z = wa + b$, any real number. We
# want a probability of "yes", so $0 \le \hat y \le 1$. The sigmoid makes one of the other:
#
# $$\hat y = \sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# **Example.** $\sigma(0) = 0.5$: the neuron does not know. $\sigma(2) = 0.8808$ and $\sigma(-2) = 0.1192$;
# the two sum to 1, since $\sigma(-z) = 1 - \sigma(z)$.
#
# **Take care.** $e^{1000}$ is too large for a floating-point number and becomes `inf`. Whatever $z$ is, the
# result must be a number: 0 for $z = -1000$ and 1 for $z = 1000$. A warning about an overflow does no harm.

# %% grade_id="sigmoid"
def sigmoid(z):
    """Turn each logit into a probability.

    Args:
        z: logits, array of any shape; integers or floats, of any size. It is not changed.

    Returns:
        array of floats, of the shape of z.

    >>> sigmoid(np.array([0.0, 2.0, -2.0, 1000.0])).round(4)
    array([0.5   , 0.8808, 0.1192, 1.    ])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_sigmoid"
check("sigmoid")

# %%
logits = np.linspace(-8, 8, 161)
figure, axes = plt.subplots(figsize=(5, 3), layout="constrained")
axes.plot(logits, sigmoid(logits))
axes.set(xlabel="logit z", ylabel="probability of yes", title="Sigmoid")
axes.grid(alpha=0.3)
plt.show()


# %% [markdown]
# ## 2 Binary cross-entropy
#
# The label is $y = 1$ for "cat" and $y = 0$ for "not cat". How bad is a prediction $\hat y$? For one example
#
# $$l(\hat y, y) = -y \log(\hat y) - (1 - y) \log(1 - \hat y)$$
#
# Go through the cases: for $y = 1$ only $-\log(\hat y)$ is left, for $y = 0$ only $-\log(1 - \hat y)$. A sure and
# right prediction costs nothing, a sure and wrong one costs more and more without end. The loss of a batch is
# the **mean** over its N examples. Labels between 0 and 1 (we are 90 % sure that it was a cat) go into the
# same formula: then both terms count.
#
# (One slide has a typing error: its second term ends in $\log(1 - y)$. It is $\log(1 - \hat y)$, as on the slide
# after it.)
#
# **Example.** $\hat y = 0.7$ costs $-\log 0.7 = 0.3567$ if it is a cat, and $-\log 0.3 = 1.2040$ if it is not. A
# batch of both costs their mean, 0.7803.
#
# **Take care.** $\log 0$ is $-\infty$, and $0 \cdot \infty$ is not a number. Predictions of exactly 0 and exactly
# 1 must both give a finite loss: keep what goes into each logarithm a little away from 0. How little is up to
# you, up to $10^{-7}$.

# %% grade_id="binary_cross_entropy"
def binary_cross_entropy(y_hat, y):
    """Mean binary cross-entropy of a batch, with the natural logarithm.

    Args:
        y_hat: predicted probabilities of class 1, array (N,).
        y: labels, array (N,): 0 or 1, or soft labels in between.

    Returns:
        the loss, a single float; finite even where y_hat is 0 or 1.

    >>> round(float(binary_cross_entropy(np.array([0.7, 0.7]), np.array([1.0, 0.0]))), 4)
    0.7803
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_binary_cross_entropy"
check("binary_cross_entropy")

# %%
figure, axes = plt.subplots(figsize=(5, 3), layout="constrained")
predictions = np.linspace(0.005, 0.995, 199)
for truth in (1, 0):
    losses = [binary_cross_entropy(np.array([prediction]), np.array([truth])) for prediction in predictions]
    axes.plot(predictions, losses, label=f"y = {truth}")
axes.set(xlabel="predicted probability of class 1", ylabel="loss", title="Binary cross-entropy")
axes.grid(alpha=0.3)
axes.legend()
plt.show()


# %% [markdown]
# ## 3 One-hot encoding
#
# Now more than two classes, say dog, cat, fish, bird and mouse. Their labels 0, 1, 2, 3, 4 are names, not
# quantities: a bird (3) is not three cats (1), and a cat is not halfway between a dog and a fish. So we do not
# ask the network for the label. Each class gets an output of its own, and the label becomes a row with a 1
# in the column of its class and 0 elsewhere. Read as probabilities, that is the true distribution: all of it
# lies on one class.
#
# **Example.** With five classes, a cat, label 1, becomes $(0, 1, 0, 0, 0)$, and a dog, label 0, becomes
# $(1, 0, 0, 0, 0)$.
#
# **Take care.** A batch need not have an example of each class, but it needs a column for each: how many there
# are is said by `classes`.

# %% grade_id="one_hot"
def one_hot(labels, classes):
    """Encode labels as rows with a single 1.

    Args:
        labels: array (N,) of integers, from 0 to classes - 1.
        classes: the number of classes, C.

    Returns:
        array (N, C) of floats.

    >>> one_hot(np.array([1, 0]), 5)
    array([[0., 1., 0., 0., 0.],
           [1., 0., 0., 0., 0.]])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_one_hot"
check("one_hot")


# %% [markdown]
# ## 4 Softmax
#
# For $\hat y$ to be probabilities, two things must hold: every value lies between 0 and 1, and the values
# of one example sum to 1. The last layer gives us neither: its outputs $z$ can be any real numbers. Softmax
# makes them positive with the exponential, and then normalises them:
#
# $$\hat y_i = \frac{e^{z_i}}{\sum_{j=1}^{C} e^{z_j}}$$
#
# **Example.** $z = (1, 2, 3)$ gives $\hat y = (0.0900, 0.2447, 0.6652)$. The largest logit gets the largest
# probability, and adding the same number to all three logits changes nothing: both numerator and
# denominator grow by the same factor.
#
# **Take care.** $e^{1000}$ is too large for a floating-point number and becomes `inf`. The property in the
# last sentence is how you keep the exponent small.

# %% grade_id="softmax"
def softmax(z):
    """Turn each row of logits into probabilities.

    Args:
        z: logits, array (N, C); integers or floats, from -100,000 to 100,000. It is not changed.

    Returns:
        array (N, C) of floats; every row sums to 1.

    >>> softmax(np.array([[0.0, 0.0], [0.0, 1000.0]]))
    array([[0.5, 0.5],
           [0. , 1. ]])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_softmax"
check("softmax")


# %% [markdown]
# ## 5 Two classes, two outputs
#
# "Cat or not" can be asked in two ways: with one output and a sigmoid, or with two outputs, one for each class,
# and a softmax. Both can say the same. Given the logits $z$ of a sigmoid neuron, find two logits for each
# example so that softmax gives
#
# $$\left(1 - \sigma(z),\; \sigma(z)\right)$$
#
# Column 0 stands for "no", column 1 for "yes", as in a one-hot label. Write down what softmax makes of
# two logits $(z_0, z_1)$ for "yes", divide numerator and denominator by $e^{z_1}$, and compare with the
# sigmoid: what must hold between $z_0$, $z_1$ and $z$? It leaves you a choice, and every choice is right.
#
# **Example.** $z = 0$ asks for $(0.5, 0.5)$: the two logits must be equal. $z = 2$ asks for
# $(0.1192, 0.8808)$.
#
# **Take care.** Your logits must be finite for a $z$ of any size, -1000 and 1000 too. You need neither
# exponentials nor logarithms.

# %% grade_id="two_class_logits"
def two_class_logits(z):
    """Make logits for softmax of the logits of a sigmoid neuron.

    Args:
        z: logits of the class "yes", array (N,); integers or floats, of any size. It is not changed.

    Returns:
        array (N, 2) of finite logits; softmax makes them (1 - sigmoid(z), sigmoid(z)).

    >>> softmax(two_class_logits(np.array([2.0, 0.0]))).round(4)
    array([[0.1192, 0.8808],
           [0.5   , 0.5   ]])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_two_class_logits"
check("two_class_logits")

# %%
two_probabilities = softmax(two_class_logits(logits))
figure, axes = plt.subplots(figsize=(5, 3), layout="constrained")
axes.plot(logits, two_probabilities[:, 1], label="softmax, yes")
axes.plot(logits, two_probabilities[:, 0], label="softmax, no")
axes.plot(logits[::10], sigmoid(logits[::10]), "o", label="sigmoid")
axes.set(xlabel="logit z of the sigmoid neuron", ylabel="probability", title="One output or two")
axes.grid(alpha=0.3)
axes.legend()
plt.show()


# %% [markdown]
# ## 6 Categorical cross-entropy
#
# To train, we need one number that says how far the predicted distribution $\hat y$ is from the true one,
# $y$. Information theory has it: the cross-entropy. For one example
#
# $$l(\hat y, y) = -\sum_{i=1}^{C} y_i \log(\hat y_i)$$
#
# and for a batch the **mean** over its N examples. With a one-hot $y$ only the term of the correct class is
# left, $-\log(\hat y_\text{correct})$: zero if we were sure and right, larger and larger the less we believed
# in the truth.
#
# **Example.** $\hat y = (0.2, 0.7, 0.1)$ and $y = (0, 1, 0)$ give $-\log 0.7 = 0.3567$.
#
# **Take care.** $\log 0$ is $-\infty$, and $0 \cdot \infty$ is not a number. A probability of exactly 0 must
# give a finite loss: keep $\hat y$ a little away from 0 before you take the logarithm. How little is up to
# you, up to $10^{-7}$.

# %% grade_id="categorical_cross_entropy"
def categorical_cross_entropy(y_hat, y):
    """Mean categorical cross-entropy of a batch, with the natural logarithm.

    Args:
        y_hat: predicted probabilities, array (N, C).
        y: true distributions, array (N, C): one-hot, or soft labels whose rows sum to 1.

    Returns:
        the loss, a single float; finite even where y_hat is 0.

    >>> y_hat = np.array([[0.2, 0.7, 0.1], [0.5, 0.25, 0.25]])
    >>> y = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    >>> round(float(categorical_cross_entropy(y_hat, y)), 4)
    0.5249
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_categorical_cross_entropy"
check("categorical_cross_entropy")

# %% [markdown]
# With two classes it is the binary cross-entropy again. Both lines print the same number:

# %%
z = np.array([2.0, -1.0, 0.5])
labels = np.array([1, 0, 0])
print(binary_cross_entropy(sigmoid(z), labels))
print(categorical_cross_entropy(softmax(two_class_logits(z)), one_hot(labels, 2)))


# %% [markdown]
# ## 7 The gradient
#
# To learn, the network must know how the loss changes when a logit does. Softmax by itself has a clumsy
# derivative, since each logit changes all the probabilities; and so has the logarithm. Together most of it
# cancels out, and for one example
#
# $$\frac{\partial\, l}{\partial z_i} = \hat y_i - y_i, \qquad \hat y = \mathrm{softmax}(z)$$
#
# What we predicted minus what is true: the logit of the true class should rise, the others should fall,
# the more so the more probability they took. The loss of a batch is the mean over its N examples; what that
# does to the slope of a single logit is for you to find.
#
# **Example.** One example (N = 1) with $z = (1, 2, 3)$, so $\hat y = (0.0900, 0.2447, 0.6652)$, and
# $y = (0, 1, 0)$: the gradient is $(0.0900, -0.7553, 0.6652)$. In a batch of two examples, its row is half of
# that: $(0.0450, -0.3776, 0.3326)$.
#
# **Take care.** The gradient must be right for logits of any size, also where a probability is 0 to the last
# digit. Your `softmax` knows how to deal with large logits; you may call it.

# %% grade_id="softmax_cross_entropy_gradient"
def softmax_cross_entropy_gradient(z, y):
    """Gradient of the mean categorical cross-entropy of softmax(z) with respect to z.

    Args:
        z: logits, array (N, C); integers or floats, of any size. It is not changed.
        y: true distributions, array (N, C): one-hot, or soft labels whose rows sum to 1.

    Returns:
        array (N, C) of floats: the slope of the loss along each logit.

    >>> z, y = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]]), np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    >>> softmax_cross_entropy_gradient(z, y).round(4)
    array([[ 0.045 , -0.3776,  0.3326],
           [-0.3333,  0.1667,  0.1667]])
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_softmax_cross_entropy_gradient"
check("softmax_cross_entropy_gradient")

# %% [markdown]
# A gradient can be tested without any calculus: nudge one logit up and down a little, and see how much the loss
# changes. Each pair of numbers should agree.

# %%
z = np.array([[1.0, 2.0, 3.0], [0.5, -1.5, 0.0]])
y = one_hot(np.array([1, 0]), 3)
for index, slope in np.ndenumerate(softmax_cross_entropy_gradient(z, y)):
    nudge = np.zeros_like(z)
    nudge[index] = 1e-5
    up, down = (categorical_cross_entropy(softmax(nudged), y) for nudged in (z + nudge, z - nudge))
    print(f"z{list(index)}: gradient {slope:8.5f}, measured {(up - down) / 2e-5:8.5f}")


# %% [markdown]
# ## 8 Accuracy
#
# The loss is what the network learns from, but people want to know: how often is it right? A prediction
# is right if its largest probability stands at the true class, however large that is. The accuracy is the share
# of right predictions:
#
# $$\text{accuracy} = \frac{\text{number of examples that are right}}{N}$$
#
# Why not learn from it directly? If you change a weight a little, mostly no prediction changes its class: the
# accuracy is flat, and its gradient 0.
#
# **Example.** $\hat y = (0.4, 0.35, 0.25)$ is right for $y = (1, 0, 0)$, though the network was far from sure.
# $\hat y = (0.1, 0.2, 0.7)$ is wrong for $y = (0, 1, 0)$. Together: accuracy 0.5. (No row in the checks has
# two largest values.)

# %% grade_id="accuracy"
def accuracy(y_hat, y):
    """Share of the examples whose largest probability is at the true class.

    Args:
        y_hat: predicted probabilities, array (N, C).
        y: one-hot labels, array (N, C).

    Returns:
        a single float between 0 and 1.

    >>> y_hat = np.array([[0.4, 0.35, 0.25], [0.1, 0.2, 0.7]])
    >>> float(accuracy(y_hat, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])))
    0.5
    """
    # Your code here
    raise NotImplementedError


# %% grade_id="check_accuracy"
check("accuracy")


# %% [markdown]
# ## 9 The whole training
#
# Now compose. The network has one hidden layer:
#
# $$h = \mathrm{relu}(x W_1 + b_1), \qquad z = h W_2 + b_2, \qquad \hat y = \mathrm{softmax}(z)$$
#
# We give you the layers and their gradients in `layers`. Run `help(layers)`, or read the file: it is short.
#
# | you need | you have |
# |---|---|
# | random first weights | `layers.initial_weights(rng, inputs, outputs)` |
# | a dense layer and its gradients | `layers.dense_forward(x, w, b)`, `layers.dense_backward(grad, x, w)` |
# | ReLU and its gradient | `layers.relu_forward(x)`, `layers.relu_backward(grad, x)` |
# | the gradient of the loss with respect to $z$ | your `softmax_cross_entropy_gradient(z, y)` |
#
# A recipe that works: 128 hidden units; some 6 epochs; in each epoch shuffle all examples with
# `rng.permutation`, go through them in mini-batches of 128, and after each batch take a step of gradient
# descent, `w -= learning_rate * gradient`, with a learning rate that falls from 0.2 to nearly 0 over the
# training.
#
# The grade is the accuracy of your `predict` on the 10,000 test images, after your `train` has seen the
# 60,000 training images (and nothing else). Points come for an accuracy of .70, .80, .84 and .85. For
# grading, every pixel is mixed with another one and the classes are renamed, so learn from what `train` is given.
# The accuracy counts only if `train` also learns to tell apart 3,000 images of ten other, simple things.
# `predict` takes each image by itself: which others come with it must not matter.

# %% grade_id="train"
def train(x_train, y_train, rng, after_epoch=lambda params: None):
    """Train the network with mini-batches.

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
    """Predict class probabilities.

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
# ## 10 Look at it
#
# Train on 50,000 images and keep 10,000 for validation: the curve of the images that the network has not
# trained on is the one that counts.

# %%
data = load()
x_train, y_train = data.x_train[:50_000], data.y_train[:50_000]
x_validation, y_validation = data.x_train[50_000:], data.y_train[50_000:]
labels_validation = data.labels_train[50_000:]
curves = {"training": [], "validation": []}


def after_epoch(params):
    curves["training"].append(accuracy(predict(params, x_train[:10_000]), y_train[:10_000]))
    curves["validation"].append(accuracy(predict(params, x_validation), y_validation))


params = train(x_train, y_train, np.random.default_rng(1), after_epoch)
predicted = predict(params, x_validation)
loss = categorical_cross_entropy(predicted, y_validation)
print(f"validation: accuracy {accuracy(predicted, y_validation):.3f}, loss {loss:.3f}")

# %%
plots.learning_curves(curves)

# %%
plots.confusion_matrix(labels_validation, predicted.argmax(axis=1))

# %% [markdown]
# Which classes does it confuse? Look at some of the images. Would you have known?

# %%
plots.misclassified(x_validation, labels_validation, predicted.argmax(axis=1))


# %% [markdown]
# ## 11 The same in Keras
#
# You have written every part of such a network once; from now on a library may do it. The hands-on of the
# lecture is the same network in [Keras](https://keras.io): a stack of `Dense` layers, each
# $z = h W + b$ with an activation, and softmax at the end.
#
# Build and compile a `keras.Model`, Sequential or functional, that
#
# - takes images as arrays (N, 784) and gives probabilities (N, 10);
# - consists of `Dense` layers: one hidden layer or more, each with an activation that is not linear, and
#   softmax at the end;
# - is compiled with the categorical cross-entropy (the labels are one-hot) and an optimiser of your choice.
#
# The grader trains it for 5 epochs in batches of 128 on all 60,000 images (it has 90 seconds; the network above
# takes less than 20) and computes the accuracy on images that the model has never seen. Points come for .70,
# .80 and .84. The images are in the same disguise as above.
#
# This part needs TensorFlow (`pip install -e '.[keras]'`). All other parts work without it.

# %% grade_id="build_classifier"
def build_classifier():
    """Build and compile the network.

    Returns:
        a compiled keras.Model: images (N, 784) in, probabilities (N, 10) out.
    """
    import keras

    # Your code here
    raise NotImplementedError


# %% grade_id="check_build_classifier"
check("build_classifier")

# %% [markdown]
# Train it as the grader will, and look at the curves. Are they those of your own network?

# %%
from autograder.given import keras_models

keras_models.start_from(1)
model = build_classifier()
curves = keras_models.fit(model, x_train, y_train, epochs=5, validation=(x_validation, y_validation))
plots.learning_curves(curves)
