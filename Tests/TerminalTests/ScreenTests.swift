import Terminal
import Testing

@Suite("Screen")
struct ScreenTests {
  /// What calls write to a screen.
  private func written(_ calls: (Screen) -> Void) throws -> String {
    let pipe = try Pipe()
    calls(Screen(Output(pipe.writing)))
    pipe.closeWriting()
    defer { pipe.closeReading() }
    return String(decoding: pipe.contents(), as: UTF8.self)
  }

  @Test("Leaving undoes every mode that entering set")
  func modes() throws {
    let entered = try written { _ = $0.enter() }
    let left = try written { $0.leave() }
    let set = entered.matches(of: /\e\[\?(\d+)h/).map(\.1)
    let reset = left.matches(of: /\e\[\?(\d+)l/).map(\.1)
    #expect(set == ["1049", "1002", "1006"])
    #expect(Set(set) == Set(reset) && left.contains("\u{1B}[?25h"))
  }

  @Test("A frame erases each line before writing it and everything below the last, then places the cursor")
  func frame() throws {
    let text = try written { _ = $0.show(["ab", "c"], cursor: .init(column: 4, row: 2)) }
    #expect(
      text == "\u{1B}[?25l\u{1B}[1;1H\u{1B}[Kab\u{1B}[2;1H\u{1B}[Jc\u{1B}[2;4H\u{1B}[?25h")
    let hidden = try written { _ = $0.show(["ab"], cursor: nil) }
    #expect(hidden == "\u{1B}[?25l\u{1B}[1;1H\u{1B}[Jab")
  }
}
