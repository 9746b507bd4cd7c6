"""Prints measurements as tables: the speeds, and how many times as fast as each other program Saddle is.

    python3 table.py LINES

Of repeated measurements the median counts; beside it stands how far they lie apart, as a share of it. Beyond a few
per cent the machine was busy: measure again. A ratio is the median over the passes, each ratio within one pass, where
both programs ran one soon after the other.
"""

import collections
import importlib.metadata
import json
import statistics
import sys


def heading(text, columns):
    print(text.ljust(26) + "".join(" ".join(column).rjust(16) for column in columns))


def main():
    medians, owners, columns = collections.defaultdict(list), {}, {}
    for line in open(sys.argv[1]):
        row = json.loads(line)
        if "rounds_per_second" not in row:
            continue
        owner = " ".join(filter(None, (row["peer"], row.get("build"))))
        column = row["workload"], row["activation"]
        owners[owner], columns[column] = row["peer"] == "saddle", None
        medians[owner, column].append(row["rounds_per_second"])

    heading("rounds per second", columns)
    for owner in owners:
        cells = []
        for column in columns:
            found = medians.get((owner, column))
            if not found:
                cells.append("-")
                continue
            middle = statistics.median(found)
            spread = (max(found) - min(found)) / middle
            cells.append(f"{middle:,.{0 if middle >= 1000 else 1}f} +-{50 * spread:.0f}%")
        print(owner.ljust(26) + "".join(cell.rjust(16) for cell in cells))

    for ours in (owner for owner, is_ours in owners.items() if is_ours):
        print()
        heading(f"{ours} /", columns)
        for other in (owner for owner in owners if owner != ours):
            ratios = []
            for column in columns:
                both = medians.get((ours, column)), medians.get((other, column))
                passes = [a / b for a, b in zip(*both)] if all(both) else []
                ratios.append(f"{statistics.median(passes):.2f}" if passes else "-")
            print(other.ljust(26) + "".join(ratio.rjust(16) for ratio in ratios))

    versions = []
    for name in ("jax", "numpy", "torch"):
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            pass
    print("\n" + ", ".join(versions) if versions else "", end="\n" if versions else "")


if __name__ == "__main__":
    main()
