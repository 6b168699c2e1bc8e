"""Wrong softmax functions, each with what is wrong with it."""

import math

import numpy as np


def over_the_batch(z):
    """Normalises over axis 0, the examples, instead of axis 1."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


def over_the_whole_array(z):
    """Divides by the sum over the whole array, so only all rows together sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()


def overflows(z):
    """Does not subtract the maximum, so large logits give NaN."""
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def nan_replaced(z):
    """Does not subtract the maximum and replaces NaN by 0, so large logits lose their probability."""
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


def maximum_of_the_whole_batch(z):
    """Subtracts the maximum of the whole batch, so a row far below it becomes 0 / 0."""
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


def maximum_over_the_batch(z):
    """Subtracts the maximum of each column instead of each row, which changes the probabilities."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


def minimum_subtracted(z):
    """Subtracts the minimum instead of the maximum, so large differences still overflow."""
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def mean_subtracted(z):
    """Subtracts the mean of the row instead of its maximum, so large differences still overflow."""
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def divided_by_the_maximum(z):
    """Divides the logits by the largest absolute value of the row instead of subtracting its maximum."""
    scaled = z / np.maximum(np.abs(z).max(axis=1, keepdims=True), 1)
    e = np.exp(scaled)
    return e / e.sum(axis=1, keepdims=True)


def subtracted_in_the_numerator_only(z):
    """Subtracts the maximum in the numerator but not in the denominator."""
    numerator = np.exp(z - z.max(axis=1, keepdims=True))
    return numerator / np.exp(z).sum(axis=1, keepdims=True)


def clipped(z):
    """Clips the logits to [-500, 500] instead of subtracting the maximum, so 1000 and 1001 become equal."""
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


def not_normalised(z):
    """Returns the exponentials without dividing by their sum."""
    return np.exp(z - z.max(axis=1, keepdims=True))


def without_the_exponential(z):
    """Divides the shifted logits by their sum, without the exponential."""
    shifted = z - z.min(axis=1, keepdims=True) + 1
    return shifted / shifted.sum(axis=1, keepdims=True)


def sign_of_exponent(z):
    """Uses e^-z, so the largest logit gets the smallest probability."""
    e = np.exp(-(z - z.min(axis=1, keepdims=True)))
    return e / e.sum(axis=1, keepdims=True)


def powers_of_two(z):
    """Uses powers of 2 instead of e."""
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sigmoid_of_each(z):
    """Takes the sigmoid of each logit, so the rows do not sum to 1."""
    return 0.5 * (1 + np.tanh(z / 2))


def euclidean_length(z):
    """Divides by the Euclidean length of the row instead of its sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


def hard_maximum(z):
    """Gives probability 1 to the largest logit and 0 to the others."""
    return np.eye(z.shape[1])[z.argmax(axis=1)]


def logarithm(z):
    """Returns the logarithms of the probabilities."""
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def keepdims_forgotten(z):
    """Forgets keepdims for the sum: an error, or with N = C rows divided by the sums of other rows."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


def changes_its_argument(z):
    """Subtracts the maximum in place, so the caller's logits are changed."""
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def integer_result(z):
    """Collects the rows in zeros_like(z), so integer logits give zeros and ones."""
    y_hat = np.zeros_like(z)
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        y_hat[i] = e / e.sum()
    return y_hat


def rows_by_classes(z):
    """Loops over C rows instead of N, so with N > C the last rows stay 0 and with N < C it fails."""
    y_hat = np.zeros(z.shape)
    for i in range(z.shape[1]):
        e = np.exp(z[i] - z[i].max())
        y_hat[i] = e / e.sum()
    return y_hat


def sum_not_reset(z):
    """Does not reset the sum for each row, so later rows sum to less than 1."""
    y_hat = np.exp(z - z.max(axis=1, keepdims=True))
    total = 0.0
    for i in range(len(z)):
        for j in range(z.shape[1]):
            total += y_hat[i, j]
        y_hat[i] /= total
    return y_hat


def maximum_starts_at_zero(z):
    """Starts the search for the maximum at 0, so a row of very negative logits becomes 0 / 0."""
    largest = np.zeros((len(z), 1))
    for i, row in enumerate(z):
        for value in row:
            if value > largest[i, 0]:
                largest[i, 0] = value
    e = np.exp(z - largest)
    return e / e.sum(axis=1, keepdims=True)


def rounded(z):
    """Rounds the probabilities to 2 decimals."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 2)


def batch_and_overflow(z):
    """Two mistakes: normalises over axis 0, and does not subtract the maximum."""
    e = np.exp(z)
    return e / np.sum(e, axis=0)


def in_place_and_whole_array(z):
    """Two mistakes: changes z in place, and divides by the sum over the whole array."""
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum()


def denominator_without_keepdims(z):
    """Divides by the vector of row sums as it is: an error, or columns scaled where N = C."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


def shift_by_the_largest_of_each_column(z):
    """Subtracts the largest logit of each column, so rows are changed by different numbers."""
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


def shift_by_the_smallest(z):
    """Subtracts the smallest logit, so that a logit far above the others still overflows."""
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def logits_clipped_at_500(z):
    """Clips the logits instead of shifting them: beyond 500 all are alike."""
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)


def exponent_clipped_at_minus_ten(z):
    """Clips the shifted logits at -10, so that no probability falls below 4.5e-5 of the largest."""
    e = np.exp(np.clip(z - z.max(axis=1, keepdims=True), -10, 0))
    return e / e.sum(axis=1, keepdims=True)


def logits_divided_by_the_largest(z):
    """Divides by the largest size of a logit in the row instead of subtracting the largest."""
    e = np.exp(z / np.abs(z).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def nan_becomes_zero(z):
    """Lets the exponential overflow and replaces nan by 0."""
    e = np.exp(z)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


def numerator_alone_is_shifted(z):
    """Shifts the numerator, but sums the exponentials of the logits as they are."""
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


def rounded_to_four_digits(z):
    """Rounds the probabilities to four digits, as the examples are printed."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 4)


def shift_by_the_first_logit(z):
    """Subtracts the first logit of each row, not the largest."""
    e = np.exp(z - z[:, :1])
    return e / e.sum(axis=1, keepdims=True)


def shift_only_where_it_overflows(z):
    """Subtracts the largest logit of the batch, and only if it is above 700."""
    if z.max() > 700:
        z = z - z.max()
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def shift_by_a_thousand(z):
    """Subtracts 1000 where logits are large, whatever the largest is."""
    e = np.exp(np.where(z.max(axis=1, keepdims=True) > 500, z - 1000, z))
    return e / e.sum(axis=1, keepdims=True)


def last_row_forgotten(z):
    """The loop ends one row early."""
    out = np.zeros(z.shape)
    for i in range(len(z) - 1):
        e = np.exp(z[i] - z[i].max())
        out[i] = e / e.sum()
    return out


def returns_in_the_loop(z):
    """Returns inside the loop: the first row only."""
    out = np.zeros(z.shape)
    for i in range(len(z)):
        e = np.exp(z[i] - z[i].max())
        out[i] = e / e.sum()
        return out


def powers_of_two_for_e(z):
    """Uses 2 for e."""
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sign_of_the_exponent(z):
    """Takes e^-z, so that the smallest logit gets the largest probability."""
    e = np.exp(z.min(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)


def divided_by_the_largest_exponential(z):
    """Divides by the largest exponential instead of the sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.max(axis=1, keepdims=True)


def divided_by_the_euclidean_norm(z):
    """Divides by the length of the vector of exponentials instead of their sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


def single_rows_lose_their_axis(z):
    """Ends in squeeze: a single row comes back without its first axis."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).squeeze()


def infinity_becomes_one(z):
    """Replaces an overflown exponential by 1."""
    e = np.exp(z)
    e = np.where(np.isinf(e), 1.0, e)
    return e / e.sum(axis=1, keepdims=True)


def logits_bounded_above_only(z):
    """Takes the smaller of a logit and 700: beyond it all are alike."""
    e = np.exp(np.minimum(z, 700))
    return e / e.sum(axis=1, keepdims=True)


def half_precision(z):
    """Computes with 16 bits, which keep three digits."""
    e = np.exp((z - z.max(axis=1, keepdims=True)).astype(np.float16))
    return e / e.sum(axis=1, keepdims=True)


def decimals_cut_off(z):
    """Makes integers of the logits first."""
    z = z.astype(int)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def global_shift_and_columns(z):
    """Two mistakes: the largest logit of the whole batch as shift, and the sum over columns."""
    e = np.exp(z - np.max(z))
    return e / np.sum(e, axis=0)


def sorted_probabilities(z):
    """Sorts the logits of each row, so that probabilities lose their classes."""
    z = np.sort(z, axis=1)
    e = np.exp(z - z[:, -1:])
    return e / e.sum(axis=1, keepdims=True)


def without_exponential(z):
    """Divides the logits themselves by their sum."""
    return z / z.sum(axis=1, keepdims=True)


def logits_scaled_to_a_range(z):
    """Scales each row of logits to lie between 0 and 1 before the exponential."""
    low, high = z.min(axis=1, keepdims=True), z.max(axis=1, keepdims=True)
    e = np.exp((z - low) / (high - low))
    return e / e.sum(axis=1, keepdims=True)


def tiny_number_in_the_denominator(z):
    """Adds 1e-3 to the denominator after shifting, so that rows do not sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-3)


def probabilities_kept_away_from_zero(z):
    """Clips the result at 1e-3, and the rows no longer sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.clip(e / e.sum(axis=1, keepdims=True), 1e-3, 1 - 1e-3)


def overflow_caught_by_an_if_per_batch(z):
    """Gives one-hot rows as soon as any logit of the batch is larger than 100."""
    if np.abs(z).max() > 100:
        return np.eye(z.shape[1])[z.argmax(axis=1)]
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def averaged_over_the_batch(z):
    """Divides by N besides, as a loss would."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) / len(z)


def shift_by_the_length(z):
    """Subtracts the Euclidean norm of the row."""
    e = np.exp(z - np.linalg.norm(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def first_rows_largest_for_all(z):
    """Subtracts the largest logit of the first row from all rows."""
    e = np.exp(z - z[0].max())
    return e / e.sum(axis=1, keepdims=True)


def global_shift_and_a_small_number(z):
    """One shift for the batch, and 1e-10 in the denominator against nan: rows far below become 0."""
    e = np.exp(z - np.max(z))
    return e / (np.sum(e, axis=1, keepdims=True) + 1e-10)


def rows_shifted_and_divided_by_everything(z):
    """Shifts each row, and divides by the sum of the whole array."""
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e)


def eighty_bits_without_a_shift(z):
    """Computes with longer numbers instead of shifting; they overflow later, at 11,357."""
    e = np.exp(z.astype(np.longdouble))
    return (e / e.sum(axis=1, keepdims=True)).astype(float)


def shifts_only_after_an_overflow(z):
    """Shifts if an exponential is infinite, but not if all of a row are 0."""
    e = np.exp(z)
    if np.isinf(e).any():
        e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def nan_becomes_uniform(z):
    """Replaces nan by 1 / C."""
    e = np.exp(z)
    p = e / e.sum(axis=1, keepdims=True)
    return np.where(np.isnan(p), 1 / z.shape[1], p)


def small_number_in_the_logarithm(z):
    """exp(z - log(sum + 1e-8)), without a shift."""
    return np.exp(z - np.log(np.exp(z).sum(axis=1, keepdims=True) + 1e-8))


def shift_by_the_middle(z):
    """Subtracts the middle between the smallest and the largest logit."""
    middle = (z.max(axis=1, keepdims=True) + z.min(axis=1, keepdims=True)) / 2
    e = np.exp(z - middle)
    return e / e.sum(axis=1, keepdims=True)


def shift_by_the_median(z):
    """Subtracts the median of the row."""
    e = np.exp(z - np.median(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def scaled_down_where_large(z):
    """Scales rows down to 700 where a logit is larger than that."""
    size = np.abs(z).max(axis=1, keepdims=True)
    e = np.exp(np.where(size > 700, z * 700 / np.maximum(size, 1), z))
    return e / e.sum(axis=1, keepdims=True)


def flat_vector(z):
    """Flattens the array first."""
    e = np.exp(z.ravel() - z.max())
    return e / e.sum()


def shift_by_the_position_of_the_largest(z):
    """Subtracts argmax instead of max."""
    e = np.exp(z - z.argmax(axis=1)[:, None])
    return e / e.sum(axis=1, keepdims=True)


def one_more_in_the_denominator(z):
    """1 + sum, as in the sigmoid."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (1 + e.sum(axis=1, keepdims=True))


def odds(z):
    """Divides by the sum of the other classes."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) - e)


def applied_twice(z):
    """Softmax of the softmax."""
    for _ in range(2):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        z = e / e.sum(axis=1, keepdims=True)
    return z


def standardised_first(z):
    """Subtracts the mean and divides by the standard deviation of each row."""
    z = (z - z.mean(axis=1, keepdims=True)) / z.std(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def total_is_not_reset(z):
    """The sum in the loop goes on from row to row."""
    out, total = np.zeros(z.shape), 0.0
    for i, row in enumerate(z):
        e = np.exp(row - row.max())
        total += e.sum()
        out[i] = e / total
    return out


def largest_is_not_reset(z):
    """The search for the largest logit goes on from row to row: later rows get a shift of earlier ones."""
    out, largest = np.zeros(z.shape), -np.inf
    for i, row in enumerate(z):
        largest = max(largest, row.max())
        e = np.exp(row - largest)
        out[i] = e / e.sum()
    return out


def percentages(z):
    """Rows sum to 100."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return 100 * e / e.sum(axis=1, keepdims=True)


def size_of_the_logits(z):
    """Takes the absolute values of the logits."""
    z = np.abs(z)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def probability_of_the_winner(z):
    """Keeps the largest probability of each row and sets the others to 0."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return np.where(p == p.max(axis=1, keepdims=True), p, 0)


def running_sum_in_the_denominator(z):
    """Divides by the sum up to the class, a cumulative one."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / np.cumsum(e, axis=1)


def exponential_minus_one(z):
    """Uses expm1."""
    e = np.expm1(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def powers_of_ten(z):
    """Uses 10 for e."""
    e = 10.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def returned_in_the_type_of_the_logits(z):
    """Returns the type of z: integers lose everything after the point."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).astype(z.dtype)


def global_shift_in_two_steps(z):
    """Two mistakes: one shift for the batch, and the sum over everything but the row."""
    e = np.exp(z - z.max())
    return e / (e.sum() - e.sum(axis=1, keepdims=True))


def largest_kept_out_of_the_sum(z):
    """The loop over the classes starts at 1, so that the first class is not in the sum."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    total = np.zeros((len(z), 1))
    for j in range(1, z.shape[1]):
        total[:, 0] += e[:, j]
    return e / total


def single_row_as_a_column(z):
    """For a single row, works on the wrong axis."""
    axis = 0 if z.shape[0] == 1 else 1
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def list_of_rows_without_shift(z):
    """A list of rows, and no shift."""
    return [np.exp(row) / np.exp(row).sum() for row in z]


def list_of_lists_with_math_exp(z):
    """Nested lists and math.exp, no shift."""
    return [[math.exp(v) / sum(math.exp(w) for w in row) for v in row] for row in z]


def transposed_without_shift(z):
    """Divides the transposed exponentials and forgets to transpose back; no shift."""
    e = np.exp(z)
    return e.T / e.sum(axis=1)


def largest_by_python_max(z):
    """Python's max of rows, which raises for more than one row."""
    e = np.exp(z - max(z))
    return e / sum(e)


def sum_by_python(z):
    """Python's sum, which adds the rows, so that columns sum to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / sum(e)


def shift_added(z):
    """Adds the largest logit instead of subtracting it."""
    e = np.exp(z + z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def largest_exponential_subtracted(z):
    """Subtracts the largest exponential after the exponential was taken."""
    e = np.exp(z)
    e = e - e.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


def shift_taken_back(z):
    """Multiplies with the exponential of the shift again, which overflows."""
    top = z.max(axis=1, keepdims=True)
    e = np.exp(z - top) * np.exp(top)
    return e / e.sum(axis=1, keepdims=True)


def loop_over_columns(z):
    """The loop takes columns for examples."""
    out = np.zeros(z.shape)
    for j in range(z.shape[1]):
        e = np.exp(z[:, j] - z[:, j].max())
        out[:, j] = e / e.sum()
    return out


def range_of_n_for_classes(z):
    """Sums the first N exponentials of a row instead of all C."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    total = np.zeros(len(z))
    for i in range(len(z)):
        for j in range(min(len(z), z.shape[1])):
            total[i] += e[i, j]
    return e / total[:, None]


def clipped_after_the_exponential(z):
    """Clips the exponentials at 1e300."""
    e = np.clip(np.exp(z), 1e-300, 1e300)
    return e / e.sum(axis=1, keepdims=True)


def scaled_by_a_hundred(z):
    """Divides the logits by 100 against the overflow."""
    e = np.exp(z / 100)
    return e / e.sum(axis=1, keepdims=True)


def nothing_for_negative_logits(z):
    """Applies ReLU first."""
    e = np.exp(np.maximum(z, 0) - np.maximum(z, 0).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def squares(z):
    """Squares instead of exponentials."""
    return z**2 / np.sum(z**2, axis=1, keepdims=True)


def in_place_division(z):
    """z = np.exp(z, out=z): overwrites the logits where they are floats."""
    if z.dtype == np.float64:
        z -= z.max(axis=1, keepdims=True)
        np.exp(z, out=z)
        z /= z.sum(axis=1, keepdims=True)
        return z
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def sum_to_one_by_force(z):
    """Lets the last class have what is missing to 1."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True) * 0.9
    p[:, -1] = 1 - p[:, :-1].sum(axis=1)
    return p


def stable_only_for_positive_maxima(z):
    """Subtracts the largest logit only in rows where it is positive."""
    top = z.max(axis=1, keepdims=True)
    e = np.exp(np.where(top > 0, z - top, z))
    return e / e.sum(axis=1, keepdims=True)


def per_batch_normalised_twice(z):
    """Normalises the rows, then the columns."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p / p.sum(axis=0, keepdims=True)


def one_class_loses_its_axis(z):
    """Returns shape (N,) where there is a single class."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (
        np.squeeze(e / e.sum(axis=1, keepdims=True)) if z.shape[1] == 1 else e / e.sum(axis=1, keepdims=True)
    )
