"""Writes round.json: one whole round of a small GAN under each objective, for the game's tests.

Losses, gradients and updates are written out by hand in NumPy float64 from the logits; every loss and gradient is
then checked against JAX's automatic differentiation in float64 before the file is written.

    pip install numpy jax && python3 make_round.py
"""

import json
import pathlib

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)

SEED, HIDDEN, BATCH, RATE = 1420, 6, 8, 0.1
softplus = lambda a: np.logaddexp(0, a)
sigmoid = lambda a: 1 / (1 + np.exp(-a))


def forward(theta, x, xp=np):
    """1-6-1 tanh, linear output; theta = [w1 (6), b1 (6), w2 (6), b2 (1)]. Returns outputs and hidden values."""
    w1, b1, w2, b2 = theta[:6], theta[6:12], theta[12:18], theta[18]
    h = xp.tanh(x * w1 + b1)
    return h @ w2[:, None] + b2, h


def backward(theta, x, dy):
    """The gradients of sum(dy * y) for theta and for x."""
    h = forward(theta, x)[1]
    da = dy * theta[12:18] * (1 - h**2)
    dtheta = np.concatenate([(da * x).sum(0), da.sum(0), (dy * h).sum(0), dy.sum(0)])
    return dtheta, (da * theta[:6]).sum(1, keepdims=True)


# Each entry: D's loss (real logits, fake logits), its slopes at both, G's loss (fake logits), its slope.
mean = lambda a: a.mean()
CROSS_ENTROPY = (lambda r, f: mean(softplus(-r)) + mean(softplus(f)), lambda r: -sigmoid(-r), sigmoid)
OBJECTIVES = {
    "minimax": (*CROSS_ENTROPY, lambda f: -mean(softplus(f)), lambda f: -sigmoid(f)),
    "nonsaturating": (*CROSS_ENTROPY, lambda f: mean(softplus(-f)), lambda f: -sigmoid(-f)),
    "leastsquares": (
        lambda r, f: mean((r - 1) ** 2) / 2 + mean(f**2) / 2, lambda r: r - 1, lambda f: f,
        lambda f: mean((f - 1) ** 2) / 2, lambda f: f - 1,
    ),
    "hinge": (
        lambda r, f: mean(np.maximum(0, 1 - r)) + mean(np.maximum(0, 1 + f)),
        lambda r: np.where(r < 1, -1.0, 0.0), lambda f: np.where(f > -1, 1.0, 0.0),
        lambda f: -mean(f), lambda f: -np.ones_like(f),
    ),
    "wasserstein": (
        lambda r, f: mean(f) - mean(r), lambda r: -np.ones_like(r), np.ones_like,
        lambda f: -mean(f), lambda f: -np.ones_like(f),
    ),
}

# The same losses once more, from D = sigmoid(logit) and other wordings, for JAX to differentiate.
D = jax.nn.sigmoid
TWIN_D = lambda r, f: -jnp.log(D(r)).mean() - jnp.log(1 - D(f)).mean()
TWINS = {
    "minimax": (TWIN_D, lambda f: jnp.log(1 - D(f)).mean()),
    "nonsaturating": (TWIN_D, lambda f: -jnp.log(D(f)).mean()),
    "leastsquares": (
        lambda r, f: 0.5 * jnp.square(r - 1).mean() + 0.5 * jnp.square(f).mean(),
        lambda f: 0.5 * jnp.square(f - 1).mean(),
    ),
    "hinge": (lambda r, f: jax.nn.relu(1 - r).mean() + jax.nn.relu(1 + f).mean(), lambda f: -f.mean()),
    "wasserstein": (lambda r, f: f.mean() - r.mean(), lambda f: -f.mean()),
}


def play(name, g, d, reals, latents_d, latents_g):
    loss_d, slope_real, slope_fake, loss_g, slope_g = OBJECTIVES[name]
    fakes = forward(g, latents_d)[0]
    r, f = forward(d, reals)[0], forward(d, fakes)[0]
    assert min(np.abs(1 - r).min(), np.abs(1 + f).min()) > 1e-3, "too near hinge's kink to be a fair test"
    assert 0 < (r < 1).sum() < BATCH and 0 < (f > -1).sum() < BATCH, "hinge should meet both of its pieces"
    grad_d = backward(d, reals, slope_real(r) / BATCH)[0] + backward(d, fakes, slope_fake(f) / BATCH)[0]
    d_next = d - RATE * grad_d

    fakes_g = forward(g, latents_g)[0]
    logits_g = forward(d_next, fakes_g)[0]
    at_fakes = backward(d_next, fakes_g, slope_g(logits_g) / BATCH)[1]
    grad_g = backward(g, latents_g, at_fakes)[0]

    twin_d, twin_g = TWINS[name]
    f_of = lambda theta, x: forward(theta, x, jnp)[0]
    whole_d = lambda t: twin_d(f_of(t, reals), f_of(t, fakes))
    whole_g = lambda t: twin_g(f_of(d_next, f_of(t, latents_g)))
    checks = [
        (loss_d(r, f), whole_d(d)), (grad_d, jax.grad(whole_d)(d)),
        (loss_g(logits_g), whole_g(g)), (grad_g, jax.grad(whole_g)(g)),
        (at_fakes, jax.grad(lambda x: twin_g(f_of(d_next, x)))(fakes_g)),
    ]
    for ours, theirs in checks:
        np.testing.assert_allclose(ours, theirs, rtol=1e-11, atol=1e-13)

    return {
        "name": name, "discriminatorLoss": float(loss_d(r, f)), "discriminatorGradient": grad_d.tolist(),
        "discriminatorAfter": d_next.tolist(), "generatorLoss": float(loss_g(logits_g)),
        "fakeGradient": at_fakes.tolist(), "generatorGradient": grad_g.tolist(),
        "generatorAfter": (g - RATE * grad_g).tolist(),
    }


if __name__ == "__main__":
    rng = np.random.default_rng(SEED)
    count = 3 * HIDDEN + 1
    g, d = np.round(rng.normal(0, [[0.7], [1.6]], (2, count)), 4)
    reals = np.round(rng.normal(1.5, 0.5, (BATCH, 1)), 4)
    latents_d, latents_g = np.round(rng.normal(0, 1, (2, BATCH, 1)), 4)
    fakes = forward(g, latents_d)[0]
    r, f = forward(d, reals)[0], forward(d, fakes)[0]
    given = {
        "madeBy": "made by make_round.py: NumPy float64, checked against JAX float64 automatic differentiation",
        "widths": [1, HIDDEN, 1], "activations": ["tanh", "identity"], "rate": RATE,
        "generator": g.tolist(), "discriminator": d.tolist(), "reals": reals.tolist(),
        "discriminatorLatents": latents_d.tolist(), "generatorLatents": latents_g.tolist(),
        "fakes": fakes.tolist(), "realLogits": r.tolist(), "fakeLogits": f.tolist(),
        "value": float(-mean(softplus(-r)) - mean(softplus(f))),
        "objectives": [play(name, g, d, reals, latents_d, latents_g) for name in OBJECTIVES],
    }
    pathlib.Path(__file__).with_name("round.json").write_text(json.dumps(given, indent=1) + "\n")
