import Theory

/// What theory says of the players as they stand.
let theoryQuantities: [Quantity] = [
  Quantity("Vpop", theory: "V over the whole population: E log D(x) + E log(1 - D(G(z)))") { $0.value },
  Quantity("Vstar", theory: "V of the best D against this G") { $0.optimalValue },
  Quantity("jsd", theory: "Jensen-Shannon divergence of data and generator") { $0.jsd },
  Quantity("kl.pq", theory: "KL divergence of the data from the generator") { $0.klDataToGenerated },
  Quantity("kl.qp", theory: "KL divergence of the generator from the data") { $0.klGeneratedToData },
  Quantity("tv", theory: "total variation between data and generator") { $0.totalVariation },
  Quantity("w1", theory: "Wasserstein-1 distance, in units of x") { $0.wasserstein },
  Quantity("d.debt", theory: "Vstar - Vpop, what D could still win where it plays for V") {
    $0.discriminatorDebt
  },
  Quantity("g.debt", theory: "2 jsd = Vstar + log 4, what G still owes where D plays for V") {
    $0.generatorDebt
  },
  Quantity("q.mean", theory: "mean of the generated distribution") { $0.mean },
  Quantity("q.sd", theory: "standard deviation of the generated distribution") { $0.standardDeviation },
  Quantity("d.losspop", theory: "D's loss over the whole population") { $0.discriminatorLoss },
  Quantity("d.lossbest", theory: "the loss of the best D against this G") { $0.optimalDiscriminatorLoss },
  Quantity("g.losspop", theory: "G's loss over the whole population") { $0.generatorLoss },
]

/// The same of the G whose parameters are the running mean, for games that keep one.
let averageQuantities: [Quantity] = [
  Quantity("jsd.average", average: "jsd with the running mean of G's parameters in G's place") { $0.jsd },
  Quantity("tv.average", average: "tv of that mean G") { $0.totalVariation },
  Quantity("w1.average", average: "w1 of that mean G") { $0.wasserstein },
  Quantity("q.mean.average", average: "q.mean of that mean G") { $0.mean },
  Quantity("q.sd.average", average: "q.sd of that mean G") { $0.standardDeviation },
]
