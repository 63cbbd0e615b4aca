import type { MediaSource } from '../media';
import type { CareNote } from '../MediaSession';
import type { PeerConnection } from '../PeerConnection';
import { receivedBytesOf } from './mediaSample';
import { SilenceWatch } from './SilenceWatch';

/**
 * Milliseconds of silence over a path that both sides have agreed to look for anew, before the connection is
 * replaced: a new one takes less than Chromium does to let go of the old path, and owes nothing to what was
 * lost on it. The polite side leaves the first attempt to the other.
 */
const REPLACE_AFTER_MS = 1_500;
const REPLACE_AFTER_POLITELY_MS = 4_000;

/**
 * Milliseconds after which ICE has noticed that a path is gone. Where it has not, the path carries, and what is
 * missing is missing for another reason.
 */
const ICE_NOTICES_MS = 6_000;

/** Milliseconds after a path carries something again in which a picture shows. */
const FIRST_PICTURE_MS = 250;

/** What comes all the time where it is on: a screen that stands still does not. */
export const STEADY: readonly MediaSource[] = ['microphone', 'camera'];

interface PathCareOptions {
  /** What of the other side comes all the time, as things are. */
  readonly expected: (connection: PeerConnection) => readonly MediaSource[];
  /** Puts another connection in the place of one that cannot be mended. */
  readonly replace: (connection: PeerConnection) => void;
  readonly onNote: (note: CareNote) => void;
}

/** What a connection was told of; times are milliseconds of a steady clock. */
interface Silence {
  readonly connection: PeerConnection;
  readonly since: number;
  /** Since when both sides look for another path. */
  readonly agreedSince: number;
}

/**
 * A silence that may be none: of a path that became narrow packets come all the time, but those of sound may be
 * lost in its queue for a second. It is one where nothing at all comes from one look to the next.
 */
interface Suspicion {
  readonly connection: PeerConnection;
  readonly bytesAtFirst: Promise<number | null>;
}

/** Has the path to a peer mended where nothing comes over it, and pictures shown once something does. */
export class PathCare {
  readonly #options: PathCareOptions;
  readonly #silence = new SilenceWatch();
  #suspicion: Suspicion | null = null;
  #silent: Silence | null = null;
  /** When the path carried something again, and what their camera had shown by then. */
  #back: { readonly at: number; readonly shown: number } | null = null;

  constructor(options: PathCareOptions) {
    this.#options = options;
  }

  /** To be called several times a second, with milliseconds of a steady clock. */
  listen(connection: PeerConnection, now: number): void {
    const isMissed = this.#options.expected(connection).length > 0;
    const receivers = isMissed ? receiversOf(connection) : [];
    if (receivers.length === 0) this.#endSilence();
    switch (this.#silence.look(receivers, now)) {
      case 'silent':
        this.#suspicion = { connection, bytesAtFirst: receivedOver(connection) };
        break;
      case 'back':
        if (this.#suspicion) {
          this.#suspicion = null;
          break;
        }
        this.#options.onNote({ kind: 'path-heard' });
        this.#endSilence();
        connection.sendKeyFrames();
        this.#back = { at: now, shown: lastShown(connection) };
        break;
      case null:
        if (this.#suspicion) void this.#judge(this.#suspicion, now);
        this.#replaceWhereSilent(connection, now);
        this.#seeThatItShows(connection, now);
        break;
    }
  }

  /** Counts silence anew, as on another connection, or after a pause in which we did not listen. */
  forget(): void {
    this.#silence.forget();
    this.#endSilence();
    this.#back = null;
  }

  async #judge(suspicion: Suspicion, now: number): Promise<void> {
    const { connection, bytesAtFirst } = suspicion;
    const isSilent = (await bytesAtFirst) === (await receivedOver(connection));
    if (this.#suspicion !== suspicion) return;
    this.#suspicion = null;
    if (!isSilent) {
      this.#silence.takeBack();
      return;
    }
    this.#options.onNote({ kind: 'path-silent' });
    connection.pathIsSilent();
    this.#silent = { connection, since: now, agreedSince: now };
  }

  #endSilence(): void {
    this.#suspicion = null;
    this.#silent?.connection.pathIsBack();
    this.#silent = null;
  }

  /** What both sides know of and could not mend in time is beyond repair. */
  #replaceWhereSilent(connection: PeerConnection, now: number): void {
    if (!this.#silent) return;
    // Until they have agreed.
    if (!connection.isSettled) this.#silent = { ...this.#silent, agreedSince: now };
    const { since, agreedSince } = this.#silent;
    const patience = connection.isPolite ? REPLACE_AFTER_POLITELY_MS : REPLACE_AFTER_MS;
    if (now - agreedSince >= patience) {
      this.#silent = null;
      this.#options.replace(connection);
    } else if (now - since >= ICE_NOTICES_MS && connection.state === 'connected') {
      this.#endSilence();
    }
  }

  /** Their key frame may have gone out before the way to us was open: then nothing more is shown. */
  #seeThatItShows(connection: PeerConnection, now: number): void {
    if (!this.#back || now - this.#back.at < FIRST_PICTURE_MS) return;
    const stands = lastShown(connection) === this.#back.shown;
    this.#back = null;
    if (stands && this.#options.expected(connection).includes('camera')) {
      connection.askForKeyFrame();
    }
  }
}

/** Of all that may tell that the path carries: a microphone that is off sends its silence, too. */
function receiversOf(connection: PeerConnection): RTCRtpReceiver[] {
  return STEADY.map((source) => connection.receiver(source)).filter((each) => each !== null);
}

/** In bytes; null where the browser does not tell, as of a connection that was just closed. */
async function receivedOver(connection: PeerConnection): Promise<number | null> {
  const report = await connection.getStats().catch(() => null);
  return report && receivedBytesOf(report);
}

/** When their camera showed something last, by the browser's clock; 0 where it did not. */
function lastShown(connection: PeerConnection): number {
  const sources = connection.receiver('camera')?.getSynchronizationSources() ?? [];
  return Math.max(0, ...sources.map(({ timestamp }) => timestamp));
}
