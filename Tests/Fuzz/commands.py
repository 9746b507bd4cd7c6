"""Types random lines at a running saddle: grammar-made ones, mangled ones and raw bytes, all from one seed.

    python3 Tests/Fuzz/commands.py .build/release/saddle 200000 [seed]

Each line is followed by a print whose answer is waited for. Work that takes more than two seconds, such as a watch on
a quantity of theory over many updates, is sent Ctrl-C, and has to heed it within two more. A process that ends, one that
does not heed Ctrl-C, and a line of output that is no JSON are failures, told with the lines that led there. Exits with 1
on the first failure.
"""

import json
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time

LIMIT = 2.0

QUANTITIES = """V Vpop Vstar jsd kl.pq kl.qp tv w1 d.gap g.gap d.loss g.loss d.gradnorm g.gradnorm round d.updates
 g.updates phase q.mean q.sd real.mean fake.sd D.real D.fake nonsense d. .x $ $$ $1 $99 jsd.ema you.points
 you.accuracy you.jsd you.ceiling fit.kl fit.loglik""".split()
MOMENTS = ["", "", "", "@start", "@now", "@a", "@nowhere", "@"]
PRESETS = "bimodal gauss1d trimodal uniform1d disjoint tutorial ring custom nothing csv".split()
SETTINGS = """lr.d=0.01 lr.g=1e300 lr.g=0 batch=7 batch=1 batch=0 k=2:1 k=0:1 k=1:0 k=x rule=simultaneous objective=minimax
 objective=leastsquares objective=hinge objective=wasserstein objective=nonsaturating objective=mini clip=0.1 clip=off
 optimizer.d=sgd optimizer.g=momentum(-0.5) optimizer.g=adam(0.5,0.9) optimizer.d=rmsprop(2) ema=0.9 noise=3
 hidden.d=4 hidden.g=8,8 hidden.d=none activation.d=relu activation.g=sine features.d=quadratic data=normal(0,1)
 data=uniform(-1,1) data=mixture(0.5*normal(0,1)+0.5*normal(4,1)) data=normal(0,-1) data=student(1) latents=2
 latent=uniform(-1,1) seed=5 d.output=0.5 d.output=2 init.g=zeros scale=matched =5 lr.d= x=y""".split()
KINDS = "densities value losses gradients weights latent discriminator samples ledger noise parameters nothing".split()
FILES = "a.json b.csv c.svg d.md run.jsonl missing/x ../out /proc/none . '' a.saddle".split()
NUMBERS = "0 1 2 3 7 -1 0.5 1e-3 1e400 99999999999999999999 nan inf x 10 20".split()


class Grammar:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, choices):
        return self.random.choice(choices)

    def expression(self, depth=0):
        pick = self.random.random()
        if depth > 3 or pick < 0.35:
            return self.one(QUANTITIES) + self.one(MOMENTS)
        if pick < 0.5:
            return self.one(NUMBERS)
        if pick < 0.6:
            return f"{self.one(['D', 'Dstar', 'p', 'q', 'logit', 'G', 'F'])}({self.one(NUMBERS)})"
        if pick < 0.66:
            return f"{self.one('dgx')}.{self.one(['w1', 'b1', 'w2', 'w9'])}[{self.one('0127')},{self.one('0123')}]"
        if pick < 0.72:
            return f"{self.one(['abs', 'log', 'exp', 'sqrt', 'min', 'max'])}({self.expression(depth + 1)})"
        if pick < 0.9:
            return f"{self.expression(depth + 1)} {self.one(['+', '-', '*', '/', '^'])} {self.expression(depth + 1)}"
        return f"({self.expression(depth + 1)})"

    def condition(self):
        simple = f"{self.expression(1)} {self.one(['<', '>', '<=', '>=', '==', '!=', '='])} {self.expression(1)}"
        return simple if self.random.random() < 0.7 else f"{simple} {self.one(['and', 'or', 'not', 'xor'])} {self.condition()}"

    def command(self):
        one, few = self.one, str(self.random.randint(0, 12))
        return one([
            lambda: f"phase {few}", lambda: f"step {one(['', 'd', 'g', 'x'])} {few}", lambda: f"round {few}",
            lambda: f"run {few}", lambda: "finish", lambda: f"run until {self.condition()} max {few} every {one('1379')}",
            lambda: f"back {few} {one(['', 'phases', 'updates', 'rounds', 'weeks'])}", lambda: "back stop",
            lambda: f"back until {self.condition()} max {few}",
            lambda: f"goto {one(NUMBERS + ['start', 'end', few, few])} {one(['', '', 'd.update', 'g.sample', 'd.x'])}",
            lambda: f"checkpoint {one(['', 'a', 'b', '3', 'start', 'a b'])}", lambda: f"restart {one(['a', 'b', 'c1', ''])}",
            lambda: "checkpoints", lambda: "when", lambda: f"branch {one(['a', 'hot', 'cold', '', '!'])}",
            lambda: f"switch {one(['main', 'hot', 'cold', 'a', ''])}", lambda: "branches",
            lambda: f"drop {one(['a', 'hot', 'cold', 'main', 'c1', ''])}",
            lambda: f"break {one([self.condition(), 'd', 'g', 'update if ' + self.condition(), 'd if', ''])}",
            lambda: f"tbreak {one([self.condition(), 'd', 'g'])}", lambda: f"watch {self.expression()}",
            lambda: f"display {self.expression()}", lambda: f"info {one(['breakpoints', 'history', 'values', 'display', 'x', ''])}",
            lambda: f"{one(['delete', 'disable', 'enable'])} {one(['', '1', '2', few, 'x'])}",
            lambda: "delete", lambda: "delete",
            lambda: f"print {one([self.expression(), self.condition()])}", lambda: one(["status", "status all", "status x"]),
            lambda: "ledger", lambda: f"show {one(KINDS)}", lambda: f"plot {one(KINDS)}",
            lambda: f"explain", lambda: f"trace {one('xzy')}={one(NUMBERS)}", lambda: "list", lambda: "verify",
            lambda: f"check {one(['gradients', 'gradients most=20', 'x', ''])}", lambda: "counterfactual",
            lambda: f"compare {one(['start', 'a', 'main', 'hot', ''])} {one(['', 'now', 'a'])}", lambda: "hash",
            lambda: f"expect {self.condition()}", lambda: f"new {one(PRESETS)} {one(SETTINGS)} {one(SETTINGS)}",
            lambda: f"new bimodal seed={few}", lambda: f"set {one(SETTINGS)} {one(SETTINGS)}", lambda: "set",
            lambda: f"let {one('dg')}.{one(['w1', 'b2', 'w7'])}[{one('012')},{one('01')}] = {self.expression()}",
            lambda: f"seed {one(NUMBERS)}", lambda: f"save {one(FILES)}", lambda: f"save! {one(FILES)}",
            lambda: f"save transcript {one(FILES)}", lambda: f"load {one(FILES)}", lambda: f"record {one(FILES + ['stop', 'stop'])}",
            lambda: f"export {one(['csv', 'json', 'svg', 'gif'])} {one(FILES)} {one(KINDS + ['V jsd'])}",
            lambda: f"fit {one(['em', 'em', 'em', 'x', ''])} {one(['', 'k=3', 'k=9', 'samples=50', 'iterations=' + few, 'k='])}",
            lambda: f"play {one(['discriminator', 'generator', 'd', 'x', ''])} {one(['', '', few])}",
            lambda: one(["real", "fake", "score", "stop", "reveal", "guess " + "rf" * self.random.randint(0, 6), "guess rx"]),
            lambda: f"move {one(NUMBERS)} {one(NUMBERS)}", lambda: "plot fit", lambda: "move 1 2",
            lambda: f"source {one(FILES)}", lambda: f"help {one(['', 'run', 'all', 'formats', 'x'])}", lambda: "quit",
            lambda: one(["stpe", "h", "?", "!", "@", "#", ";", "'", '"', "(", "[", "print ((((", "back back"]),
        ])()

    def line(self):
        pick = self.random.random()
        if pick < 0.06:
            return bytes(self.random.randrange(256) for _ in range(self.random.randint(0, 200)))
        text = "; ".join(self.command() for _ in range(self.random.choice([1, 1, 1, 2, 3])))
        data = text.encode()
        if pick < 0.2 and data:
            data = bytearray(data)
            for _ in range(self.random.randint(1, 4)):
                place = self.random.randrange(len(data)) if data else 0
                change = self.random.randrange(3)
                if change == 0 and data:
                    data[place] = self.random.randrange(256)
                elif change == 1 and data:
                    del data[place]
                else:
                    data.insert(place, self.random.randrange(256))
            data = bytes(data)
        return data


class Process:
    def __init__(self, program, folder):
        self.process = subprocess.Popen(
            [os.path.abspath(program), "--json", "-k", "-"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        self.rest = b""

    def answer(self, line, mark):
        """Types a line, and waits for the answer to the print behind it; None where the process ended."""
        try:
            self.process.stdin.write(line + b"\nprint %d\n" % mark)
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        sought, self.is_stopped = b'"%d":%d' % (mark, mark), False
        deadline = time.monotonic() + LIMIT
        while sought not in self.rest:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))
            if not ready and self.is_stopped:
                return b"(Ctrl-C was not heeded)"
            if not ready:
                self.process.send_signal(signal.SIGINT)
                self.is_stopped, deadline = True, time.monotonic() + LIMIT
                continue
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                return None
            self.rest += data
        answer, self.rest = self.rest, b""
        return answer


def fuzz(program, count, seed):
    grammar = Grammar(seed)
    restarts, stopped = 0, []
    with tempfile.TemporaryDirectory() as folder:
        process, past = Process(program, folder), []
        for number in range(count):
            line = grammar.line().replace(b"\n", b" ").replace(b"\r", b" ")
            past = (past + [line])[-12:]
            answer = process.answer(line, 700_000_000 + number)
            if process.is_stopped:
                stopped.append(line)
            if answer is None:
                code = process.process.wait()
                if code not in (0, 1, 2, 74) and not (code == 130 and process.is_stopped):
                    return fail(seed, number, past, f"the process ended with {code}")
                process, restarts = Process(program, folder), restarts + 1
                past = []
                continue
            if answer.startswith(b"(Ctrl-C"):
                return fail(seed, number, past, "Ctrl-C was not heeded within two seconds")
            for text in answer.splitlines():
                try:
                    json.loads(text)
                except ValueError:
                    return fail(seed, number, past, f"no JSON: {text[:200]!r}")
            # A fresh session now and then, so that no early change decides everything.
            if number % 500 == 499:
                process.process.stdin.close()
                process.process.wait()
                process, past = Process(program, folder), []
    print(f"seed {seed}: {count} lines, {restarts} sessions ended on the way, {len(stopped)} lines stopped by Ctrl-C")
    for line in stopped[:8]:
        print("  ", line)
    return 0


def fail(seed, number, past, reason):
    print(f"seed {seed}, line {number}: {reason}; the last lines:")
    for line in past:
        print("  ", line)
    return 1


if __name__ == "__main__":
    sys.exit(fuzz(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1))
