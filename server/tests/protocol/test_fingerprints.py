"""Which fingerprints a session description carries, however it hides them."""

import pytest

from neuron_meet.protocol.fingerprints import fingerprints_in, is_fingerprint

ONE = "sha-256 " + ":".join(["0a"] * 32)
OTHER = "sha-384 " + ":".join(["ff"] * 48)


def test_those_of_every_section_are_found() -> None:
    sdp = f"v=0\r\na=fingerprint:{ONE.upper()}\r\nm=audio 9\r\na=fingerprint:{OTHER}\r\na=mid:0\r\n"
    assert list(fingerprints_in(sdp)) == [ONE, OTHER]
    assert list(fingerprints_in(sdp.replace("\r", ""))) == [ONE, OTHER]
    assert list(fingerprints_in("v=0\r\n")) == []


@pytest.mark.parametrize(
    "line", ["A= FINGERPRINT:{}", "a=fingerprint {}", " a=fingerprint:{}", "\ra=fingerprint:{}"]
)
def test_one_that_is_written_in_another_way_is_told_apart(line: str) -> None:
    found = list(fingerprints_in(f"v=0\r\na=fingerprint:{ONE}\r\n{line.format(OTHER)}\r\n"))
    assert found[0] == ONE
    assert len(found) == 2
    assert found[1] != OTHER


def test_one_at_the_end_and_too_many() -> None:
    assert list(fingerprints_in(f"v=0\na=fingerprint:{ONE}")) == [ONE]
    assert list(fingerprints_in(f"\na=fingerprint:{ONE}" * 300))[-1] is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (ONE, True),
        (OTHER, True),
        ("sha-256 " + ":".join(["0a"] * 31), False),
        ("sha-1 " + ":".join(["0a"] * 20), False),
        ("md5 " + ":".join(["0a"] * 16), False),
        (ONE.upper(), False),
        (ONE + "\n", False),
        ("", False),
    ],
)
def test_what_a_fingerprint_is(value: str, expected: bool) -> None:
    assert is_fingerprint(value) is expected
