/* eslint-disable @typescript-eslint/require-await -- a real meeting waits for its server here */
import type { DeviceChoices, InputKind } from '@/lib/webrtc/deviceState';
import type { CallRecord } from '@/lib/callHealth/CallLog';
import { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import type { DeviceControls } from '@/meeting/DeviceControls';
import type { Meeting } from '@/meeting/Meeting';
import type { MediaEffects } from '@/meeting/MediaEffects';
import type { MeetingRecording } from '@/meeting/MeetingRecording';
import type { MeetingNotice } from '@/meeting/notices';
import type { ScreenShare } from '@/meeting/ScreenShare';
import type { Emoji } from '@/protocol/events.gen';
import { NOT_RECORDING, useRecordingStore } from '@/store/useRecordingStore';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { changeParticipant } from './changeParticipant';
import { FakeChat } from './FakeChat';
import { FakeHosting } from './FakeHosting';

/**
 * A meeting without a server or devices: its actions change the stores at once, as a controller's do
 * once the server agreed. For component tests and for the gallery.
 */
export class FakeMeeting implements Meeting {
  readonly tracks = new TrackRegistry();
  readonly devices: DeviceControls = {
    toggle: (input) => this.devices.set(input, !useDevicesStore.getState()[input].active),
    set: async (input, on) => this.#switch(input, on),
    pushToTalk: (down) => this.#switch('microphone', down),
    select: async () => {},
    flipCamera: async () => {},
  };
  readonly effects: MediaEffects = {
    setBackground: async (background) => this.#choose({ background }),
    setSound: async (change) => {
      const { sound } = useDevicesStore.getState().choices;
      this.#choose({ sound: { ...sound, ...change } });
    },
  };
  readonly screen: ScreenShare = {
    start: async () => this.#share(true),
    change: async () => {},
    pause: async (paused) => {
      useDevicesStore.setState(({ screen }) => ({ screen: { ...screen, paused } }));
    },
    show: (content) => {
      useDevicesStore.setState(({ screen }) => ({ screen: { ...screen, content } }));
    },
    stop: () => this.#share(false),
  };
  readonly recording: MeetingRecording = {
    start: async () => useRecordingStore.setState({ phase: 'recording' }),
    pause: (paused) => useRecordingStore.setState({ phase: paused ? 'paused' : 'recording' }),
    stop: async () => useRecordingStore.setState(NOT_RECORDING),
  };
  readonly chat = new FakeChat();
  readonly hands = { raise: async (raised: boolean) => this.#raise(raised) };
  readonly reactions = {
    send: async (emoji: Emoji) => this.#react(emoji),
  };
  readonly connections = {
    watch: (listener: (all: readonly ConnectionStats[]) => void) => {
      listener(this.figures);
      return () => {};
    },
  };
  readonly health = {
    record: null as CallRecord | null,
    watch: () => () => {},
  };
  /** What watchers of the connections are told. */
  figures: readonly ConnectionStats[] = [];
  readonly hosting = new FakeHosting();
  readonly #listeners = new Set<(notice: MeetingNotice) => void>();

  onNotice(listener: (notice: MeetingNotice) => void) {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells the interface something, as if it had happened. */
  notify(notice: MeetingNotice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  prepare = async () => {};
  join = async () => {};
  useHere = async () => {};
  dispose(): void {}

  async leave() {
    useMeetingStore.setState({ phase: 'left' });
  }

  get #selfId(): string {
    return useMeetingStore.getState().self?.participantId ?? '';
  }

  #choose(choice: Partial<DeviceChoices>): void {
    useDevicesStore.setState(({ choices }) => ({ choices: { ...choices, ...choice } }));
  }

  #switch(input: InputKind, on: boolean): void {
    useDevicesStore.setState((state) => ({ [input]: { ...state[input], wanted: on, active: on } }));
    changeParticipant(
      this.#selfId,
      input === 'microphone' ? { isMuted: !on } : { isVideoOff: !on },
    );
  }

  #raise(raised: boolean): void {
    changeParticipant(this.#selfId, { isHandRaised: raised });
    useMeetingStore.setState(({ raisedHands }) => ({
      raisedHands: raised
        ? [...raisedHands, this.#selfId]
        : raisedHands.filter((id) => id !== this.#selfId),
    }));
  }

  #react(emoji: Emoji): void {
    useMeetingStore.setState(({ reactions }) => ({
      reactions: [...reactions, { id: reactions.length, participantId: this.#selfId, emoji }],
    }));
  }

  #share(active: boolean): void {
    useDevicesStore.setState(({ screen }) => ({ screen: { ...screen, active } }));
    changeParticipant(this.#selfId, { isScreenSharing: active });
  }
}
