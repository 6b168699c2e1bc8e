"""Wrong polynomial features, as learners would write them."""

import numpy as np


def no_constant(x, order):
    """Leaves out the column of ones, the powers start at 1."""
    return x[:, None].astype(float) ** np.arange(1, order + 1)


def highest_power_missing(x, order):
    """Leaves out the largest power, the range ends one too early."""
    return x[:, None].astype(float) ** np.arange(order)


def one_power_too_many(x, order):
    """Adds a column for the power order + 1."""
    return x[:, None].astype(float) ** np.arange(order + 2)


def descending(x, order):
    """Puts the largest power first."""
    return np.vander(x.astype(float), order + 1)


def transposed(x, order):
    """Returns one row for each power, an array (order + 1, N)."""
    return np.array([x.astype(float) ** j for j in range(order + 1)])


def reshaped_not_transposed(x, order):
    """Reshapes the list of columns to (N, order + 1) instead of transposing it, which mixes the numbers up."""
    return np.array([x.astype(float) ** j for j in range(order + 1)]).reshape(len(x), order + 1)


def integers_overflow(x, order):
    """Computes the powers with the type of x and converts afterwards, so large integer powers overflow."""
    return (x[:, None] ** np.arange(order + 1)).astype(float)


def integers_returned(x, order):
    """Keeps the type of x, so integer x gives integers instead of floats."""
    return x[:, None] ** np.arange(order + 1)


def vandermonde_of_integers(x, order):
    """Two mistakes: integer x gives integers, which overflow, and the largest power comes first."""
    return np.vander(x, order + 1)


def filled_like_x(x, order):
    """Fills an array of integers, which cuts off the decimals."""
    phi = np.ones((len(x), order + 1), dtype=int)
    for j in range(1, order + 1):
        phi[:, j] = x.astype(float) ** j
    return phi.astype(float)


def multiples(x, order):
    """Multiplies x by 0, 1, 2, ... instead of raising it to these powers."""
    return x[:, None] * np.arange(order + 1.0)


def base_and_exponent_swapped(x, order):
    """Computes j to the power x instead of x to the power j."""
    return np.arange(order + 1.0) ** np.abs(x[:, None])


def exp_and_log(x, order):
    """Computes the powers by exp and log, which gives nan for negative x and for 0."""
    with np.errstate(all="ignore"):
        return np.exp(np.arange(order + 1) * np.log(x.astype(float))[:, None])


def sign_lost(x, order):
    """Takes the absolute value of x, so odd powers of negative numbers have the wrong sign."""
    return np.abs(x).astype(float)[:, None] ** np.arange(order + 1)


def sign_kept(x, order):
    """Gives every power the sign of x, so even powers of negative numbers are wrong (and 1 at power 0)."""
    x = x.astype(float)
    return np.sign(x)[:, None] * np.abs(x)[:, None] ** np.arange(order + 1)


def zero_stays_zero(x, order):
    """Gives 0 instead of 1 in the first column where x is 0."""
    return np.where(x[:, None] == 0, 0.0, x[:, None].astype(float) ** np.arange(order + 1))


def constant_by_division(x, order):
    """Computes the first column as x / x, which is nan where x is 0."""
    x = x.astype(float)
    phi = np.empty((len(x), order + 1))
    with np.errstate(all="ignore"):
        phi[:, 0] = x / x
    for j in range(1, order + 1):
        phi[:, j] = x**j
    return phi


def changes_x(x, order):
    """Multiplies the columns in place in x, so the caller's array changes (if it holds floats)."""
    if x.dtype != float:
        x = x.astype(float)
    original = x.copy()
    columns = [np.ones(len(x))]
    for _ in range(order):
        columns.append(x.copy())
        x *= original
    return np.column_stack(columns)


def same_array_in_all_columns(x, order):
    """Appends the same array each time, so all columns hold the largest power."""
    power = np.ones(len(x))
    columns = []
    for j in range(order + 1):
        columns.append(power)
        if j < order:
            power *= x
    return np.column_stack(columns)


def repeated_squaring(x, order):
    """Squares the previous column instead of multiplying it by x, which is wrong from power 3 on."""
    phi = np.ones((len(x), order + 1))
    if order >= 1:
        phi[:, 1] = x
    for j in range(2, order + 1):
        phi[:, j] = phi[:, j - 1] ** 2
    return phi


def square_table(x, order):
    """Makes as many columns as there are examples, whatever the order is."""
    return np.vander(x.astype(float), len(x), increasing=True)


def only_up_to_three(x, order):
    """Knows only the powers up to 3, those of the example."""
    x = x.astype(float)
    return np.column_stack([np.ones(len(x)), x, x**2, x**3])[:, : order + 1]


def order_zero_flat(x, order):
    """Returns an array (N,) instead of (N, 1) for order 0."""
    phi = np.ones(len(x))
    for j in range(1, order + 1):
        phi = np.column_stack([phi, x.astype(float) ** j])
    return phi


def order_zero_fails(x, order):
    """Always fills the column of power 1, which is an IndexError for order 0."""
    phi = np.ones((len(x), order + 1))
    phi[:, 1] = x
    for j in range(2, order + 1):
        phi[:, j] = phi[:, j - 1] * x
    return phi


def list_of_lists(x, order):
    """Returns a list of lists instead of an array."""
    return [[float(value) ** j for j in range(order + 1)] for value in x]


def scaled(x, order):
    """Divides x by its largest absolute value first, so that the powers stay small."""
    largest = np.abs(x).max()
    x = x / (largest if largest > 0 else 1)
    return x[:, None] ** np.arange(order + 1)


def descending_without_constant(x, order):
    """Two mistakes: the largest power comes first, and the constant is missing."""
    return np.vander(x.astype(float), order + 1)[:, :-1]


def transposed_integers(x, order):
    """Two mistakes: one row for each power, and the type of x is kept."""
    return np.array([x**j for j in range(order + 1)])


def by_logarithms(x, order):
    """exp(j log x): nan for 0 and negative numbers."""
    return np.exp(np.arange(order + 1) * np.log(x.astype(float))[:, None])


def squares_of_squares(x, order):
    """Squares the column before each time: 1, x, x^2, x^4."""
    columns = [np.ones(len(x)), x.astype(float)]
    while len(columns) <= order:
        columns.append(columns[-1] ** 2)
    return np.column_stack(columns[: order + 1])


def one_axis_for_order_zero(x, order):
    """Right, but order 0 gives a single axis."""
    features = x.astype(float)[:, None] ** np.arange(order + 1)
    return features[:, 0] if order == 0 else features


def bases_exchanged(x, order):
    """j to the power x."""
    return np.arange(order + 1.0) ** x[:, None]


def integers_converted_too_late(x, order):
    """Computes with integers, and makes floats of the result."""
    return (x[:, None] ** np.arange(order + 1)).astype(float)


def signs_kept(x, order):
    """Takes powers of |x| and puts the sign back, also on even powers."""
    powers = np.abs(x.astype(float))[:, None] ** np.arange(order + 1)
    return np.where(np.arange(order + 1) > 0, np.sign(x)[:, None] * powers, powers)


def largest_first_without_constant(x, order):
    """From x^order down to x; no column of ones."""
    return np.column_stack([x.astype(float) ** j for j in range(order, 0, -1)])


def zero_has_no_first_column(x, order):
    """Starts with x / x, which is nan at 0 and then set to 0."""
    x = x.astype(float)
    columns = [np.nan_to_num(x / x)]
    for _ in range(order):
        columns.append(columns[-1] * x)
    return np.column_stack(columns)


def highest_order_ten(x, order):
    """Powers up to 10 at most."""
    return x.astype(float)[:, None] ** np.minimum(np.arange(order + 1), 10)


def square_matrix_turned(x, order):
    """Turns the array where it has as many rows as columns."""
    features = x.astype(float)[:, None] ** np.arange(order + 1)
    return features.T if features.shape[0] == features.shape[1] else features


def divided_by_factorials(x, order):
    """The terms of a Taylor series, with 1 / j! in each column."""
    features = x.astype(float)[:, None] ** np.arange(order + 1)
    return features / np.cumprod(np.maximum(np.arange(order + 1), 1))


def scaled_to_one(x, order):
    """Divides each column by its largest number."""
    features = x.astype(float)[:, None] ** np.arange(order + 1)
    return features / np.abs(features).max(axis=0)


def one_short_and_turned(x, order):
    """Powers 0 to order - 1, one a row."""
    return np.array([x.astype(float) ** j for j in range(order)])


def rounded_to_six_digits(x, order):
    """Rounds, so that small powers lose their digits."""
    return np.round(x.astype(float)[:, np.newaxis] ** np.arange(order + 1), 6)


def small_powers_are_zero(x, order):
    """Powers that are nearly 0 become 0."""
    powers = x.astype(float)[:, np.newaxis] ** np.arange(order + 1)
    powers[np.abs(powers) < 1e-7] = 0
    return powers
