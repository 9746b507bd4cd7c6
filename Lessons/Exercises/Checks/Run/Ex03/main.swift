import Checking
import Ex03
import Ex03Check
import Foundation

exit(ex03.report(of: discriminatorGradient))
