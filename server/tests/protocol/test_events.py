"""The registry of events is whole and matches part 1 of the contract."""

from collections.abc import Iterator
from typing import TypeVar

from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import ClientEvent, ServerEvent
from neuron_meet.protocol.server_events import SERVER_EVENTS

Event = TypeVar("Event")

PART_ONE_FROM_CLIENTS = {
    "join-room": {"roomCode", "userId", "displayName"},
    "leave-room": {"roomId"},
    "offer": {"targetId", "sdp"},
    "answer": {"targetId", "sdp"},
    "ice-candidate": {"targetId", "candidate"},
    "toggle-audio": {"roomId", "enabled"},
    "toggle-video": {"roomId", "enabled"},
    "start-screen-share": {"roomId"},
    "stop-screen-share": {"roomId"},
    "toggle-hand-raise": {"roomId", "raised"},
    "chat-message": {"roomId", "content"},
    "typing-start": {"roomId"},
    "typing-stop": {"roomId"},
    "mute-participant": {"roomId", "targetId"},
    "remove-participant": {"roomId", "targetId"},
    "lock-room": {"roomId", "locked"},
}
PART_ONE_FROM_THE_SERVER = {
    "room-joined": {"roomId", "roomCode", "isHost", "participants", "messages", "settings"},
    "user-joined": {"participant"},
    "user-left": {"socketId", "userId"},
    "offer": {"senderId", "userId", "displayName", "sdp"},
    "answer": {"senderId", "sdp"},
    "ice-candidate": {"senderId", "candidate"},
    "user-toggle-audio": {"socketId", "enabled"},
    "user-toggle-video": {"socketId", "enabled"},
    "screen-share-started": {"socketId"},
    "screen-share-stopped": {"socketId"},
    "user-hand-raised": {"socketId", "displayName"},
    "user-hand-lowered": {"socketId"},
    "chat-message": {"id", "senderId", "senderName", "content", "type", "timestamp", "user"},
    "user-typing": {"socketId", "displayName", "isTyping"},
    "room-locked": {"locked"},
    "force-mute": set(),
    "force-disconnect": {"reason"},
    "join-error": {"code", "message"},
    "error": {"code", "message"},
}


def fields(event: type[ClientEvent] | type[ServerEvent]) -> set[str]:
    return {field.alias or "" for field in event.model_fields.values()}


def test_clients_may_send_all_of_part_one() -> None:
    known = {event.event: event for event in CLIENT_EVENTS}
    for name, expected in PART_ONE_FROM_CLIENTS.items():
        assert known[name].part == 1, name
        assert expected <= fields(known[name]), name


def test_a_part_one_client_never_has_to_send_more() -> None:
    known = {event.event: event for event in CLIENT_EVENTS}
    for name, expected in PART_ONE_FROM_CLIENTS.items():
        required = {
            field.alias for field in known[name].model_fields.values() if field.is_required()
        }
        assert required <= expected, name


def test_the_server_sends_all_of_part_one() -> None:
    known = {event.event: event for event in SERVER_EVENTS}
    for name, expected in PART_ONE_FROM_THE_SERVER.items():
        assert known[name].part == 1, name
        assert expected <= fields(known[name]), name


def descendants(kind: type[Event]) -> Iterator[type[Event]]:
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


def test_every_event_class_is_registered_once() -> None:
    for named, registry in (
        (descendants(ClientEvent), CLIENT_EVENTS),
        (descendants(ServerEvent), SERVER_EVENTS),
    ):
        # Tests make events of their own.
        ours = {kind for kind in named if kind.__module__.startswith("neuron_meet.")}
        assert {kind for kind in ours if "event" in vars(kind)} == set(registry)
        assert len({kind.event for kind in registry}) == len(registry)


def test_every_event_is_explained() -> None:
    for event in (*CLIENT_EVENTS, *SERVER_EVENTS):
        assert event.__doc__, event
