import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import type { ParticipantConnection } from '@/store/useMeetingStore';

import { FakeMeeting } from '../../../../test/FakeMeeting';
import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { ConnectionButton } from './ConnectionButton';
import { describeConnection, figuresOf } from './describeConnection';

const STATS: ConnectionStats = {
  participantId: 'ann',
  state: 'connected',
  roundTripMs: 48,
  inboundLoss: 0.012,
  outboundLoss: null,
  inboundBitsPerSecond: 1_234_000,
  outboundBitsPerSecond: 350_400,
  frameWidth: 1280,
  frameHeight: 720,
  framesPerSecond: 29.97,
  codec: 'VP9',
  limitedBy: 'none',
  relayed: false,
  frozen: 0,
  concealed: 0,
};

function words(stats: Partial<ConnectionStats>, quality: ParticipantConnection['quality']) {
  return describeConnection({ state: 'connected', quality }, { ...STATS, ...stats }).map(
    ({ message }) => message,
  );
}

function enter(quality: ParticipantConnection['quality']) {
  enterMeeting([person('me', { isSelf: true }), person('ann', { displayName: 'Ann' })], {
    connections: { ann: { state: 'connected', quality, roundTripMs: 48, loss: 0 } },
  });
}

describe('describeConnection', () => {
  it('says that a connection was refused, and no figures of it', () => {
    const [sentence, ...others] = describeConnection(
      { state: 'refused', quality: 'unknown' },
      STATS,
    );
    expect(String(sentence?.message)).toContain('could not be verified');
    expect(others).toEqual([]);
  });

  it('says how it is and, where something is wrong, why', () => {
    expect(words({}, 'good')).toHaveLength(1);
    expect(words({ outboundLoss: 0.2, roundTripMs: 700 }, 'poor')).toHaveLength(3);
    expect(words({ limitedBy: 'cpu' }, 'fair')).toHaveLength(2);
  });
});

describe('figuresOf', () => {
  it('writes figures as the language does, and a dash for what is not known', () => {
    const values = (locale: string, change: Partial<ConnectionStats> = {}) =>
      figuresOf({ ...STATS, ...change }, locale).map(({ value }) => value);
    expect(values('en').slice(0, 8)).toEqual([
      '48 ms',
      '1.2%',
      '–',
      '1.2 Mb/s',
      '350 kb/s',
      '1280 × 720',
      '30',
      'VP9',
    ]);
    expect(values('de')[3]).toContain('1,2');
    expect(values('en', { relayed: null, frameWidth: null, codec: null }).slice(5)).toEqual([
      '–',
      '30',
      '–',
      '–',
    ]);
  });
});

describe('ConnectionButton', () => {
  beforeEach(() => enter('poor'));

  it('opens the figures of this one person, in words first', async () => {
    const meeting = new FakeMeeting();
    meeting.figures = [{ ...STATS, participantId: 'bo', roundTripMs: 999 }, STATS];
    const { user } = renderInMeeting(<ConnectionButton participantId="ann" />, meeting);
    await user.click(screen.getByRole('button', { name: 'Connection to Ann' }));
    const popover = await screen.findByRole('dialog', { name: 'Connection to Ann' });
    expect(popover.textContent).toContain('The connection is weak');
    expect(popover.textContent).toContain('48 ms');
    expect(popover.textContent).toContain('Direct');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not there before the connection is', () => {
    enter('unknown');
    renderInMeeting(<ConnectionButton participantId="ann" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
