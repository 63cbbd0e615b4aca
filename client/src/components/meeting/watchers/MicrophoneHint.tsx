import { Trans } from '@lingui/react/macro';
import { MicOff } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { mainKeys } from '../shortcuts';

import { useHandReminder } from './useHandReminder';
import { useMicrophoneHint } from './useMicrophoneHint';

/**
 * A quiet word beside the microphone's button: that one talks and is muted, or that the microphone gives
 * nothing. Its own watchers are loaded after the meeting is on the screen.
 */
export function MicrophoneHint() {
  const hint = useMicrophoneHint();
  useHandReminder();
  return (
    <div
      role="status"
      className="absolute start-0 bottom-full z-30 mb-3 beside:start-auto beside:end-full beside:top-0 beside:bottom-auto beside:me-3"
    >
      {hint === null ? null : (
        <div className="w-max max-w-[min(20rem,calc(100vw-2rem))] animate-pop-in rounded-lg border border-line bg-raised px-3.5 py-2.5 text-sm shadow-3">
          {hint === 'silent' ? <Silent /> : <MutedTalk />}
        </div>
      )}
    </div>
  );
}

function MutedTalk() {
  const hasKeyboard = useMediaQuery('(hover: hover)');
  const keys = mainKeys('microphone');
  return (
    <p className="flex items-center gap-2">
      <Icon icon={MicOff} size="sm" className="shrink-0 text-danger-text" />
      <Trans>You are muted</Trans>
      {hasKeyboard && keys ? (
        <span className="flex items-center gap-1.5 text-fg-muted">
          <Trans>
            unmute with <Kbd keys={keys} />
          </Trans>
        </span>
      ) : null}
    </p>
  );
}

function Silent() {
  return (
    <div className="flex flex-col items-start gap-2">
      <p>
        <Trans>
          Nothing comes from your microphone. Check the switch on it or on your headset, or choose
          another one.
        </Trans>
      </p>
      <Button
        size="sm"
        variant="secondary"
        onClick={() => useMeetingViewStore.setState({ dialog: 'settings' })}
      >
        <Trans>Choose another microphone</Trans>
      </Button>
    </div>
  );
}
