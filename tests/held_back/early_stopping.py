"""Answers to early_stopping, written from its statement alone."""

import numpy as np


def wrong_equal_counts(validation_losses, patience, min_delta=0.0):
    """A loss that is exactly best - min_delta counts as an improvement (<= instead of <)."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] <= best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_min_delta_ignored(validation_losses, patience, min_delta=0.0):
    """min_delta is not used."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        if epoch - best_epoch >= patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_not_in_a_row(validation_losses, patience, min_delta=0.0):
    """Counts all epochs without improvement, an improvement does not reset the count."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch = validation_losses[epoch], epoch
        else:
            waited += 1
        if waited >= patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_one_epoch_late(validation_losses, patience, min_delta=0.0):
    """Stops only when more than patience epochs are without improvement."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited > patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_best_follows_every_loss(validation_losses, patience, min_delta=0.0):
    """The best loss becomes the minimum of all so far, also where a loss was no improvement."""
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


def wrong_minimum_of_all(validation_losses, patience, min_delta=0.0):
    """best_epoch is the minimum of all losses, also of those after the stop."""
    losses = list(validation_losses)
    best, last, waited, stop = losses[0], 0, 0, len(losses) - 1
    for epoch in range(1, len(losses)):
        if losses[epoch] < best - min_delta:
            best, last, waited = losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                stop = epoch
                break
    return stop, int(np.argmin(losses))


def wrong_minimum_until_stop(validation_losses, patience, min_delta=0.0):
    """best_epoch is the smallest loss until the stop, also where min_delta makes it no improvement."""
    best, waited, stop = validation_losses[0], 0, len(validation_losses) - 1
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, waited = validation_losses[epoch], 0
        else:
            waited += 1
            if waited == patience:
                stop = epoch
                break
    return stop, int(np.argmin(validation_losses[: stop + 1]))


def wrong_counted_from_1(validation_losses, patience, min_delta=0.0):
    """Counts the epochs from 1."""
    best, best_epoch, waited = validation_losses[0], 1, 0
    for epoch, loss in enumerate(validation_losses[1:], start=2):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses), best_epoch


def wrong_compared_with_previous(validation_losses, patience, min_delta=0.0):
    """Compares each loss with the one before instead of the best."""
    best_epoch, waited = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1] - min_delta:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_sign_of_min_delta(validation_losses, patience, min_delta=0.0):
    """Adds min_delta to the best, so that small rises count as improvements."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best + min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_order_of_results(validation_losses, patience, min_delta=0.0):
    """Returns best_epoch first."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1


def wrong_number_of_epochs(validation_losses, patience, min_delta=0.0):
    """If patience is never used up, it returns the number of epochs instead of the last one."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch, loss in enumerate(validation_losses):
        if epoch == 0:
            continue
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses), best_epoch


def wrong_always_best_plus_patience(validation_losses, patience, min_delta=0.0):
    """stop_epoch is always best_epoch plus patience, even after the last epoch."""
    best, best_epoch = validation_losses[0], 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        if epoch >= best_epoch + patience:
            break
    return best_epoch + patience, best_epoch


def wrong_best_starts_at_1(validation_losses, patience, min_delta=0.0):
    """The best loss starts at 1.0, so that larger losses never count as improvement."""
    best, best_epoch, waited = 1.0, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_relative_min_delta(validation_losses, patience, min_delta=0.0):
    """min_delta is taken as a share of the best loss."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best * (1 - min_delta):
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_only_rises_count(validation_losses, patience, min_delta=0.0):
    """Counts only epochs whose loss is above the best; equal ones neither count nor reset."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        elif validation_losses[epoch] > best:
            waited += 1
        if waited == patience:
            return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_default_min_delta(validation_losses, patience, min_delta=0.001):
    """The default of min_delta is 0.001 instead of 0."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_stops_before(validation_losses, patience, min_delta=0.0):
    """Returns the last epoch before patience was used up."""
    best, best_epoch, waited = validation_losses[0], 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, best_epoch, waited = validation_losses[epoch], epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch - 1, best_epoch
    return len(validation_losses) - 1, best_epoch


def wrong_losses_cut_in_place(validation_losses, patience, min_delta=0.0):
    """Takes the losses out of the given list with pop, so that it is changed."""
    losses = validation_losses if isinstance(validation_losses, list) else list(validation_losses)
    best, best_epoch, waited, epoch = losses.pop(0), 0, 0, 0
    while losses:
        epoch += 1
        loss = losses.pop(0)
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                break
    return epoch, best_epoch


def right_for_loop(validation_losses, patience, min_delta=0.0):
    """A loop with a counter."""
    best = validation_losses[0]
    best_epoch = 0
    waited = 0
    for epoch in range(1, len(validation_losses)):
        loss = validation_losses[epoch]
        if loss < best - min_delta:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return len(validation_losses) - 1, best_epoch


def right_distance_to_best(validation_losses, patience, min_delta=0.0):
    """No counter: the distance from the best epoch says how long it has waited."""
    best_epoch = stop_epoch = 0
    for epoch, loss in enumerate(validation_losses):
        stop_epoch = epoch
        if epoch == 0 or loss < validation_losses[best_epoch] - min_delta:
            best_epoch = epoch
        elif epoch - best_epoch == patience:
            break
    return stop_epoch, best_epoch


def right_jumps(validation_losses, patience, min_delta=0.0):
    """Jumps from one improvement to the next, searched among the next patience epochs."""
    losses = np.asarray(validation_losses, dtype=float)
    best_epoch = 0
    while True:
        window = losses[best_epoch + 1 : best_epoch + 1 + patience]
        better = np.flatnonzero(window < losses[best_epoch] - min_delta)
        if len(better) == 0:
            return int(best_epoch + len(window)), int(best_epoch)
        best_epoch = best_epoch + 1 + int(better[0])


def right_while_loop(validation_losses, patience, min_delta=0.0):
    """A while loop over a list of floats."""
    losses = [float(loss) for loss in validation_losses]
    epoch, best_epoch, waited = 0, 0, 0
    while waited < patience and epoch + 1 < len(losses):
        epoch += 1
        if losses[epoch] < losses[best_epoch] - min_delta:
            best_epoch = epoch
            waited = 0
        else:
            waited += 1
    return epoch, best_epoch


def right_list_of_improvements(validation_losses, patience, min_delta=0.0):
    """First all improvements, then the first gap that is long enough."""
    improvements, best = [0], validation_losses[0]
    for epoch, loss in enumerate(validation_losses):
        if loss < best - min_delta:
            improvements.append(epoch)
            best = loss
    last = len(validation_losses) - 1
    for k, epoch in enumerate(improvements):
        following = improvements[k + 1] if k + 1 < len(improvements) else last + 1
        if following - epoch > patience:
            return epoch + patience, epoch
    return last, improvements[-1]


def wrong_lists_only(validation_losses, patience, min_delta=0.0):
    """Uses the method index of lists, which arrays do not have."""
    best, waited = validation_losses[0], 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < best - min_delta:
            best, waited = validation_losses[epoch], 0
        else:
            waited += 1
            if waited == patience:
                return epoch, validation_losses.index(best)
    return len(validation_losses) - 1, validation_losses.index(best)


def right_numpy_integers(validation_losses, patience, min_delta=0.0):
    """Running values in arrays; the two integers are NumPy's."""
    losses = np.array(validation_losses, dtype=float)
    bests = np.zeros(len(losses), dtype=np.int64)
    for epoch in range(1, len(losses)):
        better = losses[epoch] < losses[bests[epoch - 1]] - min_delta
        bests[epoch] = epoch if better else bests[epoch - 1]
    waited = np.arange(len(losses)) - bests
    stops = np.flatnonzero(waited >= patience)
    stop = stops[0] if len(stops) else np.int64(len(losses) - 1)
    return stop, bests[stop]
