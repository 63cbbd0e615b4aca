"""The policy as people read it: events in rows, with states of the room that make no difference."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic.alias_generators import to_camel

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.events.base import ClientEvent
from neuron_meet.protocol.policy import (
    INSIDE,
    POLICY,
    Condition,
    Restriction,
    Standing,
    refusal,
)

_ALLOWED = "yes"
_HEAD = ("event", "room", *Standing, "unless")


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """What becomes of one event in some states of the room, for each standing in order."""

    event: str
    conditions: tuple[Condition, ...]
    refusals: tuple[ErrorCode | None, ...]
    restrictions: tuple[Restriction, ...]


def policy_rows() -> list[PolicyRow]:
    """The whole table; states in which an event fares alike share a row."""
    rows: list[PolicyRow] = []
    for event, rule in POLICY.items():
        alike: dict[tuple[ErrorCode | None, ...], list[Condition]] = {}
        for condition in Condition:
            outcome = tuple(refusal(event, standing, condition) for standing in Standing)
            alike.setdefault(outcome, []).append(condition)
        for outcome, conditions in alike.items():
            restrictions = rule.restrictions if None in outcome else ()
            rows.append(PolicyRow(event.event, tuple(conditions), outcome, restrictions))
    return rows


def policy_as_text() -> str:
    """The table in columns, for a terminal."""
    lines = [_HEAD, *(_cells(row) for row in policy_rows())]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def policy_as_markdown() -> str:
    """The table as Markdown."""
    rows = [_marked(_cells(row)) for row in policy_rows()]
    lines = [_HEAD, tuple("---" for _ in _HEAD), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def senders_of(event: type[ClientEvent]) -> str:
    """Who may send an event, in a few words."""
    senders = POLICY[event].senders
    if senders == frozenset(Standing):
        return "anybody"
    inside, outside = senders & INSIDE, senders - INSIDE
    named = ["members"] if inside == INSIDE else [each for each in Standing if each in inside]
    return ", ".join([*named, *(each for each in Standing if each in outside)])


def _cells(row: PolicyRow) -> tuple[str, ...]:
    outcomes = (_ALLOWED if code is None else code.value for code in row.refusals)
    return (row.event, _named(row.conditions), *outcomes, _settings(row.restrictions))


def _marked(cells: Sequence[str]) -> tuple[str, ...]:
    event, room, *outcomes, settings = cells
    codes = (cell if cell == _ALLOWED else f"`{cell}`" for cell in outcomes)
    return (f"`{event}`", room, *codes, settings)


def _named(conditions: Iterable[Condition]) -> str:
    named = list(conditions)
    if len(named) == len(Condition) - 1 and Condition.ENDED not in named:
        return "not ended"
    return ", ".join(named)


def _settings(restrictions: Iterable[Restriction]) -> str:
    return "; ".join(_setting(restriction) for restriction in restrictions)


def _setting(restriction: Restriction) -> str:
    value = "off" if restriction.when is False else restriction.when
    concerned = f" ({restriction.of})" if restriction.of else ""
    whom = ", moderators too" if Standing.HOST in restriction.binds else ""
    return f"{to_camel(restriction.setting)} {value}{concerned}: {restriction.code.value}{whom}"
