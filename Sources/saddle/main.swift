import Language
import Terminal
import Foundation

do throws(Problem) {
  var program = Program(try Options(Array(Swift.CommandLine.arguments.dropFirst())))
  exit(program.run())
} catch {
  _ = Output.error.write(
    "saddle: \([error.message, error.advice].filter { !$0.isEmpty }.joined(separator: "; "))\n")
  exit(2)
}
