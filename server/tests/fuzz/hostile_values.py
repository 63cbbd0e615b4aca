"""JSON that no client of ours sends."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

Value = TypeVar("Value")


def nested(depth: int) -> list[object]:
    """A list in a list, so many levels deep."""
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


def one_of_these(values: Sequence[Value]) -> st.SearchStrategy[Value]:
    """As ``sampled_from``, which would write all of them out where it is shown."""
    return st.integers(0, len(values) - 1).map(lambda index: values[index])


_STRINGS = (
    "",
    "\x00",
    "null",
    "__proto__",
    "constructor",
    "../../../etc/passwd",
    "' OR '1'='1' --",
    "{{7*7}}${7*7}%s%n",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "\u202etxt.exe",
    "\u200b\u2060\ufeff",
    "e\u0301" * 200,
    "a" + "\u0300" * 500,
    "\U0010ffff\ufdd0",
    "🏳️‍🌈" * 50,
    "A" * 5_000,
    "€" * 15_000,
    "A" * 63_000,
)
_NUMBERS = (-1, 2**31, 2**53 + 1, 2**63, 2**64, 10**300, -0.0, 1e308, 5e-324)
_OBJECTS: tuple[object, ...] = (
    {"$ne": None},
    {"__proto__": {"isHost": True}},
    {"_placeholder": True, "num": 0},
    {"_placeholder": True, "num": -1},
    {"": {"": {"": None}}},
    {str(number): number for number in range(500)},
    list(range(2_000)),
    nested(14),
    nested(200),
)
_scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    | one_of_these(_STRINGS)
    | one_of_these(_NUMBERS)
)

hostile_values: st.SearchStrategy[object] = st.one_of(
    st.recursive(
        _scalars,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
        ),
        max_leaves=10,
    ),
    one_of_these(_OBJECTS),
)
"""Any JSON value, and the ones that have broken other servers."""
