"""By which certificate somebody's media is known: DTLS fingerprints (RFC 8122, section 5)."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, Field

_DIGEST_BYTES = {"sha-256": 32, "sha-384": 48, "sha-512": 64}
"""Hash functions that are taken; SHA-1 and MD5 are known to collide."""

_FINGERPRINT = re.compile(r"(sha-\d{3}) ([0-9a-f]{2}(?::[0-9a-f]{2})*)")
_ATTRIBUTE = "fingerprint"
_LINE_START = "\na="
_MOST_LINES = 256
"""Fingerprint lines that are read in one description; a browser writes one for each section."""


def is_fingerprint(value: str) -> bool:
    """Whether this is a fingerprint in canonical form, by a hash function that is taken."""
    match = _FINGERPRINT.fullmatch(value)
    return match is not None and len(match[2]) == 3 * _DIGEST_BYTES.get(match[1], 0) - 1


def _canonical(value: str) -> str:
    canonical = value.lower()
    if not is_fingerprint(canonical):
        raise ValueError("must be a hash function and a fingerprint: sha-256 0a:1b:…")
    return canonical


DtlsFingerprint = Annotated[str, Field(max_length=256), AfterValidator(_canonical)]
"""A hash function (SHA-256, -384 or -512) and a certificate's digest, kept in lower case."""


def fingerprints_in(sdp: str) -> Iterator[str | None]:
    """The fingerprints of a session description, in lower case and as they stand there.

    None stands for one that is written as no description has it (RFC 8839 knows ``a=fingerprint:``
    at the beginning of a line, parsers know more), so that nothing that some browser might take for
    a fingerprint is overlooked. Too many lines end with a None as well.
    """
    text = sdp.lower()
    at = text.find(_ATTRIBUTE)
    for _ in range(_MOST_LINES):
        if at < 0:
            return
        begin = at + len(_ATTRIBUTE) + 1
        end = text.find("\n", begin)
        line_end = len(text) if end < 0 else end
        is_line = (
            text.startswith(_LINE_START, at - len(_LINE_START)) and text[begin - 1 : begin] == ":"
        )
        yield text[begin:line_end].removesuffix("\r") if is_line else None
        at = text.find(_ATTRIBUTE, begin)
    if at >= 0:
        yield None
