"""Groups texts, one JSON string a line on stdin, by TF-IDF and DBSCAN; prints seconds and a group for each."""
import json
import sys
import time

from sklearn.cluster import DBSCAN
from sklearn.feature_extraction.text import TfidfVectorizer

eps = float(sys.argv[1])
texts = [json.loads(line) for line in sys.stdin]
cpu, wall = time.process_time(), time.monotonic()
vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(texts)
groups = DBSCAN(eps=eps, min_samples=2, metric="cosine", n_jobs=1).fit_predict(vectors)
print(json.dumps({"cpu": time.process_time() - cpu, "wall": time.monotonic() - wall, "groups": groups.tolist()}))
