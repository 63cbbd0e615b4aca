"""Names and messages: what people may type, and what would deceive or break others."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from neuron_meet.protocol.text import AccountName, DisplayName, MessageText

name = TypeAdapter(DisplayName)
account_name = TypeAdapter(AccountName)
message = TypeAdapter(MessageText)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Ada",
            "X",
            "Łukasz",
            "محمد",
            "王小明",
            "नेहा",
            "👩\u200d👩\u200d👧",
            "O'Brien-Smith",
            "x" * 50,
        ),
        "می\u200cخواهم",  # Persian: two parts of a word that do not join
        "👩\u200d⚕\ufe0f",
        "🏳\ufe0f\u200d🌈",
        "1\ufe0f\u20e3",
        "葛\U000e0100",  # how one family writes it
        "രാമന്\u200d",  # Malayalam, in its older spelling
        "שָׁלוֹם",
    ],
)
def test_names_of_the_world_are_names(text: str) -> None:
    assert name.validate_python(text) == unicodedata.normalize("NFC", text)


def test_a_name_is_trimmed_and_composed() -> None:
    assert name.validate_python("  Zoe\u0308 ") == "Zoë"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "x" * 51,
        "a\u202eb",  # right-to-left override
        "a\u2066b",  # isolate
        "\u200b",  # zero-width space
        "\u200d\u200d",  # joiners that join nothing
        "\u3164",  # a letter that draws nothing
        "\u0301",  # an accent on nothing
        "a\nb",
        "a\u0000b",
        "\ue000",  # private use
        "A\u200dda",  # a joiner between letters that do not join: looks like Ada
        "\u200cAda",
        "Ada\u200d",
        "Ada\ufe0f",  # a variation selector after a letter that has no variants
        "Ada\u034f",  # a combining character that draws nothing
        "Ada\u3164",  # a letter that draws nothing, beside others
        "Z" + "\u0335" * 10,  # marks that leave the line
    ],
)
def test_what_cannot_be_seen_or_misleads_is_no_name(text: str) -> None:
    with pytest.raises(ValidationError):
        name.validate_python(text)


def test_all_spaces_in_a_name_look_alike() -> None:
    assert name.validate_python("\u3000Ada\u00a0 \u2003\u200aLovelace ") == "Ada Lovelace"


def test_an_account_has_a_name_of_two_characters() -> None:
    assert account_name.validate_python("Bo") == "Bo"
    with pytest.raises(ValidationError):
        account_name.validate_python("B")


@given(st.text(max_size=60))
def test_an_accepted_name_shows_something_and_hides_nothing(text: str) -> None:
    try:
        accepted = name.validate_python(text)
    except ValidationError:
        return
    assert 1 <= len(accepted.strip()) <= 50
    assert not {"Cc", "Cs", "Co", "Cn"} & {unicodedata.category(each) for each in accepted}


def test_a_message_keeps_its_lines() -> None:
    assert message.validate_python(" one\r\n\ttwo\rthree ") == "one\n\ttwo\nthree"


@pytest.mark.parametrize("text", ["", " \n ", "\u200b", "a\u0000b", "\u001b[31m"])
def test_a_message_says_something_and_controls_nothing(text: str) -> None:
    with pytest.raises(ValidationError):
        message.validate_python(text)
