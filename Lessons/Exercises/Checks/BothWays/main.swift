import Checking
import Ex01Check
import Ex01Solution
import Ex01Stub
import Ex02Check
import Ex02Solution
import Ex02Stub
import Ex03Check
import Ex03Solution
import Ex03Stub
import Ex04Check
import Ex04Solution
import Ex04Stub
import Ex05Check
import Ex05Solution
import Ex05Stub
import Ex06Check
import Ex06Solution
import Ex06Stub
import Foundation

var both = BothWays()
both.hold(ex01, stub: Ex01Stub.optimalDiscriminator, solution: Ex01Solution.optimalDiscriminator)
both.hold(ex02, stub: Ex02Stub.valueFromLogits, solution: Ex02Solution.valueFromLogits)
both.hold(ex03, stub: Ex03Stub.discriminatorGradient, solution: Ex03Solution.discriminatorGradient)
both.hold(ex04, stub: Ex04Stub.generatorGradients, solution: Ex04Solution.generatorGradients)
both.hold(ex05, stub: Ex05Stub.jensenShannon, solution: Ex05Solution.jensenShannon)
both.hold(ex06, stub: Ex06Stub.alternatingRound, solution: Ex06Solution.alternatingRound)
print(both.surprises == 0 ? "every exercise does both" : "surprises: \(both.surprises)")
exit(both.surprises == 0 ? 0 : 1)
