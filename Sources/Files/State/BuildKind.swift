/// How this program was built, since speeds of different builds are different things.
package enum BuildKind: String, Codable, Sendable {
  /// For any processor of its family; the same bits everywhere.
  case plain
  /// For the very processor that built it.
  case native
  /// Not optimised; its speeds mean little.
  case debug

  package static var current: BuildKind {
    #if DEBUG
      .debug
    #elseif SADDLE_NATIVE
      .native
    #else
      .plain
    #endif
  }

  /// Whether multiplications and additions are fused, which gives a native build bits of its own.
  package static var hasFusedBits: Bool {
    #if SADDLE_NATIVE
      true
    #else
      false
    #endif
  }
}
