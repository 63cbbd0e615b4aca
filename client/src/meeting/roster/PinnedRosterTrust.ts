import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import { importRosterKey, openStatement } from '@/lib/roster/openStatement';
import { SignedEntries } from '@/lib/roster/SignedEntries';
import type { PeerRoster } from '@/lib/webrtc/PeerRoster';
import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { RosterKey, RosterStatement } from '@/protocol/events.gen';

import type { MeetingScope } from '../meetingScope';
import { peerRosterOf } from '../mediaRights';
import { PlayedTracks } from '../PlayedTracks';
import type { RosterTrust, RosterWord, TrackGate, Verdict } from '../RosterTrust';

/** What statements of this stay are checked against. */
interface Pinned {
  readonly key: RosterKey;
  readonly imported: Promise<CryptoKey>;
  readonly entries: SignedEntries;
  /** The statements that {@link entries} are from, by their revision. */
  readonly signed: Map<number, string>;
  roomId: string;
  meetingId: string;
  /** When the server signed what we entered with, in milliseconds since 1970 by its clock, … */
  serverTime: number;
  /** … and by the clock of the page. */
  pageTime: number;
}

/**
 * Believes whoever holds the key that came with entering, over TLS, for as long as one stays; however
 * often the connection breaks meanwhile.
 *
 * It is loaded while people look at the preview. Offers leave without it; what comes back waits.
 */
export class PinnedRosterTrust implements RosterTrust {
  readonly roster: PeerRoster;
  readonly #scope: MeetingScope;
  #pinned: Pinned | null = null;
  /** Done once all statements that have come are looked at; null where they are. */
  #looking: Promise<unknown> | null = null;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    this.roster = peerRosterOf(scope.store);
    scope.events.on('roster-changed', ({ statement }) => void this.take(statement));
  }

  get statements(): readonly string[] {
    return [...(this.#pinned?.signed.values() ?? [])];
  }

  begin(): void {
    this.#pinned = null;
  }

  enter({ roster, roomId, meetingId }: RosterWord): string | null {
    const { key, statement } = roster;
    const before = this.#pinned;
    if (before && !isSame(before.key, key)) {
      return i18n._(
        msg`The server cannot prove that it is the one on which you entered. To be safe, you were taken out of the meeting.`,
      );
    }
    const pinned = before ?? {
      key,
      imported: importRosterKey(key),
      entries: new SignedEntries(),
      signed: new Map(),
      serverTime: 0,
      pageTime: 0,
    };
    this.#pinned = Object.assign(pinned, { roomId, meetingId });
    void this.#wait(this.#judge(statement, true));
    return null;
  }

  take(statement: string): Promise<Verdict> {
    return this.#wait(this.#judge(statement, false));
  }

  whenVerified(run: () => void): void {
    if (this.#looking) void this.#looking.then(run);
    else run();
  }

  guard(channel: SignalingChannel): SignalingChannel {
    return {
      send: (socketId, signal) => channel.send(socketId, signal),
      onSignal: (listener) =>
        channel.onSignal((from, signal) => this.whenVerified(() => listener(from, signal))),
    };
  }

  gate(tracks: TrackRegistry): TrackGate {
    return new PlayedTracks(this.#scope, tracks);
  }

  /** Lets what follows wait for a verdict, too. */
  #wait(verdict: Promise<Verdict>): Promise<Verdict> {
    const all = Promise.all([this.#looking, verdict]);
    this.#looking = all;
    void all.then(() => {
      if (this.#looking === all) this.#looking = null;
    });
    return verdict;
  }

  /** @param isEntry - whether it is what we entered with: the server's clock is told by it */
  async #judge(signed: string, isEntry: boolean): Promise<Verdict> {
    const pinned = this.#pinned;
    const key = await pinned?.imported.catch(() => null);
    const statement = key ? await openStatement(signed, key) : null;
    if (!statement || !pinned || pinned !== this.#pinned) return 'forged';
    const { roomId, meetingId } = statement;
    if (roomId !== pinned.roomId || meetingId !== pinned.meetingId) return 'elsewhere';
    if (!isEntry && isExpired(statement, pinned)) return 'expired';
    if (!pinned.entries.merge(statement)) return 'outdated';
    if (isEntry) {
      pinned.serverTime = Date.parse(statement.issuedAt);
      pinned.pageTime = performance.now();
    }
    pinned.signed.set(statement.revision, signed);
    const { revisions } = pinned.entries;
    for (const each of pinned.signed.keys()) if (!revisions.has(each)) pinned.signed.delete(each);
    this.#scope.store.setState({ signedRoster: pinned.entries.present() });
    return 'accepted';
  }
}

function isSame(key: RosterKey, other: RosterKey): boolean {
  return key.x === other.x && key.y === other.y;
}

/** By the server's clock: the one of this device may be wrong by hours. */
function isExpired({ expiresAt }: RosterStatement, { serverTime, pageTime }: Pinned): boolean {
  return Date.parse(expiresAt) <= serverTime + performance.now() - pageTime;
}
