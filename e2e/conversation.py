"""A meeting that two people are in already: where most tests begin."""

import asyncio
from dataclasses import dataclass

from e2e.capture import GREEN, RED
from e2e.people import People
from e2e.person import Person


@dataclass(frozen=True)
class Conversation:
    """Ada hosts, Grace is a guest; each sees the other's picture."""

    people: People
    code: str
    ada: Person
    grace: Person


async def begin_conversation(people: People) -> Conversation:
    """Bring both into one room."""
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    grace = await people.guest("Grace", GREEN)
    await ada.join(code)
    await grace.join(code)
    await asyncio.gather(
        ada.sees_colour(grace, grace.capture.colour), grace.sees_colour(ada, ada.capture.colour)
    )
    return Conversation(people, code, ada, grace)
