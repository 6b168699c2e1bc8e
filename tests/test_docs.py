"""What the README and CONTRIBUTING say is what happens: their commands and examples, run in a copy of the course."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COURSE = ("solutions", "assignments", "nbgrader_config.py")

pytestmark = pytest.mark.slow


@pytest.fixture
def course(tmp_path) -> Path:
    for name in COURSE:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("*.ipynb", "__pycache__") if name == "solutions" else None
            shutil.copytree(source, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(source, tmp_path)
    return tmp_path


def blocks(page: str, language: str) -> list[str]:
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```", (ROOT / page).read_text(), re.DOTALL | re.MULTILINE)
    assert found, f"{page} has no block of {language}"
    return found


def run(command: str, course: Path) -> subprocess.CompletedProcess:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        command, shell=True, cwd=course, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )


# `check` says by its exit code that an untouched skeleton does not hold yet
EXIT_CODE = {"autograder check": 1}


def test_commands_of_the_readme(course):
    for block in blocks("README.md", "bash"):
        for line in block.splitlines():
            done = run(line, course)
            expected = next(
                (code for start, code in EXIT_CODE.items() if line.startswith(start) and "||" not in line), 0
            )
            assert done.returncode == expected, f"{line}\n{done.stdout}\n{done.stderr}"
            assert "Traceback" not in done.stderr, line
    assert (course / "grades.csv").read_text().count("student-1") == 1
    assert (course / "results.jsonl").read_text().startswith('{"student": "student-1"')
    assert list(course.glob("feedback/student-1/*/*.html"))


def test_links_of_the_pages():
    for page in ("README.md", "CONTRIBUTING.md", "docs/cluster.md"):
        for target in re.findall(r"\]\(([^)]+)\)", (ROOT / page).read_text()):
            assert target.startswith("https://") or (ROOT / target).exists(), f"{page}: {target}"


def test_contributing_adds_an_exercise(course):
    """The example of the page, put where it says, is an assignment that holds."""
    folder = course / "solutions" / "99-relu"
    (folder / "hidden").mkdir(parents=True)
    cell, check, known = blocks("CONTRIBUTING.md", "python")
    cell = re.sub(r"^   ", "", cell, flags=re.MULTILINE)
    start = (
        '# %%\nimport numpy as np\n\nfrom autograder.notebook import checks\n\ncheck = checks("99-relu")\n\n'
    )
    (folder / "99-relu.py").write_text(start + cell)
    check = re.sub(r"^   ", "", check, flags=re.MULTILINE)
    (folder / "test_relu.py").write_text(check)
    (folder / "hidden" / "test_relu.py").write_text(check.replace("[-1.0, 2.0]", "[-7.0, 4.0]"))
    (folder / "misconceptions.py").write_text(re.sub(r"^   ", "", known, flags=re.MULTILINE))
    (listed,) = blocks("CONTRIBUTING.md", "toml")
    (folder / "equivalents.toml").write_text(re.sub(r"^   ", "", listed, flags=re.MULTILINE))
    (folder / "oracles.py").write_text(
        "import numpy as np\nimport keras\n\n\ndef relu(reference, rng):\n    x = rng.normal(size=(3, 4))\n"
        "    assert np.allclose(reference.relu(x), keras.ops.relu(x))\n"
    )
    done = run("autograder release 99-relu && autograder verify 99-relu", course)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "verify" not in done.stderr
    text = (course / "assignments" / "99-relu" / "99-relu.py").read_text()
    assert "raise NotImplementedError" in text
    assert "np.maximum" not in text
