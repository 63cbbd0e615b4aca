import { ProtocolError } from '@/lib/socket/ProtocolError';
import type { InputKind, MediaState } from '@/lib/webrtc/deviceState';
import { MEDIA_SOURCES, type MediaSource } from '@/lib/webrtc/media';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { MediaSession } from '@/lib/webrtc/MediaSession';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { Actor, ParticipantInfo } from '@/protocol/events.gen';
import { isModerator } from '@/store/roles';
import type { DevicesState } from '@/store/useDevicesStore';
import type { StoreApi } from 'zustand';

import type { LocalDevices } from './LocalDevices';
import { SELF_PREVIEW } from './Meeting';
import {
  change,
  failureOf,
  isConnectionLoss,
  requestInRoom,
  type MeetingScope,
} from './meetingScope';
import { actorIn, changeParticipant } from './meetingState';

/** What is announced of the own media: whether each really sends. */
interface Sending {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly screen: boolean;
  readonly pausedScreen: boolean;
}

type SentSource = keyof Sending;

const SENT_SOURCES: readonly SentSource[] = ['microphone', 'camera', 'screen', 'pausedScreen'];
const NOTHING: Sending = {
  microphone: false,
  camera: false,
  screen: false,
  pausedScreen: false,
};

export interface LocalMediaOptions {
  readonly media: MediaManager;
  /** Where it is shown what the devices do. */
  readonly devices: Pick<StoreApi<DevicesState>, 'setState'>;
  readonly chosen: Pick<LocalDevices, 'remember'>;
  readonly tracks: TrackRegistry;
}

/**
 * The own media in the meeting: brings what devices do to the session that sends it, to the registry
 * that shows it, to the store, and to the server, which tells the others.
 *
 * What is announced is always what the tracks really do, whatever the reason: a click, an unplugged
 * device, the browser's own button. Where the server refuses it, the device is switched off again.
 */
export class LocalMedia {
  readonly #scope: MeetingScope;
  readonly #media: MediaManager;
  readonly #devices: Pick<StoreApi<DevicesState>, 'setState'>;
  readonly #chosen: Pick<LocalDevices, 'remember'>;
  readonly #tracks: TrackRegistry;
  #session: MediaSession | null = null;
  #selfId = SELF_PREVIEW;
  #announced: Sending = NOTHING;
  #introduced: Sending = NOTHING;

  constructor(scope: MeetingScope, { media, devices, chosen, tracks }: LocalMediaOptions) {
    this.#scope = scope;
    this.#media = media;
    this.#devices = devices;
    this.#chosen = chosen;
    this.#tracks = tracks;
    media.on('state', (state) => this.#stateChanged(state));
    media.on('track', ({ source, track }) => this.#trackChanged(source, track));
    media.on('device-lost', ({ device, label: name, replacement }) =>
      scope.notify({ kind: 'device-lost', device, name, replacement }),
    );
    media.on('device-returned', ({ device, label: name }) =>
      scope.notify({ kind: 'device-returned', device, name }),
    );
    media.on('device-problem', ({ device, problem }) =>
      scope.notify({ kind: 'device-problem', device, problem }),
    );
    scope.events.on('force-mute', ({ by }) => this.#obeyHost('microphone', by));
    scope.events.on('force-video-off', ({ by }) => this.#obeyHost('camera', by));
    scope.events.on('force-stop-screen-share', ({ by }) => this.#forceOff('screen', by));
  }

  /** What each source really sends now. */
  get sending(): Sending {
    const { microphone, camera, screen } = this.#media.state;
    return {
      microphone: microphone.active,
      camera: camera.active,
      screen: screen.active,
      pausedScreen: screen.paused,
    };
  }

  /**
   * What we say of ourselves as we ask to enter. Devices may start while the answer is on its way, so
   * this is kept to tell what the server decided from what had only not begun.
   */
  introduce(): Sending {
    this.#introduced = this.sending;
    return this.#introduced;
  }

  /** Opens the devices that were chosen. */
  open(): Promise<void> {
    this.#devices.setState(this.#media.state);
    return this.#media.open();
  }

  /**
   * We are in the room: what is captured goes to the session, and what the server noted of us otherwise
   * (muted on entry, a camera that is not allowed) is followed or corrected.
   */
  enter(session: MediaSession, you: ParticipantInfo): void {
    this.#session = session;
    this.#showAs(you.participantId);
    for (const source of MEDIA_SOURCES) void session.publish(source, this.#media.track(source));
    this.#announced = {
      microphone: !you.isMuted,
      camera: !you.isVideoOff,
      screen: you.isScreenSharing,
      pausedScreen: you.isScreenPaused,
    };
    // The server asked for it when we entered, so that is no refusal of something that we did.
    if (you.isMuted && this.#introduced.microphone) this.#forceOff('microphone');
    else if (you.isMuted && this.#entersMuted(you)) void this.#media.set('microphone', false);
    if (you.isVideoOff && this.#introduced.camera) this.#forceOff('camera');
    this.#announce();
  }

  /** Whether the room mutes us, also where the microphone is only about to start. */
  #entersMuted({ role }: ParticipantInfo): boolean {
    return (
      !isModerator(role) && this.#scope.store.getState().settings?.muteParticipantsOnJoin === true
    );
  }

  /** We are no longer in the room; devices stay as they are. */
  exit(): void {
    this.#session = null;
    this.#announced = NOTHING;
    this.#media.stopScreen();
    this.#showAs(SELF_PREVIEW);
  }

  #stateChanged(state: MediaState): void {
    this.#devices.setState(state);
    if (this.#session) this.#announce();
  }

  #trackChanged(source: MediaSource, track: MediaStreamTrack | null): void {
    this.#tracks.set(this.#selfId, source, track);
    void this.#session?.publish(source, track);
  }

  /**
   * Shows what has changed since the server was told last, and tells it; while it is away, that waits
   * until we enter again and compare anew.
   */
  #announce(): void {
    const sending = this.sending;
    const changed = SENT_SOURCES.filter((source) => sending[source] !== this.#announced[source]);
    for (const source of changed) this.#showInRoster(source, sending[source]);
    if (this.#scope.store.getState().phase !== 'joined') return;
    this.#announced = sending;
    for (const source of changed) void this.#tellServer(source, sending[source]);
  }

  async #tellServer(source: SentSource, on: boolean): Promise<void> {
    try {
      await this.#request(source, on);
    } catch (error) {
      if (error instanceof ProtocolError && isConnectionLoss(error)) return;
      if (on) await this.#switchOff(source);
      const action = source === 'microphone' || source === 'camera' ? source : 'screen-share';
      this.#scope.notify({ kind: 'action-failed', action, ...failureOf(error) });
    }
  }

  async #request(source: SentSource, enabled: boolean): Promise<void> {
    switch (source) {
      case 'microphone':
        await requestInRoom(this.#scope, 'toggle-audio', { enabled });
        break;
      case 'camera':
        await requestInRoom(this.#scope, 'toggle-video', { enabled });
        break;
      case 'screen':
        await requestInRoom(this.#scope, enabled ? 'start-screen-share' : 'stop-screen-share', {});
        break;
      case 'pausedScreen':
        await requestInRoom(this.#scope, 'pause-screen-share', { paused: enabled });
        break;
    }
  }

  #showInRoster(source: SentSource, on: boolean): void {
    const differences: Record<SentSource, Partial<ParticipantInfo>> = {
      microphone: { isMuted: !on },
      camera: { isVideoOff: !on },
      screen: { isScreenSharing: on },
      pausedScreen: { isScreenPaused: on },
    };
    const difference = differences[source];
    change(this.#scope, (state) => changeParticipant(state, this.#selfId, difference));
  }

  /**
   * The host switched an input off. That counts as chosen, so that a reload of the page or a rejoin does
   * not switch it on again behind the person's back.
   */
  #obeyHost(input: InputKind, by?: Actor): void {
    if (this.sending[input]) {
      this.#chosen.remember(input === 'microphone' ? { microphoneOn: false } : { cameraOn: false });
    }
    this.#forceOff(input, by);
  }

  #forceOff(source: Exclude<SentSource, 'pausedScreen'>, by?: Actor): void {
    if (!this.sending[source]) return;
    void this.#switchOff(source);
    this.#scope.notify({
      kind: 'forced-off',
      source,
      by: actorIn(this.#scope.store.getState(), by),
    });
  }

  async #switchOff(source: SentSource): Promise<void> {
    if (source === 'screen') this.#media.stopScreen();
    else if (source === 'pausedScreen') await this.#media.pauseScreen(false);
    else await this.#media.set(source, false);
  }

  /** Shows the own tracks under the id that we have from now on. */
  #showAs(selfId: string): void {
    if (selfId === this.#selfId) return;
    this.#tracks.remove(this.#selfId);
    this.#selfId = selfId;
    for (const source of MEDIA_SOURCES) {
      this.#tracks.set(selfId, source, this.#media.track(source));
    }
  }
}
