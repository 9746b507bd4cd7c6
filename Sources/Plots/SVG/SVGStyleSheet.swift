/// The colours and faces of every SVG figure, on light paper and on dark.
///
/// Plain rules, overridden where the reader prefers dark: programs that know neither media queries nor variables show
/// the light figure, and nothing turns black.
enum SVGStyleSheet {
  static let text = rules(light) + "@media (prefers-color-scheme: dark){\n" + rules(dark) + "}\n" + faces

  private struct Palette {
    let paper, ink, soft, grid, axis, shade: String
    let series: [String]
    let good, warning, negative, positive: String
  }

  // Source: Okabe and Ito 2008, "Color universal design"; darkened for white paper and lightened for dark until each
  // colour stands out from it by 3 : 1 at least.
  private static let light = Palette(
    paper: "#ffffff", ink: "#1d232b", soft: "#59636e", grid: "#e6eaee", axis: "#8c96a1", shade: "#f4f6f8",
    series: ["#0072b2", "#d55e00", "#00835f", "#a84f88", "#946500", "#3d7fb0"],
    good: "#00835f", warning: "#d55e00", negative: "#c85200", positive: "#0062a8")
  private static let dark = Palette(
    paper: "#14181d", ink: "#e6eaef", soft: "#9aa5b1", grid: "#272e36", axis: "#6c7782", shade: "#1c2229",
    series: ["#56b4e9", "#f0a23c", "#2fbf94", "#dd9cc3", "#ff8a50", "#8ab4ff"],
    good: "#2fbf94", warning: "#ff8a50", negative: "#f5933b", positive: "#4aa8ea")

  private static func rules(_ palette: Palette) -> String {
    var lines = [
      ".paper{fill:\(palette.paper)}", ".saddle text{fill:\(palette.ink)}",
      ".saddle .soft{fill:\(palette.soft)}", ".grid{stroke:\(palette.grid)}", ".axis{stroke:\(palette.axis)}",
      ".shade{fill:\(palette.shade)}", ".level{stroke:\(palette.soft)}",
      ".halo{stroke:\(palette.paper)}", ".hollow{fill:\(palette.paper)}",
      ".negative{fill:\(palette.negative)}", ".positive{fill:\(palette.positive)}",
      ".minus{stroke:\(palette.ink)}", ".mark{fill:\(palette.ink);stroke:\(palette.paper)}",
    ]
    let inks =
      palette.series.enumerated().map { ("s\($0 + 1)", $1) }
      + [("plain", palette.ink), ("dim", palette.soft), ("good", palette.good), ("warning", palette.warning)]
    for (name, colour) in inks {
      lines.append(".saddle .\(name){stroke:\(colour)} .saddle .\(name)-fill{fill:\(colour)}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let faces = """
    .saddle text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;\
    font-size:13px;font-variant-numeric:tabular-nums}
    .saddle .title{font-size:17px;font-weight:600}
    .saddle .strong{font-weight:600}
    .saddle .fixed{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;\
    font-size:12.5px;white-space:pre}
    .halo{stroke-width:4;stroke-linejoin:round}
    .curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:butt}
    .dots{fill:none;stroke-width:3.2;stroke-linejoin:round;stroke-linecap:round}
    .edge{fill:none;stroke-width:1.25;stroke-linejoin:round}
    .area{fill-opacity:.2}
    .spot{fill-opacity:.65}
    .mark{stroke-width:1.5}
    .level{stroke-width:1;stroke-dasharray:2 3;fill:none}
    .grid,.axis{stroke-width:1;fill:none}
    .minus{stroke-width:1.5;stroke-opacity:.75}

    """
}

extension Ink {
  /// The class whose stroke has this colour; with `-fill` behind it, the class whose fill has.
  var svgClass: String {
    switch self {
    case .plain, .emphasis, .tint: "plain"
    case .dim: "dim"
    case .good: "good"
    case .warning: "warning"
    case .series(let number): "s\(((number - 1) % 6 + 6) % 6 + 1)"
    case .heat(let level): level < 0 ? "s2" : "s1"
    }
  }
}
