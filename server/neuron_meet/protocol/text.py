"""Text that people type and others see: names, room names, messages.

A name is shown beside other people's names, so it must not be able to hide, to reverse the text
around it, or to look empty. The rules follow Unicode's general categories (UAX #44): ``Cc``
controls, ``Cs`` surrogates, ``Co`` private use and ``Cn`` unassigned are refused; ``Cf`` format
characters (bidirectional overrides, zero-width spaces) are refused too, and so is whatever else
draws nothing: two names that look the same are to be the same. What emoji, Persian, Indic scripts
and Japanese names need stays, where it does something: joiners between characters that join (UAX
#31, section 2.3), variation selectors after what has variants. Marks above and below a letter are
few, so that a name keeps to its line.
"""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_JOINERS = frozenset("\u200c\u200d")
_MOST_MARKS = 4
"""Combining marks on one letter: Vietnamese needs two, Hebrew with its accents up to four."""
_MARKS = frozenset({"Mn", "Me"})
_SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_DRAW_NOTHING = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Default_Ignorable_Code_Points (UAX #44) that are no format characters."""
_REFUSED_IN_NAMES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INVISIBLE = frozenset({"Cf", "Zs", "Mn", "Me"})
_LINE_BREAKS = frozenset("\n\t")
_BLANK = frozenset("\u2800")  # a symbol that draws nothing


def _trim(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _one_space(value: object) -> object:
    """One space of the usual kind for any number of any kind."""
    return _SPACES.sub(" ", value).strip() if isinstance(value, str) else value


def _visible_name(value: str) -> str:
    value = unicodedata.normalize("NFC", value)
    marks = 0
    for position, character in enumerate(value):
        before, after = value[:position][-1:], value[position + 1 :][:1]
        if not _may_stand(character, before, after):
            raise ValueError("must not contain control or invisible formatting characters")
        marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
        if marks > _MOST_MARKS:
            raise ValueError("must not contain more than four marks on one letter")
    if not any(_is_visible(character) for character in value):
        raise ValueError("must contain a visible character")
    return value


def _may_stand(character: str, before: str, after: str) -> bool:
    """Whether a character of a name may stand between these two, which are empty at its ends."""
    if character in _JOINERS:
        return _is_virama(before) or (_joins(before) and _joins(after))
    if _is_variation_selector(character):
        return _has_variants(before)
    return (
        character not in _DRAW_NOTHING and unicodedata.category(character) not in _REFUSED_IN_NAMES
    )


def _joins(character: str) -> bool:
    """Whether a joiner beside this does something: in scripts without case, and in emoji."""
    if not character:
        return False
    category = unicodedata.category(character)
    if category == "Lo":
        return unicodedata.east_asian_width(character) not in "WF"
    return category in {"Mn", "Mc", "So", "Sk"}


def _is_virama(character: str) -> bool:
    """Whether this takes the vowel from an Indic letter, which a joiner after it then shapes."""
    return bool(character) and unicodedata.combining(character) == 9


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _has_variants(character: str) -> bool:
    """Whether there are other forms of this: of emoji, ideographs and signs, not of letters."""
    return bool(character) and (
        unicodedata.category(character) in {"So", "Sm", "Sk", "Lo", "Nd", "Po", "Pd"}
    )


def _is_visible(character: str) -> bool:
    if character in _BLANK or character in _DRAW_NOTHING:
        return False
    return unicodedata.category(character) not in _INVISIBLE


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
    BeforeValidator(_one_space),
    Field(min_length=1, max_length=50),
    AfterValidator(_visible_name),
]
"""A name for one meeting: 1-50 characters, at least one of them visible."""

AccountName = Annotated[
    str,
    BeforeValidator(_one_space),
    Field(min_length=2, max_length=50),
    AfterValidator(_visible_name),
]
"""The name of an account: 2-50 characters."""

RoomName = Annotated[
    str,
    BeforeValidator(_one_space),
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

AnyEmoji = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_one_emoji)]
"""One emoji, however many characters it is made of (UTS #51)."""
