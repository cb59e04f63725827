"""Networks of chapters 7 and 8 in NumPy, by im2col as the book has them: what an iteration of their training takes.

    python3 networks.py simple --iters 10

prints the loss of the last iteration and, a line each, the times that a gradient, Adam's step and the loss took: the three
that the book's Trainer goes through.
"""
import argparse
import time

import numpy as np

import mnist
from functions import cross_entropy_error, softmax
from layers import Relu

options = argparse.ArgumentParser()
options.add_argument("network", choices=["simple", "deep"])
options.add_argument("--iters", type=int, default=10)
options = options.parse_args()


def im2col(x, height, width, stride, pad):
    n, c, rows, columns = x.shape
    out_h, out_w = (rows + 2 * pad - height) // stride + 1, (columns + 2 * pad - width) // stride + 1
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), "constant")
    col = np.zeros((n, c, height, width, out_h, out_w))
    for i in range(height):
        for j in range(width):
            col[:, :, i, j] = padded[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * out_h * out_w, -1)


def col2im(col, shape, height, width, stride, pad):
    n, c, rows, columns = shape
    out_h, out_w = (rows + 2 * pad - height) // stride + 1, (columns + 2 * pad - width) // stride + 1
    col = col.reshape(n, out_h, out_w, c, height, width).transpose(0, 3, 4, 5, 1, 2)
    images = np.zeros((n, c, rows + 2 * pad + stride - 1, columns + 2 * pad + stride - 1))
    for i in range(height):
        for j in range(width):
            images[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride] += col[:, :, i, j]
    return images[:, :, pad:rows + pad, pad:columns + pad]


class Convolution:
    def __init__(self, W, pad):
        self.W, self.b, self.pad = W, np.zeros(len(W)), pad

    def forward(self, x):
        n, _, rows, columns = x.shape
        filters, _, size, _ = self.W.shape
        self.shape, self.col = x.shape, im2col(x, size, size, 1, self.pad)
        self.flat = self.W.reshape(filters, -1).T
        out = np.dot(self.col, self.flat) + self.b
        return out.reshape(n, rows + 2 * self.pad - size + 1, columns + 2 * self.pad - size + 1, -1).transpose(0, 3, 1, 2)

    def backward(self, dout):
        filters, _, size, _ = self.W.shape
        dout = dout.transpose(0, 2, 3, 1).reshape(-1, filters)
        self.db = np.sum(dout, axis=0)
        self.dW = np.dot(self.col.T, dout).transpose(1, 0).reshape(self.W.shape)
        return col2im(np.dot(dout, self.flat.T), self.shape, size, size, 1, self.pad)


class Pooling:
    """Of 2 x 2."""

    def forward(self, x):
        n, c, rows, columns = x.shape
        self.shape = x.shape
        col = im2col(x, 2, 2, 2, 0).reshape(-1, 4)
        self.arg_max = np.argmax(col, axis=1)
        return np.max(col, axis=1).reshape(n, rows // 2, columns // 2, c).transpose(0, 3, 1, 2)

    def backward(self, dout):
        dout = dout.transpose(0, 2, 3, 1)
        dmax = np.zeros((dout.size, 4))
        dmax[np.arange(self.arg_max.size), self.arg_max.flatten()] = dout.flatten()
        dmax = dmax.reshape(dout.shape + (4,))
        return col2im(dmax.reshape(dmax.shape[0] * dmax.shape[1] * dmax.shape[2], -1), self.shape, 2, 2, 2, 0)


class Affine:
    def __init__(self, W):
        self.W, self.b = W, np.zeros(W.shape[1])

    def forward(self, x):
        self.shape, self.x = x.shape, x.reshape(len(x), -1)
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return dx.reshape(self.shape)


class Dropout:
    def forward(self, x):
        self.mask = np.random.rand(*x.shape) > 0.5
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


def normal(scale, *shape):
    return scale * np.random.randn(*shape)


def simple():
    return [Convolution(normal(0.01, 30, 1, 5, 5), 0), Relu(), Pooling(),
            Affine(normal(0.01, 4320, 100)), Relu(), Affine(normal(0.01, 100, 10))]


def deep():
    layers, channels = [], 1
    for i, (filters, pad) in enumerate(((16, 1), (16, 1), (32, 1), (32, 2), (64, 1), (64, 1))):
        layers += [Convolution(normal(np.sqrt(2 / (9 * channels)), filters, channels, 3, 3), pad), Relu()]
        layers += [Pooling()] if i % 2 else []
        channels = filters
    return layers + [Affine(normal(np.sqrt(2 / 1024), 1024, 50)), Relu(), Dropout(),
                     Affine(normal(np.sqrt(2 / 50), 50, 10)), Dropout()]


class Adam:
    def __init__(self, params, lr=0.001):
        self.params, self.lr, self.iter = params, lr, 0
        self.m, self.v = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]

    def update(self, grads):
        self.iter += 1
        rate = self.lr * np.sqrt(1 - 0.999 ** self.iter) / (1 - 0.9 ** self.iter)
        for p, g, m, v in zip(self.params, grads, self.m, self.v):
            m += (1 - 0.9) * (g - m)
            v += (1 - 0.999) * (g ** 2 - v)
            p -= rate * m / (np.sqrt(v) + 1e-7)


np.random.seed(0)
layers = simple() if options.network == "simple" else deep()
weighted = [layer for layer in layers if hasattr(layer, "W")]
adam = Adam([p for layer in weighted for p in (layer.W, layer.b)])


def loss(x, t):
    for layer in layers:
        x = layer.forward(x)
    y = softmax(x)
    return y, cross_entropy_error(y, t)


def gradient(x, t):
    dout = (loss(x, t)[0] - t) / len(x)
    for layer in reversed(layers):
        dout = layer.backward(dout)
    return [g for layer in weighted for g in (layer.dW, layer.db)]


x_train, t_train, _, _ = mnist.load(one_hot_label=True)
x_train = x_train.reshape(-1, 1, 28, 28)
lines = []
for _ in range(options.iters):
    batch = np.random.choice(60000, 100)
    x, t = x_train[batch], t_train[batch]
    times = [time.perf_counter()]
    grads = gradient(x, t)
    times.append(time.perf_counter())
    adam.update(grads)
    times.append(time.perf_counter())
    value = loss(x, t)[1]
    times.append(time.perf_counter())
    lines.append(" ".join(str(b - a) for a, b in zip(times, times[1:])))
print("loss", value)
print("\n".join(lines))
