import type { MediaSource } from '../media';
import type { CareNote } from '../MediaSession';
import type { MeshPeer } from '../MeshPeer';
import type { PeerConnection } from '../PeerConnection';
import type { PeerRoster } from '../PeerRoster';
import { sampleOf, sentBitrate, type MediaSample } from './mediaSample';
import { isPathSilent, missingOf } from './missingMedia';
import { PathCare, STEADY } from './PathCare';
import { limitsAt, limitsInTrial } from './qualityLimits';
import {
  FULL_QUALITY,
  LEAST,
  PAUSED,
  fitIn,
  follow,
  isBadLook,
  trialOf,
  type Look,
  type Quality,
} from './qualityPolicy';
import { NO_REPAIR, watchOver, type Repair, type RepairStep } from './repairLadder';
import { protect, UNPROTECTED } from './soundProtection';

/** What may be missed; the sound of a screen is silent for good reasons. */
const WATCHED: readonly MediaSource[] = ['microphone', 'camera', 'screen'];

/** Looks at a path on which nothing comes before we act again: ICE notices within five, and mends it. */
const SILENT_LOOKS = 8;

/** Looks after a path was silent in which reports tell of that, and not of what the path can carry. */
const SETTLING_LOOKS = 6;

/** The most looks that one report stands for: of sound there is one in five seconds. */
const LONGEST_REPORT_LOOKS = 6;

/** Bits per second that sound takes of a path, with the headers of fifty packets a second. */
const SOUND_BITRATE = 60_000;

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
  readonly #path: PathCare;
  #connection: PeerConnection | null = null;
  #before: MediaSample | null = null;
  #repair: Repair = NO_REPAIR;
  #quality: Quality = FULL_QUALITY;
  #protection = UNPROTECTED;
  #silentLooks = 0;
  #heldBackLooks = 0;
  #settlingLooks = SETTLING_LOOKS;
  #reportedAt: number | null = null;
  #looksSinceReport = 0;

  constructor(options: PeerCareOptions) {
    this.#options = options;
    this.#path = new PathCare({
      expected: (connection) => this.#expected(connection, STEADY),
      replace: (connection) => this.#take('rejoin', connection),
      onNote: options.onNote,
    });
  }

  /** How our camera reaches them; null while they are not connected. */
  get ownPicture(): 'full' | 'smaller' | 'paused' | null {
    if (this.#connection?.state !== 'connected') return null;
    if (this.#quality.level === PAUSED) return 'paused';
    return this.#quality.level > 0 || this.#heldBackLooks >= HELD_BACK_LOOKS ? 'smaller' : 'full';
  }

  /** To be called several times a second, with milliseconds of a steady clock. */
  listen(now: number): void {
    const { connection } = this.#options.peer;
    if (connection) this.#path.listen(connection, now);
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
    this.forgetSilence();
    this.#before = null;
    this.#setRepair(NO_REPAIR);
  }

  /** Counts silence anew, which passed while we did not listen. */
  forgetSilence(): void {
    this.#path.forget();
  }

  #begin(connection: PeerConnection | null): void {
    this.#connection = connection;
    this.#path.forget();
    this.#before = null;
    this.#quality = FULL_QUALITY;
    this.#protection = UNPROTECTED;
    this.#silentLooks = 0;
    this.#heldBackLooks = 0;
  }

  #heal(connection: PeerConnection, before: MediaSample, sample: MediaSample, now: number): void {
    const expected = this.#expected(connection, WATCHED);
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

  /** What of these the others say that they send, and did not pause. */
  #expected(connection: PeerConnection, sources: readonly MediaSource[]): MediaSource[] {
    const { participantId } = this.#options.peer.participant;
    return sources.filter(
      (source) =>
        this.#options.roster.plays(participantId, source) &&
        !connection.remotePaused.includes(source) &&
        connection.receiver(source) !== null,
    );
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
    const before = this.#quality;
    const look: Look = {
      ...sample,
      share: shareOf(connection, sample),
      load: loadOf(this.#before, sample),
      unheardFor: sample.reportedAt === this.#reportedAt ? this.#looksSinceReport + 1 : 0,
    };
    if (this.#settlingLooks <= 0) this.#quality = fitIn(this.#quality, look);
    this.#protectSound(connection, sample);
    this.#followReport(sample.reportedAt, look);
    this.#narrow(connection, before);
  }

  #protectSound(connection: PeerConnection, sample: MediaSample): void {
    const { isOn } = this.#protection;
    const isNew = sample.reportedAt !== this.#reportedAt;
    const isSoundNew = sample.soundReportedAt !== (this.#before?.soundReportedAt ?? null);
    this.#protection = protect(this.#protection, { ...sample, isNew, isSoundNew });
    if (this.#protection.isOn === isOn) return;
    this.#options.onNote({ kind: 'sound-protected', isOn: !isOn });
    connection.protectSound(!isOn);
  }

  #narrow(connection: PeerConnection, before: Quality): void {
    const { level } = this.#quality;
    const trial = trialOf(this.#quality);
    if (level === before.level && trial === trialOf(before)) return;
    if (level !== before.level) this.#options.onNote({ kind: 'quality', level });
    connection.narrow(
      (source, full) => limitsInTrial(trial, source, full, limitsAt(level, source, full)),
      level === PAUSED ? ['camera'] : [],
    );
    if (level === LEAST && before.level < LEAST) connection.forgetPictures();
  }

  /** Each report counts once: what is bad as one look, what is good for all the time that it tells of. */
  #followReport(reportedAt: number | null, look: Look): void {
    this.#looksSinceReport += 1;
    if (reportedAt === null || reportedAt === this.#reportedAt) return;
    const looks = Math.min(this.#looksSinceReport, LONGEST_REPORT_LOOKS);
    this.#reportedAt = reportedAt;
    this.#looksSinceReport = 0;
    if (this.#settlingLooks > 0) {
      this.#settlingLooks -= looks;
      return;
    }
    const times = isBadLook(this.#quality, look) ? 1 : looks;
    for (let time = 0; time < times; time += 1) this.#quality = follow(this.#quality, look);
  }
}

/** How much of what our pictures may cost there is room for; null where that is not known. */
function shareOf(connection: PeerConnection, { outgoingBitrate }: MediaSample): number | null {
  const most = (['camera', 'screen'] as const)
    .filter((source) => connection.sender(source)?.track)
    .reduce((sum, source) => sum + connection.limitsOf(source).maxBitrate, 0);
  if (outgoingBitrate === null || most === 0) return null;
  return Math.max(0, outgoingBitrate - SOUND_BITRATE) / most;
}

/** What we sent since the last look, by what the path is taken to carry. */
function loadOf(before: MediaSample | null, sample: MediaSample): number | null {
  const sent = sentBitrate(before, sample);
  return sent === null || !sample.outgoingBitrate ? null : sent / sample.outgoingBitrate;
}
