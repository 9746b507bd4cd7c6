#!/bin/sh
# Measures Saddle and every peer in turns, on one processor and one thread, and prints the speeds and their ratios:
#
#     ./run_all.sh [W1,W2,W3]
#
# Every pass visits each workload and in it each program, so that noise of the machine hits all alike.
#
#   VENV     a virtual environment with jax, numpy and torch to use, made there if there is none; without, a throw-away one
#   TORCH    the PyTorch to install, such as torch==2.13.0
#   CC       the C compiler
#   CPU      the processor to pin to (1)
#   PASSES   visits to each workload (3)
#   SECONDS_EACH  for one program's measurement of one workload in one pass (2)
#   SCRATCH  where Saddle is built: plain in it, native in its folder native (.build of the package)
#   PEERS    which programs: "c jax numpy pytorch plain native"
#   LINES    a file to keep the measurements in, for saddle bench --against
set -eu
here=$(cd "$(dirname "$0")" && pwd)
package=$(cd "$here/../.." && pwd)
workloads=${1:-W1,W2,W3}
passes=${PASSES:-3}
seconds=${SECONDS_EACH:-2}
scratch=${SCRATCH:-$package/.build}
peers=${PEERS:-c jax numpy pytorch plain native}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
trap 'exit 130' INT TERM
export PYTHONDONTWRITEBYTECODE=1
venv=${VENV:-$room/venv}
lines=${LINES:-$room/lines}
python=python3

has() { case " $peers " in *" $1 "*) true ;; *) false ;; esac; }

build_saddle() { # scratch path
  swift build --package-path "$package" -c release --product saddle --scratch-path "$1" >"$room/log" 2>&1 || {
    cat "$room/log" >&2
    exit 1
  }
}

echo "building" >&2
if has c; then "${CC:-cc}" -O3 -march=native -fno-math-errno -Wno-psabi "$here/peer.c" -lm -o "$room/peer"; fi
if has jax || has numpy || has pytorch; then
  if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check jax numpy "${TORCH:-torch}"
  fi
  python=$venv/bin/python
fi
if has plain; then build_saddle "$scratch"; fi
if has native; then
  SADDLE_NATIVE=1
  export SADDLE_NATIVE
  build_saddle "$scratch/native"
  unset SADDLE_NATIVE
  # A package that doesn't know the switch would be measured twice under one name.
  if ! "$scratch/native/release/saddle" bench W1 --json --seconds 0.05 | grep -q '"build":"native"'; then
    echo "leaving out native: this package builds no such program" >&2
    peers=$(echo " $peers " | sed 's/ native / /')
  fi
fi

# One processor, where the system can pin a process to it.
pin=
if command -v taskset >/dev/null 2>&1; then
  pin="taskset -c ${CPU:-1}"
  $pin true 2>/dev/null || pin=
fi

: >"$lines"
pass=1
while [ "$pass" -le "$passes" ]; do
  for workload in $(echo "$workloads" | tr ',' ' '); do
    echo "pass $pass of $passes, $workload" >&2
    for peer in $peers; do
      case $peer in
        c) $pin "$room/peer" --workloads "$workload" --seconds "$seconds" ;;
        plain) $pin "$scratch/release/saddle" bench "$workload" --json --seconds "$seconds" ;;
        native) $pin "$scratch/native/release/saddle" bench "$workload" --json --seconds "$seconds" ;;
        *) $pin "$python" "$here/peer_$peer.py" --workloads "$workload" --seconds "$seconds" ;;
      esac >>"$lines"
    done
  done
  pass=$((pass + 1))
done
"$python" "$here/table.py" "$lines"
