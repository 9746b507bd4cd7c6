import Game

/// A moment and what it is called.
package struct NamedSnapshot: Sendable {
  package let name: String
  package var snapshot: Snapshot

  package init(name: String, snapshot: Snapshot) {
    self.name = name
    self.snapshot = snapshot
  }
}
