"""Wrong L2 regularisations, as real learners would give them."""

import numpy as np


def biases_too(params, grads, l2):
    """Regularises the biases too, in the penalty and in the gradients."""
    penalty = sum(l2 * np.sum(p**2) for p in params.values())
    return penalty, {name: grads[name] + 2 * l2 * params[name] for name in grads}


def biases_in_the_penalty(params, grads, l2):
    """Counts the biases in the penalty (the gradients are right)."""
    penalty = l2 * sum(np.sum(p**2) for p in params.values())
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def biases_in_the_gradients(params, grads, l2):
    """Adds the derivative of the penalty to the gradients of the biases too (the penalty is right)."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] for n, g in grads.items()}


def two_forgotten(params, grads, l2):
    """Forgets the factor 2 of the derivative of the square."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def half_in_the_penalty(params, grads, l2):
    """Uses the other convention, l2 / 2 times the squares, for the penalty and its derivative."""
    penalty = l2 / 2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def gradients_unchanged(params, grads, l2):
    """Returns the gradients without the derivative of the penalty."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, dict(grads)


def penalty_added_to_the_gradients(params, grads, l2):
    """Adds the penalty itself, a number, to the gradients instead of its derivative."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + penalty if n.startswith("w") else g for n, g in grads.items()}


def minus_sign(params, grads, l2):
    """Subtracts the derivative of the penalty, which pushes the weights away from 0."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g - 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def root_of_the_squares(params, grads, l2):
    """Takes the norm of the weights for the penalty, not its square."""
    penalty = l2 * sum(np.linalg.norm(p) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def absolute_values(params, grads, l2):
    """L1 instead of L2: absolute values in the penalty and signs in the gradients."""
    penalty = l2 * sum(np.sum(np.abs(p)) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + l2 * np.sign(params[n]) if n.startswith("w") else g for n, g in grads.items()}


def mean_of_squares(params, grads, l2):
    """Takes the mean of the squares of each layer, instead of the sum, for the penalty."""
    penalty = l2 * sum(np.mean(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def square_of_the_sum(params, grads, l2):
    """Squares the sum of the weights instead of summing their squares."""
    penalty = l2 * sum(np.sum(p) ** 2 for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def first_layer_only(params, grads, l2):
    """Regularises the first layer only."""
    out = dict(grads)
    out["w1"] = grads["w1"] + 2 * l2 * params["w1"]
    return l2 * np.sum(params["w1"] ** 2), out


def at_most_two_layers(params, grads, l2):
    """Has w1 and w2 written into it, so a third layer is not regularised."""
    penalty, out = 0.0, dict(grads)
    for name in ("w1", "w2"):
        if name in params:
            penalty += l2 * np.sum(params[name] ** 2)
            out[name] = grads[name] + 2 * l2 * params[name]
    return penalty, out


def one_digit_layers(params, grads, l2):
    """Takes only names of two characters for weights, so w10 is not regularised."""
    penalty, out = 0.0, {}
    for name, grad in grads.items():
        out[name] = grad
        if len(name) == 2 and name[0] == "w":
            penalty += l2 * np.sum(params[name] ** 2)
            out[name] = grad + 2 * l2 * params[name]
    return penalty, out


def last_layer_forgotten(params, grads, l2):
    """Counts the layers with an off by one, so the last layer is not regularised."""
    layers = sum(name.startswith("w") for name in params)
    penalty, out = 0.0, dict(grads)
    for i in range(1, layers):
        penalty += l2 * np.sum(params[f"w{i}"] ** 2)
        out[f"w{i}"] = grads[f"w{i}"] + 2 * l2 * params[f"w{i}"]
    return penalty, out


def penalty_of_the_last_layer(params, grads, l2):
    """Overwrites the penalty in the loop, so only that of the last layer is returned."""
    penalty, out = 0.0, dict(grads)
    for name, w in params.items():
        if name.startswith("w"):
            penalty = l2 * np.sum(w**2)
            out[name] = grads[name] + 2 * l2 * w
    return penalty, out


def biases_left_out_of_the_dict(params, grads, l2):
    """Returns a dict of the weights only: the gradients of the biases are missing."""
    penalty, out = 0.0, {}
    for name, w in params.items():
        if name.startswith("w"):
            penalty += l2 * np.sum(w**2)
            out[name] = grads[name] + 2 * l2 * w
    return penalty, out


def same_dict(params, grads, l2):
    """Writes the new gradients into the dict that it was given and returns that one."""
    penalty = 0.0
    for name, w in params.items():
        if name.startswith("w"):
            penalty += l2 * np.sum(w**2)
            grads[name] = grads[name] + 2 * l2 * w
    return penalty, grads


def shallow_copy(params, grads, l2):
    """Copies the dict but not its arrays, and changes the given arrays with +=."""
    penalty, out = 0.0, grads.copy()
    for name, w in params.items():
        if name.startswith("w"):
            penalty += l2 * np.sum(w**2)
            out[name] += 2 * l2 * w
    return penalty, out


def weights_by_axes(params, grads, l2):
    """Takes every array with two axes for weights, so a bias of shape (1, H) is regularised too."""
    penalty, out = 0.0, {}
    for name, p in params.items():
        out[name] = grads[name]
        if p.ndim == 2:
            penalty += l2 * np.sum(p**2)
            out[name] = grads[name] + 2 * l2 * p
    return penalty, out


def penalty_for_each_layer(params, grads, l2):
    """Returns a list with the penalty of each layer instead of a single float."""
    penalties, out = [], dict(grads)
    for name, w in params.items():
        if name.startswith("w"):
            penalties.append(float(l2 * np.sum(w**2)))
            out[name] = grads[name] + 2 * l2 * w
    return penalties, out


def factor_forgotten_in_the_penalty(params, grads, l2):
    """Forgets the factor l2 in the penalty."""
    penalty = sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def factor_squared(params, grads, l2):
    """Multiplies by l2 for each layer and again at the end, so the penalty has l2 squared."""
    penalty = l2 * sum(l2 * np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: g + 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def loss_gradient_replaced(params, grads, l2):
    """Returns the derivative of the penalty alone, without the gradient of the loss."""
    penalty = l2 * sum(np.sum(p**2) for n, p in params.items() if n.startswith("w"))
    return penalty, {n: 2 * l2 * params[n] if n.startswith("w") else g for n, g in grads.items()}


def biases_and_two_forgotten(params, grads, l2):
    """Two mistakes: the biases are regularised too, and the factor 2 of the derivative is forgotten."""
    penalty = l2 * sum(np.sum(p**2) for p in params.values())
    return penalty, {n: g + l2 * params[n] for n, g in grads.items()}


def in_place_and_half(params, grads, l2):
    """Two mistakes: the given arrays are changed, and the convention l2 / 2 is used."""
    penalty = 0.0
    for name in params:
        if name.startswith("w"):
            penalty += 0.5 * l2 * np.sum(params[name] ** 2)
            grads[name] += l2 * params[name]
    return penalty, grads


def _weights(params):
    return [name for name in params if name.startswith("w")]


def biases_in_the_gradient(params, grads, l2):
    """Leaves the biases out of the penalty, but not of the gradients."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, {name: grads[name] + 2 * l2 * params[name] for name in params}


def half(params, grads, l2):
    """Takes half of the squares."""
    penalty = l2 / 2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + l2 * params[name] for name in _weights(params)}


def no_factor_two(params, grads, l2):
    """Forgets the 2 of the derivative."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + l2 * params[name] for name in _weights(params)}


def half_penalty_alone(params, grads, l2):
    """Halves the penalty, but not its gradient."""
    penalty = l2 / 2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] for name in _weights(params)}


def absolute(params, grads, l2):
    """Is L1."""
    penalty = l2 * sum(np.sum(np.abs(params[name])) for name in _weights(params))
    return penalty, grads | {name: grads[name] + l2 * np.sign(params[name]) for name in _weights(params)}


def mean_square(params, grads, l2):
    """Takes the mean of each layer's squares."""
    penalty = l2 * sum(np.mean(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {
        name: grads[name] + 2 * l2 * params[name] / params[name].size for name in _weights(params)
    }


def norm_not_squared(params, grads, l2):
    """Takes the norm of the weights, not its square."""
    penalty = l2 * np.sqrt(sum(np.sum(params[name] ** 2) for name in _weights(params)))
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] for name in _weights(params)}


def minus(params, grads, l2):
    """Subtracts the derivative."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] - 2 * l2 * params[name] for name in _weights(params)}


def derivative_alone(params, grads, l2):
    """Returns the derivative of the penalty alone."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, {
        name: 2 * l2 * params[name] if name[0] == "w" else np.zeros_like(grads[name]) for name in params
    }


def adds_the_penalty(params, grads, l2):
    """Adds the penalty itself to the gradients of the weights."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + penalty for name in _weights(params)}


def squares_in_the_gradient(params, grads, l2):
    """Adds the squares of the weights to the gradients."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + l2 * params[name] ** 2 for name in _weights(params)}


def decays_the_gradient(params, grads, l2):
    """Multiplies the gradients of the weights, instead of adding the weights."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] * (1 + 2 * l2) for name in _weights(params)}


def two_layers(params, grads, l2):
    """Knows w1 and w2 alone."""
    names = [name for name in ("w1", "w2") if name in params]
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in names)
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] for name in names}


def single_digits(params, grads, l2):
    """Knows layers with one digit alone."""
    names = [name for name in params if name[0] == "w" and len(name) == 2]
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in names)
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] for name in names}


def matrices(params, grads, l2):
    """Takes arrays with two axes for weights."""
    names = [name for name in params if params[name].ndim == 2]
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in names)
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] for name in names}


def last_layer_wins(params, grads, l2):
    """Overwrites the penalty in the loop instead of adding to it."""
    penalty, out = 0.0, dict(grads)
    for name in _weights(params):
        penalty = l2 * np.sum(params[name] ** 2)
        out[name] = grads[name] + 2 * l2 * params[name]
    return penalty, out


def list_of_penalties(params, grads, l2):
    """Returns a penalty for each layer."""
    penalties = np.array([l2 * np.sum(params[name] ** 2) for name in _weights(params)])
    return penalties, grads | {name: grads[name] + 2 * l2 * params[name] for name in _weights(params)}


def without_the_biases(params, grads, l2):
    """Returns the gradients of the weights alone."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, {name: grads[name] + 2 * l2 * params[name] for name in _weights(params)}


def in_place(params, grads, l2):
    """Adds to the gradients that it is given, in place."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    for name in _weights(params):
        grads[name] += 2 * l2 * params[name]
    return penalty, grads


def factor_left_out_of_the_gradient(params, grads, l2):
    """Forgets l2 in the gradients."""
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params))
    return penalty, grads | {name: grads[name] + 2 * params[name] for name in _weights(params)}


def biases_and_half(params, grads, l2):
    """Two mistakes: the biases too, and half of the squares."""
    penalty = l2 / 2 * sum(np.sum(p**2) for p in params.values())
    return penalty, {name: grads[name] + l2 * params[name] for name in params}


def per_batch(params, grads, l2):
    """Divides by the number of layers, as if it were the number of examples."""
    count = len(_weights(params))
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in _weights(params)) / count
    return penalty, grads | {name: grads[name] + 2 * l2 * params[name] / count for name in _weights(params)}


def pairs_the_dicts_by_position(params, grads, l2):
    """Pairs parameters and gradients by their position in the dicts instead of by their names."""
    penalty, regularised = 0.0, {}
    for (name, value), grad in zip(params.items(), grads.values(), strict=True):
        if name.startswith("w"):
            penalty += l2 * np.sum(value**2)
            grad = grad + 2 * l2 * value
        regularised[name] = grad
    return penalty, regularised
