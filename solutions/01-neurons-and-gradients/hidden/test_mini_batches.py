import numpy as np
import pytest

from autograder.checks import describe


def draw(rng, *shape):
    """Examples and labels, no two of them equal."""
    return rng.permuted(np.arange(np.prod(shape))).reshape(shape) * 0.25, rng.permutation(shape[0]) + 100


def places(rows, whole):
    """Where each row stands in the whole, None where it does not."""
    known = {np.asarray(row, dtype=float).tobytes(): place for place, row in enumerate(whole)}
    return [known.get(np.asarray(row, dtype=float).tobytes()) for row in rows]


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
        order.append(places(x_batch, x))
        for row, (example, place) in enumerate(zip(order[-1], places(y_batch, y), strict=True)):
            assert example is not None, f"{call}[{number}]: row {row} is no example of x"
            assert place == example, (
                f"{call}[{number}]: row {row} is example {example}, whose label is {y[example]}, "
                f"got {y_batch[row]}"
            )
    return order


def assert_epoch(student, x, y, batch_size, generator, sizes):
    call = f"mini_batches(x, y, {batch_size}, rng) of {len(x)} examples"
    order = order_of(student.mini_batches(x, y, batch_size, generator), x, y, call)
    got = [len(batch) for batch in order]
    assert got == sizes, f"{call}: expected batches of {sizes} examples, got {got}"
    examples = [example for batch in order for example in batch]
    assert sorted(examples) == list(range(len(x))), f"{call}: not every example comes exactly once"
    return order


@pytest.mark.points(2)
def test_other_sizes(student, rng):
    """Batches that fit exactly, batches of one example and a batch larger than the dataset are right."""
    x, y = draw(rng, 12, 2)
    for batch_size, sizes in (
        (3, [3] * 4),
        (1, [1] * 12),
        (12, [12]),
        (20, [12]),
        (5, [5, 5, 2]),
        (11, [11, 1]),
    ):
        assert_epoch(student, x, y, batch_size, rng.spawn(1)[0], sizes)
    batch_size, rest = int(rng.integers(6, 12)), int(rng.integers(1, 5))
    x, y = draw(rng, 4 * batch_size + rest, 3)
    assert_epoch(student, x, y, batch_size, rng.spawn(1)[0], [batch_size] * 4 + [rest])


def test_images(student, rng):
    """Examples with more axes and labels with several columns work as well."""
    for axes, columns in (((4, 3), 5), ((2, 3, 2), 1)):
        x, _ = draw(rng, 13, *axes)
        y, _ = draw(rng, 13, columns)
        assert_epoch(student, x, y, 6, rng.spawn(1)[0], [6, 6, 1])


@pytest.mark.points(2)
def test_whole_dataset_is_shuffled(student, rng):
    """Examples come together that are far apart in the file, neighbours come apart, and no batch is sorted."""
    x, y = draw(rng, 60, 2)
    order = assert_epoch(student, x, y, 10, rng.spawn(1)[0], [10] * 6)
    steps = [int(step) for batch in order for step in np.diff(batch)]
    neighbours = steps.count(1)
    assert neighbours < 20, f"in {neighbours} of 54 cases the next example in a batch is the next of the file"
    widest = max(max(batch) - min(batch) for batch in order)
    assert widest > 20, f"no batch has examples that are more than {widest} rows apart in the file"
    forward = sum(step > 0 for step in steps)
    assert 10 < forward < 44, (
        f"in {forward} of 54 cases the next example in a batch comes later in the file: "
        "the order inside a batch is random too"
    )


@pytest.mark.open_answer
def test_any_example_in_any_batch(student, rng):
    """Over many epochs, each example comes in each of the batches, however many there are, and in other orders."""
    x, y = draw(rng, 8, 2)
    for batch_size, sizes in ((2, [2] * 4), (3, [3, 3, 2]), (5, [5, 3]), (8, [8]), (11, [8])):
        goes_on = student.generator(int(rng.integers(2**32)))
        epochs = [assert_epoch(student, x, y, batch_size, goes_on, sizes) for _ in range(60)]
        for number in range(len(sizes)):
            seen = {example for order in epochs for example in order[number]}
            assert len(seen) == 8, (
                f"batch_size {batch_size}: in 60 epochs only {len(seen)} of 8 examples come in batch {number}"
            )
        orders = {tuple(example for batch in order for example in batch) for order in epochs}
        assert len(orders) > 30, (
            f"batch_size {batch_size}: 60 epochs have only {len(orders)} different orders"
        )


def test_other_kinds_of_arrays(student, rng):
    """Read-only, float32, column-ordered and sliced arrays and arrays of integers work as well."""
    x, y = draw(rng, 9, 4)
    read_only = x.copy()
    read_only.flags.writeable = False
    for array in (
        read_only,
        x.astype(np.float32),
        np.asfortranarray(x),
        np.repeat(x, 2, axis=1)[:, ::2],
        (4 * x).astype(int),
    ):
        assert_epoch(student, array, y, 4, rng.spawn(1)[0], [4, 4, 1])
