"""One numerical gradient of section 4.5's network for a batch of 100 images, the book's way: 2 x 39760 losses.

The last line is the time of the gradient alone. --hidden makes the network smaller, for a try.
"""
import argparse
import time

import numpy as np

import mnist
from functions import cross_entropy_error, sigmoid, softmax

options = argparse.ArgumentParser()
options.add_argument("--hidden", type=int, default=50)
hidden = options.parse_args().hidden

H = 1e-4


def numerical_gradient(f, x):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        value = x[i]
        x[i] = value + H
        above = f()
        x[i] = value - H
        below = f()
        grad[i] = (above - below) / (2 * H)
        x[i] = value
        it.iternext()
    return grad


np.random.seed(0)
W1, b1 = 0.01 * np.random.randn(784, hidden), np.zeros(hidden)
W2, b2 = 0.01 * np.random.randn(hidden, 10), np.zeros(10)
x_train, t_train, _, _ = mnist.load(one_hot_label=True)
x, t = x_train[:100], t_train[:100]


def loss():
    z1 = sigmoid(np.dot(x, W1) + b1)
    return cross_entropy_error(softmax(np.dot(z1, W2) + b2), t)


start = time.perf_counter()
gradients = [numerical_gradient(loss, params) for params in (W1, b1, W2, b2)]
print("seconds", time.perf_counter() - start)
