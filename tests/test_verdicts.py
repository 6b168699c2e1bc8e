"""From code to record: outcomes, reasons, hints and points of single exercises."""

from __future__ import annotations

import json

import pytest
from conftest import submission_of

from autograder import plugin
from autograder.grading import collect, grade
from autograder.result import REASONS, from_json

RIGHT = "import numpy as np\ndef softmax(z):\n    e = np.exp(z - z.max(axis=1, keepdims=True))\n    return e / e.sum(axis=1, keepdims=True)"

COULD_NOT_RUN = {
    "nothing": ("x = 1", "missing", "`softmax` is not defined in your file"),
    "skeleton": ("def softmax(z):\n    raise NotImplementedError", "missing", "`softmax` is not written yet"),
    "ellipsis": ("def softmax(z):\n    '''Doc.'''\n    ...", "missing", "`softmax` is not written yet"),
    "pass": ("def softmax(z):\n    pass", "missing", "`softmax` is not written yet"),
    "syntax": ("def softmax(z)\n    return z", "syntax", "code cell 1, line 1 is not valid Python (expected ':'): `def softmax(z)`"),
    "exception": ("def softmax(z):\n    return z / undefined", "error", "`softmax` raised NameError: name 'undefined' is not defined (code cell 1, line 2)"),
    "failed import": ("import nothing_here as n\ndef softmax(z):\n    return n.f(z)", "error", "`softmax` raised NameError: name 'n' is not defined (code cell 1, line 1: ModuleNotFoundError: No module named 'nothing_here') (code cell 1, line 3)"),
    "not a function": ("softmax = 3", "error", "your code raised TypeError: `softmax` is not a function"),
    "wrong signature": ("def softmax():\n    return 1", "error", "`softmax` raised TypeError: softmax() takes 0 positional arguments but 1 was given"),
    "crash": ("import os\ndef softmax(z): os._exit(0)", "crash", "`softmax` left Python (exit code 0); a function must return its answer and leave Python running"),
    "crash at import": ("import os\ny = os._exit(3)\ndef softmax(z): return y", "crash", "your code left Python (exit code 3); a function must return its answer and leave Python running"),
    "memory": ("def softmax(z): return [0] * 10**11", "memory", "`softmax` needs more memory than it may take (code cell 1, line 1)"),
}  # fmt: skip


@pytest.mark.parametrize(("code", "reason", "message"), COULD_NOT_RUN.values(), ids=COULD_NOT_RUN.keys())
def test_could_not_run(grade_code, code, reason, message):
    (exercise,) = grade_code("softmax", code).exercises
    assert (exercise.points, exercise.outcome, exercise.reason) == (0, "could_not_run", reason)
    assert exercise.checks[0].message == message
    assert reason in REASONS


def test_endless_loop_costs_seconds_and_its_own_exercise(core, sandbox):
    assignment = core["softmax"]
    code = (
        "import numpy as np\n"
        "def softmax(z):\n    while True: pass\n"
        "def categorical_cross_entropy(y_hat, y):\n"
        "    return -np.mean(np.sum(y * np.log(np.maximum(y_hat, 1e-12)), axis=1))"
    )
    chosen = [assignment.exercise(name) for name in ("softmax", "categorical_cross_entropy")]
    (result,) = grade(assignment, [submission_of(code)], sandbox, exercises=chosen)
    loop, right = result.exercises
    assert (loop.points, loop.reason) == (0, "timeout")
    assert sum(check.seconds for check in loop.checks) < 15
    assert right.outcome == "passed"


def test_an_edge_case_that_loops_costs_only_its_checks(grade_code):
    code = RIGHT.replace("    e = ", "    while z.dtype.kind == 'i': pass\n    e = ")
    (exercise,) = grade_code("softmax", code).exercises
    troubled = {check.name: check.reason for check in exercise.checks if check.outcome != "passed"}
    assert troubled == {"test_integer_logits": "timeout"}


def test_denominator_does_not_depend_on_what_ran(core, grade_code):
    total = sum(check.max_points for check in collect(core["softmax"]) if check.exercise == "softmax")
    for code in (RIGHT, "", "import os\nos._exit(0)", "def softmax(z)"):
        assert grade_code("softmax", code).max_points == total


def test_right_answer_is_full(grade_code):
    result = grade_code("softmax", RIGHT)
    assert result.points == result.max_points
    assert result.exercises[0].hint is None


def test_unknown_mistake_has_no_hint(grade_code):
    (exercise,) = grade_code("softmax", RIGHT + " + 0.01").exercises
    assert exercise.outcome == "failed"
    assert exercise.misconception is None


def test_hint_of_a_mistake_in_another_style(grade_code):
    """A misconception is found by behaviour, not by its text."""
    code = "import math\nimport numpy as np\ndef softmax(z):\n    return np.array([[math.exp(a) / sum(math.exp(b) for b in col) for a in col] for col in z.T]).T"
    (exercise,) = grade_code("softmax", code).exercises
    assert exercise.misconception in (None, "normalises_columns")
    code = "import numpy as np\ndef softmax(z):\n    out = np.empty(z.shape)\n    for j in range(z.shape[1]):\n        e = np.exp(z[:, j] - z[:, j].max())\n        out[:, j] = e / e.sum()\n    return out"
    (exercise,) = grade_code("softmax", code).exercises
    assert exercise.misconception == "normalises_columns"


def test_hint_of_a_random_mistake_in_another_style(grade_code):
    code = "def dropout_forward(x, rate, training, rng):\n    return x * rng.binomial(1, 1 - rate, x.shape) if training else x"
    (exercise,) = grade_code("dropout_forward", code).exercises
    assert exercise.misconception == "no_scale"


def test_state_between_calls_is_a_mistake(grade_code):
    code = "calls = []\n" + RIGHT.replace("    e = ", "    calls.append(1)\n    z = z * len(calls)\n    e = ")
    (exercise,) = grade_code("softmax", code).exercises
    failed = {check.name for check in exercise.checks if check.outcome == "failed"}
    assert "test_same_inputs_same_answer" in failed


def test_record_survives_json(grade_code):
    result = grade_code("softmax", RIGHT.replace("axis=1", "axis=0"))
    assert from_json(json.loads(json.dumps(result.to_json()))) == _rounded(result)


def _rounded(result):
    """Seconds are rounded in JSON."""
    return from_json(result.to_json())


def test_same_verdict_alone_in_a_batch_and_in_any_order(core, sandbox):
    assignment = core["softmax"]
    chosen = [assignment.exercise("softmax")]
    codes = [
        RIGHT,
        RIGHT.replace("axis=1", "axis=0"),
        "import os\ndef softmax(z): os._exit(1)",
        "def softmax(z): return z",
    ]
    submissions = [submission_of(code, assignment.name, f"s{number}") for number, code in enumerate(codes)]

    def verdicts(batch):
        results = grade(assignment, batch, sandbox, exercises=chosen)
        return {
            result.student: [(c.name, c.outcome, c.message) for c in result.exercises[0].checks]
            for result in results
        }

    together = verdicts(submissions)
    assert verdicts(submissions[::-1]) == together
    for submission in submissions:
        assert verdicts([submission])[submission.student] == together[submission.student]


def test_infrastructure_trouble_is_no_verdict_on_the_student(core, sandbox, monkeypatch):
    from autograder.sandbox.host import InfrastructureError, Sandbox

    def broken(self):
        raise InfrastructureError("no box could be opened")

    monkeypatch.setattr(Sandbox, "open", broken)
    assignment = core["softmax"]
    (result,) = grade(assignment, [submission_of(RIGHT)], sandbox, exercises=[assignment.exercise("softmax")])
    assert result.exercises[0].reason == "infrastructure"


def test_what_is_not_written_is_not_compared_with_known_mistakes(grade_code, monkeypatch):
    """Those in Keras take seconds."""
    monkeypatch.setattr(plugin, "diagnose", None)
    (exercise,) = grade_code("softmax", "").exercises
    assert (exercise.reason, exercise.misconception) == ("missing", None)
