"""Runs a command and writes what it used, itself and its children, as one line of JSON on file descriptor 3."""
import json
import os
import resource
import subprocess
import sys
import time

began = time.monotonic()
code = subprocess.call(sys.argv[1:], close_fds=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with os.fdopen(3, "w") as out:
    json.dump(
        {
            "code": code,
            "wall": time.monotonic() - began,
            "cpu": used.ru_utime + used.ru_stime,
            "system": used.ru_stime,
            "rss": used.ru_maxrss / 1024,
        },
        out,
    )
