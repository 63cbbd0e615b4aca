"""Three rooms with their people, and what the fuzzer has them do."""

import asyncio
from collections.abc import Iterable, Sequence
from random import Random

from neuron_meet.protocol.events.base import ClientEvent
from neuron_meet.protocol.events.chat import SendChatMessage
from neuron_meet.protocol.events.hosting import EndMeeting, LockRoom, RemoveParticipant
from neuron_meet.protocol.events.joining import JoinRoom, LeaveRoom
from neuron_meet.protocol.events.lobby import DenyAll
from neuron_meet.protocol.events.resuming import ResumeRoom
from tests.fuzz.actor import Actor
from tests.fuzz.filling import Standpoint, fill
from tests.fuzz.ledger import Ledger
from tests.fuzz.tally import Tally
from tests.fuzz.templates import PASSCODE, Flavour, Template

_ENDS_THE_FUN: frozenset[type[ClientEvent]] = frozenset(
    {EndMeeting, RemoveParticipant, LockRoom, LeaveRoom, DenyAll}
)
_SELDOM = 0.05
"""How often such an event is kept where one comes up: else the rooms would stand empty."""
_ASKS_FOR_ANSWER = 0.8
_HOST_ACTS = 0.5
_CANNOT_RESUME = 4
"""One in so many, as clients of part 1."""


class Scene:
    """Everybody is one process away from the server, over a real WebSocket each."""

    def __init__(
        self,
        url: str,
        actors: Sequence[Actor],
        ledger: Ledger,
        templates: dict[Flavour, list[Template]],
        tally: Tally,
    ) -> None:
        self.actors = actors
        self.ledger = ledger
        self.url = url
        self._templates = templates
        self._tally = tally

    async def gather(self) -> None:
        """Bring back everybody who was cut off, and into their room whoever is in none."""
        for actor in self.actors:
            if not actor.is_open and not await actor.connect(self.url):
                self._tally.violate(f"{actor.name} cannot connect")
        for actor in self.actors:
            if actor.home is not None and actor.seat is None and not actor.waits_for:
                await self._enter(actor, actor.home)

    async def in_turn(self, random: Random, flavours: Sequence[Flavour], size: int) -> None:
        """One event after the other, each answered before the next is sent."""
        for _ in range(size):
            actor = random.choice(self._leaders(random) or self.actors)
            await self._act(actor, random, random.choice(flavours))
            await self._settle([actor])

    async def at_once(self, random: Random, flavours: Sequence[Flavour], size: int) -> None:
        """Many events of several people before anybody waits for an answer."""
        actors = random.sample(self.actors, k=random.randint(1, 4))
        for _ in range(size):
            await self._act(random.choice(actors), random, random.choice(flavours))
        await self._settle(actors)

    async def whisper(self, random: Random) -> bool:
        """Somebody writes to one person alone; whether the room let them."""
        seated = [actor for actor in self.actors if actor.seat is not None and actor.is_open]
        pairs = [(one, two) for one in seated for two in seated if one.seat == two.seat]
        pairs = [pair for pair in pairs if pair[0] is not pair[1]]
        if not pairs:
            return False
        sender, reader = random.choice(pairs)
        readers = {one.participant_id for one in (sender, reader)}
        readers |= {self.ledger.people.get(one, one) for one in readers}
        mark = self.ledger.mark(str(sender.seat), frozenset(readers))
        payload = {
            "roomId": self.ledger.rooms[str(sender.seat)].id,
            "recipientId": reader.participant_id,
            "content": f"{mark}between us",
        }
        before = self._tally.carried_out[SendChatMessage.event]
        await self.send(sender, SendChatMessage.event, payload, answered=True)
        # Everybody has taken by then what it brought them.
        await self._settle(self.actors)
        return self._tally.carried_out[SendChatMessage.event] > before

    async def break_frames(self, actor: Actor, frames: Iterable[str | bytes]) -> None:
        """Somebody sends what is no packet, or none that makes sense."""
        if actor.socket is None or not actor.is_open:
            return
        for frame in frames:
            self._tally.sent["broken frames"] += 1
            if isinstance(frame, bytes):
                await actor.socket.send_binary(frame)
            else:
                await actor.socket.send_text(frame)
        await actor.socket.settle_after_frames()

    async def break_bytes(self, actor: Actor, data: bytes) -> None:
        """Somebody breaks the WebSocket, and is gone."""
        if actor.socket is None or not actor.is_open:
            return
        self._tally.sent["broken WebSockets"] += 1
        await actor.socket.end_with(data)

    async def send_attachments(
        self, actor: Actor, random: Random, attachments: Sequence[bytes]
    ) -> None:
        """Somebody sends an event with binary parts, which none of ours has."""
        if actor.socket is None or not actor.is_open:
            return
        template = self._pick(random, Flavour.VALID)
        if template.kind is ResumeRoom:
            return  # nothing would say that they are back
        payload = fill(template, self._standpoint(actor), self.ledger)
        if template.kind is JoinRoom:
            actor.asks(payload)
        self._tally.sent["binary events"] += 1
        await actor.socket.send_attachments(template.kind.event, payload, attachments)
        await actor.socket.settle_after_frames()

    async def introduce_anew(self, actor: Actor, auth: object) -> None:
        """Somebody leaves the namespace, goes on sending, and says who they are once more."""
        if actor.socket is None or not actor.is_open:
            return
        self._tally.sent["handshakes"] += 1
        await actor.socket.send_text("41")
        await actor.socket.send_event(LeaveRoom.event, {}, answered=False)
        await actor.socket.introduce(auth)

    async def drop(self, actor: Actor, random: Random) -> None:
        """Somebody's connection is lost with events under way."""
        await self._act(actor, random, Flavour.VALID)
        if actor.socket is not None:
            actor.socket.abort()

    async def come_back(self, actor: Actor, random: Random) -> None:
        """Somebody's connection is lost, the others go on, and they take up where they were."""
        place = actor.place
        if actor.socket is None or not actor.is_open or place is None or place.tag != actor.seat:
            return
        actor.socket.abort()
        others = [one for one in self.actors if one.seat == place.tag and one is not actor]
        for other in random.sample(others, k=min(3, len(others))):
            await self._act(other, random, Flavour.VALID)
        await self._settle(others)
        if not await actor.connect(self.url):
            self._tally.violate(f"{actor.name} cannot connect")
            return
        payload = actor.as_payload(place)
        actor.asks_to_resume(payload, is_exact=True)
        await actor.socket.send_event(ResumeRoom.event, payload, answered=True)
        await self._settle([actor])

    async def send(
        self, actor: Actor, event: str, payload: object, *extra: object, answered: bool
    ) -> None:
        """Send one event as somebody."""
        if actor.socket is None or not actor.is_open:
            return
        if event == JoinRoom.event:
            actor.asks(payload)
        if event == ResumeRoom.event:
            actor.asks_to_resume(payload)
        await actor.socket.send_event(event, payload, *extra, answered=answered)

    async def leave(self) -> None:
        """Everybody goes."""
        sockets = [actor.socket for actor in self.actors if actor.socket is not None]
        await asyncio.gather(*(socket.close() for socket in sockets))

    async def _act(self, actor: Actor, random: Random, flavour: Flavour) -> None:
        template = self._pick(random, flavour)
        payload = fill(template, self._standpoint(actor), self.ledger)
        extra = [{"more": 1}] if random.random() < _SELDOM else []
        # Nothing but the answer says that one is back.
        answered = template.kind is ResumeRoom or random.random() < _ASKS_FOR_ANSWER
        self._tally.sent[f"{flavour} events"] += 1
        await self.send(actor, template.kind.event, payload, *extra, answered=answered)

    def _leaders(self, random: Random) -> list[Actor]:
        """The hosts, every other time: half of all events are theirs to send."""
        if random.random() < _HOST_ACTS:
            return [actor for actor in self.actors if actor.is_host and actor.seat is not None]
        return []

    def _pick(self, random: Random, flavour: Flavour) -> Template:
        while True:
            template = random.choice(self._templates[flavour])
            if template.kind not in _ENDS_THE_FUN or random.random() < _SELDOM:
                return template

    def _standpoint(self, actor: Actor) -> Standpoint:
        ids = [
            (other.seat == actor.seat, other.socket.id)
            for other in self.actors
            if other.socket is not None and other is not actor and other.socket.id
        ]
        here = [socket_id for same, socket_id in ids if same]
        home = actor.home or next(iter(self.ledger.rooms))
        return Standpoint(
            actor.seat,
            actor.places,
            home,
            actor.participant_id,
            actor.is_entering,
            [*(socket_id for same, socket_id in ids if not same), *here],
        )

    async def _enter(self, actor: Actor, home: str) -> None:
        room = self.ledger.rooms[home]
        payload = {
            "roomCode": room.code,
            "displayName": f"⟦{home}⟧ {actor.name}",
            "passcode": PASSCODE,
            "canResume": self.actors.index(actor) % _CANNOT_RESUME != 0,
        }
        await self.send(actor, JoinRoom.event, payload, answered=True)
        await self._settle([actor])

    async def _settle(self, actors: Iterable[Actor]) -> None:
        await asyncio.gather(*(actor.settle() for actor in actors))
