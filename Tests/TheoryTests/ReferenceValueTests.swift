import Testing
import Theory

@Suite("Reference values")
struct ReferenceValueTests {
  @Test("the engine reproduces every published figure", arguments: ReferenceValue.all.indices)
  func reproduces(_ index: Int) throws {
    let reference = ReferenceValue.all[index]
    let computed = try reference.compute()
    #expect(
      abs(computed - reference.expected) <= reference.tolerance,
      "\(reference.name): \(computed), expected \(reference.expected) within \(reference.tolerance)")
  }

  @Test("no two reference values have one name")
  func namesDiffer() {
    #expect(Set(ReferenceValue.all.map(\.name)).count == ReferenceValue.all.count)
  }
}
