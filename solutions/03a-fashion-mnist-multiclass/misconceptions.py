"""Wrong answers that learners give, each with the hint that it deserves."""

import math

import numpy as np

from autograder.misconceptions import misconception


@misconception(
    "softmax",
    "The exponential of a large logit is inf. Softmax does not change when you subtract the same number from all logits of a row: choose one that keeps the exponents small.",
)
def no_shift(z):
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract the largest logit of the whole batch. In a row that is far below it, all exponentials become 0: let each row have a shift of its own.",
)
def shift_by_global_maximum(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract each row's mean. A single logit far above the others still overflows: which number of the row makes sure that no exponent is positive?",
)
def shift_by_mean(z):
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Your columns sum to 1, your rows do not: you normalise over the examples (axis 0) instead of over the classes.",
)
def normalises_columns(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


@misconception(
    "softmax",
    "All your probabilities together sum to 1, but each row should: you sum over the whole array instead of over each example's classes.",
)
def normalises_whole_array(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@misconception(
    "softmax",
    "A small number added to the denominator does not help: very negative logits give rows of zeros, large ones give nan. Shift the logits instead.",
)
def epsilon_in_denominator(z):
    e = np.exp(z)
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)


@misconception(
    "softmax",
    "For integer logits you put your results into an array of integers (`zeros_like` copies the dtype), and lose everything after the point.",
)
def integer_result_array(z):
    result = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        result[i] = e / e.sum()
    return result


@misconception(
    "softmax",
    "Your probabilities are right, but you change the caller's logits where they are float64: `-=` works on the caller's array, and `np.asarray` or `astype(copy=False)` make no copy of one that has the type already.",
)
def changes_its_input(z):
    z = np.asarray(z, dtype=float)
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You return only zeros and ones: that marks the largest logit. Softmax gives the others a share as well.",
)
def hard_maximum(z):
    return np.eye(z.shape[1])[z.argmax(axis=1)]


@misconception(
    "softmax",
    "These are logarithms of probabilities, all negative. Take the exponential.",
)
def log_softmax(z):
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


@misconception(
    "softmax",
    "You apply a sigmoid to each logit by itself: every value lies between 0 and 1, but a row does not sum to 1. Each class must be compared with the others.",
)
def sigmoid_per_class(z):
    return 1 / (1 + np.exp(-z))


def _log(y_hat):
    return np.log(np.clip(y_hat, 1e-12, None))


@misconception(
    "categorical_cross_entropy",
    "You return the sum over the batch. The loss is the mean: otherwise it would grow with the number of examples.",
)
def sum_over_batch(y_hat, y):
    return -np.sum(y * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "You divide by N times C. Sum over the classes, then take the mean over the N examples only.",
)
def mean_over_everything(y_hat, y):
    return -np.mean(y * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Where a probability is exactly 0, you compute 0 times infinity, which is nan. Keep the probabilities a little above 0 before the logarithm.",
)
def no_clip(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You pick the column of every example's label for every example: N times N numbers. Pair each row with its own label.",
)
def picks_all_columns(y_hat, y):
    return -_log(y_hat[:, y.argmax(axis=1)]).mean()


@misconception(
    "categorical_cross_entropy",
    "This is the binary cross-entropy of each class. For one-hot labels over C classes only the term with y counts, not the one with 1 - y.",
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * _log(y_hat) + (1 - y) * _log(1 - y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "The arguments have changed places: take the logarithm of the prediction y_hat, and weigh it with the truth y.",
)
def swapped_arguments(y_hat, y):
    return -np.mean(np.sum(y_hat * _log(y), axis=1))


@misconception(
    "categorical_cross_entropy",
    "Your loss is 1.4427 times too large: you use the logarithm with base 2 instead of the natural one.",
)
def logarithm_with_base_two(y_hat, y):
    return -np.mean(np.sum(y * np.log2(np.clip(y_hat, 1e-12, None)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You return one loss for each example. Take their mean: training needs a single number.",
)
def one_loss_per_example(y_hat, y):
    return -np.sum(y * _log(y_hat), axis=1)


@misconception(
    "categorical_cross_entropy",
    "Your loss has the wrong sign: logarithms of probabilities are negative, and a loss should shrink towards 0 as predictions get better.",
)
def forgotten_minus(y_hat, y):
    return np.mean(np.sum(y * _log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You use only the class with the largest label. Soft labels share the truth among several classes, and each of them counts.",
)
def hard_labels_only(y_hat, y):
    return -_log(y_hat[np.arange(len(y)), y.argmax(axis=1)]).mean()


@misconception(
    "categorical_cross_entropy",
    "You average the probability of the true class, without a logarithm. A confident mistake must cost much more than a hesitant one.",
)
def no_logarithm(y_hat, y):
    return -np.mean(np.sum(y * y_hat, axis=1))


@misconception(
    "sigmoid",
    "For a large logit you divide inf by inf, which is nan. Divide numerator and denominator by the exponential that grows: what is left?",
)
def exponential_in_numerator(z):
    return np.exp(z) / (1 + np.exp(z))


@misconception(
    "sigmoid",
    "Your curve falls where it should rise: a large positive logit must give a probability near 1. Look at the sign in the exponent.",
)
def sigmoid_falls(z):
    return 1 / (1 + np.exp(z))


@misconception(
    "sigmoid",
    "You divide 1 by 1 and then add the exponential. A fraction bar holds its denominator together; in code, parentheses do.",
)
def sigmoid_without_parentheses(z):
    return 1 / 1 + np.exp(-z)


@misconception(
    "sigmoid",
    "These values lie between -1 and 1: this is tanh. A probability is never negative, and a logit of 0 means 0.5.",
)
def tanh_instead_of_sigmoid(z):
    return np.tanh(z)


@misconception(
    "sigmoid",
    "You return only zeros and ones. Sigmoid says how sure the neuron is: a logit near 0 gives a probability near 0.5.",
)
def step_function(z):
    return np.where(z > 0, 1.0, 0.0)


@misconception(
    "sigmoid",
    "This is the slope of the sigmoid: it is largest at 0 and falls to both sides. Return the sigmoid itself.",
)
def slope_of_sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


@misconception(
    "sigmoid",
    "Negative and positive logits of one size get the same probability, as if their sign did not count. It does: a negative logit means less than 0.5.",
)
def sigmoid_of_absolute_value(z):
    return 1 / (1 + np.exp(-np.abs(z)))


@misconception(
    "sigmoid",
    "Your values sum to 1 over the whole array: this is a softmax. Each logit has a probability of its own, whatever the others are.",
)
def softmax_of_all_logits(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@misconception(
    "sigmoid",
    "`math.exp` takes a single number, not an array. NumPy has an exponential that takes all elements at once.",
)
def math_exp_of_an_array(z):
    return 1 / (1 + math.exp(-z))


@misconception(
    "sigmoid",
    "`math.exp` raises OverflowError where its result is too large. NumPy's exponential gives inf there, and 1 divided by inf is 0.",
)
def math_exp_overflows(z):
    return np.array([1 / (1 + math.exp(-logit)) for logit in z.flat]).reshape(z.shape)


@misconception(
    "sigmoid",
    "For integer logits you put your results into an array of integers (`zeros_like` copies the dtype), and every probability below 1 becomes 0.",
)
def sigmoid_in_integer_array(z):
    result = np.zeros_like(z)
    for index in np.ndindex(*z.shape):
        result[index] = 1 / (1 + np.exp(-z[index]))
    return result


@misconception(
    "binary_cross_entropy",
    "Where the label is 0 your loss is 0, however wrong the prediction: the term with 1 - y is missing.",
)
def only_the_term_with_y(y_hat, y):
    return -np.mean(y * _log(y_hat))


@misconception(
    "binary_cross_entropy",
    "Where the label is 1 your loss is 0, however wrong the prediction: the term with y is missing.",
)
def only_the_term_with_one_minus_y(y_hat, y):
    return -np.mean((1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You take the logarithm of 1 - y, as in the typing error on the first slide, and get nan. The logarithm is of the prediction, also in the second term.",
)
def typing_error_of_the_slide(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * np.log(1 - y))


@misconception(
    "binary_cross_entropy",
    "You take the logarithm of 1 - y, as in the typing error on the first slide. The logarithm is of the prediction, also in the second term.",
)
def typing_error_of_the_slide_clipped(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y))


@misconception(
    "binary_cross_entropy",
    "The two terms have different signs in your loss: a label of 0 makes it smaller the more wrong you are. Both terms of the formula have a minus.",
)
def second_term_added(y_hat, y):
    return np.mean(-y * _log(y_hat) + (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You return the sum over the batch. The loss is the mean: otherwise it would grow with the number of examples.",
)
def binary_sum_over_batch(y_hat, y):
    return np.sum(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You return one loss for each example. Take their mean: training needs a single number.",
)
def binary_one_loss_per_example(y_hat, y):
    return -y * _log(y_hat) - (1 - y) * _log(1 - y_hat)


@misconception(
    "binary_cross_entropy",
    "Where a prediction is exactly 0 or 1, you compute 0 times infinity, which is nan. Keep the predictions a little away from both ends before the logarithm.",
)
def binary_no_clip(y_hat, y):
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "What goes into the first logarithm stays above 0, what goes into the second does not where y_hat is 1. (If you keep y_hat below 1, then by too little: for a computer, 1 - 1e-20 is 1.)",
)
def binary_clip_at_zero_only(y_hat, y):
    y_hat = np.clip(y_hat, 1e-12, None)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "The arguments have changed places: take the logarithm of the prediction y_hat, and weigh it with the truth y.",
)
def binary_swapped_arguments(y_hat, y):
    return np.mean(-y_hat * _log(y) - (1 - y_hat) * _log(1 - y))


@misconception(
    "binary_cross_entropy",
    "Your loss has the wrong sign: logarithms of probabilities are negative, and a loss should shrink towards 0 as predictions get better.",
)
def binary_forgotten_minus(y_hat, y):
    return np.mean(y * _log(y_hat) + (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Your loss is 1.4427 times too large: you use the logarithm with base 2 instead of the natural one.",
)
def binary_logarithm_with_base_two(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)) / np.log(2)


@misconception(
    "binary_cross_entropy",
    "You pair each prediction with the labels of all examples: a column (N, 1) and a row (N,) give N times N numbers. Keep both (N,).",
)
def binary_pairs_all_with_all(y_hat, y):
    y = np.reshape(y, (-1, 1))
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "This is the mean squared error. It says little about confident mistakes: use the logarithms of the formula.",
)
def squared_error(y_hat, y):
    return np.mean((y - y_hat) ** 2)


@misconception(
    "binary_cross_entropy",
    "You round the labels to 0 or 1. A label such as 0.25 is used as it is: both terms count, each with its weight.",
)
def binary_hard_labels_only(y_hat, y):
    return -np.mean(np.where(y >= 0.5, _log(y_hat), _log(1 - y_hat)))


@misconception(
    "one_hot",
    "You take the number of classes from the largest label. If the last class does not occur, its column is missing: use `classes`.",
)
def classes_from_the_largest_label(labels, classes):
    return np.eye(int(labels.max()) + 1)[labels]


@misconception(
    "one_hot",
    "You make a column only for the classes that occur in `labels`. Every class has its column: use `classes`.",
)
def only_classes_that_occur(labels, classes):
    different, position = np.unique(labels, return_inverse=True)
    return np.eye(len(different))[position]


@misconception(
    "one_hot",
    "Your classes are in the rows and your examples in the columns: it should be the other way round.",
)
def classes_in_rows(labels, classes):
    return np.eye(classes)[:, labels]


@misconception(
    "one_hot",
    "Your ones stand one column too far to the left: you count the classes from 1, but labels start at 0.",
)
def labels_from_one(labels, classes):
    return np.eye(classes)[labels.astype(int) - 1]


@misconception(
    "one_hot",
    "Your ones stand one column too far to the right: class 0 belongs into column 0.",
)
def one_column_too_far_right(labels, classes):
    return np.eye(classes)[(labels.astype(int) + 1) % classes]


@misconception(
    "one_hot",
    "Every row has the ones of all examples: `[:, labels]` takes those columns in all rows, and a list that is repeated N times is one list. Give each row zeros of its own, and the 1 of its own label.",
)
def ones_in_all_rows(labels, classes):
    result = np.zeros((len(labels), classes))
    result[:, labels] = 1
    return result


@misconception(
    "one_hot",
    "You use the labels as numbers of rows, `[labels]`, and fill these with ones. A label is the number of a column, in the row of its example.",
)
def labels_as_rows(labels, classes):
    result = np.zeros((len(labels), classes))
    result[labels] = 1
    return result


@misconception(
    "one_hot",
    "The right places, but you put the label itself there. Every label becomes a single 1, class 0 as well.",
)
def label_instead_of_one(labels, classes):
    return np.eye(classes)[labels] * labels[:, None]


@misconception("one_hot", "Zeros and ones have changed places: the 1 belongs to the true class.")
def zero_at_the_true_class(labels, classes):
    return 1 - np.eye(classes)[labels]


@misconception("one_hot", "Your columns run backwards: class 0 belongs into the first column, not the last.")
def columns_backwards(labels, classes):
    return np.eye(classes)[labels][:, ::-1]


@misconception(
    "one_hot",
    "You put ones into all columns up to the label, as if the classes had an order. Only the column of the true class is 1.",
)
def ones_up_to_the_label(labels, classes):
    return (np.arange(classes) <= labels[:, None]).astype(float)


def _softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax_cross_entropy_gradient",
    "This is the gradient of the sum over the batch. The loss is a mean over N examples: what does that do to each slope?",
)
def gradient_of_the_sum(z, y):
    return _softmax(z) - y


@misconception(
    "softmax_cross_entropy_gradient",
    "Your gradient has the wrong sign. Raising the logit of the true class makes the loss smaller, so its slope is negative.",
)
def gradient_with_the_wrong_sign(z, y):
    return (y - _softmax(z)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You divide by N times C. The loss is a mean over the N examples only; over the classes it is a sum.",
)
def gradient_divided_by_all_elements(z, y):
    return (_softmax(z) - y) / z.size


@misconception(
    "softmax_cross_entropy_gradient",
    "You multiply with y_hat (1 - y_hat), the slope of a sigmoid. For softmax and cross-entropy together it has cancelled already.",
)
def multiplied_by_slope_of_sigmoid(z, y):
    y_hat = _softmax(z)
    return (y_hat - y) * y_hat * (1 - y_hat) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "This is the gradient with respect to the probabilities y_hat. You want the one with respect to the logits z, so softmax has to be differentiated too.",
)
def gradient_of_the_probabilities(z, y):
    return -y / _softmax(z) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You compare the labels with the logits themselves. Turn the logits into probabilities first.",
)
def logits_instead_of_probabilities(z, y):
    return (z - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Your gradient is 0 for all wrong classes. Their logits matter too: they stand in softmax's denominator.",
)
def gradient_of_the_true_class_only(z, y):
    return y * (_softmax(z) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You use only the class with the largest label. Soft labels share the truth among several classes, and each of them counts.",
)
def gradient_of_hard_labels(z, y):
    return (_softmax(z) - np.eye(y.shape[1])[y.argmax(axis=1)]) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You average over the examples and return one row. Every example has slopes of its own: the gradient has the shape of z.",
)
def gradient_averaged_over_batch(z, y):
    return (_softmax(z) - y).mean(axis=0)


@misconception(
    "softmax_cross_entropy_gradient",
    "The exponential of a large logit is inf, and your gradient nan. Use your softmax, which subtracts the largest logit of each row first.",
)
def gradient_without_shift(z, y):
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Your softmax runs over the examples (axis 0). The probabilities of each row, over the classes, must sum to 1.",
)
def gradient_with_softmax_of_columns(z, y):
    return (_softmax(z.T).T - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You apply a sigmoid to each logit by itself. The probabilities come from softmax, which compares the classes with each other.",
)
def gradient_with_sigmoid(z, y):
    return (1 / (1 + np.exp(-z)) - y) / len(z)


@misconception(
    "accuracy",
    "You return how many rows are right. The accuracy is a share: divide by the number of examples.",
)
def number_of_right_rows(y_hat, y):
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1))


@misconception("accuracy", "You return percents. The accuracy is a share between 0 and 1.")
def percent(y_hat, y):
    return 100 * np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))


@misconception(
    "accuracy", "This is the share of rows that are wrong. The accuracy is the share that is right."
)
def share_of_wrong_rows(y_hat, y):
    return np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1))


@misconception(
    "accuracy",
    "You round the probabilities and compare every element, so all the zeros that a wrong row shares with its label count as right. One row gives one answer: right or wrong.",
)
def share_of_right_elements(y_hat, y):
    return np.mean((y_hat > 0.5) == (y > 0.5))


@misconception(
    "accuracy",
    "You count a row only if the true class has more than half of the probability. With many classes the largest probability may be smaller than that.",
)
def more_than_a_half(y_hat, y):
    return np.mean(np.sum(y_hat * y, axis=1) > 0.5)


@misconception(
    "accuracy",
    "You compare the probabilities themselves with the labels, and they are hardly ever equal. Find out first which class each row chooses.",
)
def probabilities_equal_to_labels(y_hat, y):
    return np.mean(y_hat == y)


@misconception(
    "accuracy",
    "You look for the largest value of each column (axis 0), over the examples. Each row is an example: look for its largest class.",
)
def largest_of_each_column(y_hat, y):
    return np.mean(y_hat.argmax(axis=0) == y.argmax(axis=0))


@misconception(
    "accuracy",
    "You look for one largest value in the whole array. Every row chooses a class of its own: argmax needs an axis.",
)
def largest_of_the_whole_array(y_hat, y):
    return np.mean(y_hat.argmax() == y.argmax())


@misconception(
    "accuracy",
    "You average the probability of the true class. Accuracy only asks whether it is the largest of its row, not how large.",
)
def mean_probability_of_the_truth(y_hat, y):
    return np.mean(np.sum(y_hat * y, axis=1))


@misconception(
    "accuracy",
    "You return one truth value for each row. Take their mean: True counts as 1, False as 0.",
)
def one_answer_per_row(y_hat, y):
    return y_hat.argmax(axis=1) == y.argmax(axis=1)


@misconception(
    "accuracy",
    "You divide the right rows by the number of elements, N times C. Divide by the number of rows.",
)
def divided_by_all_elements(y_hat, y):
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / y.size


@misconception(
    "accuracy",
    "You compare the chosen classes with the one-hot labels as they are: a number (N,) with rows of zeros and ones (N, C). Which class does each label name?",
)
def labels_still_one_hot(y_hat, y):
    return np.mean(y_hat.argmax(axis=1) == y)


@misconception(
    "two_class_logits",
    "Your columns have changed places: column 0 is the class no, column 1 the class yes.",
)
def yes_in_column_zero(z):
    return np.stack([z, 0 * z], axis=1)


@misconception(
    "two_class_logits",
    "Your logits differ by twice z, as if z stood on one side and -z on the other, and softmax becomes too sure. How far apart should they be?",
)
def twice_as_far_apart(z):
    return np.stack([-z, z], axis=1)


@misconception(
    "two_class_logits",
    "Your two numbers differ by as much as the probabilities themselves, by 1 at most. Softmax will take exponentials of what you return: return logits.",
)
def probabilities_as_logits(z):
    yes = 1 / (1 + np.exp(-z))
    return np.stack([1 - yes, yes], axis=1)


@misconception(
    "two_class_logits",
    "You subtract the logit from 1. Probabilities sum to 1, logits don't: think of what must hold between the two of them for z = 0.",
)
def one_minus_logit(z):
    return np.stack([1 - z, z], axis=1)


@misconception(
    "two_class_logits",
    "You apply the sigmoid to z before softmax. Softmax already makes probabilities, so the logit itself goes in.",
)
def sigmoid_before_softmax(z):
    return np.stack([0 * z, 1 / (1 + np.exp(-z))], axis=1)


@misconception(
    "two_class_logits",
    "Both classes get equal logits, so softmax always says one half. What z says must make them differ.",
)
def same_logit_twice(z):
    return np.stack([z, z], axis=1)


@misconception(
    "two_class_logits",
    "Your logits are right for small z, but infinite where a probability comes out as 0, as its logarithm is. There are logits that need no logarithm, and no exception for large z.",
)
def logarithms_of_probabilities(z):
    yes = 1 / (1 + np.exp(-z))
    return np.log(np.stack([1 - yes, yes], axis=1))


@misconception(
    "two_class_logits",
    "You return exponentials. Softmax takes the exponential of each logit by itself: return what stands in the exponent.",
)
def exponentials_as_logits(z):
    return np.stack([np.ones(len(z)), np.exp(z)], axis=1)


@misconception(
    "two_class_logits",
    "Your classes are in the rows, shape (2, N). Each example is a row with two columns: (N, 2).",
)
def one_row_per_class(z):
    return np.stack([0 * z, z])


@misconception(
    "two_class_logits",
    "You return a single column. Softmax needs a logit for each of the two classes: shape (N, 2).",
)
def a_single_column(z):
    return z[:, None]


@misconception(
    "two_class_logits",
    "You return only zeros and ones, whatever the size of z. A larger z must leave the two logits further apart.",
)
def one_hot_logits(z):
    return np.stack([z <= 0, z > 0], axis=1).astype(float)


def _classifier(hidden="relu", output="softmax", units=10, loss="categorical_crossentropy", middle=()):
    import keras

    layers = [keras.Input((784,)), keras.layers.Dense(64, activation=hidden), *middle]
    model = keras.Sequential([*layers, keras.layers.Dense(units, activation=output)])
    model.compile(optimizer="adam", loss=loss)
    return model


@misconception(
    "build_classifier",
    "Your model returns nothing that can be trained: the function ends without giving the model back.",
)
def forgets_to_return():
    _classifier()


@misconception(
    "build_classifier",
    "The layers are right, but the model is not compiled: it does not know yet what to minimise, and how.",
)
def not_compiled():
    import keras

    layers = [keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")]
    return keras.Sequential([keras.Input((784,)), *layers])


@misconception(
    "build_classifier",
    "With sigmoid at the end, each class gets a probability of its own, and the ten do not sum to 1. One image has one class: which activation makes one distribution of ten logits?",
)
def sigmoid_at_the_end():
    return _classifier(output="sigmoid")


@misconception(
    "build_classifier",
    "The model gives logits, any real numbers, and should give probabilities: something is missing after the last layer.",
)
def no_activation_at_the_end():
    return _classifier(output=None)


@misconception(
    "build_classifier",
    "The sparse loss wants class numbers as labels. Ours are one-hot: take the loss without `sparse`.",
)
def sparse_loss():
    return _classifier(loss="sparse_categorical_crossentropy")


@misconception(
    "build_classifier",
    "The binary cross-entropy treats the ten outputs as ten yes-or-no questions. An image has exactly one of ten classes: which loss compares two distributions?",
)
def binary_loss():
    return _classifier(loss="binary_crossentropy")


@misconception(
    "build_classifier",
    "The mean squared error is the loss of regression. Which loss compares the predicted distribution with the true one?",
)
def squared_loss():
    return _classifier(loss="mean_squared_error")


@misconception(
    "build_classifier",
    "The hidden layer has no activation: two linear layers in a row are one linear layer, however many neurons they have.",
)
def linear_hidden_layer():
    return _classifier(hidden=None)


@misconception(
    "build_classifier",
    "Softmax in the hidden layer makes its neurons compete for a sum of 1, and little gets through. Keep softmax for the output.",
)
def softmax_in_hidden_layer():
    return _classifier(hidden="softmax")


@misconception(
    "build_classifier",
    "One output is enough for two classes. Here there are ten, and the model should give a probability for each.",
)
def one_output():
    return _classifier(units=1, output="sigmoid")


@misconception(
    "build_classifier",
    "There is no hidden layer: from the pixels straight to the classes, only a linear boundary between classes can be learnt.",
)
def no_hidden_layer():
    import keras

    model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


@misconception(
    "build_classifier",
    "The model expects pictures of 28 x 28, and the images come as rows of 784 pixels.",
)
def takes_pictures():
    import keras

    layers = [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


@misconception(
    "softmax",
    "You clip the logits instead of shifting them: of two large logits, 1000 and 1001, both become the same. Subtract the same number from all logits of a row, so that their differences stay.",
)
def clipped_logits(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You divide each row by its largest absolute value. That changes the differences between the logits, and with them the probabilities: subtract instead.",
)
def divided_by_largest_absolute_value(z):
    e = np.exp(z / np.maximum(np.abs(z).max(axis=1, keepdims=True), 1))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You divide each row by its largest logit. That changes the differences between the logits, and with them the probabilities: subtract instead.",
)
def divided_by_largest_logit(z):
    e = np.exp(z / z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You divide the logits by their sum, without the exponential. Negative logits give negative values: what makes every logit positive?",
)
def logits_divided_by_their_sum(z):
    return z / z.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You make the logits positive by subtracting the smallest, and divide by the sum. The exponential of the formula is missing.",
)
def no_exponential_from_zero(z):
    shifted = z - z.min(axis=1, keepdims=True)
    return shifted / shifted.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You make the logits positive by a shift, so that the smallest becomes 1, and divide by the sum. The exponential of the formula is missing.",
)
def no_exponential_from_one(z):
    shifted = z - z.min(axis=1, keepdims=True) + 1
    return shifted / shifted.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "The shift is there, but the exponential is missing: you divide the shifted logits by their sum.",
)
def no_exponential_after_the_shift(z):
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted / shifted.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You take powers of 2. Softmax takes powers of e: use the exponential function.",
)
def powers_of_two(z):
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "The squares of your values sum to 1: you divide by the length of each row (`np.linalg.norm`). Probabilities themselves sum to 1, so divide by the sum.",
)
def divided_by_the_length(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.sqrt((e**2).sum(axis=1, keepdims=True))


@misconception(
    "softmax",
    "The largest value of each of your rows is 1, and the rows do not sum to 1: the division by the sum of the row's exponentials is missing.",
)
def not_normalised(z):
    return np.exp(z - z.max(axis=1, keepdims=True))


@misconception(
    "softmax",
    "You return the exponentials alone. They still have to be divided by their sum, row by row, and the large logits need a shift, or you get inf.",
)
def not_normalised_and_no_shift(z):
    return np.exp(z)


@misconception(
    "softmax",
    "Your rows sum to the number of classes: you divide by the mean of the exponentials instead of their sum.",
)
def divided_by_the_mean(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.mean(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Two things: you normalise over the examples (axis 0) instead of over the classes, and the exponential of a large logit is inf: shift each row before.",
)
def normalises_columns_without_shift(z):
    e = np.exp(z)
    return e / e.sum(axis=0, keepdims=True)


@misconception(
    "softmax",
    "Two things: you divide by the sum over the whole array, where each row needs its own, and the exponential of a large logit is inf: shift each row before.",
)
def normalises_whole_array_without_shift(z):
    e = np.exp(z)
    return e / e.sum()


@misconception(
    "softmax",
    "The shift is right, but you divide by the sums of the columns (axis 0). Each row should sum to 1.",
)
def shifts_rows_but_sums_columns(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


@misconception(
    "softmax",
    "You subtract the largest logit of each column (axis 0). Only a number that is the same for all logits of a row leaves the probabilities as they are.",
)
def shifts_columns_but_sums_rows(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "The right numbers meet the wrong rows: an array (N,) does not line up with the rows of an array (N, C). Keep the summed axis as an axis of length 1, both in the largest logits and in the sums.",
)
def keepdims_forgotten(z):
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1)


@misconception(
    "softmax",
    "The sums of the rows, (N,), do not line up with the rows of an array (N, C). Keep the summed axis as an axis of length 1.",
)
def keepdims_forgotten_in_the_sum(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@misconception(
    "softmax",
    "The largest logits of the rows, (N,), do not line up with the rows of an array (N, C). Keep that axis as an axis of length 1.",
)
def keepdims_forgotten_in_the_shift(z):
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Two things: the sums of the rows, (N,), do not line up with an array (N, C) unless you keep the summed axis, and the exponential of a large logit is inf: shift each row before.",
)
def keepdims_forgotten_and_no_shift(z):
    e = np.exp(z)
    return e / e.sum(axis=1)


@misconception(
    "softmax",
    "Two things: the sums of the rows, (N,), do not line up with an array (N, C) unless you keep the summed axis, and one shift for the whole batch is too much for rows far below its largest logit.",
)
def keepdims_forgotten_and_global_shift(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1)


@misconception(
    "softmax",
    "You subtract each row's smallest logit. Then no exponent is negative, and where the logits of a row are far apart they are still too large: which number of the row makes sure that no exponent is positive?",
)
def shift_by_minimum(z):
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract the largest absolute value of each row. For a row of negative logits that makes the exponents still smaller, and all exponentials 0: subtract the largest logit itself, with its sign.",
)
def shift_by_largest_absolute_value(z):
    e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Rows whose logits are all negative are not shifted: perhaps you shift large ones only, or search for the largest from 0 on. Far below 0, all their exponentials become 0: such rows need a shift as well.",
)
def largest_logit_at_least_zero(z):
    e = np.exp(z - np.maximum(z.max(axis=1, keepdims=True), 0))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You shift the logits in the numerator only. The shift changes nothing as long as numerator and denominator have the same one.",
)
def shift_in_the_numerator_only(z):
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You shift the logits in the denominator only. The shift changes nothing as long as numerator and denominator have the same one.",
)
def shift_in_the_denominator_only(z):
    return np.exp(z) / np.exp(z - z.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Your smallest logit gets the largest probability: look at the sign in the exponent. And large logits need a shift, or you get nan.",
)
def minus_in_the_exponent(z):
    e = np.exp(-z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Your smallest logit gets the largest probability: this is the softmax of -z. Look at the sign in the exponent.",
)
def softmax_of_minus_z(z):
    return _softmax(-z)


@misconception(
    "softmax",
    "Your smallest logit gets the largest probability: in the shift you subtract the logits from the largest one, the wrong way round.",
)
def shift_the_wrong_way_round(z):
    e = np.exp(z.max(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You change the caller's logits, or fail where they are read-only: `-=` works on the caller's array. Put the shifted logits into a new array.",
)
def changes_its_input_or_fails(z):
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Two things: `-=` changes the caller's logits, so make a new array; and one shift for the whole batch is too much for rows far below its largest logit.",
)
def changes_its_input_and_global_shift(z):
    z -= z.max()
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You write the probabilities into the caller's array z. It should stay as it is; and if it holds integers, everything after the point is lost.",
)
def writes_into_its_input(z):
    for i in range(len(z)):
        e = np.exp(z[i] - z[i].max())
        z[i] = e / e.sum()
    return z


@misconception(
    "softmax",
    "Your loop runs over as many rows as there are classes. There are N rows: z has the shape (N, C).",
)
def rows_counted_by_classes(z):
    result = np.zeros(z.shape)
    for i in range(z.shape[1]):
        e = np.exp(z[i] - z[i].max())
        result[i] = e / e.sum()
    return result


@misconception("softmax", "The last row stays 0: your loop ends one example too early.")
def last_row_forgotten(z):
    result = np.zeros(z.shape)
    for i in range(len(z) - 1):
        e = np.exp(z[i] - z[i].max())
        result[i] = e / e.sum()
    return result


@misconception(
    "softmax",
    "Only the first row is filled: `return` stands inside the loop and ends it after one example.",
)
def returns_after_the_first_row(z):
    result = np.zeros(z.shape)
    e = np.exp(z[0] - z[0].max())
    result[0] = e / e.sum()
    return result


@misconception(
    "softmax",
    "You return the probabilities of the first example only. Each of the N rows should get its probabilities, shape (N, C).",
)
def first_row_alone(z):
    e = np.exp(z[0] - z[0].max())
    return e / e.sum()


@misconception(
    "softmax",
    "Two things: an array of integers (`zeros_like` copies the dtype of z) cuts off everything after the point, and the exponential of a large logit is inf: shift each row before.",
)
def integer_result_array_and_no_shift(z):
    result = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row)
        result[i] = e / e.sum()
    return result


@misconception(
    "softmax",
    "`math.exp` raises an error where its result is too large, and where all results of a row are 0 you divide by 0. Shift the logits of each row first.",
)
def math_exp_without_shift(z):
    rows = [[math.exp(logit) for logit in row] for row in z]
    return np.array([[one / sum(row) for one in row] for row in rows])


@misconception("softmax", "The values are right, but you return a list of lists. Make one array of it.")
def list_of_lists(z):
    return _softmax(z).tolist()


@misconception("softmax", "The values are right, but you return a list of arrays. Make one array of it.")
def list_of_rows(z):
    return list(_softmax(z))


@misconception(
    "softmax",
    "These are logarithms of probabilities, all negative: take the exponential. And large logits need a shift, or you get nan and inf.",
)
def log_softmax_without_shift(z):
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


@misconception(
    "softmax",
    "You take the sigmoid of each logit and then divide by the sum. Divide the exponentials themselves by their sum.",
)
def normalised_sigmoids(z):
    s = _sigmoid(z)
    return s / s.sum(axis=1, keepdims=True)


@misconception("softmax", "Rows and columns have changed places: return the shape of z, (N, C).")
def transposed_result(z):
    return _softmax(z).T


@misconception(
    "softmax",
    "You round the probabilities to 2 digits after the point, so small ones become 0 and rows no longer sum to 1. Return them as they are.",
)
def rounded_to_two_digits(z):
    return _softmax(z).round(2)


@misconception(
    "softmax",
    "You round the probabilities to 4 digits after the point. The example rounds only to print them: return them as they are.",
)
def rounded_to_four_digits(z):
    return _softmax(z).round(4)


@misconception(
    "softmax",
    "You compute the probabilities, but the function ends without returning them. What it prints, its caller cannot use.",
)
def probabilities_not_returned(z):
    _softmax(z)


@misconception(
    "categorical_cross_entropy",
    "You divide by the number of classes C: you sum over the examples (axis 0) and average over the classes. Sum over the classes, and divide by the number of examples N.",
)
def divided_by_the_classes(y_hat, y):
    return -np.sum(y * _log(y_hat)) / y.shape[1]


@misconception(
    "categorical_cross_entropy",
    "You sum y times y_hat and take the logarithm of the sum. For soft labels that is not the same: first the logarithm, then times y, then the sum.",
)
def logarithm_of_the_sum(y_hat, y):
    return -np.mean(_log(np.sum(y * y_hat, axis=1)))


@misconception(
    "categorical_cross_entropy",
    "You average the probabilities of the true classes, and take the logarithm of that. The loss is the mean of the logarithms, not the logarithm of the mean.",
)
def logarithm_of_the_mean(y_hat, y):
    return -_log(np.mean(np.sum(y * y_hat, axis=1)))


@misconception(
    "categorical_cross_entropy",
    "Soft labels cost nothing in your loss: only labels of exactly 1 count. A label of 0.5 weighs its logarithm with 0.5.",
)
def only_labels_of_one(y_hat, y):
    return -np.sum((y == 1) * _log(y_hat)) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You pick out the probabilities whose label is exactly 1. Soft labels have none, and the mean of nothing is nan: a label of 0.5 weighs its logarithm with 0.5.",
)
def mean_of_labels_of_one(y_hat, y):
    return -_log(y_hat[y == 1]).mean()


@misconception(
    "categorical_cross_entropy",
    "You count every class whose label is above 0 in full. A label of 0.25 weighs its logarithm with 0.25.",
)
def all_labels_above_zero(y_hat, y):
    return -np.sum((y > 0) * _log(y_hat)) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You pick out the probabilities whose label is above 0, and average them all alike. A label of 0.25 weighs its logarithm with 0.25, and the mean is over the examples.",
)
def mean_of_labels_above_zero(y_hat, y):
    return -_log(y_hat[y > 0]).mean()


@misconception(
    "categorical_cross_entropy",
    "You round the labels to 0 or 1. A soft label such as 0.6 is used as it is, as the weight of its logarithm.",
)
def labels_rounded(y_hat, y):
    return -np.sum(np.round(y) * _log(y_hat)) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You take the largest probability of each row, whether it is at the true class or not. The label y says which one counts.",
)
def largest_probability(y_hat, y):
    return -np.mean(_log(y_hat.max(axis=1)))


@misconception(
    "categorical_cross_entropy",
    "You add 0.01 before the logarithm, and that changes the loss visibly. The number that keeps you away from 0 should be at most 1e-7.",
)
def epsilon_of_a_hundredth(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-2), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You add 0.001 before the logarithm, and that changes the loss visibly. The number that keeps you away from 0 should be at most 1e-7.",
)
def epsilon_of_a_thousandth(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-3), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You add 0.00001 before the logarithm, and a sure and right prediction no longer costs 0. The number that keeps you away from 0 should be at most 1e-7.",
)
def epsilon_too_large(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-5), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You apply a softmax to y_hat before the logarithm. y_hat holds probabilities already, not logits.",
)
def softmax_taken_again(y_hat, y):
    return -np.mean(np.sum(y * np.log(_softmax(y_hat)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "This is the squared error of each example. It says little about confident mistakes: use the logarithm of the formula.",
)
def squared_error_of_the_rows(y_hat, y):
    return np.mean(np.sum((y_hat - y) ** 2, axis=1))


@misconception(
    "categorical_cross_entropy",
    "This is the mean squared error. It says little about confident mistakes: use the logarithm of the formula.",
)
def mean_squared_error(y_hat, y):
    return np.mean((y_hat - y) ** 2)


@misconception(
    "categorical_cross_entropy",
    "You average 1 minus the probability of the true class, without a logarithm. A confident mistake must cost much more than a hesitant one.",
)
def one_minus_probability(y_hat, y):
    return np.mean(1 - np.sum(y * y_hat, axis=1))


@misconception(
    "categorical_cross_entropy",
    "Your loss is 0.4343 times what it should be: you use the logarithm with base 10 instead of the natural one.",
)
def logarithm_with_base_ten(y_hat, y):
    return -np.mean(np.sum(y * _log(y_hat), axis=1)) / np.log(10)


@misconception(
    "categorical_cross_entropy",
    "Only the wrong classes count in your loss, with the logarithms of 1 - y_hat. It is the true class that counts, with the logarithm of y_hat.",
)
def wrong_classes_only(y_hat, y):
    return -np.mean(np.sum((1 - y) * _log(1 - y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "This is the binary cross-entropy of each class, averaged over all N times C of them. Only the term with y belongs here, and over the classes you sum.",
)
def mean_binary_cross_entropy(y_hat, y):
    return -np.mean(y * _log(y_hat) + (1 - y) * _log(1 - y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: this is the binary cross-entropy of each class, where only the term with y belongs; and a probability of exactly 0 or 1 gives nan: keep away from 0 before the logarithm.",
)
def binary_cross_entropy_without_clip(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "Three things: this is the binary cross-entropy of each class, where only the term with y belongs; over the classes you sum, not average; and a probability of exactly 0 or 1 gives nan.",
)
def mean_binary_cross_entropy_without_clip(y_hat, y):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


_SWAPPED = "The arguments have changed places: take the logarithm of the prediction y_hat, and weigh it with the truth y."


@misconception("categorical_cross_entropy", f"{_SWAPPED} (The logarithm of a label of 0 is minus infinity.)")
def swapped_arguments_without_clip(y_hat, y):
    return -np.mean(np.sum(y_hat * np.log(y), axis=1))


@misconception("categorical_cross_entropy", _SWAPPED)
def swapped_arguments_clip_1e_7(y_hat, y):
    return -np.mean(np.sum(y_hat * np.log(np.clip(y, 1e-7, None)), axis=1))


@misconception("categorical_cross_entropy", _SWAPPED)
def swapped_arguments_clip_1e_15(y_hat, y):
    return -np.mean(np.sum(y_hat * np.log(np.clip(y, 1e-15, None)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You pick the column of every example's label for every example: N times N numbers. Pair each row with its own label.",
)
def picks_all_columns_clip_1e_7(y_hat, y):
    return -np.log(np.clip(y_hat, 1e-7, None))[:, y.argmax(axis=1)].mean()


@misconception(
    "categorical_cross_entropy",
    "Two things: you pick the column of every example's label for every example, N times N numbers, so pair each row with its own label; and the logarithm of a probability of 0 is infinite.",
)
def picks_all_columns_without_clip(y_hat, y):
    return -np.log(y_hat[:, y.argmax(axis=1)]).mean()


@misconception(
    "categorical_cross_entropy",
    "Two things: you return the sum over the batch, where the loss is the mean; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def sum_over_batch_without_clip(y_hat, y):
    return -np.sum(y * np.log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: you divide by N times C, where the mean is over the N examples only; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def mean_over_everything_without_clip(y_hat, y):
    return -np.mean(y * np.log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: you divide by the number of classes instead of the number of examples; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def divided_by_the_classes_without_clip(y_hat, y):
    return -np.sum(y * np.log(y_hat)) / y.shape[1]


@misconception(
    "categorical_cross_entropy",
    "Two things: you return one loss for each example, where training needs their mean; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def one_loss_per_example_without_clip(y_hat, y):
    return -np.sum(y * np.log(y_hat), axis=1)


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def forgotten_minus_without_clip(y_hat, y):
    return np.mean(np.sum(y * np.log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "Two things: you use the logarithm with base 2 instead of the natural one; and where a probability is exactly 0 you get nan: keep a little above 0 before the logarithm.",
)
def logarithm_with_base_two_without_clip(y_hat, y):
    return -np.mean(np.sum(y * np.log2(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you return the sum over the batch instead of the mean.",
)
def forgotten_minus_and_sum(y_hat, y):
    return np.sum(y * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you divide by N times C instead of N.",
)
def forgotten_minus_and_mean_over_everything(y_hat, y):
    return np.mean(y * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and you return the sum over the batch instead of the mean.",
)
def hard_labels_and_sum(y_hat, y):
    return -_log(y_hat[np.arange(len(y)), y.argmax(axis=1)]).sum()


@misconception(
    "categorical_cross_entropy",
    "Two things: the minus of the formula is missing, and you use only the class with the largest label, where soft labels share the truth among several.",
)
def hard_labels_and_forgotten_minus(y_hat, y):
    return _log(y_hat[np.arange(len(y)), y.argmax(axis=1)]).mean()


@misconception(
    "categorical_cross_entropy",
    "You return one number for each class: you sum or average over the examples only. Sum over the classes too: training needs a single number.",
)
def mean_loss_per_class(y_hat, y):
    return -np.mean(y * _log(y_hat), axis=0)


@misconception(
    "categorical_cross_entropy",
    "You return one number for each class: you sum over the examples (axis 0). Sum over the classes, and take the mean over the examples.",
)
def sum_of_losses_per_class(y_hat, y):
    return -np.sum(y * _log(y_hat), axis=0)


@misconception(
    "categorical_cross_entropy",
    "You return every term, an array (N, C). Sum over the classes, and take the mean over the examples: training needs a single number.",
)
def all_terms(y_hat, y):
    return -y * _log(y_hat)


@misconception(
    "categorical_cross_entropy",
    "You average over the classes and return one number for each example. Over the classes you sum; the mean is over the examples, so that one number is left.",
)
def mean_over_classes(y_hat, y):
    return -np.mean(y * _log(y_hat), axis=1)


@misconception(
    "categorical_cross_entropy",
    "Only your first example counts. If you use a loop: `return` inside it ends it after one round.",
)
def first_example_only(y_hat, y):
    return -np.sum(y[0] * _log(y_hat[0]))


@misconception(
    "categorical_cross_entropy",
    "Only your first example counts, divided by N: `return` stands inside the loop and ends it after one round.",
)
def first_example_divided_by_all(y_hat, y):
    return -np.sum(y[0] * _log(y_hat[0])) / len(y)


@misconception(
    "categorical_cross_entropy",
    "The last example is missing in your loss: your loop ends one too early.",
)
def last_example_missing(y_hat, y):
    return -np.sum(y[:-1] * _log(y_hat[:-1])) / len(y)


@misconception(
    "categorical_cross_entropy",
    "The loss is right, but you write into the caller's y_hat: clip into a new array.",
)
def clips_in_place(y_hat, y):
    np.clip(y_hat, 1e-12, None, out=y_hat)
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "The loss is right, but you add to the caller's y_hat: `+=` works on the caller's array, so make a new one.",
)
def adds_in_place(y_hat, y):
    y_hat += 1e-12
    return -np.mean(np.sum(y * np.log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You compute the loss, but the function ends without returning it. What it prints, its caller cannot use.",
)
def loss_not_returned(y_hat, y):
    -np.mean(np.sum(y * _log(y_hat), axis=1))


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


@misconception(
    "sigmoid",
    "You keep the logits between -5 and 5, so that a large one never comes near 0 or 1. Choose limits that cannot be seen in the result.",
)
def clipped_to_five(z):
    return _sigmoid(np.clip(z, -5, 5))


@misconception(
    "sigmoid",
    "You keep the logits between -10 and 10, so that a very small one gives 0.00005 instead of 0. Choose limits that cannot be seen in the result.",
)
def clipped_to_ten(z):
    return _sigmoid(np.clip(z, -10, 10))


@misconception(
    "sigmoid",
    "You change the caller's logits where they are large, or fail where they are read-only: put the limited ones into a new array.",
)
def clips_its_input(z):
    np.clip(z, -500, 500, out=z)
    return _sigmoid(z)


@misconception(
    "sigmoid",
    "You change the caller's logits, or fail where they are read-only: `*=` and `out=` work on the caller's array. Make a new one.",
)
def negates_its_input(z):
    z *= -1
    return 1 / (1 + np.exp(z))


@misconception(
    "sigmoid",
    "You write the probabilities into the caller's array z. It should stay as it is; and if it holds integers, everything after the point is lost.",
)
def writes_into_the_logits(z):
    z[...] = _sigmoid(z)
    return z


@misconception(
    "sigmoid",
    "The values are right, but they come in one long row whatever the shape of z. Return an array of the same shape.",
)
def shape_is_lost(z):
    return _sigmoid(z).ravel()


@misconception(
    "sigmoid",
    "Two things: your values come in one long row whatever the shape of z; and you keep the logits between -10 and 10, which can be seen in the result.",
)
def shape_is_lost_and_clipped_to_ten(z):
    return _sigmoid(np.clip(z, -10, 10)).ravel()


@misconception(
    "sigmoid",
    "Two things: your values come in one long row whatever the shape of z; and `math.exp` raises OverflowError where its result is too large, while NumPy's exponential gives inf.",
)
def shape_is_lost_and_math_exp(z):
    return np.array([1 / (1 + math.exp(-logit)) for logit in z.flat])


@misconception(
    "sigmoid",
    "A logit of exactly 0 gets 0 instead of 0.5: you treat positive and negative logits, and 0 is neither.",
)
def zero_is_neither(z):
    return np.where(z == 0, 0, _sigmoid(z))


@misconception(
    "sigmoid",
    "You round the probabilities to 2 digits after the point. Return them as they are.",
)
def probabilities_with_two_digits(z):
    return _sigmoid(z).round(2)


@misconception(
    "sigmoid",
    "You round the probabilities to 4 digits after the point. The example rounds only to print them: return them as they are.",
)
def probabilities_with_four_digits(z):
    return _sigmoid(z).round(4)


@misconception("sigmoid", "You take powers of 2. The formula has powers of e: use the exponential function.")
def sigmoid_with_powers_of_two(z):
    return _sigmoid(z * np.log(2))


@misconception(
    "sigmoid",
    "Two things: your curve falls where it should rise, so look at the sign in the exponents; and for a large negative logit you divide inf by inf, which is nan.",
)
def falling_exponential_in_numerator(z):
    return np.exp(-z) / (1 + np.exp(-z))


@misconception(
    "sigmoid",
    "Two things: the denominator needs parentheses, since you divide 1 by 1 and then add; and the exponent has the wrong sign.",
)
def no_parentheses_and_wrong_sign(z):
    return 1 / 1 + np.exp(z)


@misconception(
    "sigmoid",
    "Parentheses are missing: you divide the exponential by 1 and then add the other one. A fraction bar holds its denominator together.",
)
def numerator_without_parentheses(z):
    return np.exp(z) / 1 + np.exp(z)


@misconception(
    "sigmoid",
    "You subtract the exponential from 1 in the denominator: a logit of 0 divides by 0, and some values are negative. The formula has a plus.",
)
def minus_in_the_denominator(z):
    return 1 / (1 - np.exp(-z))


@misconception(
    "sigmoid",
    "The minus has moved: it belongs to z, inside the exponential, not in front of it. A logit of 0 divides by 0 in your version.",
)
def minus_before_the_exponential(z):
    return 1 / (1 - np.exp(z))


@misconception(
    "sigmoid",
    "You return the exponential alone. The 1 and the fraction of the formula are missing: 1 divided by 1 plus that.",
)
def exponential_alone(z):
    return np.exp(-z)


@misconception(
    "sigmoid",
    "The 1 in the denominator is missing: 1 divided by the exponential alone grows without end.",
)
def one_in_the_denominator_missing(z):
    return 1 / np.exp(-z)


@misconception(
    "sigmoid",
    "Your curve is twice as steep: (1 + tanh(z)) / 2 is the sigmoid of 2z. What goes into tanh, then?",
)
def twice_as_steep(z):
    return (1 + np.tanh(z)) / 2


@misconception(
    "sigmoid",
    "Positive and negative logits of one size get the same probability, never more than a half: you use the formula for negative logits everywhere.",
)
def sigmoid_of_minus_absolute_value(z):
    return _sigmoid(-np.abs(z))


@misconception(
    "sigmoid",
    "You return only zeros and ones. Sigmoid says how sure the neuron is: a logit of 0 gives exactly 0.5.",
)
def step_function_with_one_at_zero(z):
    return np.where(z >= 0, 1.0, 0.0)


@misconception(
    "sigmoid",
    "This is ReLU: it keeps positive logits as they are. A probability is never larger than 1, and a logit of 0 means 0.5.",
)
def relu_instead_of_sigmoid(z):
    return np.maximum(z, 0.0)


@misconception(
    "sigmoid",
    "`if`, `and` and `max` want one truth value, and an array has many. Choose element by element, or find a formula that needs no choice.",
)
def if_on_an_array(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@misconception(
    "sigmoid",
    "You make room for one number for each row of z. The result has the shape of z, which may have several axes; NumPy's exponential takes them all at once, without a loop.",
)
def one_axis_only(z):
    result = np.zeros(len(z))
    for i in range(len(z)):
        result[i] = 1 / (1 + np.exp(-z[i]))
    return result


@misconception(
    "sigmoid",
    "Two things: your loop takes the rows of z for numbers, and `math.exp` fails on a row; and it raises OverflowError where its result is too large. NumPy's exponential does neither.",
)
def math_exp_of_rows(z):
    result = np.zeros(z.shape)
    for i in range(len(z)):
        result[i] = 1 / (1 + math.exp(-z[i]))
    return result


@misconception(
    "sigmoid",
    "Three things: a list where an array is asked for, `math.exp` that fails on rows of z, and that raises OverflowError for large results. NumPy's exponential takes the whole array at once.",
)
def list_of_math_exp(z):
    return [1 / (1 + math.exp(-logit)) for logit in z]


@misconception(
    "sigmoid",
    "Two things: an array of integers (`zeros_like` copies the dtype) cuts off everything after the point; and `math.exp` raises OverflowError where its result is too large.",
)
def math_exp_in_integer_array(z):
    result = np.zeros_like(z)
    for index in np.ndindex(*z.shape):
        result[index] = 1 / (1 + math.exp(-z[index]))
    return result


@misconception("sigmoid", "The values are right, but you return a list. Return an array of the shape of z.")
def list_of_values(z):
    return list(_sigmoid(z))


@misconception("sigmoid", "The values are right, but you return nested lists. Return an array.")
def nested_lists(z):
    return _sigmoid(z).tolist()


@misconception(
    "sigmoid",
    "You return a single number. Each logit has a probability of its own: keep the shape of z.",
)
def mean_of_probabilities(z):
    return _sigmoid(z).mean()


@misconception(
    "sigmoid",
    "You return the logarithm of the probability, never above 0. Return the probability itself.",
)
def logarithm_of_sigmoid(z):
    return -np.logaddexp(0, -z)


@misconception(
    "sigmoid",
    "You compute the probabilities, but the function ends without returning them. What it prints, its caller cannot use.",
)
def sigmoid_not_returned(z):
    _sigmoid(z)


@misconception(
    "binary_cross_entropy",
    "You take y_hat for the probability of class 0. It is the one of class 1: a label of 1 goes with the logarithm of y_hat.",
)
def classes_swapped(y_hat, y):
    return np.mean(-(1 - y) * _log(y_hat) - y * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Your loss is half of what it should be: you divide by 2N. The two terms of an example are one loss, so divide by N.",
)
def half_the_loss(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)) / 2


@misconception(
    "binary_cross_entropy",
    "Two things: you divide by 2N, though the two terms of an example are one loss; and where a prediction is exactly 0 or 1 you get nan: keep a little away from both ends.",
)
def half_the_loss_without_clip(y_hat, y):
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)) / 2


@misconception(
    "binary_cross_entropy",
    "You divide by N twice: the mean has divided already.",
)
def divided_twice(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)) / len(y)


@misconception(
    "binary_cross_entropy",
    "Soft labels cost nothing in your loss: only labels of exactly 0 and 1 count. For a label such as 0.25 both terms count, each with its weight.",
)
def only_hard_labels_counted(y_hat, y):
    return -np.sum((y == 1) * _log(y_hat) + (y == 0) * _log(1 - y_hat)) / len(y)


@misconception(
    "binary_cross_entropy",
    "You round the labels to 0 or 1. A label such as 0.25 is used as it is: both terms count, each with its weight.",
)
def labels_above_a_half(y_hat, y):
    return -np.mean(np.where(y > 0.5, _log(y_hat), _log(1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You treat every label below 1 as 0. A label such as 0.9 is used as it is: both terms count, each with its weight.",
)
def labels_below_one_are_zero(y_hat, y):
    return -np.mean(np.where(y == 1, _log(y_hat), _log(1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You treat every label above 0 as 1. A label such as 0.25 is used as it is: both terms count, each with its weight.",
)
def labels_above_zero_are_one(y_hat, y):
    return -np.mean(np.where(y == 0, _log(1 - y_hat), _log(y_hat)))


@misconception(
    "binary_cross_entropy",
    "You average each class by itself and add the two means. There is one mean, over all N examples, and no class needs to occur.",
)
def mean_of_each_class(y_hat, y):
    return -np.mean(_log(y_hat[y == 1])) - np.mean(_log(1 - y_hat[y == 0]))


@misconception(
    "binary_cross_entropy",
    "Your loss is 0.4343 times what it should be: you use the logarithm with base 10 instead of the natural one.",
)
def binary_logarithm_with_base_ten(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)) / np.log(10)


@misconception(
    "binary_cross_entropy",
    "You add the probabilities without taking logarithms. A confident mistake must cost much more than a hesitant one.",
)
def binary_no_logarithm(y_hat, y):
    return np.mean(-y * y_hat - (1 - y) * (1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "This is the mean of the absolute errors. It says little about confident mistakes: use the logarithms of the formula.",
)
def absolute_error(y_hat, y):
    return np.mean(np.abs(y - y_hat))


@misconception(
    "binary_cross_entropy",
    "The two terms have different signs in your loss: a label of 1 makes it smaller the more wrong you are. Both terms of the formula have a minus.",
)
def first_term_added(y_hat, y):
    return np.mean(y * _log(y_hat) - (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the minus is missing before the first term, so that a label of 1 makes the loss smaller the more wrong you are; and a prediction of exactly 0 or 1 gives nan: keep a little away from both ends.",
)
def first_term_added_without_clip(y_hat, y):
    return np.mean(y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the second term is added where it should be subtracted (does the minus reach both terms?); and a prediction of exactly 0 or 1 gives nan: keep a little away from both ends.",
)
def second_term_added_without_clip(y_hat, y):
    return np.mean(-y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Parentheses are missing around 1 - y: you subtract 1, and then y times the logarithm.",
)
def no_parentheses_around_one_minus_y(y_hat, y):
    return np.mean(-y * _log(y_hat) - 1 - y * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "The second term has the weight y in your loss. It belongs to the other class and has the weight 1 - y.",
)
def both_terms_weighed_with_y(y_hat, y):
    return np.mean(-y * _log(y_hat) - y * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "The second term counts for every example in your loss. It has a weight, 1 - y, which is 0 for the examples of class 1.",
)
def second_term_without_weight(y_hat, y):
    return np.mean(-y * _log(y_hat) - _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "In the second term you take the logarithm of y_hat, as in the first. There it is the logarithm of the probability of class 0.",
)
def same_logarithm_twice(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * _log(y_hat))


@misconception(
    "binary_cross_entropy",
    "In the second term you subtract the logarithm of y_hat from 1. It is the logarithm of the difference, not the difference with the logarithm.",
)
def one_minus_logarithm(y_hat, y):
    return np.mean(-y * _log(y_hat) - (1 - y) * (1 - _log(y_hat)))


@misconception(
    "binary_cross_entropy",
    "You apply a sigmoid to y_hat before the logarithms. y_hat holds probabilities already, not logits.",
)
def sigmoid_taken_again(y_hat, y):
    y_hat = _sigmoid(y_hat)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: you return the sum over the batch, where the loss is the mean; and where a prediction is exactly 0 or 1 you get nan: keep a little away from both ends.",
)
def binary_sum_without_clip(y_hat, y):
    return np.sum(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: you return the sum over the batch, where the loss is the mean; and what goes into the second logarithm is not above 0 where y_hat is 1.",
)
def binary_sum_and_clip_at_zero_only(y_hat, y):
    y_hat = np.clip(y_hat, 1e-12, None)
    return np.sum(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: you return one loss for each example, where training needs their mean; and where a prediction is exactly 0 or 1 you get nan: keep a little away from both ends.",
)
def binary_one_loss_per_example_without_clip(y_hat, y):
    return -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)


@misconception(
    "binary_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and where a prediction is exactly 0 or 1 you get nan: keep a little away from both ends.",
)
def binary_forgotten_minus_without_clip(y_hat, y):
    return np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you return the sum over the batch instead of the mean.",
)
def binary_forgotten_minus_and_sum(y_hat, y):
    return np.sum(y * _log(y_hat) + (1 - y) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: you use the logarithm with base 2 instead of the natural one; and where a prediction is exactly 0 or 1 you get nan: keep a little away from both ends.",
)
def binary_logarithm_with_base_two_without_clip(y_hat, y):
    return np.mean(-y * np.log2(y_hat) - (1 - y) * np.log2(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the term with 1 - y is missing, so that a label of 0 costs nothing; and the logarithm of a prediction of exactly 0 is infinite: keep a little away from 0.",
)
def only_the_term_with_y_without_clip(y_hat, y):
    return -np.mean(y * np.log(y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the term with y is missing, so that a label of 1 costs nothing; and where a prediction is exactly 1 the logarithm is infinite: keep a little away from it.",
)
def only_the_term_with_one_minus_y_without_clip(y_hat, y):
    return -np.mean((1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the term with 1 - y is missing, so that a label of 0 costs nothing; and you return the sum over the batch instead of the mean.",
)
def only_the_term_with_y_and_sum(y_hat, y):
    return -np.sum(y * _log(y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: the term with 1 - y is missing, so that a label of 0 costs nothing; and so is the minus before the logarithm.",
)
def only_the_term_with_y_and_forgotten_minus(y_hat, y):
    return np.mean(y * _log(y_hat))


@misconception(
    "binary_cross_entropy",
    "Two things: you round the labels to 0 or 1, where a label such as 0.25 is used as it is; and you return the sum over the batch instead of the mean.",
)
def labels_rounded_and_sum(y_hat, y):
    return -np.sum(np.where(y > 0.5, _log(y_hat), _log(1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You keep the predictions away from 1, but not from 0: the logarithm of 0 is infinite.",
)
def binary_clip_at_one_only(y_hat, y):
    y_hat = np.clip(y_hat, None, 1 - 1e-12)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception("binary_cross_entropy", f"{_SWAPPED} (The logarithm of a label of 0 is minus infinity.)")
def binary_swapped_arguments_without_clip(y_hat, y):
    return np.mean(-y_hat * np.log(y) - (1 - y_hat) * np.log(1 - y))


@misconception("binary_cross_entropy", _SWAPPED)
def binary_swapped_arguments_clip_1e_7(y_hat, y):
    y = np.clip(y, 1e-7, 1 - 1e-7)
    return np.mean(-y_hat * np.log(y) - (1 - y_hat) * np.log(1 - y))


@misconception("binary_cross_entropy", _SWAPPED)
def binary_swapped_arguments_clip_1e_15(y_hat, y):
    y = np.clip(y, 1e-15, 1 - 1e-15)
    return np.mean(-y_hat * np.log(y) - (1 - y_hat) * np.log(1 - y))


@misconception(
    "binary_cross_entropy",
    "You keep the predictions 0.01 away from 0 and 1, and that changes the loss visibly. The distance should be at most 1e-7.",
)
def binary_clip_at_a_hundredth(y_hat, y):
    y_hat = np.clip(y_hat, 1e-2, 1 - 1e-2)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You keep the predictions 0.001 away from 0 and 1, and that changes the loss visibly. The distance should be at most 1e-7.",
)
def binary_clip_at_a_thousandth(y_hat, y):
    y_hat = np.clip(y_hat, 1e-3, 1 - 1e-3)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You add 0.01 inside the logarithms, and that changes the loss visibly. What keeps you away from 0 should be at most 1e-7.",
)
def binary_epsilon_of_a_hundredth(y_hat, y):
    return np.mean(-y * np.log(y_hat + 1e-2) - (1 - y) * np.log(1 - y_hat + 1e-2))


@misconception(
    "binary_cross_entropy",
    "The loss is right, but you write into the caller's y_hat, or fail where it is read-only: clip into a new array.",
)
def binary_clips_in_place(y_hat, y):
    np.clip(y_hat, 1e-7, 1 - 1e-7, out=y_hat)
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "For integer labels you put the losses into an array of integers (`zeros_like(y)` copies the dtype), and lose everything after the point.",
)
def losses_in_integer_array(y_hat, y):
    losses = np.zeros_like(y)
    losses[:] = -y * _log(y_hat) - (1 - y) * _log(1 - y_hat)
    return losses.mean()


@misconception(
    "binary_cross_entropy",
    "Only your first example counts. If you use a loop: `return` inside it ends it after one round.",
)
def binary_first_example_only(y_hat, y):
    return -y[0] * _log(y_hat[0]) - (1 - y[0]) * _log(1 - y_hat[0])


@misconception(
    "binary_cross_entropy",
    "Only your first example counts, divided by N: `return` stands inside the loop and ends it after one round.",
)
def binary_first_example_divided_by_all(y_hat, y):
    return (-y[0] * _log(y_hat[0]) - (1 - y[0]) * _log(1 - y_hat[0])) / len(y)


@misconception(
    "binary_cross_entropy",
    "Only your last example counts: each round of the loop replaces the loss instead of adding to it.",
)
def binary_last_example_only(y_hat, y):
    return -y[-1] * _log(y_hat[-1]) - (1 - y[-1]) * _log(1 - y_hat[-1])


@misconception(
    "binary_cross_entropy",
    "Only your last example counts, divided by N: each round of the loop replaces the loss instead of adding to it.",
)
def binary_last_example_divided_by_all(y_hat, y):
    return (-y[-1] * _log(y_hat[-1]) - (1 - y[-1]) * _log(1 - y_hat[-1])) / len(y)


@misconception(
    "binary_cross_entropy",
    "The last example is missing in your loss: your loop ends one too early.",
)
def binary_last_example_missing(y_hat, y):
    y_hat, y, examples = y_hat[:-1], y[:-1], len(y)
    return np.sum(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)) / examples


@misconception(
    "binary_cross_entropy",
    "You compute the loss, but the function ends without returning it. What it prints, its caller cannot use.",
)
def binary_loss_not_returned(y_hat, y):
    np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat))


@misconception(
    "one_hot",
    "You always make ten columns. How many there are is said by `classes`.",
)
def always_ten_classes(labels, classes):
    return np.eye(10)[labels]


@misconception(
    "one_hot",
    "Your ones stand one column too far to the left: you count the classes from 1, but labels start at 0. With labels of the type uint8, 0 - 1 even becomes 255.",
)
def labels_minus_one(labels, classes):
    return np.eye(classes)[labels - 1]


@misconception(
    "one_hot",
    "Label 0 gets no 1 at all, and the others stand one column too far to the left: you count the classes from 1, but labels start at 0.",
)
def class_zero_lost(labels, classes):
    return (labels[:, None] == np.arange(1, classes + 1)).astype(float)


@misconception(
    "one_hot",
    "Two things: you count the classes from 1, but labels start at 0; and you take their number from the largest label, where `classes` says it.",
)
def labels_from_one_to_the_largest(labels, classes):
    return np.eye(int(labels.max()))[labels - 1]


@misconception(
    "one_hot",
    "You make a column too many: labels run from 0 to classes - 1, so there are exactly `classes` columns.",
)
def one_column_too_many(labels, classes):
    return np.eye(classes + 1)[labels]


@misconception(
    "one_hot",
    "You make a column too many at the front: labels start at 0, so class 0 has the first column.",
)
def one_column_too_many_at_the_front(labels, classes):
    return np.eye(classes + 1)[labels.astype(int) + 1]


@misconception(
    "one_hot",
    "You make a column too few: labels run from 0 to classes - 1, so there are exactly `classes` columns, and the last class needs one too.",
)
def one_column_too_few(labels, classes):
    return np.eye(classes - 1)[labels]


@misconception("one_hot", "The last row stays zero: your loop ends one label too early.")
def last_label_forgotten(labels, classes):
    result = np.eye(classes)[labels]
    result[-1] = 0
    return result


@misconception("one_hot", "Rows of the last class stay zero: your loop over the classes ends one too early.")
def last_class_forgotten(labels, classes):
    return np.eye(classes)[labels] * (labels[:, None] < classes - 1)


@misconception("one_hot", "Rows of class 0 stay zero. A label of 0 is a class like the others.")
def first_class_forgotten(labels, classes):
    return np.eye(classes)[labels] * (labels[:, None] > 0)


@misconception(
    "one_hot",
    "Only the first row has its 1: `return` stands inside the loop and ends it after one label.",
)
def first_label_only(labels, classes):
    result = np.zeros((len(labels), classes))
    result[0, labels[0]] = 1
    return result


@misconception("one_hot", "You return the row of the first label only. Each label should get a row.")
def first_row_only(labels, classes):
    return np.eye(classes)[labels[0]]


@misconception(
    "one_hot",
    "You have a single row for all labels. Each label should get a row of its own: shape (N, C).",
)
def one_row_for_all(labels, classes):
    result = np.zeros(classes)
    result[labels] = 1
    return result


@misconception(
    "one_hot",
    "Ones of earlier labels stay in the rows of later ones: start each row anew with zeros.",
)
def row_not_reset(labels, classes):
    return np.maximum.accumulate(np.eye(classes)[labels], axis=0)


@misconception("one_hot", "The values are right, but you return a list of lists. Make an array of it.")
def one_hot_list_of_lists(labels, classes):
    return np.eye(classes)[labels].tolist()


@misconception("one_hot", "The values are right, but you return a list of rows. Make an array of it.")
def one_hot_list_of_rows(labels, classes):
    return list(np.eye(classes)[labels])


@misconception(
    "one_hot",
    "The values are right, but they come in one long row. Each label should get a row of its own: shape (N, C).",
)
def one_long_row(labels, classes):
    return np.eye(classes)[labels].ravel()


@misconception(
    "one_hot",
    "You make as many columns as different labels occur, and then a label may have no column. Every class has its column: use `classes`.",
)
def as_many_columns_as_different_labels(labels, classes):
    return np.eye(len(np.unique(labels)))[labels]


@misconception(
    "one_hot",
    "You make as many columns as there are labels. There is one for each class: use `classes`.",
)
def as_many_columns_as_labels(labels, classes):
    return np.eye(len(labels))[labels]


@misconception(
    "one_hot",
    "Row and column are exchanged where you set the ones: the number of the example is the row, its label the column.",
)
def indices_exchanged(labels, classes):
    result = np.zeros((len(labels), classes))
    result[labels, np.arange(len(labels))] = 1
    return result


@misconception(
    "one_hot",
    "Two things: your classes are in the rows and your examples in the columns; and you put the label itself into its place, where a 1 belongs.",
)
def classes_in_rows_and_label_instead_of_one(labels, classes):
    return np.eye(classes)[:, labels] * labels


@misconception(
    "one_hot",
    "Two things: your classes are in the rows and your examples in the columns; and you take the number of classes from the largest label, where `classes` says it.",
)
def classes_in_rows_from_the_largest_label(labels, classes):
    return np.eye(int(labels.max()) + 1)[:, labels]


@misconception(
    "one_hot",
    "Two things: your classes are in the rows and your examples in the columns; and you count the classes from 1, but labels start at 0.",
)
def classes_in_rows_and_from_one(labels, classes):
    return np.eye(classes)[:, labels - 1]


@misconception(
    "one_hot",
    "Two things: you put the label itself where a 1 belongs, so class 0 gets none; and you take the number of classes from the largest label, where `classes` says it.",
)
def label_instead_of_one_and_largest_label(labels, classes):
    return np.eye(int(labels.max()) + 1)[labels] * labels[:, None]


@misconception(
    "one_hot",
    "Two things: you put the label itself where a 1 belongs; and you count the classes from 1, but labels start at 0.",
)
def label_instead_of_one_and_from_one(labels, classes):
    return np.eye(classes)[labels - 1] * labels[:, None]


@misconception(
    "one_hot",
    "You put the label plus 1 into the right places. Every label becomes a single 1.",
)
def label_plus_one_instead_of_one(labels, classes):
    return np.eye(classes)[labels] * (labels[:, None] + 1.0)


@misconception(
    "one_hot",
    "You return the labels as a column of numbers. Each class has a column of its own: shape (N, C).",
)
def column_of_labels(labels, classes):
    return labels[:, None].astype(float)


@misconception(
    "one_hot",
    "You make the rows, but the function ends without returning them. What it prints, its caller cannot use.",
)
def one_hot_not_returned(labels, classes):
    np.eye(classes)[labels]


@misconception(
    "softmax_cross_entropy_gradient",
    "You clip the logits instead of shifting them: of two large logits, 1000 and 1001, both become the same. Your `softmax` knows a way that keeps their differences.",
)
def gradient_of_clipped_logits(z, y):
    e = np.exp(np.clip(z, -500, 500))
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Your gradient is 0 wherever the label is 0. The logits of these classes matter too: they stand in softmax's denominator.",
)
def gradient_where_the_label_is_not_zero(z, y):
    return (_softmax(z) - y) * (y > 0) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: your gradient is 0 wherever the label is 0, though these logits stand in softmax's denominator; and you do not divide by the number of examples.",
)
def gradient_where_the_label_is_not_zero_and_sum(z, y):
    return (_softmax(z) - y) * (y > 0)


@misconception(
    "softmax_cross_entropy_gradient",
    "Your gradient is 0 for all classes with a label. The logit of the true class matters most: its slope is y_hat - y as well.",
)
def gradient_of_the_wrong_classes_only(z, y):
    return np.where(y > 0, 0, _softmax(z)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You multiply -y / y_hat with the derivative of softmax, step by step; where a probability is 0, that is 0 divided by 0. In the formula of the two together nothing is divided by y_hat.",
)
def chain_rule_divides_by_zero(z, y):
    y_hat = _softmax(z)
    slope = -y / y_hat
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Where the true class has probability 0, your slopes are 0. Either you take -y / y_hat on the way, or you measure how the loss changes, and a small number that keeps it from nan holds it still there. In the formula of the two together there is neither a division by y_hat nor a logarithm.",
)
def chain_rule_with_clip(z, y):
    y_hat = _softmax(z)
    slope = -y / np.clip(y_hat, 1e-12, None)
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you divide by y_hat on the way, which is nan where a probability is 0 (in the formula of softmax and loss together nothing is divided by it); and you do not divide by the number of examples.",
)
def chain_rule_divides_by_zero_and_sum(z, y):
    y_hat = _softmax(z)
    slope = -y / y_hat
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True))


@misconception(
    "softmax_cross_entropy_gradient",
    "y_hat - y is the slope of the logits already. You send it through the derivative of softmax once more.",
)
def derivative_of_softmax_twice(z, y):
    y_hat = _softmax(z)
    slope = y_hat - y
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


_OF_THE_PROBABILITIES = "This is the gradient with respect to the probabilities y_hat. You want the one with respect to the logits z, so softmax has to be differentiated too."


@misconception("softmax_cross_entropy_gradient", _OF_THE_PROBABILITIES)
def gradient_of_the_probabilities_clip_1e_7(z, y):
    return -y / np.clip(_softmax(z), 1e-7, None) / len(z)


@misconception("softmax_cross_entropy_gradient", _OF_THE_PROBABILITIES)
def gradient_of_the_probabilities_clip_1e_12(z, y):
    return -y / np.clip(_softmax(z), 1e-12, None) / len(z)


@misconception(
    "softmax_cross_entropy_gradient", f"{_OF_THE_PROBABILITIES} And the loss is a mean over N examples."
)
def gradient_of_the_probabilities_and_sum(z, y):
    return -y / _softmax(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Soft labels count as 0: you turn the labels into integers, or look for labels of exactly 1. Subtract the labels as they are.",
)
def gradient_of_integer_labels(z, y):
    return (_softmax(z) - y.astype(int)) / len(z)


_TERMS_OF_THE_LOSS = (
    "These are the terms of the loss itself. You want its slopes: how much it changes when a logit does."
)


@misconception("softmax_cross_entropy_gradient", _TERMS_OF_THE_LOSS)
def terms_of_the_loss(z, y):
    return -y * _log(_softmax(z)) / len(z)


@misconception("softmax_cross_entropy_gradient", _TERMS_OF_THE_LOSS)
def terms_of_the_loss_clip_1e_7(z, y):
    return -y * np.log(np.clip(_softmax(z), 1e-7, None)) / len(z)


@misconception("softmax_cross_entropy_gradient", f"{_TERMS_OF_THE_LOSS} (The logarithm of 0 is infinite.)")
def terms_of_the_loss_without_clip(z, y):
    return -y * np.log(_softmax(z)) / len(z)


_THE_LOSS = "You return the loss itself, a single number. You want its gradient: a slope for each logit, shape (N, C)."


@misconception("softmax_cross_entropy_gradient", _THE_LOSS)
def the_loss_itself(z, y):
    return -np.sum(y * _log(_softmax(z))) / len(z)


@misconception("softmax_cross_entropy_gradient", _THE_LOSS)
def the_loss_itself_clip_1e_7(z, y):
    return -np.sum(y * np.log(np.clip(_softmax(z), 1e-7, None))) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You divide by the number of classes. The loss is a mean over the examples: divide by N.",
)
def gradient_divided_by_the_classes(z, y):
    return (_softmax(z) - y) / z.shape[1]


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you divide by the number of classes instead of the number of examples; and you use only the class with the largest label, where soft labels share the truth among several.",
)
def gradient_of_hard_labels_divided_by_the_classes(z, y):
    return (_softmax(z) - np.eye(y.shape[1])[y.argmax(axis=1)]) / z.shape[1]


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_of_hard_labels_and_sum(z, y):
    return _softmax(z) - np.eye(y.shape[1])[y.argmax(axis=1)]


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and the exponential of a large logit is inf: use your softmax.",
)
def gradient_of_hard_labels_without_shift(z, y):
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - np.eye(y.shape[1])[y.argmax(axis=1)]) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: your gradient has the wrong sign, since raising the logit of the true class makes the loss smaller; and you use only the class with the largest label, where soft labels share the truth among several.",
)
def gradient_of_hard_labels_with_the_wrong_sign(z, y):
    return (np.eye(y.shape[1])[y.argmax(axis=1)] - _softmax(z)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: your gradient has the wrong sign, since raising the logit of the true class makes the loss smaller; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_of_the_sum_with_the_wrong_sign(z, y):
    return y - _softmax(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: the exponential of a large logit is inf, so use your softmax, which subtracts the largest logit of each row first; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_of_the_sum_without_shift(z, y):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True) - y


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: the exponential of a large logit is inf, so use your softmax; and your gradient has the wrong sign, since raising the logit of the true class makes the loss smaller.",
)
def gradient_without_shift_with_the_wrong_sign(z, y):
    e = np.exp(z)
    return (y - e / e.sum(axis=1, keepdims=True)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: the exponential of a large logit is inf, so use your softmax; and you divide by N times C, where the loss is a mean over the N examples only.",
)
def gradient_without_shift_divided_by_all_elements(z, y):
    e = np.exp(z)
    return (e / e.sum(axis=1, keepdims=True) - y) / z.size


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: your softmax runs over the examples (axis 0), where each row is a distribution; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_with_softmax_of_columns_and_sum(z, y):
    return _softmax(z.T).T - y


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you divide by N times C, where the loss is a mean over the N examples only; and your gradient has the wrong sign, since raising the logit of the true class makes the loss smaller.",
)
def gradient_divided_by_all_elements_with_the_wrong_sign(z, y):
    return (y - _softmax(z)) / z.size


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you compare the labels with the logits themselves, so turn the logits into probabilities first; and you do not divide by the number of examples, though the loss is a mean.",
)
def logits_instead_of_probabilities_and_sum(z, y):
    return z - y


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: a sigmoid of each logit by itself does not compare the classes, as softmax does; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_with_sigmoid_and_sum(z, y):
    return _sigmoid(z) - y


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: you multiply with y_hat (1 - y_hat), the slope of a sigmoid, which has cancelled already; and you do not divide by the number of examples, though the loss is a mean.",
)
def multiplied_by_slope_of_sigmoid_and_sum(z, y):
    y_hat = _softmax(z)
    return (y_hat - y) * y_hat * (1 - y_hat)


@misconception(
    "softmax_cross_entropy_gradient",
    "You divide only the labels by N: without parentheses, the division comes before the difference.",
)
def only_the_labels_divided(z, y):
    return _softmax(z) - y / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You divide only the probabilities by N, and not the labels. Divide the whole difference.",
)
def only_the_probabilities_divided(z, y):
    return _softmax(z) / len(z) - y


@misconception(
    "softmax_cross_entropy_gradient",
    "You divide by N twice: the loss is one mean over the examples.",
)
def gradient_divided_twice(z, y):
    return (_softmax(z) - y) / len(z) ** 2


@misconception(
    "softmax_cross_entropy_gradient",
    "Your gradient is twice too large. A factor of 2 belongs to the squared error, not to the cross-entropy.",
)
def gradient_times_two(z, y):
    return 2 * (_softmax(z) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You return the probabilities divided by N. The labels are missing: the slope is the difference of the two.",
)
def labels_forgotten(z, y):
    return _softmax(z) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You return the probabilities. The slope is the difference to the labels, and the loss is a mean over N examples.",
)
def only_the_probabilities(z, y):
    return _softmax(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You subtract 1 from the probabilities of all classes. Subtract the label: it is 0 for the wrong classes.",
)
def one_subtracted_everywhere(z, y):
    return (_softmax(z) - 1) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You compare the labels with a 1 at the largest logit. Compare them with the probabilities: the slope says by how much they differ.",
)
def hard_prediction_minus_labels(z, y):
    return (np.eye(z.shape[1])[z.argmax(axis=1)] - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "This is the slope of each probability along its own logit, y_hat (1 - y_hat). The loss, and with it the labels, is missing.",
)
def slope_of_softmax(z, y):
    y_hat = _softmax(z)
    return y_hat * (1 - y_hat) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You sum over the examples and return one row. Every example has slopes of its own: the gradient has the shape of z.",
)
def gradient_summed_over_batch(z, y):
    return (_softmax(z) - y).sum(axis=0)


@misconception(
    "softmax_cross_entropy_gradient",
    "You change the caller's logits, or fail where they are read-only: `-=` works on the caller's array. Put the shifted logits into a new array.",
)
def gradient_changes_its_logits_or_fails(z, y):
    z -= z.max(axis=1, keepdims=True)
    return (_softmax(z) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "Two things: `-=` changes the caller's logits, so make a new array; and you do not divide by the number of examples, though the loss is a mean.",
)
def gradient_changes_its_logits_and_sum(z, y):
    z -= z.max(axis=1, keepdims=True)
    return _softmax(z) - y


@misconception(
    "softmax_cross_entropy_gradient",
    "The sums of the rows, (N,), do not line up with the rows of an array (N, C). Keep the summed axis as an axis of length 1, or use your softmax.",
)
def gradient_keepdims_forgotten(z, y):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "One shift for the whole batch is too much for a row far below its largest logit: all its exponentials become 0. Each row needs a shift of its own.",
)
def gradient_with_global_shift(z, y):
    e = np.exp(z - z.max())
    return (e / e.sum(axis=1, keepdims=True) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "The probabilities of the whole batch together sum to 1 in your softmax. Those of each row should.",
)
def gradient_with_softmax_of_everything(z, y):
    e = np.exp(z - z.max())
    return (e / e.sum() - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "A small number in softmax's denominator does not help: very negative logits give rows of zeros, large ones nan. Shift the logits instead, or use your softmax.",
)
def gradient_with_epsilon_in_denominator(z, y):
    e = np.exp(z)
    return (e / (e.sum(axis=1, keepdims=True) + 1e-8) - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "For integer logits you put the slopes into an array of integers (`zeros_like` copies the dtype), and lose everything after the point.",
)
def gradient_in_integer_array(z, y):
    result = np.zeros_like(z)
    result[...] = (_softmax(z) - y) / len(z)
    return result


@misconception(
    "softmax_cross_entropy_gradient",
    "You round the slopes to 4 digits after the point. The example rounds only to print them: return them as they are.",
)
def gradient_with_four_digits(z, y):
    return ((_softmax(z) - y) / len(z)).round(4)


@misconception(
    "softmax_cross_entropy_gradient", "The last row stays 0: your loop ends one example too early."
)
def gradient_without_the_last_row(z, y):
    gradient = (_softmax(z) - y) / len(z)
    gradient[-1] = 0
    return gradient


@misconception(
    "softmax_cross_entropy_gradient",
    "You compute the gradient, but the function ends without returning it. What it prints, its caller cannot use.",
)
def gradient_not_returned(z, y):
    (_softmax(z) - y) / len(z)


@misconception(
    "accuracy",
    "You compare zeros and ones element by element, so all the zeros that a wrong row shares with its label count as right. One row gives one answer: right or wrong.",
)
def one_hot_predictions_compared_element_by_element(y_hat, y):
    return np.mean(np.eye(y.shape[1])[y_hat.argmax(axis=1)] == y)


@misconception(
    "accuracy",
    "You divide by the number of classes. Divide by the number of examples, the rows.",
)
def divided_by_the_number_of_classes(y_hat, y):
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / y.shape[1]


@misconception(
    "accuracy", "The last class is never chosen: your loop over the classes ends one column too early."
)
def last_class_never_chosen(y_hat, y):
    return np.mean(y_hat[:, :-1].argmax(axis=1) == y.argmax(axis=1))


@misconception(
    "accuracy",
    "Class 0 is never chosen: your search begins at column 1. Labels and columns start at 0.",
)
def first_class_never_chosen(y_hat, y):
    return np.mean(y_hat[:, 1:].argmax(axis=1) + 1 == y.argmax(axis=1))


@misconception(
    "accuracy",
    "Only your first example counts: `return` stands inside the loop and ends it after one row.",
)
def first_row_divided_by_all(y_hat, y):
    return float(y_hat[0].argmax() == y[0].argmax()) / len(y)


@misconception(
    "accuracy",
    "You look at the first example only. Every row gives an answer, right or wrong, and the share of right ones is wanted.",
)
def first_row_alone_counts(y_hat, y):
    return float(y_hat[0].argmax() == y[0].argmax())


@misconception(
    "accuracy",
    "You start to count anew in each round of the loop, so that only the last row counts.",
)
def last_row_divided_by_all(y_hat, y):
    return float(y_hat[-1].argmax() == y[-1].argmax()) / len(y)


@misconception("accuracy", "The last example is never counted: your loop ends one row too early.")
def last_row_not_counted(y_hat, y):
    return np.sum(y_hat[:-1].argmax(axis=1) == y[:-1].argmax(axis=1)) / len(y)


@misconception("accuracy", "The first example is never counted: your loop begins at row 1.")
def first_row_not_counted(y_hat, y):
    return np.sum(y_hat[1:].argmax(axis=1) == y[1:].argmax(axis=1)) / len(y)


@misconception(
    "accuracy",
    "You compare the chosen classes with the first column of y, as if it held class numbers. The labels are one-hot: which class does each row name?",
)
def first_column_taken_for_class_numbers(y_hat, y):
    return np.mean(y_hat.argmax(axis=1) == y[:, 0])


@misconception(
    "accuracy",
    "You look for the class with the smallest probability. The prediction is the one with the largest.",
)
def smallest_probability(y_hat, y):
    return np.mean(y_hat.argmin(axis=1) == y.argmax(axis=1))


@misconception(
    "accuracy",
    "Your answer is 1 if every row is right, and 0 otherwise. The share lies in between: if you divide, `//` throws away what comes after the point; if you compare, take the mean, not `all`.",
)
def all_or_nothing(y_hat, y):
    return float((y_hat.argmax(axis=1) == y.argmax(axis=1)).all())


@misconception(
    "accuracy",
    "You round the accuracy to 2 digits after the point. Return it as it is.",
)
def accuracy_with_two_digits(y_hat, y):
    return round(float(np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))), 2)


@misconception(
    "accuracy",
    "Two things: you ask for a probability above a half, where the largest of its row is enough; and you return percents, where a share between 0 and 1 is wanted.",
)
def more_than_a_half_in_percent(y_hat, y):
    return 100 * np.mean(np.sum(y_hat * y, axis=1) > 0.5)


@misconception(
    "accuracy",
    "Two things: you ask for a probability above a half, where the largest of its row is enough; and you return how many rows are right: divide by the number of examples.",
)
def number_of_more_than_a_half(y_hat, y):
    return np.sum(np.sum(y_hat * y, axis=1) > 0.5)


@misconception(
    "accuracy",
    "Two things: you count the rows that are wrong, and you do not divide. The accuracy is the share of rows that are right.",
)
def number_of_wrong_rows(y_hat, y):
    return np.sum(y_hat.argmax(axis=1) != y.argmax(axis=1))


@misconception(
    "accuracy",
    "Two things: this is the share of wrong rows, and in percents. The accuracy is the share of right ones, between 0 and 1.",
)
def percent_of_wrong_rows(y_hat, y):
    return 100 * np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1))


@misconception(
    "accuracy",
    "Two things: you look for the largest value of each column (axis 0), where each row is an example; and you return a number of right ones, where a share is wanted.",
)
def number_of_largest_of_each_column(y_hat, y):
    return np.sum(y_hat.argmax(axis=0) == y.argmax(axis=0))


@misconception(
    "accuracy",
    "You look for the largest value of each column (axis 0), over the examples, and divide by the number of rows. Each row is an example: look for its largest class.",
)
def largest_of_each_column_divided_by_rows(y_hat, y):
    return np.sum(y_hat.argmax(axis=0) == y.argmax(axis=0)) / len(y)


@misconception(
    "accuracy",
    "Two things: you look for the largest value of each column (axis 0), where each row is an example; and you return percents, where a share between 0 and 1 is wanted.",
)
def percent_of_largest_of_each_column(y_hat, y):
    return 100 * np.mean(y_hat.argmax(axis=0) == y.argmax(axis=0))


@misconception(
    "accuracy",
    "Two things: you round the probabilities and compare every element, where one row gives one answer, right or wrong; and you do not divide by the number of rows.",
)
def number_of_right_elements(y_hat, y):
    return np.sum((y_hat > 0.5) == (y > 0.5))


@misconception(
    "accuracy",
    "Two things: you round the probabilities and compare every element, where one row gives one answer, right or wrong; and you return percents, where a share between 0 and 1 is wanted.",
)
def percent_of_right_elements(y_hat, y):
    return 100 * np.mean((y_hat > 0.5) == (y > 0.5))


@misconception(
    "accuracy",
    "You round the probabilities, compare every element, and divide by the number of rows. One row gives one answer: right, if its largest probability is at the true class.",
)
def right_elements_divided_by_rows(y_hat, y):
    return np.sum((y_hat > 0.5) == (y > 0.5)) / len(y)


@misconception(
    "accuracy",
    "You sum the probabilities of the true classes. Accuracy only asks whether each is the largest of its row, and it is a share.",
)
def sum_of_probabilities_of_the_truth(y_hat, y):
    return np.sum(y_hat * y)


@misconception(
    "accuracy",
    "You average the largest probability of each row. That says how sure the network is, not whether it is right: compare with the labels.",
)
def mean_of_largest_probabilities(y_hat, y):
    return np.mean(y_hat.max(axis=1))


@misconception(
    "accuracy",
    "You return 1 minus a mean error of the probabilities. Accuracy only asks, for each row, whether the largest probability is at the true class.",
)
def one_minus_absolute_error(y_hat, y):
    return 1 - np.mean(np.abs(y_hat - y))


@misconception(
    "accuracy",
    "You compute the accuracy, but the function ends without returning it. What it prints, its caller cannot use.",
)
def accuracy_not_returned(y_hat, y):
    np.mean(y_hat.argmax(axis=1) == y.argmax(axis=1))


@misconception(
    "two_class_logits",
    "You give the class no the logit 1. Compare with z = 0, where both classes are equally likely: what must the logit of no be then?",
)
def one_and_z(z):
    return np.stack([np.ones(len(z)), z], axis=1)


@misconception(
    "two_class_logits",
    "Two things: column 0 is the class no, column 1 the class yes; and for z = 0 both logits must be equal, so 1 is not the right partner for z.",
)
def z_and_one(z):
    return np.stack([z, np.ones(len(z))], axis=1)


@misconception(
    "two_class_logits",
    "You add 0.001 to the probabilities before the logarithm. That keeps it finite, but softmax no longer gives the right probabilities. There are logits that need no logarithm.",
)
def logarithms_with_a_thousandth(z):
    yes = _sigmoid(z)
    return np.log(np.stack([1 - yes, yes], axis=1) + 1e-3)


@misconception(
    "two_class_logits",
    "You return exponentials. They need limits to stay finite, and softmax takes the exponential of each logit by itself: return what stands in the exponent.",
)
def limited_exponentials(z):
    return np.stack([np.ones(len(z)), np.exp(np.minimum(z, 700))], axis=1)


@misconception(
    "two_class_logits",
    "The shape is right, but the examples are mixed up: reshaping (2, N) to (N, 2) cuts the numbers in the order in which they stand. Exchange the axes instead.",
)
def reshaped_instead_of_transposed(z):
    return np.stack([0 * z, z]).reshape(-1, 2)


@misconception(
    "two_class_logits",
    "Yes is always the more probable class in your logits: you order them by size, or forget the sign of z. A negative z says no.",
)
def sign_forgotten(z):
    return np.stack([0 * z, np.abs(z)], axis=1)


@misconception(
    "two_class_logits",
    "Your logits are too close together: they differ by half of z, and softmax is not sure enough. How far apart should they be?",
)
def half_as_far_apart(z):
    return np.stack([0 * z, z / 2], axis=1)


@misconception(
    "two_class_logits",
    "You put the logits into an array of integers and lose everything after the point.",
)
def logits_in_integer_array(z):
    return np.stack([0 * z, z], axis=1).astype(int)


@misconception("two_class_logits", "The last example always gets equal logits: your loop ends one too early.")
def last_logit_forgotten(z):
    logits = np.stack([0.0 * z, z], axis=1)
    logits[-1] = 0
    return logits


@misconception(
    "two_class_logits",
    "Only the first example gets its logits: `return` stands inside the loop and ends it after one round.",
)
def first_logit_only(z):
    logits = np.stack([0.0 * z, z], axis=1)
    logits[1:] = 0
    return logits


@misconception(
    "two_class_logits",
    "Two things: column 0 is the class no, column 1 the class yes; and z on one side with -z on the other is twice too far apart.",
)
def yes_in_column_zero_and_twice_as_far_apart(z):
    return np.stack([z, -z], axis=1)


@misconception(
    "two_class_logits",
    "Two things: column 0 is the class no, column 1 the class yes; and these are probabilities, where softmax wants logits.",
)
def yes_in_column_zero_and_probabilities(z):
    yes = _sigmoid(z)
    return np.stack([yes, 1 - yes], axis=1)


@misconception(
    "two_class_logits",
    "Two things: column 0 is the class no, column 1 the class yes; and you subtract the logit from 1, where only probabilities sum to 1.",
)
def yes_in_column_zero_and_one_minus_logit(z):
    return np.stack([z, 1 - z], axis=1)


@misconception(
    "two_class_logits",
    "Two things: column 0 is the class no, column 1 the class yes; and logarithms of probabilities are infinite where a probability is 0. There are logits that need no logarithm.",
)
def yes_in_column_zero_and_logarithms(z):
    yes = 1 / (1 + np.exp(-z))
    return np.log(np.stack([yes, 1 - yes], axis=1))


@misconception(
    "two_class_logits",
    "You take 1 for no and the probability for yes. Softmax makes probabilities of what you return: give it logits.",
)
def one_and_probability(z):
    return np.stack([np.ones(len(z)), _sigmoid(z)], axis=1)


@misconception(
    "two_class_logits",
    "You put the probability into one column and the logit into the other. Softmax wants logits in both.",
)
def probability_of_no_and_logit(z):
    return np.stack([1 - _sigmoid(z), z], axis=1)


@misconception(
    "two_class_logits",
    "You return the tanh of the logits. Softmax already squeezes them, so z itself goes in.",
)
def tanh_before_softmax(z):
    return np.stack([0 * z, np.tanh(z)], axis=1)


@misconception(
    "two_class_logits",
    "A negative z gets the same logits as 0: you cut it off, as ReLU does. Softmax takes any real numbers.",
)
def negative_logits_cut_off(z):
    return np.stack([0 * z, np.maximum(z, 0)], axis=1)


@misconception(
    "two_class_logits",
    "You return only zeros and ones, with yes for z = 0. A larger z must leave the two logits further apart.",
)
def one_hot_logits_with_yes_at_zero(z):
    return np.stack([z < 0, z >= 0], axis=1).astype(float)


@misconception(
    "two_class_logits",
    "You return a single row of N numbers. Softmax needs a logit for each of the two classes: shape (N, 2).",
)
def one_logit_each(z):
    return np.array(z)


@misconception(
    "two_class_logits",
    "Your logits stand one after the other in a single row of 2N numbers. Each example is a row with two columns: (N, 2).",
)
def one_after_the_other(z):
    return np.concatenate([0 * z, z])


@misconception(
    "two_class_logits",
    "Two things: your classes are in the rows, shape (2, N), where each example is a row; and column 1, not 0, is the class yes.",
)
def one_row_per_class_with_yes_first(z):
    return np.stack([z, 0 * z])


@misconception(
    "two_class_logits",
    "Two things: your classes are in the rows, shape (2, N), where each example is a row; and z and -z are twice too far apart.",
)
def one_row_per_class_and_twice_as_far_apart(z):
    return np.stack([-z, z])


@misconception(
    "two_class_logits",
    "Two things: your classes are in the rows, shape (2, N), where each example is a row; and these are probabilities, where softmax wants logits.",
)
def one_row_per_class_and_probabilities(z):
    yes = _sigmoid(z)
    return np.stack([1 - yes, yes])


@misconception(
    "two_class_logits",
    "Your classes are in the rows, shape (2, N). Each example is a row with two columns: (N, 2).",
)
def one_row_per_class_with_halves(z):
    return np.stack([-z / 2, z / 2])


@misconception(
    "build_classifier",
    "The last layer has nine neurons. The labels run from 0 to 9: how many classes are that?",
)
def nine_outputs():
    return _classifier(units=9)


@misconception(
    "build_classifier",
    "There are eleven classes in your model, or a number other than ten. Each of the ten classes gets one output.",
)
def eleven_outputs():
    return _classifier(units=11)


@misconception(
    "build_classifier",
    "Two things, and they belong together: sigmoid and the binary cross-entropy ask ten yes-or-no questions. An image has exactly one of ten classes: which activation makes one distribution, and which loss compares two?",
)
def sigmoid_and_binary_loss():
    return _classifier(output="sigmoid", loss="binary_crossentropy")


@misconception(
    "build_classifier",
    "One sigmoid output with the binary cross-entropy is for two classes. Here there are ten: the model should give a probability for each, and the loss should compare two distributions.",
)
def one_output_and_binary_loss():
    return _classifier(units=1, output="sigmoid", loss="binary_crossentropy")


@misconception(
    "build_classifier",
    "One number for the class and the squared error is regression, but labels are names, not quantities. The model should give a probability for each of ten classes.",
)
def regression():
    return _classifier(units=1, output=None, loss="mean_squared_error")


@misconception(
    "build_classifier",
    "Softmax over a single output is always 1. There are ten classes, and each needs an output.",
)
def softmax_of_one_output():
    return _classifier(units=1)


@misconception(
    "build_classifier",
    "Two things: with sigmoid at the end the ten probabilities do not sum to 1; and the mean squared error is the loss of regression. Which loss compares two distributions?",
)
def sigmoid_and_squared_loss():
    return _classifier(output="sigmoid", loss="mean_squared_error")


@misconception(
    "build_classifier",
    "Two things: with sigmoid at the end the ten probabilities do not sum to 1; and the sparse loss wants class numbers as labels, while ours are one-hot.",
)
def sigmoid_and_sparse_loss():
    return _classifier(output="sigmoid", loss="sparse_categorical_crossentropy")


@misconception(
    "build_classifier",
    "Two things: the model gives logits, so something is missing after the last layer; and the sparse loss wants class numbers as labels, while ours are one-hot.",
)
def no_activation_at_the_end_and_sparse_loss():
    return _classifier(output=None, loss="sparse_categorical_crossentropy")


@misconception(
    "build_classifier",
    "Two things: the model gives logits, so something is missing after the last layer; and the mean squared error is the loss of regression.",
)
def no_activation_at_the_end_and_squared_loss():
    return _classifier(output=None, loss="mean_squared_error")


@misconception(
    "build_classifier",
    "Two things: the model gives logits, so something is missing after the last layer; and the binary cross-entropy asks ten yes-or-no questions, where an image has exactly one class.",
)
def no_activation_at_the_end_and_binary_loss():
    return _classifier(output=None, loss="binary_crossentropy")


@misconception(
    "build_classifier",
    "ReLU at the end gives numbers from 0 to anything, not probabilities. Which activation makes one distribution of ten logits?",
)
def relu_at_the_end():
    return _classifier(output="relu")


@misconception(
    "build_classifier",
    "Two things: the hidden layer has no activation, so the two layers are one linear layer; and the model gives logits, so something is missing after the last layer.",
)
def no_activations():
    return _classifier(hidden=None, output=None)


@misconception(
    "build_classifier",
    "Two things: the hidden layer has no activation, so the two layers are one linear layer; and with sigmoid at the end the ten probabilities do not sum to 1.",
)
def linear_hidden_layer_and_sigmoid():
    return _classifier(hidden=None, output="sigmoid")


@misconception(
    "build_classifier",
    "Two things: the hidden layer has no activation, so the two layers are one linear layer; and the sparse loss wants class numbers as labels, while ours are one-hot.",
)
def linear_hidden_layer_and_sparse_loss():
    return _classifier(hidden=None, loss="sparse_categorical_crossentropy")


@misconception(
    "build_classifier",
    "Two things: the hidden layer has no activation, so the two layers are one linear layer; and the binary cross-entropy asks ten yes-or-no questions, where an image has exactly one class.",
)
def linear_hidden_layer_and_binary_loss():
    return _classifier(hidden=None, loss="binary_crossentropy")


@misconception(
    "build_classifier",
    "The two activations have changed places: softmax belongs to the output, which should be a distribution, and ReLU to the hidden layer.",
)
def activations_exchanged():
    return _classifier(hidden="softmax", output="relu")


@misconception(
    "build_classifier",
    "The two activations have changed places: softmax belongs to the output, which should be a distribution, and sigmoid may stay in the hidden layer.",
)
def softmax_hidden_and_sigmoid_at_the_end():
    return _classifier(hidden="softmax", output="sigmoid")


@misconception(
    "build_classifier",
    "Two things: there is no hidden layer between the pixels and the classes; and with sigmoid at the end the ten probabilities do not sum to 1.",
)
def no_hidden_layer_and_sigmoid():
    return _no_hidden_layer(output="sigmoid")


@misconception(
    "build_classifier",
    "Two things: there is no hidden layer between the pixels and the classes; and the sparse loss wants class numbers as labels, while ours are one-hot.",
)
def no_hidden_layer_and_sparse_loss():
    return _no_hidden_layer(loss="sparse_categorical_crossentropy")


@misconception(
    "build_classifier",
    "Two things: there is no hidden layer between the pixels and the classes; and the model gives logits, so something is missing after the last layer.",
)
def no_hidden_layer_and_no_activation():
    return _no_hidden_layer(output=None)


def _no_hidden_layer(output="softmax", loss="categorical_crossentropy"):
    import keras

    model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10, activation=output)])
    model.compile(optimizer="adam", loss=loss)
    return model


@misconception(
    "build_classifier",
    "Two things: the model is not compiled, so it does not know yet what to minimise, and how; and it gives logits, so something is missing after the last layer.",
)
def not_compiled_and_no_activation():
    return _not_compiled(output=None)


@misconception(
    "build_classifier",
    "Two things: the model is not compiled, so it does not know yet what to minimise, and how; and with sigmoid at the end the ten probabilities do not sum to 1.",
)
def not_compiled_and_sigmoid():
    return _not_compiled(output="sigmoid")


@misconception(
    "build_classifier",
    "Two things: the model is not compiled, so it does not know yet what to minimise, and how; and the hidden layer has no activation, so the two layers are one linear layer.",
)
def not_compiled_and_linear_hidden_layer():
    return _not_compiled(hidden=None)


def _not_compiled(hidden="relu", output="softmax"):
    import keras

    layers = [keras.layers.Dense(64, activation=hidden), keras.layers.Dense(10, activation=output)]
    return keras.Sequential([keras.Input((784,)), *layers])


@misconception(
    "build_classifier",
    "The model expects pictures of 28 x 28, and its Dense layers work on each line of pixels by itself. The images come as rows of 784 pixels.",
)
def takes_pictures_line_by_line():
    import keras

    layers = [keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")]
    model = keras.Sequential([keras.Input((28, 28)), *layers])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


@misconception(
    "build_classifier",
    "Two things: the model expects pictures of 28 x 28, and the images come as rows of 784 pixels; and the sparse loss wants class numbers as labels, while ours are one-hot.",
)
def takes_pictures_and_sparse_loss():
    import keras

    layers = [keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu")]
    model = keras.Sequential([*layers, keras.layers.Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


@misconception(
    "build_classifier",
    "There is a Dropout layer in your model. It is useful where a network over-fits, but Dense layers are all that is asked for here.",
)
def dropout_layer():
    import keras

    return _classifier(middle=[keras.layers.Dropout(0.2)])


@misconception(
    "softmax",
    "One shift for the whole batch is too much for rows far below its largest logit: all their exponentials become 0, and, with a small number in the denominator or nan replaced, all their probabilities too. Let each row have a shift of its own.",
)
def global_shift_leaves_zeros(z):
    e = np.exp(z - z.max())
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)


@misconception(
    "softmax",
    "Where the exponential of a large logit is inf, or all of a row are 0, your probabilities become 0, and the row no longer sums to 1. Shift the logits of each row, and neither happens.",
)
def nan_becomes_zero(z):
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


@misconception(
    "softmax",
    "Where the exponential of a large logit is inf, or all of a row are 0, you put 1 / C in the place of nan, and the probabilities of these rows are lost. Shift the logits of each row, so that there is no nan.",
)
def nan_becomes_uniform(z):
    e = np.exp(z)
    y_hat = e / e.sum(axis=1, keepdims=True)
    return np.where(np.isnan(y_hat), 1 / z.shape[1], y_hat)


_SHIFT_ALWAYS = "You shift only where logits are large. In a row of very negative ones all exponentials become 0, and you divide 0 by 0: a shift does no harm, so make it always."


@misconception("softmax", _SHIFT_ALWAYS)
def shifts_only_after_overflow(z):
    e = np.exp(z)
    if np.isinf(e).any():
        e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception("softmax", _SHIFT_ALWAYS)
def shifts_only_large_logits(z):
    if z.max() > 500:
        z = z - z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract the middle between a row's smallest and largest logit. A single logit far above the others still overflows: which number of the row makes sure that no exponent is positive?",
)
def shift_by_middle(z):
    middle = (z.max(axis=1, keepdims=True) + z.min(axis=1, keepdims=True)) / 2
    e = np.exp(z - middle)
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract each row's median. A single logit far above the others still overflows: which number of the row makes sure that no exponent is positive?",
)
def shift_by_median(z):
    e = np.exp(z - np.median(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract each row's first logit. If another is far above it, the exponential still overflows: which number of the row makes sure that no exponent is positive?",
)
def shift_by_first_logit(z):
    e = np.exp(z - z[:, :1])
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract the length of each row (`np.linalg.norm`). It is larger than any logit, and where logits are large all exponentials become 0: which number of the row makes the largest exponent exactly 0?",
)
def shift_by_length(z):
    e = np.exp(z - np.linalg.norm(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You subtract the largest logit of the first row from all rows. Each row needs a shift of its own: the largest of its own logits.",
)
def shift_by_maximum_of_first_row(z):
    e = np.exp(z - z[0].max())
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Your search for the largest logit goes on from row to row: a row far below earlier ones is shifted too much, and all its exponentials become 0. Start anew in each row.",
)
def largest_logit_not_reset(z):
    e = np.exp(z - np.maximum.accumulate(z.max(axis=1, keepdims=True), axis=0))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Your sum of exponentials goes on from row to row, so that only the first row sums to 1. Start at 0 in each row.",
)
def sum_not_reset(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.cumsum(e.sum(axis=1, keepdims=True), axis=0)


@misconception(
    "softmax",
    "The shift of each row is right, but you divide by the sum over the whole array. Each row should sum to 1.",
)
def shifts_rows_but_sums_everything(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()


@misconception(
    "softmax",
    "Two things: `-=` changes the caller's logits, so make a new array; and you divide by the sum over the whole array, where each row should sum to 1.",
)
def changes_its_input_and_normalises_whole_array(z):
    z -= z.max()
    e = np.exp(z)
    return e / e.sum()


@misconception(
    "softmax",
    "Two things: `-=` changes the caller's logits, so make a new array; and you normalise over the examples (axis 0) instead of over the classes.",
)
def changes_its_input_and_normalises_columns(z):
    z -= z.max(axis=0)
    e = np.exp(z)
    return e / e.sum(axis=0)


@misconception(
    "softmax",
    "Two things: an array of integers (`zeros_like` copies the dtype of z) cuts off everything after the point, and one shift for the whole batch is too much for rows far below its largest logit.",
)
def integer_result_array_and_global_shift(z):
    result = np.zeros_like(z)
    e = np.exp(z - z.max())
    result[...] = e / e.sum(axis=1, keepdims=True)
    return result


@misconception(
    "softmax",
    "You return exponentials alone, shifted by the largest logit of the batch. They still have to be divided by their sum, row by row, and each row needs a shift of its own.",
)
def not_normalised_and_global_shift(z):
    return np.exp(z - z.max())


@misconception(
    "softmax",
    "A single example loses an axis, by `squeeze` or by an index: for logits of the shape (1, C), the probabilities have the shape (1, C) as well.",
)
def single_row_loses_its_axis(z):
    return np.squeeze(_softmax(z))


@misconception(
    "softmax",
    "Two things: all your probabilities together sum to 1, but each row should; and they come in one long row. Keep the shape of z, (N, C).",
)
def one_long_row_of_probabilities(z):
    e = np.exp(z.ravel() - z.max())
    return e / e.sum()


@misconception(
    "softmax",
    "The values are right, but they come in one long row. Each example has a row of its own: keep the shape of z, (N, C).",
)
def probabilities_flattened(z):
    return _softmax(z).ravel()


@misconception(
    "softmax",
    "You return the position of each row's largest logit. Return the probabilities of all classes, shape (N, C).",
)
def position_of_largest_logit(z):
    return z.argmax(axis=1)


@misconception(
    "softmax",
    "These are logarithms of probabilities, negative or minus infinity. Take no logarithm: return the probabilities themselves.",
)
def logarithm_of_softmax(z):
    return np.log(_softmax(z))


@misconception(
    "softmax",
    "You limit large logits instead of shifting them: of 1000 and 1001 both become the same, and a row of very negative logits still gives 0 divided by 0. Subtract the same number from all logits of a row, so that their differences stay.",
)
def logits_limited_above(z):
    e = np.exp(np.minimum(z, 700))
    return e / e.sum(axis=1, keepdims=True)


_CLIPPED = "You clip the logits instead of shifting them: of two large logits, 1000 and 1001, both become the same. Subtract the same number from all logits of a row, so that their differences stay."


@misconception("softmax", _CLIPPED)
def clipped_logits_at_700(z):
    e = np.exp(np.clip(z, -700, 700))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "You add the largest logit of each row, and the exponents become larger still. Subtract it.",
)
def shift_added(z):
    e = np.exp(z + z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    "softmax",
    "Two things: you return a list of rows, where an array is asked for; and the exponential of a large logit is inf: shift each row before.",
)
def list_of_rows_without_shift(z):
    return [np.exp(row) / np.exp(row).sum() for row in z]


@misconception(
    "softmax",
    "Two things: rows and columns have changed places, the shape should be that of z; and the exponential of a large logit is inf: shift each row before.",
)
def transposed_result_without_shift(z):
    e = np.exp(z)
    return e.T / e.sum(axis=1)


@misconception("softmax", "Your rows sum to 100. Probabilities lie between 0 and 1.")
def probabilities_in_percent(z):
    return 100 * _softmax(z)


@misconception(
    "softmax",
    "You divide by the number of examples besides. That belongs to the mean of a loss: the probabilities of each row sum to 1.",
)
def divided_by_the_examples(z):
    return _softmax(z) / len(z)


@misconception(
    "softmax",
    "There is 1 more in your denominator than the sum of the exponentials. That belongs to the sigmoid: here each row should sum to 1.",
)
def one_more_in_the_denominator(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (1 + e.sum(axis=1, keepdims=True))


@misconception(
    "softmax",
    "You leave the class itself out of the sum in its denominator. The sum runs over all classes.",
)
def class_itself_left_out_of_the_sum(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) - e)


@misconception("softmax", "You take softmax of what is a softmax already: once is enough.")
def softmax_twice(z):
    return _softmax(_softmax(z))


@misconception(
    "softmax", "You use the absolute values of the logits. A negative logit makes its class improbable."
)
def softmax_of_absolute_values(z):
    return _softmax(np.abs(z))


@misconception(
    "softmax",
    "You keep each row's largest probability only, and 0 for the others. Every class has its probability.",
)
def largest_probability_alone(z):
    y_hat = _softmax(z)
    return np.where(y_hat == y_hat.max(axis=1, keepdims=True), y_hat, 0)


@misconception(
    "softmax",
    "Your probabilities are sorted, and no longer stand at their classes. Leave the columns in their order.",
)
def sorted_probabilities(z):
    return np.sort(_softmax(z), axis=1)


@misconception(
    "softmax",
    "You make integers of the logits first, and lose everything after the point.",
)
def integer_logits(z):
    return _softmax(z.astype(int))


@misconception(
    "softmax",
    "You take powers of 10. Softmax takes powers of e: use the exponential function.",
)
def powers_of_ten(z):
    return _softmax(z * np.log(10))


@misconception(
    "softmax",
    "You divide the logits of each row by their standard deviation. That changes the differences between them, and with these the probabilities: only a shift leaves them as they are.",
)
def standardised_logits(z):
    return _softmax((z - z.mean(axis=1, keepdims=True)) / z.std(axis=1, keepdims=True))


@misconception(
    "softmax",
    "You scale the logits of each row to lie between 0 and 1. That changes the differences between them, and with these the probabilities: only a shift leaves them as they are.",
)
def logits_scaled_to_a_range(z):
    low, high = z.min(axis=1, keepdims=True), z.max(axis=1, keepdims=True)
    return _softmax((z - low) / (high - low))


@misconception(
    "softmax",
    "You round the probabilities to 3 digits after the point. Return them as they are.",
)
def rounded_to_three_digits(z):
    return _softmax(z).round(3)


@misconception(
    "softmax",
    "You round the probabilities to 5 digits after the point, and small ones suffer. Return them as they are.",
)
def rounded_to_five_digits(z):
    return _softmax(z).round(5)


@misconception(
    "softmax",
    "You keep the probabilities 0.001 away from 0 and 1, and rows no longer sum to 1. Softmax returns them as they are; it is the logarithm of a loss that must not meet 0.",
)
def probabilities_clipped_at_a_thousandth(z):
    return np.clip(_softmax(z), 1e-3, 1 - 1e-3)


def _hard(y):
    return np.eye(y.shape[1])[y.argmax(axis=1)]


def _binary_terms(y_hat, y, smallest=1e-12):
    y_hat = np.clip(y_hat, smallest, 1 - smallest)
    return -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)


@misconception(
    "categorical_cross_entropy",
    "You subtract the entropy of the labels: this is the Kullback-Leibler divergence. For one-hot labels that is 0, for soft ones it is not: the formula has only y log(y_hat).",
)
def kullback_leibler(y_hat, y):
    return np.mean(np.sum(y * (_log(y) - _log(y_hat)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You divide by the labels, y log(y / y_hat): this is the Kullback-Leibler divergence, and a label of 0 gives nan. The formula has only y log(y_hat).",
)
def kullback_leibler_without_clip(y_hat, y):
    return np.mean(np.sum(y * np.log(y / y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You divide by the number of labels above 0. Soft labels have several in a row: the mean is over the N examples.",
)
def divided_by_labels_above_zero(y_hat, y):
    return -np.sum(y * _log(y_hat)) / np.sum(y > 0)


@misconception(
    "categorical_cross_entropy",
    "You keep the labels away from 0, not the predictions: it is the logarithm of y_hat that is infinite where y_hat is 0.",
)
def labels_clipped(y_hat, y):
    return -np.mean(np.sum(np.clip(y, 1e-12, None) * np.log(y_hat), axis=1))


_NAN_IS_ZERO = "Where some probability is exactly 0, whole examples cost nothing in your loss, as if 0 were put in the place of nan. Keep the probabilities a little above 0 before the logarithm."


@misconception("categorical_cross_entropy", _NAN_IS_ZERO)
def nan_loss_becomes_zero(y_hat, y):
    return np.nan_to_num(-np.mean(np.sum(y * np.log(y_hat), axis=1)))


@misconception("categorical_cross_entropy", _NAN_IS_ZERO)
def nan_losses_become_zero(y_hat, y):
    return -np.mean(np.nan_to_num(np.sum(y * np.log(y_hat), axis=1)))


@misconception(
    "categorical_cross_entropy",
    "You leave examples out of the mean whose loss is nan or infinite. Keep the probabilities a little above 0 before the logarithm, and every example counts.",
)
def examples_without_a_finite_loss_left_out(y_hat, y):
    losses = -np.sum(y * np.log(y_hat), axis=1)
    finite = losses[np.isfinite(losses)]
    return np.mean(finite) if len(finite) else 0.0


_AT_MOST = "The distance should be at most 1e-7."


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.01 away from 0 and 1, and that changes the loss visibly. {_AT_MOST}",
)
def clip_at_a_hundredth(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-2, 1 - 1e-2)), axis=1))


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.01 away from 0, and that changes the loss of a truth that was hardly believed. {_AT_MOST}",
)
def clip_at_a_hundredth_below(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-2, None)), axis=1))


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.001 away from 0 and 1, and that changes the loss visibly. {_AT_MOST}",
)
def clip_at_a_thousandth(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-3, 1 - 1e-3)), axis=1))


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.001 away from 0, and that changes the loss of a truth that was hardly believed. {_AT_MOST}",
)
def clip_at_a_thousandth_below(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-3, None)), axis=1))


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.0001 away from 0 and 1, and the loss of a sure and right prediction shows it. {_AT_MOST}",
)
def clip_at_a_ten_thousandth(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-4, 1 - 1e-4)), axis=1))


@misconception(
    "categorical_cross_entropy",
    f"You keep the probabilities 0.00001 away from 0 and 1, and the loss of a sure and right prediction shows it. {_AT_MOST}",
)
def clip_at_a_hundred_thousandth(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.clip(y_hat, 1e-5, 1 - 1e-5)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You add 0.0001 before the logarithm, and that changes the loss visibly. The number that keeps you away from 0 should be at most 1e-7.",
)
def epsilon_of_a_ten_thousandth(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-4), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You add 0.000001 before the logarithm, and that changes the loss of a truth that was hardly believed. The number that keeps you away from 0 should be at most 1e-7.",
)
def epsilon_of_a_millionth(y_hat, y):
    return -np.mean(np.sum(y * np.log(y_hat + 1e-6), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You weigh the logarithms with the predictions: this is the entropy of y_hat, whatever the truth is. Weigh them with y.",
)
def entropy_of_the_predictions(y_hat, y):
    return -np.mean(np.sum(y_hat * _log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You take the logarithm of 1 + y_hat (`log1p`). That is finite at 0, but another number everywhere: it is the logarithm of y_hat, kept a little away from 0.",
)
def logarithm_of_one_plus(y_hat, y):
    return -np.mean(np.sum(y * np.log1p(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You multiply matrices, and pair each row with the labels of all examples: N times N numbers. Pair each row with its own label.",
)
def pairs_by_matrix_product(y_hat, y):
    return -np.mean(y @ _log(y_hat).T)


@misconception(
    "categorical_cross_entropy",
    "You multiply matrices and sum all that comes out, N times N numbers or C times C. Of these only the diagonal belongs to the loss: multiply element by element.",
)
def sum_of_the_matrix_product(y_hat, y):
    return -np.sum(y @ _log(y_hat).T) / len(y)


@misconception(
    "categorical_cross_entropy",
    "In your loss the logarithms of all classes count alike, as if y were not there: it is left out, or a matrix product sums it away. Each logarithm is multiplied by its own element of y.",
)
def sum_of_the_transposed_matrix_product(y_hat, y):
    return -np.sum(y.T @ _log(y_hat)) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You use the one-hot labels as numbers of rows, `y_hat[y]`. They are weights: multiply the logarithms with them, element by element.",
)
def one_hot_labels_as_positions(y_hat, y):
    return -np.mean(_log(y_hat)[y.astype(int)])


@misconception("categorical_cross_entropy", "You divide by N twice: the mean has divided already.")
def mean_divided_twice(y_hat, y):
    return -np.mean(np.sum(y * _log(y_hat), axis=1)) / len(y)


@misconception(
    "categorical_cross_entropy",
    "Your loss is half of what it should be: a factor of 1/2 belongs to the squared error, not here.",
)
def half_the_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * _log(y_hat), axis=1)) / 2


@misconception("categorical_cross_entropy", "You divide by N - 1. The mean over N examples divides by N.")
def divided_by_one_less(y_hat, y):
    return -np.sum(y * _log(y_hat)) / max(len(y) - 1, 1)


@misconception(
    "categorical_cross_entropy",
    "Only your last example counts: each round of the loop replaces the loss instead of adding to it.",
)
def last_example_only(y_hat, y):
    return -np.sum(y[-1] * _log(y_hat[-1]))


@misconception(
    "categorical_cross_entropy",
    "Only your last example counts, divided by N: each round of the loop replaces the loss, or starts it anew, instead of adding to it.",
)
def last_example_divided_by_all(y_hat, y):
    return -np.sum(y[-1] * _log(y_hat[-1])) / len(y)


@misconception(
    "categorical_cross_entropy",
    "The last class costs nothing in your loss: your loop over the classes ends one too early.",
)
def last_class_missing(y_hat, y):
    return -np.mean(np.sum((y * _log(y_hat))[:, :-1], axis=1))


@misconception(
    "categorical_cross_entropy",
    "The first class costs nothing in your loss: your loop over the classes starts at 1, and columns at 0.",
)
def first_class_missing(y_hat, y):
    return -np.mean(np.sum((y * _log(y_hat))[:, 1:], axis=1))


@misconception(
    "categorical_cross_entropy",
    "You return e to the power of the loss. Return the loss itself, the mean of minus the logarithms.",
)
def exponential_of_the_loss(y_hat, y):
    return np.exp(-np.mean(np.sum(y * _log(y_hat), axis=1)))


@misconception(
    "categorical_cross_entropy",
    "You multiply the probabilities of all examples and take one logarithm: that is the sum of their losses. The loss is the mean.",
)
def logarithm_of_the_product(y_hat, y):
    return -np.log(np.prod(np.sum(y * y_hat, axis=1)))


@misconception(
    "categorical_cross_entropy",
    "Only examples that are classified correctly cost something in your loss. It is the others from which there is most to learn: the truth y says which class counts.",
)
def correct_examples_only(y_hat, y):
    return -np.mean(np.sum(_hard(y_hat) * y * _log(y_hat), axis=1))


@misconception(
    "categorical_cross_entropy",
    "This is the share of wrong predictions. The loss takes the logarithm of the probability of the true class, however large it is.",
)
def share_of_wrong_predictions(y_hat, y):
    return np.mean(y_hat.argmax(axis=1) != y.argmax(axis=1))


@misconception(
    "categorical_cross_entropy",
    "For integer labels you put your terms into an array of integers (`zeros_like(y)` copies the dtype), and lose everything after the point.",
)
def terms_in_integer_array(y_hat, y):
    terms = np.zeros_like(y)
    terms[...] = -y * _log(y_hat)
    return np.sum(terms) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You round the loss to 4 digits after the point. The example rounds only to print it: return it as it is.",
)
def loss_with_four_digits(y_hat, y):
    return np.round(-np.mean(np.sum(y * _log(y_hat), axis=1)), 4)


@misconception(
    "categorical_cross_entropy",
    "You round the loss to 3 digits after the point. Return it as it is.",
)
def loss_with_three_digits(y_hat, y):
    return np.round(-np.mean(np.sum(y * _log(y_hat), axis=1)), 3)


@misconception(
    "categorical_cross_entropy",
    "You round the loss to 2 digits after the point. Return it as it is.",
)
def loss_with_two_digits(y_hat, y):
    return np.round(-np.mean(np.sum(y * _log(y_hat), axis=1)), 2)


@misconception(
    "categorical_cross_entropy",
    "You take the median of the losses. The loss of a batch is their mean.",
)
def median_of_the_losses(y_hat, y):
    return np.median(-np.sum(y * _log(y_hat), axis=1))


_BINARY = "this is the binary cross-entropy of each class, where only the term with y belongs"


@misconception(
    "categorical_cross_entropy",
    f"Two things: {_BINARY}; and you return the sum over the batch instead of the mean.",
)
def binary_cross_entropy_and_sum(y_hat, y):
    return np.sum(_binary_terms(y_hat, y))


@misconception(
    "categorical_cross_entropy",
    f"Two things: {_BINARY}; and you return one loss for each example, where training needs their mean.",
)
def binary_cross_entropy_of_each_example(y_hat, y):
    return np.sum(_binary_terms(y_hat, y), axis=1)


@misconception(
    "categorical_cross_entropy",
    f"Two things: {_BINARY}; and you return one number for each example, the mean over the classes, where training needs a single one.",
)
def mean_binary_cross_entropy_of_each_example(y_hat, y):
    return np.mean(_binary_terms(y_hat, y), axis=1)


@misconception(
    "categorical_cross_entropy",
    f"Two things: {_BINARY}; and your loss has the wrong sign, since logarithms of probabilities are negative.",
)
def binary_cross_entropy_and_forgotten_minus(y_hat, y):
    return -np.mean(np.sum(_binary_terms(y_hat, y), axis=1))


@misconception(
    "categorical_cross_entropy",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and you divide by the number of classes instead of the number of examples.",
)
def hard_labels_divided_by_the_classes(y_hat, y):
    return -np.sum(_hard(y) * _log(y_hat)) / y.shape[1]


@misconception(
    "categorical_cross_entropy",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and you return one loss for each example, where training needs their mean.",
)
def hard_labels_and_one_loss_per_example(y_hat, y):
    return -np.sum(_hard(y) * _log(y_hat), axis=1)


@misconception(
    "categorical_cross_entropy",
    "Two things: you use only the class with the largest label, where soft labels share the truth among several; and you divide by N times C instead of N.",
)
def hard_labels_and_mean_over_everything(y_hat, y):
    return -np.mean(_hard(y) * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: only labels of exactly 1 count, where a soft label weighs its logarithm; and you return the sum over the batch instead of the mean.",
)
def only_labels_of_one_and_sum(y_hat, y):
    return -np.sum((y == 1) * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: every label above 0 counts in full, where a soft label weighs its logarithm; and you return the sum over the batch instead of the mean.",
)
def all_labels_above_zero_and_sum(y_hat, y):
    return -np.sum((y > 0) * _log(y_hat))


@misconception(
    "categorical_cross_entropy",
    "Two things: you use the logarithm with base 2 instead of the natural one; and you return the sum over the batch instead of the mean.",
)
def logarithm_with_base_two_and_sum(y_hat, y):
    return -np.sum(y * _log(y_hat)) / np.log(2)


@misconception(
    "categorical_cross_entropy",
    "Two things: you use the logarithm with base 10 instead of the natural one; and you return the sum over the batch instead of the mean.",
)
def logarithm_with_base_ten_and_sum(y_hat, y):
    return -np.sum(y * _log(y_hat)) / np.log(10)


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you use the logarithm with base 2 instead of the natural one.",
)
def forgotten_minus_and_base_two(y_hat, y):
    return np.mean(np.sum(y * _log(y_hat), axis=1)) / np.log(2)


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you divide by the number of classes instead of the number of examples.",
)
def forgotten_minus_and_divided_by_the_classes(y_hat, y):
    return np.sum(y * _log(y_hat)) / y.shape[1]


@misconception(
    "categorical_cross_entropy",
    "Two things: your loss has the wrong sign, since logarithms of probabilities are negative; and you return one number for each example, where training needs their mean.",
)
def forgotten_minus_and_one_loss_per_example(y_hat, y):
    return np.sum(y * _log(y_hat), axis=1)


@misconception(
    "categorical_cross_entropy",
    "Two things: you use the logarithm with base 2 instead of the natural one; and you divide by N times C instead of N.",
)
def logarithm_with_base_two_and_mean_over_everything(y_hat, y):
    return -np.mean(y * _log(y_hat)) / np.log(2)


@misconception(
    "sigmoid",
    "For a large logit you divide inf by inf, and put 0 in the place of nan, so that a sure yes becomes a sure no. Divide numerator and denominator by the exponential that grows: what is left?",
)
def sigmoid_nan_becomes_zero(z):
    e = np.exp(z)
    return np.nan_to_num(e / (1 + e))


@misconception(
    "sigmoid",
    "Your loop takes the rows of z for numbers: `if` wants one truth value, and a row has many. Choose element by element, or find a formula that needs no choice.",
)
def if_on_rows(z):
    result = np.zeros(z.shape)
    for i in range(len(z)):
        result[i] = 1 / (1 + np.exp(-z[i])) if z[i] >= 0 else np.exp(z[i]) / (1 + np.exp(z[i]))
    return result


@misconception(
    "sigmoid",
    "You subtract the largest logit, as in softmax. Sigmoid is not a softmax over the array, and a shift changes it.",
)
def shifted_like_softmax(z):
    e = np.exp(z - z.max())
    return e / (1 + e)


@misconception(
    "sigmoid",
    "Negative logits get 0 in your result. They have a probability too, smaller than 0.5.",
)
def zero_for_negative_logits(z):
    return np.where(z > 0, _sigmoid(z), 0.0)


@misconception(
    "sigmoid",
    "A logit of exactly 0 gets 1 instead of 0.5: it belongs to one of your two cases, but the formula must hold there.",
)
def one_for_zero(z):
    return np.where(z == 0, 1.0, _sigmoid(z))


@misconception(
    "sigmoid",
    "Your loop takes the rows of z for numbers. The result has the shape of z, which may have several axes; NumPy's exponential takes them all at once, without a loop.",
)
def numbers_of_the_first_axis(z):
    return np.array([1 / (1 + np.exp(-float(logit))) for logit in z])


@misconception(
    "sigmoid",
    "You write the probabilities into the caller's array z. It should stay as it is: make a new array.",
)
def writes_into_float_logits(z):
    if z.dtype != np.float64:
        z = z.astype(np.float64)
    z[...] = _sigmoid(z)
    return z


@misconception("sigmoid", "You return percents. Probabilities lie between 0 and 1.")
def sigmoid_in_percent(z):
    return 100 * _sigmoid(z)


@misconception(
    "sigmoid",
    "You keep the probabilities 0.001 away from 0 and 1. Sigmoid returns them as they are; it is the logarithm of a loss that must not meet 0.",
)
def probabilities_kept_from_zero_and_one(z):
    return np.clip(_sigmoid(z), 1e-3, 1 - 1e-3)


@misconception("sigmoid", "The axes of your result have changed places. Return the shape of z.")
def sigmoid_transposed(z):
    return _sigmoid(z).T


@misconception("sigmoid", "You make integers of the logits first, and lose everything after the point.")
def sigmoid_of_integers(z):
    return _sigmoid(z.astype(int))


@misconception(
    "binary_cross_entropy",
    "Two things: the arguments have changed places, it is the prediction whose logarithm is taken; and you return the sum over the batch instead of the mean.",
)
def binary_swapped_arguments_and_sum(y_hat, y):
    return np.sum(-y_hat * _log(y) - (1 - y_hat) * _log(1 - y))


@misconception(
    "binary_cross_entropy",
    "Two things: y_hat is the probability of class 1, not of class 0; and you return the sum over the batch instead of the mean.",
)
def classes_swapped_and_sum(y_hat, y):
    return np.sum(-(1 - y) * _log(y_hat) - y * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You average the probabilities of the truth, and take the logarithm of that. The loss is the mean of the logarithms, not the logarithm of the mean.",
)
def binary_logarithm_of_the_mean(y_hat, y):
    return -_log(np.mean(y * y_hat + (1 - y) * (1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You mix y_hat and 1 - y_hat inside one logarithm. For soft labels that is not the same: first the two logarithms, then their weights.",
)
def logarithm_of_the_mixture(y_hat, y):
    return -np.mean(_log(y * y_hat + (1 - y) * (1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You take the logarithm of 1 minus the distance between label and prediction. For soft labels that is not the same: there are two logarithms, each with its weight.",
)
def logarithm_of_one_minus_distance(y_hat, y):
    return -np.mean(_log(1 - np.abs(y - y_hat)))


@misconception(
    "binary_cross_entropy",
    "Where some prediction is exactly 0 or 1, your loss of the whole batch is 0, as if 0 were put in the place of nan. Keep the predictions a little away from both ends before the logarithm.",
)
def binary_nan_loss_becomes_zero(y_hat, y):
    return np.nan_to_num(np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You leave predictions of exactly 0 and 1 out of the mean. They are examples like the others: keep them a little away from both ends before the logarithm.",
)
def sure_predictions_left_out(y_hat, y):
    inside = (y_hat > 0) & (y_hat < 1)
    y_hat, y = y_hat[inside], y[inside]
    return np.mean(-y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You round the loss to 4 digits after the point. The example rounds only to print it: return it as it is.",
)
def binary_loss_with_four_digits(y_hat, y):
    return np.round(np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)), 4)


@misconception("binary_cross_entropy", "You round the loss to 2 digits after the point. Return it as it is.")
def binary_loss_with_two_digits(y_hat, y):
    return np.round(np.mean(-y * _log(y_hat) - (1 - y) * _log(1 - y_hat)), 2)


@misconception(
    "binary_cross_entropy",
    "You weigh the logarithms with the predictions: this is the entropy of y_hat, whatever the truth is. Weigh them with y and 1 - y.",
)
def binary_entropy_of_the_predictions(y_hat, y):
    return np.mean(-y_hat * _log(y_hat) - (1 - y_hat) * _log(1 - y_hat))


@misconception(
    "binary_cross_entropy",
    "You choose the term by the prediction, so that every prediction counts as right. It is the label y that chooses.",
)
def term_chosen_by_the_prediction(y_hat, y):
    return -np.mean(np.where(y_hat > 0.5, _log(y_hat), _log(1 - y_hat)))


@misconception(
    "binary_cross_entropy",
    "You add 0.001 inside the logarithms, and that changes the loss visibly. What keeps you away from 0 should be at most 1e-7.",
)
def binary_epsilon_of_a_thousandth(y_hat, y):
    return np.mean(-y * np.log(y_hat + 1e-3) - (1 - y) * np.log(1 - y_hat + 1e-3))


@misconception(
    "binary_cross_entropy",
    "You add 0.00001 inside the logarithms, and a sure prediction shows it. What keeps you away from 0 should be at most 1e-7.",
)
def binary_epsilon_too_large(y_hat, y):
    return np.mean(-y * np.log(y_hat + 1e-5) - (1 - y) * np.log(1 - y_hat + 1e-5))


@misconception(
    "binary_cross_entropy",
    "You add 0.000001 inside the logarithms, and a sure and wrong prediction shows it. What keeps you away from 0 should be at most 1e-7.",
)
def binary_epsilon_of_a_millionth(y_hat, y):
    return np.mean(-y * np.log(y_hat + 1e-6) - (1 - y) * np.log(1 - y_hat + 1e-6))


@misconception(
    "one_hot",
    "The column of class 0 is missing. Every class has its column, also one that could be told from the others.",
)
def class_zero_dropped(labels, classes):
    return np.eye(classes)[labels][:, 1:]


@misconception(
    "one_hot",
    "A single label loses an axis, by `squeeze` or by an index: one label gives one row, shape (1, C).",
)
def single_label_loses_its_axis(labels, classes):
    return np.squeeze(np.eye(classes)[labels])


@misconception("one_hot", "There is an axis too many: the shape is (N, C), one row for each label.")
def one_axis_too_many(labels, classes):
    return np.eye(classes)[labels][:, None]


@misconception("one_hot", "You sort the labels. Each row belongs to the label in its own place.")
def sorted_labels(labels, classes):
    return np.eye(classes)[np.sort(labels)]


@misconception("one_hot", "You put -1 where a 0 belongs.")
def minus_one_elsewhere(labels, classes):
    return 2 * np.eye(classes)[labels] - 1


@misconception(
    "one_hot",
    "You number the classes by those that occur. The number of a class is its label, whichever others occur.",
)
def ranks_of_the_labels(labels, classes):
    return np.eye(classes)[np.unique(labels, return_inverse=True)[1]]


@misconception(
    "one_hot",
    "You write the label in binary digits, and several columns may be 1. Each class has a column of its own.",
)
def binary_digits(labels, classes):
    return (labels[:, None].astype(int) >> np.arange(classes) & 1).astype(float)


@misconception(
    "softmax_cross_entropy_gradient",
    "This is the gradient of the squared error through softmax. That of the cross-entropy is simpler: most of it cancels out.",
)
def gradient_of_the_squared_error(z, y):
    y_hat = _softmax(z)
    slope = 2 * (y_hat - y)
    return y_hat * (slope - (slope * y_hat).sum(axis=1, keepdims=True)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient", "Rows and columns have changed places: return the shape of z, (N, C)."
)
def gradient_transposed(z, y):
    return (_softmax(z) - y).T / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You use only the diagonal of softmax's derivative, how a logit changes its own probability. It changes the others as well: they share a denominator.",
)
def gradient_with_the_diagonal_only(z, y):
    return -y * (1 - _softmax(z)) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You subtract the labels before the softmax. First make probabilities of the logits, then subtract.",
)
def softmax_of_the_difference(z, y):
    return _softmax(z - y) / len(z)


@misconception(
    "softmax_cross_entropy_gradient",
    "You keep the probabilities 0.001 away from 0 and 1 before you subtract. Nothing is divided by them here, and no logarithm taken: use them as they are.",
)
def gradient_of_clipped_probabilities(z, y):
    return (np.clip(_softmax(z), 1e-3, 1 - 1e-3) - y) / len(z)


@misconception(
    "accuracy",
    "You average the shares of the classes, so that an example of a rare class counts more than others. Every example counts alike: divide all right ones by N.",
)
def mean_share_of_the_classes(y_hat, y):
    predicted, true = y_hat.argmax(axis=1), y.argmax(axis=1)
    return np.mean([np.mean(predicted[true == c] == c) for c in np.unique(true)])


@misconception(
    "accuracy",
    "You count a row if the true class is among the two most probable. Only the most probable one counts.",
)
def among_the_two_largest(y_hat, y):
    return np.mean((y_hat > np.sum(y_hat * y, axis=1, keepdims=True)).sum(axis=1) < 2)


@misconception(
    "accuracy",
    "You count a row if the true class has more than 1 / C. It must have more than each of the others.",
)
def more_than_chance(y_hat, y):
    return np.mean(np.sum(y_hat * y, axis=1) > 1 / y.shape[1])


@misconception("accuracy", "You divide by N - 1. The share of N examples divides by N.")
def accuracy_divided_by_one_less(y_hat, y):
    return np.sum(y_hat.argmax(axis=1) == y.argmax(axis=1)) / max(len(y) - 1, 1)


@misconception(
    "accuracy",
    "Your loop ends at the first mistake. Later examples may be right again: look at all of them.",
)
def ends_at_the_first_mistake(y_hat, y):
    return np.sum(np.cumprod(y_hat.argmax(axis=1) == y.argmax(axis=1))) / len(y)


@misconception(
    "two_class_logits",
    "For integer z you put your logits into an array of integers (`zeros_like` copies the dtype), and halves lose what comes after the point.",
)
def halves_in_integer_array(z):
    return np.stack([-z / 2, z / 2], axis=1).astype(z.dtype)


_FLOOR_DIVISION = "You halve with `//`, which throws away what comes after the point."


@misconception("two_class_logits", _FLOOR_DIVISION)
def halves_by_floor_division(z):
    return np.stack([-(z // 2), z // 2], axis=1)


@misconception("two_class_logits", _FLOOR_DIVISION)
def negative_halves_by_floor_division(z):
    return np.stack([-z // 2, z // 2], axis=1)


@misconception(
    "two_class_logits",
    "You change the caller's z, or fail where it holds integers or is read-only: `/=` works on the caller's array. Make a new one.",
)
def halves_its_input(z):
    z /= 2
    return np.stack([-z, z], axis=1)


_LIMITED = "You keep the logits within limits, and softmax of large ones shows it: their probabilities should come near 0 and 1. A logit may be any finite number."


@misconception("two_class_logits", _LIMITED)
def logits_clipped_to_five(z):
    return np.stack([0 * z, np.clip(z, -5, 5)], axis=1)


@misconception("two_class_logits", _LIMITED)
def logits_clipped_to_ten(z):
    return np.stack([0 * z, np.clip(z, -10, 10)], axis=1)


@misconception(
    "two_class_logits",
    "You compute z back from its probability, log(s / (1 - s)), which is infinite where s comes out as 0 or 1. You have z already.",
)
def logarithm_of_the_odds(z):
    yes = 1 / (1 + np.exp(-z))
    return np.stack([0 * z, np.log(yes / (1 - yes))], axis=1)


@misconception(
    "two_class_logits",
    "You return three columns or more. There are two classes: shape (N, 2).",
)
def three_columns(z):
    return np.stack([0 * z, z, 0 * z], axis=1)


@misconception("two_class_logits", "You round the logits, and lose what comes after the point.")
def logits_rounded(z):
    return np.stack([0 * z, np.round(z)], axis=1)


def _two_at_the_end(first):
    import keras

    layers = [keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation=first)]
    model = keras.Sequential([keras.Input((784,)), *layers, keras.layers.Softmax()])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


@misconception(
    "build_classifier",
    "Softmax comes twice at the end: softmax of probabilities makes them all nearly alike, and little can be learnt. Once is enough.",
)
def softmax_twice_at_the_end():
    return _two_at_the_end("softmax")


@misconception(
    "build_classifier",
    "The last Dense layer has ReLU, and softmax comes after it. ReLU makes all negative logits 0: softmax takes any real numbers, so let nothing come between.",
)
def relu_before_softmax():
    return _two_at_the_end("relu")


@misconception(
    "build_classifier",
    "The last Dense layer has sigmoid, and softmax comes after it. Its logits then lie between 0 and 1, and no class gets far ahead: let nothing come between.",
)
def sigmoid_between_logits_and_softmax():
    return _two_at_the_end("sigmoid")


@misconception(
    "build_classifier",
    "The Kullback-Leibler divergence is not the categorical cross-entropy, though it has the same gradient. Take the loss that the text names.",
)
def divergence_as_loss():
    return _classifier(loss="kl_divergence")


@misconception(
    "build_classifier",
    "The mean absolute error is a loss of regression. Which loss compares the predicted distribution with the true one?",
)
def absolute_loss():
    return _classifier(loss="mean_absolute_error")


@misconception(
    "build_classifier",
    "Softmax is there, but the loss is told from_logits=True: it takes the outputs for logits, as if softmax were still to come. Your outputs are probabilities already.",
)
def from_logits_after_softmax():
    import keras

    return _classifier(loss=keras.losses.CategoricalCrossentropy(from_logits=True))


@misconception(
    "build_classifier",
    "There is a BatchNormalization layer in your model. Dense layers are all that is asked for here.",
)
def batch_normalisation_layer():
    import keras

    return _classifier(middle=[keras.layers.BatchNormalization()])


_MATRIX_OF_PAIRS = "You multiply matrices, and return a matrix of N times N numbers: each row with the labels of all examples. Multiply element by element, sum over the classes, and take the mean."


@misconception("categorical_cross_entropy", _MATRIX_OF_PAIRS)
def matrix_of_pairs(y_hat, y):
    return -np.dot(y, _log(y_hat).T)


@misconception("categorical_cross_entropy", _MATRIX_OF_PAIRS)
def matrix_of_pairs_divided(y_hat, y):
    return -np.dot(y, _log(y_hat).T) / len(y)


@misconception(
    "categorical_cross_entropy",
    "You choose between the logarithms of y_hat and of 1 - y_hat, as for two classes: the wrong classes cost something, and a soft label counts as 0. Only y log(y_hat) belongs here.",
)
def binary_choice_by_label(y_hat, y):
    return -np.mean(np.sum(np.where(y == 1, _log(y_hat), _log(1 - y_hat)), axis=1))


@misconception(
    "categorical_cross_entropy",
    "You return the largest loss of the batch. The loss of a batch is their mean.",
)
def largest_loss(y_hat, y):
    return np.max(-np.sum(y * _log(y_hat), axis=1))
