"""A catalogue of translations, for finding what was left in English."""

import ast
import re

from playwright.async_api import Page

from e2e.capture import ROOT

_ENTRY = re.compile(r'^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)', re.MULTILINE)

# Texts that are seen, and names that are heard.
_TEXTS = """
    () => {
        const texts = new Set();
        for (const element of document.querySelectorAll('body *')) {
            for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
                const text = element.getAttribute(name);
                if (text) texts.add(text.trim());
            }
            for (const node of element.childNodes) {
                if (node.nodeType === Node.TEXT_NODE) texts.add(node.data.trim());
            }
        }
        return [...texts].filter(Boolean);
    }
"""


class Catalogue:
    """What the interface says in English and in another language."""

    def __init__(self, language: str) -> None:
        """Read the catalogue of ``language``, a file of ``client/src/locales``."""
        source = (ROOT / "client" / "src" / "locales" / f"{language}.po").read_text()
        self._translations = {
            _text(english): _text(other) for english, other in _ENTRY.findall(source)
        }

    async def left_in_english(self, page: Page) -> list[str]:
        """Texts of ``page`` that are English although there is a translation that differs.

        Texts with a name or a number in them are not looked at.
        """
        texts: list[str] = await page.evaluate(_TEXTS)
        return [text for text in texts if self._translations.get(text, text) != text]


def _text(lines: str) -> str:
    """The text of a PO string, whose lines are quoted as those of Python are."""
    return "".join(ast.literal_eval(line) for line in lines.strip().split("\n"))
