"""How deep JSON is nested, told before it is parsed and without a recursion."""

import re

_ALL_BUT_BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[^\[\]{}"]+', re.DOTALL)
_AS_ARRAYS = str.maketrans("{}", "[]")


def is_nested_deeper(text: str, levels: int) -> bool:
    """Whether arrays and objects in ``text`` stand more than ``levels`` deep in each other.

    Of what is no JSON the answer means nothing; the parser refuses it.
    """
    if text.count("[") + text.count("{") <= levels:
        return False
    brackets = _ALL_BUT_BRACKETS.sub("", text).translate(_AS_ARRAYS)
    for _ in range(levels):
        if not brackets:
            break
        # Takes away the innermost level of everything at once, at the speed of C.
        brackets = brackets.replace("[]", "")
    return bool(brackets)
