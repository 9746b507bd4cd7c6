import Checking
import Ex01
import Ex01Check
import Foundation

exit(ex01.report(of: optimalDiscriminator))
