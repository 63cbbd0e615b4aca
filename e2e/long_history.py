"""A meeting in which much was written already.

It is put into the database: to send thousands of messages would take long.
"""

import sqlite3
import uuid
from contextlib import closing
from datetime import UTC, datetime, timedelta

from e2e.meet_server import MeetServer

_SENDERS = ("Barbara", "Frances", "Hedy", "Katherine")
_SENTENCE = " The figures of the second quarter are in the sheet that we looked at on Monday."
_SECONDS_BETWEEN = 20
_COLUMNS = (
    "id",
    "room_id",
    "meeting_id",
    "sender_person_id",
    "sender_name",
    "content",
    "search_text",
    "type",
    "created_at",
)


def write_history(server: MeetServer, code: str, count: int) -> None:
    """Give the room's running meeting so many messages of others, numbered from 1.

    Some are a word long and some several lines. The newest is a minute old.
    """
    columns, places = ", ".join(_COLUMNS), ", ".join("?" * len(_COLUMNS))
    with closing(sqlite3.connect(server.database, timeout=30)) as database, database:
        room_id, meeting_id = database.execute(
            "SELECT rooms.id, meetings.id FROM rooms JOIN meetings ON meetings.room_id = rooms.id"
            " WHERE rooms.code = ? AND meetings.ended_at IS NULL",
            (code,),
        ).fetchone()
        newest = datetime.now(UTC) - timedelta(minutes=1)
        rows = []
        for number in range(1, count + 1):
            sender = _SENDERS[number // 3 % len(_SENDERS)]
            text = f"Message {number}:{_SENTENCE * (number % 5)}"
            written = newest - timedelta(seconds=_SECONDS_BETWEEN * (count - number))
            moment = written.strftime("%Y-%m-%d %H:%M:%S.%f")
            # As the server stores what it searches in: folded to one case.
            searched = f"{sender} {text}".casefold()
            row = (str(uuid.uuid4()), room_id, meeting_id, sender, sender, text, searched)
            rows.append((*row, "TEXT", moment))
        database.executemany(f"INSERT INTO messages ({columns}) VALUES ({places})", rows)
