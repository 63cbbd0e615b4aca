"""Run by Alembic: applies the revisions on the connection that ``migrate`` hands over."""

from alembic import context
from sqlalchemy import Connection

# Imported for the tables that it adds to the metadata.
import neuron_meet.db.account_models
import neuron_meet.db.lobby_models
import neuron_meet.db.models
import neuron_meet.db.scheduling  # noqa: F401
from neuron_meet.db.base import Base


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        # SQLite cannot alter a column: Alembic rebuilds the table instead.
        render_as_batch=connection.dialect.name == "sqlite",
        compare_server_default=False,
    )
    with context.begin_transaction():
        context.run_migrations()


_run(context.config.attributes["connection"])
