import Language
import Numerics
import Testing

@Suite("Expression from random input")
struct ExpressionFuzzTests {
  static let pieces = [
    "1", ".5", "1e-3", "2.", "V", "d.gap", "D(", "D(1)", "Dstar(1, 2)", "G(", "log(", "min(", "max(1, 2)",
    "pi", "d.w1[0,1]",
    "d.w1[", "]", ",", "@start", "V@start", "(", ")", "(", ")", "+", "-", "*", "/", "^", "<", "<=", ">", ">=",
    "==", "!=",
    "and", "or", "not", "!", "&&", "||", "=", "**", "#", ";", "'", "\u{D7}", "\u{1F600}", "\0", "e", "1e999",
    "",
  ]

  /// Either a tree whose spelling reads back as itself, or a slip that lies within the text.
  func judge(_ text: String, _ origin: String) {
    do throws(ParseError) {
      let tree = try Expression(parsing: text)
      let spelling = tree.description
      do throws(ParseError) {
        let again = try Expression(parsing: spelling)
        #expect(again == tree && again.description == spelling, "\(origin): \(text)")
      } catch {
        Issue.record("\(origin): \(text) is spelt \(spelling): \(error)")
      }
      // Whatever it comes to, it comes to something or to a slip.
      _ = try? tree.value(in: ExpressionTests.environment)
    } catch {
      let count = text.unicodeScalars.count
      #expect(1...count + 1 ~= error.column, "\(origin): \(text): \(error)")
      #expect(!error.expected.isEmpty)
      #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 }, "\(origin): \(error)")
      #expect(error.marked(in: text, width: 60).allSatisfy { $0.count <= 61 }, "\(origin): \(error)")
    }
  }

  @Test(
    "a soup of tokens gives a tree that reads back, or a slip inside the text",
    arguments: 1...4 as ClosedRange<UInt64>)
  func soup(seed: UInt64) {
    var generator = SplitMix64(seed: seed, stream: 0)
    for round in 0..<400 {
      let count = Int.random(in: 1...14, using: &generator)
      let words = (0..<count).map { _ in Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)] }
      let spaced = Bool.random(using: &generator)
      judge(words.joined(separator: spaced ? " " : ""), "seed \(seed), round \(round)")
    }
  }

  @Test("random bytes give a tree or a slip", arguments: 1...2 as ClosedRange<UInt64>)
  func bytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed, stream: 1)
    for round in 0..<400 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      judge(String(decoding: bytes, as: UTF8.self), "seed \(seed), round \(round)")
    }
  }

  @Test(
    "every tree reads back from its own spelling and from one with all parentheses",
    arguments: 1...4 as ClosedRange<UInt64>)
  func trees(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed, stream: 2)
    for round in 0..<200 {
      let tree = Self.tree(height: 6, condition: Bool.random(using: &generator), using: &generator)
      #expect(try Expression(parsing: tree.description) == tree, "seed \(seed), round \(round): \(tree)")
      #expect(
        try Expression(parsing: Self.parenthesised(tree)) == tree, "seed \(seed), round \(round): \(tree)")
    }
  }

  @Test("the highest tree that is read can be read back from its spelling")
  func highest() throws {
    let alternating = (0..<49).reduce("V") { text, _ in "(\(text) + 1) ^ 2" }
    let leftAndRight = (0..<99).reduce("V") { text, level in
      level.isMultiple(of: 2) ? "-(\(text))" : "2 * (\(text))"
    }
    for text in [alternating, leftAndRight] {
      let tree = try Expression(parsing: text)
      #expect(try Expression(parsing: tree.description) == tree)
      #expect(throws: ParseError.self) { try Expression(parsing: "1 + 1 * (1 - (\(text)))") }
    }
  }

  // MARK: - Trees

  private static func tree(height: Int, condition: Bool, using generator: inout SplitMix64) -> Expression {
    func number() -> Expression { tree(height: height - 1, condition: false, using: &generator) }
    func either() -> Expression { tree(height: height - 1, condition: true, using: &generator) }
    func any<Choice>(_ choices: [Choice]) -> Choice {
      choices[Int.random(in: choices.indices, using: &generator)]
    }
    if condition {
      switch height > 2 ? Int.random(in: 0..<3, using: &generator) : 0 {
      case 0: return .comparison(number(), any(Expression.Comparison.allCases), number())
      case 1: return .not(either())
      default: return .logic(either(), any(Expression.Logic.allCases), either())
      }
    }
    let moment: Expression.Name? = Bool.random(using: &generator) ? .init("start") : nil
    switch Int.random(in: height > 1 ? 0..<8 : 5..<8, using: &generator) {
    case 0: return .negated(number())
    case 1: return .function(.init("D"), [number()], moment: moment)
    case 2: return .elementary(.min, [number(), number(), number()])
    case 3, 4: return .arithmetic(number(), any(Expression.Arithmetic.allCases), number())
    case 5: return .parameter(.init("d.w1"), [Int.random(in: 0..<99, using: &generator), 1], moment: moment)
    case 6: return any([.pi, .quantity(.init("d.gap"), moment: moment)])
    default:
      // Any positive finite number, from the smallest to the largest.
      return .number(Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &generator)))
    }
  }

  /// A spelling that relies on no precedence at all.
  private static func parenthesised(_ tree: Expression) -> String {
    switch tree {
    case .number, .pi, .quantity, .parameter: tree.description
    case .function(let name, let arguments, let moment):
      "\(name.text)(\(arguments.map(parenthesised).joined(separator: ",")))"
        + (moment.map { "@\($0.text)" } ?? "")
    case .elementary(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(parenthesised).joined(separator: ",")))"
    case .negated(let operand): "(-\(parenthesised(operand)))"
    case .arithmetic(let left, let sign, let right):
      "(\(parenthesised(left))\(sign.rawValue)\(parenthesised(right)))"
    case .comparison(let left, let sign, let right):
      "(\(parenthesised(left))\(sign.rawValue)\(parenthesised(right)))"
    case .not(let operand): "(!\(parenthesised(operand)))"
    case .logic(let left, .and, let right): "(\(parenthesised(left))&&\(parenthesised(right)))"
    case .logic(let left, .or, let right): "(\(parenthesised(left))||\(parenthesised(right)))"
    }
  }
}
