"""The command: help, exit codes, and one-line errors that name the next step."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NAME = "03a-fashion-mnist-multiclass"
VERBS = ("check", "release", "verify", "grade", "collect", "demo")


def autograder(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess:
    """The command as in an environment that is not activated."""
    script = Path(sys.executable).parent / "autograder"
    return subprocess.run(
        [str(script), *arguments], cwd=cwd, capture_output=True, text=True, timeout=300,
        env=os.environ | {"PATH": "/usr/bin:/bin"},
    )  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_and_stands_in_the_readme(verb):
    done = autograder(verb, "--help")
    assert done.returncode == 0
    assert "usage: autograder" in done.stdout
    assert f"autograder {verb}" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "nothing.ipynb"], "nothing.ipynb is not a file; name the notebook or .py file to check"),
        (["check", "README.md"], "no assignment `README`; known here: 01-neurons-and-gradients, 02-regression, 03a-fashion-mnist-multiclass, 03b-regularisation"),
        (["check", f"assignments/{NAME}/{NAME}.py", "-e", "nothing"], "no exercise `nothing`; it has sigmoid"),
        (["grade", "nothing"], "no assignment `nothing`; known here:"),
        (["grade", NAME], "nothing is handed in at"),
        (["release", "nothing"], "no assignment `nothing`"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line(arguments, says, tmp_path):
    course = ROOT
    if arguments[0] == "grade":
        course = tmp_path
        for name in ("solutions", "assignments"):
            shutil.copytree(ROOT / name, course / name)
        shutil.copy(ROOT / "nbgrader_config.py", course)
    done = autograder(*arguments, cwd=course)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("verb", ["release", "verify", "demo"])
def test_staff_verbs_need_a_course(verb, tmp_path, monkeypatch):
    """A checkout without solutions/, as a student has it."""
    root = tmp_path / "checkout"
    shutil.copytree(ROOT / "autograder", root / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "assignments", root / "assignments")
    done = subprocess.run(
        [sys.executable, "-m", "autograder.cli", verb], cwd=root, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 2
    assert (
        done.stderr.strip()
        == "autograder: there is no solutions/ here or above; go to the folder of the course"
    )


def test_collect_takes_a_class_of_downloads(tmp_path):
    """As a TA does: from the platform's archive to what `grade` reads, one line a student."""
    name = "02-regression"
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    notebook = (ROOT / "assignments" / name / f"{name}.ipynb").read_bytes()
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as archive:
        for path in (
            f"Ada King_7_assignsubmission_file_/{name}.ipynb",
            "Bo_8_assignsubmission_file_/b.ipynb",
        ):
            archive.writestr(zipfile.ZipInfo(path, (2026, 11, 20, 12, 0, 0)), notebook)
        archive.writestr("../evil.ipynb", b"")
    done = autograder("collect", name, "class.zip", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("../evil.ipynb: refused: it leads out of the archive")
    assert [line.partition(",")[0] for line in lines[1:-1]] == ["Ada-King_7: taken", "Bo_8: taken"]
    assert lines[-1] == "3 in class.zip, 1 not taken"
    assert (tmp_path / "submitted" / "Ada-King_7" / name / f"{name}.ipynb").read_bytes() == notebook
    again = autograder("collect", name, "class.zip", cwd=tmp_path)
    assert "Bo_8: is there already, the same" in again.stdout.splitlines()
    for arguments, says in (
        (["collect", name, "nothing.zip"], "nothing.zip: No such file or directory; name the zip archive of the class"),
        (["collect", "nothing", "class.zip"], "no assignment `nothing`"),
    ):  # fmt: skip
        failed = autograder(*arguments, cwd=tmp_path)
        assert (failed.returncode, failed.stderr.count("\n"), failed.stdout) == (2, 1, "")
        assert says in failed.stderr
    usage = autograder("collect", "--help", cwd=tmp_path).stdout
    assert "Ada-King_123" in usage
    assert "--force" in usage


def test_grade_needs_a_course(tmp_path):
    done = autograder("grade", NAME, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "has no nbgrader_config.py; go to the folder of the course" in done.stderr


def test_check_of_a_skeleton(student_course):
    path = student_course / "assignments" / NAME / f"{NAME}.ipynb"
    done = autograder("check", str(path), "-e", "softmax")
    assert done.returncode == 1
    assert "– `softmax` is not written yet" in done.stdout
    assert "and 6 points by hidden checks, when it is graded" in done.stdout


def test_check_of_a_right_and_a_wrong_answer(student_course, tmp_path):
    skeleton = (student_course / "assignments" / NAME / f"{NAME}.py").read_text()
    body = "e = np.exp(z - z.max(axis=1, keepdims=True))\n    return e / e.sum(axis=1, keepdims=True)"
    stub = "# Your code here\n    raise NotImplementedError"
    before, name, after = skeleton.partition("def softmax")
    for axis, code in ((1, 0), (0, 1)):
        path = student_course / "assignments" / NAME / "mine.py"
        path.write_text(before + name + after.replace(stub, body.replace("axis=1", f"axis={axis}"), 1))
        done = autograder("check", str(path), "-a", NAME, "-e", "softmax")
        assert done.returncode == code, done.stdout
    assert "hint: Your columns sum to 1, your rows do not" in done.stdout.replace("\n        ", " ")
    assert "softmax(z)[0, 0]: expected 0.09003, got 0.494 (worst of 12 values; 12 differ)" in done.stdout


def wrong_softmax(student_course: Path, tmp_path: Path) -> Path:
    """The skeleton, but with an answer that normalises columns."""
    text = (student_course / "assignments" / NAME / f"{NAME}.py").read_text()
    wrong = "\n\ndef softmax(z):\n    e = np.exp(z - z.max(axis=0))\n    return e / e.sum(axis=0)\n"
    path = tmp_path / "wrong.py"
    path.write_text(text + wrong)
    return path


def test_verdict_is_explained_to_staff(student_course, tmp_path):
    path = wrong_softmax(student_course, tmp_path)
    arguments = ("check", str(path), "-a", NAME, "-e", "softmax", "--hidden")
    explained = autograder(*arguments, "-v")
    assert explained.returncode == 1
    lines = explained.stdout.splitlines()
    message = next(i for i, line in enumerate(lines) if "softmax(z)[0, 0]: expected 0.09003, got" in line)
    assert lines[message + 1].startswith("      call: softmax(z=float64 (4, 3) [[1, 2, 3], …])")
    failed = [line for line in lines if line.startswith("  ✗")]
    assert any("(hidden)" in line for line in failed)
    assert explained.stdout.count(" call: softmax(z=") == len(failed)
    considered = next(i for i, line in enumerate(lines) if line.startswith("  considered: "))
    assert re.match(r"  considered: \d+ misconceptions, on \d+ calls, \d+ of them with", lines[considered])
    best = r"      normalises_columns: explains (\d+) of \1 wrong answers, differs on 0 of \d+ calls"
    assert re.fullmatch(best, lines[considered + 1])
    short = autograder(*arguments)
    told = [line for line in lines if "call: " not in line and not line.startswith("      normalises_")]
    assert short.stdout.splitlines()[:message] == lines[:message]
    assert set(short.stdout.splitlines()) < set(told)
    assert "call: " not in short.stdout
    assert "considered" not in short.stdout


def test_what_explains_a_verdict_stays_with_staff(student_course, tmp_path):
    folder = student_course / "assignments" / NAME
    path = wrong_softmax(student_course, folder)
    arguments = ("check", str(path), "-a", NAME, "-e", "softmax")
    refused = autograder(*arguments, "-v")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "autograder: what -v shows needs solutions/, which is not here; leave out -v\n"
    (exercise,) = json.loads(autograder(*arguments, "--json", "-").stdout)["exercises"]
    assert exercise["misconception"] == "normalises_columns"
    assert "considered" not in exercise
    assert not any("call" in check for check in exercise["checks"])


def test_json_is_all_that_is_printed(student_course):
    path = student_course / "assignments" / NAME / f"{NAME}.py"
    done = autograder("check", str(path), "-e", "softmax", "--json", "-")
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    record = json.loads(line)
    assert record["assignment"] == NAME
    assert record["exercises"][0]["reason"] == "missing"
    assert set(record["exercises"][0]["checks"][0]) >= {
        "name", "outcome", "points", "max_points", "visible", "message", "seconds",
    }  # fmt: skip


def test_missing_data_file_is_one_line(student_course, tmp_path):
    """Without source_data/ a training cannot be checked, and the reason says what to do."""
    root = tmp_path / "checkout"
    for name in ("autograder", "assignments"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    solution = ROOT / "solutions" / NAME / f"{NAME}.py"
    script = (
        "import sys; sys.path.insert(0, '.'); from autograder.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", str(solution), "-e", "train"],
        cwd=root, capture_output=True, text=True, timeout=100, env={"XDG_CACHE_HOME": str(tmp_path), "PATH": "/usr/bin"},
    )  # fmt: skip
    assert done.returncode in (1, 2)
    assert "SHA256SUMS" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_release_check_is_clean():
    done = autograder("release", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_release_check_names_what_differs(tmp_path):
    name = "02-regression"
    for part in ("solutions", "assignments"):
        shutil.copytree(ROOT / part, tmp_path / part)
    folder = tmp_path / "assignments" / name
    (folder / "test_linear.py").write_text("")
    (folder / "answers.npz").unlink()
    (folder / "extra.txt").write_text("")
    done = autograder("release", name, "--check", cwd=tmp_path)
    assert done.returncode == 1
    assert f"{folder}/test_linear.py differs from what solutions/ gives" in done.stdout
    assert f"{folder}/answers.npz is missing" in done.stdout
    assert f"{folder}/extra.txt should not be there" in done.stdout
    assert autograder("release", name, cwd=tmp_path).returncode == 0
    assert autograder("release", name, "--check", cwd=tmp_path).returncode == 0


def test_watch_checks_again_what_changed(student_course):
    """Two exercises are checked at first; after a save with one of them changed, this one alone."""
    name = "02-regression"
    path = student_course / "assignments" / name / "watched.py"
    skeleton = (student_course / "assignments" / name / f"{name}.py").read_text()
    path.write_text(skeleton)
    script = Path(sys.executable).parent / "autograder"
    command = [str(script), "check", "--watch", str(path), "-a", name, "-e", "linear", "-e", "total_loss"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        first = [process.stdout.readline() for _ in range(8)]
        assert [line.split()[0] for line in first if line[:1].isalpha()] == ["linear", "total_loss"]
        # all at once: a look at a file that is only half written would find another change
        saved = path.with_suffix(".new")
        saved.write_text(skeleton.replace("    raise NotImplementedError", "    return x @ w + b", 1))
        saved.replace(path)
        # up to an empty line, or the end
        second = list(takewhile(lambda line: line != "\n", process.stdout))
        assert second[0].split()[0] == "linear"
        assert "✓" in second[1]
        assert "total_loss" not in "".join(second)
    finally:
        process.kill()
        process.communicate()
