import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { giveLayout } from '../../../../test/layout';
import { enterMeeting, message, person, ROOM_SETTINGS } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { ChatPanel } from './ChatPanel';
import { MAX_MESSAGE_LENGTH } from './useComposer';

const me = person('me', { isSelf: true });
const ann = person('ann', { displayName: 'Ann' });

function composer() {
  return screen.getByRole('textbox', { name: 'Message' });
}

describe('ChatPanel', () => {
  beforeEach(() => {
    giveLayout();
    enterMeeting([me, ann]);
  });

  it('sends on Enter and begins a new line on Shift+Enter', async () => {
    const { meeting, user } = renderInMeeting(<ChatPanel />);
    const send = vi.spyOn(meeting.chat, 'send');
    await user.type(composer(), 'First{Shift>}{Enter}{/Shift}second{Enter}');
    expect(send).toHaveBeenCalledExactlyOnceWith({
      text: 'First\nsecond',
      mentions: [],
      address: { replyTo: null, recipientId: null },
    });
    expect(composer()).toHaveProperty('value', '');
    expect(await screen.findByText('First second')).toBeTruthy();
  });

  it('sends nothing empty and does not send while an input method composes', async () => {
    const { meeting, user } = renderInMeeting(<ChatPanel />);
    const send = vi.spyOn(meeting.chat, 'send');
    await user.type(composer(), '   {Enter}');
    fireEvent.keyDown(composer(), { key: 'Enter', isComposing: true });
    expect(send).not.toHaveBeenCalled();
  });

  it('counts what is left near the limit and refuses what is over it', () => {
    const { meeting } = renderInMeeting(<ChatPanel />);
    const send = vi.spyOn(meeting.chat, 'send');
    fireEvent.change(composer(), { target: { value: 'x'.repeat(MAX_MESSAGE_LENGTH - 10) } });
    expect(screen.getByText('10 characters left')).toBeTruthy();
    fireEvent.change(composer(), { target: { value: 'x'.repeat(MAX_MESSAGE_LENGTH + 3) } });
    expect(screen.getByText('3 characters too long')).toBeTruthy();
    fireEvent.keyDown(composer(), { key: 'Enter' });
    expect(send).not.toHaveBeenCalled();
  });

  it('tells others that one types, and that one stopped', async () => {
    const { meeting, user } = renderInMeeting(<ChatPanel />);
    const typing = vi.spyOn(meeting.chat, 'setTyping');
    await user.type(composer(), 'a');
    expect(typing).toHaveBeenLastCalledWith(true);
    await user.clear(composer());
    expect(typing).toHaveBeenLastCalledWith(false);
  });

  it('keeps a begun message while the panel is closed', async () => {
    const first = renderInMeeting(<ChatPanel />);
    await first.user.type(composer(), 'Not done');
    first.unmount();
    renderInMeeting(<ChatPanel />);
    expect(composer()).toHaveProperty('value', 'Not done');
  });

  it('opens links in a new tab without handing over the page', async () => {
    enterMeeting([me, ann], { messages: [message('1', { content: 'See https://example.org' })] });
    renderInMeeting(<ChatPanel />);
    const link = await screen.findByRole('link', { name: 'https://example.org' });
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('never turns what somebody wrote into markup', async () => {
    const content = '<img src=x onerror="alert(1)"> <b>bold</b>';
    enterMeeting([me, ann], { messages: [message('1', { content })] });
    const { container } = renderInMeeting(<ChatPanel />);
    expect(await screen.findByText(content)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });

  it('offers to send a failed message again', async () => {
    enterMeeting([me, ann], {
      messages: [message('1', { isOwn: true, senderName: 'me', status: 'failed' })],
    });
    const { meeting, user } = renderInMeeting(<ChatPanel />);
    const retry = vi.spyOn(meeting.chat, 'retry');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledWith('1');
  });

  it('says that a message waits while the server is away', async () => {
    const waiting = message('1', { status: 'pending', isOwn: true, content: 'Can you hear me?' });
    enterMeeting([me, ann], { messages: [waiting], phase: 'reconnecting' });
    renderInMeeting(<ChatPanel />);
    expect(await screen.findByText('Waiting for the connection')).toBeDefined();
    act(() => useMeetingStore.setState({ phase: 'joined' }));
    expect(screen.queryByText('Waiting for the connection')).toBeNull();
    expect(screen.getByText('Sending…')).toBeDefined();
  });

  it('says that the chat is switched off, but not to the host', () => {
    const settings = { ...ROOM_SETTINGS, allowChat: false };
    enterMeeting([me, ann], { settings });
    const { unmount } = renderInMeeting(<ChatPanel />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('The host has switched the chat off.')).toBeTruthy();
    unmount();
    enterMeeting([{ ...me, role: 'host', isHost: true }, ann], { settings });
    renderInMeeting(<ChatPanel />);
    expect(composer()).toBeTruthy();
  });

  it('marks what is read as seen', () => {
    renderInMeeting(<ChatPanel />);
    const timestamp = '2026-01-01T12:00:00.000Z';
    act(() => useMeetingStore.setState({ messages: [message('1', { timestamp })] }));
    expect(useMeetingViewStore.getState().seenUntil).toBe(Date.parse(timestamp));
  });

  it('groups by sender and minute', async () => {
    enterMeeting([me, ann], {
      messages: [
        message('1', { timestamp: '2026-01-01T10:00:01Z' }),
        message('2', { timestamp: '2026-01-01T10:00:50Z' }),
        message('3', { timestamp: '2026-01-01T10:01:10Z' }),
      ],
    });
    renderInMeeting(<ChatPanel />);
    const groups = await within(screen.getByRole('group', { name: 'Messages' })).findAllByText(
      'Ann',
    );
    expect(groups).toHaveLength(2);
  });
});
