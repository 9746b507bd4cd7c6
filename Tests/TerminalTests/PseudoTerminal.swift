import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A terminal without a screen: what is typed at the outer end is read at the inner one.
struct PseudoTerminal: Sendable {
  let inner: Descriptor
  private let outer: Int32

  init() throws {
    var ends: (outer: Int32, inner: Int32) = (0, 0)
    guard openpty(&ends.outer, &ends.inner, nil, nil, nil) == 0 else { throw Pipe.Refused() }
    outer = ends.outer
    inner = Descriptor(ends.inner)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(outer, $0.baseAddress, $0.count) }
  }

  func closeOuter() { _ = systemClose(outer) }
  func closeInner() { _ = systemClose(inner.number) }

  func close() {
    closeOuter()
    closeInner()
  }
}

/// Named apart, since ``PseudoTerminal`` has a method of that name.
private func systemClose(_ number: Int32) -> Int32 { close(number) }
