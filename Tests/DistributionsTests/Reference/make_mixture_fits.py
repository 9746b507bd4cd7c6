"""Makes mixture_fits.csv: mixtures of normals fitted by EM to the petal lengths of Lessons/Data/iris.csv.

scikit-learn's GaussianMixture does the iterations, from the start that Saddle states: means at the quantiles
(k + 1/2) / components, even weights, the samples' standard deviation over the number of components. SciPy gives the
log-likelihood. Run with NumPy 2.4.6, SciPy 1.17.1 and scikit-learn 1.9.1:

    python make_mixture_fits.py > mixture_fits.csv
"""

import csv
import pathlib
import warnings

import numpy as np
import scipy
import sklearn
from scipy.special import logsumexp
from scipy.stats import norm
from sklearn.mixture import GaussianMixture

warnings.filterwarnings("ignore")
data = pathlib.Path(__file__).parents[3] / "Lessons" / "Data" / "iris.csv"
x = np.array([float(row["petal_length"]) for row in csv.DictReader(data.open())])
versions = f"NumPy {np.__version__}, SciPy {scipy.__version__} and scikit-learn {sklearn.__version__}"
print(f"# Made by make_mixture_fits.py with {versions}")
print("components;iterations;logLikelihood;weights;means;deviations")
for components in (1, 2, 3):
    ranks = [(2 * k + 1) * len(x) // (2 * components) for k in range(components)]
    start = np.sort(x)[ranks]
    spread = x.std() / components
    for iterations in (1, 5, 20, 500):
        fit = GaussianMixture(
            components, max_iter=iterations, tol=0, reg_covar=0, weights_init=np.full(components, 1 / components),
            means_init=start[:, None], precisions_init=np.full((components, 1, 1), spread**-2)).fit(x[:, None])
        w, m, s = fit.weights_, fit.means_[:, 0], np.sqrt(fit.covariances_[:, 0, 0])
        likelihood = logsumexp(np.log(w) + norm.logpdf(x[:, None], m, s), axis=1).mean()
        cells = [" ".join(repr(float(v)) for v in values) for values in (w, m, s)]
        print(components, iterations, repr(float(likelihood)), *cells, sep=";")
