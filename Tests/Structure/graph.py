#!/usr/bin/env python3
"""Prints which modules of Sources refer to which, and within each module which of its folders.

Reads the index of a debug build. Exits with 1 where modules refer to each other in a cycle, or where a folder is in a
cycle with more than one other folder of its module, and names references without which there is no such cycle.
"""

import argparse
import collections
import os
import re
import sys

import index
from index import Program, root


def module(file):
    return file.split("/")[1]


def folder(file):
    parts = file.split("/")
    return parts[2] if len(parts) > 3 else "(no folder)"


def components(graph):
    """The strongly connected parts, each behind those that it refers to (Tarjan 1972)."""
    number, low, path, parts = {}, {}, [], []

    def visit(node):
        number[node] = low[node] = len(number)
        path.append(node)
        for other in sorted(graph[node]):
            if other not in number:
                visit(other)
            if other in path:
                low[node] = min(low[node], low[other])
        if low[node] == number[node]:
            start = path.index(node)
            parts.append(sorted(path[start:]))
            del path[start:]

    for node in sorted(graph):
        if node not in number:
            visit(node)
    return parts


def cycles(graph, limit):
    return [part for part in components(graph) if len(part) > limit]


def closing(graph, limit):
    """Arrows of few references without which no cycle is longer than the limit; the fewest are not looked for."""
    left, taken = {node: dict(arrows) for node, arrows in graph.items()}, []
    while found := cycles(left, limit):
        part = found[0]
        _, tail, head = min((len(left[tail][head]), tail, head) for tail in part for head in left[tail] if head in part)
        taken.append((tail, head, left[tail].pop(head)))
    # What was taken early may do no harm once others are gone.
    needed = []
    for tail, head, references in sorted(taken, key=lambda arrow: -len(arrow[2])):
        left[tail][head] = references
        if cycles(left, limit):
            del left[tail][head]
            needed.append((tail, head, references))
    return needed


def references(program, place, isCounted):
    """The graph of the places of files: for each, the places that it refers to, with the references."""
    graph = collections.defaultdict(lambda: collections.defaultdict(set))
    for each in program.references:
        target = program.definitions[each.usr]
        if isCounted(each.file) and isCounted(target.file):
            tail, head = place(each.file), place(target.file)
            graph[tail], graph[head]
            if tail != head:
                graph[tail][head].add((each.file, each.line, each.column, target.name, target.file))
    return graph


def printGraph(title, graph, limit):
    """Prints a graph from top to bottom and what is wrong with it; returns whether anything is."""
    print(f"\n{title}")
    for part in reversed(components(graph)):
        for node in part:
            arrows = sorted(graph[node].items(), key=lambda arrow: (-len(arrow[1]), arrow[0]))
            heads = ", ".join(f"{head} {len(found)}" for head, found in arrows)
            print(f"  {node} -> {heads}" if heads else f"  {node}")
    found = cycles(graph, limit)
    for part in found:
        print(f"  CYCLE of {', '.join(part)}")
    for tail, head, places in closing(graph, limit):
        print(f"  without the cycle, {tail} would not refer to {head}:")
        for file, line, _, name, there in sorted(places):
            print(f"    {file}:{line}: {name} (in {there})")
    return bool(found)


def printGraphs(build):
    program = Program(build, ["Sources"])
    isFaulty = printGraph("Modules", references(program, module, lambda file: True), 1)
    for name in sorted({module(each.file) for each in program.definitions.values()}):
        graph = references(program, folder, lambda file: module(file) == name)
        if len(graph) > 1:
            isFaulty |= printGraph(f"Folders of {name}", graph, 2)
    return 1 if isFaulty else 0


def visible(definitions):
    """Of these definitions the USRs of those before whose name `public`, `package` or `open` stands."""
    lines = {}
    for file in {each.file for each in definitions}:
        with open(os.path.join(root, file), "rb") as source:
            lines[file] = source.read().split(b"\n")
    return {
        each.usr for each in definitions
        if re.search(rb"\b(public|package|open)\b(?!\()", lines[each.file][each.line - 1][: each.column - 1])}


# The compiler uses declarations of these names without a reference in the index.
UNREFERENCED = ("CodingKeys", "wrappedValue", "projectedValue")


def printUnused(build):
    program = Program(build, ["Sources", "Tests"])
    open = visible(program.definitions.values())
    parents, witnesses, users, named = {}, set(), collections.defaultdict(set), set()
    for each in program.occurrences:
        for role, other in each.related:
            if role & index.CHILD and each.roles & index.DEFINITION:
                parents[each.usr] = other
            if role & index.OVERRIDE:
                witnesses.add(program.properties.get(each.usr, each.usr))
    for each in program.references:
        container = enclosing = program.container(each)
        while enclosing and enclosing != each.usr:
            enclosing = parents.get(enclosing)
        # What a declaration says of itself is no use of it.
        if not enclosing:
            users[each.usr].add(module(each.file) if each.file.startswith("Sources/") else "Tests")
            if container in open:
                named.add(each.usr)
    written = [
        each for usr, each in program.definitions.items()
        if usr not in witnesses and not each.roles & index.IMPLICIT and each.name not in UNREFERENCED]
    lists = {
        "Public or package, but no other module refers to it:": [
            each for each in written if each.usr in open and not users[each.usr] - {module(each.file), "Tests"}
            # Others may use a type without its name, by a declaration whose type it is.
            and not (each.kind in index.TYPES and each.usr in named)],
        "Only Tests refer to it, or nothing:": [
            each for each in written if each.kind != index.IS_CASE and users[each.usr] <= {"Tests"}],
    }
    for title, found in lists.items():
        print(title)
        for each in sorted(found, key=lambda each: (each.file, each.line, each.column)):
            print(f"  {each.file}:{each.line}: {each.name}")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", default=os.path.join(root, ".build"), help="the build folder (.build)")
    parser.add_argument(
        "--unused", action="store_true",
        help="instead list visible declarations that no other module refers to, and those that only Tests refer to; "
        "the tests must be built")
    options = parser.parse_args()
    sys.exit(printUnused(options.build) if options.unused else printGraphs(options.build))
