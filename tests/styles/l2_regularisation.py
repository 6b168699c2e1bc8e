"""Correct L2 regularisations, as differently minded students would write them."""

import collections
import copy
import math

import numpy as np


def textbook(params, grads, l2):
    penalty = 0.0
    new_grads = {}
    for key in grads:
        if key.startswith("w"):
            penalty += l2 * np.sum(params[key] ** 2)
            new_grads[key] = grads[key] + 2 * l2 * params[key]
        else:
            new_grads[key] = grads[key]
    return penalty, new_grads


def ordered_dict(params, grads, l2):
    penalty = l2 * sum(np.sum(params[name] ** 2) for name in params if name.startswith("w"))
    new = collections.OrderedDict()
    for name, grad in grads.items():
        new[name] = grad + 2 * l2 * params[name] if name.startswith("w") else grad.copy()
    return penalty, new


def comprehensions(params, grads, l2):
    penalty = l2 * sum(float((w**2).sum()) for name, w in params.items() if name[0] == "w")
    return penalty, {
        name: g + 2 * l2 * params[name] if name[0] == "w" else g.copy() for name, g in grads.items()
    }


def deep_copy_in_place(params, grads, l2):
    result = copy.deepcopy(grads)
    penalty = 0.0
    for name in params:
        if "w" in name:
            penalty = penalty + np.square(params[name]).sum()
            result[name] = result[name] + 2 * l2 * params[name]
    return l2 * penalty, result


def shallow_copy_and_reassign(params, grads, l2):
    regularised = dict(grads)
    weights = [name for name in params if name.startswith("w")]
    for name in weights:
        regularised[name] = grads[name] + 2 * l2 * params[name]
    return float(sum(l2 * np.sum(params[name] ** 2) for name in weights)), regularised


def counting_layers(params, grads, l2):
    regularised = {name: np.array(g, dtype=float) for name, g in grads.items()}
    squares = 0.0
    layer = 1
    while f"w{layer}" in params:
        w = params[f"w{layer}"]
        squares += np.sum(w * w)
        regularised[f"w{layer}"] += 2 * l2 * w
        layer += 1
    return l2 * squares, regularised


def everything_but_biases(params, grads, l2):
    penalty = 0.0
    out = {}
    for name, value in params.items():
        if name.startswith("b"):
            out[name] = grads[name]
            continue
        penalty += l2 * np.linalg.norm(value) ** 2
        out[name] = grads[name] + l2 * (value + value)
    return penalty, out


def factor_zero_for_biases(params, grads, l2):
    factor = {name: l2 * (name[0] == "w") for name in params}
    penalty = sum(factor[name] * np.sum(params[name] ** 2) for name in params)
    return penalty, {name: grads[name] + 2 * factor[name] * params[name] for name in params}


def loops(params, grads, l2):
    total = 0.0
    new = {}
    for name in grads:
        new[name] = np.zeros(grads[name].shape)
        for index in np.ndindex(grads[name].shape):
            new[name][index] = grads[name][index]
            if name.startswith("w"):
                total += float(params[name][index]) ** 2
                new[name][index] += 2 * l2 * params[name][index]
    return l2 * total, new


def one_long_vector(params, grads, l2):
    names = [name for name in params if name.startswith("w")]
    vector = np.concatenate([params[name].ravel() for name in names])
    penalty = l2 * vector @ vector
    return penalty, {**grads, **{name: grads[name] + 2 * l2 * params[name] for name in names}}


def vdot(params, grads, l2):
    is_weight = lambda name: name[:1] == "w"  # noqa: E731
    penalty = l2 * sum(np.vdot(params[name], params[name]) for name in filter(is_weight, params))
    return [penalty, {n: (grads[n] + 2 * l2 * params[n]) if is_weight(n) else grads[n] for n in grads}]


def einsum(params, grads, l2):
    penalty = 0.0
    out = grads.copy()
    for name in sorted(params):
        if name.startswith("w"):
            penalty += np.einsum("i,i->", params[name].ravel(), params[name].ravel()).item()
            out[name] = out[name] + 2 * l2 * params[name]
    return penalty * l2, out


def fsum_of_python_floats(params, grads, l2):
    squares = (x * x for name, w in params.items() if name.startswith("w") for x in w.ravel().tolist())
    merged = grads | {n: g + l2 * 2 * params[n] for n, g in grads.items() if n.startswith("w")}
    return float(l2 * math.fsum(squares)), merged


def early_return_without_penalty(params, grads, l2):
    if l2 == 0:
        return 0.0, dict(grads)
    penalty, out = 0.0, dict(grads)
    for name, w in params.items():
        if name.startswith("w"):
            penalty += np.sum(l2 * w**2)
            out[name] = np.add(grads[name], 2 * l2 * w)
    return penalty, out


def match_statement(params, grads, l2):
    penalty, out = 0.0, {}
    for name, grad in grads.items():
        match name[0]:
            case "w":
                penalty += l2 * np.power(params[name], 2).sum()
                out[name] = grad + 2.0 * l2 * params[name]
            case "b":
                out[name] = grad + 0.0
    return penalty, out


class _Penalty:
    def __init__(self, l2):
        self.l2 = l2

    def value(self, w):
        return self.l2 * np.sum(w**2)

    def slope(self, w):
        return 2 * self.l2 * w


def penalty_class(params, grads, l2):
    regulariser = _Penalty(l2)
    weights = {name: w for name, w in params.items() if name.startswith("w")}
    slopes = {name: regulariser.slope(w) for name, w in weights.items()}
    return (
        sum(map(regulariser.value, weights.values())),
        {name: grads[name] + slopes.get(name, 0) for name in grads},
    )


def _is_weight(name: str) -> bool:
    return name.lstrip("w").isdigit()


def type_hints(
    params: dict[str, np.ndarray], grads: dict[str, np.ndarray], l2: float
) -> tuple[float, dict[str, np.ndarray]]:
    penalty: float = 0.0
    regularised: dict[str, np.ndarray] = {}
    for name, grad in grads.items():
        w: np.ndarray = params[name]
        if _is_weight(name):
            penalty += float(l2 * np.sum(np.abs(w) ** 2))
            regularised[name] = grad + 2 * l2 * w
        else:
            regularised[name] = grad.copy()
    return penalty, regularised


def counted_layers(params, grads, l2):
    out, total = dict(grads), 0.0
    number = 1
    while f"w{number}" in params:
        w = params[f"w{number}"]
        total += np.square(w).sum()
        out[f"w{number}"] = grads[f"w{number}"] + 2.0 * l2 * w
        number += 1
    return l2 * total, out


def norm_squared(params, grads, l2):
    penalty = sum(l2 * np.linalg.norm(w) ** 2 for name, w in params.items() if name[0] == "w")
    return penalty, {k: g + 2 * l2 * params[k] if k[0] == "w" else g.copy() for k, g in grads.items()}


def without_the_names_of_biases(params, grads, l2):
    regularised = {}
    penalty = 0
    for name in grads:
        regularised[name] = grads[name]
        if not name.startswith("b"):
            penalty = penalty + l2 * (params[name] ** 2).sum()
            regularised[name] = regularised[name] + 2 * l2 * params[name]
    return [penalty, regularised]


def zero_factor_for_biases(params, grads, l2):
    factors = {name: l2 * ("w" in name) for name in params}
    penalty = float(sum(factors[name] * np.sum(params[name] ** 2) for name in params))
    return penalty, {name: grads[name] + 2 * factors[name] * params[name] for name in params}


def deep_copy_then_in_place(params, grads, l2):
    import copy

    grads = copy.deepcopy(grads)
    flat = np.concatenate([np.ravel(params[name]) for name in sorted(params) if name.startswith("w")])
    for name in grads:
        if name.startswith("w"):
            grads[name] = np.array(grads[name])
            grads[name] += 2 * l2 * params[name]
    return l2 * flat @ flat, grads


def vdot_and_union(params, grads, l2):
    weights = [name for name in params if name.lower()[0] == "w"]
    penalty = l2 * np.sum([np.vdot(params[name], params[name]) for name in weights])
    return penalty, {**grads, **{name: np.add(grads[name], l2 * 2 * params[name]) for name in weights}}


def one_weight_at_a_time(params, grads, l2):
    from math import fsum

    squares, out = [], {}
    for name, p in params.items():
        out[name] = np.array(grads[name], dtype=float)
        if name[:1] == "w":
            for index, value in np.ndenumerate(p):
                squares.append(float(value) ** 2)
                out[name][index] += 2 * l2 * value
    return l2 * fsum(squares), out


def returns_an_array_without_axes(params, grads, l2):
    weights = {name: p for name, p in params.items() if name.startswith("w")}
    penalty = np.array(l2) * np.add.reduce([np.einsum("i,i", p.ravel(), p.ravel()) for p in weights.values()])
    return np.asarray(penalty), {n: g + 2 * l2 * weights[n] if n in weights else g for n, g in grads.items()}
