"""What somebody is called in a meeting."""

import unicodedata
from collections.abc import Iterable, Sequence

from neuron_meet.db.models import Room
from neuron_meet.signaling.participant import Connection, Participant


def name_in_meeting(
    wanted: str | None, connection: Connection, room: Room, inside: Sequence[Participant]
) -> str | None:
    """The name of somebody who enters; None for a guest who gave none.

    Whoever is signed in may be called otherwise for one meeting; others see the account's name
    beside it. The name of another account that is here cannot be had: it is the account's then.

    Args:
        wanted: What they ask to be called.
        connection: Who they are.
        room: The room that they enter.
        inside: The people in it.
    """
    if connection.account_name is None:
        return wanted or connection.display_name
    if wanted is None or _look(wanted) in set(_names_of_others(connection, room, inside)):
        return connection.account_name
    return wanted


def _names_of_others(
    connection: Connection, room: Room, inside: Iterable[Participant]
) -> Iterable[str]:
    if room.host_id != connection.user_id:
        yield _look(room.host.display_name)
    for other in inside:
        if other.account_name is not None and other.user_id != connection.user_id:
            yield _look(other.account_name)
            yield _look(other.display_name)


def _look(name: str) -> str:
    """A name without what readers overlook: case, accents, width, and spaces."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum()) or letters
