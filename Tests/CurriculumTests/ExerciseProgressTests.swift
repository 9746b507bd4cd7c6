import Curriculum
import Testing

@Suite("What is remembered of an exercise")
struct ExerciseProgressTests {
  @Test("It is read as it was written")
  func roundTrip() {
    var progress = ExerciseProgress()
    #expect(ExerciseProgress(text: progress.text) == progress)
    progress.hints = 2
    progress.passed = fingerprint(of: "let a = 1")
    #expect(ExerciseProgress(text: progress.text) == progress)
  }

  @Test(
    "What is none of ours remembers nothing",
    arguments: ["", "\n", "saddle exercise 2\nhints 3\n", "hints 3\n", "\u{1B}[2J"])
  func foreign(text: String) {
    #expect(ExerciseProgress(text: text) == ExerciseProgress())
  }

  @Test("A damaged line is passed over")
  func damaged() {
    let progress = ExerciseProgress(text: "saddle exercise 1\nhints -4\npassed xyz\nshoe 9\nhints\n")
    #expect(progress == ExerciseProgress())
  }

  @Test("An exercise is passed only while its text is the one that passed")
  func states() {
    var progress = ExerciseProgress()
    #expect(ExerciseState(text: "stub", stub: "stub", progress: progress) == .untouched)
    #expect(ExerciseState(text: "mine", stub: "stub", progress: progress) == .begun)
    progress.passed = fingerprint(of: "mine")
    #expect(ExerciseState(text: "mine", stub: "stub", progress: progress) == .passed)
    #expect(ExerciseState(text: "stub", stub: "stub", progress: progress) == .changed)
  }
}
