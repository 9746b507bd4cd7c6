// swift-tools-version: 6.2
import PackageDescription

/// Language rules that every target keeps.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// `SADDLE_NATIVE=1` compiles for the processor at hand, with its fused multiply-add: faster, with bits of its own.
let isNative = Context.environment["SADDLE_NATIVE"] == "1"
let processor: [SwiftSetting] =
  isNative
  ? [.define("SADDLE_NATIVE"), .unsafeFlags(["-Xcc", "-march=native", "-Xcc", "-mprefer-vector-width=512"])]
  : []

/// The engine's numeric loops are optimised in debug builds as well: unoptimised SIMD code is hundreds of times slower.
/// Without `errno` to set for negative numbers, a square root is one instruction and eight of them are one vector's.
let engine =
  house + processor + [
    .unsafeFlags(["-Xcc", "-fno-math-errno"]), .unsafeFlags(["-O"], .when(configuration: .debug)),
  ]

/// Figures are drawn by loops over cells and dots: optimised in debug builds as well, since tests draw hundreds of them.
let figures = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The kernels for wide registers are compiled for them whatever the machine, and run only where it has them.
#if arch(x86_64)
  let avx2: [SwiftSetting] = isNative ? [] : [.unsafeFlags(["-Xcc", "-mavx2"])]
  let avx512: [SwiftSetting] =
    isNative
    ? [] : [.unsafeFlags(["-mavx512f", "-mavx512dq", "-mavx512bw", "-mavx512vl"].flatMap { ["-Xcc", $0] })]
#else
  let avx2: [SwiftSetting] = []
  let avx512: [SwiftSetting] = []
#endif

let package = Package(
  name: "saddle",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "saddle", targets: ["saddle"])],
  targets: [
    // MARK: - Engine: mathematics, no printing, no files, no clock
    .target(name: "Numerics", swiftSettings: engine),
    .target(name: "Kernels256", dependencies: ["Numerics"], swiftSettings: engine + avx2),
    .target(name: "Kernels512", dependencies: ["Numerics"], swiftSettings: engine + avx512),
    .target(name: "Kernels", dependencies: ["Numerics", "Kernels256", "Kernels512"], swiftSettings: engine),
    .target(name: "Distributions", dependencies: ["Numerics", "Kernels"], swiftSettings: engine),
    .target(name: "Networks", dependencies: ["Numerics", "Kernels"], swiftSettings: engine),
    .target(name: "Minimax", dependencies: ["Numerics", "Distributions", "Networks"], swiftSettings: engine),
    .target(
      name: "Theory", dependencies: ["Numerics", "Distributions", "Networks", "Minimax"],
      swiftSettings: engine),

    // MARK: - Screen: text, knows no GANs
    .target(name: "Plots", swiftSettings: figures),
    .target(name: "Terminal", swiftSettings: house),

    // MARK: - Shell: words to replies, each module on those above it
    .target(name: "Language", dependencies: ["Numerics", "Plots"], swiftSettings: house),
    .target(name: "Curriculum", dependencies: ["Numerics", "Language"], swiftSettings: house),
    .target(
      name: "Game",
      dependencies: ["Numerics", "Distributions", "Plots", "Language", "Networks", "Minimax", "Theory"],
      swiftSettings: house + processor),
    .target(
      name: "Views",
      dependencies: [
        "Numerics", "Distributions", "Plots", "Language", "Networks", "Minimax", "Theory", "Game",
      ],
      swiftSettings: house + processor),
    .target(
      name: "Files",
      dependencies: ["Numerics", "Plots", "Language", "Curriculum", "Networks", "Minimax", "Game"],
      swiftSettings: house + processor),
    .target(
      name: "Interpreter",
      dependencies: ["Language", "Minimax", "Game", "Files"],
      swiftSettings: house + processor),
    .target(
      name: "Commands",
      dependencies: [
        "Numerics", "Distributions", "Plots", "Language", "Networks", "Minimax", "Theory", "Game", "Views",
        "Files", "Interpreter",
      ],
      swiftSettings: house + processor),
    .target(
      name: "Learning",
      dependencies: [
        "Numerics", "Plots", "Language", "Curriculum", "Game", "Files", "Interpreter",
      ],
      swiftSettings: house + processor),
    .target(
      name: "Extras",
      dependencies: [
        "Numerics", "Distributions", "Plots", "Language", "Networks", "Minimax", "Theory", "Game", "Views",
        "Files", "Interpreter",
      ],
      swiftSettings: house + processor),
    .executableTarget(
      name: "saddle",
      dependencies: [
        "Plots", "Language", "Curriculum", "Files", "Interpreter", "Commands", "Learning", "Extras",
        "Terminal",
      ], swiftSettings: house),

    // MARK: - Tests, one target per module
    .testTarget(
      name: "NumericsTests", dependencies: ["Numerics"], resources: [.copy("Reference")], swiftSettings: house
    ),
    .testTarget(
      name: "KernelsTests", dependencies: ["Kernels", "Kernels256", "Kernels512", "Numerics"],
      swiftSettings: house),
    .testTarget(
      name: "DistributionsTests", dependencies: ["Distributions", "Numerics"],
      resources: [.copy("Reference")],
      swiftSettings: house),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "Numerics"], resources: [.copy("Reference")],
      swiftSettings: house),
    .testTarget(
      name: "MinimaxTests", dependencies: ["Minimax", "Networks", "Distributions", "Numerics"],
      resources: [.copy("Reference")], swiftSettings: house),
    .testTarget(
      name: "TheoryTests", dependencies: ["Theory", "Minimax", "Networks", "Distributions", "Numerics"],
      resources: [.copy("Reference")], swiftSettings: house),
    .testTarget(name: "PlotsTests", dependencies: ["Plots"], swiftSettings: house),
    .testTarget(
      name: "CurriculumTests", dependencies: ["Language", "Curriculum"], swiftSettings: house),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: house),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Numerics", "Distributions", "Plots", "Language", "Curriculum", "Networks", "Minimax", "Game",
        "Files", "Interpreter", "Commands", "Learning", "Extras", "Views",
      ],
      exclude: ["Transcripts"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
