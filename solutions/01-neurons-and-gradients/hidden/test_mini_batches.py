import numpy as np
import pytest

from autograder.checks import describe


def draw(seed, *shape):
    """Examples and labels, no two of them equal."""
    rng = np.random.default_rng(seed)
    return rng.permuted(np.arange(np.prod(shape))).reshape(shape) * 0.25, rng.permutation(shape[0]) + 100


def order_of(answer, x, y, call):
    """Which examples come, in a list for each batch; their labels must be theirs."""
    pairs = isinstance(answer, tuple | list) and all(
        isinstance(pair, tuple | list)
        and len(pair) == 2
        and np.shape(pair[0])[1:] == x.shape[1:]
        and np.shape(pair[1]) == (len(pair[0]), *y.shape[1:])
        for pair in answer
    )
    assert pairs, f"{call} should return a list of pairs (x_batch, y_batch), got {describe(answer)}"
    order = []
    for number, (x_batch, y_batch) in enumerate(answer):
        order.append([])
        for row, (example, label) in enumerate(zip(x_batch, y_batch, strict=True)):
            fits = [place for place, one in enumerate(x) if np.array_equal(one, example)]
            assert fits, f"{call}[{number}]: row {row} is no example of x"
            assert np.array_equal(y[fits[0]], label), (
                f"{call}[{number}]: row {row} is example {fits[0]}, whose label is {y[fits[0]]}, got {label}"
            )
            order[-1].append(fits[0])
    return order


def assert_epoch(student, x, y, batch_size, seed, sizes):
    call = f"mini_batches(x, y, {batch_size}, rng) of {len(x)} examples"
    order = order_of(student.mini_batches(x, y, batch_size, np.random.default_rng(seed)), x, y, call)
    got = [len(batch) for batch in order]
    assert got == sizes, f"{call}: expected batches of {sizes} examples, got {got}"
    examples = [example for batch in order for example in batch]
    assert sorted(examples) == list(range(len(x))), f"{call}: not every example comes exactly once"
    return order


@pytest.mark.points(2)
def test_other_sizes(student):
    """Batches that fit exactly, batches of one example and a batch larger than the dataset are right."""
    x, y = draw(81, 12, 2)
    for batch_size, sizes in (
        (3, [3] * 4),
        (1, [1] * 12),
        (12, [12]),
        (20, [12]),
        (5, [5, 5, 2]),
        (11, [11, 1]),
    ):
        assert_epoch(student, x, y, batch_size, 82, sizes)


def test_images(student):
    """Examples with more axes and labels with several columns work as well."""
    x, _ = draw(83, 13, 4, 3)
    y, _ = draw(84, 13, 5)
    assert_epoch(student, x, y, 6, 85, [6, 6, 1])


@pytest.mark.points(2)
def test_whole_dataset_is_shuffled(student):
    """Examples come together that are far apart in the file, and neighbours come apart."""
    x, y = draw(86, 60, 2)
    order = assert_epoch(student, x, y, 10, 87, [10] * 6)
    neighbours = sum(b - a == 1 for batch in order for a, b in zip(batch, batch[1:], strict=False))
    assert neighbours < 20, f"in {neighbours} of 54 cases the next example in a batch is the next of the file"
    widest = max(max(batch) - min(batch) for batch in order)
    assert widest > 20, f"no batch has examples that are more than {widest} rows apart in the file"


def test_other_kinds_of_arrays(student):
    """Read-only, float32 and column-ordered arrays work as well."""
    x, y = draw(88, 9, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for array in (read_only, x.astype(np.float32), np.asfortranarray(x)):
        assert_epoch(student, array, y, 4, 89, [4, 4, 1])
