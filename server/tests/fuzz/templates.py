"""Payloads to try, made from the models of the event registry: valid, nearly valid and hostile.

Hypothesis makes them once; what stands for an id or for a text of the scene is put in when one is
sent, so that the same payload serves whoever sends it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import ClientEvent
from tests.fuzz.hostile_values import hostile_values

PASSCODE = "open sesame"
"""The right one, wherever a room asks for one."""


class Target(StrEnum):
    """What a reference may be to."""

    ROOM = "room"
    CODE = "code"
    SOCKET = "socket"
    PARTICIPANT = "participant"
    MESSAGE = "message"
    STAY = "stay"
    SEAT = "seat"
    EPOCH = "epoch"


@dataclass(frozen=True, slots=True)
class Reference:
    """Stands for one of the scene's ids, in the sender's own room or in another one."""

    target: Target
    index: int
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Stands for a text that is marked with its room, and with its readers if it has only some."""

    text: str


class Flavour(StrEnum):
    """How a payload relates to what its event asks for."""

    VALID = "valid"
    NEARLY_VALID = "nearly valid"
    HOSTILE = "hostile"


@dataclass(frozen=True, slots=True)
class Template:
    """One event to send."""

    kind: type[ClientEvent]
    payload: object


_REFERENCES = {
    "roomId": Target.ROOM,
    "roomCode": Target.CODE,
    "targetId": Target.SOCKET,
    "participantId": Target.PARTICIPANT,
    "recipientId": Target.PARTICIPANT,
    "mentions": Target.PARTICIPANT,
    "messageId": Target.MESSAGE,
    "replyTo": Target.MESSAGE,
    "participantToken": Target.STAY,
    "resumeToken": Target.SEAT,
    "epoch": Target.EPOCH,
}
_WORDS = frozenset({"content", "displayName", "candidate"})
_FINGERPRINTS = tuple(f"sha-256 {':'.join([byte] * 32)}" for byte in ("0a", "bc"))
_SAMPLES = {
    "emoji": ("👍", "🎉", "👩🏽‍💻", "🏴‍☠️"),
    "passcode": (PASSCODE, PASSCODE, "wrong one"),
    "dtlsFingerprints": _FINGERPRINTS,
}
_letters = st.characters(categories=["L", "Nd", "Zs"], codec="utf-8")


def draw_templates(per_event: int) -> dict[Flavour, list[Template]]:
    """Make ``per_event`` payloads of each flavour for each event; the same at every run."""
    return {flavour: _drawn(flavour, per_event) for flavour in Flavour}


def _drawn(flavour: Flavour, per_event: int) -> list[Template]:
    drawn: list[Template] = []
    for kind in CLIENT_EVENTS:
        drawn += [Template(kind, payload) for payload in _examples(kind, flavour, per_event)]
    return drawn


def _examples(kind: type[ClientEvent], flavour: Flavour, count: int) -> list[object]:
    strategy: st.SearchStrategy[object] = hostile_values
    if flavour is not Flavour.HOSTILE:
        strategy = valid = _valid_payloads(kind)
        if flavour is Flavour.NEARLY_VALID:
            strategy = valid.flatmap(_spoiled)
    examples: list[object] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(payload: object) -> None:
        examples.append(payload)

    collect()
    return examples


def _valid_payloads(kind: type[ClientEvent]) -> st.SearchStrategy[Any]:
    schema = kind.model_json_schema(by_alias=True)
    return _from_schema(schema, schema.get("$defs", {}), "")


def _from_schema(
    schema: Mapping[str, Any], definitions: Mapping[str, Any], field: str
) -> st.SearchStrategy[Any]:
    """Values of a JSON schema of the kinds that pydantic writes for our models."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        return _from_schema(definitions[name], definitions, field)
    if "anyOf" in schema:
        return st.one_of(*(_from_schema(one, definitions, field) for one in schema["anyOf"]))
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    match schema.get("type"):
        case "object":
            return _objects(schema, definitions)
        case "array":
            items = _from_schema(schema["items"], definitions, field)
            return st.lists(items, max_size=min(3, schema.get("maxItems", 3)))
        case "string":
            return _strings(schema, field)
        case "integer":
            return st.integers(schema.get("minimum", 0), schema.get("maximum", 1000))
        case "boolean" | "null" as kind:
            return st.booleans() if kind == "boolean" else st.none()
        case kind:
            raise NotImplementedError(f"{field}: a schema of type {kind}")


def _objects(
    schema: Mapping[str, Any], definitions: Mapping[str, Any]
) -> st.SearchStrategy[dict[str, Any]]:
    required = set(schema.get("required", ()))
    fields = {
        name: _from_schema(one, definitions, name)
        for name, one in schema.get("properties", {}).items()
    }
    return st.fixed_dictionaries(
        {name: values for name, values in fields.items() if name in required},
        optional={name: values for name, values in fields.items() if name not in required},
    )


def _strings(schema: Mapping[str, Any], field: str) -> st.SearchStrategy[Any]:
    if field in _REFERENCES:
        target = _REFERENCES[field]
        # One in eight reaches into another room.
        return st.builds(
            lambda index, room: Reference(target, index, room == 0),
            st.integers(0, 99),
            st.integers(0, 7),
        )
    if field == "sdp":
        lines = [f"\r\na=fingerprint:{one}" for one in _FINGERPRINTS]
        return st.sampled_from(["v=0", *lines]).map(Words)
    if field in _WORDS:
        return st.builds(Words, st.text(_letters, min_size=1, max_size=30).filter(str.strip))
    if field in _SAMPLES:
        return st.sampled_from(_SAMPLES[field])
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    least = schema.get("minLength", 0)
    return st.text(_letters, min_size=least, max_size=max(least, 12))


def _spoiled(payload: object) -> st.SearchStrategy[object]:
    """One thing about a valid payload is different."""
    if not isinstance(payload, dict) or not payload:
        return st.builds(lambda key, value: {key: value}, st.text(max_size=8), hostile_values)
    keys = st.sampled_from(sorted(payload))
    return st.one_of(
        keys.map(lambda key: {name: value for name, value in payload.items() if name != key}),
        st.builds(lambda key, value: {**payload, key: value}, keys, hostile_values),
        st.builds(lambda key, value: {**payload, key: value}, keys, st.none()),
        st.builds(lambda key, value: {**payload, key: value}, st.text(max_size=8), hostile_values),
        keys.map(lambda key: {**payload, key: [payload[key]]}),
        keys.flatmap(lambda key: _spoiled(payload[key]).map(lambda value: {**payload, key: value})),
        st.just([payload]),
    )
