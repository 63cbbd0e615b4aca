import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';
import { useToastStore } from '@/store/useToastStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { KnockCard } from './KnockCard';
import { MeetingNotices } from './MeetingNotices';

function toastTitles(): string[] {
  return useToastStore.getState().toasts.map((toast) => toast.title);
}

describe('MeetingNotices', () => {
  beforeEach(() => {
    enterMeeting([person('me', { isSelf: true, isHost: true })]);
    useToastStore.setState({ toasts: [] });
  });

  it('shows who came last, once the words are there, and does not pile up who came before', async () => {
    const { meeting } = renderInMeeting(<MeetingNotices />);
    act(() => {
      meeting.notify({ kind: 'participant-joined', participantId: 'a', name: 'Ann' });
      meeting.notify({ kind: 'participant-joined', participantId: 'b', name: 'Bo' });
    });
    await waitFor(() => expect(toastTitles()).toEqual(['Bo joined']));
  });

  it('shows a message with the way to the chat, and only reads it out where the chat is open', async () => {
    const { meeting } = renderInMeeting(<MeetingNotices />);
    const message = {
      kind: 'message',
      messageId: '1',
      name: 'Ann',
      text: 'Hello',
      isPrivate: false,
      mentionsMe: false,
    } as const;
    act(() => meeting.notify(message));
    const [toast] = await vi.waitUntil(() => {
      const { toasts } = useToastStore.getState();
      return toasts.length > 0 && toasts;
    });
    act(() => toast?.action?.onSelect());
    expect(useMeetingViewStore.getState().panel).toBe('chat');
    useToastStore.setState({ toasts: [] });
    act(() => meeting.notify(message));
    expect(toastTitles()).toEqual([]);
    expect(await screen.findByText('2 new messages, the last from Ann: Hello')).toBeTruthy();
  });

  it('gathers for screen readers what comes at once, and leaves out what they are not to be told', async () => {
    const { announcements } = usePreferencesStore.getState();
    usePreferencesStore.setState({ announcements: { ...announcements, hands: false } });
    const { meeting } = renderInMeeting(<MeetingNotices />);
    act(() => {
      meeting.notify({ kind: 'participant-joined', participantId: 'a', name: 'Ann' });
      meeting.notify({ kind: 'hand-raised', participantId: 'a', name: 'Ann' });
      meeting.notify({ kind: 'participant-joined', participantId: 'b', name: 'Bo' });
    });
    const sentence = await screen.findByText('Ann and Bo joined');
    expect(sentence.closest('[aria-live="polite"]')?.textContent).toBe('Ann and Bo joined');
    usePreferencesStore.setState({ announcements });
  });

  it('reads out to whom one is no longer connected, together, and when one is again', async () => {
    const path = { state: 'connected', quality: 'good', roundTripMs: 40, loss: 0 } as const;
    const broken = { ...path, state: 'interrupted', quality: 'poor' } as const;
    enterMeeting([person('me', { isSelf: true }), person('ann'), person('bo')], {
      connections: { ann: path, bo: path },
    });
    renderInMeeting(<MeetingNotices />);
    const region = await waitFor(() => {
      const found = document.querySelector('[aria-live="polite"]');
      expect(found).not.toBeNull();
      return found;
    });
    act(() => useMeetingStore.setState({ connections: { ann: broken, bo: path } }));
    act(() => useMeetingStore.setState({ connections: { ann: broken, bo: broken } }));
    await waitFor(() => expect(region?.textContent).toBe('Reconnecting to ann and bo'));
    act(() => useMeetingStore.setState({ connections: { ann: path, bo: broken } }));
    await waitFor(() => expect(region?.textContent).toBe('Connected to ann again'));
    act(() => useMeetingStore.setState({ ownPicture: 'paused' }));
    await waitFor(() => expect(region?.textContent).toContain('video paused'));
  });

  it('tells by whom one was muted', () => {
    const { meeting } = renderInMeeting(<MeetingNotices />);
    act(() =>
      meeting.notify({
        kind: 'forced-off',
        source: 'microphone',
        by: { name: 'Ada', isSelf: false },
      }),
    );
    expect(toastTitles()).toEqual(['Ada muted you']);
  });

  it('lets one unmute with one click when asked to', () => {
    const { meeting } = renderInMeeting(<MeetingNotices />);
    const by = { name: 'Ada', isSelf: false };
    act(() => meeting.notify({ kind: 'unmute-requested', by }));
    const [asked] = useToastStore.getState().toasts;
    expect(asked?.title).toBe('Ada asks you to unmute');
    useDevicesStore.setState(({ microphone }) => ({
      microphone: { ...microphone, active: false },
    }));
    act(() => asked?.action?.onSelect());
    expect(useDevicesStore.getState().microphone.active).toBe(true);
  });

  it('says what to do about a device that gives nothing', () => {
    const { meeting } = renderInMeeting(<MeetingNotices />);
    act(() => meeting.notify({ kind: 'device-problem', device: 'camera', problem: 'denied' }));
    expect(useToastStore.getState().toasts[0]).toMatchObject({
      title: 'Your camera is blocked',
      tone: 'warning',
    });
  });
});

describe('KnockCard', () => {
  const cy = { participantId: 'cy', displayName: 'Cy', waitingSince: '2026-01-01T10:00:00Z' };

  it('asks about one person and is gone once answered', async () => {
    enterMeeting([person('me', { isSelf: true, isHost: true })], { waiting: [cy] });
    const { user } = renderInMeeting(<KnockCard />);
    expect(screen.getByText('asks to join as a guest')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Admit' }));
    expect(screen.queryByText('Cy')).toBeNull();
  });

  it('leads to the list where several wait', async () => {
    const di = { ...cy, participantId: 'di', displayName: 'Di' };
    enterMeeting([person('me', { isSelf: true, isHost: true })], { waiting: [cy, di] });
    const { user } = renderInMeeting(<KnockCard />);
    expect(screen.getByText('2 people ask to join')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show them' }));
    expect(useMeetingViewStore.getState().panel).toBe('people');
    expect(screen.queryByText('2 people ask to join')).toBeNull();
  });
});
