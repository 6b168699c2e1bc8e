import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("penalty", "grads")


def signed(rng: np.random.Generator, low: float, high: float, shape: tuple[int, ...]) -> np.ndarray:
    """As many negative numbers as positive ones, none near 0."""
    signs = rng.permutation(np.resize([-1.0, 1.0], int(np.prod(shape))))
    return signs.reshape(shape) * rng.uniform(low, high, shape)


def draw(rng: np.random.Generator, *sizes: int) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Parameters and gradients of a network with layers of these sizes."""
    params, grads = {}, {}
    for layer, (inputs, outputs) in enumerate(zip(sizes, sizes[1:], strict=False), start=1):
        for tree in (params, grads):
            tree[f"w{layer}"] = signed(rng, 0.1, 2, (inputs, outputs))
            tree[f"b{layer}"] = signed(rng, 0.1, 1, (outputs,))
    return params, grads


@pytest.mark.points(2)
def test_other_networks(student, reference, rng):
    """For other networks, of one layer to eleven, penalty and gradients are right."""
    for sizes, l2 in (
        ((5, 3), round(rng.uniform(0.3, 0.6), 3)),
        ((4, 6, 2), round(rng.uniform(0.01, 0.03), 4)),
        ((2, 3, 4, 2, 3, 2, 4, 3, 2, 3, 2, 1), round(rng.uniform(0.05, 0.1), 3)),
        ((3, 2, 5, 4), round(rng.uniform(1.2, 1.9), 3)),
    ):
        params, grads = draw(rng, *sizes)
        assert_close(
            student.l2_regularisation(params, grads, l2),
            reference.l2_regularisation(params, grads, l2),
            f"l2_regularisation(params, grads, {l2}), layers: {len(sizes) - 1}",
            parts=PARTS,
        )


def test_names_decide(student, reference, rng):
    """Names say what is a weight and what a bias, and whose a gradient is, whatever their shapes and order."""
    shapes = {"w1": (2, 3, 2, 4), "b1": (1, 4), "w2": (5,), "b2": (3, 2)}
    params, grads = ({name: signed(rng, 0.1, 2, shape) for name, shape in shapes.items()} for _ in range(2))
    assert_close(
        student.l2_regularisation(params, grads, 0.15),
        reference.l2_regularisation(params, grads, 0.15),
        "l2_regularisation(params, grads, 0.15), w1 of shape (2, 3, 2, 4), b1 of (1, 4), w2 of (5,), b2 of (3, 2)",
        parts=PARTS,
    )
    params, grads = draw(rng, 3, 3, 3)
    grads = {name: grads[name] for name in ("b2", "w2", "b1", "w1")}
    assert_close(
        student.l2_regularisation(params, grads, 0.35),
        reference.l2_regularisation(params, grads, 0.35),
        "l2_regularisation(params, grads, 0.35), the keys of grads in the order b2, w2, b1, w1",
        parts=PARTS,
    )


def test_layers_without_bias(student, reference, rng):
    """A layer may have no bias: every weight is found all the same."""
    shapes = {"w1": (3, 2), "w2": (2, 4), "b2": (4,), "w3": (4, 1)}
    params, grads = ({name: signed(rng, 0.1, 2, shape) for name, shape in shapes.items()} for _ in range(2))
    assert_close(
        student.l2_regularisation(params, grads, 0.25),
        reference.l2_regularisation(params, grads, 0.25),
        "l2_regularisation(params, grads, 0.25), with w1, w2, b2 and w3",
        parts=PARTS,
    )


def test_no_penalty(student, reference, rng):
    """With l2 = 0 there is no penalty, and the gradients stay as they are."""
    params, grads = draw(rng, 3, 4, 2)
    assert_close(
        student.l2_regularisation(params, grads, 0.0),
        reference.l2_regularisation(params, grads, 0.0),
        "l2_regularisation(params, grads, 0)",
        parts=PARTS,
    )


def test_other_kinds_of_arrays(student, reference, rng):
    """Read-only, float32, column-ordered and strided arrays work as well."""
    params, grads = draw(rng, 4, 3, 5)

    def read_only(array: np.ndarray) -> np.ndarray:
        array = array.copy()
        array.flags.writeable = False
        return array

    for kind, change in (
        ("read-only", read_only),
        ("of float32", lambda array: array.astype(np.float32)),
        ("column-ordered", np.asfortranarray),
        ("strided", lambda array: np.repeat(array, 2, axis=-1)[..., ::2]),
    ):
        trees = [{name: change(array) for name, array in tree.items()} for tree in (params, grads)]
        assert_close(
            student.l2_regularisation(*trees, 0.2),
            reference.l2_regularisation(*trees, 0.2),
            f"l2_regularisation(params, grads, 0.2), arrays {kind}",
            parts=PARTS,
        )


def test_weights_of_both_signs(student, reference, rng):
    """Weights that sum to 0, and weights much larger than 1, give the right penalty and gradients."""
    params, grads = draw(rng, 3, 2, 4)
    params["w1"] = np.array([[1.5, -1.5], [-0.5, 0.5], [0.0, 0.0]])
    params["w2"] = params["w2"] * 30
    assert_close(
        student.l2_regularisation(params, grads, 0.005),
        reference.l2_regularisation(params, grads, 0.005),
        "l2_regularisation(params, grads, 0.005)",
        parts=PARTS,
    )
