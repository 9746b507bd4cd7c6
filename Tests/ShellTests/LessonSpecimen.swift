/// A small lesson that keeps all its promises, for tests that take it or break it.
enum LessonSpecimen {
  static let path = "Lessons/01-one-step.md"

  static let text = """
    ---
    lesson: 01-one-step
    minutes: 5
    start: new gauss1d seed=7
    ---
    # One step

    A game between **D** and **G**.

    ## Before training

    ```saddle
    saddle> print V
    V = -1.386
    ```

    ### Q1. Which formula gives this value?

    1. `log 2`
    2. `2 log 0.5`
    3. `2 log 2`

    <!-- ask choice = 2 -->
    <!-- if 3: Right size, wrong sign. -->
    <details><summary>Hint</summary>Put 0.5 into both terms.</details>
    <details><summary>Hint</summary>The logarithm of 0.5, twice.</details>
    <details><summary>Answer</summary>

    Two logarithms of one half.

    </details>

    ### Q2. Take exactly one update of D.

    <!-- ask command: d.updates == 1 and g.updates == 0 -->
    <!-- if g.updates > 0: That moved G as well. -->
    <!-- try: step g -->
    <!-- if d.updates > 1: That was more than one. -->
    <!-- try: step d 3 -->
    <details><summary>Hint</summary>Try <code>help step</code>.</details>
    <details><summary>Answer</summary>

    ```saddle
    saddle> step d
    D update 1 [..]
    ...
    ```

    D alone moved.

    </details>

    ## Watch

    Type this yourself:

    ```saddle try
    saddle> print V - V@start
    V - V@start = 0.1505
    ```

    ### Q3. By how much did the population's V rise? (3 digits)

    <!-- ask number = Vpop - Vpop@question + Vpop - Vpop@start +- 0.002 -->
    <!-- if Vpop@start - Vpop: It rose. -->
    <!-- if answer > 1: So much cannot be. -->
    <!-- try: 1.5 -->

    ## What you now know

    One update of one player.

    <!-- next: 01-one-step if wrong(Q1) > 1 -->
    """
}
