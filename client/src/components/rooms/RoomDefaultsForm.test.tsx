import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { fakeApi } from '../../../test/fakeApi';
import { renderInMeeting } from '../../../test/renderInMeeting';

import { RoomDefaultsForm } from './RoomDefaultsForm';

const DEFAULTS = {
  allowChat: true,
  allowScreenShare: true,
  allowGuestAccess: true,
  waitingRoom: false,
  waitForHost: false,
  muteParticipantsOnJoin: false,
  allowParticipantAudio: true,
  allowParticipantVideo: true,
  allowPrivateMessages: true,
  allowFiles: true,
  allowRecording: 'moderators',
  hostLeaves: 'hand-over',
  maxParticipants: null,
};

describe('RoomDefaultsForm', () => {
  it('saves what new rooms begin with, each change at once', async () => {
    const calls = fakeApi({
      'GET /api/users/me/room-defaults': { json: DEFAULTS },
      'PUT /api/users/me/room-defaults': { json: { ...DEFAULTS, hostLeaves: 'end' } },
    });
    const { user } = renderInMeeting(<RoomDefaultsForm />);
    const hostLeaves = await screen.findByLabelText('When the host leaves');
    await user.selectOptions(hostLeaves, 'The meeting ends');
    expect(await screen.findByText('Saved')).toBeDefined();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...DEFAULTS,
      hostLeaves: 'end',
    });
  });
});
