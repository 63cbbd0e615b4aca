"""Meetings of the past: what took seconds for the pictures, told as if it had taken longer."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

# What has a time in a meeting: the table, its columns, and how a row names its meeting.
_TIMES = (
    ("meetings", ("started_at", "emptied_at", "ended_at"), "id"),
    ("participants", ("joined_at", "left_at"), "meeting_id"),
    ("messages", ("created_at",), "meeting_id"),
)


def move_to_the_past(database: Path, title: str, *, start: datetime, minutes: int) -> str:
    """Let the latest meeting of that title have been then, for so long; give its id.

    Args:
        database: The server's SQLite file.
        title: The meeting's.
        start: When it is to have begun, in UTC without a time zone, as the file has it.
        minutes: How long it is to have taken; everything in it is stretched alike.
    """
    with sqlite3.connect(database) as connection:
        # The server writes the end when somebody comes after it; nobody does.
        connection.execute(
            "UPDATE meetings SET ended_at = emptied_at WHERE title = ? AND ended_at IS NULL",
            (title,),
        )
        meeting, began, ended = connection.execute(
            "SELECT id, started_at, ended_at FROM meetings WHERE title = ?"
            " ORDER BY started_at DESC LIMIT 1",
            (title,),
        ).fetchone()
        origin = datetime.fromisoformat(began)
        stretch = timedelta(minutes=minutes) / (datetime.fromisoformat(ended) - origin)
        for table, columns, reference in _TIMES:
            for column in columns:
                rows = connection.execute(
                    f"SELECT rowid, {column} FROM {table}"
                    f" WHERE {reference} = ? AND {column} IS NOT NULL",
                    (meeting,),
                ).fetchall()
                moved = [
                    (str(start + (datetime.fromisoformat(time) - origin) * stretch), row)
                    for row, time in rows
                ]
                connection.executemany(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", moved)
    connection.close()
    return str(meeting)


def let_talk(database: Path, meeting: str, shares: tuple[int, ...]) -> None:
    """Give the people of a meeting, in order of arrival, so many seconds of talking."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute(
            "SELECT rowid FROM participants WHERE meeting_id = ? ORDER BY joined_at", (meeting,)
        ).fetchall()
        connection.executemany(
            "UPDATE participants SET talk_seconds = ? WHERE rowid = ?",
            [(seconds, row) for seconds, (row,) in zip(shares, rows, strict=False)],
        )
    connection.close()
