/// The program's version.
public let programVersion = "0.1.0"
