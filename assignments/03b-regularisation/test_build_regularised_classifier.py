import itertools

import pytest

from autograder import training

MODULES = ("keras",)
VIEWS = {"build_regularised_classifier": "keras_models.describe"}
GENERIC_CHECKS = ()
CALL = "build_regularised_classifier()"
EPOCHS = 5


def kinds(model):
    """The steps of a model, an activation by its name."""
    return [detail if kind == "activation" else kind for kind, detail in model["steps"]]


def is_activation(kind):
    return kind not in ("Dense", "BatchNormalization", "Dropout", "Flatten")


def hidden_blocks(model):
    """The kinds of steps of each hidden block: from a Dense layer to the next one."""
    steps = kinds(model)
    dense = [position for position, kind in enumerate(steps) if kind == "Dense"]
    return [steps[start:end] for start, end in itertools.pairwise(dense)]


def rates(model):
    return [detail for kind, detail in model["steps"] if kind == "Dropout"]


def takes_probabilities_for_logits(model):
    return model["from_logits"] and kinds(model)[-1] == "softmax"


def essence(function, args, kwargs, answer):
    if answer["type"] != "Model":
        return answer["type"]
    steps, blocks, hidden_l2 = kinds(answer), hidden_blocks(answer), answer["l2"][:-1]
    return (
        tuple(answer["output"]),
        {"mse": "mean_squared_error"}.get(answer["loss"], answer["loss"]),
        takes_probabilities_for_logits(answer),
        answer["optimizer"],
        steps[-1] if steps[-1] in ("softmax", "sigmoid", "relu", "Dense", "Dropout") else "something else",
        kinds_before("BatchNormalization", steps),
        kinds_before("Dropout", steps),
        tuple(sorted({*rates(answer)} - {0})) if args else all(0.1 <= rate <= 0.5 for rate in rates(answer)),
        tuple(sorted({*hidden_l2})) if args else where_l2_is(answer["l2"]),
        all(any(map(is_activation, block)) for block in blocks),
        all("BatchNormalization" in block for block in blocks),
        all("Dropout" in block for block in blocks),
        any(l1 > 0 for l1 in answer["l1"][:-1]),
        any(l2 > 0 for l2 in answer["l2_bias"]),
    )


def kinds_before(kind, steps):
    """What stands right before the steps of a kind."""
    before = {a for a, b in itertools.pairwise(["the input", *steps]) if b == kind}
    known = ("the input", "softmax")
    return tuple(sorted({"activation" if is_activation(a) and a not in known else a for a in before}))


def where_l2_is(l2):
    hidden = [one > 0 for one in l2[:-1]]
    if any(hidden):
        return "all hidden layers" if all(hidden) else "some hidden layers"
    return "the last layer" if any(l2) else "nowhere"


@pytest.fixture(scope="module")
def model(student):
    description = student.build_regularised_classifier()
    kind = description["type"]
    assert kind == "Model", f"{CALL} should return a Sequential or functional keras.Model, got {kind}"
    return description


@pytest.mark.limits(seconds=training.SECONDS, memory=training.KERAS_MEMORY)
def test_output(model):
    """It makes ten probabilities of each image of 784 pixels, with softmax at the end."""
    for name, expected in (("input", [784]), ("output", [10])):
        got = model[name]
        assert list(got) == expected, f"{CALL}: expected {name} (N, {expected[0]}), got (N, {str(got)[1:-1]})"
    last = kinds(model)[-1]
    assert last == "softmax", f"{CALL}: expected softmax at the end, got {last}"


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
def test_batch_normalisation_before_activation(model):
    """Each hidden Dense layer is followed by batch normalisation, and this by the activation."""
    steps = kinds(model)
    hidden = [position for position, kind in enumerate(steps) if kind == "Dense"][:-1]
    assert hidden, f"{CALL} has no hidden Dense layer"
    for number, position in enumerate(hidden):
        got = steps[position + 1]
        where = f"{CALL}: after hidden Dense layer {number + 1}"
        assert got == "BatchNormalization", f"{where} expected BatchNormalization, got {got}"
        got = steps[position + 2]
        assert is_activation(got), f"{where} and its BatchNormalization expected an activation, got {got}"


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
def test_dropout_after_activation(model):
    """There is dropout with a rate from 0.1 to 0.5, after an activation."""
    steps = kinds(model)
    assert "Dropout" in steps, f"{CALL} has no Dropout layer"
    for position, kind in enumerate(steps):
        if kind == "Dropout":
            before = steps[position - 1] if position else "the input"
            assert is_activation(before), (
                f"{CALL}: Dropout follows {before}, expected an activation before it"
            )
            assert before != "softmax", f"{CALL}: Dropout follows softmax; it would drop probabilities"
    for number, block in enumerate(hidden_blocks(model)):
        assert "Dropout" in block, f"{CALL}: hidden block {number + 1} has no Dropout"
    for rate in rates(model):
        assert 0.1 <= rate <= 0.5, f"{CALL}: expected a rate from 0.1 to 0.5, got {rate:g}"


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
def test_l2_on_weights_only(model):
    """The weights of hidden Dense layers have L2 regularisation, and no biases have."""
    for number, l2 in enumerate(model["l2"][:-1]):
        assert l2 > 0, f"{CALL}: the weights of hidden Dense layer {number + 1} have no L2 regularisation"
    for number, l1 in enumerate(model["l1"][:-1]):
        assert l1 == 0, (
            f"{CALL}: the weights of hidden Dense layer {number + 1} have an L1 penalty, {l1:g}, beside L2"
        )
    for number, l2 in enumerate(model["l2_bias"]):
        assert l2 == 0, f"{CALL}: the biases of Dense layer {number + 1} have L2 regularisation {l2:g}"


@pytest.mark.limits(seconds=training.SECONDS)
def test_techniques_can_be_left_out(student):
    """With the arguments False, 0 and 0 the network is left without the techniques, and each comes alone."""
    for arguments, expected in (
        ((False, 0, 0), set()),
        ((True, 0, 0), {"BatchNormalization"}),
        ((False, 0.001, 0), {"L2"}),
        ((False, 0, 0.3), {"Dropout"}),
    ):
        answer = student.build_regularised_classifier(*arguments)
        call = f"build_regularised_classifier{arguments}"
        kind = answer["type"]
        assert kind == "Model", f"{call} should return a keras.Model, got {kind}"
        for block in hidden_blocks(answer):
            assert any(map(is_activation, block)), f"{call}: the hidden Dense layer has no activation"
        for l2 in answer["l2"][:-1]:
            assert l2 == arguments[1], f"{call}: expected L2 with the factor {arguments[1]:g}, got {l2:g}"
        for rate in rates(answer):
            assert rate in (0, arguments[2]), f"{call}: expected the rate {arguments[2]:g}, got {rate:g}"
        got = {kind for kind in kinds(answer) if kind == "BatchNormalization"}
        got |= {"Dropout"} if any(rates(answer)) else set()
        got |= {"L1"} if any(answer["l1"][:-1]) else set()
        got |= {"L2"} if any(answer["l2"]) else set()
        assert got == expected, f"{call}: expected {_listed(expected)}, got {_listed(got)}"


def _listed(techniques):
    return " and ".join(sorted(techniques)) or "no technique"


@pytest.mark.limits(seconds=training.SECONDS)
def test_compiled(model):
    """It is compiled with Adam and the categorical cross-entropy."""
    assert model["compiled"], f"{CALL}: the model is not compiled; it has no loss and no optimiser yet"
    loss, optimizer = model["loss"], model["optimizer"]
    assert loss == "categorical_crossentropy", (
        f"{CALL}: expected the loss categorical_crossentropy, got {loss or 'none that can be read'}"
    )
    assert not takes_probabilities_for_logits(model), (
        f"{CALL}: the loss has from_logits=True, but after softmax the outputs are probabilities"
    )
    assert optimizer in ("Adam", "AdamW", "Nadam"), f"{CALL}: expected the optimiser Adam, got {optimizer}"


@pytest.fixture(scope="module")
def keras_accuracy(student, secret_seed):
    return training.keras_accuracy_on_test_images(
        student, "build_regularised_classifier", EPOCHS, secret_seed
    )


@pytest.mark.training
@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS)
@pytest.mark.parametrize("threshold", [0.70, 0.75, 0.80])
def test_accuracy(keras_accuracy, threshold, measured):
    """Trained for 5 epochs on all 60,000 images, the test accuracy is at least {threshold}."""
    measured(f"accuracy {keras_accuracy:.4f}, threshold {threshold}")
    training.assert_accuracy(keras_accuracy, threshold)
