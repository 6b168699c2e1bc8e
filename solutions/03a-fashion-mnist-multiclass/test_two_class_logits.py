import numpy as np
import pytest

from autograder.checks import assert_close, assert_like

GENERIC_CHECKS = ("leaves_its_inputs_alone", "same_inputs_same_answer")


def softmax(logits: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        e = np.exp(logits - logits.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


def essence(function, args, kwargs, answer):
    """Many logits are right: what counts is their shape, that they are finite, and what softmax makes of them."""
    logits = np.asarray(answer, dtype=np.float64)
    if logits.ndim != 2 or logits.shape[1] != 2:
        return logits.shape
    return logits.shape, bool(np.isfinite(logits).all()), softmax(logits)


def assert_probabilities(student, z: np.ndarray, name: str = "z") -> None:
    call = f"two_class_logits({name})"
    logits = student.two_class_logits(z)
    assert_like(logits, np.zeros((len(z), 2), dtype=int), call)
    infinite = np.argwhere(~np.isfinite(logits))
    if len(infinite):
        row, column = (int(position) for position in infinite[0])
        raise AssertionError(
            f"{call}[{row}, {column}]: expected a finite logit for z = {z[row]:g}, got {logits[row, column]}"
        )
    yes = 1 / (1 + np.exp(-np.clip(z.astype(np.float64), -500, 500)))
    expected = np.stack([1 - yes, yes], axis=1)
    assert_close(softmax(logits.astype(np.float64)), expected, f"softmax({call})")


@pytest.mark.points(2)
def test_values(student):
    """For two and for five logits, softmax gives the probabilities of the sigmoid neuron."""
    for z in (np.array([-0.5, 1.5]), np.array([2.0, -1.0, 0.5, -3.0, 1.25])):
        assert_probabilities(student, z)


@pytest.mark.points(2)
def test_large_logits(student):
    """Logits of -1000 and 1000 give finite logits and the right probabilities."""
    assert_probabilities(student, np.array([1000.0, 0.75, -1000.0]))


def test_one_example(student):
    """A single example, and one for which both classes are equally likely, work as well."""
    for logit in (0.0, -0.5):
        assert_probabilities(student, np.array([logit]), f"np.array([{logit}])")
