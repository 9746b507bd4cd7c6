import Game
import Language

extension Finding {
  /// The number, or a dash.
  package var shown: String {
    if case .known(let number, _) = self {
      return number == number.rounded() && abs(number) < 1e9 ? spelled(number) : short(number)
    }
    return "-"
  }
}
