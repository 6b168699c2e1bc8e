import pytest

from autograder.checks import assert_close

PARTS = ("stop_epoch", "best_epoch")


def assert_right(student, reference, *arguments):
    call = f"early_stopping({', '.join(map(str, arguments))})"
    assert_close(student.early_stopping(*arguments), reference.early_stopping(*arguments), call, parts=PARTS)


@pytest.mark.points(2)
def test_stops(student, reference):
    """After `patience` epochs without improvement training stops, and what comes later does not count."""
    assert_right(student, reference, [1.0, 0.8, 0.6, 0.7, 0.65, 0.75, 0.4, 0.3], 3)


@pytest.mark.points(2)
def test_counts_in_a_row(student, reference):
    """An improvement lets the counting start again."""
    assert_right(student, reference, [1.0, 1.1, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75, 0.72, 0.6], 2)


def test_falling_after_a_peak(student, reference):
    """A loss that falls, but not below the best so far, is no improvement."""
    assert_right(student, reference, [3.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0], 4)


def test_never_stops(student, reference):
    """Where patience is never used up, training stops after the last epoch."""
    assert_right(student, reference, [0.9, 0.7, 0.75, 0.5, 0.55], 3)


def test_min_delta(student, reference):
    """Losses that are not smaller by more than `min_delta` are no improvements."""
    assert_right(student, reference, [1.0, 0.7, 0.65, 0.72, 0.68, 0.66], 3, 0.15)
