"""What ch05/train_backprop does by default, in NumPy: 784-128-64-10, image by image.

    DLFS_DATA_DIR=data python3 bench/numpy/train_backprop.py [EPOCHS]
"""
import gzip
import os
import sys
import time

import numpy as np


def load(name, header):
    path = os.path.join(os.environ.get("DLFS_DATA_DIR", "data"), "mnist", name + "-ubyte.gz")
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def images(name):
    return load(name + "-images-idx3", 16).reshape(-1, 784).astype(np.float32) / 255


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    exps = np.exp(x - x.max())
    return exps / np.sum(exps)


x_train, t_train = images("train"), np.eye(10)[load("train-labels-idx1", 8)]
x_test, t_test = images("t10k"), load("t10k-labels-idx1", 8)

np.random.seed(0)
W1 = np.random.randn(128, 784) * np.sqrt(1 / 128)
W2 = np.random.randn(64, 128) * np.sqrt(1 / 64)
W3 = np.random.randn(10, 64) * np.sqrt(1 / 10)
rate = 0.001

start = time.time()
for epoch in range(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
    for x, t in zip(x_train, t_train):
        # forward
        z1 = sigmoid(np.dot(W1, x))
        z2 = sigmoid(np.dot(W2, z1))
        y = softmax(np.dot(W3, z2))

        # backward
        error = y - t
        dW3 = np.outer(error, z2)
        error = np.dot(W3.T, error) * z2 * (1 - z2)
        dW2 = np.outer(error, z1)
        error = np.dot(W2.T, error) * z1 * (1 - z1)
        dW1 = np.outer(error, x)

        # the step
        W1 -= rate * dW1
        W2 -= rate * dW2
        W3 -= rate * dW3

    scores = sigmoid(sigmoid(x_test @ W1.T) @ W2.T) @ W3.T
    accuracy = np.mean(np.argmax(scores, axis=1) == t_test)
    print("Epoch: {0}, Time Spent: {1:.2f}s, Accuracy: {2:.2f}%".format(epoch + 1, time.time() - start, accuracy * 100))
