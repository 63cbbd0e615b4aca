import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { Stage } from './Stage';

const me = person('me', { displayName: 'Maya', isSelf: true });

function others(count: number) {
  return Array.from({ length: count }, (_, index) =>
    person(`p${index}`, { displayName: `Person ${index}` }),
  );
}

function tileIds(): string[] {
  return screen
    .getAllByTestId('tile')
    .map((tile) => `${tile.dataset['kind']}:${tile.dataset['participantId']}`);
}

describe('Stage', () => {
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1248);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(664);
  });

  it('invites others while one is alone', () => {
    enterMeeting([me]);
    renderInMeeting(<Stage />);
    expect(screen.getByRole('heading', { name: 'You’re the only one here' })).toBeTruthy();
    expect(screen.getByText('abc-def-ghi')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy();
  });

  it('shows everybody up to 25 and pages above', async () => {
    enterMeeting([me, ...others(29)]);
    const { user } = renderInMeeting(<Stage />);
    expect(screen.getAllByTestId('tile')).toHaveLength(25);
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(screen.getAllByTestId('tile')).toHaveLength(5);
  });

  it('brings a speaker from a later page to the first', () => {
    enterMeeting([me, ...others(29)]);
    renderInMeeting(<Stage />);
    expect(tileIds()).not.toContain('camera:p28');
    act(() => useMeetingStore.setState({ activeSpeakers: ['p28'] }));
    expect(tileIds()).toContain('camera:p28');
  });

  it('says on each tile who it is and how they are', () => {
    enterMeeting([
      me,
      person('ann', { displayName: 'Ann', isMuted: true, isHandRaised: true, isHost: true }),
    ]);
    renderInMeeting(<Stage />);
    expect(
      screen.getByRole('group', { name: 'Ann, host, microphone off, hand raised' }),
    ).toBeTruthy();
  });

  it('outlines who speaks, unless they are muted', () => {
    enterMeeting([me, ...others(2)], { activeSpeakers: ['p0', 'p1'] });
    useMeetingStore.setState(({ participants }) => ({
      participants: { ...participants, p1: person('p1', { isMuted: true }) },
    }));
    renderInMeeting(<Stage />);
    const speaking = screen
      .getAllByTestId('tile')
      .filter((tile) => tile.dataset['speaking'] === 'true');
    expect(speaking.map((tile) => tile.dataset['participantId'])).toEqual(['p0']);
  });

  it('shows a shared screen large with the people beside it', () => {
    const [ann, bo] = others(2);
    enterMeeting([me, { ...ann!, isScreenSharing: true }, bo!]);
    renderInMeeting(<Stage />);
    expect(tileIds()[0]).toBe('screen:p0');
    expect(screen.getByRole('group', { name: 'Person 0 is presenting' })).toBeTruthy();
  });

  it('tells the presenter in words instead of showing the screen to itself', async () => {
    enterMeeting([{ ...me, isScreenSharing: true }, ...others(1)]);
    const { user } = renderInMeeting(<Stage />);
    expect(screen.getByText('You are presenting to everyone')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop presenting' }));
    expect(screen.queryByText('You are presenting to everyone')).toBeNull();
  });

  it('makes a pinned tile large and gives it back its place', () => {
    enterMeeting([me, ...others(3)]);
    renderInMeeting(<Stage />);
    act(() => {
      useMeetingViewStore.setState({ pinnedKey: 'camera:p2' });
    });
    expect(tileIds()[0]).toBe('camera:p2');
    act(() => {
      useMeetingViewStore.setState({ pinnedKey: null });
    });
    expect(tileIds()[0]).toBe('camera:me');
  });

  it('counts who does not fit beside a large tile and shows them all on a click', async () => {
    enterMeeting([me, ...others(20)]);
    useMeetingViewStore.setState({ layout: 'speaker' });
    const { user } = renderInMeeting(<Stage />);
    await user.click(screen.getByRole('button', { name: /more people/ }));
    expect(useMeetingViewStore.getState().panel).toBe('people');
  });

  it('stays with a speaker who pauses until somebody else speaks', () => {
    enterMeeting([me, ...others(3)], { activeSpeakers: ['p1'] });
    useMeetingViewStore.setState({ layout: 'speaker' });
    renderInMeeting(<Stage />);
    act(() => useMeetingStore.setState({ activeSpeakers: [] }));
    expect(tileIds()[0]).toBe('camera:p1');
    act(() => useMeetingStore.setState({ activeSpeakers: ['me', 'p2'] }));
    expect(tileIds()[0]).toBe('camera:p2');
  });
});
