/// A moment and what it is called.
struct NamedSnapshot: Sendable {
  let name: String
  var snapshot: Snapshot
}
