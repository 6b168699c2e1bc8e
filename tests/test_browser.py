"""What a TA sees: formgrader in a real browser, and the feedback page."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import nbformat
import pytest
from browsing import jupyter
from nbgrader.api import Gradebook
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from autograder import demo

NAME = "03a-fashion-mnist-multiclass"
STUDENT = "normalises-columns"

pytestmark = [pytest.mark.slow, pytest.mark.browser]


ATTACK = "window.hacked=1"
PAYLOADS = (
    f"<script>{ATTACK}</script>",
    f"<img src=x onerror={ATTACK}>",
    f"<svg onload={ATTACK}><a xlink:href='javascript:{ATTACK}'>x</a></svg>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    f"<details open ontoggle={ATTACK}>x</details>",
    f"[link](javascript:{ATTACK})",
    f'![x](x"onerror="{ATTACK})',
    f"<style>@import 'data:,x'</style></pre></code></td></div><script>{ATTACK}</script>",
    f"`</code><script>{ATTACK}</script>`",
    f"$\\href{{javascript:{ATTACK}}}{{x}}$ $$</script><script>{ATTACK}</script>$$",
)
ATTACKER = "attacker & O'Brien"
UNSAFE_NAME = f"x <img src=x onerror={ATTACK}>"


def hand_in_payloads(root: Path) -> None:
    """Markup wherever a page shows something of a student's: name, text, code, raw cells, outputs, messages."""
    cells = [
        nbformat.v4.new_code_cell(
            f"def softmax(z):\n    raise ValueError({payload!r})\n# {payload}",
            outputs=[
                nbformat.v4.new_output("display_data", {"text/html": payload, "image/svg+xml": payload})
            ],
        )
        for payload in PAYLOADS
    ]
    cells += [
        make(payload)
        for make in (nbformat.v4.new_markdown_cell, nbformat.v4.new_raw_cell)
        for payload in PAYLOADS
    ]
    cells.append(
        nbformat.v4.new_code_cell(
            f"def categorical_cross_entropy(y_hat, y):\n    return type({PAYLOADS[0]!r}, (), {{}})()"
        )
    )
    for student in (ATTACKER, UNSAFE_NAME):
        folder = root / "submitted" / student / NAME
        folder.mkdir(parents=True)
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{NAME}.ipynb")


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A course with two graded hand-ins; one prints markup where a page might take it for its own."""
    root = tmp_path_factory.mktemp("browser")
    demo.make_course(root, {NAME: demo.SAMPLES[NAME]})
    for path in (root / "submitted").iterdir():
        if path.name not in (STUDENT, "broken-notebook"):
            shutil.rmtree(path)
    notebook = root / "submitted" / STUDENT / NAME / f"{NAME}.ipynb"
    text = notebook.read_text().replace(
        "def categorical_cross_entropy(y_hat, y):\\n",
        "def categorical_cross_entropy(y_hat, y):\\n    raise ValueError('<script>document.title=1</script>')\\n",
    )
    notebook.write_text(text.replace("def train", "def no_train"))
    hand_in_payloads(root)
    script = Path(sys.executable).parent
    graded = subprocess.run(
        [script / "autograder", "grade", NAME], cwd=root, timeout=300, capture_output=True, text=True
    )
    assert graded.returncode == 1
    assert f"{UNSAFE_NAME}: not graded (the folder's name has characters" in graded.stderr
    feedback = [script / "nbgrader", "generate_feedback", NAME]
    subprocess.run(feedback, cwd=root, check=True, timeout=300, capture_output=True)
    return root


@pytest.fixture(scope="module")
def formgrader(course) -> Iterator[str]:
    """The address of a Jupyter server in the course."""
    with jupyter("server", course, course / "server.log") as address:
        yield address


def text_of(browser: webdriver.Chrome, address: str, expected: str) -> str:
    browser.get(address)
    WebDriverWait(browser, 30).until(lambda driver: expected in driver.find_element(By.TAG_NAME, "body").text)
    return browser.find_element(By.TAG_NAME, "body").text


def test_list_of_assignments(browser, formgrader):
    assert "Internal Server Error" not in text_of(browser, f"{formgrader}/formgrader/", NAME)


def test_list_of_submissions(browser, formgrader, course):
    page = text_of(browser, f"{formgrader}/formgrader/manage_submissions/{NAME}", STUDENT)
    lines = {line.split()[2]: line for line in page.splitlines() if "UTC" in line}
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        graded = gradebook.find_submission(NAME, STUDENT)
        assert 0 < graded.score < graded.max_score
        assert f"graded {graded.score:g} / {graded.max_score:g}" in lines[STUDENT]
        assert f"graded 0 / {graded.max_score:g}" in lines["broken-notebook"]


def submission_page(course: Path, formgrader: str, student: str) -> str:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        return f"{formgrader}/formgrader/submissions/{gradebook.find_submission_notebook(NAME, NAME, student).id}"


def test_page_of_a_submission(browser, formgrader, course):
    page = text_of(browser, submission_page(course, formgrader, STUDENT), "Hidden checks")
    assert "softmax(z)[0, 0]: expected 0.09003, got 0.494" in page
    assert "you normalise over the examples" in page
    assert "misconception: normalises_columns" in page
    assert "call: softmax(z=float64 (4, 3) [[1, 2, 3], …])" in page
    assert "normalises_columns: explains" in page
    assert "ValueError: <script>document.title=1</script>" in page
    assert browser.title != "1"


def test_page_of_a_broken_notebook(browser, formgrader, course):
    page = text_of(browser, submission_page(course, formgrader, "broken-notebook"), "could not be read")
    assert "its JSON is broken" in page


def test_autograde_button(browser, formgrader, course):
    """formgrader's own button grades through the same engine."""
    browser.get(f"{formgrader}/formgrader/manage_submissions/{NAME}")
    wait = WebDriverWait(browser, 60)
    before = (course / "autograded" / "broken-notebook" / NAME / f"{NAME}.ipynb").stat().st_mtime_ns
    button = "//tr[td[contains(., 'broken-notebook')]]/td[contains(@class, 'autograde')]//a"

    def is_clicked(driver: webdriver.Chrome) -> bool:
        driver.find_element(By.XPATH, button).click()
        return True

    # the table may be drawn again between the look and the click
    WebDriverWait(
        browser, 60, ignored_exceptions=[NoSuchElementException, StaleElementReferenceException]
    ).until(is_clicked)
    wait.until(lambda driver: "Success" in driver.find_element(By.TAG_NAME, "body").text)
    assert (course / "autograded" / "broken-notebook" / NAME / f"{NAME}.ipynb").stat().st_mtime_ns > before


def test_feedback_page(browser, course):
    page = text_of(browser, f"file://{course}/feedback/{STUDENT}/{NAME}/{NAME}.html", "(hidden)")
    assert "you normalise over the examples" in page
    assert "Hidden checks" not in page
    assert "call: softmax" not in page
    assert "explains" not in page
    assert browser.title != "1"


def test_nothing_of_a_student_runs_on_a_page(browser, formgrader, course):
    """On each page the payloads are shown as text, or not at all; none of them runs."""
    pages = {
        f"{formgrader}/formgrader/": NAME,
        f"{formgrader}/formgrader/manage_submissions/{NAME}": "onerror",
        f"{formgrader}/formgrader/gradebook/{NAME}": NAME,
        f"{formgrader}/formgrader/gradebook/{NAME}/{NAME}": "Submission",
        f"{formgrader}/formgrader/manage_students": ATTACKER,
        submission_page(course, formgrader, ATTACKER): "Hidden checks",
        f"file://{course}/feedback/{quote(ATTACKER)}/{NAME}/{NAME}.html": "(hidden)",
    }
    for address, expected in pages.items():
        page = text_of(browser, address, expected)
        assert "Internal Server Error" not in page, address
        links = browser.find_elements(
            By.CSS_SELECTOR, "a[href^='javascript:' i], [onerror], [onload], [ontoggle]"
        )
        assert [
            link.get_attribute("outerHTML") for link in links if ATTACK in link.get_attribute("outerHTML")
        ] == []
        assert browser.execute_script("return window.hacked === undefined"), address
    assert f"ValueError: {PAYLOADS[-1]}"[:40] in page
