"""Which browser on which system a client calls itself, in two words that people know."""

import re
from dataclasses import dataclass

# The first that matches counts: most browsers also call themselves by the names of others.
_BROWSERS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/|Opera"),
    ("Samsung Internet", r"SamsungBrowser/"),
    ("Vivaldi", r"Vivaldi/"),
    ("Firefox", r"Firefox/|FxiOS/"),
    ("Chrome", r"Chrome/|CriOS/|Chromium/"),
    ("Safari", r"Version/.*Safari/"),
)
_SYSTEMS = (
    ("iPhone", r"iPhone|iPod"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("ChromeOS", r"CrOS"),
    ("macOS", r"Macintosh|Mac OS X"),
    ("Linux", r"Linux|X11"),
)
_READ_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class ClientName:
    """A client in words, each None where it is not known."""

    browser: str | None = None
    system: str | None = None


def client_name(user_agent: str | None) -> ClientName:
    """The client behind a ``User-Agent`` header (RFC 9110, section 10.1.5)."""
    text = (user_agent or "")[:_READ_CHARACTERS]
    return ClientName(_first(_BROWSERS, text), _first(_SYSTEMS, text))


def _first(names: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, pattern in names if re.search(pattern, text)), None)
