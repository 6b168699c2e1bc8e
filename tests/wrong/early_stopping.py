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


def stop_computed_from_the_best(validation_losses, patience, min_delta=0.0):
    """The stop is always best + patience, also beyond the last epoch."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            break
    return best_epoch + patience, best_epoch


def best_before_the_stop_whatever_delta(validation_losses, patience, min_delta=0.0):
    """The best epoch is that of the smallest loss until the stop, though min_delta may not count it."""
    best, waited, stop = float("inf"), 0, len(validation_losses) - 1
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, waited = loss, 0
        else:
            waited += 1
            if waited == patience:
                stop = epoch
                break
    return stop, int(np.argmin(validation_losses[: stop + 1]))


def losses_start_at_one(validation_losses, patience, min_delta=0.0):
    """Takes 1 as the best before the first epoch, so losses above it never improve."""
    best, best_epoch, waited = 1.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited >= patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def small_improvements_raise_the_bar(validation_losses, patience, min_delta=0.0):
    """A loss that is smaller by less than min_delta is no improvement, but becomes the best all the same."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        loss = validation_losses[epoch]
        if loss < best - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
        best = min(best, loss)
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def equal_is_better_and_one_late(validation_losses, patience, min_delta=0.0):
    """Counts an equal loss as an improvement, and waits one epoch too long."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss <= best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited > patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def share_of_the_best(validation_losses, patience, min_delta=0.0):
    """Takes min_delta for a share of the best loss."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best * (1 - min_delta):
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def never_at_the_last_epoch(validation_losses, patience, min_delta=0.0):
    """Where training is not stopped, the number of epochs is returned, not the last one's number."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(validation_losses), best_epoch


def best_is_patience_before_the_stop(validation_losses, patience, min_delta=0.0):
    """The best epoch is always stop - patience, which holds only where training was stopped."""
    best, waited, stop = validation_losses[0], 0, len(validation_losses) - 1
    for epoch, loss in enumerate(validation_losses):
        waited = 0 if loss < best - min_delta or epoch == 0 else waited + 1
        best = loss if waited == 0 else best
        if waited == patience:
            stop = epoch
            break
    return stop, max(stop - patience, 0)


def equal_to_the_best_is_later(validation_losses, patience, min_delta=0.0):
    """The stop is right, but of equally good epochs it returns the last one."""
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if loss == best:
                best_epoch = epoch
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def min_delta_squared_away(validation_losses, patience, min_delta=0.0):
    """Counts any smaller loss as the new best, and only resets the waiting where it is smaller by min_delta."""
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        waited = 0 if loss < best - min_delta else waited + 1
        if loss < best:
            best, best_epoch = loss, epoch
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def best_starts_at_a_thousand(validation_losses, patience, min_delta=0.0):
    """Takes 1000 for a loss that is surely improved."""
    best, best_epoch, waited = 1000.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def not_at_the_very_end(validation_losses, patience, min_delta=0.0):
    """Returns only after the loop has gone on, so a stop at the last epoch gives the right stop but no best epoch."""
    best, best_epoch, waited, stop = validation_losses[0], 0, 0, len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
        if waited >= patience:
            stop = epoch
            break
    if stop == len(validation_losses) - 1:
        best_epoch = stop
    return stop, best_epoch


def half_of_min_delta(validation_losses, patience, min_delta=0.0):
    """Asks for half of min_delta only, on either side of the best."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta / 2:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def zero_is_no_loss(validation_losses, patience, min_delta=0.0):
    """Takes a best loss of 0 for none at all, so that the next loss is an improvement."""
    best, best_epoch, waited = None, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if not best or loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def epochs_are_floats(validation_losses, patience, min_delta=0.0):
    """Returns floats, which cannot be used as an index."""
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                break
    return float(epoch), float(best_epoch)
