"""Answers to l2_regularisation, written from its statement alone."""

import numpy as np


def wrong_biases_in_penalty(params, grads, l2):
    """The penalty sums over the biases too (the gradients are right)."""
    penalty = l2 * sum(float(np.sum(p**2)) for p in params.values())
    new = {k: grads[k] + 2 * l2 * params[k] if k.startswith("w") else grads[k] for k in grads}
    return penalty, new


def wrong_biases_in_gradients(params, grads, l2):
    """The biases are pulled towards 0 too (the penalty is right)."""
    penalty = l2 * sum(float(np.sum(params[k] ** 2)) for k in params if k[0] == "w")
    return penalty, {k: grads[k] + 2 * l2 * params[k] for k in grads}


def wrong_biases_everywhere(params, grads, l2):
    """Treats biases like weights, in the penalty and in the gradients."""
    penalty = 0.0
    new = {}
    for name, p in params.items():
        penalty += l2 * np.sum(p * p)
        new[name] = grads[name] + 2 * l2 * p
    return float(penalty), new


def wrong_factor_2_forgotten(params, grads, l2):
    """The factor 2 of the derivative of the square is missing."""
    penalty = 0.0
    new = dict(grads)
    for name in params:
        if name[0] == "w":
            penalty += l2 * float((params[name] ** 2).sum())
            new[name] = grads[name] + l2 * params[name]
    return penalty, new


def wrong_half_penalty(params, grads, l2):
    """Uses the convention l2 / 2 for the penalty and l2 * w for its derivative."""
    weights = [k for k in params if k.startswith("w")]
    penalty = l2 / 2 * sum(float(np.sum(params[k] ** 2)) for k in weights)
    return penalty, {k: g + l2 * params[k] if k in weights else g for k, g in grads.items()}


def wrong_penalty_without_l2(params, grads, l2):
    """The penalty is the bare sum of squares, without its factor."""
    penalty = sum(float(np.sum(np.square(v))) for k, v in params.items() if k[0] == "w")
    return penalty, {k: grads[k] + (2 * l2 * params[k] if k[0] == "w" else 0) for k in grads}


def wrong_given_dict_changed(params, grads, l2):
    """Puts the new gradients into the given dict."""
    penalty = 0.0
    for name, w in params.items():
        if name.startswith("w"):
            penalty += l2 * float(np.sum(w**2))
            grads[name] = grads[name] + 2 * l2 * w
    return penalty, grads


def wrong_shallow_copy(params, grads, l2):
    """The dict is copied but not its arrays, and += changes the given ones."""
    regularised = grads.copy()
    total = 0.0
    for name in regularised:
        if name[0] == "w":
            total += (params[name] ** 2).sum()
            regularised[name] += 2 * l2 * params[name]
    return l2 * float(total), regularised


def wrong_first_layer_only(params, grads, l2):
    """Only w1 is regularised."""
    new = dict(grads)
    new["w1"] = grads["w1"] + 2 * l2 * params["w1"]
    return l2 * float(np.sum(params["w1"] ** 2)), new


def wrong_two_layers_only(params, grads, l2):
    """Only w1 and w2 are regularised; further layers are forgotten."""
    new, penalty = dict(grads), 0.0
    for name in ("w1", "w2"):
        if name in params:
            penalty += l2 * float(np.sum(params[name] ** 2))
            new[name] = grads[name] + 2 * l2 * params[name]
    return penalty, new


def wrong_biases_left_out(params, grads, l2):
    """The dict that is returned has only the weights, the biases' gradients are missing."""
    names = [n for n in params if n.startswith("w")]
    penalty = l2 * sum(float(np.sum(params[n] ** 2)) for n in names)
    return penalty, {n: grads[n] + 2 * l2 * params[n] for n in names}


def wrong_l1(params, grads, l2):
    """L1: the penalty sums absolute values, its derivative is the sign."""
    penalty, new = 0.0, {}
    for name, g in grads.items():
        if name[0] == "w":
            penalty += l2 * float(np.abs(params[name]).sum())
            new[name] = g + l2 * np.sign(params[name])
        else:
            new[name] = g.copy()
    return penalty, new


def wrong_norm_not_squared(params, grads, l2):
    """The penalty is the norm of each layer's weights, not its square."""
    penalty, new = 0.0, {}
    for name, g in grads.items():
        if name[0] == "w":
            penalty += l2 * float(np.linalg.norm(params[name].ravel()))
            new[name] = g + 2 * l2 * params[name]
        else:
            new[name] = g
    return penalty, new


def wrong_spectral_norm(params, grads, l2):
    """Squares np.linalg.norm(w, 2), which is the largest singular value of a matrix, not its size."""
    penalty, new = 0.0, {}
    for name, g in grads.items():
        if name[0] == "w":
            w = params[name]
            size = np.linalg.norm(w, 2) if w.ndim == 2 else np.linalg.norm(w.ravel())
            penalty += l2 * float(size) ** 2
            new[name] = g + 2 * l2 * w
        else:
            new[name] = g
    return penalty, new


def wrong_mean_of_squares(params, grads, l2):
    """The penalty takes the mean of the squares of each layer instead of their sum."""
    penalty = l2 * sum(float(np.mean(params[k] ** 2)) for k in params if k[0] == "w")
    return penalty, {k: grads[k] + 2 * l2 * params[k] if k[0] == "w" else grads[k] for k in grads}


def right_same_dict_for_l2_0(params, grads, l2):
    """For l2 = 0 it returns the given dict itself, unchanged."""
    if l2 == 0:
        return 0.0, grads
    penalty = l2 * sum(float(np.sum(params[k] ** 2)) for k in params if k[0] == "w")
    return penalty, {k: grads[k] + 2 * l2 * params[k] if k[0] == "w" else grads[k] for k in grads}


def right_for_floats(params, grads, l2):
    """Writes into copies of the gradients, which are floats."""
    new = {k: np.array(g) for k, g in grads.items()}
    penalty = 0.0
    for k, p in params.items():
        if k[0] == "w":
            penalty += l2 * float(np.sum(p**2))
            new[k][...] = (new[k] + 2 * l2 * p).astype(new[k].dtype)
    return penalty, new


def wrong_single_digits(params, grads, l2):
    """Knows the names w1 to w9 only: a tenth layer is not regularised."""
    names = [f"w{i}" for i in range(1, 10)]
    penalty = l2 * sum(float(np.sum(params[n] ** 2)) for n in names if n in params)
    return penalty, {k: g + 2 * l2 * params[k] if k in names else g for k, g in grads.items()}


def wrong_pushed_away_from_0(params, grads, l2):
    """The derivative of the penalty is subtracted, which makes large weights grow."""
    penalty, new = 0.0, dict(grads)
    for k in params:
        if k[0] == "w":
            penalty += l2 * float(np.vdot(params[k], params[k]))
            new[k] = grads[k] - 2 * l2 * params[k]
    return penalty, new


def wrong_square_of_sum(params, grads, l2):
    """The penalty squares the sum of the weights instead of summing their squares."""
    penalty = l2 * sum(float(np.sum(params[k])) ** 2 for k in params if k[0] == "w")
    return penalty, {k: grads[k] + 2 * l2 * params[k] if k[0] == "w" else grads[k] for k in grads}


def wrong_penalty_as_dict(params, grads, l2):
    """The penalty is a dict with one number for each layer instead of a single float."""
    penalty = {k: l2 * float(np.sum(params[k] ** 2)) for k in params if k[0] == "w"}
    return penalty, {k: grads[k] + 2 * l2 * params[k] if k[0] == "w" else grads[k] for k in grads}


def wrong_matrices_only(params, grads, l2):
    """Takes arrays of two axes for weights and others for biases, whatever their names say."""
    penalty, new = 0.0, {}
    for k, p in params.items():
        if p.ndim == 2:
            penalty += l2 * float(np.sum(p * p))
            new[k] = grads[k] + 2 * l2 * p
        else:
            new[k] = grads[k]
    return penalty, new


def right_loop(params, grads, l2):
    """A loop over the names, new arrays for the weights and copies for the biases."""
    penalty = 0.0
    regularised = {}
    for name, grad in grads.items():
        if name.startswith("w"):
            penalty += float(np.sum(params[name] ** 2))
            regularised[name] = grad + 2 * l2 * params[name]
        else:
            regularised[name] = grad.copy()
    return float(l2 * penalty), regularised


def right_comprehensions(params, grads, l2):
    """Two comprehensions; the biases' gradients are the same arrays."""
    penalty = float(l2 * sum(np.square(p).sum() for name, p in params.items() if name[0] == "w"))
    return penalty, {k: g + 2 * l2 * params[k] if k[0] == "w" else g for k, g in grads.items()}


def right_factor_by_name(params, grads, l2):
    """A factor of 2 * l2 for weights and 0 for biases, and the norm of the flattened weights."""
    factors = {name: 2.0 * l2 * (name[0] == "w") for name in params}
    new = {name: grads[name] + factors[name] * params[name] for name in grads}
    penalty = l2 * sum(np.linalg.norm(params[n].ravel()) ** 2 for n in params if factors[n] or n[0] == "w")
    return float(penalty), new


def right_in_place_on_float_copies(params, grads, l2):
    """Float copies of all gradients first, then changed in place."""
    new = {name: np.array(grad, dtype=float) for name, grad in grads.items()}
    total = 0.0
    for name in filter(lambda n: n.startswith("w"), params):
        w = params[name]
        total += np.vdot(w, w)
        new[name] += l2 * (w + w)
    return float(l2 * total), new


def right_all_weights_in_one_vector(params, grads, l2):
    """Puts all weights into one vector for the penalty."""
    names = sorted(name for name in params if name[0] == "w")
    vector = np.concatenate([params[name].ravel() for name in names]) if names else np.zeros(0)
    regularised = dict(grads)
    regularised.update({name: grads[name] + 2 * l2 * params[name] for name in names})
    return float(l2 * (vector @ vector)), regularised


def right_element_by_element(params, grads, l2):
    """Adds up element by element with nditer-like loops."""
    penalty, out = 0.0, {}
    for name in grads:
        g = np.zeros(np.shape(grads[name]))
        for index, value in np.ndenumerate(grads[name]):
            g[index] = value
            if name[0] == "w":
                g[index] += 2 * l2 * params[name][index]
                penalty += l2 * float(params[name][index]) ** 2
        out[name] = g
    return penalty, out


def wrong_bias_gradients_0(params, grads, l2):
    """Biases are not penalised, but their gradients are set to 0."""
    penalty = l2 * sum(float(np.sum(params[k] ** 2)) for k in params if k[0] == "w")
    new = {k: g + 2 * l2 * params[k] if k[0] == "w" else np.zeros_like(g) for k, g in grads.items()}
    return penalty, new


def wrong_one_bias_for_each_weight(params, grads, l2):
    """Counts the layers as half of the keys, so a layer without a bias is not found."""
    new, penalty = dict(grads), 0.0
    for i in range(1, len(params) // 2 + 1):
        w = params[f"w{i}"]
        penalty += l2 * float(np.sum(w**2))
        new[f"w{i}"] = grads[f"w{i}"] + 2 * l2 * w
    return penalty, new


def wrong_only_penalty_gradient(params, grads, l2):
    """Returns the derivative of the penalty alone for the weights, without the gradient of the loss."""
    penalty = l2 * sum(float(np.sum(params[k] ** 2)) for k in params if k[0] == "w")
    return penalty, {k: 2 * l2 * params[k] if k[0] == "w" else grads[k] for k in grads}
