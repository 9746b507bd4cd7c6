"""JAX: the whole loop of rounds is one jitted fori_loop, in float64, on one CPU thread."""

from workloads import BETA1, BETA2, EPSILON, RATE, measure

import jax
import jax.numpy as jnp

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")
jax.config.update("jax_default_prng_impl", "rbg")  # quicker than the default where the batch is small


def initial(key, widths):
    keys = jax.random.split(key, len(widths))
    bound = lambda i, o: (6 / (i + o)) ** 0.5
    return [
        (jax.random.uniform(k, (i, o), minval=-bound(i, o), maxval=bound(i, o)), jnp.zeros(o))
        for k, i, o in zip(keys, widths, widths[1:])
    ]


def adam(theta, m, v, g, t):
    tree = jax.tree.map
    m = tree(lambda m, g: BETA1 * m + (1 - BETA1) * g, m, g)
    v = tree(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, v, g)
    a, b = 1 - BETA1**t, 1 - BETA2**t
    return tree(lambda p, m, v: p - RATE * (m / a) / (jnp.sqrt(v / b) + EPSILON), theta, m, v), m, v


def start(workload, activation):
    act = jnp.tanh if activation == "tanh" else jax.nn.relu
    softplus = jax.nn.softplus
    batch, latent = workload.batch, workload.generator[0]
    angle = jnp.arange(8) * (2 * jnp.pi / 8)
    ring = 2 * jnp.stack([jnp.cos(angle), jnp.sin(angle)], axis=1)

    def forward(theta, x):
        for w, b in theta[:-1]:
            x = act(x @ w + b)
        return x @ theta[-1][0] + theta[-1][1]

    def reals(key):
        if workload.data == "normal":
            return 4 + 1.25 * jax.random.normal(key, (batch, 1))
        bits, noise = jax.random.split(key)
        return ring[jax.random.randint(bits, (batch,), 0, 8)] + 0.02 * jax.random.normal(noise, (batch, 2))

    def loss_d(d, real, fake):
        logits = forward(d, jnp.concatenate([real, fake]))
        return softplus(-logits[:batch]).mean() + softplus(logits[batch:]).mean()

    def loss_g(g, d, z):
        fakes = forward(g, z)
        return softplus(-forward(d, fakes)).mean(), fakes

    def one(i, state):
        g, gm, gv, d, dm, dv, t, key, _ = state
        t += 1
        key, k1, k2, k3 = jax.random.split(key, 4)
        fake = forward(g, jax.random.normal(k2, (batch, latent)))
        d, dm, dv = adam(d, dm, dv, jax.grad(loss_d)(d, reals(k1), fake), t)
        slope, fakes = jax.grad(loss_g, has_aux=True)(g, d, jax.random.normal(k3, (batch, latent)))
        g, gm, gv = adam(g, gm, gv, slope, t)
        return g, gm, gv, d, dm, dv, t, key, fakes

    play = jax.jit(lambda rounds, state: jax.lax.fori_loop(0, rounds, one, state))
    kg, kd, key = jax.random.split(jax.random.key(1), 3)
    g, d = initial(kg, workload.generator), initial(kd, workload.discriminator)
    zeros = lambda tree: jax.tree.map(jnp.zeros_like, tree)
    fakes = jnp.zeros((batch, workload.generator[-1]))
    state = (g, zeros(g), zeros(g), d, zeros(d), zeros(d), jnp.float64(0), key, fakes)

    def advance(rounds):
        nonlocal state
        while rounds > 0:  # at most 1,000 rounds for each call into XLA
            state = play(min(rounds, 1000), state)
            rounds -= 1000
        return jnp.linalg.norm(state[-1].block_until_ready(), axis=1).mean()

    return advance


if __name__ == "__main__":
    measure("jax", start)
