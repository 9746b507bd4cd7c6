import Curriculum
import Interpreter
import Language

/// Lessons under test, one after the other.
struct ProofJob: Job {
  /// A file to be tested, and the lessons of its folder.
  struct Candidate: Sendable {
    let path: String
    let text: String
    let siblings: Syllabus
  }

  private let candidates: [Candidate]
  private let isUpdating: Bool
  private var tested = 0
  private var proof: LessonProof?
  private var readings: [LessonReading] = []
  /// What is wrong, file by file.
  private var faults: [(path: String, fault: LessonFault)] = []
  private var questions = 0
  private var updated: [String] = []

  init(_ candidates: [Candidate], isUpdating: Bool) {
    self.candidates = candidates
    self.isUpdating = isUpdating
  }

  var progress: String {
    proof?.progress ?? readings.last?.progress ?? "\(tested) of \(candidates.count) files"
  }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    guard tested < candidates.count else { return true }
    let candidate = candidates[tested]
    if var proof {
      self.proof = nil
      if proof.advance() { finish(proof, candidate, &session) } else { self.proof = proof }
      return false
    }
    if var reading = readings.popLast() {
      if reading.advance() {
        note(reading.faults, in: candidate)
        if readings.isEmpty { tested += 1 }
      } else {
        readings.append(reading)
      }
      return tested == candidates.count
    }
    do throws(ParseError) {
      proof = LessonProof(try Lesson(markdown: candidate.text), at: candidate.path, in: session)
    } catch {
      note([LessonFault(line: error.line, message: "\(error)")], in: candidate)
      tested += 1
    }
    return tested == candidates.count
  }

  private mutating func finish(_ proof: LessonProof, _ candidate: Candidate, _ session: inout Session) {
    questions += proof.lesson.questions.count
    var found = proof.faults
    if isUpdating, !proof.printed.isEmpty {
      let text = candidate.text.rewritten(proof.printed)
      switch session.files.write(candidate.path, text, within: .anywhere) {
      case .success:
        updated.append("\(candidate.path): \(proof.printed.count.counted("output")) rewritten")
        let lines = Set(proof.printed.map(\.exchange.line))
        found.removeAll { lines.contains($0.line) }
      case .failure(let problem): found.append(LessonFault(line: 1, message: problem.message))
      }
    }
    let links = LinkProof(syllabus: candidate.siblings, files: session.files)
    found += links.faults(of: proof.lesson, at: candidate.path)
    found += candidate.text.hiddenCharacters
    note(found, in: candidate)
    guard !proof.isEndless else {
      tested += 1
      return
    }
    readings = LessonReading.screens.reversed().map {
      LessonReading(proof.lesson, at: candidate.path, on: $0, in: session)
    }
  }

  private mutating func note(_ found: [LessonFault], in candidate: Candidate) {
    faults += found.map { (candidate.path, $0) }
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var blocks: [Reply.Block] = updated.map { .text($0) }
    blocks += faults.map { .text("\($0.path):\($0.fault.line): \(escaped($0.fault.message, limit: 300))") }
    let files = tested.counted("file")
    if wasInterrupted {
      blocks.append(.text("Stopped after \(tested) of \(candidates.count.counted("file"))."))
    }
    if faults.isEmpty {
      blocks.append(.text("\(files), \(questions.counted("question")): every promise is kept."))
    } else {
      let broken = Set(faults.map(\.path)).count
      blocks.append(
        .problem(Problem("\(faults.count.counted("fault")) in \(broken) of \(files)", kind: .failed)))
    }
    return Reply(
      blocks,
      values: [
        NamedValue("files", tested), NamedValue("questions", questions), NamedValue("faults", faults.count),
      ])
  }
}

extension String {
  /// Characters that a screen does not show, or obeys.
  fileprivate var hiddenCharacters: [LessonFault] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.enumerated().compactMap {
      index, line in
      let shown = escaped(line, limit: .max)
      guard shown.contains("\\u{"), !line.contains("\\u{") else { return nil }
      return LessonFault(
        line: index + 1, message: "the line has a character that acts on a screen: \(shown.prefix(60))")
    }
  }

  /// The text with the output of some commands put in place of what is written below them.
  fileprivate func rewritten(_ printed: [(exchange: Transcript.Exchange, lines: [String])]) -> String {
    let end = contains("\r\n") ? "\r\n" : "\n"
    var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    for (exchange, output) in printed.sorted(by: { $0.exchange.line > $1.exchange.line }) {
      let start = exchange.line
      lines.replaceSubrange(start..<(start + exchange.answer.count), with: output)
    }
    return lines.joined(separator: end)
  }
}
