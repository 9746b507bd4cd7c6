#!/bin/sh
# Counts what one unit of a workload allocates, with valgrind: does n units and 2n, and takes the difference, so that
# the start of the program and of the game drop out. A unit is a round, of W4 a ledger, of W6 a game of 1,000 rounds;
# the two activations of W2 and of W3 are counted together.
#
#     ./allocations.sh [W1 W2 ..]
#
#   SADDLE   the program, a plain release build (valgrind knows no AVX-512)
#
# A program cannot count its own calls of malloc from plain Swift: glibc has dropped the hooks, and its statistics know
# the bytes in use alone.
set -eu
package=$(cd "$(dirname "$0")/../.." && pwd)
saddle=${SADDLE:-$package/.build/release/saddle}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Prints the bytes kept, the allocations and their bytes of a run of so many units.
heap() { # workload units
  valgrind --log-file="$log" "$saddle" bench "$1" --untimed "$2" --quiet >&2
  sed -n 's/,//g
    s/.*in use at exit: \([0-9]*\) bytes.*/\1/p
    s/.*total heap usage: \([0-9]*\) allocs.* \([0-9]*\) bytes allocated/\1 \2/p' "$log" | tr '\n' ' '
}

printf '%-10s%16s%16s%16s\n' workload allocations bytes 'bytes kept'
for workload in "${@:-W1}"; do
  case $workload in
    W3) units=3 ;;
    W6) units=1 ;;
    W4) units=5 ;;
    *) units=50 ;;
  esac
  # Three numbers each: bytes kept, allocations, bytes.
  # shellcheck disable=SC2046
  set -- $(heap "$workload" "$units") $(heap "$workload" $((2 * units)))
  awk -v w="$workload" -v n="$units" -v k="$1" -v a="$2" -v b="$3" -v k2="$4" -v a2="$5" -v b2="$6" \
    'BEGIN { printf "%-10s%16.1f%16.1f%16.1f\n", w, (a2 - a) / n, (b2 - b) / n, (k2 - k) / n }'
done
