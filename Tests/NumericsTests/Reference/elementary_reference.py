"""Writes elementary.csv, the reference values of the elementary functions, with mpmath (`pip install mpmath`).

Columns: function, x, y (the exponent of pow, else 0), the value rounded to the nearest double, and what the
rounding left over, in units of the last place of the value, so that errors can be measured to far below one.
Run in this folder: python3 elementary_reference.py > elementary.csv
"""

import random

import mpmath as m
from mpmath import mpf

m.mp.dps = 60
random.seed(1)
inf = float("inf")


def around(*points):
    """Each point with its two neighbours and a little to either side, with both signs."""
    import math

    out = []
    for p in points:
        for q in (p, math.nextafter(p, inf), math.nextafter(p, -inf), p * (1 + 1e-9), p * (1 - 1e-9)):
            out += [q, -q]
    return out


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def spread(low, high, count):
    """Points of every size between 10^low and 10^high."""
    return [random.uniform(1, 10) * 10.0 ** random.randint(low, high) for _ in range(count)]


def signed(points):
    return [p * random.choice((-1, 1)) for p in points]


def logarithm_of_gamma(x):
    return m.loggamma(x) if x > 0 else m.log(abs(m.gamma(x)))


def quantile(u):
    """Solves Phi(x) = u, by Newton's method on the tail from a crude start."""
    if u > mpf(1) / 2:
        return -quantile(1 - u)
    x = -m.sqrt(max(-2 * m.log(2 * u), mpf(10) ** -40)) if u < 0.3 else (u - mpf(1) / 2) * m.sqrt(2 * m.pi)
    for _ in range(60):
        tail = m.erfc(-x / m.sqrt(2)) / 2
        x -= (m.log(tail) - m.log(u)) * tail / m.npdf(x)
    return x


small = signed(spread(-12, -1, 40)) + signed(spread(-307, -13, 15)) + [0.0, -0.0, 5e-324, -5e-324, 1.5e-310]
log2 = float(m.log(2))
halves = [log2 / 2 * k for k in (1, 2, 3, 5, 40)]
quarters = [float(m.pi / 4 * k) for k in (1, 2, 3, 4, 5, 6, 8, 22, 1000, 100000, 131071)]
one_to_two = around(1.0, 0.5**0.5, 2.0, 2.0**0.5)
positive = [abs(p) for p in small + one_to_two if p] + spread(-300, 300, 60)

# Arguments at which a search over many millions found the largest errors.
HARD = {
    "softplus": [-0.4341243607064885, -0.4363931357800829, -0.4354966490709677],
    "sigmoid": [-12.802969513931696, -3.1179439023523385],
    "tanh": [0.062332992372255216, 7.620753121528114e-06],
    "exp": [0.35884512646354044, 0.3597894552664102],
}

functions = {
    "exp": (m.exp, small + around(*halves) + uniform(-10, 10, 60) + uniform(-745, 709, 60) + uniform(-745, -708, 20)
            + [709.78, -745.1, -744.4, 709.7827128933840] + HARD["exp"]),
    "log": (m.log, positive + uniform(0.5, 2, 60) + [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]),
    "log1p": (m.log1p, small + uniform(-1, 2, 80) + spread(0, 300, 30)
              + around(0.4142135623730951, 0.2928932188134524) + [-0.9999999999999999, 1.7976931348623157e308]),
    "tanh": (m.tanh, small + around(*[h / 2 for h in halves], *halves) + uniform(-1, 1, 60) + uniform(-22, 22, 60)
             + [19.06, 20.0, 21.0, 1e300] + HARD["tanh"]),
    "softplus": (lambda x: m.log1p(m.exp(x)), small + around(*halves) + uniform(-3, 3, 60) + uniform(-745, 60, 60)
                 + [-745.1, -744.4, 800.0] + HARD["softplus"]),
    "sigmoid": (lambda x: 1 / (1 + m.exp(-x)), small + around(*halves) + uniform(-5, 5, 60) + uniform(-745, 40, 60)
                + [-745.1, -744.4, 36.0, 37.5] + HARD["sigmoid"]),
    "sin": (m.sin, small + around(*quarters) + uniform(-7, 7, 60) + uniform(-1e5, 1e5, 60) + [1e6, 1048575.0]),
    "cos": (m.cos, small + around(*quarters) + uniform(-7, 7, 60) + uniform(-1e5, 1e5, 60) + [1e6, 1048575.0]),
    "atan": (m.atan, small + around(0.4142135623730951, 1.0, 2.414213562373095) + uniform(-5, 5, 60)
             + signed(spread(1, 300, 30))),
    "erf": (m.erf, small + around(0.5, 1.0, 6.0) + uniform(-6, 6, 80)),
    "erfc": (m.erfc, small + around(0.5, 1.0, 6.0) + uniform(-6, 6, 60) + uniform(6, 26.5, 60)),
    "logGamma": (logarithm_of_gamma, [p for p in positive if p not in (1.0, 2.0)] + uniform(0.5, 2.5, 60)
                 + uniform(2, 15, 60) + [12.0, 1e305]),
    "normalQuantile": (quantile, uniform(0, 1, 60) + spread(-300, -2, 40) + [0.5 + p for p in signed(spread(-12, -2, 30))]
                       + [0.23, 0.77, 5e-324, 0.9999999999999999]),
}
powers = (list(zip(spread(-200, 200, 60), uniform(-1.4, 1.4, 60))) + list(zip(uniform(0.5, 2, 60), uniform(-900, 900, 60)))
          + [(random.choice((-1, 1)) * random.uniform(0.1, 9), float(random.randint(-60, 60))) for _ in range(60)]
          + [(1e160, -2.0), (1e-200, 1.6), (0.5, -1023.5), (3.0, 0.5)])


def row(name, x, y, value):
    rounded = float(value)
    if rounded == 0 or abs(rounded) == inf:
        print(f"{name},{x.hex()},{y.hex()},{rounded.hex()},0")
        return
    unit = mpf(2) ** (max(int(m.floor(m.log(abs(mpf(rounded)), 2))), -1022) - 52)
    print(f"{name},{x.hex()},{y.hex()},{rounded.hex()},{float((value - mpf(rounded)) / unit):.4f}")


print("# function,x,y,value,rest in ulp; written by elementary_reference.py with mpmath at 60 digits")
for name, (f, points) in functions.items():
    for x in points:
        row(name, x, 0.0, f(mpf(x)))
for x, y in powers:
    row("pow", x, y, mpf(x) ** mpf(y))
