extension KeyValues {
  public func svg() -> String {
    let page = SVGPage(title: title, sentence: sentence)
    let keys = min(SVGPage.room / 2, entries.map { $0.key.svgWidth(SVGPage.textSize) }.max() ?? 0)
    let left = SVGPage.margin + keys + 20
    var picture: [SVGElement] = []
    var y = page.top + 4
    for entry in entries {
      let key = entry.key.svgTruncated(to: keys, SVGPage.textSize)
      picture.append(.text(key, at: SVGPoint(SVGPage.margin, y + 14), "soft"))
      let lines = entry.value.svgWrapped(to: SVGPage.width - SVGPage.margin - left, SVGPage.textSize)
      for (index, line) in lines.enumerated() {
        picture.append(.text(line, at: SVGPoint(left, y + 14 + Double(index) * 20)))
      }
      y += 20 * Double(max(1, lines.count))
    }
    return page.document(picture, bottom: y)
  }
}
