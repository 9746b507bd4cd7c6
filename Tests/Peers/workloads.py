"""The workloads that every peer runs, and how they are timed. Import this before NumPy, JAX or PyTorch: it pins the threads."""

import argparse
import dataclasses
import json
import os
import statistics
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

RATE, BETA1, BETA2, EPSILON = 1e-3, 0.5, 0.999, 1e-8


@dataclasses.dataclass(frozen=True)
class Workload:
    name: str
    data: str  # "normal": N(4, 1.25^2); "ring": 8 normals of sd 0.02 on the circle of radius 2
    generator: tuple  # widths, latent first
    discriminator: tuple
    batch: int
    activations: tuple


WORKLOADS = (
    Workload("W1", "normal", (1, 16, 1), (1, 16, 1), 64, ("tanh",)),
    Workload("W2", "ring", (2, 16, 16, 2), (2, 16, 16, 1), 150, ("tanh", "relu")),
    Workload("W3", "ring", (16, 128, 128, 2), (2, 128, 128, 1), 512, ("tanh", "relu")),
)


def measure(peer, start):
    """Times `start(workload, activation)`, which returns `advance(rounds)`: it plays the rounds and returns the mean
    distance of G's last samples from the origin (near 4 on W1 and 2 on the ring once G has learnt its scale)."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--workloads", default="W1,W2,W3")
    arguments.add_argument("--seconds", type=float, default=4.0, help="for the repeats of one workload together")
    given = arguments.parse_args()
    wanted, seconds = given.workloads.split(","), given.seconds
    for workload in WORKLOADS:
        for activation in workload.activations if workload.name in wanted else ():
            advance = start(workload, activation)
            advance(2)  # compilers compile here
            rounds, spent = 2, 0.0
            while spent < 0.075 * seconds:  # the warm-up also finds how many rounds fill one repeat
                rounds *= 2
                began = time.perf_counter()
                advance(rounds)
                spent = time.perf_counter() - began
            rounds = max(1, round(rounds / spent * seconds / 5))
            speeds = []
            for _ in range(5):
                began = time.perf_counter()
                norm = advance(rounds)
                speeds.append(rounds / (time.perf_counter() - began))
            line = {
                "peer": peer, "workload": workload.name, "activation": activation,
                "rounds_per_second": round(statistics.median(speeds), 1),
                "min": round(min(speeds), 1), "max": round(max(speeds), 1), "mean_norm": round(float(norm), 3),
            }
            print(json.dumps(line), flush=True)
