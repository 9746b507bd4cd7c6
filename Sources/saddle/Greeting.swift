import Language
import Plots
import Terminal

/// The first words at the prompt.
let greeting = """
  Saddle \(programVersion): step through a GAN.
  A game is set: real samples come from two bell curves, and G has learnt nothing yet. Try `plot`, then `phase` \
  six times, then `run 1000` and `plot` again. `help` lists all commands.

  """

extension Style {
  /// What the terminal at hand can show.
  init(_ capabilities: Capabilities) {
    let color: Style.Color =
      switch capabilities.color {
      case .none: .none
      case .sixteen: .sixteen
      case .palette: .twoFiftySix
      case .truecolor: .trueColor
      }
    self.init(
      width: capabilities.width, height: capabilities.height,
      glyphs: capabilities.unicode ? .unicode : .ascii,
      color: color)
  }
}
