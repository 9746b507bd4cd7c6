import Checking
import Ex06
import Ex06Check
import Foundation

exit(ex06.report(of: alternatingRound))
