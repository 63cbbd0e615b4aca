import { Trans, useLingui } from '@lingui/react/macro';
import { MicOff, UserPlus } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Switch } from '@/components/ui/Switch';
import { useMeeting } from '@/hooks/meetingContext';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** What can be done with everybody: invite more; for hosts and co-hosts also mute and lock. */
export function PeopleActions() {
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  return (
    <div className="flex flex-col gap-3 border-t border-line p-4">
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          variant="secondary"
          icon={UserPlus}
          onClick={() => useMeetingViewStore.setState({ dialog: 'invite' })}
        >
          <Trans>Invite</Trans>
        </Button>
        {canModerate ? <MuteEveryone /> : null}
      </div>
      {canModerate ? <LockSwitch /> : null}
    </div>
  );
}

function MuteEveryone() {
  const { hosting } = useMeeting();
  const canMute = useMeetingStore(({ participants }) =>
    Object.values(participants).some(({ role, isMuted }) => !isModerator(role) && !isMuted),
  );
  return (
    <Button
      size="sm"
      variant="secondary"
      icon={MicOff}
      disabled={!canMute}
      onClick={() => void hosting.muteEveryone()}
    >
      <Trans>Mute everyone</Trans>
    </Button>
  );
}

function LockSwitch() {
  const { t } = useLingui();
  const { hosting } = useMeeting();
  const isLocked = useMeetingStore((state) => state.isLocked);
  return (
    <Switch
      label={t`Lock the meeting`}
      description={isLocked ? t`Nobody else can come in` : t`While on, nobody else can come in`}
      checked={isLocked}
      onCheckedChange={(checked) => void hosting.lock(checked)}
    />
  );
}
