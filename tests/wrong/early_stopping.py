"""Wrong early stopping, as learners would write it."""

import numpy as np


def compares_with_the_epoch_before(validation_losses, patience, min_delta=0.0):
    """Compares each loss with that of the epoch before instead of with the best so far."""
    best_epoch = wait = 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1] - min_delta:
            best_epoch, wait = epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def never_resets(validation_losses, patience, min_delta=0.0):
    """Counts all epochs without improvement, not those in a row: an improvement does not reset the count."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch = validation_losses[epoch], epoch
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def one_epoch_too_patient(validation_losses, patience, min_delta=0.0):
    """Stops only when there are more than patience epochs without improvement."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait > patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def one_epoch_too_soon(validation_losses, patience, min_delta=0.0):
    """Returns the epoch before the one after which training stops."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch - 1, best_epoch
    return len(validation_losses) - 1, best_epoch


def equal_counts_as_improvement(validation_losses, patience, min_delta=0.0):
    """An equal loss counts as an improvement (<= instead of <)."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] <= best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def ignores_min_delta(validation_losses, patience, min_delta=0.0):
    """Ignores min_delta."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def min_delta_with_wrong_sign(validation_losses, patience, min_delta=0.0):
    """Adds min_delta to the best loss instead of subtracting it."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best + min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def best_always_updated(validation_losses, patience, min_delta=0.0):
    """A loss that is lower, but not by min_delta, still becomes the best so far."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        loss = validation_losses[epoch]
        if loss < best - min_delta:
            best_epoch, wait = epoch, 0
        else:
            wait += 1
        best = min(best, loss)
        if wait == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def best_epoch_is_the_smallest_loss(validation_losses, patience, min_delta=0.0):
    """best_epoch is the smallest loss until the stop, even if it was no improvement by min_delta."""
    best, wait, stop = validation_losses[0], 0, len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, wait = validation_losses[epoch], 0
        else:
            wait += 1
            if wait == patience:
                stop = epoch
                break
    return stop, int(np.argmin(validation_losses[: stop + 1]))


def sees_the_future(validation_losses, patience, min_delta=0.0):
    """best_epoch is the smallest loss of all, even if training has stopped before it."""
    best, wait, stop = validation_losses[0], 0, len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, wait = validation_losses[epoch], 0
        else:
            wait += 1
            if wait == patience:
                stop = epoch
                break
    return stop, int(np.argmin(validation_losses))


def does_not_stop(validation_losses, patience, min_delta=0.0):
    """Goes on after the patience has run out: no break, so the last stop and a later best epoch are returned."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    stop = len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                stop = epoch
    return stop, best_epoch


def number_of_epochs(validation_losses, patience, min_delta=0.0):
    """Without an early stop it returns the number of epochs instead of the last epoch's number."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses), best_epoch


def counts_from_one(validation_losses, patience, min_delta=0.0):
    """Counts the epochs from 1."""
    best, best_epoch, wait = validation_losses[0], 1, 0
    for epoch, loss in enumerate(validation_losses[1:], start=2):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses), best_epoch


def best_plus_patience(validation_losses, patience, min_delta=0.0):
    """Always returns best_epoch + patience as the stop, even if there are not so many epochs."""
    best, best_epoch = validation_losses[0], 0
    for epoch in range(1, len(validation_losses)):
        if epoch - best_epoch > patience:
            break
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch = validation_losses[epoch], epoch
    return best_epoch + patience, best_epoch


def first_best_is_zero(validation_losses, patience, min_delta=0.0):
    """The best so far starts at 0, so no positive loss ever improves."""
    best, best_epoch, wait = 0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def first_best_is_not_large_enough(validation_losses, patience, min_delta=0.0):
    """The best so far starts at 100, so with larger losses epoch 0 is no improvement."""
    best, best_epoch, wait = 100.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def epoch_zero_counts(validation_losses, patience, min_delta=0.0):
    """Compares epoch 0 with itself, so it counts as one without improvement."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def returns_the_best_loss(validation_losses, patience, min_delta=0.0):
    """Returns the best loss instead of the best epoch."""
    best, wait = validation_losses[0], 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, wait = validation_losses[epoch], 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best
    return len(validation_losses) - 1, best


def swapped_results(validation_losses, patience, min_delta=0.0):
    """Returns (best_epoch, stop_epoch), in the wrong order."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1


def only_if_it_stops_early(validation_losses, patience, min_delta=0.0):  # noqa: RET503
    """Returns None where the patience never runs out."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch


def relative_min_delta(validation_losses, patience, min_delta=0.0):
    """Takes min_delta as a fraction of the best loss: loss < best * (1 - min_delta)."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best * (1 - min_delta):
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def different_default(validation_losses, patience, min_delta=0.01):
    """min_delta is 0.01 by default instead of 0."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def resets_to_one(validation_losses, patience, min_delta=0.0):
    """An improvement resets the count to 1 instead of 0, so training stops one epoch too soon after it."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 1
        else:
            wait += 1
        if wait >= patience and epoch > best_epoch:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def higher_is_better(validation_losses, patience, min_delta=0.0):
    """Treats the losses as accuracies: a larger value is an improvement."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] > best + min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def lists_only(validation_losses, patience, min_delta=0.0):
    """Uses list.index to find the best epoch, which arrays do not have."""
    best, wait, stop = validation_losses[0], 0, len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, wait = validation_losses[epoch], 0
        else:
            wait += 1
            if wait == patience:
                stop = epoch
                break
    return stop, validation_losses.index(best)


def arrays_only(validation_losses, patience, min_delta=0.0):
    """Subtracts from validation_losses as an array, which raises an error for lists."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    too_small = validation_losses + min_delta
    for epoch in range(1, len(validation_losses)):
        if too_small[epoch] < best:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def no_reset_and_no_min_delta(validation_losses, patience, min_delta=0.0):
    """Two mistakes: an improvement does not reset the count, and min_delta is ignored."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best:
            best, best_epoch = validation_losses[epoch], epoch
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def too_patient_and_equal_improves(validation_losses, patience, min_delta=0.0):
    """Two mistakes: waits one epoch too many, and an equal loss counts as an improvement."""
    best, best_epoch, wait = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] <= best - min_delta:
            best, best_epoch, wait = validation_losses[epoch], epoch, 0
        else:
            wait += 1
            if wait > patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch
