import { useLingui } from '@lingui/react/macro';
import { Hand } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';

import { mainKeys } from '../shortcuts';
import { useOwnParticipant } from '../useOwnParticipant';

import { Control } from './Control';

/** Raises or lowers one's hand. */
export function HandControl() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const isRaised = useOwnParticipant()?.isHandRaised ?? false;
  return (
    <Control caption={isRaised ? t`Hand is up` : t`Hand`}>
      <IconButton
        icon={Hand}
        label={isRaised ? t`Lower hand` : t`Raise hand`}
        shortcut={mainKeys('hand')}
        variant={isRaised ? 'active' : 'control'}
        size="lg"
        shape="round"
        onClick={() => meeting.hands.raise(!isRaised)}
      />
    </Control>
  );
}
