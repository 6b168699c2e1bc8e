"""Grade notebooks with `otter.api`, one after the other in this process. Run by grading.py with Otter's own Python.

python otter_api.py AUTOGRADER.ZIP RESULTS.JSON NOTEBOOK...
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from otter.api import grade_submission


def main(autograder: str, results: str, *notebooks: str) -> None:
    graded = [grade_submission(notebook, autograder, quiet=True) for notebook in notebooks]
    scores = [{name: one.get_score(name) for name in one.test_files} for one in graded]
    Path(results).write_text(json.dumps(scores))


if __name__ == "__main__":
    main(*sys.argv[1:])
