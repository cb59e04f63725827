"""Section 3.6.2 in NumPy: MNIST's test images recognised one at a time."""
import numpy as np

import mnist
from functions import sigmoid, softmax

_, _, x, t = mnist.load()
network = mnist.weights()
W1, W2, W3 = network["W1"], network["W2"], network["W3"]
b1, b2, b3 = network["b1"], network["b2"], network["b3"]
right = 0
for i in range(len(x)):
    z1 = sigmoid(np.dot(x[i], W1) + b1)
    z2 = sigmoid(np.dot(z1, W2) + b2)
    y = softmax(np.dot(z2, W3) + b3)
    if np.argmax(y) == t[i]:
        right += 1
print("Accuracy:" + str(float(right) / len(x)))
