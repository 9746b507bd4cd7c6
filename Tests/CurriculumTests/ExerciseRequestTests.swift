import Curriculum
import Language
import Testing

private func request(_ action: ExerciseRequest.Action, _ words: String...) throws(ParseError)
  -> ExerciseRequest
{
  var words = words[...]
  return try ExerciseRequest(action, taking: &words)
}

@Suite("What is asked of the exercises on the command line")
struct ExerciseRequestTests {
  @Test("An exercise goes by its number in any spelling", arguments: ["ex01", "Ex01", "EX1", "1", "01"])
  func names(word: String) throws {
    #expect(try request(.check, word).exercise == "ex01")
  }

  @Test("A word that is no number of an exercise stands for itself, to be told apart later")
  func otherNames() throws {
    #expect(try request(.check, "gradients").exercise == "gradients")
    #expect(try request(.check, "ex001").exercise == "ex001")
  }

  @Test("Options of the program itself are left to it, with their values")
  func others() throws {
    var words: ArraySlice = ["--width", "40", "ex02", "--json", "--watch", "--folder", "a b"]
    let request = try ExerciseRequest(.check, taking: &words)
    #expect(words == ["--width", "40", "--json"])
    #expect(request.watches && request.folder == "a b" && request.exercise == "ex02")
    #expect(request.command(.hint, "ex02") == "saddle hint ex02 --folder 'a b'")
  }

  @Test("Only check may be asked without an exercise, and it does not watch them all")
  func whole() throws {
    #expect(try request(.check).exercise.isEmpty)
    #expect(throws: ParseError.self) { try request(.check, "--watch") }
    for action in [ExerciseRequest.Action.hint, .solution, .reset] {
      #expect(throws: ParseError.self) { try request(action) }
    }
  }

  @Test("Only a hint has a number, which is counted from 1")
  func numbers() throws {
    #expect(try request(.hint, "ex03", "2").hint == 2)
    #expect(try request(.hint, "ex03").hint == nil)
    #expect(throws: ParseError.self) { try request(.hint, "ex03", "0") }
    #expect(throws: ParseError.self) { try request(.hint, "ex03", "all") }
    #expect(throws: ParseError.self) { try request(.reset, "ex03", "2") }
    #expect(throws: ParseError.self) { try request(.check, "ex03", "--folder") }
  }
}
