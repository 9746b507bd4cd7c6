"""Computes a recorded run again with NumPy alone, and compares every phase.

    saddle -c 'record run.jsonl; run 20; record stop'
    python3 Tests/Peers/recompute.py run.jsonl

From each state line onwards it trusts nothing but the reals, the latents and the instance noise: fakes, logits, losses,
gradients and parameters are its own, and each must agree with the recording to 1e-10, relative to the largest number
compared with. Packing, instance noise and R1 are computed again; R1's gradient by a complex step, which has no rounding
to speak of. Where G looks ahead (unroll), its logits, loss and gradient are taken as recorded, and a line says so.
`help formats` in saddle documents the fields. Exits with 1 where something disagrees.
"""

import json
import sys

import numpy as np

TOLERANCE = 1e-10


def array(value):
    """JSON numbers, or the words inf, -inf and nan, as float64."""
    return np.array(value, dtype=object).astype(np.float64) if value != [] else np.zeros(0)


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))


def softplus(x):
    return np.logaddexp(0, x)


# Each activation and its derivative by the weighted sum.
ACTIVATIONS = {
    "identity": (lambda s: s, np.ones_like),
    "tanh": (np.tanh, lambda s: 1 - np.tanh(s) ** 2),
    "relu": (lambda s: np.maximum(s, 0), lambda s: (s > 0).astype(float)),
    "leaky": (lambda s: np.where(s < 0, 0.2 * s, s), lambda s: np.where(s > 0, 1.0, 0.2)),
    "sigmoid": (sigmoid, lambda s: sigmoid(s) * (1 - sigmoid(s))),
    "softplus": (softplus, sigmoid),
    "sine": (np.sin, np.cos),
}

# For a logit: what D pays for a real one, for a fake one, and G for a fake one; each with its derivative.
LOGISTIC_D = ((lambda l: softplus(-l), lambda l: -sigmoid(-l)), (softplus, sigmoid))
OBJECTIVES = {
    "minimax": LOGISTIC_D + ((lambda l: -softplus(l), lambda l: -sigmoid(l)),),
    "nonsaturating": LOGISTIC_D + ((lambda l: softplus(-l), lambda l: -sigmoid(-l)),),
    "leastsquares": (
        (lambda l: 0.5 * (l - 1) ** 2, lambda l: l - 1),
        (lambda l: 0.5 * l**2, lambda l: l),
        (lambda l: 0.5 * (l - 1) ** 2, lambda l: l - 1),
    ),
    "hinge": (
        (lambda l: np.maximum(0, 1 - l), lambda l: np.where(l < 1, -1.0, 0.0)),
        (lambda l: np.maximum(0, 1 + l), lambda l: np.where(l > -1, 1.0, 0.0)),
        (lambda l: -l, lambda l: np.full_like(l, -1)),
    ),
    "wasserstein": (
        (lambda l: -l, lambda l: np.full_like(l, -1)),
        (lambda l: l, np.ones_like),
        (lambda l: -l, lambda l: np.full_like(l, -1)),
    ),
}


# The same with complex numbers of tiny imaginary part, whose imaginary part is the derivative: Squire and Trapp 1998.
TINY = 1e-30


def complex_sigmoid(s):
    return 1 / (1 + np.exp(-s))


COMPLEX = dict(ACTIVATIONS)
COMPLEX.update({
    "relu": (lambda s: np.where(s.real > 0, s, 0), lambda s: (s.real > 0).astype(float)),
    "leaky": (lambda s: np.where(s.real < 0, 0.2 * s, s), lambda s: np.where(s.real > 0, 1.0, 0.2)),
    "sigmoid": (complex_sigmoid, lambda s: complex_sigmoid(s) * (1 - complex_sigmoid(s))),
    "softplus": (lambda s: np.log(1 + np.exp(s)), complex_sigmoid),
})


def packed(samples, noise, size):
    """What D sees: noise added, and so many samples in a row."""
    seen = samples if noise is None else samples + noise
    return seen.reshape(len(seen) // size, size * seen.shape[1])


class Network:
    def __init__(self, shape):
        self.quadratic = shape["features"] == "quadratic"
        self.layers = shape["layers"]

    def features(self, x):
        if not self.quadratic:
            return x
        products = [x[:, i] * x[:, j] for i in range(x.shape[1]) for j in range(i, x.shape[1])]
        return np.column_stack([x] + products)

    def forward(self, x, parameters):
        """The output, and what going back needs."""
        table = COMPLEX if np.iscomplexobj(x) else ACTIVATIONS
        h, kept = self.features(x), []
        for number, (_, activation) in enumerate(self.layers, 1):
            s = h @ parameters[f"w{number}"].T + parameters[f"b{number}"]
            kept.append((h, s))
            h = table[activation][0](s)
        return h, (x, kept)

    def backward(self, slope, kept, parameters):
        """The gradient by every parameter, and by the input."""
        x, layers = kept
        table = COMPLEX if np.iscomplexobj(x) else ACTIVATIONS
        gradient = {}
        for number in range(len(self.layers), 0, -1):
            h, s = layers[number - 1]
            slope = slope * table[self.layers[number - 1][1]][1](s)
            gradient[f"w{number}"] = slope.T @ h
            gradient[f"b{number}"] = slope.sum(axis=0)
            slope = slope @ parameters[f"w{number}"]
        if not self.quadratic:
            return gradient, slope
        by_input, column = slope[:, : x.shape[1]].copy(), x.shape[1]
        for i in range(x.shape[1]):
            for j in range(i, x.shape[1]):
                by_input[:, i] += slope[:, column] * x[:, j]
                by_input[:, j] += slope[:, column] * x[:, i]
                column += 1
        return gradient, by_input


def penalty(network, x, parameters, gamma):
    """R1: gamma/2 mean |grad_x logit|^2, and its gradient by every parameter."""
    ones = np.ones((len(x), 1))
    _, kept = network.forward(x, parameters)
    _, slope = network.backward(ones, kept, parameters)
    # The derivative, along the slope, of the gradient of the sum of the logits.
    _, kept = network.forward(x + 1j * TINY * slope, parameters)
    moved, _ = network.backward(ones, kept, parameters)
    gradient = {name: gamma / len(x) * np.imag(value) / TINY for name, value in moved.items()}
    return gamma / 2 * np.mean(np.sum(slope**2, axis=1)), gradient


class Player:
    """One side: network, parameters by name, and its optimiser."""

    def __init__(self, state, letter):
        self.network = Network(state[f"{letter}.network"])
        self.rule = state[f"{letter}.optimizer"]
        self.parameters = {name: array(v) for name, v in state[f"{letter}.parameters"].items()}
        self.names = [f"{kind}{n}" for n in range(1, len(self.network.layers) + 1) for kind in "wb"]
        memory = state[f"{letter}.memory"]
        self.updates = memory["updates"]
        self.velocity, self.squares = self.named(memory["velocity"]), self.named(memory["squares"])

    def named(self, flat):
        """A flat vector as arrays by name; zeros where the rule remembers nothing."""
        flat, start, pieces = array(flat), 0, {}
        for name in self.names:
            shape = self.parameters[name].shape
            size = int(np.prod(shape))
            pieces[name] = flat[start : start + size].reshape(shape).copy() if flat.size else np.zeros(shape)
            start += size
        return pieces

    def move(self, gradient, clip):
        rule, rate = self.rule, self.rule["learningRate"]
        self.updates += 1
        for name in self.names:
            g, v, s = gradient[name], self.velocity[name], self.squares[name]
            if rule["rule"] == "sgd":
                step = rate * g
            elif rule["rule"] in ("momentum", "nesterov"):
                v = rule["beta"] * v + g
                step = rate * (v if rule["rule"] == "momentum" else g + rule["beta"] * v)
            elif rule["rule"] == "rmsprop":
                s = rule["rho"] * s + (1 - rule["rho"]) * g * g
                step = rate * g / (np.sqrt(s) + rule["epsilon"])
            else:
                v = rule["beta1"] * v + (1 - rule["beta1"]) * g
                s = rule["beta2"] * s + (1 - rule["beta2"]) * g * g
                mean = v / (1 - rule["beta1"] ** self.updates)
                square = s / (1 - rule["beta2"] ** self.updates)
                step = rate * mean / (np.sqrt(square) + rule["epsilon"])
            self.velocity[name], self.squares[name] = v, s
            moved = self.parameters[name] - step
            self.parameters[name] = np.clip(moved, -clip, clip) if clip > 0 else moved


class Checker:
    def __init__(self):
        self.worst, self.place, self.compared, self.failures = 0.0, "nothing", 0, 0

    def compare(self, place, mine, theirs):
        mine, theirs = np.asarray(mine, dtype=float), array(theirs)
        if mine.shape != theirs.shape:
            print(f"{place}: shape {theirs.shape} recorded, {mine.shape} computed")
            self.failures += 1
            return
        both = np.isfinite(mine) & np.isfinite(theirs)
        scale = max(1.0, np.abs(theirs[both]).max(initial=0.0))
        error = np.abs(mine - theirs)[both].max(initial=0.0) / scale
        if not np.array_equal(mine[~both], theirs[~both], equal_nan=True):
            error = np.inf
        self.compared += theirs.size
        if error > self.worst:
            self.worst, self.place = error, place
        if not error <= TOLERANCE:
            self.failures += 1
            print(f"{place}: differs by {error:.3g} of {scale:.3g}")


def recompute(lines):
    check, d, g, clip, update = Checker(), None, None, 0.0, {}
    for line in lines:
        if line["type"] == "state":
            d, g = Player(line, "d"), Player(line, "g")
            clip, terms = line["clip"], OBJECTIVES[line["objective"]]
            pack, gamma = line.get("pack", 1), line.get("r1", 0)
            if line.get("unroll", 0) > 0:
                print("G looks ahead here: its logits, loss and gradient are not computed again")
            unroll = line.get("unroll", 0)
        if line["type"] != "phase":
            continue
        place = f"{line['player']} update {line['update']}, {line['phase']}"
        is_d = line["player"] == "D"
        if unroll > 0 and not is_d and line["phase"] in ("discriminate", "evaluate", "backpropagate"):
            if line["phase"] == "backpropagate":
                update["gradient"] = {name: array(value) for name, value in line["gradient"].items()}
            continue
        if line["phase"] == "sample":
            update = {"x": array(line["reals"]), "z": array(line["latents"])}
            noises = {key: array(line[key]) for key in ("real_noise", "fake_noise") if line.get(key)}
        elif line["phase"] == "generate":
            update["fakes"], update["g"] = g.network.forward(update["z"], g.parameters)
            check.compare(place, update["fakes"], line["fakes"])
        elif line["phase"] == "discriminate":
            met = {n: array(v) for n, v in line["met"].items()} if "met" in line else d.parameters
            update["met"] = {name: value.copy() for name, value in met.items()}
            update["fake"], update["back"] = d.network.forward(
                packed(update["fakes"], noises.get("fake_noise"), pack), update["met"]
            )
            check.compare(place + ", fake", update["fake"][:, 0], line["fake_logits"])
            if is_d:
                update["seen"] = packed(update["x"], noises.get("real_noise"), pack)
                update["real"], update["real back"] = d.network.forward(update["seen"], update["met"])
                check.compare(place + ", real", update["real"][:, 0], line["real_logits"])
        elif line["phase"] == "evaluate":
            fake = update["fake"]
            check.compare(place + ", V_fake", np.mean(-softplus(fake)), line["V_fake"])
            if is_d:
                check.compare(place + ", V_real", np.mean(-softplus(-update["real"])), line["V_real"])
                loss = np.mean(terms[0][0](update["real"])) + np.mean(terms[1][0](fake))
                if gamma > 0:
                    price, update["price"] = penalty(d.network, update["seen"], update["met"], gamma)
                    check.compare(place + ", penalty", price, line["penalty"])
                    loss += price
            else:
                loss = np.mean(terms[2][0](fake))
            check.compare(place + ", loss", loss, line["loss"])
        elif line["phase"] == "backpropagate":
            count = len(update["fake"])
            if is_d:
                real, _ = d.network.backward(terms[0][1](update["real"]) / count, update["real back"], update["met"])
                fake, _ = d.network.backward(terms[1][1](update["fake"]) / count, update["back"], update["met"])
                price = update.get("price", {})
                update["gradient"] = {name: real[name] + fake[name] + price.get(name, 0) for name in real}
            else:
                _, told = d.network.backward(terms[2][1](update["fake"]) / count, update["back"], update["met"])
                told = told.reshape(update["fakes"].shape)
                update["gradient"], _ = g.network.backward(told, update["g"], g.parameters)
            for name, value in line["gradient"].items():
                check.compare(f"{place}, {name}", update["gradient"][name], value)
        elif line["phase"] == "update":
            mover = d if is_d else g
            mover.move(update["gradient"], clip if is_d else 0)
            for name, value in line["parameters"].items():
                check.compare(f"{place}, {name}", mover.parameters[name], value)
    return check


def main(path):
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    check = recompute(lines)
    print(
        f"{path}: {check.compared} numbers compared, {check.failures} comparisons failed; "
        f"worst {check.worst:.2g} at {check.place}"
    )
    return 1 if check.failures or check.compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
