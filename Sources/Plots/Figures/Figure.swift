/// Any figure, as one type that replies can carry.
public enum Figure: Drawable {
  case lines(LinePlot)
  case arrows(ArrowPlot)
  case plane(PlanePlot)
  case bars(BarChart)
  case matrix(MatrixPlot)
  case table(Table)
  case keyValues(KeyValues)

  public var sentence: String { drawable.sentence }
  public func picture(_ style: Style) -> [Line] { drawable.picture(style) }
  public func numbers(_ style: Style) -> [Line] { drawable.numbers(style) }
  public func svg() -> String { drawable.svg() }
  public var data: DataTable { drawable.data }

  private var drawable: any Drawable {
    switch self {
    case .lines(let plot): plot
    case .arrows(let plot): plot
    case .plane(let plot): plot
    case .bars(let chart): chart
    case .matrix(let plot): plot
    case .table(let table): table
    case .keyValues(let list): list
    }
  }
}
