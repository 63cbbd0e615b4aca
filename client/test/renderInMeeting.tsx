import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

import { TooltipProvider } from '@/components/ui/Tooltip';
import { MeetingContext } from '@/hooks/meetingContext';
import { createQueryClient } from '@/queries/queryClient';

import { FakeMeeting } from './FakeMeeting';

/** Renders something of the meeting's screen around a fake meeting; fill the stores before. */
export function renderInMeeting(content: ReactElement, meeting = new FakeMeeting()) {
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <TooltipProvider>
        <MeetingContext value={meeting}>{content}</MeetingContext>
      </TooltipProvider>
    </QueryClientProvider>,
  );
  return { meeting, user: userEvent.setup(), ...view };
}
