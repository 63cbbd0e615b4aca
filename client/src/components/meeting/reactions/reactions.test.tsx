import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { useMeetingStore } from '@/store/useMeetingStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';
import { ReactionControl } from '../controls/ReactionControl';
import { HandQueue } from '../hands/HandQueue';

import { ReactionStream } from './ReactionStream';

const me = person('me', { displayName: 'Maya', isSelf: true });

describe('reactions', () => {
  beforeEach(() => enterMeeting([me, person('ann', { displayName: 'Ann' })]));

  it('are chosen from a panel that stays open for more', async () => {
    const { user } = renderInMeeting(<ReactionControl />);
    await user.click(screen.getByRole('button', { name: 'React' }));
    const applause = await screen.findByRole('button', { name: 'Applause' });
    await user.click(applause);
    await user.click(applause);
    expect(useMeetingStore.getState().reactions.map(({ emoji }) => emoji)).toEqual(['👏', '👏']);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Applause' })).toBeNull();
  });

  it('rise with the name of who sent them, and not of who has left', () => {
    renderInMeeting(<ReactionStream />);
    act(() =>
      useMeetingStore.setState({
        reactions: [
          { id: 1, participantId: 'ann', emoji: '🎉' },
          { id: 2, participantId: 'gone', emoji: '👍' },
        ],
      }),
    );
    expect(screen.getAllByTestId('reaction').map((each) => each.textContent)).toEqual(['🎉Ann']);
  });
});

describe('HandQueue', () => {
  it('lists hands in order with the time waited, and lowers the own one', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    enterMeeting(
      [
        { ...me, isHandRaised: true, handRaisedAt: minutesAgo(0) },
        person('ann', { displayName: 'Ann', isHandRaised: true, handRaisedAt: minutesAgo(3.5) }),
      ],
      { raisedHands: ['ann', 'me'] },
    );
    const { user } = renderInMeeting(<HandQueue ids={['ann', 'me']} />);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('1AAnnwaits for 3 minutes');
    expect(second?.textContent).toContain('raised just now');
    await user.click(screen.getByRole('button', { name: 'Lower hand' }));
    expect(useMeetingStore.getState().raisedHands).toEqual(['ann']);
  });
});
