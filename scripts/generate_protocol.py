"""Writes what is generated from the wire contract in ``neuron_meet.protocol``.

Usage: generate_protocol.py FOLDER

Into FOLDER go ``openapi.json`` and ``events.schema.json``, from which
``client/scripts/generate-protocol.mjs`` writes the client's types; the tables between the markers
in ``docs/protocol.md`` and ``docs/policy.md`` are replaced in place.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.base import ABSENT_MARK
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import Acknowledgement, ClientEvent, Refusal, ServerEvent
from neuron_meet.protocol.policy_table import policy_as_markdown, senders_of
from neuron_meet.protocol.server_events import SERVER_EVENTS
from neuron_meet.protocol.signed_roster import RosterStatement
from neuron_meet.setting_forms import Rate

ROOT = Path(__file__).resolve().parent.parent
Schema = dict[str, Any]


def main() -> None:
    """Write every generated file but the client's types."""
    folder = Path(sys.argv[1])
    write_json(folder / "openapi.json", openapi())
    write_json(folder / "events.schema.json", event_schema())
    tables = {
        "client-events": client_table(),
        "server-events": server_table(),
        "errors": error_table(),
        "settings": settings_table(),
        "policy": policy_as_markdown(),
    }
    for document in ("docs/protocol.md", "docs/policy.md", "README.md"):
        replace_tables(ROOT / document, tables)
    (ROOT / ".env.example").write_text(example_environment())


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write one JSON document, readable and with a stable order."""
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")


def openapi() -> Schema:
    """The OpenAPI document of the REST API."""
    with tempfile.TemporaryDirectory() as data_dir:
        settings = Settings(_env_file=None, data_dir=Path(data_dir))
        return create_app(settings).openapi()


def event_schema() -> Schema:
    """One JSON schema with every payload and acknowledgement, and the maps from event to shape."""
    acks: set[type[BaseModel]] = {Acknowledgement, Refusal, *filter(None, acknowledgements())}
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        *((event, "validation") for event in CLIENT_EVENTS),
        *((event, "serialization") for event in SERVER_EVENTS),
        *((ack, "serialization") for ack in sorted(acks, key=lambda ack: ack.__name__)),
        # What is inside a signed statement.
        (RosterStatement, "serialization"),
    ]
    names, schema = models_json_schema(
        models,
        ref_template="#/components/schemas/{model}",
    )
    tidy(schema)
    definition = {key: reference["$ref"].rsplit("/", 1)[1] for key, reference in names.items()}
    return {
        "schemas": schema["$defs"],
        "clientEvents": [
            {
                "event": event.event,
                "payload": definition[event, "validation"],
                "ack": definition[event.ack, "serialization"] if event.ack else None,
                "summary": summary(event),
            }
            for event in CLIENT_EVENTS
        ],
        "serverEvents": [
            {
                "event": event.event,
                "payload": definition[event, "serialization"],
                "summary": summary(event),
            }
            for event in SERVER_EVENTS
        ],
    }


def acknowledgements() -> Iterable[type[Acknowledgement] | None]:
    """The shape of success of every client event."""
    return (event.ack for event in CLIENT_EVENTS)


def tidy(node: Any) -> None:  # noqa: ANN401 - any part of a schema
    """Drop what only pydantic needs, and say of a field that may be absent that it is optional."""
    if isinstance(node, list):
        for item in node:
            tidy(item)
    elif isinstance(node, dict):
        for name, field in list(node.get("properties", {}).items()):
            field.pop("title", None)
            if "default" in field and field["default"] is None:
                del field["default"]  # what is null by default may as well be left out
            if field.pop(ABSENT_MARK, False):
                node["required"] = [other for other in node.get("required", ()) if other != name]
                field.pop("default", None)
                drop_null(field)
        for child in node.values():
            tidy(child)


def drop_null(field: Schema) -> None:
    """``T | null`` becomes ``T``: a field that is left out is never null."""
    options = [option for option in field.pop("anyOf", []) if option.get("type") != "null"]
    if len(options) == 1:
        field.update(options[0])
    elif options:
        field["anyOf"] = options


def summary(event: type[ClientEvent] | type[ServerEvent]) -> str:
    """The first line of the event's docstring."""
    return (event.__doc__ or "").strip().splitlines()[0]


def client_table() -> str:
    """What a client may send, as a Markdown table."""
    rows = [
        (
            f"`{event.event}`",
            fields(event),
            answer(event),
            senders_of(event),
            str(event.part),
            summary(event),
        )
        for event in CLIENT_EVENTS
    ]
    return table(("event", "payload", "acknowledgement", "who", "part", "meaning"), rows)


def server_table() -> str:
    """What the server sends, as a Markdown table."""
    rows = [
        (f"`{event.event}`", fields(event), str(event.part), summary(event))
        for event in SERVER_EVENTS
    ]
    return table(("event", "payload", "part", "meaning"), rows)


def error_table() -> str:
    """Every error code with its HTTP status, as a Markdown table."""
    rows = []
    for code in ErrorCode:
        status = NeuronError(code, "").status
        rows.append((f"`{code.value}`", f"{status.value} {status.phrase}"))
    return table(("code", "HTTP status"), rows)


def settings_table() -> str:
    """Every setting with its default, as a Markdown table."""
    rows = [
        (f"`{name.upper()}`", default_of(field.default), field.description or "")
        for name, field in Settings.model_fields.items()
    ]
    return table(("setting", "default", "meaning"), rows)


def example_environment() -> str:
    """Every setting, commented out at its default, for an operator to copy to ``.env``."""
    lines = ["# Every setting, at its default. Copy this to .env and uncomment what is to differ."]
    for name, field in Settings.model_fields.items():
        value = default_of(field.default).strip("`").replace("–", "")
        lines += ["", f"# {field.description}", f"#{name.upper()}={value}"]
    return "\n".join(lines) + "\n"


def default_of(value: object) -> str:
    """A default as an operator would write it."""
    if value is None or value == () or value == "":
        return "–"
    if isinstance(value, Rate):
        return f"`{value}`"
    if isinstance(value, tuple):
        return f"`{','.join(value)}`"
    if hasattr(value, "total_seconds"):
        return f"`{duration(int(value.total_seconds()))}`"
    return f"`{value}`"


def duration(seconds: int) -> str:
    """Seconds in the largest unit that divides them."""
    for unit, length in (("d", 86_400), ("h", 3600), ("m", 60)):
        if seconds % length == 0:
            return f"{seconds // length}{unit}"
    return f"{seconds}s"


def fields(model: type[BaseModel]) -> str:
    """The names of a model's fields as they are on the wire; optional ones with a question mark."""
    names = []
    for field in model.model_fields.values():
        extra = field.json_schema_extra
        absent = isinstance(extra, dict) and ABSENT_MARK in extra
        optional = absent or (not field.is_required() and issubclass(model, ClientEvent))
        names.append(f"`{field.alias}{'?' if optional else ''}`")
    return ", ".join(names) or "–"


def answer(event: type[ClientEvent]) -> str:
    """What a successful acknowledgement carries."""
    return "–" if event.ack is None else fields(event.ack)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def replace_tables(path: Path, tables: Mapping[str, str]) -> None:
    """Put each table between its markers in a document that has them."""
    if not path.exists():
        return
    text = path.read_text()
    for name, content in tables.items():
        between = re.compile(rf"(?<=<!-- generated: {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
        replacement = f"\n{content}\n\n"
        text = between.sub(replacement.replace("\\", r"\\"), text)
    path.write_text(text)


if __name__ == "__main__":
    main()
