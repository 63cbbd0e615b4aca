import { act, fireEvent, screen, within } from '@testing-library/react';
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

  it('marks who is in the spotlight, for everyone, and who is pinned, for oneself', () => {
    enterMeeting([me, ...others(2)], { spotlights: ['p0', 'me'] });
    useMeetingViewStore.setState({ pinnedKeys: ['camera:p1'] });
    renderInMeeting(<Stage />);
    const tile = (name: string) => within(screen.getByRole('group', { name }));
    expect(tile('Person 0, in the spotlight, microphone on').getByTestId('spotlit')).toBeTruthy();
    expect(tile('Maya (you), in the spotlight, microphone on').getByTestId('spotlit')).toBeTruthy();
    const pinned = tile('Person 1, pinned, microphone on');
    expect(pinned.getByTestId('pinned')).toBeTruthy();
    expect(pinned.queryByTestId('spotlit')).toBeNull();
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

  it('tells the presenter in a line of words, without a tile that shows the screen to itself', async () => {
    enterMeeting([{ ...me, isScreenSharing: true }, ...others(1)]);
    const { user } = renderInMeeting(<Stage />);
    expect(await screen.findByText('You are presenting to everyone')).toBeTruthy();
    expect(tileIds()).not.toContain('screen:me');
    await user.click(screen.getByRole('button', { name: 'Stop presenting' }));
    expect(screen.queryByText('You are presenting to everyone')).toBeNull();
  });

  it('moves the floating own picture by the arrow keys and by dragging it', async () => {
    enterMeeting([me, ...others(1)]);
    const { user } = renderInMeeting(<Stage />);
    const handle = screen.getByRole('button', { name: 'Move your picture with the arrow keys' });
    act(() => handle.focus());
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(useMeetingViewStore.getState().selfCorner).toBe('top-start');
    const own = screen.getByRole('group', { name: /Maya \(you\)/ }).parentElement!;
    own.setPointerCapture = vi.fn();
    fireEvent.pointerDown(own, { button: 0, pointerId: 1, clientX: 100, clientY: 100 });
    fireEvent.pointerMove(own, { pointerId: 1, clientX: 1000, clientY: 600 });
    fireEvent.pointerUp(own, { pointerId: 1 });
    expect(useMeetingViewStore.getState().selfCorner).toBe('bottom-end');
  });

  it('lets the edge beside a large tile be moved by keys, and chooses again on Home', async () => {
    const [ann, bo] = others(2);
    enterMeeting([me, { ...ann!, isScreenSharing: true }, bo!]);
    const { user } = renderInMeeting(<Stage />);
    const edge = screen.getByRole('separator', { name: 'Width of the people beside' });
    const before = Number(edge.getAttribute('aria-valuenow'));
    act(() => edge.focus());
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(Number(edge.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
    await user.keyboard('{Home}');
    expect(useMeetingViewStore.getState().sideShare).toBeNull();
  });

  it('numbers the hands in the order in which they were raised', () => {
    enterMeeting([me, ...others(3).map((each) => ({ ...each, isHandRaised: true }))], {
      raisedHands: ['p2', 'p0', 'p1'],
    });
    renderInMeeting(<Stage />);
    expect(screen.getByRole('group', { name: /Person 2/ }).textContent).toContain('1');
    expect(screen.getByRole('group', { name: /Person 1/ }).textContent).toContain('3');
  });

  it('counts whom one chose not to see', async () => {
    enterMeeting([me, ...others(1), person('bo', { isVideoOff: true })]);
    useMeetingViewStore.setState({ hidesVideoOff: true });
    const { user } = renderInMeeting(<Stage />);
    expect(tileIds()).not.toContain('camera:bo');
    await user.click(screen.getByRole('button', { name: '1 person without video' }));
    expect(useMeetingViewStore.getState().panel).toBe('people');
  });

  it('makes a pinned tile large and gives it back its place', () => {
    enterMeeting([me, ...others(3)]);
    renderInMeeting(<Stage />);
    act(() => {
      useMeetingViewStore.setState({ pinnedKeys: ['camera:p2'] });
    });
    expect(tileIds()[0]).toBe('camera:p2');
    act(() => {
      useMeetingViewStore.setState({ pinnedKeys: [] });
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
