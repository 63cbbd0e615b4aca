"""Somebody on the fuzzer's stage: where they are, by what they were told, and what they may hear.

Their place is read from what the server sends, which it sends in order; whatever does not go with
that place is a violation.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import Acknowledgement, ClientEvent, Refusal, ServerEvent
from neuron_meet.protocol.events.chat import PrivateMessagePosted
from neuron_meet.protocol.events.hosting import ForceDisconnect, RoomEnded
from neuron_meet.protocol.events.joining import JoinFailed, JoinRoom, LeaveRoom, RoomJoined
from neuron_meet.protocol.events.lobby import LobbyDenied, LobbyWaiting
from neuron_meet.protocol.events.resuming import ResumeRoom
from neuron_meet.protocol.server_events import SERVER_EVENTS, EventFailed
from tests.fuzz.fuzz_socket import FuzzSocket
from tests.fuzz.ledger import Json, Ledger
from tests.fuzz.tally import Tally

_FROM_CLIENTS: Mapping[str, type[ClientEvent]] = {kind.event: kind for kind in CLIENT_EVENTS}
_FROM_SERVER: Mapping[str, type[ServerEvent]] = {kind.event: kind for kind in SERVER_EVENTS}
_TO_ANYBODY = frozenset(
    kind.event
    for kind in (RoomJoined, JoinFailed, EventFailed, ForceDisconnect, LobbyDenied, LobbyWaiting)
)
"""What may come to somebody who is in no room."""
_OUR_FAULT = frozenset(
    {ErrorCode.INTERNAL_ERROR, ErrorCode.SERVICE_UNAVAILABLE, ErrorCode.TIMED_OUT}
)


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody shows to go on in a room."""

    tag: str
    participant_id: str
    resume_token: str
    epoch: str


class Actor:
    """A person with at most one connection.

    Args:
        name: Shown with violations.
        home: The tag of the room that they want to be in; None for an outsider.
        token: Of their account; None for a guest.
    """

    def __init__(
        self, name: str, home: str | None, token: str | None, ledger: Ledger, tally: Tally
    ) -> None:
        self.name = name
        self.home = home
        self.token = token
        self.socket: FuzzSocket | None = None
        self.seat: str | None = None
        self.waits_for: set[str] = set()
        self.is_host = False
        self.participant_id = ""
        self.asked: set[str] = set()
        self._asking: set[str] = set()
        self._ids: frozenset[str] = frozenset()
        self._resuming: set[str] = set()
        self._claimed: set[str] = set()
        self._is_exact = True
        self._sequence = 0
        self._personal_sequence = 0
        self.place: Place | None = None
        self._ledger = ledger
        self._tally = tally

    @property
    def is_open(self) -> bool:
        """Whether they are connected."""
        return self.socket is not None and self.socket.is_open and bool(self.socket.id)

    @property
    def places(self) -> frozenset[str]:
        """The rooms that they are in, or may be by now."""
        seat = {self.seat} if self.seat is not None else set()
        return frozenset(seat | self.waits_for | self._asking | self._resuming)

    @property
    def is_entering(self) -> bool:
        """Whether they have asked to enter a room, and are not answered yet."""
        return bool(self._asking or self._resuming)

    async def settle(self) -> None:
        """Wait until all that they sent is answered."""
        if self.socket is not None and self.is_open:
            await self.socket.settle()
        self._asking.clear()
        self._stop_resuming()

    async def connect(self, url: str) -> bool:
        """Open a connection and say who they are; whether they were let in."""
        if self.socket is not None:
            await self.socket.close()
        self.socket = await FuzzSocket.open(url, self._tally)
        self.socket.on_packet = self._hear
        self._leave()
        return await self.socket.introduce(
            {"token": self.token} if self.token else {"displayName": self.name}
        )

    def asks(self, payload: object) -> None:
        """Note that they are about to ask to enter a room."""
        if isinstance(payload, dict) and (tag := self._ledger.tag_of(payload.get("roomCode"))):
            self.asked.add(tag)
            self._asking.add(tag)

    def asks_to_resume(self, payload: object, *, is_exact: bool = False) -> None:
        """Note that they are about to ask for a place, which may be somebody else's.

        Args:
            payload: What they show.
            is_exact: Whether it says what they really know of the room.
        """
        shown = payload if isinstance(payload, dict) else {}
        tag, who = self._ledger.tag_of(shown.get("roomCode")), shown.get("participantId")
        if tag is not None and isinstance(who, str):
            self._resuming.add(tag)
            self._claimed |= {who, self._ledger.people.get(who, who)}
            self._is_exact = is_exact

    def as_payload(self, place: Place) -> Json:
        """What they send to go on where they were."""
        return {
            "roomCode": self._ledger.rooms[place.tag].code,
            "participantId": place.participant_id,
            "resumeToken": place.resume_token,
            "epoch": place.epoch,
            "lastSequence": self._sequence,
            "lastPersonalSequence": self._personal_sequence,
        }

    def _hear(self, kind: str, name: str, data: Json, text: str, sent: object) -> None:
        if kind == "connected":
            self._leave()
        elif kind == "refused":
            self._hear_refusal(data, text)
        elif kind == "ack":
            self._hear_answer(name, data, text, sent)
        else:
            self._hear_event(name, data, text)

    def _hear_refusal(self, data: Json, text: str) -> None:
        why = data.get("data")
        if not isinstance(why, dict):
            # By the library: the namespace is not there, or is connected to already.
            self._tally.refusals["connect_error"] += 1
        elif why.get("code") == ErrorCode.TIMED_OUT:
            # They had been refused before, and have not said anything since.
            self._tally.refusals[ErrorCode.TIMED_OUT] += 1
        else:
            self._refusal(why.get("code"), text)

    def _hear_answer(self, name: str, data: Json, text: str, sent: object) -> None:
        event = _FROM_CLIENTS.get(name)
        if not data.get("success"):
            self._check_shape(Refusal, data, text)
            self._refusal(data.get("code"), text)
            if data.get("code") == ErrorCode.WAITING_FOR_ADMISSION and isinstance(sent, dict):
                self._wait(self._ledger.tag_of(sent.get("roomCode")))
        elif event is None:
            self._violate("an unknown event was carried out", text)
        else:
            self._tally.carried_out[name] += 1
            self._check_shape(event.ack or Acknowledgement, data, text)
            if event is JoinRoom:
                self._enter(data, text)
            elif event is ResumeRoom and isinstance(sent, dict):
                self._resume(data, sent, text)
        self._check_leaks(text, name)
        if data.get("success") and event is LeaveRoom:
            self._leave()

    def _hear_event(self, name: str, data: Json, text: str) -> None:
        event = _FROM_SERVER.get(name)
        if event is None:
            self._violate("an event that is not in the contract", text)
            return
        self._check_shape(event, data, text)
        if event is RoomJoined:
            self._enter(data, text)
        elif self.seat is None and not self._resuming and name not in _TO_ANYBODY:
            self._violate("an event of a room, to somebody who is in none", text)
        if event in (EventFailed, JoinFailed):
            self._refusal(data.get("code"), text)
            if data.get("code") == ErrorCode.WAITING_FOR_ADMISSION:
                self.waits_for |= self.asked
        self._check_leaks(text, name)
        self._check_order(event, data, text)
        if self.seat is not None:
            self._ledger.learn(self.seat, data)
        if event is PrivateMessagePosted:
            self._check_addressee(data, text)
        if event in (ForceDisconnect, RoomEnded):
            self._wait(self.seat)  # who ended it may be named once more
            self.seat = None

    def _enter(self, data: Json, text: str) -> None:
        tag = self._ledger.tag_of(data["roomId"])
        if tag is None or tag not in self.asked:
            self._violate("in a room that they never asked to enter", text)
            return
        if self.seat != tag:
            self._sequence = 0
        self.seat = tag
        self.waits_for.clear()
        self._sequence = max(self._sequence, data["sequence"])
        self.is_host = data["isHost"]
        self.participant_id = data["participantId"]
        socket_id = "" if self.socket is None else self.socket.id
        self._ids = frozenset({socket_id, self.participant_id, data["you"]["personId"]})
        self._ledger.learn(tag, data)
        self._personal_sequence = data["personalSequence"]
        if "resumeToken" in data:
            self.place = Place(tag, self.participant_id, data["resumeToken"], data["epoch"])

    def _resume(self, data: Json, sent: Json, text: str) -> None:
        tag = self._ledger.tag_of(sent.get("roomCode"))
        if tag is None:
            self._violate("in a room that they never asked to be back in", text)
            return
        you = data["you"]
        self.seat = tag
        self.waits_for.clear()
        self.is_host = you["isHost"]
        self.participant_id = you["participantId"]
        self._sequence = data["sequence"]
        self._personal_sequence = data["personalSequence"]
        self._ids = frozenset({you["socketId"], self.participant_id, you["personId"]})
        self._ledger.learn(tag, {"you": you, **(data.get("snapshot") or {})})

    def _stop_resuming(self) -> None:
        self._resuming.clear()
        self._claimed.clear()
        self._is_exact = True

    def _wait(self, tag: str | None) -> None:
        if tag is not None:
            self.waits_for.add(tag)

    def _leave(self) -> None:
        self.seat = None
        self.waits_for.clear()
        self._asking.clear()
        self._stop_resuming()
        self._ids = frozenset() if self.socket is None else frozenset({self.socket.id})

    def _check_leaks(self, text: str, name: str) -> None:
        allowed = self._resuming | ({self.seat} if self.seat else set())
        if name in _TO_ANYBODY:
            allowed |= self.waits_for
        for leak in self._ledger.leaks(text, frozenset(allowed), self._ids | self._claimed):
            self._violate(f"{leak}, to somebody in {self.seat}", text)

    def _check_order(self, event: type[ServerEvent], data: Json, text: str) -> None:
        if event is RoomJoined or not self._is_exact:
            return
        sequence, personal = data.get("sequence"), data.get("personalSequence")
        if isinstance(sequence, int):
            if sequence <= self._sequence:
                self._violate(f"event {sequence} after {self._sequence}", text)
            self._sequence = sequence
        if isinstance(personal, int):
            if personal != self._personal_sequence + 1:
                self._violate(f"event {personal} to them after {self._personal_sequence}", text)
            self._personal_sequence = personal

    def _check_addressee(self, data: Json, text: str) -> None:
        readers = self._ids | self._claimed
        if not {data["recipient"]["personId"], data["personId"]} & readers:
            self._violate("a private message of others", text)

    def _check_shape(
        self, model: type[ServerEvent | Acknowledgement | Refusal], data: Json, text: str
    ) -> None:
        try:
            model.model_validate(data)
        except ValidationError as error:
            self._violate(f"not as the contract says: {error}", text)

    def _refusal(self, code: object, text: str) -> None:
        self._tally.refusals[str(code)] += 1
        if code in _OUR_FAULT or code not in set(ErrorCode):
            self._violate(f"refused as {code}", text)

    def _violate(self, what: str, text: str) -> None:
        self._tally.violate(f"{self.name}: {what}: {text[:600]}")
