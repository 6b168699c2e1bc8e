"""Wrong gradient descents for a line, as learners would write them."""

import numpy as np


def _gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 / len(x) * x.T @ error, 2 * error.mean()


def uphill(x, y, learning_rate, steps):
    """Adds the gradients instead of subtracting them."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w + learning_rate * grad_w, b + learning_rate * grad_b
    return w, b


def one_step_too_many(x, y, learning_rate, steps):
    """Takes steps + 1 steps."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps + 1):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def one_step_too_few(x, y, learning_rate, steps):
    """Takes steps - 1 steps, the range starts at 1."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(1, steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def at_least_one_step(x, y, learning_rate, steps):
    """Takes a step also if steps is 0."""
    w, b = np.zeros(x.shape[1]), 0.0
    done = 0
    while True:
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        done += 1
        if done >= steps:
            return w, b


def new_w_for_the_bias(x, y, learning_rate, steps):
    """Computes the gradient of the bias after w has already changed."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate * _gradient(x, y, w, b)[0]
        b = b - learning_rate * _gradient(x, y, w, b)[1]
    return w, b


def new_b_for_the_weights(x, y, learning_rate, steps):
    """Computes the gradient of the weights after b has already changed."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        b = b - learning_rate * _gradient(x, y, w, b)[1]
        w = w - learning_rate * _gradient(x, y, w, b)[0]
    return w, b


def random_start(x, y, learning_rate, steps):
    """Starts with small random weights instead of 0."""
    w, b = np.random.default_rng(0).normal(0, 0.1, x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def starts_with_ones(x, y, learning_rate, steps):
    """Starts with w = 1 instead of 0."""
    w, b = np.ones(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def starts_at_the_mean(x, y, learning_rate, steps):
    """Starts with b at the mean of y instead of 0."""
    w, b = np.zeros(x.shape[1]), np.mean(y)
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def one_example_at_a_time(x, y, learning_rate, steps):
    """Changes w and b after each example (stochastic gradient descent), so a step is N small steps."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        for i in range(len(x)):
            error = x[i] @ w + b - y[i]
            w = w - learning_rate * 2 / len(x) * error * x[i]
            b = b - learning_rate * 2 / len(x) * error
    return w, b


def one_example_a_step(x, y, learning_rate, steps):
    """Uses only one example in each step, one after the other."""
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(steps):
        i = step % len(x)
        error = x[i] @ w + b - y[i]
        w, b = w - learning_rate * 2 * error * x[i], b - learning_rate * 2 * error
    return w, b


def no_factor_two(x, y, learning_rate, steps):
    """Forgets the factor 2 in both gradients."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w / 2, b - learning_rate * grad_b / 2
    return w, b


def sum_not_mean(x, y, learning_rate, steps):
    """Sums over the examples instead of taking the mean, so each step is N times too long."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        error = x @ w + b - y
        w, b = w - learning_rate * 2 * x.T @ error, b - learning_rate * 2 * error.sum()
    return w, b


def bias_stays_zero(x, y, learning_rate, steps):
    """Never changes the bias."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, _ = _gradient(x, y, w, b)
        w = w - learning_rate * grad_w
    return w, b


def bias_without_learning_rate(x, y, learning_rate, steps):
    """Forgets the learning rate for the bias."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - grad_b
    return w, b


def learning_rate_decays(x, y, learning_rate, steps):
    """Divides the learning rate by the number of the step, so only the first step is right."""
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w = w - learning_rate / (step + 1) * grad_w
        b = b - learning_rate / (step + 1) * grad_b
    return w, b


def always_a_tenth(x, y, learning_rate, steps):
    """Uses a learning rate of 0.1 whatever is given."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - 0.1 * grad_w, b - 0.1 * grad_b
    return w, b


def gradient_only_once(x, y, learning_rate, steps):
    """Computes the gradients before the loop, so all steps use those at w = 0 and b = 0."""
    w, b = np.zeros(x.shape[1]), 0.0
    grad_w, grad_b = _gradient(x, y, w, b)
    for _ in range(steps):
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def replaces_instead_of_subtracting(x, y, learning_rate, steps):
    """Sets w and b to minus learning rate times gradient, and forgets their old values."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = -learning_rate * grad_w, -learning_rate * grad_b
    return w, b


def return_in_the_loop(x, y, learning_rate, steps):
    """Returns inside the loop after the first step (and None if there is no step)."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        return w, b


def no_result_without_steps(x, y, learning_rate, steps):
    """Names the result only inside the loop, which is an UnboundLocalError if steps is 0."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        new_w, new_b = w - learning_rate * grad_w, b - learning_rate * grad_b
        w, b = new_w, new_b
    return new_w, new_b


def stops_early(x, y, learning_rate, steps):
    """Stops before all steps are taken once the gradients are below 0.01."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        if np.abs(grad_w).max() < 0.01 and abs(grad_b) < 0.01:
            break
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def least_squares(x, y, learning_rate, steps):
    """Computes the best line at once and ignores the learning rate and the steps."""
    phi = np.column_stack([x, np.ones(len(x))])
    theta = np.linalg.lstsq(phi, y, rcond=None)[0]
    return theta[:-1], theta[-1]


def bias_of_shape_one(x, y, learning_rate, steps):
    """Keeps the bias as an array (1,) instead of a number."""
    w, b = np.zeros(x.shape[1]), np.zeros(1)
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def weight_is_a_number(x, y, learning_rate, steps):
    """Keeps a single number as the weight, right at most for one feature, and not of shape (1,)."""
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = x[:, 0] * w + b - y
        w, b = w - learning_rate * 2 * np.mean(error * x[:, 0]), b - learning_rate * 2 * np.mean(error)
    return w, b


def zeros_like_x(x, y, learning_rate, steps):
    """Makes w of the type of x, so with integer x the weights are cut off to integers."""
    w, b = np.zeros_like(x[0]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w[:] = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, b


def weights_per_example(x, y, learning_rate, steps):
    """Makes N weights instead of D, which fails unless N = D."""
    w, b = np.zeros(x.shape[0]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def changes_y(x, y, learning_rate, steps):
    """Subtracts the change of the predictions from y in place, so the caller's array changes (if floats)."""
    if y.dtype != float:
        y = y.astype(float)
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = -2 / len(x) * x.T @ y, -2 * y.mean()
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        y -= -learning_rate * (x @ grad_w + grad_b)
    return w, b


def scales_x(x, y, learning_rate, steps):
    """Centres x before the fit and does not undo it."""
    x = x - x.mean(axis=0)
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def momentum(x, y, learning_rate, steps):
    """Adds a momentum of 0.9, so only the first step is right."""
    w, b, v_w, v_b = np.zeros(x.shape[1]), 0.0, 0.0, 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        v_w, v_b = 0.9 * v_w - learning_rate * grad_w, 0.9 * v_b - learning_rate * grad_b
        w, b = w + v_w, b + v_b
    return w, b


def swapped(x, y, learning_rate, steps):
    """Returns (b, w) instead of (w, b)."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return b, w


def best_seen(x, y, learning_rate, steps):
    """Returns the w and b with the smallest loss on the way instead of the last, so it never diverges."""
    w, b = np.zeros(x.shape[1]), 0.0
    best = np.mean((x @ w + b - y) ** 2), w, b
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        loss = np.mean((x @ w + b - y) ** 2)
        if loss < best[0]:
            best = loss, w, b
    return best[1], best[2]


def gradient_clipped(x, y, learning_rate, steps):
    """Clips the gradients to the range from -100 to 100."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w = w - learning_rate * np.clip(grad_w, -100, 100)
        b = b - learning_rate * np.clip(grad_b, -100, 100)
    return w, b


def too_few_and_no_two(x, y, learning_rate, steps):
    """Two mistakes: takes steps - 1 steps, and forgets the factor 2."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps - 1):
        error = x @ w + b - y
        w, b = w - learning_rate * x.T @ error / len(x), b - learning_rate * error.mean()
    return w, b


def uphill_with_new_w(x, y, learning_rate, steps):
    """Two mistakes: adds the gradients, and changes w before it computes the gradient of the bias."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w + learning_rate * _gradient(x, y, w, b)[0]
        b = b + learning_rate * _gradient(x, y, w, b)[1]
    return w, b


def _both_gradients(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / len(x), 2 * error.mean()


def halves_the_rate_when_worse(x, y, learning_rate, steps):
    """Takes a step back where the loss has grown, and goes on with half the learning rate."""
    w, b = np.zeros(x.shape[1]), 0.0
    loss = np.mean(y**2)
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        new_w, new_b = w - learning_rate * grad_w, b - learning_rate * grad_b
        new = np.mean((x @ new_w + new_b - y) ** 2)
        if new > loss:
            learning_rate /= 2
        else:
            w, b, loss = new_w, new_b, new
    return w, b


def bias_sees_the_new_weights(x, y, learning_rate, steps):
    """Computes the bias's gradient after the weights have moved."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate * _both_gradients(x, y, w, b)[0]
        b = b - learning_rate * _both_gradients(x, y, w, b)[1]
    return w, b


def gradient_computed_once(x, y, learning_rate, steps):
    """Takes all steps with the gradient at the start."""
    w, b = np.zeros(x.shape[1]), 0.0
    grad_w, grad_b = _both_gradients(x, y, w, b)
    for _ in range(steps):
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def rate_that_decays(x, y, learning_rate, steps):
    """Divides the learning rate by the number of the step."""
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(1, steps + 1):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate / step * grad_w, b - learning_rate / step * grad_b
    return w, b


def number_for_one_feature(x, y, learning_rate, steps):
    """Right, but with one feature w is a number."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return (float(w[0]) if len(w) == 1 else w), b


def returns_before_the_first(x, y, learning_rate, steps):
    """Returns inside the loop, after the first step; None without one."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        return w, b


def ones_and_uphill(x, y, learning_rate, steps):
    """Starts at 1 instead of 0, and goes uphill."""
    w, b = np.ones(x.shape[1]), 1.0
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w + learning_rate * grad_w, b + learning_rate * grad_b
    return w, b


def stops_when_it_hardly_moves(x, y, learning_rate, steps):
    """Stops as soon as the loss changes by less than 0.001."""
    w, b, loss = np.zeros(x.shape[1]), 0.0, np.inf
    for _ in range(steps):
        new = np.mean((x @ w + b - y) ** 2)
        if abs(loss - new) < 1e-3:
            break
        loss = new
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def stops_at_a_tiny_change(x, y, learning_rate, steps):
    """Stops where the loss changes by less than 1e-8."""
    w, b, loss = np.zeros(x.shape[1]), 0.0, np.inf
    for _ in range(steps):
        new = np.mean((x @ w + b - y) ** 2)
        if abs(loss - new) < 1e-8:
            break
        loss = new
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def mini_batches_of_ten(x, y, learning_rate, steps):
    """Takes each step with ten examples only: right for up to ten."""
    w, b = np.zeros(x.shape[1]), 0.0
    for step in range(steps):
        first = step * 10 % len(x)
        grad_w, grad_b = _both_gradients(x[first : first + 10], y[first : first + 10], w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def gradient_clipped_at_ten(x, y, learning_rate, steps):
    """Clips the gradients to the range from -10 to 10 against explosions."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w = w - learning_rate * np.clip(grad_w, -10, 10)
        b = b - learning_rate * np.clip(grad_b, -10, 10)
    return w, b


def best_of_all_steps(x, y, learning_rate, steps):
    """Takes all steps, but returns the w and b with the smallest loss on the way."""
    w, b = np.zeros(x.shape[1]), 0.0
    best = (np.mean(y**2), w, b)
    for _ in range(steps):
        grad_w, grad_b = _both_gradients(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        loss = np.mean((x @ w + b - y) ** 2)
        if loss < best[0]:
            best = (loss, w, b)
    return best[1:]


def stops_where_the_weights_stay(x, y, learning_rate, steps):
    """Stops where the gradient of w is nearly 0, though b has still to change."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        if np.abs(grad_w).max() < 1e-6:
            break
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def stops_where_the_bias_stays(x, y, learning_rate, steps):
    """Stops where the gradient of b is nearly 0, though w has still to change."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        if abs(grad_b) < 1e-3:
            break
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def stops_at_a_small_gradient(x, y, learning_rate, steps):
    """Stops where both gradients are nearly 0."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        if np.linalg.norm(grad_w) < 1e-4 and abs(grad_b) < 1e-4:
            break
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def stops_when_it_diverges(x, y, learning_rate, steps):
    """Stops where the loss has become very large."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        if np.mean((x @ w + b - y) ** 2) > 1e10:
            break
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b


def starts_like_the_first_example(x, y, learning_rate, steps):
    """The first weights are zeros like an example: of integers, where x is and no step is taken."""
    w, b = np.zeros_like(x[0]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, b
