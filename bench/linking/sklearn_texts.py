"""Groups the texts of a file, one JSON string a line, by TF-IDF and DBSCAN; prints a group for each."""
import json
import sys

from sklearn.cluster import DBSCAN
from sklearn.feature_extraction.text import TfidfVectorizer

with open(sys.argv[2], encoding="utf-8") as lines:
    texts = [json.loads(line) for line in lines]
vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(texts)
groups = DBSCAN(eps=float(sys.argv[1]), min_samples=2, metric="cosine", n_jobs=1).fit_predict(vectors)
print(json.dumps(groups.tolist()))
