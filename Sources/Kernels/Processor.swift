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
      // The masks, the upper halves of sixteen registers, sixteen more registers.
      return hasAVX2 && ask(7).b & wanted == wanted && saves([5, 6, 7])
    }()

    /// AVX2 and FMA, in the processor and switched on by the system.
    private static let hasAVX2: Bool = ask(7).b & (1 << 5) != 0 && ask(1).c & (1 << 12) != 0 && saves([2])

    /// Whether the system saves these parts of a program's registers when it turns to another program.
    ///
    /// Leaf 13 tells how long a memory all that is saved takes, and of each part its size and where it lies; places
    /// differ between makers. As a part that lies further out may be saved alone, the packed size is asked as well.
    private static func saves(_ parts: [UInt32]) -> Bool {
      guard ask(1).c & (1 << 27) != 0 else { return false }
      let sizes = parts.map { ask(13, $0) }
      guard sizes.allSatisfy({ $0.a > 0 && ask(13).b >= $0.b + $0.a }) else { return false }
      let packed = ask(13, 1)
      let knowsPacked = packed.a & (1 << 1) != 0
      return !knowsPacked || packed.b >= 576 + sizes.reduce(0) { $0 + $1.a }
    }

    private static func ask(_ leaf: UInt32, _ part: UInt32 = 0) -> (a: UInt32, b: UInt32, c: UInt32) {
      var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
      return __get_cpuid_count(leaf, part, &a, &b, &c, &d) == 1 ? (a, b, c) : (0, 0, 0)
    }
  #endif
}
