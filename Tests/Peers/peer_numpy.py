"""NumPy, with the backward pass written by hand on flat parameter vectors."""

from workloads import BETA1, BETA2, EPSILON, RATE, measure

import numpy as np


class Network:
    def __init__(self, rng, widths, activation):
        self.tanh = activation == "tanh"
        shapes = list(zip(widths[1:], widths))
        self.theta = np.zeros(sum(o * (i + 1) for o, i in shapes))
        self.grad, self.m, self.v = (np.zeros_like(self.theta) for _ in range(3))
        self.layers, self.slopes, self.t, at = [], [], 0, 0
        for o, i in shapes:  # views into the flat vectors
            w, b = slice(at, at + o * i), slice(at + o * i, at + o * (i + 1))
            self.layers.append((self.theta[w].reshape(o, i), self.theta[b]))
            self.slopes.append((self.grad[w].reshape(o, i), self.grad[b]))
            self.theta[w] = rng.uniform(-1, 1, o * i) * np.sqrt(6 / (i + o))
            at += o * (i + 1)

    def forward(self, x):
        self.tape = [x]
        for w, b in self.layers[:-1]:
            x = x @ w.T
            x += b
            x = np.tanh(x, out=x) if self.tanh else np.maximum(x, 0, out=x)
            self.tape.append(x)
        w, b = self.layers[-1]
        return x @ w.T + b

    def backward(self, g, parameters=True, inputs=False):
        for l in reversed(range(len(self.layers))):
            h = self.tape[l]
            if parameters:
                np.matmul(g.T, h, out=self.slopes[l][0])
                g.sum(axis=0, out=self.slopes[l][1])
            if l == 0:
                return g @ self.layers[0][0] if inputs else None
            g = g @ self.layers[l][0]
            g *= 1 - h * h if self.tanh else h > 0

    def adam(self):
        self.t += 1
        self.m += (1 - BETA1) * (self.grad - self.m)
        self.v += (1 - BETA2) * (self.grad * self.grad - self.v)
        m, v = self.m / (1 - BETA1**self.t), self.v / (1 - BETA2**self.t)
        self.theta -= RATE * m / (np.sqrt(v) + EPSILON)


def sigmoid(a):
    return 0.5 + 0.5 * np.tanh(0.5 * a)


def start(workload, activation):
    rng = np.random.default_rng(1)
    G = Network(rng, workload.generator, activation)
    D = Network(rng, workload.discriminator, activation)
    m, latent = workload.batch, workload.generator[0]
    angle = np.arange(8) * (2 * np.pi / 8)
    ring = 2 * np.stack([np.cos(angle), np.sin(angle)], axis=1)

    def reals():
        if workload.data == "normal":
            return 4 + 1.25 * rng.standard_normal((m, 1))
        return ring[rng.integers(8, size=m)] + 0.02 * rng.standard_normal((m, 2))

    def advance(rounds):
        for _ in range(rounds):
            x = np.concatenate([reals(), G.forward(rng.standard_normal((m, latent)))])
            slopes = sigmoid(D.forward(x))  # d softplus(l) / dl for the fakes; minus 1 for the reals
            slopes[:m] -= 1
            D.backward(slopes / m)
            D.adam()
            fakes = G.forward(rng.standard_normal((m, latent)))
            slopes = (sigmoid(D.forward(fakes)) - 1) / m
            G.backward(D.backward(slopes, parameters=False, inputs=True))
            G.adam()
        return np.linalg.norm(fakes, axis=1).mean()

    return advance


if __name__ == "__main__":
    measure("numpy", start)
