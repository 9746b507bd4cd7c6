import Interpreter
import Language
import Minimax
import Views

struct GradientCheckJob: Job {
  var check: GradientCheck
  /// Parameters of each player to look at at most; nil for all.
  let most: Int?

  var progress: String { "\(check.done) of \(check.total) numbers compared" }

  /// A parameter takes about as many forward passes as a round.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    check.advance(max(1, portion))
    return check.isOver
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var blocks: [Reply.Block] = [.figure(check.table(minibatch: minibatch))]
    if wasInterrupted { blocks.append(.text("Stopped after \(check.done) of \(check.total) numbers.")) }
    if let problem { blocks.append(.problem(problem)) }
    let sums = check.sums
    return Reply(
      blocks,
      values: [
        NamedValue("compared", sums.compared), NamedValue("wrong", sums.wrong),
        NamedValue("on.kinks", sums.onKinks), NamedValue("untold", sums.untold),
        NamedValue("worst", check.worst?.error ?? 0), NamedValue("at", .text(check.worst?.name ?? "")),
      ])
  }

  private var minibatch: String {
    let some = most.map { " At most \($0) parameters of each player were looked at." } ?? ""
    return
      (check.isDrawnAhead
      ? "No minibatch of real samples has been drawn yet; one was drawn on a copy of the game."
      : "The minibatch is the one drawn last.") + some
  }

  private var problem: Problem? {
    let sums = check.sums
    if sums.wrong > 0, let worst = check.worst {
      return Problem(
        "\(sums.wrong) of \(sums.compared) slopes are wrong; by \(worst.name), \(worst.part.player.letter)'s loss "
          + "changes at the rate \(short(worst.difference)), and backpropagation says \(short(worst.backpropagated))",
        advice: "this is a fault of the program, not of the game", kind: .failed)
    }
    guard check.isOver, sums.compared == 0 else { return nil }
    if sums.untold > 0 {
      return Problem(
        "no gradient could be checked: the loss is not finite, or so large that rounding hides what it does",
        advice: "this says nothing for or against the program; `seed N` begins a game, N any whole number",
        kind: .failed)
    }
    return Problem("every number lies on a kink, so nothing could be compared", kind: .failed)
  }
}
