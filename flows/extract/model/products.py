"""Matrix products for the model's layers: NumPy's, in blocks of fixed shape."""

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

Floats = NDArray[np.float32]

# A product of the same shape is made in the same steps, so that a row's result never depends on the rows
# beside it: the facts of a sentence are the same in every batch. Of 16 rows that holds for all processors.
ROWS = 16
# OpenBLAS shares larger products among threads, which costs far more than it saves at this size.
LARGEST = 2**18


class BlockOps(NumpyOps):
    """thinc's operations with OpenBLAS, two to three times as fast here as the BLIS that thinc brings."""

    def gemm(
        self,
        x: Floats,
        y: Floats,
        out: Floats | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> Floats:
        """x · y, either transposed first where its flag says so."""
        rows, weights = x.T if trans1 else x, y if trans2 else y.T
        count, width = rows.shape
        padded = np.zeros((-(-count // ROWS), ROWS, width), "f")
        padded.reshape(-1, width)[:count] = rows
        blocks = padded.transpose(0, 2, 1)
        product = np.empty((len(blocks), ROWS, len(weights)), "f")
        step = max(1, LARGEST // (ROWS * width))
        for start in range(0, len(weights), step):
            part = slice(start, start + step)
            product[:, :, part] = np.matmul(weights[part], blocks).transpose(0, 2, 1)
        found = product.reshape(-1, len(weights))[:count]
        if out is None:
            return found
        out[:] = found
        return out
