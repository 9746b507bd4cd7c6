import Curriculum
import Testing

@Suite("What a compiler said, for a learner")
struct CompilerReportTests {
  private let noise = """
    [0/1] Planning build
    Building for debugging...
    [0/3] Write swift-version.txt
    error: emit-module command failed with exit code 1 (use -v to see invocation)
    [2/4] Emitting module Ex01
    /a b/Sources/Ex01/Best.swift:15:10: error: cannot find 'lgo' in scope [#Scope]
    13 | {
    15 |   lgo(logP)
       |   `- error: cannot find 'lgo' in scope
    16 | }
    /a b/Sources/Ex01/Best.swift:14:7: warning: variable 'x' was never used
    14 |   let x = 1
    [3/4] Compiling Ex01 Best.swift
    /a b/Sources/Ex01/Best.swift:15:10: error: cannot find 'lgo' in scope [#Scope]
    15 |   lgo(logP)
    """

  @Test("The learner's errors come once, with their lines and without the noise")
  func own() {
    let report = CompilerReport(noise, sources: "Sources/Ex01/", call: "Checks/Run/Ex01/")
    #expect(
      report.own == [
        "Best.swift:15:10: error: cannot find 'lgo' in scope", "13 | {", "15 |   lgo(logP)",
        "   |   `- error: cannot find 'lgo' in scope", "16 | }",
      ])
    #expect(!report.isCallRefused)
  }

  @Test("An error where the check calls the function is told apart")
  func call() {
    let report = CompilerReport(
      "/a/Checks/Run/Ex01/main.swift:6:23: error: cannot convert value", sources: "Sources/Ex01/",
      call: "Checks/Run/Ex01/")
    #expect(report.own.isEmpty && report.isCallRefused)
  }

  @Test("A build that failed otherwise keeps its last words")
  func otherwise() {
    let report = CompilerReport(
      "[1/2] Planning\nerror: no space left on device\n", sources: "Sources/Ex01/", call: "Checks/Run/Ex01/")
    #expect(report.own.isEmpty && !report.isCallRefused)
    #expect(report.tail == ["error: no space left on device"])
  }
}
