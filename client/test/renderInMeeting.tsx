import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

import { MeetingContext } from '@/hooks/meetingContext';
import { createQueryClient } from '@/queries/queryClient';

import { FakeMeeting } from './FakeMeeting';

/** Renders something of the meeting's screen around a fake meeting; fill the stores before. */
export function renderInMeeting(content: ReactElement, meeting = new FakeMeeting()) {
  const view = render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeetingContext value={meeting}>{content}</MeetingContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { meeting, user: userEvent.setup(), ...view };
}
