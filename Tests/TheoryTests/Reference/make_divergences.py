"""Writes ../DivergenceReference.swift: distances between data and generators, by a method that shares nothing with
the engine: mpmath's tanh-sinh quadrature at 25 digits, roots of G by bracketing, expectations over latents in z.

    pip install mpmath && python3 make_divergences.py
"""

import functools
import pathlib

import mpmath as mp

mp.mp.dps = 25


def normal(m, s):
    m, s = mp.mpf(m), mp.mpf(s)
    return dict(
        pdf=lambda x: mp.npdf(x, m, s), cdf=lambda x: mp.ncdf(x, m, s),
        cuts=[m - 12 * s, m - 6 * s, m - 3 * s, m, m + 3 * s, m + 6 * s, m + 12 * s])


def uniform(a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    return dict(
        pdf=lambda x: 1 / (b - a) if a <= x <= b else mp.mpf(0),
        cdf=lambda x: min(max((x - a) / (b - a), mp.mpf(0)), mp.mpf(1)), cuts=[a, b])


def exponential(rate):
    rate = mp.mpf(rate)
    return dict(
        pdf=lambda x: rate * mp.exp(-rate * x) if x >= 0 else mp.mpf(0),
        cdf=lambda x: 1 - mp.exp(-rate * x) if x >= 0 else mp.mpf(0), cuts=[0, 1, 3, 8, 20, 50])


def student(n):
    n = mp.mpf(n)
    scale = mp.gamma((n + 1) / 2) / mp.gamma(n / 2) / mp.sqrt(n * mp.pi)

    def cdf(x):
        tail = mp.betainc(n / 2, mp.mpf(1) / 2, 0, n / (n + x * x), regularized=True) / 2
        return tail if x < 0 else 1 - tail

    return dict(
        pdf=lambda x: scale * (1 + x * x / n) ** (-(n + 1) / 2), cdf=cdf,
        cuts=[s * c for s in (-1, 1) for c in (0, 1, 3, 10, 100, 1000, 10**5)])


def mixture(*parts):
    return dict(
        pdf=lambda x: mp.fsum(w * d["pdf"](x) for w, d in parts),
        cdf=lambda x: mp.fsum(w * d["cdf"](x) for w, d in parts), cuts=[c for _, d in parts for c in d["cuts"]])


def chi_square():
    """z^2 of a normal z."""
    return dict(
        pdf=lambda x: mp.exp(-x / 2) / mp.sqrt(2 * mp.pi * x) if x > 0 else mp.mpf(0),
        cdf=lambda x: mp.erf(mp.sqrt(x / 2)) if x > 0 else mp.mpf(0), cuts=[0, 1, 4, 20, 100])


def network(w1, b1, w2, b2):
    """A 1-n-1 tanh network and its derivative."""
    value = lambda z: mp.fsum(v * mp.tanh(w * z + b) for w, b, v in zip(w1, b1, w2)) + b2
    slope = lambda z: mp.fsum(v * w * mp.sech(w * z + b) ** 2 for w, b, v in zip(w1, b1, w2))
    return value, slope


def pushforward(value, slope, reach=10):
    """The distribution of a tanh network's output for a normal latent: branches between the zeros of its slope."""
    grid = [mp.mpf(i) / 200 for i in range(-200 * reach, 200 * reach + 1)]
    turns = [
        mp.findroot(slope, (a, b), solver="anderson", tol=1e-40)
        for a, b in zip(grid, grid[1:]) if slope(a) * slope(b) < 0]
    ends = [mp.mpf(-reach)] + turns + [mp.mpf(reach)]
    branches = [(a, b, value(a), value(b)) for a, b in zip(ends, ends[1:])]

    def roots(x):
        for a, b, va, vb in branches:
            if min(va, vb) < x < max(va, vb):
                yield root(x, *((a, b) if va < vb else (b, a)))

    def root(x, low, high):
        """Newton's method; a step that leaves the bracket is a halving instead."""
        z = (low + high) / 2
        for _ in range(200):
            excess = value(z) - x
            low, high = (z, high) if excess < 0 else (low, z)
            step = excess / slope(z)
            target = z - step
            if not min(low, high) < target < max(low, high):
                target = (low + high) / 2
                step = target - z
            z = target
            if abs(step) < mp.mpf(10) ** -23:
                break
        return z

    def cdf(x):
        total = mp.mpf(0)
        for a, b, va, vb in branches:
            if x >= max(va, vb):
                total += mp.ncdf(b) - mp.ncdf(a)
            elif x > min(va, vb):
                z = root(x, *((a, b) if va < vb else (b, a)))
                total += mp.ncdf(z) - mp.ncdf(a) if vb > va else mp.ncdf(b) - mp.ncdf(z)
        return total

    # Over z, what is singular at a fold in x is no worse than a logarithm; it stands wherever G takes a fold's value.
    folds = [value(turn) for turn in turns]
    steps = sorted(
        set(turns + [mp.mpf(k) / 2 for k in range(-2 * reach, 2 * reach + 1)])
        | {root(f, *((a, b) if va < vb else (b, a))) for f in folds for a, b, va, vb in branches
           if min(va, vb) + mp.mpf(10) ** -12 < f < max(va, vb) - mp.mpf(10) ** -12})

    return dict(
        expect=lambda f: mp.quad(lambda z: mp.npdf(z) * f(value(z)), steps),
        pdf=functools.cache(lambda x: mp.fsum(mp.npdf(z) / abs(slope(z)) for z in roots(x))),
        cdf=functools.cache(cdf),
        cuts=[v for b in branches for v in b[2:]] + [value(mp.mpf(k)) for k in (-3, -2, -1, 0, 1, 2, 3)])


def crossings(f, cuts):
    """Sign changes on a grid between the cuts, refined."""
    found = []
    for a, b in zip(cuts, cuts[1:]):
        points = [a + (b - a) * mp.mpf(2 * i + 1) / 160 for i in range(80)]
        signs = [f(x) for x in points]
        for i in range(79):
            if signs[i] * signs[i + 1] < 0:
                low, high = points[i], points[i + 1]
                for _ in range(70):
                    middle = (low + high) / 2
                    low, high = (middle, high) if f(middle) * signs[i] > 0 else (low, middle)
                found.append((low + high) / 2)
    return found


def figures(p, q, wants):
    cuts = sorted(set(p["cuts"] + q["cuts"]))
    cuts = [c for i, c in enumerate(cuts) if i == 0 or c - cuts[i - 1] > mp.mpf(10) ** -12]
    pdf_cuts = sorted(cuts + crossings(lambda x: p["pdf"](x) - q["pdf"](x), cuts))

    def term(a, b):
        return a * mp.log(2 * a / (a + b)) if a > 0 else mp.mpf(0)

    def ratio(a, b):
        return a * mp.log(a / b) if a > 0 and b > 0 else mp.mpf(0)

    def log_ratio(a, b):
        """Zero at the very ends of the latent line, where rounding finds no root and no mass is left."""
        return mp.log(a / b) if a > 0 else mp.mpf(0)

    both = lambda x: (p["pdf"](x), q["pdf"](x))
    over_generated = q.get("expect", lambda f: mp.quad(lambda x: q["pdf"](x) * f(x), pdf_cuts))
    result = {}
    if "jsd" in wants:
        on_data = mp.quad(lambda x: term(*both(x)), pdf_cuts)
        on_generated = over_generated(lambda x: log_ratio(2 * q["pdf"](x), p["pdf"](x) + q["pdf"](x)))
        result["jsd"] = (on_data + on_generated) / 2
    if "tv" in wants:
        differences = [p["cdf"](c) - q["cdf"](c) for c in pdf_cuts]
        result["tv"] = mp.fsum(abs(b - a) for a, b in zip(differences, differences[1:])) / 2
    if "w1" in wants:
        cdf_cuts = sorted(cuts + crossings(lambda x: p["cdf"](x) - q["cdf"](x), cuts))
        result["w1"] = mp.quad(lambda x: abs(p["cdf"](x) - q["cdf"](x)), cdf_cuts)
    if "klpq" in wants:
        result["klpq"] = mp.quad(lambda x: ratio(*both(x)), pdf_cuts)
    if "klqp" in wants:
        result["klqp"] = over_generated(lambda x: log_ratio(q["pdf"](x), p["pdf"](x)))
    if "ls" in wants:
        result["ls"] = mp.quad(lambda x: (lambda a, b: a * b / (a + b) / 2 if a + b > 0 else 0)(*both(x)), pdf_cuts)
    return result


G = ([1.5, -0.75, 2.0, 0.5], [0.25, -0.5, -1.0, 1.0], [1.25, -0.5, 0.75, 1.0], -0.125)
FOLDED = ([1.5, 3.0, 2.0, 0.5], [0.25, -0.5, -1.0, 1.0], [1.25, -1.5, 0.75, 1.0], -0.125)
D = ([0.75, -1.25, 2.0, 1.0], [0.5, 0.25, -1.5, 0.0], [0.5, -1.0, 0.75, -0.25], 0.125)
TWO = mixture((mp.mpf(1) / 2, normal(-2, "0.5")), (mp.mpf(1) / 2, normal(2, "0.5")))
everything = ("jsd", "tv", "w1", "klpq", "klqp", "ls")

cases = {
    "normal": figures(normal(0, 1), normal("0.3", "0.5"), everything),
    "uniform": figures(uniform(-1, 1), normal("0.3", "0.5"), ("jsd", "tv", "w1", "klpq", "ls")),
    "exponential": figures(exponential(1), normal("0.3", "0.5"), ("jsd", "tv", "w1", "klpq", "ls")),
    "student": figures(student(5), normal("0.3", "0.5"), ("jsd", "tv", "w1", "klqp", "ls")),
    "chiSquare": figures(normal(0, 1), chi_square(), ("jsd", "tv", "w1", "klqp", "ls")),
}
d, _ = network(*D)
for name, weights in (("monotone", G), ("folded", FOLDED)):
    value, slope = network(*weights)
    cases[name] = figures(TWO, pushforward(value, slope), ("jsd", "tv", "w1", "klqp", "ls"))
    body = [mp.mpf(k) / 2 for k in range(-24, 25)]
    cases[name]["value"] = mp.quad(
        lambda x: -TWO["pdf"](x) * mp.log1p(mp.exp(-d(x))), [mp.mpf(k) / 2 for k in range(-16, 17)]
    ) - mp.quad(lambda z: mp.npdf(z) * mp.log1p(mp.exp(d(value(z)))), body)
    cases[name]["mean"] = mp.quad(lambda z: mp.npdf(z) * value(z), body)
    cases[name]["square"] = mp.quad(lambda z: mp.npdf(z) * value(z) ** 2, body)

lines = [
    "// Made by Reference/make_divergences.py with mpmath at 25 digits; not to be edited by hand.",
    "",
    "/// Figures from mpmath, by case and name.",
    "let divergenceReference: [String: [String: Double]] = [",
]
for case, values in cases.items():
    lines.append(f'  "{case}": [')
    lines += [f'    "{name}": {float(value)!r},' for name, value in values.items()]
    lines.append("  ],")
lines.append("]")
path = pathlib.Path(__file__).parent.parent / "DivergenceReference.swift"
path.write_text("\n".join(lines) + "\n")
