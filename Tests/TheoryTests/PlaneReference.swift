// Made by Reference/make_plane.py with NumPy; not to be edited by hand.

/// Figures of `smallPlane` in PlaneGames.swift, from a latent grid of 1601 x 1601 with exact Jacobians.
enum PlaneReference {
  static let jsd = 0.2853634327
  static let tv = 0.6248052423
  static let klqp = 3.5619087017
  static let value = -1.7498994694
}
