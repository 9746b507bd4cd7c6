"""Makes reference.csv: log densities, cumulatives and quantiles to 17 digits.

Values come from mpmath at 60 digits, straight from the defining formulas; each is then held to SciPy's own, which is
an independent implementation but good for fewer digits. Run with mpmath 1.4.1 and SciPy 1.17.1:

    python make_reference.py > reference.csv
"""

import csv
import pathlib

import mpmath as mp
import numpy as np
import scipy
from scipy import stats

mp.mp.dps = 60


def normal(m, s):
    return dict(
        pdf=lambda x: mp.npdf(x, m, s),
        cdf=lambda x: mp.erfc((m - x) / s / mp.sqrt(2)) / 2,
        scipy=stats.norm(float(m), float(s)))


def uniform(a, b):
    return dict(
        pdf=lambda x: 1 / (b - a) if a <= x <= b else mp.mpf(0),
        cdf=lambda x: min(max((x - a) / (b - a), mp.mpf(0)), mp.mpf(1)),
        scipy=stats.uniform(float(a), float(b - a)))


def laplace(m, s):
    return dict(
        pdf=lambda x: mp.exp(-abs(x - m) / s) / (2 * s),
        cdf=lambda x: mp.exp((x - m) / s) / 2 if x < m else 1 - mp.exp((m - x) / s) / 2,
        scipy=stats.laplace(float(m), float(s)))


def exponential(r):
    return dict(
        pdf=lambda x: r * mp.exp(-r * x) if x >= 0 else mp.mpf(0),
        cdf=lambda x: -mp.expm1(-r * x) if x >= 0 else mp.mpf(0),
        scipy=stats.expon(scale=float(1 / r)))


def logistic(m, s):
    return dict(
        pdf=lambda x: mp.exp(-abs(x - m) / s) / (s * (1 + mp.exp(-abs(x - m) / s)) ** 2),
        cdf=lambda x: 1 / (1 + mp.exp((m - x) / s)),
        scipy=stats.logistic(float(m), float(s)))


def student(n, m=mp.mpf(0), s=mp.mpf(1)):
    constant = mp.gamma((n + 1) / 2) / mp.gamma(n / 2) / mp.sqrt(n * mp.pi) / s

    def cdf(x):
        t = (x - m) / s
        tail = mp.betainc(n / 2, mp.mpf(1) / 2, 0, n / (n + t * t), regularized=True) / 2
        return tail if t < 0 else 1 - tail

    return dict(
        pdf=lambda x: constant * (1 + ((x - m) / s) ** 2 / n) ** (-(n + 1) / 2),
        cdf=cdf,
        scipy=stats.t(float(n), float(m), float(s)))


class SciPyMixture:
    def __init__(self, parts):
        self.parts = parts

    def logpdf(self, x):
        return np.logaddexp.reduce([np.log(float(w)) + p["scipy"].logpdf(x) for w, p in self.parts])

    def cdf(self, x):
        return sum(float(w) * p["scipy"].cdf(x) for w, p in self.parts)


def mixture(*parts):
    return dict(
        pdf=lambda x: sum(w * p["pdf"](x) for w, p in parts),
        cdf=lambda x: sum(w * p["cdf"](x) for w, p in parts),
        scipy=SciPyMixture(parts))


def f(x):
    return mp.mpf(float(x))


def kernel_estimate(values):
    """Silverman's rule with NumPy's quartiles, then a mixture over the distinct values."""
    quartiles = np.quantile(values, [0.25, 0.75])
    spread = min(np.std(values, ddof=1), (quartiles[1] - quartiles[0]) / 1.34)
    bandwidth = 0.9 * spread * len(values) ** -0.2
    distinct, counts = np.unique(values, return_counts=True)
    parts = [(mp.mpf(int(c)) / len(values), normal(f(v), f(bandwidth))) for v, c in zip(distinct, counts)]
    return mixture(*parts) | {"bandwidth": bandwidth}


IRIS = pathlib.Path(__file__).parents[3] / "Lessons" / "Data" / "iris.csv"
PETAL_LENGTHS = [float(row["petal_length"]) for row in csv.DictReader(IRIS.open())]

CASES = {
    "normal(0, 1)": (normal(f(0), f(1)), [-36, -20, -5, -1.5, -1e-9, 0, 0.3, 2, 6]),
    "normal(4, 1.25)": (normal(f(4), f(1.25)), [-30, 0, 3.9, 4, 5, 12]),
    "uniform(-1, 3)": (uniform(f(-1), f(3)), [-2, -1, -0.5, 0.7, 2.99, 3, 4]),
    "laplace(0.5, 2)": (laplace(f(0.5), f(2)), [-900, -20, -1, 0.25, 0.5, 0.75, 3, 40]),
    "exponential(1.5)": (exponential(f(1.5)), [-1, 0, 1e-12, 1e-3, 0.7, 5, 300]),
    "logistic(-1, 0.5)": (logistic(f(-1), f(0.5)), [-300, -20, -1.5, -1, -0.9, 3, 15]),
    "student(1)": (student(f(1)), [-1e12, -300, -2, -1e-6, 0, 0.5, 7, 1e5]),
    "student(3)": (student(f(3)), [-1e12, -300, -2, -0.01, 0, 0.5, 7, 1e3]),
    "student(0.5)": (student(f(0.5)), [-1e40, -1e9, -3, -0.2, 0.1, 1e6]),
    "student(2.5, 1, 0.5)": (student(f(2.5), f(1), f(0.5)), [-100, -1, 0.9, 1, 1.1, 30]),
    "student(30)": (student(f(30)), [-50, -9, -2, -0.3, 0.1, 1, 4]),
    "student(2000)": (student(f(2000)), [-25, -6, -1.7, -0.3, 0.1, 1, 4]),
    "student(1000000)": (student(f(1e6)), [-30, -6, -1.8, -0.3, 0.1, 1, 4]),
    "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))": (
        mixture((f(0.5), normal(f(-2), f(0.5))), (f(0.5), normal(f(2), f(0.5)))),
        [-15, -4, -2, -0.5, 0, 0.1, 1.8, 3, 5]),
    "mixture(0.25*laplace(-1, 1) + 0.75*student(3, 2, 0.5))": (
        mixture((f(0.25), laplace(f(-1), f(1))), (f(0.75), student(f(3), f(2), f(0.5)))),
        [-1000, -8, -1, 0, 1.9, 4, 100]),
    "csv(iris.csv, petal_length)": (kernel_estimate(PETAL_LENGTHS), [-6, 0.5, 1.4, 2.8, 4.5, 6.9, 9]),
}

LEVELS = [1e-200, 1e-12, 0.0005, 0.03, 0.3, 0.4999, 0.5001, 0.8, 0.999, 1 - 2.0**-30]


def quantile(case, u):
    """The root of cdf(x) = u: by bisection on the line until 40 digits stand."""
    low, high = mp.mpf(-1), mp.mpf(1)
    while case["cdf"](low) > u:
        low *= 2
    while case["cdf"](high) < u:
        high *= 2
    while high - low > mp.mpf(10) ** -25 * max(abs(low), abs(high), mp.mpf(10) ** -12):
        middle = (low + high) / 2
        if case["cdf"](middle) < u:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def digits(value):
    return repr(float(value)).replace("inf", "infinity")


def row(name, kind, at, value, check=None, tolerance=1e-7):
    if check is not None and np.isfinite(float(value)) and abs(float(value)) > 1e-290:
        assert abs(check - float(value)) <= tolerance * max(abs(float(value)), 1e-30), (name, kind, at, value, check)
    print(f"{name};{kind};{float(at)!r};{digits(value)}")


print(f"# Made by make_reference.py with mpmath {mp.__version__} and SciPy {scipy.__version__}")
print("distribution;quantity;at;value")
for name, (case, points) in CASES.items():
    if "bandwidth" in case:
        row(name, "bandwidth", 0, case["bandwidth"])
    for x in points:
        density = case["pdf"](f(x))
        row(name, "logDensity", x, mp.log(density) if density > 0 else -mp.inf, case["scipy"].logpdf(x))
        row(name, "cumulative", x, case["cdf"](f(x)), case["scipy"].cdf(x))
    for u in LEVELS:
        # The quantile would be beyond the range of doubles.
        if u < 1e-100 and "student" in name and "student(30)" not in name:
            continue
        check = case["scipy"].ppf(u) if hasattr(case["scipy"], "ppf") and u > 1e-9 else None
        row(name, "quantile", u, quantile(case, f(u)), check)
