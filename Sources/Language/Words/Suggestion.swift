import Numerics

/// The known word that a person most likely meant, or nil where none is near.
///
/// Near is: equal but for the case of letters; or the beginning of a known word, from two letters on; or apart by few
/// slips of the finger (a letter inserted, left out, replaced, or swapped with its neighbour), one for every three
/// letters and at most three. Of equally near words one that begins as typed wins, then the one closest in length, then
/// the first in `known`.
///
/// - Source: Damerau 1964, "A technique for computer detection and correction of spelling errors".
package func nearest(to word: String, in known: [String]) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  // No known word is that long, and the work grows with the product of the lengths.
  guard 1...40 ~= typed.count else { return nil }
  let allowed = typed.count == 1 ? 0 : min(3, max(1, typed.count / 3))
  var best: (word: String, rank: (Int, Int, Int))?
  for candidate in known where candidate != word {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let isBeginning = typed.count >= 2 && letters.starts(with: typed)
    let edits = editDistance(typed, letters)
    let distance = isBeginning ? min(edits, 1) : edits
    let rank = (distance, isBeginning ? 0 : 1, abs(letters.count - typed.count))
    // As many slips as letters would turn anything into anything.
    guard distance <= allowed, distance < max(typed.count, letters.count) else { continue }
    if let best, best.rank <= rank { continue }
    best = (candidate, rank)
  }
  return best?.word
}
