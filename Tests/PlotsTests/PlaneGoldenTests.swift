import Plots
import Testing

/// Whole pictures of the plane at fixed widths, each looked at before it was put here.
@Suite("Golden planes")
struct PlaneGoldenTests {
  @Test("fine dots and circles side by side")
  func fineDotsAndCirclesSideBySide() {
    let picture = """
      Samples
      x1
         │              ⡀⢀⢀                ⠄⠶ real (one, several)
       2 ┤              ⠂⠐⠐                ○● generated (one, several)
         │              ⠁⠈⠈
         │
       1 ┤                  ○  ○  ○
         │
         │                  ○  ●  ○
       0 ┤ ⢐⢐ ⡂             ●  ○  ○ ⢐ ⡂⡂
         │ ⠠⠠ ⠄                     ⠠ ⠄⠄
         │
         │
      -1 ┤
         │
         │              ⡀⢀⢀
      -2 ┤              ⠄⠠⠠
         │              ⠁⠈⠈
         └───┬─────┬─────┬─────┬─────┬─── x0
            -2    -1     0     1     2
      One of four modes is near.

      """
    #expect(Samples.scatter.render(Style()) == picture)
  }

  @Test("points over a field in ASCII, with its contour in letters")
  func pointsOverAFieldInAsciiWithItsContourInLetters() {
    let picture = """
      What D believes
      x1
       3 +....::::::::::::::::::::::....  D(x)
         |..::::::::----------::::::::..  @@ 1.0
       2 +::::::-------=OO=-------::::::  %%
         |::::-----AAAAAoOAAAAA-----::::  **
         |:::----AA=++++**++++=AA----:::  ++
       1 +::---=A=++***%%%%x*x++xA=---::  == 0.5
         |::---AA++**%%@@@@x%X*+xAA---::  --
       0 +:---OOO+**%%@@@@@X%x**xOOO---:  ::
         |:---ooo+**%%@@@@@@%%**+ooo---:  ..
         |::---AA++**%%@@@@%%**++AA---::     0.0
      -1 +::---=A=++***%%%%***++=A=---::
         |:::----AA=++++**++++=AA----:::  AA D = 1/2
      -2 +::::-----AAAAAoOAAAAA-----::::  oO real (one, several)
         |::::::-------=OO=-------::::::  xX generated (one,
         |..::::::::----------::::::::..     several)
      -3 +....::::::::::::::::::::::....
         +-----+---------+--------+----- x0
              -2         0        2
      The generated points lie inside the circle.

      """
    #expect(Samples.judgedPoints.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("the same where the names stand above")
  func theSameWhereTheNamesStandAbove() {
    let picture = """
      What D believes
      0   ░░▒▒▓▓██ 1 D(x)   ⠤⠤ D = 1/2
      ⠄⠶ real (one, several)
      ○● generated (one, several)
      x1
         │  ░░░░░░░░░░░░░░░░░░░
         │░░░░░░░░░░⠠⠠⠄░░░░░░░░░░
       2 ┤░░░░░░⢀⡠⠒⠊⠙⠙⠋⠑⠒⢄⡀░░░░░░
         │░░░░▒⡰⠉▒▓▓▓▓▓▓▓▒⠉⢆▒░░░░
         │░░░▒⡸⠁▓▓▓████○▓○▓○⢇▒░░░
       0 ┤░░░⡄⣧▒▓▓█████●█●▓●⣼⣤░░░
         │░░░⠂⡗▒▓▓███████▓▓▒⢺⠒░░░
         │░░░▒⢱⡀▓▓▓█████▓▓▓⢀⡎▒░░░
         │░░░░▒⠱⣀▒▓▓▓▓▓▓▓▒⣀⠎▒░░░░
      -2 ┤░░░░░░⠈⠑⠤⢄⣠⣠⣄⡠⠤⠊⠁░░░░░░
         │░░░░░░░░░░⠐⠐⠂░░░░░░░░░░
         │  ░░░░░░░░░░░░░░░░░░░
         └────┬──────┬──────┬──── x0
             -2      0      2
      The generated points lie inside the
      circle.

      """
    #expect(Samples.judgedPoints.render(Style(width: 40)) == picture)
  }

  @Test("arrows over a field")
  func arrowsOverAField() {
    let picture = """
      Where D pushes
      x1
       3 ┤  ░░░░░░░░░░░░░░░░░░░░░░░░░░░    D(x)
         │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  ██ 1.0
       2 ┤░░░░░░░░░░▒▒⢀⣀⣀⣠⣀⣀⡀▒▒░░░░░░░░░░  ██
         │░░░░░░░▒▒⣠⠒⠉⠁▒▒▒▒▒⠈⠉⠒⣄▒▒░░░░░░░  ▓▓
         │░░░░░▒▒⡠⠊▒▒▓▓▓▓▓▓▓▓▓▒▒⠑⢄▒▒░░░░░  ▓▓
       1 ┤░░░░▒▒⡜▒▒▓▓▓▓▓▓█▓⢠○⢀○▓▒○⢣▒▒░░░░  ▒▒ 0.5
         │░░░░▒⢸⠁▒▓▓▓▓████↙⠃↙⠁○▓▓○⠈⡇▒░░░░  ░░
       0 ┤░░░▒▒⡇▒▓▓▓▓█████←⣀○←○⣀⣀○▒⢸▒▒░░░  ░░
         │░░░▒▒⡇▒▓▓▓▓█████████▓▓▓▓▒⢸▒▒░░░
         │░░░░▒⠸⡀▒▓▓▓▓███████▓▓▓▓▒⢀⠇▒░░░░     0.0
      -1 ┤░░░░▒▒⢣▒▒▓▓▓▓▓▓█▓▓▓▓▓▓▒▒⡜▒▒░░░░
         │░░░░░▒▒⠑⢄▒▒▓▓▓▓▓▓▓▓▓▒▒⡠⠊▒▒░░░░░  ⠤⠤ D = 1/2
      -2 ┤░░░░░░░▒▒⠙⠤⣀⡀▒▒▒▒▒⢀⣀⠤⠋▒▒░░░░░░░  ○● generated (one, several)
         │░░░░░░░░░░▒▒⠈⠉⠉⠉⠉⠉⠁▒▒░░░░░░░░░░  → -dL/dx on generated, longest
         │░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░    1.80
      -3 ┤  ░░░░░░░░░░░░░░░░░░░░░░░░░░░      4 of 9 drawn, the rest overlap
         └─────┬─────────┬─────────┬───── x0
              -2         0         2
      All are pushed to the middle.

      """
    #expect(Samples.pushedPoints.render(Style()) == picture)
  }

  @Test("a difference around zero")
  func aDifferenceAroundZero() {
    let picture = """
      D - D*
      x1
       3 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  D - D*
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ██  1
       2 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ▓▓
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ▒▒
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ░░
       1 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██      0
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ┄┄
       0 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ──
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ══
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██  ≡≡ -1
      -1 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
      -2 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
         │≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
      -3 ┤≡≡════────┄┄┄    ░░░▒▒▒▒▓▓▓▓██
         └─────┬─────────┬────────┬───── x0
              -2         0        2
      D is too low on the left.

      """
    #expect(Samples.difference.render(Style(width: 60)) == picture)
  }

  @Test("a folded sheet in lines")
  func aFoldedSheetInLines() {
    let picture = """
      The latent plane carried through G
      x1
           │ ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀   ⠤⠤ latent grid
       1.5 ┤ •      ⡇      ⡇        ⢸   •• fold
           │ •      ⡇      ⡇        ⢸
       1.0 ┤ •      ⡇      ⡇        ⢸
           │ •⠒⠒⠒⠒⠒⠒⡗⠒⠒⠒⠒⠒⠒⡗⠒⠒⠒⠒⠒⠒⠒⠒⢺
       0.5 ┤ •      ⡇      ⡇        ⢸
           │ •      ⡇      ⡇        ⢸
       0.0 ┤ •⣀⣀⣀⣀⣀⣀⣇⣀⣀⣀⣀⣀⣀⣇⣀⣀⣀⣀⣀⣀⣀⣀⣸
           │ •      ⡇      ⡇        ⢸
           │ •⣀⣀⣀⣀⣀⣀⣇⣀⣀⣀⣀⣀⣀⣇⣀⣀⣀⣀⣀⣀⣀⣀⣸
      -0.5 ┤ •      ⡇      ⡇        ⢸
           │ •      ⡇      ⡇        ⢸
      -1.0 ┤ •      ⡇      ⡇        ⢸
           │ •⠒⠒⠒⠒⠒⠒⡗⠒⠒⠒⠒⠒⠒⡗⠒⠒⠒⠒⠒⠒⠒⠒⢺
      -1.5 ┤ •      ⡇      ⡇        ⢸
           │ ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
           └─┬────────┬────────┬────── x0
             0        1        2
      The sheet is folded.

      """
    #expect(Samples.folded.render(Style(width: 60)) == picture)
  }

  @Test("a folded sheet in ASCII shades")
  func aFoldedSheetInAsciiShades() {
    let picture = """
      The latent plane carried through G
      x1
           |                            mass per area
       1.5 + #%@+++++======-::::::::.   @@ thick
           | #@@****+=+====---------.   %%
       1.0 + #@@****+=+====---------.   **
           | #@@****+=+====---------.   ++
       0.5 + #@@****+++++++---------.   ==
           | #@@****+=+====---------.   --
       0.0 + #@@****+=+====---------.   ::
           | #@@****+=+====---------.   ..
           | #@@****+=+====---------.      thin
      -0.5 + #@@****+++++++---------.
           | #@@****+=+====---------.   ## fold
      -1.0 + #@@****+=+====---------.
           | #@@****+=+====---------.
      -1.5 + #%@+++++======-::::::::.
           |
           +-+--------+--------+------ x0
             0        1        2
      The sheet is folded.

      """
    #expect(Samples.folded.render(Style(width: 60, glyphs: .ascii)) == picture)
  }

  @Test("arrows over a field, for listeners")
  func arrowsOverAFieldForListeners() {
    let picture = """
      All are pushed to the middle.
      D(x)
      x1 \\ x0  -3.00  -1.50      0   1.50   3.00
      ──────────────────────────────────────────
         3.00  0.182  0.262  0.308  0.262  0.182
         1.50  0.262  0.471  0.640  0.471  0.262
         0     0.308  0.640  1.00   0.640  0.308
        -1.50  0.262  0.471  0.640  0.471  0.262
        -3.00  0.182  0.262  0.308  0.262  0.182
         x0     x1  -dL/dx along x0  -dL/dx along x1
      ──────────────────────────────────────────────
      0.500  0               -0.500            0
      1.00   0               -1.00             0
      1.50   0               -1.50             0
      0.500  0.500           -0.500           -0.500
      1.00   0.500           -1.00            -0.500
      1.50   0.500           -1.50            -0.500
      0.500  1.00            -0.500           -1.00
      1.50   1.00            -1.50            -1.00
      points     number  mean x0  sd x0  mean x1  sd x1
      ─────────────────────────────────────────────────
      generated       9     1.00  0.408    0.500  0.408

      """
    #expect(Samples.pushedPoints.describe(Style()) == picture)
  }

  @Test("a folded sheet for listeners")
  func aFoldedSheetForListeners() {
    let picture = """
      The sheet is folded.
      squares of latent grid  64
      mass lying face down    42.9 %
      smallest area           0
      median area             0.188
      largest area            0.375

      """
    #expect(Samples.folded.describe(Style()) == picture)
  }
}
