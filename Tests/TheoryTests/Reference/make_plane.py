"""Reference figures for a game in the plane: writes ../PlaneReference.swift.

Run with Python 3 and NumPy. Independent of the engine: the generator's density at its own points comes from the exact
Jacobian, and every divergence is an expectation over the latents alone, by the trapezoid rule.
"""

import numpy as np

G = dict(
    w1=np.array([[0.9, 0.2], [-0.3, 1.1], [0.7, -0.6], [-0.5, -0.8], [1.2, 0.4], [0.3, -1.0], [-0.9, 0.5], [0.4, 0.7]]),
    b1=np.array([0.1, -0.2, 0.3, 0.0, -0.1, 0.2, -0.3, 0.15]),
    w2=np.array(
        [[0.9, -0.4, 0.5, -0.6, 0.8, 0.3, -0.7, 0.2], [0.3, 0.8, -0.6, -0.5, 0.2, -0.9, 0.4, 0.7]]
    ),
    b2=np.array([0.05, -0.1]),
)
D = np.array([0.4, -0.3, 0.2])
K, RADIUS, SD = 8, 2.0, 0.4


def g(z):
    return np.tanh(z @ G["w1"].T + G["b1"]) @ G["w2"].T + G["b2"]


def jacobian(z):
    h = 1 - np.tanh(z @ G["w1"].T + G["b1"]) ** 2
    return np.einsum("oh,nh,hi->noi", G["w2"], h, G["w1"])


def log_p(x):
    k = np.arange(K)
    c = RADIUS * np.stack([np.cos(2 * np.pi * k / K), np.sin(2 * np.pi * k / K)], 1)
    e = -((x[:, None, :] - c) ** 2).sum(-1) / (2 * SD**2)
    m = e.max(1)
    return m + np.log(np.exp(e - m[:, None]).mean(1)) - np.log(2 * np.pi * SD**2)


def main():
    # E_q by the latents: trapezoid over 8 standard deviations. V needs no density.
    n = 1601
    t = np.linspace(-8, 8, n)
    w = np.exp(-(t**2) / 2)
    w /= w.sum()
    z = np.stack(np.meshgrid(t, t, indexing="ij"), -1).reshape(-1, 2)
    mass = np.outer(w, w).reshape(-1)
    x = g(z)
    det = np.linalg.det(jacobian(z))
    # G folds only where there is next to no mass, so that one root is all there is; E_q[p/q] near 1 says the same.
    print("det", det[mass > 1e-15].min(), det[mass > 1e-15].max())
    log_q = -(z**2).sum(1) / 2 - np.log(2 * np.pi) - np.log(np.abs(det))
    r = log_p(x) - log_q
    # An f-divergence of the ratio, over the generator's points alone.
    soft = lambda v: np.logaddexp(0, v)
    jsd = np.log(2) - 0.5 * (mass * (np.exp(np.minimum(r, 700)) * soft(-r) + soft(r))).sum()
    tv = (mass * np.maximum(0, 1 - np.exp(r))).sum()
    klqp = -(mass * r).sum()
    # E_p log D: trapezoid over each mode.
    u = np.linspace(-8, 8, 401)
    wu = np.exp(-(u**2) / 2)
    wu /= wu.sum()
    k = np.arange(K)
    c = RADIUS * np.stack([np.cos(2 * np.pi * k / K), np.sin(2 * np.pi * k / K)], 1)
    real = 0.0
    for center in c:
        logits = D[0] * (center[0] + SD * u)[:, None] + D[1] * (center[1] + SD * u)[None, :] + D[2]
        real += (np.outer(wu, wu) * -soft(-logits)).sum() / K
    fake = (mass * -soft(x @ D[:2] + D[2])).sum()
    covered = (mass * np.exp(r)).sum()
    print("data's mass under G", covered)
    with open("../PlaneReference.swift", "w") as f:
        f.write("// Made by Reference/make_plane.py with NumPy; not to be edited by hand.\n\n")
        f.write("/// Figures of `smallPlane` in PlaneGames.swift, from a latent grid of 1601 x 1601 with exact Jacobians.\n")
        f.write("enum PlaneReference {\n")
        for name, value in [("jsd", jsd), ("tv", tv), ("klqp", klqp), ("value", real + fake)]:
            f.write(f"  static let {name} = {value:.10f}\n")
        f.write("}\n")


main()
