"""Frames that are no events: broken packets of Engine.IO and Socket.IO, and broken WebSockets."""

import json

from hypothesis import strategies as st

from tests.fuzz.hostile_values import nested, one_of_these

_PACKETS = (
    # Engine.IO: open, close, ping, pong, upgrade, noop, none, unknown
    *("0", "0{}", "2", "2probe", "3", "3probe", "5", "6", "", "7", "9", "x", "b", "bAAAA", "\x1e"),
    # Socket.IO: connect, disconnect, errors, unknown, other namespaces
    *("4", "40", "40{", "40null", '40{"token":5}', "40/admin,", "40/admin,{}", "41/admin,"),
    *("44", '44{"message":"x"}', "47", "49", "4x", '42/admin,["join-room",{}]', "42/,[]"),
    # Events
    *("42", "42[", "42{}", "42[]", "42[null]", "42[[]]", '42["join-room"', '42"join-room"'),
    *('42[5,{"a":1}]', '42[{"event":"join-room"}]', '42["join-room",NaN]', '42["",{}]'),
    *('42["offer",{"targetId":"\\ud800"}]', '42["\\udfff"]', '42["join-room",1e999]'),
    *('42["join-room",{},{},{},{}]', '42["__class__",{}]', '42["disconnect"]', '42["*"]'),
    "42" + "9" * 120 + '["leave-room",{}]',
    "42-1" + '["leave-room",{}]',
    "42" + "٣" + '["leave-room",{}]',
    "42" + json.dumps(["chat-message", {"roomId": "x", "content": nested(900)}]),
    "42" + "[" * 5_000 + "]" * 5_000,
    "42" + "[" * 30_000,
    '42["chat-message",{"content":"' + "A" * 70_000 + '"}]',
    # Acknowledgements that nobody waits for
    *("43", "43[]", "430[]", "43999[]", "431[null]", "43-1[]", "431{}", "43" + "9" * 99 + "[]"),
    # Binary events
    *("45", "450-[]", "451-[]", "45[]", "45-1-[]", "461-[]", "46", "451-", "4599-"),
    '451-["chat-message",{"_placeholder":true,"num":0}]',
    '451-["chat-message",{"content":{"_placeholder":true,"num":7}}]',
    '452-["chat-message",{"_placeholder":true,"num":-1},{"_placeholder":true,"num":"0"}]',
    '458-["leave-room",{"_placeholder":true,"num":0}]',
    '459-["leave-room"]',
    '45999999999-["leave-room",{}]',
    "451-" + "[" * 2_000 + "]" * 2_000,
)
_event = '421["toggle-audio",{"roomId":"r","enabled":true}]'

text_frames: st.SearchStrategy[str] = st.one_of(
    one_of_these(_PACKETS),
    one_of_these(_PACKETS),
    # Not 41, which leaves the namespace: nothing would be answered after it.
    st.from_regex(
        r"4[02-9][0-9]{0,3}-?(/[a-z]{0,3},)?[0-9]{0,3}[\[{\"a-z:,}\]]{0,24}", fullmatch=True
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.integers(0, len(_event)).map(lambda end: _event[:end]),
    st.builds(
        lambda at, inserted: _event[:at] + inserted + _event[at:],
        st.integers(0, len(_event)),
        st.characters(exclude_categories=["Cs"]),
    ),
)
"""Text frames: what a client might send that was written by somebody in a hurry, or in anger."""

binary_frames: st.SearchStrategy[bytes] = st.binary(max_size=200)
"""Binary frames: attachments, whether or not an event announced one."""

_MASKED_EMPTY = b"\x80\x00\x00\x00\x00"

socket_bytes: st.SearchStrategy[bytes] = st.one_of(
    one_of_these(
        (
            b"\x81\x02hi",  # not masked
            b"\xc1" + _MASKED_EMPTY,  # compressed, which was not agreed
            b"\xf1" + _MASKED_EMPTY,  # reserved bits
            b"\x83" + _MASKED_EMPTY,  # an opcode that is none
            b"\x80" + _MASKED_EMPTY,  # goes on with what never began
            b"\x01" + _MASKED_EMPTY + b"\x81" + _MASKED_EMPTY,  # begins anew in between
            b"\x09" + _MASKED_EMPTY,  # a ping in parts
            b"\x89\xfe\x00\x80\x00\x00\x00\x00" + bytes(128),  # a ping that is too long
            b"\x81\x82\x00\x00\x00\x00\xc3\x28",  # no UTF-8
            b"\x88\x81\x00\x00\x00\x00\x00",  # a close with half a code
            b"\x88\x82\x00\x00\x00\x00\x03\xed",  # a close code that is never sent
            b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00",  # eight exabytes to come
            b"\x81\xff\x00\x00\x00\x00\x3f\xff\xff\xff\x00\x00\x00\x00" + bytes(2_000),
            b"GET / HTTP/1.1\r\n\r\n",
        )
    ),
    st.binary(min_size=1, max_size=60),
)
"""Bytes written past the WebSocket, which break its protocol (RFC 6455)."""
