/// `play`
struct PlayCommand: Command {
  let name = "play"
  let purpose = Purpose.learn
  let usage = ["play"]
  let summary = "in a lesson: play freely for a while; `resume` comes back"
  let details =
    "Sets the lesson's game aside: you play with a copy of it as you like, and `resume` restores the lesson."
  let example = ""

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(0)
    return try session.playFreely()
  }
}
