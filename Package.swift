// swift-tools-version: 6.2
import PackageDescription

/// Language rules that every target keeps.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The engine's numeric loops are optimised in debug builds as well: unoptimised SIMD code is hundreds of times slower.
let kernels = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "saddle",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "saddle", targets: ["saddle"])],
  targets: [
    // MARK: - Engine: mathematics, no printing, no files, no clock
    .target(name: "Numerics", swiftSettings: kernels),
    .target(name: "Distributions", dependencies: ["Numerics"], swiftSettings: kernels),
    .target(name: "Networks", dependencies: ["Numerics"], swiftSettings: kernels),
    .target(name: "Minimax", dependencies: ["Numerics", "Distributions", "Networks"], swiftSettings: house),
    .target(
      name: "Theory", dependencies: ["Numerics", "Distributions", "Networks", "Minimax"],
      swiftSettings: kernels),

    // MARK: - Screen: text, knows no GANs
    .target(name: "Plots", swiftSettings: house),
    .target(name: "Curriculum", swiftSettings: house),
    .target(name: "Terminal", swiftSettings: house),

    // MARK: - Shell: words to replies
    .target(
      name: "Shell",
      dependencies: [
        "Numerics", "Distributions", "Networks", "Minimax", "Theory", "Plots", "Curriculum",
      ],
      swiftSettings: house),
    .executableTarget(name: "saddle", dependencies: ["Shell", "Terminal"], swiftSettings: house),

    // MARK: - Tests, one target per module
    .testTarget(
      name: "NumericsTests", dependencies: ["Numerics"], resources: [.copy("Reference")], swiftSettings: house
    ),
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
    .testTarget(name: "CurriculumTests", dependencies: ["Curriculum"], swiftSettings: house),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: house),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "Curriculum", "Minimax", "Theory", "Plots", "Networks", "Distributions", "Numerics",
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
