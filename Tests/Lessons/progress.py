#!/usr/bin/env python3
"""Takes lessons from several programs at once, ends them at any moment, and looks whether any answer was lost.

usage: progress.py SADDLE

A fresh state folder is used; nothing of the person's own is touched. Prints a line a check; exits 1 at the first that
fails.
"""
import json
import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time

saddle = os.path.abspath(sys.argv[1])
work = tempfile.mkdtemp()
state = os.path.join(work, "state")
environment = dict(os.environ, XDG_STATE_HOME=state, SADDLE_LESSONS=os.path.join(work, "Lessons"))
os.mkdir(environment["SADDLE_LESSONS"])
kept = os.path.join(state, "saddle", "progress.json")


def lesson(name, questions):
    """A lesson whose every question has the answer 2."""
    text = f"---\nlesson: {name}\nstart: new gauss1d\n---\n# {name}\n"
    for number in range(1, questions + 1):
        text += f"\n### Q{number}. Question {number}?\n\n1. one\n2. two\n\n<!-- ask choice = 2 -->\n"
    with open(os.path.join(environment["SADDLE_LESSONS"], name + ".md"), "w") as file:
        file.write(text)


def start(name):
    return subprocess.Popen(
        [saddle, "--quiet", "lesson", name], cwd=work, env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)


def answered(name):
    """The questions that are kept as answered."""
    if not os.path.exists(kept):
        return set()
    with open(kept) as file:
        lessons = json.load(file)["lessons"]
    questions = lessons.get(name, {}).get("questions", {})
    return {key for key, value in questions.items() if value["outcome"] == "right"}


def expect(condition, what):
    print(("ok: " if condition else "FAILED: ") + what, flush=True)
    if not condition:
        sys.exit(1)


for name in ("01-a", "02-b"):
    lesson(name, 40)

# Four programs at once, two in each lesson, each answering every second question.
programs = []
for name in ("01-a", "02-b"):
    for first in (1, 2):
        program = start(name)
        lines = "".join(f"goto Q{number}\n2\n" for number in range(first, 41, 2))
        programs.append((program, lines))
for program, lines in programs:
    program.stdin.write(lines)
    program.stdin.close()
for program, _ in programs:
    program.stdout.read()
    program.wait()
for name in ("01-a", "02-b"):
    expect(len(answered(name)) == 40, f"two programs in {name} lose no answer of each other")
expect(stat.S_IMODE(os.stat(kept).st_mode) == 0o600, "the file is its owner's alone")

# Ended at any moment, it loses at most the question that was being answered.
lesson("03-c", 400)
generator = random.Random(1)
told = set()
number = 1
for _ in range(12):
    program = start("03-c")
    end = time.monotonic() + generator.uniform(0.05, 0.4)
    try:
        while time.monotonic() < end and number <= 400:
            program.stdin.write(f"goto Q{number}\n2\n")
            program.stdin.flush()
            while "Right" not in (line := program.stdout.readline()):
                if not line:
                    break
            else:
                told.add(f"Q{number}")
                number += 1
    except BrokenPipeError:
        pass
    program.send_signal(signal.SIGKILL)
    program.wait()
    missing = told - answered("03-c")
    if len(missing) > 0:
        expect(False, f"told right and then lost: {sorted(missing)}")
expect(len(told) > 12, f"{len(told)} answers in twelve programs, each ended by SIGKILL, and all of them kept")

# A file that is cut in half is put aside, and said.
with open(kept) as file:
    text = file.read()
with open(kept, "w") as file:
    file.write(text[: len(text) // 2])
program = start("01-a")
out, _ = program.communicate("goto Q1\n2\n")
expect("was damaged" in out and answered("01-a") == {"Q1"}, "a damaged file is put aside, and the course goes on")
expect(any("damaged" in name for name in os.listdir(os.path.dirname(kept))), "what was in it is still there")

# One written by a later program is left alone.
with open(kept, "w") as file:
    file.write('{"version": 99, "lessons": {}}')
program = start("01-a")
out, _ = program.communicate("goto Q1\n2\n")
expect("later Saddle" in out, "a file of a later version is told of")
with open(kept) as file:
    expect(json.load(file)["version"] == 99, "and left alone")

# A state folder that cannot be written to does not stop a lesson.
environment["XDG_STATE_HOME"] = "/proc/nowhere"
program = start("01-a")
out, _ = program.communicate("goto Q1\n2\n")
expect("Right" in out and "not kept" in out or "cannot be" in out, "a lesson goes on where nothing can be kept")
