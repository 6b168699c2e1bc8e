"""Answers to fit_line, written from its statement alone."""

import numpy as np


def _gradient(x, y, w, b):
    error = x @ w + b - y
    return 2 * x.T @ error / len(y), 2 * error.mean()


def wrong_one_step_more(x, y, learning_rate, steps):
    """Takes one step too many."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps + 1):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def wrong_one_step_less(x, y, learning_rate, steps):
    """Takes one step too few."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(1, steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def wrong_bias_after_weights(x, y, learning_rate, steps):
    """Computes the gradient of the bias after w has been changed."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w = w - learning_rate * _gradient(x, y, w, b)[0]
        b = b - learning_rate * _gradient(x, y, w, b)[1]
    return w, float(b)


def wrong_example_by_example(x, y, learning_rate, steps):
    """Stochastic gradient descent: each step goes through the examples one by one."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        for xi, yi in zip(x, y):
            error = xi @ w + b - yi
            w = w - learning_rate * 2 * error * xi
            b = b - learning_rate * 2 * error
    return w, float(b)


def wrong_stops_when_loss_grows(x, y, learning_rate, steps):
    """Stops as soon as the loss grows."""
    w, b = np.zeros(x.shape[1]), 0.0
    last = np.inf
    for _ in range(steps):
        loss = np.mean((x @ w + b - y) ** 2)
        if loss > last:
            break
        last = loss
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def wrong_best_kept(x, y, learning_rate, steps):
    """Returns the weights with the smallest loss on the way, not those after the last step."""
    w, b = np.zeros(x.shape[1]), 0.0
    best = (np.mean((b - y) ** 2), w, b)
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        loss = np.mean((x @ w + b - y) ** 2)
        if loss < best[0]:
            best = (loss, w, b)
    return best[1], float(best[2])


def wrong_gradient_clipped(x, y, learning_rate, steps):
    """Clips the gradients to -1 and 1, which shortens large steps."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w = w - learning_rate * np.clip(grad_w, -1, 1)
        b = b - learning_rate * np.clip(grad_b, -1, 1)
    return w, float(b)


def wrong_learning_rate_decays(x, y, learning_rate, steps):
    """The learning rate falls from step to step."""
    w, b = np.zeros(x.shape[1]), 0.0
    for k in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        rate = learning_rate / (1 + k)
        w, b = w - rate * grad_w, b - rate * grad_b
    return w, float(b)


def wrong_uphill(x, y, learning_rate, steps):
    """Goes along the gradient, uphill."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w + learning_rate * grad_w, b + learning_rate * grad_b
    return w, float(b)


def wrong_order_of_results(x, y, learning_rate, steps):
    """Returns the bias first."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return float(b), w


def wrong_starts_at_1(x, y, learning_rate, steps):
    """Starts with all weights 1 instead of 0."""
    w, b = np.ones(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def wrong_closed_form(x, y, learning_rate, steps):
    """Solves least squares directly: the line of infinitely many steps."""
    if steps == 0:
        return np.zeros(x.shape[1]), 0.0
    features = np.column_stack([x, np.ones(len(x))])
    solution = np.linalg.lstsq(features, y, rcond=None)[0]
    return solution[:-1], float(solution[-1])


def wrong_bias_not_learned(x, y, learning_rate, steps):
    """Only w is updated, b stays 0."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        w -= learning_rate * _gradient(x, y, w, b)[0]
    return w, b


def wrong_no_steps_no_result(x, y, learning_rate, steps):
    """The return stands inside the loop's last step, so that 0 steps give None."""
    w, b = np.zeros(x.shape[1]), 0.0
    for k in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
        if k == steps - 1:
            return w, float(b)


def wrong_weights_of_the_type_of_x(x, y, learning_rate, steps):
    """w has the type of x: steps are cut off to integers where x holds integers."""
    w, b = np.zeros(x.shape[1], dtype=x.dtype), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w[:] = w - learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, float(b)


def wrong_stops_at_small_gradient(x, y, learning_rate, steps):
    """Stops when the gradient is below 0.01, though steps are left."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        if np.abs(grad_w).max() < 0.01 and abs(grad_b) < 0.01:
            break
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def wrong_gradient_computed_once(x, y, learning_rate, steps):
    """Takes all steps with the gradient at the start."""
    w, b = np.zeros(x.shape[1]), 0.0
    grad_w, grad_b = _gradient(x, y, w, b)
    for _ in range(steps):
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
    return w, float(b)


def wrong_half_gradient(x, y, learning_rate, steps):
    """Uses the gradient without the factor 2."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        error = x @ w + b - y
        w = w - learning_rate * (x.T @ error) / len(y)
        b = b - learning_rate * error.mean()
    return w, float(b)


def wrong_inputs_centred(x, y, learning_rate, steps):
    """Descends with centred features, and only moves the bias back at the end."""
    mean = x.mean(axis=0)
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x - mean, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b - mean @ w)


def right_plain(x, y, learning_rate, steps):
    """A loop of new arrays."""
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, w, b)
        w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
    return w, float(b)


def right_in_place(x, y, learning_rate, steps):
    """Own weights updated in place, both gradients computed before."""
    n, d = x.shape
    w = np.zeros(d)
    b = 0.0
    for _ in range(steps):
        error = (x * w).sum(axis=1) + b - y
        grad_w = 2 / n * np.dot(error, x)
        grad_b = 2 / n * error.sum()
        w -= learning_rate * grad_w
        b -= learning_rate * grad_b
    return w, b


def right_ones_column(x, y, learning_rate, steps):
    """One vector of parameters with a column of ones for the bias."""
    features = np.column_stack([x, np.ones(len(x))])
    parameters = np.zeros(features.shape[1])
    for _ in range(steps):
        parameters = parameters - learning_rate * 2 / len(y) * features.T @ (features @ parameters - y)
    return parameters[:-1], float(parameters[-1])


def right_recursion(x, y, learning_rate, steps):
    """A recursive helper: the point after k steps from that after k - 1."""

    def after(k):
        if k == 0:
            return np.zeros(x.shape[1]), 0.0
        w, b = after(k - 1)
        grad_w, grad_b = _gradient(x, y, w, b)
        return w - learning_rate * grad_w, b - learning_rate * grad_b

    point = (np.zeros(x.shape[1]), 0.0)
    if steps <= 500:
        return after(steps)
    for _ in range(steps):
        grad_w, grad_b = _gradient(x, y, *point)
        point = (point[0] - learning_rate * grad_w, point[1] - learning_rate * grad_b)
    return point


def right_while_loops(x, y, learning_rate, steps):
    """While loop and loops over the examples."""
    w, b = np.zeros(x.shape[1]), 0.0
    done = 0
    while done < steps:
        grad_w, grad_b = np.zeros(len(w)), 0.0
        for row, target in zip(x, y):
            error = float(np.dot(row, w)) + b - float(target)
            grad_w = grad_w + 2 * error * row / len(y)
            grad_b = grad_b + 2 * error / len(y)
        w = w - learning_rate * grad_w
        b = b - learning_rate * grad_b
        done += 1
    return w, b


def right_precomputed_matrices(x, y, learning_rate, steps):
    """Computes x'x and x'y once and descends with them."""
    n = len(x)
    features = np.hstack([np.ones((n, 1)), x])
    a, c = 2 * features.T @ features / n, 2 * features.T @ y / n
    p = np.zeros(features.shape[1])
    for _ in range(steps):
        p = p - learning_rate * (a @ p - c)
    return p[1:], float(p[0])
