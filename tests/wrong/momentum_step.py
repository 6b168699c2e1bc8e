"""Wrong steps of momentum, as real learners would give them."""

import numpy as np


def old_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Moves w by the old velocity instead of the new one."""
    w = w + velocity
    velocity = momentum * velocity - learning_rate * grad
    return w, velocity


def plus_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Adds the gradient to the velocity instead of subtracting it: it goes uphill."""
    velocity = momentum * velocity + learning_rate * grad
    return w + velocity, velocity


def velocity_points_uphill(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Keeps the velocity with the opposite sign (right steps from velocity 0, but the wrong velocity)."""
    velocity = momentum * velocity + learning_rate * grad
    return w - velocity, velocity


def learning_rate_outside(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Keeps the learning rate out of the velocity, as PyTorch does, and applies it to the whole velocity."""
    velocity = momentum * velocity - grad
    return w + learning_rate * velocity, velocity


def learning_rate_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Applies the learning rate twice: in the velocity and again in the step."""
    velocity = momentum * velocity - learning_rate * grad
    return w + learning_rate * velocity, velocity


def average_of_gradients(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Weights the gradient by 1 - momentum, as an exponentially decaying average would."""
    velocity = momentum * velocity - (1 - momentum) * learning_rate * grad
    return w + velocity, velocity


def weights_exchanged(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Exchanges momentum and learning rate."""
    velocity = learning_rate * velocity - momentum * grad
    return w + velocity, velocity


def nesterov(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Takes a Nesterov step: looks ahead by the momentum once more."""
    velocity = momentum * velocity - learning_rate * grad
    return w + momentum * velocity - learning_rate * grad, velocity


def momentum_fixed(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Has 0.9 written into the formula and ignores the argument momentum."""
    velocity = 0.9 * velocity - learning_rate * grad
    return w + velocity, velocity


def other_default(w, grad, velocity, learning_rate=0.1, momentum=0.9):
    """Has a default learning rate of 0.1 instead of 0.01."""
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


def momentum_forgotten(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Does not decay the old velocity."""
    velocity = velocity - learning_rate * grad
    return w + velocity, velocity


def gradient_counted_twice(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Subtracts the gradient step again from w, though the velocity has it already."""
    velocity = momentum * velocity - learning_rate * grad
    w = w + velocity - learning_rate * grad
    return w, velocity


def minus_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Subtracts the velocity from w, though it points downhill already."""
    velocity = momentum * velocity - learning_rate * grad
    return w - velocity, velocity


def returns_old_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Moves w correctly but returns the old velocity, so nothing is remembered."""
    step = momentum * velocity - learning_rate * grad
    return w + step, velocity


def exchanged_results(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns (velocity, w) instead of (w, velocity)."""
    velocity = momentum * velocity - learning_rate * grad
    return velocity, w + velocity


def only_w(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Updates the velocity in place, but returns only w."""
    velocity *= momentum
    velocity -= learning_rate * grad
    return w + velocity


def plain_step_forgets_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """With momentum 0 it takes the plain step, but returns the old velocity instead of that step."""
    if momentum == 0:
        return w - learning_rate * grad, velocity
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


def two_axes_only(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Loops over rows and columns, so it fails for arrays with one axis."""
    w, velocity = w.copy(), velocity.copy()
    for i in range(w.shape[0]):
        for j in range(w.shape[1]):
            velocity[i, j] = momentum * velocity[i, j] - learning_rate * grad[i, j]
            w[i, j] += velocity[i, j]
    return w, velocity


def flattened(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns flat arrays: the shape is lost for more than one axis."""
    pairs = list(zip(velocity.flatten(), grad.flatten(), strict=True))
    velocity = np.array([momentum * v - learning_rate * g for v, g in pairs])
    return w.flatten() + velocity, velocity


def gradient_changed(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Scales the caller's gradient in place; only w and velocity may be changed."""
    grad *= learning_rate
    velocity = momentum * velocity - grad
    return w + velocity, velocity


def one_array_for_both(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns the same array twice: velocity is overwritten by the new w (aliasing)."""
    velocity *= momentum
    velocity -= learning_rate * grad
    new_w = velocity
    new_w += w
    return new_w, velocity


def old_velocity_and_average(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Two mistakes: w moves by the old velocity, and the gradient is weighted by 1 - momentum."""
    new_velocity = momentum * velocity - (1 - momentum) * learning_rate * grad
    return w + velocity, new_velocity


def plus_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Adds the gradient in the velocity, so climbs."""
    velocity = momentum * velocity + learning_rate * grad
    return w + velocity, velocity


def torch_form(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Keeps the learning rate out of the velocity, as PyTorch does."""
    velocity = momentum * velocity + grad
    return w - learning_rate * velocity, velocity


def positive_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Keeps the velocity with the other sign: it points uphill and is subtracted."""
    velocity = momentum * velocity + learning_rate * grad
    return w - velocity, velocity


def average_form(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Weights the gradient with 1 - momentum, as Adam does."""
    velocity = momentum * velocity - (1 - momentum) * learning_rate * grad
    return w + velocity, velocity


def average_outside_rate(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Two things: an average of gradients, with the learning rate outside."""
    velocity = momentum * velocity + (1 - momentum) * grad
    return w - learning_rate * velocity, velocity


def previous_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Moves by the velocity from before the step."""
    return w + velocity, momentum * velocity - learning_rate * grad


def velocity_and_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Moves by the new velocity and by the gradient once more."""
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity - learning_rate * grad, velocity


def looks_ahead(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Is Nesterov's form."""
    velocity = momentum * velocity - learning_rate * grad
    return w + momentum * velocity - learning_rate * grad, velocity


def rate_on_everything(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Multiplies the old velocity with the learning rate too."""
    velocity = learning_rate * (momentum * velocity - grad)
    return w + velocity, velocity


def swapped_weights(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Swaps learning rate and momentum."""
    velocity = learning_rate * velocity - momentum * grad
    return w + velocity, velocity


def forgets(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns the plain step as the velocity."""
    step = -learning_rate * grad
    return w + momentum * velocity + step, step


def returned_in_the_other_order(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Returns velocity and w in the other order."""
    velocity = momentum * velocity - learning_rate * grad
    return velocity, w + velocity


def fixed_momentum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Always uses 0.9."""
    velocity = 0.9 * velocity - learning_rate * grad
    return w + velocity, velocity


def fixed_rate(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Always uses a learning rate of 0.01."""
    velocity = momentum * velocity - 0.01 * grad
    return w + velocity, velocity


def default_rate_of_adam(w, grad, velocity, learning_rate=0.001, momentum=0.9):
    """Changes the default of the learning rate."""
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


def truthful_momentum(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Takes the default where the momentum is 0."""
    momentum = momentum or 0.9
    velocity = momentum * velocity - learning_rate * grad
    return w + velocity, velocity


def in_place_on_the_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Scales the gradient in place."""
    grad *= learning_rate
    velocity = momentum * velocity - grad
    return w + velocity, velocity


def plain_descent(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Ignores the velocity."""
    return w - learning_rate * grad, velocity


def only_where_there_is_a_gradient(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Stands still where the gradient is 0."""
    velocity = np.where(grad == 0, 0, momentum * velocity - learning_rate * grad)
    return w + velocity, velocity


def clips_the_velocity(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Limits the velocity to 1."""
    velocity = np.clip(momentum * velocity - learning_rate * grad, -1, 1)
    return w + velocity, velocity


def climbs_and_forgets(w, grad, velocity, learning_rate=0.01, momentum=0.9):
    """Two mistakes: climbs, and the weight of the gradient is 1 - momentum."""
    velocity = momentum * velocity + (1 - momentum) * learning_rate * grad
    return w + velocity, velocity
