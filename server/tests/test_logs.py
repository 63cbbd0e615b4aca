"""What a log line may hold."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from neuron_meet.config import Settings
from neuron_meet.logs import configure_logging


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Puts the configuration back that other tests count on."""
    root = logging.getLogger()
    handlers, level, before = root.handlers[:], root.level, structlog.get_config()
    ours = logging.getLogger("neuron_meet")
    own_level = ours.level
    yield
    ours.setLevel(own_level)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**before)


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def configure(log_format: str = "json", log_level: str = "INFO") -> None:
    configure_logging(Settings.model_validate({"log_format": log_format, "log_level": log_level}))


def test_ours_and_the_libraries_lines_have_one_form(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    with structlog.contextvars.bound_contextvars(request_id="r1"):
        structlog.get_logger("ours").info("room_created", room="r")
    logging.getLogger("theirs").warning("something %s", "happened")
    ours, theirs = lines_of(capsys)
    assert (ours["event"], ours["room"], ours["request_id"]) == ("room_created", "r", "r1")
    assert (theirs["event"], theirs["level"]) == ("something happened", "warning")
    assert ours["timestamp"]


def test_sensitive_values_are_taken_out(capsys: pytest.CaptureFixture[str]) -> None:
    configure()
    sensitive = ("token", "password", "email", "content", "sdp", "Authorization")
    structlog.get_logger().info("mistake", **dict.fromkeys(sensitive, "private"))
    (line,) = lines_of(capsys)
    assert "private" not in str(line)


def fail() -> None:
    password = "private"
    raise ValueError("told" + password[:0])


def test_a_failure_is_logged_without_local_variables(capsys: pytest.CaptureFixture[str]) -> None:
    for log_format in ("json", "console"):
        configure(log_format)
        try:
            fail()
        except ValueError:
            structlog.get_logger().exception("failed")
        written = capsys.readouterr().err
        assert "ValueError: told" in written
        assert "= 'private'" not in written


def test_the_level_is_a_setting(capsys: pytest.CaptureFixture[str]) -> None:
    configure(log_level="WARNING")
    structlog.get_logger().info("too detailed")
    assert lines_of(capsys) == []


def test_details_are_ours_alone(capsys: pytest.CaptureFixture[str]) -> None:
    configure(log_level="DEBUG")
    logging.getLogger("uvicorn.error").debug("< TEXT %s", "private")
    structlog.get_logger("neuron_meet.rooms").debug("room_looked_up")
    (line,) = lines_of(capsys)
    assert line["event"] == "room_looked_up"
