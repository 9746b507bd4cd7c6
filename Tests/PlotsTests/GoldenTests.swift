import Plots
import Testing

/// Whole pictures at fixed widths, each looked at before it was put here: they hold the layout, not the numbers.
@Suite("Golden pictures")
struct GoldenTests {
  @Test("four curves of densities and discriminators")
  func fourCurvesOfDensitiesAndDiscriminators() {
    let picture = """
      Densities and discriminator, round 120
      ░░░░ data p(x)   ⠤⠤⠤⠤ generator q(x)   ●  ● D(x) →   ⠤⠤⠄  D*(x) →   ┈┈┈┈ 1/2
      density                                                            probability →
      0.4 ┤             ⣀ ⠠⠤⠤ ⢀⣀                                              ├ 1.0
          │       ⢀⣠⠄ ⠈⠉        ⠉ ⢠⡀        ⢀⠴⠒⠒⠒⠒⢤⡀                          │
          │●⢀ ●⠔⠒●  ●  ●  ●  ●  ●  ⠉       ⡰⠁      ⠱⡄     ⡠⠆ ⠤⢄               │
      0.3 ┤⠉⠉                      ● ⢆●   ⢰⠁        ⠹⡀    ⠁    ⠁⠠⣀            │
          │                          ⠘   ●⡇          ⢣⢀⢠⢃        ⠈⠁ ⡀         │
          │                           ⢰⡀ ⡸          ⢔⠘⡄⠁░░⢄         ⠈⠓ ⢀⡀     │
      0.2 ┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢀⢄⢔⢔⢔⢄⢄┈┈⠁⢠⠃┈●┈┈┈┈┈┈┈⢐░⡰⢱░░░░⢅┈┈┈┈┈┈┈┈┈┈┈┈⠉⠁┈⠤⢤┈├ 0.5
          │                 ⢀⢔░░░░░░░⢕ ⠐⡎    ●    ⢀░⠘░░⣇░░░░⠄                 │
          │                ⢀░░░░░░░░░░⢕⡸⠃       ● ⢴⠂░░░⠸⡄░░░⢕                 │
      0.1 ┤               ⢀░░░░░░░░░░░⣰⢕⠄⡄       ⢔⠃●░░●░⠹⡀░░░⢅                │
          │              ⢀░░░░░░░░░░░⡰⠁░░⢜⠂    ⢀⣴░░░░░░░░●⣄░●░⢄●  ●  ●  ●  ●  │
          │            ⢀⢔░░░░░░░░░⢀⡤⠊░░░░░⢕⢶⢤⢄⢔⠊░░░░░░░░░░⠈⠢⢄⡀░⢕⢄             │
      0.0 ┤⣀⣀⣀⣀⣀⣄⣄⣄⣄⣔⣔⣀⣀⣀⡠⠤⠤⠤⠤⠤⠒⠒⠉⠁░░░░░░░░░░░░░░░░░░░░░░░░░░⠉⠙⠒⠢⠤⢴⢤⢤⢤⣄⣄⣀⣀⣀⣀⣀⣀├ 0.0
          └┬──────────┬──────────┬──────────┬──────────┬──────────┬──────────┬┘
          -4         -2          0          2          4          6          8
                                            x
      The generator sits between the two modes of the data, and D is fooled on the
      right.

      """
    #expect(Samples.densities.render(Style()) == picture)
  }

  @Test("the same in ASCII on a narrow screen")
  func theSameInAsciiOnANarrowScreen() {
    let picture = """
      Densities and discriminator, round 120
      :::: data p(x)   **** generator q(x)   o  o D(x) ->
      xx x D*(x) ->   .... 1/2
      density                                       probability ->
      0.4 +           x xx                                  + 1.0
          |     xx xx x   xx       ******                   |
          |ox ox o  o  o  o xx    **    **   xx xx          |
          |                  ox o**      * x      xx        |
          |                    x *       :*x::       xx     |
      0.2 +..............:::::..**.o....:xx::::........xx.xx+ 0.5
          |             ::::::: x    o  x::*:::             |
          |            ::::::::*x      :o::**:::            |
          |           ::::::::**:xx   xx:::o**o::o  o  o  o |
          |        ::::::::****::::xx::::::::****::         |
      0.0 +*****************::::::::::::::::::::************+ 0.0
          ++-------+-------+-------+-------+-------+-------++
          -4      -2       0       2       4       6       8
                                   x
      The generator sits between the two modes of the data, and D
      is fooled on the right.

      """
    #expect(Samples.densities.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("the same for listeners")
  func theSameForListeners() {
    let picture = """
      The generator sits between the two modes of the data, and D is fooled on the
      right.
            x  data p(x)  generator q(x)    D(x)   D*(x)
      ──────────────────────────────────────────────────
      -4.000    0.001668       0.0005411  0.8429  0.7551
      -2.300    0.01396        0.001775   0.8245  0.8872
      -0.5500   0.1921         0.01015    0.7873  0.9498
       1.150    0.1122         0.1413     0.6838  0.4427
       2.850    0.09704        0.3595     0.3162  0.2125
       4.550    0.2300         0.05938    0.2127  0.7948
       6.300    0.008888       0.005404   0.1755  0.6219
       8.000    0.001074       0.001205   0.1571  0.4712
      1/2  0.5000

      """
    #expect(Samples.densities.describe(Style()) == picture)
  }

  @Test("a history with a reference, a marker and a gap")
  func aHistoryWithAReferenceAMarkerAndAGap() {
    let picture = """
      The value of the game
      ⠤⠤⠤⠤ V*   ⠤●⠤⠤ V
      value (nats)
                                    branch
      -0.8 ┤                          ┊
           │⢣                         ┊
      -1.0 ┤ ⠑⢄                       ┊
           │  ⠈⠑⢤⡀                    ┊
           │     ⠉⠓⠦⣄⣀                ┊
      -1.2 ┤          ⠉⠑⠒⠢⠤⠤⣀⣀⣀⣀      ┊
           │                   ⠈⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡀
      -1.4 ┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠉⠉⠉ -log 4
           │                       ⣀⣀⣀⣀⣀⣀⣀⣀●⠤⠤⠤⠤⠤⠤⠤ ⠤⠤●⠒⠒⠒⠒⠒⠒⠒⠒●⠒⠒⠒⠒⠒⠒⠒⠒●⠒⠒⠒⠋⠉
           │        ⣀⣀⡠⠤⠤●⠒⠒⠒⠊⠉⠉⠉⠉●   ┊
      -1.6 ┤  ⣀⠤●⠒⠉⠉                  ┊
           │⠚⠉                        ┊
      -1.8 ┤                          ┊
           └┬────────────┬────────────┬────────────┬────────────┬────────────┬
            0           200          400          600          800          1000
                                          round
      Both approach -log 4. 1 value is not finite and leaves a gap.

      """
    #expect(Samples.history.render(Style()) == picture)
  }

  @Test("two logarithmic axes in block characters")
  func twoLogarithmicAxesInBlockCharacters() {
    let picture = """
      Distance to the equilibrium
      ▄▄▄▄ simultaneous    ●   alternating
      distance
         10 ┤
            │●
            │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀●
            │                 ▌                ●
        0.1 ┤                 ▘
            │                                                   ●
            │
            │
      0.001 ┤
            │
            │
            │
       1e-5 ┤                                                   ▗
            └┬────────────────┬────────────────┬────────────────┬
             1                10              100             1000
                                     step
      Both shrink. 1 value is not positive and has no place on a
      logarithmic axis.

      """
    #expect(Samples.decay.render(Style(width: 60, glyphs: .blocks)) == picture)
  }

  @Test("points in the plane")
  func pointsInThePlane() {
    let picture = """
      Samples in the plane
      ⡀⠐⡀⠠ data    ●   generated
      x1
       2 ┤⠁     ⠁     ⠈     ⠈
         │
         │                  ●
       1 ┤⠂     ⠂     ⠐     ⠐     ⠐
         │
         │             ●
       0 ┤⠂     ⠂     ⠐     ⠐     ⠐
         │
         │
      -1 ┤⠄     ⠄     ⠠     ⠠     ⠠
         │
         │
      -2 ┤⡀●    ⡀     ⢀     ⢀     ⢀
         └┬───────────┬───────────┬
         -2           0           2
                     x0
      Three of the modes are found.

      """
    #expect(Samples.plane.render(Style()) == picture)
  }

  @Test("bars with references")
  func barsWithReferences() {
    let picture = """
      Mass of the generator at every mode
      ━━ mass   ◆ share in the data
      mode 1 │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸      ◆                         0.210
      mode 2 │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━◆━━━━━━━━━━━━━━━━━━━━━━━━ 0.400
      mode 3 │━━━╸                                     ◆                         0.020
      Mode 3 is all but lost.

      """
    #expect(Samples.masses.render(Style()) == picture)
  }

  @Test("signed bars")
  func signedBars() {
    let picture = """
      Gradient of G
      ━━ dV/dw
      g.w1[0]                │━━━━━━━━                                           0.210
      g.w1[1] ━━━━━━━━━━━━━━━│                                                  -0.400
      g.b1[0]               ╺│                                                  -0.020
      g.b1[1]                │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸  1.250
      The largest pull is on g.b1[1].

      """
    #expect(Samples.gradient.render(Style()) == picture)
  }

  @Test("signed bars in ASCII")
  func signedBarsInAscii() {
    let picture = """
      Gradient of G
      == dV/dw
      g.w1[0]           |======                              0.210
      g.w1[1] ==========|                                   -0.400
      g.b1[0]           |                                   -0.020
      g.b1[1]           |==================================  1.250
      The largest pull is on g.b1[1].

      """
    #expect(Samples.gradient.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("a matrix of shades and stripes")
  func aMatrixOfShadesAndStripes() {
    let picture = """
      Weights d.w1
      -1.00 ≡≡══──┄┄  ░░▒▒▓▓██ +1.00
      x    ≡≡══──┄┄  ░░▒▒▓▓██
      bias     ░░░░┄┄┄┄██≡≡??
           hidden unit 0...8
      The first row is a ramp. 1 value is not finite, shown as ?.

      """
    #expect(Samples.weights.render(Style()) == picture)
  }

  @Test("the same in ASCII")
  func shadesInAscii() {
    let picture = """
      Weights d.w1
      -1.00 ##==~~--  ..++**@@ +1.00
      x    ##==~~--  ..++**@@
      bias     ....----@@##??
           hidden unit 0...8
      The first row is a ramp. 1 value is not finite, shown as ?.

      """
    #expect(Samples.weights.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("a small matrix with its numbers")
  func aSmallMatrixWithItsNumbers() {
    let picture = """
      Weights g.w2
      -1.00 ≡≡══──┄┄  ░░▒▒▓▓██ +1.00
      ≡≡ -1.000  ░░  0.247      0.061
      ┄┄ -0.368  ▓▓  0.819      0.000
      Small.

      """
    #expect(Samples.smallWeights.render(Style()) == picture)
  }

  @Test("arrows on a line")
  func arrowsOnALine() {
    let picture = """
      How D pushes the generated points
      ●──► generated, longest -dL/dx 2.00   ╵ data
                                ●───►
                   ●────────►      ●───►   ●        ◄────●  ◄──────●
       ╵     ╵                            ╵╵ ╵                                 ╵
       ┬───────────┬───────────┬───────────┬───────────┬───────────┬───────────┬
      -2          -1           0           1           2           3           4
                                           x
      All are pushed towards 1.

      """
    #expect(Samples.pushes.render(Style()) == picture)
  }

  @Test("arrows in ASCII")
  func arrowsInAscii() {
    let picture = """
      How D pushes the generated points
      o--> generated, longest -dL/dx 2.00   | data
                          o-->
                o----->     o->   o       <--o <----o
       |    |                    || |                        |
       +--------+--------+--------+--------+--------+--------+
      -2       -1        0        1        2        3        4
                                  x
      All are pushed towards 1.

      """
    #expect(Samples.pushes.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("a table on a wide screen")
  func aTableOnAWideScreen() {
    let picture = """
      Ledger
      quantity         value  how it is known
      ────────────────────────────────────────────────────────────────────────────────
      V minibatch    -1.2034  the batch just used
      V population   -1.186   by quadrature, free of the noise of sampling, for the
                              same two networks
      rounds        120
      ────────────────────────────────────────────────────────────────────────────────
      D's gap            nan  what D could still win
      D's gap cannot be computed.

      """
    #expect(Samples.ledger.render(Style()) == picture)
  }

  @Test("a table on a narrow screen")
  func aTableOnANarrowScreen() {
    let picture = """
      Ledger
      quantity         value  how it is known
      ────────────────────────────────────────
      V minibatch    -1.2034  the batch just
                              used
      V population   -1.186   by quadrature,
                              free of the
                              noise of
                              sampling, for
                              the same two
                              networks
      rounds        120
      ────────────────────────────────────────
      D's gap            nan  what D could
                              still win
      D's gap cannot be computed.

      """
    #expect(Samples.ledger.render(Style(width: 40)) == picture)
  }

  @Test("a table whose rows take two lines")
  func aTableWhoseRowsTakeTwoLines() {
    let picture = """
      Ledger
      quantity         value
        how it is known
      ────────────────────────
      V minibatch    -1.2034
        the batch just used
      V population   -1.186
        by quadrature, free of
        the noise of sampling,
        for the same two
        networks
      rounds        120
      ────────────────────────
      D's gap            nan
        what D could still win
      D's gap cannot be
      computed.

      """
    #expect(Samples.ledger.render(Style(width: 24)) == picture)
  }

  @Test("names and values")
  func namesAndValues() {
    let picture = """
      Experiment
      data           mixture(normal(0, 1), normal(4, 0.8))
      latent         normal(0, 1)
      learning rate  0.01

      """
    #expect(Samples.experiment.render(Style()) == picture)
  }
}
