/// A blank at which no line is folded, so that a name stays with its number; it is shown as a blank.
package let tie: Character = "\u{A0}"

/// Text that stays in one piece on a narrow screen.
package func tied(_ text: String) -> String { String(text.map { $0 == " " ? tie : $0 }) }
