"""scikit-criteria's own inner functions on a table of values from 0 to 1, more being better.

Reads the table and the weights from a file of doubles, and prints, as JSON by the line, the scores
and ranks of every method. Then it reads names of methods, and prints for each the milliseconds of
processor time that a call took.
"""

import json
import sys
import time

import numpy as np
from skcriteria.agg.simple import wsm
from skcriteria.agg.topsis import topsis
from skcriteria.preprocessing.scalers import matrix_scale_by_cenit_distance

CALLS = 10

columns = int(sys.argv[2])
numbers = np.fromfile(sys.argv[1])
values = numbers[:-columns].reshape(-1, columns)
weights = numbers[-columns:] / numbers[-columns:].sum()
more_is_better = np.ones(columns, dtype=int)


def closeness():
    ranks, _, _, scores = topsis(values, more_is_better, weights)
    return ranks, scores


METHODS = {
    "scores": lambda: wsm(values, weights),
    "relative": lambda: wsm(matrix_scale_by_cenit_distance(values, more_is_better), weights),
    "topsis": closeness,
}


def say(what):
    print(json.dumps(what), flush=True)


results = {name: method() for name, method in METHODS.items()}
say({name: {"merit": m.tolist(), "rank": r.tolist()} for name, (r, m) in results.items()})
for line in sys.stdin:
    method = METHODS[line.strip()]
    start = time.process_time()
    for _ in range(CALLS):
        method()
    say((time.process_time() - start) * 1000 / CALLS)
