"""Chromium for tests: a real browser, and a real server of the preview in a process of its own.

Without Chromium the tests are skipped, unless LESMATERIAAL_OFFICE=verplicht says that they must run.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from command_line import environment

_REQUIRED = os.environ.get("LESMATERIAAL_OFFICE") == "verplicht"
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 10_000


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Yield Chromium as it is on this machine; a test without it is skipped, or fails."""
    path = shutil.which("chromium")
    if path is None:
        if _REQUIRED:
            pytest.fail("Chromium is missing\nLESMATERIAAL_OFFICE=verplicht")
        pytest.skip("Chromium is missing")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=_FLAGS)
        yield browser
        browser.close()


def start_preview(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """Return a process of `lesmateriaal bekijk` for the lessons in `folder`; it says its address first."""
    command = [sys.executable, "-u", "-m", "lesmateriaal", "bekijk", "--geen-browser", *arguments]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def address_in(line: str) -> str:
    """Return the address in what the program says."""
    return next(word for word in line.split() if word.startswith("http"))


@contextmanager
def preview_of(folder: Path, *arguments: str) -> Iterator[str]:
    """Yield the address where the lessons in `folder` are shown, for as long as the block."""
    process = start_preview(folder, "--poort", "0", *arguments)
    assert process.stdout is not None
    try:
        yield address_in(process.stdout.readline())
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)


def opened(browser: Browser, address: str) -> Page:
    """Return a page at `address` that follows the files."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.set_default_timeout(PATIENCE_MS)
    with page.expect_response(lambda response: "/stroom" in response.url):
        page.goto(address)
    return page
