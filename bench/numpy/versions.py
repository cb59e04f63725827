"""Prints NumPy's version and the BLAS that it has found, with the kernels that it chose for this processor."""
import ctypes

import numpy as np

np.dot(np.ones((2, 2)), np.ones((2, 2)))
blas = "BLAS unknown"
with open("/proc/self/maps") as maps:
    libraries = {line.split()[-1] for line in maps if "openblas" in line}
for library in libraries:
    try:
        openblas = ctypes.CDLL(library)
        openblas.openblas_get_config.restype = openblas.openblas_get_corename.restype = ctypes.c_char_p
        blas = "%s, kernels '%s', %d threads" % (" ".join(openblas.openblas_get_config().decode().split()[:2]),
                                                 openblas.openblas_get_corename().decode(), openblas.openblas_get_num_threads())
    except AttributeError:
        pass
print("NumPy %s with %s" % (np.__version__, blas))
