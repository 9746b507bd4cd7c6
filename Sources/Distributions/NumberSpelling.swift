/// The shortest decimal spelling that reads back as the same number, whole numbers without a point.
func spelled(_ x: Double) -> String {
  abs(x) < 1e15 && x == x.rounded() ? "\(Int64(x))" : "\(x)"
}

/// The number that a decimal spelling stands for, such as `-1.5e3`.
///
/// - Returns: Nil for every other text, also for the hexadecimal and non-finite spellings that Swift would read.
func decimalNumber(_ text: some StringProtocol) -> Double? {
  guard text.utf8.allSatisfy({ decimalBytes.contains($0) }), let value = Double(text) else { return nil }
  return value.isFinite ? value : nil
}

private let decimalBytes = Array("0123456789+-.eE".utf8)
