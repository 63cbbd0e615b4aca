"""What belongs to which room, and who may read what: the fuzzer's own account of the truth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

NOBODY = "r0"
"""The mark of what is said outside every room: nobody may ever get it."""
ANYWHERE = "r*"
"""The mark of what is said by somebody who is about to enter one of several rooms."""

_MARK = re.compile(r"⟦(r\d+|r\*)(?:\|(\d+))?⟧")
_RESUME_TOKEN = re.compile(r'"resumeToken":"([^"]+)"')
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass
class RoomRecord:
    """What a room's people have seen of it: the ids that can be used in it."""

    tag: str
    id: str
    code: str
    participants: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    stays: list[str] = field(default_factory=list)
    resume_tokens: list[str] = field(default_factory=list)
    epochs: list[str] = field(default_factory=list)


class Ledger:
    """Knows each id's room, and the readers of each private text."""

    def __init__(self) -> None:
        self.rooms: dict[str, RoomRecord] = {}
        """By tag."""
        self.people: dict[str, str] = {}
        """The person behind each participant id."""
        self._tags: dict[str, str] = {}
        self._readers: list[frozenset[str]] = []
        self._private_messages: dict[str, frozenset[str]] = {}
        self._owners: dict[str, str] = {}

    def open_room(self, tag: str, room_id: str, code: str) -> RoomRecord:
        """Enter a room."""
        record = RoomRecord(tag, room_id, code)
        self.rooms[tag] = record
        self._tags[room_id] = tag
        self._tags[code] = tag
        return record

    def tag_of(self, room_id_or_code: object) -> str | None:
        """The tag of a room; None for one that is not ours."""
        return self._tags.get(room_id_or_code) if isinstance(room_id_or_code, str) else None

    def mark(self, tag: str, readers: frozenset[str] | None) -> str:
        """What a text begins with: its room and, if only some may read it, who."""
        if readers is None:
            return f"⟦{tag}⟧"
        self._readers.append(readers)
        return f"⟦{tag}|{len(self._readers) - 1}⟧"

    def learn(self, tag: str, data: Json) -> None:
        """Take down what somebody in a room was told of it."""
        room = self.rooms[tag]
        people = [data.get("participant"), data.get("you"), *data.get("participants", ())]
        for person in people:
            if isinstance(person, dict):
                self._keep(room.participants, person["participantId"], tag)
                self.people[person["participantId"]] = person["personId"]
        if isinstance(token := data.get("participantToken"), str):
            room.stays.append(token)
        if isinstance(token := data.get("resumeToken"), str):
            self._owners[token] = data["participantId"]
            room.resume_tokens.append(token)
            room.epochs.append(data["epoch"])
        message = data.get("message", data)
        if isinstance(message, dict) and "senderName" in message and "id" in message:
            self._keep(room.messages, message["id"], tag)
            recipient = message.get("recipient")
            if recipient is not None:
                readers = frozenset({recipient["personId"], message.get("personId", "")})
                self._private_messages.setdefault(message["id"], readers)

    def _keep(self, known: list[str], identifier: str, tag: str) -> None:
        if identifier not in self._tags:
            self._tags[identifier] = tag
            known.append(identifier)

    def leaks(self, text: str, allowed: frozenset[str], readers: frozenset[str]) -> Iterator[str]:
        """What in a text that somebody got was not meant for them.

        Args:
            text: As it came.
            allowed: The tags of the rooms that they may hear of.
            readers: What private texts may name them by: socket, participant and person ids.
        """
        for tag, secret in _MARK.findall(text):
            if tag not in allowed and tag != ANYWHERE:
                yield f"a text of room {tag}"
            elif secret and not self._readers[int(secret)] & readers:
                yield f"a private text of room {tag}"
        for token in _RESUME_TOKEN.findall(text):
            if self._owners.get(token) not in readers | {None}:
                yield "the way into somebody else's place"
        for identifier in _UUID.findall(text):
            tag = self._tags.get(identifier)
            if tag is not None and tag not in allowed:
                yield f"an id of room {tag}"
            private = self._private_messages.get(identifier)
            if private is not None and not private & readers:
                yield f"the id of a private message of room {tag}"
