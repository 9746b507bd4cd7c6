import Foundation
import Terminal

do throws(Options.Misuse) {
  var program = Program(try Options(Array(CommandLine.arguments.dropFirst())))
  exit(program.run())
} catch {
  _ = Output.error.write("saddle: \(error.message)\n")
  exit(2)
}
