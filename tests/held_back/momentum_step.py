"""Answers to momentum_step, written from its statement alone."""

import numpy as np


def wrong_velocity_subtracted(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Subtracts the new velocity from w, though it already points downhill."""
    velocity = momentum * velocity - learning_rate * grad
    return w - velocity, velocity


def wrong_old_velocity_moves_w(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """w moves by the old velocity; only afterwards is the velocity updated."""
    w = w + velocity
    velocity = momentum * velocity - learning_rate * grad
    return w, velocity


def wrong_average_of_gradients(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The gradient's part is weighted with 1 - momentum as in a moving average."""
    new_velocity = momentum * velocity - (1 - momentum) * learning_rate * grad
    return w + new_velocity, new_velocity


def wrong_velocity_without_learning_rate(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """PyTorch's form: the velocity is a sum of gradients, the learning rate comes in only with the step."""
    buf = momentum * velocity + grad
    return w - learning_rate * buf, buf


def wrong_velocity_points_uphill(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The velocity has the opposite sign: it adds up gradients and is subtracted from w."""
    step = momentum * velocity + learning_rate * grad
    return w - step, step


def wrong_nesterov(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """w takes Nesterov's look-ahead step instead of the new velocity."""
    velocity = momentum * velocity - learning_rate * grad
    w = w + momentum * velocity - learning_rate * grad
    return w, velocity


def wrong_default_learning_rate(w, grad, velocity, learning_rate=0.001, momentum=0.9):
    """The default learning rate is 0.001 instead of 0.01."""
    v = momentum * velocity - learning_rate * grad
    return w + v, v


def wrong_momentum_0_becomes_default(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """A momentum of 0 is taken for 'not given' and replaced by 0.9."""
    momentum = momentum or 0.9
    v = momentum * velocity - learning_rate * grad
    return w + v, v


def wrong_order_of_results(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns the velocity first and w second."""
    velocity = momentum * velocity - learning_rate * grad
    w = w + velocity
    return velocity, w


def wrong_old_velocity_returned(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """w is right, but the velocity that is returned is the old one, so that it never builds up."""
    step = momentum * velocity - learning_rate * grad
    return w + step, velocity


def wrong_gradient_scaled_in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Multiplies the given gradient by the learning rate in place."""
    grad *= learning_rate
    velocity = momentum * velocity - grad
    return w + velocity, velocity


def wrong_learning_rate_on_all(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The learning rate multiplies the whole velocity, also the part that is kept."""
    velocity = learning_rate * (momentum * velocity - grad)
    return w + velocity, velocity


def wrong_flat_results(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Works on flattened arrays and forgets to give the results the shape of w again."""
    new_w, new_v = [], []
    for wi, gi, vi in zip(w.ravel(), grad.ravel(), velocity.ravel()):
        vi = momentum * vi - learning_rate * gi
        new_v.append(vi)
        new_w.append(wi + vi)
    return np.array(new_w), np.array(new_v)


def wrong_only_one_axis(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The loop takes the first axis for the only one: float() fails for matrices of weights."""
    w, velocity = w.copy(), velocity.copy()
    for i in range(w.shape[0]):
        velocity[i] = momentum * float(velocity[i]) - learning_rate * float(grad[i])
        w[i] = w[i] + velocity[i]
    return w, velocity


def wrong_step_before_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """w moves by the decayed old velocity, before the gradient is added to it."""
    velocity = velocity * momentum
    w = w + velocity
    velocity = velocity - learning_rate * grad
    return w, velocity


def wrong_velocity_clipped(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Clips the velocity to the range from -1 to 1, which the formula does not do."""
    velocity = np.clip(momentum * velocity - learning_rate * grad, -1, 1)
    return w + velocity, velocity


def wrong_momentum_and_rate_swapped(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Learning rate and momentum are mixed up: each multiplies what belongs to the other."""
    velocity = learning_rate * velocity - momentum * grad
    return w + velocity, velocity


def wrong_only_w_returned(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns w alone and relies on the velocity having been changed in place."""
    velocity *= momentum
    velocity -= learning_rate * grad
    return w + velocity


def right_two_lines(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The two formulas as they stand, with new arrays."""
    velocity = momentum * velocity - learning_rate * grad
    w = w + velocity
    return w, velocity


def right_in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Updates w and velocity in place and returns them."""
    velocity *= momentum
    velocity -= learning_rate * grad
    w += velocity
    return w, velocity


def right_loop_over_all_indices(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """A loop over all indices of any number of axes, on copies."""
    new_w, new_velocity = w.copy(), velocity.copy()
    for index in np.ndindex(w.shape):
        new_velocity[index] = momentum * velocity[index] - learning_rate * grad[index]
        new_w[index] = w[index] + new_velocity[index]
    return new_w, new_velocity


def right_uphill_inside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Thinks in an uphill step and turns its sign at the end."""
    uphill = learning_rate * grad + momentum * (-velocity)
    return w - uphill, -uphill


def right_einsum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """A weighted sum of stacked arrays with einsum."""
    v = np.einsum("k,k...->...", np.array([momentum, -learning_rate]), np.stack([velocity, grad]))
    return np.add(w, v), v


def right_flat_and_reshaped(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """A comprehension over the flat arrays, reshaped at the end."""
    v = [momentum * vi - learning_rate * gi for vi, gi in zip(velocity.flat, grad.flat)]
    v = np.array(v, dtype=float).reshape(w.shape)
    return w + v, v


def right_only_velocity_in_place(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """The velocity in place, w as a new array, the gradient scaled on a copy."""
    step = grad.copy()
    step *= learning_rate
    np.multiply(velocity, momentum, out=velocity)
    np.subtract(velocity, step, out=velocity)
    return w + velocity, velocity


def wrong_w_without_kept_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """w takes the plain step; the velocity is updated but not used."""
    velocity = momentum * velocity - learning_rate * grad
    return w - learning_rate * grad, velocity
