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
