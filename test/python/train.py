# REQUIRES: python-package
# RUN: %python %s
"""examples/train on few steps: the compiled step is that of an optimizer in NumPy on
the compiled gradients, the loss falls in f32 and in FP4, and the bits are the same
when it is done again."""

import pathlib
import sys
import unittest

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "examples" / "train"))

import optimizer  # noqa: E402
import train  # noqa: E402
from markov import Source  # noqa: E402

FP4 = "format=mxfp4 rounding=stochastic"


class Train(unittest.TestCase):
    def test_step_is_that_of_numpy(self):
        step, grad = (train.compile_for("f32", f"lm_{what}.mlir") for what in ("step", "grad"))
        state, weights = train.init_state(step, 1), optimizer.init_weights(grad, 1)
        adamw, source, again = optimizer.AdamW(weights), Source(chains=64), Source(chains=64)
        for i in range(1, 4):
            loss = train.take_step(step, state, source, i, 4)
            batch = train.get_batch(grad, again)
            scales = np.float32([1, 2, 4, 2**20])
            want, grads, _ = optimizer.get_gradients(grad, weights, batch, scales)
            adamw.update(weights, grads, train.get_rate(i, 4))
            self.assertAlmostEqual(loss, want, delta=1e-5)
        for name, w in weights.items():
            # Where a gradient is nearly zero, AdamW moves by the sign of its error.
            far = np.abs(state[name] - w) > 1e-5
            self.assertLess(far.mean(), 1e-3, name)

    def test_loss_falls_with_the_same_bits(self):
        exact, fp4, again = (train.train(recipe, steps=20) for recipe in ("f32", FP4, FP4))
        for run in (exact, fp4):
            self.assertFalse(run.diverged)
            self.assertLess(np.mean([loss for _, loss in run.curve[-5:]]), run.curve[0][1] - 0.2)
        self.assertLess(exact.loss, fp4.loss)
        self.assertEqual(fp4.curve, again.curve)
        for name, array in fp4.state.items():
            self.assertEqual(array.tobytes(), again.state[name].tobytes(), name)


if __name__ == "__main__":
    unittest.main()
