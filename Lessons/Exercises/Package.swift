// swift-tools-version: 6.2
import PackageDescription

/// To add an exercise, copy the folders of another one and put its name here.
let names = ["Ex01", "Ex02", "Ex03", "Ex04", "Ex05", "Ex06"]

/// A target for every part of an exercise, so that one that does not compile spoils no other.
func targets(of name: String) -> [Target] {
  [
    // What the learner writes.
    .target(name: name, exclude: ["README.md"]),
    // The table of cases, and the function that checks what the learner wrote: `swift run ex01`.
    .target(name: "\(name)Check", dependencies: ["Checking"], path: "Checks/\(name)"),
    .executableTarget(
      name: "\(name)Run", dependencies: [.byName(name: name), .byName(name: "\(name)Check"), "Checking"],
      path: "Checks/Run/\(name)"),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name), .byName(name: "\(name)Check"), "Checking"]),
    // What the file came with, and what it should come to.
    .target(name: "\(name)Stub", path: "Stubs/\(name)"),
    .target(name: "\(name)Solution", path: "Solutions/\(name)"),
  ]
}

let package = Package(
  name: "exercises",
  platforms: [.macOS(.v15)],
  products: names.map { .executable(name: $0.lowercased(), targets: ["\($0)Run"]) } + [
    .executable(name: "both-ways", targets: ["BothWays"])
  ],
  targets: [
    .target(name: "Checking", path: "Checks/Checking"),
    .testTarget(name: "CheckingTests", dependencies: ["Checking"]),
    // Stubs have to fail, solutions to pass, and known mistakes to be told by their own hints.
    .executableTarget(
      name: "BothWays",
      dependencies: ["Checking"]
        + names.flatMap { name in
          ["Check", "Stub", "Solution"].map { .byName(name: name + $0) }
        },
      path: "Checks/BothWays"),
  ] + names.flatMap(targets),
  swiftLanguageModes: [.v6]
)
