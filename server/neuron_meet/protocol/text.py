"""Text that people type and others see: names, room names, messages.

A name is shown beside other people's names, so it must not be able to hide, to reverse the text
around it, or to look empty. The rules follow Unicode's general categories (UAX #44): ``Cc``
controls, ``Cs`` surrogates, ``Co`` private use and ``Cn`` unassigned are refused; ``Cf`` format
characters (bidirectional overrides, zero-width spaces) are refused too, save the zero-width joiner
and non-joiner that emoji, Persian and Indic scripts need.
"""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_JOINERS = frozenset("\u200c\u200d")
_REFUSED_IN_NAMES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INVISIBLE = frozenset({"Cf", "Zs", "Mn", "Me"})
_LINE_BREAKS = frozenset("\n\t")
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters and symbols that draw nothing


def _trim(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _visible_name(value: str) -> str:
    value = unicodedata.normalize("NFC", value)
    for character in value:
        if character in _JOINERS:
            continue
        if unicodedata.category(character) in _REFUSED_IN_NAMES:
            raise ValueError("must not contain control or invisible formatting characters")
    if not any(_is_visible(character) for character in value):
        raise ValueError("must contain a visible character")
    return value


def _is_visible(character: str) -> bool:
    return character not in _BLANK and unicodedata.category(character) not in _INVISIBLE


def _message_text(value: str) -> str:
    _multi_line_text(value)
    if not any(_is_visible(character) for character in value if character not in _LINE_BREAKS):
        raise ValueError("must contain a visible character")
    return value


def _multi_line_text(value: str) -> str:
    for character in value:
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in _LINE_BREAKS):
            raise ValueError("must not contain control characters")
    return value


def _one_emoji(value: str) -> str:
    # Its table of all emoji is three megabytes: only for who sends one.
    import emoji  # noqa: PLC0415, see above

    if not emoji.is_emoji(value):
        raise ValueError("must be one emoji")
    return value


def _unix_line_breaks(value: object) -> object:
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


DisplayName = Annotated[
    str,
    BeforeValidator(_trim),
    Field(min_length=1, max_length=50),
    AfterValidator(_visible_name),
]
"""A name for one meeting: 1-50 characters, at least one of them visible."""

AccountName = Annotated[
    str,
    BeforeValidator(_trim),
    Field(min_length=2, max_length=50),
    AfterValidator(_visible_name),
]
"""The name of an account: 2-50 characters."""

RoomName = Annotated[
    str,
    BeforeValidator(_trim),
    Field(min_length=1, max_length=100),
    AfterValidator(_visible_name),
]
"""The name of a room: 1-100 characters."""

Passcode = Annotated[
    str,
    BeforeValidator(_trim),
    Field(min_length=4, max_length=32),
    AfterValidator(_visible_name),
]
"""What people are asked for at the door of a room: 4-32 characters, without regard to spaces around
them."""

MessageText = Annotated[
    str,
    BeforeValidator(_unix_line_breaks),
    BeforeValidator(_trim),
    Field(min_length=1),
    AfterValidator(_message_text),
]
"""A chat message; how long it may be is a setting (``CHAT_MESSAGE_LENGTH``)."""

Description = Annotated[
    str,
    BeforeValidator(_unix_line_breaks),
    BeforeValidator(_trim),
    Field(max_length=4000),
    AfterValidator(_multi_line_text),
]
"""What a meeting is about: up to 4000 characters in any number of lines, or nothing."""

Emoji = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_one_emoji)]
"""One emoji, however many characters it is made of (UTS #51)."""
