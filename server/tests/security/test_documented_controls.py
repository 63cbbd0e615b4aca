"""What `docs/security.md` names as the place and the proof of a control is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "security.md"
PLACES = (ROOT / "server" / "neuron_meet", ROOT / "server" / "tests", ROOT)
SAME_FILE = "…"
_CODE = re.compile(r"`([^`]+)`")
_PATH = re.compile(r"^[\w./*-]*(?:/|\.py$|\.tsx?$|\.sh$)[\w./*-]*$")


def references() -> list[tuple[str, str]]:
    """Each file that a row of a table names, and the test in it; none where it is all of them."""
    found: list[tuple[str, str]] = []
    before = ""
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        for code in _CODE.findall(line) if line.startswith("|") else ():
            path, _, test = code.partition("::")
            if path == SAME_FILE:
                path = before
            elif not _PATH.match(path):
                continue
            found.append((path, test))
            before = path if test else before
    return found


def test_every_file_and_test_that_is_named_is_there() -> None:
    named = references()
    assert len(named) > 150
    missing = []
    for path, test in named:
        files = [file for place in PLACES for file in place.glob(path.rstrip("/"))]
        is_there = any(not test or f"def {test}(" in file.read_text("utf-8") for file in files)
        if not is_there:
            missing.append(f"{path}::{test}" if test else path)
    assert missing == []
