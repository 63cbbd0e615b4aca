"""How deep JSON is nested."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuron_meet.protocol.json_depth import is_nested_deeper

documents = st.recursive(
    st.none() | st.integers() | st.text(alphabet='[]{}"\\a,:', max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(alphabet='[{"\\', max_size=3), inner, max_size=3)
    ),
    max_leaves=20,
)


def depth(value: object) -> int:
    """The levels of a parsed document."""
    if isinstance(value, dict):
        return 1 + max((depth(item) for item in value.values()), default=0)
    if isinstance(value, list):
        return 1 + max((depth(item) for item in value), default=0)
    return 0


@given(documents, st.integers(min_value=0, max_value=8))
def test_it_says_what_a_parser_would_find(document: object, levels: int) -> None:
    text = json.dumps(document)
    assert is_nested_deeper(text, levels) is (depth(document) > levels)


@pytest.mark.parametrize("text", ["[" * 30_000, "[" * 30_000 + "]" * 30_000, '{"a":' * 10_000])
def test_bottomless_text_is_deeper(text: str) -> None:
    assert is_nested_deeper(text, 16)


def test_many_side_by_side_are_not_deep() -> None:
    assert not is_nested_deeper("[" + "[],{}," * 10_000 + "0]", 2)
