"""Writes networks.json: small networks, their outputs and their gradients, for the network engine's tests.

The forward and backward passes are written out by hand in NumPy float64; every number is then checked against
JAX's automatic differentiation in float64 before the file is written.

    pip install numpy jax && python3 make_networks.py
"""

import json
import pathlib

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)

SLOPE = 0.2

# name: (activation, its derivative at the pre-activation), in NumPy; the JAX twins stand in TWINS.
ACTIVATIONS = {
    "identity": (lambda a: a, np.ones_like),
    "tanh": (np.tanh, lambda a: 1 - np.tanh(a) ** 2),
    "leakyReLU": (lambda a: np.where(a > 0, a, SLOPE * a), lambda a: np.where(a > 0, 1.0, SLOPE)),
    "softplus": (lambda a: np.logaddexp(0, a), lambda a: 1 / (1 + np.exp(-a))),
    "sine": (np.sin, np.cos),
    "sigmoid": (lambda a: 1 / (1 + np.exp(-a)), lambda a: np.exp(-a) / (1 + np.exp(-a)) ** 2),
}
TWINS = {
    "identity": lambda a: a,
    "tanh": jnp.tanh,
    "leakyReLU": lambda a: jnp.where(a > 0, a, SLOPE * a),
    "softplus": jax.nn.softplus,
    "sine": jnp.sin,
    "sigmoid": jax.nn.sigmoid,
}


def pairs(d):
    return [(i, j) for i in range(d) for j in range(i, d)]


def quadratic(x, xp):
    """x_1..x_d, then x_i x_j for i <= j in lexicographic order."""
    return xp.concatenate([x, xp.stack([x[:, i] * x[:, j] for i, j in pairs(x.shape[1])], axis=1)], axis=1)


def quadratic_backward(x, g):
    """The gradient at x, given the gradient g at the features of x."""
    d = x.shape[1]
    dx = g[:, :d].copy()
    for k, (i, j) in enumerate(pairs(d)):
        dx[:, i] += g[:, d + k] * x[:, j]
        dx[:, j] += g[:, d + k] * x[:, i]
    return dx


def unpack(theta, widths):
    """[w1 (outputs x inputs, row-major), b1, w2, b2, ...] as a list of (w, b)."""
    layers, at = [], 0
    for inputs, outputs in zip(widths, widths[1:]):
        w = theta[at : at + outputs * inputs].reshape(outputs, inputs)
        at += outputs * inputs
        layers.append((w, theta[at : at + outputs]))
        at += outputs
    assert at == theta.size
    return layers


def backward(theta, x, dy, widths, activations, features):
    """Outputs, gradient of sum(dy * y) for theta, and for x: one forward and one backward pass."""
    h = quadratic(x, np) if features == "quadratic" else x
    kept = []
    for (w, b), name in zip(unpack(theta, widths), activations):
        a = h @ w.T + b
        assert name != "leakyReLU" or np.abs(a).min() > 1e-3, "too near the kink to be a fair test"
        kept.append((h, a, w, name))
        h = ACTIVATIONS[name][0](a)
    y, g, pieces = h, dy, []
    for h, a, w, name in reversed(kept):
        g = g * ACTIVATIONS[name][1](a)
        pieces = [(g.T @ h).ravel(), g.sum(axis=0)] + pieces
        g = g @ w
    return y, np.concatenate(pieces), quadratic_backward(x, g) if features == "quadratic" else g


def jax_forward(theta, x, widths, activations, features):
    h = quadratic(x, jnp) if features == "quadratic" else x
    for (w, b), name in zip(unpack(theta, widths), activations):
        h = TWINS[name](h @ w.T + b)
    return h


def case(rng, name, dimension, widths, activations, features="none"):
    """`widths` begins with the width that the first affine layer sees (the feature count, if there are features)."""
    count = sum(o * (i + 1) for i, o in zip(widths, widths[1:]))
    theta = np.round(rng.normal(0, 0.8, count), 4)
    x = np.round(rng.normal(0, 1, (5, dimension)), 4)
    dy = np.round(rng.normal(0, 1, (5, widths[-1])), 4)
    y, dtheta, dx = backward(theta, x, dy, widths, activations, features)

    scalar = lambda t, i: (dy * jax_forward(t, i, widths, activations, features)).sum()
    jt, jx = jax.grad(scalar, argnums=(0, 1))(theta, x)
    for ours, theirs in ((y, jax_forward(theta, x, widths, activations, features)), (dtheta, jt), (dx, jx)):
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-13)

    return {
        "name": name, "inputs": dimension, "features": features, "widths": widths, "activations": activations,
        "parameters": theta.tolist(), "batch": x.tolist(), "outputs": y.tolist(), "outputGradient": dy.tolist(),
        "parameterGradient": dtheta.tolist(), "batchGradient": dx.tolist(),
    }


if __name__ == "__main__":
    rng = np.random.default_rng(20140610)
    networks = [
        case(rng, "generator", 1, [1, 8, 1], ["tanh", "identity"]),
        case(rng, "discriminator", 2, [2, 5, 4, 1], ["leakyReLU", "softplus", "identity"]),
        case(rng, "quadratic in one dimension", 1, [2, 1], ["identity"], "quadratic"),
        case(rng, "quadratic in two dimensions", 2, [5, 1], ["identity"], "quadratic"),
        case(rng, "sine and sigmoid", 3, [3, 4, 3, 2], ["sine", "sigmoid", "identity"]),
    ]
    made = "made by make_networks.py: NumPy float64, checked against JAX float64 automatic differentiation"
    text = json.dumps({"madeBy": made, "leakySlope": SLOPE, "networks": networks}, indent=1)
    pathlib.Path(__file__).with_name("networks.json").write_text(text + "\n")
