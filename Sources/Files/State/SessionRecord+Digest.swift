import Minimax

extension SessionRecord {
  /// The digest of everything but the digest that was written down: the courses with their states, and the words.
  var contentDigest: String {
    var digest = Digest()
    digest.add(games.count)
    for game in games { game.add(to: &digest) }
    digest.add(current)
    digest.add(checkpoints.count)
    for checkpoint in checkpoints {
      digest.add(checkpoint.name)
      checkpoint.game.add(to: &digest)
    }
    digest.add(stops.count)
    for stop in stops { digest.add(stop) }
    digest.add(values.count)
    for value in values { digest.add(value) }
    digest.add(grain)
    return digest.text
  }
}

extension GameRecord {
  fileprivate func add(to digest: inout Digest) {
    digest.add(name)
    digest.add(preset.name)
    digest.add(preset.summary) { $0.add($1) }
    digest.add(preset.rules) { $0.add($1) }
    digest.add(start.contentDigest)
    digest.add(changes.count)
    for change in changes { change.add(to: &digest) }
    for number in [changesMade, end.updates, end.phases, end.round] { digest.add(number) }
    digest.add(present) { $0.add($1.contentDigest) }
  }
}
