/* eslint-disable @typescript-eslint/require-await -- a real meeting waits for its server here */
import type { InputKind } from '@/lib/webrtc/deviceState';
import { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import type { DeviceControls } from '@/meeting/DeviceControls';
import type { Meeting } from '@/meeting/Meeting';
import type { MeetingNotice } from '@/meeting/notices';
import type { ScreenShare } from '@/meeting/ScreenShare';
import type { RoomSettings } from '@/protocol/events.gen';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

import { FakeChat } from './FakeChat';

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
  };
  readonly screen: ScreenShare = {
    start: async () => this.#share(true),
    stop: () => this.#share(false),
  };
  readonly chat = new FakeChat();
  readonly hands = { raise: async (raised: boolean) => this.#raise(raised) };
  readonly connections = {
    watch: (listener: (all: readonly ConnectionStats[]) => void) => {
      listener(this.figures);
      return () => {};
    },
  };
  /** What watchers of the connections are told. */
  figures: readonly ConnectionStats[] = [];
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
  dispose(): void {}

  async leave() {
    useMeetingStore.setState({ phase: 'left' });
  }

  async end() {
    useMeetingStore.setState({ phase: 'ended' });
  }

  async muteParticipant(participantId: string) {
    this.#change(participantId, { isMuted: true });
  }

  async removeParticipant(participantId: string) {
    useMeetingStore.setState(({ order, participants }) => {
      const { [participantId]: _gone, ...others } = participants;
      return { order: order.filter((id) => id !== participantId), participants: others };
    });
  }

  async lockRoom(locked: boolean) {
    useMeetingStore.setState({ isLocked: locked });
  }

  async updateSettings(change: Partial<RoomSettings>) {
    useMeetingStore.setState(({ settings }) => ({
      settings: settings && { ...settings, ...change },
    }));
  }

  async admit(participantId: string) {
    await this.deny(participantId);
  }

  async deny(participantId: string) {
    useMeetingStore.setState(({ waiting }) => ({
      waiting: waiting.filter((entry) => entry.participantId !== participantId),
    }));
  }

  get #selfId(): string {
    return useMeetingStore.getState().self?.participantId ?? '';
  }

  #switch(input: InputKind, on: boolean): void {
    useDevicesStore.setState((state) => ({ [input]: { ...state[input], wanted: on, active: on } }));
    this.#change(this.#selfId, input === 'microphone' ? { isMuted: !on } : { isVideoOff: !on });
  }

  #raise(raised: boolean): void {
    this.#change(this.#selfId, { isHandRaised: raised });
    useMeetingStore.setState(({ raisedHands }) => ({
      raisedHands: raised
        ? [...raisedHands, this.#selfId]
        : raisedHands.filter((id) => id !== this.#selfId),
    }));
  }

  #share(active: boolean): void {
    useDevicesStore.setState(({ screen }) => ({ screen: { ...screen, active } }));
    this.#change(this.#selfId, { isScreenSharing: active });
  }

  #change(participantId: string, change: Partial<ParticipantState>): void {
    useMeetingStore.setState(({ participants }) => {
      const known = participants[participantId];
      return known
        ? { participants: { ...participants, [participantId]: { ...known, ...change } } }
        : {};
    });
  }
}
