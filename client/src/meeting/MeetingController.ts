import type { StoreApi } from 'zustand';

import { TypedEmitter, type Unsubscribe } from '@/lib/TypedEmitter';
import { ProtocolError } from '@/lib/socket/ProtocolError';
import type { SocketStatus, SocketTransport } from '@/lib/socket/SocketClient';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { MediaIdentity } from '@/lib/webrtc/MediaIdentity';
import { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type {
  ErrorCode,
  ForceDisconnect,
  ResumeRoomAck,
  RoomSnapshot,
} from '@/protocol/events.gen';
import type { DevicesState } from '@/store/useDevicesStore';
import { INITIAL_MEETING, type MeetingState, type ParticipantState } from '@/store/useMeetingStore';

import { Chat } from './chat/Chat';
import { ConnectionMonitor } from './ConnectionMonitor';
import { Entrance, type Destination } from './Entrance';
import { FloatingReactions } from './FloatingReactions';
import { HostActions } from './HostActions';
import { HostEvents } from './HostEvents';
import type { DeviceControls } from './DeviceControls';
import type { Hosting } from './Hosting';
import { LocalDevices } from './LocalDevices';
import { LocalEffects } from './LocalEffects';
import { LocalMedia } from './LocalMedia';
import { LocalRecording } from './LocalRecording';
import { LocalScreen } from './LocalScreen';
import type { MediaEffects } from './MediaEffects';
import type { EntryKeys, Meeting } from './Meeting';
import { MeetingMedia, type SessionFactory } from './MeetingMedia';
import { change, failureOf, isConnectionLoss, type MeetingScope } from './meetingScope';
import { actorIn, enterRoom, leaveRoom, type EndOfMeeting } from './meetingState';
import type { MeetingNotice } from './notices';
import type { MeetingTabs } from './OtherTabs';
import { RaisedHands } from './RaisedHands';
import { forgetMeeting, rememberMeeting, rememberSeat, rememberStay } from './rememberedMeeting';
import { RecordedHealth } from './RecordedHealth';
import type { GoOn } from './resume';
import { RoomEvents } from './RoomEvents';
import { Roster } from './Roster';
import type { RosterTrust, RosterWord } from './RosterTrust';
import type { ScreenShare } from './ScreenShare';

export interface MeetingControllerOptions {
  readonly socket: SocketTransport;
  readonly media: MediaManager;
  /** By what the others know our connections. */
  readonly identity: Promise<MediaIdentity>;
  /** The other tabs of this browser; null where nothing can be known of them. */
  readonly tabs: Promise<MeetingTabs | null>;
  readonly createSession: SessionFactory;
  /** Loads what checks the server's word on who may send what. */
  readonly loadTrust: (scope: MeetingScope) => Promise<RosterTrust>;
  readonly meetingStore: MeetingScope['store'];
  readonly devicesStore: Pick<StoreApi<DevicesState>, 'getState' | 'setState'>;
}

/** Refusals after which the meeting is over rather than failed. */
const ENDS: Partial<Record<ErrorCode, 'ended' | 'removed' | 'elsewhere'>> = {
  MOVED_ELSEWHERE: 'elsewhere',
  ROOM_ENDED: 'ended',
  MEETING_ENDED: 'ended',
  REMOVED_FROM_ROOM: 'removed',
  BANNED_FROM_ROOM: 'removed',
  ADMISSION_DENIED: 'removed',
};

/**
 * One person's way through one meeting: joins socket, media and store, and knows no React.
 *
 * It owns the phases (entering, waiting, an outage, the ends) and leaves each topic to a collaborator.
 * During an outage of the server the media goes on; once the server is back, we go on in our place, or
 * enter again where it is not kept, and everything is brought in line with the room.
 */
export class MeetingController implements Meeting {
  readonly tracks = new TrackRegistry();
  readonly devices: DeviceControls;
  readonly screen: ScreenShare;
  readonly effects: MediaEffects;
  readonly recording: LocalRecording;
  readonly chat: Chat;
  readonly hands: RaisedHands;
  readonly reactions: FloatingReactions;
  readonly connections: ConnectionMonitor;
  readonly health: RecordedHealth;
  readonly hosting: Hosting;
  readonly #options: MeetingControllerOptions;
  readonly #notices = new TypedEmitter<{ notice: MeetingNotice }>();
  readonly #scope: MeetingScope;
  readonly #local: LocalMedia;
  readonly #entrance: Entrance;
  readonly #media: MeetingMedia;
  #destination: Destination | null = null;
  /** The meeting that another tab is in. */
  #elsewhere: Destination | null = null;

  constructor(options: MeetingControllerOptions) {
    this.#options = options;
    const { socket, media, meetingStore: store, devicesStore } = options;
    const events = new RoomEvents(socket);
    const notify = (notice: MeetingNotice) => this.#notices.emit('notice', notice);
    this.#scope = { socket, events, store, notify };
    const chosen = new LocalDevices(media, devicesStore);
    this.devices = chosen;
    this.screen = new LocalScreen(this.#scope, media, chosen);
    this.effects = new LocalEffects(this.#scope, { media, devices: devicesStore, chosen });
    this.recording = new LocalRecording(this.#scope, this.tracks);
    this.#local = new LocalMedia(this.#scope, {
      media,
      devices: devicesStore,
      chosen,
      tracks: this.tracks,
    });
    const { identity, loadTrust, createSession } = options;
    const introduce = () => this.#local.introduce();
    this.#entrance = new Entrance(this.#scope, { identity, loadTrust, introduce });
    this.connections = new ConnectionMonitor(this.#scope);
    this.health = new RecordedHealth(this.#scope, this.connections, (tell) => this.onNotice(tell));
    this.#media = new MeetingMedia(this.#scope, {
      createSession,
      tracks: this.tracks,
      connections: this.connections,
      health: this.health,
    });
    new Roster(this.#scope, {
      onJoined: (participant) =>
        this.#entrance.trust?.whenVerified(() => this.#media.session?.addParticipant(participant)),
      onLeft: (participantId) =>
        this.#entrance.trust?.whenVerified(() => this.#media.forget(participantId)),
    });
    this.chat = new Chat(this.#scope);
    this.hands = new RaisedHands(this.#scope);
    this.reactions = new FloatingReactions(this.#scope);
    new HostEvents(this.#scope);
    this.hosting = new HostActions(this.#scope, () => this.#endedByUs());
    events.on('force-disconnect', (told) => this.#sentAway(told));
    events.on('lobby-denied', ({ reason, by, retryAfter }) =>
      this.#finish('removed', {
        endReason: reason,
        endCode: 'ADMISSION_DENIED',
        endedBy: actorIn(this.#state, by),
        knockAgainAt: Date.now() + retryAfter * 1000,
      }),
    );
    events.on('room-ended', ({ closed, by }) =>
      this.#finish('ended', { isRoomClosed: closed, endedBy: actorIn(this.#state, by) }),
    );
    socket.on('lobby-waiting', ({ waitsFor }) => store.setState({ waitsFor }));
    socket.on('room-joined', (joined) => this.#admitted(joined));
    socket.onStatus((status) => this.#statusChanged(status));
  }

  onNotice(listener: (notice: MeetingNotice) => void): Unsubscribe {
    return this.#notices.on('notice', listener);
  }

  async prepare(): Promise<void> {
    this.#options.socket.connect();
    this.#entrance.prepare();
    await this.#local.open();
  }

  async join(roomCode: string, displayName: string, keys: EntryKeys): Promise<void> {
    const { phase } = this.#state;
    if (phase === 'joining' || phase === 'joined' || phase === 'reconnecting') return;
    await this.#begin({ roomCode, displayName, ...keys });
  }

  async useHere(): Promise<void> {
    const destination = this.#elsewhere;
    if (destination && this.#state.phase === 'elsewhere') await this.#begin(destination, true);
  }

  async leave(): Promise<void> {
    const { roomId, phase } = this.#state;
    const { socket } = this.#options;
    const isInside = roomId !== null && (phase === 'joined' || phase === 'reconnecting');
    if (isInside) this.#media.reportTalkTime();
    const told = isInside ? socket.request('leave-room', { roomId }) : Promise.resolve(null);
    this.#finish('left');
    await told.catch(() => null);
    // The lobby is left by this alone.
    socket.disconnect();
  }

  dispose(): void {
    this.#destination = null;
    this.#closeSession();
    this.#options.media.close();
    this.#options.socket.disconnect();
    this.#options.meetingStore.setState(INITIAL_MEETING);
    forgetMeeting();
    this.#leaveToOtherTabs();
  }

  get #state(): MeetingState {
    return this.#options.meetingStore.getState();
  }

  get #ownParticipant(): ParticipantState | undefined {
    const { self, participants } = this.#state;
    return self ? participants[self.participantId] : undefined;
  }

  /** Goes to a meeting, unless another tab is in it already; `force` takes it from that one. */
  async #begin(destination: Destination, force = false): Promise<void> {
    this.#destination = this.#elsewhere = destination;
    const { roomCode } = destination;
    this.#options.meetingStore.setState({ ...INITIAL_MEETING, phase: 'joining', roomCode });
    this.#entrance.trust?.begin();
    this.#options.socket.connect();
    void this.#local.open();
    const isOurs = await this.#claim(roomCode, force);
    if (this.#destination !== destination) return;
    if (isOurs) await this.#enter();
    else this.#finish('elsewhere');
  }

  /** Whether this is the tab that goes to the meeting; by `force`, in the place of the other one. */
  async #claim(roomCode: string, force: boolean): Promise<boolean> {
    const tabs = await this.#options.tabs;
    if (!tabs) return true;
    const seat = force ? await tabs.seatElsewhere(roomCode) : null;
    if (seat) rememberSeat(seat);
    return tabs.claim(roomCode, force);
  }

  /** We are in no meeting any more, so that another tab may be. */
  #leaveToOtherTabs(): void {
    void this.#options.tabs.then((tabs) => tabs?.release());
  }

  /** Asks to enter the room, for the first time or again after an outage. */
  async #enter(): Promise<void> {
    const destination = this.#destination;
    if (!destination) return;
    const isWanted = () => this.#destination === destination;
    try {
      const entry = await this.#entrance.ask(destination, isWanted);
      if (entry?.kind === 'entered') this.#entered(entry.snapshot, entry.isInPlace);
      else if (entry) this.#resumed(entry.answer, entry.goOn);
    } catch (error) {
      if (isWanted()) this.#refused(error);
    }
  }

  /**
   * The way from here to the first frame is kept free: offers leave before anything is drawn.
   *
   * @param isInPlace - whether we are who we were, so that the server knows of our hand
   */
  #entered(joined: RoomSnapshot, isInPlace = false): void {
    const { trust, identity } = this.#entrance;
    if (!trust) return; // nobody asks to be let in without it
    if (!this.#isBelieved(joined)) return;
    const wasAway = this.#state.phase === 'reconnecting';
    const hadHandRaised = this.#ownParticipant?.isHandRaised === true;
    const { media, participantId: selfId, you, participants, resumeToken } = joined;
    change(this.#scope, (state) => enterRoom(state, joined, identity.fingerprints));
    const session = this.#media.open(media, trust, identity);
    this.#local.enter(session, you);
    session.enter({ media, selfId, participants });
    void import('./renewIceServers').then(({ renewIceServers }) =>
      renewIceServers(this.#scope, session, media.iceServers),
    );
    this.#scope.events.release(joined);
    if (this.#destination) rememberMeeting(this.#destination);
    rememberStay(joined.roomCode, joined.participantToken);
    if (resumeToken !== undefined) {
      rememberSeat({ roomCode: joined.roomCode, participantId: selfId, resumeToken });
    }
    this.#entrance.prepareReturn();
    if (!wasAway) return;
    this.#catchUp();
    void this.hands.resume(isInPlace ? null : hadHandRaised, you);
  }

  /** We are in our place again, with all that we missed. */
  #resumed(answer: ResumeRoomAck, goOn: GoOn): void {
    const { you, roster } = answer;
    const { roomId, meetingId } = this.#state;
    const { session } = this.#media;
    if (!session || roomId === null || meetingId === null) return;
    if (!this.#isBelieved({ roster, roomId, meetingId })) return;
    goOn(this.#scope, session, answer);
    this.#local.enter(session, you);
    this.#catchUp();
    void this.hands.resume(null, you);
  }

  /** Whether it is the server of before that says who is here; where it is not, we are out. */
  #isBelieved(word: RosterWord): boolean {
    const refusal = this.#entrance.trust?.enter(word) ?? null;
    if (refusal !== null) this.#refused(new ProtocolError('ROSTER_KEY_CHANGED', refusal));
    return refusal === null;
  }

  /** What waited for the server follows. */
  #catchUp(): void {
    this.#scope.notify({ kind: 'reconnected' });
    void this.chat.resume();
    this.recording.resume();
  }

  #admitted(joined: RoomSnapshot): void {
    if (this.#state.phase === 'waiting') this.#entered(joined);
  }

  #refused(error: unknown): void {
    const { message } = failureOf(error);
    const code = error instanceof ProtocolError ? error.code : 'INTERNAL_ERROR';
    if (code === 'WAITING_FOR_ADMISSION') {
      this.#closeSession();
      this.#options.meetingStore.setState({ phase: 'waiting' });
      return;
    }
    if (this.#state.phase === 'reconnecting' && isConnectionLoss({ code })) {
      // The connection broke again before we were in: the next one tries anew. Where it stands, the
      // server was too slow: no other comes, so this one does.
      const stands = this.#options.socket.status.phase === 'connected';
      if (code !== 'OFFLINE' && stands) void this.#enter();
      return;
    }
    // Whoever it is took us in, and is to know that we are not there.
    if (code === 'ROSTER_KEY_CHANGED') this.#options.socket.disconnect();
    const end = code in ENDS ? ENDS[code as ErrorCode] : undefined;
    this.#finish(end ?? 'failed', end ? { endReason: message, endCode: code as ErrorCode } : {});
    if (!end) this.#options.meetingStore.setState({ error: { code, message } });
  }

  #statusChanged(status: SocketStatus): void {
    const { phase } = this.#state;
    const isInside = phase === 'joined' || phase === 'waiting' || phase === 'reconnecting';
    if (!isInside) return;
    if (status.phase === 'reconnecting' && phase === 'joined') {
      this.#options.meetingStore.setState({ phase: 'reconnecting' });
      this.#scope.notify({ kind: 'reconnecting' });
    } else if (status.phase === 'connected') {
      void this.#enter();
    } else if (status.phase === 'refused') {
      this.#refused(new ProtocolError(status.code, status.message));
    }
  }

  #sentAway({ code, reason, by }: ForceDisconnect): void {
    const end = ENDS[code];
    if (end === undefined) this.#refused(new ProtocolError(code, reason));
    else {
      this.#finish(end, {
        endReason: reason,
        endCode: code,
        endedBy: actorIn(this.#state, by),
      });
    }
  }

  /** Told by the answer, where that overtakes the event. */
  #endedByUs(): void {
    const name = this.#ownParticipant?.displayName ?? '';
    this.#finish('ended', { endedBy: { name, isSelf: true } });
  }

  /** The meeting is over for us. The first reason counts: others may follow from it. */
  #finish(
    phase: 'left' | 'removed' | 'ended' | 'elsewhere' | 'failed',
    why: EndOfMeeting = {},
  ): void {
    if (!this.#destination) return;
    this.#destination = null;
    forgetMeeting();
    this.#leaveToOtherTabs();
    // Whoever could not even enter may try again, and keeps the preview.
    const wasInside = this.#state.self !== null;
    this.#closeSession();
    if (phase !== 'failed' || wasInside) this.#options.media.close();
    this.#options.meetingStore.setState(leaveRoom(this.#state, phase, why), true);
  }

  #closeSession(): void {
    this.chat.close();
    void this.recording.close();
    this.#media.close();
    this.#local.exit();
  }
}
