import type { CallHappening } from '@/lib/callHealth/callEvents';
import { CallLog, type CallRecord } from '@/lib/callHealth/CallLog';
import type { CallSample, Figures } from '@/lib/callHealth/callSample';
import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionState } from '@/lib/webrtc/media';
import type { CareNote, ConnectionStats, MediaSession } from '@/lib/webrtc/MediaSession';
import type { MeetingState, ParticipantState } from '@/store/useMeetingStore';

import type { Connections } from './Connections';
import { keepCall, keptCall } from './keptCall';
import type { MeetingScope } from './meetingScope';
import type { MeetingNotice } from './notices';

/** Milliseconds between two looks that are too few to count anything over. */
const SHORTEST_MS = 900;

/** Milliseconds after which nobody looked though it was due: the page stood still meanwhile. */
const STOPPED_MS = 8_000;

/** What a call is recorded from. */
export interface RecordedParts {
  readonly scope: Pick<MeetingScope, 'store'>;
  readonly connections: Connections;
  readonly onNotice: (listener: (notice: MeetingNotice) => void) => Unsubscribe;
}

/**
 * Records each call: the figures of all connections, as they are looked at anyway, and what happened.
 * A page that is loaded anew goes on with the record of before. Nothing of it leaves the browser.
 */
export class CallRecorder {
  readonly #parts: RecordedParts;
  readonly #changed: () => void;
  #meetingId: string | null = null;
  #log: CallLog | null = null;
  #record: CallRecord | null = null;
  #subscriptions: Unsubscribe[] = [];
  /** When was looked last, in milliseconds since 1970. */
  #lookedAt: number | null = null;
  readonly #paths = new Map<string, ConnectionState>();
  readonly #levels = new Map<string, number>();

  constructor(parts: RecordedParts, changed: () => void) {
    this.#parts = parts;
    this.#changed = changed;
  }

  /** The same until something is new. */
  get record(): CallRecord | null {
    this.#record ??= this.#log?.record ?? null;
    return this.#record;
  }

  follow(session: MediaSession | null): void {
    for (const stop of this.#subscriptions) stop();
    this.#subscriptions = [];
    this.#lookedAt = null;
    this.#paths.clear();
    this.#levels.clear();
    if (session) this.#begin(session);
  }

  #begin(session: MediaSession): void {
    const { scope, connections, onNotice } = this.#parts;
    const state = scope.store.getState();
    if (!this.#log || state.meetingId !== this.#meetingId) {
      this.#meetingId = state.meetingId;
      this.#log = new CallLog(keptCall(state.meetingId) ?? { beganAt: Date.now() });
    }
    const log = this.#log;
    for (const { participantId, displayName } of othersIn(state)) {
      log.greet(participantId, displayName);
    }
    const keep = () => keepCall(state.meetingId, log.record);
    window.addEventListener('pagehide', keep);
    this.#subscriptions = [
      () => window.removeEventListener('pagehide', keep),
      scope.store.subscribe((now, before) => this.#stateChanged(now, before)),
      session.on('care', ({ participantId, note }) => this.#cared(participantId, note)),
      session.on('connection-state', ({ participantId, state: path }) =>
        this.#pathChanged(participantId, path),
      ),
      onNotice((notice) => this.#noticed(notice)),
      connections.watch((all) => this.#look(all)),
    ];
    this.#isNew();
  }

  #look(all: readonly ConnectionStats[]): void {
    const now = Date.now();
    const before = this.#lookedAt;
    const elapsed = now - (before ?? now);
    if (before !== null && elapsed < SHORTEST_MS) return;
    this.#lookedAt = now;
    if (elapsed > STOPPED_MS) this.#note({ kind: 'page-stopped', durationMs: elapsed });
    if (before === null || elapsed > STOPPED_MS) return;
    const state = this.#parts.scope.store.getState();
    const samples = all.map((stats): [string, CallSample] => [
      stats.participantId,
      { from: before, to: now, figures: figuresOf(stats, state) },
    ]);
    this.#log?.add(new Map(samples), now);
    this.#isNew();
  }

  #stateChanged(now: MeetingState, before: MeetingState): void {
    if (now.phase !== before.phase) {
      if (now.phase === 'reconnecting') this.#note({ kind: 'server-away' });
      if (before.phase === 'reconnecting' && now.phase === 'joined') {
        this.#note({ kind: 'server-back' });
      }
    }
    if (now.participants === before.participants) return;
    for (const { participantId, displayName } of othersIn(now)) {
      if (before.participants[participantId]?.displayName === displayName) continue;
      this.#log?.greet(participantId, displayName);
      if (!before.participants[participantId]) this.#note({ kind: 'joined', participantId });
    }
    for (const { participantId } of othersIn(before)) {
      if (participantId in now.participants) continue;
      this.#log?.dismiss(participantId);
      this.#note({ kind: 'left', participantId });
    }
  }

  #pathChanged(participantId: string, state: ConnectionState): void {
    const before = this.#paths.get(participantId);
    this.#paths.set(participantId, state);
    if (state === 'interrupted') this.#note({ kind: 'path-lost', participantId });
    else if (state === 'failed') this.#note({ kind: 'path-replaced', participantId });
    else if (state === 'connected' && (before === 'interrupted' || before === 'failed')) {
      this.#note({ kind: 'path-back', participantId });
    }
  }

  #cared(participantId: string | null, note: CareNote): void {
    if (note.kind === 'network-changed') this.#note({ kind: 'network-changed' });
    if (participantId === null) return;
    switch (note.kind) {
      case 'path-sought':
        this.#note({ kind: 'path-sought', participantId });
        break;
      case 'path-silent':
        this.#note({ kind: 'path-lost', participantId });
        break;
      case 'path-heard':
        this.#note({ kind: 'path-back', participantId });
        break;
      case 'repair':
        this.#note({ kind: 'media-missed', participantId });
        break;
      case 'healed':
        this.#note({ kind: 'media-back', participantId });
        break;
      case 'quality': {
        const before = this.#levels.get(participantId) ?? 0;
        this.#levels.set(participantId, note.level);
        this.#note({ kind: 'quality', participantId, level: note.level, before });
        break;
      }
      default:
    }
  }

  #noticed(notice: MeetingNotice): void {
    if (notice.kind === 'device-lost') {
      const isReplaced = notice.replacement !== null;
      this.#note({ kind: 'device-lost', device: notice.device, isReplaced });
    } else if (notice.kind === 'device-returned') {
      this.#note({ kind: 'device-returned', device: notice.device, isReplaced: false });
    }
  }

  #note(happening: CallHappening): void {
    this.#log?.note(happening, Date.now());
    this.#isNew();
  }

  #isNew(): void {
    this.#record = null;
    this.#changed();
  }
}

function othersIn({ participants }: MeetingState): readonly ParticipantState[] {
  return Object.values(participants).filter(({ isSelf }) => !isSelf);
}

/** What is known of a connection at one moment; what somebody does not send is not missed. */
function figuresOf(stats: ConnectionStats, state: MeetingState): Figures {
  const { participantId, limitedBy, relayed } = stats;
  const isConnected = stats.state === 'connected';
  const isExpected = isConnected || stats.state === 'interrupted' || stats.state === 'failed';
  const person = state.participants[participantId];
  const isSeen = person?.isVideoOff === false && !state.pausedPictures.includes(participantId);
  const known = <Value>(value: Value | null) => (isConnected ? value : null);
  const share = (isSo: boolean | null) => known(isSo === null ? null : Number(isSo));
  return {
    connected: isExpected ? Number(isConnected) : null,
    roundTripMs: known(stats.roundTripMs),
    inboundLoss: known(stats.inboundLoss),
    outboundLoss: known(stats.outboundLoss),
    inboundBitsPerSecond: known(stats.inboundBitsPerSecond),
    outboundBitsPerSecond: known(stats.outboundBitsPerSecond),
    framesPerSecond: isSeen ? known(stats.framesPerSecond) : null,
    frozen: isSeen ? known(stats.frozen) : null,
    concealed: person?.isMuted === false ? known(stats.concealed) : null,
    limitedByProcessor: share(limitedBy && limitedBy === 'cpu'),
    limitedByBandwidth: share(limitedBy && limitedBy === 'bandwidth'),
    relayed: share(relayed),
  };
}
