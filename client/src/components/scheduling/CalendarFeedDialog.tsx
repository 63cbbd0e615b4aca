import { onDemand } from '@/components/ui/onDemand';

import type { CalendarFeedPanelProps } from './CalendarFeedPanel';

/** The address of one's calendar, loaded when somebody asks for it. */
export const CalendarFeedDialog = onDemand<CalendarFeedPanelProps>(() =>
  import('./CalendarFeedPanel').then((module) => module.CalendarFeedPanel),
);
