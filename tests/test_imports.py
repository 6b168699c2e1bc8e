"""Data flows one way: each module imports only what stands before it. And a student's path stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

ORDER = [
    "errors",
    "result",
    "misconceptions",
    "cells",
    "statements",
    "submission",
    "given.progress",
    "given.layers",
    "given.randomness",
    "given.fashion_mnist",
    "given.quiet",
    "given.plots",
    "given.keras_models",
    "sandbox.wire",
    "sandbox.confine",
    "sandbox.box",
    "sandbox.zygote",
    "sandbox.probe",
    "sandbox.launch",
    "sandbox.remote",
    "sandbox.host",
    "agreement",
    "answers",
    "call_text",
    "diagnosis",
    "assignment",
    "checks",
    "plugin",
    "generic_checks",
    "training",
    "grading",
    "digests",
    "store",
    "executors",
    "worker",
    "watch",
    "render.text",
    "render.terminal",
    "render.html",
    "render.markdown",
    "render.table",
    "render.progress",
    "notebook",
    "mutation",
    "release",
    "verify",
    "archive",
    "hand_in",
    "graded_notebook",
    "gradebook",
    "classroom",
    "nbgrader",
    "downloads",
    "demo",
    "cli",
]


def modules() -> dict[str, Path]:
    folder = ROOT / "autograder"
    names = {path: ".".join(path.relative_to(folder).with_suffix("").parts) for path in folder.rglob("*.py")}
    return {name: path for path, name in names.items() if not name.endswith("__init__")}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "autograder":
            package = node.module.removeprefix("autograder").lstrip(".")
            found |= {package} | {f"{package}.{one.name}".lstrip(".") for one in node.names}
    return found & set(ORDER)


def test_every_module_has_its_place():
    assert set(modules()) == set(ORDER)


def test_no_step_reaches_back():
    for name, path in modules().items():
        later = {one for one in imported(path) if ORDER.index(one) >= ORDER.index(name)}
        assert not later, f"{name} imports {later}"


def test_engine_knows_no_exercise(assignments):
    """Only the demo's samples and the students' own material name one."""
    names = {exercise.name for one in assignments.values() for exercise in one.exercises} - {
        "train",
        "accuracy",
    }  # ordinary words
    for name, path in modules().items():
        if name != "demo" and not name.startswith("given"):
            tree = ast.parse(path.read_text())
            docstrings = {
                ast.get_docstring(node, clean=False)
                for node in ast.walk(tree)
                if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            }
            words = {
                node.value if isinstance(node, ast.Constant) else node.id
                for node in ast.walk(tree)
                if (
                    isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and node.value not in docstrings
                )
                or isinstance(node, ast.Name)
            }
            assert not {word for word in words for one in names if one in word}, name


def test_a_students_check_imports_nothing_heavy():
    code = (
        "import sys\n"
        "from autograder.cli import main\n"
        f"main(['check', {str(ROOT / 'assignments/03a-fashion-mnist-multiclass/03a-fashion-mnist-multiclass.py')!r}, '-e', 'softmax'])\n"
        "print('|', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100)
    loaded = {name.partition(".")[0] for name in done.stdout.partition("|")[2].split()}
    assert "numpy" in loaded
    assert not loaded & {
        "tensorflow",
        "keras",
        "nbgrader",
        "nbformat",
        "jupytext",
        "matplotlib",
        "tqdm",
        "IPython",
    }


def test_the_sandbox_starts_before_numpy_is_loaded():
    code = (
        "import sys\n"
        "from contextlib import closing\n"
        "from autograder.cli import Sandbox\n"
        "with closing(Sandbox(or_plain=True)) as sandbox:\n"
        "    print('numpy' in sys.modules)\n"
        "    sandbox.wait_until_ready()\n"
        "    print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100)
    assert done.stdout.split() == ["False", "True"], done.stderr
