"""The training of section 5.7.4 in NumPy, layer by layer as the book does it.

  --lean    leaves out the gradient with respect to the images, which nobody uses
"""
import argparse

import numpy as np

import mnist
from functions import cross_entropy_error, softmax
from layers import Relu

options = argparse.ArgumentParser()
options.add_argument("--iters", type=int, default=10000)
options.add_argument("--seed", type=int)
options.add_argument("--lean", action="store_true")
options = options.parse_args()


class Affine:
    def __init__(self, W, b, lean=False):
        self.W, self.b, self.lean = W, b, lean

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        if not self.lean:
            return np.dot(dout, self.W.T)


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.y, self.t = softmax(x), t
        return cross_entropy_error(self.y, t)

    def backward(self):
        return (self.y - self.t) / self.t.shape[0]


class TwoLayerNet:
    def __init__(self, lean):
        self.affine1 = Affine(0.01 * np.random.randn(784, 50), np.zeros(50), lean)
        self.affine2 = Affine(0.01 * np.random.randn(50, 10), np.zeros(10))
        self.layers = [self.affine1, Relu(), self.affine2]
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        return np.sum(self.predict(x).argmax(axis=1) == t.argmax(axis=1)) / float(x.shape[0])

    def step(self, x, t, rate):
        self.loss(x, t)
        dout = self.last.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        for affine in (self.affine1, self.affine2):
            affine.W -= rate * affine.dW
            affine.b -= rate * affine.db


if options.seed is not None:
    np.random.seed(options.seed)
x_train, t_train, x_test, t_test = mnist.load(one_hot_label=True)
network = TwoLayerNet(options.lean)
losses = []
for i in range(options.iters):
    batch = np.random.choice(60000, 100)
    x, t = x_train[batch], t_train[batch]
    network.step(x, t, 0.1)
    losses.append(network.loss(x, t))
    if i % 600 == 0:
        print(network.accuracy(x_train, t_train), network.accuracy(x_test, t_test))
