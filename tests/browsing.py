"""What the browser tests share: headless Chromium and a Jupyter server, each ended when it is left."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1300,1600"
)


@contextmanager
def chromium(profile: Path) -> Iterator[webdriver.Chrome]:
    """Skips the test where Chromium is not installed, or fails if REQUIRE_BROWSER is set."""
    if not (CHROMIUM and DRIVER):
        reason = "chromium and chromedriver are not installed (Debian: chromium, chromium-driver)"
        pytest.fail(reason) if os.environ.get("REQUIRE_BROWSER") else pytest.skip(reason)
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (*OPTIONS.split(), f"--user-data-dir={profile}"):
        options.add_argument(option)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


@contextmanager
def jupyter(kind: str, folder: Path, log: Path, **environment: str) -> Iterator[str]:
    """The address of `jupyter server` or `jupyter lab`, run in `folder`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyter", kind, "--allow-root", "--no-browser", f"--port={port}"]
    # if the port has been taken meanwhile, it ends: on another one nobody would find it
    command += ["--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=", "--ServerApp.port_retries=0"]
    address = f"http://127.0.0.1:{port}"
    with open(log, "w") as lines:
        server = subprocess.Popen(
            command, cwd=folder, stdout=lines, stderr=lines, env=os.environ | environment
        )
        try:
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _wait_for(address: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(f"{address}/api", timeout=5).close()
            return
        except OSError:
            assert server.poll() is None, "the Jupyter server has ended"
            assert time.monotonic() < deadline, "the Jupyter server does not answer"
            time.sleep(0.3)
