#!/bin/sh
# Runs every peer on one thread, in a throw-away environment, and prints a table: ./run_all.sh [W1,W2,W3]
# TORCH names another PyTorch to install, such as TORCH='torch==2.13.0'; CC another C compiler.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
workloads=${1:-W1,W2,W3}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
trap 'exit 130' INT TERM
export PYTHONDONTWRITEBYTECODE=1

echo "building in $room" >&2
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check jax numpy "${TORCH:-torch}"
"${CC:-cc}" -O3 -march=native -fno-math-errno -Wno-psabi "$here/peer.c" -lm -o "$room/peer"

# One processor, where the system can pin a process to it.
pin=
if command -v taskset >/dev/null 2>&1; then pin="taskset -c 1"; $pin true 2>/dev/null || pin=; fi

: >"$room/lines"
$pin "$room/peer" --workloads "$workloads" >>"$room/lines"
for peer in jax numpy pytorch; do
  echo "running $peer" >&2
  $pin "$room/venv/bin/python" "$here/peer_$peer.py" --workloads "$workloads" >>"$room/lines"
done

"$room/venv/bin/python" - "$room/lines" <<'TABLE'
import importlib.metadata
import json
import sys

rows = [json.loads(line) for line in open(sys.argv[1])]
columns = list(dict.fromkeys((row["workload"], row["activation"]) for row in rows))
speeds = {(row["peer"], row["workload"], row["activation"]): row["rounds_per_second"] for row in rows}
print("rounds per second".ljust(26) + "".join(" ".join(column).rjust(12) for column in columns))
for peer in dict.fromkeys(row["peer"] for row in rows):
    cells = (speeds[peer, *column] for column in columns)
    print(peer.ljust(26) + "".join(f"{speed:,.0f}".rjust(12) for speed in cells))
print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("jax", "numpy", "torch")))
TABLE
