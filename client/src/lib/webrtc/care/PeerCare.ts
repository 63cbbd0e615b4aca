import type { MediaSource } from '../media';
import type { CareNote } from '../MediaSession';
import type { MeshPeer } from '../MeshPeer';
import type { PeerConnection } from '../PeerConnection';
import type { PeerRoster } from '../PeerRoster';
import { sendKeyFrame } from './keyFrame';
import { sampleOf, type MediaSample } from './mediaSample';
import { isPathSilent, missingOf } from './missingMedia';
import { FULL_QUALITY, PAUSED, follow, isBadLook, limitsAt, type Quality } from './qualityPolicy';
import { protectSound } from './redundantAudio';
import { NO_REPAIR, watchOver, type Repair, type RepairStep } from './repairLadder';

/** What may be missed; the sound of a screen is silent for good reasons. */
const WATCHED: readonly MediaSource[] = ['microphone', 'camera', 'screen'];

/** Looks at a path on which nothing comes before we act: ICE notices within five, and mends it. */
const SILENT_LOOKS = 8;

/** Looks after a path was silent in which reports tell of that, and not of what the path can carry. */
const SETTLING_LOOKS = 6;

/** The most looks that one report stands for: of sound there is one in five seconds. */
const LONGEST_REPORT_LOOKS = 6;

/** Looks that the browser holds the picture back in before that is said: calls begin with some. */
const HELD_BACK_LOOKS = 8;

export interface PeerCareOptions {
  readonly peer: MeshPeer;
  readonly roster: Pick<PeerRoster, 'plays'>;
  readonly onRepair: (isUnderWay: boolean) => void;
  readonly onNote: (note: CareNote) => void;
}

/**
 * Watches over the media to and from one peer: repairs what should arrive and does not, and sends what
 * the path to them can carry.
 */
export class PeerCare {
  readonly #options: PeerCareOptions;
  #connection: PeerConnection | null = null;
  #before: MediaSample | null = null;
  #repair: Repair = NO_REPAIR;
  #quality: Quality = FULL_QUALITY;
  #silentLooks = 0;
  #heldBackLooks = 0;
  #settlingLooks = SETTLING_LOOKS;
  #reportedAt: number | null = null;
  #looksSinceReport = 0;

  constructor(options: PeerCareOptions) {
    this.#options = options;
  }

  /** How our camera reaches them; null while they are not connected. */
  get ownPicture(): 'full' | 'smaller' | 'paused' | null {
    if (this.#connection?.state !== 'connected') return null;
    if (this.#quality.level === PAUSED) return 'paused';
    return this.#quality.level > 0 || this.#heldBackLooks >= HELD_BACK_LOOKS ? 'smaller' : 'full';
  }

  /** To be called each second, with milliseconds of a steady clock. */
  async look(now: number): Promise<void> {
    const { connection } = this.#options.peer;
    if (connection !== this.#connection) this.#begin(connection);
    if (connection?.state !== 'connected') {
      // The way itself is being built or mended.
      this.#before = null;
      this.#settlingLooks = SETTLING_LOOKS;
      return;
    }
    const sample = sampleOf(await connection.getStats(), connection.receivedSections);
    if (connection !== this.#connection) return;
    if (this.#before) this.#heal(connection, this.#before, sample, now);
    this.#adapt(connection, sample);
    this.#before = sample;
  }

  /** Begins to compare anew, as after a pause of ours. */
  forget(): void {
    this.#before = null;
    this.#setRepair(NO_REPAIR);
  }

  #begin(connection: PeerConnection | null): void {
    this.#connection = connection;
    this.#before = null;
    this.#quality = FULL_QUALITY;
    this.#silentLooks = 0;
    this.#heldBackLooks = 0;
    connection?.on('key-frame-wanted', () => {
      for (const source of ['camera', 'screen'] as const) {
        const sender = connection.sender(source);
        if (sender?.track) void sendKeyFrame(sender);
      }
    });
  }

  #heal(connection: PeerConnection, before: MediaSample, sample: MediaSample, now: number): void {
    const { participantId } = this.#options.peer.participant;
    const expected = WATCHED.filter(
      (source) =>
        this.#options.roster.plays(participantId, source) &&
        !connection.remotePaused.includes(source) &&
        connection.receiver(source) !== null,
    );
    this.#silentLooks =
      expected.length > 0 && isPathSilent(before, sample) ? this.#silentLooks + 1 : 0;
    if (this.#silentLooks > 0) this.#settlingLooks = SETTLING_LOOKS;
    if (this.#silentLooks > 0 && this.#silentLooks < SILENT_LOOKS) return;
    if (this.#silentLooks === SILENT_LOOKS) {
      this.#options.onNote({ kind: 'path-silent' });
      connection.renewPath();
    }
    const missing = missingOf(expected, before, sample);
    const { repair, due } = watchOver(this.#repair, missing, now);
    this.#setRepair(repair);
    if (due) this.#take(due, connection);
  }

  #take(step: RepairStep, connection: PeerConnection): void {
    this.#options.onNote({ kind: 'repair', step });
    switch (step) {
      case 'key-frame':
        connection.askForKeyFrame();
        break;
      case 'renegotiate':
        void connection.offer();
        break;
      case 'restart-ice':
        connection.renewPath();
        break;
      case 'rejoin':
        this.#options.peer.rejoin();
        break;
    }
  }

  #setRepair(repair: Repair): void {
    const wasUnderWay = this.#repair.step !== null;
    this.#repair = repair;
    const isUnderWay = repair.step !== null;
    if (isUnderWay === wasUnderWay) return;
    if (!isUnderWay) this.#options.onNote({ kind: 'healed' });
    this.#options.onRepair(isUnderWay);
  }

  #adapt(connection: PeerConnection, sample: MediaSample): void {
    this.#heldBackLooks = sample.limitedBy === 'bandwidth' ? this.#heldBackLooks + 1 : 0;
    const { level: before } = this.#quality;
    this.#followReport(sample);
    const { level } = this.#quality;
    const microphone = connection.sender('microphone');
    if (microphone?.track && sample.loss !== null) void protectSound(microphone, sample.loss);
    if (level === before) return;
    this.#options.onNote({ kind: 'quality', level });
    const paused: MediaSource[] = level === PAUSED ? ['camera'] : [];
    connection.narrow((source, limits) => limitsAt(level, source, limits), paused);
  }

  /** Each report counts once: what is bad as one look, what is good for all the time that it tells of. */
  #followReport(sample: MediaSample): void {
    this.#looksSinceReport += 1;
    if (sample.reportedAt === null || sample.reportedAt === this.#reportedAt) return;
    const looks = Math.min(this.#looksSinceReport, LONGEST_REPORT_LOOKS);
    this.#reportedAt = sample.reportedAt;
    this.#looksSinceReport = 0;
    if (this.#settlingLooks > 0) {
      this.#settlingLooks -= looks;
      return;
    }
    const times = isBadLook(this.#quality, sample) ? 1 : looks;
    for (let time = 0; time < times; time += 1) this.#quality = follow(this.#quality, sample);
  }
}
