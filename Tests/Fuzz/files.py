"""Holds the program to its promises about files and signals: python3 Tests/Fuzz/files.py .build/release/saddle"""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
faults = []


def expect(truth, sentence):
    if not truth:
        faults.append(sentence)


def run(*arguments, text=""):
    """The exit code, or -1 after five seconds."""
    try:
        return subprocess.run([program, *arguments], input=text, capture_output=True, text=True, timeout=5).returncode
    except subprocess.TimeoutExpired:
        return -1


def content(path):
    with open(path) as file:
        return file.read()


def put(path, text):
    with open(path, "w") as file:
        file.write(text)


def links():
    """A script stays below the working directory wherever links lead; a person goes where they lead."""
    os.mkdir("outside")
    os.mkdir("work")
    os.chdir("work")
    os.mkdir("below")
    os.mkdir(".dots")
    run("-c", "save ../outside/theirs.json")
    theirs = content("../outside/theirs.json")
    for name, goal in [
        ("folder", "../outside"),
        ("file", "../outside/theirs.json"),
        ("fresh", "../outside/fresh.json"),
        ("dotted", ".dots"),
        ("inner", "below"),
    ]:
        os.symlink(goal, name)
    for path in ["folder/a.json", "file", "dotted/a.json", "below/../folder/a.json"]:
        put("a.saddle", f"step\nsave {path}\n")
        expect(run("a.saddle") != 0, f"a script saved to {path}")
    put("a.saddle", "step\nsave fresh\nsave inner/a.json\nsave ./b.json\n")
    expect(run("a.saddle") == 0, "a script cannot save below the working directory")
    expect(os.listdir("../outside") == ["theirs.json"], "something new is outside")
    expect(content("../outside/theirs.json") == theirs, "a script changed a file outside")
    expect(os.listdir(".dots") == [] and os.path.exists("below/a.json"), "a script wrote elsewhere than it said")
    expect(run("-c", "step; save file; save folder/b.json") == 0, "a person cannot follow a link")
    expect(os.path.islink("file") and content("../outside/theirs.json") != theirs, "a link was replaced")


def pipes():
    """Nothing waits for a pipe."""
    os.mkfifo("pipe")
    for command in ["load pipe", "save pipe", "save! pipe", "source pipe", "record pipe", "new csv file=pipe"]:
        expect(run("-c", command) in (1, 2), f"{command} takes a pipe or waits for it")
    expect(run("pipe") == 2, "a pipe is taken for a script")


def permissions():
    """A file keeps its permissions, and what was left of a broken write is cleared away."""
    for mode in [0o600, 0o640, 0o644, 0o666]:
        run("-c", "save mode.json")
        os.chmod("mode.json", mode)
        expect(run("-c", "step; save mode.json") == 0, "a file cannot be saved again")
        expect(stat.S_IMODE(os.stat("mode.json").st_mode) == mode, f"permissions {mode:o} were not kept")
    ended = subprocess.Popen(["true"])
    ended.wait()
    stale = f".mode.json.{ended.pid}-0"
    kept = [f".mode.json.{os.getpid()}-0", f".mode.json.{ended.pid}-0x", f".other.json.{ended.pid}-0"]
    for name in [stale, *kept]:
        put(name, "half")
    run("-c", "save mode.json")
    expect(not os.path.exists(stale), "the leftover of an ended program stays")
    expect(all(os.path.exists(name) for name in kept), "a file of somebody else was cleared away")


def signals():
    """A recording is written whatever ends the program, at the prompt and in a run."""
    for number in [signal.SIGHUP, signal.SIGTERM, signal.SIGINT]:
        for text in ["record r.jsonl\nstep\n", "record r.jsonl\nrun 100000000\n"]:
            if os.path.exists("r.jsonl"):
                os.remove("r.jsonl")
            child = subprocess.Popen(
                [program, "--quiet", "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Whoever began this script may have it ignore the signal, which the program would inherit.
                preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
            )
            child.stdin.write(text.encode())
            child.stdin.flush()
            child.stdout.readline()
            time.sleep(0.3)
            child.send_signal(number)
            time.sleep(0.2)
            child.stdin.close()
            try:
                code = child.wait(5)
            except subprocess.TimeoutExpired:
                child.kill()
                code = "none"
            expect(code == 128 + number, f"exit code {code} after signal {number}")
            expect(os.path.exists("r.jsonl"), f"a recording is lost by signal {number}")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for promise in [links, pipes, permissions, signals]:
        promise()
    os.chdir("/")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
