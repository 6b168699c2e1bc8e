"""What a student does: open the notebook in JupyterLab, write a function, run it and its check, all by keys."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from browsing import jupyter
from selenium.common import StaleElementReferenceException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from autograder.assignment import assignment_names, load_release

ROOT = Path(__file__).resolve().parent.parent
UNWRITTEN = "raise NotImplementedError"
BODIES = {
    "neuron": """\
z = x @ w + b
if activation == "relu":
    return np.maximum(z, 0.0)
if activation == "sigmoid":
    return 1 / (1 + np.exp(-z))
return z""",
    "linear": """\
return x @ w + b""",
    "sigmoid": """\
return 1 / (1 + np.exp(-z))""",
    "normalise_inputs": """\
mean, deviation = x_train.mean(axis=0), x_train.std(axis=0)
deviation[deviation == 0] = 1
return (x_train - mean) / deviation, (x_test - mean) / deviation""",
}
# no pop-up that asks whether to fetch news
SETTINGS = {"fetchNews": "false", "checkForUpdates": False}
FRONT = ".jp-NotebookPanel:not(.lm-mod-hidden)"
READY = (
    "return document.querySelector('.jp-DirListing-item') && !document.querySelector('#jupyterlab-splash')"
)
CODE = "return [...arguments[0].querySelectorAll('.cm-line')].map(line => line.textContent).join('\\n')"

pytestmark = [pytest.mark.slow, pytest.mark.browser]


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """What a student has; these tests write into it."""
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(ROOT / "assignments", root / "assignments")
    return root


@pytest.fixture(scope="module")
def lab(browser, course, tmp_path_factory) -> Iterator[Chrome]:
    """JupyterLab in the browser, of someone who has never used it."""
    user = tmp_path_factory.mktemp("user")
    settings = user / "config/lab/user-settings/@jupyterlab/apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(SETTINGS))
    own = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "IPYTHONDIR": "ipython"}
    own = {variable: f"{user}/{folder}" for variable, folder in own.items()}
    with jupyter("lab", course, user / "lab.log", **own) as address:
        browser.get(f"{address}/lab/tree/assignments")
        WebDriverWait(browser, 60).until(lambda _: browser.execute_script(READY))
        yield browser


@pytest.fixture(scope="module")
def pictures(tmp_path_factory) -> Path:
    """Where each test leaves a picture of its page, for a person to look at."""
    return tmp_path_factory.mktemp("pictures")


class Page:
    """JupyterLab with a notebook in front, its first cell selected and those up to `last` drawn."""

    def __init__(self, browser: Chrome, name: str, last: int) -> None:
        self._browser = browser
        # the list of files is drawn anew when its folder is
        self._wait = WebDriverWait(browser, 60, 0.1, [StaleElementReferenceException])
        self._point(".jp-BreadCrumbs-item[title=assignments]", ActionChains.click)
        self._point(f".jp-DirListing-item[title^='Name: {name}']", ActionChains.double_click)
        self._point(f".jp-DirListing-item[title^='Name: {name}.ipynb']", ActionChains.double_click)
        self._sees(f"{FRONT} .jp-Notebook-ExecutionIndicator[data-status=idle]")
        self.cell(last)
        self._sees(f"{FRONT} .jp-Cell.jp-mod-active[data-windowed-list-index='0']:focus")

    def _sees(self, selector: str) -> WebElement:
        (found,) = self._wait.until(lambda browser: browser.find_elements(By.CSS_SELECTOR, selector))
        return found

    def _point(self, selector: str, gesture: Callable[[ActionChains, WebElement], ActionChains]) -> None:
        def point(browser: Chrome) -> bool:
            gesture(ActionChains(browser), self._sees(selector)).perform()
            return True

        self._wait.until(point)

    def cell(self, number: int) -> WebElement:
        return self._sees(f"{FRONT} .jp-Cell[data-windowed-list-index='{number}']")

    def code(self, number: int) -> str:
        return self._browser.execute_script(CODE, self.cell(number))

    def press(self, *keys: str, holding: str | None = None) -> None:
        actions = ActionChains(self._browser)
        if holding:
            actions.key_down(holding)
        actions.send_keys(*keys)
        if holding:
            actions.key_up(holding)
        actions.perform()

    def run(self, number: int) -> str:
        """Run the selected cell, which must be this one; what it shows. The next cell is then selected."""
        cell = self.cell(number)
        assert "jp-mod-active" in cell.get_attribute("class")
        self.press(Keys.ENTER, holding=Keys.SHIFT)
        if "jp-CodeCell" in cell.get_attribute("class"):
            prompt = cell.find_element(By.CSS_SELECTOR, ".jp-InputPrompt")
            self._wait.until(lambda _: re.fullmatch(r"\[\d+\]:", prompt.get_attribute("textContent")))
            self._sees(f"{FRONT} .jp-Notebook-ExecutionIndicator[data-status=idle]")
        self._wait.until(lambda _: "jp-mod-active" in self.cell(number + 1).get_attribute("class"))
        self._browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", cell)
        return "".join(one.text for one in cell.find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output"))

    def write(self, body: str) -> None:
        """In the selected cell, type the body in place of the last line, as the editor indents it."""
        self.press(Keys.ENTER)
        self.press(Keys.END, holding=Keys.CONTROL)
        self.press(Keys.HOME, holding=Keys.SHIFT)
        depth = 0
        for number, line in enumerate(body.split("\n")):
            wanted = (len(line) - len(line.lstrip())) // 4
            if number:
                self.press(Keys.ENTER)
            self.press(*[Keys.BACKSPACE] * (depth - wanted), line.lstrip())
            depth = wanted + line.endswith(":")

    def save(self, picture: Path) -> None:
        self.press("s", holding=Keys.CONTROL)
        self._sees(".lm-DockPanel .lm-TabBar-tab.jp-mod-current:not(.jp-mod-dirty)")
        self._browser.save_screenshot(str(picture))


@pytest.mark.parametrize("name", assignment_names(ROOT))
def test_first_exercise(name, lab, course, pictures):
    path = course / "assignments" / name / f"{name}.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    written, check = [number for number, cell in enumerate(cells) if "nbgrader" in cell.metadata][:2]
    exercise = cells[written].metadata.nbgrader.grade_id
    hidden_points = load_release(path.parent).hidden_points[exercise]
    points = cells[check].metadata.nbgrader.points - hidden_points
    assert cells[written].source.endswith(f"    {UNWRITTEN}")
    code = cells[written].source.replace(UNWRITTEN, BODIES[exercise].replace("\n", "\n    "))

    page = Page(lab, name, last=check + 1)
    for number in range(written):
        assert page.run(number) == ""
    page.write(BODIES[exercise])
    assert page.code(written) == code
    assert page.run(written) == ""
    table = page.run(check)
    page.save(pictures / f"{name}.png")

    assert f"{exercise} {points:g} of {points:g} points\n" in table
    assert f"and {hidden_points:g} points by hidden checks, when it is graded" in table
    assert set(re.findall(r"^[✓✗–] ", table, re.M)) == {"✓ "}
    saved = nbformat.read(path, as_version=4).cells
    assert saved[written].source == code
    assert saved[check].outputs
