import numpy as np
import pytest

from autograder.checks import assert_close

PARTS = ("stop_epoch", "best_epoch")


def curve(rng, epochs, scale=1.0):
    """Noisy losses that fall and then rise. No difference of two is a round number, so nothing is a tie."""
    time = np.arange(epochs)
    smooth = np.exp(-time / 5) + 0.03 * np.maximum(time - epochs / 2, 0)
    return [float(loss) for loss in scale * (smooth + rng.normal(scale=0.08, size=epochs))]


def assert_right(student, reference, *arguments, call="early_stopping(losses, ...)", **keywords):
    assert_close(
        student.early_stopping(*arguments, **keywords),
        reference.early_stopping(*arguments, **keywords),
        call,
        parts=PARTS,
    )


@pytest.mark.points(2)
def test_other_curves(student, reference, rng):
    """On noisy curves, with patience from 1 to 6, both epochs are right."""
    for number in range(18):
        patience = number % 6 + 1
        call = f"early_stopping(losses of 30 epochs, {patience})"
        assert_right(student, reference, curve(rng, 30), patience, call=call)
    hardly = [float(loss) for loss in 0.5 - np.cumsum(rng.uniform(1e-5, 1e-4, 8))]
    call = "early_stopping(losses that hardly fall, 2)"
    assert_right(student, reference, hardly, 2, call=call)


def test_better_after_the_stop(student, reference, rng):
    """What comes after the stop does not count, however small the losses become then."""
    for patience in (2, 4):
        falling = np.cumsum(rng.uniform(-0.9, -0.3, 4)) + 5
        waiting = falling[-1] + rng.uniform(0.05, 0.2, patience)
        losses = [float(loss) for loss in (*falling, *waiting, *(falling[-1] - rng.uniform(0.5, 2, 5)))]
        call = f"early_stopping(losses that fall again after the stop, {patience})"
        assert_right(student, reference, losses, patience, call=call)


def test_other_min_deltas(student, reference, rng):
    """On noisy curves with `min_delta`, both epochs are right."""
    for _ in range(6):
        for min_delta in (0.03, 0.1, 0.25):
            call = f"early_stopping(losses of 25 epochs, 3, min_delta={min_delta})"
            assert_right(student, reference, curve(rng, 25), 3, min_delta=min_delta, call=call)
    for epochs in (12, 15, 18):
        slow = [float(loss) for loss in 4 - np.cumsum(rng.uniform(0.02, 0.06, epochs))]
        call = "early_stopping(losses that fall slowly, 4, min_delta=0.1)"
        assert_right(student, reference, slow, 4, min_delta=0.1, call=call)


def test_exactly_as_good(student, reference, rng):
    """A loss equal to the best, or better by exactly `min_delta`, is no improvement."""
    for losses, patience, min_delta in (
        ([1.0, 0.5, 0.5, 0.5, 0.5, 0.25], 2, 0.0),
        ([1.0, 0.5, 0.5, 0.5, 0.25], 2, 0.0),
        ([2.0, 1.5, 1.0, 1.25, 0.75, 0.25], 3, 0.5),
        ([1.0, 0.5, 0.625, 0.75, 0.625, 0.125], 2, 0.25),
        *(([float(step) / 4 for step in rng.integers(0, 6, 12)], 3, delta) for delta in (0.0, 0.25, 0.5)),
        *(([float(step) / 4 for step in rng.integers(0, 16, 12)], 4, delta) for delta in (0.5, 0.75, 1)),
    ):
        call = f"early_stopping({losses}, {patience}, {min_delta})"
        assert_right(student, reference, losses, patience, min_delta, call=call)


def test_edges(student, reference, rng):
    """A single epoch, a stop at the last epoch, only rising or falling losses, an array: the epochs are right integers."""
    first, second, third, fourth, fifth = np.cumsum(rng.uniform(0.1, 0.4, 5)).tolist()
    rising = np.array([first, second, third, fourth, fifth])
    rising.flags.writeable = False
    for losses, patience in (
        ([third], 1),
        ([fourth, first, third, second], 2),
        ([fifth, fourth, third, second, first], 1),
        (rising, 2),
        (rising, 9),
        (np.array([0.5, 0.75, 0.25, 0.5, 0.375, 0.125], dtype=np.float32), 2),
    ):
        call = f"early_stopping({np.round(losses, 3)}, {patience})"
        assert_right(student, reference, losses, patience, call=call)
        for name, epoch in zip(PARTS, student.early_stopping(losses, patience), strict=True):
            assert np.asarray(epoch).dtype.kind in "iu", f"{call}: {name} should be an integer, got {epoch}"


def test_large_and_negative_losses(student, reference, rng):
    """Losses far above 1, below 0 and of exactly 0 are compared like any others."""
    high = [loss + 500 for loss in curve(rng, 15, 100)]
    for losses in (high, [loss - 900 for loss in high], [1e9 * loss for loss in high]):
        call = f"early_stopping(losses from {losses[0]:.4g}, 3, ...)"
        assert_right(student, reference, losses, 3, call=call)
        assert_right(student, reference, losses, 3, 20.0, call=call)
    for losses in (
        [0.75, 0.0, 0.5, 0.25, 0.125],
        [0.0, 0.75, 0.5, 0.25],
        [0.5, 0.25, 0.0, 0.0, -0.25, 0.0, 0.125],
    ):
        assert_right(student, reference, losses, 2, call=f"early_stopping({losses}, 2)")
