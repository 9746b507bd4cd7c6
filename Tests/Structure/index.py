"""Reads the index that a debug build writes: where every symbol is defined and where it is referred to."""

import collections
import ctypes
import os
import shutil
import sys

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))

# Kinds of symbols and roles of occurrences, as the toolchain's indexstore.h numbers them.
IS_MODULE, IS_EXTENSION, IS_CASE, IS_PARAMETER = 1, 9, 15, 25
TYPES = (5, 6, 7, 8, 11)
DEFINITION, REFERENCE, IMPLICIT = 1 << 1, 1 << 2, 1 << 8
CHILD, BASE, OVERRIDE, CALLED, EXTENDED, ACCESSOR, CONTAINED = (1 << bit for bit in (9, 10, 11, 13, 14, 15, 16))

# A symbol at a place; `related` are pairs of a relation's role and the other symbol. Symbols go by the compiler's
# unified symbol resolution (USR).
Occurrence = collections.namedtuple("Occurrence", "usr name kind roles related file line column")


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode() if self.length else ""


class Store:
    """An index store, read by the library of the toolchain that wrote it."""

    def __init__(self, path):
        swift = shutil.which("swift") or sys.exit("There is no swift on the PATH: add the toolchain's folder to it.")
        toolchain = os.path.dirname(os.path.dirname(os.path.realpath(swift)))
        suffix = "dylib" if sys.platform == "darwin" else "so"
        self.library = ctypes.CDLL(os.path.join(toolchain, "lib", f"libIndexStore.{suffix}"))
        self.store = self.call("store_create", ctypes.c_void_p, path.encode(), None)

    def call(self, name, result, *arguments):
        function = self.library["indexstore_" + name]
        function.restype = result
        return function(*(ctypes.c_void_p(each) if isinstance(each, int) else each for each in arguments))

    def values(self, name, owner, value, *options, element=ctypes.c_void_p):
        """What `value` makes of each element that the library hands out; the elements do not outlive the call."""
        found = []
        receive = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, element)(
            lambda _, item: not found.append(value(item)))
        self.call(name, ctypes.c_bool, owner, *options, None, receive)
        return found

    def records(self):
        """For each source file, when its records were last written, in seconds, and their names."""
        latest = {}
        for name in self.values("store_units_apply_f", self.store, str, 0, element=Text):
            unit = self.call("unit_reader_create", ctypes.c_void_p, self.store, name.encode(), None)
            main = str(self.call("unit_reader_get_main_file", Text, unit))
            seconds, nanoseconds = ctypes.c_int64(), ctypes.c_int64()
            self.call(
                "unit_reader_get_modification_time", None, unit, ctypes.byref(seconds), ctypes.byref(nanoseconds))
            needed = self.values("unit_reader_dependencies_apply_f", unit, self.dependency)
            records = [record for path, record in needed if path == main]
            if main.startswith(root + os.sep) and records:
                file = os.path.relpath(main, root)
                latest[file] = max(latest.get(file, (0, [])), (seconds.value, records))
            self.call("unit_reader_dispose", None, unit)
        return latest

    def dependency(self, item):
        """The file of a record, empty where the dependency is none, and its name."""
        isRecord = self.call("unit_dependency_get_kind", ctypes.c_uint, item) == 2
        path = str(self.call("unit_dependency_get_filepath", Text, item)) if isRecord else ""
        return path, str(self.call("unit_dependency_get_name", Text, item))

    def occurrences(self, file, record):
        reader = self.call("record_reader_create", ctypes.c_void_p, self.store, record.encode(), None)
        line, column = ctypes.c_uint(), ctypes.c_uint()

        def related(item):
            symbol = self.call("symbol_relation_get_symbol", ctypes.c_void_p, item)
            return self.call("symbol_relation_get_roles", ctypes.c_uint64, item), self.usr(symbol)

        def occurrence(item):
            symbol = self.call("occurrence_get_symbol", ctypes.c_void_p, item)
            self.call("occurrence_get_line_col", None, item, ctypes.byref(line), ctypes.byref(column))
            return Occurrence(
                self.usr(symbol), str(self.call("symbol_get_name", Text, symbol)),
                self.call("symbol_get_kind", ctypes.c_uint, symbol),
                self.call("occurrence_get_roles", ctypes.c_uint64, item),
                self.values("occurrence_relations_apply_f", item, related), file, line.value, column.value)

        found = self.values("record_reader_occurrences_apply_f", reader, occurrence)
        self.call("record_reader_dispose", None, reader)
        return found

    def usr(self, symbol):
        return str(self.call("symbol_get_usr", Text, symbol))


class Program:
    """The definitions in Sources by USR, and the references to them from the given folders of the root."""

    def __init__(self, build, folders):
        advice = f"run `swift build{' --build-tests' if 'Tests' in folders else ''}` first."
        path = os.path.join(build, "debug", "index", "store")
        if not os.path.isdir(path):
            sys.exit(f"There is no index in {build}: {advice}")
        store = Store(path)
        records = store.records()
        self.occurrences = []
        for file in sorted(swiftFiles(folders)):
            written, names = records.get(file, (0, []))
            # Times of records are whole seconds here.
            if os.path.getmtime(os.path.join(root, file)) >= written + 1:
                sys.exit(f"The index in {build} is older than {file}: {advice}")
            self.occurrences += [each for name in names for each in store.occurrences(file, name)]
        # An accessor is taken for its property, which stands at the same places.
        self.properties = {
            each.usr: other for each in self.occurrences for role, other in each.related if role & ACCESSOR}
        self.definitions = {
            each.usr: each for each in self.occurrences
            if each.roles & DEFINITION and each.file.startswith("Sources/") and each.usr not in self.properties
            and each.name and each.kind not in (IS_MODULE, IS_EXTENSION, IS_PARAMETER)}
        self.references = [
            each for each in self.occurrences if each.roles & REFERENCE and each.usr in self.definitions]

    def container(self, reference):
        """The USR of the declaration that a reference stands in, or None."""
        inside = (other for role, other in reference.related if role & (CONTAINED | CALLED | BASE | EXTENDED))
        container = next(inside, None)
        return self.properties.get(container, container)


def swiftFiles(folders):
    return [
        os.path.relpath(os.path.join(path, name), root)
        for folder in folders for path, _, names in os.walk(os.path.join(root, folder))
        for name in names if name.endswith(".swift")]
