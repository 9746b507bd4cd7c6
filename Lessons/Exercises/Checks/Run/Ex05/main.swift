import Checking
import Ex05
import Ex05Check
import Foundation

exit(ex05.report(of: jensenShannon))
