import type { Unsubscribe } from '@/lib/TypedEmitter';
import { kindOf, type MediaSource } from '@/lib/webrtc/media';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';

import { isPlayed } from './mediaRights';
import type { MeetingScope } from './meetingScope';
import type { TrackGate } from './RosterTrust';

interface ReceivedTrack {
  readonly participantId: string;
  readonly source: MediaSource;
  readonly track: MediaStreamTrack;
}

/**
 * The gate between what the others send and what is played of it: nothing gets into the registry's
 * pictures, sounds, recordings and levels that the signed roster does not allow.
 *
 * It follows that roster itself and not the events that change it, so that no order of them lets
 * anything through. A sound keeps its place in the registry and is silenced at its track: its element
 * plays on, and the first syllable after an unmute is heard. A picture is taken out, so that none of
 * before is seen when it comes back.
 */
export class PlayedTracks implements TrackGate {
  readonly #scope: MeetingScope;
  readonly #tracks: TrackRegistry;
  readonly #received = new Map<string, ReceivedTrack>();
  readonly #stop: Unsubscribe;

  constructor(scope: MeetingScope, tracks: TrackRegistry) {
    this.#scope = scope;
    this.#tracks = tracks;
    this.#stop = scope.store.subscribe((state, before) => {
      const isSame =
        state.signedRoster === before.signedRoster && state.directMedia === before.directMedia;
      if (isSame) return;
      for (const received of this.#received.values()) this.#place(received);
    });
  }

  receive(participantId: string, source: MediaSource, track: MediaStreamTrack | null): void {
    const key = `${source} ${participantId}`;
    if (track) {
      const received = { participantId, source, track };
      this.#received.set(key, received);
      this.#place(received);
    } else {
      this.#received.delete(key);
      this.#tracks.set(participantId, source, null);
    }
  }

  close(): void {
    this.#stop();
    this.#received.clear();
  }

  #place({ participantId, source, track }: ReceivedTrack): void {
    const plays = isPlayed(this.#scope.store.getState(), participantId, source);
    if (track.enabled !== plays) track.enabled = plays;
    const isShown = plays || kindOf(source) === 'audio';
    this.#tracks.set(participantId, source, isShown ? track : null);
  }
}
