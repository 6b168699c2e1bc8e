"""Tries its functions out at the end, with plots, files and a loop that never ends: that is not run."""
# grade: softmax full passed; categorical_cross_entropy full passed

import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def categorical_cross_entropy(y_hat, y):
    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))

print(softmax(np.zeros((2, 3))))
with open("/nowhere/results.txt", "w") as file:
    file.write("done")
if __name__ == "__main__":
    while True:
        pass
