import pytest

from autograder import training

GENERIC_CHECKS = ()


@pytest.mark.limits(seconds=training.SMALL_SECONDS)
def test_small_training(student):
    """Trained on 600 images, `predict` gives ten probabilities an image, and each row sums to 1."""
    training.assert_small_training_works(student)


@pytest.fixture(scope="module")
def accuracy(student, secret_seed):
    return training.accuracy_on_test_images(student, secret_seed)


@pytest.mark.training
@pytest.mark.points(2)
@pytest.mark.limits(seconds=training.SECONDS, memory=training.MEMORY)
@pytest.mark.parametrize("threshold", [0.75, 0.83, 0.86, 0.87])
def test_accuracy(accuracy, threshold, measured):
    """Trained on all 60,000 images, the test accuracy is at least {threshold}."""
    measured(f"accuracy {accuracy:.4f}, threshold {threshold}")
    training.assert_accuracy(accuracy, threshold)
