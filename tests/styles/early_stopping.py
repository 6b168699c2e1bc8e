"""Correct early stopping, as differently minded students would write it."""

import itertools

import numpy as np


def textbook(validation_losses, patience, min_delta=0.0):
    best = validation_losses[0]
    best_epoch = 0
    waited = 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best = validation_losses[epoch]
            best_epoch = epoch
            waited = 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def infinity_and_enumerate(validation_losses, patience, min_delta=0.0):
    best, best_epoch, wait = np.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
        if wait >= patience:
            break
    return epoch, best_epoch


def distance_to_the_best(validation_losses, patience, min_delta=0.0):
    best_epoch = 0
    for epoch, loss in enumerate(validation_losses):
        if epoch == 0 or loss < validation_losses[best_epoch] - min_delta:
            best_epoch = epoch
        elif epoch - best_epoch >= patience:
            return epoch, best_epoch
    return epoch, best_epoch


def while_loop(validation_losses, patience, min_delta=0.0):
    losses = list(validation_losses)
    epoch = 0
    best_epoch = 0
    bad_epochs = 0
    while epoch + 1 < len(losses) and bad_epochs < patience:
        epoch += 1
        bad_epochs += 1
        if losses[epoch] < losses[best_epoch] - min_delta:
            best_epoch = epoch
            bad_epochs = 0
    return epoch, best_epoch


def jump_from_best_to_best(validation_losses, patience, min_delta=0.0):
    losses = np.asarray(validation_losses, dtype=float)
    best_epoch = 0
    while True:
        window = losses[best_epoch + 1 : best_epoch + 1 + patience]
        better = np.flatnonzero(window < losses[best_epoch] - min_delta)
        if better.size == 0:
            return min(best_epoch + patience, len(losses) - 1), best_epoch
        best_epoch += 1 + int(better[0])


def recursion(validation_losses, patience, min_delta=0.0):
    def go_on(best_epoch, epoch):
        if epoch == len(validation_losses):
            return epoch - 1, best_epoch
        if validation_losses[epoch] < validation_losses[best_epoch] - min_delta:
            return go_on(epoch, epoch + 1)
        if epoch - best_epoch == patience:
            return epoch, best_epoch
        return go_on(best_epoch, epoch + 1)

    return go_on(0, 1)


class _EarlyStopping:
    def __init__(self, patience, min_delta):
        self.patience, self.min_delta = patience, min_delta
        self.best = None
        self.best_epoch = 0
        self.wait = 0

    def stops_after(self, epoch, loss):
        if self.best is None or loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.wait = loss, epoch, 0
            return False
        self.wait += 1
        return self.wait >= self.patience


def like_a_callback(validation_losses, patience, min_delta=0.0):
    callback = _EarlyStopping(patience, min_delta)
    stop_epoch = len(validation_losses) - 1
    for epoch, loss in enumerate(validation_losses):
        if callback.stops_after(epoch, loss):
            stop_epoch = epoch
            break
    return stop_epoch, callback.best_epoch


def for_else(validation_losses: list, patience: int, min_delta: float = 0.0) -> tuple:
    improvements = [0]
    best = validation_losses[0]
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            improvements.append(epoch)
            best = validation_losses[epoch]
        elif epoch == improvements[-1] + patience:
            stop = epoch
            break
    else:
        stop = len(validation_losses) - 1
    return stop, improvements[-1]


def list_of_two(validation_losses, patience, min_delta=0.0):
    remaining = patience
    best = validation_losses[0]
    result = [0, 0]
    for epoch, loss in list(enumerate(validation_losses))[1:]:
        result[0] = epoch
        if loss < best - min_delta:
            best = loss
            result[1] = epoch
            remaining = patience
            continue
        remaining -= 1
        if remaining == 0:
            break
    return result


def numpy_integers(validation_losses, patience, min_delta=0.0):
    losses = np.array(validation_losses, dtype=float)
    improved = np.zeros(len(losses), dtype=bool)
    improved[0] = True
    best = losses[0]
    for i in range(1, len(losses)):
        improved[i] = losses[i] < best - min_delta
        best = np.where(improved[i], losses[i], best)
    epochs = np.arange(len(losses))
    last_improvement = np.maximum.accumulate(np.where(improved, epochs, 0))
    out_of_patience = np.flatnonzero(epochs - last_improvement >= patience)
    stop = out_of_patience[0] if len(out_of_patience) else epochs[-1]
    return stop, last_improvement[stop]


def itertools_accumulate(validation_losses, patience, min_delta=0.0):
    def step(state, item):
        best, best_epoch = state
        epoch, loss = item
        return (loss, epoch) if loss < best - min_delta else state

    items = list(enumerate(validation_losses))
    states = list(itertools.accumulate(items[1:], step, initial=(items[0][1], 0)))
    for epoch, (_, best_epoch) in enumerate(states):
        if epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(states) - 1, states[-1][1]


def _flags(losses, min_delta):
    best = None
    for loss in losses:
        improved = best is None or loss < best - min_delta
        if improved:
            best = loss
        yield improved


def generator_of_flags(validation_losses, patience, min_delta=0.0):
    in_a_row = 0
    for epoch, improved in enumerate(_flags(validation_losses, min_delta)):
        in_a_row = 0 if improved else in_a_row + 1
        if improved:
            best_epoch = epoch
        if in_a_row == patience:
            break
    return epoch, best_epoch


def string_of_flags(validation_losses, patience, min_delta=0.0):
    flags = "".join("+" if improved else "-" for improved in _flags(validation_losses, min_delta))
    position = flags.find("-" * patience)
    stop_epoch = len(flags) - 1 if position == -1 else position + patience - 1
    return stop_epoch, flags.rfind("+", 0, stop_epoch + 1)


def early_return_for_one_epoch(validation_losses, patience, min_delta=0.0):
    if len(validation_losses) == 1:
        return (0, 0)
    threshold = float(validation_losses[0]) - min_delta
    best_epoch = 0
    for epoch in range(1, len(validation_losses)):
        loss = float(validation_losses[epoch])
        if loss < threshold:
            threshold, best_epoch = loss - min_delta, epoch
        if epoch - best_epoch == patience:
            return (epoch, best_epoch)
    return (len(validation_losses) - 1, best_epoch)


def running_minimum_of_improvements(validation_losses, patience, min_delta=0.0):
    losses = np.asarray(validation_losses, dtype=float)
    best_epochs, best = [], np.inf
    for epoch in range(losses.size):
        if best - losses[epoch] > min_delta or epoch == 0:
            best = losses[epoch]
            best_epochs.append(epoch)
        if epoch - best_epochs[-1] >= patience:
            break
    return np.int64(epoch), np.int64(best_epochs[-1])


def countdown(validation_losses, patience, min_delta=0.0):
    best_epoch = stop_epoch = 0
    left = patience
    for epoch, loss in enumerate(list(validation_losses)):
        stop_epoch = epoch
        if epoch and not loss + min_delta < validation_losses[best_epoch]:
            left -= 1
            if not left:
                break
        else:
            best_epoch, left = epoch, patience
    return [stop_epoch, best_epoch]
