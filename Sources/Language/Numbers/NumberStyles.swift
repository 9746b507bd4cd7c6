import Plots

// The styles in which replies write a number; all round as `NumberFormat` does.
//
//     style          0.1234567   12345.678    1.2e-07          where
//     spelled        0.1234567   12345.678    1.2e-07          what can be typed again
//     printed        0.1234567   12345.678    1.200000000e-07  what `print` shows
//     short          0.1235      12346        1.200e-07        running text
//     tidy           0.12        12345.68     0.00             places in running text
//     brief          0.1235      12345.6780   1.20e-07         running text beside columns
//     signedChange   +0.123457   +12346       +1.20e-07        what an update changes

/// The shortest decimal that reads back as the same number, without a needless `.0`.
///
/// NaN has no sign here: which one a processor gives it is an accident.
package func spelled(_ number: Double) -> String {
  guard !number.isNaN else { return "nan" }
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// Ten significant digits without zeros at their end; whole numbers in full.
package func printed(_ number: Double) -> String {
  if !number.isFinite || (number == number.rounded() && abs(number) < 1e15) { return spelled(number) }
  let text = NumberFormat.significant(number, 10)
  guard text.contains("."), !text.contains("e") else { return text }
  let digits = text.reversed().drop { $0 == "0" }
  return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
}

/// Four significant digits.
package func short(_ number: Double) -> String { NumberFormat.significant(number, 4) }

/// Two decimals; four digits from 1e5 on.
package func tidy(_ number: Double) -> String { NumberFormat.fixed(number, 2, within: 0..<1e5, elsewhere: 4) }

/// Four decimals for sizes from 1e-3 to 1e5; three digits elsewhere.
package func brief(_ number: Double) -> String {
  NumberFormat.fixed(number, 4, within: 1e-3..<1e5, elsewhere: 3)
}

/// A number of style ``brief(_:)`` in a column of ten.
package func aligned(_ number: Double) -> String { brief(number).paddedLeft(to: 10) }

/// A change with its sign: six decimals for sizes from 1e-5 to 1e4; three digits elsewhere.
package func signedChange(_ change: Double) -> String {
  (change > 0 ? "+" : "") + NumberFormat.fixed(change, 6, within: 1e-5..<1e4, elsewhere: 3)
}

/// The number, or 0 where it is no more than the rounding of quadrature.
package func floored(_ number: Double) -> Double { abs(number) < 1e-9 ? 0 : number }

extension NumberFormat {
  /// Fixed decimals for 0, for what is not finite, and for sizes in a range; significant digits elsewhere.
  package static func fixed(
    _ number: Double, _ decimals: Int, within sizes: Range<Double>, elsewhere digits: Int
  ) -> String {
    let isFixed = number == 0 || !number.isFinite || sizes ~= abs(number)
    return isFixed ? fixed(number, decimals) : significant(number, digits)
  }
}

extension Int {
  /// `1 round`, `2 rounds`.
  package func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
