"""Section 3.2.3 in NumPy and matplotlib: the step function, plotted to the file named."""
import sys

import matplotlib
import numpy as np

matplotlib.use("agg")
import matplotlib.pyplot as plt

x = np.arange(-5.0, 5.0, 0.1)
plt.plot(x, np.array(x > 0, dtype=int))
plt.ylim(-0.1, 1.1)
plt.savefig(sys.argv[1])
