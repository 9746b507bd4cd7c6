import Game
import Interpreter
import Language

struct SweepCommand: Command {
  let name = "sweep"
  let purpose = Purpose.play
  private let axes = Argument.words("..", missing: "").optional
  private let csv = Argument.option("--csv", "FILE").optional
  private let shard = Argument.option("--shard", "PART/PARTS").optional
  private let workers = Argument.option("--workers", "N").optional
  var forms: [Form] { [Form(axes, csv, shard, workers)] }
  let usage = [
    "sweep [PRESET] key=A..B:logN key=A,B,C seed=1..20 [rounds=N]",
    "sweep .. [--csv FILE] [--shard PART/PARTS] [--workers N]",
    "i=$SLURM_ARRAY_TASK_ID; saddle sweep .. --shard $i/10 --csv part$i.csv",
    "(head -n 2 part1.csv; tail -qn +3 part*.csv | sort -t, -k1,1n) >all.csv",
  ]
  let summary = "many games at once: one for every combination of settings"
  let details = """
    Plays a new game for every combination, on all processors; the game in play stays as it is. Any setting of \
    `help set` can have a list `a,b,c`, a range `1..20`, points `0..1:5`, or points of equal factors \
    `0.001..0.1:log5`; values with commas stand in braces: `optimizer.g={sgd|adam(0.5,0.9)}`. `rounds` is 1000 \
    unless given; the last axis turns fastest. --csv keeps a row for each game; run the same command again and rows \
    that are there are kept. The last two forms are for a job array of 10 parts, counted from 1, and join their \
    files. FILE! replaces a file that holds something else. A diverged game counts as worse than any other.
    """
  let example = "sweep lr.g=0.002,0.02 seed=1..3 rounds=50"

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let request = try SweepRequest(
      arguments[axes] ?? [], origin: session.game.origin, csv: arguments[csv], shard: arguments[shard],
      workers: arguments[workers])
    return .job(try SweepJob(request, origin: arguments.origin, files: session.files))
  }
}
