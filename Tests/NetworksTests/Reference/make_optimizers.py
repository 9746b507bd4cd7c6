"""Writes optimizers.json and adam_training.json: update rules applied to given gradients, and one short training.

The rules are written out in NumPy float64 with PyTorch's conventions; when PyTorch is installed, every trajectory is
checked against torch.optim in float64. The training's gradients come from make_networks.py, which JAX checks.

    pip install numpy jax torch && python3 make_optimizers.py
"""

import json
import pathlib

import numpy as np

from make_networks import backward

RATE = 0.05


class Rule:
    """One step of an update rule; `v`, `s` and `t` are its memory."""

    def __init__(self, name, **h):
        self.name, self.h, self.v, self.s, self.t = name, h, 0.0, 0.0, 0

    def step(self, theta, g, rate):
        h = self.h
        self.t += 1
        if self.name == "sgd":
            return theta - rate * g
        if self.name == "momentum":
            self.v = h["beta"] * self.v + g
            return theta - rate * self.v
        if self.name == "nesterov":
            self.v = h["beta"] * self.v + g
            return theta - rate * (g + h["beta"] * self.v)
        if self.name == "rmsProp":
            self.s = h["rho"] * self.s + (1 - h["rho"]) * g**2
            return theta - rate * g / (np.sqrt(self.s) + h["epsilon"])
        self.v = h["beta1"] * self.v + (1 - h["beta1"]) * g
        self.s = h["beta2"] * self.s + (1 - h["beta2"]) * g**2
        m = self.v / (1 - h["beta1"] ** self.t)
        s = self.s / (1 - h["beta2"] ** self.t)
        return theta - rate * m / (np.sqrt(s) + h["epsilon"])


def torch_trajectory(rule, theta, gradients):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta))
    h = rule.h
    optimizer = {
        "sgd": lambda: torch.optim.SGD([p], RATE),
        "momentum": None,
        "nesterov": lambda: torch.optim.SGD([p], RATE, momentum=h["beta"], nesterov=True),
        "rmsProp": lambda: torch.optim.RMSprop([p], RATE, alpha=h["rho"], eps=h["epsilon"]),
        "adam": lambda: torch.optim.Adam([p], RATE, betas=(h["beta1"], h["beta2"]), eps=h["epsilon"]),
    }
    # torch refuses a negative momentum at construction but honours it when set afterwards.
    optimizer["momentum"] = lambda: torch.optim.SGD([p], RATE, momentum=abs(h["beta"]))
    chosen = optimizer[rule.name]()
    if rule.name == "momentum":
        chosen.param_groups[0]["momentum"] = h["beta"]
    path = []
    for g in gradients:
        p.grad = torch.tensor(g)
        chosen.step()
        path.append(p.detach().numpy().copy())
    return np.array(path)


def trajectory(rule, theta, gradients):
    path = []
    start = theta
    for g in gradients:
        theta = rule.step(theta, g, RATE)
        path.append(theta)
    try:
        np.testing.assert_allclose(path, torch_trajectory(rule, start, gradients), rtol=1e-13, atol=1e-13)
    except ImportError:
        print("PyTorch is not installed: its check was left out")
    return {"name": rule.name, **rule.h, "parameters": [p.tolist() for p in path]}


def training(rng):
    widths, activations = [1, 8, 1], ["tanh", "identity"]
    start = np.round(rng.normal(0, 0.8, 25), 4)
    x = np.linspace(-2, 2, 9)[:, None]
    t = np.round(np.sin(1.5 * x), 4)
    rule, theta, losses = Rule("adam", beta1=0.5, beta2=0.999, epsilon=1e-8), start, []
    for _ in range(20):
        y = backward(theta, x, np.zeros_like(x), widths, activations, "none")[0]
        losses.append(float(np.mean((y - t) ** 2) / 2))
        theta = rule.step(theta, backward(theta, x, (y - t) / t.size, widths, activations, "none")[1], 0.02)
    return {
        "madeBy": "made by make_optimizers.py: NumPy float64; loss = mean((y - t)^2) / 2",
        "widths": widths, "activations": activations, **rule.h, "rate": 0.02, "parameters": start.tolist(),
        "batch": x.tolist(), "targets": t.tolist(), "losses": losses, "finalParameters": theta.tolist(),
    }


def write(name, value):
    pathlib.Path(__file__).with_name(name).write_text(json.dumps(value, indent=1) + "\n")


if __name__ == "__main__":
    rng = np.random.default_rng(1964)
    theta = np.round(rng.normal(0, 1, 7), 4)
    gradients = np.round(rng.normal(0, 1, (20, 7)), 4)
    rules = [
        Rule("sgd"), Rule("momentum", beta=0.9), Rule("momentum", beta=-0.3), Rule("nesterov", beta=0.9),
        Rule("rmsProp", rho=0.9, epsilon=1e-8), Rule("adam", beta1=0.5, beta2=0.999, epsilon=1e-8),
    ]
    write("optimizers.json", {
        "madeBy": "made by make_optimizers.py: NumPy float64, checked against torch.optim in float64",
        "rate": RATE, "start": theta.tolist(), "gradients": gradients.tolist(),
        "rules": [trajectory(rule, theta, gradients) for rule in rules],
    })
    write("adam_training.json", training(rng))
