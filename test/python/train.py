# REQUIRES: python-package
# RUN: %python %s
"""examples/train on few steps: the compiled step is that of an optimizer in NumPy on
the compiled gradients, the loss falls in f32 and in FP4, and the bits are the same
when it is done again. Methods outside of the step do what they are there for."""

import pathlib
import sys
import unittest

import numpy as np

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "examples" / "train"))

import grad_scale  # noqa: E402
import optimizer  # noqa: E402
import phase_schedule  # noqa: E402
import q_ema  # noqa: E402
import stable_spam  # noqa: E402
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

    def test_all_are_the_recipes(self):
        self.assertEqual(sorted(train.ALL), sorted(p.stem for p in (ROOT / "recipes").glob("*.mlir")))


class Methods(unittest.TestCase):
    def test_stable_spam_cuts_spikes_and_forgets(self):
        weights = {"w": np.zeros(4, np.float32)}
        spam = stable_spam.StableSpam(weights, interval=3)
        usual, spike = np.float32([1, -2, 1, 0]), np.float32([1, -200, 1, 0])
        for _ in range(3):
            np.testing.assert_array_equal(spam.cut("w", usual), usual)
            # The norm over its usual root mean square is 1 if it never changed.
            self.assertAlmostEqual(np.linalg.norm(spam.normalize("w", usual)), 1, places=5)
        # The threshold after 2, 2, 2, 200, with weights of 0.999 to the power of age.
        threshold = (2 * (0.999**3 + 0.999**2 + 0.999) + 200) / (0.999**3 + 0.999**2 + 0.999 + 1)
        np.testing.assert_allclose(spam.cut("w", spike), [1, -threshold, 1, 0], rtol=1e-6)
        self.assertEqual(spam.spikes, 1)
        for expected in (1, 2, 3, 1):
            spam.update(weights, {"w": usual}, 1e-3)
            self.assertEqual(spam.step, expected)

    def test_q_ema_lets_the_average_decide(self):
        w = np.full((1, 32), 6, np.float32)
        w[0, :4], average = [2.4, 2.4, -2.4, 3], w.copy()
        average[0, :4] = [2.1, 2.9, -2.9, 4]
        np.testing.assert_array_equal(q_ema.round_by_average(w, average)[0, :5], [2, 3, -3, 3, 6])

    def test_grad_scale_brings_gradients_back(self):
        np.testing.assert_array_equal(
            grad_scale.adapt(np.float32([4, 4, 4, 4]), np.float32([1, 200, 300, 0])), np.float32([8, 4, 2, 8])
        )
        program = grad_scale.compile_single_level("lm_grad.mlir")
        weights, batch = optimizer.init_weights(program, 1), train.get_batch(program, Source(chains=64))
        for scale, is_dead in ((1, True), (2**13, False)):
            _, grads, _ = optimizer.get_gradients(program, weights, batch, np.full(4, scale, np.float32))
            self.assertEqual(not grads["layers.0.weight"].any(), is_dead)

    def test_phases_change_the_program(self):
        programs = {recipe: train.compile_for(recipe, "lm_step.mlir") for recipe in ("f32", phase_schedule.FP4)}
        state, last = phase_schedule.learn(phase_schedule.SCHEDULES["mxfp4, f32 from 80%"], 5, programs)
        self.assertEqual(last, "f32")
        want, source = train.init_state(programs["f32"], 0), Source(seed=0)
        for step, recipe in enumerate(4 * [phase_schedule.FP4] + ["f32"], 1):
            train.take_step(programs[recipe], want, source, step, 5)
        for name, array in want.items():
            self.assertEqual(array.tobytes(), state[name].tobytes(), name)


if __name__ == "__main__":
    unittest.main()
