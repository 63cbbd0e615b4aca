import { describe, expect, it, vi } from 'vitest';

import { fakeTrack } from './testing/FakeTrack';
import { TrackRegistry } from './TrackRegistry';

describe('TrackRegistry', () => {
  it('tells a change once, and nothing where there is none', () => {
    const tracks = new TrackRegistry();
    const listener = vi.fn();
    tracks.subscribe(listener);
    const camera = fakeTrack('video');
    tracks.set('ada', 'camera', camera);
    tracks.set('ada', 'camera', camera);
    expect(tracks.get('ada', 'camera')).toBe(camera);
    expect(tracks.get('ada', 'screen')).toBeNull();
    expect(listener).toHaveBeenCalledTimes(1);
    tracks.remove('bo');
    expect(listener).toHaveBeenCalledTimes(1);
    tracks.remove('ada');
    expect(tracks.get('ada', 'camera')).toBeNull();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells nobody who no longer listens', () => {
    const tracks = new TrackRegistry();
    const listener = vi.fn();
    tracks.subscribe(listener)();
    tracks.set('ada', 'camera', fakeTrack('video'));
    expect(listener).not.toHaveBeenCalled();
  });
});
