"""MNIST and the book's weights, as the book's programs have them: images as float32 in 0..1.

Like the book's dataset/mnist.py it keeps the arrays in a pickle, where MNIST_PICKLE says, and reads that from the
second run on.
"""
import gzip
import os
import pathlib
import pickle

import numpy as np

DATA = pathlib.Path(os.environ.get("DLFS_DATA_DIR") or pathlib.Path(__file__).parents[2] / "data")
PICKLE = os.environ.get("MNIST_PICKLE")


def read(name, offset):
    with gzip.open(DATA / "mnist" / (name + "-ubyte.gz"), "rb") as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset)


def arrays():
    if PICKLE and os.path.exists(PICKLE):
        with open(PICKLE, "rb") as file:
            return pickle.load(file)
    found = {part: (read(part + "-images-idx3", 16).reshape(-1, 784), read(part + "-labels-idx1", 8))
             for part in ("train", "t10k")}
    if PICKLE:
        with open(PICKLE, "wb") as file:
            pickle.dump(found, file, -1)
    return found


def load(one_hot_label=False):
    """x_train (60000, 784), t_train, x_test (10000, 784), t_test; labels as numbers or one-hot."""
    found = []
    for images, labels in arrays().values():
        found.append(images.astype(np.float32) / 255.0)
        found.append(np.eye(10)[labels] if one_hot_label else labels)
    return found


def weights():
    """W1 b1 W2 b2 W3 b3 of the network 784-50-100-10."""
    with open(DATA / "sample_weight.pkl", "rb") as file:
        return pickle.load(file)
