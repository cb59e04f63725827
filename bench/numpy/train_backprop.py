"""Article 5's network 784-128-64-10 in NumPy, trained image by image: one epoch, then the accuracy on the test images.

Columns, as the article has it: W (outputs, inputs) @ x (inputs,).
"""
import argparse
import time

import numpy as np

import mnist
from functions import sigmoid, softmax

options = argparse.ArgumentParser()
options.add_argument("--epochs", type=int, default=1)
options.add_argument("--images", type=int, default=60000)
options.add_argument("--seed", type=int)
options = options.parse_args()

RATE = 0.001


def weights(outputs, inputs):
    return np.random.randn(outputs, inputs) * np.sqrt(1 / outputs)


def forward(x):
    z1 = sigmoid(np.dot(W1, x))
    z2 = sigmoid(np.dot(W2, z1))
    return z1, z2, softmax(np.dot(W3, z2))


if options.seed is not None:
    np.random.seed(options.seed)
x_train, t_train, x_test, t_test = mnist.load(one_hot_label=True)
W1, W2, W3 = weights(128, 784), weights(64, 128), weights(10, 64)
start = time.perf_counter()
for epoch in range(options.epochs):
    for x, t in zip(x_train[:options.images], t_train[:options.images]):
        z1, z2, y = forward(x)
        d3 = y - t
        d2 = np.dot(W3.T, d3) * z2 * (1 - z2)
        d1 = np.dot(W2.T, d2) * z1 * (1 - z1)
        W3 -= RATE * np.outer(d3, z2)
        W2 -= RATE * np.outer(d2, z1)
        W1 -= RATE * np.outer(d1, x)
    scores = np.dot(sigmoid(np.dot(sigmoid(np.dot(x_test, W1.T)), W2.T)), W3.T)
    accuracy = 100 * np.mean(scores.argmax(axis=1) == t_test.argmax(axis=1))
    print("Epoch: %d, Time Spent: %.2fs, Accuracy: %.2f%%" % (epoch + 1, time.perf_counter() - start, accuracy))
