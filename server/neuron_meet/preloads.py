"""What an address takes beside what the client's page names (RFC 8288, HTML `modulepreload`)."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

_FILE = "preloads.json"


class _Page(BaseModel):
    """Addresses of one page, as the build names them (client/scripts/preloads.ts)."""

    path: str
    files: list[str]


_PAGES = TypeAdapter(list[_Page])


@dataclass(frozen=True, slots=True)
class Preloads:
    """The `Link` headers by which a browser learns early what it will need.

    The application's start decides by the address which page's code to load. The server knows the
    address sooner, so the code comes together with the start instead of after it.
    """

    pages: tuple[tuple[re.Pattern[str], str], ...] = ()

    def link_header(self, path: str) -> str | None:
        """The header for the path of an address; None where nothing is to be named."""
        return next((links for pattern, links in self.pages if pattern.fullmatch(path)), None)


def read_preloads(folder: Path, served: Collection[str]) -> Preloads:
    """What the build in ``folder`` says; nothing where it says nothing.

    Args:
        folder: The built client.
        served: The files that there are, by their path in the address: no others are named.

    Raises:
        pydantic.ValidationError: The file is not what a build writes.
    """
    try:
        pages = _PAGES.validate_json((folder / _FILE).read_bytes())
    except FileNotFoundError:
        return Preloads()
    return Preloads(
        tuple(
            (re.compile(page.path), _links([file for file in page.files if file in served]))
            for page in pages
        )
    )


def _links(files: list[str]) -> str:
    return ", ".join(f"</{file}>; rel=modulepreload" for file in files)
