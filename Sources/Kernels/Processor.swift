import Kernels256
import Kernels512
import Numerics

#if arch(x86_64) && !SADDLE_NATIVE
  // The compiler's own header for the instruction that asks a processor what it can do.
  import _Builtin_intrinsics.intel.cpuid
#endif

/// The processor at hand.
public enum Processor {
  /// The widest kernels that it can run; the choice changes the speed and not a bit of any result.
  public static let kernels: KernelSet = available[available.count - 1]

  /// All kernels that it can run, the narrowest first.
  public static let available: [KernelSet] = {
    var sets = [KernelSet.common]
    #if arch(x86_64) && !SADDLE_NATIVE
      if hasAVX2 { sets.append(.bits256) }
      if hasAVX512 { sets.append(.bits512) }
    #endif
    return sets
  }()

  #if arch(x86_64) && !SADDLE_NATIVE
    /// AVX-512 F, DQ, BW and VL, in the processor and switched on by the system.
    private static let hasAVX512: Bool = {
      let wanted: UInt32 = 1 << 16 | 1 << 17 | 1 << 30 | 1 << 31
      return ask(7).b & wanted == wanted && savedState >= 2688
    }()

    /// AVX2, in the processor and switched on by the system.
    private static let hasAVX2: Bool = ask(7).b & (1 << 5) != 0 && savedState >= 832

    /// Bytes that the system saves of a program's registers: 832 with the 256-bit ones, 2688 with the 512-bit ones.
    private static let savedState: UInt32 = ask(1).c & (1 << 27) != 0 ? ask(13).b : 0

    private static func ask(_ leaf: UInt32) -> (b: UInt32, c: UInt32) {
      var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
      return __get_cpuid_count(leaf, 0, &a, &b, &c, &d) == 1 ? (b, c) : (0, 0)
    }
  #endif
}
