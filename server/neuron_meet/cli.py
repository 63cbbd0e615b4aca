"""The command line: ``serve``, ``migrate``, ``doctor``, ``user``, ``policy`` and ``openapi``.

What a command needs is imported by the command: migrating should not load a web server.
"""

import asyncio
import gc
import json
import os
from collections.abc import Coroutine
from typing import Annotated, Any, NoReturn

import typer
from pydantic import ValidationError

from neuron_meet.accounts.secret import SecretUnavailableError
from neuron_meet.config import Settings
from neuron_meet.errors import NeuronError
from neuron_meet.protocol.signing_in import ChangePasswordRequest, RegisterRequest
from neuron_meet.protocol.violations import violation_sentence
from neuron_meet.unused_libraries import leave_out_unused_libraries

cli = typer.Typer(
    help="Video meetings that a team can run on its own machine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
user_commands = typer.Typer(help="Manage accounts.", no_args_is_help=True)
cli.add_typer(user_commands, name="user")


def main() -> None:
    """Run the command line."""
    # What importing makes is never garbage; looking for some costs a fifth of the start.
    gc.disable()
    cli()


@cli.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; overrides HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; overrides PORT.")] = None,
    reload: Annotated[bool, typer.Option(help="Start again when the code changes.")] = False,
) -> None:
    """Serve the API, the socket and the client; migrations are applied first."""
    # Through the environment, because a reloading server reads its settings anew.
    for name, value in (("HOST", host), ("PORT", port)):
        if value is not None:
            os.environ[name] = str(value)
    settings = _settings()
    leave_out_unused_libraries()
    from neuron_meet import server

    try:
        (server.run_reloading if reload else server.run)(settings)
    except SecretUnavailableError as error:
        _fail(str(error))


@cli.command()
def migrate(
    revision: Annotated[
        str | None, typer.Option(help="Where to: head, base, a revision, +1 or -1.")
    ] = None,
    down: Annotated[
        bool, typer.Option("--down", help="Go back: one revision, or to --revision.")
    ] = False,
) -> None:
    """Bring the database to the newest revision, or to another one."""
    settings = _settings()

    async def run() -> None:
        from neuron_meet.db import migrate as migrations
        from neuron_meet.db.engine import Database

        database = Database(settings.sqlalchemy_url)
        try:
            if down:
                await migrations.downgrade(database, revision or "-1")
            else:
                await migrations.upgrade(database, revision or "head")
            typer.echo(f"The database is at {await migrations.current_revision(database)}.")
        finally:
            await database.dispose()

    _run(run())


@user_commands.command("create")
def create_user(
    email: Annotated[str, typer.Argument(help="E-mail address.")],
    name: Annotated[str, typer.Option(prompt="Name", help="Name that others see.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)],
) -> None:
    """Create an account."""
    settings = _settings()

    async def run() -> None:
        from neuron_meet.accounts.administration import create_account

        body = RegisterRequest(email=email, password=password, display_name=name)
        typer.echo(f"Created account {await create_account(settings, body)}.")

    _run(run())


@user_commands.command("set-password")
def set_password(
    email: Annotated[str, typer.Argument(help="E-mail address.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)],
) -> None:
    """Set a new password and end every sign-in of the account."""
    settings = _settings()

    async def run() -> None:
        from neuron_meet.accounts.administration import set_account_password

        checked = ChangePasswordRequest(current_password="", new_password=password)
        await set_account_password(settings, email, checked.new_password)
        typer.echo("The password is set; every sign-in of the account has ended.")

    _run(run())


@cli.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Examine this installation: what works, what is broken, and what to do about it.

    Database, data folder, ports, STUN and TURN (by a real allocation), certificate, public address,
    WebSocket and clock. The exit code is 1 where something is broken.
    """
    from neuron_meet.doctor import examination
    from neuron_meet.doctor.finding import State
    from neuron_meet.doctor.settings import read_settings
    from neuron_meet.logs import keep_quiet

    settings, findings = read_settings()
    if settings is not None:
        keep_quiet()  # what goes wrong is told by the findings, once
        findings += asyncio.run(examination.examine(settings))
    show = examination.as_json if as_json else examination.as_table
    typer.echo(show(findings))
    if any(finding.state is State.BROKEN for finding in findings):
        raise typer.Exit(1)


@cli.command()
def policy(
    markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> None:
    """Print who may send which event in which state of a room, and what others are told."""
    from neuron_meet.protocol.policy_table import policy_as_markdown, policy_as_text

    typer.echo(policy_as_markdown() if markdown else policy_as_text())


@cli.command()
def openapi() -> None:
    """Print the OpenAPI document of the REST API."""
    from neuron_meet.app import create_app

    typer.echo(json.dumps(create_app(_settings()).openapi(), indent=2))


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        problem = error.errors()[0]
        if not problem["loc"]:  # about several together: ours, and says which
            _fail(f"{problem['ctx']['error']}.")
        name = "_".join(str(part) for part in problem["loc"]).upper()
        reason = problem["msg"].removeprefix("Value error, ")
        _fail(f"The setting {name} is not valid: {reason}.")


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run a command's work; what can be expected to go wrong ends it with one sentence."""
    # Loaded by the work that fails with them, or needed anyway.
    from alembic.util import CommandError
    from sqlalchemy.exc import SQLAlchemyError

    try:
        asyncio.run(work)
    except NeuronError as error:
        _fail(f"{error.message}.")
    except ValidationError as error:
        _fail(f"{violation_sentence(error.errors())}.")
    except CommandError as error:
        _fail(f"{error}.")
    except (SQLAlchemyError, OSError) as error:
        _fail(f"The database cannot be used: {error}")


def _fail(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
