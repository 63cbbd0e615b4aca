import { beforeEach, describe, expect, it } from 'vitest';

import type { MediaSource } from '@/lib/webrtc/media';
import { fakeTrack } from '@/lib/webrtc/testing/FakeTrack';
import { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { ParticipantInfo, RoomSettings } from '@/protocol/events.gen';
import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';

import { addParticipant, changeParticipant, enterRoom, removeParticipant } from './meetingState';
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

function enter(change: Partial<ParticipantInfo> = {}, settings: Partial<RoomSettings> = {}) {
  const joined = welcome([person('ada', change)]);
  const room = { ...joined, settings: { ...joined.settings, ...settings } };
  store.setState(enterRoom(store.getState(), room, []));
}

function ada(change: Partial<ParticipantInfo>) {
  store.setState(changeParticipant(store.getState(), 'ada', change));
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
  it('is what the roster says is on', () => {
    enter();
    for (const source of ['microphone', 'camera', 'screen', 'screen-audio'] as const) {
      arrives(source);
    }
    expect(isHeard('microphone') && isSeen('camera')).toBe(true);
    expect(isSeen('screen') || isHeard('screen-audio')).toBe(false);
    ada({ isScreenSharing: true });
    expect(isSeen('screen') && isHeard('screen-audio')).toBe(true);
  });

  it('is no sound of whoever is muted, though it goes on coming, until they are not', () => {
    enter();
    const track = arrives('microphone');
    ada({ isMuted: true });
    expect(track.enabled).toBe(false);
    // The same element plays on, so that the first syllable is not lost.
    expect(tracks.get('ada', 'microphone')).toBe(track);
    ada({ isMuted: false });
    expect(isHeard('microphone')).toBe(true);
  });

  it('is no picture of whoever has it off', () => {
    enter();
    const track = arrives('camera');
    ada({ isVideoOff: true });
    expect(tracks.get('ada', 'camera')).toBeNull();
    expect(track.enabled).toBe(false);
    ada({ isVideoOff: false });
    expect(tracks.get('ada', 'camera')).toBe(track);
    expect(track.enabled).toBe(true);
  });

  it.each([
    ['microphone', 'speak', 'allowParticipantAudio'],
    ['camera', 'show', 'allowParticipantVideo'],
    ['screen', 'share', 'allowScreenShare'],
    ['screen-audio', 'share', 'allowScreenShare'],
  ] as const)('is nothing that is not allowed: %s', (source, permission, setting) => {
    enter({ isScreenSharing: true }, { [setting]: false });
    arrives(source);
    expect(isHeard(source)).toBe(false);
    const none = { speak: null, show: null, share: null, chat: null };
    ada({ permissions: { ...none, [permission]: true } });
    expect(isHeard(source)).toBe(true);
    ada({ permissions: { ...none, [permission]: false } });
    expect(isHeard(source)).toBe(false);
    ada({ permissions: none, role: 'co-host' });
    expect(isHeard(source)).toBe(true);
  });

  it('follows the settings of the room while the meeting goes on', () => {
    enter();
    arrives('microphone');
    const { settings } = store.getState();
    store.setState({ settings: settings && { ...settings, allowParticipantAudio: false } });
    expect(isHeard('microphone')).toBe(false);
    store.setState({ settings });
    expect(isHeard('microphone')).toBe(true);
  });

  it('is a track that comes before its right to be played, from then on', () => {
    enter({ isMuted: true, isVideoOff: true });
    arrives('microphone');
    arrives('camera');
    expect(isHeard('microphone') || isSeen('camera')).toBe(false);
    ada({ isMuted: false, isVideoOff: false });
    expect(isHeard('microphone') && isSeen('camera')).toBe(true);
  });

  it('is nothing of whom the roster does not know', () => {
    enter();
    const track = fakeTrack('audio');
    played.receive('bo', 'microphone', track);
    expect(track.enabled).toBe(false);
    store.setState(addParticipant(store.getState(), person('bo')));
    expect(track.enabled).toBe(true);
    store.setState(removeParticipant(store.getState(), 'bo'));
    expect(track.enabled).toBe(false);
  });

  it('is nothing that has ended', () => {
    enter();
    arrives('camera');
    played.receive('ada', 'camera', null);
    expect(tracks.get('ada', 'camera')).toBeNull();
    ada({ isVideoOff: true });
    ada({ isVideoOff: false });
    expect(tracks.get('ada', 'camera')).toBeNull();
  });
});
