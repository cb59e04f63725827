"""Section 3.6.3 in NumPy: MNIST's test images recognised a hundred at a time."""
import numpy as np

import mnist
from functions import sigmoid, softmax

_, _, x, t = mnist.load()
network = mnist.weights()
W1, W2, W3 = network["W1"], network["W2"], network["W3"]
b1, b2, b3 = network["b1"], network["b2"], network["b3"]
right = 0
for i in range(0, len(x), 100):
    z1 = sigmoid(np.dot(x[i:i + 100], W1) + b1)
    z2 = sigmoid(np.dot(z1, W2) + b2)
    y = softmax(np.dot(z2, W3) + b3)
    right += np.sum(np.argmax(y, axis=1) == t[i:i + 100])
print("Accuracy:" + str(float(right) / len(x)))
