import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("stop_epoch", "best_epoch")


def curve(seed, epochs, scale=1.0):
    rng = np.random.default_rng(seed)
    time = np.arange(epochs)
    smooth = np.exp(-time / 5) + 0.03 * np.maximum(time - epochs / 2, 0)
    return [round(float(loss), 3) for loss in scale * (smooth + rng.normal(scale=0.08, size=epochs))]


def assert_right(student, reference, *arguments, call="early_stopping(losses, ...)", **keywords):
    assert_close(
        student.early_stopping(*arguments, **keywords),
        reference.early_stopping(*arguments, **keywords),
        call,
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_other_curves(student, reference):
    """On noisy curves, with patience from 1 to 6, both epochs are right."""
    for seed in range(50, 62):
        patience = seed % 6 + 1
        call = f"early_stopping(losses of 30 epochs, {patience})"
        assert_right(student, reference, curve(seed, 30), patience, call=call)


def test_other_min_deltas(student, reference):
    """On noisy curves with `min_delta`, both epochs are right."""
    for seed in range(62, 68):
        for min_delta in (0.03, 0.1, 0.25):
            call = f"early_stopping(losses of 25 epochs, 3, min_delta={min_delta})"
            assert_right(student, reference, curve(seed, 25), 3, min_delta=min_delta, call=call)
    slow = [2.0, 1.96, 1.93, 1.88, 1.84, 1.81, 1.77, 1.74, 1.71]
    call = f"early_stopping({slow}, 4, min_delta=0.1)"
    assert_right(student, reference, slow, 4, min_delta=0.1, call=call)


def test_exactly_as_good(student, reference):
    """A loss equal to the best, or better by exactly `min_delta`, is no improvement."""
    for losses, patience, min_delta in (
        ([1.0, 0.5, 0.5, 0.5, 0.5, 0.25], 2, 0.0),
        ([1.0, 0.5, 0.5, 0.5, 0.25], 2, 0.0),
        ([2.0, 1.5, 1.0, 1.25, 0.75, 0.25], 3, 0.5),
    ):
        call = f"early_stopping({losses}, {patience}, {min_delta})"
        assert_right(student, reference, losses, patience, min_delta, call=call)


def test_edges(student, reference):
    """A single epoch, a stop at the last epoch, a loss that only rises or only falls, and an array of losses."""
    rising = np.array([0.5, 0.6, 0.7, 0.9, 1.5])
    rising.flags.writeable = False
    for losses, patience in (
        ([0.7], 1),
        ([0.7, 0.5, 0.6, 0.55], 2),
        ([0.9, 0.8, 0.6, 0.5, 0.1], 1),
        (rising, 2),
        (rising, 9),
    ):
        assert_right(student, reference, losses, patience, call=f"early_stopping({losses}, {patience})")


def test_large_and_negative_losses(student, reference):
    """Losses far above 1 and below 0 are compared like any others."""
    high = [loss + 500 for loss in curve(70, 15, 100)]
    for losses in (high, [loss - 900 for loss in high]):
        call = f"early_stopping(losses from {losses[0]:.0f}, 3, ...)"
        assert_right(student, reference, losses, 3, call=call)
        assert_right(student, reference, losses, 3, 20.0, call=call)
