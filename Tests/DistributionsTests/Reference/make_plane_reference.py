"""Makes plane_reference.csv: log densities, means and standard deviations in the plane.

Every density is summed by NumPy and SciPy straight from its definition; the spiral's points come from SciPy's root
finder on SciPy's quadrature of its length. Run with NumPy 2.4.6 and SciPy 1.17.1:

    python make_plane_reference.py > plane_reference.csv
"""

import csv
import math
import pathlib

import numpy as np
import scipy
from scipy import integrate, optimize, special, stats


class Normals:
    """A weighted sum of normals with full covariances."""

    def __init__(self, centers, covariances, weights=None):
        self.centers = np.array(centers, float)
        n = len(self.centers)
        self.covariances = np.broadcast_to(covariances, (n, 2, 2))
        self.weights = np.full(n, 1 / n) if weights is None else np.array(weights, float)

    def logpdf(self, point):
        terms = [
            math.log(w) + stats.multivariate_normal(c, s).logpdf(point)
            for w, c, s in zip(self.weights, self.centers, self.covariances)]
        return special.logsumexp(terms)

    def moments(self):
        mean = self.weights @ self.centers
        square = self.weights @ (self.centers**2 + np.einsum("kii->ki", self.covariances))
        return mean, np.sqrt(square - mean**2)


class Cells:
    """Weights over equal cells, the top row first."""

    def __init__(self, weights, x, y):
        self.weights = np.array(weights, float)
        self.weights /= self.weights.sum()
        rows, columns = self.weights.shape
        self.x = np.linspace(*x, columns + 1)
        self.y = np.linspace(*y, rows + 1)

    def logpdf(self, point):
        column = np.searchsorted(self.x, point[0], side="right") - 1
        row = len(self.y) - 1 - np.searchsorted(self.y, point[1], side="right")
        if not (0 <= column < len(self.x) - 1 and 0 <= row < len(self.y) - 1):
            return -math.inf
        area = (self.x[1] - self.x[0]) * (self.y[1] - self.y[0])
        mass = self.weights[row, column]
        return math.log(mass / area) if mass else -math.inf

    def moments(self):
        mean, sd = [], []
        for edges, share in ((self.x, self.weights.sum(0)), (self.y, self.weights.sum(1)[::-1])):
            # The integrals of x and of x^2 over an evenly filled cell.
            low, high = edges[:-1], edges[1:]
            m = share @ (low + high) / 2
            mean.append(m)
            sd.append(math.sqrt(share @ (low**2 + low * high + high**2) / 3 - m * m))
        return mean, sd


def round_normals(centers, sd):
    return Normals(centers, np.eye(2) * sd * sd)


def around(n, radius):
    angles = np.linspace(0, 2 * np.pi, n, endpoint=False)
    return np.column_stack([radius * np.cos(angles), radius * np.sin(angles)])


def grid(side, sd, spacing):
    places = spacing * (np.arange(side) - (side - 1) / 2)
    return round_normals([(x, y) for y in places for x in places], sd)


def moons(sd):
    t = np.linspace(0, np.pi, math.ceil(np.pi / sd) + 1)
    upper = np.column_stack([np.cos(t), np.sin(t)])
    lower = np.column_stack([1 - np.cos(t), 0.5 - np.sin(t)])
    return round_normals(np.vstack([upper, lower]), sd)


def circles(inner, outer, sd):
    n = math.ceil(2 * np.pi * outer / sd)
    return round_normals(np.vstack([around(n, inner), around(n, outer)]), sd)


def spiral(turns, radius, sd):
    end = 2 * np.pi * turns
    pitch = radius / end

    def length(angle):
        return integrate.quad(lambda t: pitch * math.hypot(1, t), 0, angle, epsabs=1e-13)[0]

    whole = length(end)
    targets = np.linspace(0, whole, math.ceil(whole / sd) + 1)
    angles = [0] + [optimize.brentq(lambda t: length(t) - s, 0, end + 1, xtol=1e-14) for s in targets[1:]]
    return round_normals([(pitch * t * math.cos(t), pitch * t * math.sin(t)) for t in angles], sd)


def line(x1, y1, x2, y2, sd):
    n = math.ceil(math.hypot(x2 - x1, y2 - y1) / sd) + 1
    return round_normals(np.column_stack([np.linspace(x1, x2, n), np.linspace(y1, y2, n)]), sd)


def correlated(x, y, sx, sy, rho):
    return Normals([(x, y)], [[sx * sx, rho * sx * sy], [rho * sx * sy, sy * sy]])


def mixed(*parts):
    return Normals(
        np.vstack([p.centers for _, p in parts]), np.vstack([p.covariances for _, p in parts]),
        np.concatenate([w * p.weights for w, p in parts]))


def board(squares, width):
    lower_left_is_black = [[(squares - 1 - r + c) % 2 == 0 for c in range(squares)] for r in range(squares)]
    side = (-width / 2, width / 2)
    return Cells(lower_left_is_black, side, side)


def kernels(x, y):
    def bandwidth(values):
        quartiles = np.quantile(values, [0.25, 0.75])
        return min(np.std(values, ddof=1), (quartiles[1] - quartiles[0]) / 1.34) * len(values) ** (-1 / 6)

    return Normals(np.column_stack([x, y]), np.diag([bandwidth(x) ** 2, bandwidth(y) ** 2]))


IRIS = list(csv.DictReader((pathlib.Path(__file__).parents[3] / "Lessons" / "Data" / "iris.csv").open()))


def iris(name):
    return np.array([float(row[name]) for row in IRIS])


# Three columns and two rows of cells twice as tall as wide: 3 wide and 4 high, which is the most that fits.
CASES = {
    "ring(5, 1, 0.3)": round_normals(around(5, 1), 0.3),
    "grid(3, 0.2)": grid(3, 0.2, 1),
    "grid(4, 0.25, 1.5)": grid(4, 0.25, 1.5),
    "normal2(1, -2, 0.5, 2, 0.8)": correlated(1, -2, 0.5, 2, 0.8),
    "normal2(0, 0, 1, 1)": correlated(0, 0, 1, 1, 0),
    "square(-1, 2)": Cells([[1]], (-1, 2), (-1, 2)),
    "checkerboard(4)": board(4, 4),
    "checkerboard(3, 2)": board(3, 2),
    "line(-1, -1, 1, 2, 0.2)": line(-1, -1, 1, 2, 0.2),
    "moons(0.15)": moons(0.15),
    "circles(0.5, 1.5, 0.15)": circles(0.5, 1.5, 0.15),
    "spiral(1.5, 2, 0.2)": spiral(1.5, 2, 0.2),
    "mixture(0.25*normal2(0, 0, 1, 0.5, -0.5) + 0.75*ring(3, 2, 0.3))": mixed(
        (0.25, correlated(0, 0, 1, 0.5, -0.5)), (0.75, round_normals(around(3, 2), 0.3))),
    "drawn(small.txt)": Cells([[1, 9, 1], [9, 0, 1]], (-1.5, 1.5), (-2, 2)),
    "csv(iris.csv, petal_length, petal_width)": kernels(iris("petal_length"), iris("petal_width")),
}

POINTS = [(0, 0), (0.3, -0.4), (1.05, 0.02), (-0.95, 0.97), (1.7, 1.9), (-1.2, -1.4), (0.49, 0.26), (4.2, 1.3), (9, -8)]

print(f"# Made by make_plane_reference.py with NumPy {np.__version__} and SciPy {scipy.__version__}")
print("distribution;quantity;x;y;value")
for name, case in CASES.items():
    for x, y in POINTS:
        value = repr(float(case.logpdf((x, y)))).replace("inf", "infinity")
        print(f"{name};logDensity;{x};{y};{value}")
    for quantity, values in zip(("mean", "standardDeviation"), case.moments()):
        for axis, value in enumerate(values):
            print(f"{name};{quantity};{axis};0;{float(value)!r}")
