/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other, no letter
/// being touched twice.
///
///     d(i, j) = min { d(i-1, j) + 1, d(i, j-1) + 1, d(i-1, j-1) + [a_i /= b_j],
///                     d(i-2, j-2) + 1  where a_i = b_(j-1) and a_(i-1) = b_j }
///
/// - Source: Damerau 1964, "A technique for computer detection and correction of spelling errors"; the restricted form.
public func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  // Rows of the table of distances between beginnings: two back, one back, and the present one.
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
      var distance = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[second.count]
}
