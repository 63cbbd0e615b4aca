import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { LayoutDialog } from './LayoutDialog';

describe('LayoutDialog', () => {
  beforeEach(() => enterMeeting([person('me', { isSelf: true }), person('ann')]));

  it('changes how one sees the meeting, at once', async () => {
    useMeetingViewStore.setState({ pinnedKeys: ['camera:ann'] });
    const { user } = renderInMeeting(<LayoutDialog onClose={vi.fn()} />);
    await user.click(await screen.findByRole('radio', { name: /Side by side/ }));
    expect(useMeetingViewStore.getState()).toMatchObject({ layout: 'side', pinnedKeys: [] });
    await user.selectOptions(screen.getByLabelText('Your own picture'), 'In a corner');
    await user.click(screen.getByRole('switch', { name: 'Hide people without video' }));
    await user.click(screen.getByRole('switch', { name: 'Mirror my picture' }));
    expect(useMeetingViewStore.getState()).toMatchObject({
      selfView: 'floating',
      hidesVideoOff: true,
    });
    expect(usePreferencesStore.getState().mirrorSelf).toBe(false);
  });

  it('keeps that for the next meeting, but not the pins', () => {
    useMeetingViewStore.setState({
      layout: 'grid',
      selfView: 'hidden',
      pinnedKeys: ['camera:ann'],
    });
    const kept = JSON.parse(localStorage.getItem('neuron-meet.view') ?? '{}') as { state: object };
    expect(kept.state).toMatchObject({ layout: 'grid', selfView: 'hidden' });
    expect(kept.state).not.toHaveProperty('pinnedKeys');
  });
});
