"""Room codes."""

import re

import pytest

from neuron_meet.rooms.codes import generate_room_code, normalise_room_code


def test_codes_have_the_form_of_the_contract_and_differ() -> None:
    codes = {generate_room_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(re.fullmatch("[a-z]{3}-[a-z]{3}-[a-z]{3}", code) for code in codes)


@pytest.mark.parametrize("text", ["abc-def-ghi", " ABC-def-GHI "])
def test_a_code_is_known_whatever_its_case(text: str) -> None:
    assert normalise_room_code(text) == "abc-def-ghi"


@pytest.mark.parametrize("text", ["", "abc", "abc-def-gh1", "abc-def-ghi\n-", "äbc-def-ghi", "\0"])
def test_anything_else_is_none(text: str) -> None:
    assert normalise_room_code(text) is None
