/// The sizes of a layer's product: for each result of each sample a sum over terms.
public struct ProductShape: Equatable, Sendable {
  /// Results per sample.
  public let sums: Int
  /// Numbers that enter each of them.
  public let terms: Int
  /// Blocks of eight samples.
  public let blocks: Int
  /// Lanes from one block of the numbers that enter to the next.
  public let inputStride: Int
  /// Lanes from one block of results to the next.
  public let outputStride: Int
  /// Numbers from the weight of one result to that of the next.
  public let sumStep: Int
  /// Numbers from the weight of one term to that of the next.
  public let termStep: Int
  /// Numbers from what one result begins with to that of the next; 0 where all begin alike.
  public let startStep: Int

  public init(
    sums: Int, terms: Int, blocks: Int, inputStride: Int, outputStride: Int, sumStep: Int, termStep: Int,
    startStep: Int
  ) {
    self.sums = sums
    self.terms = terms
    self.blocks = blocks
    self.inputStride = inputStride
    self.outputStride = outputStride
    self.sumStep = sumStep
    self.termStep = termStep
    self.startStep = startStep
  }
}

/// The sizes of a sum of outer products over a batch.
public struct OuterShape: Equatable, Sendable {
  public let rows: Int
  public let columns: Int
  /// Blocks of eight samples.
  public let blocks: Int
  /// Lanes from one block of the row factors to the next.
  public let deltaStride: Int
  /// Lanes from one block of the column factors to the next.
  public let inputStride: Int

  public init(rows: Int, columns: Int, blocks: Int, deltaStride: Int, inputStride: Int) {
    self.rows = rows
    self.columns = columns
    self.blocks = blocks
    self.deltaStride = deltaStride
    self.inputStride = inputStride
  }
}
