"""What a student waits for: `autograder check FILE -e softmax` against Python that only imports NumPy, in turn.

    python benchmarks/check.py

The file is the released notebook with the solution's softmax, where no solutions/ is at hand. The answer also
sees to it that TensorFlow is not loaded where it runs.

Half a minute on two free cores.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from class_of_five import ROOT
from measure import program, run
from peers import reference_code

from autograder.assignment import load_source

ASSIGNMENT, EXERCISE = "03a-fashion-mnist-multiclass", "softmax"
NO_TENSORFLOW = (
    "import sys\n\nif 'tensorflow' in sys.modules:\n    raise ImportError('TensorFlow is loaded')\n\n"
)


def make_notebook(root: Path) -> Path:
    """A student's folder in which one exercise is done."""
    folder = root / "assignments" / ASSIGNMENT
    shutil.copytree(ROOT / "assignments" / ASSIGNMENT, folder)
    path = folder / f"{ASSIGNMENT}.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == EXERCISE:
            code = reference_code(load_source(ROOT / "solutions" / ASSIGNMENT), EXERCISE)
            # within the function, since it takes only what it needs with it
            head, body = code.split("\n", 1)
            cell["source"] = "\n".join(
                [NO_TENSORFLOW, head, "    assert 'tensorflow' not in sys.modules", body]
            )
    path.write_text(json.dumps(notebook))
    return path


def loads_tensorflow(command: list[str], root: Path) -> bool:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *command], cwd=root, capture_output=True, text=True, check=True
    )
    return "tensorflow" in done.stderr


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        check = [program("autograder"), "check", str(make_notebook(root)), "-e", EXERCISE]
        commands = {
            "python -c 'pass'": [sys.executable, "-c", "pass"],
            "python -c 'import numpy'": [sys.executable, "-c", "import numpy"],
            "autograder check FILE -e softmax": check,
        }
        # once for the file system's sake; it also fails here if a check does not hold
        for command in commands.values():
            run(command, root)
        runs = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                runs[name].append(run(command, root).seconds)
        print(f"TensorFlow is loaded: {'yes' if loads_tensorflow(check, root) else 'no'}")
    medians = {name: statistics.median(seconds) for name, seconds in runs.items()}
    print(f"{'':34}{'median, s':>11}{'fastest':>9}{'slowest':>9}")
    for name, seconds in runs.items():
        print(f"{name:34}{medians[name]:11.3f}{min(seconds):9.3f}{max(seconds):9.3f}")
    _, numpy, ours = medians.values()
    print(f"ours is {ours / numpy:.1f} x Python with NumPy, {ours - numpy:.3f} s more")


if __name__ == "__main__":
    main()
