"""Computes the coefficients of Sources/Numerics/Elementary with mpmath (`pip install mpmath`).

A table is either a minimax polynomial, found by Remez's exchange at 50 digits, or a Chebyshev
expansion, found by the discrete cosine sum. Coefficients are printed lowest order first, rounded once
to the nearest double, beside the largest weighted error of the unrounded approximation.
"""

from mpmath import mp, mpf
import mpmath as m

mp.dps = 50


def minimax(name, f, weight, low, high, count):
    """The polynomial p of `count` coefficients that minimises max |weight(x) (p(x) - f(x))|."""
    low, high = mpf(low), mpf(high)
    middle, half = (low + high) / 2, (high - low) / 2
    nodes = [middle - half * m.cos(m.pi * (2 * i + 1) / (2 * (count + 1))) for i in range(count + 1)]
    grid = [middle - half * m.cos(m.pi * (2 * i + 1) / 4000) for i in range(2000)]
    values = [(x, f(x), weight(x)) for x in grid]
    for _ in range(12):
        rows = m.matrix(count + 1, count + 1)
        right = m.matrix(count + 1, 1)
        for i, x in enumerate(nodes):
            for j in range(count):
                rows[i, j] = x**j
            rows[i, count] = (-1) ** i / weight(x)
            right[i] = f(x)
        solved = m.lu_solve(rows, right)
        coefficients = [solved[j] for j in range(count)]
        errors = [(w * (m.polyval(coefficients[::-1], x) - y), x) for x, y, w in values]
        runs = [[errors[0]]]
        for e in errors[1:]:
            if (e[0] > 0) == (runs[-1][-1][0] > 0):
                runs[-1].append(e)
            else:
                runs.append([e])
        peaks = [max(run, key=lambda e: abs(e[0])) for run in runs]
        while len(peaks) > count + 1:
            peaks.pop(0 if abs(peaks[0][0]) < abs(peaks[-1][0]) else -1)
        if len(peaks) < count + 1:
            break
        nodes = [x for _, x in peaks]
    show(name, coefficients, max(abs(e) for e, _ in errors))


def chebyshev(name, f, low, high, count):
    """The first `count` Chebyshev coefficients of f over low...high; the first is already halved."""
    low, high = mpf(low), mpf(high)
    points = 4 * count
    angles = [m.pi * (2 * i + 1) / (2 * points) for i in range(points)]
    values = [f((low + high) / 2 + (high - low) / 2 * m.cos(a)) for a in angles]
    table = [2 * m.fsum(v * m.cos(j * a) for v, a in zip(values, angles)) / points for j in range(points)]
    table[0] /= 2
    show(name, table[:count], m.fsum(abs(c) for c in table[count:]))


def show(name, coefficients, error):
    print(f"{name}: error {m.nstr(error, 3)} = 2^{m.nstr(m.log(error, 2), 4)}")
    for c in coefficients:
        print(f"    {float(c)!r},")


def split(name, value, bits):
    """Writes a constant as a sum of doubles, each but the last of at most `bits` bits."""
    print(name)
    for b in bits:
        scale = mpf(2) ** (b - 1 - m.floor(m.log(abs(value), 2)))
        part = m.floor(value * scale) / scale
        print(f"    {float(part)!r}  {float(part).hex()}")
        value -= part
    print(f"    {float(value)!r}")


slack = mpf("1.0001")
log2 = m.log(2)
tiny = mpf(10) ** -12

# e^r = 1 + r + r^2 Q(r)
minimax("exp Q(r)", lambda r: m.hyp1f1(1, 3, r) / 2, lambda r: r**2 + 0.01, -log2 / 2 * slack, log2 / 2 * slack, 10)
# r coth(r/2) = 2 + z P(z), z = r^2
half_coth = lambda z: (m.sqrt(z) * m.coth(m.sqrt(z) / 2) - 2) / z
minimax("sigmoid P(z)", half_coth, lambda z: z, tiny, (log2 / 2 * slack) ** 2, 5)
# r coth r = 1 + z P(z), z = r^2
whole_coth = lambda z: (m.sqrt(z) * m.coth(m.sqrt(z)) - 1) / z
minimax("tanh P(z)", whole_coth, lambda z: z, tiny, (log2 / 2 * slack) ** 2, 7)
# 2 atanh(s) = 2 s + s z R(z), z = s^2
artanh = lambda z: (2 * m.atanh(m.sqrt(z)) / m.sqrt(z) - 2) / z
minimax("log R(z)", artanh, lambda z: z, tiny, ((m.sqrt(2) - 1) / (m.sqrt(2) + 1) * slack) ** 2, 7)
minimax("power R(z)", artanh, lambda z: z, tiny, ((m.sqrt(2) - 1) / (m.sqrt(2) + 1) * slack) ** 2, 9)
minimax("softplus R(z)", artanh, lambda z: z, tiny, mpf(1) / 9 * slack, 10)
# sin r = r + r z S(z), cos r = 1 - z/2 + z^2 C(z), z = r^2
quarter = (m.pi / 4 * slack) ** 2
minimax("sin S(z)", lambda z: (m.sin(m.sqrt(z)) / m.sqrt(z) - 1) / z, lambda z: z, tiny, quarter, 6)
minimax("cos C(z)", lambda z: (m.cos(m.sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2, mpf(10) ** -8, quarter, 6)
# atan t = t + t z A(z), z = t^2
minimax("atan A(z)", lambda z: (m.atan(m.sqrt(z)) / m.sqrt(z) - 1) / z, lambda z: z, tiny, ((m.sqrt(2) - 1) * slack) ** 2, 12)
# erf x = x E(x^2) for |x| <= 1
minimax("erf E(z)", lambda z: m.erf(m.sqrt(z)) / m.sqrt(z), lambda z: 1, tiny, 1, 13)
# (1 + 2x) e^(x^2) erfc(x) at x = 2 (1 + t) / (1 - t), that is t = (x - 2) / (x + 2)


def scaled(t):
    if t > 1 - mpf(10) ** -20:
        return 2 / m.sqrt(m.pi)
    x = 2 * (1 + t) / (1 - t)
    return (1 + 2 * x) * m.exp(x * x) * m.erfc(x)


chebyshev("scaled erfc", scaled, (mpf("0.5") - 2) / mpf("2.5"), 1, 26)
# log Gamma(2 + y) = y G(y) for |y| <= 1/2
minimax("logGamma G(y)", lambda y: m.loggamma(2 + y) / y, lambda y: 1, mpf("-.500003"), mpf(".5"), 19)

split("ln 2", log2, [32])
split("ln 2 / 2", log2 / 2, [32])
split("pi / 2", m.pi / 2, [33, 33])
split("pi / 4", m.pi / 4, [53])
split("log2 e", 1 / log2, [53])
split("2 / pi", 2 / m.pi, [53])
