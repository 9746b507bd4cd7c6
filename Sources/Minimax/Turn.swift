/// How far the update in progress has come; each case carries exactly what is known by then.
public indirect enum Turn: Equatable, Sendable {
  case ready
  case sampled(Sampled)
  case generated(Generated)
  case discriminated(Discriminated)
  case evaluated(Evaluated)
  case backpropagated(Backpropagated)

  /// The phase that comes next.
  public var next: Phase {
    switch self {
    case .ready: .sample
    case .sampled: .generate
    case .generated: .discriminate
    case .discriminated: .evaluate
    case .evaluated: .backpropagate
    case .backpropagated: .update
    }
  }
}

extension Turn {
  /// The minibatch of the update in progress, once it is drawn.
  public var sampled: Sampled? {
    if case .sampled(let sampled) = self { return sampled }
    return generated?.sampled
  }

  public var generated: Generated? {
    if case .generated(let generated) = self { return generated }
    return discriminated?.generated
  }

  public var discriminated: Discriminated? {
    if case .discriminated(let discriminated) = self { return discriminated }
    return evaluated?.discriminated
  }

  public var evaluated: Evaluated? {
    if case .evaluated(let evaluated) = self { return evaluated }
    return backpropagated?.evaluated
  }

  public var backpropagated: Backpropagated? {
    if case .backpropagated(let backpropagated) = self { return backpropagated }
    return nil
  }
}
