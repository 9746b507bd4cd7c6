import Checking
import Ex04
import Ex04Check
import Foundation

exit(ex04.report(of: generatorGradients))
