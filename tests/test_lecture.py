"""docs/lecture.md has a row for every exercise and names none that is not there; Bishop's table is reproduced."""

from __future__ import annotations

import re

import numpy as np
import pytest

# the ten points of the polynomial table, as Bishop published them: to six decimals
X = np.arange(10) / 9
T = np.array(
    [0.349486, 0.830839, 1.007332, 0.971507, 0.133066, 0.166823, -0.848307, -0.445686, -0.563567, 0.261502]
)
HALF_A_UNIT_OF_T = 0.5e-6
# the weights that he printed, to two decimals
BISHOP = {
    0: [0.19],
    1: [0.82, -1.27],
    3: [0.31, 7.99, -25.43, 17.37],
    9: [0.35, 232.37, -5321.83, 48568.31, -231639.30, 640042.26, -1061800.52, 1042400.18, -557682.99, 125201.43],
}  # fmt: skip
HALF_A_UNIT_OF_W = 0.5e-2


@pytest.fixture(scope="module")
def page(root) -> str:
    return (root / "docs" / "lecture.md").read_text()


def rows(page: str, header: str) -> list[list[str]]:
    """The cells of the table whose first row starts with `header`."""
    (table,) = re.findall(rf"^{re.escape(header)}.*\n\|[-|]+\n((?:\|.*\n)+)", page, re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


@pytest.fixture(scope="module")
def concepts(page) -> list[list[str]]:
    return rows(page, "| slide |")


@pytest.fixture(scope="module")
def fit_polynomial(assignments):
    return assignments["02-regression"].reference["fit_polynomial"]


def test_every_exercise_and_no_other(concepts, assignments):
    named = {name for row in concepts for name in re.findall(r"`([\w-]+/\w+)`", row[2])}
    there = {f"{name}/{exercise.name}" for name, one in assignments.items() for exercise in one.exercises}
    assert named == there


def test_sections_exist(concepts, assignments):
    """Where the page says in which section something is shown, the notebook has that section."""
    found = [place for row in concepts for place in re.findall(r"`([\w-]+)`, section (\d+)", row[2])]
    assert found
    for name, section in found:
        assert f"\n# ## {section} " in assignments[name].source.read_text(), f"{name}, section {section}"


def test_no_cell_is_empty(concepts):
    assert len(concepts) > 30
    for row in concepts:
        assert len(row) == 5
        assert all(row), row


@pytest.mark.parametrize("order", BISHOP)
def test_weights_are_bishops(fit_polynomial, order):
    """The weights agree with Bishop's to the digits that the data allow.

    The weights are linear in the targets, w = P t with P the pseudo-inverse of the features. Each t is known to
    half a unit of its sixth decimal, so w_j to that times the sum of |P_ji| over i, and Bishop's w_j to half a
    unit of its second decimal. For M = 0, 1 and 3 the first is less than 0.0001: all printed digits must agree.
    For M = 9 it grows to 2.4 where the weights are a million, which leaves six digits or so.
    """
    features = X[:, np.newaxis] ** np.arange(order + 1)
    from_targets = HALF_A_UNIT_OF_T * np.abs(np.linalg.pinv(features)).sum(axis=1)
    assert from_targets.max() < (2.5 if order == 9 else 1e-4)
    printed = np.array(BISHOP[order])
    weights = fit_polynomial(X, T, order)
    assert np.all(np.abs(weights - printed) <= HALF_A_UNIT_OF_W + from_targets), weights - printed
    if order < 9:
        assert np.array_equal(weights.round(2), printed)


def test_table_of_the_page(page, fit_polynomial):
    """The page shows the reference's weights, and Bishop's."""
    table = rows(page, "| | M = 0 |")
    for column, (order, printed) in enumerate(BISHOP.items()):
        ours, his = (
            [float(row[place]) for row in table if row[place]] for place in (2 * column + 1, 2 * column + 2)
        )
        assert his == printed
        # the last decimal may be rounded either way
        assert np.allclose(ours, fit_polynomial(X, T, order), rtol=0, atol=0.0051)
