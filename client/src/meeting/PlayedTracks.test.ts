import { beforeEach, describe, expect, it } from 'vitest';

import type { MediaSource } from '@/lib/webrtc/media';
import { fakeTrack } from '@/lib/webrtc/testing/FakeTrack';
import { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import { entry } from '@/lib/roster/testing/StatementSigner';
import type { MediaKind } from '@/protocol/events.gen';
import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';

import { changeParticipant, enterRoom } from './meetingState';
import { PlayedTracks } from './PlayedTracks';
import { RoomEvents } from './RoomEvents';
import { FakeSocket } from './testing/FakeSocket';
import { person, welcome } from './testing/wire';

const store = useMeetingStore;
let tracks: TrackRegistry;
let played: PlayedTracks;

beforeEach(() => {
  store.setState(INITIAL_MEETING, true);
  tracks = new TrackRegistry();
  const socket = new FakeSocket();
  const scope = { socket, events: new RoomEvents(socket), store, notify: () => {} };
  played = new PlayedTracks(scope, tracks);
});

/** What of Ada the server signs to be on, from now on. */
function signed(...active: readonly MediaKind[]) {
  store.setState({ signedRoster: { ada: entry('ada', { active: [...active] }) } });
}

function arrives(source: MediaSource): MediaStreamTrack {
  const kind = source === 'microphone' || source === 'screen-audio' ? 'audio' : 'video';
  const track = fakeTrack(kind);
  played.receive('ada', source, track);
  return track;
}

const isHeard = (source: MediaSource) => tracks.get('ada', source)?.enabled === true;
const isSeen = isHeard;

describe('what is played of the others', () => {
  it('is what the server has signed to be on', () => {
    signed('audio', 'video');
    for (const source of ['microphone', 'camera', 'screen', 'screen-audio'] as const) {
      arrives(source);
    }
    expect(isHeard('microphone') && isSeen('camera')).toBe(true);
    expect(isSeen('screen') || isHeard('screen-audio')).toBe(false);
    signed('screen');
    expect(isSeen('screen') && isHeard('screen-audio')).toBe(true);
    expect(isHeard('microphone') || isSeen('camera')).toBe(false);
  });

  it('is nothing by what is told without a signature', () => {
    store.setState(enterRoom(store.getState(), welcome([person('ada')]), []));
    arrives('microphone');
    arrives('camera');
    expect(isHeard('microphone') || isSeen('camera')).toBe(false);
    signed('video');
    store.setState(changeParticipant(store.getState(), 'ada', { isMuted: false, role: 'host' }));
    expect(isHeard('microphone')).toBe(false);
    expect(isSeen('camera')).toBe(true);
  });

  it('is no sound of whoever is muted, though it goes on coming, until they are not', () => {
    signed('audio');
    const track = arrives('microphone');
    signed();
    expect(track.enabled).toBe(false);
    // The same element plays on, so that the first syllable is not lost.
    expect(tracks.get('ada', 'microphone')).toBe(track);
    signed('audio');
    expect(isHeard('microphone')).toBe(true);
  });

  it('is no picture of whoever has it off', () => {
    signed('video');
    const track = arrives('camera');
    signed();
    expect(tracks.get('ada', 'camera')).toBeNull();
    expect(track.enabled).toBe(false);
    signed('video');
    expect(tracks.get('ada', 'camera')).toBe(track);
    expect(track.enabled).toBe(true);
  });

  it('is nothing of whom the signed roster does not know', () => {
    signed('audio');
    const track = fakeTrack('audio');
    played.receive('bo', 'microphone', track);
    expect(track.enabled).toBe(false);
    store.setState({ signedRoster: { bo: entry('bo') } });
    expect(track.enabled).toBe(true);
    store.setState({ signedRoster: {} });
    expect(track.enabled).toBe(false);
  });

  it('is nothing that has ended', () => {
    signed('video');
    arrives('camera');
    played.receive('ada', 'camera', null);
    expect(tracks.get('ada', 'camera')).toBeNull();
    signed();
    signed('video');
    expect(tracks.get('ada', 'camera')).toBeNull();
  });
});
