"""Wrong steps of RMSprop, as real learners would give them."""

import numpy as np


def old_v(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides by the root of the old v instead of the new one."""
    new_v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), new_v


def no_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides by v itself, without the root."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (v + epsilon), v


def gradient_not_squared(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the size of the gradient, not its square."""
    v = rho * v + (1 - rho) * np.abs(grad)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def weights_exchanged(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Exchanges the weights rho and 1 - rho of the average."""
    v = (1 - rho) * v + rho * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def one_minus_rho_forgotten(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Forgets the factor 1 - rho of the squared gradient."""
    v = rho * v + grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def sum_of_all_squares(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Adds the squared gradients up without any decay, as AdaGrad does."""
    v = v + grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def one_step_size_for_all(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the squared gradient over all parameters instead of for each by itself."""
    v = rho * v + (1 - rho) * np.mean(grad**2)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def norm_of_the_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Takes the sum of squares of the whole gradient for g^2."""
    v = rho * v + (1 - rho) * np.linalg.norm(grad) ** 2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def epsilon_forgotten(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Leaves epsilon out: 0 / 0 where the gradient has always been 0."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / np.sqrt(v), v


def zero_masked_instead_of_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Leaves out the parameters with v = 0 and ignores epsilon, so a huge epsilon does not stop the step."""
    v = rho * v + (1 - rho) * grad**2
    root = np.where(v == 0, 1, np.sqrt(v))
    return w - learning_rate * grad / root, v


def parentheses_forgotten(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Forgets the parentheses of the denominator, so epsilon is added to w."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / np.sqrt(v) + epsilon, v


def fixed_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Has 1e-7 written into the formula and ignores the argument epsilon."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + 1e-7), v


def fixed_rho(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Has 0.9 written into the formula and ignores the argument rho."""
    v = 0.9 * v + 0.1 * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def other_defaults(w, grad, v, learning_rate=0.001, rho=0.99, epsilon=1e-7):
    """Has a default rho of 0.99, as PyTorch has, instead of 0.9."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def uphill(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Adds the step instead of subtracting it."""
    v = rho * v + (1 - rho) * grad**2
    return w + learning_rate * grad / (np.sqrt(v) + epsilon), v


def returns_the_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Returns the root of v instead of v."""
    v = rho * v + (1 - rho) * grad**2
    root = np.sqrt(v)
    return w - learning_rate * grad / (root + epsilon), root


def epsilon_kept_in_v(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Adds epsilon to the v that it returns, so it piles up from step to step."""
    v = rho * v + (1 - rho) * grad**2 + epsilon
    return w - learning_rate * grad / np.sqrt(v), v


def corrected_as_in_adam(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides v by 1 - rho for the step, Adam's correction of the first step."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v / (1 - rho)) + epsilon), v


def sign_of_the_gradient(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Takes the step with the sign of the gradient instead of the gradient."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * np.sign(grad) / (np.sqrt(v) + epsilon), v


def returns_old_v(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Moves w correctly but returns the old v, so nothing is remembered."""
    new_v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(new_v) + epsilon), v


def gradient_changed(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides the caller's gradient in place; only w and v may be changed."""
    v = rho * v + (1 - rho) * grad**2
    grad /= np.sqrt(v) + epsilon
    return w - learning_rate * grad, v


def squared_dot_product(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Takes grad.T @ grad for the square of the gradient: no square of each element."""
    v = rho * v + (1 - rho) * (grad.T @ grad)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def old_v_and_no_factor(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Two mistakes: the step uses the old v, and the factor 1 - rho is forgotten."""
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), rho * v + grad**2


def no_root_and_no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Two mistakes: no root in the denominator, and epsilon is ignored."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / np.where(v == 0, 1, v), v


def rates_swapped(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Weights the new square with rho."""
    v = (1 - rho) * v + rho * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def sum_of_squares(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Adds all squares up, as Adagrad does."""
    v = v + grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def full_square(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Leaves 1 - rho out."""
    v = rho * v + grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def old_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Divides by the root of the average before the step."""
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), rho * v + (1 - rho) * grad**2


def no_square(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the gradient itself."""
    v = rho * v + (1 - rho) * grad
    return w - learning_rate * grad / (np.sqrt(np.abs(v)) + epsilon), v


def absolute_values(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages the absolute gradient, and takes no root."""
    v = rho * v + (1 - rho) * np.abs(grad)
    return w - learning_rate * grad / (v + epsilon), v


def one_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Averages over all parameters too."""
    v = rho * v + (1 - rho) * np.mean(grad**2)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def no_epsilon(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Leaves epsilon out and lets nan be 0."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * np.nan_to_num(grad / np.sqrt(v)), v


def epsilon_in_the_average(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Returns v with epsilon in it."""
    v = rho * v + (1 - rho) * grad**2 + epsilon
    return w - learning_rate * grad / np.sqrt(v), v


def epsilon_as_a_floor(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Uses epsilon as the smallest denominator."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / np.maximum(np.sqrt(v), epsilon), v


def fixed_epsilon_of_1e_8(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Always adds 1e-8."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + 1e-8), v


def bias_corrected(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Corrects v as in Adam's first step."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v / (1 - rho)) + epsilon), v


def root_kept(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Returns the root of v."""
    v = rho * v + (1 - rho) * grad**2
    root = np.sqrt(v)
    return w - learning_rate * grad / (root + epsilon), root


def rate_inside(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Squares the learning rate with the gradient."""
    step = learning_rate * grad
    v = rho * v + (1 - rho) * step**2
    return w - step / (np.sqrt(v) + epsilon), v


def other_default(w, grad, v, learning_rate=0.001, rho=0.99, epsilon=1e-7):
    """Changes the default of rho to 0.99, as in PyTorch."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def other_default_rate(w, grad, v, learning_rate=0.01, rho=0.9, epsilon=1e-7):
    """Changes the default of the learning rate to 0.01."""
    v = rho * v + (1 - rho) * grad**2
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v


def full_square_and_no_root(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Two mistakes: neither 1 - rho nor the root."""
    v = rho * v + grad**2
    return w - learning_rate * grad / (v + epsilon), v


def swapped_and_uphill(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Two mistakes: the weights swapped, and uphill."""
    v = (1 - rho) * v + rho * grad**2
    return w + learning_rate * grad / (np.sqrt(v) + epsilon), v


def skips_zeros(w, grad, v, learning_rate=0.001, rho=0.9, epsilon=1e-7):
    """Lets v stand where the gradient is 0."""
    v = np.where(grad == 0, v, rho * v + (1 - rho) * grad**2)
    return w - learning_rate * grad / (np.sqrt(v) + epsilon), v
