"""``neuron-meet doctor`` on real installations, whole and broken."""

import asyncio
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doctor.tls_proxy import tls_proxy
from tests.services.certificate import make_certificate
from tests.services.coturn import TurnServer, coturn_server
from tests.services.meeting_process import meeting_process
from tests.services.process import free_port

PATIENCE = 60.0


@dataclass(frozen=True)
class Diagnosis:
    """What the command said."""

    exit_code: int
    states: dict[str, str]
    details: dict[str, str]
    remedies: dict[str, str]


async def doctor(folder: Path, **settings: str) -> Diagnosis:
    """Run the command, as an installation with these settings."""
    exit_code, output = await run(folder, "--json", **settings)
    document = json.loads(output)
    found = document["findings"]
    assert document["ok"] is (exit_code == 0)
    return Diagnosis(
        exit_code,
        {each["subject"]: each["state"] for each in found},
        {each["subject"]: each["detail"] for each in found},
        {each["subject"]: each["remedy"] for each in found},
    )


async def run(folder: Path, *arguments: str, **settings: str) -> tuple[int, str]:
    environment = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": f"{folder}/data",
        "STUN_URLS": "",
        "PORT": str(free_port()),
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        str(Path(sys.executable).with_name("neuron-meet")),
        "doctor",
        *arguments,
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode is not None
    return process.returncode, output.decode()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(scope="module")
def turn(certificate: Path) -> Iterator[TurnServer]:
    """A TURN server with TLS."""
    with coturn_server(certificate=certificate) as server:
        yield server


def turn_settings(turn: TurnServer, certificate: Path) -> dict[str, str]:
    urls = [*turn.urls(), f"turns:127.0.0.1:{turn.tls_port}?transport=tcp"]
    return {
        "TURN_URLS": ",".join(urls),
        "TURN_SECRET": turn.secret,
        "STUN_URLS": f"stun:127.0.0.1:{turn.port}",
        "SSL_CERT_FILE": str(certificate),
    }


async def test_all_is_well_where_it_is(tmp_path: Path, turn: TurnServer, certificate: Path) -> None:
    with meeting_process(tmp_path, PUBLIC_URL="https://localhost") as running:
        port = running.url.rsplit(":", 1)[1]
        async with tls_proxy(certificate, int(port)) as outside:
            settings = turn_settings(turn, certificate)
            settings |= {"PUBLIC_URL": f"https://localhost:{outside}", "PORT": port}
            # A socket opens from the page's origin only where the server knows it as its own.
            found = await doctor(tmp_path, **settings)
            code, table = await run(tmp_path, **settings)
    found.states.pop("clock", None)  # as this machine has it
    ailing = {what: found.details[what] for what, state in found.states.items() if state != "good"}
    assert ailing == {}
    assert set(found.states) == {
        "settings",
        "data folder",
        "disk",
        "database",
        "server",
        "stun",
        "turn udp",
        "turn tcp",
        "turn tls",
        "tls",
        "public address",
        "headers",
        "websocket",
    }
    assert found.exit_code == code == 0
    assert "relays from 127.0.0.1" in found.details["turn tls"]
    assert "0 broken" in table
    assert "ok  turn udp" in table


async def test_other_secrets_are_told_from_a_server_that_is_away(
    tmp_path: Path, turn: TurnServer, certificate: Path
) -> None:
    settings = turn_settings(turn, certificate) | {"TURN_SECRET": "another secret than coturn's"}
    found = await doctor(tmp_path, **settings)
    for transport in ("udp", "tcp", "tls"):
        assert found.states[f"turn {transport}"] == "broken"
        assert "401" in found.details[f"turn {transport}"]
        assert "static-auth-secret" in found.remedies[f"turn {transport}"]
    assert found.exit_code == 1

    nobody = free_port()
    away = f"turn:127.0.0.1:{nobody}?transport=udp,turn:127.0.0.1:{nobody}?transport=tcp"
    found = await doctor(tmp_path, **settings | {"TURN_URLS": away})
    assert found.states["turn udp"] == found.states["turn tcp"] == "broken"
    for transport in ("udp", "tcp"):
        assert "cannot be reached (nothing listens there)" in found.details[f"turn {transport}"]
    assert f"open port {nobody} for TCP" in found.remedies["turn tcp"]

    misspelt = "turn:turn.example.invalid:3478?transport=tcp"
    found = await doctor(tmp_path, **settings | {"TURN_URLS": misspelt})
    assert "nobody knows that name" in found.details["turn tcp"]


async def test_a_certificate_that_nobody_trusts_is_found(
    tmp_path: Path, turn: TurnServer, certificate: Path
) -> None:
    settings = turn_settings(turn, certificate)
    del settings["SSL_CERT_FILE"]
    async with tls_proxy(certificate, free_port()) as outside:
        url = f"https://localhost:{outside}"
        found = await doctor(tmp_path, **settings, PUBLIC_URL=url)
    assert (found.states["turn tls"], found.states["turn tcp"]) == ("broken", "good")
    assert found.states["tls"] == "broken"
    assert "certificate" in found.details["tls"]
    assert "public address" not in found.states


async def test_a_certificate_that_ends_soon_is_found(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path, days=5)
    async with tls_proxy(certificate, free_port()) as outside:
        url = f"https://localhost:{outside}"
        found = await doctor(tmp_path, PUBLIC_URL=url, SSL_CERT_FILE=str(certificate))
    assert found.states["tls"] == "doubtful"
    assert found.states["public address"] == "broken"


async def test_a_proxy_that_passes_no_web_socket_is_found(
    tmp_path: Path, certificate: Path
) -> None:
    def forget_upgrade(data: bytes) -> bytes:
        return data.replace(b"Upgrade: websocket", b"X-Nothing: of-it")

    with meeting_process(tmp_path) as running:
        port = running.url.rsplit(":", 1)[1]
        async with tls_proxy(certificate, int(port), forget_upgrade) as outside:
            url = f"https://localhost:{outside}"
            found = await doctor(
                tmp_path, PUBLIC_URL=url, PORT=port, SSL_CERT_FILE=str(certificate)
            )
    assert found.states["public address"] == "good"
    assert found.states["websocket"] == "broken"
    assert "Upgrade" in found.remedies["websocket"]


async def test_a_page_without_tls_is_found(tmp_path: Path) -> None:
    found = await doctor(tmp_path, PUBLIC_URL="http://meet.example.org")
    assert found.states["tls"] == "broken"
    assert "HTTPS only" in found.details["tls"]


async def test_a_database_that_is_away_is_found(tmp_path: Path) -> None:
    where = f"127.0.0.1:{free_port()}/none"
    found = await doctor(tmp_path, DATABASE_URL=f"postgresql://nobody:secret@{where}")
    assert found.states["database"] == "broken"
    assert found.details["database"] == f"{where} cannot be used: nothing listens there"
    assert "DATABASE_URL" in found.remedies["database"]
    assert found.exit_code == 1


async def test_a_database_of_an_older_version_is_found(
    empty_database_url: str, tmp_path: Path
) -> None:
    found = await doctor(tmp_path, DATABASE_URL=empty_database_url)
    missing = empty_database_url.startswith("sqlite")
    assert found.states["database"] == ("good" if missing else "doubtful")
    if not missing:
        assert "neuron-meet migrate" in found.remedies["database"]


async def test_a_port_that_somebody_else_has_is_found(tmp_path: Path) -> None:
    async def refuse(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    found = await doctor(tmp_path, PORT=str(port))
    server.close()
    assert found.states["port"] == "broken"


async def test_settings_that_cannot_be_read_are_found(tmp_path: Path) -> None:
    found = await doctor(tmp_path, PORT="many")
    assert found.states == {"settings": "broken"}
    assert found.details["settings"].startswith("PORT")
    assert found.exit_code == 1


async def test_a_database_that_nobody_has_a_driver_for_is_found(tmp_path: Path) -> None:
    found = await doctor(tmp_path, DATABASE_URL="mysql://meet:secret@127.0.0.1/meet")
    assert found.states == {"settings": "broken"}
    assert "postgresql://" in found.details["settings"]
    assert "secret" not in found.details["settings"]


async def test_a_folder_that_is_none_is_found(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    found = await doctor(tmp_path)
    assert found.states["data folder"] == "broken"
