"""The state machine that hypothesis drives: what is tried against a scene, in any order."""

from random import Random
from typing import ClassVar

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.fuzz.actor import Actor
from tests.fuzz.frames import binary_frames, socket_bytes, text_frames
from tests.fuzz.hostile_values import hostile_values
from tests.fuzz.scene import Scene
from tests.fuzz.stage import Stage
from tests.fuzz.templates import Flavour

_STEPS = 30

_MIXES = (
    (Flavour.VALID,),
    (Flavour.VALID, Flavour.VALID, Flavour.NEARLY_VALID),
    (Flavour.NEARLY_VALID,),
    tuple(Flavour),
    (Flavour.HOSTILE,),
)
_seeds = st.integers(0, 2**32 - 1)
_mixes = st.sampled_from(_MIXES)
_people = st.integers(0, 99)
_handshakes = st.one_of(
    # A bare number would be the packet's own.
    hostile_values.filter(lambda auth: not isinstance(auth, int | float)),
    st.fixed_dictionaries(
        {},
        optional={
            "token": hostile_values | st.just("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."),
            "displayName": hostile_values,
            "guestKey": hostile_values,
            "userId": hostile_values,
        },
    ),
)


class MeetingMachine(RuleBasedStateMachine):
    """One example is one scene: it opens with everybody in their rooms, and ends with them gone."""

    stage: ClassVar[Stage]

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene = self.stage.open_scene()

    @rule(number=_seeds, mix=_mixes, size=st.integers(1, 30))
    def in_turn(self, number: int, mix: tuple[Flavour, ...], size: int) -> None:
        """Events in good order."""
        self.stage.runner.run(self._scene.in_turn(Random(number), mix, size))

    @rule(number=_seeds, mix=_mixes, size=st.integers(1, 150))
    def at_once(self, number: int, mix: tuple[Flavour, ...], size: int) -> None:
        """Events all at once."""
        self.stage.runner.run(self._scene.at_once(Random(number), mix, size))

    @rule(number=_seeds)
    def whisper(self, number: int) -> None:
        """A private message."""
        self.stage.runner.run(self._scene.whisper(Random(number)))

    @rule(who=_people, frames=st.lists(text_frames | binary_frames, min_size=1, max_size=6))
    def break_frames(self, who: int, frames: list[str | bytes]) -> None:
        """Packets that are none."""
        self.stage.runner.run(self._scene.break_frames(self._actor(who), frames))

    @rule(who=_people, data=socket_bytes)
    def break_bytes(self, who: int, data: bytes) -> None:
        """WebSocket frames that are none."""
        self.stage.runner.run(self._scene.break_bytes(self._actor(who), data))

    @rule(who=_people, number=_seeds, parts=st.lists(st.binary(max_size=50), max_size=8))
    def send_attachments(self, who: int, number: int, parts: list[bytes]) -> None:
        """Events with binary parts."""
        scene = self._scene
        self.stage.runner.run(scene.send_attachments(self._actor(who), Random(number), parts))

    @rule(who=_people, auth=_handshakes)
    def introduce_anew(self, who: int, auth: object) -> None:
        """A second handshake on the same connection."""
        self.stage.runner.run(self._scene.introduce_anew(self._actor(who), auth))

    @rule(who=_people, number=_seeds)
    def drop(self, who: int, number: int) -> None:
        """A lost connection."""
        self.stage.runner.run(self._scene.drop(self._actor(who), Random(number)))

    @rule(who=_people, number=_seeds)
    def come_back(self, who: int, number: int) -> None:
        """A lost connection that is resumed."""
        self.stage.runner.run(self._scene.come_back(self._actor(who), Random(number)))

    @rule()
    def gather(self) -> None:
        """Everybody comes back."""
        self.stage.runner.run(self._scene.gather())

    @invariant()
    def nothing_is_violated(self) -> None:
        """No leak, no fault of ours, no crash."""
        assert self.stage.tally.violations == []

    def teardown(self) -> None:
        """Everybody leaves."""
        self.stage.close_scene(self._scene)
        self.nothing_is_violated()

    def _actor(self, number: int) -> Actor:
        return self._scene.actors[number % len(self._scene.actors)]


def run_scenes(stage: Stage, scenes: int, number: int) -> None:
    """Run that many scenes; the same number makes the same ones.

    Raises:
        AssertionError: Something happened that must not, with the steps that led to it.
    """

    class Machine(MeetingMachine):
        pass

    Machine.stage = stage
    chosen = settings(
        max_examples=scenes,
        stateful_step_count=_STEPS,
        deadline=None,
        database=None,
        # What went wrong is told by what was seen; a live server does not stand still to shrink it.
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(seed(number)(Machine), settings=chosen)
    except (HypothesisException, AssertionError) as error:
        # Hypothesis tries the steps again, and wonders that a live server has a memory.
        raise AssertionError("\n".join(stage.tally.violations)) from error
