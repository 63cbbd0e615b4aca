"""What an operator does with accounts from the command line; each function is one unit of work."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from neuron_meet.accounts.credentials import Credentials
from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.accounts.sign_ins import end_sign_ins
from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.db.migrate import upgrade_to_head
from neuron_meet.db.unit_of_work import UnitOfWork
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.signing_in import RegisterRequest


async def create_account(settings: Settings, body: RegisterRequest) -> str:
    """Create an account and answer its id.

    Raises:
        NeuronError: ``CONFLICT`` where the address is taken.
    """
    async with _unit_of_work(settings) as work:
        return (await Credentials(work.session, settings).create(body)).id


async def set_account_password(settings: Settings, email: str, password: str) -> None:
    """Set the password of the account with this address and end its sign-ins.

    Raises:
        NeuronError: ``NOT_FOUND``.
    """
    async with _unit_of_work(settings) as work:
        user = await AccountRepository(work.session).by_email(email)
        if user is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no account with this address")
        await Credentials(work.session, settings).set_password(user, password)
        await end_sign_ins(work.session, user)


@asynccontextmanager
async def _unit_of_work(settings: Settings) -> AsyncIterator[UnitOfWork]:
    database = Database(settings.sqlalchemy_url)
    try:
        await upgrade_to_head(database)
        async with database.unit_of_work() as work:
            yield work
    finally:
        await database.dispose()
