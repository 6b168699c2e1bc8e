"""Trainings on drawn images: what is brought along does not fit them, and what is learnt shows."""

import pytest

from autograder import training


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SMALL_SECONDS)
def test_follows_the_labels(student, reference, rng):
    """Trained twice, the second time with the classes renamed, `predict` gives what each training was told."""
    training.assert_follows_the_labels(student, reference, rng)


@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SMALL_SECONDS)
def test_each_image_by_itself(student, rng):
    """The prediction of an image does not depend on which others come with it."""
    training.assert_predicts_each_image_by_itself(student, rng)


@pytest.mark.limits(seconds=training.SMALL_SECONDS)
def test_randomness_comes_from_rng(student, rng):
    """Trained twice with the same `rng`, it predicts the same."""
    training.assert_takes_its_randomness_from_rng(student, rng)
