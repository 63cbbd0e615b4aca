"""What a service may do with its session beside reading and writing."""

from sqlalchemy.ext.asyncio import AsyncSession


async def release_connection(session: AsyncSession) -> None:
    """Give the connection back before something slow that needs none, such as hashing a password.

    The next statement takes a connection again and begins a new transaction. Only for a session
    that has read and not written: what was read stays usable, but the unit of work begins here.

    Raises:
        RuntimeError: Something is waiting to be written.
    """
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("a session that has something to write keeps its connection")
    await session.commit()
